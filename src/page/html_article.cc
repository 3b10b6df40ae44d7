#include "page/html_article.h"

#include <algorithm>

#include "page/fields.h"
#include "page/html_view.h"
#include "page/page_kind.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

// Follows the runs of a source map for rising positions.
class MapCursor {
 public:
  explicit MapCursor(const std::vector<SourceRun>& map) : map_(map) {}

  std::uint32_t source_of(std::uint32_t at) {
    while (next_ < map_.size() && map_[next_].text_begin <= at) ++next_;
    if (next_ == 0) return at;
    const SourceRun& run = map_[next_ - 1];
    return run.source_begin + (at - run.text_begin);
  }
  // First position after the last one asked about where another run begins.
  std::uint32_t run_end() const {
    return next_ < map_.size() ? map_[next_].text_begin : 0xFFFFFFFFU;
  }

 private:
  const std::vector<SourceRun>& map_;
  std::size_t next_ = 0;
};

// Copies stretches of the page's text into the document and composes the two maps.
class TextWriter {
 public:
  TextWriter(const HtmlPage& page, const std::vector<SourceRun>& outer, Document& document)
      : page_(page), inner_(page.source_map), outer_(outer), document_(document) {}

  // Stretches must come in the order of the page; `joint` parts this one from the last.
  Span add(Span part, char joint = '\n') {
    std::string& text = document_.text;
    if (!text.empty()) text.push_back(joint);
    const auto begin = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t at = part.begin; at < part.end;) {
      const std::uint32_t html = inner_.source_of(at);
      const std::uint32_t raw = outer_.source_of(html);
      std::uint32_t size = std::min(part.end, inner_.run_end()) - at;
      if (outer_.run_end() - html < size) size = std::max(1U, outer_.run_end() - html);
      note_run(raw);
      text += page_.text.substr(at, size);
      at += size;
    }
    return {begin, static_cast<std::uint32_t>(text.size())};
  }

 private:
  void note_run(std::uint32_t raw) {
    const auto at = static_cast<std::uint32_t>(document_.text.size());
    if (raw - at == shift_) return;
    shift_ = raw - at;
    document_.source_map.push_back({at, raw});
  }

  const HtmlPage& page_;
  MapCursor inner_;
  MapCursor outer_;
  Document& document_;
  std::uint32_t shift_ = 0;
};

// Runs the stages and writes what they found into the document.
class HtmlReader {
 public:
  HtmlReader(std::string_view source, const HtmlPage& html, const RawPage& raw,
             const PageOptions& options, const PageKnowledge& knowledge, Document& document)
      : view_(source, html, raw, options, knowledge), document_(document) {}

  void read(const std::vector<SourceRun>& source_map) {
    label_blocks(view_);
    view_.learn_body();
    choose_title(view_);
    view_.learn_body();
    mark_captions();
    read_dates(view_, document_.page);
    read_bylines(view_, document_.page);
    read_rest();
    write(source_map);
    note_kind();
  }

