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
constexpr std::uint32_t kGone = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t kFirstOwn = std::int64_t{1}
                                   << 62;  // stories of this run come after all others

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

StoryIndex::Keys StoryIndex::keys_of(const StoryFeatures& features) {
  return {indexed_terms(features), SketchIndex::bands(features.sketch)};
}

void StoryIndex::put_in(const StoryFeatures& features, Story& story,
                        std::vector<std::uint64_t>* added) const {
  story.words.add(features.words);
  story.names.add(features.names);
  if (features.day) story.days.push_back(*features.day);
  for (const std::uint64_t term : indexed_terms(features)) {
    if (story.terms.insert(term).second && added != nullptr) added->push_back(term);
  }
}

Result<bool> StoryIndex::recall_story(std::int64_t number) {
  if (recalled_stories_.contains(number)) return true;
  auto kept = memory_->story(number);
  if (!kept) return kept.error();
  const bool gone = kept.value().documents.empty();
  recalled_stories_[number] = gone ? kGone : static_cast<std::uint32_t>(stories_.size());
  if (gone) return true;
  Story story{std::move(kept.value().id), number, {}, {}, {}, {}};
  for (const StoryFeatures& document : kept.value().documents) put_in(document, story, nullptr);
  stories_.push_back(std::move(story));
  return true;
}

Result<bool> StoryIndex::recall_term(std::uint64_t term) {
  if (memory_ == nullptr || by_term_.contains(term)) return true;
  const auto numbers = memory_->stories_of(term, kStoriesPerTerm);
  if (!numbers) return numbers.error();
  std::vector<std::uint32_t> list;
  for (const std::int64_t number : numbers.value()) {
    if (auto done = recall_story(number); !done) return done;
    const std::uint32_t story = recalled_stories_[number];
    if (story != kGone) list.push_back(story);
  }
  by_term_.emplace(term, std::move(list));
  return true;
}

Result<bool> StoryIndex::recall_copies(const StoryFeatures& features) {
  if (memory_ == nullptr) return true;
  for (const std::uint64_t band : SketchIndex::bands(features.sketch)) {
    if (sketches_.knows(band)) continue;
    const auto numbers = memory_->documents_of(band, kSketchBucket);
    if (!numbers) return numbers.error();
    std::vector<std::uint32_t> entries;
    for (const std::int64_t number : numbers.value()) {
      if (!recalled_copies_.contains(number)) {
        auto kept = memory_->document(number);
        if (!kept) return kept.error();
        // A document that is read again is no copy of what it was.
        const bool other =
            !kept.value().document.empty() && kept.value().document != features.document;
        recalled_copies_[number] =
            other ? sketches_.keep(documents_.size(), number, std::move(kept.value().sketch))
                  : kGone;
        if (other) documents_.push_back(std::move(kept.value().document));
      }
      if (recalled_copies_[number] != kGone) entries.push_back(recalled_copies_[number]);
    }
    sketches_.fill(band, std::move(entries));
  }
  return true;
}

// Oldest first.
Result<std::vector<std::uint32_t>> StoryIndex::candidates(const std::vector<std::uint64_t>& terms) {
  std::vector<std::uint32_t> out;
  for (const std::uint64_t term : terms) {
    if (auto done = recall_term(term); !done) return done.error();
    const auto at = by_term_.find(term);
    if (at == by_term_.end()) continue;
    const std::size_t from =
        at->second.size() > kStoriesPerTerm ? at->second.size() - kStoriesPerTerm : 0;
    out.insert(out.end(), at->second.begin() + static_cast<std::ptrdiff_t>(from), at->second.end());
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  std::ranges::sort(out, {}, [&](std::uint32_t story) { return stories_[story].order; });
  return out;
}

Result<StoryIndex::Assignment> StoryIndex::add(const StoryFeatures& features) {
  Assignment out;
  if (auto done = recall_copies(features); !done) return done.error();
  SketchIndex::Hit copy{};
  if (sketches_.best(features.sketch, options_.copy, copy))
    out.duplicate_of = documents_[copy.document];

  double best_margin = 0.0;
  std::uint32_t best = 0;
  bool found = false;
  const auto near = candidates(indexed_terms(features));
  if (!near) return near.error();
  for (const std::uint32_t candidate : near.value()) {
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
    stories_.push_back(
        {stable_id("st", features.document, "story"), kFirstOwn + best, {}, {}, {}, {}});
    out.is_new = true;
  }
  out.story = stories_[best].id;
  put_in(features, stories_[best], &out.keys.terms);
  for (const std::uint64_t term : out.keys.terms) by_term_[term].push_back(best);
  out.keys.bands = sketches_.add(
      documents_.size(), kFirstOwn + static_cast<std::int64_t>(documents_.size()), features.sketch);
  documents_.push_back(features.document);
  return out;
}

}  // namespace tacitus
