#include "coding/times_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/calendar.h"
#include "coding/numbers.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;
using Part = TimeReading::Part;

Part parse_part(std::string_view code) {
  if (code == "MO") return Part::MO;
  if (code == "MI") return Part::MI;
  if (code == "AF") return Part::AF;
  if (code == "EV") return Part::EV;
  if (code == "NI") return Part::NI;
  return Part::None;
}

TimeReading make(Form form, std::size_t first, std::size_t last, std::string_view rule) {
  TimeReading r;
  r.form = form;
  r.first = first;
  r.last = last;
  r.head = first;
  r.rule = rule;
  return r;
}

void keep_longest(std::optional<TimeReading>& best, std::optional<TimeReading> next) {
  if (next && (!best || next->last > best->last)) best = next;
}

std::int32_t expand_year(std::int32_t two_digits) {
  return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
}

bool is_ordinal_suffix(std::string_view s) {
  return s == "st" || s == "nd" || s == "rd" || s == "th";
}

}  // namespace

bool TimeReader::blocked(std::size_t i) const {
  return context_.counts != nullptr && i < context_.counts->size() && (*context_.counts)[i];
}

bool TimeReader::named(std::size_t i) const {
  return context_.names != nullptr && i < context_.names->size() && (*context_.names)[i];
}

std::optional<TimeReading> TimeReader::read(std::size_t i) const {
  const Atom& atom = atoms_[i];
  Reading best;
  if (atom.kind == AtomKind::Number) {
    keep_longest(best, iso_date(i));
    keep_longest(best, numeric_date(i));
    keep_longest(best, day_first(i));
    keep_longest(best, holiday(i));
    keep_longest(best, clock(i));
    keep_longest(best, decade(i));
    keep_longest(best, century(i));
    keep_longest(best, quarter(i));
    keep_longest(best, amount(i));
    keep_longest(best, year(i));
    return best;
  }
  if (atom.kind == AtomKind::Mark) return decade(i);
  constexpr std::array kOpeners = {"the", "a",         "an",    "q",    "fy",      "fiscal",
                                   "end", "beginning", "start", "noon", "midnight"};
  if (atom.bucket < 0
      && std::find(kOpeners.begin(), kOpeners.end(), atoms_.norm(i)) == kOpeners.end()) {
    return best;
  }
  keep_longest(best, weekday(i));
  keep_longest(best, with_month(i));
  keep_longest(best, day_first(i));
  keep_longest(best, deictic(i));
  keep_longest(best, holiday(i));
  keep_longest(best, pointer(i));
  keep_longest(best, with_mod(i));
  keep_longest(best, decade(i));
  keep_longest(best, century(i));
  keep_longest(best, quarter(i));
  keep_longest(best, season(i));
  keep_longest(best, amount(i));
  keep_longest(best, set(i));
  keep_longest(best, clock(i));
  keep_longest(best, reference(i));
  keep_longest(best, era_first(i));
  keep_longest(best, edge(i));
  return best;
}

std::optional<TimeReader::Number> TimeReader::month_at(std::size_t i, bool beside_number) const {
  if (i < atoms_.size() && !atoms_[i].capital && !beside_number) {
    // "march", "may" and "august" in lower case are other words.
    const std::string_view w = atoms_.norm(i);
    if (w == "march" || w == "may" || w == "august") return std::nullopt;
  }
  if (const WordHit hit = words_.find(atoms_, i, WordKind::Month))
    return Number{static_cast<std::int32_t>(hit.entry->number), i + hit.length};
  if (!beside_number) return std::nullopt;
  if (const WordHit hit = words_.find(atoms_, i, WordKind::MonthWeak)) {
    if (!atoms_[i].capital) return std::nullopt;
    std::size_t next = i + hit.length;
    if (atoms_.is_mark(next, U'.')) ++next;
    return Number{static_cast<std::int32_t>(hit.entry->number), next};
  }
  return std::nullopt;
}

std::optional<TimeReader::Number> TimeReader::weekday_at(std::size_t i, bool beside_date) const {
  if (const WordHit hit = words_.find(atoms_, i, WordKind::Weekday))
    return Number{static_cast<std::int32_t>(hit.entry->number), i + hit.length};
  if (!beside_date) return std::nullopt;
  if (const WordHit hit = words_.find(atoms_, i, WordKind::WeekdayWeak)) {
    if (!atoms_[i].capital) return std::nullopt;
    std::size_t next = i + hit.length;
    if (atoms_.is_mark(next, U'.')) ++next;
    return Number{static_cast<std::int32_t>(hit.entry->number), next};
  }
  return std::nullopt;
}

// "19", "19th", "nineteenth"; not the 20 of "20 people", "20.5", "20:00", "20%".
std::optional<TimeReader::Number> TimeReader::day_at(std::size_t i) const {
  if (const auto ordinal = ordinal_at(i)) {
    if (ordinal->value >= 1 && ordinal->value <= 31) return ordinal;
    return std::nullopt;
  }
  if (!atoms_.is_digits(i, 1, 2) || blocked(i)) return std::nullopt;
  const auto value = static_cast<std::int32_t>(atoms_[i].value);
  if (value < 1 || value > 31) return std::nullopt;
  const std::size_t next = i + 1;
  if (next < atoms_.size()) {
    if (atoms_.is_mark(next, U'%')
        || (atoms_.is_mark(next, U':') && atoms_[next].glued && atoms_.is_number(next + 1)
            && atoms_[next + 1].glued)) {
      return std::nullopt;
    }
    if (words_.find(atoms_, next, WordKind::NotYear) || words_.find(atoms_, next, WordKind::Clock)
        || words_.find(atoms_, next, WordKind::Scale)) {
      return std::nullopt;
    }
  }
  return Number{value, next};
}

