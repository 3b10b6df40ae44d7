#ifndef TACITUS_PAGE_HTML_FIELDS_H_
#define TACITUS_PAGE_HTML_FIELDS_H_

// What the markup of a page says about it: JSON-LD, OpenGraph and other meta elements, microdata.

#include <string>
#include <vector>

#include "page/dates.h"
#include "page/html_page.h"

namespace tacitus {

// Rule of an author who is an account ("arook77") or whom <meta itemprop="author"> names: some
// systems put there who posted the page, whoever wrote it.
inline constexpr const char* kAccountRule = "html/meta-account";

struct MarkupValue {
  std::string value;
  std::string rule;  // "html/json-ld", "html/meta", "html/microdata"; empty = not given
  explicit operator bool() const { return !value.empty(); }
};

struct MarkupFields {
  MarkupValue title;
  std::vector<MarkupValue> authors;
  MarkupValue published;  // as written
  MarkupValue modified;
  MarkupValue section;
  MarkupValue outlet;
  MarkupValue url;
  std::string type;  // JSON-LD or OpenGraph type in lower case: "newsarticle", "liveblogposting"
  bool paywalled = false;
};

MarkupFields read_markup(const HtmlPage& page);

// A <title> without the name of the site at its end or start: "Talks fail - Example Wire".
// `outlet` is the site's name where known.
// The headline and what stands behind its last separator: "Talks fail | The Courier"; the second is
// empty if there is no separator.
struct TitleParts {
  std::string_view head;
  std::string_view tail;
};
TitleParts parts_of_title(std::string_view title);
std::string without_site_name(std::string_view title, std::string_view outlet);

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_FIELDS_H_
