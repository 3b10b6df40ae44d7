#include "coding/times.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "coding/times_reader.h"
#include "coding/times_resolver.h"

namespace tacitus {
namespace {

// The climb from a date to the verb that governs it never needs more steps: "the talks on the
// ceasefire of last week" is three.
constexpr int kMaxClimb = 8;

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

// A page that names years of the past often and weekdays never tells history or describes a place.
// Thresholds set on the GUM training part: biographies and guides lie above, news below.
bool is_narrative(const Words& words, const Document& document) {
  const Tokens& tokens = document.tokens;
  const auto published = document.published_day();
  const int now = published ? from_days(*published).year : 2100;
  std::size_t old_years = 0;
  std::size_t weekdays = 0;
  Atoms atoms;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const std::string_view form = tokens.span[t].of(document.text);
    if (form.size() == 4 && form[0] >= '1' && form[0] <= '2') {
      int year = 0;
      for (const char c : form)
        year = c >= '0' && c <= '9' && year >= 0 ? year * 10 + (c - '0') : -1;
      if (year >= 1000 && year <= now - 3) ++old_years;
    } else if (form.size() >= 6 && form.size() <= 9 && form.substr(form.size() - 3) == "day") {
      atoms.clear();
      append_atoms(document.text, tokens.span[t], kNoToken, atoms);
      words.mark(atoms, 0);
      if (words.find(atoms, 0, WordKind::Weekday)) ++weekdays;
    }
  }
  return old_years >= 5 && old_years * 400 >= tokens.size() && weekdays * 8 <= old_years;
}

bool is_hour_of(const TimeReading& hour, const TimeReading& day) {
  using Form = TimeReading::Form;
  const bool named = day.form == Form::Date || day.form == Form::Weekday || day.form == Form::Days;
  return hour.form == Form::Clock && named && day.first <= hour.last + 2;
}

// One sentence at hand, with what the readers ask of it. Scratch is reused between sentences.
class SentenceTimes {
 public:
  SentenceTimes(const Words& words, Document& document)
      : words_(words),
        document_(document),
        narrative_(is_narrative(words, document)),
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
  void add(const TimeReading& reading, Index sentence);
  Tense tense(const TimeReading& reading) const;
  Tense tense_of_tree(TokenIndex token) const;
  Tense tense_of_verb(TokenIndex verb) const;
  Tense tense_of_infinitive(TokenIndex verb) const;
  Tense tense_of_words(std::size_t atom) const;
  std::string_view open_end(const TimeReading& reading) const;

  const Words& words_;
  Document& document_;
  bool narrative_ = false;
  TimeResolver resolver_;
  bool parsed_ = false;
  DateOrder order_ = DateOrder::MonthFirst;
  Atoms atoms_;
  std::vector<bool> counts_;
  std::vector<bool> names_;
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
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    const auto t = static_cast<std::size_t>(atoms_[i].token);
    names_[i] = tokens.name_type[t] == NameType::Person;
    // "In May 20 soldiers were killed": the parser hangs 20 on its noun.
    const TokenIndex head = tokens.head[t];
    const bool the_year = i > 0 && atoms_.is_word(i - 1, "the") && atoms_.is_digits(i, 4, 4);
    counts_[i] = !the_year && tokens.deprel[t] == Deprel::Nummod && head > atoms_[i].token
                 && tokens.upos[static_cast<std::size_t>(head)] == Upos::Noun
                 && tokens.feats_of(head).find("Number=Plur") != std::string_view::npos;
  }
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
  const TimeReader reader(words_, atoms_, {order_, narrative_, &counts_, &names_});
  readings_.clear();
  for (std::size_t i = 0; i < atoms_.size();) {
    const auto reading = reader.read(i);
    if (!reading || reading->last <= i) {
      ++i;
      continue;
    }
    readings_.push_back(*reading);
    i = reading->last;
  }
  for (std::size_t k = 0; k < readings_.size(); ++k) {
    // "At 10 a.m. on Tuesday": the day first, because the hour is one of it.
    const bool hour_of_next =
        k + 1 < readings_.size() && is_hour_of(readings_[k], readings_[k + 1]);
    if (hour_of_next) add(readings_[k + 1], sentence);
    add(readings_[k], sentence);
    if (hour_of_next) ++k;
  }
}

void SentenceTimes::add(const TimeReading& reading, Index sentence) {
  TimeExpression time = resolver_.resolve(reading, tense(reading), sentence);
  if (time.value.empty()) return;
  time.span = {atoms_[reading.first].span.begin, atoms_[reading.last - 1].span.end};
  if (time.mod.empty()) time.mod = std::string(open_end(reading));
  if (reading.form == TimeReading::Form::Reference) time.confidence = 0.5F;
  document_.times.push_back(std::move(time));
}

// "since March 2011", "until Friday", "after the 1990s".
std::string_view SentenceTimes::open_end(const TimeReading& reading) const {
  if (reading.first == 0) return "";
  const std::string_view before = atoms_.norm(reading.first - 1);
  if (before == "since") return "SINCE";
  if (before == "until" || before == "till") return "UNTIL";
  if (before == "before" && reading.form != TimeReading::Form::Duration) return "BEFORE";
  if (before == "after" && reading.form != TimeReading::Form::Duration) return "AFTER";
  if (before == "about" || before == "around" || before == "circa" || before == "nearly"
      || before == "almost" || before == "roughly" || before == "approximately") {
    return "APPROX";
  }
  return "";
}

