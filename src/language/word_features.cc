#include "language/word_features.h"

#include "base/utf8.h"

namespace tacitus {
namespace {

constexpr std::size_t kShapeLength = 8;

bool between(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

// Typographic quotes and dashes as the keyboard has them.
char32_t plain_punctuation(char32_t code) {
  if (code == 0x60 || between(code, 0x2018, 0x201B) || code == 0x2032) return '\'';
  if (between(code, 0x201C, 0x201F) || code == 0xAB || code == 0xBB) return '"';
  if (between(code, 0x2010, 0x2015) || code == 0x2212) return '-';
  return code;
}

char32_t shape_of(char32_t code) {
  code = plain_punctuation(code);
  if (lower_code_point(code) != code) return 'X';
  if (between(code, '0', '9')) return 'd';
  if (between(code, 'a', 'z') || code >= 0xC0) return 'x';
  return code;
}

}  // namespace

char32_t lower_code_point(char32_t code) {
  if (code < 0x80) return between(code, 'A', 'Z') ? code + 32 : code;
  if (between(code, 0xC0, 0xDE)) return code == 0xD7 ? code : code + 32;
  if (between(code, 0x100, 0x137) || between(code, 0x14A, 0x177)) return code | 1U;
  if (between(code, 0x139, 0x148) || between(code, 0x179, 0x17E)) {
    return (code & 1U) != 0 ? code + 1 : code;
  }
  if (between(code, 0x391, 0x3A9) || between(code, 0x410, 0x42F)) return code + 32;
  if (between(code, 0x400, 0x40F)) return code + 80;
  return code;
}

void append_lower(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decode_utf8(text, at);
    append_utf8(out, lower_code_point(c.code));
    at += c.length;
  }
}

std::uint64_t feature_hash(std::uint8_t kind, std::string_view bytes) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  std::uint64_t h = (0xCBF29CE484222325U ^ kind) * kPrime;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * kPrime;
  return h ^ (h >> 32U);
}

void describe_word(std::string_view form, std::uint32_t buckets, WordForm& out) {
  out.normal.clear();
  std::string shape;
  char32_t last_kind = 0;
  std::size_t kinds = 0;
  // Byte position in `normal` after each of the first four characters, and before each of the last
  // five (a ring over all characters).
  std::array<std::size_t, 4> prefix{};
  std::array<std::size_t, 5> begins{};
  std::size_t length = 0;
  for (std::size_t at = 0; at < form.size(); ++length) {
    const Utf8Char c = decode_utf8(form, at);
    at += c.length;
    begins[length % begins.size()] = out.normal.size();
    const char32_t lowered = lower_code_point(c.code);
    append_utf8(out.normal, between(lowered, '0', '9') ? U'0' : plain_punctuation(lowered));
    if (length < prefix.size()) prefix[length] = out.normal.size();
    const char32_t kind = shape_of(c.code);
    if (kinds < kShapeLength && (kinds == 0 || kind != last_kind)) {
      append_utf8(shape, kind);
      last_kind = kind;
      ++kinds;
    }
  }
  const std::string_view normal = out.normal;
  std::uint8_t kind = 0;
  const auto put = [&](bool present, std::string_view text) {
    const std::uint64_t bucket = present ? 1 + feature_hash(kind, text) % (buckets - 1) : 0;
    out.feature[kind] = static_cast<std::uint32_t>(bucket);
    ++kind;
  };
  for (std::size_t n = 1; n <= prefix.size(); ++n) {
    put(n <= length, normal.substr(0, n <= length ? prefix[n - 1] : 0));
  }
  for (std::size_t n = 1; n <= begins.size(); ++n) {
    put(n <= length, n <= length ? normal.substr(begins[(length - n) % begins.size()]) : normal);
  }
  put(true, shape);
  put(true, form);
}

}  // namespace tacitus
