// fuzz: page
#include <cstddef>
#include <cstdint>

#include "page/archive.h"

// Whole files as they come: gzip, zstd or plain, of any kind inside.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tacitus::ArchiveOptions options;
  options.max_record = 1U << 20U;
  const auto source = tacitus::open_page_bytes(bytes, "fuzz", options);
  if (!source) return 0;
  tacitus::RawPage page;
  for (int calls = 0; calls < 10'000; ++calls) {
    const auto more = source.value()->next(page);
    if (more && !more.value()) break;
  }
  return 0;
}
