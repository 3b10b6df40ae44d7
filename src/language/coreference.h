#ifndef TACITUS_LANGUAGE_COREFERENCE_H_
#define TACITUS_LANGUAGE_COREFERENCE_H_

// Which mentions of a document mean the same thing. Sieves of rules from the surest to the least
// sure; a mention that two candidates fit equally well stays alone rather than wrong.

#include <functional>
#include <span>
#include <vector>

#include "record/document.h"

namespace tacitus {

class Lexicon;

// One cluster number a mention of Document::mentions, counted from 0 in text order of the first
// mention; kNone = alone.
std::vector<Index> resolve_coreference(const Document& document, const Lexicon& lexicon);

// Calls `see` with every candidate of every pronoun of the third person and its features, for the
// trainer of their weights.
void observe_pronouns(const Document& document, const Lexicon& lexicon,
                      std::function<void(Index, Index, std::span<const int>)> see);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_COREFERENCE_H_
