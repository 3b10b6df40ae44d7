#ifndef TACITUS_STORE_LISTING_H_
#define TACITUS_STORE_LISTING_H_

// The record as tables: one row an event, a claim, an actor ... with the words it rests on.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "store/store.h"

namespace tacitus {

using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

// What is wanted: `noun` is "events", "claims", "figures", "actors", "documents", "disputes",
// "stories" or "search"; filters are pairs such as {"story", "st-..."}, {"since", "2016-09-28"}.
struct ListQuery {
  std::string noun;
  std::vector<std::pair<std::string, std::string>> filters;
  std::size_t limit = 0;  // 0 = all
};

// The names of the filters a noun takes.
std::vector<std::string_view> filters_of(std::string_view noun);

// Called first with the names of the columns and no cells, then once a row with no names. Returns
// false to stop.
using EachRow =
    std::function<bool(std::span<const std::string> columns, std::span<const Cell> row)>;

// The number of rows handed out.
Result<std::size_t> list(Store& store, const ListQuery& query, const EachRow& each);

}  // namespace tacitus

#endif  // TACITUS_STORE_LISTING_H_
