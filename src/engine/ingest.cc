#include "engine/ingest.h"

#include <utility>

#include "engine/stages.h"
#include "story/claim_memory.h"
#include "story/names.h"

namespace tacitus {

namespace {

// A long story has thousands of claims; people answer the recent ones.
constexpr std::size_t kComparedClaims = 400;

// The claims of other documents, apart by whether they came out before or after the new one.
struct OtherClaims {
  std::vector<ClaimFacts> facts;
  std::vector<std::pair<std::string, Index>> where;  // document, claim
};

// The stories of earlier runs, as the index asks for them.
class StoreMemory : public StoryMemory {
 public:
  explicit StoreMemory(Store& store) : store_(store) {}

  Result<Numbers> stories_of(std::uint64_t term, std::size_t limit) override {
    return store_.stories_of_term(term, limit);
  }
  Result<Numbers> documents_of(std::uint64_t band, std::size_t limit) override {
    return store_.documents_of_band(band, limit);
  }
  Result<KeptStory> story(std::int64_t number) override {
    auto row = store_.story_features(number);
    if (!row) return row.error();
    KeptStory out{std::move(row.value().id), {}};
    for (const std::string& bytes : row.value().features) {
      auto features = StoryFeatures::from_bytes(bytes);
      if (!features) return features.error();
      out.documents.push_back(std::move(features).value());
    }
    return out;
  }
  Result<StoryFeatures> document(std::int64_t number) override {
    const auto bytes = store_.document_features(number);
    if (!bytes) return bytes.error();
    if (bytes.value().empty()) return StoryFeatures{};
    return StoryFeatures::from_bytes(bytes.value());
  }

 private:
  Store& store_;
};

}  // namespace

Result<Ingest> Ingest::open(const Engine& engine, Store store, bool again) {
  Ingest ingest(engine, std::move(store), again);
  const auto empty = ingest.store_->is_empty();
  if (!empty) return empty.error();
  if (empty.value()) return ingest;
  const auto lacking = ingest.store_->lacks_keys();
  if (!lacking) return lacking.error();
  if (lacking.value()) {
    if (auto made = ingest.make_keys(); !made) return made.error();
  }
  ingest.memory_ = std::make_unique<StoreMemory>(*ingest.store_);
  ingest.stories_ = StoryIndex(ingest.memory_.get());
  return ingest;
}

void Ingest::note_keys(const std::string& document, const std::string& story,
                       const StoryIndex::Keys& keys) {
  for (const std::uint64_t term : keys.terms) terms_.push_back({term, story});
  for (const std::uint64_t band : keys.bands) bands_.push_back({band, document});
}

Result<bool> Ingest::write_keys() {
  if (auto kept = store_->keep_story_terms(std::move(terms_)); !kept) return kept;
  if (auto kept = store_->keep_sketch_bands(std::move(bands_)); !kept) return kept;
  terms_.clear();
  bands_.clear();
  return true;
}

Result<bool> Ingest::make_keys() {
  if (auto begun = store_->begin(); !begun) return begun;
  const auto each = [&](std::string_view document, std::string_view bytes,
                        std::string_view story) -> Result<bool> {
    const auto features = StoryFeatures::from_bytes(bytes);
    if (!features) return features.error();
    note_keys(std::string(document), std::string(story), StoryIndex::keys_of(features.value()));
    return true;
  };
  if (auto done = store_->each_features(each); !done) return done;
  if (auto written = write_keys(); !written) return written;
  return store_->commit();
}

Ingest::Prepared Ingest::prepare(const Engine& engine, Record record) {
  const Document& d = record.document();
  StoryFeatures features = engine.stages().features(d);
  std::vector<std::string> keys;
  keys.reserve(d.actors.size());
  for (const Actor& actor : d.actors) keys.push_back(actor_key(actor));
  std::vector<ClaimFacts> claims = engine.stages().claim_facts(d, keys);
  std::string bytes = features.to_bytes();
  const Stages::SiteEvidence dates = engine.stages().site_evidence(d);
  SiteVotes votes{dates.site, dates.votes.month_first(), dates.votes.day_first()};
  return {std::move(record), std::move(features), std::move(bytes),
          std::move(keys),   std::move(claims),   std::move(votes)};
}

Result<bool> Ingest::add(const Prepared& prepared) {
  if (!in_batch_) {
    if (auto begun = store_->begin(); !begun) return begun;
    in_batch_ = true;
    batch_began_ = std::chrono::steady_clock::now();
  }
  const Document& d = prepared.record.document();
  if (again_) {
    if (auto removed = store_->remove(d.id); !removed) return removed;
  }
  auto added = store_->add({d, prepared.actor_keys, prepared.feature_bytes,
                            std::string(Engine::version()), prepared.votes});
  if (!added || !added.value()) return added;
  ++waiting_;
  const auto assigned = stories_.add(prepared.features);
  if (!assigned) return assigned.error();
  const StoryIndex::Assignment& place = assigned.value();
  note_keys(d.id, place.story, place.keys);
  auto linked = store_->link(d.id, {place.story, place.likeness, place.duplicate_of});
  if (!linked || !place.duplicate_of.empty()) return linked;
  return link_claims(prepared, place.story);
}

Result<bool> Ingest::link_claims(const Prepared& prepared, const std::string& story) {
  const Document& d = prepared.record.document();
  const auto day = d.published_day();
  OtherClaims before;
  OtherClaims after;
  const auto sort_in = [&](const Store::KeptClaim& kept) -> Result<bool> {
    auto facts = claim_facts_from(kept.facts);
    if (!facts) return facts.error();
    OtherClaims& side = day && kept.day && *kept.day > *day ? after : before;
    side.facts.push_back(std::move(facts).value());
    side.where.emplace_back(kept.document, kept.claim);
    return true;
  };
  if (auto read = store_->each_claim_facts(story, d.id, kComparedClaims, sort_in); !read)
    return read;
  const auto keep = [&](const ClaimRelation& r, std::pair<std::string, Index> answer,
                        std::pair<std::string, Index> earlier) {
    return store_->link_claims({std::move(answer.first), answer.second, std::move(earlier.first),
                                earlier.second, r.relation, std::string(r.basis),
                                double{r.confidence}});
  };
  const Contrast& contrast = engine_->stages().contrast();
  for (const ClaimAnswer& x : answers_across(prepared.claims, before.facts, contrast)) {
    auto kept = keep(x.relation, {d.id, static_cast<Index>(x.answer)}, before.where[x.earlier]);
    if (!kept) return kept;
  }
  for (const ClaimAnswer& x : answers_across(after.facts, prepared.claims, contrast)) {
    auto kept = keep(x.relation, after.where[x.answer], {d.id, static_cast<Index>(x.earlier)});
    if (!kept) return kept;
  }
  for (std::size_t c = 0; c < prepared.claims.size(); ++c) {
    const std::string facts = to_bytes(prepared.claims[c]);
    auto kept = store_->keep_claim_facts(d.id, static_cast<Index>(c), facts);
    if (!kept) return kept;
  }
  return true;
}

Result<bool> Ingest::settle(bool force) {
  if (!in_batch_) return true;
  const bool full =
      waiting_ >= kBatch || std::chrono::steady_clock::now() - batch_began_ >= kBatchTime;
  if (!full && !force) return false;
  if (auto written = write_keys(); !written) return written;
  if (auto done = store_->commit(); !done) return done;
  in_batch_ = false;
  waiting_ = 0;
  return true;
}

}  // namespace tacitus
