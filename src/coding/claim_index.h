#ifndef TACITUS_CODING_CLAIM_INDEX_H_
#define TACITUS_CODING_CLAIM_INDEX_H_

// Which drafts have words of a sentence in their content, so that claims are compared with those
// around them and not with all of a document.

#include <vector>

#include "coding/claim_finder.h"

namespace tacitus {

class ContentIndex {
 public:
  ContentIndex(const TreeView& tree, const std::vector<ClaimDraft>& drafts);

  // Drafts whose content touches the sentence of `token`, ascending.
  const std::vector<std::size_t>& around(TokenIndex token) const;

 private:
  void touch(std::size_t draft, TokenRange range);

  const TreeView& tree_;
  std::vector<std::vector<std::size_t>> by_sentence_;
  std::vector<std::size_t> none_;
};

// Whether each token of the document stands in one of `ranges`.
std::vector<bool> mark_tokens(const TreeView& tree, const TokenRanges& ranges);

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_INDEX_H_
