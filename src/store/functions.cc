#include "store/functions.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/utf8.h"
#include "record/precision.h"
#include "store/json_lists.h"

namespace tacitus {
namespace {

std::string_view text_of(sqlite3_value* value) {
  const auto* data = sqlite3_value_text(value);
  if (data == nullptr) return {};
  return {reinterpret_cast<const char*>(data),  // NOLINT
          static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

bool any_null(int count, sqlite3_value** values) {
  for (int i = 0; i < count; ++i) {
    if (sqlite3_value_type(values[i]) == SQLITE_NULL) return true;
  }
  return false;
}

std::optional<std::string_view> part(std::string_view text, std::int64_t begin, std::int64_t end) {
  if (begin < 0 || end < begin || static_cast<std::size_t>(end) > text.size()) return std::nullopt;
  return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

void give(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void words(sqlite3_context* context, int count, sqlite3_value** values) {
  if (any_null(count, values)) return;
  const std::string_view text = text_of(values[0]);
  if (count == 3) {
    const auto found = part(text, sqlite3_value_int64(values[1]), sqlite3_value_int64(values[2]));
    if (found) give(context, *found);
    return;
  }
  const auto numbers = json_numbers(text_of(values[1]));
  std::string out;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    const auto found = part(text, numbers[i], numbers[i + 1]);
    if (!found) return;
    if (!out.empty()) out += " ... ";
    out += *found;
  }
  give(context, out);
}

void point(sqlite3_context* context, int count, sqlite3_value** values) {
  if (any_null(count, values)) return;
  const auto before = part(text_of(values[0]), 0, sqlite3_value_int64(values[1]));
  if (!before) return;
  sqlite3_result_int64(context, static_cast<std::int64_t>(count_code_points(*before)));
}

// time_precision(date, value of the time told)
void precision_of_time(sqlite3_context* context, int, sqlite3_value** values) {
  const std::string_view found = time_precision(text_of(values[0]), text_of(values[1]));
  if (!found.empty()) give(context, found);
}

// place_precision(kind, text, where the place's mention begins)
void precision_of_place(sqlite3_context* context, int, sqlite3_value** values) {
  const auto before = part(text_of(values[1]), 0, sqlite3_value_int64(values[2]));
  const std::string_view found = place_precision(text_of(values[0]), before.value_or(""));
  if (!found.empty()) give(context, found);
}

}  // namespace

bool add_functions(sqlite3* db) {
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  const auto add = [db](const char* name, int arguments, auto function) {
    return sqlite3_create_function_v2(db, name, arguments, kFlags, nullptr, function, nullptr,
                                      nullptr, nullptr)
           == SQLITE_OK;
  };
  return add("words", 2, words) && add("words", 3, words) && add("point", 2, point)
         && add("time_precision", 2, precision_of_time)
         && add("place_precision", 3, precision_of_place);
}

}  // namespace tacitus