std::optional<TimeReader::Number> TimeReader::ordinal_at(std::size_t i) const {
  if (atoms_.is_digits(i, 1, 2) && i + 1 < atoms_.size() && atoms_[i + 1].glued
      && atoms_[i + 1].kind == AtomKind::Word && is_ordinal_suffix(atoms_.norm(i + 1))) {
    return Number{static_cast<std::int32_t>(atoms_[i].value), i + 2};
  }
  if (const WordHit hit = words_.find(atoms_, i, WordKind::Ordinal))
    return Number{static_cast<std::int32_t>(hit.entry->number), i + hit.length};
  return std::nullopt;
}

// A year of four digits, or of one to four before an era. `bare`: nothing but the number speaks for
// it, so only years of living memory count.
std::optional<TimeReader::Number> TimeReader::year_at(std::size_t i, bool bare) const {
  if (!atoms_.is_digits(i, 1, 4)) return std::nullopt;
  const auto value = static_cast<std::int32_t>(atoms_[i].value);
  if (const WordHit era = words_.find(atoms_, i + 1, WordKind::Era)) {
    if (value >= 1 && atoms_[i + 1].span.begin < atoms_[i + 1].span.end
        && atoms_.norms[atoms_[i + 1].norm_begin] != 0) {
      return Number{value * static_cast<std::int32_t>(era.entry->number), i + 1 + era.length};
    }
  }
  if (atoms_[i].digits != 4) return std::nullopt;
  if (value < (bare ? 1900 : 1000) || value > 2100) return std::nullopt;
  const std::size_t next = i + 1;
  if (next < atoms_.size() && atoms_[next].glued) {
    if (atoms_[next].kind == AtomKind::Word && atoms_.norm(next) != "'s") return std::nullopt;
    if (atoms_.is_mark(next, U'%') || atoms_.is_mark(next, U':')) return std::nullopt;
  }
  if (i > 0 && atoms_[i].glued && atoms_[i - 1].kind == AtomKind::Word) return std::nullopt;
  if (i > 0 && atoms_[i].glued && atoms_[i - 1].kind == AtomKind::Mark) {
    const char32_t mark = atoms_[i - 1].mark;
    if (mark != '(' && mark != '[' && mark != '-' && mark != '/' && mark != '\'' && mark != '"'
        && mark != '.' && mark != ',') {
      return std::nullopt;
    }
  }
  return Number{value, next};
}

// ", 2016", "of 2016", "2016" after a month or a day.
std::optional<TimeReader::Number> TimeReader::year_tail(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_mark(at, U',') || atoms_.is_word(at, "of")) ++at;
  if (atoms_.is_word(at, "the") && atoms_.is_word(at + 1, "year")) at += 2;
  const auto year = year_at(at, false);
  if (!year || words_.find(atoms_, year->next, WordKind::NotYear)) return std::nullopt;
  return year;
}

// The year that the second of two dates gives to both: "between May and June in 1981",
// "from March 3 to April 5, 2016".
std::optional<std::int32_t> TimeReader::year_ahead(std::size_t i) const {
  if (!atoms_.is_word(i, "and") && !atoms_.is_word(i, "to") && !atoms_.is_word(i, "or")
      && !atoms_.is_word(i, "through") && !atoms_.is_word(i, "until") && !atoms_.is_mark(i, U'-')) {
    return std::nullopt;
  }
  std::size_t at = i + 1;
  if (const auto day = day_at(at)) at = day->next;
  if (const auto month = month_at(at, true)) {
    at = month->next;
    if (const auto day = day_at(at)) at = day->next;
  }
  if (at == i + 1) return std::nullopt;
  if (atoms_.is_word(at, "in")) ++at;
  const auto year = year_tail(at);
  if (!year) return std::nullopt;
  return year->value;
}

// The day after a dash: "19-21", "19th-21st", "19 to 21".
std::optional<TimeReader::Number> TimeReader::range_end(std::size_t i) const {
  if (!atoms_.is_mark(i, U'-')) return std::nullopt;
  return day_at(i + 1);
}

// A month with no day and no year: needs words around that speak of time, because of "May said",
// "June Carter" and "the March on Rome".
bool TimeReader::month_stands_alone(std::size_t i) const {
  if (named(i) || !atoms_[i].capital) return false;
  const std::string_view w = atoms_.norm(i);
  const bool ambiguous = w == "may" || w == "march" || w == "april" || w == "june" || w == "august";
  if (!ambiguous) return true;
  if (i == 0) return false;
  const std::string_view before = atoms_.norm(i - 1);
  constexpr std::array kBefore = {"in",   "since",   "until",   "till",   "by",    "from",
                                  "to",   "of",      "during",  "before", "after", "and",
                                  "or",   "through", "between", "late",   "early", "mid",
                                  "last", "next",    "this",    "for"};
  const bool cued = std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end();
  if (!cued && !atoms_.is_mark(i - 1, U'-') && !atoms_.is_mark(i - 1, U',')
      && !atoms_.is_mark(i - 1, U'(')) {
    return false;
  }
  if (atoms_.is_mark(i - 1, U',') || before == "and" || before == "by" || before == "for"
      || before == "of") {
    // Lists: "in March, April and May"; but "and May said".
    return w != "may" || i + 1 >= atoms_.size() || atoms_[i + 1].kind == AtomKind::Mark;
  }
  return true;
}

