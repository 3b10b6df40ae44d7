// fuzz: coding
// Any bytes as a pattern file: parsed or refused with a message, never worse.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "coding/patterns.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = tacitus::PatternSet::parse({{"fuzz.pat", text}});
  if (parsed.ok()) {
    const tacitus::PatternSet& set = parsed.value();
    for (std::uint32_t i = 0; i < set.trigger_count(); ++i) {
      if (set.where(set.trigger(i)).empty()) __builtin_trap();
    }
  } else if (parsed.error().text.empty()) {
    __builtin_trap();
  }
  return 0;
}
