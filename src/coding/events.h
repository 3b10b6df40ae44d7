#ifndef TACITUS_CODING_EVENTS_H_
#define TACITUS_CODING_EVENTS_H_

// Who did what to whom, as PLOVER types and CAMEO codes.
//
// Patterns (data/lexicons/events/*.pat) are matched over the dependency trees; what governing words
// and modality make of a match is told by operators.tsv; what a word in the wrong world means
// (sport, film, past wars) is dropped; tellings of one happening are merged into one Event. Reads
// tokens, mentions, actors, places, times and claims; fills events, and `dropped` when explaining.

#include <vector>

#include "base/result.h"
#include "coding/community_patterns.h"
#include "coding/events_knowledge.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {

class EventCoder {
 public:
  // Reports all faults of the pattern files in one Error.
  static Result<EventCoder> compile(const Lexicon& lexicon);

  void code(Document& document) const;
  const PatternSet& patterns() const { return *knowledge_.patterns; }
  // Entries of the user's verb dictionaries that cannot be said in our patterns.
  const std::vector<CommunityNote>& notes() const { return notes_; }

 private:
  EventCoder() = default;
  EventKnowledge knowledge_;
  std::vector<CommunityNote> notes_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_H_
