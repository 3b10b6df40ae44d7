#ifndef TACITUS_CODING_FIGURES_H_
#define TACITUS_CODING_FIGURES_H_

// Finds the figures of a document: counts of people and things, money, shares, with their bounds,
// what is counted, who gives them and since when.
//
// Reads tokens with their trees, times, mentions, claims; fills Document::figures in text order.
// Numbers that count nothing are left out: dates, ages, durations, ordinals, addresses, calibres,
// scores, "the two countries", "one of". Linear in the text.

#include <optional>

#include "base/result.h"
#include "coding/numbers_words.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {

// How many were killed and injured in what a document tells of, all tellings taken together.
struct Casualties {
  std::optional<std::int64_t> killed;
  std::optional<std::int64_t> injured;
};

class FigureCoder {
 public:
  // Takes the tables `figures`, `quantities` and `times`.
  static Result<FigureCoder> compile(const Lexicon& lexicon);

  void code(Document& document) const;

  // The totals for the main event of the document. Call after code().
  Casualties casualties(const Document& document) const;

  // The words it knows, for the tools that train the choice of totals.
  const Words& words() const { return words_; }

 private:
  Words words_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_H_
