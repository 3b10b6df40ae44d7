#include "lexicon/names.h"

#include "base/utf8.h"

namespace tacitus {
namespace {

// Base letters of U+00C0..U+024F and U+1E00..U+1EFF, from the canonical decompositions of Unicode;
// '?' where there is none.
constexpr char kLatin[] =
    "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccdd"
    "ddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllll??llnnnnnn?nnoooooo??rrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs???????????????e????????????????oo?????????????u"
    "u????????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????"
    "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";
constexpr char kLatinAdditional[] =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
    "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????"
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
    "uuyyyyyyyy??????";

struct Pair {
  char32_t code;
  std::string_view letters;
};
constexpr Pair kLong[] = {
    {0xC6, "ae"},  {0xE6, "ae"}, {0xDE, "th"}, {0xFE, "th"}, {0xDF, "ss"},
    {0x131, "i"},  {0x138, "k"}, {0x14A, "n"}, {0x14B, "n"}, {0x152, "oe"},
    {0x153, "oe"}, {0x18F, "e"}, {0x259, "e"},
};

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2B9 && c <= 0x2BF) || c == 0x2018
         || c == 0x2019;
}

// Combining marks, and signs inside words that are not written by everyone.
bool is_silent(char32_t c) { return is_apostrophe(c) || c == '.' || (c >= 0x300 && c <= 0x36F); }

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Letters of other scripts are kept as they are; the signs of U+2000 .. U+2BFF and U+3000 part words.
bool is_letter(char32_t c) {
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || (c > 0x2BFF && c != 0x3000));
}

char latin_base(char32_t c) {
  if (c >= 0xC0 && c < 0xC0 + sizeof(kLatin) - 1) return kLatin[c - 0xC0];
  if (c >= 0x1E00 && c < 0x1E00 + sizeof(kLatinAdditional) - 1) return kLatinAdditional[c - 0x1E00];
  return '?';
}

void append_letter(char32_t c, std::string& out) {
  if (const char base = latin_base(c); base != '?') {
    out += base;
    return;
  }
  for (const Pair& pair : kLong) {
    if (pair.code == c) {
      out += pair.letters;
      return;
    }
  }
  append_utf8(out, c);
}

// "'s" at the end of a word, `at` being the apostrophe.
bool is_possessive(std::string_view s, std::size_t at, std::size_t length) {
  const std::size_t letter = at + length;
  if (letter >= s.size() || (s[letter] != 's' && s[letter] != 'S')) return false;
  if (letter + 1 == s.size()) return true;
  const Utf8Char next = decode_utf8(s, letter + 1);
  return !is_letter(next.code) && !(next.code < 0x80 && is_plain(s[letter + 1]))
         && !is_silent(next.code);
}

}  // namespace

void append_name_key(std::string_view name, std::string& out) {
  bool in_word = false;
  const auto begin_word = [&] {
    if (!in_word && !out.empty()) out += ' ';
    in_word = true;
  };
  for (std::size_t at = 0; at < name.size();) {
    if (is_plain(name[at])) {
      begin_word();
      out += lower(name[at++]);
      continue;
    }
    const Utf8Char c = decode_utf8(name, at);
    if (is_apostrophe(c.code) && is_possessive(name, at, c.length)) {
      at += c.length + 1;
      continue;
    }
    at += c.length;
    if (is_silent(c.code)) continue;
    if (is_letter(c.code)) {
      begin_word();
      append_letter(c.code, out);
    } else {
      in_word = false;
    }
  }
}

std::string name_key(std::string_view name) {
  std::string out;
  append_name_key(name, out);
  return out;
}

Case case_of(std::string_view written) {
  int upper = 0;
  int small = 0;
  for (const char c : written) {
    upper += c >= 'A' && c <= 'Z' ? 1 : 0;
    small += c >= 'a' && c <= 'z' ? 1 : 0;
    if (static_cast<unsigned char>(c) >= 0xC3) upper += small == 0 ? 1 : 0;
  }
  if (upper == 0) return Case::Any;
  return small == 0 && upper > 1 ? Case::Upper : Case::Capital;
}

bool case_fits(std::string_view text, Case wanted) {
  if (wanted == Case::Any) return true;
  const Case is = case_of(text);
  return is == Case::Upper || (wanted == Case::Capital && is == Case::Capital);
}

std::string spelling_key(std::string_view name) {
  std::string out;
  for (char c : name_key(name)) {
    if (c == 'y' || c == 'j') c = 'i';
    if (!out.empty() && out.back() == c) continue;  // "ii" of "iy", "ss" of "Hussein"
    out.push_back(c);
  }
  return out;
}

}  // namespace tacitus
