#include "coding/times_resolver.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/calendar.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;
using Part = TimeReading::Part;

// A passage about 2011 in a page of 2016 keeps its year for this many sentences after naming it.
// Set on the time annotations of the GUM training part, where 3 to 6 gave the same figure.
constexpr Index kPassageSentences = 4;

// Steps of days stay inside the calendar: about a thousand years.
constexpr double kMostDays = 400000.0;

std::string pad(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(std::abs(value));
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

// "2016", "0384"; before Christ "BC0400", as TIMEX3 writes it.
std::string year_value(std::int32_t year) { return year < 0 ? "BC" + pad(year, 4) : pad(year, 4); }

std::string month_value(std::int32_t year, std::int32_t month) {
  return year_value(year) + "-" + pad(month, 2);
}

bool in_calendar(std::int32_t year) { return year >= 1 && year <= 9998; }

std::int32_t first_of_month(std::int32_t year, std::int32_t month) {
  return to_days({year, month, 1});
}

std::int32_t after_month(std::int32_t year, std::int32_t month) {
  return month == 12 ? to_days({year + 1, 1, 1}) : to_days({year, month + 1, 1});
}

struct IsoWeek {
  std::int32_t year = 0;
  std::int32_t week = 0;
};

// ISO 8601: the week belongs to the year that holds its Thursday.
IsoWeek iso_week(std::int32_t day) {
  const std::int32_t thursday = day - weekday(day) + 3;
  const std::int32_t year = from_days(thursday).year;
  return {year, (thursday - to_days({year, 1, 1})) / 7 + 1};
}

std::string week_value(std::int32_t day) {
  const IsoWeek w = iso_week(day);
  return pad(w.year, 4) + "-W" + pad(w.week, 2);
}

std::string_view part_suffix(Part part) {
  switch (part) {
    case Part::MO:
      return "TMO";
    case Part::MI:
      return "TMI";
    case Part::AF:
      return "TAF";
    case Part::EV:
      return "TEV";
    case Part::NI:
      return "TNI";
    case Part::None:
      break;
  }
  return "";
}

// Western Easter (the anonymous Gregorian computus).
std::int32_t easter(std::int32_t year) {
  const std::int32_t a = year % 19;
  const std::int32_t b = year / 100;
  const std::int32_t c = year % 100;
  const std::int32_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const std::int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const std::int32_t m = (a + 11 * h + 22 * l) / 451;
  const std::int32_t n = h + l - 7 * m + 114;
  return to_days({year, n / 31, n % 31 + 1});
}

std::int32_t to_int(std::string_view s) {
  std::int32_t value = 0;
  if (!s.empty() && s.front() == '+') s.remove_prefix(1);
  std::from_chars(s.data(), s.data() + s.size(), value);
  return value;
}

// The day of a holiday in a year: "12-25", "easter-2", "nth:11-3-4" (fourth Thursday of November).
std::optional<std::int32_t> holiday_day(std::string_view rule, std::int32_t year) {
  if (rule.substr(0, 6) == "easter") return easter(year) + to_int(rule.substr(6));
  if (rule.substr(0, 4) == "nth:" && rule.size() >= 10) {
    const std::int32_t month = to_int(rule.substr(4, 2));
    const std::int32_t want = to_int(rule.substr(7, 1));
    const std::int32_t nth = to_int(rule.substr(9, 1));
    if (month < 1 || month > 12) return std::nullopt;
    const std::int32_t first = first_of_month(year, month);
    const std::int32_t step = (want - weekday(first) + 7) % 7;
    std::int32_t day = first + step + 7 * (nth - 1);
    while (day >= after_month(year, month)) day -= 7;
    return day;
  }
  if (rule.size() == 5 && rule[2] == '-') {
    const CivilDay d{year, to_int(rule.substr(0, 2)), to_int(rule.substr(3, 2))};
    if (is_valid(d)) return to_days(d);
  }
  return std::nullopt;
}

// How many days a unit has, about; for amounts of it as intervals.
double unit_days(std::string_view unit) {
  if (unit == "D" || unit == "N") return 1.0;
  if (unit == "W") return 7.0;
  if (unit == "F") return 14.0;
  if (unit == "M") return 30.44;
  if (unit == "Q") return 91.31;
  if (unit == "Y") return 365.25;
  if (unit == "DE") return 3652.5;
  if (unit == "CE") return 36525.0;
  if (unit == "ML") return 365250.0;
  if (unit == "H") return 1.0 / 24.0;
  return 0.0;
}

std::string number_text(double value) {
  if (value == std::floor(value) && value < 1e9) return std::to_string(static_cast<long>(value));
  std::string s = std::to_string(value);
  while (!s.empty() && s.back() == '0') s.pop_back();
  return s;
}

// "P3W", "PT24H", "PXD", "P2.5Y".
std::string period(double count, bool vague, std::string_view unit) {
  const bool clock = unit == "H" || unit == "MIN" || unit == "S";
  std::string code(unit == "MIN" ? "M" : unit == "N" ? "D" : unit);
  if (unit == "F") {
    count *= 2.0;
    code = "W";
  }
  return std::string("P") + (clock ? "T" : "") + (vague ? "X" : number_text(count)) + code;
}

std::int32_t add_months(std::int32_t day, std::int32_t months) {
  const CivilDay d = from_days(day);
  const std::int32_t total = d.year * 12 + d.month - 1 + months;
  std::int32_t year = total / 12;
  if (year < 1) year = 1;
  if (year > 9998) year = 9998;
  const std::int32_t month = total >= 12 ? total % 12 + 1 : 1;
  const std::int32_t last = after_month(year, month) - first_of_month(year, month);
  return to_days({year, month, d.day > last ? last : d.day});
}

void set_interval(TimeExpression& out, std::int32_t begin, std::int32_t end) {
  out.begin_day = begin;
  out.end_day = end;
}

void set_year(TimeExpression& out, std::int32_t year) {
  out.value = year_value(year);
  if (in_calendar(year)) set_interval(out, to_days({year, 1, 1}), to_days({year + 1, 1, 1}));
}

void set_month(TimeExpression& out, std::int32_t year, std::int32_t month) {
  out.value = month_value(year, month);
  if (in_calendar(year)) set_interval(out, first_of_month(year, month), after_month(year, month));
}

// First month and number of months of a season; winter begins in December of its year.
std::int32_t season_month(std::string_view season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  if (season == "FA") return 9;
  return 12;
}

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
      span_form(r, out);
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
      out.value = period(r.count, r.vague, r.unit);
      break;
    case Form::Set:
      out.type = TimexType::Set;
      if (!r.literal.empty()) {
        out.value = std::string(r.literal);
      } else if (r.weekday >= 0) {
        out.value = "XXXX-WXX-" + std::to_string(r.weekday + 1);
      } else if (r.month != 0) {
        out.value = "XXXX-" + pad(r.month, 2);
      } else if (r.part != Part::None) {
        out.value = "XXXX-XX-XX" + std::string(part_suffix(r.part));
      } else {
        out.value = period(r.count, false, r.unit);
      }
      break;
    case Form::Reference:
      out.value = std::string(r.literal);
      break;
  }
  narrow_by_mod(out);
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

