#include "coding/times_reading.h"

// Years and what is longer or a fixed part of one: "1939-45", "the 1990s", "the 19th century",
// "the summer of 2016", "the end of the year".

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

using Form = TimeReading::Form;

}  // namespace

// "1013 Carrie St.", "the 1900 block of Elm Street"
bool TimeReader::is_house_number(std::size_t i) const {
  constexpr std::array<std::string_view, 18> kWays = {
      "street", "st",   "avenue",    "ave",     "road",    "rd",      "drive", "dr",  "lane",
      "ln",     "blvd", "boulevard", "highway", "parkway", "terrace", "court", "way", "circle"};
  if (atoms_.is_word(i + 1, "block")) return true;
  constexpr std::size_t kLongestName = 4;
  for (std::size_t k = i + 1; k < atoms_.size() && k <= i + kLongestName; ++k) {
    const bool ordinal = atoms_.is_number(k) || atoms_.is_mark(k, U'.');
    if (!ordinal && (atoms_[k].kind != AtomKind::Word || !(atoms_[k].capital || atoms_[k].glued)))
      return false;
    if (k > i + 1 && std::find(kWays.begin(), kWays.end(), atoms_.norm(k)) != kWays.end())
      return true;
  }
  return false;
}

// "page 1225", "Resolution 2254", "92 (6): 1087-1101", "461-1776": numbers that name something.
bool TimeReader::is_label(std::size_t i) const {
  if (is_house_number(i)) return true;
  if (i == 0) return false;
  const char32_t before = atoms_[i - 1].kind == AtomKind::Mark ? atoms_[i - 1].mark : 0;
  if (before == '$' || before == '#' || before == 0x20AC || before == 0xA3) return true;
  std::size_t at = i;
  if (before == '-' && i >= 2 && atoms_.is_number(i - 2)) {
    // A range runs upwards: "1380-2075" may be one of pages, "461-1776" is a telephone's.
    if (atoms_[i].glued && atoms_[i - 2].value >= atoms_[i].value) return true;
    if (atoms_[i].glued && atoms_[i].digits == 4 && atoms_[i].value - atoms_[i - 2].value > 300.0) {
      return true;
    }
    at = i - 2;
  }
  if (at == 0) return false;
  if (atoms_.is_mark(at - 1, U':') && at >= 2 && atoms_.is_mark(at - 2, U')')) return true;
  if (at >= 2 && atoms_.is_mark(at - 1, U'.')) --at;
  return static_cast<bool>(words_.find(atoms_, at - 1, WordKind::NumberLabel));
}

// Whether the words before make a bare number a year.
bool TimeReader::year_cued(std::size_t i) const {
  if (i > 0 && (atoms_.is_mark(i - 1, U'(') || atoms_.is_mark(i - 1, U'['))) return true;
  for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
    const WordHit cue = words_.find(atoms_, i - back, WordKind::YearCue);
    if (cue && cue.length == back) return true;
  }
  // "from about 1200"
  if (i > 1 && words_.find(atoms_, i - 2, WordKind::YearCue)
      && (atoms_.is_word(i - 1, "about") || atoms_.is_word(i - 1, "around")
          || atoms_.is_word(i - 1, "roughly") || atoms_.is_word(i - 1, "approximately"))) {
    return true;
  }
  // "c. 314", "ca. 1450"
  if (i > 1 && atoms_.is_mark(i - 1, U'.') && atoms_[i - 1].glued
      && words_.find(atoms_, i - 2, WordKind::YearCue)) {
    return true;
  }
  // "1704 - 1787", "in 1687 and 1689", "from 1598 to 1722"
  return i > 1 && atoms_.is_digits(i - 2, 3, 4) && atoms_[i - 2].value < atoms_[i].value
         && (atoms_.is_mark(i - 1, U'-') || atoms_.is_mark(i - 1, U',')
             || atoms_.is_word(i - 1, "and") || atoms_.is_word(i - 1, "or")
             || atoms_.is_word(i - 1, "to"));
}

// A number that is surely read as a year: what a second one may follow.
bool TimeReader::is_plain_year(std::size_t i) const {
  return atoms_.is_digits(i, 4, 4) && !blocked(i) && atoms_[i].value >= 1000.0
         && atoms_[i].value <= 2100.0 && !is_label(i)
         && (i == 0 || year_cued(i) || context_.narrative);
}

