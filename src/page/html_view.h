#ifndef TACITUS_PAGE_HTML_VIEW_H_
#define TACITUS_PAGE_HTML_VIEW_H_

// What the stages that read an article out of HTML share: the blocks with their measures, what each
// was taken for, and where the title stands. read_html (html_article.h) runs the stages in order;
// each fills fields of Document::page.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "page/html_fields.h"
#include "page/html_page.h"
#include "page/knowledge.h"
#include "page/lines.h"
#include "page/page.h"

namespace tacitus {

inline constexpr std::size_t kNoBlock = static_cast<std::size_t>(-1);

enum class BlockRole : std::uint8_t { Furniture, Body, Title, Caption };

class HtmlView {
 public:
  HtmlView(std::string_view source, const HtmlPage& html, const RawPage& raw,
           const PageOptions& options, const PageKnowledge& knowledge);

  std::size_t count() const { return html.blocks.size(); }
  std::string_view text(std::size_t i) const { return html.blocks[i].text.of(html.text); }
  const Line& line(std::size_t i) const { return lines.lines[i]; }
  const HtmlNode& node(std::size_t i) const { return html.nodes[html.blocks[i].node]; }
  // 0 where the model has no such output.
  float body_logit(std::size_t i) const { return logit(i, 0); }
  bool has_title_logit() const { return outputs > 1; }
  float title_logit(std::size_t i) const { return logit(i, 1); }
  float byline_logit(std::size_t i) const { return outputs > 2 ? logit(i, 2) : -1.0F; }
  bool has_class(std::size_t i, ClassKind kind) const {
    return (node(i).all_classes & bit_of(kind)) != 0;
  }
  bool is_around(std::size_t i, Around bit) const { return (node(i).ancestors & bit) != 0; }

  std::size_t first_body() const { return first_body_; }  // count() if there is none
  // How far a place in the text is from the title, in blocks; far for what stands above it.
  float distance_from_title(std::size_t block) const;
  // Blocks behind the last one of the article; many pages name the author there.
  float distance_from_end(std::size_t i) const;
  // True for the elements of other stories, comments and side columns. What the article stands in
  // too ("has-sidebar" on <body>) tells nothing.
  bool is_elsewhere(std::uint32_t node_index) const;
  // The block that holds or follows a place in the page's text.
  std::size_t block_at(std::uint32_t position) const;
  // To be called when the body is known, and when it has changed: where it begins and ends, and the
  // marks that most blocks of the article carry.
  void learn_body();

  std::string_view source;  // the markup
  const HtmlPage& html;
  const RawPage& raw;
  const PageOptions& options;
  const PageKnowledge& knowledge;
  MarkupFields markup;
  Lines lines;
  std::vector<float> logits;
  std::size_t outputs = 1;
  std::vector<BlockRole> roles;
  std::optional<PageField> title;
  std::size_t title_first = kNoBlock;
  std::size_t title_last = kNoBlock;  // one past

 private:
  float logit(std::size_t i, std::size_t output) const { return logits[i * outputs + output]; }

  std::size_t first_body_ = 0;
  std::size_t last_body_ = kNoBlock;
  std::uint32_t body_classes_ = 0;
  std::uint32_t body_around_ = 0;
};

// The stages, in the order they are run in.
void label_blocks(HtmlView& view);
void choose_title(HtmlView& view);
void read_dates(const HtmlView& view, Page& page);
void read_bylines(const HtmlView& view, Page& page);

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_VIEW_H_
