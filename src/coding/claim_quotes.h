#ifndef TACITUS_CODING_CLAIM_QUOTES_H_
#define TACITUS_CODING_CLAIM_QUOTES_H_

// Ties quotations to the drafts of attributions: widens contents to their quote marks, gives a
// pending cue the quotation beside it, and carries a speaker on over the sentences and paragraphs
// that a quotation goes on for.

#include <vector>

#include "coding/claim_finder.h"
#include "coding/quotes.h"

namespace tacitus {

struct QuoteUse {
  QuoteRegion region;
  TokenRange tokens;             // inside the marks
  std::size_t draft = SIZE_MAX;  // whose content it is, or SIZE_MAX
};

// The lexicon's entries for what marks alone show; null if it has none.
struct QuoteCues {
  const Cue* colon = nullptr;  // a colon that says that words follow
  const Cue* say = nullptr;    // stands for a verb beside the marks that no line knows
  const CueLexicon* lexicon = nullptr;
};

// Adds
// continuations to `drafts` and drops pending ones that stayed without content; the indices in
// the result and in ClaimDraft::continues are into `drafts` as it is on return.
std::vector<QuoteUse> attach_quotes(TreeView& tree, const std::vector<QuoteRegion>& regions,
                                    std::vector<ClaimDraft>& drafts, QuoteCues cues);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_QUOTES_H_
