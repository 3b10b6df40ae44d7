#include "coding/figures_tellings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tacitus {
namespace {

// Reports grow longer with background and earlier cases; the toll of the day stands at the front.
constexpr Index kSentences = 60;

// Tellings are weighed against each other; lists of thousands of names are no news report.
constexpr std::size_t kTellings = 400;

// What happened earlier than this before publication is background.
constexpr std::int32_t kDayTold = 27;  // what is dated by more than this is no single event
constexpr std::int32_t kRecentDays = 6;

std::optional<HarmKind> kind_of(Unit unit) {
  switch (unit) {
    case Unit::Deaths:
      return HarmKind::Killed;
    case Unit::Injured:
      return HarmKind::Injured;
    case Unit::Casualties:
      return HarmKind::Hit;
    default:
      return std::nullopt;
  }
}

// "murder-suicide", "committed suicide"; not "suicide bomber", "suicide note".
bool names_suicide(const Atoms& atoms, std::size_t i) {
  constexpr std::array<std::string_view, 16> kOf = {
      "bomber", "bombers",    "bombing", "bombings", "attack", "attacks", "vest",   "belt",
      "note",   "prevention", "hotline", "watch",    "squad",  "mission", "letter", "attempt"};
  constexpr std::array<std::string_view, 4> kDone = {"committed", "commits", "committing",
                                                     "apparent"};
  const bool joined = i >= 2 && (atoms.is_word(i - 2, "murder") || atoms.is_word(i - 1, "murder"));
  const bool done = i >= 1 && one_of(atoms.norm(i - 1), kDone);
  return (joined || done) && (i + 1 >= atoms.size() || !one_of(atoms.norm(i + 1), kOf));
}

// "turned the gun on himself"
bool turns_arm_on(const Atoms& atoms, std::size_t self) {
  constexpr std::array<std::string_view, 7> kArms = {"gun",     "weapon",  "rifle", "pistol",
                                                     "handgun", "shotgun", "it"};
  if (!atoms.is_word(self - 1, "on")) return false;
  for (std::size_t back = 2; back <= 3 && back <= self; ++back)
    if (one_of(atoms.norm(self - back), kArms)) return true;
  return false;
}

// "kills five, then himself", "shot his wife, two sons and himself"
bool listed_after_deed(const Atoms& atoms, std::size_t self) {
  constexpr std::array<std::string_view, 8> kDeeds = {"kills",  "killed", "killing",  "murders",
                                                      "shoots", "shot",   "shooting", "murdered"};
  constexpr std::size_t kReach = 40;
  const std::size_t before = self - 1;
  if (!atoms.is_word(before, "then") && !atoms.is_word(before, "and")
      && !atoms.is_mark(before, U',')) {
    return false;
  }
  for (std::size_t k = self > kReach ? self - kReach : 0; k < before; ++k)
    if (one_of(atoms.norm(k), kDeeds)) return true;
  return false;
}

class TellingReader {
 public:
  TellingReader(const Words& words, const Document& document)
      : words_(words), document_(document), reader_(words, document) {}

  std::vector<HarmTelling> run() {
    const Index end = std::min<Index>(static_cast<Index>(document_.sentences.size()), kSentences);
    index_chains();
    for (Index s = 0; s < end && tellings_.size() < kTellings; ++s) collect(s);
    if (tellings_.size() > kTellings) tellings_.resize(kTellings);
    std::sort(attackers_.begin(), attackers_.end());
    for (HarmTelling& t : tellings_) {
      t.attacker = t.attacker
                   || (t.chain != kNone
                       && std::binary_search(attackers_.begin(), attackers_.end(), t.chain));
    }
    return std::move(tellings_);
  }

