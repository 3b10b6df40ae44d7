#include "base/utf8.h"

namespace tacitus {
namespace {

// Smallest code point a sequence of 2, 3, 4 bytes may stand for: shorter ones are overlong.
constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};

std::uint32_t sequence_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The second byte decides overlong forms, surrogates and code points past U+10FFFF.
bool second_ok(unsigned char lead, unsigned char second) {
  if ((second & 0xC0U) != 0x80U) return false;
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second <= 0x9F;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second <= 0x8F;
    default:
      return true;
  }
}

}  // namespace

Utf8Char decode_utf8(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::uint32_t length = sequence_length(lead);
  if (length == 0) return {0xFFFD, 1, false};
  if (at + 1 >= s.size() || !second_ok(lead, byte(at + 1))) return {0xFFFD, 1, false};
  char32_t code = lead & (0x7FU >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if (at + i >= s.size() || !is_utf8_continuation(s[at + i])) return {0xFFFD, i, false};
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  return {code, length, code >= kLeast[length]};
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::size_t first_invalid_utf8(std::string_view s) {
  std::size_t at = 0;
  while (at < s.size()) {
    const Utf8Char c = decode_utf8(s, at);
    if (!c.valid) return at;
    at += c.length;
  }
  return s.size();
}

std::size_t count_code_points(std::string_view s) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < s.size(); at += decode_utf8(s, at).length) ++count;
  return count;
}

}  // namespace tacitus