TimeReader::Reading TimeReader::iso_date(std::size_t i) const {
  if (!atoms_.is_digits(i, 4, 4) || !atoms_.is_mark(i + 1, U'-') || !atoms_.is_digits(i + 2, 2, 2)
      || !atoms_.is_mark(i + 3, U'-') || !atoms_.is_digits(i + 4, 2, 2) || !atoms_[i + 1].glued
      || !atoms_[i + 2].glued || !atoms_[i + 3].glued || !atoms_[i + 4].glued) {
    return std::nullopt;
  }
  TimeReading r = make(Form::Date, i, i + 5, "time/iso");
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
  TimeReading r = make(Form::Date, i, i + 5, "time/numeric");
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
  TimeReading r = make(Form::Date, i, month->next, "time/month");
  r.month = month->value;
  std::size_t at = month->next;
  const std::size_t after_the = atoms_.is_word(at, "the") ? at + 1 : at;
  if (const auto day = day_at(after_the); day && (after_the == at || ordinal_at(after_the))) {
    // "September 30 2016" is a day; "Sept 16" with a year-like number is one too.
    r.day = day->value;
    r.last = day->next;
    if (const auto end = range_end(day->next); end && end->value > day->value) {
      r.day_end = end->value;
      r.last = end->next;
    }
    if (const auto year = year_tail(r.last)) {
      r.year = year->value;
      r.last = year->next;
    } else if (const auto ahead = year_ahead(r.last)) {
      r.year = *ahead;
    }
    return r;
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
  if (!month_at(i, false) || !month_stands_alone(i)) {
    // "Sept." and "Nov" are months by themselves after "in".
    const bool cued = i > 0 && atoms_.is_word(i - 1, "in")
                      && words_.find(atoms_, i, WordKind::MonthWeak) && !named(i);
    if (!cued) return std::nullopt;
  }
  r.rule = "time/month-alone";
  return r;
}

// "19 September 2016", "the 19th of September", "5-6 September 2016".
TimeReader::Reading TimeReader::day_first(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  const auto day = day_at(at);
  if (!day) return std::nullopt;
  TimeReading r = make(Form::Date, i, day->next, "time/month");
  r.day = day->value;
  std::size_t next = day->next;
  if (const auto end = range_end(next); end && end->value > r.day) {
    r.day_end = end->value;
    next = end->next;
  }
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
  // "6 June 2 soldiers died" cannot be told from "6 June"; a second date follows in its own right.
  return r;
}

std::size_t TimeReader::skip_daypart(std::size_t i, TimeReading& reading) const {
  const WordHit part = words_.find(atoms_, i, WordKind::DayPart);
  if (!part) return i;
  reading.part = parse_part(part.entry->value);
  return i + part.length;
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
    TimeReading r = make(Form::Date, i, ordinal->next, "time/weekday-day");
    r.weekday = day->value;
    r.day = ordinal->value;
    return r;
  }
  if (!weekday_at(i, false)) return std::nullopt;
  if (named(i)) return std::nullopt;
  TimeReading r = make(Form::Weekday, i, day->next, "time/weekday");
  r.weekday = day->value;
  r.last = skip_daypart(r.last, r);
  // "Tuesday last week", "Friday next week"
  const WordHit pointer = words_.find(atoms_, r.last, WordKind::Pointer);
  const WordHit unit =
      pointer ? words_.find(atoms_, r.last + pointer.length, WordKind::TimeUnit) : WordHit{};
  if (unit && unit.entry->value == "W" && pointer.entry->value.find("prev") == std::string::npos) {
    r.unit = unit.entry->value;
    r.steps = static_cast<std::int32_t>(pointer.entry->number);
    r.pointed = true;
    r.last += pointer.length + unit.length;
  }
  return r;
}

// "2016", "1939-45", "2015/16", "400 BC", "fiscal 2016".
TimeReader::Reading TimeReader::year(std::size_t i) const {
  if (i > 0
      && (atoms_.is_mark(i - 1, U'$') || atoms_.is_mark(i - 1, U'#')
          || atoms_.is_mark(i - 1, 0x20AC) || atoms_.is_mark(i - 1, 0xA3))) {
    return std::nullopt;
  }
  const bool bracket = i > 0 && (atoms_.is_mark(i - 1, U'(') || atoms_.is_mark(i - 1, U'['));
  bool cued = bracket;
  for (std::size_t back = 1; back <= 2 && back <= i && !cued; ++back) {
    const WordHit cue = words_.find(atoms_, i - back, WordKind::YearCue);
    cued = cue && cue.length == back;
  }
  // "1704 - 1787", "in 1687 and 1689", "from 1598 to 1722"
  if (i > 1 && atoms_.is_digits(i - 2, 3, 4)
      && (atoms_.is_mark(i - 1, U'-') || atoms_.is_mark(i - 1, U',') || atoms_.is_word(i - 1, "and")
          || atoms_.is_word(i - 1, "or") || atoms_.is_word(i - 1, "to"))) {
    cued = true;
  }
  const bool shown = cued || context_.narrative || words_.find(atoms_, i + 1, WordKind::Era)
                     || atoms_.is_mark(i + 1, U'-');
  const auto year = blocked(i) ? std::nullopt : year_at(i, !shown);
  if (!year) return std::nullopt;
  TimeReading r = make(Form::Date, i, year->next, "time/year");
  r.year = year->value;
  const std::size_t next = year->next;
  if (words_.find(atoms_, next, WordKind::NotYear) && !cued) return std::nullopt;
  if (next < atoms_.size()
      && (words_.find(atoms_, next, WordKind::Scale)
          || words_.find(atoms_, next, WordKind::TimeUnits))) {
    return std::nullopt;
  }
  // "over 2000", "at least 1,500", "some 2000"
  if (i > 0 && !cued && words_.find(atoms_, i - 1, WordKind::BoundBefore)) return std::nullopt;
  if (year->next > i + 1) return r;  // with an era
  if ((atoms_.is_mark(next, U'-') || atoms_.is_mark(next, U'/')) && atoms_[next].glued
      && atoms_.is_digits(next + 1, 2, 2) && atoms_[next + 1].glued) {
    const auto end = r.year - r.year % 100 + static_cast<std::int32_t>(atoms_[next + 1].value);
    if (end > r.year && end - r.year < 60) {
      r.year_end = end;
      r.last = next + 2;
    }
  }
  return r;
}

