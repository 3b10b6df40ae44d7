#ifndef TACITUS_CODING_CLAIM_SUBJECTS_H_
#define TACITUS_CODING_CLAIM_SUBJECTS_H_

// Who stands as the subject of a cue, and the small questions about a tree that all frames ask.

#include <initializer_list>
#include <string_view>

#include "coding/tree_view.h"

namespace tacitus {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words);

bool is_subject(Deprel d);
bool is_oblique(Deprel d);
bool is_nominal(Upos u);
// A modal never stands before a past form: in "May said" it is a name.
bool is_name_like_modal(const TreeView& tree, TokenIndex t);
// "to" hangs on the verb.
bool has_to(const TreeView& tree, TokenIndex t);
bool is_passive(const TreeView& tree, TokenIndex verb);
// ", but Rook had ...": another clause with a subject of its own stands between two tokens.
bool turns_between(const TreeView& tree, TokenIndex first, TokenIndex last);
TokenIndex own_subject(const TreeView& tree, TokenIndex verb);

// The noun phrase that stands as subject of `verb`, through control, conjunction and participles;
// kNoToken if the tree names nobody.
TokenIndex find_subject(const TreeView& tree, TokenIndex verb);

// Cuts `ranges` where `part` begins inside them: "the mayor [that it was sold]".
void take_out(const TreeView& tree, const TokenRanges& part, TokenRanges& ranges);

// A noun for what tells by itself: a poll, a report, records.
bool is_document_noun(std::string_view lemma);

// Takes in a closing bracket whose opening one the range holds: "Rook (R-Orla".
void close_bracket(const TreeView& tree, TokenRange& range);

// Tokens of a speaker's noun phrase without the clause that holds the cue.
TokenRanges source_ranges(TreeView& tree, TokenIndex source, TokenIndex cue);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_SUBJECTS_H_