// The year of "May 16" or "May": that of the passage, else the one that tense and nearness to the
// publication tell.
std::optional<std::int32_t> TimeResolver::year_for(std::int32_t month, std::int32_t day,
                                                   Tense tense) {
  const bool fresh = passage_year_ && sentence_ - passage_sentence_ <= kPassageSentences;
  if (fresh) return passage_year_;
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
  if (month == 0) {  // "Tuesday 22nd"
    if (!published_) {
      out.value = "XXXX-XX-" + pad(r.day, 2);
      return;
    }
    month = from_days(*published_).month;
    year = from_days(*published_).year;
    out.anchor = "published";
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

// "2016", "1939-45", "fiscal 2016"; whose fiscal year it is decides its days.
void TimeResolver::year_date(const TimeReading& r, TimeExpression& out) {
  if (r.fiscal) {
    out.value = "FY" + year_value(r.year);
    return;
  }
  set_year(out, r.year);
  if (r.year_end != 0) {
    out.value = year_value(r.year) + "/" + year_value(r.year_end);
    out.end_day = to_days({r.year_end + 1, 1, 1});
  }
}

std::optional<std::int32_t> TimeResolver::year_of_month(const TimeReading& r, std::int32_t month,
                                                        Tense tense) {
  if (r.pointed && published_) {  // "last June", "next March"
    const CivilDay now = from_days(*published_);
    if (r.steps < 0 && month >= now.month) return now.year - 1;
    if (r.steps > 0 && month <= now.month) return now.year + 1;
    return now.year;
  }
  if (narrative_ && tense == Tense::Present && r.day == 0) return std::nullopt;
  return year_for(month, r.day, tense);
}

void TimeResolver::day_date(const TimeReading& r, CivilDay d, TimeExpression& out) {
  if (!is_valid(d)) {
    out.value = month_value(d.year, d.month) + "-" + pad(d.day, 2);
    return;
  }
  const std::int32_t day = to_days(d);
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
  if (!from) {
    out.value = "XXXX-WXX-" + std::to_string(r.weekday + 1);
    return;
  }
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  const std::int32_t ahead = (r.weekday - weekday(*from) + 7) % 7;
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
  } else if (tense != Tense::Future && ahead != 0) {
    shift = ahead - 7;
  }
  full_day(r, *from + shift, out);
}

void TimeResolver::days_form(const TimeReading& r, TimeExpression& out) {
  const auto from = anchor(r.from_previous);
  if (!from) {
    out.value = r.steps == 0 ? "PRESENT_REF" : r.steps < 0 ? "PAST_REF" : "FUTURE_REF";
    return;
  }
  if (narrative_ && r.steps == 0 && r.part == Part::None) {
    out.value = "PRESENT_REF";
    return;
  }
  out.anchor = "published";
  full_day(r, *from + r.steps, out);
}

// "last week" from an anchor: the whole unit of the calendar, `steps` away.
void TimeResolver::calendar_unit(std::string_view unit, std::int32_t from, std::int32_t steps,
                                 TimeExpression& out) {
  const CivilDay d = from_days(from);
  if (unit == "D" || unit == "N") {
    set_day(from + steps, out);
    if (unit == "N") {
      out.type = TimexType::Time;
      out.value += "TNI";
    }
  } else if (unit == "W" || unit == "F") {
    const std::int32_t monday = from - weekday(from) + 7 * steps;
    out.value = week_value(monday);
    set_interval(out, monday, monday + 7);
  } else if (unit == "WE") {
    const std::int32_t monday = from - weekday(from) + 7 * steps;
    out.value = week_value(monday) + "-WE";
    set_interval(out, monday + 5, monday + 7);
  } else if (unit == "M") {
    const CivilDay m = from_days(add_months(to_days({d.year, d.month, 1}), steps));
    set_month(out, m.year, m.month);
  } else if (unit == "Q") {
    const std::int32_t index = d.year * 4 + (d.month - 1) / 3 + steps;
    const std::int32_t first = to_days({index / 4, index % 4 * 3 + 1, 1});
    out.value = pad(index / 4, 4) + "-Q" + std::to_string(index % 4 + 1);
    set_interval(out, first, add_months(first, 3));
  } else if (unit == "Y") {
    set_year(out, d.year + steps);
  } else if (unit == "DE") {
    const std::int32_t first = (d.year / 10 + steps) * 10;
    out.value = pad(first / 10, 3);
    set_interval(out, to_days({first, 1, 1}), to_days({first + 10, 1, 1}));
  } else if (unit == "CE") {
    const std::int32_t first = (d.year / 100 + steps) * 100;
    out.value = pad(first / 100, 2);
    set_interval(out, to_days({first, 1, 1}), to_days({first + 100, 1, 1}));
  } else {
    out.value = steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF";
  }
}

// "two years ago" = the year; "three days later" = the day: as fine as the unit says.
void TimeResolver::shift(const TimeReading& r, TimeExpression& out) {
  const bool clock_unit = r.unit == "H" || r.unit == "MIN" || r.unit == "S";
  const auto from = anchor(r.from_previous);
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  if (r.from_previous && clock_unit && (r.unit != "H" || r.count < 12.0)) {
    // "An hour later" is a step within the day told.
    out.type = TimexType::Duration;
    out.value = period(r.count, r.vague, r.unit);
    return;
  }
  if (lacks_day(r) && (clock_unit || unit_days(r.unit) < 8.0)) {
    out.value = "XXXX-XX-XX";
    return;
  }
  const double days = std::abs(r.count) * unit_days(r.unit);
  const bool by_day = unit_days(r.unit) < 15.0;
  if (r.vague || !from || days > (by_day ? kMostDays : kMostDays * 100.0)) {
    out.value = r.steps < 0 ? "PAST_REF" : "FUTURE_REF";
    if (from && r.steps < 0 && !r.from_previous) out.end_day = *from + 1;
    return;
  }
  if (by_day) {
    // A week ago is a day about as often as a week; the day is what a timeline needs. Hours go by
    // whole days.
    set_day(*from + r.steps * static_cast<std::int32_t>(std::floor(days + 1e-6)), out);
    return;
  }
  shift_months(r, *from, out);
}

void TimeResolver::shift_months(const TimeReading& r, std::int32_t from, TimeExpression& out) {
  const bool halves = r.unit == "Y" && r.count != std::floor(r.count);
  if (r.unit == "M" || halves) {
    const double months = halves ? r.count * 12.0 : r.count;
    const CivilDay d =
        from_days(add_months(from, r.steps * static_cast<std::int32_t>(std::lround(months))));
    set_month(out, d.year, d.month);
    return;
  }
  const auto years = static_cast<std::int32_t>(std::lround(r.count * unit_days(r.unit) / 365.25));
  const std::int32_t year = from_days(from).year + r.steps * years;
  if (in_calendar(year)) {
    set_year(out, year);
  } else {
    out.value = year <= 0 ? year_value(year - 1) : "FUTURE_REF";
  }
}

void TimeResolver::unit_form(const TimeReading& r, Tense tense, TimeExpression& out) {
  const auto from = anchor(r.from_previous);
  if (!from || (r.from_previous && !previous_day_)) {
    // "That year" with no date before it points at something that is not told.
    out.value = r.from_previous ? "XXXX"
                : r.steps < 0   ? "PAST_REF"
                : r.steps > 0   ? "FUTURE_REF"
                                : "PRESENT_REF";
    return;
  }
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  if (lacks_day(r) && (r.unit == "D" || r.unit == "N")) {
    out.value = "XXXX-XX-XX";
    return;
  }
  std::int32_t steps = r.steps;
  // On a Monday "this weekend" in the past tense is the one just gone.
  const bool gone = tense == Tense::Past || (!r.pointed && tense != Tense::Future);
  if (r.unit == "WE" && steps == 0 && !r.from_previous && gone && weekday(*from) < 5) steps = -1;
  calendar_unit(r.unit, *from, steps, out);
}

// "the past three weeks": TIMEX3 counts it; the days run up to the publication.
void TimeResolver::span_form(const TimeReading& r, TimeExpression& out) {
  out.type = TimexType::Duration;
  out.value = period(r.count, r.vague, r.unit);
  if (!published_ || r.from_previous || (narrative_ && r.steps > 0)) return;
  out.anchor = "published";
  if (r.vague) {
    if (r.steps < 0) out.end_day = *published_ + 1;
    if (r.steps > 0) out.begin_day = *published_;
    return;
  }
  const double days = r.count * unit_days(r.unit);
  if (days > 700000.0) return;
  const auto length = static_cast<std::int32_t>(std::lround(days < 1.0 ? 1.0 : days));
  if (r.steps < 0) {
    set_interval(out, *published_ - length, *published_ + 1);
  } else {
    set_interval(out, *published_, *published_ + length + 1);
  }
}

void TimeResolver::season(const TimeReading& r, Tense tense, TimeExpression& out) {
  std::int32_t year = r.year;
  const std::int32_t month = season_month(r.literal);
  if (year == 0) {
    const auto from = r.from_previous ? previous_day_ : published_;
    const bool generic = !r.pointed && tense != Tense::Past && tense != Tense::Future;
    if (!from || r.vague || generic) {
      out.value = "XXXX-" + std::string(r.literal);
      return;
    }
    const std::int32_t now = from_days(*from).year;
    const std::int32_t begin = first_of_month(now, month);
    year = now;
    out.anchor = r.from_previous ? "previous" : "published";
    if (r.pointed && r.steps != 0) {
      // "last summer": the latest one that is over; "next summer": the first that has not begun.
      if (r.steps < 0 && add_months(begin, 3) > *from) --year;
      if (r.steps > 0 && begin <= *from) ++year;
    } else if (begin > *from + 92 && (tense == Tense::Past || month == 12)) {
      --year;
    }
  }
  if (!in_calendar(year)) return;
  out.value = year_value(year) + "-" + std::string(r.literal);
  const std::int32_t begin = first_of_month(year, month);
  set_interval(out, begin, add_months(begin, 3));
}

void TimeResolver::quarter(const TimeReading& r, Tense tense, TimeExpression& out) {
  std::int32_t year = r.year;
  const std::int32_t months = r.unit == "Q" ? 3 : 6;
  const std::int32_t month = (r.number - 1) * months + 1;
  if (year == 0) {
    const auto found = published_ ? year_for(month, 0, tense) : std::nullopt;
    if (!found) {
      out.value = "XXXX-" + std::string(r.unit) + std::to_string(r.number);
      return;
    }
    year = *found;
    out.anchor = "published";
  }
  if (!in_calendar(year)) return;
  out.value = year_value(year) + "-" + std::string(r.unit) + std::to_string(r.number);
  const std::int32_t begin = first_of_month(year, month);
  set_interval(out, begin, add_months(begin, months));
}

void TimeResolver::decade(const TimeReading& r, TimeExpression& out) {
  if (!in_calendar(r.year)) return;
  out.value = pad(r.year / 10, 3);
  set_interval(out, to_days({r.year, 1, 1}), to_days({r.year + 10, 1, 1}));
}

void TimeResolver::century(const TimeReading& r, TimeExpression& out) {
  if (r.number < 0) {
    out.value = "BC" + pad(-r.number - 1, 2);
    return;
  }
  if (r.number < 1 || r.number > 90) return;
  const std::int32_t first = (r.number - 1) * 100;
  out.value = pad(r.number - 1, 2);
  set_interval(out, to_days({first == 0 ? 1 : first, 1, 1}), to_days({first + 100, 1, 1}));
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
  const auto from = anchor(r.from_previous);
  if (!from || lacks_day(r)) {
    out.value = "XXXX-XX-XX" + std::string(part_suffix(r.part));
    return;
  }
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  full_day(r, *from + r.steps, out);
}

void TimeResolver::holiday(const TimeReading& r, Tense tense, TimeExpression& out) {
  if (const auto fixed = parse_iso_day(r.literal)) {
    set_day(*fixed, out);
    return;
  }
  std::int32_t year = r.year;
  if (year == 0) {
    if (!published_) {
      out.value = r.literal.size() == 5 ? "XXXX-" + std::string(r.literal) : "XXXX";
      return;
    }
    const std::int32_t now = from_days(*published_).year;
    year = now;
    out.anchor = "published";
    const auto day = holiday_day(r.literal, now);
    if (!day) return;
    if (r.pointed && r.steps != 0) {
      if (r.steps < 0 && *day >= *published_) --year;
      if (r.steps > 0 && *day <= *published_) ++year;
    } else if (!r.pointed) {
      const CivilDay d = from_days(*day);
      year = year_for(d.month, d.day, tense).value_or(now);
    }
  }
  if (!in_calendar(year)) return;
  if (const auto day = holiday_day(r.literal, year)) set_day(*day, out);
}

// "early October" and "the late 1950s" cover a part of the whole: the first, middle or last part of
// about half of it, as readers take it.
void TimeResolver::narrow_by_mod(TimeExpression& out) const {
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
    const std::int32_t part = out.mod == "MID" ? years * 3 / 10 : years / 2;
    if (out.mod == "START" || out.mod == "MID") out.end_day = year_day(years - part);
    if (out.mod == "END" || out.mod == "MID") out.begin_day = year_day(part);
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
    previous_sentence_ = sentence_;
  }
  if (r.year == 0 || length > 366) return;
  const std::int32_t now = published_ ? from_days(*published_).year : 0;
  passage_sentence_ = sentence_;
  if (r.year == now) {
    passage_year_.reset();
  } else {
    passage_year_ = r.year;
  }
}

}  // namespace tacitus