// "the 1990s", "1990's", "the '90s", "the nineties", "the early 1990s".
TimeReader::Reading TimeReader::decade(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  TimeReading r = make(Form::Decade, i, at, "time/decade");
  if (const WordHit mod = words_.find(atoms_, at, WordKind::TimeMod)) {
    r.mod = mod.entry->value;
    at += mod.length;
    if (atoms_.is_mark(at, U'-')) ++at;
  }
  r.head = at;
  const bool article = at != i;
  const bool apostrophe = atoms_.is_mark(at, U'\'');
  if (apostrophe) ++at;
  if (atoms_.is_number(at) && at + 1 < atoms_.size() && atoms_[at + 1].glued
      && (atoms_.is_word(at + 1, "s") || atoms_.is_word(at + 1, "'s"))) {
    if (!(atoms_[at].value < 10000.0)) return std::nullopt;  // no year, and no int either
    const auto value = static_cast<std::int32_t>(atoms_[at].value);
    if (value % 10 != 0) return std::nullopt;
    if (atoms_.is_digits(at, 4, 4) && value >= 1000 && value <= 2100) {
      // "2000's rule" is a year with a genitive, "the 2000's" a decade.
      if (atoms_.is_word(at + 1, "'s") && !article) return std::nullopt;
      r.year = value;
    } else if (atoms_.is_digits(at, 2, 2) && (apostrophe || article)) {
      r.year = value >= 30 ? 1900 + value : 2000 + value;
    } else {
      return std::nullopt;
    }
    r.last = at + 2;
    return r;
  }
  if (apostrophe) return std::nullopt;
  const WordHit word = words_.find(atoms_, at, WordKind::DecadeWord);
  if (word && article) {
    r.year = 1900 + static_cast<std::int32_t>(word.entry->number);
    r.last = at + word.length;
    return r;
  }
  return std::nullopt;
}

// "the 19th century", "the nineteenth century", "the 18th and 19th centuries", "10th-century BC".
TimeReader::Reading TimeReader::century(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  TimeReading r = make(Form::Century, i, at, "time/century");
  if (const WordHit mod = words_.find(atoms_, at, WordKind::TimeMod)) {
    r.mod = mod.entry->value;
    at += mod.length;
    if (atoms_.is_mark(at, U'-')) ++at;
  }
  const auto ordinal = ordinal_at(at);
  if (!ordinal) return std::nullopt;
  r.number = ordinal->value;
  r.head = at;
  std::size_t next = ordinal->next;
  std::size_t end = next;
  // "the 18th and 19th centuries": the first is dated too, without the noun.
  if (atoms_.is_word(next, "and") || atoms_.is_word(next, "to") || atoms_.is_mark(next, U'-')) {
    std::size_t other = next + 1;
    if (atoms_.is_word(other, "the")) ++other;
    if (const auto second = ordinal_at(other)) next = second->next;
  }
  if (next == end && atoms_.is_mark(next, U'-')) ++next;
  const bool plural_ok = next != end;
  WordHit unit = words_.find(atoms_, next, WordKind::TimeUnit);
  if (!unit && plural_ok) unit = words_.find(atoms_, next, WordKind::TimeUnits);
  if (!unit || unit.entry->value != "CE") return std::nullopt;
  const bool joined = next != end && !atoms_.is_mark(end, U'-');
  r.last = joined ? end : next + unit.length;
  const WordHit era = words_.find(atoms_, next + unit.length, WordKind::Era);
  if (era) {
    if (!joined) r.last += era.length;
    if (era.entry->number < 0) r.number = -r.number;
  }
  return r;
}

// "the first quarter of 2016", "Q3 2016", "the third quarter", "the first half of 2016", "FY2016",
// "fiscal 2016", "fiscal year 2016".
TimeReader::Reading TimeReader::quarter(std::size_t i) const {
  if (Reading year = fiscal_year(i)) return year;
  Reading r = quarter_code(i);
  if (!r) r = quarter_words(i);
  if (!r || r->number < 1 || r->number > (r->unit == "Q" ? 4 : 2)) return std::nullopt;
  if (const auto year = year_tail(r->last)) {
    r->year = year->value;
    r->last = year->next;
  }
  return r;
}

TimeReader::Reading TimeReader::fiscal_year(std::size_t i) const {
  if (!atoms_.is_word(i, "fy") && !atoms_.is_word(i, "fiscal")) return std::nullopt;
  const auto year = year_at(atoms_.is_word(i + 1, "year") ? i + 2 : i + 1, true);
  if (!year) return std::nullopt;
  TimeReading r = make(Form::Date, i, year->next, "time/fiscal-year");
  r.year = year->value;
  r.fiscal = true;
  return r;
}

// "Q3"; that of a table or a list of questions has neither a year nor "in".
TimeReader::Reading TimeReader::quarter_code(std::size_t i) const {
  if (!atoms_.is_word(i, "q") || !atoms_.is_digits(i + 1, 1, 1) || !atoms_[i + 1].glued)
    return std::nullopt;
  constexpr std::array<std::string_view, 4> kCues = {"in", "for", "since", "during"};
  const bool cued =
      i > 0 && std::find(kCues.begin(), kCues.end(), atoms_.norm(i - 1)) != kCues.end();
  if (!cued && !year_tail(i + 2)) return std::nullopt;
  TimeReading r = make(Form::Quarter, i, i + 2, "time/quarter");
  r.number = static_cast<std::int32_t>(atoms_[i + 1].value);
  r.unit = "Q";
  return r;
}

