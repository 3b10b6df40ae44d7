#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/encoding.h"
#include "text/split.h"

namespace tacitus {
namespace {

// Text made of the pieces that decide about tokens and sentences, in any order.
std::string random_text(std::mt19937& random) {
  static const char* const pieces[] = {"Rook",
                                       "said",
                                       "U.S.",
                                       "Sept.",
                                       "19",
                                       "3.5",
                                       "don't",
                                       "'",
                                       "\"",
                                       "\xE2\x80\x9C",
                                       "\xE2\x80\x9D",
                                       "\xE2\x80\x99s",
                                       "(",
                                       ")",
                                       ".",
                                       "?",
                                       "!",
                                       "...",
                                       "\xE2\x80\xA6",
                                       ",",
                                       ":",
                                       ";",
                                       "-",
                                       "--",
                                       "\xE2\x80\x94",
                                       "http://a.org/b",
                                       "a@b.org",
                                       "#tag",
                                       "@",
                                       "$",
                                       "%",
                                       "\n",
                                       "\n\n",
                                       " ",
                                       "  ",
                                       "\t",
                                       "\xC2\xA0",
                                       "\xE2\x80\x8B",
                                       "anti-",
                                       "e-mail",
                                       "cannot",
                                       "'90s",
                                       "J.",
                                       "No.",
                                       "\xC3\x89t\xC3\xA9",
                                       "\xD0\x9C\xD0\xB8\xD1\x80",
                                       "\xF0\x9F\x98\x80",
                                       "\xC2\xAD",
                                       "\x80",
                                       "\xE2\x82",
                                       "\x01",
                                       "www.",
                                       ":)"};
  std::string out;
  const auto length = random() % 60;
  for (std::size_t i = 0; i < length; ++i) {
    out += pieces[random() % std::size(pieces)];
    if (random() % 2 == 0) out += ' ';
  }
  return out;
}

TEST(SplitTextProperty, EveryVisibleCharacterIsInOneTokenAndEveryTokenInOneSentence) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    SplitText split;
    split_text(text, {0, static_cast<std::uint32_t>(text.size())}, split);
    std::uint32_t at = 0;
    const auto only_blanks = [&](std::uint32_t end) {
      while (at < end) {
        const Utf8Char c = decode_utf8(text, at);
        ASSERT_EQ(char_class(c.code), CharClass::Space) << "byte " << at << " of: " << text;
        at += c.length;
      }
      ASSERT_EQ(at, end) << text;
    };
    for (const TextToken& token : split.tokens) {
      ASSERT_LT(token.span.begin, token.span.end) << text;
      only_blanks(token.span.begin);
      at = token.span.end;
    }
    only_blanks(static_cast<std::uint32_t>(text.size()));
    std::uint32_t next = 0;
    for (const TextSentence& sentence : split.sentences) {
      ASSERT_EQ(sentence.first, next);
      ASSERT_LT(sentence.first, sentence.last);
      ASSERT_FALSE(split.tokens[sentence.last - 1].joined_to_next) << text;
      next = sentence.last;
    }
    ASSERT_EQ(next, split.tokens.size());
  }
}

TEST(DecodeBytesProperty, TheMapLeadsFromEveryLineToTheSameLine) {
  std::mt19937 random(11);
  for (int round = 0; round < 1000; ++round) {
    std::string bytes = random_text(random);
    for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string::npos; at += 2) {
      if (random() % 2 == 0) bytes.insert(at++, "\r");
    }
    const DecodedText out = decode_bytes(bytes);
    ASSERT_EQ(first_invalid_utf8(out.text), out.text.size());
    std::size_t run = 0;
    std::uint32_t shift = 0;
    for (std::uint32_t at = 0; at < out.text.size(); ++at) {
      if (run < out.source_map.size() && out.source_map[run].text_begin == at) {
        shift = out.source_map[run++].source_begin - at;
      }
      if (static_cast<unsigned char>(out.text[at]) < 0x80 && out.text[at] != '\n') {
        ASSERT_EQ(out.text[at], bytes[at + shift]) << "byte " << at;
      }
    }
  }
}

}  // namespace
}  // namespace tacitus
