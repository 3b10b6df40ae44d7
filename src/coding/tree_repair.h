#ifndef TACITUS_CODING_TREE_REPAIR_H_
#define TACITUS_CODING_TREE_REPAIR_H_

// Mends what trees are known to get wrong and several coders read, once for all of them.
//
// "The ministry said six men had been shot and denied that a soldier had died": parsers hang the second
// verb of saying on the last verb of what is said, so that the men would deny and the first claim would
// hold the second. Such a verb is hung where it belongs, beside the first verb of saying.

#include "coding/cue_lexicon.h"
#include "record/document.h"

namespace tacitus {

// Changes heads of `document.tokens`; what is told twice is then two conjuncts.
void raise_second_tellings(Document& document, const CueLexicon& cues);

}  // namespace tacitus

#endif  // TACITUS_CODING_TREE_REPAIR_H_
