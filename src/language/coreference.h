#ifndef TACITUS_LANGUAGE_COREFERENCE_H_
#define TACITUS_LANGUAGE_COREFERENCE_H_

// Which mentions of a document mean the same thing. Sieves of rules from the surest to the least
// sure; a mention that two candidates fit equally well stays alone rather than wrong.

#include <vector>

#include "language/nominal_linker.h"
#include "record/document.h"

namespace tacitus {

class Lexicon;

// One cluster number a mention of Document::mentions, counted from 0 in text order of the first
// mention; kNone = alone.
std::vector<Index> resolve_coreference(const Document& document, const Lexicon& lexicon);

// Resolves and shows every pair that was weighed, for the trainer of the weights.
void observe_coreference(const Document& document, const Lexicon& lexicon,
                         const PairObserver& see_nominals, const PairObserver& see_pronouns);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_COREFERENCE_H_
