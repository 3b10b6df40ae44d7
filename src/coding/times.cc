#include "coding/times.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "coding/times_ahead.h"
#include "coding/times_bounds.h"
#include "coding/times_genre.h"
#include "coding/times_reader.h"
#include "coding/times_resolver.h"
#include "coding/times_tense.h"

namespace tacitus {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The numbers of web and mail addresses are no dates: "example.org/2007/04/16/story".
bool is_address(std::string_view token) {
  return token.size() > 8
         && (token.find("://") != std::string_view::npos || token.substr(0, 4) == "www."
             || token.find('@') != std::string_view::npos
             || (token.find('/') != std::string_view::npos
                 && token.find('.') != std::string_view::npos
                 && token.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos));
}

bool is_hour_of(const TimeReading& hour, const TimeReading& day) {
  using Form = TimeReading::Form;
  const bool named = day.form == Form::Date || day.form == Form::Weekday || day.form == Form::Days;
  const bool part = hour.form == Form::Clock || hour.rule == "time/dawn";
  return part && named && day.first <= hour.last + 2;
}

// One sentence at hand, with what the readers ask of it. Scratch is reused between sentences.
class SentenceTimes {
 public:
  SentenceTimes(const Words& words, Document& document)
      : words_(words),
        document_(document),
        narrative_(is_narrative(words, document)),
        ancient_(is_ancient(words, document)),
        habitual_(is_habitual(document)),
        resolver_(document.published_day(), narrative_) {
    parsed_ = false;
    const Tokens& tokens = document.tokens;
    for (std::size_t t = 0; t < tokens.size() && !parsed_; ++t)
      parsed_ = tokens.head[t] != kNoToken;
  }

  void decide_order();
  void run(Index sentence);

 private:
  void load(const Sentence& sentence);
  bool names_a_year(std::size_t i) const;
  bool says_what_day_it_is(const TimeReading& reading) const;
  void take_apposition(std::size_t k);
  bool is_aside(const TimeReading& reading) const;
  bool is_title_case() const;
  bool is_present_age(const TimeReading& reading) const;
  bool is_recurrent(const TimeReading& reading) const;
  bool is_feast(const TimeReading& reading) const;
  bool is_habit(const TimeReading& reading, Tense told) const;
  bool bare_present(const TimeReading& reading) const;
  bool lasts(const TimeReading& reading) const;
  bool made_so(const TimeReading& reading) const;
  bool place_of_today(const TimeReading& reading) const;
  void follow_day(const TimeReading& reading, const TimeExpression& time, Index sentence);
  void add(const TimeReading& reading, Index sentence);
  Tense tense(const TimeReading& reading) const;
  std::string_view bound_of(const TimeReading& reading) const;

  const Words& words_;
  Document& document_;
  bool narrative_ = false;
  bool ancient_ = false;
  bool habitual_ = false;
  TimeResolver resolver_;
  bool parsed_ = false;
  DateOrder order_ = DateOrder::MonthFirst;
  Atoms atoms_;
  std::vector<bool> counts_;
  std::vector<bool> names_;
  std::vector<std::size_t> described_;
  std::vector<bool> before_nouns_;
  bool title_case_ = false;
  std::vector<TimeReading> readings_;
};

void SentenceTimes::load(const Sentence& sentence) {
  atoms_.clear();
  const Tokens& tokens = document_.tokens;
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const Span span = tokens.span[static_cast<std::size_t>(t)];
    if (!is_address(span.of(document_.text))) append_atoms(document_.text, span, t, atoms_);
  }
  words_.mark(atoms_, 0);
  counts_.assign(atoms_.size(), false);
  names_.assign(atoms_.size(), false);
  described_.assign(atoms_.size(), 0);
  before_nouns_.assign(atoms_.size(), false);
  title_case_ = is_title_case();
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    const auto t = static_cast<std::size_t>(atoms_[i].token);
    names_[i] = tokens.name_type[t] == NameType::Person;
    // "In May 20 soldiers were killed": the parser hangs 20 on its noun.
    const TokenIndex head = tokens.head[t];
    const bool the_year =
        atoms_.is_digits(i, 4, 4) && ((i > 0 && atoms_.is_word(i - 1, "the")) || names_a_year(i));
    counts_[i] = !the_year && tokens.deprel[t] == Deprel::Nummod && head > atoms_[i].token
                 && tokens.upos[static_cast<std::size_t>(head)] == Upos::Noun
                 && tokens.feats_of(head).find("Number=Plur") != std::string_view::npos;
    if (tokens.deprel[t] == Deprel::Compound && head > atoms_[i].token && head < sentence.last) {
      std::size_t k = i;
      while (k < atoms_.size() && atoms_[k].token < head) ++k;
      described_[i] = k;
    }
    const std::size_t next = t + 1;
    if (atoms_[i].kind != AtomKind::Number || next >= tokens.size()) continue;
    if (names_a_year(i)) continue;
    before_nouns_[i] = tokens.upos[next] == Upos::Adj
                       || (tokens.upos[next] == Upos::Noun
                           && tokens.feats_of(static_cast<TokenIndex>(next)).find("Number=Plur")
                                  != std::string_view::npos);
  }
}