TimeReader::Reading TimeReader::quarter_words(std::size_t i) const {
  const std::size_t at = atoms_.is_word(i, "the") ? i + 1 : i;
  const auto ordinal = ordinal_at(at);
  const bool second_half = atoms_.is_word(at, "last") || atoms_.is_word(at, "latter");
  if (!ordinal && !second_half) return std::nullopt;
  std::size_t noun = ordinal ? ordinal->next : at + 1;
  if (atoms_.is_mark(noun, U'-') || atoms_.is_word(noun, "fiscal")) ++noun;
  const bool half = atoms_.is_word(noun, "half");
  if (!half && (!atoms_.is_word(noun, "quarter") || !ordinal)) return std::nullopt;
  // "The first half" is part of a match or of anything unless a year follows.
  if (half && !year_tail(noun + 1)) return std::nullopt;
  TimeReading r = make(Form::Quarter, i, noun + 1, "time/quarter");
  r.number = ordinal ? ordinal->value : 2;
  r.unit = half ? "H" : "Q";
  return r;
}

// "the summer of 2016", "winter 2016", "in the spring"; "fall" and "spring" are verbs and more.
TimeReader::Reading TimeReader::season(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  const WordHit hit = words_.find(atoms_, at, WordKind::Season);
  if (!hit) return std::nullopt;
  TimeReading r = make(Form::Season, at, at + hit.length, "time/season");
  r.literal = hit.entry->value;
  r.vague = atoms_.norm(at).back() == 's';
  if (const auto year = year_tail(r.last)) {
    r.first = i;
    r.year = year->value;
    r.last = year->next;
    return r;
  }
  const std::string_view w = atoms_.norm(at);
  if (w == "fall" || w == "spring" || w == "falls" || w == "springs") {
    const bool in_the = at >= 2 && atoms_.is_word(at - 1, "the")
                        && (atoms_.is_word(at - 2, "in") || atoms_.is_word(at - 2, "during"));
    if (!in_the
        && !(at >= 1
             && (atoms_.is_word(at - 1, "every") || atoms_.is_word(at - 1, "early")
                 || atoms_.is_word(at - 1, "late")))) {
      return std::nullopt;
    }
  }
  // "the Arab Spring", "the Winter Palace"
  if (atoms_[at].capital && at > 0) return std::nullopt;
  return r;
}

// "today", "yesterday evening", "tomorrow night", "the day before yesterday".
TimeReader::Reading TimeReader::deictic(std::size_t i) const {
  const WordHit hit = words_.find(atoms_, i, WordKind::Deictic);
  if (!hit) return std::nullopt;
  TimeReading r = make(Form::Days, i, i + hit.length, "time/deictic");
  r.steps = static_cast<std::int32_t>(hit.entry->number);
  r.pointed = true;
  const std::string_view value = hit.entry->value;
  const std::size_t blank = value.find(' ');
  if (blank != std::string_view::npos) r.part = parse_part(value.substr(blank + 1));
  r.last = skip_daypart(r.last, r);
  return r;
}

// "this week", "the last three months", "next Friday", "the past few days", "that same day".
TimeReader::Reading TimeReader::pointer(std::size_t i) const {
  std::size_t at = i;
  const bool the = atoms_.is_word(at, "the");
  if (the) ++at;
  // "earlier this week", "later that day", "late last year"
  std::string_view mod;
  if (atoms_.is_word(at, "earlier") || atoms_.is_word(at, "later")) {
    mod = atoms_.is_word(at, "earlier") ? "BEFORE" : "AFTER";
    ++at;
  } else if (const WordHit m = words_.find(atoms_, at, WordKind::TimeMod)) {
    mod = m.entry->value;
    at += m.length;
  }
  // "over the weekend": the one just gone or the next, as the tense says
  if (the && mod.empty() && atoms_.is_word(at, "weekend")) {
    TimeReading weekend = make(Form::Unit, i, at + 1, "time/weekend");
    weekend.unit = "WE";
    weekend.head = at;
    return weekend;
  }
  const WordHit hit = words_.find(atoms_, at, WordKind::Pointer);
  if (!hit) return std::nullopt;
  TimeReading r = make(Form::Unit, i, at + hit.length, "time/pointer");
  r.pointed = true;
  r.mod = mod;
  const std::string_view value = hit.entry->value;
  // "our last day here", "his next year": counted from somebody's own time.
  constexpr std::array kOwn = {"my", "your", "his", "her", "its", "our", "their", "'s"};
  if (i > 0 && value != "0"
      && std::find(kOwn.begin(), kOwn.end(), atoms_.norm(i - 1)) != kOwn.end()) {
    return std::nullopt;
  }
  if (value.substr(0, 4) == "prev") {
    r.from_previous = true;
    r.steps = value == "prev-1" ? -1 : value == "prev1" ? 1 : 0;
  } else {
    r.steps = static_cast<std::int32_t>(hit.entry->number);
  }
  // "the next day" goes on from the last date told; "next week" starts from now.
  if (the && (r.steps != 0)) r.number = 1;
  return pointed(r.last, r);
}

// What a pointer points at, from atom `at` on.
TimeReader::Reading TimeReader::pointed(std::size_t at, TimeReading r) const {
  r.head = at;
  if (Reading named = pointed_name(at, r)) return named;
  if (atoms_.is_word(at, "fiscal") || atoms_.is_word(at, "calendar")) ++at;
  const WordHit part = words_.find(atoms_, at, WordKind::DayPart);
  if (part && !(r.number == 1 && r.steps == 0)) {
    r.form = Form::DayPart;
    r.part = parse_part(part.entry->value);
    r.last = at + part.length;
    return r;
  }
  if (words_.find(atoms_, at, WordKind::TimeUnit)) return pointed_unit(at, r);
  return pointed_amount(at, r);
}

