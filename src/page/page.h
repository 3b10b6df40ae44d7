#ifndef TACITUS_PAGE_PAGE_H_
#define TACITUS_PAGE_PAGE_H_

// Raw bytes of one page in, a Document with text, page fields and the way back to the bytes out.
//
// Three kinds of page are read: flattened text (the lines of a page as crawls keep them, furniture
// and all), HTML, and plain text that holds nothing but the article. Reading never fails: what is
// odd about a page stands in Document::problems. Cost: linear in the bytes.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "record/document.h"

namespace tacitus {

enum class PageFormat : std::uint8_t { Auto, Flat, Html, Text };

// "flat", "html", "text", "auto"; Auto for anything else.
PageFormat parse_page_format(std::string_view name);

// One page as it came. `bytes` is borrowed; the fields are what the caller or the archive already
// knows, and win over what the page says.
struct RawPage {
  std::string_view bytes;
  std::string url;
  std::string outlet;
  std::string published;  // ISO 8601
  std::string title;
  std::string author;        // as a byline: "Ada Rook and Jan Vos"
  std::string id;            // empty = hash of url and bytes
  std::string origin;        // "crawl.warc.gz:1042", for messages
  std::string content_type;  // as in HTTP: "text/html; charset=iso-8859-1"
  PageFormat format = PageFormat::Auto;
  bool fragment = false;  // HTML that is the article alone, as in feeds: every block is body
};

// Which of day and month stands first in dates written as numbers alone.
enum class DateOrder : std::uint8_t { Unknown, MonthFirst, DayFirst };

class DateVotes;

struct PageOptions {
  std::size_t max_bytes = std::size_t{64} << 20U;  // read this far, then "page/too-large"
  std::size_t max_lines = 200'000;                 // lines or blocks looked at
  std::size_t max_depth = 512;                     // open elements of an HTML page
  DateOrder date_order = DateOrder::Unknown;       // of this site, when known (see DateVotes)
  DateVotes* evidence = nullptr;  // takes in which order the page itself writes its dates
};

struct PageKnowledge;

// Reads pages. Holds the word tables and models, const after construction and shared by threads.
class PageReader {
 public:
  PageReader();
  PageReader(PageReader&&) noexcept;
  PageReader& operator=(PageReader&&) noexcept;
  ~PageReader();

  Document read(const RawPage& raw, const PageOptions& options = {}) const;
  const PageKnowledge& knowledge() const { return *knowledge_; }

 private:
  std::unique_ptr<const PageKnowledge> knowledge_;
};

// The same with a reader that is made at the first call.
Document read_page(const RawPage& raw, const PageOptions& options = {});

}  // namespace tacitus

#endif  // TACITUS_PAGE_PAGE_H_
