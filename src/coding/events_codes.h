#ifndef TACITUS_CODING_EVENTS_CODES_H_
#define TACITUS_CODING_EVENTS_CODES_H_

// What the words of a match's clause add to its code: finer CAMEO codes, PLOVER contexts, the topics
// of the user's issue dictionary, the Goldstein value.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/events_knowledge.h"
#include "coding/events_match.h"
#include "record/document.h"

namespace tacitus {

class EventCodes {
 public:
  EventCodes(const Document& document, const EventTree& tree, const EventKnowledge& knowledge);

  // Sets the event's cameo, and its type where the finer code has another.
  void refine(const EventMatch& match, const Sentence& sentence, Event& event) const;
  std::vector<std::string> contexts_of(const EventMatch& match, const Sentence& sentence,
                                       std::string_view cameo) const;
  double goldstein_of(const Event& event) const;

 private:
  bool rests_on(const EventMatch& match, TokenIndex t) const;
  std::vector<std::string> issues(const Sentence& sentence) const;

  const Document& document_;
  const EventTree& tree_;
  const EventKnowledge& knowledge_;
  std::uint32_t condition_ = 0;  // set CONDITION
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_CODES_H_
