#include "coding/times_reading.h"

// Parts of the day that are told otherwise than "Tuesday night": "overnight", "at dawn on Sunday",
// "the early hours of Wednesday", "the night of March 5".

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

using Form = TimeReading::Form;
using Part = TimeReading::Part;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

// "was shelled overnight", "overnight Tuesday", "overnight shelling"; "an overnight stay" and
// "parking overnight" are of no night.
TimeReader::Reading TimeReader::overnight(std::size_t i) const {
  if (!atoms_.is_word(i, "overnight")) return std::nullopt;
  const std::size_t day = atoms_.is_word(i + 1, "on") ? i + 2 : i + 1;
  if (weekday_at(day, false)) {
    Reading r = weekday(day);
    if (!r || r->part != Part::None || r->form != Form::Weekday) return std::nullopt;
    r->first = i;
    r->part = Part::NI;
    return r;
  }
  TimeReading r = make_reading(Form::DayPart, i, i + 1, "time/overnight");
  r.part = Part::NI;
  r.steps = -1;
  r.pointed = true;
  if (describes_an_attack(i)) {
    r.rule = "time/overnight-attack";
    return r;
  }
  if (describes(i, i + 1)) return std::nullopt;
  if (i > 0 && (atoms_.is_word(i - 1, "an") || atoms_.is_word(i - 1, "the"))) return std::nullopt;
  const bool ends = i + 1 >= atoms_.size() || atoms_[i + 1].kind == AtomKind::Mark
                    || words_.find(atoms_, i + 1, WordKind::YearCue) || atoms_.is_word(i + 1, "on")
                    || atoms_.is_word(i + 1, "at") || atoms_.is_word(i + 1, "and")
                    || atoms_.is_word(i + 1, "as");
  if (!ends) return std::nullopt;
  return r;
}

// "Overnight shelling", "overnight Russian strikes": what is done in one night.
bool TimeReader::describes_an_attack(std::size_t i) const {
  constexpr std::array<std::string_view, 26> kDone = {
      "shelling", "strikes", "strike",      "raid",    "raids",     "attack",     "attacks",
      "bombing",  "clashes", "fighting",    "barrage", "assault",   "drone",      "missile",
      "violence", "fire",    "bombardment", "rocket",  "airstrike", "airstrikes", "bombings",
      "arrests",  "unrest",  "battle",      "battles", "operation"};
  constexpr std::size_t kReach = 3;
  for (std::size_t k = i + 1; k < atoms_.size() && k <= i + kReach; ++k) {
    if (atoms_[k].kind != AtomKind::Word) return false;
    if (contains(kDone, atoms_.norm(k))) return true;
  }
  return false;
}

// "at dawn", "before dusk"; the day stands behind it or is that of the passage.
TimeReader::Reading TimeReader::dawn(std::size_t i) const {
  constexpr std::array<std::string_view, 3> kMorning = {"dawn", "daybreak", "sunrise"};
  constexpr std::array<std::string_view, 4> kEvening = {"dusk", "nightfall", "sunset", "sundown"};
  constexpr std::array<std::string_view, 9> kBefore = {"at", "before", "after", "since", "until",
                                                       "by", "around", "till",  "from"};
  const bool morning = contains(kMorning, atoms_.norm(i));
  if (!morning && !contains(kEvening, atoms_.norm(i))) return std::nullopt;
  if (i == 0 || atoms_[i].capital || !contains(kBefore, atoms_.norm(i - 1))) return std::nullopt;
  if (describes(i, i + 1) || atoms_.is_word(i + 1, "of") || atoms_.is_mark(i + 1, U'-'))
    return std::nullopt;
  TimeReading r = make_reading(Form::DayPart, i, i + 1, "time/dawn");
  r.part = morning ? Part::MO : Part::EV;
  return r;
}

// "the early hours of Wednesday", "the night of March 5", "the morning of 3 May 2012".
TimeReader::Reading TimeReader::part_of_day(std::size_t i) const {
  std::size_t at = atoms_.is_word(i, "the") ? i + 1 : i;
  TimeReading probe;
  const bool hours = atoms_.is_word(at + 1, "hours")
                     && (atoms_.is_word(at, "early") || atoms_.is_word(at, "small"));
  if (hours) {
    probe.part = Part::MO;
    at += 2;
  } else {
    at = skip_mod(at, probe);
    const std::size_t end = skip_daypart(at, probe);
    if (end == at) return std::nullopt;
    at = end;
  }
  if (!atoms_.is_word(at, "of")) return std::nullopt;
  ++at;
  Reading r = weekday(at);
  if (!r) r = month_first(at);
  if (!r) r = day_first(at);
  const bool day = r && (r->form == Form::Weekday || r->day != 0);
  if (!day || r->part != Part::None || r->day_end != 0) return std::nullopt;
  r->first = i;
  r->part = probe.part;
  r->mod = probe.mod;
  return r;
}

}  // namespace tacitus
