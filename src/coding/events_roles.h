#ifndef TACITUS_CODING_EVENTS_ROLES_H_
#define TACITUS_CODING_EVENTS_ROLES_H_

// From the head word of a role to the mentions that fill it.
//
// "Russian airstrikes", "Moscow's decision", "dozens of Syrian rebels", "France and Egypt": the
// head of the phrase need not be the actor; its possessor, modifier or part is. Nothing is
// invented: a phrase in which no mention stands fills no role.

#include <vector>

#include "coding/events_tree.h"

namespace tacitus {

class MentionIndex {
 public:
  explicit MentionIndex(const EventTree& tree);

  // The mention whose head is `t`, one with an actor first; kNone if there is none.
  Index at(TokenIndex t) const { return of_head_[static_cast<std::size_t>(t)]; }
  // Adds the mentions that fill a role headed by `t`, conjuncts included.
  void fillers(TokenIndex t, std::vector<Index>& found) const;
  bool same_actor(Index a, Index b) const;
  // Whether the mention's actor or place is coded, not just a phrase.
  bool is_known(Index mention) const;
  // The word in the phrase of `t` that heads a coded mention; kNoToken if none does.
  TokenIndex party(TokenIndex t) const { return nested(t, 0); }
  bool is(TokenIndex t, const WordClass& wanted) const;
  // Whether `t` names a country's people or government ("Russian", "Israel"), not a town.
  bool is_national(TokenIndex t) const;

 private:
  TokenIndex nested(TokenIndex t, int depth) const;
  int nesting_rank(TokenIndex child) const;
  bool is_followed(TokenIndex follower, TokenIndex person) const;
  void add_conjuncts(TokenIndex of, std::vector<TokenIndex>& heads) const;
  bool could_be_party(TokenIndex t) const;
  Index own(TokenIndex t) const;
  bool known(Index mention) const;
  const Actor* actor_of(TokenIndex t) const;
  bool is_country(TokenIndex t) const;
  Index speaker_of(TokenIndex pronoun) const;
  bool is_of_thing(TokenIndex pronoun) const;
  bool has_class(TokenIndex t, const WordClass& wanted) const;
  void push(Index mention, std::vector<Index>& found) const;

  const EventTree& tree_;
  std::vector<Index> of_head_;
  WordId of_ = 0;
  WordId from_ = 0;
  WordId in_ = 0;
  WordId by_ = 0;
  WordId with_ = 0;
  std::uint32_t human_ = 0;
  std::uint32_t follower_ = 0;
  std::uint32_t frontier_ = 0;
  std::uint32_t armed_ = 0;
  std::uint32_t say_ = 0;
  std::uint32_t date_word_ = 0;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_ROLES_H_