// "10 % of 2000 levels", "before 2016 elections": what is told apart by years, not counted.
bool SentenceTimes::names_a_year(std::size_t i) const {
  constexpr std::array<std::string_view, 10> kByYear = {
      "levels",    "elections", "polls",  "games", "olympics",
      "primaries", "midterms",  "prices", "riots", "championships"};
  return i + 1 < atoms_.size() && contains(kByYear, atoms_.norm(i + 1));
}

// "Rebels Shell the Port on Friday Night as Talks Fail": most words of four letters have a capital.
bool SentenceTimes::is_title_case() const {
  std::size_t capitals = 0;
  std::size_t words = 0;
  for (const Atom& atom : atoms_.items) {
    if (atom.kind != AtomKind::Word || atom.norm_size < 4) continue;
    ++words;
    capitals += atom.capital ? 1 : 0;
  }
  return words >= 3 && capitals * 4 >= words * 3;
}

// One date whose first number cannot be a month shows that the page writes the day first.
void SentenceTimes::decide_order() {
  const std::string_view text = document_.text;
  const Tokens& tokens = document_.tokens;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const std::string_view form = tokens.span[t].of(text);
    if (form.size() < 8 || form.size() > 10 || form[0] < '0' || form[0] > '9') continue;
    atoms_.clear();
    append_atoms(text, tokens.span[t], static_cast<TokenIndex>(t), atoms_);
    if (atoms_.size() != 5 || !atoms_.is_mark(1, U'/') || !atoms_.is_digits(0, 1, 2)
        || !atoms_.is_digits(2, 1, 2)) {
      continue;
    }
    if (atoms_[0].value > 12.0 && atoms_[2].value <= 12.0) order_ = DateOrder::DayFirst;
  }
}

void SentenceTimes::run(Index sentence) {
  load(document_.sentences[static_cast<std::size_t>(sentence)]);
  const TimeReader reader(
      words_, atoms_,
      {order_, narrative_, &counts_, &names_, &described_, &before_nouns_, ancient_, title_case_});
  readings_.clear();
  for (std::size_t i = 0; i < atoms_.size();) {
    if (const WordHit name = words_.find(atoms_, i, WordKind::NotTime)) {
      i += name.length;
      continue;
    }
    const auto reading = reader.read(i);
    if (!reading || reading->last <= i) {
      ++i;
      continue;
    }
    readings_.push_back(*reading);
    i = reading->last;
  }
  for (std::size_t k = 0; k + 1 < readings_.size(); ++k) take_apposition(k);
  for (std::size_t k = 0; k < readings_.size(); ++k) {
    // "At 10 a.m. on Tuesday": the day first, because the hour is one of it.
    const bool hour_of_next =
        k + 1 < readings_.size() && is_hour_of(readings_[k], readings_[k + 1]);
    if (hour_of_next) {
      add(readings_[k + 1], sentence);
      readings_[k].pointed = true;
    }
    add(readings_[k], sentence);
    if (hour_of_next) ++k;
  }
}

// "170 years later, in 1896", "the following day, June 5,": the second says what the first is.
void SentenceTimes::take_apposition(std::size_t k) {
  using Form = TimeReading::Form;
  TimeReading& r = readings_[k];
  const TimeReading& next = readings_[k + 1];
  const bool steps = r.form == Form::Shift || r.form == Form::Unit;
  if (!steps || !r.from_previous || next.form != Form::Date || next.year_end != 0) return;
  if (next.year == 0 && next.day == 0) return;
  std::size_t at = r.last;
  if (!atoms_.is_mark(at, U',') && !atoms_.is_mark(at, U'(')) return;
  ++at;
  if (atoms_.is_word(at, "in") || atoms_.is_word(at, "on")) ++at;
  if (at != next.first) return;
  TimeReading same = next;
  same.first = r.first;
  same.last = r.last;
  same.rule = "time/apposition";
  r = same;
}

