#ifndef TACITUS_CODING_FIGURES_EVIDENCE_H_
#define TACITUS_CODING_FIGURES_EVIDENCE_H_

// What the tellings of a document say together about how many were killed and injured: the numbers
// with their weights, the persons told one by one, and the answer drawn from them.

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
    bool numbered = false;
  };
  // Whether the one who did it died, and how that is told.
  struct Attacker {
    bool told = false;
    bool active = false;  // the toll is told as his deed: "killed five"
    bool suicide = false;
    bool one_breath = false;  // "kills five, then himself"
    bool murder = false;      // "murder-suicide"
    bool joined = false;      // "an officer and a suspect were killed"
  };

  CasualtyEvidence(const Document& document, std::vector<HarmTelling> tellings)
      : document_(document), tellings_(std::move(tellings)) {}

  std::vector<Vote> votes(HarmKind kind) const;
  // How many different persons are told one by one.
  double distinct(HarmKind kind) const;
  double highest_ordinal() const;
  // Where everybody is told singly: whether the injured one is another than the dead one.
  bool injured_besides_killed() const;
  bool hit_besides_killed() const;
  bool hit_told_with_killed() const;
  Attacker attacker(const Vote& killed) const;

  // The answer.
  Casualties total() const;

 private:
  double weight(const HarmTelling& t) const;
  std::optional<Vote> group_vote(std::size_t i) const;
  double attackers_killed(const Vote& others) const;
  bool hurt_himself() const;

  const Document& document_;
  std::vector<HarmTelling> tellings_;
};

// The vote with most weight; a vote for none if there is none.
CasualtyEvidence::Vote heaviest(const std::vector<CasualtyEvidence::Vote>& votes);

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_EVIDENCE_H_
