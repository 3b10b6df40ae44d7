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
constexpr std::int32_t kRecentDays = 21;

enum class Kind : std::uint8_t { Killed, Injured, Hit };

// One noun phrase to whom harm is told.
struct Telling {
  Kind kind = Kind::Killed;
  double count = 1.0;
  bool numbered = false;  // the number is said
  bool vague = false;     // plural without a number
  bool further = false;   // "another", "three others": besides those told before
  Index sentence = 0;
  TokenIndex noun = kNoToken;
  TokenIndex group = kNoToken;  // first of the coordination
  std::string key;              // who: a name, or age and noun; empty = not told
  bool named = false;           // the key is a name
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

class Counter {
 public:
  Counter(const Words& words, const Document& document)
      : document_(document), reader_(words, document) {}

  Casualties run() {
    const Index end = std::min<Index>(static_cast<Index>(document_.sentences.size()), kSentences);
    for (Index s = 0; s < end; ++s) collect(s);
    return total();
  }

 private:
  void collect(Index sentence);
  void consider(TokenIndex noun, Index sentence);
  bool is_person_noun(TokenIndex t) const;
  bool is_harm_noun(TokenIndex t) const;
  void identify(TokenIndex noun, Telling& t) const;
  bool is_background(Index sentence) const;
  const Figure* figure_at(TokenIndex noun) const;
  double weight(const Telling& t) const;
  std::optional<double> vote(Kind kind, bool numbered_only) const;
  double distinct(Kind kind) const;
  bool hit_besides_killed() const;
  Casualties total() const;

