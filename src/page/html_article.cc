#include "page/html_article.h"

#include <algorithm>
#include <array>

#include "page/dates.h"
#include "page/fields.h"
#include "page/html_blocks.h"
#include "page/html_fields.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kLongestTitle = 400;
constexpr std::size_t kNoBlock = static_cast<std::size_t>(-1);

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

enum class Role : std::uint8_t { Furniture, Body, Title, Caption };

class HtmlReader {
 public:
  HtmlReader(std::string_view source, const HtmlPage& html, const RawPage& raw,
             const PageOptions& options, const PageKnowledge& knowledge, Document& document)
      : source_(source),
        html_(html),
        raw_(raw),
        options_(options),
        knowledge_(knowledge),
        document_(document) {}

  void read(const std::vector<SourceRun>& source_map) {
    markup_ = read_markup(html_, knowledge_.words);
    lines_ = block_lines(html_, knowledge_, raw_.title.empty() ? markup_.title.value : raw_.title);
    label();
    learn_body_marks();
    choose_title();
    mark_captions();
    read_date();
    read_bylines();
    read_rest();
    write(source_map);
    note_kind();
  }

 private:
  std::size_t count() const { return html_.blocks.size(); }
  std::string_view text(std::size_t i) const { return html_.blocks[i].text.of(html_.text); }
  const Line& line(std::size_t i) const { return lines_.lines[i]; }
  const HtmlNode& node(std::size_t i) const { return html_.nodes[html_.blocks[i].node]; }
  float logit(std::size_t i, std::size_t output) const { return logits_[i * outputs_ + output]; }
  bool has_class(std::size_t i, ClassKind kind) const {
    return (node(i).all_classes & bit_of(kind)) != 0;
  }
  bool is_around(std::size_t i, Around bit) const { return (node(i).ancestors & bit) != 0; }

  // ---- what is body ----

  void label() {
    if (raw_.fragment) {
      roles_.assign(count(), Role::Body);
      outputs_ = 1;
      logits_.assign(count(), 1.0F);
      return;
    }
    SequenceModel::Scratch scratch;
    const auto rows = block_rows(html_, lines_, knowledge_.html);
    logits_ = knowledge_.html.run(rows, count(), scratch);
    outputs_ = std::max<std::size_t>(1, knowledge_.html.outputs().size());
    roles_.assign(count(), Role::Furniture);
    const float bar = keep_bar(logits_, outputs_, kBody);
    bool any = false;
    for (std::size_t i = 0; i < count(); ++i) {
      if (logit(i, kBody) <= bar) continue;
      roles_[i] = Role::Body;
      any = true;
    }
    if (!any) take_prose();
  }

  void take_prose() {
    for (std::size_t i = 0; i < count(); ++i) {
      const HtmlBlock& block = html_.blocks[i];
      // Function words are counted in English; elsewhere a long closed sentence will do.
      const bool running = line(i).prose() || (line(i).words >= 15 && line(i).last == '.');
      if (running && block.link_bytes * 2 < block.text.size()
          && (node(i).ancestors & (kInNav | kInFooter | kInForm | kInDialog)) == 0) {
        roles_[i] = Role::Body;
      }
    }
  }

  std::size_t first_body() const {
    const auto at = std::find(roles_.begin(), roles_.end(), Role::Body);
    return static_cast<std::size_t>(at - roles_.begin());
  }

  // ---- title ----

