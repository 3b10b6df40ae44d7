#include "page/html_entities.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kLongestName = 33;

const NamedReference* find_name(std::string_view name) {
  const NamedReference* end = kNamedReferences + kNamedReferenceCount;
  const NamedReference* at =
      std::lower_bound(kNamedReferences, end, name,
                       [](const NamedReference& row, std::string_view n) { return row.name < n; });
  return at != end && at->name == name ? at : nullptr;
}

// Numbers 0x80 to 0x9F are read as windows-1252, as browsers do.
char32_t mend_code(std::uint32_t code) {
  static constexpr char16_t kWindows1252[32] = {
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
  if (code >= 0x80 && code < 0xA0) return kWindows1252[code - 0x80];
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return 0xFFFD;
  return code;
}

int digit_value(char c, bool hexadecimal) {
  if (is_digit(c)) return c - '0';
  if (!hexadecimal) return -1;
  const char lower = lower_ascii(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::size_t read_number(std::string_view s, std::string& out) {
  std::size_t at = 2;
  const bool hexadecimal = at < s.size() && (s[at] == 'x' || s[at] == 'X');
  if (hexadecimal) ++at;
  const std::size_t begin = at;
  std::uint32_t code = 0;
  while (at < s.size()) {
    const int value = digit_value(s[at], hexadecimal);
    if (value < 0) break;
    if (code <= 0x10FFFF)
      code = code * (hexadecimal ? 16U : 10U) + static_cast<std::uint32_t>(value);
    ++at;
  }
  if (at == begin) return 0;
  append_utf8(out, mend_code(code));
  return at < s.size() && s[at] == ';' ? at + 1 : at;
}

}  // namespace

std::size_t read_reference(std::string_view s, bool in_attribute, std::string& out) {
  if (s.size() < 2) return 0;
  if (s[1] == '#') return read_number(s, out);
  std::size_t end = 1;
  while (end < s.size() && end <= kLongestName && (is_alpha(s[end]) || is_digit(s[end]))) ++end;
  if (end == 1) return 0;
  if (end < s.size() && s[end] == ';') {
    if (const NamedReference* row = find_name(s.substr(1, end))) {
      out += row->utf8;
      return end + 1;
    }
  }
  // The old names do without the semicolon, also in front of other letters: "&ampx". The longest is
  // six letters.
  for (std::size_t size = std::min<std::size_t>(end - 1, 6); size >= 2; --size) {
    const NamedReference* row = find_name(s.substr(1, size));
    if (row == nullptr) continue;
    const char after = size + 1 < s.size() ? s[size + 1] : '\0';
    if (in_attribute && (after == '=' || is_alpha(after) || is_digit(after))) return 0;
    out += row->utf8;
    return size + 1;
  }
  return 0;
}

std::string resolve_references(std::string_view s, bool in_attribute) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t amp = std::min(s.find('&', at), s.size());
    out += s.substr(at, amp - at);
    at = amp;
    if (at == s.size()) break;
    const std::size_t length = read_reference(s.substr(at), in_attribute, out);
    if (length == 0) out.push_back('&');
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace tacitus