  const Document& document_;
  FigureReader reader_;
  std::vector<Telling> tellings_;
};

// Bodies, places and weapons are hit too; a noun counts if it is a person's by the lexicon, a name
// of a person, a pronoun, or carries an age.
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

const Figure* Counter::figure_at(TokenIndex noun) const {
  const SentenceTree& tree = reader_.tree();
  const std::uint32_t first =
      document_.tokens.span[static_cast<std::size_t>(tree.subtree_first(noun))].begin;
  const Span own = document_.tokens.span[static_cast<std::size_t>(noun)];
  const Figure* best = nullptr;
  for (const Figure& f : document_.figures) {
    if (f.number.begin < first || f.number.begin > own.begin) continue;
    if (f.number == own || f.span.covers(own)) best = &f;
  }
  return best;
}

// "Hunter Harbin" -> his last name; "a 20-year-old man" -> age and noun.
void Counter::identify(TokenIndex noun, Telling& t) const {
  const SentenceTree& tree = reader_.tree();
  if (tree.upos(noun) == Upos::Propn) {
    TokenIndex last = noun;
    for (TokenIndex c = tree.child(noun); c != kNoToken; c = tree.sibling(c))
      if (tree.deprel(c) == Deprel::Flat) last = c;
    t.key = std::string(tree.form(last));
    t.named = true;
    return;
  }
  for (TokenIndex k = tree.subtree_first(noun); k <= noun; ++k) {
    const std::string_view form = tree.form(k);
    if (!form.empty() && form[0] >= '0' && form[0] <= '9')
      t.key = std::string(form.substr(0, 2)) + "-" + std::string(tree.lemma(noun));
  }
}

// Sentences about other days: "In 2005, four others were killed", "eight died three years ago".
bool Counter::is_background(Index sentence) const {
  const auto published = document_.published_day();
  if (!published) return false;
  for (const TimeExpression& time : document_.times) {
    if (time.sentence == sentence && time.type != TimexType::Duration && time.end_day
        && *time.end_day < *published - kRecentDays) {
      return true;
    }
  }
  return false;
}

void Counter::consider(TokenIndex noun, Index sentence) {
  const SentenceTree& tree = reader_.tree();
  auto harm = reader_.harm().of(noun);
  if (!harm) {
    const Figure* counted = figure_at(noun);
    if (counted != nullptr) harm = Harm{counted->unit, HarmRole::Patient, noun, false};
  }
  if (!harm || harm->negated) return;
  const auto kind = kind_of(harm->unit);
  if (!kind) return;
  Telling t;
  t.kind = *kind;
  t.sentence = sentence;
  t.group = noun;
  for (int step = 0; step < 8 && tree.deprel(t.group) == Deprel::Conj; ++step)
    t.group = tree.head(t.group);
  const Figure* figure = figure_at(noun);
  for (TokenIndex c = tree.child(noun); c != kNoToken; c = tree.sibling(c)) {
    const std::string_view f = tree.form(c);
    if (f == "another" || f == "other" || f == "more" || f == "Another" || f == "second"
        || f == "third")
      t.further = true;
  }
  const std::string_view form = tree.form(noun);
  if (form == "others" || form == "another") t.further = true;
  if (figure != nullptr && figure->value) {
    t.count = *figure->value;
    t.numbered = true;
  } else if (figure != nullptr || tree.is_plural(noun)) {
    t.vague = true;
  }
  if (figure == nullptr && is_harm_noun(noun)) return;  // "the death", "his injuries"
  if (tree.is_negated(noun)) return;
  t.noun = noun;
  identify(noun, t);
  tellings_.push_back(std::move(t));
}

void Counter::collect(Index sentence) {
  if (is_background(sentence)) return;
  reader_.load(sentence);
  const SentenceTree& tree = reader_.tree();
  if (!tree.parsed()) return;
  for (TokenIndex t = tree.first(); t < tree.last(); ++t) {
    const Upos p = tree.upos(t);
    const bool number = p == Upos::Num || p == Upos::Adj;
    if (p != Upos::Noun && p != Upos::Propn && p != Upos::Pron && !number) continue;
    if (number) {
      if (figure_at(t) == nullptr || tree.deprel(t) == Deprel::Nummod) continue;
    } else if (p == Upos::Pron) {
      const std::string_view f = tree.form(t);
      if (f != "he" && f != "she" && f != "He" && f != "She" && f != "him" && f != "her"
          && f != "himself" && f != "herself" && f != "another" && f != "Another") {
        continue;
      }
    } else if (!is_person_noun(t)) {
      continue;
    }
    consider(t, sentence);
  }
}

double Counter::weight(const Telling& t) const {
  const Sentence& s = document_.sentences[static_cast<std::size_t>(t.sentence)];
  const double place =
      s.zone == Zone::Title ? 4.0 : 3.0 / (1.0 + 0.25 * static_cast<double>(t.sentence));
  return place * (t.numbered ? 2.0 : 0.5);
}

// The number with most weight behind it; the parts of a coordination are added first.
std::optional<double> Counter::vote(Kind kind, bool numbered_only) const {
  struct Vote {
    double value;
    double weight;
  };
  std::vector<Vote> votes;
  for (std::size_t i = 0; i < tellings_.size(); ++i) {
    const Telling& t = tellings_[i];
    if (t.kind != kind || t.vague) continue;
    double value = 0.0;
    double heaviest = 0.0;
    bool first = true;
    bool numbered = false;
    for (std::size_t k = 0; k < tellings_.size(); ++k) {
      const Telling& u = tellings_[k];
      if (u.kind != kind || u.sentence != t.sentence || u.group != t.group || u.vague) continue;
      if (k < i) first = false;
      value += u.count;
      numbered = numbered || u.numbered;
      heaviest = std::max(heaviest, weight(u));
    }
    if (!first || (numbered_only && !numbered)) continue;
    const auto same = std::find_if(votes.begin(), votes.end(),
                                   [value](const Vote& v) { return v.value == value; });
    if (same == votes.end()) {
      votes.push_back({value, heaviest});
    } else {
      same->weight += heaviest;
    }
  }
  if (votes.empty()) return std::nullopt;
  return std::max_element(votes.begin(), votes.end(),
                          [](const Vote& a, const Vote& b) { return a.weight < b.weight; })
      ->value;
}

// How many different persons are told one by one: by name or by age, whichever tells more.
double Counter::distinct(Kind kind) const {
  std::vector<std::string_view> names;
  std::vector<std::string_view> ages;
  for (const Telling& t : tellings_) {
    if (t.kind != kind || t.vague || t.numbered || t.key.empty()) continue;
    auto& keys = t.named ? names : ages;
    if (std::find(keys.begin(), keys.end(), t.key) == keys.end()) keys.push_back(t.key);
  }
  return static_cast<double>(std::max(names.size(), ages.size()));
}

// "One dead, four shot": the shot are besides the dead; "four shot, one fatally": among them.
bool Counter::hit_besides_killed() const {
  for (const Telling& hit : tellings_) {
    if (hit.kind != Kind::Hit || !hit.numbered) continue;
    if (hit.further) return true;
    for (const Telling& killed : tellings_)
      if (killed.kind == Kind::Killed && killed.sentence == hit.sentence && killed.noun < hit.noun)
        return true;
    return false;
  }
  return false;
}

Casualties Counter::total() const {
  const bool killed_numbered = vote(Kind::Killed, true).has_value();
  const bool injured_numbered = vote(Kind::Injured, true).has_value();
  double killed = vote(Kind::Killed, false).value_or(0.0);
  double injured = vote(Kind::Injured, false).value_or(0.0);
  const auto hit = vote(Kind::Hit, true);
  if (!killed_numbered) killed = std::max(killed, distinct(Kind::Killed));
  if (!injured_numbered) injured = std::max(injured, distinct(Kind::Injured));
  if (hit) {
    const double rest = hit_besides_killed() ? *hit : *hit - killed;
    if (!injured_numbered || rest > injured) injured = std::max(0.0, rest);
  } else if (injured == 0.0 && killed == 0.0) {
    injured = std::max(distinct(Kind::Hit), vote(Kind::Hit, false) ? 1.0 : 0.0);
  } else if (killed > 0.0 && !killed_numbered && !injured_numbered) {
    // The one who was hurt is the one who died: "was taken to a hospital, where he died".
    injured = 0.0;
  }
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
