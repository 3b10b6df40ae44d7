#include "coding/times_reading.h"

// Times by distance and length: "last week", "the past three days", "two years ago", "every Friday".

#include <algorithm>
#include <array>
#include <cmath>

#include "coding/numbers.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;

// From the longest to the shortest; 0 for units that are not told in two steps.
int unit_rank(std::string_view unit) {
  constexpr std::array<std::string_view, 7> kUnits = {"S", "MIN", "H", "D", "W", "M", "Y"};
  const auto* found = std::find(kUnits.begin(), kUnits.end(), unit);
  return found == kUnits.end() ? 0 : static_cast<int>(found - kUnits.begin()) + 1;
}

}  // namespace

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
    if (atoms_.is_word(at, "in") && atoms_.is_word(at + 1, "the")) return within(i, at + 2, mod);
  } else if (const WordHit m = words_.find(atoms_, at, WordKind::TimeMod)) {
    mod = m.entry->value;
    at += m.length;
  }
  if (the && mod.empty() && atoms_.is_word(at, "weekend")) return weekend(i, at);
  const WordHit hit = words_.find(atoms_, at, WordKind::Pointer);
  if (!hit) return std::nullopt;
  // "On the First Day of the Spring", "The Next Harbour": a title
  const std::size_t noun = at + hit.length;
  if (at > 0 && atoms_[at].capital && !context_.title_case && noun < atoms_.size()
      && atoms_[noun].capital && words_.find(atoms_, noun, WordKind::TimeUnit)) {
    return std::nullopt;
  }
  TimeReading r = make_reading(Form::Unit, i, at + hit.length, "time/pointer");
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

// "over the weekend": the one just gone or the next, as the tense says; "the weekend of March 2".
TimeReader::Reading TimeReader::weekend(std::size_t i, std::size_t at) const {
  TimeReading r = make_reading(Form::Unit, i, at + 1, "time/weekend");
  r.unit = "WE";
  r.head = at;
  if (describes(at, at + 1)) r.first = at;  // "the weekend attack"
  if (!atoms_.is_word(at + 1, "of")) return r;
  Reading day = month_first(at + 2);
  if (!day) day = day_first(at + 2);
  if (!day || day->day == 0 || day->day_end != 0) return r;
  day->first = i;
  day->unit = "WE";
  return day;
}

// "earlier in the day", "later in the year": that of the passage, or of the page.
TimeReader::Reading TimeReader::within(std::size_t i, std::size_t at, std::string_view mod) const {
  const WordHit unit = words_.find(atoms_, at, WordKind::TimeUnit);
  if (!unit) return std::nullopt;
  const std::string_view code = unit.entry->value;
  if (code != "D" && code != "W" && code != "M" && code != "Y" && code != "DE" && code != "CE")
    return std::nullopt;
  TimeReading r = make_reading(Form::Unit, i, at + unit.length, "time/within");
  r.mod = mod;
  r.unit = code;
  r.pointed = true;
  r.generic = true;
  r.from_previous = true;
  r.head = at;
  return r;
}

// "the day before", "the year after" at the end of a phrase: counted from the last date told.
TimeReader::Reading TimeReader::neighbour(std::size_t i) const {
  if (!atoms_.is_word(i, "the")) return std::nullopt;
  const WordHit unit = words_.find(atoms_, i + 1, WordKind::TimeUnit);
  if (!unit || unit.entry->value == "H" || unit.entry->value == "MIN" || unit.entry->value == "S")
    return std::nullopt;
  const std::size_t at = i + 1 + unit.length;
  const bool before = atoms_.is_word(at, "before");
  if (!before && !atoms_.is_word(at, "after")) return std::nullopt;
  const bool ends = at + 1 >= atoms_.size() || atoms_[at + 1].kind == AtomKind::Mark
                    || atoms_.is_word(at + 1, "and") || atoms_.is_word(at + 1, "when");
  if (!ends) return std::nullopt;
  TimeReading r = make_reading(Form::Unit, i, at + 1, "time/neighbour");
  r.unit = unit.entry->value;
  r.steps = before ? -1 : 1;
  r.pointed = true;
  r.from_previous = true;
  r.head = i + 1;
  return r;
}