// "A fair launched in 1997", "the party, founded in 1881,".
bool SentenceTimes::is_aside(const TimeReading& r) const {
  const Tokens& tokens = document_.tokens;
  const TokenIndex verb = tokens.head[static_cast<std::size_t>(atoms_[r.head].token)];
  if (verb == kNoToken || tokens.deprel[static_cast<std::size_t>(verb)] != Deprel::Acl)
    return false;
  return tokens.feats_of(verb).find("Tense=Past") != std::string_view::npos;
}

void SentenceTimes::add(const TimeReading& found, Index sentence) {
  TimeReading reading = found;
  const Tense told = tense(reading);
  if (is_present_age(reading) || is_recurrent(reading) || is_habit(reading, told))
    reading.generic = true;
  const Tense own = parsed_ ? tense_of_own_clause(document_, atoms_[reading.head].token) : told;
  reading.so_far = own == Tense::Past;
  reading.aside = parsed_ && is_aside(reading);
  if (reading.rule == "time/overnight" && told != Tense::Past) return;
  // "At dawn the temple opens": of any day, unless it is told of one
  if (reading.rule == "time/dawn" && !reading.pointed && (narrative_ || told != Tense::Past))
    return;
  TimeExpression time = resolver_.resolve(reading, told, sentence);
  if (time.value.empty()) return;
  follow_day(reading, time, sentence);
  time.span = {atoms_[reading.first].span.begin, atoms_[reading.last - 1].span.end};
  if (time.mod.empty()) time.mod = std::string(bound_of(reading));
  if (reading.form == TimeReading::Form::Reference) time.confidence = 0.5F;
  document_.times.push_back(std::move(time));
}

// In a guide: "the pass opens in May", "a ferry runs on Tuesday", "fireworks on the 4th of July",
// "the town today".
bool SentenceTimes::is_habit(const TimeReading& r, Tense told) const {
  using Form = TimeReading::Form;
  if (!habitual_ || told == Tense::Past || r.pointed != (r.form == Form::Days)) return false;
  if (r.form == Form::Days) return r.steps == 0 && r.part == TimeReading::Part::None;
  const bool date = r.form == Form::Date && r.month != 0 && r.year == 0 && !r.told_year;
  return date || r.form == Form::Season || r.form == Form::Holiday || r.rule == "time/weekend"
         || (r.form == Form::Weekday && !r.from_previous);
}

// "In May each year", "October is the month of plums", "rain can fall in July": any May.
bool SentenceTimes::is_recurrent(const TimeReading& r) const {
  using Form = TimeReading::Form;
  const bool month = r.form == Form::Date && r.month != 0 && r.year == 0 && !r.told_year;
  if ((!month && r.form != Form::Season) || r.pointed) return false;
  for (const TimeReading& other : readings_) {
    if (other.form != Form::Set || other.unit != "Y") continue;
    if (other.last <= r.first + 1 && r.first <= other.last + 2) return true;
    if (r.last <= other.first && other.first <= r.last + 1) return true;
  }
  if (!parsed_) return false;
  if (r.day != 0) return is_feast(r);
  const Tokens& tokens = document_.tokens;
  const TokenIndex token = atoms_[r.head].token;
  const TokenIndex head = tokens.head[static_cast<std::size_t>(token)];
  if (head == kNoToken) return false;
  const bool subject = tokens.deprel[static_cast<std::size_t>(token)] == Deprel::Nsubj;
  for (TokenIndex t = head; t-- > 0 && t + 8 > head;) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] != head) continue;
    const std::string_view form = document_.form(t);
    if (tokens.deprel[k] == Deprel::Aux && form == "can") return true;
    if (subject && tokens.deprel[k] == Deprel::Cop && form == "is") return true;
  }
  return false;
}

