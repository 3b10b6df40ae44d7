#ifndef TACITUS_CODING_NUMBERS_WORDS_H_
#define TACITUS_CODING_NUMBERS_WORDS_H_

// The words that times and figures are made of, from data/lexicons/{quantities,times,figures}.tsv:
//
//   phrase <TAB> kind <TAB> value
//   new year's eve   holiday    12-31
//
// A phrase may have several rows of different kinds ("second": an ordinal and a unit of time). The
// meaning of `value` belongs to the reader of the kind; `number` holds it when it is a number.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "coding/numbers_atoms.h"
#include "lexicon/table.h"

namespace tacitus {

enum class WordKind : std::uint8_t {
  // quantities
  Cardinal,  // one .. ninety
  Scale,     // hundred, thousand, dozen
  Scales,    // hundreds, dozens, tens
  Vague,     // several, a few, many
  None,      // no, nobody
  Half,      // half, quarter: value in the number
  Ordinal,   // first .. thirty-first
  // times
  Month,
  MonthWeak,  // sure only beside a number: "may", "mar"
  Weekday,
  WeekdayWeak,
  Weekdays,
  TimeUnit,
  TimeUnits,
  Season,
  DayPart,
  Deictic,
  Reference,
  Holiday,
  SetWord,
  Every,
  TimeMod,
  Ago,
  Later,
  Earlier,
  Pointer,  // this, last, next
  Clock,    // am, pm
  Zone,
  Era,
  DecadeWord,
  YearCue,
  NotYear,
  NumberLabel,  // "page", "Resolution": the number after it is a name
  Period,       // "the Cold War"
  AgeNoun,      // "today's generation" is of no day
  NotTime,      // "Bloody Sunday"
  FutureCue,
  PastCue,
  // figures
  BoundBefore,
  BoundAfter,
  Counted,
  Harm,
  Currency,
  CurrencyMark,
  PercentWord,
  NotCount,
  SourceCue,
  FigureCue,
  Tell,   // "said", "reported": gives the numbers of its clause
  Toll,   // "toll", "crowd": its number follows after "at" or "to"
  Known,  // "leaders": "the two leaders" are told before, not counted
  End
};

struct QuantityWord {
  WordKind kind = WordKind::End;
  std::int32_t row = 0;
  double number = 0.0;
  std::string value;
  std::string where;              // "data/lexicons/times.tsv:12"
  std::vector<std::string> rest;  // norms of the atoms after the first
};

struct WordHit {
  const QuantityWord* entry = nullptr;
  std::uint32_t length = 0;  // atoms
  explicit operator bool() const { return entry != nullptr; }
};

class Words {
 public:
  // Takes in one more table.
  Result<bool> add(const Table& table);

  // Sets Atom::bucket from `first` on.
  void mark(Atoms& atoms, std::size_t first) const;

  // The longest entry of that kind that starts at atom `i`.
  WordHit find(const Atoms& atoms, std::size_t i, WordKind kind) const;
  // All entries of that kind that start at atom `i`, the longest first.
  std::vector<WordHit> find_all(const Atoms& atoms, std::size_t i, WordKind kind) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  static bool matches(const QuantityWord& entry, const Atoms& atoms, std::size_t i);

  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> by_first_;
  std::vector<std::vector<QuantityWord>> buckets_;  // longest phrase first
};

}  // namespace tacitus

#endif  // TACITUS_CODING_NUMBERS_WORDS_H_
