#include "coding/times_reading.h"

// Days of the calendar: "2016-09-19", "9/19/16", "September 19-21", "Tuesday", "yesterday".

#include <algorithm>
#include <array>

#include "base/calendar.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;

}  // namespace

TimeReader::Reading TimeReader::iso_date(std::size_t i) const {
  if (!atoms_.is_digits(i, 4, 4) || !atoms_.is_mark(i + 1, U'-') || !atoms_.is_digits(i + 2, 2, 2)
      || !atoms_.is_mark(i + 3, U'-') || !atoms_.is_digits(i + 4, 2, 2) || !atoms_[i + 1].glued
      || !atoms_[i + 2].glued || !atoms_[i + 3].glued || !atoms_[i + 4].glued) {
    return std::nullopt;
  }
  TimeReading r = make_reading(Form::Date, i, i + 5, "time/iso");
  r.year = static_cast<std::int32_t>(atoms_[i].value);
  r.month = static_cast<std::int32_t>(atoms_[i + 2].value);
  r.day = static_cast<std::int32_t>(atoms_[i + 4].value);
  if (!is_valid({r.year, r.month, r.day})) return std::nullopt;
  // "2016-09-28T10:00:00Z"
  const std::size_t t = i + 5;
  if (atoms_.is_word(t, "t") && atoms_[t].glued && atoms_.is_digits(t + 1, 2, 2)
      && atoms_.is_mark(t + 2, U':') && atoms_.is_digits(t + 3, 2, 2)) {
    r.hour = static_cast<std::int32_t>(atoms_[t + 1].value);
    r.minute = static_cast<std::int32_t>(atoms_[t + 3].value);
    r.last = t + 4;
    if (atoms_.is_mark(r.last, U':') && atoms_.is_number(r.last + 1)) r.last += 2;
    if (atoms_.is_word(r.last, "z") && atoms_[r.last].glued) ++r.last;
    if (r.hour > 24 || r.minute > 59) return std::nullopt;
  }
  return r;
}

// "09-29-2016", "29.09.2016", "9/29/16".
TimeReader::Reading TimeReader::numeric_date(std::size_t i) const {
  if (!atoms_.is_digits(i, 1, 2) || i + 4 >= atoms_.size()) return std::nullopt;
  if (i > 0 && atoms_[i].glued && atoms_[i - 1].kind == AtomKind::Mark
      && (atoms_.is_mark(i - 1, U'/') || atoms_.is_mark(i - 1, U'-'))) {
    return std::nullopt;
  }
  const char32_t mark = atoms_[i + 1].mark;
  if (mark != '/' && mark != '-' && mark != '.') return std::nullopt;
  if (!atoms_.is_mark(i + 3, mark) || !atoms_.is_digits(i + 2, 1, 2)) return std::nullopt;
  for (std::size_t k = i + 1; k < i + 5; ++k)
    if (!atoms_[k].glued) return std::nullopt;
  const bool long_year = atoms_.is_digits(i + 4, 4, 4);
  if (!long_year && !(atoms_.is_digits(i + 4, 2, 2) && mark == '/')) return std::nullopt;
  if (i + 5 < atoms_.size() && atoms_[i + 5].glued
      && (atoms_.is_mark(i + 5, mark) || atoms_[i + 5].kind == AtomKind::Number)) {
    if (mark != '.' || atoms_.is_number(i + 6)) return std::nullopt;
  }
  auto month = static_cast<std::int32_t>(atoms_[i].value);
  auto day = static_cast<std::int32_t>(atoms_[i + 2].value);
  if (mark == '.' || month > 12 || (context_.order == DateOrder::DayFirst && day <= 12))
    std::swap(month, day);
  TimeReading r = make_reading(Form::Date, i, i + 5, "time/numeric");
  r.month = month;
  r.day = day;
  const auto year = static_cast<std::int32_t>(atoms_[i + 4].value);
  r.year = long_year ? year : expand_year(year);
  if (!is_valid({r.year, r.month, r.day})) return std::nullopt;
  return r;
}

TimeReader::Reading TimeReader::with_month(std::size_t i) const { return month_first(i); }

