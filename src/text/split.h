#ifndef TACITUS_TEXT_SPLIT_H_
#define TACITUS_TEXT_SPLIT_H_

// Sentences and tokens of a stretch of text.
//
// Tokens follow Universal Dependencies' English treebanks: clitics are words of their own ("do|n't",
// "Kerry|'s", "can|not"), hyphenated words are cut except after a prefix ("al|-|Qaeda",
// "anti-war"), "U.S." and "Sept." keep their full stop, "$5" is two. Every character but white
// space is in exactly one token, in order. Sentences are whole runs of tokens.
// Any bytes are taken; cost is linear.

#include <string_view>
#include <vector>

#include "base/span.h"

namespace tacitus {

enum class TokenKind : std::uint8_t {
  Word,
  Number,
  Abbreviation,  // a word that keeps its full stop: "Sept.", "U.S.", "J."
  Address,       // URL, e-mail, @name, #tag
  Terminal,      // . ? ! ... and runs of them
  Quote,
  Apostrophe,  // a single quote mark that is no part of a word
  Opener,
  Closer,
  Dash,
  Punctuation,  // , ; : and other marks
  Symbol
};

struct TextToken {
  Span span;
  TokenKind kind = TokenKind::Word;
  bool joined_to_next = false;  // the next token is a further word of the same surface word
};

struct TextSentence {
  Span span;
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
};

struct SplitText {
  std::vector<TextToken> tokens;
  std::vector<TextSentence> sentences;
  void clear() {
    tokens.clear();
    sentences.clear();
  }
};

// Appends the tokens and sentences of `where`; spans are places in `text`.
void split_text(std::string_view text, Span where, SplitText& out);

}  // namespace tacitus

#endif  // TACITUS_TEXT_SPLIT_H_
