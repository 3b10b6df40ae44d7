#ifndef TACITUS_STORE_SQLITE_H_
#define TACITUS_STORE_SQLITE_H_

// SQLite with owners and errors of ours. Only src/store includes this.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tacitus::sqlite {

struct Close {
  void operator()(sqlite3* db) const;
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const;
};
using Database = std::unique_ptr<sqlite3, Close>;

// The database's last error as one of ours: store/locked, store/full, store/read-only ...
Error last_error(sqlite3* db, std::string_view doing);

Result<bool> execute(sqlite3* db, const std::string& sql);

// A prepared statement. Bind, step until false, and it is ready for the next use. Text bound is
// borrowed until the statement is reset, which step() does at the last row and run() always.
class Statement {
 public:
  Statement() = default;
  static Result<Statement> prepare(sqlite3* db, std::string_view sql);

  // Binds to ?1, ?2, ... in the order of the calls.
  Statement& bind(std::string_view text);
  Statement& bind_or_null(std::string_view text);  // empty = NULL
  Statement& bind_blob(std::string_view bytes);
  Statement& bind(std::int64_t value);
  Statement& bind(double value);
  Statement& bind_null();
  // A temporary would be gone before the statement runs.
  Statement& bind(std::string&& text) = delete;
  Statement& bind_or_null(std::string&& text) = delete;
  Statement& bind_blob(std::string&& bytes) = delete;
  template <class T>
  Statement& bind(const std::optional<T>& value) {
    if (!value) return bind_null();
    if constexpr (std::is_floating_point_v<T>) {
      return bind(static_cast<double>(*value));
    } else {
      return bind(static_cast<std::int64_t>(*value));
    }
  }

  // True while there is a row. After an error, false, and failed() tells.
  bool step();
  bool failed() const { return failed_; }
  // One step of a statement that gives no rows.
  bool run();
  void reset();

  int columns() const;
  std::string_view column_name(int column) const;
  enum class Type { Null, Integer, Real, Text };
  Type type(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  // Lives until the next step.
  std::string_view text(int column) const;
  std::string_view blob(int column) const;

 private:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int next_ = 1;
  bool failed_ = false;
};

}  // namespace tacitus::sqlite

#endif  // TACITUS_STORE_SQLITE_H_
