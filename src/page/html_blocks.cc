#include "page/html_blocks.h"

#include <algorithm>
#include <array>

#include "page/feature_row.h"
#include "page/line_rows.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

// How many containers up from a block are looked at.
constexpr std::size_t kLevels = 5;
constexpr std::size_t kMostClassIds = 16;

float share(std::size_t a, std::size_t b) {
  return b == 0 ? 0.0F : static_cast<float>(a) / static_cast<float>(b);
}

// What all blocks below an element amount to.
struct Weight {
  std::size_t prose = 0;
  std::size_t bytes = 0;
  std::size_t links = 0;
  std::size_t blocks = 0;
  std::size_t paragraphs = 0;  // prose blocks
};

std::vector<Weight> weigh(const HtmlPage& page, const Lines& lines) {
  std::vector<Weight> weights(page.nodes.size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Weight& w = weights[page.blocks[i].node];
    const std::size_t size = page.blocks[i].text.size();
    w.bytes += size;
    w.links += page.blocks[i].link_bytes;
    ++w.blocks;
    if (!lines.lines[i].prose()) continue;
    w.prose += size;
    ++w.paragraphs;
  }
  // Children have larger indices than their parents.
  for (std::size_t i = page.nodes.size(); i-- > 1;) {
    Weight& parent = weights[page.nodes[i].parent];
    parent.prose += weights[i].prose;
    parent.bytes += weights[i].bytes;
    parent.links += weights[i].links;
    parent.blocks += weights[i].blocks;
    parent.paragraphs += weights[i].paragraphs;
  }
  return weights;
}

// One block in its place, for the features.
struct Place {
  const HtmlPage* page = nullptr;
  const std::vector<Weight>* weights = nullptr;
  const HtmlBlock* block = nullptr;
  const HtmlBlock* before = nullptr;
  const HtmlBlock* after = nullptr;
  std::size_t since_h1 = 0;  // blocks since the last <h1>, 0 = none yet
};

void put_tag(Tag tag, FeatureRow& row) {
  struct Group {
    const char* name;
    std::array<Tag, 4> tags;
  };
  static constexpr std::array<Group, 16> kGroups = {{
      {"t_p", {Tag::P, Tag::P, Tag::P, Tag::P}},
      {"t_h1", {Tag::H1, Tag::H1, Tag::H1, Tag::H1}},
      {"t_h2", {Tag::H2, Tag::H2, Tag::H2, Tag::H2}},
      {"t_h3", {Tag::H3, Tag::H3, Tag::H3, Tag::H3}},
      {"t_h4", {Tag::H4, Tag::H5, Tag::H6, Tag::H6}},
      {"t_li", {Tag::Li, Tag::Li, Tag::Li, Tag::Li}},
      {"t_td", {Tag::Td, Tag::Th, Tag::Tr, Tag::Table}},
      {"t_quote", {Tag::Blockquote, Tag::Blockquote, Tag::Q, Tag::Q}},
      {"t_pre", {Tag::Pre, Tag::Pre, Tag::Pre, Tag::Pre}},
      {"t_caption", {Tag::Figcaption, Tag::Figure, Tag::Caption, Tag::Caption}},
      {"t_div", {Tag::Div, Tag::Div, Tag::Div, Tag::Div}},
      {"t_section", {Tag::Section, Tag::Article, Tag::Main, Tag::Html}},
      {"t_definition", {Tag::Dd, Tag::Dt, Tag::Dl, Tag::Dl}},
      {"t_button", {Tag::Button, Tag::Legend, Tag::Summary, Tag::Fieldset}},
      {"t_list", {Tag::Ul, Tag::Ol, Tag::Menu, Tag::Dir}},
      {"t_frame", {Tag::Header, Tag::Footer, Tag::Nav, Tag::Aside}},
  }};
  for (const Group& group : kGroups) {
    row.put(group.name,
            flag(std::find(group.tags.begin(), group.tags.end(), tag) != group.tags.end()));
  }
}

