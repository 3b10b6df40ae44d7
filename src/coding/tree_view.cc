#include "coding/tree_view.h"

#include <algorithm>

namespace tacitus {

TreeView::TreeView(const Document& document)
    : document_(document), size_(static_cast<TokenIndex>(document.tokens.size())) {
  const std::size_t n = document.tokens.size();
  first_child_.assign(n + 2, 0);
  sentence_of_.assign(n, kNone);
  seen_.assign(n, 0);
  for (std::size_t t = 0; t < n; ++t) {
    if (valid(tokens().head[t])) ++first_child_[index(tokens().head[t]) + 2];
  }
  for (std::size_t t = 2; t < n + 2; ++t) first_child_[t] += first_child_[t - 1];
  children_.resize(first_child_.back());
  for (std::size_t t = 0; t < n; ++t) {
    const TokenIndex head = tokens().head[t];
    if (valid(head)) children_[first_child_[index(head) + 1]++] = static_cast<TokenIndex>(t);
  }
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    for (TokenIndex t = std::max(0, sentence.first); t < std::min(sentence.last, size_); ++t) {
      sentence_of_[index(t)] = static_cast<Index>(s);
    }
  }
}

std::span<const TokenIndex> TreeView::children(TokenIndex t) const {
  const std::uint32_t begin = first_child_[index(t)];
  return {children_.data() + begin, first_child_[index(t) + 1] - begin};
}

bool TreeView::has_feature(TokenIndex t, std::string_view feature) const {
  const std::string_view all = tokens().feats_of(t);
  const std::size_t at = all.find(feature);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + feature.size();
  return (at == 0 || all[at - 1] == '|') && (end == all.size() || all[end] == '|');
}

TokenIndex TreeView::child(TokenIndex t, Deprel relation) const {
  for (const TokenIndex c : children(t)) {
    if (deprel(c) == relation) return c;
  }
  return kNoToken;
}

TokenIndex TreeView::child_with_lemma(TokenIndex t, std::string_view wanted) const {
  for (const TokenIndex c : children(t)) {
    if (lemma(c) == wanted) return c;
  }
  return kNoToken;
}

std::string_view TreeView::introducer(TokenIndex t) const {
  for (const TokenIndex c : children(t)) {
    if (deprel(c) == Deprel::Case || deprel(c) == Deprel::Mark) return lemma(c);
  }
  return {};
}

bool TreeView::is_ancestor(TokenIndex above, TokenIndex below) const {
  for (TokenIndex steps = 0; valid(below) && steps < 200; ++steps) {
    if (below == above) return true;
    below = head(below);
  }
  return false;
}

TokenRanges TreeView::yield(TokenIndex t, std::span<const TokenIndex> without) {
  ++stamp_;
  for (const TokenIndex w : without) seen_[index(w)] = stamp_;
  std::vector<TokenIndex> found;
  if (seen_[index(t)] != stamp_) {
    seen_[index(t)] = stamp_;
    found.push_back(t);
  }
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const TokenIndex c : children(found[next])) {
      if (seen_[index(c)] == stamp_) continue;
      seen_[index(c)] = stamp_;
      found.push_back(c);
    }
  }
  std::sort(found.begin(), found.end());
  TokenRanges ranges;
  for (const TokenIndex token : found) {
    if (!ranges.empty() && ranges.back().last == token) {
      ++ranges.back().last;
    } else {
      ranges.push_back({token, token + 1});
    }
  }
  return ranges;
}

Span TreeView::span(TokenRange range) const {
  return {tokens().span[index(range.first)].begin, tokens().span[index(range.last - 1)].end};
}

void trim_punctuation(const TreeView& tree, TokenRanges& ranges) {
  for (TokenRange& range : ranges) {
    while (range.first < range.last && tree.upos(range.first) == Upos::Punct) ++range.first;
    while (range.last > range.first && tree.upos(range.last - 1) == Upos::Punct) --range.last;
  }
  std::erase_if(ranges, [](TokenRange range) { return range.first >= range.last; });
}

TokenIndex count_tokens(const TokenRanges& ranges) {
  TokenIndex n = 0;
  for (const TokenRange range : ranges) n += range.size();
  return n;
}

bool holds(const TokenRanges& ranges, TokenIndex t) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [t](TokenRange range) { return range.holds(t); });
}

TokenIndex count_common(const TokenRanges& a, const TokenRanges& b) {
  TokenIndex n = 0;
  for (const TokenRange x : a) {
    for (const TokenRange y : b) {
      n += std::max(0, std::min(x.last, y.last) - std::max(x.first, y.first));
    }
  }
  return n;
}

TokenRanges merge_ranges(TokenRanges a, const TokenRanges& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end(), [](TokenRange x, TokenRange y) { return x.first < y.first; });
  TokenRanges merged;
  for (const TokenRange range : a) {
    if (!merged.empty() && range.first <= merged.back().last) {
      merged.back().last = std::max(merged.back().last, range.last);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

}  // namespace tacitus
