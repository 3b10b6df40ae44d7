#ifndef TACITUS_PAGE_PAGE_JSON_H_
#define TACITUS_PAGE_PAGE_JSON_H_

#include <string>

#include "record/document.h"

namespace tacitus {

// The page fields and the article's text as one JSON object without line breaks: "id", "url",
// "title", "author", "date", "modified", "section", "photo_credit", "comment_count", "outlet",
// "dateline", "language", "body" (one block a line), "problems". What the page does not say is left
// out. This is what `tacitus page --format jsonl` prints.
std::string page_json(const Document& document);

}  // namespace tacitus

#endif  // TACITUS_PAGE_PAGE_JSON_H_
