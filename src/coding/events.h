#ifndef TACITUS_CODING_EVENTS_H_
#define TACITUS_CODING_EVENTS_H_

// Who did what to whom, as PLOVER types and CAMEO codes.
//
// Patterns (data/lexicons/events/*.pat) are matched over the dependency trees; what governing words
// and modality make of a match is told by operators.tsv; what a word in the wrong world means
// (sport, film, past wars) is dropped; tellings of one happening are merged into one Event. Reads
// tokens, mentions, actors, places, times and claims; fills events, and `dropped` when explaining.

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "coding/events_nations.h"
#include "coding/events_operators.h"
#include "coding/patterns.h"
#include "lexicon/dictionaries.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

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

class EventCoder {
 public:
  // Reports all faults of the pattern files in one Error.
  static Result<EventCoder> compile(const Lexicon& lexicon);

  void code(Document& document) const;
  const PatternSet& patterns() const { return *patterns_; }
  // Entries of the user's verb dictionaries that cannot be said in our patterns.
  const std::vector<CommunityNote>& notes() const { return notes_; }

 private:
  EventCoder() = default;
  std::shared_ptr<const PatternSet> patterns_;
  std::shared_ptr<const Operators> operators_;
  EventScores scores_;
  EventContexts contexts_;
  NationWords nations_;
  std::vector<Refinement> refinements_;
  const Dictionaries* dictionaries_ = nullptr;  // of the lexicon, which outlives the coder
  std::vector<CommunityNote> notes_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_H_
