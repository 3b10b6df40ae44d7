#include "coding/times_reader.h"

// Which readers are asked where, and the words that several of them read: months, days, years.

#include <algorithm>
#include <array>

#include "coding/times_reading.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;
using Part = TimeReading::Part;

bool is_ordinal_suffix(std::string_view s) {
  return s == "st" || s == "nd" || s == "rd" || s == "th";
}

}  // namespace

Part parse_part(std::string_view code) {
  if (code == "MO") return Part::MO;
  if (code == "MI") return Part::MI;
  if (code == "AF") return Part::AF;
  if (code == "EV") return Part::EV;
  if (code == "NI") return Part::NI;
  return Part::None;
}

TimeReading make_reading(Form form, std::size_t first, std::size_t last, std::string_view rule) {
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

bool TimeReader::blocked(std::size_t i) const {
  return context_.counts != nullptr && i < context_.counts->size() && (*context_.counts)[i];
}

bool TimeReader::named(std::size_t i) const {
  return context_.names != nullptr && i < context_.names->size() && (*context_.names)[i];
}

// "winter wheat", "a Christmas market": no time is told.
bool TimeReader::describes(std::size_t first, std::size_t last) const {
  if (context_.described == nullptr) return false;
  for (std::size_t i = first; i < last && i < context_.described->size(); ++i)
    if ((*context_.described)[i] >= last) return true;
  return false;
}

// "the Friday Night Fights", "the Christmas Cottage": a name goes on after the words of time.
// Headlines that write every word with a capital do not show it.
bool TimeReader::in_a_title(std::size_t i, std::size_t last) const {
  if (context_.title_case || !atoms_[i].capital) return false;
  if (last >= atoms_.size() || atoms_[last].kind != AtomKind::Word || !atoms_[last].capital)
    return false;
  if (month_at(last, true) || words_.find(atoms_, last, WordKind::Zone)) return false;
  return describes(i, last) || (last - i > 1 && atoms_[last - 1].capital);
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
    keep_longest(best, half_past(i));
    keep_longest(best, decade(i));
    keep_longest(best, century(i));
    keep_longest(best, quarter(i));
    keep_longest(best, amount(i));
    keep_longest(best, year(i));
    keep_longest(best, set(i));
    if (!best) best = day_again(i);
    if (!best) best = day_of_pair(i);
    return best;
  }
  if (atom.kind == AtomKind::Mark) {
    best = decade(i);
    return best ? best : apostrophe_year(i);
  }
  constexpr std::array kOpeners = {"the",      "a",         "an",        "q",      "fy",
                                   "fiscal",   "end",       "beginning", "start",  "noon",
                                   "midnight", "once",      "twice",     "half",   "overnight",
                                   "daybreak", "nightfall", "sunrise",   "sunset", "sundown",
                                   "small",    "quarter",   "three",     "final",  "latter"};
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
  keep_longest(best, period(i));
  keep_longest(best, neighbour(i));
  keep_longest(best, week_of(i));
  keep_longest(best, half_past(i));
  keep_longest(best, overnight(i));
  keep_longest(best, dawn(i));
  keep_longest(best, part_of_day(i));
  keep_longest(best, nth_weekday(i));
  if (!best) best = day_alone(i);
  if (!best) best = spoken_year(i);
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

// "On March 9 troops took the palace", "the January 30 elections"; nobody says "on May 20 soldiers" of
// twenty, as he says "in May 20 soldiers".
bool TimeReader::follows_on_month(std::size_t i) const {
  const std::size_t month = i >= 3 && atoms_.is_mark(i - 1, U'.') ? i - 2 : i - 1;
  constexpr std::array<std::string_view, 15> kBefore = {
      "on",     "the",   "a",   "'s",        "its",     "his",      "her",     "their",
      "before", "after", "for", "scheduled", "planned", "upcoming", "disputed"};
  if (i < 2 || month == 0) return false;
  const std::string_view before = atoms_.norm(month - 1);
  const bool ahead_of = before == "of" && month >= 2 && atoms_.is_word(month - 2, "ahead");
  if (!ahead_of && std::find(kBefore.begin(), kBefore.end(), before) == kBefore.end()) return false;
  return words_.find(atoms_, month, WordKind::Month)
         || words_.find(atoms_, month, WordKind::MonthWeak);
}

// "19", "19th", "nineteenth"; not the 20 of "20 people", "20.5", "20:00", "20%".
std::optional<TimeReader::Number> TimeReader::day_at(std::size_t i) const {
  if (const auto ordinal = ordinal_at(i)) {
    if (ordinal->value >= 1 && ordinal->value <= 31) return ordinal;
    return std::nullopt;
  }
  const bool dated = follows_on_month(i);
  if (!atoms_.is_digits(i, 1, 2) || (blocked(i) && !dated)) return std::nullopt;
  const auto value = static_cast<std::int32_t>(atoms_[i].value);
  if (value < 1 || value > 31) return std::nullopt;
  const std::size_t next = i + 1;
  if (next < atoms_.size()) {
    if (atoms_.is_mark(next, U'%')
        || (atoms_.is_mark(next, U':') && atoms_[next].glued && atoms_.is_number(next + 1)
            && atoms_[next + 1].glued)) {
      return std::nullopt;
    }
    if ((words_.find(atoms_, next, WordKind::NotYear) && !dated)
        || words_.find(atoms_, next, WordKind::Clock)
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
    const bool goes_on = next + 1 < atoms_.size() && atoms_[next + 1].glued;
    if (atoms_.is_mark(next, U'%') || (atoms_.is_mark(next, U':') && goes_on)) return std::nullopt;
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
  if (atoms_.is_word(at, "in") && atoms_.is_digits(at + 1, 4, 4) && !blocked(at + 1)) ++at;
  if (atoms_.is_word(at, "the") && atoms_.is_word(at + 1, "year")) at += 2;
  auto year = year_at(at, false);
  // "30 September 420"
  if (!year && context_.ancient && atoms_.is_digits(at, 3, 3) && !blocked(at)
      && !(*context_.before_nouns)[at]
      && (at + 1 >= atoms_.size() || !atoms_[at + 1].glued
          || atoms_[at + 1].kind == AtomKind::Mark)) {
    year = Number{static_cast<std::int32_t>(atoms_[at].value), at + 1};
  }
  if (!year || words_.find(atoms_, year->next, WordKind::NotYear)) return std::nullopt;
  return year;
}

// The year that the second of two dates gives to both: "between March and April in 1974",
// "from March 3 to April 5, 2016".
std::optional<std::int32_t> TimeReader::year_ahead(std::size_t i) const {
  // "March, April and May of 2011": a list hands its year to all its members.
  constexpr int kMembers = 5;
  std::size_t at = i;
  for (int member = 0; member < kMembers; ++member) {
    const bool comma = atoms_.is_mark(at, U',');
    const std::size_t joint = comma ? at + 1 : at;
    const bool word = atoms_.is_word(joint, "and") || atoms_.is_word(joint, "to")
                      || atoms_.is_word(joint, "or") || atoms_.is_word(joint, "through")
                      || atoms_.is_word(joint, "until") || atoms_.is_mark(joint, U'-');
    if (!comma && !word) return std::nullopt;
    const std::size_t first = word ? joint + 1 : joint;
    at = first;
    if (const auto day = day_at(at)) at = day->next;
    if (const auto month = month_at(at, true)) {
      at = month->next;
      if (const auto day = day_at(at)) at = day->next;
    }
    if (at == first) return std::nullopt;
    if (const auto year = year_tail(at)) return year->value;
  }
  return std::nullopt;
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
  // "April is the best month"
  if (i == 0) {
    return w != "may" && w != "march" && (atoms_.is_word(1, "is") || atoms_.is_word(1, "was"));
  }
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

std::size_t TimeReader::skip_daypart(std::size_t i, TimeReading& reading) const {
  const WordHit part = words_.find(atoms_, i, WordKind::DayPart);
  if (!part) return i;
  reading.part = parse_part(part.entry->value);
  return i + part.length;
}

TimeReader::Reading TimeReader::reference(std::size_t i) const {
  const WordHit hit = words_.find(atoms_, i, WordKind::Reference);
  if (!hit) return std::nullopt;
  // "in the past decade"
  const Reading longer = hit.length > 1 ? pointer(i + 1) : std::nullopt;
  if (longer && longer->last > i + hit.length) return std::nullopt;
  TimeReading r = make_reading(Form::Reference, i, i + hit.length, "time/reference");
  r.literal = hit.entry->value;
  // "in recent weeks"
  if (const WordHit units = words_.find(atoms_, r.last, WordKind::TimeUnits);
      units && atoms_.is_word(i, "recent")) {
    r.last += units.length;
  }
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