 private:
  void index_chains();
  Index chain_at(TokenIndex t) const { return chains_[static_cast<std::size_t>(t)]; }
  void note_attackers();
  void consider_suicide(Index sentence);
  bool tells_suicide(std::size_t atom) const;
  void collect(Index sentence);
  bool may_tell(TokenIndex t) const;
  bool in_title(Index sentence) const;
  std::size_t after_age(TokenIndex noun) const;
  bool stands_alone(TokenIndex t) const;
  void consider(TokenIndex noun, Index sentence);
  void consider(const Figure& figure, Index sentence);
  void consider_multiple(TokenIndex noun, Index sentence);
  std::int32_t ordinal_at(TokenIndex t) const;
  bool joins(TokenIndex noun, bool numbered) const;
  void describe(TokenIndex noun, HarmTelling& t) const;
  bool survives(TokenIndex word) const;
  bool says_both(TokenIndex noun) const;
  bool is_person_noun(TokenIndex t) const;
  bool is_harm_noun(TokenIndex t) const;
  void identify(TokenIndex noun, HarmTelling& t) const;
  bool is_background(Index sentence) const;
  void join_age_before(const Figure& figure, std::size_t first);
  TokenIndex last_token(Span span) const;
  bool counted(TokenIndex t) const;

  const Words& words_;
  const Document& document_;
  FigureReader reader_;
  std::vector<Figure>::const_iterator figures_begin_;  // those of the sentence at hand
  std::vector<Figure>::const_iterator figures_end_;
  std::vector<HarmTelling> tellings_;
  std::vector<Index> chains_;     // by token: who is meant
  std::vector<Index> attackers_;  // chains of those who are told to shoot, stab or kill
};

void TellingReader::index_chains() {
  chains_.assign(document_.tokens.size(), kNone);
  for (const Mention& m : document_.mentions)
    if (m.head != kNoToken) chains_[static_cast<std::size_t>(m.head)] = m.chain;
}

// The persons who did it: subjects of the verbs of harm. "Bass shot his daughter ... he was found
// dead" tells of one more dead than he shot.
void TellingReader::note_attackers() {
  const SentenceTree& tree = reader_.tree();
  for (TokenIndex t = tree.first(); t < tree.last(); ++t) {
    if (tree.upos(t) != Upos::Verb || !tree.has_child(t, Deprel::Obj) || tree.is_passive(t))
      continue;
    const TokenIndex who = tree.child(t, Deprel::Nsubj);
    if (who == kNoToken || chain_at(who) == kNone) continue;
    const auto harm = reader_.harm().word(t, HarmRole::Patient);
    const bool person = tree.upos(who) == Upos::Pron || is_person_noun(who);
    if (!harm || !kind_of(harm->unit) || !person || tree.is_plural(who)) continue;
    attackers_.push_back(chain_at(who));
  }
}

// "Then turned the gun on himself", "an apparent murder-suicide", "took his own life", "killed his
// wife, then himself"; no "suicide bomber" or "suicide note".
bool TellingReader::tells_suicide(std::size_t i) const {
  const Atoms& atoms = reader_.atoms();
  if (atoms.is_word(i, "suicide")) return names_suicide(atoms, i);
  if (i < 2) return false;
  if (atoms.is_word(i, "life")) {
    return atoms.is_word(i - 1, "own")
           && (atoms.is_word(i - 2, "his") || atoms.is_word(i - 2, "her"));
  }
  if (!atoms.is_word(i, "himself") && !atoms.is_word(i, "herself")) return false;
  constexpr std::array<std::string_view, 4> kKills = {"killed", "killing", "kills", "kill"};
  // "before fatally shooting himself"; who "shot himself" may live
  constexpr std::array<std::string_view, 3> kShoots = {"shooting", "shot", "shoots"};
  if (one_of(atoms.norm(i - 1), kShoots) && atoms.is_word(i - 2, "fatally")) return true;
  return turns_arm_on(atoms, i) || listed_after_deed(atoms, i) || one_of(atoms.norm(i - 1), kKills);
}

void TellingReader::consider_suicide(Index sentence) {
  const Atoms& atoms = reader_.atoms();
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (!tells_suicide(i)) continue;
    HarmTelling t;
    t.kind = HarmKind::Killed;
    t.sentence = sentence;
    t.noun = atoms[i].token;
    t.group = atoms[i].token;
    t.attacker = true;
    t.suicide = true;
    t.murder =
        i >= 1 && (atoms.is_word(i - 1, "murder") || (i >= 2 && atoms.is_word(i - 2, "murder")));
    t.lemma = reader_.tree().lemma(t.noun);
    const auto same = [&t](const HarmTelling& x) { return x.noun == t.noun; };
    tellings_.erase(std::remove_if(tellings_.begin(), tellings_.end(), same), tellings_.end());
    tellings_.push_back(std::move(t));
    return;
  }
}

