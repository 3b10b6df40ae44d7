#ifndef TACITUS_RECORD_PRECISION_H_
#define TACITUS_RECORD_PRECISION_H_

// How finely the day and the place of an event are known, as words that correspond to the precision
// codes of the field's event data (see docs/formats/record.md). Views of literals; empty = nothing is
// known.

#include <cstdint>
#include <string_view>

#include "record/document.h"

namespace tacitus {

// instant, day, week, month, year, longer; report = no time is told and `date` is the day the page is
// about. `value` is the TIMEX3 value of the time told, empty if none is.
std::string_view time_precision(std::string_view date, std::string_view value);

// place, near, region, country. `kind` is the place's; `before` the text in front of its mention.
std::string_view place_precision(std::string_view kind, std::string_view before);

std::string_view time_precision(const Document& document, const Event& event);
std::string_view place_precision(const Document& document, const Event& event);

}  // namespace tacitus

#endif  // TACITUS_RECORD_PRECISION_H_
