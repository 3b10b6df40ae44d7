#ifndef TACITUS_CODING_TIMES_READING_H_
#define TACITUS_CODING_TIMES_READING_H_

// What the parts of the reader of times share: the making and the choice of readings.

#include <optional>

#include "coding/times_reader.h"

namespace tacitus {

TimeReading make_reading(TimeReading::Form form, std::size_t first, std::size_t last,
                         std::string_view rule);

// Keeps the longer of two readings of one place; the first of two as long.
void keep_longest(std::optional<TimeReading>& best, std::optional<TimeReading> next);

// "MO", "AF"; None for others.
TimeReading::Part parse_part(std::string_view code);

// "16" is 2016, "84" 1984.
std::int32_t expand_year(std::int32_t two_digits);

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_READING_H_