// "next Friday", "last June", "this summer", "last Christmas"
TimeReader::Reading TimeReader::pointed_name(std::size_t at, TimeReading r) const {
  if (const auto weekday = weekday_at(at, false)) {
    r.form = Form::Weekday;
    r.weekday = weekday->value;
    r.last = skip_daypart(weekday->next, r);
  } else if (const auto month = month_at(at, false); month && atoms_[at].capital) {
    r.form = Form::Date;
    r.month = month->value;
    r.last = month->next;
  } else if (const WordHit season = words_.find(atoms_, at, WordKind::Season)) {
    r.form = Form::Season;
    r.literal = season.entry->value;
    r.last = at + season.length;
  } else if (const WordHit day = words_.find(atoms_, at, WordKind::Holiday)) {
    r.form = Form::Holiday;
    r.literal = day.entry->value;
    r.last = at + day.length;
  } else {
    return std::nullopt;
  }
  return r;
}

// "last week", "the following day", "the past year"
TimeReader::Reading TimeReader::pointed_unit(std::size_t at, TimeReading r) const {
  const WordHit unit = words_.find(atoms_, at, WordKind::TimeUnit);
  r.unit = unit.entry->value;
  r.last = at + unit.length;
  if (r.unit == "S" || r.unit == "MIN" || r.unit == "H") return std::nullopt;
  if (r.number != 1) return r;
  // "the last week of March", "the last day of the trial"
  if (r.steps == -1 && atoms_.is_word(r.last, "of")) return std::nullopt;
  if (r.from_previous) return r;
  // "The next day" goes on from the last date; "the past year" is a span up to now.
  if (r.unit == "D" && r.steps == 1) {
    r.from_previous = true;
    return r;
  }
  const bool spans =
      r.unit == "Y" || r.unit == "M" || r.unit == "DE" || r.unit == "W" || r.unit == "CE";
  if (spans && (atoms_.is_word(r.head - 1, "past") || atoms_.is_word(r.head - 1, "coming"))) {
    r.form = Form::Span;
    r.count = 1.0;
  }
  return r;
}

// "the last three weeks", "the past few days", "the coming months", "the next 2 1/2 years"
TimeReader::Reading TimeReader::pointed_amount(std::size_t at, TimeReading r) const {
  const auto quantity = read_quantity(words_, atoms_, at);
  const std::size_t unit_at = quantity ? at + quantity->length : at;
  const WordHit units = words_.find(atoms_, unit_at, WordKind::TimeUnits);
  if (!units || r.steps == 0) return std::nullopt;
  r.form = Form::Span;
  r.unit = units.entry->value;
  r.vague = !quantity || quantity->kind == Quantity::Kind::Vague;
  r.count = quantity ? quantity->value : 0.0;
  r.last = unit_at + units.length;
  // "The last five months of her life" end with her, not with the page.
  r.from_previous = r.from_previous || atoms_.is_word(r.last, "of");
  return r;
}

// "two years ago", "three days later", "a week", "five-day", "weeks before".
TimeReader::Reading TimeReader::amount(std::size_t i) const {
  TimeReading r = make(Form::Duration, i, i, "time/amount");
  std::size_t at = i;
  const auto quantity = read_quantity(words_, atoms_, i);
  if (quantity && quantity->kind != Quantity::Kind::None) {
    if (quantity->kind == Quantity::Kind::Fraction && quantity->value != 0.5) return std::nullopt;
    r.vague = quantity->kind == Quantity::Kind::Vague;
    r.count = quantity->value;
    at += quantity->length;
    if (quantity->kind == Quantity::Kind::Fraction
        && (atoms_.is_word(at, "an") || atoms_.is_word(at, "a"))) {
      ++at;
    }
  } else if (atoms_.is_word(i, "a") || atoms_.is_word(i, "an")) {
    r.count = 1.0;
    ++at;
    if (atoms_.is_word(at, "full") || atoms_.is_word(at, "whole")) ++at;
  } else {
    r.vague = true;
  }
  const bool hyphen = at != i && atoms_.is_mark(at, U'-') && atoms_[at].glued;
  if (hyphen) ++at;
  if (at != i
      && (atoms_.is_word(at, "more") || atoms_.is_word(at, "consecutive")
          || atoms_.is_word(at, "straight"))) {
    ++at;
  }
  WordHit unit = words_.find(atoms_, at, WordKind::TimeUnits);
  if (!unit && at != i) unit = words_.find(atoms_, at, WordKind::TimeUnit);
  if (!unit) return std::nullopt;
  r.head = at;
  r.unit = unit.entry->value;
  r.last = at + unit.length;
  if (r.unit == "S" && !quantity) return std::nullopt;
  if (r.unit == "N" && hyphen) return std::nullopt;
  // "a year and a half"
  if (r.count == 1.0 && atoms_.is_word(r.last, "and") && atoms_.is_word(r.last + 1, "a")
      && atoms_.is_word(r.last + 2, "half")) {
    r.count = 1.5;
    r.last += 3;
  }
  return amount_tail(r);
}

