#include <algorithm>
#include <string>
#include <utility>

#include "page/fields.h"
#include "page/html_view.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

// The authors: from markup, from elements marked as such, from lines that say so, from a name under
// the title.
class BylineReader {
 public:
  BylineReader(const HtmlView& view, Page& page) : view_(view), page_(page) {}

  void read() {
    read_markup(false);
    if (page_.bylines.empty()) read_items();
    if (page_.bylines.empty()) read_visible_bylines(false);
    if (page_.bylines.empty()) read_name_below_label();
    if (page_.bylines.empty()) read_visible_bylines(true);
    if (page_.bylines.empty()) read_name_under_title();
    // Where nobody else is named: the account that posted the page, or the site itself, as of a blog
    // that bears its owner's name.
    if (page_.bylines.empty()) read_markup(true);
  }

 private:
  bool add_authors(std::string_view words, bool bare, const char* rule) {
    for (const Span author : find_authors(words, bare)) {
      std::string name(author.of(words));
      const auto& known = page_.bylines;
      if (std::none_of(known.begin(), known.end(),
                       [&](const PageField& f) { return f.value == name; })) {
        page_.bylines.push_back({std::move(name), {}, rule});
      }
    }
    return !page_.bylines.empty();
  }

  void read_markup(bool last) {
    for (const MarkupValue& author : view_.markup.authors) {
      const bool vague = author.rule == kAccountRule
                         || fold_title(author.value) == fold_title(view_.markup.outlet.value);
      if (vague == last) page_.bylines.push_back({author.value, {}, author.rule});
    }
  }

  // <a rel="author">Ada Rook</a> and <a rel="author">Jan Vos</a>: the first, and those of its kind
  // that stand right behind it.
  void read_items() {
    constexpr std::uint32_t kSameLine = 30;  // bytes between two names
    const HtmlItem* last = nullptr;
    for (const HtmlItem& item : view_.html.items) {
      if (item.kind != "rel:author" && item.kind != "itemprop:author"
          && item.kind != "itemprop:name")
        continue;
      if (item.kind == "itemprop:name"
          && (view_.html.nodes[item.node].all_classes & bit_of(ClassKind::Byline)) == 0)
        continue;
      if (last != nullptr
          && (item.kind != last->kind || item.text.begin < last->text.end
              || item.text.begin - last->text.end > kSameLine))
        continue;
      const std::string_view words = item.text.of(view_.html.text);
      if (view_.is_elsewhere(item.node) || words.size() > 80) continue;
      if (add_authors(words, true, "html/author-item")) last = &item;
    }
  }

  // "Written by", and the name in the block below.
  void read_name_below_label() {
    for (std::size_t i = 0; i + 1 < view_.count(); ++i) {
      if (!is_author_label(view_.text(i)) || view_.is_elsewhere(view_.html.blocks[i].node))
        continue;
      const bool near = i < view_.first_body() || view_.distance_from_title(i) <= 30
                        || view_.distance_from_end(i) <= 10;
      if (!near) continue;
      if (add_authors(view_.text(i + 1), true, "html/name-below-label")) return;
    }
  }

  static bool is_author_label(std::string_view words) {
    if (words.ends_with(':')) words.remove_suffix(1);
    for (const std::string_view label : {"by", "author", "authors", "author(s)", "written by",
                                         "words by", "posted by", "story by"}) {
      if (equals_ignoring_case(words, label)) return true;
    }
    return false;
  }

  void read_visible_bylines(bool bare) {
    std::vector<std::pair<float, std::size_t>> candidates;
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (!could_be_byline(i, bare)) continue;
      candidates.emplace_back(std::min(view_.distance_from_title(i), view_.distance_from_end(i))
                                  - 4.0F * view_.byline_logit(i),
                              i);
    }
    std::sort(candidates.begin(), candidates.end());
    for (const auto& [score, i] : candidates) {
      for (const Span piece : split_pieces(view_.text(i))) {
        if (add_authors(piece.of(view_.text(i)), bare, "html/byline-line")) return;
      }
    }
  }

  // A name alone right under the title is a byline even to a doubting model.
  void read_name_under_title() {
    if (view_.title_first == kNoBlock) return;
    for (std::size_t i = view_.title_last; i < std::min(view_.count(), view_.title_last + 5); ++i) {
      if (view_.roles[i] == BlockRole::Body || view_.line(i).chars > 80
          || view_.is_elsewhere(view_.html.blocks[i].node))
        continue;
      // Several names in a row are more than a name.
      const bool several = find_authors(view_.text(i), true).size() > 1;
      if (view_.byline_logit(i) > (several ? -9.0F : -4.0F)
          && add_authors(view_.text(i), true, "html/name-under-title"))
        return;
    }
  }

  bool could_be_byline(std::size_t i, bool bare) const {
    if (view_.line(i).chars > 160 || view_.roles[i] == BlockRole::Title
        || view_.is_elsewhere(view_.html.blocks[i].node))
      return false;
    const bool trusted = view_.byline_logit(i) > 0;
    const bool marked = ((view_.node(i).classes | view_.html.nodes[view_.node(i).parent].classes)
                         & bit_of(ClassKind::Byline))
                        != 0;
    // "Reporting by Ada Rook; Editing by Jan Vos" under the last paragraph.
    const bool credit = starts_with_ignoring_case(view_.text(i), "reporting by ")
                        || starts_with_ignoring_case(view_.text(i), "writing by ");
    if (view_.roles[i] == BlockRole::Body && !trusted && !credit) return false;
    if (bare) return trusted || (marked && view_.byline_logit(i) > -2.0F);
    return trusted || marked || view_.distance_from_title(i) <= 30
           || view_.distance_from_end(i) <= 5;
  }

  const HtmlView& view_;
  Page& page_;
};

}  // namespace

void read_bylines(const HtmlView& view, Page& page) { BylineReader(view, page).read(); }

}  // namespace tacitus
