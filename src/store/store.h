#ifndef TACITUS_STORE_STORE_H_
#define TACITUS_STORE_STORE_H_

// The record on disk: one SQLite file with documents, all records and full text.
//
// 1. One process writes at a time; it holds FILE-lock for as long and alone checkpoints the WAL.
//    SQLite before 3.51.3 can lose a WAL reset when several processes checkpoint.
// 2. Readers open the file read-only and never block the writer, nor see half a batch.
// 3. Documents are added in batches. A batch is kept whole or not at all; commit() returning means
//    that it is on disk.
// 4. A Store is used by one thread at a time.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/document.h"

namespace tacitus {

// How many dates of a document's page only one order of day and month can read.
struct SiteVotes {
  std::string site;
  std::uint32_t month_first = 0;
  std::uint32_t day_first = 0;
};

// A document with what only the engine knows about it.
struct NewDocument {
  const Document& document;
  std::vector<std::string> actor_keys;  // one an actor; the same key = the same actor elsewhere
  std::string features;                 // what the story index keeps of it
  std::string engine;                   // version that coded it
  SiteVotes votes = {};
};

struct StoryPlace {
  std::string story;  // id
  double likeness = 0.0;
  std::string duplicate_of;  // document id
};

// A claim of one document that answers a claim of an earlier one; claims are indices into
// Document::claims.
struct ClaimLink {
  std::string document;
  Index claim = kNone;
  std::string other_document;
  Index other_claim = kNone;
  Relation relation = Relation::Contradicts;
  std::string basis;
  double confidence = 0.0;
};

class Store {
 public:
  enum class Mode { Read, Write };

  // Write creates the file if it is not there and brings an older one up to date.
  static Result<Store> open(const std::string& path, Mode mode);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();  // an open batch is rolled back

  Result<bool> begin();
  Result<bool> commit();
  void rollback();

  // False when a document of this id is there already; nothing is changed then.
  Result<bool> add(const NewDocument& document);
  Result<bool> link(std::string_view document, const StoryPlace& place);
  // Removes a document with all its records; false if there is none.
  Result<bool> remove(std::string_view document);
  Result<bool> has(std::string_view document);
  // A note on a record, a document or a story.
  Result<bool> comment(std::string_view target, std::string_view author, std::string_view text);

  // Every document's id and features with its story's id, in the order they were added.
  using EachFeatures = std::function<Result<bool>(
      std::string_view document, std::string_view features, std::string_view story)>;
  Result<bool> each_features(const EachFeatures& each);

  // Sums of every site that any document told something of.
  Result<bool> each_site_votes(const std::function<void(const SiteVotes&)>& each);
  // The date of publication, if it stands in the text and is sure, as written there, of every document
  // that was stored before votes were kept.
  struct WrittenDate {
    std::string_view url;
    std::string_view outlet;
    std::string_view text;  // of the document
    Span span;
  };
  Result<bool> each_written_date(const std::function<void(const WrittenDate&)>& each);

  // The keys by which stories and near-duplicates are found again. Numbers are this file's own;
  // what they lead to may be gone, and is empty then.
  struct KeyOf {
    std::uint64_t key = 0;
    std::string id;  // of a story or document
  };
  Result<bool> keep_story_terms(std::vector<KeyOf> terms);
  Result<bool> keep_sketch_bands(std::vector<KeyOf> bands);
  // Documents are there whose keys were never kept: the file comes from an older version.
  Result<bool> lacks_keys();
  Result<bool> is_empty();
  // The newest `limit` stories, oldest first; the oldest `limit` documents.
  Result<std::vector<std::int64_t>> stories_of_term(std::uint64_t term, std::size_t limit);
  Result<std::vector<std::int64_t>> documents_of_band(std::uint64_t band, std::size_t limit);
  struct StoryRow {
    std::string id;
    std::vector<std::string> features;  // of its documents, in the order they were added
  };
  Result<StoryRow> story_features(std::int64_t story);
  Result<std::string> document_features(std::int64_t document);

  // The facts by which a claim is compared with claims of other documents.
  Result<bool> keep_claim_facts(std::string_view document, Index claim, std::string_view facts);
  struct KeptClaim {
    std::string_view document;
    std::optional<std::int32_t> day;  // of publication
    Index claim = kNone;
    std::string_view facts;
  };
  // Those of the story's documents but `document`, newest read first, at most `limit`.
  using EachClaimFacts = std::function<Result<bool>(const KeptClaim&)>;
  Result<bool> each_claim_facts(std::string_view story, std::string_view document,
                                std::size_t limit, const EachClaimFacts& each);
  Result<bool> link_claims(const ClaimLink& link);
  // All links between claims of the story's documents.
  Result<std::vector<ClaimLink>> claim_links(std::string_view story);

  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace tacitus

#endif  // TACITUS_STORE_STORE_H_
