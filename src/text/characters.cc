#include "text/characters.h"

#include <array>

#include "base/utf8.h"

namespace tacitus {
namespace {

using enum CharClass;

constexpr CharClass ascii_class(unsigned char c) {
  if (c <= ' ' || c == 0x7F) return Space;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Letter;
  if (c >= '0' && c <= '9') return Digit;
  switch (c) {
    case '\'':
    case '`':
      return Apostrophe;
    case '"':
      return Quote;
    case '(':
    case '[':
    case '{':
      return Opener;
    case ')':
    case ']':
    case '}':
      return Closer;
    case '.':
      return Dot;
    case '?':
    case '!':
      return Stop;
    case ',':
    case ';':
    case ':':
      return Comma;
    case '-':
      return Hyphen;
    case '$':
      return Currency;
    default:
      return Symbol;
  }
}

constexpr std::array<CharClass, 128> kAscii = [] {
  std::array<CharClass, 128> table{};
  for (unsigned char c = 0; c < 128; ++c) table[c] = ascii_class(c);
  return table;
}();

CharClass latin1_class(char32_t c) {
  switch (c) {
    case 0xA0:
      return Space;
    case 0xAD:  // soft hyphen: unseen inside a word
      return Letter;
    case 0xA2:
    case 0xA3:
    case 0xA4:
    case 0xA5:
      return Currency;
    case 0xAB:
    case 0xBB:
      return Quote;
    case 0xB4:
      return Apostrophe;
    case 0xBF:
    case 0xA1:
      return Symbol;
    case 0xAA:
    case 0xB5:
    case 0xBA:
      return Letter;
    default:
      return c < 0xA0 ? Space : c < 0xC0 || c == 0xD7 || c == 0xF7 ? Symbol : Letter;
  }
}

CharClass general_punctuation_class(char32_t c) {
  if (c == 0x200C || c == 0x200D || c == 0x2060) return Letter;  // joiners stay inside their word
  if (c <= 0x200F || (c >= 0x2028 && c <= 0x202F) || c >= 0x205F) return Space;
  switch (c) {
    case 0x2010:
    case 0x2011:
      return Hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return Dash;
    case 0x2018:
    case 0x2019:
    case 0x201B:
      return Apostrophe;
    case 0x201A:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
      return Quote;
    case 0x2026:
      return Dot;
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return Stop;
    default:
      return Symbol;
  }
}

CharClass wide_class(char32_t c) {
  if (c == 0x3000 || c == 0xFEFF) return Space;
  if (c >= 0xE000 && c <= 0xF8FF) return Symbol;
  if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964) {
    return Stop;
  }
  if (c == 0x3001 || c == 0xFF0C || c == 0x060C || c == 0x061B) return Comma;
  if (c >= 0x20A0 && c <= 0x20CF) return Currency;
  if (c >= 0x2070 && c <= 0x2BFF) return Symbol;
  if (c >= 0x3003 && c <= 0x3020) return Symbol;
  if (c == 0xFF08) return Opener;
  if (c == 0xFF09) return Closer;
  if (c >= 0xFE00 && c <= 0xFE0F) return Symbol;  // variation selectors stay with their symbol
  if (c == 0xFFFD || (c >= 0x1F000 && c <= 0x1FAFF) || c >= 0xE0000) return Symbol;
  if ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9)) return Digit;
  return Letter;
}

}  // namespace

CharClass char_class(char32_t code) {
  if (code < 0x80) return kAscii[code];
  if (code < 0x100) return latin1_class(code);
  if (code >= 0x2000 && code < 0x2070) return general_punctuation_class(code);
  return wide_class(code);
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  // Latin Extended-A and Extended Additional pair an upper with the next lower letter, but for
  // these two stretches of Extended-A where the upper one is odd.
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1 ? c + 1 : c;
  if ((c >= 0x100 && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF)) return c % 2 == 0 ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

bool is_upper(char32_t code) { return to_lower(code) != code; }

bool is_bullet(char32_t code) {
  switch (code) {
    case '*':
    case 0xB7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25A0:
    case 0x25AA:
    case 0x25AB:
    case 0x25B6:
    case 0x25BA:
    case 0x25CF:
    case 0x25E6:
    case 0x27A4:
      return true;
    default:
      return false;
  }
}

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decode_utf8(text, at);
    append_utf8(out, to_lower(c.code));
    at += c.length;
  }
  return out;
}

}  // namespace tacitus
