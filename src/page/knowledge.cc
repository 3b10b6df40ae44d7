#include "page/knowledge.h"

#include <algorithm>

#include "base/utf8.h"
#include "lexicon/table.h"
#include "page/text_scan.h"

// Names of page_data.S.
extern "C" {
// NOLINTBEGIN(readability-identifier-naming)
extern const char tacitus_page_furniture[];
extern const char tacitus_page_furniture_end[];
extern const char tacitus_page_languages[];
extern const char tacitus_page_languages_end[];
extern const char tacitus_page_calendar[];
extern const char tacitus_page_calendar_end[];
extern const char tacitus_page_date_labels[];
extern const char tacitus_page_date_labels_end[];
extern const char tacitus_page_kinds[];
extern const char tacitus_page_kinds_end[];
extern const char tacitus_page_classes[];
extern const char tacitus_page_classes_end[];
extern const char tacitus_page_html_model[];
extern const char tacitus_page_html_model_end[];
extern const char tacitus_page_flat_model[];
extern const char tacitus_page_flat_model_end[];
// NOLINTEND(readability-identifier-naming)
}

namespace tacitus {
namespace {

std::string_view view(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::vector<std::string_view> words_of(std::string_view s) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t end = std::min(s.find(' ', at), s.size());
    if (end > at) out.push_back(s.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Error bad(const Table& table, std::size_t row, const char* what) {
  return {Code::InvalidInput, table.where(row) + ": " + what, "page/bad-table"};
}

constexpr std::string_view kFurnitureNames[kFurnitureKinds] = {
    "share", "subscribe",  "comment", "related", "account",
    "legal", "navigation", "advert",  "media",   "published"};

Result<bool> read_furniture(const Table& table, PageKnowledge& out) {
  const int phrase = table.column("phrase");
  const int kind_column = table.column("kind");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto name = std::find(std::begin(kFurnitureNames), std::end(kFurnitureNames),
                                table.cell(row, kind_column));
    if (name == std::end(kFurnitureNames)) return bad(table, row, "unknown kind of furniture");
    // A phrase is matched by its words; what parts them on the page does not matter.
    std::string spaced(table.cell(row, phrase));
    for (char& c : spaced) {
      if (!is_word_byte(c) && c != '\'') c = ' ';
    }
    const auto words = words_of(spaced);
    if (words.empty() || words.size() > PhraseTable::kLongest) {
      return bad(table, row, "a phrase has one to four words");
    }
    std::uint64_t joined = 0;
    for (const std::string_view word : words) joined = PhraseTable::join(joined, hash_word(word));
    out.phrases.add(joined, static_cast<Furniture>(name - std::begin(kFurnitureNames)));
    WordEntry& first = out.words.at(hash_word(words[0]));
    first.phrase_words = std::max(first.phrase_words, static_cast<std::int8_t>(words.size()));
  }
  return true;
}

Result<bool> read_languages(const Table& table, PageKnowledge& out) {
  const int language = table.column("language");
  const int words = table.column("words");
  const int letters = table.column("letters");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (row >= 32) return bad(table, row, "more than 32 languages");
    out.languages.emplace_back(table.cell(row, language));
    for (const std::string_view word : words_of(table.cell(row, words))) {
      out.words.at(hash_word(word)).languages |= 1U << row;
    }
    for (const std::string_view letter : words_of(table.cell(row, letters))) {
      out.language_letters[decode_utf8(letter, 0).code] |= 1U << row;
    }
  }
  return true;
}

Result<bool> read_calendar(const Table& table, PageKnowledge& out) {
  const int word = table.column("word");
  const int kind = table.column("kind");
  const int number = table.column("number");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::int8_t value = 0;
    for (const char c : table.cell(row, number))
      value = static_cast<std::int8_t>(value * 10 + (c - '0'));
    WordEntry& entry = out.words.at(hash_word(table.cell(row, word)));
    const std::string_view is = table.cell(row, kind);
    if (is != "month" && is != "persian" && is != "weekday") return bad(table, row, "unknown kind");
    if (value < 1 || value > (is == "weekday" ? 7 : 12)) {
      return bad(table, row, "number out of range");
    }
    (is == "month" ? entry.month : is == "persian" ? entry.persian_month : entry.weekday) = value;
  }
  return true;
}

constexpr std::string_view kClassNames[kClassKinds] = {
    "body",    "article", "content", "nav",    "header", "footer", "side",    "related",
    "comment", "share",   "advert",  "signup", "modal",  "byline", "dates",   "title",
    "caption", "media",   "summary", "tags",   "meta",   "hidden", "product", "forum"};

Result<bool> read_classes(const Table& table, PageKnowledge& out) {
  const int kind = table.column("kind");
  const int words = table.column("words");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto name =
        std::find(std::begin(kClassNames), std::end(kClassNames), table.cell(row, kind));
    if (name == std::end(kClassNames)) return bad(table, row, "unknown kind of element");
    for (const std::string_view word : words_of(table.cell(row, words))) {
      out.words.at(hash_word(word)).classes |=
          1U << static_cast<std::uint32_t>(name - std::begin(kClassNames));
    }
  }
  return true;
}

