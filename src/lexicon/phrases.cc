#include "lexicon/phrases.h"

#include <utility>

namespace tacitus {
namespace {

constexpr std::uint32_t kNoNode = 0xFFFFFFFFU;

std::size_t mix(std::uint32_t node, std::uint32_t word) {
  const std::uint64_t both = (std::uint64_t{node} << 32U) | word;
  return static_cast<std::size_t>((both * 0x9E3779B97F4A7C15ULL) >> 20U);
}

// Calls `each` with every word of a key.
template <class Each>
void for_words(std::string_view key, Each each) {
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    if (!each(key.substr(0, end))) return;
    key.remove_prefix(std::min(end + 1, key.size()));
  }
}

// A comma or bracket ends a name; hyphens, points and quotes inside one do not.
bool ends_name(std::string_view form) {
  return form == "," || form == ";" || form == ":" || form == "(" || form == ")" || form == "\""
         || form == "--" || form == "?" || form == "!";
}

}  // namespace

PhraseIndex::PhraseIndex() : edges_(std::size_t{1} << 10U), nodes_(1) {}

std::uint32_t PhraseIndex::step(std::uint32_t node, std::uint32_t word) const {
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = mix(node, word) & mask; edges_[at].word != 0; at = (at + 1) & mask) {
    if (edges_[at].node == node && edges_[at].word == word) return edges_[at].next;
  }
  return kNoNode;
}

void PhraseIndex::place(const Edge& edge) {
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = mix(edge.node, edge.word) & mask;
  while (edges_[at].word != 0) at = (at + 1) & mask;
  edges_[at] = edge;
}

std::uint32_t PhraseIndex::step_or_add(std::uint32_t node, std::uint32_t word) {
  if (const std::uint32_t found = step(node, word); found != kNoNode) return found;
  if (2 * (used_ + 1) > edges_.size()) {
    std::vector<Edge> old(2 * edges_.size());
    old.swap(edges_);
    for (const Edge& edge : old) {
      if (edge.word != 0) place(edge);
    }
  }
  const auto next = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  place({node, word, next});
  ++used_;
  return next;
}

void PhraseIndex::add(std::string_view written, Value value) {
  const std::string key = name_key(written);
  if (key.empty()) return;
  std::uint32_t node = 0;
  for_words(key, [&](std::string_view word) {
    node = step_or_add(node, words_.intern(word));
    return true;
  });
  entries_.push_back({value, case_of(written), 0});
  const auto index = static_cast<std::uint32_t>(entries_.size());
  if (nodes_[node].first == 0) {
    nodes_[node].first = index;
  } else {
    entries_[nodes_[node].last - 1].next = index;
  }
  nodes_[node].last = index;
}

std::uint32_t PhraseIndex::step_key(std::uint32_t node, std::string_view key) const {
  for_words(key, [&](std::string_view word) {
    const std::uint32_t id = words_.find(word);
    node = id == 0 ? kNoNode : step(node, id);
    return node != kNoNode;
  });
  return node;
}

bool PhraseIndex::fits(std::uint32_t node, std::string_view text) const {
  for (std::uint32_t i = nodes_[node].first; i != 0; i = entries_[i - 1].next) {
    if (case_fits(text, entries_[i - 1].shape)) return true;
  }
  return false;
}

void PhraseIndex::collect(std::uint32_t node, std::string_view text,
                          std::vector<Value>& out) const {
  for (std::uint32_t i = nodes_[node].first; i != 0; i = entries_[i - 1].next) {
    if (case_fits(text, entries_[i - 1].shape)) out.push_back(entries_[i - 1].value);
  }
}

void PhraseIndex::find(std::string_view text, std::vector<Value>& out) const {
  const std::string key = name_key(text);
  if (key.empty()) return;
  if (const std::uint32_t node = step_key(0, key); node != kNoNode) collect(node, text, out);
}

PhraseIndex::Match PhraseIndex::longest(const Document& document, TokenIndex first,
                                        TokenIndex limit) const {
  Match best{first, first, 0};
  std::uint32_t node = 0;
  std::string key;
  const Span* const spans = document.tokens.span.data();
  for (TokenIndex t = first; t < limit; ++t) {
    const std::string_view form = document.form(t);
    if (t > first && ends_name(form)) break;
    key.clear();
    append_name_key(form, key);
    if (key.empty()) {
      if (t == first) break;
      continue;
    }
    node = step_key(node, key);
    if (node == kNoNode) break;
    if (nodes_[node].first == 0) continue;
    const std::string_view text = document.at({spans[first].begin, spans[t].end});
    if (fits(node, text)) best = {first, t + 1, node};
  }
  return best;
}

void PhraseIndex::scan(const Document& document, TokenIndex first, TokenIndex limit,
                       std::vector<Match>& out) const {
  while (first < limit) {
    const Match match = longest(document, first, limit);
    if (match.last > match.first) out.push_back(match);
    first = match.last > match.first ? match.last : first + 1;
  }
}

void PhraseIndex::values(const Document& document, const Match& match,
                         std::vector<Value>& out) const {
  const auto begin = document.tokens.span[static_cast<std::size_t>(match.first)].begin;
  const auto end = document.tokens.span[static_cast<std::size_t>(match.last - 1)].end;
  collect(match.node, document.at({begin, end}), out);
}

}  // namespace tacitus
