#ifndef TACITUS_RECORD_ACTOR_LABEL_H_
#define TACITUS_RECORD_ACTOR_LABEL_H_

// What to call an actor of a document in front of people.

#include <string_view>

#include "record/document.h"

namespace tacitus {

// His name, else the noun phrase of his first mention up to the clause that hangs on it ("the
// Syrian army", not "the Syrian army urging the rebels to surrender").
std::string_view label_of(const Document& document, const Actor& actor);

}  // namespace tacitus

#endif  // TACITUS_RECORD_ACTOR_LABEL_H_