// What stands after an amount of time decides what it is.
TimeReader::Reading TimeReader::amount_tail(TimeReading r) const {
  const std::size_t at = r.last;
  const bool hyphen = atoms_.is_mark(at, U'-') && at < atoms_.size() && atoms_[at].glued;
  // An age is no time: "a 30-year-old man", "three years of age".
  if (atoms_.is_word(hyphen ? at + 1 : at, "old")
      || (atoms_.is_word(at, "of") && atoms_.is_word(at + 1, "age"))) {
    return std::nullopt;
  }
  const auto shifted = [&r](std::int32_t steps, std::size_t last, std::string_view rule) {
    r.form = Form::Shift;
    r.steps = steps;
    r.last = last;
    r.rule = rule;
    return r;
  };
  const WordHit ago = words_.find(atoms_, at, WordKind::Ago);
  if (ago && (atoms_.norm(at) != "back" || r.count > 0.0))
    return shifted(-1, at + ago.length, "time/ago");
  if (atoms_.is_word(at, "from") && atoms_.is_word(at + 1, "now"))
    return shifted(1, at + 2, "time/from-now");
  const WordHit later = words_.find(atoms_, at, WordKind::Later);
  const WordHit earlier = words_.find(atoms_, at, WordKind::Earlier);
  if ((later || earlier) && !hyphen) {
    // "two days after the attack": how long, not when; the span ends at the amount.
    const std::string_view w = atoms_.norm(at);
    const bool clause_end = at + 1 >= atoms_.size() || atoms_[at + 1].kind == AtomKind::Mark;
    if (w == "after" || w == "prior" || (w == "before" && !clause_end)) return r;
    r.from_previous = true;
    return shifted(later ? 1 : -1, at + (later ? later.length : earlier.length), "time/later");
  }
  if (r.vague && r.count == 0.0 && !bare_plural_is_time(r.first)) return std::nullopt;
  return r;
}

// Bare plurals are times only after words of time: "for years", "in weeks", "within hours".
bool TimeReader::bare_plural_is_time(std::size_t i) const {
  constexpr std::array<std::string_view, 7> kBefore = {"in",    "for",    "within", "over",
                                                       "after", "during", "through"};
  return i > 0 && std::find(kBefore.begin(), kBefore.end(), atoms_.norm(i - 1)) != kBefore.end();
}

bool TimeReader::is_clock_tail(std::size_t i) const {
  return words_.find(atoms_, i, WordKind::Clock) || words_.find(atoms_, i, WordKind::Zone);
}

std::size_t TimeReader::clock_zone(std::size_t i, TimeReading& r) const {
  std::size_t at = i;
  if (const WordHit half = words_.find(atoms_, at, WordKind::Clock)) {
    const bool pm = half.entry->value == "pm";
    if (r.hour <= 12) r.hour = r.hour % 12 + (pm ? 12 : 0);
    at += half.length;
  } else if (atoms_.is_word(at, "a") || atoms_.is_word(at, "p")) {
    // "10 a m" of careless pages
    if (!atoms_.is_word(at + 1, "m")) return i;
    if (r.hour <= 12) r.hour = r.hour % 12 + (atoms_.is_word(at, "p") ? 12 : 0);
    at += 2;
  }
  std::size_t zone_at = at;
  const bool bracket = atoms_.is_mark(zone_at, U'(');
  if (bracket) ++zone_at;
  if (const WordHit zone = words_.find(atoms_, zone_at, WordKind::Zone); zone && !bracket) {
    if (!zone.entry->value.empty()) r.zone = zone.entry->number;
    at = zone_at + zone.length;
  }
  return at;
}

// "10 a.m.", "6:00am", "14:30 GMT", "1530 GMT", "10 o'clock", "noon", "midnight".
TimeReader::Reading TimeReader::clock(std::size_t i) const {
  TimeReading r = make(Form::Clock, i, i, "time/clock");
  if (atoms_.is_word(i, "noon") || atoms_.is_word(i, "midnight")) {
    r.hour = atoms_.is_word(i, "noon") ? 12 : 0;
    r.last = clock_zone(i + 1, r);
    return r;
  }
  std::size_t at = i;
  if (atoms_.is_digits(at, 1, 2) && atoms_.is_mark(at + 1, U':') && atoms_.is_digits(at + 2, 2, 2)
      && atoms_[at + 1].glued && atoms_[at + 2].glued) {
    r.hour = static_cast<std::int32_t>(atoms_[at].value);
    r.minute = static_cast<std::int32_t>(atoms_[at + 2].value);
    at += 3;
    if (atoms_.is_mark(at, U':') && atoms_.is_digits(at + 1, 2, 2) && atoms_[at].glued) at += 2;
  } else if (atoms_.is_number(at) && atoms_[at].digits <= 4 && is_clock_tail(at + 1)) {
    const double value = atoms_[at].value;
    if (atoms_[at].digits >= 3) {  // "1530 GMT"
      r.hour = static_cast<std::int32_t>(value) / 100;
      r.minute = static_cast<std::int32_t>(value) % 100;
    } else {  // "10 a.m.", "10.30pm"
      if (value > 24.6 || value < 0.0) return std::nullopt;
      r.hour = static_cast<std::int32_t>(value);
      r.minute = static_cast<std::int32_t>(std::lround((value - r.hour) * 100.0));
    }
    ++at;
  } else if (atoms_.is_word(at + 1, "o'clock")) {
    const auto quantity = read_quantity(words_, atoms_, at);
    if (!quantity || quantity->length != 1) return std::nullopt;
    r.hour = static_cast<std::int32_t>(quantity->value);
    at += 2;
  } else {
    return std::nullopt;
  }
  if (r.hour < 0 || r.hour > 24 || r.minute > 59 || r.minute < 0) return std::nullopt;
  r.last = clock_zone(at, r);
  if (r.last == i) return std::nullopt;
  return r;
}

