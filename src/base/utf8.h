#ifndef TACITUS_BASE_UTF8_H_
#define TACITUS_BASE_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tacitus {

// One decoded character. For a broken sequence `valid` is false, `code` U+FFFD and `length` the
// number of bytes to step over (the maximal ill-formed part, as Unicode 3.9 D93b recommends).
struct Utf8Char {
  char32_t code = 0;
  std::uint32_t length = 0;
  bool valid = false;
};

// Decodes the character that starts at byte `at`; `at` must be inside `s`.
Utf8Char decode_utf8(std::string_view s, std::size_t at);

void append_utf8(std::string& out, char32_t code);

// Position of the first byte that is not valid UTF-8, or s.size().
std::size_t first_invalid_utf8(std::string_view s);

// Number of code points; broken parts count as one each.
std::size_t count_code_points(std::string_view s);

constexpr bool is_utf8_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace tacitus

#endif  // TACITUS_BASE_UTF8_H_
