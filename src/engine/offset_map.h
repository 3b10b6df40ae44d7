#ifndef TACITUS_ENGINE_OFFSET_MAP_H_
#define TACITUS_ENGINE_OFFSET_MAP_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace tacitus {

// Byte offsets of a text as code-point offsets and back. One count is kept every kStep bytes, so an
// answer reads at most kStep bytes; pure ASCII text keeps nothing. The text must outlive the map.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view text);  // not a temporary

  std::uint32_t code_points(std::uint32_t byte) const;
  Span code_points(Span bytes) const { return {code_points(bytes.begin), code_points(bytes.end)}; }
  // The byte at which code point `index` starts; the size of the text beyond its end.
  std::uint32_t byte_of(std::uint32_t index) const;

 private:
  static constexpr std::uint32_t kStep = 128;
  std::string_view text_;
  std::vector<std::uint32_t> counts_;  // code points before byte i * kStep; empty = all ASCII
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_OFFSET_MAP_H_
