#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "page/dates.h"
#include "page/html_view.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

// The dates of publication and change: from markup, else as the page shows them.
class DateReader {
 public:
  DateReader(const HtmlView& view, Page& page) : view_(view), page_(page) {}

  void read() {
    order_ = order();
    take_date(view_.markup.published, page_.published);
    take_date(view_.markup.modified, page_.modified);
    if (page_.published) use_local_day();
    if (!page_.published) read_shown_date();
    if (!page_.published) read_opening_date();
    if (!page_.published) read_script_date();
  }

 private:
  DateOrder order() const {
    if (view_.options.date_order != DateOrder::Unknown) return view_.options.date_order;
    DateVotes votes;
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (!view_.line(i).has_date || view_.roles[i] == BlockRole::Body) continue;
      for (const DateHit& hit : find_dates(view_.text(i), view_.knowledge.words)) votes.add(hit);
    }
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

  // "27.1.2022 - Bei der Erinnerung ...": a block of the article that opens with its date, or a line
  // of the page's foot that says when the article was put there.
  void read_opening_date() {
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (view_.line(i).digits < 4 || view_.is_elsewhere(view_.html.blocks[i].node)) continue;
      const bool told = view_.line(i).chars < 500 && tells_publication(view_.text(i));
      const auto hits =
          find_dates(view_.text(i).substr(0, told ? 500 : 40), view_.knowledge.words, order_, 1);
      if (hits.empty() || (!told && (view_.roles[i] != BlockRole::Body || hits[0].span.begin > 2)))
        continue;
      page_.published = PageDate{iso_of(hits[0]), {}, "html/opening-date", hits[0].order_open};
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
    PageDate& date = *page_.published;
    const bool universal =
        date.iso.size() > 11
        && (date.iso.back() == 'Z' || date.iso.find("+00:00") != std::string::npos);
    const auto day = parse_iso_day(date.iso);
    if (!universal || !day) return;
    std::optional<std::int32_t> other;
    float nearest = 12.0F;
    for (std::size_t i = 0; i < view_.count(); ++i) {
      const float distance = view_.distance_from_title(i);
      if (!view_.line(i).has_date || distance > 12.0F
          || view_.is_elsewhere(view_.html.blocks[i].node))
        continue;
      // Behind the first date of a line stands that of an update.
      for (const DateHit& hit : find_dates(view_.text(i), view_.knowledge.words, order_, 1)) {
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
    const auto hits = find_dates(best.words, view_.knowledge.words, order_, 1);
    if (hits.empty()) return;
    page_.published = PageDate{iso_of(hits[0]), {}, best.rule, hits[0].order_open};
  }

  void weigh_time_items(ShownDate& best) const {
    for (const HtmlItem& item : view_.html.items) {
      const bool published =
          item.kind == "itemprop:datepublished" || item.kind == "itemprop:datecreated";
      if (item.kind != "time" && !published) continue;
      float score = published ? 11.0F : 5.0F;
      score -= 0.5F * std::min(60.0F, view_.distance_from_title(view_.block_at(item.text.begin)));
      if (view_.is_elsewhere(item.node)) score -= 12.0F;
      if ((view_.html.nodes[item.node].ancestors & (kInArticle | kInMain)) != 0) score += 2.0F;
      const std::string_view words = item_words(item).substr(0, 200);
      if (find_ignoring_case(words, "updated") != std::string_view::npos) score -= 2.0F;
      if (score <= best.score || find_dates(words, view_.knowledge.words, order_, 1).empty())
        continue;
      best = {score, words, "html/time"};
    }
  }

  std::string_view item_words(const HtmlItem& item) const {
    return item.value.empty() ? item.text.of(view_.html.text) : std::string_view(item.value);
  }

  void weigh_date_lines(ShownDate& best) const {
    for (std::size_t i = 0; i < view_.count(); ++i) {
      if (!view_.line(i).has_date) continue;
      float score = -0.5F * std::min(30.0F, view_.distance_from_title(i));
      if (view_.roles[i] == BlockRole::Body) score -= view_.line(i).chars < 120 ? 3.0F : 8.0F;
      if (view_.line(i).date_alone) score += 3.0F;
      if (view_.has_class(i, ClassKind::Dates)) score += 3.0F;
      if (view_.line(i).furniture[static_cast<std::size_t>(Furniture::Published)] > 0)
        score += 3.0F;
      if (view_.is_elsewhere(view_.html.blocks[i].node)) score -= 8.0F;
      if (view_.line(i).has_copyright || view_.line(i).has_url) score -= 6.0F;
      if (find_ignoring_case(view_.text(i), "updated") != std::string_view::npos) score -= 2.0F;
      if (score > best.score) best = {score, view_.text(i), "html/date-line"};
    }
  }

  const HtmlView& view_;
  Page& page_;
  DateOrder order_ = DateOrder::Unknown;
};

}  // namespace

void read_dates(const HtmlView& view, Page& page) { DateReader(view, page).read(); }

}  // namespace tacitus
