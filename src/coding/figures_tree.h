#ifndef TACITUS_CODING_FIGURES_TREE_H_
#define TACITUS_CODING_FIGURES_TREE_H_

// The dependency tree of one sentence with its children at hand, for the questions figures ask.
// Tokens are given by their index in the document. Scratch: set() reuses the memory.

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "record/document.h"

namespace tacitus {

// Whether the list has the word.
template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class SentenceTree {
 public:
  void set(const Document& document, const Sentence& sentence);

  bool parsed() const { return parsed_; }
  TokenIndex first() const { return sentence_.first; }
  TokenIndex last() const { return sentence_.last; }
  TokenIndex head(TokenIndex t) const { return inside(tokens_->head[at(t)]); }
  Deprel deprel(TokenIndex t) const { return tokens_->deprel[at(t)]; }
  Upos upos(TokenIndex t) const { return tokens_->upos[at(t)]; }
  std::string_view form(TokenIndex t) const { return document_->form(t); }
  std::string_view lemma(TokenIndex t) const { return tokens_->lemma_of(t); }

  // Children in text order: for (t = child(h); t != kNoToken; t = sibling(t)).
  TokenIndex child(TokenIndex t) const { return child_[local(t)]; }
  TokenIndex sibling(TokenIndex t) const { return sibling_[local(t)]; }
  // The first child with that relation.
  TokenIndex child(TokenIndex t, Deprel deprel) const;
  bool has_child(TokenIndex t, Deprel deprel) const { return child(t, deprel) != kNoToken; }
  bool is_plural(TokenIndex t) const;
  // Passive participle or clause: "were killed", "people killed in the raid".
  bool is_passive(TokenIndex verb) const;
  // Negated by "not", "never", "n't" or a verb of failing to.
  bool is_negated(TokenIndex t) const;
  // Under "could", "would", "might": what is told did not happen.
  bool is_hypothetical(TokenIndex verb) const;
  // First token of the subtree of `t`, and one past its last.
  TokenIndex subtree_first(TokenIndex t) const { return left_[local(t)]; }
  TokenIndex subtree_last(TokenIndex t) const { return right_[local(t)] + 1; }

 private:
  static std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }
  std::size_t local(TokenIndex t) const { return static_cast<std::size_t>(t - sentence_.first); }
  TokenIndex inside(TokenIndex t) const {
    return t >= sentence_.first && t < sentence_.last ? t : kNoToken;
  }

  const Document* document_ = nullptr;
  const Tokens* tokens_ = nullptr;
  Sentence sentence_;
  bool parsed_ = false;
  std::vector<TokenIndex> child_;
  std::vector<TokenIndex> sibling_;
  std::vector<TokenIndex> left_;
  std::vector<TokenIndex> right_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_TREE_H_
