#ifndef TACITUS_CODING_EVENTS_SETTING_H_
#define TACITUS_CODING_EVENTS_SETTING_H_

// When and where an event happened, as far as its clause, its sentence and the page tell.

#include <cstdint>
#include <optional>

#include "coding/events_match.h"
#include "coding/events_signals.h"
#include "record/document.h"

namespace tacitus {

class EventSetting {
 public:
  EventSetting(const Document& document, const EventTree& tree, const EventSignals& signals);

  void set_place(const EventMatch& match, EventMention& telling, Event& event) const;
  void set_time(const EventMatch& match, EventMention& telling, Event& event) const;

 private:
  void find_report_day();
  Index place_under(TokenIndex root, bool deed, Index sentence) const;
  int cost_below(TokenIndex word, TokenIndex root, bool deed) const;
  bool is_news(const EventMatch& match) const;
  TokenIndex governor_of(Span span, const Sentence& sentence) const;
  bool is_content_clause(TokenIndex verb) const;
  bool before_verb(Span span, TokenIndex governor, TokenIndex root) const;
  bool is_of_deed_told(const TimeExpression& time, TokenIndex governor, TokenIndex root) const;

  const Document& document_;
  const EventTree& tree_;
  const PatternSet& patterns_;
  const EventSignals& signals_;
  std::uint32_t place_prep_ = 0;  // set PLACE-PREP
  std::optional<std::int32_t> report_day_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_SETTING_H_