// "The feast day is 30 September", "the birthday is celebrated on 4 May": every year.
bool SentenceTimes::is_feast(const TimeReading& r) const {
  constexpr std::array<std::string_view, 5> kKeep = {"celebrate", "commemorate", "observe", "mark",
                                                     "honour"};
  constexpr std::array<std::string_view, 6> kFeast = {"day",     "feast",       "birthday",
                                                      "holiday", "anniversary", "festival"};
  const Tokens& tokens = document_.tokens;
  const TokenIndex date = atoms_[r.head].token;
  TokenIndex head = tokens.head[static_cast<std::size_t>(date)];
  bool copula = false;
  for (TokenIndex t = date; t-- > 0 && t + 4 > date;) {
    const auto k = static_cast<std::size_t>(t);
    copula = copula
             || (tokens.head[k] == date && tokens.deprel[k] == Deprel::Cop
                 && tokens.feats_of(t).find("Tense=Pres") != std::string_view::npos);
  }
  if (copula) {
    head = date;
  } else if (head == kNoToken || !contains(kKeep, tokens.lemma_of(head))
             || tense_of_clause(document_, date) != Tense::Present) {
    return false;
  }
  for (TokenIndex t = date; t-- > 0 && t + 16 > date;) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] != head) continue;
    if (!copula && tokens.deprel[k] == Deprel::NsubjPass) return true;
    if (copula && tokens.deprel[k] == Deprel::Nsubj) return contains(kFeast, tokens.lemma_of(t));
  }
  return false;
}

// "Today's generation", "more than ever work there today", "as strong today as then", "to this day":
// no day of the calendar is meant.
bool SentenceTimes::is_present_age(const TimeReading& r) const {
  using Form = TimeReading::Form;
  if (r.form != Form::Days || r.steps != 0 || r.part != TimeReading::Part::None) return false;
  const std::size_t next = r.last;
  if (atoms_.is_word(next, "'s") && next + 1 < atoms_.size()) {
    std::size_t noun = next + 1;
    const TokenIndex first = atoms_[noun].token;
    const Tokens& tokens = document_.tokens;
    // "today's young people"
    if (tokens.upos[static_cast<std::size_t>(first)] == Upos::Adj) ++noun;
    return static_cast<bool>(words_.find(atoms_, noun, WordKind::AgeNoun))
           || static_cast<bool>(words_.find(atoms_, next + 1, WordKind::AgeNoun));
  }
  if (atoms_.is_word(next, "than") || atoms_.is_word(next, "as")) {
    for (std::size_t back = 1; back <= 6 && back <= r.first; ++back) {
      const std::size_t i = r.first - back;
      if (atoms_.is_word(i, "more") || atoms_.is_word(i, "fewer") || atoms_.is_word(i, "as")
          || atoms_.is_word(i, "better") || atoms_.is_word(i, "worse"))
        return true;
    }
  }
  if (lasts(r) || made_so(r) || place_of_today(r)) return true;
  if (r.first == 0) return bare_present(r);
  return atoms_.is_word(r.first - 1, "even") || atoms_.is_word(r.first - 1, "of");
}

// "It is known today as", "which survives today", "today only a few survive", "traces can be seen today": a state that lasts.
bool SentenceTimes::lasts(const TimeReading& r) const {
  constexpr std::array<std::string_view, 12> kStates = {"know",    "own",   "live",  "continue",
                                                        "survive", "exist", "use",   "inhabit",
                                                        "worship", "call",  "stand", "remain"};
  const Tokens& tokens = document_.tokens;
  const TokenIndex today = atoms_[r.head].token;
  const TokenIndex verb = tokens.head[static_cast<std::size_t>(today)];
  if (verb == kNoToken) return false;
  const std::string_view feats = tokens.feats_of(verb);
  bool can = false;
  bool passive = false;
  for (TokenIndex t = verb; t-- > 0 && t + 6 > verb;) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] != verb) continue;
    if (tokens.deprel[k] == Deprel::Aux && document_.form(t) == "can") can = true;
    if (tokens.deprel[k] == Deprel::AuxPass) passive = true;
  }
  if (can) return passive && verb < today;
  const bool present = tense_of_verb(document_, verb) == Tense::Present;
  const bool progressive = feats.find("VerbForm=Part") != std::string_view::npos && !passive;
  return present && !progressive && contains(kStates, tokens.lemma_of(verb));
}

