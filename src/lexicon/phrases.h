#ifndef TACITUS_LEXICON_PHRASES_H_
#define TACITUS_LEXICON_PHRASES_H_

// Many names of several words, looked up at once.
//
// A trie over words (see name_key) with its edges in one hash table: finding the longest name that
// starts at a word costs one probe a word, whatever the number of names. The tokenisation does not
// matter: "al-Qaeda" is two words as one token or as three. Built once, const afterwards.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_pool.h"
#include "lexicon/names.h"
#include "record/document.h"

namespace tacitus {

class PhraseIndex {
 public:
  using Value = std::uint32_t;

  PhraseIndex();
  // A name may have many values and a value many names. A name without a word is not added.
  void add(std::string_view written, Value value);

  // Values of the names that `text` writes, whole; in the order they were added.
  void find(std::string_view text, std::vector<Value>& out) const;

  struct Match {
    TokenIndex first = 0;
    TokenIndex last = 0;
    std::uint32_t node = 0;  // values(node)
  };
  // The longest name that starts with token `first` and ends before `limit`, if any (last > first).
  Match longest(const Document& document, TokenIndex first, TokenIndex limit) const;
  // All longest names in [first, limit), left to right, not overlapping.
  void scan(const Document& document, TokenIndex first, TokenIndex limit,
            std::vector<Match>& out) const;
  // Values of a match that fit the case it is written in.
  void values(const Document& document, const Match& match, std::vector<Value>& out) const;

  std::size_t size() const { return entries_.size(); }

 private:
  struct Edge {
    std::uint32_t node = 0;
    std::uint32_t word = 0;  // 0 = free
    std::uint32_t next = 0;
  };
  struct Entry {
    Value value = 0;
    Case shape = Case::Any;
    std::uint32_t next = 0;  // of the same node, index + 1
  };
  struct Node {
    std::uint32_t first = 0;  // into entries_, index + 1
    std::uint32_t last = 0;
  };
  std::uint32_t step(std::uint32_t node, std::uint32_t word) const;
  std::uint32_t step_key(std::uint32_t node, std::string_view key) const;
  std::uint32_t step_or_add(std::uint32_t node, std::uint32_t word);
  void place(const Edge& edge);
  bool fits(std::uint32_t node, std::string_view text) const;
  void collect(std::uint32_t node, std::string_view text, std::vector<Value>& out) const;

  StringPool words_;
  std::vector<Edge> edges_;  // open addressing, size a power of two
  std::size_t used_ = 0;
  std::vector<Node> nodes_;  // node 0 is the root
  std::vector<Entry> entries_;
};

}  // namespace tacitus

#endif  // TACITUS_LEXICON_PHRASES_H_
