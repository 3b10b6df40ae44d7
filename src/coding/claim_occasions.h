#ifndef TACITUS_CODING_CLAIM_OCCASIONS_H_
#define TACITUS_CODING_CLAIM_OCCASIONS_H_

// What several claims of one occasion tell of it: "On Wednesday Kerry threatened to cut ties. Kerry
// issued the ultimatum in a phone call. In his call he made it clear ..." is one call on Wednesday.
//
// Fills same_as of a claim that only names an earlier one, and channel, addressee and time of claims
// where the others of the occasion tell them. Needs claims, and actors where they are filled. Cost:
// claims times a small window.

#include "record/document.h"

namespace tacitus {

void join_occasions(Document& document);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_OCCASIONS_H_
