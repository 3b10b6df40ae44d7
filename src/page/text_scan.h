#ifndef TACITUS_PAGE_TEXT_SCAN_H_
#define TACITUS_PAGE_TEXT_SCAN_H_

// Small questions about bytes that several files of this module ask.

#include <cstddef>
#include <string>
#include <string_view>

namespace tacitus {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
constexpr char lower_ascii(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }
constexpr bool is_ascii_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
// Letters, digits and all bytes of non-ASCII characters.
constexpr bool is_word_byte(char c) {
  return is_alpha(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Bytes of the blank that starts `s` (ASCII, no-break, ideographic, zero-width ...), 0 if none does.
std::size_t blank_length(std::string_view s);
// Bytes of the blank that ends `s`, 0 if none does.
std::size_t blank_length_at_end(std::string_view s);
std::string_view trim(std::string_view s);

std::string lower_ascii_copy(std::string_view s);
bool starts_with_ignoring_case(std::string_view s, std::string_view lower_prefix);
bool equals_ignoring_case(std::string_view s, std::string_view lower);
// Position of `lower` in `s`, compared without ASCII case.
std::size_t find_ignoring_case(std::string_view s, std::string_view lower, std::size_t from = 0);

// Words of `s` in lower-case ASCII, everything else a blank; quotes and dashes of all kinds are
// dropped. For telling whether two titles are the same.
std::string fold_title(std::string_view s);

}  // namespace tacitus

#endif  // TACITUS_PAGE_TEXT_SCAN_H_
