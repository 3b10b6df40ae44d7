#include <algorithm>
#include <optional>
#include <string>

#include "page/dates.h"
#include "page/html_view.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

// A date that the page shows its readers, and how likely it is that of the article.
struct ShownDate {
  DateHit hit;
  float score = -100.0F;
  DateLabel label = DateLabel::None;
  bool prominent = false;  // beside the title, in a place of its own
  bool in_body = false;
  bool marked = false;  // a <time> element, or of a class that says so
  const char* rule = "";
};

// The dates of publication and change: from markup, else as the page shows them.
class DateReader {
 public:
  DateReader(const HtmlView& view, Page& page) : view_(view), page_(page) {}

  void read() {
    order_ = order();
    take_date(view_.markup.published, page_.published);
    take_date(view_.markup.modified, page_.modified);
    collect();
    if (page_.published) {
      prefer_shown_day();
    } else {
      take_shown_date();
    }
    if (!page_.published) read_opening_date();
    if (!page_.published) read_script_date();
    if (!page_.published) read_only_told_date();
    if (!page_.published) read_title_date();
    if (!page_.published) read_last_change();
    read_shown_change();
  }

 private:
  // Below this a shown date is that of something else: a bare one needs a better place than one that
  // the page says to be its own. Set on the dev pages of wcxb, trafilatura and htmldate.
  static constexpr float kLowest = -9.0F;
  static constexpr float kLowestLabelled = -18.0F;
  static constexpr float kLowestChange = -19.0F;
  // From here on a shown date says more than a plain <meta name=date>.
  static constexpr float kClear = -6.0F;
  // How far from the title, in blocks, a date can stand and still be the article's own.
  static constexpr float kBeside = 8.0F;

