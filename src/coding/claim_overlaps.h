#ifndef TACITUS_CODING_CLAIM_OVERLAPS_H_
#define TACITUS_CODING_CLAIM_OVERLAPS_H_

// Which of two drafts stays where one stands inside the other, and where the first of two neighbours
// ends: before quotations are given to drafts, and once more after.

#include <vector>

#include "coding/claim_quotes.h"

namespace tacitus {

// "Dorn said it was over, to which Rook answered: "Never."": once quotations have their cues, an indirect
// content ends before the next one that is told beside it.
void part_quotations(const TreeView& tree, const std::vector<QuoteUse>& uses,
                     std::vector<ClaimDraft>& drafts);

void settle_overlaps(const TreeView& tree, const std::vector<QuoteUse>& uses,
                     std::vector<ClaimDraft>& drafts);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_OVERLAPS_H_