// "It grew to the size it is today", "what the firm is today", "the fuels used today": as things
// stand now. "The vote is today" is of a day.
bool SentenceTimes::made_so(const TimeReading& r) const {
  constexpr std::array<std::string_view, 4> kUsed = {"used", "known", "spoken", "practiced"};
  constexpr std::array<std::string_view, 6> kOf = {"it", "they", "he", "she", "we", "you"};
  if (r.first < 2) return false;
  const bool ends = r.last >= atoms_.size() || atoms_[r.last].kind == AtomKind::Mark;
  if (!ends) return false;
  const std::string_view before = atoms_.norm(r.first - 1);
  if (contains(kUsed, before)) {
    const Tokens& tokens = document_.tokens;
    const auto verb = static_cast<std::size_t>(atoms_[r.first - 1].token);
    return tokens.deprel[verb] == Deprel::Acl;
  }
  if ((before != "is" && before != "are") || r.first < 3) return false;
  return contains(kOf, atoms_.norm(r.first - 2)) && atoms_[r.first - 3].kind == AtomKind::Word
         && !atoms_.is_word(r.first - 3, "and") && !atoms_.is_word(r.first - 3, "but");
}

// "Tollan today is a town of bars", "has two bridges": between a name and what it is now. "The office
// today is to open", "Tollan today is voting" tell of one day.
bool SentenceTimes::place_of_today(const TimeReading& r) const {
  constexpr std::array<std::string_view, 6> kStates = {"is",      "are",    "has",
                                                       "remains", "boasts", "may"};
  const Tokens& tokens = document_.tokens;
  if (r.first > 0 && r.last == atoms_.size() && habitual_) {  // a heading: "The harbour today"
    const auto has_verb = [&](const Atom& atom) {
      const Upos upos = tokens.upos[static_cast<std::size_t>(atom.token)];
      return upos == Upos::Verb || upos == Upos::Aux;
    };
    return std::none_of(atoms_.items.begin(), atoms_.items.end(), has_verb);
  }
  if (r.first == 0 || r.last + 1 >= atoms_.size()) return false;
  const auto name = static_cast<std::size_t>(atoms_[r.first - 1].token);
  if (tokens.upos[name] != Upos::Propn || tokens.deprel[name] != Deprel::Nsubj) return false;
  if (!contains(kStates, atoms_.norm(r.last)) || atoms_.is_word(r.last + 1, "to")) return false;
  const std::string_view next = tokens.feats_of(atoms_[r.last + 1].token);  // "voting", "been told"
  return next.find("VerbForm") == std::string_view::npos;
}

// "Today, LED lamps are the most used sources": people or things in general and a simple present,
// after the word at the front of its sentence.
bool SentenceTimes::bare_present(const TimeReading& r) const {
  const Tokens& tokens = document_.tokens;
  const TokenIndex today = atoms_[r.head].token;
  const TokenIndex verb = tokens.head[static_cast<std::size_t>(today)];
  if (verb == kNoToken || tense_of_clause(document_, today) != Tense::Present) return false;
  bool told = false;
  bool bare = false;
  for (TokenIndex t = today + 1; t < verb + 4 && t < static_cast<TokenIndex>(tokens.size()); ++t) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] == verb
        && (tokens.deprel[k] == Deprel::Nsubj || tokens.deprel[k] == Deprel::NsubjPass)) {
      told = true;
      bare = tokens.upos[k] == Upos::Noun
             && tokens.feats_of(t).find("Number=Plur") != std::string_view::npos;
      for (TokenIndex d = today + 1; d < t && bare; ++d) {
        const auto j = static_cast<std::size_t>(d);
        if (tokens.head[j] == t && (tokens.upos[j] == Upos::Det || tokens.upos[j] == Upos::Num))
          bare = false;
      }
    }
    // "Today hundreds are marching": what goes on now
    if (tokens.head[k] == verb && tokens.deprel[k] == Deprel::Aux) return false;
  }
  return told && bare;
}

// Diaries and logs say what day it is: "It is Tuesday", a line that is a date. What follows is told
// from there.
void SentenceTimes::follow_day(const TimeReading& r, const TimeExpression& time, Index sentence) {
  using Form = TimeReading::Form;
  // A day further off than this is not that of the writing.
  constexpr std::int32_t kFarthest = 40;
  // Datelines stand at the head, within a few days of the publication.
  constexpr Index kHead = 6;
  constexpr std::int32_t kNear = 3;
  if (!time.begin_day || !time.end_day || *time.end_day - *time.begin_day != 1) return;
  if (r.form != Form::Date && r.form != Form::Weekday) return;
  const auto today = resolver_.today();
  const std::int32_t away = today ? std::abs(*time.begin_day - *today) : 0;
  const bool whole_line = r.first == 0 && r.last + 1 >= atoms_.size() && r.year != 0;
  if (whole_line && sentence < kHead && away <= kNear) resolver_.move_to(*time.begin_day);
  if (r.first < 2 || away > kFarthest) return;
  if (says_what_day_it_is(r)) resolver_.move_to(*time.begin_day);
}

