#ifndef TACITUS_CODING_EVENTS_KNOWLEDGE_H_
#define TACITUS_CODING_EVENTS_KNOWLEDGE_H_

// What the event coder has read from the lexicon and the user's dictionaries; const after load.

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "coding/events_modality.h"
#include "coding/events_nations.h"
#include "coding/events_operators.h"
#include "coding/events_past.h"
#include "coding/patterns.h"
#include "lexicon/dictionaries.h"

namespace tacitus {

struct EventScores {
  std::unordered_map<std::string, double> goldstein;  // by CAMEO code and by PLOVER type
  std::unordered_map<std::string, double> weights;    // of the signals that make the confidence
};

// PLOVER contexts by the words of a clause and by the code (data/lexicons/events/contexts.tsv).
struct EventContexts {
  std::unordered_map<std::string, std::vector<std::string>> by_lemma;
  std::unordered_map<std::string, std::vector<std::string>> by_cameo;
};

struct EventKnowledge {
  std::shared_ptr<const PatternSet> patterns;
  std::shared_ptr<const Operators> operators;
  ModalityTable modalities;
  std::shared_ptr<const PastPeriods> past_periods;  // null = the table is missing
  EventScores scores;
  EventContexts contexts;
  NationWords nations;
  std::vector<Refinement> refinements;
  const Dictionaries* dictionaries =
      nullptr;  // of the lexicon, which outlives the coder; null = none
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_KNOWLEDGE_H_
