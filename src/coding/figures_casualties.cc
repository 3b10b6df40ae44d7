#include "coding/figures_casualties.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "coding/figures_reader.h"

namespace tacitus {
namespace {

// Reports grow longer with background and earlier cases; the toll of the day stands at the front.
constexpr Index kSentences = 60;

// What happened earlier than this before publication is background.
constexpr std::int32_t kRecentDays = 6;

// What a telling weighs by its place and form. Set on the training part of the Gun Violence Archive
// figures by searching for the most articles with both numbers right.
struct Weights {
  double title = 5.0;
  double decay = 0.7;     // a sentence `n` from the start weighs 3 / (1 + decay * n)
  double numbered = 1.6;  // "two men" weighs more than
  double implied = 0.7;   // "a man"
};
constexpr Weights kWeights;

// A single death with less than this part of the weight of the injured is told aside. Same corpus.
constexpr double kAside = 0.12;

enum class Kind : std::uint8_t { Killed, Injured, Hit };

// One noun phrase to whom harm is told.
struct Telling {
  Kind kind = Kind::Killed;
  double count = 1.0;
  bool numbered = false;  // the number is said
  bool vague = false;     // plural without a number
  bool further = false;   // "another", "three others": besides those told before
  bool attacker = false;  // the one who did it: "himself", "the gunman"
  bool survivor = false;  // "is expected to survive", "in stable condition"
  bool pronoun = false;
  bool active = false;       // told as the object of who did it: "killed five people"
  std::int32_t ordinal = 0;  // "a third victim"
  Index sentence = 0;
  TokenIndex noun = kNoToken;
  TokenIndex group = kNoToken;  // first of the coordination
  std::string key;              // who: a name or an age; empty = not told
  bool named = false;           // the key is a name
  std::string_view lemma;       // of the noun
};

std::optional<Kind> kind_of(Unit unit) {
  switch (unit) {
    case Unit::Deaths:
      return Kind::Killed;
    case Unit::Injured:
      return Kind::Injured;
    case Unit::Casualties:
      return Kind::Hit;
    default:
      return std::nullopt;
  }
}

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "Lenhart" is a later word for "Bentley Michael Lenhart"; two full names are two persons.
bool same_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = b.find(a); at != std::string_view::npos; at = b.find(a, at + 1)) {
    const std::size_t end = at + a.size();
    if ((at == 0 || b[at - 1] == ' ') && (end == b.size() || b[end] == ' ')) return true;
  }
  return false;
}

class Counter {
 public:
  Counter(const Words& words, const Document& document)
      : words_(words), document_(document), reader_(words, document) {}

  Casualties run() {
    const Index end = std::min<Index>(static_cast<Index>(document_.sentences.size()), kSentences);
    for (Index s = 0; s < end; ++s) collect(s);
    return total();
  }

 private:
  void collect(Index sentence);
  bool may_tell(TokenIndex t) const;
  void consider(TokenIndex noun, Index sentence);
  void consider(const Figure& figure, Index sentence);
  void consider_multiple(TokenIndex noun, Index sentence);
  std::int32_t ordinal_at(TokenIndex t) const;
  bool joins(TokenIndex noun, bool numbered) const;
  void describe(TokenIndex noun, Telling& t) const;
  bool survives(TokenIndex word) const;
  bool says_both(TokenIndex noun) const;
  bool injured_besides_killed() const;
  double highest_ordinal() const;
  bool is_person_noun(TokenIndex t) const;
  bool is_harm_noun(TokenIndex t) const;
  void identify(TokenIndex noun, Telling& t) const;
  bool is_background(Index sentence) const;
  void join_age_before(const Figure& figure, std::size_t first);
  TokenIndex last_token(Span span) const;
  bool counted(TokenIndex t) const;
  double weight(const Telling& t) const;
  struct Vote {
    double value = 0.0;
    double weight = 0.0;
    bool numbered = false;
  };
  std::optional<Vote> group_vote(std::size_t i) const;
  Vote vote(Kind kind) const;
  double distinct(Kind kind) const;
  bool hit_besides_killed() const;
  bool hit_told_with_killed() const;
  double attackers_killed(const Vote& others) const;
  Casualties total() const;

