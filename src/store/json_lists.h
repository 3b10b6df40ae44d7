#ifndef TACITUS_STORE_JSON_LISTS_H_
#define TACITUS_STORE_JSON_LISTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacitus {

// The lists that DocumentWriter puts into columns, read back. Damaged ones give what can be read.

// All numbers of "[[1,2],[3,4]]" or "[1,2]", in order.
std::vector<std::int64_t> json_numbers(std::string_view json);
// The strings of "[\"a\",\"b\"]".
std::vector<std::string> json_strings(std::string_view json);

}  // namespace tacitus

#endif  // TACITUS_STORE_JSON_LISTS_H_
