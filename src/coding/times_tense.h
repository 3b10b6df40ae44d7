#ifndef TACITUS_CODING_TIMES_TENSE_H_
#define TACITUS_CODING_TIMES_TENSE_H_

// The tense of what a date dates: it says whether "on Friday" is the last or the next one.

#include <cstddef>

#include "coding/numbers_atoms.h"
#include "coding/numbers_words.h"
#include "coding/times_resolver.h"
#include "record/document.h"

namespace tacitus {

// Of the verb that governs the token, past nouns and participles: "the attack on Monday killed".
Tense tense_of_clause(const Document& document, TokenIndex token);
// Of the nearest predicate above the token alone: "he said that he is away this week" is present.
Tense tense_of_own_clause(const Document& document, TokenIndex token);
// Of one verb with its auxiliaries.
Tense tense_of_verb(const Document& document, TokenIndex verb);
// Without a tree: the nearest word before the atom, else after it, that shows a tense.
Tense tense_of_words(const Words& words, const Atoms& atoms, std::size_t atom);

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_TENSE_H_