// The second year of "1892 - 94"; that of "1939-45" belongs to one expression.
TimeReader::Reading TimeReader::short_year(std::size_t i) const {
  if (i < 2 || !atoms_.is_digits(i, 2, 2) || !atoms_.is_mark(i - 1, U'-')
      || (atoms_[i].glued && atoms_[i - 1].glued) || blocked(i) || !is_plain_year(i - 2)) {
    return std::nullopt;
  }
  const auto begin = static_cast<std::int32_t>(atoms_[i - 2].value);
  const auto end = begin - begin % 100 + static_cast<std::int32_t>(atoms_[i].value);
  if (end <= begin || end - begin > 60) return std::nullopt;
  if (words_.find(atoms_, i + 1, WordKind::NotYear)
      || words_.find(atoms_, i + 1, WordKind::TimeUnits) || atoms_.is_mark(i + 1, U'%')) {
    return std::nullopt;
  }
  TimeReading r = make_reading(Form::Date, i, i + 1, "time/year");
  r.year = end;
  return r;
}

// "the poet Sikong Tu (837-908)": two years a life apart behind a name.
bool TimeReader::is_life_date(std::size_t i) const {
  constexpr double kShortest = 15.0;
  constexpr double kLongest = 110.0;
  const bool second = i >= 3 && atoms_.is_mark(i - 1, U'-');
  const std::size_t at = second ? i - 2 : i;
  if (at < 2 || !atoms_.is_mark(at - 1, U'(') || !atoms_.is_mark(at + 1, U'-')
      || !atoms_.is_mark(at + 3, U')')) {
    return false;
  }
  if (!atoms_.is_digits(at, 3, 3) || !atoms_.is_digits(at + 2, 3, 3)) return false;
  const double years = atoms_[at + 2].value - atoms_[at].value;
  return atoms_[at - 2].kind == AtomKind::Word && atoms_[at - 2].capital && years >= kShortest
         && years <= kLongest;
}

// "in 348", "(c. 314 - 368)", "the year 71": years before 1000 in a page that tells of them.
TimeReader::Reading TimeReader::early_year(std::size_t i) const {
  const bool the_year = i >= 2 && atoms_.is_word(i - 1, "year") && atoms_.is_word(i - 2, "the");
  // "entered the house around 328"
  const bool about = i > 0 && (atoms_.is_word(i - 1, "about") || atoms_.is_word(i - 1, "around"));
  // "taken by raiders 866, the town", "the poet (837-908)"
  const bool aside = atoms_.is_mark(i + 1, U',') && !atoms_.is_number(i + 2) && i > 0
                     && atoms_[i - 1].kind == AtomKind::Word && atoms_[i - 1].capital;
  const bool life = is_life_date(i);
  if (!the_year && !life && !(context_.ancient && (year_cued(i) || about || aside)))
    return std::nullopt;
  if (!atoms_.is_digits(i, the_year ? 1 : 3, 3) || blocked(i) || is_label(i)) return std::nullopt;
  const std::size_t next = i + 1;
  if (!the_year && context_.before_nouns != nullptr && (*context_.before_nouns)[i])
    return std::nullopt;
  if (words_.find(atoms_, next, WordKind::NotYear) || words_.find(atoms_, next, WordKind::Scale)
      || words_.find(atoms_, next, WordKind::TimeUnits)
      || words_.find(atoms_, next, WordKind::TimeUnit)) {
    return std::nullopt;
  }
  if (next < atoms_.size() && atoms_[next].glued
      && (atoms_[next].kind == AtomKind::Word || atoms_.is_mark(next, U'%')
          || (atoms_.is_mark(next, U'.') && atoms_.is_number(next + 1)
              && atoms_[next + 1].glued))) {
    return std::nullopt;
  }
  TimeReading r = make_reading(Form::Date, i, next, "time/year");
  r.year = static_cast<std::int32_t>(atoms_[i].value);
  r.era_open = true;
  return r.year > 0 ? Reading(r) : std::nullopt;
}

