#ifndef TACITUS_CODING_ACT_CONTENT_H_
#define TACITUS_CODING_ACT_CONTENT_H_

// What the words of a claim's content show: who does it, whether it is negated, lies ahead or must be,
// and the classes of data/lexicons/act_words.tsv that its root and object belong to. acts.cc decides
// by them.

#include <string_view>

#include "coding/acts.h"

namespace tacitus {

// Classes of data/lexicons/act_words.tsv, as bits.
struct ActWord {
  static constexpr std::uint32_t kHarm = 1;
  static constexpr std::uint32_t kMeasure = 2;
  static constexpr std::uint32_t kBlame = 4;
  static constexpr std::uint32_t kFalse = 8;
  static constexpr std::uint32_t kJustify = 16;
  static constexpr std::uint32_t kBad = 32;
  static constexpr std::uint32_t kGood = 64;
  static constexpr std::uint32_t kDemandNoun = 128;
  static constexpr std::uint32_t kClaimNoun = 256;
  static constexpr std::uint32_t kAttitude = 512;
  static constexpr std::uint32_t kRefusal = 1024;
  static constexpr std::uint32_t kFuture = 2048;
  static constexpr std::uint32_t kMust = 4096;
  static constexpr std::uint32_t kShould = 8192;
  static constexpr std::uint32_t kDoom = 16384;
  static constexpr std::uint32_t kHappening = 32768;
  static constexpr std::uint32_t kFit = 65536;
  static constexpr std::uint32_t kInvolvement = 131072;
  static constexpr std::uint32_t kDanger = 262144;
  static constexpr std::uint32_t kWorry = 524288;
};

class ActContent : protected ActWord {
 public:
  ActContent(const ActLexicon& lexicon, TreeView& tree, const ClaimDraft& draft, bool quoted);

 protected:
  TokenIndex first_noun() const;
  void look();
  std::uint32_t predicate_classes() const;
  std::uint32_t described(TokenIndex noun) const;
  bool own(TokenIndex verb) const;
  TokenIndex carried(TokenIndex t) const;
  bool is_bound(TokenIndex no) const;
  void modals(TokenIndex t);
  void auxiliary(TokenIndex t, std::string_view word);
  void roles();
  bool has_modal() const { return future_ || must_ || should_ || can_; }
  void role(TokenIndex c);
  bool not_one(TokenIndex subject) const;
  bool is_self(TokenIndex subject) const;
  bool speaks_for(TokenIndex subject) const;
  std::uint32_t classes_at(TokenIndex t) const;
  bool matches(const ActLexicon::Phrase& phrase, TokenIndex t) const;

  const ActLexicon& lexicon_;
  TreeView& tree_;
  const ClaimDraft& draft_;
  bool quoted_;
  TokenIndex root_;
  TokenIndex own_root_ = kNoToken;  // the finite verb above root_, if another
  TokenIndex subject_ = kNoToken;
  std::uint32_t seen_ = 0;
  std::uint32_t root_classes_ = 0;
  std::uint32_t object_classes_ = 0;
  bool blame_at_root_ = false;
  bool likely_blame_ = false;
  bool self_ = false;
  bool active_ = true;
  bool negated_ = false;
  bool future_ = false;
  bool must_ = false;
  bool should_ = false;
  bool can_ = false;
  bool cannot_ = false;
  bool may_ = false;
  bool past_ = false;  // had to
  bool told_you_ = false;
  bool conditional_ = false;
  bool unless_ = false;
  bool please_ = false;
  bool imperative_ = false;
  bool there_is_ = false;
  bool question_ = false;
  bool nothing_ = false;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_ACT_CONTENT_H_
