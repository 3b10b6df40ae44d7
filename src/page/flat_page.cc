#include "page/flat_page.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "page/dates.h"
#include "page/fields.h"
#include "page/line_flow.h"
#include "page/line_rows.h"
#include "page/lines.h"
#include "page/page_kind.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

// What a line turned out to be.
enum class Role : std::uint8_t { Furniture, Body, Title, Header };

class FlatReader {
 public:
  FlatReader(const RawPage& raw, const PageOptions& options, const PageKnowledge& knowledge,
             Document& document)
      : raw_(raw), options_(options), knowledge_(knowledge), document_(document) {}

  void read() {
    lines_.lines = split_lines(document_.text, options_.max_lines);
    measure_lines(document_.text, knowledge_, LineModel::Flat,
                  raw_.title.empty() ? title_in_url(raw_.url) : raw_.title, lines_);
    if (lines_.lines.empty()) {
      document_.problems.push_back({"page/empty", "the page holds no text", {}});
      return;
    }
    label();
    choose_title();
    find_body();
    read_header();
    read_rest();
    write();
    note_kind();
  }

 private:
  std::size_t count() const { return lines_.lines.size(); }
  const Line& line(std::size_t i) const { return lines_.lines[i]; }
  std::string_view text(std::size_t i) const { return line(i).span.of(document_.text); }
  float logit(std::size_t i, std::size_t output) const { return logits_[i * outputs_ + output]; }
  Span shifted(std::size_t i, Span s) const {
    const std::uint32_t begin = line(i).span.begin;
    return {begin + s.begin, begin + s.end};
  }
  std::string value(Span s) const { return std::string(s.of(document_.text)); }

  void label() {
    SequenceModel::Scratch scratch;
    const auto rows = flat_rows(document_.text, lines_, knowledge_.flat);
    logits_ = knowledge_.flat.run(rows, count(), scratch);
    outputs_ = knowledge_.flat.outputs().size();
    roles_.assign(count(), Role::Furniture);
    const float bar = keep_bar(logits_, outputs_, kBody);
    bool any = false;
    for (std::size_t i = 0; i < count(); ++i) {
      if (logit(i, kBody) <= bar) continue;
      roles_[i] = Role::Body;
      any = any || could_be_sentence(i);
    }
    drop_copies();
    if (any) return;
    // "Home", "Menu": words in a column are no article, however sure the model is.
    roles_.assign(count(), Role::Furniture);
    take_prose();
  }

  // A page made for two widths of screen, or with a table of contents, says things twice; the article
  // says them once. Short lines ("Pros", "Read more") and such as come back four times and more mark
  // parts of it instead. Unseen sites of four folds: word F1 .9403 -> .9427.
  void drop_copies() {
    constexpr std::uint32_t kLeastWords = 3;
    constexpr std::uint16_t kMostCopies = 2;  // beside the line itself
    std::unordered_map<std::string_view, std::size_t> kept;
    for (std::size_t i = 0; i < count(); ++i) {
      const Line& l = line(i);
      if (roles_[i] != Role::Body || l.words < kLeastWords) continue;
      if (l.repeats == 0 || l.repeats > kMostCopies) continue;
      const auto [other, fresh] = kept.emplace(text(i), i);
      if (fresh) continue;
      // A heading's much surer copy stands in the article, the other perhaps in a table of contents.
      const bool surer = !l.prose() && logit(i, kBody) > logit(other->second, kBody) + 1.0F;
      roles_[surer ? other->second : i] = Role::Furniture;
      if (surer) other->second = i;
    }
  }

  bool could_be_sentence(std::size_t i) const {
    const Line& l = line(i);
    return l.words >= 6 || l.chars >= 30 || l.last == '.' || l.last == 'q' || l.last == '!'
           || l.last == '?';
  }

