#include <algorithm>
#include <string>

#include "page/html_view.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kLongestTitle = 400;

// The title from the headings of the page, its markup and the model, in this order.
class TitleChooser {
 public:
  explicit TitleChooser(HtmlView& view) : view_(view) {}

  void choose() {
    if (view_.raw.fragment) {
      if (!view_.raw.title.empty()) view_.title = PageField{view_.raw.title, {}, "given"};
      return;
    }
    const auto found = headings();
    const std::string meta =
        fold_title(view_.raw.title.empty() ? view_.markup.title.value : view_.raw.title);
    const std::string page_title = fold_title(view_.html.title);
    const std::string outlet = fold_title(view_.markup.outlet.value);
    const Heading* best = nullptr;
    float best_score = 0.45F;
    for (const Heading& h : found) {
      const std::string folded = fold_title(h.text);
      if (folded.empty() || h.text.size() > kLongestTitle || (folded == outlet && found.size() > 1))
        continue;
      float score = std::max(likeness(folded, meta), likeness(folded, page_title));
      if (folded == meta) score += 1.0F;
      if (folded.size() * 3 < meta.size()) score -= 0.5F;  // one word of the title is not the title
      if ((view_.node(h.first).ancestors & (kInNav | kInFooter | kInAside | kInDialog)) != 0)
        score -= 0.3F;
      if (score > best_score) {
        best = &h;
        best_score = score;
      }
    }
    if (best != nullptr) {
      take_title(best->first, best->last, best->text, "html/h1");
    } else if (view_.markup.title) {
      view_.title = PageField{view_.markup.title.value, {}, view_.markup.title.rule};
      if (!take_heading_before_site_name()) find_title_block(meta);
    } else if (!found.empty() && found[0].text.size() <= kLongestTitle) {
      take_title(found[0].first, found[0].last, found[0].text, "html/h1");
    } else {
      take_likeliest_title();
    }
    if (!view_.raw.title.empty()) view_.title = PageField{view_.raw.title, {}, "given"};
  }

 private:
  // The headings of the first order, each with the blocks it is made of.
  struct Heading {
    std::string text;
    std::size_t first = 0;
    std::size_t last = 0;  // one past
  };
  std::vector<Heading> headings() const {
    std::vector<Heading> out;
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (!in_h1(i)) continue;
      if (!out.empty() && out.back().last == i && same_h1(i - 1, i)) {
        out.back().text += " " + std::string(view_.text(i));
        out.back().last = i + 1;
      } else if (view_.line(i).words > 0) {
        out.push_back({std::string(view_.text(i)), i, i + 1});
      }
    }
    return out;
  }
  std::uint32_t h1_of(std::size_t i) const {
    std::uint32_t at = view_.html.blocks[i].node;
    for (int step = 0; step < 4 && at != 0; ++step) {
      if (view_.html.nodes[at].tag == Tag::H1) return at;
      at = view_.html.nodes[at].parent;
    }
    return 0;
  }
  bool in_h1(std::size_t i) const { return h1_of(i) != 0; }
  bool same_h1(std::size_t a, std::size_t b) const { return h1_of(a) == h1_of(b); }

  // Share of the words of the shorter title that the other has too.
  static float likeness(const std::string& a, const std::string& b) {
    const auto words = [](const std::string& s) {
      std::vector<std::string> out;
      for (std::size_t at = 0; at < s.size();) {
        const std::size_t end = std::min(s.find(' ', at), s.size());
        out.push_back(s.substr(at, end - at));
        at = end + 1;
      }
      return out;
    };
    const auto left = words(a);
    const auto right = words(b);
    if (left.empty() || right.empty()) return 0;
    std::size_t shared = 0;
    for (const std::string& word : left) {
      shared += std::find(right.begin(), right.end(), word) != right.end() ? 1U : 0U;
    }
    return static_cast<float>(shared) / static_cast<float>(std::min(left.size(), right.size()));
  }

  void take_title(std::size_t first, std::size_t last, std::string words, const char* rule) {
    view_.title = PageField{std::move(words), {}, rule};
    view_.title_first = first;
    view_.title_last = last;
    for (std::size_t i = first; i < last; ++i) view_.roles[i] = BlockRole::Title;
  }

  // <title>Statement on the strike - Dockers' Union</title> over <h2>Statement on the strike</h2>: the
  // page shows which part is the headline.
  bool take_heading_before_site_name() {
    const std::string head = fold_title(parts_of_title(view_.html.title).head);
    for (std::size_t i = 0; i < view_.count() && !head.empty(); ++i) {
      if (!is_heading(view_.node(i).tag) || view_.line(i).chars > 300) continue;
      if (fold_title(view_.text(i)) != head) continue;
      take_title(i, i + 1, std::string(view_.text(i)), "html/heading");
      return true;
    }
    return false;
  }

  // The block that shows the title that the markup gives.
  void find_title_block(const std::string& folded) {
    for (std::size_t i = 0; i < view_.count() && !folded.empty(); ++i) {
      if (view_.line(i).chars > 300 || fold_title(view_.text(i)) != folded) continue;
      view_.title_first = i;
      view_.title_last = i + 1;
      view_.roles[i] = BlockRole::Title;
      return;
    }
  }

  void take_likeliest_title() {
    std::size_t best = kNoBlock;
    for (std::size_t i = 0; i < view_.count() && view_.has_title_logit(); ++i) {
      if (view_.line(i).chars > 300 || view_.line(i).words == 0) continue;
      if (best == kNoBlock || view_.title_logit(i) > view_.title_logit(best)) best = i;
    }
    if (best != kNoBlock && view_.title_logit(best) > -2.0F) {
      take_title(best, best + 1, std::string(view_.text(best)), "html/likely-title");
    }
  }

  HtmlView& view_;
};

}  // namespace

void choose_title(HtmlView& view) { TitleChooser(view).choose(); }

}  // namespace tacitus