// "September 19, 2016", "Sept. 19-21", "May 7th", "September 2016", "September-October 2016",
// "September".
TimeReader::Reading TimeReader::month_first(std::size_t i) const {
  const auto month = month_at(i, true);
  if (!month) return std::nullopt;
  TimeReading r = make_reading(Form::Date, i, month->next, "time/month");
  r.month = month->value;
  std::size_t at = month->next;
  const std::size_t after_the = atoms_.is_word(at, "the") ? at + 1 : at;
  if (const auto day = day_at(after_the); day && (after_the == at || ordinal_at(after_the))) {
    return day_of_month(*day, r);
  }
  if (const auto year = year_tail(at)) {
    r.year = year->value;
    r.last = year->next;
    return r;
  }
  // "September-October 2016", "March to May 2016"
  std::size_t second = at;
  if (atoms_.is_mark(second, U'-') || atoms_.is_mark(second, U'/')) {
    if (const auto end = month_at(second + 1, true)) {
      if (const auto year = year_tail(end->next); year && end->value > r.month) {
        r.month_end = end->value;
        r.year = year->value;
        r.last = year->next;
        return r;
      }
    }
  }
  // "September '16"
  if (atoms_.is_mark(at, U'\'') && atoms_.is_digits(at + 1, 2, 2) && atoms_[at + 1].glued) {
    r.year = expand_year(static_cast<std::int32_t>(atoms_[at + 1].value));
    r.last = at + 2;
    return r;
  }
  if (const auto year = year_ahead(at)) {
    r.year = *year;
    return r;
  }
  take_told_year(r);
  if (!r.told_year && i > 0 && atoms_[i].capital) take_last_or_next(r);  // "in June last"
  if (r.told_year || r.pointed) return r;
  if (!month_at(i, false) || !month_stands_alone(i)) {
    // "Sept." and "Nov" are months by themselves after "in".
    const bool cued = i > 0 && atoms_.is_word(i - 1, "in")
                      && words_.find(atoms_, i, WordKind::MonthWeak) && !named(i);
    if (!cued) return std::nullopt;
  }
  if (i > 0 && in_a_title(i, r.last)) return std::nullopt;  // "in May Pen", "March Madness"
  r.rule = "time/month-alone";
  return r;
}

// The day behind its month, and its year: "September 30 2016" is a day, and "Sept 16" with a number
// like a year is one too.
TimeReading TimeReader::day_of_month(const Number& day, TimeReading r) const {
  r.day = day.value;
  r.last = day.next;
  if (const auto end = range_end(day.next); end && end->value > day.value) {
    r.day_end = end->value;
    r.last = end->next;
  }
  if (const auto year = year_tail(r.last)) {
    r.year = year->value;
    r.last = year->next;
  } else if (const auto ahead = year_ahead(r.last)) {
    r.year = *ahead;
  } else {
    take_told_year(r);
    if (!r.told_year) take_last_or_next(r);
  }
  return r;
}

// "May last year", "on 3 June this year", "in March of the same year"
void TimeReader::take_told_year(TimeReading& r) const {
  std::size_t at = r.last;
  if (atoms_.is_word(at, "of")) ++at;
  if (atoms_.is_word(at, "the")) ++at;
  // "the second half of the year"
  if (r.form == Form::Quarter && at == r.last + 2 && atoms_.is_word(at, "year")) {
    r.told_year = true;
    r.generic = true;  // not said which: see TimeResolver::quarter
    r.last = at + 1;
    return;
  }
  const WordHit pointer = words_.find(atoms_, at, WordKind::Pointer);
  if (!pointer) return;
  const std::string_view value = pointer.entry->value;
  const std::size_t unit_at = at + pointer.length;
  const WordHit unit = words_.find(atoms_, unit_at, WordKind::TimeUnit);
  if (!unit || unit.entry->value != "Y") return;
  r.told_year = true;
  r.from_previous = value.substr(0, 4) == "prev";
  r.steps = r.from_previous ? (value == "prev1"    ? 1
                               : value == "prev-1" ? -1
                                                   : 0)
                            : static_cast<std::int32_t>(pointer.entry->number);
  r.last = unit_at + unit.length;
}

// "On Friday last", "on the 12th of October last", "in June next": the old way and that of lawyers.
void TimeReader::take_last_or_next(TimeReading& r) const {
  const bool last = atoms_.is_word(r.last, "last");
  if (!last && !atoms_.is_word(r.last, "next")) return;
  const std::size_t after = r.last + 1;
  constexpr std::array<std::string_view, 9> kAfter = {"and", "at",   "was", "were", "the",
                                                      "had", "when", "by",  "that"};
  const bool ends = after >= atoms_.size() || atoms_[after].kind == AtomKind::Mark
                    || std::find(kAfter.begin(), kAfter.end(), atoms_.norm(after)) != kAfter.end();
  if (!ends || atoms_.is_mark(after, U'-')) return;
  r.pointed = true;
  r.steps = last ? -1 : 1;
  r.last = after;
}

