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
// Not thread-safe: one writer owns it, as one writer owns the store.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

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

class StoryIndex {
 public:
  explicit StoryIndex(StoryOptions options = {}) : options_(options) {}

  struct Assignment {
    std::string story;  // stable id: "st-" and a hash of its first document
    bool is_new = false;
    double likeness = 0.0;     // to the story it joined
    std::string duplicate_of;  // document id of a near-duplicate read earlier, or empty
  };

  Assignment add(const StoryFeatures& features);

  // Puts a document back that the store already holds in `story`.
  void restore(const StoryFeatures& features, const std::string& story);

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
    Centre words;
    Centre names;
    std::vector<std::int32_t> days;
  };

  double likeness(const StoryFeatures& features, const Story& story) const;
  double needed(const StoryFeatures& features, const Story& story) const;
  std::vector<std::uint32_t> candidates(const StoryFeatures& features) const;
  void join(const StoryFeatures& features, std::uint32_t story);

  StoryOptions options_;
  std::vector<Story> stories_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_term_;
  SketchIndex sketches_;
  std::vector<std::string> documents_;
};

}  // namespace tacitus

#endif  // TACITUS_STORY_STORY_INDEX_H_
