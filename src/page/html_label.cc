#include <algorithm>

#include "page/html_blocks.h"
#include "page/html_view.h"

namespace tacitus {
namespace {

void take_prose(HtmlView& view) {
  for (std::size_t i = 0; i < view.count(); ++i) {
    const HtmlBlock& block = view.html.blocks[i];
    // Function words are counted in English; elsewhere a long closed sentence will do.
    const bool running =
        view.line(i).prose() || (view.line(i).words >= 15 && view.line(i).last == '.');
    if (running && block.link_bytes * 2 < block.text.size()
        && (view.node(i).ancestors & (kInNav | kInFooter | kInForm | kInDialog)) == 0) {
      view.roles[i] = BlockRole::Body;
    }
  }
}

}  // namespace

void label_blocks(HtmlView& view) {
  if (view.raw.fragment) {
    view.roles.assign(view.count(), BlockRole::Body);
    view.outputs = 1;
    view.logits.assign(view.count(), 1.0F);
    return;
  }
  SequenceModel::Scratch scratch;
  const auto rows = block_rows(view.html, view.lines, view.knowledge.html);
  view.logits = view.knowledge.html.run(rows, view.count(), scratch);
  view.outputs = std::max<std::size_t>(1, view.knowledge.html.outputs().size());
  view.roles.assign(view.count(), BlockRole::Furniture);
  const float bar = keep_bar(view.logits, view.outputs, 0);
  bool any = false;
  for (std::size_t i = 0; i < view.count(); ++i) {
    if (view.body_logit(i) <= bar) continue;
    view.roles[i] = BlockRole::Body;
    any = true;
  }
  if (!any) take_prose(view);
}

}  // namespace tacitus
