#ifndef TACITUS_LEXICON_DATES_H_
#define TACITUS_LEXICON_DATES_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace tacitus {

// First or last day (`end`) of "2014", "2014-05" or "2014-05-07", as days since 1970-01-01.
std::optional<std::int32_t> parse_date_edge(std::string_view cell, bool end);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_DATES_H_
