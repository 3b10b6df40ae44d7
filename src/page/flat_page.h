#ifndef TACITUS_PAGE_FLAT_PAGE_H_
#define TACITUS_PAGE_FLAT_PAGE_H_

// The article and its fields out of the lines of a page, furniture and all.
//
// A trained model gives each line a chance to belong to the article, to be its title, byline or
// date line; rules read the values. Document::text is the whole page and every line of it ends up
// in exactly one of: the body, the header fields, the boilerplate.

#include "page/knowledge.h"
#include "page/page.h"

namespace tacitus {

// `document.text` is set; fills `document.page`.
void read_flat(const RawPage& raw, const PageOptions& options, const PageKnowledge& knowledge,
               Document& document);

// Plain article text: every paragraph is body; the first line is the title only if it is marked
// ("# Title") or equals the given one.
void read_plain(const RawPage& raw, const PageOptions& options, const PageKnowledge& knowledge,
                Document& document);

}  // namespace tacitus

#endif  // TACITUS_PAGE_FLAT_PAGE_H_
