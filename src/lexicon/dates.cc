#include "lexicon/dates.h"

#include "base/calendar.h"

namespace tacitus {

std::optional<std::int32_t> parse_date_edge(std::string_view cell, bool end) {
  const auto number = [&](std::size_t at, std::size_t size) {
    std::int32_t out = 0;
    for (std::size_t i = at; i < at + size; ++i) {
      if (i >= cell.size() || cell[i] < '0' || cell[i] > '9') return -1;
      out = 10 * out + (cell[i] - '0');
    }
    return out;
  };
  if (cell.size() != 4 && cell.size() != 7 && cell.size() != 10) return std::nullopt;
  if (cell.size() > 4 && cell[4] != '-') return std::nullopt;
  if (cell.size() > 7 && cell[7] != '-') return std::nullopt;
  CivilDay day{number(0, 4), end ? 12 : 1, end ? 31 : 1};
  if (cell.size() >= 7) {
    day.month = number(5, 2);
    day.day = 1;
  }
  if (cell.size() == 10) day.day = number(8, 2);
  if (!is_valid(day)) return std::nullopt;
  if (end && cell.size() == 7) {
    day.day = 31;
    while (!is_valid(day)) --day.day;
  }
  return to_days(day);
}

}  // namespace tacitus