// "the first week of October 2016", "the last week of March", "the week of September 12".
TimeReader::Reading TimeReader::week_of(std::size_t i) const {
  const std::size_t at = atoms_.is_word(i, "the") ? i + 1 : i;
  const auto ordinal = ordinal_at(at);
  const bool last = atoms_.is_word(at, "last") || atoms_.is_word(at, "final");
  const std::size_t noun = ordinal ? ordinal->next : last ? at + 1 : at;
  if (!atoms_.is_word(noun, "week") || !atoms_.is_word(noun + 1, "of")) return std::nullopt;
  Reading r = month_first(noun + 2);
  if (!r) r = day_first(noun + 2);
  if (!r || r->month == 0 || r->day_end != 0) return std::nullopt;
  const bool counted = ordinal || last;
  if (counted == (r->day != 0)) return std::nullopt;
  r->first = i;
  r->rule = "time/week-of";
  if (!counted) {
    r->unit = "W";
    return r;
  }
  constexpr std::int32_t kLastWeek = 4;  // days 22 to 28: of every month
  const std::int32_t number = last ? kLastWeek : ordinal->value;
  if (number < 1 || number > kLastWeek) return std::nullopt;
  r->day = 7 * (number - 1) + 1;
  r->day_end = 7 * number;
  return r;
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
  // "This years festival": careless writers leave the apostrophe out
  if (const WordHit units = words_.find(atoms_, at, WordKind::TimeUnits);
      units && at > 0 && atoms_.is_word(at - 1, "this")) {
    r.unit = units.entry->value;
    r.last = at + units.length;
    return r;
  }
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
    // "last December 26"
    if (const auto day = day_at(month->next); day && !year_tail(day->next)) {
      r.day = day->value;
      r.last = day->next;
    }
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
  // "last year's Christmas", "last year Halloween"
  const std::size_t feast = atoms_.is_word(r.last, "'s") ? r.last + 1 : r.last;
  const WordHit day = words_.find(atoms_, feast, WordKind::Holiday);
  if (day && r.unit == "Y" && !r.from_previous && r.number == 0 && atoms_[feast].capital
      && !describes(feast, feast + day.length)) {
    r.form = Form::Holiday;
    r.literal = day.entry->value;
    r.told_year = true;
    r.last = feast + day.length;
    return r;
  }
  // "last year's March 11 bombings"
  if (r.unit == "Y" && !r.from_previous && r.number == 0 && atoms_.is_word(r.last, "'s")) {
    Reading date = month_first(feast);
    if (date && date->year == 0 && !date->told_year && !date->pointed) {
      date->first = r.first;
      date->told_year = true;
      date->steps = r.steps;
      return date;
    }
  }
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
  take_rest(r);
  // "The last six weeks of his life" end with him, not with the page.
  r.from_previous = r.from_previous || atoms_.is_word(r.last, "of");
  return r;
}

