#include "coding/figures_casualties.h"

#include <algorithm>
#include <cmath>

#include "coding/figures_evidence.h"

namespace tacitus {
namespace {

constexpr std::array<float, kCasualtyFeatures> kWeights = {
#include "coding/casualty_weights.inc"
};

// More answers than these are noise.
constexpr std::size_t kValues = 12;

using Vote = CasualtyEvidence::Vote;

// The features of one kind of harm for one number, from `base` on. Shares are of all weight.
struct KindView {
  std::vector<Vote> votes;
  double total = 0.0;
  double distinct = 0.0;

  double share(double value, double Vote::*part) const {
    double sum = 0.0;
    for (const Vote& v : votes)
      if (v.value == value) sum += v.*part;
    return sum / (total + 1.0);
  }
  double others(double value, double Vote::*part, bool higher) const {
    double sum = 0.0;
    for (const Vote& v : votes)
      if (higher ? v.value > value : v.value < value) sum += v.*part;
    return sum / (total + 1.0);
  }
};

class Chooser {
 public:
  explicit Chooser(const CasualtyEvidence& evidence)
      : evidence_(evidence),
        killed_(view(HarmKind::Killed)),
        injured_(view(HarmKind::Injured)),
        hit_(view(HarmKind::Hit)),
        attacker_(evidence.attacker(heaviest(killed_.votes))),
        rules_(evidence.total()) {}

  std::vector<CasualtyChoice> choices() const;

 private:
  KindView view(HarmKind kind) const;
  void weigh(CasualtyChoice& choice) const;
  void weigh_kind(const KindView& kind, double value, std::size_t base,
                  CasualtyChoice& choice) const;
  void weigh_hit(double killed, double injured, CasualtyChoice& choice) const;
  void weigh_attacker(double killed, CasualtyChoice& choice) const;
  void weigh_pair(double killed, double injured, CasualtyChoice& choice) const;
  void weigh_cues(double killed, double injured, CasualtyChoice& choice) const;

