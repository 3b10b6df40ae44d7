#ifndef TACITUS_CODING_TIMES_H_
#define TACITUS_CODING_TIMES_H_

// Finds the time expressions of a document and gives them TIMEX3 types and values, and, where a
// calendar place can be told, the days they cover.
//
// Reads tokens, sentences and page.published; uses upos, feats, head and names when they are
// filled. Fills Document::times, in text order, without overlaps. Two steps: a reader finds what
// the words say (times_reader.h), a resolver turns it into values against the day of publication
// and the dates told before (times_resolver.h). Linear in the text.

#include "base/result.h"
#include "coding/numbers_words.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {

class TimeCoder {
 public:
  // Takes the tables `times` and `quantities`.
  static Result<TimeCoder> compile(const Lexicon& lexicon);
  static Result<TimeCoder> compile(const Table& times, const Table& quantities);

  void code(Document& document) const;

 private:
  Words words_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_H_
