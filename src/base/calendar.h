#ifndef TACITUS_BASE_CALENDAR_H_
#define TACITUS_BASE_CALENDAR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tacitus {

// A day of the proleptic Gregorian calendar. weekday: 0 = Monday .. 6 = Sunday.
struct CivilDay {
  std::int32_t year = 1970;
  std::int32_t month = 1;
  std::int32_t day = 1;
};

bool is_valid(CivilDay d);
std::int32_t to_days(CivilDay d);  // days since 1970-01-01
CivilDay from_days(std::int32_t days);
std::int32_t weekday(std::int32_t days);
std::string iso_date(std::int32_t days);  // "2016-09-28"

// The day at the front of an ISO 8601 string ("2016-09-28T10:00Z" -> that day), if it is one.
std::optional<std::int32_t> parse_iso_day(std::string_view iso);

}  // namespace tacitus

#endif  // TACITUS_BASE_CALENDAR_H_