  const Words& words_;
  const Document& document_;
  FigureReader reader_;
  std::vector<Figure>::const_iterator figures_begin_;  // those of the sentence at hand
  std::vector<Figure>::const_iterator figures_end_;
  std::vector<Telling> tellings_;
};

// Bodies, places and weapons are hit too; a noun counts if it is a person's by the lexicon or the
// name of a person.
bool Counter::is_person_noun(TokenIndex t) const {
  if (document_.tokens.name_type[static_cast<std::size_t>(t)] == NameType::Person) return true;
  const WordHit hit = reader_.counted_at(t);
  if (!hit) return false;
  const std::string_view unit = hit.entry->value;
  return unit == "people" || unit == "personnel" || unit == "participants" || unit == "displaced"
         || unit == "deaths" || unit == "injured";
}

bool Counter::is_harm_noun(TokenIndex t) const {
  const WordHit hit = reader_.counted_at(t);
  return hit && (hit.entry->value == "deaths" || hit.entry->value == "injured");
}

// "Hunter Harbin" -> his name; "a 20-year-old man" -> his age.
void Counter::identify(TokenIndex noun, Telling& t) const {
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

// Sentences about other days: "In 2005, four others were killed", "eight died three years ago".
bool Counter::is_background(Index sentence) const {
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
  }
  return false;
}