// "two years ago", "three days later", "a week", "five-day", "weeks before".
TimeReader::Reading TimeReader::amount(std::size_t i) const {
  TimeReading r = make_reading(Form::Duration, i, i, "time/amount");
  if (take_part_of_century(i, r)) return amount_tail(r);
  const auto counted = take_count(i, r);
  if (!counted) return std::nullopt;
  std::size_t at = *counted;
  const bool hyphen = at != i && atoms_.is_mark(at, U'-') && atoms_[at].glued;
  // "[Ten] years ago": put into a quotation
  const bool bracket = i > 0 && at != i && atoms_.is_mark(i - 1, U'[') && atoms_.is_mark(at, U']');
  if (hyphen || bracket) ++at;
  if (at != i
      && (atoms_.is_word(at, "more") || atoms_.is_word(at, "consecutive")
          || atoms_.is_word(at, "straight"))) {
    ++at;
  }
  WordHit unit = words_.find(atoms_, at, WordKind::TimeUnits);
  if (!unit && at != i) unit = words_.find(atoms_, at, WordKind::TimeUnit);
  if (!unit) return std::nullopt;
  // "World Cup 2018 day five"
  if (!hyphen && r.count > 1000.0 && words_.find(atoms_, at, WordKind::TimeUnit))
    return std::nullopt;
  r.head = at;
  r.unit = unit.entry->value;
  r.last = at + unit.length;
  const bool bare = r.count == 0.0 || (at == i + 1 && atoms_.is_word(i, "a"));
  if (r.unit == "S" && bare) return std::nullopt;  // "a second term"
  if (tells_an_age(i)) return std::nullopt;
  if (r.unit == "N" && hyphen) return std::nullopt;
  // "a year and a half"
  if (r.count == 1.0 && atoms_.is_word(r.last, "and") && atoms_.is_word(r.last + 1, "a")
      && atoms_.is_word(r.last + 2, "half")) {
    r.count = 1.5;
    r.last += 3;
  }
  if (!hyphen) take_rest(r);
  return amount_tail(r);
}

// "five", "a few", "half an", "a full"; where the unit is to stand. Nothing is told of a bare plural.
std::optional<std::size_t> TimeReader::take_count(std::size_t i, TimeReading& r) const {
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
  return at;
}

// "at the age of 30 years", "aged 65 years and over".
bool TimeReader::tells_an_age(std::size_t i) const {
  if (i == 0) return false;
  if (atoms_.is_word(i - 1, "aged")) return true;
  return i > 1 && atoms_.is_word(i - 1, "of") && atoms_.is_word(i - 2, "age");
}

// "a quarter of a century", "three quarters of a century": in years.
bool TimeReader::take_part_of_century(std::size_t i, TimeReading& r) const {
  const bool three = atoms_.is_word(i, "three");
  std::size_t at = three || atoms_.is_word(i, "a") ? i + 1 : i;
  if (at < atoms_.size() && three && atoms_.is_mark(at, U'-')) ++at;
  if (!atoms_.is_word(at, three ? "quarters" : "quarter")) return false;
  ++at;
  if (atoms_.is_word(at, "of") && atoms_.is_word(at + 1, "a")) at += 2;
  if (atoms_.is_mark(at, U'-')) ++at;
  if (!atoms_.is_word(at, "century")) return false;
  r.count = three ? 75.0 : 25.0;
  r.unit = "Y";
  r.head = at;
  r.last = at + 1;
  return true;
}

// "two years and six months", "1 hour 20 minutes": the second amount is of a shorter unit.
void TimeReader::take_rest(TimeReading& r) const {
  if (r.vague || r.count != std::floor(r.count)) return;
  const std::size_t at = atoms_.is_word(r.last, "and") ? r.last + 1 : r.last;
  const auto quantity = read_quantity(words_, atoms_, at);
  if (!quantity || quantity->kind != Quantity::Kind::Number) return;
  const std::size_t unit_at = at + quantity->length;
  WordHit unit = words_.find(atoms_, unit_at, WordKind::TimeUnits);
  if (!unit && quantity->value == 1.0) unit = words_.find(atoms_, unit_at, WordKind::TimeUnit);
  if (!unit) return;
  const int rank = unit_rank(unit.entry->value);
  if (rank == 0 || rank >= unit_rank(r.unit)) return;
  r.rest = quantity->value;
  r.rest_unit = unit.entry->value;
  r.last = unit_at + unit.length;
}