  DateOrder order() const {
    DateVotes votes;
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (!view_.line(i).has_date || view_.roles[i] == BlockRole::Body) continue;
      for (const DateHit& hit : find_dates(view_.text(i), view_.knowledge.words)) votes.add(hit);
    }
    if (view_.options.evidence != nullptr) view_.options.evidence->add(votes);
    if (view_.options.date_order != DateOrder::Unknown) return view_.options.date_order;
    if (votes.order() != DateOrder::Unknown) return votes.order();
    // The United States write the month first; the rest of the English-speaking world does not.
    const std::string language = lower_ascii_copy(view_.html.language);
    if (language == "en-us") return DateOrder::MonthFirst;
    if (language.size() >= 2 && language.substr(0, 2) != "en") return DateOrder::DayFirst;
    return language == "en-gb" || language == "en-au" || language == "en-in" ? DateOrder::DayFirst
                                                                             : DateOrder::Unknown;
  }

  void take_date(const MarkupValue& value, std::optional<PageDate>& slot) const {
    if (!value || slot) return;
    if (const auto hit = parse_date_value(value.value, view_.knowledge.words, order_)) {
      slot = PageDate{iso_of(*hit), {}, value.rule, hit->order_open};
    }
  }

  // ---- what the page shows ----

  void collect() {
    for (const HtmlItem& item : view_.html.items) weigh_item(item);
    for (std::size_t i = 0; i < view_.count(); ++i) {
      // A date in the headline is that of what the article tells of.
      if (view_.line(i).has_date && view_.roles[i] != BlockRole::Title) weigh_line(i);
    }
  }

  void weigh_item(const HtmlItem& item) {
    const bool published =
        item.kind == "itemprop:datepublished" || item.kind == "itemprop:datecreated";
    if (item.kind != "time" && !published) return;
    const std::size_t block = view_.block_at(item.text.begin);
    const std::string_view words =
        item.value.empty() ? item.text.of(view_.html.text) : std::string_view(item.value);
    const auto hits = find_dates(words.substr(0, 200), view_.knowledge.words, order_, 1);
    if (hits.empty()) return;
    ShownDate date;
    date.hit = hits[0];
    date.rule = "html/time";
    date.marked = true;
    date.label = published ? DateLabel::Published : label_before(item, block);
    const float distance = view_.distance_from_title(block);
    date.score = (published ? 11.0F : 5.0F) - 0.5F * std::min(60.0F, distance);
    const bool elsewhere = view_.is_elsewhere(item.node);
    if (elsewhere) date.score -= 12.0F;
    if ((view_.html.nodes[item.node].ancestors & (kInArticle | kInMain)) != 0) date.score += 2.0F;
    date.prominent = !elsewhere && distance <= kBeside
                     && (block >= view_.count() || view_.roles[block] != BlockRole::Body);
    add(date);
  }

  // The words before a <time> element on its line, or the line before it: "Updated", "Posted on".
  DateLabel label_before(const HtmlItem& item, std::size_t block) const {
    if (block >= view_.count()) return DateLabel::None;
    const Span line = view_.html.blocks[block].text;
    const std::uint32_t at = std::max(item.text.begin, line.begin) - line.begin;
    const auto& labels = view_.knowledge.date_labels;
    const Span date{at, std::min(std::max(item.text.end - line.begin, at), line.size())};
    // "April 26, 2024 Updated on: October 28, 2024": the word belongs to the date behind it.
    Span around{0, line.size()};
    for (const DateHit& hit : find_dates(view_.text(block), view_.knowledge.words, order_, 6)) {
      if (hit.span.end <= date.begin) around.begin = hit.span.end;
      if (hit.span.begin >= date.end) around.end = std::min(around.end, date.end);
    }
    const DateLabel own = label_of_date(view_.text(block), date, around, labels);
    return own != DateLabel::None || at > 2 ? own : label_of_line_before(block);
  }

  DateLabel label_of_line_before(std::size_t block) const {
    if (block == 0 || view_.line(block - 1).chars > 30 || view_.line(block - 1).digits > 0)
      return DateLabel::None;
    const std::string_view words = view_.text(block - 1);
    const auto end = static_cast<std::uint32_t>(words.size());
    return label_of_date(words, {end, end}, {0, end}, view_.knowledge.date_labels);
  }

  void weigh_line(std::size_t i) {
    const Line& line = view_.line(i);
    const float distance = view_.distance_from_title(i);
    const bool elsewhere = view_.is_elsewhere(view_.html.blocks[i].node);
    const bool body = view_.roles[i] == BlockRole::Body;
    const bool dated = view_.has_class(i, ClassKind::Dates);
    float score = -0.5F * std::min(30.0F, distance);
    if (body) score -= line.chars < 120 ? 5.0F : 10.0F;
    if (line.date_alone) score += 3.0F;
    if (dated) score += 3.0F;
    if (line.furniture[static_cast<std::size_t>(Furniture::Published)] > 0) score += 3.0F;
    if (elsewhere) score -= 8.0F;
    if (line.has_copyright || line.has_url) score -= 6.0F;
    const std::string_view text = view_.text(i);
    const auto hits = find_dates(text, view_.knowledge.words, order_, 3);
    for (std::size_t h = 0; h < hits.size(); ++h) {
      const DateHit& hit = hits[h];
      if (opens_range(text, hit.span.end)) continue;
      ShownDate date;
      date.hit = hit;
      date.rule = "html/date-line";
      date.label =
          label_of_date(text, hit.span, around_date(text, hits, h), view_.knowledge.date_labels);
      // "(c) 19.12.2019 - 12:14 h by ...": with a time of day it is that of the page's last making.
      const bool stamp = line.has_copyright && date.label == DateLabel::Other && !hit.time.empty();
      if (stamp) date.label = DateLabel::Updated;
      if (date.label == DateLabel::None && hit.span.begin < 3) date.label = label_of_line_before(i);
      date.marked = dated || (line.date_alone && !elsewhere);
      date.in_body = body;
      // "Last checked: ..." below a paragraph is no word on the article.
      if (body && date.label == DateLabel::Updated) date.label = DateLabel::Other;
      // The first date of a line is the likeliest, but for what the words say.
      date.score = (h == 0 ? score : score - 1.0F) + (stamp ? 6.0F : 0.0F);
      date.prominent =
          !elsewhere && !body && distance <= kBeside && line.chars < 120
          && (line.date_alone || dated || line.chars < 60 || date.label != DateLabel::None);
      add(date);
    }
  }

  // "2020/7/11-12": the days of something that takes place.
  static bool opens_range(std::string_view text, std::size_t end) {
    return end + 1 < text.size() && text[end] == '-' && is_digit(text[end + 1]);
  }

  void add(ShownDate& date) {
    if (date.label == DateLabel::Other) return;
    if (date.label == DateLabel::Updated) date.score -= 2.5F;
    if (date.label == DateLabel::Published) date.score += 1.0F;
    if (date.prominent) beside_.push_back(date);
    if (date.label == DateLabel::Published) told_.push_back(date);
    if (date.label == DateLabel::Updated && date.score > changed_.score) changed_ = date;
    if (date.score > best_.score) best_ = date;
  }

  void take_shown_date() {
    const bool told = best_.label != DateLabel::None || best_.marked;
    if (best_.score < (told ? kLowestLabelled : kLowest)) return;
    // What stands there after the last change is not the day the article came out.
    const auto changed = page_.modified ? parse_iso_day(page_.modified->iso) : std::nullopt;
    if (changed && best_.label == DateLabel::None && to_days(best_.hit.day) > *changed + 1) return;
    // The day in the address says more than a bare date in the text or beside other things.
    const bool elsewhere = best_.label == DateLabel::None && !best_.prominent;
    if (elsewhere && page_.url && date_in_url(page_.url->value)) return;
    // "The next meeting is on 5 February" is no date of a page that says when it was last edited.
    if (best_.in_body && !told && changed_.label == DateLabel::Updated) {
      best_ = changed_;
      best_.rule = "html/last-change";
    }
    page_.published = PageDate{iso_of(best_.hit), {}, best_.rule, best_.hit.order_open};
  }

  // The day shown beside the title wins over that of the metadata: metadata in universal time can
  // name the day after ("2023-11-09T01:49:09Z" under "November 8, 2023"), a plain <meta name=date> is
  // often that of the last change, and an old address given a new text shows its new day. A day that
  // the page or its metadata say is that of an update is not the day of publication, and metadata
  // that agree with the address are right.
  void prefer_shown_day() {
    PageDate& date = *page_.published;
    const auto day = parse_iso_day(date.iso);
    if (!day) return;
    const auto addressed = page_.url ? date_in_url(page_.url->value) : std::nullopt;
    if (addressed && to_days(*addressed) == *day) return;
    if (addressed && is_local_day(date.iso, to_days(*addressed) - *day)) {
      date.iso = iso_date(to_days(*addressed));
      date.rule += "+url";
      return;
    }
    const auto changed = page_.modified ? parse_iso_day(page_.modified->iso) : std::nullopt;
    const ShownDate* other = nullptr;
    for (const ShownDate& shown : beside_) {
      const std::int32_t its_day = to_days(shown.hit.day);
      if (its_day == *day && shown.label != DateLabel::Updated) return;
      const bool update = shown.label == DateLabel::Updated || (changed && its_day == *changed);
      if (update || shown.hit.order_open) continue;
      if (other == nullptr || shown.score > other->score) other = &shown;
    }
    // What the page calls its state ("Stand: 28 April") is older than the last change.
    const bool weak = date.rule == "html/meta-date"
                      && (best_.label != DateLabel::Updated || to_days(best_.hit.day) < *day);
    if (other == nullptr && weak && best_.score > kClear) other = &best_;
    if (other == nullptr) return;
    date.iso = iso_date(to_days(other->hit.day));
    date.rule += "+shown";
    date.ambiguous = false;
  }

  // True if a time in universal time can be that of the day `away` days from its own, somewhere on
  // earth: the Americas are up to ten hours behind, Asia and the Pacific up to fourteen ahead.
  static bool is_local_day(std::string_view iso, std::int32_t away) {
    const bool universal =
        iso.size() > 13 && (iso.back() == 'Z' || iso.find("+00:00") != std::string_view::npos);
    if (!universal || !is_digit(iso[11]) || !is_digit(iso[12])) return false;
    const int hour = (iso[11] - '0') * 10 + (iso[12] - '0');
    return (away == -1 && hour < 10) || (away == 1 && hour >= 10);
  }

  // ---- last resorts ----

  // "27.1.2022 - Bei der Erinnerung ...": a block of the article that opens with its date, or a line
  // of the page's foot that says when the article was put there.
  void read_opening_date() {
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (view_.line(i).digits < 4 || view_.is_elsewhere(view_.html.blocks[i].node)) continue;
      const bool body = view_.roles[i] == BlockRole::Body;
      const std::string_view head = view_.text(i).substr(0, 500);
      const auto hits = find_dates(head, view_.knowledge.words, order_, 3);
      for (std::size_t h = 0; h < hits.size(); ++h) {
        const DateHit& hit = hits[h];
        const auto& labels = view_.knowledge.date_labels;
        const DateLabel label = label_of_date(head, hit.span, around_date(head, hits, h), labels);
        const bool told = label == DateLabel::Published
                          || (label == DateLabel::None && tells_publication(head, labels));
        if (!told && (!body || hit.span.begin > 2)) continue;
        page_.published = PageDate{iso_of(hit), {}, "html/opening-date", hit.order_open};
        return;
      }
    }
  }

  // "This entry was put here on 3 December 2011 at 10:05 and published under News": the word may
  // stand far from the date.
  static bool tells_publication(std::string_view words, const std::vector<DateLabelRow>& labels) {
    return std::any_of(labels.begin(), labels.end(), [&](const DateLabelRow& row) {
      return row.kind == DateLabel::Published
             && find_ignoring_case(words, row.label) != std::string_view::npos;
    });
  }

  // Data that scripts bring along: "publishedAt":"2019-10-22T09:00:00Z".
  void read_script_date() {
    static constexpr std::string_view kKeys[] = {
        "datepublished", "publishdate",    "publicationdate", "publish_date",   "publication_date",
        "publishedat",   "published_at",   "date_published",  "datecreated",    "published_date",
        "publisheddate", "publishingdate", "first_published", "firstpublished", "data-date-time",
        "pubdate",       "dc:date=\""};
    for (const std::string_view key : kKeys) {
      std::size_t at = find_ignoring_case(view_.source, key);
      for (int tries = 0; tries < 3 && at != std::string_view::npos; ++tries) {
        const std::string_view value = view_.source.substr(at + key.size(), 48);
        const auto hits = find_dates(value, view_.knowledge.words, order_, 1);
        if (!hits.empty() && hits[0].span.begin < 16) {
          page_.published = PageDate{iso_of(hits[0]), {}, "html/script", hits[0].order_open};
          return;
        }
        at = find_ignoring_case(view_.source, key, at + key.size());
      }
    }
  }

  // The one day of the page that its words call that of publication, wherever it stands: "was posted
  // on 19 May 2010 and filed under ..." in a side column. Lists of other stories tell several.
  void read_only_told_date() {
    const ShownDate* only = nullptr;
    for (const ShownDate& date : told_) {
      if (only != nullptr && to_days(only->hit.day) != to_days(date.hit.day)) return;
      only = &date;
    }
    if (only == nullptr) return;
    page_.published = PageDate{iso_of(only->hit), {}, "html/told-date", only->hit.order_open};
  }

  // "This page was last edited on 29 January 2020": all that a wiki or an office says of its page.
  void read_last_change() {
    if (changed_.score < kLowestChange) return;
    page_.published =
        PageDate{iso_of(changed_.hit), {}, "html/last-change", changed_.hit.order_open};
  }

  // "Updated: 10 May 2023" beside the headline, where the metadata know of no change.
  void read_shown_change() {
    if (page_.modified || !changed_.prominent || !page_.published) return;
    const auto day = parse_iso_day(page_.published->iso);
    if (!day || to_days(changed_.hit.day) < *day) return;
    page_.modified = PageDate{iso_of(changed_.hit), {}, changed_.rule, changed_.hit.order_open};
  }

  // <title>Record year for bears (news of 14 January 2020)</title>, or in the description of the page
  void read_title_date() {
    const MarkupValue& title = view_.markup.title;
    if (read_single_date(title ? title.value : view_.html.title, "html/title")) return;
    for (const HtmlMeta& meta : view_.html.metas) {
      if (meta.name != "description" && meta.name != "og:description") continue;
      // The bracket at its end alone: a description tells of other days too.
      const std::size_t open = meta.value.rfind('(');
      if (open == std::string::npos || meta.value.back() != ')') continue;
      if (read_single_date(std::string_view(meta.value).substr(open), "html/description")) return;
    }
  }

  bool read_single_date(std::string_view words, const char* rule) {
    const auto hits = find_dates(words, view_.knowledge.words, order_, 2);
    if (hits.size() != 1) return false;
    page_.published = PageDate{iso_of(hits[0]), {}, rule, hits[0].order_open};
    return true;
  }

  const HtmlView& view_;
  Page& page_;
  DateOrder order_ = DateOrder::Unknown;
  ShownDate best_;
  ShownDate changed_;              // the likeliest of those that are called dates of change
  std::vector<ShownDate> beside_;  // shown beside the title
  std::vector<ShownDate> told_;    // that words call dates of publication
};

}  // namespace

void read_dates(const HtmlView& view, Page& page) { DateReader(view, page).read(); }

}  // namespace tacitus