// "third", "8th"; 0 = none.
std::int32_t Counter::ordinal_at(TokenIndex t) const {
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
void Counter::consider_multiple(TokenIndex noun, Index sentence) {
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
      Telling t;
      t.kind = killing ? Kind::Killed : Kind::Hit;
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
bool Counter::joins(TokenIndex noun, bool numbered) const {
  const SentenceTree& tree = reader_.tree();
  const TokenIndex head = tree.head(noun);
  if (head == kNoToken) return false;
  if (tree.deprel(noun) == Deprel::Conj) return true;
  return tree.deprel(noun) == Deprel::Appos && numbered && !tree.is_plural(head);
}

// What the words of the noun phrase add: "another man", "a third victim", "the gunman".
void Counter::describe(TokenIndex noun, Telling& t) const {
  const SentenceTree& tree = reader_.tree();
  constexpr std::array<std::string_view, 5> kFurther = {"another", "other", "more", "Another",
                                                        "additional"};
  constexpr std::array<std::string_view, 12> kAttacker = {
      "himself",  "herself",   "self",   "suspect",     "gunman", "shooter",
      "attacker", "assailant", "bomber", "perpetrator", "killer", "themselves"};
  const std::string_view form = tree.form(noun);
  t.attacker = one_of(form, kAttacker) || one_of(tree.lemma(noun), kAttacker);
  t.further = form == "others" || form == "another" || form == "Another";
  for (TokenIndex c = tree.child(noun); c != kNoToken; c = tree.sibling(c)) {
    t.further = t.further || one_of(tree.form(c), kFurther);
    if (c < noun) t.ordinal = std::max(t.ordinal, ordinal_at(c));
  }
  t.lemma = tree.lemma(noun);
  t.pronoun = tree.upos(noun) == Upos::Pron;
  t.active = tree.deprel(noun) == Deprel::Obj;
  t.group = noun;
  for (int step = 0; step < 8 && joins(t.group, t.numbered); ++step) t.group = tree.head(t.group);
}

bool Counter::says_both(TokenIndex noun) const {
  const SentenceTree& tree = reader_.tree();
  for (TokenIndex c = tree.child(noun); c != kNoToken && c < noun; c = tree.sibling(c))
    if (tree.form(c) == "both" || tree.form(c) == "Both") return true;
  return false;
}

bool Counter::survives(TokenIndex word) const {
  const SentenceTree& tree = reader_.tree();
  constexpr std::array<std::string_view, 3> kLives = {"survive", "recover", "live"};
  constexpr std::array<std::string_view, 6> kWell = {"stable",       "good",    "fair",
                                                     "satisfactory", "guarded", "Stable"};
  if (one_of(tree.lemma(word), kLives)) return true;
  for (TokenIndex c = tree.child(word); c != kNoToken; c = tree.sibling(c))
    if (one_of(tree.form(c), kWell)) return true;
  return false;
}

// A phrase without a number: "a man", "Hunter Harbin", "bystanders".
void Counter::consider(TokenIndex noun, Index sentence) {
  const auto harm = reader_.harm().of(noun);
  if (!harm || harm->negated || is_harm_noun(noun)) return;  // "the death", "his injuries"
  const auto kind = kind_of(harm->unit);
  if (!kind) return;
  Telling t;
  t.kind = *kind;
  t.sentence = sentence;
  t.noun = noun;
  describe(noun, t);
  t.survivor = survives(harm->word);
  if (reader_.tree().lemma(noun) == "couple") {
    t.count = 2.0;
  } else if (says_both(noun)) {
    t.count = 2.0;
    t.numbered = true;
  } else {
    t.vague = reader_.tree().is_plural(noun);
  }
  identify(noun, t);
  tellings_.push_back(std::move(t));
}

// A figure: "two men", "3 injured", "dozens".
void Counter::consider(const Figure& figure, Index sentence) {
  const auto kind = kind_of(figure.unit);
  const TokenIndex noun = last_token(figure.span);
  if (!kind || noun == kNoToken) return;
  Telling t;
  t.kind = *kind;
  t.sentence = sentence;
  t.noun = noun;
  t.numbered = figure.value.has_value();
  t.vague = !t.numbered;
  t.count = figure.value.value_or(0.0);
  describe(noun, t);
  tellings_.push_back(std::move(t));
}

// "A 3-year-old and four adults were shot": the age stands for one more of the same list, which no
// parser sees in it.
void Counter::join_age_before(const Figure& figure, std::size_t first) {
  const SentenceTree& tree = reader_.tree();
  TokenIndex t = last_token({figure.number.begin, figure.number.begin + 1});
  const auto telling =
      std::find_if(tellings_.begin() + static_cast<std::ptrdiff_t>(first), tellings_.end(),
                   [&](const Telling& x) { return x.noun == last_token(figure.span); });
  if (t < tree.first() + 2 || telling == tellings_.end() || !telling->numbered) return;
  --t;
  if (tree.form(t) != "and" && tree.form(t) != ",") return;
  --t;
  if (tree.form(t) != "old") return;
  Telling one = *telling;
  one.count = 1.0;
  one.noun = t;
  one.further = false;
  tellings_.erase(std::remove_if(tellings_.begin() + static_cast<std::ptrdiff_t>(first),
                                 tellings_.end(), [t](const Telling& x) { return x.noun == t; }),
                  tellings_.end());
  tellings_.push_back(std::move(one));
}

TokenIndex Counter::last_token(Span span) const {
  const SentenceTree& tree = reader_.tree();
  for (TokenIndex t = tree.first(); t < tree.last(); ++t)
    if (document_.tokens.span[static_cast<std::size_t>(t)].end >= span.end) return t;
  return kNoToken;
}

// Whether a figure of the sentence speaks of the token.
bool Counter::counted(TokenIndex t) const {
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

// Whether the token heads a phrase that may stand for persons.
bool Counter::may_tell(TokenIndex t) const {
  const SentenceTree& tree = reader_.tree();
  if (counted(t)) return false;
  if (tree.form(t) == "old" || tree.form(t) == "olds") return is_nominal(tree.deprel(t));
  if (tree.upos(t) == Upos::Pron) {
    constexpr std::array<std::string_view, 10> kPersons = {
        "he", "she", "He", "She", "him", "her", "himself", "herself", "another", "Another"};
    return one_of(tree.form(t), kPersons);
  }
  return (tree.upos(t) == Upos::Noun || tree.upos(t) == Upos::Propn) && is_person_noun(t);
}

void Counter::collect(Index sentence) {
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
  std::stable_sort(tellings_.begin() + static_cast<std::ptrdiff_t>(first), tellings_.end(),
                   [](const Telling& a, const Telling& b) { return a.noun < b.noun; });
}

double Counter::weight(const Telling& t) const {
  const Sentence& s = document_.sentences[static_cast<std::size_t>(t.sentence)];
  const double place = s.zone == Zone::Title
                           ? kWeights.title
                           : 3.0 / (1.0 + kWeights.decay * static_cast<double>(t.sentence));
  return place * (t.numbered ? kWeights.numbered : kWeights.implied);
}

// What the coordination that telling `i` begins sums up to, or nothing if it begins none. A first
// number that is the sum of the rest enumerates them: "four victims, three boys and a man".
std::optional<Counter::Vote> Counter::group_vote(std::size_t i) const {
  const Telling& t = tellings_[i];
  Vote vote;
  std::size_t k = i;
  while (k > 0 && tellings_[k - 1].sentence == t.sentence) --k;
  double first_count = 0.0;
  for (; k < tellings_.size() && tellings_[k].sentence == t.sentence; ++k) {
    const Telling& u = tellings_[k];
    if (u.kind != t.kind || u.group != t.group || u.vague || u.attacker) continue;
    if (k < i) return std::nullopt;
    if (k == i) first_count = u.count;
    vote.value += u.count;
    vote.numbered = vote.numbered || u.numbered;
    vote.weight = std::max(vote.weight, weight(u));
  }
  const double rest = vote.value - first_count;
  if (first_count >= 2.0 && (rest == first_count || rest == first_count + 1.0))
    vote.value = first_count;
  return vote;
}

// The number with most weight behind it.
Counter::Vote Counter::vote(Kind kind) const {
  std::vector<Vote> votes;
  for (std::size_t i = 0; i < tellings_.size(); ++i) {
    const Telling& t = tellings_[i];
    if (t.kind != kind || t.vague || t.attacker) continue;
    const auto next = group_vote(i);
    if (!next) continue;
    const auto same = std::find_if(votes.begin(), votes.end(),
                                   [&](const Vote& v) { return v.value == next->value; });
    if (same == votes.end()) {
      votes.push_back(*next);
    } else {
      same->weight += next->weight;
      same->numbered = same->numbered || next->numbered;
    }
  }
  Vote best;
  for (const Vote& v : votes)
    if (v.weight > best.weight) best = v;
  return best;
}

// How many different persons are told one by one: by name, by age or by ordinals, whichever tells
// most. The injured are those hit as well, but for those who died.
double Counter::distinct(Kind kind) const {
  std::vector<std::string_view> full;
  std::vector<std::string_view> last;
  std::vector<std::string_view> ages;
  std::int32_t ordinal = 0;
  const auto died = [this](std::string_view name) {
    return std::any_of(tellings_.begin(), tellings_.end(), [&](const Telling& t) {
      return t.kind == Kind::Killed && !t.key.empty() && same_name(t.key, name);
    });
  };
  for (const Telling& t : tellings_) {
    const bool counts = t.kind == kind || (kind == Kind::Injured && t.kind == Kind::Hit);
    if (!counts || t.attacker) continue;
    if (t.kind == kind) ordinal = std::max(ordinal, t.ordinal);
    if (t.vague || t.numbered || t.key.empty()) continue;
    if (kind != Kind::Killed && died(t.key)) continue;
    auto& keys = !t.named ? ages : t.key.find(' ') != std::string::npos ? full : last;
    const bool known = std::any_of(keys.begin(), keys.end(),
                                   [&](std::string_view n) { return same_name(n, t.key); });
    if (!known) keys.push_back(t.key);
  }
  // Last names alone repeat the full ones.
  const std::size_t names = full.empty() ? last.size() : full.size();
  return std::max(static_cast<double>(std::max(names, ages.size())), static_cast<double>(ordinal));
}

// "One dead, four others shot": the shot are besides the dead. Without such a word they are mostly
// counted with the dead, in whatever order the two are told.
bool Counter::hit_besides_killed() const {
  for (const Telling& hit : tellings_)
    if (hit.kind == Kind::Hit && hit.numbered) return hit.further;
  return false;
}

// Where everybody is told singly: whether the injured one is somebody else than the dead one. "A
// boy was killed and his father injured", against "was taken to a hospital, where he died".
bool Counter::injured_besides_killed() const {
  for (const Telling& injured : tellings_) {
    if (injured.kind != Kind::Injured || injured.vague || injured.pronoun) continue;
    if (injured.survivor || injured.further) return true;
    for (const Telling& killed : tellings_) {
      if (killed.kind == Kind::Killed && killed.sentence == injured.sentence && !killed.pronoun
          && !killed.attacker && killed.noun != injured.noun
          && (killed.key.empty() || killed.key != injured.key) && killed.lemma != injured.lemma) {
        return true;
      }
    }
  }
  return false;
}

double Counter::highest_ordinal() const {
  std::int32_t ordinal = 0;
  for (const Telling& t : tellings_) ordinal = std::max(ordinal, t.ordinal);
  return static_cast<double>(ordinal);
}

// Whether the first count of those shot stands beside one of the dead, and none of the injured.
bool Counter::hit_told_with_killed() const {
  for (const Telling& hit : tellings_) {
    if (hit.kind != Kind::Hit || !hit.numbered) continue;
    bool killed = false;
    for (const Telling& t : tellings_) {
      if (t.sentence != hit.sentence || !t.numbered) continue;
      if (t.kind == Kind::Injured) return false;
      killed = killed || t.kind == Kind::Killed;
    }
    return killed;
  }
  return false;
}

// "Kills five and himself" are six dead; "five dead after a gunman ..." may hold him already, so he
// is added to what he did, not to a toll.
double Counter::attackers_killed(const Vote& others) const {
  bool told = false;
  bool active = false;
  for (const Telling& t : tellings_) {
    if (t.kind != Kind::Killed) continue;
    told = told || (t.attacker && !t.vague);
    active = active || (!t.attacker && t.active && (!others.numbered || t.count == others.value));
  }
  if (!told) return 0.0;
  return active || others.value == 0.0 ? 1.0 : 0.0;
}

Casualties Counter::total() const {
  const Vote killed_vote = vote(Kind::Killed);
  const Vote injured_vote = vote(Kind::Injured);
  const Vote hit = vote(Kind::Hit);
  double killed = killed_vote.value;
  double injured = injured_vote.value;
  // One dead man far down in a report that opens with the wounded belongs to another case.
  const double others = std::max(injured_vote.weight, hit.weight);
  const bool aside = !killed_vote.numbered && killed_vote.weight < kAside * others;
  if (aside) {
    killed = 0.0;
  } else if (!killed_vote.numbered) {
    killed = std::max(killed, distinct(Kind::Killed));
  }
  if (!injured_vote.numbered) injured = std::max(injured, distinct(Kind::Injured));
  if (hit.numbered) {
    const double rest = hit_besides_killed() ? hit.value : hit.value - killed;
    if (hit.weight > injured_vote.weight && hit_told_with_killed()) {
      injured = std::max(0.0, rest);  // "4 shot, 2 killed" outweighs later parts of it
    }
    // "All four were taken to a hospital, where one died."
    if (!injured_vote.numbered || rest > injured || (injured == hit.value && rest > 0.0))
      injured = std::max(0.0, rest);
  } else if (injured == 0.0 && killed == 0.0) {
    injured = std::max(distinct(Kind::Hit), hit.value);
  } else if (killed > 0.0 && !killed_vote.numbered && !injured_vote.numbered) {
    if (!injured_besides_killed()) injured = 0.0;
  }
  if (killed == 0.0 && injured == 0.0) {
    // "A boy shot himself in the hand."
    const bool self = std::any_of(tellings_.begin(), tellings_.end(), [](const Telling& t) {
      return t.kind != Kind::Killed && t.attacker && !t.vague;
    });
    if (self) injured = 1.0;
  }
  // "A fourth victim was found in the yard."
  if (highest_ordinal() > killed + injured && !killed_vote.numbered)
    injured = std::max(injured, highest_ordinal() - killed);
  if (!aside) killed += attackers_killed(killed_vote);
  Casualties c;
  c.killed = std::llround(killed);
  c.injured = std::llround(injured);
  return c;
}

}  // namespace

Casualties count_casualties(const Words& words, const Document& document) {
  return Counter(words, document).run();
}

}  // namespace tacitus
