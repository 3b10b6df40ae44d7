#ifndef TACITUS_CODING_CLAIM_LABELS_H_
#define TACITUS_CODING_CLAIM_LABELS_H_

// Claims that no word tells, only a colon beside a name: in headlines, and where an interview is set
// down turn by turn.

#include <vector>

#include "coding/claim_finder.h"

namespace tacitus {

// "Mayor: Bridge Is Safe" and "Bridge Is Safe: Mayor" in a title, "ROOK: The bridge is safe." in an
// interview. `cue` is the lexicon's entry for the colon.
void find_labelled(const TreeView& tree, const Cue& cue, const CueLexicon& lexicon,
                   std::vector<ClaimDraft>& drafts);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_LABELS_H_
