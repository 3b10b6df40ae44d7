#include "coding/times_resolver.h"

// The values of units, spans and periods: "last week", "two years ago", "the 1990s", "Christmas".

#include <cmath>
#include <cstdlib>

#include "base/calendar.h"
#include "coding/times_values.h"

namespace tacitus {
namespace {

// Steps of days stay inside the calendar: about a thousand years.
constexpr double kMostDays = 400000.0;

// In the middle of March "they fought in the spring" is of the year before, as "in the autumn" is.
bool is_of_last_year(Tense tense, std::int32_t begin, std::int32_t from, std::int32_t month) {
  if (tense == Tense::Past && begin <= from && begin > from - 30) return true;
  return begin > from + 92 && (tense == Tense::Past || month == 12);
}

}  // namespace

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
  if (r.from_previous && clock_unit && !r.vague && (r.unit != "H" || r.count < 12.0)) {
    // "An hour later" is a step within the day told.
    out.type = TimexType::Duration;
    out.value = amount_value(r);
    return;
  }
  if (lacks_day(r) && (clock_unit || unit_days(r.unit) < 8.0)) {
    out.value = "XXXX-XX-XX";
    return;
  }
  const double days = amount_count(r) * unit_days(r.unit);
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
  const double count = amount_count(r);
  const bool halves = r.unit == "Y" && count != std::floor(count);
  const bool exact = r.day != 0;  // "two years ago today"
  if (r.unit == "M" || halves || (exact && r.unit == "Y" && count < 1000.0)) {
    const double months = r.unit == "Y" ? count * 12.0 : count;
    const std::int32_t day =
        add_months(from, r.steps * static_cast<std::int32_t>(std::lround(months)));
    const CivilDay d = from_days(day);
    if (exact) {
      set_day(day + r.number, out);
    } else {
      set_month(out, d.year, d.month);
    }
    return;
  }
  const auto years = static_cast<std::int32_t>(std::lround(r.count * unit_days(r.unit) / 365.25));
  std::int32_t year = from_days(from).year + r.steps * years;
  // "Ten thousand years ago" tells no single year.
  if (years >= 1000 && years % 1000 == 0 && year < 1)
    year = static_cast<std::int32_t>(std::lround(year / 100.0)) * 100 + 1;
  if (in_calendar(year)) {
    set_year(out, year);
  } else {
    out.value = year <= 0 ? year_value(year - 1) : "FUTURE_REF";
  }
}

void TimeResolver::unit_form(const TimeReading& r, Tense tense, TimeExpression& out) {
  const auto from = anchor(r.from_previous);
  // "The day before" with no date told counts from the page.
  const bool points_back = r.steps < 0;
  if (!from || (r.from_previous && !r.generic && !points_back && !previous_day_)) {
    // "That year" with no date before it points at something that is not told.
    out.value = r.from_previous ? "XXXX"
                : r.steps < 0   ? "PAST_REF"
                : r.steps > 0   ? "FUTURE_REF"
                                : "PRESENT_REF";
    return;
  }
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  // Nobody says "that day" of what was "today" before.
  const bool of_today = r.from_previous && r.steps == 0 && !r.generic && previous_is_today_;
  if ((of_today || lacks_day(r)) && (r.unit == "D" || r.unit == "N")) {
    out.value = "XXXX-XX-XX";
    return;
  }
  std::int32_t steps = r.steps;
  // On a Monday "this weekend" in the past tense is the one just gone.
  const bool gone = tense == Tense::Past || (!r.pointed && tense != Tense::Future);
  if (r.unit == "WE" && steps == 0 && !r.from_previous && gone && weekday(*from) < 5) steps = -1;
  calendar_unit(r.unit, *from, steps, out);
  // "She has slept badly this week": up to the day of writing.
  const bool this_week = r.unit == "W" && r.pointed && steps == 0 && !r.from_previous;
  if (this_week && r.so_far && out.mod.empty()) out.end_day = *from + 1;
}

