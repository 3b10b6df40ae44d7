#ifndef TACITUS_CODING_EVENTS_MATCH_H_
#define TACITUS_CODING_EVENTS_MATCH_H_

// Finds the patterns that hold in a sentence and who fills their slots; see patterns.h.
//
// A match is made at most once for each token, on demand, because a governing word asks for the
// match of what it governs: "refused to resume talks" is refuse(resume(talks)). The governed match
// is then consumed and makes no event of its own.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/events_modality.h"
#include "coding/events_operators.h"
#include "coding/events_roles.h"
#include "coding/events_tree.h"
#include "coding/modality.h"
#include "coding/patterns.h"

namespace tacitus {

inline void push_unique(TokenIndex t, std::vector<TokenIndex>& found) {
  if (t != kNoToken && std::ranges::find(found, t) == found.end()) found.push_back(t);
}

struct EventMatch {
  std::uint32_t trigger = 0;
  TokenIndex head = kNoToken;     // the word of the pattern
  TokenIndex carrier = kNoToken;  // the verb that carries a noun: "HELD talks"
  TokenIndex companion = kNoToken;
  std::string_view event;
  std::string_view mode;
  std::string_view cameo;
  std::vector<TokenIndex> sources;
  std::vector<TokenIndex> targets;
  std::vector<TokenIndex> tools;
  std::vector<TokenIndex> themes;
  int inner = -1;            // the match of the theme
  bool consumed = false;     // governed by another match
  bool settled = false;      // its modality is part of it
  bool composed = false;     // an operator has been applied
  bool tells_inner = false;  // and it speaks of its inner match as done
  Stance stance;
  // Of a deed that is not told as done; nothing = it is.
  std::optional<Modality> unreal;
  std::string_view drop;  // why it makes no event; empty = it does
  int specificity = 0;
};

// A word that a rule knows and does not take, and why: told when a document is explained.
struct EventMiss {
  TokenIndex head = kNoToken;
  const Rule* rule = nullptr;
  std::string why;
  bool near = false;  // it has the rule's words, and only a restriction does not hold
};

// By stage: events_shape.cc (is it the pattern's trigger), events_slots.cc (who stands in its slots),
// events_match.cc (all together), events_outcome.cc (what governing words and modality make of it),
// events_unreal.cc (the deeds that are threatened, demanded, planned ... and not done).
class EventMatcher {
 public:
  EventMatcher(const EventTree& tree, const MentionIndex& mentions, const Operators& operators,
               const ModalityTable& modalities);

  // The matches of one sentence, consumed and dropped ones included.
  std::vector<EventMatch> match(const Sentence& sentence);
  // Of the sentence matched last: deeds that are told, but not as done.
  const std::vector<EventMatch>& unreal() const { return unreal_; }
  // The deed that a match speaks of as done ("accused of killing"); nullptr if it speaks of none.
  static const EventMatch* told_by(const EventMatch& match, const std::vector<EventMatch>& all) {
    return match.tells_inner && match.inner >= 0 ? &all[static_cast<std::size_t>(match.inner)]
                                                 : nullptr;
  }
  // The misses of the sentence matched last, of words that no rule took; Document::explain only.
  const std::vector<EventMiss>& misses() const { return misses_; }

 private:
  int match_at(TokenIndex t);
  void said_must(TokenIndex verb);
  bool shape_fits(const Trigger& trigger, TokenIndex t, EventMatch& match) const;
  bool companion_fits(const Trigger& trigger, TokenIndex t, EventMatch& match) const;
  bool is_companion(const Trigger& trigger, TokenIndex t) const;
  bool modifiers_fit(const Trigger& trigger, TokenIndex t) const;
  void find_carrier(EventMatch& match) const;
  bool carries(TokenIndex verb, TokenIndex noun, const Rule& rule, bool as_subject) const;
  bool fill(EventMatch& match);
  TokenIndex author_of(TokenIndex source) const;
  void fill_slots(const EventMatch& match, const std::vector<Slot>& slots,
                  std::vector<TokenIndex>& found) const;
  void fill_verb(const EventMatch& match, Slot slot, std::vector<TokenIndex>& found) const;
  void fill_noun(const EventMatch& match, Slot slot, std::vector<TokenIndex>& found) const;
  void noun_subject(const EventMatch& match, std::vector<TokenIndex>& found) const;
  void clauses(TokenIndex t, Slot::Kind kind, std::vector<TokenIndex>& found) const;
  void places(TokenIndex t, std::vector<TokenIndex>& found) const;
  void phrases(const EventMatch& match, WordId preposition, std::vector<TokenIndex>& found) const;
  bool is_noun(const EventMatch& match) const;
  bool is_not_yet(TokenIndex noun) const;
  const Restriction* broken_restriction(const EventMatch& match) const;
  void missed(const EventMatch& match, std::string why, bool near);
  bool leaves_doer_unsaid(const EventMatch& match) const;
  bool restriction_holds(const EventMatch& match, const Restriction& restriction) const;
  int inner_of(const EventMatch& match, TokenIndex theme, int depth);
  void apply(EventMatch& match, std::string_view op);
  bool obliges(const EventMatch& match) const;
  bool on_condition(TokenIndex verb) const;
  void compose(EventMatch& match, const OperatorRow& row, const EventMatch& inner) const;
  void fallback_target(EventMatch& match) const;
  void perform(EventMatch& match) const;
  void settle(EventMatch& match);
  void settle_stance(EventMatch& match);
  bool has_party(const EventMatch& match) const;
  bool has_party(const std::vector<TokenIndex>& words, const EventMatch& match) const;
  bool is_source(const EventMatch& match, TokenIndex t) const;
  void target_of_condition(EventMatch& match) const;
  void find_unreal();
  void fill_from_outer(const EventMatch& outer, Modality modality, EventMatch& deed) const;
  void keep_unreal(EventMatch deed, std::optional<Modality> modality);
  const EventMatch& deed_of(const EventMatch& outer) const;
  std::optional<Modality> modality_of_drop(const EventMatch& match) const;
  std::optional<Modality> modality_of_future(const EventMatch& match, std::string_view op,
                                             std::string_view outcome) const;
  std::optional<Modality> modality_under(const EventMatch& outer, const EventMatch& deed) const;
  bool in(TokenIndex t, std::uint32_t set) const {
    return tree_.patterns().in_set(tree_.word(t), set);
  }
  const Rule& rule_of(const EventMatch& m) const {
    return tree_.patterns().rule(tree_.patterns().trigger(m.trigger).rule);
  }

  const EventTree& tree_;
  const MentionIndex& mentions_;
  const Operators& operators_;
  const ModalityTable& modalities_;
  ModalWords modal_;
  std::vector<EventMatch> found_;
  std::vector<EventMatch> unreal_;
  std::vector<EventMiss> misses_;
  std::vector<int> memo_;  // by token of the sentence: -2 not asked, -1 none, else index in found_
  TokenIndex first_ = 0;
  bool title_ = false;
  WordId of_ = 0;
  std::uint32_t light_ = 0;
  std::uint32_t occur_ = 0;
  std::uint32_t content_ = 0;
  std::uint32_t place_prep_ = 0;
  std::uint32_t date_word_ = 0;
  std::uint32_t statement_ = 0;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_MATCH_H_
