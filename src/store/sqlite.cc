#include "store/sqlite.h"

#include <cerrno>

#include <sqlite3.h>

namespace tacitus::sqlite {
namespace {

// SQLite tells a full disk by a code of its own, but a quota or a limit on the size of files only
// as a failed write; of one in a commit it forgets the system's number, which still stands in errno.
bool no_room(sqlite3* db) {
  const int kept = sqlite3_system_errno(db);
  const int reason = kept == 0 ? errno : kept;
  return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

}  // namespace

void Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Error last_error(sqlite3* db, std::string_view doing) {
  const std::string text =
      std::string(doing) + ": " + (db == nullptr ? "out of memory" : sqlite3_errmsg(db));
  Error full = {Code::Io,
                "the disk is full; what was stored before is safe, and the same command goes "
                "on when there is room",
                "store/full"};
  switch (db == nullptr ? SQLITE_NOMEM : sqlite3_errcode(db)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Code::Locked, text, "store/locked"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {Code::Io, text + "; is the file, or its folder, write-protected?", "store/read-only"};
    case SQLITE_FULL:
      return full;
    case SQLITE_IOERR:
      return no_room(db) ? full : Error{Code::Io, text, "store/failed"};
    case SQLITE_NOTADB:
      return {Code::Corrupt, text, "store/foreign"};
    case SQLITE_CORRUPT:
      return {Code::Corrupt, text, "store/corrupt"};
    case SQLITE_CANTOPEN:
      return {Code::Io, text, "store/cannot-open"};
    case SQLITE_INTERRUPT:
      return {Code::Interrupted, text, "store/interrupted"};
    default:
      return {Code::Io, text, "store/failed"};
  }
}

Result<bool> execute(sqlite3* db, const std::string& sql) {
  if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return true;
  return last_error(db, "database");
}

Result<Statement> Statement::prepare(sqlite3* db, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return last_error(db, "database");
  return Statement(statement);
}

Statement& Statement::bind(std::string_view text) {
  // A null pointer would bind NULL.
  const char* data = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), next_++, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_or_null(std::string_view text) {
  return text.empty() ? bind_null() : bind(text);
}

Statement& Statement::bind_blob(std::string_view bytes) {
  const char* data = bytes.data() == nullptr ? "" : bytes.data();
  sqlite3_bind_blob64(statement_.get(), next_++, data, bytes.size(), SQLITE_STATIC);
  return *this;
}

Statement& Statement::bind(std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), next_++, value);
  return *this;
}

Statement& Statement::bind(double value) {
  sqlite3_bind_double(statement_.get(), next_++, value);
  return *this;
}

Statement& Statement::bind_null() {
  sqlite3_bind_null(statement_.get(), next_++);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  reset();
  failed_ = code != SQLITE_DONE;
  return false;
}

bool Statement::run() {
  const int code = sqlite3_step(statement_.get());
  reset();
  failed_ = code != SQLITE_DONE;
  return !failed_;
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  next_ = 1;
  failed_ = false;
}

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

std::string_view Statement::column_name(int column) const {
  return sqlite3_column_name(statement_.get(), column);
}

Statement::Type Statement::type(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_INTEGER:
      return Type::Integer;
    case SQLITE_FLOAT:
      return Type::Real;
    case SQLITE_NULL:
      return Type::Null;
    default:
      return Type::Text;
  }
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Statement::text(int column) const {
  const auto* data = sqlite3_column_text(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return data == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(data), size);  // NOLINT
}

std::string_view Statement::blob(int column) const {
  const void* data = sqlite3_column_blob(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return data == nullptr ? std::string_view()
                         : std::string_view(static_cast<const char*>(data), size);
}

}  // namespace tacitus::sqlite
