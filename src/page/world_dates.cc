#include "page/world_dates.h"

#include <array>

namespace tacitus {
namespace {

struct DigitRow {
  std::string_view lead;  // the bytes before the last
  unsigned char zero;     // last byte of the digit nought
};

// In UTF-8 the ten digits of each of these scripts differ in the last byte alone.
constexpr std::array<DigitRow, 6> kDigits = {{{"\xD9", 0xA0},        // Arabic
                                              {"\xDB", 0xB0},        // Persian, Urdu
                                              {"\xE0\xA5", 0xA6},    // Devanagari
                                              {"\xE0\xA7", 0xA6},    // Bengali
                                              {"\xE0\xB9", 0x90},    // Thai
                                              {"\xEF\xBC", 0x90}}};  // full width

struct Mark {
  std::string_view written;
  std::string_view plain;
};
constexpr std::array<Mark, 6> kMarks = {{{"\xEF\xBC\x8F", "/"},
                                         {"\xEF\xBC\x8E", "."},
                                         {"\xEF\xBC\x8D", "-"},
                                         {"\xEF\xBC\x9A", ":"},
                                         {"\xD8\x8C", ","},       // Arabic comma
                                         {"\xE2\x80\x8F", ""}}};  // right-to-left mark

// The ASCII spelling of the character that starts `s`, and its bytes; 0 bytes if it stays.
std::size_t plain_of(std::string_view s, std::string& out) {
  for (const DigitRow& row : kDigits) {
    const std::size_t size = row.lead.size() + 1;
    if (s.size() < size || s.substr(0, row.lead.size()) != row.lead) continue;
    const auto last = static_cast<unsigned char>(s[size - 1]);
    if (last < row.zero || last > row.zero + 9) continue;
    out = std::string(1, static_cast<char>('0' + (last - row.zero)));
    return size;
  }
  for (const Mark& mark : kMarks) {
    if (s.substr(0, mark.written.size()) != mark.written) continue;
    out = mark.plain;
    return mark.written.size();
  }
  return 0;
}

bool may_hold_digits(std::string_view text) {
  for (const char c : text) {
    const auto b = static_cast<unsigned char>(c);
    if (b == 0xD9 || b == 0xDB || b == 0xE0 || b == 0xEF) return true;
  }
  return false;
}

}  // namespace

std::optional<FoldedDigits> fold_digits(std::string_view text) {
  if (!may_hold_digits(text)) return std::nullopt;
  FoldedDigits out;
  out.text.reserve(text.size());
  out.from.reserve(text.size() + 1);
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = plain_of(text.substr(i), plain);
    const std::string_view bytes = size == 0 ? text.substr(i, 1) : std::string_view(plain);
    out.text += bytes;
    out.from.insert(out.from.end(), bytes.size(), static_cast<std::uint32_t>(i));
    i += size == 0 ? 1 : size;
  }
  out.from.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::optional<CivilDay> day_of_persian(std::int32_t year, std::int32_t month, std::int32_t day) {
  if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > (month <= 6 ? 31 : 30)) return std::nullopt;
  // Leap years of the cycle: those whose rest by 33 is 1, 5, 9, 13, 17, 22, 26 or 30.
  const auto leap_years_before = [](std::int32_t y) { return (8 * y + 21) / 33; };
  const bool leap = leap_years_before(year + 1) > leap_years_before(year);
  if (month == 12 && day == 30 && !leap) return std::nullopt;
  const std::int32_t months = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  // 1 Farvardin 1399 is 20 March 2020.
  const std::int32_t first = to_days(CivilDay{2020, 3, 20});
  const std::int32_t years =
      365 * (year - 1399) + leap_years_before(year) - leap_years_before(1399);
  return from_days(first + years + months + day - 1);
}

}  // namespace tacitus
