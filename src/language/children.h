#ifndef TACITUS_LANGUAGE_CHILDREN_H_
#define TACITUS_LANGUAGE_CHILDREN_H_

// The children of every token: the reverse of Tokens::head, built once a document and dropped.

#include <span>
#include <vector>

#include "record/tokens.h"

namespace tacitus {

class Children {
 public:
  explicit Children(const Tokens& tokens);

  // In text order.
  std::span<const TokenIndex> of(TokenIndex t) const {
    const auto i = static_cast<std::size_t>(t);
    return {children_.data() + begins_[i], begins_[i + 1] - begins_[i]};
  }
  // The first child with this relation, or kNoToken.
  TokenIndex first(TokenIndex t, Deprel rel) const;

 private:
  const Tokens& tokens_;
  std::vector<std::uint32_t> begins_;
  std::vector<TokenIndex> children_;
};

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_CHILDREN_H_
