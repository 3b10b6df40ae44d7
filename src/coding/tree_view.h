#ifndef TACITUS_CODING_TREE_VIEW_H_
#define TACITUS_CODING_TREE_VIEW_H_

// The dependency trees of a document seen from above: children, yields, the closest subject.
//
// Built once by a stage, used and dropped. Heads may come from a file, so no walk trusts them to be
// free of cycles: every walk marks what it has seen. Cost: one pass over the tokens to build; a
// yield costs its size.

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "record/document.h"

namespace tacitus {

// Tokens [first, last).
struct TokenRange {
  TokenIndex first = 0;
  TokenIndex last = 0;

  bool holds(TokenIndex t) const { return first <= t && t < last; }
  TokenIndex size() const { return last - first; }
  friend bool operator==(TokenRange, TokenRange) = default;
};

using TokenRanges = std::vector<TokenRange>;  // ascending, apart

class TreeView {
 public:
  explicit TreeView(const Document& document);

  const Document& document() const { return document_; }
  const Tokens& tokens() const { return document_.tokens; }
  TokenIndex size() const { return size_; }
  bool valid(TokenIndex t) const { return t >= 0 && t < size_; }

  std::span<const TokenIndex> children(TokenIndex t) const;
  TokenIndex head(TokenIndex t) const { return tokens().head[index(t)]; }
  Deprel deprel(TokenIndex t) const { return tokens().deprel[index(t)]; }
  Upos upos(TokenIndex t) const { return tokens().upos[index(t)]; }
  std::string_view lemma(TokenIndex t) const { return tokens().lemma_of(t); }
  // The word; empty for kNoToken, so that the word before the first one can be asked for.
  std::string_view form(TokenIndex t) const {
    return t < 0 ? std::string_view() : document_.form(t);
  }
  bool has_feature(TokenIndex t, std::string_view feature) const;
  Index sentence(TokenIndex t) const { return sentence_of_[index(t)]; }
  const Sentence& sentence_at(Index s) const {
    return document_.sentences[static_cast<std::size_t>(s)];
  }

  // The first child with this relation, or kNoToken.
  TokenIndex child(TokenIndex t, Deprel relation) const;
  // The first child with this lemma, or kNoToken.
  TokenIndex child_with_lemma(TokenIndex t, std::string_view lemma) const;
  bool has_child(TokenIndex t, Deprel relation) const { return child(t, relation) != kNoToken; }
  // The word that introduces a phrase or clause: lemma of its case or mark child, "" if none.
  std::string_view introducer(TokenIndex t) const;
  bool is_ancestor(TokenIndex above, TokenIndex below) const;

  // The tokens under `t`, without the subtrees rooted in `without`.
  TokenRanges yield(TokenIndex t, std::span<const TokenIndex> without = {});
  // Byte span of a token range.
  Span span(TokenRange range) const;

 private:
  static std::size_t index(TokenIndex t) { return static_cast<std::size_t>(t); }
  const Document& document_;
  TokenIndex size_ = 0;
  std::vector<std::uint32_t> first_child_;
  std::vector<TokenIndex> children_;
  std::vector<Index> sentence_of_;
  std::vector<std::uint32_t> seen_;  // stamp of the last walk that saw the token
  std::uint32_t stamp_ = 0;
};

// Cuts punctuation (and, if asked, quote marks) off both ends of every range; drops empty ones.
void trim_punctuation(const TreeView& tree, TokenRanges& ranges);
TokenIndex count_tokens(const TokenRanges& ranges);
bool holds(const TokenRanges& ranges, TokenIndex t);
TokenIndex count_common(const TokenRanges& a, const TokenRanges& b);
// The union, normalised.
TokenRanges merge_ranges(TokenRanges a, const TokenRanges& b);

}  // namespace tacitus

#endif  // TACITUS_CODING_TREE_VIEW_H_
