#include "story/sketch.h"

#include <algorithm>
#include <limits>

namespace tacitus {
namespace {

std::uint64_t mix(std::uint64_t x) {  // SplitMix64
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

}  // namespace

std::vector<std::uint64_t> sketch_of(std::span<const std::uint64_t> words) {
  constexpr std::size_t kGram = 3;
  if (words.size() < kGram) return {};
  std::vector<std::uint64_t> out(kSketchSize, std::numeric_limits<std::uint64_t>::max());
  for (std::size_t at = 0; at + kGram <= words.size(); ++at) {
    const std::uint64_t gram = mix(words[at] ^ mix(words[at + 1] ^ mix(words[at + 2])));
    for (std::size_t i = 0; i < kSketchSize; ++i)
      out[i] = std::min(out[i], mix(gram ^ (i * 0xD6E8FEB86659FD93ULL)));
  }
  return out;
}

double sketch_similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  if (a.empty() || a.size() != b.size()) return 0.0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i] ? 1U : 0U;
  return static_cast<double>(same) / static_cast<double>(a.size());
}

std::vector<std::uint64_t> SketchIndex::bands(std::span<const std::uint64_t> sketch) {
  std::vector<std::uint64_t> out;
  const std::size_t width = sketch.size() / kSketchBands;
  for (std::size_t band = 0; width > 0 && band < kSketchBands; ++band) {
    std::uint64_t key = band;
    for (std::size_t i = 0; i < width; ++i) key = mix(key ^ sketch[band * width + i]);
    out.push_back(key);
  }
  return out;
}

bool SketchIndex::best(std::span<const std::uint64_t> sketch, double threshold, Hit& hit) const {
  std::vector<std::uint32_t> seen;
  for (const std::uint64_t key : bands(sketch)) {
    const auto bucket = buckets_.find(key);
    if (bucket != buckets_.end())
      seen.insert(seen.end(), bucket->second.begin(), bucket->second.end());
  }
  std::ranges::sort(seen);
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  bool found = false;
  std::ranges::sort(seen, {}, [&](std::uint32_t entry) { return orders_[entry]; });
  for (const std::uint32_t entry : seen) {
    const double similarity = sketch_similarity(sketch, sketches_[entry]);
    if (similarity >= threshold && (!found || similarity > hit.similarity)) {
      hit = {documents_[entry], similarity};
      found = true;
    }
  }
  return found;
}

std::uint32_t SketchIndex::keep(std::size_t document, std::int64_t order,
                                std::vector<std::uint64_t> sketch) {
  sketches_.push_back(std::move(sketch));
  documents_.push_back(document);
  orders_.push_back(order);
  return static_cast<std::uint32_t>(sketches_.size() - 1);
}

void SketchIndex::fill(std::uint64_t band, std::vector<std::uint32_t> entries) {
  buckets_[band] = std::move(entries);
}

std::vector<std::uint64_t> SketchIndex::add(std::size_t document, std::int64_t order,
                                            std::vector<std::uint64_t> sketch) {
  std::vector<std::uint64_t> out;
  const std::vector<std::uint64_t> keys = bands(sketch);
  const std::uint32_t entry = keep(document, order, std::move(sketch));
  for (const std::uint64_t key : keys) {
    std::vector<std::uint32_t>& bucket = buckets_[key];
    if (bucket.size() >= kSketchBucket) continue;
    bucket.push_back(entry);
    out.push_back(key);
  }
  return out;
}

}  // namespace tacitus
