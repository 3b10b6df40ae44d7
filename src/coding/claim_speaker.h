#ifndef TACITUS_CODING_CLAIM_SPEAKER_H_
#define TACITUS_CODING_CLAIM_SPEAKER_H_

// Who the speaker of a claim is as far as the words tell: a named person, a body, a poll; how many
// speak, what they are, why they are not named; where it was said.

#include "coding/claim_context.h"

namespace tacitus {

class ClaimSpeaker {
 public:
  ClaimSpeaker(TreeView& tree, const ClaimContext& context) : tree_(tree), context_(context) {}

  // Fills speaker_kind, speaker_count, speaker_role, anonymity_reason and said_where; speaker and
  // speaker_actor are filled before. `quoted`: the cue stands inside a quotation.
  void fill(const ClaimDraft& draft, bool quoted, Claim& claim);

 private:
  SpeakerKind kind(const ClaimDraft& draft, bool quoted, const Claim& claim) const;
  SpeakerKind kind_of_actor(const Actor& actor) const;
  SpeakerKind kind_of_mention(const Mention& mention) const;
  SpeakerKind kind_of_words(TokenIndex head) const;
  std::int32_t count(TokenIndex head) const;
  Span role(const ClaimDraft& draft, const Claim& claim);
  Span title_before_name(const ClaimDraft& draft) const;
  Span anonymity(const ClaimDraft& draft) const;
  TokenIndex anonymity_phrase(const Sentence& sentence) const;
  void said_where(const ClaimDraft& draft, Claim& claim);
  bool said_under(TokenIndex above, const ClaimDraft& draft, Claim& claim);
  bool set_place(TokenIndex phrase, const ClaimDraft& draft, Claim& claim);
  const Mention* mention(Index m) const;
  bool is_plural(TokenIndex t) const { return tree_.has_feature(t, "Number=Plur"); }

  TreeView& tree_;
  const ClaimContext& context_;
};

// What the main clause of the content says; no predicate if it is no clause.
Proposition read_proposition(TreeView& tree, const ClaimDraft& draft);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_SPEAKER_H_
