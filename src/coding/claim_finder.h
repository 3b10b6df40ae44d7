#ifndef TACITUS_CODING_CLAIM_FINDER_H_
#define TACITUS_CODING_CLAIM_FINDER_H_

// Finds attributions in the trees of a document: a cue of the lexicon, who is behind it, and what
// stands as its content.
//
// A cue names the frames in which its content may stand (CueLexicon); the finder reads the frame
// off the tree and settles voice, control, conjunction and inversion once for all cues:
//   The mayor, who resigned, accused the army of shelling the town.   np, with its "of" phrase
//   The group is believed to be behind it.                            raise, nobody speaks
//   Asked about it, she declined to comment.                          inf, subject of the main clause
// Contents that only quote marks show are not looked for here but in claim_quotes.h.

#include <optional>
#include <vector>

#include "coding/cue_lexicon.h"
#include "coding/tree_view.h"

namespace tacitus {

struct ClaimDraft {
  const Cue* cue = nullptr;
  const Cue* plain = nullptr;  // the verb's line for quoted words, if another: "wrote of the gift"
  TokenIndex head = kNoToken;  // of the cue
  TokenRanges cue_tokens;
  TokenIndex source_head = kNoToken;
  TokenRanges source;
  TokenIndex content_root = kNoToken;
  TokenRanges content;
  TokenIndex addressee = kNoToken;
  std::uint32_t frame = 0;  // the one that matched
  bool passive = false;
  bool only_meant = false;           // a purpose: "came to bless the crowd"
  bool aside = false;                // content read off the words around the cue
  bool pending = false;              // a reporting verb whose content is not in the tree
  std::size_t continues = SIZE_MAX;  // draft whose quote goes on here
  bool quoted = false;               // content found by its quote marks
  bool bound = false;                // and nothing but what stands in them
  bool headline = false;
};

// All drafts of the document, by sentence. Drafts with `pending` set have no content.
std::vector<ClaimDraft> find_claims(TreeView& tree, const CueLexicon& lexicon);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_FINDER_H_
