// fuzz: coding
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "coding/quotes.h"

// Any bytes as a text, its lines as paragraphs: regions are ascending, apart and hold their marks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<tacitus::Span> lines;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at != text.size() && text[at] != '\n') continue;
    if (at > begin) lines.push_back({begin, at});
    begin = at + 1;
  }
  std::uint32_t last = 0;
  for (const tacitus::QuoteRegion& region : tacitus::scan_quotes(text, lines)) {
    if (region.outer.begin < last || region.outer.end > text.size()) std::abort();
    if (!region.outer.covers(region.inner) || region.inner.empty()) std::abort();
    last = region.outer.end;
  }
  return 0;
}
