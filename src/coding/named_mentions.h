#ifndef TACITUS_CODING_NAMED_MENTIONS_H_
#define TACITUS_CODING_NAMED_MENTIONS_H_

// Mentions of the names that a user's dictionary brings ("Kivu Elders Council"), also where no model sees
// a name: a shorter name inside is widened, others are added. Runs before coreference; mentions stay in
// text order.

#include "lexicon/phrases.h"
#include "record/document.h"

namespace tacitus {

void add_named_mentions(Document& document, const PhraseIndex& names);

}  // namespace tacitus

#endif  // TACITUS_CODING_NAMED_MENTIONS_H_
