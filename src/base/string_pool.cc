#include "base/string_pool.h"

#include "base/hash.h"

namespace tacitus {

StringPool::StringPool() { clear(); }

void StringPool::clear() {
  bytes_.clear();
  begins_.assign(1, 0);
  slots_.assign(64, 0);
  intern({});
}

std::string_view StringPool::view(std::uint32_t id) const {
  return std::string_view(bytes_).substr(begins_[id], begins_[id + 1] - begins_[id]);
}

std::uint32_t StringPool::intern(std::string_view s) {
  if (2 * (size() + 1) > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash64(s) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    if (view(slots_[at] - 1) == s) return slots_[at] - 1;
  }
  const auto id = static_cast<std::uint32_t>(size());
  bytes_.append(s);
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  slots_[at] = id + 1;
  return id;
}

std::uint32_t StringPool::find(std::string_view s) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash64(s) & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if (view(slots_[at] - 1) == s) return slots_[at] - 1;
  }
  return 0;
}

void StringPool::grow() {
  std::vector<std::uint32_t> old = std::move(slots_);
  slots_.assign(old.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (const std::uint32_t entry : old) {
    if (entry == 0) continue;
    std::size_t at = hash64(view(entry - 1)) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = entry;
  }
}

}  // namespace tacitus
