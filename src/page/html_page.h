#ifndef TACITUS_PAGE_HTML_PAGE_H_
#define TACITUS_PAGE_HTML_PAGE_H_

// An HTML page as a light tree of elements and the blocks of text that stand in them.
//
// Elements nest by the rules that matter for text (implied end tags of p, li, dd, dt, table parts;
// end tags stay inside table cells; an inline end tag never closes a block), not by the whole tree
// construction of the standard: an article reads the same. Depth and number of blocks are limited.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/html_tags.h"
#include "page/knowledge.h"

namespace tacitus {

struct HtmlNode {
  std::uint32_t parent = 0;  // node 0 is its own parent
  Tag tag = Tag::Other;
  bool hidden = false;
  bool unread = false;  // its text is left out: what a link says behind its words to ears alone
  std::uint16_t depth = 0;
  std::uint32_t classes = 0;      // bit per kind of page_classes.tsv, of this element alone
  std::uint32_t all_classes = 0;  // of this element and those it stands in
  std::uint32_t ancestors = 0;    // Around bits of this element and those it stands in
  std::uint32_t class_begin = 0;  // rows of the model's vocabulary, in HtmlPage::class_ids
  std::uint32_t class_end = 0;
  std::uint32_t children = 0;
};

// Bits of HtmlNode::ancestors.
using Around = std::uint32_t;
inline constexpr Around kInArticle = 1U << 0U;
inline constexpr Around kInMain = 1U << 1U;
inline constexpr Around kInNav = 1U << 2U;
inline constexpr Around kInHeader = 1U << 3U;
inline constexpr Around kInFooter = 1U << 4U;
inline constexpr Around kInAside = 1U << 5U;
inline constexpr Around kInForm = 1U << 6U;
inline constexpr Around kInFigure = 1U << 7U;
inline constexpr Around kInTable = 1U << 8U;
inline constexpr Around kInList = 1U << 9U;
inline constexpr Around kInQuote = 1U << 10U;
inline constexpr Around kInSection = 1U << 11U;
inline constexpr Around kInDialog = 1U << 12U;
inline constexpr Around kInHidden = 1U << 13U;
inline constexpr Around kInItemBody = 1U << 14U;  // itemprop="articleBody"
inline constexpr Around kInItemOther = 1U << 15U;
inline constexpr std::size_t kAroundBits = 16;

struct HtmlBlock {
  Span text;
  std::uint32_t node = 0;  // the block element it stands in
  std::uint32_t link_bytes = 0;
  std::uint32_t bold_bytes = 0;
  bool after_break = false;  // a <br> parts it from the block before
};

// What the markup says beside the text.
struct HtmlMeta {
  std::string name;  // lower case: "og:title", "article:published_time", "itemprop:author"
  std::string value;
};

// Visible elements that hold a field: <time>, itemprop, rel=author.
struct HtmlItem {
  std::string kind;   // "time", "itemprop:datePublished", "rel:author"
  std::string value;  // the attribute that carries the value, if any
  Span text;          // what it shows, in HtmlPage::text
  std::uint32_t node = 0;
};

struct HtmlPage {
  std::string text;  // blocks, one a line
  std::vector<SourceRun> source_map;
  std::vector<HtmlNode> nodes;
  std::vector<HtmlBlock> blocks;
  std::vector<std::int32_t> class_ids;   // rows of the model's vocabulary
  std::vector<std::string> class_names;  // the words themselves, only when asked for

  std::string language;  // of <html lang>
  std::string canonical;
  std::string title;  // of <title>
  std::vector<HtmlMeta> metas;
  std::vector<std::string> json_ld;
  std::vector<HtmlItem> items;
  bool limited = false;  // a limit was reached
};

struct HtmlLimits {
  std::size_t depth = 512;
  std::size_t blocks = 200'000;
  bool keep_class_names = false;  // for training: class_ids then count class_names
};

HtmlPage parse_html(std::string_view html, const PageKnowledge& knowledge,
                    const HtmlLimits& limits);

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_PAGE_H_
