#include "page/html_view.h"

#include <algorithm>
#include <array>

#include "page/html_blocks.h"

namespace tacitus {

HtmlView::HtmlView(std::string_view page_source, const HtmlPage& page, const RawPage& raw_page,
                   const PageOptions& page_options, const PageKnowledge& page_knowledge)
    : source(page_source),
      html(page),
      raw(raw_page),
      options(page_options),
      knowledge(page_knowledge),
      markup(read_markup(page)),
      lines(block_lines(page, page_knowledge,
                        raw_page.title.empty() ? markup.title.value : raw_page.title)),
      roles(page.blocks.size(), BlockRole::Furniture) {}

float HtmlView::distance_from_title(std::size_t block) const {
  const std::size_t anchor =
      title_first != kNoBlock ? title_first : std::min(first_body(), count());
  const float distance = block >= anchor ? static_cast<float>(block - anchor)
                                         : 3.0F + 1.5F * static_cast<float>(anchor - block);
  // Where the headline found is far above the text (the name of the site on every page), what stands
  // right above the text is beside the true one.
  const bool above = block < first_body_ && first_body_ < count() && block > anchor;
  return above ? std::min(distance, 2.0F + static_cast<float>(first_body_ - block)) : distance;
}

float HtmlView::distance_from_end(std::size_t i) const {
  return last_body_ != kNoBlock && i > last_body_ ? static_cast<float>(i - last_body_) : 1000.0F;
}

bool HtmlView::is_elsewhere(std::uint32_t node_index) const {
  const HtmlNode& n = html.nodes[node_index];
  const std::uint32_t classes =
      bit_of(ClassKind::Related) | bit_of(ClassKind::Comment) | bit_of(ClassKind::Side);
  return (n.ancestors & (kInAside | kInNav | kInFooter) & ~body_around_) != 0
         || (n.all_classes & classes & ~body_classes_) != 0;
}

std::size_t HtmlView::block_at(std::uint32_t position) const {
  const auto at =
      std::upper_bound(html.blocks.begin(), html.blocks.end(), position,
                       [](std::uint32_t p, const HtmlBlock& b) { return p < b.text.end; });
  return std::min(static_cast<std::size_t>(at - html.blocks.begin()), count());
}

void HtmlView::learn_body() {
  first_body_ = count();
  last_body_ = kNoBlock;
  body_classes_ = body_around_ = 0;
  std::array<std::size_t, 32> classes{};
  std::array<std::size_t, 32> around{};
  std::size_t blocks = 0;
  for (std::size_t i = 0; i < count(); ++i) {
    if (roles[i] != BlockRole::Body) continue;
    first_body_ = std::min(first_body_, i);
    last_body_ = i;
    ++blocks;
    for (std::size_t b = 0; b < 32; ++b) {
      classes[b] += (node(i).all_classes >> b) & 1U;
      around[b] += (node(i).ancestors >> b) & 1U;
    }
  }
  for (std::size_t b = 0; b < 32 && blocks > 0; ++b) {
    if (classes[b] * 2 > blocks) body_classes_ |= 1U << b;
    if (around[b] * 2 > blocks) body_around_ |= 1U << b;
  }
}

}  // namespace tacitus
