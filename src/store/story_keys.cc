// How a new document finds its story among those of earlier runs.

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "store/store_impl.h"

namespace tacitus {

using sqlite::Statement;

namespace {

constexpr std::string_view kFailed = "cannot read the stories";

// SQLite's integers have a sign.
std::int64_t signed_key(std::uint64_t key) { return std::bit_cast<std::int64_t>(key); }

Result<std::vector<std::int64_t>> numbers(Store::Impl& db, std::string_view sql, std::uint64_t key,
                                          std::size_t limit) {
  Statement* s = db.statement(sql);
  if (s == nullptr) return db.error(kFailed);
  s->bind(signed_key(key)).bind(static_cast<std::int64_t>(limit));
  std::vector<std::int64_t> out;
  while (s->step()) out.push_back(s->integer(0));
  if (s->failed()) return db.error(kFailed);
  return out;
}

Result<bool> answer(Store::Impl& db, std::string_view sql) {
  Statement* s = db.statement(sql);
  if (s == nullptr || !s->step()) return db.error(kFailed);
  const bool yes = s->integer(0) != 0;
  s->reset();
  return yes;
}

// In the order of keys, so that neighbours in the table are written together.
Result<bool> keep(Store::Impl& db, std::string_view find, std::string_view insert,
                  std::vector<Store::KeyOf> keys) {
  std::ranges::sort(keys, {}, [](const Store::KeyOf& k) { return signed_key(k.key); });
  Statement* lookup = db.statement(find);
  Statement* add = db.statement(insert);
  if (lookup == nullptr || add == nullptr) return db.error("cannot keep the keys of a story");
  std::unordered_map<std::string_view, std::int64_t> known;
  for (const Store::KeyOf& key : keys) {
    auto [at, is_new] = known.emplace(key.id, 0);
    if (is_new && lookup->bind(key.id).step()) {
      at->second = lookup->integer(0);
      lookup->reset();
    }
    if (at->second == 0) continue;
    if (!add->bind(signed_key(key.key)).bind(at->second).run()) {
      return db.error("cannot keep the keys of a story");
    }
  }
  return true;
}

}  // namespace

Result<bool> Store::each_features(const EachFeatures& each) {
  auto select = Statement::prepare(impl_->db.get(),
                                   "SELECT d.id, f.features, s.id FROM features f JOIN documents d "
                                   "USING(document)"
                                   " LEFT JOIN stories s ON s.story = f.story ORDER BY f.document");
  if (!select) return select.error();
  Statement& s = select.value();
  while (s.step()) {
    if (auto done = each(s.text(0), s.blob(1), s.text(2)); !done) return done;
  }
  if (s.failed()) return impl_->error(kFailed);
  return true;
}

Result<bool> Store::keep_story_terms(std::vector<KeyOf> terms) {
  return keep(*impl_, "SELECT story FROM stories WHERE id = ?1",
              "INSERT OR IGNORE INTO story_terms VALUES(?1, ?2)", std::move(terms));
}

Result<bool> Store::keep_sketch_bands(std::vector<KeyOf> bands) {
  return keep(*impl_, "SELECT document FROM documents WHERE id = ?1",
              "INSERT OR IGNORE INTO sketch_bands VALUES(?1, ?2)", std::move(bands));
}

Result<bool> Store::lacks_keys() {
  return answer(*impl_,
                "SELECT EXISTS(SELECT 1 FROM features WHERE story IS NOT NULL)"
                " AND NOT EXISTS(SELECT 1 FROM story_terms)");
}

Result<bool> Store::is_empty() {
  return answer(*impl_, "SELECT NOT EXISTS(SELECT 1 FROM documents)");
}

Result<std::vector<std::int64_t>> Store::stories_of_term(std::uint64_t term, std::size_t limit) {
  auto out = numbers(*impl_,
                     "SELECT story FROM story_terms WHERE term = ?1 ORDER BY "
                     "story DESC LIMIT ?2",
                     term, limit);
  if (out) std::ranges::reverse(out.value());
  return out;
}

Result<std::vector<std::int64_t>> Store::documents_of_band(std::uint64_t band, std::size_t limit) {
  return numbers(*impl_,
                 "SELECT document FROM sketch_bands WHERE band = ?1 ORDER BY "
                 "document LIMIT ?2",
                 band, limit);
}

Result<Store::StoryRow> Store::story_features(std::int64_t story) {
  Statement* s = impl_->statement(
      "SELECT s.id, f.features FROM stories s JOIN "
      "story_documents sd USING(story)"
      " JOIN features f USING(document) WHERE "
      "s.story = ?1 ORDER BY sd.document");
  if (s == nullptr) return impl_->error(kFailed);
  s->bind(story);
  StoryRow out;
  while (s->step()) {
    if (out.id.empty()) out.id = s->text(0);
    out.features.emplace_back(s->blob(1));
  }
  if (s->failed()) return impl_->error(kFailed);
  return out;
}

Result<std::string> Store::document_features(std::int64_t document) {
  Statement* s = impl_->statement("SELECT features FROM features WHERE document = ?1");
  if (s == nullptr) return impl_->error(kFailed);
  std::string out;
  if (s->bind(document).step()) {
    out = s->blob(0);
    s->reset();
  }
  if (s->failed()) return impl_->error(kFailed);
  return out;
}

}  // namespace tacitus
