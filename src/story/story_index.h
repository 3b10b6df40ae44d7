#ifndef TACITUS_STORY_STORY_INDEX_H_
#define TACITUS_STORY_STORY_INDEX_H_

// Links documents into stories, one document at a time.
//
// A document joins the story whose centre it is most like, in words and in names, if it is alike
// enough for the time that lies between them: a day later half a likeness will do, ten weeks later
// the same people and places must be in it. Else it starts a story of its own. Candidates come from
// an inverted index of each story's heaviest terms, so one more document costs about the same
// however many there are. The outcome depends on the order of add() and on nothing else.
//
// What earlier runs left is not loaded at the start: a StoryMemory is asked for the stories of a
// term when the first document with that term comes, and for the documents of a story when it is
// a candidate.
//
// Not thread-safe: one writer owns it, as one writer owns the store.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "story/features.h"
#include "story/sketch.h"

namespace tacitus {

struct StoryOptions {
  double word_weight = 0.6;
  double name_weight = 0.4;
  // Set on the news-cluster dev set (152 pages, 27 stories) and 420 pages of the gun-violence train
  // set: B-cubed F1 92 and 94 with capitalised words for names; a plateau, not a peak.
  double join = 0.22;               // likeness needed on the same day
  double join_per_doubling = 0.02;  // more needed each time the gap in days doubles
  double copy = 0.5;                // sketch similarity of a near-duplicate
};

// Stories and documents by the numbers of the store. What is asked for may be gone: then it is
// empty.
class StoryMemory {
 public:
  using Numbers = std::vector<std::int64_t>;
  struct KeptStory {
    std::string id;
    std::vector<StoryFeatures> documents;  // in the order they were added
  };
  virtual ~StoryMemory() = default;
  // Oldest first; of more than `limit` the newest.
  virtual Result<Numbers> stories_of(std::uint64_t term, std::size_t limit) = 0;
  virtual Result<KeptStory> story(std::int64_t number) = 0;
  // Oldest first; of more than `limit` the oldest.
  virtual Result<Numbers> documents_of(std::uint64_t band, std::size_t limit) = 0;
  virtual Result<StoryFeatures> document(std::int64_t number) = 0;
};

class StoryIndex {
 public:
  // `memory` may be null: then nothing was before. It must outlive the index.
  explicit StoryIndex(StoryMemory* memory = nullptr, StoryOptions options = {})
      : options_(options), memory_(memory) {}

  // The keys under which a document and its story are found again; on disk in the store.
  struct Keys {
    std::vector<std::uint64_t> terms;
    std::vector<std::uint64_t> bands;
  };
  static Keys keys_of(const StoryFeatures& features);

  struct Assignment {
    std::string story;  // stable id: "st-" and a hash of its first document
    bool is_new = false;
    double likeness = 0.0;     // to the story it joined
    std::string duplicate_of;  // document id of a near-duplicate read earlier, or empty
    Keys keys;                 // those that the story and the document did not have before
  };

  // An Error only if the memory gave one.
  Result<Assignment> add(const StoryFeatures& features);

  std::size_t stories() const { return stories_.size(); }

 private:
  struct Centre {
    std::unordered_map<std::uint64_t, float> sum;
    double norm2 = 0.0;
    void add(const TermVector& v);
    double cosine(const TermVector& v) const;
  };
  struct Story {
    std::string id;
    std::int64_t order = 0;  // of creation
    Centre words;
    Centre names;
    std::vector<std::int32_t> days;
    std::unordered_set<std::uint64_t> terms;  // that lead to it
  };

  double likeness(const StoryFeatures& features, const Story& story) const;
  double needed(const StoryFeatures& features, const Story& story) const;
  void put_in(const StoryFeatures& features, Story& story, std::vector<std::uint64_t>* added) const;
  // These make sure that what the memory knows of it is here.
  Result<bool> recall_term(std::uint64_t term);
  Result<bool> recall_story(std::int64_t number);
  Result<bool> recall_copies(const StoryFeatures& features);
  Result<std::vector<std::uint32_t>> candidates(const std::vector<std::uint64_t>& terms);

  StoryOptions options_;
  StoryMemory* memory_;
  std::vector<Story> stories_;
  // By number, kGone = none left: stories, and the entries of documents' sketches.
  std::unordered_map<std::int64_t, std::uint32_t> recalled_stories_;
  std::unordered_map<std::int64_t, std::uint32_t> recalled_copies_;
  // What a term leads to; a term that is here was looked up in the memory.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_term_;
  SketchIndex sketches_;
  std::vector<std::string> documents_;
};

}  // namespace tacitus

#endif  // TACITUS_STORY_STORY_INDEX_H_
