#ifndef TACITUS_LANGUAGE_NOMINAL_LINKER_H_
#define TACITUS_LANGUAGE_NOMINAL_LINKER_H_

// Links noun phrases with the same noun: "a ceasefire ... the ceasefire", "the attacks on Belmar ...
// the attacks", but not "another attack".
//
// Each phrase may join the nearest ones before it that have its noun, or none of them. What speaks
// for and against is weighed: articles, other words of the phrases, distance, how common the noun
// is in the document. The weights are in nominal_weights.inc, learnt by tools/train/coreference.py.

#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "language/entities.h"

namespace tacitus {

// A mention, an earlier one it may join, and the numbers of the features of the pair: what the
// trainer wants to see.
using PairObserver = std::function<void(Index later, Index earlier, std::span<const int>)>;

class NominalLinker {
 public:
  static constexpr int kFeatures = 3 * 64;

  NominalLinker(const Document& document, const std::vector<MentionFacts>& facts,
                Entities& entities)
      : document_(document), facts_(facts), entities_(entities) {}

  void observe(PairObserver observer) { observer_ = std::move(observer); }
  void run();

 private:
  void link(Index i, const std::vector<Index>& before);
  bool possible(Index later, Index earlier) const;
  void collect(Index later, Index earlier, Index rank, std::size_t count);
  float weight(Index later) const;
  std::string_view tail(Index i) const;

  const Mention& mention(Index i) const { return document_.mentions[static_cast<std::size_t>(i)]; }
  const MentionFacts& facts(Index i) const { return facts_[static_cast<std::size_t>(i)]; }

  const Document& document_;
  const std::vector<MentionFacts>& facts_;
  Entities& entities_;
  PairObserver observer_;
  std::vector<int> features_;
};

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_NOMINAL_LINKER_H_