// "the past three weeks": TIMEX3 counts it; the days run up to the publication.
void TimeResolver::span_form(const TimeReading& r, Tense tense, TimeExpression& out) {
  out.type = TimexType::Duration;
  out.value = amount_value(r);
  if (!published_ || r.from_previous) return;
  // "Over the next five years he served three kings": counted from what was told before.
  if (r.steps > 0 && (narrative_ || tense == Tense::Past)) return;
  out.anchor = "published";
  if (r.vague) {
    if (r.steps < 0) out.end_day = *published_ + 1;
    if (r.steps > 0) out.begin_day = *published_;
    return;
  }
  const double days = amount_count(r) * unit_days(r.unit);
  if (days > 700000.0) return;
  // Both ends are days of it: the past week is today and the six days before.
  const auto length = static_cast<std::int32_t>(std::lround(days < 1.0 ? 1.0 : days));
  if (r.steps < 0) {
    set_interval(out, *published_ + 1 - length, *published_ + 1);
  } else {
    set_interval(out, *published_ + 1, *published_ + 1 + length);
  }
}

// The year of "the spring of last year", "Halloween this year"; 0 where none is told.
std::int32_t TimeResolver::told_year(const TimeReading& r, TimeExpression& out) const {
  const auto from = anchor(r.from_previous);
  if (!r.told_year || !from) return 0;
  out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
  return from_days(*from).year + r.steps;
}

void TimeResolver::season(const TimeReading& r, Tense tense, TimeExpression& out) {
  std::int32_t year = r.year != 0 ? r.year : told_year(r, out);
  const std::int32_t month = season_month(r.literal);
  if (year == 0) {
    const auto from = r.from_previous ? previous_day_ : published_;
    const bool generic =
        r.generic || (!r.pointed && tense != Tense::Past && tense != Tense::Future);
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
    } else if (is_of_last_year(tense, begin, *from, month)) {
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
  if (year == 0 && r.pointed && anchor(r.from_previous)) {  // "the first half of last year"
    year = from_days(*anchor(r.from_previous)).year + r.steps;
    out.anchor = r.from_previous && previous_day_ ? "previous" : "published";
    // "In the last quarter of the year income fell": in the year that has one behind it
    if (tense == Tense::Past && r.generic && in_calendar(year) && published_
        && first_of_month(year, month) > *published_) {
      --year;
    }
  }
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
  if (r.fiscal) return;  // whose fiscal year it is decides its days
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
    before_christ_ = sentence_;
    out.value = "BC" + pad(-r.number - 1, 2);
    return;
  }
  if (r.number < 1 || r.number > 90) return;
  const std::int32_t first = (r.number - 1) * 100;
  out.value = pad(r.number - 1, 2);
  set_interval(out, to_days({first == 0 ? 1 : first, 1, 1}), to_days({first + 100, 1, 1}));
}

void TimeResolver::holiday(const TimeReading& r, Tense tense, TimeExpression& out) {
  if (const auto fixed = parse_iso_day(r.literal)) {
    set_day(*fixed, out);
    return;
  }
  std::int32_t year = r.year != 0 ? r.year : told_year(r, out);
  if (r.generic && year == 0 && r.literal.size() == 5) {  // "fireworks on the 4th of July"
    out.value = "XXXX-" + std::string(r.literal);
    return;
  }
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

// "1939-09-01/1945-09-02", "0500/1500", "BC3000/BC1200".
void TimeResolver::period(const TimeReading& r, TimeExpression& out) const {
  out.value = std::string(r.literal);
  const std::size_t slash = r.literal.find('/');
  if (slash == std::string_view::npos) return;
  const auto edge = [](std::string_view day, bool end) -> std::optional<std::int32_t> {
    if (day.size() == 4) {
      const std::int32_t year = number_of(day);
      if (!in_calendar(year)) return std::nullopt;
      return to_days({end ? year + 1 : year, 1, 1});
    }
    const auto found = parse_iso_day(day);
    return found && end ? std::optional<std::int32_t>(*found + 1) : found;
  };
  const auto begin = edge(r.literal.substr(0, slash), false);
  const auto end = edge(r.literal.substr(slash + 1), true);
  if (begin && end) set_interval(out, *begin, *end);
}

}  // namespace tacitus
