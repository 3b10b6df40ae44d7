#include "coding/times_resolver.h"

#include <cmath>
#include <cstdlib>

#include "base/calendar.h"
#include "coding/times_values.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;
using Part = TimeReading::Part;

// A passage about 2011 in a page of 2016 keeps its year for this many sentences after naming it.
// Set on the time annotations of the GUM training part, where 3 to 6 gave the same figure.
constexpr Index kPassageSentences = 4;

}  // namespace

TimeExpression TimeResolver::resolve(const TimeReading& r, Tense tense, Index sentence) {
  sentence_ = sentence;
  TimeExpression out;
  out.sentence = sentence;
  out.rule = std::string(r.rule);
  out.mod = std::string(r.mod);
  switch (r.form) {
    case Form::Date:
      date(r, tense, out);
      break;
    case Form::Weekday:
      weekday_form(r, tense, out);
      break;
    case Form::NthWeekday:
      nth_weekday(r, tense, out);
      break;
    case Form::Days:
      days_form(r, out);
      break;
    case Form::Shift:
      shift(r, out);
      break;
    case Form::Unit:
      unit_form(r, tense, out);
      break;
    case Form::Span:
      span_form(r, tense, out);
      break;
    case Form::Season:
      season(r, tense, out);
      break;
    case Form::Quarter:
      quarter(r, tense, out);
      break;
    case Form::Decade:
      decade(r, out);
      break;
    case Form::Century:
      century(r, out);
      break;
    case Form::Clock:
      clock(r, out);
      break;
    case Form::DayPart:
      day_part(r, out);
      break;
    case Form::Holiday:
      holiday(r, tense, out);
      break;
    case Form::Duration:
      out.type = TimexType::Duration;
      out.value = amount_value(r);
      break;
    case Form::Set:
      out.type = TimexType::Set;
      if (!r.literal.empty()) {
        out.value = std::string(r.literal);
      } else if (r.weekday >= 0) {
        out.value = "XXXX-WXX-" + std::to_string(r.weekday + 1);
        out.value += part_suffix(r.part);
      } else if (r.month != 0) {
        out.value = "XXXX-" + pad(r.month, 2);
      } else if (r.part != Part::None) {
        out.value = "XXXX-XX-XX" + std::string(part_suffix(r.part));
      } else {
        out.value = amount_value(r.count, false, r.unit);
      }
      break;
    case Form::Reference:
      out.value = std::string(r.literal);
      break;
    case Form::Period:
      period(r, out);
      break;
  }
  narrow_by_mod(r, out);
  remember(r, out);
  return out;
}

std::optional<std::int32_t> TimeResolver::anchor(bool from_previous) const {
  if (from_previous && previous_day_) return previous_day_;
  return published_;
}

// "The following day" after "in 1989" is no day of the calendar.
bool TimeResolver::lacks_day(const TimeReading& r) const {
  return r.from_previous && previous_day_ && !previous_is_day_;
}

void TimeResolver::set_day(std::int32_t day, TimeExpression& out) const {
  out.value = iso_date(day);
  set_interval(out, day, day + 1);
}

// The date itself, with its part of the day.
void TimeResolver::full_day(const TimeReading& r, std::int32_t day, TimeExpression& out) {
  set_day(day, out);
  if (r.part == Part::None) return;
  out.type = TimexType::Time;
  out.value += part_suffix(r.part);
}

// A history goes on in the year it told last, however long ago.
bool TimeResolver::in_passage() const {
  return passage_year_ && (narrative_ || sentence_ - passage_sentence_ <= kPassageSentences);
}

// A day in the two weeks before the page is one of the news, though a sentence before told of 2013.
bool TimeResolver::just_gone(std::int32_t month, std::int32_t day) const {
  constexpr std::int32_t kNews = 14;
  if (!published_ || narrative_ || passage_sentence_ == sentence_) return false;
  const CivilDay d{from_days(*published_).year, month, day};
  if (day == 0 || !is_valid(d)) return false;
  const std::int32_t ago = *published_ - to_days(d);
  return ago >= 0 && ago <= kNews;
}

