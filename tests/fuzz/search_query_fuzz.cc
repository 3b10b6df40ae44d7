// fuzz: store
// What people type into the search: any bytes give a query that SQLite takes.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "store/json_lists.h"
#include "store/search_query.h"

namespace {

sqlite3* open_words() {
  sqlite3* db = nullptr;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) std::abort();
  sqlite3_exec(db, "CREATE VIRTUAL TABLE w USING fts5(title, body, content='')", nullptr, nullptr,
               nullptr);
  return db;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static sqlite3* db = open_words();
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  const tacitus::SearchQuery query = tacitus::search_query(typed);
  tacitus::snippet(typed, query.words, 80);
  tacitus::json_numbers(typed);
  tacitus::json_strings(typed);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(db, "SELECT rowid FROM w WHERE w MATCH ?", -1, &statement, nullptr);
  sqlite3_bind_text(statement, 1, query.match.data(), static_cast<int>(query.match.size()),
                    SQLITE_STATIC);
  // A NUL ends the expression early; all else must be taken.
  if (sqlite3_step(statement) == SQLITE_ERROR && typed.find('\0') == std::string_view::npos) {
    std::abort();
  }
  sqlite3_finalize(statement);
  return 0;
}