  // The headings of the first order, each with the blocks it is made of.
  struct Heading {
    std::string text;
    std::size_t first = 0;
    std::size_t last = 0;  // one past
  };
  std::vector<Heading> headings() const {
    std::vector<Heading> out;
    for (std::size_t i = 0; i < count(); ++i) {
      if (!in_h1(i)) continue;
      if (!out.empty() && out.back().last == i && same_h1(i - 1, i)) {
        out.back().text += " " + std::string(text(i));
        out.back().last = i + 1;
      } else if (line(i).words > 0) {
        out.push_back({std::string(text(i)), i, i + 1});
      }
    }
    return out;
  }
  std::uint32_t h1_of(std::size_t i) const {
    std::uint32_t at = html_.blocks[i].node;
    for (int step = 0; step < 4 && at != 0; ++step) {
      if (html_.nodes[at].tag == Tag::H1) return at;
      at = html_.nodes[at].parent;
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

  void choose_title() {
    if (raw_.fragment) {
      if (!raw_.title.empty()) title_ = PageField{raw_.title, {}, "given"};
      return;
    }
    const auto found = headings();
    const std::string meta = fold_title(raw_.title.empty() ? markup_.title.value : raw_.title);
    const std::string page_title = fold_title(html_.title);
    const std::string outlet = fold_title(markup_.outlet.value);
    const Heading* best = nullptr;
    float best_score = 0.45F;
    for (const Heading& h : found) {
      const std::string folded = fold_title(h.text);
      if (folded.empty() || h.text.size() > kLongestTitle || (folded == outlet && found.size() > 1))
        continue;
      float score = std::max(likeness(folded, meta), likeness(folded, page_title));
      if (folded == meta) score += 1.0F;
      if (folded.size() * 3 < meta.size()) score -= 0.5F;  // one word of the title is not the title
      if ((node(h.first).ancestors & (kInNav | kInFooter | kInAside | kInDialog)) != 0)
        score -= 0.3F;
      if (score > best_score) {
        best = &h;
        best_score = score;
      }
    }
    if (best != nullptr) {
      take_title(best->first, best->last, best->text, "html/h1");
    } else if (markup_.title) {
      title_ = PageField{markup_.title.value, {}, markup_.title.rule};
      find_title_block(meta);
    } else if (!found.empty() && found[0].text.size() <= kLongestTitle) {
      take_title(found[0].first, found[0].last, found[0].text, "html/h1");
    } else {
      take_likeliest_title();
    }
    if (!raw_.title.empty()) title_ = PageField{raw_.title, {}, "given"};
  }

  void take_title(std::size_t first, std::size_t last, std::string words, const char* rule) {
    title_ = PageField{std::move(words), {}, rule};
    title_first_ = first;
    title_last_ = last;
    for (std::size_t i = first; i < last; ++i) roles_[i] = Role::Title;
  }

  // The block that shows the title that the markup gives.
  void find_title_block(const std::string& folded) {
    for (std::size_t i = 0; i < count() && !folded.empty(); ++i) {
      if (line(i).chars > 300 || fold_title(text(i)) != folded) continue;
      title_first_ = i;
      title_last_ = i + 1;
      roles_[i] = Role::Title;
      return;
    }
  }

  void take_likeliest_title() {
    std::size_t best = kNoBlock;
    for (std::size_t i = 0; i < count() && outputs_ > kTitle; ++i) {
      if (line(i).chars > 300 || line(i).words == 0) continue;
      if (best == kNoBlock || logit(i, kTitle) > logit(best, kTitle)) best = i;
    }
    if (best != kNoBlock && logit(best, kTitle) > -2.0F) {
      take_title(best, best + 1, std::string(text(best)), "html/likely-title");
    }
  }

  // ---- other fields ----

  // Captions between the first and the last block of the article stay in the text, marked as such.
  void mark_captions() {
    std::size_t last = 0;
    for (std::size_t i = 0; i < count(); ++i) {
      if (roles_[i] == Role::Body) last = i;
    }
    for (std::size_t i = first_body(); i < last; ++i) {
      const Tag tag = node(i).tag;
      const bool caption =
          tag == Tag::Figcaption || (is_around(i, kInFigure) && has_class(i, ClassKind::Caption));
      if (roles_[i] == Role::Furniture && caption && line(i).words >= 3) roles_[i] = Role::Caption;
    }
  }

  DateOrder order() const {
    if (options_.date_order != DateOrder::Unknown) return options_.date_order;
    DateVotes votes;
    for (std::size_t i = 0; i < count(); ++i) {
      if (!line(i).has_date || roles_[i] == Role::Body) continue;
      for (const DateHit& hit : find_dates(text(i), knowledge_.words)) votes.add(hit);
    }
    if (votes.order() != DateOrder::Unknown) return votes.order();
    // The United States write the month first; the rest of the English-speaking world does not.
    const std::string language = lower_ascii_copy(html_.language);
    if (language == "en-us") return DateOrder::MonthFirst;
    if (language.size() >= 2 && language.substr(0, 2) != "en") return DateOrder::DayFirst;
    return language == "en-gb" || language == "en-au" || language == "en-in" ? DateOrder::DayFirst
                                                                             : DateOrder::Unknown;
  }

  void take_date(const MarkupValue& value, std::optional<PageDate>& slot) const {
    if (!value || slot) return;
    if (const auto hit = parse_date_value(value.value, knowledge_.words, order_)) {
      slot = PageDate{iso_of(*hit), {}, value.rule, hit->order_open};
    }
  }

  void read_date() {
    Page& page = document_.page;
    order_ = order();
    take_date(markup_.published, page.published);
    take_date(markup_.modified, page.modified);
    if (page.published) use_local_day();
    if (!page.published) read_shown_date();
    if (!page.published) read_opening_date();
    if (!page.published) read_script_date();
  }

  // "27.1.2022 - Bei der Erinnerung ...": a block of the article that opens with its date, or a line
  // of the page's foot that says when the article was put there.
  void read_opening_date() {
    for (std::size_t i = 0; i < count(); ++i) {
      if (line(i).digits < 4 || is_elsewhere(html_.blocks[i].node)) continue;
      const bool told = line(i).chars < 500 && tells_publication(text(i));
      const auto hits = find_dates(text(i).substr(0, told ? 500 : 40), knowledge_.words, order_, 1);
      if (hits.empty() || (!told && (roles_[i] != Role::Body || hits[0].span.begin > 2))) continue;
      document_.page.published =
          PageDate{iso_of(hits[0]), {}, "html/opening-date", hits[0].order_open};
      return;
    }
  }
  static bool tells_publication(std::string_view words) {
    for (const std::string_view word : {"published", "posted on",
                                        "ver\xC3\xB6"
                                        "ffentlicht",
                                        "gepostet", "publi\xC3\xA9", "publicado", "pubblicato"}) {
      if (find_ignoring_case(words, word) != std::string_view::npos) return true;
    }
    return false;
  }

  // Metadata in universal time can name the day after the one the page shows its readers
  // ("2023-11-09T01:49:09Z" under "November 8, 2023"). The page's own day wins.
  void use_local_day() {
    PageDate& date = *document_.page.published;
    const bool universal =
        date.iso.size() > 11
        && (date.iso.back() == 'Z' || date.iso.find("+00:00") != std::string::npos);
    const auto day = parse_iso_day(date.iso);
    if (!universal || !day) return;
    std::optional<std::int32_t> other;
    float nearest = 12.0F;
    for (std::size_t i = 0; i < count(); ++i) {
      const float distance = distance_from_title(i);
      if (!line(i).has_date || distance > 12.0F || is_elsewhere(html_.blocks[i].node)) continue;
      // Behind the first date of a line stands that of an update.
      for (const DateHit& hit : find_dates(text(i), knowledge_.words, order_, 1)) {
        const std::int32_t shown = to_days(hit.day);
        if (shown == *day) return;
        if (distance > nearest || (shown != *day - 1 && shown != *day + 1)) continue;
        other = shown;
        nearest = distance;
      }
    }
    if (!other) return;
    date.iso = iso_date(*other);
    date.rule += "+shown";
  }

  // Data that scripts bring along: "publishedAt":"2019-10-22T09:00:00Z". Last resort.
  void read_script_date() {
    static constexpr std::string_view kKeys[] = {
        "datepublished",    "publishdate",    "publicationdate", "publish_date",
        "publication_date", "publishedat",    "published_at",    "date_published",
        "datecreated",      "published_date", "publisheddate",   "publishingdate",
        "first_published",  "firstpublished", "data-date-time",  "pubdate"};
    for (const std::string_view key : kKeys) {
      std::size_t at = find_ignoring_case(source_, key);
      for (int tries = 0; tries < 3 && at != std::string_view::npos; ++tries) {
        const std::string_view value = source_.substr(at + key.size(), 48);
        const auto hits = find_dates(value, knowledge_.words, order_, 1);
        if (!hits.empty() && hits[0].span.begin < 16) {
          document_.page.published =
              PageDate{iso_of(hits[0]), {}, "html/script", hits[0].order_open};
          return;
        }
        at = find_ignoring_case(source_, key, at + key.size());
      }
    }
  }

  // How far a place in the text is from the title, in blocks; far for what stands above it.
  float distance_from_title(std::size_t block) const {
    const std::size_t anchor =
        title_first_ != kNoBlock ? title_first_ : std::min(first_body(), count());
    return block >= anchor ? static_cast<float>(block - anchor)
                           : 3.0F + 1.5F * static_cast<float>(anchor - block);
  }

  // True for the elements of other stories, comments and side columns. What the article stands in
  // too ("has-sidebar" on <body>) tells nothing.
  bool is_elsewhere(std::uint32_t node_index) const {
    const HtmlNode& n = html_.nodes[node_index];
    const std::uint32_t classes =
        bit_of(ClassKind::Related) | bit_of(ClassKind::Comment) | bit_of(ClassKind::Side);
    return (n.ancestors & (kInAside | kInNav | kInFooter) & ~body_around_) != 0
           || (n.all_classes & classes & ~body_classes_) != 0;
  }

  // The marks that most blocks of the article carry.
  void learn_body_marks() {
    std::array<std::size_t, 32> classes{};
    std::array<std::size_t, 32> around{};
    std::size_t blocks = 0;
    for (std::size_t i = 0; i < count(); ++i) {
      if (roles_[i] != Role::Body) continue;
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

  std::size_t block_at(std::uint32_t position) const {
    const auto at =
        std::upper_bound(html_.blocks.begin(), html_.blocks.end(), position,
                         [](std::uint32_t p, const HtmlBlock& b) { return p < b.text.end; });
    return std::min(static_cast<std::size_t>(at - html_.blocks.begin()), count());
  }

  // The likeliest date that the page shows: a <time> element, microdata or a line with a date.
  struct ShownDate {
    float score = -18.0F;
    std::string_view words;
    const char* rule = "";
  };

  void read_shown_date() {
    ShownDate best;
    weigh_time_items(best);
    weigh_date_lines(best);
    const auto hits = find_dates(best.words, knowledge_.words, order_, 1);
    if (hits.empty()) return;
    document_.page.published = PageDate{iso_of(hits[0]), {}, best.rule, hits[0].order_open};
  }

  void weigh_time_items(ShownDate& best) const {
    for (const HtmlItem& item : html_.items) {
      const bool published =
          item.kind == "itemprop:datepublished" || item.kind == "itemprop:datecreated";
      if (item.kind != "time" && !published) continue;
      float score = published ? 11.0F : 5.0F;
      score -= 0.5F * std::min(60.0F, distance_from_title(block_at(item.text.begin)));
      if (is_elsewhere(item.node)) score -= 12.0F;
      if ((html_.nodes[item.node].ancestors & (kInArticle | kInMain)) != 0) score += 2.0F;
      const std::string_view words = item_words(item).substr(0, 200);
      if (find_ignoring_case(words, "updated") != std::string_view::npos) score -= 2.0F;
      if (score <= best.score || find_dates(words, knowledge_.words, order_, 1).empty()) continue;
      best = {score, words, "html/time"};
    }
  }

  std::string_view item_words(const HtmlItem& item) const {
    return item.value.empty() ? item.text.of(html_.text) : std::string_view(item.value);
  }

  void weigh_date_lines(ShownDate& best) const {
    for (std::size_t i = 0; i < count(); ++i) {
      if (!line(i).has_date) continue;
      float score = -0.5F * std::min(30.0F, distance_from_title(i));
      if (roles_[i] == Role::Body) score -= line(i).chars < 120 ? 3.0F : 8.0F;
      if (line(i).date_alone) score += 3.0F;
      if (has_class(i, ClassKind::Dates)) score += 3.0F;
      if (line(i).furniture[static_cast<std::size_t>(Furniture::Published)] > 0) score += 3.0F;
      if (is_elsewhere(html_.blocks[i].node)) score -= 8.0F;
      if (line(i).has_copyright || line(i).has_url) score -= 6.0F;
      if (find_ignoring_case(text(i), "updated") != std::string_view::npos) score -= 2.0F;
      if (score > best.score) best = {score, text(i), "html/date-line"};
    }
  }

  void read_bylines() {
    Page& page = document_.page;
    for (const MarkupValue& author : markup_.authors) {
      if (fold_title(author.value) == fold_title(markup_.outlet.value)) continue;
      page.bylines.push_back({author.value, {}, author.rule});
    }
    if (!page.bylines.empty()) return;
    for (const HtmlItem& item : html_.items) {
      if (item.kind != "rel:author" && item.kind != "itemprop:author"
          && item.kind != "itemprop:name")
        continue;
      if (item.kind == "itemprop:name"
          && (html_.nodes[item.node].all_classes & bit_of(ClassKind::Byline)) == 0)
        continue;
      const std::string_view words = item.text.of(html_.text);
      if (is_elsewhere(item.node) || words.size() > 80) continue;
      if (add_authors(words, true, "html/author-item")) return;
    }
    read_visible_bylines();
    if (page.bylines.empty()) read_name_under_title();
  }

  bool add_authors(std::string_view words, bool bare, const char* rule) {
    for (const Span author : find_authors(words, bare)) {
      std::string name(author.of(words));
      const auto& known = document_.page.bylines;
      if (std::none_of(known.begin(), known.end(),
                       [&](const PageField& f) { return f.value == name; })) {
        document_.page.bylines.push_back({std::move(name), {}, rule});
      }
    }
    return !document_.page.bylines.empty();
  }

  void read_visible_bylines() {
    for (const bool bare : {false, true}) {
      std::vector<std::pair<float, std::size_t>> candidates;
      for (std::size_t i = 0; i < count(); ++i) {
        if (!could_be_byline(i, bare)) continue;
        candidates.emplace_back(
            std::min(distance_from_title(i), distance_from_end(i)) - 4.0F * logit_of_byline(i), i);
      }
      std::sort(candidates.begin(), candidates.end());
      for (const auto& [score, i] : candidates) {
        for (const Span piece : split_pieces(text(i))) {
          if (add_authors(piece.of(text(i)), bare, "html/byline-line")) return;
        }
      }
    }
  }

  // A name alone right under the title is a byline even to a doubting model.
  void read_name_under_title() {
    if (title_first_ == kNoBlock) return;
    for (std::size_t i = title_last_; i < std::min(count(), title_last_ + 5); ++i) {
      if (roles_[i] == Role::Body || line(i).chars > 80 || is_elsewhere(html_.blocks[i].node))
        continue;
      if (logit_of_byline(i) > -4.0F && add_authors(text(i), true, "html/name-under-title")) return;
    }
  }

  bool could_be_byline(std::size_t i, bool bare) const {
    if (line(i).chars > 160 || roles_[i] == Role::Title || is_elsewhere(html_.blocks[i].node))
      return false;
    const bool trusted = logit_of_byline(i) > 0;
    const bool marked =
        ((node(i).classes | html_.nodes[node(i).parent].classes) & bit_of(ClassKind::Byline)) != 0;
    if (roles_[i] == Role::Body && !trusted) return false;
    if (bare) return trusted || (marked && logit_of_byline(i) > -2.0F);
    return trusted || marked || distance_from_title(i) <= 30 || distance_from_end(i) <= 5;
  }

  // Blocks behind the last one of the article; many pages name the author there.
  float distance_from_end(std::size_t i) const {
    for (std::size_t last = count(); last-- > 0;) {
      if (roles_[last] != Role::Body) continue;
      return i > last ? static_cast<float>(i - last) : 1000.0F;
    }
    return 1000.0F;
  }
  float logit_of_byline(std::size_t i) const {
    return outputs_ > kByline ? logit(i, kByline) : -1.0F;
  }

  void read_rest() {
    Page& page = document_.page;
    if (!page.outlet && markup_.outlet)
      page.outlet = PageField{markup_.outlet.value, {}, markup_.outlet.rule};
    if (markup_.section) page.section = PageField{markup_.section.value, {}, markup_.section.rule};
    if (!page.url && markup_.url) page.url = PageField{markup_.url.value, {}, markup_.url.rule};
    for (std::size_t i = 0; i < count(); ++i) {
      if (!page.comment_count && roles_[i] == Role::Furniture && !is_around(i, kInAside)) {
        if (const auto hit = find_comment_count(text(i)))
          page.comment_count = PageCount{hit->value, {}};
      }
      if (!page.photo_credit && roles_[i] != Role::Body) {
        if (const auto hit = find_photo_credit(text(i), is_caption(i))) {
          page.photo_credit = PageField{std::string(hit->of(text(i))), {}, "html/photo-credit"};
        }
      }
    }
  }

  bool is_caption(std::size_t i) const {
    const std::uint32_t near = node(i).classes | html_.nodes[node(i).parent].classes;
    return node(i).tag == Tag::Figcaption || is_around(i, kInFigure)
           || (near & bit_of(ClassKind::Caption)) != 0;
  }

  // ---- the text ----

  BlockKind kind_of(std::size_t i) const {
    if (roles_[i] == Role::Caption) return BlockKind::Caption;
    const Tag tag = node(i).tag;
    if (is_heading(tag)) return BlockKind::Heading;
    if (tag == Tag::Li || (is_around(i, kInList) && tag != Tag::P)) return BlockKind::ListItem;
    return is_around(i, kInQuote) ? BlockKind::Quote : BlockKind::Paragraph;
  }

  void write(const std::vector<SourceRun>& source_map) {
    TextWriter writer(html_, source_map, document_);
    Span title;
    for (std::size_t i = 0; i < count(); ++i) {
      if (roles_[i] == Role::Furniture) continue;
      const bool is_title = roles_[i] == Role::Title;
      const bool more_title = is_title && !title.empty() && i > 0 && roles_[i - 1] == Role::Title;
      const Span span = writer.add(html_.blocks[i].text, more_title ? ' ' : '\n');
      if (is_title) {
        title = title.empty() ? span : Span{title.begin, span.end};
      } else {
        document_.page.body.push_back({span, kind_of(i)});
      }
    }
    if (title_) {
      title_->span = title;
      document_.page.title = std::move(title_);
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
    std::size_t words = 0;
    std::size_t links = 0;
    std::size_t bytes = 1;
    for (std::size_t i = 0; i < count(); ++i) {
      if (roles_[i] == Role::Body) words += line(i).words;
      links += html_.blocks[i].link_bytes;
      bytes += html_.blocks[i].text.size();
    }
    const auto note = [&](const char* slug, const char* what) {
      document_.problems.push_back({slug, what, {}});
    };
    if (html_.limited)
      note("page/limit", "the page nests deeper or holds more blocks than the limits allow");
    if (count() == 0) {
      note("page/empty", "the page holds no text");
    } else if (words == 0) {
      note("page/no-article", "no running text was found on the page");
    } else if (words < 120 && links * 2 > bytes) {
      note("page/index", "the page is mostly links; it may be an index and no article");
    }
    if (markup_.type.find("liveblog") != std::string::npos)
      note("page/live-blog", "the page is a live blog: many short entries of different times");
    if (markup_.type.find("gallery") != std::string::npos)
      note("page/gallery", "the page is a gallery of pictures");
    if (markup_.paywalled && words < 300)
      note("page/paywall",
           "the page says that the article is not free; only its beginning may stand here");
  }

  static constexpr std::size_t kBody = 0;
  static constexpr std::size_t kTitle = 1;
  static constexpr std::size_t kByline = 2;

  std::string_view source_;  // the markup
  const HtmlPage& html_;
  const RawPage& raw_;
  const PageOptions& options_;
  const PageKnowledge& knowledge_;
  Document& document_;
  MarkupFields markup_;
  Lines lines_;
  std::vector<float> logits_;
  std::size_t outputs_ = 1;
  std::vector<Role> roles_;
  std::optional<PageField> title_;
  std::size_t title_first_ = kNoBlock;
  std::size_t title_last_ = kNoBlock;
  DateOrder order_ = DateOrder::Unknown;
  std::uint32_t body_classes_ = 0;
  std::uint32_t body_around_ = 0;
};

}  // namespace

void read_html(std::string_view html, const std::vector<SourceRun>& source_map, const RawPage& raw,
               const PageOptions& options, const PageKnowledge& knowledge, Document& document) {
  const HtmlPage page = parse_html(html, knowledge, {options.max_depth, options.max_lines, false});
  HtmlReader(html, page, raw, options, knowledge, document).read(source_map);
}

}  // namespace tacitus