// The year of "May 16" or "May": that of the passage, else the one that tense and nearness to the
// publication tell.
std::optional<std::int32_t> TimeResolver::year_for(std::int32_t month, std::int32_t day,
                                                   Tense tense) {
  if (in_passage() && !just_gone(month, day)) return passage_year_;
  if (!published_) return passage_year_;
  const CivilDay now = from_days(*published_);
  const std::int32_t this_year = now.year;
  const auto distance = [&](std::int32_t year) {
    const std::int32_t begin = day > 0 && is_valid({year, month, day})
                                   ? to_days({year, month, day})
                                   : first_of_month(year, month);
    if (day > 0) return begin - *published_;
    if (year == now.year && month == now.month) return 0;
    return begin - *published_;
  };
  // A day a little ahead is told in the past tense too ("the strike was to last until May 6"); last
  // year's day would carry its year.
  const std::int32_t ahead = day > 0 ? 30 : 1;
  if (tense == Tense::Past) return distance(this_year) <= ahead ? this_year : this_year - 1;
  if (tense == Tense::Future) return distance(this_year) >= -ahead ? this_year : this_year + 1;
  std::int32_t best = this_year;
  for (const std::int32_t year : {this_year - 1, this_year + 1}) {
    // What is told without a tense is a little more often past than to come.
    const double weight = year < this_year ? 1.0 : 1.5;
    if (std::abs(distance(year)) * weight < std::abs(distance(best))) best = year;
  }
  return best;
}

void TimeResolver::date(const TimeReading& r, Tense tense, TimeExpression& out) {
  if (r.month == 0 && r.day == 0) {
    year_date(r, out);
    return;
  }
  std::int32_t year = r.year;
  std::int32_t month = r.month;
  if (month == 0) {  // "Tuesday 22nd", "on the 15th"
    const auto first = month_of_day(r, tense);
    if (!first) {
      out.value = "XXXX-XX-" + pad(r.day, 2);
      return;
    }
    month = from_days(*first).month;
    year = from_days(*first).year;
    out.anchor = "published";
  }
  if (r.generic && year == 0 && r.day_end == 0) {  // "each year in May"
    out.value = "XXXX-" + pad(month, 2) + (r.day != 0 ? "-" + pad(r.day, 2) : "");
    return;
  }
  if (year == 0 && r.told_year && anchor(r.from_previous)) {
    out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
    year = from_days(*anchor(r.from_previous)).year + r.steps;
  }
  if (year == 0) {
    const auto found = year_of_month(r, month, tense);
    if (!found) {
      out.value = "XXXX-" + pad(month, 2) + (r.day != 0 ? "-" + pad(r.day, 2) : "");
      return;
    }
    year = *found;
    out.anchor = found == passage_year_ ? "previous" : "published";
  }
  if (r.day != 0) {
    day_date(r, {year, month, r.day}, out);
    return;
  }
  set_month(out, year, month);
  if (r.month_end != 0) {
    out.value += "/" + month_value(year, r.month_end);
    out.end_day = after_month(year, r.month_end);
  }
}

// The month of a day that is told without one: that of the page, or the one beside it that the
// tense asks for; "on the 15th of last month" says it.
std::optional<std::int32_t> TimeResolver::month_of_day(const TimeReading& r, Tense tense) const {
  if (!published_) return std::nullopt;
  const CivilDay now = from_days(*published_);
  std::int32_t steps = r.pointed ? r.steps : 0;
  if (!r.pointed && r.weekday < 0) {
    if (r.day > now.day && tense == Tense::Past) steps = -1;
    if (r.day < now.day && tense == Tense::Future) steps = 1;
  }
  return add_months(to_days({now.year, now.month, 1}), steps);
}

// "2016", "1939-45", "fiscal 2016"; whose fiscal year it is decides its days.
void TimeResolver::year_date(const TimeReading& r, TimeExpression& out) {
  if (r.fiscal) {
    out.value = "FY" + year_value(r.year);
    return;
  }
  // "The laws of Solon (594)" among years before Christ is one of them.
  const bool before_christ =
      r.era_open && before_christ_ != kNone && sentence_ - before_christ_ <= kPassageSentences;
  if (r.year < 0) before_christ_ = sentence_;
  if (r.year > 0 && !r.era_open) before_christ_ = kNone;
  set_year(out, before_christ ? -r.year : r.year);
  if (r.year_end != 0) {
    out.value = year_value(r.year) + "/" + year_value(r.year_end);
    out.end_day = to_days({r.year_end + 1, 1, 1});
  }
}