// Bodies, places and weapons are hit too; a noun counts if it is a person's by the lexicon or the
// name of a person.
bool TellingReader::is_person_noun(TokenIndex t) const {
  if (document_.tokens.name_type[static_cast<std::size_t>(t)] == NameType::Person) return true;
  const WordHit hit = reader_.counted_at(t);
  if (!hit) return false;
  const std::string_view unit = hit.entry->value;
  return unit == "people" || unit == "personnel" || unit == "participants" || unit == "displaced"
         || unit == "deaths" || unit == "injured";
}

bool TellingReader::is_harm_noun(TokenIndex t) const {
  const WordHit hit = reader_.counted_at(t);
  return hit && (hit.entry->value == "deaths" || hit.entry->value == "injured");
}

// "Hunter Harbin" -> his name; "a 20-year-old man" -> his age.
void TellingReader::identify(TokenIndex noun, HarmTelling& t) const {
  const SentenceTree& tree = reader_.tree();
  const Tokens& tokens = document_.tokens;
  const auto named = [&](TokenIndex k) {
    return k >= tree.first() && k < tree.last()
           && tokens.name_type[static_cast<std::size_t>(k)] == NameType::Person;
  };
  if (tree.upos(noun) == Upos::Propn || named(noun)) {
    TokenIndex first = noun;
    TokenIndex last = noun + 1;
    while (named(first) && tokens.name_bio[static_cast<std::size_t>(first)] == Bio::In
           && named(first - 1))
      --first;
    while (named(last) && tokens.name_bio[static_cast<std::size_t>(last)] == Bio::In) ++last;
    t.named = true;
    for (TokenIndex k = first; k < last; ++k) {
      if (!t.key.empty()) t.key += ' ';
      t.key += tree.form(k);
    }
    return;
  }
  for (TokenIndex k = tree.subtree_first(noun); k <= noun; ++k) {
    const std::string_view form = tree.form(k);
    if (!form.empty() && form[0] >= '0' && form[0] <= '9') t.key = std::string(form.substr(0, 2));
  }
}

// Sentences about other days: "In 1997, three more were killed", "eight died three years ago".
bool TellingReader::is_background(Index sentence) const {
  const auto published = document_.published_day();
  if (!published) return false;
  const Span span = document_.sentences[static_cast<std::size_t>(sentence)].span;
  const auto begin = std::lower_bound(
      document_.times.begin(), document_.times.end(), span.begin,
      [](const TimeExpression& time, std::uint32_t at) { return time.span.begin < at; });
  for (auto time = begin; time != document_.times.end() && time->span.end <= span.end; ++time) {
    if (time->type != TimexType::Duration && time->end_day
        && *time->end_day < *published - kRecentDays) {
      return true;
    }
    // "the city's 100th homicide this year", "so far in 2013": the tolls of a year or a month
    if (time->type != TimexType::Duration && time->begin_day && time->end_day
        && *time->end_day - *time->begin_day > kDayTold && *time->begin_day <= *published) {
      return true;
    }
  }
  return false;
}

// "third", "8th"; 0 = none.
std::int32_t TellingReader::ordinal_at(TokenIndex t) const {
  const Atoms& atoms = reader_.atoms();
  const std::size_t i = reader_.first_atom(t);
  const WordHit hit = words_.find(atoms, i, WordKind::Ordinal);
  if (hit && hit.entry->number < 30.0) return static_cast<std::int32_t>(hit.entry->number);
  constexpr std::array<std::string_view, 4> kSuffix = {"st", "nd", "rd", "th"};
  const bool digits = atoms.is_digits(i, 1, 2) && i + 1 < atoms.size() && atoms[i + 1].glued
                      && one_of(atoms.norm(i + 1), kSuffix);
  return digits && atoms[i].value < 30.0 ? static_cast<std::int32_t>(atoms[i].value) : 0;
}

