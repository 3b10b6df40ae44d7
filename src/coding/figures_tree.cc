#include "coding/figures_tree.h"

#include <algorithm>

namespace tacitus {

void SentenceTree::set(const Document& document, const Sentence& sentence) {
  document_ = &document;
  tokens_ = &document.tokens;
  sentence_ = sentence;
  const auto size = static_cast<std::size_t>(sentence.last - sentence.first);
  child_.assign(size, kNoToken);
  sibling_.assign(size, kNoToken);
  left_.resize(size);
  right_.resize(size);
  parsed_ = false;
  for (TokenIndex t = sentence.last; t-- > sentence.first;) {
    left_[local(t)] = t;
    right_[local(t)] = t;
    const TokenIndex h = head(t);
    if (h == kNoToken) continue;
    parsed_ = true;
    sibling_[local(t)] = child_[local(h)];
    child_[local(h)] = t;
  }
  // The reach of subtrees: each token widens its ancestors; trees of text are shallow, and a cycle
  // of a faulty file ends after as many steps as there are tokens.
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    TokenIndex up = head(t);
    for (std::size_t step = 0; up != kNoToken && step < size; ++step, up = head(up)) {
      TokenIndex& left = left_[local(up)];
      TokenIndex& right = right_[local(up)];
      if (left <= t && right >= t) break;
      left = std::min(left, t);
      right = std::max(right, t);
    }
  }
}

TokenIndex SentenceTree::child(TokenIndex t, Deprel wanted) const {
  for (TokenIndex c = child(t); c != kNoToken; c = sibling(c))
    if (deprel(c) == wanted) return c;
  return kNoToken;
}

bool SentenceTree::is_plural(TokenIndex t) const {
  return tokens_->feats_of(t).find("Number=Plur") != std::string_view::npos;
}

bool SentenceTree::is_passive(TokenIndex verb) const {
  if (has_child(verb, Deprel::AuxPass) || has_child(verb, Deprel::NsubjPass)) return true;
  const std::string_view feats = tokens_->feats_of(verb);
  return deprel(verb) == Deprel::Acl && feats.find("VerbForm=Part") != std::string_view::npos
         && feats.find("Tense=Past") != std::string_view::npos;
}

bool SentenceTree::is_negated(TokenIndex t) const {
  for (TokenIndex c = child(t); c != kNoToken; c = sibling(c)) {
    if (deprel(c) != Deprel::Advmod && deprel(c) != Deprel::Det) continue;
    const std::string_view f = form(c);
    if (f == "not" || f == "n't" || f == "never" || f == "n\xE2\x80\x99t" || f == "no" || f == "No"
        || f == "neither" || f == "Not") {
      return true;
    }
  }
  return false;
}

bool SentenceTree::is_hypothetical(TokenIndex verb) const {
  for (TokenIndex c = child(verb); c != kNoToken; c = sibling(c)) {
    if (deprel(c) != Deprel::Aux) continue;
    const std::string_view f = form(c);
    if (f == "could" || f == "would" || f == "might" || f == "may" || f == "should") return true;
  }
  return false;
}

}  // namespace tacitus
