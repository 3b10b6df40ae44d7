#ifndef TACITUS_CODING_RESTRICTION_TEXT_H_
#define TACITUS_CODING_RESTRICTION_TEXT_H_

// Words of pattern files and trees as a reader of `tacitus explain` knows them.

#include <string>
#include <string_view>

#include "record/labels.h"

namespace tacitus {

// "need source COMBATANT|@armed" -> "needs as source a word of COMBATANT or armed".
std::string restriction_text(std::string_view restriction);

// "nsubj" -> "subject".
std::string_view relation_text(Deprel relation);

}  // namespace tacitus

#endif  // TACITUS_CODING_RESTRICTION_TEXT_H_