Tense SentenceTimes::tense(const TimeReading& reading) const {
  // Words just before decide: "scheduled for Friday", "ahead of Friday's talks".
  for (std::size_t back = 1; back <= 3 && back <= reading.first; ++back) {
    const WordHit cue = words_.find(atoms_, reading.first - back, WordKind::FutureCue);
    if (cue && cue.entry->value == "near") return Tense::Future;
  }
  if (parsed_) {
    const Tense told = tense_of_tree(atoms_[reading.head].token);
    if (told != Tense::Unknown) return told;
  }
  return tense_of_words(reading.first);
}

// The verb that governs the date, past nouns and participles: "the attack on Monday killed".
Tense SentenceTimes::tense_of_tree(TokenIndex token) const {
  const Tokens& tokens = document_.tokens;
  Tense found = Tense::Unknown;
  for (int step = 0; step < kMaxClimb && token != kNoToken; ++step) {
    const auto t = static_cast<std::size_t>(token);
    if (tokens.upos[t] == Upos::Verb || tokens.upos[t] == Upos::Aux) {
      const Tense told = tense_of_verb(token);
      if (told == Tense::Past || told == Tense::Future) return told;
      if (found == Tense::Unknown) found = told;
    }
    token = tokens.head[t];
  }
  return found;
}

Tense SentenceTimes::tense_of_verb(TokenIndex verb) const {
  constexpr std::array<std::string_view, 12> kModal = {"will", "'ll",    "would", "shall",
                                                       "wo",   "may",    "might", "could",
                                                       "can",  "should", "must",  "\xE2\x80\x99ll"};
  constexpr std::array<std::string_view, 7> kPast = {"was", "were", "had", "did",
                                                     "has", "have", "been"};
  const Tokens& tokens = document_.tokens;
  bool modal = false;
  bool past = false;
  bool to = false;
  bool other = false;  // "is", "be"
  // Auxiliaries stand close before their verb.
  const TokenIndex begin = verb > 8 ? verb - 8 : 0;
  for (TokenIndex t = begin; t < verb; ++t) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] != verb) continue;
    const std::string_view form = document_.form(t);
    if (tokens.deprel[k] == Deprel::Mark && (form == "to" || form == "To")) to = true;
    if (tokens.deprel[k] != Deprel::Aux && tokens.deprel[k] != Deprel::AuxPass) continue;
    if (contains(kModal, form)) {
      modal = true;
    } else if (contains(kPast, form)) {
      past = true;
    } else {
      other = true;
    }
  }
  if (modal) return past ? Tense::Past : Tense::Future;
  if (to) return past ? Tense::Past : tense_of_infinitive(verb);
  if (past) return Tense::Past;
  const std::string_view feats = tokens.feats_of(verb);
  // "is held": the participle's own form is past whatever the clause is.
  if (feats.find("Tense=Past") != std::string_view::npos && !other) return Tense::Past;
  if (other || feats.find("Tense=Pres") != std::string_view::npos) return Tense::Present;
  return Tense::Unknown;
}

// "They plan to meet on Friday" and "it is to run until Friday" look ahead; "she was willing to skip
// class Thursday" does not.
Tense SentenceTimes::tense_of_infinitive(TokenIndex verb) const {
  constexpr std::array<std::string_view, 26> kAhead = {
      "plan", "expect",  "schedule", "set",     "hope",   "promise",  "agree", "due", "intend",
      "vow",  "prepare", "want",     "decide",  "pledge", "threaten", "order", "ask", "urge",
      "call", "be",      "aim",      "propose", "offer",  "slate",    "ready", "go"};
  const Tokens& tokens = document_.tokens;
  const TokenIndex head = tokens.head[static_cast<std::size_t>(verb)];
  if (head == kNoToken) return Tense::Future;
  const bool past = tokens.feats_of(head).find("Tense=Past") != std::string_view::npos;
  if (!past || contains(kAhead, tokens.lemma_of(head))) return Tense::Future;
  return Tense::Unknown;
}

// Without a tree: the nearest word before the date, else after it, that shows a tense.
Tense SentenceTimes::tense_of_words(std::size_t atom) const {
  const auto told = [this](std::size_t i) {
    if (words_.find(atoms_, i, WordKind::FutureCue)) return Tense::Future;
    if (words_.find(atoms_, i, WordKind::PastCue)) return Tense::Past;
    const std::string_view w = atoms_.norm(i);
    if (atoms_[i].kind == AtomKind::Word && w.size() > 4 && w.substr(w.size() - 2) == "ed")
      return Tense::Past;
    return Tense::Unknown;
  };
  for (std::size_t i = atom; i-- > 0;) {
    const Tense t = told(i);
    if (t != Tense::Unknown) return t;
  }
  for (std::size_t i = atom; i < atoms_.size(); ++i) {
    const Tense t = told(i);
    if (t != Tense::Unknown) return t;
  }
  return Tense::Unknown;
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
