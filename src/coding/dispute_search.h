#ifndef TACITUS_CODING_DISPUTE_SEARCH_H_
#define TACITUS_CODING_DISPUTE_SEARCH_H_

// Which claim of a document another one means: the claims beside it, of somebody, with its words.
// What the rules of disputes.cc ask; each question looks at no more than a window of claims.

#include <string>
#include <unordered_set>
#include <vector>

#include "coding/tree_view.h"
#include "lexicon/claim_relation.h"
#include "record/document.h"

namespace tacitus {

class ClaimSearch {
 public:
  ClaimSearch(Document& document, const std::unordered_set<std::string>& claim_nouns);

 protected:
  // A claim is compared with so many before it: answers stand near what they answer.
  static constexpr Index kWindow = 40;
  // Somebody denies having a part in what he was blamed for at most so many sentences before.
  static constexpr Index kBlameReach = 6;
  // "In response" answers what was said at most so many sentences before.
  static constexpr Index kResponseReach = 3;
  // "Those allegations" are of at most so many sentences before.
  static constexpr Index kBareReach = 3;
  // "Rook's claim", of nothing in particular, at most so many sentences before.
  static constexpr Index kOwnerReach = 8;
  // What a denial answers is told at most so many sentences after it.
  static constexpr Index kAheadReach = 2;

  const Claim& claim(Index c) const { return d_.claims[static_cast<std::size_t>(c)]; }
  const ClaimFacts& facts(Index c) const { return facts_[static_cast<std::size_t>(c)]; }
  Index origin(Index c) const;
  // Claims of one utterance or one inside the other do not answer each other.
  bool apart(Index a, Index b) const;
  // What `e` says is part of what `c` says.
  bool inside(Index e, Index c) const;
  bool comparable(Index a, Index b) const;
  // "you think", "75% of those asked": nobody who could be held to it.
  bool is_reader(Index c) const;
  // "Declined to comment", "did not return a call": an answer to the writer, to nobody in the text.
  bool is_no_comment(Index c) const;
  // "Rook is not going after the winner," he said: somebody else than Rook; or what speaks and what is
  // said are the same words.
  bool is_misread(Index c) const;
  // The same, or "it", "they" whom nothing in the text names.
  bool is_anyone(Index c) const;
  bool same_speaker(Index a, Index b) const;
  // The claim that "Lavrov's statement", "the report", "those allegations" means.
  Index referred(Index c, TokenIndex noun) const;
  // "denied it", "rejected that": the pronoun is what was just said.
  bool points_back(TokenIndex noun) const;
  Index blamed_before(Index c, TokenIndex owner) const;
  static bool is_deed(std::string_view noun);
  // The claim of somebody else told last, in this sentence or the one before.
  Index just_before(Index c) const;
  bool accuses(Index e) const {
    return claim(e).act == Act::Accuse || claim(e).act == Act::Condemn;
  }
  // "accused the police": the police chief and a police spokesman answer for them.
  bool speaks_for_accused(Index c, Index e) const;
  double words_beyond_nouns(Index c) const;
  // The earlier claim names who answers it, or his state.
  bool against(Index c, Index e) const;
  TokenIndex owner_of(TokenIndex noun) const;
  // The latest claim before `c` of the one that `owner` names, about what the noun tells of.
  Index last_by(Index c, TokenIndex owner, TokenIndex noun) const;
  // The first claim of the owner told soon after `c`: "Democrats rejected Orla's demand. Orla had
  // asked ..."
  Index next_by(Index c, TokenIndex owner, TokenIndex noun) const;
  // The claim before `c`, by somebody else, that shares most words with it; of "those allegations"
  // the last accusation.
  Index closest(Index c, TokenIndex noun) const;
  // "Allegations that it had hacked the computers": what the noun itself tells of, as lemmas.
  bool is_setting(TokenIndex t) const;
  bool is_just_told(Index c, Index e) const;
  bool is_as_claimed(const Claim& e) const;
  bool has_no(Index e) const;
  bool is_some_who(Index e) const;
  std::vector<std::string> complement(TokenIndex noun) const;
  bool is_about_speaker(Index e, Index c) const;
  // "Those calls" mean a demand, "the charge" an accusation.
  bool fits(TokenIndex noun, Index c, Index e) const;
  // Somebody stands behind it, or it tells that somebody is accused.
  bool is_said(Index e) const;
  // `e` is by the one whom the token names, or by who speaks for the same state.
  bool is_by(Index e, TokenIndex who) const;
  bool shares_side(Index c, Index e, TokenIndex owner) const;
  bool only_names(const std::vector<std::string>& words, Index e) const;
  static bool is_statement(Act act);
  std::size_t shared_with(const std::vector<std::string>& words, Index e) const;
  std::size_t shared_beyond_nouns(Index c, Index e) const;
  // What calls for an answer comes before what does not.
  static int weight(Act act);
  Index weightiest_before(Index c) const;

  Document& d_;
  const std::unordered_set<std::string>& claim_nouns_;
  TreeView tree_;
  std::vector<ClaimFacts> facts_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_DISPUTE_SEARCH_H_
