#ifndef TACITUS_CODING_CLAIM_ASIDES_H_
#define TACITUS_CODING_CLAIM_ASIDES_H_

// Speakers and contents that the words around a cue show where it is set off from what is said:
// parsers hang such asides in many ways, readers see one.

#include "coding/claim_surface.h"

namespace tacitus {

// The speaker after an inverted cue, `..., said one former aide.`: empty if `verb` is not inverted.
TokenRange inverted_speaker(const TreeView& tree, TokenIndex verb);

// Speaker and content of a cue that is set off from what is said; no content if `verb` is not.
struct Aside {
  TokenRanges content;
  TokenRange speaker;
  TokenIndex head = kNoToken;
};
// At the end of a sentence: "The bridge is safe, the mayor said on Friday."
Aside tail_of(const TreeView& tree, TokenIndex verb, bool with_addressee);
// Within it: "The bridge, the mayor said, is safe."; "It fell, said the mayor, a former mason."
Aside parenthesis_of(const TreeView& tree, TokenIndex verb, bool with_addressee);

// The verb and speaker next to a quotation whose verb no cue is known for: `"Well," mused the baker`,
// `the baker mused, "Well"`. The verb is kNoToken if there are none.
struct QuoteWords {
  TokenIndex verb = kNoToken;
  TokenRange speaker;
};
QuoteWords words_beside(const TreeView& tree, TokenRange quoted);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_ASIDES_H_
