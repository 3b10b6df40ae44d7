#ifndef TACITUS_CODING_EVENTS_SIGNALS_H_
#define TACITUS_CODING_EVENTS_SIGNALS_H_

// What speaks for and against a match being an event of the news: who acts and is acted on, where
// its clause stands, what world the words around belong to (sport, film, business). The weights of
// the signals (data/lexicons/events/confidence.tsv) make the confidence.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coding/events_match.h"

namespace tacitus {

// A noun without a verb of its own: "after the attacks".
inline bool is_referring(const PatternSet& patterns, const EventMatch& match) {
  return patterns.trigger(match.trigger).pos == TriggerPos::Noun && match.carrier == kNoToken;
}

class EventSignals {
 public:
  EventSignals(const EventTree& tree, const MentionIndex& mentions,
               const std::unordered_map<std::string, double>& weights);

  // The matches of the sentence, which must live until the next begin().
  void begin(const Sentence& sentence, const std::vector<EventMatch>& matches);
  // Why the match is of another world; empty = it is not.
  std::string_view background_reason(const EventMatch& match) const;
  // By the names of confidence.tsv.
  std::vector<std::string> signals(const EventMatch& match, const EventMention& telling) const;
  float confidence(const std::vector<std::string>& signals) const;
  // How much of its page tells of deeds: the sentences that likely do, and all of them.
  static std::string_view page_signal(std::size_t telling, std::size_t sentences);
  // A confidence that one more signal speaks for or against.
  float confidence_with(float confidence, std::string_view signal) const;
  // Where the clause of the match stands in its sentence: "in-main", "in-relative" ...
  std::string_view position(const EventMatch& match) const;

 private:
  bool in_time(Span trigger) const;
  bool has_political_actor(const EventMatch& match) const;
  bool governed(const EventMatch& match) const;
  bool follows(const EventMatch& match) const;

  const EventTree& tree_;
  const MentionIndex& mentions_;
  const std::unordered_map<std::string, double>& weights_;
  const std::vector<EventMatch>* matches_ = nullptr;
  std::uint32_t sport_set_ = 0;
  std::uint32_t fiction_set_ = 0;
  std::uint32_t business_set_ = 0;
  std::uint32_t nature_set_ = 0;
  int sport_ = 0;
  int fiction_ = 0;
  int business_ = 0;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_SIGNALS_H_
