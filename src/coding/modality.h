#ifndef TACITUS_CODING_MODALITY_H_
#define TACITUS_CODING_MODALITY_H_

// Whether what a verb or noun tells took place, as far as its own clause says: negation, tense,
// modal verbs, conditions and purposes. What a governing verb does to it ("threatened to", "refused
// to") is the business of the operators (data/lexicons/events/operators.tsv).

#include "coding/events_tree.h"

namespace tacitus {

struct Stance {
  bool negated = false;           // "did not attack", "no talks were held"
  bool future = false;            // "will attack", "said it would attack"
  bool obliged = false;           // "must withdraw", "should apologise"
  bool hypothetical = false;      // "if they attack", "could attack", "would attack"
  bool uncertain = false;         // "may have attacked", "allegedly attacked"
  bool purpose = false;           // "in order to attack", "a plan to attack"
  bool ongoing = false;           // "are attacking"
  TokenIndex speaker = kNoToken;  // the verb of saying that the clause is the content of
};

// Words that modality asks for, looked up once per pattern set. Sets a pattern file must define.
struct ModalWords {
  explicit ModalWords(const PatternSet& patterns);
  std::uint32_t say = 0;          // SAY
  std::uint32_t negation = 0;     // NEGATION
  std::uint32_t hedge = 0;        // HEDGE
  std::uint32_t condition = 0;    // CONDITION
  std::uint32_t implicative = 0;  // IMPLICATIVE: "managed to", "began to"
  std::uint32_t lasting = 0;      // LASTING: "continued to", "kept shelling"
  std::uint32_t not_yet = 0;      // NOT-YET: "the proposed partnership"
  std::uint32_t proof = 0;        // PROOF: "no evidence that"
};

Stance stance_of(const EventTree& tree, const ModalWords& words, TokenIndex head);

}  // namespace tacitus

#endif  // TACITUS_CODING_MODALITY_H_