void put_around(std::uint32_t around, FeatureRow& row) {
  static constexpr std::array<const char*, kAroundBits> kNames = {
      "in_article", "in_main",   "in_nav",       "in_header", "in_footer", "in_aside",
      "in_form",    "in_figure", "in_table",     "in_list",   "in_quote",  "in_section",
      "in_dialog",  "in_hidden", "in_item_body", "in_item"};
  for (std::size_t i = 0; i < kAroundBits; ++i) row.put(kNames[i], flag(((around >> i) & 1U) != 0));
}

void put_classes(const HtmlPage& page, std::uint32_t node, FeatureRow& row) {
  static constexpr std::array<const char*, kClassKinds> kNear = {
      "near_body",    "near_article", "near_content", "near_nav",    "near_header",  "near_footer",
      "near_side",    "near_related", "near_comment", "near_share",  "near_advert",  "near_signup",
      "near_modal",   "near_byline",  "near_dates",   "near_title",  "near_caption", "near_media",
      "near_summary", "near_tags",    "near_meta",    "near_hidden", "near_product", "near_forum"};
  static constexpr std::array<const char*, kClassKinds> kFar = {
      "far_body",    "far_article", "far_content", "far_nav",    "far_header",  "far_footer",
      "far_side",    "far_related", "far_comment", "far_share",  "far_advert",  "far_signup",
      "far_modal",   "far_byline",  "far_dates",   "far_title",  "far_caption", "far_media",
      "far_summary", "far_tags",    "far_meta",    "far_hidden", "far_product", "far_forum"};
  std::uint32_t near = 0;
  std::size_t classed = 0;
  for (std::uint32_t at = node; at != 0 && classed < 2; at = page.nodes[at].parent) {
    near |= page.nodes[at].classes;
    classed += page.nodes[at].class_end > page.nodes[at].class_begin || page.nodes[at].classes != 0
                   ? 1U
                   : 0U;
  }
  const std::uint32_t far = page.nodes[node].all_classes;
  for (std::size_t i = 0; i < kClassKinds; ++i) row.put(kNear[i], flag(((near >> i) & 1U) != 0));
  for (std::size_t i = 0; i < kClassKinds; ++i) row.put(kFar[i], flag(((far >> i) & 1U) != 0));
}

// How much of the page's running text stands in the elements around the block.
void put_containers(const Place& place, FeatureRow& row) {
  static constexpr std::array<std::array<const char*, 4>, kLevels> kNames = {{
      {"c1_prose", "c1_links", "c1_blocks", "c1_density"},
      {"c2_prose", "c2_links", "c2_blocks", "c2_density"},
      {"c3_prose", "c3_links", "c3_blocks", "c3_density"},
      {"c4_prose", "c4_links", "c4_blocks", "c4_density"},
      {"c5_prose", "c5_links", "c5_blocks", "c5_density"},
  }};
  static const Weight nothing;
  const Weight& all = place.weights == nullptr ? nothing : (*place.weights)[0];
  std::uint32_t node = place.block == nullptr ? 0 : place.block->node;
  for (std::size_t level = 0; level < kLevels; ++level) {
    // An element with one child says nothing that the child does not: take the next that adds text.
    if (place.page != nullptr && place.weights != nullptr && level > 0) {
      const std::size_t blocks = (*place.weights)[node].blocks;
      while (node != 0 && (*place.weights)[node].blocks == blocks)
        node = place.page->nodes[node].parent;
    }
    const Weight& w = place.weights == nullptr ? nothing : (*place.weights)[node];
    row.put(kNames[level][0], share(w.prose, all.prose));
    row.put(kNames[level][1], share(w.links, w.bytes));
    row.put(kNames[level][2], logged(w.blocks));
    row.put(kNames[level][3], share(w.prose, w.bytes));
  }
}

