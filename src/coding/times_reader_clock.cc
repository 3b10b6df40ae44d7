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

// "10 a.m.", "6:00am", "14:30 GMT", "1530 GMT", "10 o'clock", "noon", "midnight".
TimeReader::Reading TimeReader::clock(std::size_t i) const {
  TimeReading r = make_reading(Form::Clock, i, i, "time/clock");
  if (atoms_.is_word(i, "noon") || atoms_.is_word(i, "midnight")) {
    if (atoms_[i].capital && i > 0 && !context_.title_case) return std::nullopt;  // a title
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

}  // namespace tacitus
