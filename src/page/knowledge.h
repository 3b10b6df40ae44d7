#ifndef TACITUS_PAGE_KNOWLEDGE_H_
#define TACITUS_PAGE_KNOWLEDGE_H_

// The word tables and models of the page reader, built once from the files under data/ that are
// linked into the binary (page_data.S).

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "page/sequence_model.h"

namespace tacitus {

// Kinds of page furniture a phrase can belong to; names in data/lexicons/page_furniture.tsv.
enum class Furniture : std::uint8_t {
  Share,
  Subscribe,
  Comment,
  Related,
  Account,
  Legal,
  Navigation,
  Advert,
  Media,
  Published,
  Count
};
inline constexpr std::size_t kFurnitureKinds = static_cast<std::size_t>(Furniture::Count);

// Kinds of element that class, id and role attributes tell; names and words in
// data/lexicons/page_classes.tsv, in this order.
enum class ClassKind : std::uint8_t {
  Body,
  Article,
  Content,
  Nav,
  Header,
  Footer,
  Side,
  Related,
  Comment,
  Share,
  Advert,
  Signup,
  Modal,
  Byline,
  Dates,
  Title,
  Caption,
  Media,
  Summary,
  Tags,
  Meta,
  Hidden,
  Product,
  Forum,
  Count
};
inline constexpr std::size_t kClassKinds = static_cast<std::size_t>(ClassKind::Count);
constexpr std::uint32_t bit_of(ClassKind kind) { return 1U << static_cast<std::uint32_t>(kind); }

// FNV-1a over lower-cased ASCII; other bytes as they are. Build it up byte by byte.
struct WordHash {
  std::uint64_t value = 0xcbf29ce484222325ULL;
  constexpr void add(char c) { value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL; }
};
std::uint64_t hash_word(std::string_view lower);

// What is known of one word.
struct WordEntry {
  std::uint64_t hash = 0;
  std::int32_t flat_id = -1;  // row in the vocabulary of the flat model
  std::int32_t html_id = -1;
  std::uint32_t classes = 0;      // bits of ClassKind: names of elements that hold this word
  std::uint32_t languages = 0;    // bit i: function word of language i
  std::int8_t month = 0;          // 1..12
  std::int8_t persian_month = 0;  // 1..12, of the calendar of Iran
  std::int8_t weekday = 0;        // 1 = Monday .. 7
  std::int8_t phrase_words = 0;   // longest furniture phrase that starts with it
};

class WordTable {
 public:
  // Finds or makes the entry.
  WordEntry& at(std::uint64_t hash);
  const WordEntry* find(std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].hash == hash) return &slots_[i];
      if (slots_[i].hash == 0) return nullptr;
    }
  }

 private:
  void grow();
  std::vector<WordEntry> slots_;
  std::size_t used_ = 0;
};

// Furniture phrases of one to four words, by the combined hash of their words.
class PhraseTable {
 public:
  static constexpr std::size_t kLongest = 4;
  static std::uint64_t join(std::uint64_t left, std::uint64_t word) {
    return (left * 0x9E3779B97F4A7C15ULL) ^ word;
  }
  void add(std::uint64_t hash, Furniture kind);
  // The kind, or Furniture::Count.
  Furniture find(std::uint64_t hash) const;

 private:
  struct Row {
    std::uint64_t hash;
    Furniture kind;
  };
  std::vector<Row> rows_;  // sorted by hash
};

// What a date on a page is the date of, as the words beside it say ("Last updated:").
enum class DateLabel : std::uint8_t { None, Published, Updated, Other };
struct DateLabelRow {
  std::string label;  // lower case
  DateLabel kind = DateLabel::None;
};

// Phrases that tell pages which are not simply an article.
enum class PageWord : std::uint8_t { Stub, Live, Pictures };
struct KindPhrase {
  std::string phrase;  // lower case
  PageWord kind = PageWord::Stub;
};

struct PageKnowledge {
  WordTable words;
  PhraseTable phrases;
  std::vector<DateLabelRow> date_labels;
  std::vector<KindPhrase> kind_phrases;
  std::vector<std::string> languages;                  // BCP 47 tags, in bit order; 0 is "en"
  std::map<char32_t, std::uint32_t> language_letters;  // bits of the languages that a letter tells
  SequenceModel flat;
  SequenceModel html;

  static Result<PageKnowledge> embedded();
};

}  // namespace tacitus

#endif  // TACITUS_PAGE_KNOWLEDGE_H_