// "A triple shooting", "the quadruple homicide" tell how many were shot or killed.
void TellingReader::consider_multiple(TokenIndex noun, Index sentence) {
  const SentenceTree& tree = reader_.tree();
  constexpr std::array<std::string_view, 5> kTimes = {"double", "triple", "quadruple", "quintuple",
                                                      "sextuple"};
  constexpr std::array<std::string_view, 5> kKilling = {"homicide", "murder", "killing", "slaying",
                                                        "fatality"};
  const std::string_view lemma = tree.lemma(noun);
  const bool killing = one_of(lemma, kKilling);
  if (!killing && lemma != "shooting" && lemma != "stabbing") return;
  for (TokenIndex c = tree.child(noun); c != kNoToken; c = tree.sibling(c)) {
    for (std::size_t k = 0; k < kTimes.size(); ++k) {
      if (reader_.atoms().norm(reader_.first_atom(c)) != kTimes[k]) continue;
      HarmTelling t;
      t.kind = killing ? HarmKind::Killed : HarmKind::Hit;
      t.count = static_cast<double>(k + 2);
      t.numbered = true;
      t.sentence = sentence;
      t.noun = noun;
      t.group = noun;
      t.lemma = lemma;
      tellings_.push_back(std::move(t));
    }
  }
}

// Whether a phrase is one of a list with its head. Headlines list without "and": "Child, three adults
// injured"; but "two people, a man and a woman" are two.
bool TellingReader::joins(TokenIndex noun, bool numbered) const {
  const SentenceTree& tree = reader_.tree();
  const TokenIndex head = tree.head(noun);
  if (head == kNoToken) return false;
  if (tree.deprel(noun) == Deprel::Conj) return true;
  if (tree.deprel(noun) != Deprel::Appos || !numbered) return false;
  return !tree.is_plural(head) || reader_.harm().lists(head, noun);
}

// What the words of the noun phrase add: "another man", "a third victim", "the gunman".
void TellingReader::describe(TokenIndex noun, HarmTelling& t) const {
  const SentenceTree& tree = reader_.tree();
  constexpr std::array<std::string_view, 5> kFurther = {"another", "other", "more", "Another",
                                                        "additional"};
  constexpr std::array<std::string_view, 12> kAttacker = {
      "himself",  "herself",   "self",   "suspect",     "gunman", "shooter",
      "attacker", "assailant", "bomber", "perpetrator", "killer", "themselves"};
  const std::string_view form = tree.form(noun);
  t.attacker = one_of(form, kAttacker) || one_of(tree.lemma(noun), kAttacker);
  t.further = form == "others" || form == "another" || form == "Another";
  if (stands_alone(noun)) t.ordinal = ordinal_at(noun);
  for (TokenIndex c = tree.child(noun); c != kNoToken; c = tree.sibling(c)) {
    t.further = t.further || one_of(tree.form(c), kFurther);
    if (c < noun) t.ordinal = std::max(t.ordinal, ordinal_at(c));
  }
  t.chain = chain_at(noun);
  t.lemma = tree.lemma(noun);
  t.pronoun = tree.upos(noun) == Upos::Pron;
  t.active = tree.deprel(noun) == Deprel::Obj;
  t.group = noun;
  t.listed = tree.deprel(noun) == Deprel::Appos && joins(noun, t.numbered)
             && tree.is_plural(tree.head(noun));
  for (int step = 0; step < 8 && joins(t.group, t.numbered); ++step) t.group = tree.head(t.group);
  // "Woman, 2 kids found dead": a headline's list, taken for two subjects
  const Deprel d = tree.deprel(t.group);
  const TokenIndex verb = tree.head(t.group);
  if ((d == Deprel::Nsubj || d == Deprel::NsubjPass) && verb != kNoToken && t.group > tree.first()
      && tree.form(t.group - 1) != "and") {
    const TokenIndex first = tree.child(verb);
    if (first != kNoToken && first < t.group && tree.deprel(first) == d
        && reader_.tree().form(first + 1) == ",")
      t.group = first;
  }
}

