#include "engine/offset_map.h"

#include <algorithm>

#include "base/utf8.h"

namespace tacitus {

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  const bool ascii =
      std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return;
  counts_.reserve(text.size() / kStep + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % kStep == 0) counts_.push_back(count);
    if (!is_utf8_continuation(text[at])) ++count;
  }
}

std::uint32_t OffsetMap::code_points(std::uint32_t byte) const {
  if (counts_.empty()) return byte;
  const std::size_t end = std::min<std::size_t>(byte, text_.size());
  const std::size_t step = std::min<std::size_t>(end / kStep, counts_.size() - 1);
  std::uint32_t count = counts_[step];
  for (std::size_t at = step * kStep; at < end; ++at) {
    if (!is_utf8_continuation(text_[at])) ++count;
  }
  return count;
}

std::uint32_t OffsetMap::byte_of(std::uint32_t index) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (counts_.empty()) return std::min(index, size);
  const auto after = std::ranges::upper_bound(counts_, index);
  auto at = static_cast<std::uint32_t>(after - counts_.begin() - 1) * kStep;
  std::uint32_t count = counts_[at / kStep];
  for (; at < size; ++at) {
    if (is_utf8_continuation(text_[at])) continue;
    if (count == index) return at;
    ++count;
  }
  return size;
}

}  // namespace tacitus
