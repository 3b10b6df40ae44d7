#ifndef TACITUS_CODING_CLAIM_SURFACE_H_
#define TACITUS_CODING_CLAIM_SURFACE_H_

// Mends the bounds of speakers and contents by the words themselves, where a tree is known to slip:
// datelines taken for speakers, clauses cut short, a clause before the cue taken for the one that
// "that" opens after it.

#include "coding/claim_finder.h"

namespace tacitus {

// The token after the dateline of the block that `sentence` opens, or the sentence's first token:
// "MACAU (Reuters) - The mayor said": the token of "The".
TokenIndex after_dateline(const TreeView& tree, const Sentence& sentence);

void mend_bounds(TreeView& tree, ClaimDraft& draft);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_SURFACE_H_