  const CasualtyEvidence& evidence_;
  KindView killed_;
  KindView injured_;
  KindView hit_;
  CasualtyEvidence::Attacker attacker_;
  Casualties rules_;
};

KindView Chooser::view(HarmKind kind) const {
  KindView out;
  out.votes = evidence_.votes(kind);
  for (const Vote& v : out.votes) out.total += v.weight;
  std::sort(out.votes.begin(), out.votes.end(), [](const Vote& a, const Vote& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.value < b.value;
  });
  out.distinct = evidence_.distinct(kind);
  return out;
}

void add_value(std::vector<std::int32_t>& values, double value) {
  if (value < 0.0 || value > 1e6) return;
  const auto v = static_cast<std::int32_t>(std::lround(value));
  if (std::find(values.begin(), values.end(), v) == values.end() && values.size() < kValues)
    values.push_back(v);
}

std::vector<CasualtyChoice> Chooser::choices() const {
  std::vector<std::int32_t> killed;
  std::vector<std::int32_t> injured;
  add_value(killed, static_cast<double>(rules_.killed.value_or(0)));
  add_value(killed, 0.0);
  add_value(killed, killed_.distinct);
  for (const Vote& v : killed_.votes) add_value(killed, v.value);
  if (attacker_.told)
    for (const Vote& v : killed_.votes) add_value(killed, v.value + 1.0);
  add_value(injured, static_cast<double>(rules_.injured.value_or(0)));
  add_value(injured, 0.0);
  add_value(injured, injured_.distinct);
  for (const Vote& v : injured_.votes) add_value(injured, v.value);
  add_value(injured, hit_.distinct);
  std::vector<CasualtyChoice> out;
  for (const std::int32_t k : killed) {
    std::vector<std::int32_t> with = injured;
    for (const Vote& v : hit_.votes) {
      add_value(with, v.value - k);
      add_value(with, v.value);
    }
    for (const std::int32_t i : with) {
      CasualtyChoice choice;
      choice.killed = k;
      choice.injured = i;
      weigh(choice);
      out.push_back(choice);
    }
  }
  return out;
}

void Chooser::weigh(CasualtyChoice& choice) const {
  const auto killed = static_cast<double>(choice.killed);
  const auto injured = static_cast<double>(choice.injured);
  weigh_kind(killed_, killed, 0, choice);
  weigh_kind(injured_, injured, 14, choice);
  weigh_hit(killed, injured, choice);
  weigh_attacker(killed, choice);
  weigh_pair(killed, injured, choice);
  weigh_cues(killed, injured, choice);
}

void Chooser::weigh_kind(const KindView& kind, double value, std::size_t base,
                         CasualtyChoice& choice) const {
  const auto set = [&](std::size_t f, double x) {
    choice.features[base + f] = static_cast<float>(x);
  };
  const double numbered = kind.share(value, &Vote::counted);
  const double all = kind.share(value, &Vote::weight);
  set(0, numbered);
  set(1, all - numbered);
  set(2, kind.others(value, &Vote::counted, true));
  set(3, kind.others(value, &Vote::counted, false));
  set(4, kind.share(value, &Vote::title));
  set(5, kind.others(value, &Vote::title, true) + kind.others(value, &Vote::title, false));
  const bool none = value == 0.0;
  set(6, none && kind.total > 0.0 ? 1.0 : 0.0);
  set(7, none ? std::log1p(kind.total) : 0.0);
  set(8, none && kind.total == 0.0 ? 1.0 : 0.0);
  set(9, value == 1.0 ? 1.0 : 0.0);
  set(10, value >= 2.0 && value == kind.distinct ? 1.0 : 0.0);
  set(11, !none && all == 0.0 ? 1.0 : 0.0);
  set(12, !none && value < kind.distinct ? 1.0 : 0.0);
  set(13, all > 0.0 && !kind.votes.empty() && kind.votes.front().value == value ? 1.0 : 0.0);
}

void Chooser::weigh_hit(double killed, double injured, CasualtyChoice& choice) const {
  const auto set = [&](std::size_t f, double x) {
    choice.features[28 + f] = static_cast<float>(x);
  };
  const double sum = killed + injured;
  set(0, hit_.share(sum, &Vote::counted));
  set(1, hit_.share(injured, &Vote::counted));
  set(2, hit_.share(killed, &Vote::counted));
  set(3, hit_.share(sum, &Vote::title));
  set(4, hit_.share(injured, &Vote::title));
  set(5, hit_.others(sum, &Vote::counted, true));
  set(6, hit_.others(sum, &Vote::counted, false));
  set(7, hit_.total > 0.0 && sum == 0.0 ? 1.0 : 0.0);
  const double single = hit_.share(1.0, &Vote::weight) - hit_.share(1.0, &Vote::counted);
  set(8, sum == 1.0 ? single : 0.0);
  set(9, injured == 1.0 ? single : 0.0);
  set(10, evidence_.hit_besides_killed() ? hit_.share(injured, &Vote::counted) : 0.0);
  set(11, evidence_.hit_told_with_killed() ? hit_.share(sum, &Vote::counted) : 0.0);
  set(12, injured == hit_.distinct && injured > 0.0 ? 1.0 : 0.0);
}

void Chooser::weigh_attacker(double killed, CasualtyChoice& choice) const {
  const auto set = [&](std::size_t f, bool x) { choice.features[41 + f] = x ? 1.0F : 0.0F; };
  const double toll = heaviest(killed_.votes).value;
  const bool added = killed == toll + 1.0;
  set(0, attacker_.told && added);
  set(1, attacker_.told && attacker_.active && added);
  set(2, attacker_.suicide && added);
  set(3, attacker_.suicide && attacker_.active && added);
  set(4, attacker_.suicide && attacker_.beside && added);
  set(6, attacker_.one_breath && added);
}

void Chooser::weigh_pair(double killed, double injured, CasualtyChoice& choice) const {
  const auto set = [&](std::size_t f, double x) {
    choice.features[49 + f] = static_cast<float>(x);
  };
  const bool both = killed > 0.0 && injured > 0.0;
  const bool besides = evidence_.injured_besides_killed();
  set(0, both && besides ? 1.0 : 0.0);
  set(1, both && !besides ? 1.0 : 0.0);
  set(2, injured > 0.0 && evidence_.survivor() ? 1.0 : 0.0);
  set(3, killed > 0.0 && injured == 0.0 && evidence_.survivor() ? 1.0 : 0.0);
  const double ordinal = evidence_.highest_ordinal();
  set(4, ordinal > 0.0 && ordinal == killed + injured ? 1.0 : 0.0);
  set(5, ordinal > killed + injured ? 1.0 : 0.0);
  set(6, killed == static_cast<double>(rules_.killed.value_or(0)) ? 1.0 : 0.0);
  set(7, injured == static_cast<double>(rules_.injured.value_or(0)) ? 1.0 : 0.0);
  set(8, killed == static_cast<double>(rules_.killed.value_or(0))
                 && injured == static_cast<double>(rules_.injured.value_or(0))
             ? 1.0
             : 0.0);
  set(9, killed > 0.0 ? std::log1p(injured_.total) : 0.0);
  set(10, killed == 1.0 && killed_.share(1.0, &Vote::counted) == 0.0
              ? killed_.total / (killed_.total + injured_.total + hit_.total + 1.0)
              : 0.0);
  set(11, killed == 0.0 && injured == 0.0 ? 1.0 : 0.0);
  set(12, injured == 0.0 && evidence_.any_vague(HarmKind::Injured) ? 1.0 : 0.0);
  set(13, both && killed == injured ? 1.0 : 0.0);
  set(14, killed >= 2.0 && killed == injured_.distinct + hit_.distinct ? 1.0 : 0.0);
}

// Words of death where nobody is counted dead, and the like: tellings that the trees hid.
void Chooser::weigh_cues(double killed, double injured, CasualtyChoice& choice) const {
  const auto set = [&](std::size_t f, double x) {
    choice.features[64 + f] = static_cast<float>(x);
  };
  const HarmCues& cues = evidence_.cues();
  const bool no_dead = killed == 0.0;
  const bool no_injured = injured == 0.0;
  const auto some = [](double x) { return x > 0.0 ? 1.0 : 0.0; };
  const double deaths =
      cues.deaths[HarmCues::Title] + cues.deaths[HarmCues::Front] + cues.deaths[HarmCues::Rest];
  const double hurt =
      cues.injured[HarmCues::Title] + cues.injured[HarmCues::Front] + cues.injured[HarmCues::Rest];
  set(0, no_dead ? some(cues.deaths[HarmCues::Title]) : 0.0);
  set(1, no_dead ? some(cues.deaths[HarmCues::Front]) : 0.0);
  set(2, no_dead ? std::log1p(deaths) : 0.0);
  set(3, no_dead && deaths == 0.0 ? 1.0 : 0.0);
  set(4, no_injured ? some(cues.injured[HarmCues::Title]) : 0.0);
  set(5, no_injured ? some(cues.injured[HarmCues::Front]) : 0.0);
  set(6, no_injured ? std::log1p(hurt) : 0.0);
  set(7, no_injured && hurt == 0.0 ? 1.0 : 0.0);
  set(8, no_dead ? some(cues.grave) : 0.0);
  set(9, no_injured ? some(cues.grave) : 0.0);
  set(10, no_dead ? some(cues.slight) : 0.0);
  set(11, no_injured ? some(cues.slight) : 0.0);
  set(12, no_dead ? some(cues.passed) : 0.0);
  const double dead_persons = evidence_.persons(HarmKind::Killed, false);
  const double hurt_persons = evidence_.persons(HarmKind::Injured, true);
  const double hit_persons = evidence_.persons(HarmKind::Hit, true);
  set(13, killed >= 2.0 && killed == dead_persons ? 1.0 : 0.0);
  set(14, injured >= 1.0 && injured == hurt_persons ? 1.0 : 0.0);
  set(15, injured >= 1.0 && injured == hit_persons ? 1.0 : 0.0);
  set(16, killed > 0.0 && injured > 0.0 && hurt_persons == 0.0 && hit_persons == 0.0 ? 1.0 : 0.0);
  set(17, no_injured && killed > 0.0 && hurt_persons > 0.0 ? 1.0 : 0.0);
  // "One killed, four others shot" in one breath
  set(21, evidence_.hit_told_with_killed() && evidence_.hit_besides_killed()
              ? hit_.share(injured, &Vote::counted)
              : 0.0);
  set(22, evidence_.hit_told_with_killed() && evidence_.hit_besides_killed()
              ? hit_.share(killed + injured, &Vote::counted)
              : 0.0);
  set(23, attacker_.one_breath && killed == heaviest(killed_.votes).value ? 1.0 : 0.0);
  set(19, std::log1p(killed));
  set(20, std::log1p(injured));
  set(18, no_injured && killed > 0.0 && hit_persons > 0.0 ? 1.0 : 0.0);
}

}  // namespace

std::vector<CasualtyChoice> casualty_choices(const Words& words, const Document& document) {
  const CasualtyEvidence evidence(document, read_harm_tellings(words, document));
  return Chooser(evidence).choices();
}

Casualties count_casualties(const Words& words, const Document& document) {
  Casualties best;
  double most = 0.0;
  for (const CasualtyChoice& choice : casualty_choices(words, document)) {
    double score = 0.0;
    for (std::size_t f = 0; f < kCasualtyFeatures; ++f)
      score += static_cast<double>(choice.features[f]) * static_cast<double>(kWeights[f]);
    if (best.killed && score <= most) continue;
    most = score;
    best.killed = choice.killed;
    best.injured = choice.injured;
  }
  return best;
}

}  // namespace tacitus
