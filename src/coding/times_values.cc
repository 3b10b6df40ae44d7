#include "coding/times_values.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/calendar.h"

namespace tacitus {
namespace {

using Part = TimeReading::Part;

}  // namespace

std::int32_t number_of(std::string_view s) {
  std::int32_t value = 0;
  if (!s.empty() && s.front() == '+') s.remove_prefix(1);
  std::from_chars(s.data(), s.data() + s.size(), value);
  return value;
}

std::string pad(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(std::abs(value));
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string year_value(std::int32_t year) { return year < 0 ? "BC" + pad(year, 4) : pad(year, 4); }

std::string month_value(std::int32_t year, std::int32_t month) {
  return year_value(year) + "-" + pad(month, 2);
}

bool in_calendar(std::int32_t year) { return year >= 1 && year <= 9998; }

std::int32_t first_of_month(std::int32_t year, std::int32_t month) {
  return to_days({year, month, 1});
}

std::int32_t after_month(std::int32_t year, std::int32_t month) {
  return month == 12 ? to_days({year + 1, 1, 1}) : to_days({year, month + 1, 1});
}

namespace {

struct IsoWeek {
  std::int32_t year = 0;
  std::int32_t week = 0;
};

// ISO 8601: the week belongs to the year that holds its Thursday.
IsoWeek iso_week(std::int32_t day) {
  const std::int32_t thursday = day - weekday(day) + 3;
  const std::int32_t year = from_days(thursday).year;
  return {year, (thursday - to_days({year, 1, 1})) / 7 + 1};
}

}  // namespace

std::string week_value(std::int32_t day) {
  const IsoWeek w = iso_week(day);
  return pad(w.year, 4) + "-W" + pad(w.week, 2);
}

std::string_view part_suffix(Part part) {
  switch (part) {
    case Part::MO:
      return "TMO";
    case Part::MI:
      return "TMI";
    case Part::AF:
      return "TAF";
    case Part::EV:
      return "TEV";
    case Part::NI:
      return "TNI";
    case Part::None:
      break;
  }
  return "";
}

namespace {

// Western Easter (the anonymous Gregorian computus).
std::int32_t easter(std::int32_t year) {
  const std::int32_t a = year % 19;
  const std::int32_t b = year / 100;
  const std::int32_t c = year % 100;
  const std::int32_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const std::int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const std::int32_t m = (a + 11 * h + 22 * l) / 451;
  const std::int32_t n = h + l - 7 * m + 114;
  return to_days({year, n / 31, n % 31 + 1});
}

}  // namespace

std::optional<std::int32_t> holiday_day(std::string_view rule, std::int32_t year) {
  if (rule.substr(0, 6) == "easter") return easter(year) + number_of(rule.substr(6));
  if (rule.substr(0, 4) == "nth:" && rule.size() >= 10) {
    const std::int32_t month = number_of(rule.substr(4, 2));
    const std::int32_t want = number_of(rule.substr(7, 1));
    const std::int32_t nth = number_of(rule.substr(9, 1));
    if (month < 1 || month > 12) return std::nullopt;
    const std::int32_t first = first_of_month(year, month);
    const std::int32_t step = (want - weekday(first) + 7) % 7;
    std::int32_t day = first + step + 7 * (nth - 1);
    while (day >= after_month(year, month)) day -= 7;
    return day + number_of(rule.substr(10));
  }
  if (rule.size() == 5 && rule[2] == '-') {
    const CivilDay d{year, number_of(rule.substr(0, 2)), number_of(rule.substr(3, 2))};
    if (is_valid(d)) return to_days(d);
  }
  return std::nullopt;
}

double unit_days(std::string_view unit) {
  if (unit == "D" || unit == "N") return 1.0;
  if (unit == "W") return 7.0;
  if (unit == "F") return 14.0;
  if (unit == "M") return 30.44;
  if (unit == "Q") return 91.31;
  if (unit == "Y") return 365.25;
  if (unit == "DE") return 3652.5;
  if (unit == "CE") return 36525.0;
  if (unit == "ML") return 365250.0;
  if (unit == "H") return 1.0 / 24.0;
  if (unit == "MIN") return 1.0 / 1440.0;
  if (unit == "S") return 1.0 / 86400.0;
  return 0.0;
}

namespace {

std::string number_text(double value) {
  if (value == std::floor(value) && value < 1e9) return std::to_string(static_cast<long>(value));
  std::string s = std::to_string(value);
  while (!s.empty() && s.back() == '0') s.pop_back();
  return s;
}

}  // namespace

std::string amount_value(const TimeReading& r) {
  std::string value = amount_value(r.count, r.vague, r.unit);
  if (r.rest == 0.0) return value;
  const std::string rest = amount_value(r.rest, false, r.rest_unit);
  // P2Y and P6M are P2Y6M, P1D and PT6H P1DT6H, PT1H and PT20M PT1H20M.
  const bool both_clock = value.find('T') != std::string::npos;
  return value + rest.substr(both_clock ? 2 : 1);
}

double amount_count(const TimeReading& r) {
  if (r.rest == 0.0) return r.count;
  return r.count + r.rest * unit_days(r.rest_unit) / unit_days(r.unit);
}

std::string amount_value(double count, bool vague, std::string_view unit) {
  const bool clock = unit == "H" || unit == "MIN" || unit == "S";
  std::string code(unit == "MIN" ? "M" : unit == "N" ? "D" : unit);
  if (unit == "F") {
    count *= 2.0;
    code = "W";
  }
  return std::string("P") + (clock ? "T" : "") + (vague ? "X" : number_text(count)) + code;
}

std::int32_t add_months(std::int32_t day, std::int32_t months) {
  const CivilDay d = from_days(day);
  const std::int32_t total = d.year * 12 + d.month - 1 + months;
  std::int32_t year = total / 12;
  if (year < 1) year = 1;
  if (year > 9998) year = 9998;
  const std::int32_t month = total >= 12 ? total % 12 + 1 : 1;
  const std::int32_t last = after_month(year, month) - first_of_month(year, month);
  return to_days({year, month, d.day > last ? last : d.day});
}

void set_interval(TimeExpression& out, std::int32_t begin, std::int32_t end) {
  out.begin_day = begin;
  out.end_day = end;
}

void set_year(TimeExpression& out, std::int32_t year) {
  out.value = year_value(year);
  if (in_calendar(year)) set_interval(out, to_days({year, 1, 1}), to_days({year + 1, 1, 1}));
}

void set_month(TimeExpression& out, std::int32_t year, std::int32_t month) {
  out.value = month_value(year, month);
  if (in_calendar(year)) set_interval(out, first_of_month(year, month), after_month(year, month));
}

std::int32_t season_month(std::string_view season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  if (season == "FA") return 9;
  return 12;
}

}  // namespace tacitus
