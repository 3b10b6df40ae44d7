#ifndef TACITUS_CODING_FIGURES_CASUALTIES_H_
#define TACITUS_CODING_FIGURES_CASUALTIES_H_

// How many were killed and injured in what a document tells of.
//
// News tells its toll several times: in the headline, in the first sentence, person by person. Every
// telling is a vote for a number, the earlier the heavier; persons told one by one are counted by
// who they are; a count of those "shot" stands for killed and injured together.

#include "coding/figures.h"

namespace tacitus {

Casualties count_casualties(const Words& words, const Document& document);

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_CASUALTIES_H_
