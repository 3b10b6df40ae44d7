#ifndef TACITUS_ENGINE_INGEST_H_
#define TACITUS_ENGINE_INGEST_H_

// Records on their way into the database: batches, and the story each document joins.
//
// prepare() may be called by many threads; all else belongs to the one thread that writes. The
// batch is committed when it holds kBatch documents or has been open for kBatchTime, so that a
// kill loses at most that much work and nothing that was acknowledged.

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <tacitus/engine.h>

#include "base/result.h"
#include "lexicon/claim_relation.h"
#include "store/store.h"
#include "story/features.h"
#include "story/story_index.h"

namespace tacitus {

class Ingest {
 public:
  static constexpr std::size_t kBatch = 1000;
  static constexpr std::chrono::milliseconds kBatchTime{1000};

  // A record with all that can be worked out without the database.
  struct Prepared {
    Record record;
    StoryFeatures features;
    std::string feature_bytes;
    std::vector<std::string> actor_keys;
    std::vector<ClaimFacts> claims;
    SiteVotes votes;
  };

  // `again`: a document that is there already is read anew instead of being left alone.
  // `engine` must outlive the Ingest.
  static Result<Ingest> open(const Engine& engine, Store store, bool again);

  static Prepared prepare(const Engine& engine, Record record);

  // False when the document is there already.
  Result<bool> add(const Prepared& prepared);
  // True when what was added so far is on disk; commits if `force` or the batch is full.
  Result<bool> settle(bool force);
  std::size_t waiting() const { return waiting_; }  // documents of the open batch

 private:
  Ingest(const Engine& engine, Store store, bool again)
      : engine_(&engine), store_(std::make_unique<Store>(std::move(store))), again_(again) {}

  // Keys of documents that an older version stored.
  Result<bool> make_keys();
  void note_keys(const std::string& document, const std::string& story,
                 const StoryIndex::Keys& keys);
  Result<bool> write_keys();

  // Which claims of the new document answer claims of the story's other documents, or are answered.
  Result<bool> link_claims(const Prepared& prepared, const std::string& story);

  const Engine* engine_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<StoryMemory> memory_;  // of the store; null when that was empty
  StoryIndex stories_;
  std::vector<Store::KeyOf> terms_;  // of the open batch
  std::vector<Store::KeyOf> bands_;
  bool again_;
  std::size_t waiting_ = 0;
  bool in_batch_ = false;
  std::chrono::steady_clock::time_point batch_began_;
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_INGEST_H_
