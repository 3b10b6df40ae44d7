#include "lexicon/check.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "lexicon/dates.h"
#include "record/labels.h"

namespace tacitus {
namespace {

// Codes beside those of states that Actor::country may hold.
constexpr std::string_view kSupranational[] = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"};
// Territories without a line of their own in states.tsv.
constexpr std::string_view kTerritories[] = {"ATA", "GUF", "MYT"};
// Beginnings of roles that one person at a time holds.
constexpr std::string_view kSingleOffices[] = {
    "President of ", "Prime Minister of ", "Foreign Minister of ", "Secretary-General of ",
    "King of ",      "Chancellor of ",     "Defense Minister of "};
// Terms may share the day, month or year in which one ends and the next begins.
constexpr std::int32_t kYear = 366;

class Checker {
 public:
  explicit Checker(const Lexicon& lexicon) : lexicon_(lexicon) {
    collect("states", "code", countries_);
    for (const std::string_view code : kSupranational) countries_.insert(code);
    for (const std::string_view code : kTerritories) countries_.insert(code);
    collect("codebook/sectors", "sector", sectors_);
  }

  std::vector<LexiconFault> run() {
    if (const Table* states = lexicon_.table("states")) check_states(*states);
    for (const Table* table : lexicon_.tables("actors/")) check_actors(*table);
    collect("shared_offices", "office", shared_offices_);
    for (const Table* table : lexicon_.tables("persons/")) check_persons(*table);
    if (const Table* agents = lexicon_.table("agents")) check_agents(*agents);
    if (const Table* places = lexicon_.table("places")) check_places(*places);
    check_event_tables();
    return std::move(faults_);
  }

 private:
  using Names = std::set<std::string_view>;
  struct Term {
    std::int32_t from;
    std::int32_t to;
    std::string where;
  };

  // In days.
  static std::int64_t overlap(const Term& a, const Term& b) {
    return std::int64_t{std::min(a.to, b.to)} - std::max(a.from, b.from);
  }

  void collect(std::string_view table, std::string_view column, Names& out) const {
    const Table* const t = lexicon_.table(table);
    for (std::size_t row = 0; t != nullptr && row < t->rows(); ++row) {
      out.insert(t->cell(row, t->column(column)));
    }
  }

  void fault(const Table& table, std::size_t row, std::string_view column, std::string text) {
    const int at = table.column(column);
    faults_.push_back(
        {table.where(row) + ':' + std::to_string(table.offset(row, at) + 1), std::move(text)});
  }

  void known(const Table& table, std::size_t row, std::string_view column, const Names& names) {
    const std::string_view cell = table.cell(row, table.column(column));
    if (!cell.empty() && !names.contains(cell)) {
      fault(table, row, column, "unknown " + std::string(column) + " '" + std::string(cell) + "'");
    }
  }

  void kind(const Table& table, std::size_t row) {
    const std::string_view cell = table.cell(row, table.column("kind"));
    if (!parse_label<ActorKind>(cell)) {
      fault(table, row, "kind", "unknown kind of actor '" + std::string(cell) + "'");
    }
  }

  void once(const Table& table, std::size_t row, std::string_view column, std::string key,
            std::map<std::string, std::string>& seen) {
    const auto [at, is_new] = seen.emplace(std::move(key), table.where(row));
    if (!is_new) fault(table, row, column, "is also at " + at->second);
  }

  void number(const Table& table, std::size_t row, std::string_view column, double limit) {
    const std::string_view cell = table.cell(row, table.column(column));
    double value = 0.0;
    const auto [end, bad] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (bad != std::errc() || end != cell.data() + cell.size() || value < -limit || value > limit) {
      fault(table, row, column, "not a " + std::string(column) + ": '" + std::string(cell) + "'");
    }
  }

  void check_states(const Table& table) {
    std::map<std::string, std::string> seen;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      once(table, row, "code", std::string(table.cell(row, table.column("code"))), seen);
      number(table, row, "latitude", 90.0);
      number(table, row, "longitude", 180.0);
    }
  }

  void check_actors(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      kind(table, row);
      known(table, row, "country", countries_);
      known(table, row, "sector", sectors_);
      once(table, row, "name",
           std::string(table.cell(row, table.column("name"))) + '\t'
               + std::string(table.cell(row, table.column("country"))),
           actors_);
    }
  }

