#include "language/children.h"

namespace tacitus {

Children::Children(const Tokens& tokens) : tokens_(tokens), begins_(tokens.size() + 1, 0) {
  const auto index = [](TokenIndex t) { return static_cast<std::size_t>(t); };
  for (const TokenIndex head : tokens.head) {
    if (head != kNoToken) ++begins_[index(head) + 1];
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  children_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const TokenIndex head = tokens.head[t];
    if (head != kNoToken) children_[next[index(head)]++] = static_cast<TokenIndex>(t);
  }
}

TokenIndex Children::first(TokenIndex t, Deprel rel) const {
  for (const TokenIndex c : of(t)) {
    if (tokens_.deprel[static_cast<std::size_t>(c)] == rel) return c;
  }
  return kNoToken;
}

}  // namespace tacitus