// "It is Monday", "it is just past 4 a.m. on Friday".
bool SentenceTimes::says_what_day_it_is(const TimeReading& r) const {
  constexpr std::array<std::string_view, 8> kBetween = {"on",      "currently", "now", "about",
                                                        "already", "am",        "pm",  "just"};
  std::size_t at = r.first;
  while (at > 1
         && (atoms_[at - 1].kind != AtomKind::Word || contains(kBetween, atoms_.norm(at - 1))
             || words_.find(atoms_, at - 1, WordKind::Clock))) {
    if (atoms_[at - 1].kind == AtomKind::Mark && !atoms_.is_mark(at - 1, U':')
        && !atoms_.is_mark(at - 1, U',')) {
      return false;
    }
    --at;
  }
  if (at < 2 || (!atoms_.is_word(at - 1, "is") && !atoms_.is_word(at - 1, "'s"))) return false;
  return atoms_.is_word(at - 2, "it") || (at == r.first && atoms_.is_word(at - 2, "today"));
}

// "since March 2011", "until Friday", "after the 1990s", "more than three years", "up to 15 years".
std::string_view SentenceTimes::bound_of(const TimeReading& r) const {
  using Form = TimeReading::Form;
  const bool amount = r.form == Form::Duration || r.form == Form::Shift;
  if (const std::string_view mod = bound_before(atoms_, r.first, amount); !mod.empty()) return mod;
  return amount ? bound_after(atoms_, r.last) : "";
}

Tense SentenceTimes::tense(const TimeReading& reading) const {
  // "It is Tuesday": the nearest one
  if (says_what_day_it_is(reading)) return Tense::Now;
  // Words just before decide: "scheduled for Friday", "ahead of Friday's talks".
  for (std::size_t back = 1; back <= 3 && back <= reading.first; ++back) {
    const WordHit cue = words_.find(atoms_, reading.first - back, WordKind::FutureCue);
    if (!cue || cue.entry->value != "near") continue;
    if (!parsed_ || !is_over(document_, atoms_[reading.head].token)) return Tense::Future;
  }
  if (parsed_) {
    if (lies_ahead(document_, atoms_, reading, title_case_)) return Tense::Future;
    const Tense told = tense_of_clause(document_, atoms_[reading.head].token);
    if (told != Tense::Unknown) return told;
  }
  return tense_of_words(words_, atoms_, reading.first);
}

// The date that the page itself gives, if it stands in the text.
void add_page_date(Document& document) {
  if (!document.page.published || document.page.published->span.empty()) return;
  const auto day = document.published_day();
  if (!day) return;
  TimeExpression time;
  time.span = document.page.published->span;
  time.value = document.page.published->iso.substr(0, 10);
  time.begin_day = *day;
  time.end_day = *day + 1;
  time.rule = "time/page";
  document.times.push_back(std::move(time));
}

}  // namespace

Result<TimeCoder> TimeCoder::compile(const Lexicon& lexicon) {
  const Table* times = lexicon.table("times");
  const Table* quantities = lexicon.table("quantities");
  if (times == nullptr || quantities == nullptr) {
    return Error{Code::NotFound, "data/lexicons: no table times or quantities",
                 "lexicon/missing-table"};
  }
  return compile(*times, *quantities);
}

Result<TimeCoder> TimeCoder::compile(const Table& times, const Table& quantities) {
  TimeCoder coder;
  for (const Table* table : {&times, &quantities}) {
    const auto added = coder.words_.add(*table);
    if (!added) return added.error();
  }
  return coder;
}

void TimeCoder::code(Document& document) const {
  document.times.clear();
  add_page_date(document);
  SentenceTimes sentences(words_, document);
  sentences.decide_order();
  for (std::size_t s = 0; s < document.sentences.size(); ++s) sentences.run(static_cast<Index>(s));
  std::stable_sort(
      document.times.begin(), document.times.end(),
      [](const TimeExpression& a, const TimeExpression& b) { return a.span.begin < b.span.begin; });
  const auto overlaps = [](const TimeExpression& a, const TimeExpression& b) {
    return b.span.begin < a.span.end;
  };
  document.times.erase(std::unique(document.times.begin(), document.times.end(), overlaps),
                       document.times.end());
}

}  // namespace tacitus
