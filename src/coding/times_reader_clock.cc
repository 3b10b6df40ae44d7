#include "coding/times_reading.h"

// Times of the clock.

#include <cmath>

#include "coding/numbers.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;

}  // namespace

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

// "at 15.30 on Tuesday", "8.30 in the morning", not "at 15.30 dollars".
bool TimeReader::is_dotted_hour(std::size_t i) const {
  if (atoms_[i].span.size() < 4 || !(atoms_[i].value < 24.0)) return false;
  if (atoms_.is_word(i + 1, "in") && atoms_.is_word(i + 2, "the")
      && words_.find(atoms_, i + 3, WordKind::DayPart)) {
    return true;
  }
  if (i == 0 || !atoms_.is_word(i - 1, "at")) return false;
  const std::size_t day = atoms_.is_word(i + 1, "on") ? i + 2 : i + 1;
  return static_cast<bool>(words_.find(atoms_, day, WordKind::Weekday));
}

// "5:40 on Saturday evening", "five o'clock in the afternoon", "9 at night": which half of the day.
// Returns where the expression ends.
std::size_t TimeReader::day_half(std::size_t i, TimeReading& r) const {
  if (r.hour < 1 || r.hour > 12) return i;
  TimeReading probe;
  std::size_t end = i;
  if (atoms_.is_word(i, "in") && atoms_.is_word(i + 1, "the")) {
    end = skip_daypart(i + 2, probe);
    if (end == i + 2) return i;
  } else if (atoms_.is_word(i, "at") && atoms_.is_word(i + 1, "night")) {
    probe.part = TimeReading::Part::NI;
    end = i + 2;
  } else {
    const auto day = weekday_at(atoms_.is_word(i, "on") ? i + 1 : i, false);
    const std::size_t part = day ? day->next : i;
    if (skip_daypart(part, probe) == part) return i;
    if (!day) end = part + 1;
  }
  using Part = TimeReading::Part;
  const bool late =
      probe.part == Part::AF || probe.part == Part::EV || (probe.part == Part::NI && r.hour >= 6);
  if (late) r.hour = r.hour % 12 + 12;
  return end;
}

// "half past nine", "a quarter to six".
TimeReader::Reading TimeReader::half_past(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "a")) ++at;
  std::int32_t minutes = 0;
  if (atoms_.is_word(at, "half") && atoms_.is_word(at + 1, "past")) minutes = 30;
  if (atoms_.is_word(at, "quarter") && atoms_.is_word(at + 1, "past")) minutes = 15;
  if (atoms_.is_word(at, "quarter") && atoms_.is_word(at + 1, "to")) minutes = -15;
  if (minutes == 0) return std::nullopt;
  const auto hour = read_quantity(words_, atoms_, at + 2);
  if (!hour || hour->length != 1 || hour->value < 1.0 || hour->value > 12.0) return std::nullopt;
  const std::size_t next = at + 3;
  if (words_.find(atoms_, next, WordKind::TimeUnits) || atoms_.is_mark(next, U'%'))
    return std::nullopt;
  TimeReading r = make_reading(Form::Clock, i, next, "time/clock");
  r.hour = static_cast<std::int32_t>(hour->value);
  r.last = clock_zone(next, r);
  if (r.last == next) r.last = day_half(next, r);
  if (minutes < 0) r.hour = (r.hour + 23) % 24;
  r.minute = (minutes + 60) % 60;
  return r;
}

// "First Corinthians 9:25", "[NB, 1:1:19]": chapter and verse, or a place on a tape.
bool TimeReader::numbers_a_verse(std::size_t i) const {
  if (i == 0) return false;
  if (atoms_.is_mark(i - 1, U':') && atoms_[i].glued) return true;
  // "Sa 10:00 - 14:00"
  const std::size_t dash = i + 3;
  if (atoms_.is_mark(dash, U'-') && atoms_.is_digits(dash + 1, 1, 2)
      && atoms_.is_mark(dash + 2, U':')) {
    return false;
  }
  const Atom& before = atoms_[i - 1];
  return before.kind == AtomKind::Word && before.capital && i >= 2
         && !words_.find(atoms_, i - 1, WordKind::Weekday)
         && !words_.find(atoms_, i - 1, WordKind::WeekdayWeak)
         && !words_.find(atoms_, i - 1, WordKind::Month);
}

// "noon", "midnight GMT"; with a capital inside a sentence a title.
TimeReader::Reading TimeReader::named_hour(std::size_t i, TimeReading r) const {
  if (atoms_[i].capital && i > 0 && !context_.title_case) return std::nullopt;
  r.hour = atoms_.is_word(i, "noon") ? 12 : 0;
  r.last = clock_zone(i + 1, r);
  return r;
}

// "10 a.m.", "6:00am", "14:30 GMT", "1530 GMT", "10 o'clock", "noon", "midnight".
TimeReader::Reading TimeReader::clock(std::size_t i) const {
  TimeReading r = make_reading(Form::Clock, i, i, "time/clock");
  if (atoms_.is_word(i, "noon") || atoms_.is_word(i, "midnight")) return named_hour(i, r);
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
  } else if (atoms_.is_digits(at, 0, 0) && is_dotted_hour(at)) {  // "at 15.30 on Tuesday"
    r.hour = static_cast<std::int32_t>(atoms_[at].value);
    r.minute = static_cast<std::int32_t>(std::lround((atoms_[at].value - r.hour) * 100.0));
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
  if (r.last != at) return r;
  if (numbers_a_verse(i)) return std::nullopt;
  r.last = day_half(at, r);
  return r;
}

}  // namespace tacitus
