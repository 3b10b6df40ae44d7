#include "base/calendar.h"

#include <charconv>
#include <chrono>

namespace tacitus {
namespace {

using std::chrono::year_month_day;

year_month_day ymd(CivilDay d) {
  return {std::chrono::year(d.year), std::chrono::month(static_cast<unsigned>(d.month)),
          std::chrono::day(static_cast<unsigned>(d.day))};
}

std::optional<std::int32_t> digits(std::string_view s) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size() || value < 0) return std::nullopt;
  return value;
}

void append_padded(std::string& out, std::int32_t value, std::size_t width) {
  const std::string text = std::to_string(value);
  if (text.size() < width) out.append(width - text.size(), '0');
  out += text;
}

}  // namespace

bool is_valid(CivilDay d) {
  return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1
         && ymd(d).ok();
}

std::int32_t to_days(CivilDay d) {
  return static_cast<std::int32_t>(std::chrono::sys_days(ymd(d)).time_since_epoch().count());
}

CivilDay from_days(std::int32_t days) {
  const year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
  return {static_cast<int>(date.year()),
          static_cast<std::int32_t>(static_cast<unsigned>(date.month())),
          static_cast<std::int32_t>(static_cast<unsigned>(date.day()))};
}

std::int32_t weekday(std::int32_t days) {
  const std::int32_t shifted = (days + 3) % 7;  // 1970-01-01 was a Thursday
  return shifted < 0 ? shifted + 7 : shifted;
}

std::string iso_date(std::int32_t days) {
  const CivilDay d = from_days(days);
  std::string out;
  append_padded(out, d.year, 4);
  out.push_back('-');
  append_padded(out, d.month, 2);
  out.push_back('-');
  append_padded(out, d.day, 2);
  return out;
}

std::optional<std::int32_t> parse_iso_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (iso.size() > 10 && iso[10] >= '0' && iso[10] <= '9') return std::nullopt;
  const auto year = digits(iso.substr(0, 4));
  const auto month = digits(iso.substr(5, 2));
  const auto day = digits(iso.substr(8, 2));
  if (!year || !month || !day || !is_valid({*year, *month, *day})) return std::nullopt;
  return to_days({*year, *month, *day});
}

}  // namespace tacitus
