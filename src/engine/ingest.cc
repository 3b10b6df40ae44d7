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

}  // namespace

Result<Ingest> Ingest::open(const Engine& engine, Store store, bool again) {
  Ingest ingest(engine, std::move(store), again);
  const auto restore = [&](std::string_view bytes, std::string_view story) -> Result<bool> {
    const auto features = StoryFeatures::from_bytes(bytes);
    if (!features) return features.error();
    ingest.stories_.restore(features.value(), std::string(story));
    return true;
  };
  if (auto done = ingest.store_.each_features(restore); !done) return done.error();
  return ingest;
}

Ingest::Prepared Ingest::prepare(const Engine& engine, Record record) {
  const Document& d = record.document();
  StoryFeatures features = engine.stages().features(d);
  std::vector<std::string> keys;
  keys.reserve(d.actors.size());
  for (const Actor& actor : d.actors) keys.push_back(actor_key(actor));
  std::vector<ClaimFacts> claims = engine.stages().claim_facts(d, keys);
  std::string bytes = features.to_bytes();
  return {std::move(record), std::move(features), std::move(bytes), std::move(keys),
          std::move(claims)};
}

Result<bool> Ingest::add(const Prepared& prepared) {
  if (!in_batch_) {
    if (auto begun = store_.begin(); !begun) return begun;
    in_batch_ = true;
    batch_began_ = std::chrono::steady_clock::now();
  }
  const Document& d = prepared.record.document();
  if (again_) {
    if (auto removed = store_.remove(d.id); !removed) return removed;
  }
  auto added =
      store_.add({d, prepared.actor_keys, prepared.feature_bytes, std::string(Engine::version())});
  if (!added || !added.value()) return added;
  ++waiting_;
  const StoryIndex::Assignment place = stories_.add(prepared.features);
  auto linked = store_.link(d.id, {place.story, place.likeness, place.duplicate_of});
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
  if (auto read = store_.each_claim_facts(story, d.id, kComparedClaims, sort_in); !read)
    return read;
  const auto keep = [&](const ClaimRelation& r, std::pair<std::string, Index> answer,
                        std::pair<std::string, Index> earlier) {
    return store_.link_claims({std::move(answer.first), answer.second, std::move(earlier.first),
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
    auto kept = store_.keep_claim_facts(d.id, static_cast<Index>(c), facts);
    if (!kept) return kept;
  }
  return true;
}

Result<bool> Ingest::settle(bool force) {
  if (!in_batch_) return true;
  const bool full =
      waiting_ >= kBatch || std::chrono::steady_clock::now() - batch_began_ >= kBatchTime;
  if (!full && !force) return false;
  if (auto done = store_.commit(); !done) return done;
  in_batch_ = false;
  waiting_ = 0;
  return true;
}

}  // namespace tacitus
