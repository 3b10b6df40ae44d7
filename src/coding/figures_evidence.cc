#include "coding/figures_evidence.h"

#include <algorithm>
#include <cmath>

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

}  // namespace

CasualtyEvidence::Vote heaviest(const std::vector<CasualtyEvidence::Vote>& votes) {
  CasualtyEvidence::Vote best;
  for (const CasualtyEvidence::Vote& v : votes)
    if (v.weight > best.weight) best = v;
  return best;
}

double CasualtyEvidence::weight(const HarmTelling& t) const {
  const Sentence& s = document_.sentences[static_cast<std::size_t>(t.sentence)];
  const double place = s.zone == Zone::Title
                           ? kWeights.title
                           : 3.0 / (1.0 + kWeights.decay * static_cast<double>(t.sentence));
  return place * (t.numbered ? kWeights.numbered : kWeights.implied);
}

// What the coordination that telling `i` begins sums up to, or nothing if it begins none. A first
// number that is the sum of the rest enumerates them: "four victims, three boys and a man".
std::optional<CasualtyEvidence::Vote> CasualtyEvidence::group_vote(std::size_t i) const {
  const HarmTelling& t = tellings_[i];
  Vote vote;
  std::size_t k = i;
  while (k > 0 && tellings_[k - 1].sentence == t.sentence) --k;
  double first_count = 0.0;
  bool listed = false;
  for (; k < tellings_.size() && tellings_[k].sentence == t.sentence; ++k) {
    const HarmTelling& u = tellings_[k];
    if (u.kind != t.kind || u.group != t.group || u.vague || u.attacker) continue;
    if (k < i) return std::nullopt;
    if (k == i) first_count = u.count;
    vote.value += u.count;
    listed = listed || u.listed;
    vote.numbered = vote.numbered || u.numbered;
    vote.weight = std::max(vote.weight, weight(u));
  }
  const double rest = vote.value - first_count;
  if (!listed && first_count >= 2.0 && (rest == first_count || rest == first_count + 1.0))
    vote.value = first_count;
  return vote;
}

std::vector<CasualtyEvidence::Vote> CasualtyEvidence::votes(HarmKind kind) const {
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
  return votes;
}

// How many different persons are told one by one: by name, by age or by ordinals, whichever tells
// most. The injured are those hit as well, but for those who died.
double CasualtyEvidence::distinct(HarmKind kind) const {
  std::vector<std::string_view> full;
  std::vector<std::string_view> last;
  std::vector<std::string_view> ages;
  std::int32_t ordinal = 0;
  const bool others_told =
      std::any_of(tellings_.begin(), tellings_.end(), [&](const HarmTelling& t) {
        return t.kind != kind && t.kind != HarmKind::Hit && !t.attacker && t.ordinal == 0;
      });
  const auto died = [this](std::string_view name) {
    return std::any_of(tellings_.begin(), tellings_.end(), [&](const HarmTelling& t) {
      return t.kind == HarmKind::Killed && !t.key.empty() && same_name(t.key, name);
    });
  };
  for (const HarmTelling& t : tellings_) {
    const bool counts = t.kind == kind || (kind == HarmKind::Injured && t.kind == HarmKind::Hit);
    if (!counts || t.attacker) continue;
    // "Two died and a third was wounded": the third of all, not of the wounded
    if (t.kind == kind && !others_told) ordinal = std::max(ordinal, t.ordinal);
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
bool CasualtyEvidence::hit_besides_killed() const {
  for (const HarmTelling& hit : tellings_) {
    if (hit.kind != HarmKind::Hit || !hit.numbered) continue;
    if (!hit.further) return false;
    // "Garcia and three others were shot": others than Garcia, not than the dead
    bool listed = false;
    bool killed = false;
    for (const HarmTelling& t : tellings_) {
      if (t.sentence != hit.sentence || t.noun >= hit.noun) continue;
      listed = listed || (t.kind == HarmKind::Hit && t.group == hit.group);
      killed = killed || t.kind == HarmKind::Killed;
    }
    return killed || !listed;
  }
  return false;
}

// Where everybody is told singly: whether the injured one is somebody else than the dead one. "A
// boy was killed and his father injured", against "was taken to a hospital, where he died".
bool CasualtyEvidence::injured_besides_killed() const {
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

double CasualtyEvidence::highest_ordinal() const {
  std::int32_t ordinal = 0;
  for (const HarmTelling& t : tellings_) ordinal = std::max(ordinal, t.ordinal);
  return static_cast<double>(ordinal);
}

// Whether the first count of those shot stands beside one of the dead, and none of the injured.
bool CasualtyEvidence::hit_told_with_killed() const {
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

CasualtyEvidence::Attacker CasualtyEvidence::attacker(const Vote& killed) const {
  Attacker out;
  for (const HarmTelling& t : tellings_) {
    if (t.kind != HarmKind::Killed || t.vague) continue;
    out.told = out.told || t.attacker;
    out.suicide = out.suicide || t.suicide;
    out.murder = out.murder || t.murder;
    // "A police officer and a suspect were killed": the other count leaves him out
    out.joined = out.joined
                 || (t.attacker && !t.suicide
                     && std::any_of(tellings_.begin(), tellings_.end(), [&t](const HarmTelling& x) {
                          return x.kind == t.kind && !x.attacker && x.sentence == t.sentence
                                 && x.group == t.group;
                        }));
    const bool counts = !t.attacker && (!killed.numbered || t.count == killed.value);
    out.active = out.active || (counts && t.active);
    const auto suicide_here = [&t](const HarmTelling& x) {
      return x.suicide && x.sentence == t.sentence;
    };
    out.one_breath = out.one_breath
                     || (t.active && !t.attacker
                         && std::any_of(tellings_.begin(), tellings_.end(), suicide_here));
  }
  return out;
}

// "Kills five and himself" are six dead; "five dead after a gunman ..." may hold him already, so he
// is added to what he did, not to a toll.
double CasualtyEvidence::attackers_killed(const Vote& others) const {
  const Attacker a = attacker(others);
  // "Three found dead in murder-suicide" holds him
  if (a.murder && others.value >= 2.0 && !a.active) return 0.0;
  const bool beyond_toll = others.value == 0.0 || a.joined || (a.suicide ? a.one_breath : a.active);
  return a.told && beyond_toll ? 1.0 : 0.0;
}

// "A hunter shot himself in the foot."
bool CasualtyEvidence::hurt_himself() const {
  return std::any_of(tellings_.begin(), tellings_.end(), [](const HarmTelling& t) {
    return t.kind != HarmKind::Killed && t.attacker && !t.vague;
  });
}

Casualties CasualtyEvidence::total() const {
  const Vote killed_vote = heaviest(votes(HarmKind::Killed));
  const Vote injured_vote = heaviest(votes(HarmKind::Injured));
  const Vote hit = heaviest(votes(HarmKind::Hit));
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
  if (killed == 0.0 && injured == 0.0 && hurt_himself()) injured = 1.0;
  // "A fourth victim was found in the yard."
  if (highest_ordinal() > killed + injured && !killed_vote.numbered)
    injured = std::max(injured, highest_ordinal() - killed);
  if (!aside) killed += attackers_killed(killed_vote);
  // He who killed somebody and himself makes two at least.
  if (attacker(killed_vote).murder && killed < 2.0) {
    if (hit.weight > 0.0 && injured_vote.weight == 0.0) injured = 0.0;
    killed = 2.0;
  }
  Casualties c;
  c.killed = std::llround(killed);
  c.injured = std::llround(injured);
  return c;
}

}  // namespace tacitus
