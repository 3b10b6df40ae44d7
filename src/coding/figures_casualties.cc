#include "coding/figures_casualties.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "coding/figures_tellings.h"

namespace tacitus {
namespace {

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
  Counter(const Document& document, std::vector<HarmTelling> tellings)
      : document_(document), tellings_(std::move(tellings)) {}

  Casualties total() const;

 private:
  double weight(const HarmTelling& t) const;
  struct Vote {
    double value = 0.0;
    double weight = 0.0;
    bool numbered = false;
  };
  std::optional<Vote> group_vote(std::size_t i) const;
  Vote vote(HarmKind kind) const;
  double distinct(HarmKind kind) const;
  bool injured_besides_killed() const;
  double highest_ordinal() const;
  bool hit_besides_killed() const;
  bool hit_told_with_killed() const;
  double attackers_killed(const Vote& others) const;

  const Document& document_;
  std::vector<HarmTelling> tellings_;
};

double Counter::weight(const HarmTelling& t) const {
  const Sentence& s = document_.sentences[static_cast<std::size_t>(t.sentence)];
  const double place = s.zone == Zone::Title
                           ? kWeights.title
                           : 3.0 / (1.0 + kWeights.decay * static_cast<double>(t.sentence));
  return place * (t.numbered ? kWeights.numbered : kWeights.implied);
}

// What the coordination that telling `i` begins sums up to, or nothing if it begins none. A first
// number that is the sum of the rest enumerates them: "four victims, three boys and a man".
std::optional<Counter::Vote> Counter::group_vote(std::size_t i) const {
  const HarmTelling& t = tellings_[i];
  Vote vote;
  std::size_t k = i;
  while (k > 0 && tellings_[k - 1].sentence == t.sentence) --k;
  double first_count = 0.0;
  for (; k < tellings_.size() && tellings_[k].sentence == t.sentence; ++k) {
    const HarmTelling& u = tellings_[k];
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
Counter::Vote Counter::vote(HarmKind kind) const {
  std::vector<Vote> votes;
  for (std::size_t i = 0; i < tellings_.size(); ++i) {
    const HarmTelling& t = tellings_[i];
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
double Counter::distinct(HarmKind kind) const {
  std::vector<std::string_view> full;
  std::vector<std::string_view> last;
  std::vector<std::string_view> ages;
  std::int32_t ordinal = 0;
  const auto died = [this](std::string_view name) {
    return std::any_of(tellings_.begin(), tellings_.end(), [&](const HarmTelling& t) {
      return t.kind == HarmKind::Killed && !t.key.empty() && same_name(t.key, name);
    });
  };
  for (const HarmTelling& t : tellings_) {
    const bool counts = t.kind == kind || (kind == HarmKind::Injured && t.kind == HarmKind::Hit);
    if (!counts || t.attacker) continue;
    if (t.kind == kind) ordinal = std::max(ordinal, t.ordinal);
    if (t.vague || t.numbered || t.key.empty()) continue;
    if (kind != HarmKind::Killed && died(t.key)) continue;
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
  for (const HarmTelling& hit : tellings_)
    if (hit.kind == HarmKind::Hit && hit.numbered) return hit.further;
  return false;
}

// Where everybody is told singly: whether the injured one is somebody else than the dead one. "A
// boy was killed and his father injured", against "was taken to a hospital, where he died".
bool Counter::injured_besides_killed() const {
  for (const HarmTelling& injured : tellings_) {
    if (injured.kind != HarmKind::Injured || injured.vague || injured.pronoun) continue;
    if (injured.survivor || injured.further) return true;
    for (const HarmTelling& killed : tellings_) {
      if (killed.kind == HarmKind::Killed && killed.sentence == injured.sentence && !killed.pronoun
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
  for (const HarmTelling& t : tellings_) ordinal = std::max(ordinal, t.ordinal);
  return static_cast<double>(ordinal);
}

// Whether the first count of those shot stands beside one of the dead, and none of the injured.
bool Counter::hit_told_with_killed() const {
  for (const HarmTelling& hit : tellings_) {
    if (hit.kind != HarmKind::Hit || !hit.numbered) continue;
    bool killed = false;
    for (const HarmTelling& t : tellings_) {
      if (t.sentence != hit.sentence || !t.numbered) continue;
      if (t.kind == HarmKind::Injured) return false;
      killed = killed || t.kind == HarmKind::Killed;
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
  for (const HarmTelling& t : tellings_) {
    if (t.kind != HarmKind::Killed) continue;
    told = told || (t.attacker && !t.vague);
    active = active || (!t.attacker && t.active && (!others.numbered || t.count == others.value));
  }
  if (!told) return 0.0;
  return active || others.value == 0.0 ? 1.0 : 0.0;
}

Casualties Counter::total() const {
  const Vote killed_vote = vote(HarmKind::Killed);
  const Vote injured_vote = vote(HarmKind::Injured);
  const Vote hit = vote(HarmKind::Hit);
  double killed = killed_vote.value;
  double injured = injured_vote.value;
  // One dead man far down in a report that opens with the wounded belongs to another case.
  const double others = std::max(injured_vote.weight, hit.weight);
  const bool aside = !killed_vote.numbered && killed_vote.weight < kAside * others;
  if (aside) {
    killed = 0.0;
  } else if (!killed_vote.numbered) {
    killed = std::max(killed, distinct(HarmKind::Killed));
  }
  if (!injured_vote.numbered) injured = std::max(injured, distinct(HarmKind::Injured));
  if (hit.numbered) {
    const double rest = hit_besides_killed() ? hit.value : hit.value - killed;
    if (hit.weight > injured_vote.weight && hit_told_with_killed()) {
      injured = std::max(0.0, rest);  // "4 shot, 2 killed" outweighs later parts of it
    }
    // "All four were taken to a hospital, where one died."
    if (!injured_vote.numbered || rest > injured || (injured == hit.value && rest > 0.0))
      injured = std::max(0.0, rest);
  } else if (injured == 0.0 && killed == 0.0) {
    injured = std::max(distinct(HarmKind::Hit), hit.value);
  } else if (killed > 0.0 && !killed_vote.numbered && !injured_vote.numbered) {
    if (!injured_besides_killed()) injured = 0.0;
  }
  if (killed == 0.0 && injured == 0.0) {
    // "A boy shot himself in the hand."
    const bool self = std::any_of(tellings_.begin(), tellings_.end(), [](const HarmTelling& t) {
      return t.kind != HarmKind::Killed && t.attacker && !t.vague;
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
  return Counter(document, read_harm_tellings(words, document)).total();
}

}  // namespace tacitus
