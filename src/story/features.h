#ifndef TACITUS_STORY_FEATURES_H_
#define TACITUS_STORY_FEATURES_H_

// What a document is about, small enough to keep for millions of documents and sufficient to decide
// which story it belongs to and whether it is a copy of another.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {

struct Term {
  std::uint64_t key = 0;
  float weight = 0.0F;
};

// Sorted by key, each key once, of unit length (or empty).
using TermVector = std::vector<Term>;

float cosine(const TermVector& a, const TermVector& b);

// A TermVector from terms in any order with repeats: repeats are added, then the length made 1.
TermVector make_vector(std::vector<Term> terms);

struct StoryFeatures {
  std::string document;  // id
  std::optional<std::int32_t> day;
  TermVector words;                   // content words, TF-IDF, title counted double
  TermVector names;                   // actors and places under their cross-document keys
  std::vector<std::uint64_t> sketch;  // MinHash of word shingles, for near-duplicates

  // Compact bytes for the store, and back. Corrupt bytes are an error, never a crash.
  std::string to_bytes() const;
  static Result<StoryFeatures> from_bytes(std::string_view bytes);
};

// Makes features from coded documents. Holds the word weights; const and shared by threads.
class FeatureMaker {
 public:
  // Word weights come from data/lexicons/word_frequency.tsv: columns word, documents; its first
  // row, the empty word written "*", holds the number of documents counted.
  static Result<FeatureMaker> compile(const Lexicon& lexicon);
  StoryFeatures make(const Document& document) const;

 private:
  float inverse_frequency(std::uint64_t word) const;
  std::vector<Term> inverse_;  // sorted by key
  float unseen_ = 1.0F;        // weight of a word not in the table
};

}  // namespace tacitus

#endif  // TACITUS_STORY_FEATURES_H_
