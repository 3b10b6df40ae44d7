#ifndef TACITUS_CODING_NUMBERS_ATOMS_H_
#define TACITUS_CODING_NUMBERS_ATOMS_H_

// Atoms: the tokens of a stretch of text cut further, so that the readers of numbers and dates need
// not know how a tokenizer treats "6:00am", "mid-1980s", "2016-09-28" or "two-thirds".
//
//   "Sept. 19-21"  ->  Word sept | Number 19 | Mark - | Number 21
//   "$1.2bn"       ->  Mark $ | Number 1.2 | Word bn
//   "New Year's"   ->  Word new | Word year | Word 's
//
// A word atom knows the bucket of the word table it was cut for (see numbers_words.h).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "record/tokens.h"

namespace tacitus {

enum class AtomKind : std::uint8_t { Word, Number, Mark };

struct Atom {
  Span span;                     // in the text
  std::uint32_t norm_begin = 0;  // in Atoms::norms
  std::uint32_t norm_size = 0;
  TokenIndex token = kNoToken;
  std::int32_t bucket = -1;  // of the word table; -1 = the word starts no entry
  double value = 0.0;        // of a Number
  char32_t mark = 0;         // of a Mark; dashes are all '-', quotes all '\'' or '"'
  AtomKind kind = AtomKind::Mark;
  std::uint8_t digits = 0;  // of a Number written with digits alone; 0 = "1,200", "3.5"
  bool glued = false;       // no blank before it
  bool capital = false;     // a Word that starts with an upper-case letter
};

// Scratch of one caller; clear() keeps the memory.
struct Atoms {
  std::vector<Atom> items;
  std::string norms;

  std::size_t size() const { return items.size(); }
  const Atom& operator[](std::size_t i) const { return items[i]; }
  // Lower case, without points, apostrophes straightened.
  std::string_view norm(std::size_t i) const {
    return std::string_view(norms).substr(items[i].norm_begin, items[i].norm_size);
  }
  bool is_mark(std::size_t i, char32_t mark) const {
    return i < items.size() && items[i].kind == AtomKind::Mark && items[i].mark == mark;
  }
  bool is_word(std::size_t i, std::string_view word) const {
    return i < items.size() && items[i].kind == AtomKind::Word && norm(i) == word;
  }
  bool is_number(std::size_t i) const {
    return i < items.size() && items[i].kind == AtomKind::Number;
  }
  // A number of `low` to `high` digits and nothing else.
  bool is_digits(std::size_t i, int low, int high) const {
    return is_number(i) && items[i].digits >= low && items[i].digits <= high;
  }
  void clear() {
    items.clear();
    norms.clear();
  }
};

// Appends the atoms of text[span], which is (part of) one token.
void append_atoms(std::string_view text, Span span, TokenIndex token, Atoms& out);

}  // namespace tacitus

#endif  // TACITUS_CODING_NUMBERS_ATOMS_H_