// "2016", "1939-45", "2015/16", "400 BC", "fiscal 2016".
TimeReader::Reading TimeReader::year(std::size_t i) const {
  if (is_label(i)) return std::nullopt;
  if (Reading r = short_year(i)) return r;
  const bool cued = year_cued(i);
  const bool shown = cued || context_.narrative || words_.find(atoms_, i + 1, WordKind::Era)
                     || atoms_.is_mark(i + 1, U'-');
  const auto year = blocked(i) ? std::nullopt : year_at(i, !shown);
  if (!year) return early_year(i);
  TimeReading r = make_reading(Form::Date, i, year->next, "time/year");
  r.year = year->value;
  // "University Road, 2100, Balanga": nothing is dated so far ahead without a word that says so
  constexpr std::int32_t kFarAhead = 2060;
  if (!cued && r.year > kFarAhead) return std::nullopt;
  // "1380-2075" is a range of something else
  const bool range = atoms_.is_mark(i + 1, U'-') && i + 2 < atoms_.size() && atoms_[i + 2].glued
                     && atoms_.is_digits(i + 2, 4, 4);
  if (range && !cued && atoms_[i + 2].value - atoms_[i].value > 300.0) return std::nullopt;
  if (counts_something(i, *year, cued)) return std::nullopt;
  if (year->next > i + 1) return r;  // with an era
  if (era_of_second(r.last)) r.year = -r.year;
  take_short_end(r);
  return r;
}

// "2000 rockets", "2016 years old", "over 2000", "ca. 1000 authors": a number of things.
bool TimeReader::counts_something(std::size_t i, const Number& year, bool cued) const {
  const std::size_t next = year.next;
  if (words_.find(atoms_, next, WordKind::NotYear) && !cued) return true;
  if (words_.find(atoms_, next, WordKind::Scale) || words_.find(atoms_, next, WordKind::TimeUnits))
    return true;
  if (words_.find(atoms_, next, WordKind::TimeUnit)
      && (atoms_.is_word(next + 1, "old") || atoms_.is_mark(next + 1, U'-'))) {
    return true;
  }
  if (i > 0 && !cued && words_.find(atoms_, i - 1, WordKind::BoundBefore)) return true;
  // Round, and something follows that can be counted.
  const bool round = year.value % 100 == 0 && next == i + 1;
  const bool in = i > 0 && (atoms_.is_word(i - 1, "in") || atoms_.is_word(i - 1, "since"));
  return round && !in && context_.before_nouns != nullptr && (*context_.before_nouns)[i];
}

// "from 1200 to 400 BCE": the era of the second year holds for both.
bool TimeReader::era_of_second(std::size_t next) const {
  if (!atoms_.is_word(next, "to") && !atoms_.is_word(next, "and") && !atoms_.is_word(next, "or")
      && !atoms_.is_mark(next, U'-')) {
    return false;
  }
  std::size_t second = next + 1;
  if (atoms_.is_word(second, "about") || atoms_.is_word(second, "around")) ++second;
  const auto other = atoms_.is_number(second) ? year_at(second, false) : std::nullopt;
  return other && other->value < 0;
}

// "1939-45", "2015/16": the second year belongs to the expression.
void TimeReader::take_short_end(TimeReading& r) const {
  const std::size_t next = r.last;
  if (!atoms_.is_mark(next, U'-') && !atoms_.is_mark(next, U'/')) return;
  if (!atoms_[next].glued || !atoms_.is_digits(next + 1, 2, 2) || !atoms_[next + 1].glued) return;
  const auto end = r.year - r.year % 100 + static_cast<std::int32_t>(atoms_[next + 1].value);
  if (end <= r.year || end - r.year >= 60) return;
  r.year_end = end;
  r.last = next + 2;
}

// "in nineteen eighty-four", "since twenty sixteen": years as talks write them.
TimeReader::Reading TimeReader::spoken_year(std::size_t i) const {
  if (i == 0) return std::nullopt;
  if (!words_.find(atoms_, i - 1, WordKind::YearCue) && !atoms_.is_word(i - 1, "around")
      && !atoms_.is_word(i - 1, "about")) {
    return std::nullopt;
  }
  const bool old = atoms_.is_word(i, "nineteen") || atoms_.is_word(i, "eighteen");
  if (!old && !atoms_.is_word(i, "twenty")) return std::nullopt;
  const WordHit tens = words_.find(atoms_, i + 1, WordKind::Cardinal);
  if (!tens || tens.entry->number < 10.0) return std::nullopt;
  auto value = static_cast<std::int32_t>(tens.entry->number);
  std::size_t next = i + 1 + tens.length;
  const std::size_t unit_at = atoms_.is_mark(next, U'-') ? next + 1 : next;
  const WordHit unit = words_.find(atoms_, unit_at, WordKind::Cardinal);
  if (unit && unit.entry->number < 10.0 && value >= 20) {
    value += static_cast<std::int32_t>(unit.entry->number);
    next = unit_at + unit.length;
  }
  if (words_.find(atoms_, next, WordKind::NotYear) || words_.find(atoms_, next, WordKind::Scale)
      || words_.find(atoms_, next, WordKind::TimeUnits) || atoms_.is_mark(next, U'-')) {
    return std::nullopt;
  }
  TimeReading r = make_reading(Form::Date, i, next, "time/year");
  r.year = value + (atoms_.is_word(i, "eighteen") ? 1800 : old ? 1900 : 2000);
  return r.year <= 2099 ? Reading(r) : std::nullopt;
}

