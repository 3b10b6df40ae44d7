#ifndef TACITUS_PAGE_WORLD_DATES_H_
#define TACITUS_PAGE_WORLD_DATES_H_

// Digits of other scripts and other calendars, for the dates of pages in any language.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"

namespace tacitus {

// A text whose decimal digits of other scripts (Arabic, Persian, Devanagari, Bengali, Thai, full
// width) have become ASCII ones, full-width and Arabic marks between them too, and the way back.
struct FoldedDigits {
  std::string text;
  std::vector<std::uint32_t> from;  // place in the source of every byte of text, and of its end
};
// Nothing if the text needs no folding, as most do.
std::optional<FoldedDigits> fold_digits(std::string_view text);

// A day of the solar calendar of Iran and Afghanistan: 2 Tir 1399 is 22 June 2020. By the cycle of
// 33 years, which is right from 1178 to 1633.
std::optional<CivilDay> day_of_persian(std::int32_t year, std::int32_t month, std::int32_t day);

}  // namespace tacitus

#endif  // TACITUS_PAGE_WORLD_DATES_H_
