#ifndef TACITUS_RECORD_PAGE_H_
#define TACITUS_RECORD_PAGE_H_

// What a page says about itself and where its article stands.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"

namespace tacitus {

// A value read off the page. `span` is where the value stands in Document::text; it is empty when
// the value came from markup or metadata outside the text, or from the caller.
struct PageField {
  std::string value;
  Span span;
  std::string rule;  // which rule found it: "flat/byline-line", "html/json-ld", "given"
};

// A date of publication. `iso` is "2016-12-07" or "2016-12-07T10:00:00Z"; `ambiguous` is set when
// day and month could be swapped and nothing on the page decides.
struct PageDate {
  std::string iso;
  Span span;
  std::string rule;
  bool ambiguous = false;
};

struct PageCount {
  std::int64_t value = 0;
  Span span;
};

enum class BlockKind : std::uint8_t { Paragraph, Heading, Quote, ListItem, Caption };

// One block of the article's text, in reading order.
struct Block {
  Span span;
  BlockKind kind = BlockKind::Paragraph;
};

struct Page {
  std::optional<PageField> title;
  std::vector<PageField> bylines;
  std::optional<PageDate> published;
  std::optional<PageDate> modified;
  std::optional<PageField> section;
  std::optional<PageField> photo_credit;
  std::optional<PageField> outlet;
  std::optional<PageField> url;
  std::optional<PageField> dateline;  // "ALEPPO, Syria (AP)"
  std::optional<PageCount> comment_count;
  std::string language;           // BCP 47, "en"; empty = not identified
  std::vector<Block> body;        // the article without header, title and foot
  std::vector<Span> boilerplate;  // one span a line of page furniture
};

// Something odd about the document that did not stop it, as stored and shown.
struct Problem {
  std::string slug;  // "page/broken-utf8", listed in docs/reference/messages.md
  std::string text;
  Span span;
};

}  // namespace tacitus

#endif  // TACITUS_RECORD_PAGE_H_