// The second day of "May 3 and 5", "March 1, 4 and 9".
TimeReader::Reading TimeReader::day_again(std::size_t i) const {
  if (i < 3 || blocked(i)) return std::nullopt;
  const auto day = day_at(i);
  if (!day) return std::nullopt;
  if (context_.before_nouns != nullptr && (*context_.before_nouns)[i]) return std::nullopt;
  std::size_t at = i;
  std::int32_t later = day->value;
  for (int listed = 0; listed < 4; ++listed) {
    std::size_t joint = at - 1;
    const bool range = atoms_.is_word(joint, "to") || atoms_.is_word(joint, "through");
    if (atoms_.is_word(joint, "and") || atoms_.is_word(joint, "or") || range) {
      if (joint > 0 && atoms_.is_mark(joint - 1, U',')) --joint;
    } else if (!atoms_.is_mark(joint, U',')) {
      return std::nullopt;
    }
    if (joint < 2) return std::nullopt;
    // the day before it, as "3" or "3rd"
    std::size_t before = joint - 1;
    if (!atoms_.is_number(before) && atoms_.is_number(before - 1)) --before;
    const auto earlier = day_at(before);
    if (!earlier || earlier->next != joint || earlier->value >= later || before == 0)
      return std::nullopt;
    later = earlier->value;
    const auto month = month_at(before - 1, true);
    if (month && month->next == before) {
      TimeReading r = make_reading(Form::Date, i, day->next, "time/day-again");
      r.month = month->value;
      r.day = day->value;
      if (const auto year = year_tail(r.last)) {
        r.year = year->value;
        r.last = year->next;
      } else {
        take_told_year(r);
      }
      return r;
    }
    at = before;
  }
  return std::nullopt;
}

// The first day of "from 5 to 9 June", "on 3 and 4 May 2012".
TimeReader::Reading TimeReader::day_of_pair(std::size_t i) const {
  constexpr std::array<std::string_view, 7> kBefore = {"from", "between", "on",   "since",
                                                       "of",   "the",     "dates"};
  if (i == 0 || std::find(kBefore.begin(), kBefore.end(), atoms_.norm(i - 1)) == kBefore.end())
    return std::nullopt;
  const auto day = day_at(i);
  if (!day
      || !(atoms_.is_word(day->next, "to") || atoms_.is_word(day->next, "and")
           || atoms_.is_word(day->next, "or"))) {
    return std::nullopt;
  }
  const Reading end = atoms_.is_number(day->next + 1) ? day_first(day->next + 1) : std::nullopt;
  if (!end || end->day <= day->value || end->day_end != 0) return std::nullopt;
  TimeReading r = *end;
  r.first = i;
  r.last = day->next;
  r.head = i;
  r.day = day->value;
  r.weekday = -1;
  r.rule = "time/day-of-pair";
  return r;
}

// "the first Monday of May", "the last Friday in June 2015", "the first Monday of each month".
TimeReader::Reading TimeReader::nth_weekday(std::size_t i) const {
  const std::size_t at = atoms_.is_word(i, "the") ? i + 1 : i;
  const auto ordinal = ordinal_at(at);
  const bool last = atoms_.is_word(at, "last") || atoms_.is_word(at, "final");
  if (!ordinal && !last) return std::nullopt;
  const auto weekday = weekday_at(ordinal ? ordinal->next : at + 1, false);
  if (!weekday || (ordinal && (ordinal->value < 1 || ordinal->value > 5))) return std::nullopt;
  const std::size_t of = weekday->next;
  if (!atoms_.is_word(of, "of") && !atoms_.is_word(of, "in")) return std::nullopt;
  constexpr std::int32_t kLast = 5;
  TimeReading r = make_reading(Form::NthWeekday, i, of, "time/nth-weekday");
  r.weekday = weekday->value;
  r.number = last ? kLast : ordinal->value;
  std::size_t month = of + 1;
  if (words_.find(atoms_, month, WordKind::Every) || atoms_.is_word(month, "the")) {
    if (!atoms_.is_word(month + 1, "month")) return std::nullopt;
    r.last = month + 2;
    return r;
  }
  const Reading date = month_first(month);
  if (!date || date->day != 0 || date->month_end != 0) return std::nullopt;
  r.head = month;
  r.month = date->month;
  r.year = date->year;
  r.told_year = date->told_year;
  r.from_previous = date->from_previous;
  r.steps = date->steps;
  r.last = date->last;
  return r;
}

