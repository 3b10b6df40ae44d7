#ifndef TACITUS_CODING_FIGURES_HARM_H_
#define TACITUS_CODING_FIGURES_HARM_H_

// What happens to the people of a noun phrase, read off the tree.
//
//   "12 people were shot and killed"          people: deaths
//   "killing 3 soldiers and wounding 20"      soldiers: deaths; 20: injured
//   "left two dead", "the deaths of 200"      two, 200: deaths
//   "four men were arrested"                  men: detained

#include <optional>
#include <string_view>

#include "coding/figures_tree.h"
#include "coding/numbers_words.h"

namespace tacitus {

// The outcomes tell harm by where it leads: "taken to a hospital", "is in critical condition",
// "suffered gunshot wounds".
enum class HarmRole : std::uint8_t {
  Patient,
  Subject,
  Quality,
  Noun,
  OutcomeTo,
  OutcomeIn,
  OutcomeOf
};

struct Harm {
  Unit unit = Unit::Other;
  HarmRole role = HarmRole::Patient;
  TokenIndex word = kNoToken;  // the word that tells it
  bool negated = false;
};

class HarmReader {
 public:
  // `atoms` and `first_atom` (by token of the sentence) are those of the sentence of `tree`.
  HarmReader(const Words& words, const Atoms& atoms, const std::vector<std::size_t>& first_atom,
             const SentenceTree& tree)
      : words_(words), atoms_(atoms), first_atom_(first_atom), tree_(tree) {}

  // What happens to the noun phrase headed by `noun`.
  std::optional<Harm> of(TokenIndex noun) const;

  // What the words right after a number say, for headlines that no tree fits: "Two dead, three
  // critically injured", "five shot, two fatally".
  // `subject`: the phrase may be a subject, so that "were" may stand between.
  std::optional<Harm> following(std::size_t atom, bool subject) const;
  // The verb right before a number: "Drive-by shooting kills 2, injures 4".
  std::optional<Harm> preceding(std::size_t atom) const;

  // The two parts of of(): by the phrase's own place in the tree, and shared with its coordination.
  std::optional<Harm> direct(TokenIndex noun) const;
  std::optional<Harm> shared(TokenIndex noun) const;
  // Whether two numbered phrases side by side are a headline's list.
  bool lists(TokenIndex first, TokenIndex second) const;

  // The harm that the word itself tells, in that role: the patient roles of "killed".
  std::optional<Harm> word(TokenIndex t, HarmRole role) const;

 private:
  std::optional<Harm> by_governor(TokenIndex noun) const;
  bool drives_out(TokenIndex verb) const;
  TokenIndex counted_by(TokenIndex number) const;
  std::optional<Harm> by_toll(TokenIndex noun, TokenIndex verb) const;
  std::optional<Harm> by_children(TokenIndex noun) const;
  std::optional<Harm> by_verb(TokenIndex verb, HarmRole role) const;
  std::optional<Harm> by_outcome(TokenIndex verb, HarmRole role) const;
  bool tells_of_another(TokenIndex clause) const;
  std::optional<Harm> outcome_word(TokenIndex t) const;

  const Words& words_;
  const Atoms& atoms_;
  const std::vector<std::size_t>& first_atom_;
  const SentenceTree& tree_;
};

std::optional<Unit> unit_of_name(std::string_view name);

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_HARM_H_
