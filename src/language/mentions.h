#ifndef TACITUS_LANGUAGE_MENTIONS_H_
#define TACITUS_LANGUAGE_MENTIONS_H_

// Finds the places where an actor or a place is named or meant: names (from Tokens::name_type),
// noun phrases that can act ("the U.S. official", "rebels"), pronouns. Fills Document::mentions in
// text order of `span`. Needs Tokens with tree and names.

#include "record/document.h"

namespace tacitus {

class Lexicon;

void find_mentions(Document& document, const Lexicon& lexicon);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_MENTIONS_H_
