#ifndef TACITUS_PAGE_HTML_ARTICLE_H_
#define TACITUS_PAGE_HTML_ARTICLE_H_

// The article and its fields out of an HTML page.
//
// The model labels the blocks of text; markup (JSON-LD, OpenGraph, microdata), the visible text and
// the address of the page give the fields. Document::text is the title, where the page shows it, and
// the kept blocks, one a line; its source_map leads through the markup to the raw bytes.

#include <string_view>
#include <vector>

#include "page/knowledge.h"
#include "page/page.h"

namespace tacitus {

// `html` is the decoded page, `source_map` its way back to the bytes. Fills text, source_map, page
// and problems of `document`; fields that are already there were given by the caller and stay.
void read_html(std::string_view html, const std::vector<SourceRun>& source_map, const RawPage& raw,
               const PageOptions& options, const PageKnowledge& knowledge, Document& document);

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_ARTICLE_H_