void put_links(const Place& place, FeatureRow& row) {
  static const HtmlBlock nothing;
  const HtmlBlock& b = place.block == nullptr ? nothing : *place.block;
  const float links = share(b.link_bytes, b.text.size());
  row.put("link_share", links);
  row.put("all_link", flag(links > 0.85F));
  row.put("some_link", flag(links > 0));
  row.put("bold_share", share(b.bold_bytes, b.text.size()));
  row.put("after_break", flag(b.after_break));
  const auto same = [&](const HtmlBlock* other, bool parent) {
    if (other == nullptr || place.block == nullptr) return false;
    const auto& nodes = place.page->nodes;
    if (!parent) return other->node == b.node || nodes[other->node].tag == nodes[b.node].tag;
    return nodes[other->node].parent == nodes[b.node].parent || other->node == b.node;
  };
  row.put("before_same_tag", flag(same(place.before, false)));
  row.put("before_same_parent", flag(same(place.before, true)));
  row.put("after_same_tag", flag(same(place.after, false)));
  row.put("after_same_parent", flag(same(place.after, true)));
  row.put("before_links",
          place.before == nullptr ? 0 : share(place.before->link_bytes, place.before->text.size()));
  row.put("after_links",
          place.after == nullptr ? 0 : share(place.after->link_bytes, place.after->text.size()));
  row.put("h1_seen", flag(place.since_h1 > 0));
  row.put("since_h1", logged(place.since_h1));
}

void put_row(const Place& place, FeatureRow& row) {
  static const HtmlNode nothing;
  const HtmlNode& node = place.page == nullptr ? nothing : place.page->nodes[place.block->node];
  static const HtmlPage empty = [] {
    HtmlPage page;
    page.nodes.emplace_back();
    return page;
  }();
  put_tag(node.tag, row);
  put_around(node.ancestors, row);
  put_classes(place.page == nullptr ? empty : *place.page,
              place.block == nullptr ? 0 : place.block->node, row);
  put_containers(place, row);
  put_links(place, row);
  row.put("depth", static_cast<float>(node.depth) / 20.0F);
}

}  // namespace

Lines block_lines(const HtmlPage& page, const PageKnowledge& knowledge, std::string_view title) {
  Lines lines;
  lines.lines.resize(page.blocks.size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) lines.lines[i].span = page.blocks[i].text;
  measure_lines(page.text, knowledge, LineModel::Html, title, lines);
  return lines;
}

const std::vector<std::string>& block_feature_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    FeatureRow row(nullptr, &out);
    put_row(Place{}, row);
    return out;
  }();
  return names;
}

std::vector<std::int32_t> class_ids_of(const HtmlPage& page, std::uint32_t node) {
  std::vector<std::int32_t> ids;
  for (std::uint32_t at = node; at != 0 && ids.size() < kMostClassIds; at = page.nodes[at].parent) {
    for (auto i = page.nodes[at].class_begin;
         i < page.nodes[at].class_end && ids.size() < kMostClassIds; ++i) {
      ids.push_back(page.class_ids[i]);
    }
  }
  return ids;
}

std::vector<float> block_rows(const HtmlPage& page, const Lines& lines,
                              const SequenceModel& model) {
  const std::size_t extra = block_feature_names().size();
  const std::size_t line_features = line_feature_names().size();
  std::vector<float> rows = line_rows(lines, model, extra);
  const std::size_t words = model.bags() * model.word_size();
  const std::size_t width = line_features + extra + words;
  const std::vector<Weight> weights = weigh(page, lines);
  Place place;
  place.page = &page;
  place.weights = &weights;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    place.block = &page.blocks[i];
    place.before = i > 0 ? &page.blocks[i - 1] : nullptr;
    place.after = i + 1 < page.blocks.size() ? &page.blocks[i + 1] : nullptr;
    if (page.nodes[place.block->node].tag == Tag::H1) {
      place.since_h1 = 1;
    } else if (place.since_h1 > 0) {
      ++place.since_h1;
    }
    float* out = &rows[i * width];
    FeatureRow row(out + line_features, nullptr);
    put_row(place, row);
    if (model.bags() < 2) continue;
    const auto ids = class_ids_of(page, place.block->node);
    float* vector = out + line_features + extra + model.word_size();
    for (const std::int32_t id : ids) {
      const float* v = model.word_vector(static_cast<std::size_t>(id));
      for (std::size_t j = 0; j < model.word_size(); ++j)
        vector[j] += v[j] / static_cast<float>(ids.size());
    }
  }
  return rows;
}

}  // namespace tacitus
