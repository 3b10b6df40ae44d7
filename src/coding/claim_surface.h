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

bool is_dash(std::string_view form);
// "WASHINGTON", "U.N."
bool is_capitals(std::string_view form);
bool is_finite(const TreeView& tree, TokenIndex t);

// Lemmas of days, months and stretches of time.
bool is_time_word(std::string_view lemma);

// The clause that the words after a cue's last word at `cue` show: after "that", which may stand some
// words off; with `bare` also without "that", if a finite verb follows. Empty if there is none.
TokenRange clause_to_the_right(const TreeView& tree, TokenIndex cue, bool bare);

void mend_bounds(TreeView& tree, ClaimDraft& draft);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_SURFACE_H_
