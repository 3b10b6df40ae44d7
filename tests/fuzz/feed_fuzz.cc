// fuzz: page
#include <cstddef>
#include <cstdint>
#include <string>

#include "page/archive.h"

// What the file begins with decides which reader takes it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes =
      std::string("<rss>") + std::string(reinterpret_cast<const char*>(data), size);
  tacitus::ArchiveOptions options;
  options.max_record = 1U << 20U;
  const auto source = tacitus::open_page_bytes(bytes, "fuzz", options);
  if (!source) return 0;
  tacitus::RawPage page;
  // Every call gives a page, an error or the end; none may go on for ever.
  for (std::size_t calls = 0; calls <= size + 2; ++calls) {
    const auto more = source.value()->next(page);
    if (more && !more.value()) return 0;
  }
  __builtin_trap();
}
