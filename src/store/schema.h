#ifndef TACITUS_STORE_SCHEMA_H_
#define TACITUS_STORE_SCHEMA_H_

// The tables of the database and the way from older ones. On disk: docs/formats/store.md.
//
// PRAGMA application_id tells our files from other SQLite files, PRAGMA user_version is the number
// of migrations that were run. A migration, once released, is never changed; a new one is added.

#include <span>
#include <string_view>

namespace tacitus {

inline constexpr int kApplicationId = 0x54414354;  // "TACT"; on disk

// SQL scripts; script i leads from version i to version i + 1.
std::span<const std::string_view> migrations();

}  // namespace tacitus

#endif  // TACITUS_STORE_SCHEMA_H_