  void check_persons(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      known(table, row, "country", countries_);
      known(table, row, "sector", sectors_);
      check_term(table, row);
      for (const std::string_view column : {"name", "aliases"}) no_digits(table, row, column);
    }
  }

  // "To Lam 2024" would never be found.
  void no_digits(const Table& table, std::size_t row, std::string_view column) {
    const std::string_view cell = table.cell(row, table.column(column));
    if (cell.find_first_of("0123456789") != std::string_view::npos) {
      fault(table, row, column, "a number in a person's name");
    }
  }

  // Who else holds an office of one person at the same time, more than a year long.
  void check_holders(const Table& table, std::size_t row, const Term& term) {
    const std::string_view role = table.cell(row, table.column("role"));
    const bool single = std::ranges::any_of(
        kSingleOffices, [role](std::string_view office) { return role.starts_with(office); });
    if (!single || shared_offices_.contains(role)) return;
    const std::string_view name = table.cell(row, table.column("name"));
    for (const auto& [other, theirs] : holders_[std::string(role)]) {
      if (other != name && overlap(term, theirs) > kYear) {
        fault(table, row, "from",
              "held at once with " + std::string(other) + " at " + theirs.where);
      }
    }
    holders_[std::string(role)].emplace_back(name, term);
  }

  // The dates of an office; the same person may not hold the same office twice at once.
  void check_term(const Table& table, std::size_t row) {
    const auto cell = [&](std::string_view column) {
      return table.cell(row, table.column(column));
    };
    const auto edge = [&](std::string_view column, bool end, std::int32_t open) {
      if (cell(column).empty()) return open;
      const auto day = parse_date_edge(cell(column), end);
      if (!day) fault(table, row, column, "not a date: '" + std::string(cell(column)) + "'");
      return day.value_or(open);
    };
    const Term term{edge("from", false, INT32_MIN), edge("to", true, INT32_MAX), table.where(row)};
    if (term.from > term.to) fault(table, row, "to", "ends before it begins");
    const std::string key = std::string(cell("name")) + '\t' + std::string(cell("role"));
    for (const Term& other : terms_[key]) {
      if (overlap(term, other) > kYear) {
        fault(table, row, "from", "overlaps with " + other.where);
      }
    }
    check_holders(table, row, term);
    terms_[key].push_back(term);
  }

  void check_agents(const Table& table) {
    std::map<std::string, std::string> seen;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      kind(table, row);
      if (table.cell(row, table.column("sector")) != "=") known(table, row, "sector", sectors_);
      known(table, row, "country", countries_);
      once(table, row, "phrase", std::string(table.cell(row, table.column("phrase"))), seen);
    }
  }

  // Codes and names of the tables beside the event patterns.
  void check_event_tables() {
    Names codes;
    collect("codebook/cameo", "code", codes);
    Names types;
    collect("codebook/plover_types", "type", types);
    for (const std::string_view sign : {"-", "=", "."}) types.insert(sign);
    Names modes;
    collect("codebook/plover_modes", "mode", modes);
    Names contexts;
    collect("codebook/plover_contexts", "context", contexts);
    const auto column = [this](std::string_view table, std::string_view name, const Names& names) {
      const Table* const t = lexicon_.table(table);
      for (std::size_t row = 0; t != nullptr && row < t->rows(); ++row) known(*t, row, name, names);
    };
    column("events/operators", "event", types);
    column("events/operators", "mode", modes);
    column("events/operators", "cameo", codes);
    column("events/refine", "cameo", codes);
    column("events/refine", "becomes", codes);
    column("events/refine", "event", types);
    column("events/contexts", "context", contexts);
  }

  void check_places(const Table& table) {
    std::map<std::string, std::string> seen;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      known(table, row, "country", countries_);
      number(table, row, "latitude", 90.0);
      number(table, row, "longitude", 180.0);
      once(table, row, "name",
           std::string(table.cell(row, table.column("name"))) + '\t'
               + std::string(table.cell(row, table.column("country"))) + '\t'
               + std::string(table.cell(row, table.column("kind"))),
           seen);
    }
  }

  const Lexicon& lexicon_;
  Names countries_;
  Names sectors_;
  Names shared_offices_;
  std::map<std::string, std::vector<std::pair<std::string_view, Term>>> holders_;  // by role
  std::map<std::string, std::string> actors_;
  std::map<std::string, std::vector<Term>> terms_;
  std::vector<LexiconFault> faults_;
};

}  // namespace

std::vector<LexiconFault> check_lexicon(const Lexicon& lexicon) { return Checker(lexicon).run(); }

}  // namespace tacitus