Result<bool> read_date_labels(const Table& table, PageKnowledge& out) {
  const int label = table.column("label");
  const int kind = table.column("kind");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view name = table.cell(row, kind);
    const DateLabel value = name == "published" ? DateLabel::Published
                            : name == "updated" ? DateLabel::Updated
                            : name == "other"   ? DateLabel::Other
                                                : DateLabel::None;
    if (value == DateLabel::None) return bad(table, row, "unknown kind of date");
    out.date_labels.push_back({std::string(table.cell(row, label)), value});
  }
  return true;
}

Result<bool> read_kinds(const Table& table, PageKnowledge& out) {
  const int phrase = table.column("phrase");
  const int kind = table.column("kind");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view name = table.cell(row, kind);
    if (name != "stub" && name != "live" && name != "pictures")
      return bad(table, row, "unknown kind of page");
    const PageWord value = name == "stub"   ? PageWord::Stub
                           : name == "live" ? PageWord::Live
                                            : PageWord::Pictures;
    out.kind_phrases.push_back({std::string(table.cell(row, phrase)), value});
  }
  return true;
}

template <class Read>
Result<bool> read_table(const char* name, std::string_view bytes, Read read, PageKnowledge& out) {
  auto table = Table::parse(name, std::string(bytes));
  if (!table) return table.error();
  return read(table.value(), out);
}

}  // namespace

std::uint64_t hash_word(std::string_view lower) {
  WordHash hash;
  for (const char c : lower) hash.add(c);
  return hash.value;
}

WordEntry& WordTable::at(std::uint64_t hash) {
  if ((used_ + 1) * 2 > slots_.size()) grow();
  std::size_t i = hash & (slots_.size() - 1);
  while (slots_[i].hash != 0 && slots_[i].hash != hash) i = (i + 1) & (slots_.size() - 1);
  if (slots_[i].hash == 0) {
    slots_[i].hash = hash;
    ++used_;
  }
  return slots_[i];
}

void WordTable::grow() {
  std::vector<WordEntry> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const WordEntry& entry : old) {
    if (entry.hash == 0) continue;
    std::size_t i = entry.hash & (slots_.size() - 1);
    while (slots_[i].hash != 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = entry;
  }
}

void PhraseTable::add(std::uint64_t hash, Furniture kind) {
  const auto at = std::lower_bound(rows_.begin(), rows_.end(), hash,
                                   [](const Row& row, std::uint64_t h) { return row.hash < h; });
  if (at == rows_.end() || at->hash != hash) rows_.insert(at, {hash, kind});
}

Furniture PhraseTable::find(std::uint64_t hash) const {
  const auto at = std::lower_bound(rows_.begin(), rows_.end(), hash,
                                   [](const Row& row, std::uint64_t h) { return row.hash < h; });
  return at != rows_.end() && at->hash == hash ? at->kind : Furniture::Count;
}

Result<PageKnowledge> PageKnowledge::embedded() {
  PageKnowledge out;
  const auto furniture =
      read_table("data/lexicons/page_furniture.tsv",
                 view(tacitus_page_furniture, tacitus_page_furniture_end), read_furniture, out);
  if (!furniture) return furniture.error();
  const auto languages =
      read_table("data/lexicons/page_languages.tsv",
                 view(tacitus_page_languages, tacitus_page_languages_end), read_languages, out);
  if (!languages) return languages.error();
  const auto calendar =
      read_table("data/lexicons/page_calendar.tsv",
                 view(tacitus_page_calendar, tacitus_page_calendar_end), read_calendar, out);
  if (!calendar) return calendar.error();
  const auto classes =
      read_table("data/lexicons/page_classes.tsv",
                 view(tacitus_page_classes, tacitus_page_classes_end), read_classes, out);
  if (!classes) return classes.error();
  const auto labels = read_table("data/lexicons/page_date_labels.tsv",
                                 view(tacitus_page_date_labels, tacitus_page_date_labels_end),
                                 read_date_labels, out);
  if (!labels) return labels.error();
  const auto kinds = read_table("data/lexicons/page_kinds.tsv",
                                view(tacitus_page_kinds, tacitus_page_kinds_end), read_kinds, out);
  if (!kinds) return kinds.error();
  auto html = SequenceModel::parse("data/models/page_html.txt",
                                   view(tacitus_page_html_model, tacitus_page_html_model_end));
  if (!html) return html.error();
  out.html = std::move(html).value();
  for (std::size_t i = 0; i < out.html.vocabulary().size(); ++i) {
    out.words.at(hash_word(out.html.vocabulary()[i])).html_id = static_cast<std::int32_t>(i);
  }
  auto flat = SequenceModel::parse("data/models/page_flat.txt",
                                   view(tacitus_page_flat_model, tacitus_page_flat_model_end));
  if (!flat) return flat.error();
  out.flat = std::move(flat).value();
  for (std::size_t i = 0; i < out.flat.vocabulary().size(); ++i) {
    out.words.at(hash_word(out.flat.vocabulary()[i])).flat_id = static_cast<std::int32_t>(i);
  }
  return out;
}

}  // namespace tacitus