// "in '98", "the class of '68"
TimeReader::Reading TimeReader::apostrophe_year(std::size_t i) const {
  if (!atoms_.is_mark(i, U'\'') || !atoms_.is_digits(i + 1, 2, 2) || !atoms_[i + 1].glued || i == 0
      || !words_.find(atoms_, i - 1, WordKind::YearCue)) {
    return std::nullopt;
  }
  const std::size_t next = i + 2;
  if (next < atoms_.size() && (atoms_[next].glued && atoms_[next].kind != AtomKind::Mark))
    return std::nullopt;
  TimeReading r = make_reading(Form::Date, i, next, "time/year");
  r.year = expand_year(static_cast<std::int32_t>(atoms_[i + 1].value));
  return r;
}

// "the Cold War", "World War II", "the Middle Ages", "the late Middle Ages".
TimeReader::Reading TimeReader::period(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  TimeReading r = make_reading(Form::Period, i, at, "time/period");
  WordHit hit = words_.find(atoms_, at, WordKind::Period);
  const WordHit mod = hit ? WordHit{} : words_.find(atoms_, at, WordKind::TimeMod);
  if (mod) {
    r.mod = mod.entry->value;
    at += mod.length;
    hit = words_.find(atoms_, at, WordKind::Period);
  }
  if (!hit || !atoms_[at].capital || named(at)) return std::nullopt;
  if (describes(at, at + hit.length)) return std::nullopt;  // "Cold War rhetoric" is of no time
  // A war is a time only where something is dated by it: not "opponents of the Vietnam War".
  const std::string_view value = hit.entry->value;
  const std::size_t blank = value.find(' ');
  if (blank != std::string_view::npos && !dates_something(i)) return std::nullopt;
  r.literal = value.substr(0, blank);
  r.head = at;
  r.last = at + hit.length;
  return r;
}

// "during the Korean War", "the eve of World War I", "post-World War II".
bool TimeReader::dates_something(std::size_t i) const {
  if (i == 0) return false;
  constexpr std::array<std::string_view, 14> kBefore = {
      "during", "after",   "before", "since",      "until", "till", "following",
      "in",     "through", "from",   "throughout", "post",  "pre",  "between"};
  constexpr std::array<std::string_view, 18> kPart = {
      "outbreak", "end",       "start", "beginning", "height", "wake",
      "eve",      "remainder", "rest",  "years",     "days",   "months",
      "course",   "aftermath", "close", "time",      "part",   "middle"};
  // "enlisted in the Korean War", "his part in the Cold War": what somebody does in it.
  constexpr std::array<std::string_view, 16> kShare = {
      "enlist",      "enlisted",     "serve",    "served", "serving", "fight",
      "fought",      "fighting",     "involved", "role",   "part",    "interest",
      "participate", "participated", "victory",  "defeat"};
  const std::size_t at = atoms_.is_mark(i - 1, U'-') && i >= 2 ? i - 2 : i - 1;
  const std::string_view before = atoms_.norm(at);
  if (before == "in" && at > 0
      && std::find(kShare.begin(), kShare.end(), atoms_.norm(at - 1)) != kShare.end()) {
    return false;
  }
  if (std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end()) return true;
  return before == "of" && at > 0
         && std::find(kPart.begin(), kPart.end(), atoms_.norm(at - 1)) != kPart.end();
}