// "every day", "each Friday", "every two weeks", "daily", "twice a week", "Sundays".
TimeReader::Reading TimeReader::set(std::size_t i) const {
  if (const WordHit hit = words_.find(atoms_, i, WordKind::SetWord)) {
    TimeReading r = make(Form::Set, i, i + hit.length, "time/set");
    r.literal = hit.entry->value;
    // A title has it too: "the Daily Mail".
    if (atoms_[i].capital && i > 0) return std::nullopt;
    return r;
  }
  if (const WordHit hit = words_.find(atoms_, i, WordKind::Weekdays)) {
    TimeReading r = make(Form::Set, i, i + hit.length, "time/set");
    r.literal = hit.entry->value;
    return r;
  }
  std::size_t at = i;
  if (words_.find(atoms_, i, WordKind::Every)) {
    ++at;
  } else if (atoms_.is_word(i, "once") || atoms_.is_word(i, "twice")
             || atoms_.is_word(i, "times")) {
    ++at;
    if (!atoms_.is_word(at, "a") && !atoms_.is_word(at, "an") && !atoms_.is_word(at, "per")
        && !atoms_.is_word(at, "every")) {
      return std::nullopt;
    }
    ++at;
  } else {
    return std::nullopt;
  }
  TimeReading r = make(Form::Set, i, at, "time/set");
  r.count = 1.0;
  if (atoms_.is_word(at, "other")) {
    r.count = 2.0;
    ++at;
  } else if (const auto quantity = read_quantity(words_, atoms_, at);
             quantity && quantity->kind == Quantity::Kind::Number) {
    r.count = quantity->value;
    at += quantity->length;
  }
  if (const auto weekday = weekday_at(at, false)) {
    r.weekday = weekday->value;
    r.last = skip_daypart(weekday->next, r);
    return r;
  }
  if (const auto month = month_at(at, false)) {
    r.month = month->value;
    r.last = month->next;
    return r;
  }
  if (const WordHit part = words_.find(atoms_, at, WordKind::DayPart)) {
    r.part = parse_part(part.entry->value);
    r.last = at + part.length;
    return r;
  }
  WordHit unit = words_.find(atoms_, at, WordKind::TimeUnit);
  if (!unit) unit = words_.find(atoms_, at, WordKind::TimeUnits);
  if (!unit) return std::nullopt;
  r.unit = unit.entry->value;
  r.last = at + unit.length;
  return r;
}

// "Christmas", "Christmas 2016", "New Year's Eve", "Easter Sunday".
TimeReader::Reading TimeReader::holiday(std::size_t i) const {
  const WordHit hit = words_.find(atoms_, i, WordKind::Holiday);
  if (!hit) return std::nullopt;
  if (atoms_[i].kind == AtomKind::Word && !atoms_[i].capital) return std::nullopt;
  if (named(i)) return std::nullopt;
  TimeReading r = make(Form::Holiday, i, i + hit.length, "time/holiday");
  r.literal = hit.entry->value;
  if (atoms_.is_number(i)
      && (atoms_.is_mark(r.last, U'/') || (i > 0 && atoms_.is_mark(i - 1, U'/'))))
    return std::nullopt;  // the front of "9/11/2016"
  if (const auto year = year_tail(r.last); year && !atoms_.is_mark(r.last, U',')) {
    r.year = year->value;
    r.last = year->next;
  }
  return r;
}

// "AD 842", "AD842"
TimeReader::Reading TimeReader::era_first(std::size_t i) const {
  if (!atoms_[i].capital || !atoms_.is_word(i, "ad") || !atoms_.is_digits(i + 1, 2, 4))
    return std::nullopt;
  TimeReading r = make(Form::Date, i, i + 2, "time/year");
  r.year = static_cast<std::int32_t>(atoms_[i + 1].value);
  return r;
}

// "the end of the year", "the beginning of next month", "year end".
TimeReader::Reading TimeReader::edge(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  std::string_view mod;
  if (atoms_.is_word(at, "end")) mod = "END";
  if (atoms_.is_word(at, "beginning") || atoms_.is_word(at, "start")) mod = "START";
  if (atoms_.is_word(at, "middle")) mod = "MID";
  if (mod.empty() || !atoms_.is_word(at + 1, "of")) return std::nullopt;
  at += 2;
  TimeReading r = make(Form::Unit, i, at, "time/edge");
  r.mod = mod;
  r.pointed = true;
  const WordHit pointer = words_.find(atoms_, at, WordKind::Pointer);
  if (!pointer && !atoms_.is_word(at, "the")) return std::nullopt;
  if (pointer && pointer.entry->value.substr(0, 4) == "prev") return std::nullopt;
  if (pointer) r.steps = static_cast<std::int32_t>(pointer.entry->number);
  at += pointer ? pointer.length : 1;
  const WordHit unit = words_.find(atoms_, at, WordKind::TimeUnit);
  if (!unit) return std::nullopt;
  const std::string_view code = unit.entry->value;
  if (code != "Y" && code != "M" && code != "W" && code != "DE" && code != "CE" && code != "Q") {
    return std::nullopt;
  }
  r.head = at;
  r.unit = code;
  r.last = at + unit.length;
  return r;
}

TimeReader::Reading TimeReader::reference(std::size_t i) const {
  const WordHit hit = words_.find(atoms_, i, WordKind::Reference);
  if (!hit) return std::nullopt;
  if (hit.length > 1 && pointer(i + 1)) return std::nullopt;  // "in the past decade"
  TimeReading r = make(Form::Reference, i, i + hit.length, "time/reference");
  r.literal = hit.entry->value;
  return r;
}

// "early October", "mid-August", "late 2016", "early Tuesday", "early in 2016" (the year alone).
TimeReader::Reading TimeReader::with_mod(std::size_t i) const {
  const WordHit mod = words_.find(atoms_, i, WordKind::TimeMod);
  if (!mod) return std::nullopt;
  std::size_t at = i + mod.length;
  if (atoms_.is_mark(at, U'-')) ++at;
  if (at >= atoms_.size()) return std::nullopt;
  Reading r;
  keep_longest(r, month_first(at));
  keep_longest(r, season(at));
  keep_longest(r, deictic(at));
  if (atoms_.is_number(at)) keep_longest(r, year(at));
  if (weekday_at(at, false)) keep_longest(r, weekday(at));
  if (const WordHit part = words_.find(atoms_, at, WordKind::DayPart); part && !r) {
    // "in the early morning": a part of a day that is not named
    return std::nullopt;
  }
  if (!r) return std::nullopt;
  r->first = i;
  r->mod = mod.entry->value;
  return r;
}

}  // namespace tacitus
