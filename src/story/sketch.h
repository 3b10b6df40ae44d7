#ifndef TACITUS_STORY_SKETCH_H_
#define TACITUS_STORY_SKETCH_H_

// Near-duplicates by MinHash (Broder 1997): two documents share about as many sketch values as the
// share of word 3-grams they have in common.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace tacitus {

inline constexpr std::size_t kSketchSize = 96;  // on disk in StoryFeatures
inline constexpr std::size_t kSketchBands = 32;
// A bucket that fills up holds boilerplate, not copies; older entries are enough then.
inline constexpr std::size_t kSketchBucket = 64;

// The sketch of a text given as its word keys in order; empty for fewer than three words.
std::vector<std::uint64_t> sketch_of(std::span<const std::uint64_t> words);

// Estimated Jaccard similarity of the word 3-grams, 0 to 1; 0 when either sketch is empty.
double sketch_similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

// Finds earlier documents whose sketch is alike, at a cost that does not grow with their number:
// only documents that agree in one of 32 bands of 3 values are compared.
class SketchIndex {
 public:
  struct Hit {
    std::size_t document;  // as given to add()
    double similarity;
  };

  // The keys under which a sketch is found; on disk in the store.
  static std::vector<std::uint64_t> bands(std::span<const std::uint64_t> sketch);

  // The most similar earlier document at or above `threshold`, if any; of several the one of the
  // lowest `order`.
  bool best(std::span<const std::uint64_t> sketch, double threshold, Hit& hit) const;
  // Returns the bands under which the document is found from now on.
  std::vector<std::uint64_t> add(std::size_t document, std::int64_t order,
                                 std::vector<std::uint64_t> sketch);

  // For documents of earlier runs: a band is filled once, with the entries of what was kept.
  bool knows(std::uint64_t band) const { return buckets_.contains(band); }
  std::uint32_t keep(std::size_t document, std::int64_t order, std::vector<std::uint64_t> sketch);
  void fill(std::uint64_t band, std::vector<std::uint32_t> entries);

 private:
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets_;
  std::vector<std::vector<std::uint64_t>> sketches_;
  std::vector<std::size_t> documents_;
  std::vector<std::int64_t> orders_;
};

}  // namespace tacitus

#endif  // TACITUS_STORY_SKETCH_H_