// "the 1990s", "1990's", "the '90s", "the nineties", "the early 1990s".
TimeReader::Reading TimeReader::decade(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  TimeReading r = make_reading(Form::Decade, i, at, "time/decade");
  const std::size_t article = at;
  at = skip_mod(at, r);
  if (at == article && at != i && (atoms_.is_word(at, "later") || atoms_.is_word(at, "earlier"))) {
    r.mod = atoms_.is_word(at, "later") ? "END" : "START";  // "the later 1800s"
    ++at;
  }
  r.head = at;
  const bool introduced = at != i;
  const bool apostrophe = atoms_.is_mark(at, U'\'');
  if (apostrophe) ++at;
  if (atoms_.is_number(at) && at + 1 < atoms_.size() && atoms_[at + 1].glued
      && (atoms_.is_word(at + 1, "s") || atoms_.is_word(at + 1, "'s"))) {
    return decade_in_digits(at, introduced, apostrophe, r);
  }
  const WordHit word = words_.find(atoms_, at, WordKind::DecadeWord);
  if (apostrophe || !word || !introduced) return std::nullopt;
  r.year = 1900 + static_cast<std::int32_t>(word.entry->number);
  r.last = at + word.length;
  return r;
}

// "early", "late-", "mid-" before a decade or a century.
std::size_t TimeReader::skip_mod(std::size_t at, TimeReading& r) const {
  const WordHit mod = words_.find(atoms_, at, WordKind::TimeMod);
  if (!mod) return at;
  r.mod = mod.entry->value;
  at += mod.length;
  return atoms_.is_mark(at, U'-') ? at + 1 : at;
}

// The number of a decade at `at`, its "s" behind it.
TimeReader::Reading TimeReader::decade_in_digits(std::size_t at, bool introduced, bool apostrophe,
                                                 TimeReading r) const {
  if (!(atoms_[at].value < 10000.0)) return std::nullopt;  // no year, and no int either
  const auto value = static_cast<std::int32_t>(atoms_[at].value);
  if (value % 10 != 0) return std::nullopt;
  if (atoms_.is_digits(at, 4, 4) && value >= 1000 && value <= 2100) {
    // "2000's rule" is a year with a genitive, "the 2000's" a decade.
    if (atoms_.is_word(at + 1, "'s") && !introduced) return std::nullopt;
    r.year = value;
    // "the 1800s" are a century; "the 2000s" a decade
    if (value % 100 == 0 && value < 2000) {
      r.form = Form::Century;
      r.number = value / 100 + 1;
    }
  } else if (atoms_.is_digits(at, 2, 2) && (apostrophe || introduced)) {
    r.year = value >= 30 ? 1900 + value : 2000 + value;
  } else {
    return std::nullopt;
  }
  r.last = at + 2;
  if (atoms_.is_mark(r.last, 0xB0)) return std::nullopt;  // "in the 30s (degrees)"
  return r;
}

// "the 19th century", "the nineteenth century", "the 18th and 19th centuries", "10th-century BC".
TimeReader::Reading TimeReader::century(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  TimeReading r = make_reading(Form::Century, i, at, "time/century");
  at = skip_mod(at, r);
  const auto ordinal = ordinal_at(at);
  if (!ordinal) return std::nullopt;
  r.number = ordinal->value;
  r.head = at;
  const std::size_t end = ordinal->next;
  const std::size_t second = second_ordinal(end);
  const bool joined = second != end;
  const std::size_t next = !joined && atoms_.is_mark(end, U'-') ? end + 1 : second;
  const bool second_of_two =
      i >= 2 && (atoms_.is_word(i - 1, "and") || atoms_.is_word(i - 1, "to"));
  WordHit unit = words_.find(atoms_, next, WordKind::TimeUnit);
  if (!unit && (next != end || second_of_two))
    unit = words_.find(atoms_, next, WordKind::TimeUnits);
  if (!unit || unit.entry->value != "CE") return std::nullopt;
  const WordHit era = words_.find(atoms_, next + unit.length, WordKind::Era);
  const bool listed = joined && !atoms_.is_mark(end, U'-');
  r.last = listed ? end : next + unit.length + (era ? era.length : 0);
  if (era && era.entry->number < 0) r.number = -r.number;
  return r;
}

// "the 18th and 19th centuries": the first is dated too, without the noun. Where the second ends.
std::size_t TimeReader::second_ordinal(std::size_t at) const {
  if (!atoms_.is_word(at, "and") && !atoms_.is_word(at, "to") && !atoms_.is_mark(at, U'-'))
    return at;
  std::size_t other = at + 1;
  if (atoms_.is_word(other, "the")) ++other;
  TimeReading probe;
  if (!atoms_.is_mark(at, U'-')) other = skip_mod(other, probe);  // "late 19th and early 20th"
  const auto second = ordinal_at(other);
  return second ? second->next : at;
}

