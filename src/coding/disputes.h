#ifndef TACITUS_CODING_DISPUTES_H_
#define TACITUS_CODING_DISPUTES_H_

// Which claims of a document answer which: fills Document::disputes and Claim::answers, and joins
// the claims of one occasion (claim_occasions.h).
//
// Two ways: the words say so ("rejected Dorn's claim", "in response"), or two contents cannot both be
// true (compare_claims). Needs claims; uses mentions, actors, places and figures where they are
// filled. Cost: claims times the window below.

#include "base/result.h"
#include "lexicon/claim_relation.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {

class DisputeCoder {
 public:
  // Reads data/lexicons/contrast.tsv and act_words.tsv.
  static Result<DisputeCoder> compile(const Lexicon& lexicon);

  void code(Document& document) const;
  const Contrast& contrast() const { return contrast_; }

 private:
  Contrast contrast_;
  std::unordered_set<std::string> claim_nouns_;
};

// What compare_claims needs to know of a claim of `document`.
ClaimFacts claim_facts(const Document& document, Index claim);

}  // namespace tacitus

#endif  // TACITUS_CODING_DISPUTES_H_