std::optional<std::int32_t> TimeResolver::year_of_month(const TimeReading& r, std::int32_t month,
                                                        Tense tense) {
  if (r.pointed && published_) {  // "last June", "next March", "the 12th of October last"
    // A letter quoted from another year counts from its own days.
    const bool quoted = r.day != 0 && previous_day_ && in_passage();
    const CivilDay now = from_days(quoted ? *previous_day_ : *published_);
    const bool same = month == now.month;
    const bool gone = month < now.month || (same && r.day != 0 && r.day < now.day);
    const bool ahead = month > now.month || (same && r.day > now.day);
    if (r.steps == 0) return now.year;
    if (r.steps < 0) return gone ? now.year : now.year - 1;
    return ahead ? now.year : now.year + 1;
  }
  // A page that describes ("in October rain may fall") means any October.
  if (narrative_ && r.day == 0 && (tense == Tense::Present || tense == Tense::Future))
    return std::nullopt;
  return year_for(month, r.day, tense);
}

void TimeResolver::day_date(const TimeReading& r, CivilDay d, TimeExpression& out) {
  if (!is_valid(d)) {
    out.value = month_value(d.year, d.month) + "-" + pad(d.day, 2);
    return;
  }
  const std::int32_t day = to_days(d);
  if (r.unit == "W" || r.unit == "WE") {  // "the week of September 12"
    calendar_unit(r.unit, day, 0, out);
    return;
  }
  full_day(r, day, out);
  if (r.hour >= 0) {
    out.type = TimexType::Time;
    out.value += "T" + pad(r.hour, 2) + ":" + pad(r.minute, 2);
  }
  if (r.day_end != 0 && is_valid({d.year, d.month, r.day_end})) {
    const std::int32_t end = to_days({d.year, d.month, r.day_end});
    out.value = iso_date(day) + "/" + iso_date(end);
    out.end_day = end + 1;
  }
}

void TimeResolver::weekday_form(const TimeReading& r, Tense tense, TimeExpression& out) {
  const auto from = anchor(r.from_previous);
  if (!from || r.generic) {
    out.value = "XXXX-WXX-" + std::to_string(r.weekday + 1);
    out.value += part_suffix(r.part);
    if (r.part != Part::None) out.type = TimexType::Time;
    return;
  }
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  const std::int32_t ahead = (r.weekday - weekday(*from) + 7) % 7;
  if (r.count > 0.0) {  // "a week ago Monday"
    const std::int32_t back = (7 - ahead) % 7;
    full_day(r, *from - back - 7 * static_cast<std::int32_t>(r.count), out);
    return;
  }
  if (r.unit == "W") {  // "Tuesday last week"
    full_day(r, *from - weekday(*from) + 7 * r.steps + r.weekday, out);
    return;
  }
  std::int32_t shift = ahead;
  if (r.pointed && r.steps < 0) {
    shift = ahead == 0 ? -7 : ahead - 7;
  } else if (r.pointed && r.steps > 0) {
    shift = ahead == 0 ? 7 : ahead;
  } else if (r.from_previous) {
    shift = ahead;
  } else if (tense == Tense::Now) {
    shift = ahead <= 3 ? ahead : ahead - 7;
  } else if (tense != Tense::Future && ahead != 0) {
    shift = ahead - 7;
  }
  full_day(r, *from + shift, out);
}

// "The first Monday of May"; without a month every month has one.
void TimeResolver::nth_weekday(const TimeReading& r, Tense tense, TimeExpression& out) {
  constexpr std::int32_t kWeek = 7;
  if (r.month == 0) {
    out.type = TimexType::Set;
    out.value = "XXXX-XX-WXX-" + std::to_string(r.weekday + 1);
    return;
  }
  std::int32_t year = r.year;
  if (year == 0 && r.told_year && anchor(r.from_previous))
    year = from_days(*anchor(r.from_previous)).year + r.steps;
  // "It is kept on the fourth Thursday of November": every year
  if (year == 0 && tense != Tense::Present) year = year_of_month(r, r.month, tense).value_or(0);
  if (year == 0 || !in_calendar(year)) {
    out.value = "XXXX-" + pad(r.month, 2) + "-WXX-" + std::to_string(r.weekday + 1);
    return;
  }
  const std::int32_t first = first_of_month(year, r.month);
  std::int32_t day = first + (r.weekday - weekday(first) + kWeek) % kWeek + kWeek * (r.number - 1);
  while (day >= after_month(year, r.month)) day -= kWeek;
  set_day(day, out);
}

