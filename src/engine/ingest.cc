#include "engine/ingest.h"

#include "engine/stages.h"
#include "story/names.h"

namespace tacitus {

Result<Ingest> Ingest::open(Store store, bool again) {
  Ingest ingest(std::move(store), again);
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
  std::string bytes = features.to_bytes();
  return {std::move(record), std::move(features), std::move(bytes), std::move(keys)};
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
  const auto added =
      store_.add({d, prepared.actor_keys, prepared.feature_bytes, std::string(Engine::version())});
  if (!added || !added.value()) return added;
  ++waiting_;
  const StoryIndex::Assignment place = stories_.add(prepared.features);
  return store_.link(d.id, {place.story, place.likeness, place.duplicate_of});
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
