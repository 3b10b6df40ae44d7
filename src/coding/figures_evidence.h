#ifndef TACITUS_CODING_FIGURES_EVIDENCE_H_
#define TACITUS_CODING_FIGURES_EVIDENCE_H_

// What the tellings of a document say together about how many were killed and injured: the numbers
// with their weights, the persons told one by one, and the answer that fixed rules draw from them.

#include <optional>
#include <utility>
#include <vector>

#include "coding/figures.h"
#include "coding/figures_tellings.h"

namespace tacitus {

class CasualtyEvidence {
 public:
  // One number of one kind of harm and what speaks for it.
  struct Vote {
    double value = 0.0;
    double weight = 0.0;
    double counted = 0.0;  // of the weight, that of tellings with a number
    double title = 0.0;    // of the weight, that of the headline
    bool numbered = false;
  };
  // Whether the one who did it died, and how that is told.
  struct Attacker {
    bool told = false;
    bool active = false;  // the toll is told as his deed: "killed five"
    bool suicide = false;
    bool beside =
        false;  // a passive toll stands beside the suicide: "three dead in a murder-suicide"
    bool one_breath = false;  // "kills five, then himself"
  };

  CasualtyEvidence(const Document& document, HarmTellings tellings)
      : document_(document), tellings_(std::move(tellings.all)), cues_(tellings.cues) {}

  const HarmCues& cues() const { return cues_; }
  // How many different persons are told singly, by coreference; with `besides`, those of whom no
  // death is told.
  double persons(HarmKind kind, bool besides) const;

  std::vector<Vote> votes(HarmKind kind) const;
  // How many different persons are told one by one.
  double distinct(HarmKind kind) const;
  double highest_ordinal() const;
  // Where everybody is told singly: whether the injured one is another than the dead one.
  bool injured_besides_killed() const;
  bool hit_besides_killed() const;
  bool hit_told_with_killed() const;
  Attacker attacker(const Vote& killed) const;
  bool survivor() const;
  bool any_vague(HarmKind kind) const;

  // The answer of fixed rules.
  Casualties total() const;

 private:
  double weight(const HarmTelling& t) const;
  std::optional<Vote> group_vote(std::size_t i) const;
  double attackers_killed(const Vote& others) const;

  const Document& document_;
  std::vector<HarmTelling> tellings_;
  HarmCues cues_;
};

// The vote with most weight; a vote for none if there is none.
CasualtyEvidence::Vote heaviest(const std::vector<CasualtyEvidence::Vote>& votes);

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_EVIDENCE_H_
