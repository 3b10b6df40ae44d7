#ifndef TACITUS_CODING_CLAIM_CONTEXT_H_
#define TACITUS_CODING_CLAIM_CONTEXT_H_

// What a claim says about itself beyond speaker, cue and content: to whom, through which channel and
// outlet, when, how firmly, and who the speaker is.
//
// Reads mentions and times where other stages have filled them and works by spans where not.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "coding/claim_finder.h"
#include "lexicon/table.h"

namespace tacitus {

// Noun -> channel, from data/lexicons/channels.tsv.
class ChannelLexicon {
 public:
  static Result<ChannelLexicon> compile(const Table& table);
  // "" if the noun names no channel. `lemma` in any case.
  std::string_view channel(std::string_view lemma) const;

 private:
  std::unordered_map<std::string, std::string> channels_;
};

class ClaimContext {
 public:
  ClaimContext(TreeView& tree, const ChannelLexicon& channels);

  // Fills speaker_mention, speaker_actor, addressee, channel, time, grammar of the cue, factuality.
  void fill(const ClaimDraft& draft, Claim& claim);

  // "Reuters, citing officials, said": the officials speak and Reuters hands it on. True if so.
  bool cited_speaker(ClaimDraft& draft, Claim& claim);
  // Officials and reports are cited for what they say, "high costs" as a reason.
  bool can_be_cited(TokenIndex noun) const;

  Index mention_at(TokenIndex head) const;
  // An outlet by its actor, its kind of name, or as the one who is told things.
  bool is_outlet(TokenIndex head) const;

 private:
  void speaker(const ClaimDraft& draft, Claim& claim) const;
  Index person_in(const ClaimDraft& draft) const;
  void addressee(const ClaimDraft& draft, Claim& claim);
  void channel(const ClaimDraft& draft, Claim& claim);
  void grammar(const ClaimDraft& draft, Claim& claim) const;
  void time(const ClaimDraft& draft, Claim& claim) const;
  void set_addressee(TokenIndex head, const ClaimDraft& draft, Claim& claim);
  TokenIndex antecedent(TokenIndex pronoun) const;
  bool is_time_like(TokenIndex t) const;

  TreeView& tree_;
  const ChannelLexicon& channels_;
  std::vector<Index> mention_of_;  // by head token
};

// FactBank value of a content for its speaker: the cue's, turned by negation, modals and condition.
Factuality combine_factuality(Factuality cue, std::int8_t polarity, bool possible,
                              bool conditional);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_CONTEXT_H_
