#include "coding/times_reading.h"

// Years and what is longer or a fixed part of one: "1939-45", "the 1990s", "the 19th century",
// "Q3 2016", "the summer of 2016", "the end of the year".

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

using Form = TimeReading::Form;

}  // namespace

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
  TimeReading r = make_reading(Form::Date, i, year->next, "time/year");
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
  TimeReading r = make_reading(Form::Decade, i, at, "time/decade");
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
  TimeReading r = make_reading(Form::Century, i, at, "time/century");
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
  TimeReading r = make_reading(Form::Date, i, year->next, "time/fiscal-year");
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
  TimeReading r = make_reading(Form::Quarter, i, i + 2, "time/quarter");
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
  TimeReading r = make_reading(Form::Quarter, i, noun + 1, "time/quarter");
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
  TimeReading r = make_reading(Form::Season, at, at + hit.length, "time/season");
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

// "AD 842", "AD842"
TimeReader::Reading TimeReader::era_first(std::size_t i) const {
  if (!atoms_[i].capital || !atoms_.is_word(i, "ad") || !atoms_.is_digits(i + 1, 2, 4))
    return std::nullopt;
  TimeReading r = make_reading(Form::Date, i, i + 2, "time/year");
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
  return r;
}

}  // namespace tacitus