// "19 September 2016", "the 19th of September", "5-6 September 2016".
TimeReader::Reading TimeReader::day_first(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  const auto day = day_at(at);
  if (!day) return std::nullopt;
  TimeReading r = make_reading(Form::Date, i, day->next, "time/month");
  r.day = day->value;
  std::size_t next = day->next;
  if (const auto end = range_end(next); end && end->value > r.day) {
    r.day_end = end->value;
    next = end->next;
  }
  // "the first day of February"
  if (atoms_.is_word(next, "day") && atoms_.is_word(next + 1, "of") && ordinal_at(at)) ++next;
  if (atoms_.is_word(next, "of") || atoms_.is_mark(next, U'-')) ++next;
  const auto month = month_at(next, true);
  if (!month || !atoms_[next].capital) return std::nullopt;
  // "the first May" is no date; "1 May" and "the first of May" are.
  if (!atoms_.is_number(at) && !atoms_.is_word(next - 1, "of")) return std::nullopt;
  r.month = month->value;
  r.last = month->next;
  std::size_t tail = r.last;
  if (atoms_.is_mark(tail, U'-')) ++tail;
  if (const auto year = year_tail(tail)) {
    r.year = year->value;
    r.last = year->next;
  }
  if (r.year == 0) take_told_year(r);
  if (r.year == 0 && !r.told_year) take_last_or_next(r);
  // "6 June 2 soldiers died" cannot be told from "6 June"; a second date follows in its own right.
  return r;
}

// "on the 15th", "until the 3rd": a day of the month at hand. "On the 5th floor" goes on.
TimeReader::Reading TimeReader::day_alone(std::size_t i) const {
  if (!atoms_.is_word(i, "the") || i == 0 || !atoms_.is_number(i + 1)) return std::nullopt;
  const auto day = ordinal_at(i + 1);
  if (!day || day->value < 1 || day->value > 31) return std::nullopt;
  if (!atoms_.is_word(i - 1, "on") && !atoms_.is_word(i - 1, "until")
      && !atoms_.is_word(i - 1, "since") && !atoms_.is_word(i - 1, "by")) {
    return std::nullopt;
  }
  TimeReading r = make_reading(Form::Date, i, day->next, "time/day-alone");
  r.day = day->value;
  // "the 15th of this month"
  if (atoms_.is_word(r.last, "of")) {
    const WordHit pointer = words_.find(atoms_, r.last + 1, WordKind::Pointer);
    const std::size_t month = r.last + 1 + (pointer ? pointer.length : 0);
    if (!pointer || !atoms_.is_word(month, "month") || pointer.entry->value.starts_with("prev"))
      return std::nullopt;
    r.pointed = true;
    r.steps = static_cast<std::int32_t>(pointer.entry->number);
    r.last = month + 1;
    return r;
  }
  const bool ends = r.last >= atoms_.size() || atoms_[r.last].kind == AtomKind::Mark
                    || atoms_.is_word(r.last, "and") || atoms_.is_word(r.last, "when")
                    || atoms_.is_word(r.last, "but") || atoms_.is_word(r.last, "at")
                    || atoms_.is_word(r.last, "after");
  if (!ends || atoms_.is_mark(r.last, U'-')) return std::nullopt;
  return r;
}

