// The verbs that print tables of the record: events, claims, figures, actors, documents, disputes,
// and search.

#include "base/calendar.h"
#include "cli/rows.h"
#include "cli/verbs.h"
#include "store/listing.h"
#include "store/search_query.h"

namespace tacitus::cli {
namespace {

// In a table the long id columns come last and the words first; which columns a person wants to see.
constexpr std::pair<std::string_view, std::string_view> kTableColumns[] = {
    {"events", "date type mode sources targets place modality words id"},
    {"claims", "published act speaker content addressee answers id"},
    {"figures", "published figure value bound unit place since source id"},
    {"actors", "name kind country sector role documents mentions"},
    {"documents", "published outlet title events claims figures problems id"},
    {"disputes", "published speaker relation answered claim answered_claim id"},
    {"stories", "id documents first last headline events claims figures"},
    {"search", "published outlet title found id"},
};

bool in_words(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

// The columns of `all` that a table shows, in the table's order.
std::vector<std::size_t> shown_columns(std::string_view noun, Format format,
                                       std::span<const std::string> all) {
  std::vector<std::size_t> out;
  if (format != Format::Table) {
    // "most" only serves to choose a spelling.
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i] != "most") out.push_back(i);
    }
    return out;
  }
  for (const auto& [name, columns] : kTableColumns) {
    if (name != noun) continue;
    std::string_view left = columns;
    while (!left.empty()) {
      const std::size_t end = std::min(left.find(' '), left.size());
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == left.substr(0, end)) out.push_back(i);
      }
      left.remove_prefix(std::min(end + 1, left.size()));
    }
  }
  return out;
}

// A day or a span of days as short as it can be said: an instant by its day, a whole month by its
// name, "2016-07".
std::string short_date(const std::string& date) {
  const std::size_t slash = date.find('/');
  if (slash == std::string::npos) return date.substr(0, date.find('T'));
  const std::string month = date.substr(0, 7);
  const auto first = parse_iso_day(date.substr(0, slash));
  const auto last = parse_iso_day(date.substr(slash + 1));
  if (!first || !last || iso_date(*first) != month + "-01") return date;
  // The whole month: its last day is in it, the day after is not.
  return iso_date(*last).starts_with(month) && !iso_date(*last + 1).starts_with(month) ? month
                                                                                       : date;
}

Result<ListQuery> query_of(const App& app, std::string_view noun) {
  ListQuery query;
  query.noun = noun;
  for (const std::string_view filter : filters_of(noun)) {
    const std::string flag = "--" + std::string(filter);
    if (in_words(app.verb.flags, filter) && app.args.has(flag)) {
      query.filters.emplace_back(filter, app.args.get(flag));
    }
  }
  const auto limit = app.args.number("--limit", 0);
  if (!limit) return limit.error();
  query.limit = limit.value();
  return query;
}

}  // namespace

int print_list(App& app, Store& store, const ListQuery& query) {
  const auto format = format_of(app);
  if (!format) return app.fail_with(format.error());
  RowPrinter printer(app.out, format.value(), terminal_width());
  std::vector<std::size_t> shown;
  std::vector<std::string> names;
  std::vector<std::string> words;
  for (const auto& [name, value] : query.filters) {
    if (name == "words") words = search_query(value).words;
  }
  const auto each = [&](std::span<const std::string> columns, std::span<const Cell> row) {
    if (!columns.empty()) {
      shown = shown_columns(query.noun, format.value(), columns);
      for (const std::size_t i : shown) names.push_back(columns[i]);
      printer.begin(names);
      return true;
    }
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      cells.push_back(row[shown[i]]);
      if (format.value() == Format::Table && (names[i] == "date" || names[i] == "published")) {
        cells.back() = short_date(text_of(cells.back()));
      }
      if (names[i] == "found") cells.back() = snippet(text_of(cells.back()), words, 160);
    }
    printer.row(cells);
    return app.out.ok() && !interrupted();
  };
  const auto count = list(store, query, each);
  if (!count) return app.fail_with(count.error());
  printer.end();
  if (count.value() == 0 && format.value() == Format::Table) app.warn("nothing found");
  return count.value() == 0 ? kNothingFound : kDone;
}

int run_list(App& app) {
  auto store = Store::open(app.database(), Store::Mode::Read);
  if (!store) return app.fail_with(store.error());
  const auto query = query_of(app, app.verb.name);
  if (!query) return app.fail_with(query.error());
  return print_list(app, store.value(), query.value());
}

int run_search(App& app) {
  std::string words;
  for (const std::string& word : app.args.rest()) words += (words.empty() ? "" : " ") + word;
  if (words.empty()) {
    return app.fail_with({Code::InvalidInput, "search needs words to look for", "cli/usage"});
  }
  auto store = Store::open(app.database(), Store::Mode::Read);
  if (!store) return app.fail_with(store.error());
  auto query = query_of(app, "search");
  if (!query) return app.fail_with(query.error());
  query.value().filters.emplace_back("words", words);
  return print_list(app, store.value(), query.value());
}

}  // namespace tacitus::cli
