#ifndef TACITUS_CODING_TIMES_VALUES_H_
#define TACITUS_CODING_TIMES_VALUES_H_

// TIMEX3 values as text, and the calendar arithmetic behind them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "coding/times_reader.h"
#include "record/record.h"

namespace tacitus {

// "12", "+3", "-46"; 0 for what is no number.
std::int32_t number_of(std::string_view digits);

// With zeros before it; without its sign.
std::string pad(std::int32_t value, std::size_t width);

// "2016", "0384"; before Christ "BC0400", as TIMEX3 writes it.
std::string year_value(std::int32_t year);

std::string month_value(std::int32_t year, std::int32_t month);

// Whether days of the year can be counted.
bool in_calendar(std::int32_t year);

std::int32_t first_of_month(std::int32_t year, std::int32_t month);

std::int32_t after_month(std::int32_t year, std::int32_t month);

// "2016-W39", the ISO week of a day.
std::string week_value(std::int32_t day);

// "TMO", "TEV".
std::string_view part_suffix(TimeReading::Part part);

// The day of a holiday in a year: "12-25", "easter-2", "nth:11-3-4" (fourth Thursday of
// November), "nth:11-3-4+1" (the day after it).
std::optional<std::int32_t> holiday_day(std::string_view rule, std::int32_t year);

// How many days a unit has, about; for amounts of it as intervals.
double unit_days(std::string_view unit);

// "P3W", "PT24H", "PXD", "P2.5Y".
std::string amount_value(double count, bool vague, std::string_view unit);
// The same of what a reading counts, with the second step of "P2Y6M".
std::string amount_value(const TimeReading& reading);

// What a reading counts, in its unit: 2.5 of "two years and six months".
double amount_count(const TimeReading& reading);

// The same day some months on, or the last of a shorter month.
std::int32_t add_months(std::int32_t day, std::int32_t months);

// Value and days of a year or month; [begin, end) in days.
void set_interval(TimeExpression& out, std::int32_t begin, std::int32_t end);

void set_year(TimeExpression& out, std::int32_t year);

void set_month(TimeExpression& out, std::int32_t year, std::int32_t month);

// First month and number of months of a season; winter begins in December of its year.
std::int32_t season_month(std::string_view season);

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_VALUES_H_