  // A page the model finds nothing on still has its running text.
  void take_prose() {
    bool any = false;
    for (std::size_t i = 0; i < count(); ++i) {
      if (!line(i).prose() || line(i).furniture_words * 4 > line(i).words) continue;
      roles_[i] = Role::Body;
      any = true;
    }
    if (!any) {
      document_.problems.push_back(
          {"page/no-article", "no running text was found on the page", {}});
    }
  }

  bool is_header_line(std::size_t i) const {
    return line(i).chars <= 120 && !line(i).prose()
           && (line(i).byline_lead || line(i).date_alone
               || (line(i).has_date && line(i).words <= 10));
  }

  // "By: Ada Rook | 12-07-2016 | World" above the first paragraph is no part of the article, even
  // where the model takes it for one.
  void free_opening() {
    for (std::size_t i = 0; i < count() && !line(i).prose(); ++i) {
      if (roles_[i] == Role::Body && is_header_line(i)) roles_[i] = Role::Header;
    }
  }

  // An article does not open with a heading of a part of it: what stands right above its first
  // paragraph and reads like a heading is its title.
  std::size_t opening_heading() const {
    std::size_t i = 0;
    while (i < count() && roles_[i] != Role::Body) ++i;
    // A date or a time of day may stand between.
    std::size_t next = i + 1;
    while (next < count() && (is_clock_line(text(next)) || line(next).date_alone)) ++next;
    if (next >= count() || roles_[next] != Role::Body || !line(next).prose()) return kNoLine;
    const Line& l = line(i);
    const bool closed = l.last == '.' || l.last == ',' || l.last == ':' || l.last == ';';
    const bool opens = l.first == 'A' || l.first == '1' || l.first == 'q';
    const bool heading = l.words >= 3 && l.words <= 25 && l.chars <= 200 && !closed && opens
                         && l.repeats == 0 && l.chars < line(next).chars;
    return heading ? i : kNoLine;
  }

  // Where the body begins and ends; count() if there is none.
  std::size_t first_body() const { return first_body_; }
  std::size_t last_body() const { return last_body_; }
  void find_body() {
    first_body_ = last_body_ = count();
    for (std::size_t i = 0; i < count(); ++i) {
      if (roles_[i] != Role::Body) continue;
      first_body_ = std::min(first_body_, i);
      last_body_ = i;
    }
  }

  // "8 August 2020", "Published: 08/08/2020": most of the line is the date.
  bool is_date_line(std::size_t i) const {
    if (!line(i).has_date) return false;
    const auto hits = find_dates(text(i), knowledge_.words);
    return !hits.empty() && 2 * hits.front().span.size() > text(i).size();
  }

