#ifndef TACITUS_CODING_CLAIM_OVERLAPS_H_
#define TACITUS_CODING_CLAIM_OVERLAPS_H_

// Which of two drafts stays where one stands inside the other, and where the first of two neighbours
// ends. Runs before quotations are given to drafts.

#include <vector>

#include "coding/claim_quotes.h"

namespace tacitus {

void settle_overlaps(const TreeView& tree, const std::vector<QuoteUse>& uses,
                     std::vector<ClaimDraft>& drafts);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_OVERLAPS_H_
