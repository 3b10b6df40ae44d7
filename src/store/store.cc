#include "store/store.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/document_writer.h"
#include "store/functions.h"
#include "store/schema.h"
#include "store/store_impl.h"

namespace tacitus {
namespace {

using sqlite::execute;
using sqlite::Statement;

Result<std::int64_t> pragma(sqlite3* db, std::string_view name) {
  auto statement = Statement::prepare(db, "PRAGMA " + std::string(name));
  if (!statement) return statement.error();
  if (!statement.value().step()) return sqlite::last_error(db, "cannot read the database");
  const std::int64_t value = statement.value().integer(0);
  statement.value().reset();
  return value;
}

// Which migrations are still to be run: version .. migrations().size(). Refuses files of others.
Result<std::size_t> version_of(sqlite3* db, const std::string& path) {
  const auto application = pragma(db, "application_id");
  if (!application) {
    Error error = application.error();
    error.text = path + ": " + error.text;
    return error;
  }
  const auto version = pragma(db, "user_version");
  if (!version) return version.error();
  const auto pages = pragma(db, "page_count");
  if (!pages) return pages.error();
  if (pages.value() == 0) return std::size_t{0};
  if (application.value() != kApplicationId) {
    return Error{Code::Corrupt, path + ": a database of another program", "store/foreign"};
  }
  const auto known = migrations().size();
  if (version.value() < 0 || static_cast<std::size_t>(version.value()) > known) {
    return Error{Code::Unsupported,
                 path + ": written by a newer tacitus (schema " + std::to_string(version.value())
                     + ", this one knows " + std::to_string(known) + ")",
                 "store/newer"};
  }
  return static_cast<std::size_t>(version.value());
}

Result<bool> migrate(sqlite3* db, std::size_t version) {
  for (; version < migrations().size(); ++version) {
    std::string script = "BEGIN IMMEDIATE;";
    script += migrations()[version];
    script += "PRAGMA application_id=" + std::to_string(kApplicationId) + ";";
    script += "PRAGMA user_version=" + std::to_string(version + 1) + ";COMMIT;";
    if (auto done = execute(db, script); !done) {
      sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
      return done;
    }
  }
  return true;
}

Result<bool> prepare_writer(sqlite3* db, const std::string& path) {
  const auto version = version_of(db, path);
  if (!version) return version.error();
  // The WAL may not grow without end while a reader holds it back; 64 MiB is cut off again. FULL:
  // what was acknowledged survives a loss of power.
  auto set = execute(db,
                     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"
                     "PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;"
                     "PRAGMA journal_size_limit=67108864;");
  if (!set) return set;
  return migrate(db, version.value());
}

Result<bool> prepare_reader(sqlite3* db, const std::string& path) {
  const auto version = version_of(db, path);
  if (!version) return version.error();
  if (version.value() < migrations().size()) {
    return Error{Code::Unsupported,
                 path + ": written by an older tacitus; `tacitus read --db " + path
                     + "` without a page brings it up to date",
                 "store/older"};
  }
  return execute(db, "PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-32768;");
}

// A path as an URI, so that "immutable" can be asked for.
std::string uri_of(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file:" : "file:./";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '?' || c == '#' || c == '%' || byte < 0x20) {
      out.push_back('%');
      out.push_back(kHex[byte >> 4U]);
      out.push_back(kHex[byte & 15U]);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

Result<sqlite::Database> connect(const std::string& path, Store::Mode mode) {
  sqlite3* raw = nullptr;
  int code = SQLITE_OK;
  if (mode == Store::Mode::Write) {
    code =
        sqlite3_open_v2(path.c_str(), &raw,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  } else {
    if (::access(path.c_str(), F_OK) != 0) {
      return Error{
          Code::Io,
          path + ": " + std::strerror(errno) + "; `tacitus read --db " + path + " PATH` makes one",
          "store/missing"};
    }
    // In a folder we may not write to, a reader cannot make the shared memory that a WAL needs. If
    // there is no WAL, nobody is writing, and the file can be read as it stands.
    const std::string folder =
        path.find('/') == std::string::npos ? "." : path.substr(0, path.rfind('/') + 1);
    const bool still =
        ::access((path + "-wal").c_str(), F_OK) != 0 && ::access(folder.c_str(), W_OK) != 0;
    code = sqlite3_open_v2((uri_of(path) + (still ? "?immutable=1" : "")).c_str(), &raw,
                           SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  }
  sqlite::Database db(raw);
  if (code != SQLITE_OK) return sqlite::last_error(raw, path);
  sqlite3_busy_timeout(raw, 5000);
  if (!add_functions(raw)) return sqlite::last_error(raw, path);
  return db;
}

}  // namespace

WriterLock::~WriterLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<bool> WriterLock::take(const std::string& path) {
  const std::string name = path + "-lock";
  descriptor_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    const bool denied = errno == EACCES || errno == EROFS || errno == EPERM;
    return Error{Code::Io, path + ": cannot write here: " + std::strerror(errno),
                 denied ? "store/read-only" : "store/cannot-open"};
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return true;
  return Error{Code::Locked, path + ": another tacitus is writing to it; try again when it is done",
               "store/locked"};
}

Statement* Store::Impl::statement(std::string_view sql) {
  const auto it = statements.find(sql);
  if (it != statements.end()) return &it->second;
  auto made = Statement::prepare(db.get(), sql);
  if (!made) return nullptr;
  return &statements.emplace(sql, std::move(made).value()).first->second;
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() {
  if (impl_) rollback();
}

Result<Store> Store::open(const std::string& path, Mode mode) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  if (mode == Mode::Write) {
    if (auto lock = impl->lock.take(path); !lock) return lock.error();
  }
  auto db = connect(path, mode);
  if (!db) return db.error();
  impl->db = std::move(db).value();
  auto ready = mode == Mode::Write ? prepare_writer(impl->db.get(), path)
                                   : prepare_reader(impl->db.get(), path);
  if (!ready) {
    Error error = ready.error();
    if (!error.text.starts_with(path)) error.text = path + ": " + error.text;
    return error;
  }
  return Store(std::move(impl));
}

Result<bool> Store::begin() {
  auto done = execute(impl_->db.get(), "BEGIN IMMEDIATE");
  if (done) impl_->in_batch = true;
  return done;
}

Result<bool> Store::commit() {
  if (!impl_->in_batch) return true;
  auto done = execute(impl_->db.get(), "COMMIT");
  if (done) impl_->in_batch = false;
  return done;
}

void Store::rollback() {
  if (!impl_->in_batch) return;
  sqlite3_exec(impl_->db.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  impl_->in_batch = false;
}

Result<bool> Store::has(std::string_view document) {
  Statement* s = impl_->statement("SELECT 1 FROM documents WHERE id = ?1");
  if (s == nullptr) return impl_->error("cannot look up a document");
  const bool found = s->bind(document).step();
  if (s->failed()) return impl_->error("cannot look up a document");
  s->reset();
  return found;
}

Result<bool> Store::add(const NewDocument& document) {
  const auto there = has(document.document.id);
  if (!there) return there.error();
  if (there.value()) return false;
  return DocumentWriter(*impl_).write(document);
}

Result<bool> Store::remove(std::string_view document) { return remove_document(*impl_, document); }

Result<bool> Store::link(std::string_view document, const StoryPlace& place) {
  Impl& db = *impl_;
  Statement* story = db.statement(
      "INSERT INTO stories(id, documents, first_day, last_day)"
      " SELECT ?1, 1, published_day, published_day FROM documents WHERE id = ?2"
      " ON CONFLICT(id) DO UPDATE SET documents = documents + 1,"
      " first_day = min(coalesce(first_day, excluded.first_day), coalesce(excluded.first_day, "
      "first_day)),"
      " last_day = max(coalesce(last_day, excluded.last_day), coalesce(excluded.last_day, "
      "last_day))");
  Statement* member = db.statement(
      "INSERT INTO story_documents(story, document, likeness, duplicate_of)"
      " SELECT s.story, d.document, ?3, ?4 FROM stories s, documents d WHERE s.id = ?1 AND d.id = "
      "?2");
  Statement* features = db.statement(
      "UPDATE features SET story = (SELECT story FROM stories WHERE id = ?1)"
      " WHERE document = (SELECT document FROM documents WHERE id = ?2)");
  if (story == nullptr || member == nullptr || features == nullptr) {
    return db.error("cannot link a document to its story");
  }
  if (story->bind(place.story).bind(document).run()
      && member->bind(place.story)
             .bind(document)
             .bind(place.likeness)
             .bind_or_null(place.duplicate_of)
             .run()
      && features->bind(place.story).bind(document).run()) {
    return true;
  }
  return db.error("cannot link a document to its story");
}

Result<bool> Store::comment(std::string_view target, std::string_view author,
                            std::string_view text) {
  Statement* s = impl_->statement(
      "INSERT INTO comments(target, author, text, written)"
      " VALUES(?1, ?2, ?3, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
  if (s == nullptr || !s->bind(target).bind_or_null(author).bind(text).run()) {
    return impl_->error("cannot keep the comment");
  }
  return true;
}

Result<bool> Store::each_site_votes(const std::function<void(const SiteVotes&)>& each) {
  auto select = Statement::prepare(impl_->db.get(),
                                   "SELECT site, sum(month_first), sum(day_first) FROM site_dates"
                                   " WHERE month_first > 0 OR day_first > 0 GROUP BY site");
  if (!select) return select.error();
  Statement& s = select.value();
  while (s.step()) {
    each({std::string(s.text(0)), static_cast<std::uint32_t>(s.integer(1)),
          static_cast<std::uint32_t>(s.integer(2))});
  }
  if (s.failed()) return impl_->error("cannot read the orders of dates");
  return true;
}

Result<bool> Store::each_written_date(const std::function<void(const WrittenDate&)>& each) {
  auto select = Statement::prepare(
      impl_->db.get(),
      "SELECT d.url, d.outlet, d.text, f.span_begin, f.span_end FROM page_fields f"
      " JOIN documents d ON d.document = f.document"
      " WHERE f.field = 'published' AND f.ambiguous = 0 AND f.span_end > f.span_begin"
      " AND NOT EXISTS (SELECT 1 FROM site_dates s WHERE s.document = f.document)");
  if (!select) return select.error();
  Statement& s = select.value();
  while (s.step()) {
    const Span span{static_cast<std::uint32_t>(s.integer(3)),
                    static_cast<std::uint32_t>(s.integer(4))};
    const std::string_view text = s.text(2);
    if (span.end <= text.size()) each({s.text(0), s.text(1), text, span});
  }
  if (s.failed()) return impl_->error("cannot read the dates of publication");
  return true;
}

}  // namespace tacitus