 private:
  // Captions between the first and the last block of the article stay in the text, marked as such.
  void mark_captions() {
    std::size_t last = 0;
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (view_.roles[i] == BlockRole::Body) last = i;
    }
    for (std::size_t i = view_.first_body(); i < last; ++i) {
      const Tag tag = view_.node(i).tag;
      const bool caption =
          tag == Tag::Figcaption
          || (view_.is_around(i, kInFigure) && view_.has_class(i, ClassKind::Caption));
      if (view_.roles[i] == BlockRole::Furniture && caption && view_.line(i).words >= 3)
        view_.roles[i] = BlockRole::Caption;
    }
  }

  // <title>Talks fail in Westmere | The Courier</title> over that headline names the outlet.
  void read_outlet() {
    Page& page = document_.page;
    if (page.outlet) return;
    if (view_.markup.outlet) {
      page.outlet = PageField{view_.markup.outlet.value, {}, view_.markup.outlet.rule};
      return;
    }
    const TitleParts parts = parts_of_title(view_.html.title);
    const std::string title = fold_title(view_.title ? view_.title->value : std::string());
    const bool named = !parts.tail.empty() && parts.tail.size() <= 60 && !title.empty()
                       && fold_title(parts.head).rfind(title, 0) == 0;
    if (named) page.outlet = PageField{std::string(parts.tail), {}, "html/title"};
  }

  void read_section() {
    Page& page = document_.page;
    if (view_.markup.section) {
      page.section = PageField{view_.markup.section.value, {}, view_.markup.section.rule};
      return;
    }
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (view_.roles[i] == BlockRole::Body || view_.is_around(i, kInAside)) continue;
      const std::string_view words = view_.text(i);
      const auto hit = find_section(words, view_.title ? view_.title->value : std::string());
      if (!hit) continue;
      page.section = PageField{std::string(hit->of(words)), {}, "html/section-line"};
      return;
    }
  }

  void read_rest() {
    Page& page = document_.page;
    read_outlet();
    read_section();
    if (!page.url && view_.markup.url)
      page.url = PageField{view_.markup.url.value, {}, view_.markup.url.rule};
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (!page.comment_count && view_.roles[i] == BlockRole::Furniture
          && !view_.is_around(i, kInAside)) {
        if (const auto hit = find_comment_count(view_.text(i)))
          page.comment_count = PageCount{hit->value, {}};
      }
      if (!page.photo_credit && view_.roles[i] != BlockRole::Body) {
        if (const auto hit = find_photo_credit(view_.text(i), is_caption(i))) {
          page.photo_credit =
              PageField{std::string(hit->of(view_.text(i))), {}, "html/photo-credit"};
        }
      }
    }
  }

  bool is_caption(std::size_t i) const {
    const std::uint32_t near =
        view_.node(i).classes | view_.html.nodes[view_.node(i).parent].classes;
    return view_.node(i).tag == Tag::Figcaption || view_.is_around(i, kInFigure)
           || (near & bit_of(ClassKind::Caption)) != 0;
  }

  // ---- the text ----

  BlockKind kind_of(std::size_t i) const {
    if (view_.roles[i] == BlockRole::Caption) return BlockKind::Caption;
    const Tag tag = view_.node(i).tag;
    if (is_heading(tag)) return BlockKind::Heading;
    if (tag == Tag::Li || (view_.is_around(i, kInList) && tag != Tag::P))
      return BlockKind::ListItem;
    return view_.is_around(i, kInQuote) ? BlockKind::Quote : BlockKind::Paragraph;
  }

  void write(const std::vector<SourceRun>& source_map) {
    TextWriter writer(view_.html, source_map, document_);
    Span title;
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (view_.roles[i] == BlockRole::Furniture) continue;
      const bool is_title = view_.roles[i] == BlockRole::Title;
      const bool more_title =
          is_title && !title.empty() && i > 0 && view_.roles[i - 1] == BlockRole::Title;
      const Span span = writer.add(view_.html.blocks[i].text, more_title ? ' ' : '\n');
      if (is_title) {
        title = title.empty() ? span : Span{title.begin, span.end};
      } else {
        document_.page.body.push_back({span, kind_of(i)});
      }
    }
    if (view_.title) {
      view_.title->span = title;
      document_.page.title = std::move(view_.title);
    }
    if (document_.page.body.empty()) return;
    const Span first = document_.page.body[0].span;
    if (const auto dateline = find_dateline(document_.at(first))) {
      const Span span{first.begin + dateline->begin, first.begin + dateline->end};
      document_.page.dateline = PageField{std::string(document_.at(span)), span, "html/dateline"};
    }
  }

  // Pages that are no article, or not all of one.
  void note_kind() {
    PageTraits traits;
    if (document_.page.title) traits.title = document_.page.title->value;
    traits.type = view_.markup.type;
    traits.sold = view_.markup.paywalled;
    traits.bytes = 1;
    for (std::size_t i = 0; i < view_.count(); ++i) count(i, traits);
    for (std::size_t i = 0; i < view_.count() && traits.may_be_cut() && !traits.stub_line; ++i) {
      traits.stub_line = is_stub_line(view_.text(i), view_.knowledge);
    }
    const auto note = [&](const char* slug, const char* what) {
      document_.problems.push_back({slug, what, {}});
    };
    if (view_.html.limited)
      note("page/limit", "the page nests deeper or holds more blocks than the limits allow");
    if (view_.count() == 0) {
      note("page/empty", "the page holds no text");
    } else if (traits.body_words == 0) {
      note("page/no-article", "no running text was found on the page");
    }
    note_page_kind(traits, view_.knowledge, document_.problems);
  }

  void count(std::size_t i, PageTraits& traits) {
    const Line& line = view_.line(i);
    const HtmlBlock& block = view_.html.blocks[i];
    const bool inside = i >= view_.first_body() && view_.distance_from_end(i) > 999.0F;
    traits.link_bytes += block.link_bytes;
    traits.bytes += block.text.size();
    traits.prose_lines += line.prose() ? 1U : 0U;
    if (view_.roles[i] == BlockRole::Body) {
      traits.body_words += line.words;
      ++traits.body_lines;
    }
    const bool headline = is_heading(view_.node(i).tag) && line.words >= 3
                          && block.link_bytes * 2 > block.text.size();
    if (headline && line.words >= 5) ++traits.headlines;
    if (inside && headline) {
      ++traits.cards;
      stretch_ = 0;
    } else if (view_.roles[i] == BlockRole::Body) {
      stretch_ += line.words;
      traits.card_words = std::max(traits.card_words, stretch_);
    }
    const auto line_at = [&](std::size_t at) -> const Line& { return view_.line(at); };
    const auto text_at = [&](std::size_t at) { return view_.text(at); };
    if (heads_entry(i, view_.count(), line_at, text_at)) ++traits.clock_lines;
    if (inside && line.words >= 3 && is_caption(i)) {
      ++traits.captions;
      traits.caption_words += line.words;
    }
  }

  HtmlView view_;
  Document& document_;
  std::size_t stretch_ = 0;  // words of the article since the last card
};

}  // namespace

void read_html(std::string_view html, const std::vector<SourceRun>& source_map, const RawPage& raw,
               const PageOptions& options, const PageKnowledge& knowledge, Document& document) {
  const HtmlPage page = parse_html(html, knowledge, {options.max_depth, options.max_lines, false});
  HtmlReader(html, page, raw, options, knowledge, document).read(source_map);
}

}  // namespace tacitus
