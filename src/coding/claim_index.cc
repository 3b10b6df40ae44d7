#include "coding/claim_index.h"

#include <algorithm>

namespace tacitus {

ContentIndex::ContentIndex(const TreeView& tree, const std::vector<ClaimDraft>& drafts)
    : tree_(tree), by_sentence_(tree.document().sentences.size()) {
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    for (const TokenRange range : drafts[d].content) touch(d, range);
  }
}

void ContentIndex::touch(std::size_t draft, TokenRange range) {
  for (TokenIndex t = range.first; t < range.last;) {
    const Index s = tree_.sentence(t++);
    if (s == kNone) continue;
    std::vector<std::size_t>& list = by_sentence_[static_cast<std::size_t>(s)];
    if (list.empty() || list.back() != draft) list.push_back(draft);
    t = std::max(t, tree_.sentence_at(s).last);
  }
}

const std::vector<std::size_t>& ContentIndex::around(TokenIndex token) const {
  const Index s = tree_.valid(token) ? tree_.sentence(token) : kNone;
  return s == kNone ? none_ : by_sentence_[static_cast<std::size_t>(s)];
}

std::vector<bool> mark_tokens(const TreeView& tree, const TokenRanges& ranges) {
  std::vector<bool> marked(static_cast<std::size_t>(tree.size()), false);
  for (const TokenRange range : ranges) {
    for (TokenIndex t = range.first; t < range.last; ++t)
      marked[static_cast<std::size_t>(t)] = true;
  }
  return marked;
}

}  // namespace tacitus
