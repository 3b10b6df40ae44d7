#ifndef TACITUS_LANGUAGE_PRONOUN_RESOLVER_H_
#define TACITUS_LANGUAGE_PRONOUN_RESOLVER_H_

// Links pronouns to what they stand for, in text order.
//
// "I" and "we" in a quote are its speaker, outside they are the writer; "you" is one listener.
// Pronouns of the third person take the candidate of the last sentences with the best sum of
// weights for nearness, grammatical role, kind and how often it was spoken of, or none if all are
// unlikely; co-arguments of one verb are not one ("Kerry saw him"). The weights are in
// pronoun_weights.inc, learnt by tools/train/coreference.py.

#include <utility>
#include <vector>

#include "language/children.h"
#include "language/entities.h"
#include "language/nominal_linker.h"

namespace tacitus {

class PronounResolver {
 public:
  static constexpr int kFeatures = 3 * 96;

  PronounResolver(const Document& document, const Children& children,
                  const std::vector<MentionFacts>& facts, const std::vector<Index>& mention_at,
                  Entities& entities);

  void run();
  void observe(PairObserver observer) { observer_ = std::move(observer); }

 private:
  void speech(Index i);
  void third_person(Index i);
  bool possible(Index pronoun, Index candidate) const;
  bool co_argument(Index pronoun, Index candidate) const;
  void collect(Index pronoun, Index candidate);
  bool is_each(Index candidate) const;
  Index name_beside(Index i) const;
  bool is_cleft(Index i) const;
  bool is_subject_told_of(Index pronoun, Index candidate) const;
  bool is_subject(TokenIndex t) const {
    return rel(t) == Deprel::Nsubj || rel(t) == Deprel::NsubjPass;
  }
  float weight() const;
  Index following_subject(Index i) const;
  TokenIndex governor(TokenIndex t) const;

  const Mention& mention(Index i) const { return document_.mentions[static_cast<std::size_t>(i)]; }
  const MentionFacts& facts(Index i) const { return facts_[static_cast<std::size_t>(i)]; }
  Deprel rel(TokenIndex t) const { return document_.tokens.deprel[static_cast<std::size_t>(t)]; }
  TokenIndex head(TokenIndex t) const { return document_.tokens.head[static_cast<std::size_t>(t)]; }

  const Document& document_;
  const Children& children_;
  const std::vector<MentionFacts>& facts_;
  const std::vector<Index>& mention_at_;
  Entities& entities_;
  PairObserver observer_;
  std::vector<int> features_;  // of the candidate in hand
  Index writer_i_ = kNone;     // first "I" outside quotes
  Index writer_we_ = kNone;    // first "we" outside quotes
  Index you_ = kNone;
  std::vector<Index> speaker_we_;  // by speaker mention: first "we" of their quotes
};

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_PRONOUN_RESOLVER_H_
