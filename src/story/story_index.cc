#include "story/story_index.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "base/hash.h"

namespace tacitus {
namespace {

constexpr std::size_t kIndexedTerms = 24;      // heaviest terms of a document that lead to stories
constexpr std::size_t kStoriesPerTerm = 4096;  // a term in more stories finds only the newest

std::vector<std::uint64_t> heaviest(const TermVector& terms, std::size_t count) {
  TermVector sorted = terms;
  const auto heavier = [](const Term& a, const Term& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
  };
  count = std::min(count, sorted.size());
  std::ranges::partial_sort(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(count), heavier);
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(sorted[i].key);
  return out;
}

std::vector<std::uint64_t> indexed_terms(const StoryFeatures& features) {
  std::vector<std::uint64_t> out = heaviest(features.words, kIndexedTerms);
  // Names and words live in different key spaces; one bit keeps them apart.
  for (const std::uint64_t key : heaviest(features.names, kIndexedTerms)) out.push_back(~key);
  return out;
}

}  // namespace

void StoryIndex::Centre::add(const TermVector& v) {
  for (const Term& t : v) {
    float& value = sum[t.key];
    norm2 += static_cast<double>(t.weight) * static_cast<double>(2.0F * value + t.weight);
    value += t.weight;
  }
}

double StoryIndex::Centre::cosine(const TermVector& v) const {
  if (norm2 <= 0.0) return 0.0;
  double dot = 0.0;
  for (const Term& t : v) {
    const auto at = sum.find(t.key);
    if (at != sum.end()) dot += static_cast<double>(t.weight) * static_cast<double>(at->second);
  }
  return dot / std::sqrt(norm2);
}

double StoryIndex::likeness(const StoryFeatures& features, const Story& story) const {
  return options_.word_weight * story.words.cosine(features.words)
         + options_.name_weight * story.names.cosine(features.names);
}

double StoryIndex::needed(const StoryFeatures& features, const Story& story) const {
  std::int32_t gap = 0;
  if (features.day && !story.days.empty()) {
    gap = std::numeric_limits<std::int32_t>::max();
    for (const std::int32_t day : story.days) gap = std::min(gap, std::abs(day - *features.day));
  }
  return options_.join + options_.join_per_doubling * std::log2(1.0 + static_cast<double>(gap));
}

std::vector<std::uint32_t> StoryIndex::candidates(const StoryFeatures& features) const {
  std::vector<std::uint32_t> out;
  for (const std::uint64_t term : indexed_terms(features)) {
    const auto at = by_term_.find(term);
    if (at == by_term_.end()) continue;
    const std::size_t from =
        at->second.size() > kStoriesPerTerm ? at->second.size() - kStoriesPerTerm : 0;
    out.insert(out.end(), at->second.begin() + static_cast<std::ptrdiff_t>(from), at->second.end());
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void StoryIndex::join(const StoryFeatures& features, std::uint32_t story) {
  Story& s = stories_[story];
  s.words.add(features.words);
  s.names.add(features.names);
  if (features.day) s.days.push_back(*features.day);
  for (const std::uint64_t term : indexed_terms(features)) {
    std::vector<std::uint32_t>& list = by_term_[term];
    if (std::ranges::find(list, story) == list.end()) list.push_back(story);
  }
  sketches_.add(documents_.size(), features.sketch);
  documents_.push_back(features.document);
}

StoryIndex::Assignment StoryIndex::add(const StoryFeatures& features) {
  Assignment out;
  SketchIndex::Hit copy{};
  if (sketches_.best(features.sketch, options_.copy, copy))
    out.duplicate_of = documents_[copy.document];

  double best_margin = 0.0;
  std::uint32_t best = 0;
  bool found = false;
  for (const std::uint32_t candidate : candidates(features)) {
    const double like = likeness(features, stories_[candidate]);
    const double margin = like - needed(features, stories_[candidate]);
    if (margin >= 0.0 && (!found || margin > best_margin)) {
      found = true;
      best = candidate;
      best_margin = margin;
      out.likeness = like;
    }
  }
  if (!found) {
    best = static_cast<std::uint32_t>(stories_.size());
    stories_.push_back({stable_id("st", features.document, "story"), {}, {}, {}});
    by_id_.emplace(stories_.back().id, best);
    out.is_new = true;
  }
  out.story = stories_[best].id;
  join(features, best);
  return out;
}

void StoryIndex::restore(const StoryFeatures& features, const std::string& story) {
  const auto [at, inserted] = by_id_.emplace(story, static_cast<std::uint32_t>(stories_.size()));
  if (inserted) stories_.push_back({story, {}, {}, {}});
  join(features, at->second);
}

}  // namespace tacitus