bool TellingReader::says_both(TokenIndex noun) const {
  const SentenceTree& tree = reader_.tree();
  for (TokenIndex c = tree.child(noun); c != kNoToken && c < noun; c = tree.sibling(c))
    if (tree.form(c) == "both" || tree.form(c) == "Both") return true;
  return false;
}

bool TellingReader::survives(TokenIndex word) const {
  const SentenceTree& tree = reader_.tree();
  constexpr std::array<std::string_view, 3> kLives = {"survive", "recover", "live"};
  constexpr std::array<std::string_view, 6> kWell = {"stable",       "good",    "fair",
                                                     "satisfactory", "guarded", "Stable"};
  if (one_of(tree.lemma(word), kLives)) return true;
  for (TokenIndex c = tree.child(word); c != kNoToken; c = tree.sibling(c))
    if (one_of(tree.form(c), kWell)) return true;
  return false;
}

bool TellingReader::in_title(Index sentence) const {
  return document_.sentences[static_cast<std::size_t>(sentence)].zone == Zone::Title;
}

// The atom after "Boy" or "Boy, 11,": headlines that no tree fits are read in their order.
std::size_t TellingReader::after_age(TokenIndex noun) const {
  const Atoms& atoms = reader_.atoms();
  std::size_t i = reader_.first_atom(noun) + 1;
  if (atoms.is_mark(i, U',') && atoms.is_digits(i + 1, 1, 2) && atoms.is_mark(i + 2, U',')) i += 3;
  return i;
}

// A phrase without a number: "a man", "Hunter Harbin", "bystanders".
void TellingReader::consider(TokenIndex noun, Index sentence) {
  auto harm = reader_.harm().of(noun);
  if (!harm && in_title(sentence)) {
    harm = reader_.harm().following(after_age(noun), true);
    // Who was shot may have died by the end of the report; it says so better than its headline.
    if (harm && harm->unit != Unit::Deaths) harm.reset();
  }
  if (!harm || harm->negated || is_harm_noun(noun)) return;  // "the death", "his injuries"
  const auto kind = kind_of(harm->unit);
  if (!kind) return;
  HarmTelling t;
  t.kind = *kind;
  t.sentence = sentence;
  t.noun = noun;
  describe(noun, t);
  t.survivor = survives(harm->word);
  if (reader_.tree().lemma(noun) == "couple" || says_both(noun)) {
    t.count = 2.0;
    t.numbered = true;
  } else {
    t.vague = reader_.tree().is_plural(noun);
  }
  identify(noun, t);
  tellings_.push_back(std::move(t));
}

// A figure: "two men", "3 injured", "dozens".
void TellingReader::consider(const Figure& figure, Index sentence) {
  const auto kind = kind_of(figure.unit);
  const TokenIndex noun = last_token(figure.span);
  if (!kind || noun == kNoToken) return;
  HarmTelling t;
  t.kind = *kind;
  t.sentence = sentence;
  t.noun = noun;
  t.numbered = figure.value.has_value();
  t.vague = !t.numbered;
  t.count = figure.value.value_or(0.0);
  describe(noun, t);
  tellings_.push_back(std::move(t));
}

// "A 7-year-old and two nurses were shot": the age stands for one more of the same list, which no
// parser sees in it.
void TellingReader::join_age_before(const Figure& figure, std::size_t first) {
  const SentenceTree& tree = reader_.tree();
  TokenIndex t = last_token({figure.number.begin, figure.number.begin + 1});
  const auto telling =
      std::find_if(tellings_.begin() + static_cast<std::ptrdiff_t>(first), tellings_.end(),
                   [&](const HarmTelling& x) { return x.noun == last_token(figure.span); });
  if (t < tree.first() + 2 || telling == tellings_.end() || !telling->numbered) return;
  --t;
  if (tree.form(t) != "and" && tree.form(t) != ",") return;
  --t;
  if (tree.form(t) != "old") return;
  HarmTelling one = *telling;
  one.count = 1.0;
  one.noun = t;
  one.further = false;
  tellings_.erase(
      std::remove_if(tellings_.begin() + static_cast<std::ptrdiff_t>(first), tellings_.end(),
                     [t](const HarmTelling& x) { return x.noun == t; }),
      tellings_.end());
  tellings_.push_back(std::move(one));
}

