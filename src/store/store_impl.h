#ifndef TACITUS_STORE_STORE_IMPL_H_
#define TACITUS_STORE_STORE_IMPL_H_

#include <map>

#include "store/sqlite.h"
#include "store/store.h"

namespace tacitus {

// Held by the process that writes.
class WriterLock {
 public:
  WriterLock() = default;
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock();
  Result<bool> take(const std::string& path);

 private:
  int descriptor_ = -1;
};

struct Store::Impl {
  WriterLock lock;  // released last
  sqlite::Database db;
  std::string path;
  bool in_batch = false;
  std::map<std::string_view, sqlite::Statement> statements;  // by their SQL

  // A prepared statement, kept for the next time. `sql` must be a literal. Null after an error
  // (only on a damaged file; error() tells).
  sqlite::Statement* statement(std::string_view sql);
  Error error(std::string_view doing) const { return sqlite::last_error(db.get(), doing); }
};

}  // namespace tacitus

#endif  // TACITUS_STORE_STORE_IMPL_H_
