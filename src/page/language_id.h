#ifndef TACITUS_PAGE_LANGUAGE_ID_H_
#define TACITUS_PAGE_LANGUAGE_ID_H_

// Tells the language of a text by its script and its function words.

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/knowledge.h"

namespace tacitus {

// BCP 47 tag of the language most of `parts` is written in; empty when there are too few known
// words to tell. Looks at the first 20,000 bytes.
std::string identify_language(std::string_view text, const std::vector<Span>& parts,
                              const PageKnowledge& knowledge);

}  // namespace tacitus

#endif  // TACITUS_PAGE_LANGUAGE_ID_H_
