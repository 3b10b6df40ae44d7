#include "language/nominal_linker.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace tacitus {
namespace {

constexpr int kPerClass = NominalLinker::kFeatures / 3;
constexpr Index kLookBack = 12;
constexpr std::size_t kOldest = 40;

// By article of the later phrase and feature; the first of each class is the bias, zero is the
// weight of joining none.
constexpr float kWeights[NominalLinker::kFeatures] = {
#include "language/nominal_weights.inc"
};

// Added to every pair but of "a truce". The model is right more often where it says none; the mean of MUC, B3 and
// CEAF on GUM train is best between 0.8 and 1.2, with fewer wrong links at 0.8.
constexpr float kLean = 0.8F;

// 0, 1, 2, 3-4, 5-8 ... -> 0, 1, 2, 3, 4 ...
int magnitude(Index n, int most) {
  int out = n > 0 ? 1 : 0;
  for (Index limit = 1; n > limit && out < most; limit *= 2) ++out;
  return out;
}

int role_of(Deprel r) {
  switch (r) {
    case Deprel::Nsubj:
    case Deprel::NsubjPass:
      return 0;
    case Deprel::Obj:
      return 1;
    case Deprel::Obl:
    case Deprel::OblAgent:
      return 2;
    case Deprel::Nmod:
    case Deprel::NmodPoss:
      return 3;
    case Deprel::Compound:
      return 4;
    default:
      return 5;
  }
}

constexpr int kOtherModifiers = 4;

// How the words before the heads compare: none at all, equal, fewer, more, other ones.
int compare_modifiers(const std::vector<std::string>& later,
                      const std::vector<std::string>& earlier) {
  if (later.empty() && earlier.empty()) return 0;
  if (later == earlier) return 1;
  if (std::ranges::includes(earlier, later)) return 2;
  return std::ranges::includes(later, earlier) ? 3 : kOtherModifiers;
}

int compare_tails(std::string_view later, std::string_view earlier) {
  if (later.empty()) return earlier.empty() ? 0 : 2;
  if (earlier.empty()) return 3;
  return later == earlier ? 1 : 4;
}

// "the government of Kenya" and "the government of Uganda": both tails hold names, and no name is in
// both.
bool names_apart(std::string_view later, std::string_view earlier) {
  const auto names = [](std::string_view tail, const auto& use) {
    for (std::size_t i = 0; i < tail.size(); ++i) {
      if (tail[i] < 'A' || tail[i] > 'Z' || (i > 0 && tail[i - 1] != ' ')) continue;
      if (use(tail.substr(i, tail.find_first_of(" ,.\n", i) - i))) return true;
    }
    return false;
  };
  const auto any = [](std::string_view /*name*/) { return true; };
  const auto in_earlier = [earlier](std::string_view name) {
    return earlier.find(name) != std::string_view::npos;
  };
  return names(later, any) && names(earlier, any) && !names(later, in_earlier);
}

int ownership(const MentionFacts& facts) {
  if (facts.possessed) return 1;
  return facts.demonstrative ? 2 : 0;
}

}  // namespace

void NominalLinker::run() {
  std::unordered_map<std::string_view, std::vector<Index>> by_head;
  for (Index i = 0; i < static_cast<Index>(facts_.size()); ++i) {
    // "the one who left ... the one who stayed"
    if (facts(i).pronoun || facts(i).head.empty() || facts(i).head == "one") continue;
    auto& before = by_head[facts(i).head];
    if (mention(i).kind == MentionKind::Nominal && facts(i).kin != Kin::Time) link(i, before);
    before.push_back(i);
  }
}

void NominalLinker::link(Index i, const std::vector<Index>& before) {
  Index best = kNone;
  float best_weight = 0.0F;
  Index rank = 0;
  const std::size_t oldest = before.size() > kOldest ? before.size() - kOldest : 0;
  for (std::size_t k = before.size(); k-- > oldest && rank < kLookBack;) {
    if (!possible(i, before[k])) continue;
    collect(i, before[k], rank++, before.size());
    if (observer_) observer_(i, before[k], features_);
    const float w = weight(i);
    if (w > best_weight) {
      best = before[k];
      best_weight = w;
    }
  }
  if (best != kNone) entities_.join(best, i);
}

bool NominalLinker::possible(Index later, Index earlier) const {
  const Number a = facts(earlier).number;
  const Number b = facts(later).number;
  if (a != b && a != Number::Unknown && b != Number::Unknown) return false;
  // "the foreign ministry" is not "the health ministry".
  if (compare_modifiers(facts(later).modifiers, facts(earlier).modifiers) == kOtherModifiers) {
    return false;
  }
  if (names_apart(tail(later), tail(earlier))) return false;
  return !mention(earlier).full.covers(mention(later).full)
         && !mention(later).full.covers(mention(earlier).full);
}

// What follows the head in the phrase.
std::string_view NominalLinker::tail(Index i) const {
  const Mention& m = mention(i);
  return document_.at({m.span.end, std::max(m.span.end, m.full.end)});
}

// Numbers of the features of a pair; each group begins where the one before ends.
void NominalLinker::collect(Index later, Index earlier, Index rank, std::size_t count) {
  const MentionFacts& b = facts(later);
  const MentionFacts& a = facts(earlier);
  features_.clear();
  int group = static_cast<int>(b.definiteness) * kPerClass;
  const auto add = [&](int value, int size) {
    features_.push_back(group + value);
    group += size;
  };
  const auto role = [&](Index i) {
    return role_of(document_.tokens.deprel[static_cast<std::size_t>(mention(i).head)]);
  };
  const bool name = mention(earlier).kind == MentionKind::Name;
  add(0, 1);
  add(magnitude(mention(later).sentence - mention(earlier).sentence, 6), 7);
  add(compare_modifiers(b.modifiers, a.modifiers), 5);
  add(compare_tails(tail(later), tail(earlier)), 5);
  add(name ? 3 : static_cast<int>(a.definiteness), 4);
  add(ownership(b), 3);
  add(ownership(a), 3);
  add(static_cast<int>(b.referent), 6);
  add(static_cast<int>(b.number), 3);
  add(role(later), 6);
  add(role(earlier) == 4 ? 1 : 0, 2);
  add(magnitude(entities_.of(earlier).size, 4), 5);
  add(std::min(rank, 2), 3);
  add(magnitude(static_cast<Index>(count), 5), 6);
  add(a.quoted == b.quoted ? 0 : 1, 2);
}

float NominalLinker::weight(Index later) const {
  float sum = facts(later).definiteness == Definiteness::Indefinite ? 0.0F : kLean;
  for (const int feature : features_) sum += kWeights[feature];
  return sum;
}

}  // namespace tacitus
