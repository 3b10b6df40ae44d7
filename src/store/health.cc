#include "store/health.h"

#include <sqlite3.h>

#include "store/store_impl.h"

namespace tacitus {
namespace {

using sqlite::Statement;

// The first cell of a query's first row, as text.
Result<std::string> ask(Store& store, std::string_view sql) {
  auto prepared = Statement::prepare(store.impl().db.get(), sql);
  if (!prepared) return prepared.error();
  Statement& s = prepared.value();
  if (!s.step()) {
    if (s.failed()) return store.impl().error("cannot check the database");
    return std::string();
  }
  std::string out(s.text(0));
  s.reset();
  return out;
}

constexpr std::string_view kRecordTables[] = {
    "page_fields", "blocks", "problems", "mentions", "actors",   "places",   "times",
    "events",      "claims", "quotes",   "figures",  "disputes", "features", "story_documents"};

}  // namespace

std::string sqlite_version() { return sqlite3_libversion(); }

Result<std::vector<HealthLine>> check_health(Store& store) {
  std::vector<HealthLine> out;
  const auto whole = ask(store, "PRAGMA integrity_check(1)");
  if (!whole) return whole.error();
  out.push_back({whole.value() == "ok", "structure", whole.value()});
  const auto texts = ask(store,
                         "SELECT (SELECT count(*) FROM documents)"
                         " - (SELECT count(*) FROM document_words_docsize)");
  if (!texts) return texts.error();
  out.push_back({texts.value() == "0", "full text",
                 texts.value() == "0" ? "every document" : texts.value() + " documents missing"});
  for (const std::string_view table : kRecordTables) {
    const auto orphans =
        ask(store, "SELECT count(*) FROM " + std::string(table)
                       + " WHERE document NOT IN (SELECT document FROM documents)");
    if (!orphans) return orphans.error();
    if (orphans.value() != "0") {
      out.push_back({false, std::string(table), orphans.value() + " rows without a document"});
    }
  }
  for (const std::string_view table :
       {"documents", "stories", "events", "claims", "figures", "actors", "disputes"}) {
    const auto count = ask(store, "SELECT count(*) FROM " + std::string(table));
    if (!count) return count.error();
    out.push_back({true, std::string(table), count.value()});
  }
  return out;
}

}  // namespace tacitus