// "the summer of 2016", "winter 2016", "in the spring"; "fall" and "spring" are verbs and more.
TimeReader::Reading TimeReader::season(std::size_t i) const {
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  const WordHit hit = words_.find(atoms_, at, WordKind::Season);
  if (!hit) return std::nullopt;
  TimeReading r = make_reading(Form::Season, at, at + hit.length, "time/season");
  r.literal = hit.entry->value;
  r.vague = atoms_.norm(at).back() == 's';
  if (const auto year = year_tail(r.last)) {
    r.first = i;
    r.year = year->value;
    r.last = year->next;
    // "the winter of 1776-77"
    if (atoms_.is_mark(r.last, U'-') && atoms_.is_digits(r.last + 1, 2, 4)) r.last += 2;
    return r;
  }
  take_told_year(r);  // "the spring of last year"
  if (r.told_year) {
    r.first = i;
    return r;
  }
  if (describes(at, r.last) || in_a_title(at, r.last)) return std::nullopt;  // "winter wheat"
  if (!season_is_meant(at, r.last)) return std::nullopt;
  // "the Arab Spring", "the Winter Palace"
  if (atoms_[at].capital && at > 0) return std::nullopt;
  return r;
}

// "in the fall", "spring and late autumn", "every spring"; "fall" and "spring" are other words too.
bool TimeReader::season_is_meant(std::size_t at, std::size_t last) const {
  const std::string_view w = atoms_.norm(at);
  if (w != "fall" && w != "spring" && w != "falls" && w != "springs") return true;
  if (at >= 2 && atoms_.is_word(at - 1, "the")
      && (atoms_.is_word(at - 2, "in") || atoms_.is_word(at - 2, "during"))) {
    return true;
  }
  std::size_t other = last + 1;
  if (const WordHit mod = words_.find(atoms_, other, WordKind::TimeMod)) other += mod.length;
  if ((atoms_.is_word(last, "and") || atoms_.is_word(last, "or"))
      && words_.find(atoms_, other, WordKind::Season)) {
    return true;
  }
  return at >= 1
         && (atoms_.is_word(at - 1, "every") || atoms_.is_word(at - 1, "early")
             || atoms_.is_word(at - 1, "late"));
}

// "AD 842", "AD842"
TimeReader::Reading TimeReader::era_first(std::size_t i) const {
  if (!atoms_[i].capital || !atoms_.is_word(i, "ad") || !atoms_.is_digits(i + 1, 2, 4))
    return std::nullopt;
  TimeReading r = make_reading(Form::Date, i, i + 2, "time/year");
  r.year = static_cast<std::int32_t>(atoms_[i + 1].value);
  return r;
}

// "by year end", "at the year's end"
TimeReader::Reading TimeReader::year_edge(std::size_t i) const {
  const std::size_t at = atoms_.is_word(i, "the") ? i + 1 : i;
  if (!atoms_.is_word(at, "year")) return std::nullopt;
  const std::size_t end =
      atoms_.is_word(at + 1, "'s") || atoms_.is_mark(at + 1, U'-') ? at + 2 : at + 1;
  if (!atoms_.is_word(end, "end")) return std::nullopt;
  TimeReading r = make_reading(Form::Unit, i, end + 1, "time/edge");
  r.mod = "END";
  r.pointed = true;
  r.unit = "Y";
  r.head = end;
  if (describes(end, end + 1)) r.first = at;  // "the year-end target"
  r.day = i > 0 && (atoms_.is_word(i - 1, "by") || atoms_.is_word(i - 1, "until")) ? 1 : 0;
  return r;
}

std::string_view TimeReader::edge_at(std::size_t at) const {
  if (atoms_.is_word(at, "end")) return "END";
  if (atoms_.is_word(at, "beginning") || atoms_.is_word(at, "start")) return "START";
  return atoms_.is_word(at, "middle") ? "MID" : "";
}

// "the end of the year", "the beginning of next month", "year end".
TimeReader::Reading TimeReader::edge(std::size_t i) const {
  if (Reading r = year_edge(i)) return r;
  std::size_t at = i;
  if (atoms_.is_word(at, "the")) ++at;
  const std::string_view mod = edge_at(at);
  if (mod.empty() || !atoms_.is_word(at + 1, "of")) return std::nullopt;
  at += 2;
  TimeReading r = make_reading(Form::Unit, i, at, "time/edge");
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
  // A limit is the very last day.
  r.day = mod == "END" && i > 0 && (atoms_.is_word(i - 1, "by") || atoms_.is_word(i - 1, "until"))
              ? 1
              : 0;
  return r;
}

}  // namespace tacitus