void TimeResolver::days_form(const TimeReading& r, TimeExpression& out) {
  const auto from = anchor(r.from_previous);
  if (!from) {
    out.value = r.steps == 0 ? "PRESENT_REF" : r.steps < 0 ? "PAST_REF" : "FUTURE_REF";
    return;
  }
  if ((narrative_ || r.generic) && r.steps == 0 && r.part == Part::None) {
    out.value = "PRESENT_REF";
    return;
  }
  out.anchor = "published";
  full_day(r, *from + r.steps, out);
}

void TimeResolver::clock(const TimeReading& r, TimeExpression& out) {
  out.type = TimexType::Time;
  const std::string time = "T" + pad(r.hour, 2) + ":" + pad(r.minute, 2);
  // The day that the passage told last; else that of the page.
  const bool told = previous_is_day_ && sentence_ - previous_sentence_ <= kPassageSentences;
  const auto day = told ? previous_day_ : published_;
  if (!day) {
    out.value = "XXXX-XX-XX" + time;
    return;
  }
  out.anchor = told ? "previous" : "published";
  set_day(*day, out);
  out.value += time;
  if (r.zone && *r.zone == 0.0) out.value += "Z";
}

void TimeResolver::day_part(const TimeReading& r, TimeExpression& out) {
  out.type = TimexType::Time;
  // "At dawn": of the day that the passage told last; else that of the page.
  const bool told = previous_is_day_ && sentence_ - previous_sentence_ <= kPassageSentences;
  const auto from =
      r.rule == "time/dawn" ? (told ? previous_day_ : published_) : anchor(r.from_previous);
  if (!from || lacks_day(r)) {
    out.value = "XXXX-XX-XX" + std::string(part_suffix(r.part));
    return;
  }
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  full_day(r, *from + r.steps, out);
}

// "early October" and "the late 1950s" cover a part of the whole: the first, middle or last part of
// about half of it, as readers take it.
void TimeResolver::narrow_by_mod(const TimeReading& r, TimeExpression& out) const {
  if (out.mod.empty() || !out.begin_day || !out.end_day || out.type == TimexType::Duration) return;
  const std::int32_t length = *out.end_day - *out.begin_day;
  if (length < 7) return;
  // "Earlier this year" ends with the page, "later this year" begins with it.
  if (published_ && *published_ > *out.begin_day && *published_ < *out.end_day) {
    if (out.mod == "BEFORE") out.end_day = *published_ + 1;
    if (out.mod == "AFTER") out.begin_day = *published_;
  }
  if (length > 3 * 366) {  // decades and centuries go by whole years
    const CivilDay first = from_days(*out.begin_day);
    const auto years = static_cast<std::int32_t>(std::lround(length / 365.25));
    const auto year_day = [&](std::int32_t years_on) {
      return to_days({first.year + years_on, 1, 1});
    };
    // The late 1970s are half a decade, the late 19th century a quarter of one hundred.
    std::int32_t part = years >= 100 ? years * 3 / 4 : years / 2;
    if (out.mod == "MID") part = years * 3 / 10;
    if (out.mod == "START" || out.mod == "MID") out.end_day = year_day(years - part);
    if (out.mod == "END" || out.mod == "MID") out.begin_day = year_day(part);
    return;
  }
  if (r.rule == "time/edge" && out.mod == "END" && r.day == 1) {
    out.begin_day = *out.end_day - 1;
    return;
  }
  const std::int32_t half = length / 2;
  if (out.mod == "START") {
    out.end_day = *out.begin_day + half;
  } else if (out.mod == "END") {
    out.begin_day = *out.begin_day + length / 2;
  } else if (out.mod == "MID") {
    const std::int32_t quarter = length / 4;
    out.begin_day = *out.begin_day + quarter;
    out.end_day = *out.end_day - quarter;
  }
}

void TimeResolver::remember(const TimeReading& r, const TimeExpression& out) {
  if (!out.begin_day || !out.end_day || out.type == TimexType::Duration) return;
  const std::int32_t length = *out.end_day - *out.begin_day;
  if (length <= 366) {
    previous_day_ = *out.begin_day;
    previous_is_day_ = length == 1;
    previous_is_today_ = r.form == Form::Days && r.steps == 0;
    previous_sentence_ = sentence_;
  }
  if (r.year == 0 || length > 366) return;
  // "A fair launched in 1997": the year of what is named, not of what is told
  if (r.aside && !narrative_) return;
  const std::int32_t now = published_ ? from_days(*published_).year : 0;
  passage_sentence_ = sentence_;
  if (r.year == now) {
    passage_year_.reset();
  } else {
    passage_year_ = r.year;
  }
}

}  // namespace tacitus
