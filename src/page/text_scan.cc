#include "page/text_scan.h"

#include <algorithm>

namespace tacitus {
namespace {

// Unicode White_Space beyond ASCII, and the zero-width characters pages are strewn with.
constexpr std::string_view kBlanks[] = {
    "\xC2\xA0",     "\xC2\x85",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81",
    "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86",
    "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8",
    "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};

}  // namespace

std::size_t blank_length(std::string_view s) {
  if (s.empty()) return 0;
  const auto lead = static_cast<unsigned char>(s[0]);
  if (lead < 0x80) return is_ascii_space(s[0]) || (lead >= 0x1C && lead <= 0x1F) ? 1 : 0;
  if (lead != 0xC2 && (lead < 0xE1 || lead > 0xE3)) return 0;
  for (const std::string_view blank : kBlanks) {
    if (s.substr(0, blank.size()) == blank) return blank.size();
  }
  return 0;
}

std::size_t blank_length_at_end(std::string_view s) {
  if (s.empty()) return 0;
  if (static_cast<unsigned char>(s.back()) < 0x80) return blank_length(s.substr(s.size() - 1));
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    if (s.size() >= size && blank_length(s.substr(s.size() - size)) == size) return size;
  }
  return 0;
}

std::string_view trim(std::string_view s) {
  while (const std::size_t n = blank_length(s)) s.remove_prefix(n);
  while (const std::size_t n = blank_length_at_end(s)) s.remove_suffix(n);
  return s;
}

std::string lower_ascii_copy(std::string_view s) {
  std::string out(s);
  std::transform(out.begin(), out.end(), out.begin(), lower_ascii);
  return out;
}

bool starts_with_ignoring_case(std::string_view s, std::string_view lower_prefix) {
  return s.size() >= lower_prefix.size()
         && equals_ignoring_case(s.substr(0, lower_prefix.size()), lower_prefix);
}

bool equals_ignoring_case(std::string_view s, std::string_view lower) {
  return std::equal(s.begin(), s.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return lower_ascii(a) == b; });
}

std::size_t find_ignoring_case(std::string_view s, std::string_view lower, std::size_t from) {
  if (from > s.size()) return std::string_view::npos;
  const auto found =
      std::search(s.begin() + static_cast<std::ptrdiff_t>(from), s.end(), lower.begin(),
                  lower.end(), [](char a, char b) { return lower_ascii(a) == b; });
  return found == s.end() && !lower.empty() ? std::string_view::npos
                                            : static_cast<std::size_t>(found - s.begin());
}

std::string fold_title(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    // General punctuation (U+2000 - U+206F) and Latin-1 signs (U+0080 - U+00BF) part words.
    if (static_cast<unsigned char>(s[i]) == 0xE2 && i + 2 < s.size()
        && (static_cast<unsigned char>(s[i + 1]) & 0xFEU) == 0x80U) {
      i += 3;
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else if (static_cast<unsigned char>(s[i]) == 0xC2 && i + 1 < s.size()) {
      i += 2;
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else if (is_word_byte(s[i])) {
      out.push_back(lower_ascii(s[i++]));
    } else {
      ++i;
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace tacitus