  void choose_title() {
    const std::string given = fold_title(raw_.title);
    std::size_t best = kNoLine;
    float best_score = -3.0F;  // below a chance of 1 in 20 no title is better than a wrong one
    for (std::size_t i = 0; i < count(); ++i) {
      const Line& l = line(i);
      if (l.chars > 300 || l.words == 0 || is_date_line(i) || is_clock_line(text(i))) continue;
      // A sentence that stands on the page more than once is no headline.
      if (l.prose() && l.last == '.' && l.repeats > 0) continue;
      float score = logit(i, kTitle);
      if (!given.empty()) score = fold_title(text(i)) == given ? 10.0F + score : -10.0F;
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    title_ = best;
    free_opening();
    if (title_ == kNoLine && given.empty()) title_ = opening_heading();
    if (title_ != kNoLine) {
      roles_[title_] = Role::Title;
      document_.page.title =
          PageField{value(line(title_).span), line(title_).span, "flat/title-line"};
    }
    if (!raw_.title.empty()) {
      const Span span = title_ == kNoLine ? Span{} : line(title_).span;
      document_.page.title = PageField{raw_.title, span, "given"};
    }
  }

  // Lines around the title and above the body, nearest to the title first.
  std::vector<std::size_t> header_lines() const {
    const std::size_t body = std::min(first_body(), count());
    const std::size_t anchor = title_ != kNoLine ? title_ : body;
    std::size_t from = anchor < 12 ? 0 : anchor - 12;
    std::size_t to = std::min(count(), std::max(anchor + 14, std::min(body, anchor + 40)));
    std::vector<std::size_t> out;
    for (std::size_t distance = 0; distance < 40; ++distance) {
      if (distance > 0 && anchor + distance < to) out.push_back(anchor + distance);
      if (distance > 0 && anchor >= from + distance) out.push_back(anchor - distance);
    }
    if (title_ == kNoLine && anchor < count()) out.insert(out.begin(), anchor);
    return out;
  }

  void read_header() {
    DateVotes votes;
    for (std::size_t i = 0; i < count(); ++i) {
      if (!line(i).has_date || roles_[i] == Role::Body) continue;
      for (const DateHit& hit : find_dates(text(i), knowledge_.words)) votes.add(hit);
    }
    if (options_.evidence != nullptr) options_.evidence->add(votes);
    order_ = options_.date_order != DateOrder::Unknown ? options_.date_order : votes.order();
    const auto header = header_lines();
    read_bylines();
    read_date(header);
    for (const std::size_t i : header) read_section(i);
  }

  // How far a line is from the title, in lines; lines above it count for more.
  float distance_from_title(std::size_t i) const {
    const std::size_t anchor = title_ != kNoLine ? title_ : std::min(first_body(), count() - 1);
    return i >= anchor ? static_cast<float>(i - anchor)
                       : 3.0F + 1.5F * static_cast<float>(anchor - i);
  }

  // A line that says who wrote, near the title or right behind the article; a bare name only where
  // the model takes it for a byline.
  void read_bylines() {
    const std::size_t last = last_body();
    for (const bool bare : {false, true}) {
      std::vector<std::pair<float, std::size_t>> candidates;
      for (std::size_t i = 0; i < count(); ++i) {
        const bool trusted = logit(i, kByline) > 0;
        if (line(i).chars > 200 || roles_[i] == Role::Title
            || (!trusted && (bare || roles_[i] == Role::Body)))
          continue;
        const float behind = i > last ? static_cast<float>(i - last) : 1000.0F;
        const float distance = std::min(distance_from_title(i), behind);
        if (!trusted && distance_from_title(i) > 30 && behind > 5) continue;
        candidates.emplace_back(distance - 4.0F * logit(i, kByline), i);
      }
      std::sort(candidates.begin(), candidates.end());
      for (const auto& [score, i] : candidates) {
        if (take_authors(i, bare)) return;
      }
    }
    // A name alone right under the title is a byline even to a doubting model.
    for (std::size_t i = title_ == kNoLine ? count() : title_ + 1;
         i < std::min(count(), title_ + 5); ++i) {
      if (roles_[i] != Role::Body && line(i).chars <= 80 && logit(i, kByline) > -4.0F
          && take_authors(i, true))
        return;
    }
  }

  bool take_authors(std::size_t i, bool bare) {
    for (const Span piece : split_pieces(text(i))) {
      const std::string_view words = piece.of(text(i));
      const auto authors = find_authors(words, bare);
      if (authors.empty()) continue;
      for (const Span author : authors) {
        const Span span = shifted(i, {piece.begin + author.begin, piece.begin + author.end});
        document_.page.bylines.push_back({value(span), span, "flat/byline-line"});
      }
      if (roles_[i] == Role::Furniture) roles_[i] = Role::Header;
      return true;
    }
    return false;
  }

  // Nearest to the title wins; a line about an update only serves when there is no other.
  void read_date(const std::vector<std::size_t>& header) {
    std::size_t best = kNoLine;
    float best_score = -100.0F;
    float distance = 0;
    for (const std::size_t i : header) {
      distance += 1.0F;
      if (!line(i).has_date) continue;
      float score = -0.3F * distance;
      if (roles_[i] == Role::Body) score -= 12.0F;
      if (line(i).date_alone) score += 2.0F;
      if (line(i).furniture[static_cast<std::size_t>(Furniture::Published)] > 0) score += 3.0F;
      if (has_byline(i)) score += 4.0F;
      if (find_ignoring_case(text(i), "updated") != std::string_view::npos
          || find_ignoring_case(text(i), "modified") != std::string_view::npos) {
        score -= 2.5F;
      }
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    if (best == kNoLine || best_score < -11.0F) return;
    take_date(best);
  }

  bool has_byline(std::size_t i) const {
    const auto& bylines = document_.page.bylines;
    return !bylines.empty() && line(i).span.covers(bylines[0].span);
  }

  void take_date(std::size_t i) {
    const auto hits = find_dates(text(i), knowledge_.words, order_);
    if (hits.empty()) return;
    // "Updated May 2, 2020 | Published May 1, 2020": the first of them is not an update.
    std::size_t chosen = 0;
    if (hits.size() > 1 && is_update(i, hits[0])) chosen = 1;
    const DateHit& hit = hits[chosen];
    PageDate date{iso_of(hit), shifted(i, hit.span), "flat/date-line", hit.order_open};
    document_.page.published = date;
    for (const DateHit& other : hits) {
      if (is_update(i, other) && !(other.span == hit.span)) {
        document_.page.modified =
            PageDate{iso_of(other), shifted(i, other.span), "flat/date-line", other.order_open};
      }
    }
    if (roles_[i] == Role::Furniture) roles_[i] = Role::Header;
  }

  bool is_update(std::size_t i, const DateHit& hit) const {
    const std::uint32_t from = hit.span.begin < 24 ? 0 : hit.span.begin - 24;
    const std::string_view lead = text(i).substr(from, hit.span.begin - from);
    return find_ignoring_case(lead, "updated") != std::string_view::npos
           || find_ignoring_case(lead, "modified") != std::string_view::npos;
  }

  // "By: Ada Rook | 03-04-2019 | World": the piece that is neither.
  void read_section(std::size_t i) {
    if (document_.page.section || roles_[i] == Role::Body) return;
    const auto& title = document_.page.title;
    if (const auto hit = find_section(text(i), title ? title->value : std::string())) {
      take_section(i, shifted(i, *hit));
      return;
    }
    if (is_kicker(i)) {
      take_section(i, line(i).span);
      return;
    }
    const auto pieces = split_pieces(text(i));
    const bool joined = pieces.size() > 1 && roles_[i] == Role::Header;
    for (const Span piece : pieces) {
      const Span span = shifted(i, piece);
      if (!joined || !could_be_section(span)) continue;
      take_section(i, span);
      return;
    }
  }

  void take_section(std::size_t i, Span span) {
    document_.page.section = PageField{value(span), span, "flat/header-piece"};
    if (roles_[i] == Role::Furniture) roles_[i] = Role::Header;
  }

  // "Business" right above the headline, where the menu of the page has it too.
  bool is_kicker(std::size_t i) const {
    const Line& l = line(i);
    return title_ != kNoLine && i < title_ && i + 2 >= title_ && l.words >= 1 && l.words <= 3
           && l.capitalised >= 1 && l.digits == 0 && l.repeats > 0 && l.furniture_words == 0
           && !l.has_date && is_upper(text(i)[0]);
  }

  bool could_be_section(Span span) const {
    const std::string_view words = span.of(document_.text);
    if (words.size() > 30 || !is_alpha(words[0])) return false;
    if (std::any_of(words.begin(), words.end(), is_digit)) return false;
    if (starts_with_ignoring_case(words, "by ") || starts_with_ignoring_case(words, "by:"))
      return false;
    const auto& bylines = document_.page.bylines;
    const bool author = std::any_of(bylines.begin(), bylines.end(),
                                    [&](const PageField& f) { return span.covers(f.span); });
    const auto& date = document_.page.published;
    return !author && !(date && span.covers(date->span))
           && find_ignoring_case(words, "comment") == std::string_view::npos
           && find_ignoring_case(words, "min read") == std::string_view::npos
           && find_ignoring_case(words, "updated") == std::string_view::npos;
  }

  void read_rest() {
    for (std::size_t i = 0; i < count(); ++i) {
      if (!document_.page.photo_credit && roles_[i] != Role::Title
          && (roles_[i] != Role::Body || is_caption(i))) {
        read_credit(i);
      }
      if (!document_.page.comment_count && roles_[i] == Role::Furniture) {
        if (const auto hit = find_comment_count(text(i))) {
          document_.page.comment_count = PageCount{hit->value, shifted(i, hit->span)};
        }
      }
      if (!document_.page.outlet && roles_[i] == Role::Furniture) read_outlet(i);
    }
    const std::size_t body = first_body();
    if (body == count()) return;
    if (const auto dateline = find_dateline(text(body))) {
      const Span span = shifted(body, *dateline);
      document_.page.dateline = PageField{value(span), span, "flat/dateline"};
    }
  }

  void read_credit(std::size_t i) {
    const auto hit = find_photo_credit(text(i), false);
    if (!hit) return;
    const Span span = shifted(i, *hit);
    document_.page.photo_credit = PageField{value(span), span, "flat/photo-credit-line"};
    const std::size_t body = first_body();
    if (i < body && roles_[i] == Role::Furniture) roles_[i] = Role::Header;
  }

  void read_outlet(std::size_t i) {
    if (!line(i).has_copyright
        && find_ignoring_case(text(i), "copyright") == std::string_view::npos) {
      return;
    }
    const auto hit = find_copyright_owner(text(i));
    if (!hit) return;
    const Span span = shifted(i, *hit);
    document_.page.outlet = PageField{value(span), span, "flat/copyright-line"};
  }

  // "Pickets at the gates on Tuesday. Photo: Ana Ruiz/Courier" between the paragraphs.
  bool is_caption(std::size_t i) const {
    // Credits stand in brackets, behind a label or a stroke; most lines have none of these.
    const std::string_view words = text(i);
    const bool marked = std::any_of(words.begin(), words.end(),
                                    [](char c) { return c == ':' || c == '/' || c == ')'; });
    if (line(i).chars > 300 || !marked) return false;
    const auto credit = find_photo_credit(text(i), false);
    return credit && credit->end + 2 >= text(i).size();
  }

  BlockKind kind_of(std::size_t i) const {
    const Line& l = line(i);
    if (is_caption(i)) return BlockKind::Caption;
    if (l.first == 'b') return BlockKind::ListItem;
    const bool closed =
        l.last == '.' || l.last == 'q' || l.last == '?' || l.last == '!' || l.last == ',';
    return l.words <= 12 && !closed && !l.prose() ? BlockKind::Heading : BlockKind::Paragraph;
  }

  void write() {
    for (std::size_t i = 0; i < count(); ++i) {
      if (roles_[i] == Role::Body) document_.page.body.push_back({line(i).span, kind_of(i)});
      if (roles_[i] == Role::Furniture) document_.page.boilerplate.push_back(line(i).span);
    }
  }

  void note_kind() {
    PageTraits traits;
    std::size_t stretch = 0;  // words of the article since the last card
    traits.title = document_.page.title ? std::string_view(document_.page.title->value) : text(0);
    for (std::size_t i = 0; i < count(); ++i) {
      const Line& l = line(i);
      if (roles_[i] == Role::Body) {
        traits.body_words += l.words;
        ++traits.body_lines;
        stretch += l.words;
      }
      if (is_date_of_card(i)) {
        ++traits.cards;
        stretch = 0;
      }
      traits.card_words = std::max(traits.card_words, stretch);
      if (is_counted_line(text(i))) {
        ++traits.captions;
        traits.caption_words += l.words;
      }
      const auto line_at = [&](std::size_t at) -> const Line& { return line(at); };
      const auto text_at = [&](std::size_t at) { return text(at); };
      if (heads_entry(i, count(), line_at, text_at)) ++traits.clock_lines;
      traits.prose_lines += l.prose() ? 1U : 0U;
      traits.teaser_lines += is_headline(i) ? 1U : 0U;
    }
    traits.headlines = traits.teaser_lines;
    for (std::size_t i = 0; i < count() && traits.may_be_cut() && !traits.stub_line; ++i) {
      traits.stub_line = is_stub_line(text(i), knowledge_);
    }
    note_page_kind(traits, knowledge_, document_.problems);
  }

  bool is_headline(std::size_t i) const {
    const Line& l = line(i);
    return l.words >= 5 && l.words <= 16 && l.last != '.' && l.furniture_words == 0 && !l.has_date;
  }

  // A date alone on its line, at most two lines from a headline.
  bool is_date_of_card(std::size_t i) const {
    if (!line(i).date_alone || roles_[i] == Role::Title) return false;
    for (std::size_t near = i < 2 ? 0 : i - 2; near < std::min(count(), i + 3); ++near) {
      if (near != i && is_headline(near)) return true;
    }
    return false;
  }

  static constexpr std::size_t kBody = 0;
  static constexpr std::size_t kTitle = 1;
  static constexpr std::size_t kByline = 2;

  const RawPage& raw_;
  const PageOptions& options_;
  const PageKnowledge& knowledge_;
  Document& document_;
  Lines lines_;
  std::vector<float> logits_;
  std::size_t outputs_ = 1;
  std::vector<Role> roles_;
  std::size_t title_ = kNoLine;
  std::size_t first_body_ = 0;
  std::size_t last_body_ = 0;
  DateOrder order_ = DateOrder::Unknown;
};

}  // namespace

void read_flat(const RawPage& raw, const PageOptions& options, const PageKnowledge& knowledge,
               Document& document) {
  FlatReader(raw, options, knowledge, document).read();
}

namespace {

// A line that ends like no sentence does.
bool is_headline(std::string_view line) {
  constexpr std::size_t kLongestHeadline = 160;
  const std::string_view words = trim(line);
  return !words.empty() && words.size() <= kLongestHeadline && words.back() != '.'
         && words.back() != ':' && words.back() != '"';
}

// "KATHMANDU, Nepal (AP) - Police fired": in the first paragraph, or below a headline in the second.
void find_plain_dateline(Document& document) {
  const auto& body = document.page.body;
  const auto words = [&](std::size_t i) { return body[i].span.of(document.text); };
  for (std::size_t i = 0; i < body.size() && i < 2; ++i) {
    if (i == 1 && !is_headline(words(0))) return;
    const auto hit = find_dateline(words(i));
    if (!hit) continue;
    const Span span{body[i].span.begin + hit->begin, body[i].span.begin + hit->end};
    document.page.dateline = PageField{std::string(span.of(document.text)), span, "text/dateline"};
    return;
  }
}

}  // namespace

void read_plain(const RawPage& raw, const PageOptions& options, const PageKnowledge& /*knowledge*/,
                Document& document) {
  const auto lines = split_lines(document.text, options.max_lines);
  const std::string given = fold_title(raw.title);
  for (const Line& line : lines) {
    Span span = line.span;
    std::string_view words = span.of(document.text);
    const bool first = document.page.body.empty() && !document.page.title;
    const bool marked = first && words.size() > 2 && words.substr(0, 2) == "# ";
    if (marked) {
      span.begin += 2;
      words.remove_prefix(2);
    }
    if (marked || (first && !given.empty() && fold_title(words) == given)) {
      document.page.title = PageField{std::string(words), span, marked ? "text/marked" : "given"};
      continue;
    }
    document.page.body.push_back({span, BlockKind::Paragraph});
  }
  if (!raw.title.empty() && !document.page.title) {
    document.page.title = PageField{raw.title, {}, "given"};
  }
  if (lines.empty()) document.problems.push_back({"page/empty", "the page holds no text", {}});
  find_plain_dateline(document);
}

}  // namespace tacitus