// "Tuesday", "Tuesday, September 22, 2015", "Tues. 22 Sept", "Tuesday morning", "Tuesday last week".
TimeReader::Reading TimeReader::weekday(std::size_t i) const {
  const auto day = weekday_at(i, true);
  if (!day) return std::nullopt;
  std::size_t at = day->next;
  if (atoms_.is_mark(at, U',')) ++at;
  TimeReading probe;
  const std::size_t after_part = skip_daypart(day->next, probe);
  std::size_t date_at = at;
  if (after_part != day->next)
    date_at = atoms_.is_mark(after_part, U',') ? after_part + 1 : after_part;
  if (atoms_.is_word(date_at, "the")) ++date_at;
  Reading date = month_first(date_at);
  if (!date || date->day == 0) date = day_first(date_at);
  if (!date) date = numeric_date(date_at);
  if (date && date->day != 0) {
    date->first = i;
    date->weekday = day->value;
    date->part = probe.part;
    return date;
  }
  // "Tuesday 22nd"
  if (const auto ordinal = atoms_.is_number(date_at) ? ordinal_at(date_at) : std::nullopt;
      ordinal && ordinal->value <= 31) {
    TimeReading r = make_reading(Form::Date, i, ordinal->next, "time/weekday-day");
    r.weekday = day->value;
    r.day = ordinal->value;
    return r;
  }
  if (!weekday_at(i, false)) return std::nullopt;
  if (named(i)) return std::nullopt;
  TimeReading r = make_reading(Form::Weekday, i, day->next, "time/weekday");
  r.weekday = day->value;
  r.last = skip_daypart(r.last, r);
  // "Saturday mornings" are a set
  if (r.part != TimeReading::Part::None && atoms_.norm(r.last - 1).back() == 's')
    return std::nullopt;
  if (in_a_title(i, r.last)) return std::nullopt;  // "Saturday Night Live"
  // "every Wednesday/Thursday"
  if (i >= 3 && atoms_.is_mark(i - 1, U'/') && weekday_at(i - 2, false)
      && words_.find(atoms_, i - 3, WordKind::Every)) {
    return std::nullopt;
  }
  // "The staff meet on a Monday"; "a Monday meeting" is of one day.
  r.generic = i >= 2 && (atoms_.is_word(i - 1, "a") || atoms_.is_word(i - 1, "any"))
              && atoms_.is_word(i - 2, "on") && !describes(i, r.last);
  // "Tuesday last week", "Friday next week"
  const WordHit pointer = words_.find(atoms_, r.last, WordKind::Pointer);
  const WordHit unit =
      pointer ? words_.find(atoms_, r.last + pointer.length, WordKind::TimeUnit) : WordHit{};
  if (unit && unit.entry->value == "W" && pointer.entry->value.find("prev") == std::string::npos) {
    r.unit = unit.entry->value;
    r.steps = static_cast<std::int32_t>(pointer.entry->number);
    r.pointed = true;
    r.last += pointer.length + unit.length;
  } else {
    take_last_or_next(r);
  }
  return r;
}

// A word of time with a capital that its place does not call for: it belongs to a name.
bool TimeReader::is_name_word(std::size_t i) const {
  if (i == 0 || context_.title_case || !atoms_[i].capital) return false;
  return atoms_[i - 1].kind == AtomKind::Word && atoms_[i - 1].capital;
}

// "today", "yesterday evening", "tomorrow night", "the day before yesterday".
TimeReader::Reading TimeReader::deictic(std::size_t i) const {
  const WordHit hit = words_.find(atoms_, i, WordKind::Deictic);
  if (!hit) return std::nullopt;
  // "USA Today", "the Day After Tomorrow"
  if (is_name_word(i)) return std::nullopt;
  TimeReading r = make_reading(Form::Days, i, i + hit.length, "time/deictic");
  r.steps = static_cast<std::int32_t>(hit.entry->number);
  r.pointed = true;
  const std::string_view value = hit.entry->value;
  const std::size_t blank = value.find(' ');
  if (blank != std::string_view::npos) r.part = parse_part(value.substr(blank + 1));
  r.last = skip_daypart(r.last, r);
  return r;
}

// "Christmas", "Christmas 2016", "New Year's Eve", "Easter Sunday".
TimeReader::Reading TimeReader::holiday(std::size_t i) const {
  const WordHit hit = words_.find(atoms_, i, WordKind::Holiday);
  if (!hit) return std::nullopt;
  if (atoms_[i].kind == AtomKind::Word && !atoms_[i].capital) return std::nullopt;
  if (named(i) || in_a_title(i, i + hit.length)) return std::nullopt;
  TimeReading r = make_reading(Form::Holiday, i, i + hit.length, "time/holiday");
  r.literal = hit.entry->value;
  if (atoms_.is_number(i)
      && (atoms_.is_mark(r.last, U'/') || (i > 0 && atoms_.is_mark(i - 1, U'/'))))
    return std::nullopt;  // the front of "9/11/2016"
  if (const auto year = year_tail(r.last); year && !atoms_.is_mark(r.last, U',')) {
    r.year = year->value;
    r.last = year->next;
  } else {
    take_told_year(r);  // "Halloween last year"
  }
  return r;
}

}  // namespace tacitus