TokenIndex TellingReader::last_token(Span span) const {
  const SentenceTree& tree = reader_.tree();
  for (TokenIndex t = tree.first(); t < tree.last(); ++t)
    if (document_.tokens.span[static_cast<std::size_t>(t)].end >= span.end) return t;
  return kNoToken;
}

// Whether a figure of the sentence speaks of the token.
bool TellingReader::counted(TokenIndex t) const {
  const Span own = document_.tokens.span[static_cast<std::size_t>(t)];
  return std::any_of(figures_begin_, figures_end_,
                     [&](const Figure& f) { return f.span.covers(own) || f.number == own; });
}

// "a 3-year-old was hit", not "a 3-year-old boy".
bool is_nominal(Deprel d) {
  switch (d) {
    case Deprel::Nsubj:
    case Deprel::NsubjPass:
    case Deprel::Obj:
    case Deprel::Obl:
    case Deprel::Nmod:
    case Deprel::Conj:
    case Deprel::Appos:
    case Deprel::Root:
      return true;
    default:
      return false;
  }
}

// "One of them died", "a third was wounded", "another was hit": a person without a noun.
bool TellingReader::stands_alone(TokenIndex t) const {
  const SentenceTree& tree = reader_.tree();
  const Deprel d = tree.deprel(t);
  const bool subject = d == Deprel::Nsubj || d == Deprel::NsubjPass;
  if (d == Deprel::Obj && tree.lemma(t) == "another") return true;
  if (!subject || tree.is_plural(t)) return false;
  const std::string_view lemma = tree.lemma(t);
  if (lemma == "one") return tree.has_child(t, Deprel::Nmod);
  return lemma == "another" || lemma == "other" || (tree.upos(t) == Upos::Adj && ordinal_at(t) > 1);
}

// Whether the token heads a phrase that may stand for persons.
bool TellingReader::may_tell(TokenIndex t) const {
  const SentenceTree& tree = reader_.tree();
  if (counted(t)) return false;
  if (tree.form(t) == "old" || tree.form(t) == "olds") return is_nominal(tree.deprel(t));
  if (stands_alone(t)) return true;
  if (tree.upos(t) == Upos::Pron) {
    constexpr std::array<std::string_view, 10> kPersons = {
        "he", "she", "He", "She", "him", "her", "himself", "herself", "another", "Another"};
    return one_of(tree.form(t), kPersons);
  }
  return (tree.upos(t) == Upos::Noun || tree.upos(t) == Upos::Propn) && is_person_noun(t);
}

void TellingReader::collect(Index sentence) {
  if (is_background(sentence)) return;
  reader_.load(sentence);
  const SentenceTree& tree = reader_.tree();
  if (!tree.parsed()) return;
  const Span span = document_.sentences[static_cast<std::size_t>(sentence)].span;
  const auto before = [](const Figure& f, std::uint32_t at) { return f.number.begin < at; };
  figures_begin_ =
      std::lower_bound(document_.figures.begin(), document_.figures.end(), span.begin, before);
  figures_end_ = std::lower_bound(figures_begin_, document_.figures.end(), span.end, before);
  const std::size_t first = tellings_.size();
  for (auto f = figures_begin_; f != figures_end_; ++f) consider(*f, sentence);
  for (TokenIndex t = tree.first(); t < tree.last(); ++t) {
    if (may_tell(t) && !tree.is_negated(t)) consider(t, sentence);
    consider_multiple(t, sentence);
  }
  for (auto f = figures_begin_; f != figures_end_; ++f) join_age_before(*f, first);
  consider_suicide(sentence);
  note_attackers();
  std::stable_sort(tellings_.begin() + static_cast<std::ptrdiff_t>(first), tellings_.end(),
                   [](const HarmTelling& a, const HarmTelling& b) { return a.noun < b.noun; });
}

}  // namespace

std::vector<HarmTelling> read_harm_tellings(const Words& words, const Document& document) {
  return TellingReader(words, document).run();
}

}  // namespace tacitus