// What stands after an amount of time decides what it is.
TimeReader::Reading TimeReader::amount_tail(TimeReading r) const {
  const std::size_t at = r.last;
  const bool hyphen = atoms_.is_mark(at, U'-') && at < atoms_.size() && atoms_[at].glued;
  // An age is no time: "a 30-year-old man", "three years of age".
  if (atoms_.is_word(hyphen ? at + 1 : at, "old") || atoms_.is_word(hyphen ? at + 1 : at, "olds")
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
  const bool counted = r.count > 0.0 || at > r.first + 1;  // not "years back"
  if (ago && (atoms_.norm(at) != "back" || counted)) return ago_tail(r, at + ago.length);
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

// "Two years ago", with the day that may stand behind it. `at` is behind "ago".
TimeReading TimeReader::ago_tail(TimeReading r, std::size_t at) const {
  r.rule = "time/ago";
  r.steps = -1;
  r.last = at;
  r.form = Form::Shift;
  // "a week ago Monday", "two weeks ago on Friday"
  const auto weekday = r.unit == "W" && !r.vague
                           ? weekday_at(atoms_.is_word(at, "on") ? at + 1 : at, false)
                           : std::nullopt;
  if (weekday && r.count == std::floor(r.count) && r.count < 100.0) {
    r.form = Form::Weekday;
    r.steps = 0;
    r.weekday = weekday->value;
    r.last = skip_daypart(weekday->next, r);
    return r;
  }
  // "Two years ago tomorrow": of that very day.
  if (const WordHit day = words_.find(atoms_, at, WordKind::Deictic)) {
    r.day = 1;
    r.number = static_cast<std::int32_t>(day.entry->number);
  }
  return r;
}

// Bare plurals are times only after words of time: "for years", "in weeks", "within hours".
bool TimeReader::bare_plural_is_time(std::size_t i) const {
  constexpr std::array<std::string_view, 7> kBefore = {"in",    "for",    "within", "over",
                                                       "after", "during", "through"};
  return i > 0 && std::find(kBefore.begin(), kBefore.end(), atoms_.norm(i - 1)) != kBefore.end();
}

// "every day", "each Friday", "every two weeks", "daily", "twice a week", "Sundays".
TimeReader::Reading TimeReader::set(std::size_t i) const {
  if (const WordHit hit = words_.find(atoms_, i, WordKind::SetWord)) {
    TimeReading r = make_reading(Form::Set, i, i + hit.length, "time/set");
    r.literal = hit.entry->value;
    // A title has it too: "the Daily Mail".
    if (atoms_[i].capital && i > 0) return std::nullopt;
    return r;
  }
  if (const WordHit hit = words_.find(atoms_, i, WordKind::Weekdays)) {
    TimeReading r = make_reading(Form::Set, i, i + hit.length, "time/set");
    r.literal = hit.entry->value;
    r.last = skip_daypart(r.last, r);
    return r;
  }
  // "on Saturday mornings"
  if (const auto day = weekday_at(i, false)) {
    const WordHit part = words_.find(atoms_, day->next, WordKind::DayPart);
    if (!part || atoms_.norm(day->next + part.length - 1).back() != 's') return std::nullopt;
    TimeReading r = make_reading(Form::Set, i, day->next + part.length, "time/set");
    r.weekday = day->value;
    r.part = parse_part(part.entry->value);
    return r;
  }
  std::size_t at = i;
  const auto times = read_quantity(words_, atoms_, i);
  if (words_.find(atoms_, i, WordKind::Every)) {
    ++at;
  } else if (times && times->kind != Quantity::Kind::None
             && atoms_.is_word(i + times->length, "times")) {  // "three times a week"
    at += times->length + 1;
    if (!atoms_.is_word(at, "a") && !atoms_.is_word(at, "an") && !atoms_.is_word(at, "per")
        && !atoms_.is_word(at, "each")) {
      return std::nullopt;
    }
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
  TimeReading r = make_reading(Form::Set, i, at, "time/set");
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

}  // namespace tacitus
