#ifndef TACITUS_FUZZ_ARCHIVE_H_
#define TACITUS_FUZZ_ARCHIVE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "page/archive.h"

namespace tacitus {

// Reads bytes as an archive to its end; what they begin with decides which reader takes them. Every
// call gives a page, an error or the end; none may go on for ever.
inline void read_archive(std::string_view beginning, const std::uint8_t* data, std::size_t size) {
  const std::string bytes =
      std::string(beginning) + std::string(reinterpret_cast<const char*>(data), size);  // NOLINT
  ArchiveOptions options;
  options.max_record = 1U << 20U;
  const auto source = open_page_bytes(bytes, "fuzz", options);
  if (!source) return;
  RawPage page;
  for (std::size_t calls = 0; calls <= bytes.size() + 2; ++calls) {
    const auto more = source.value()->next(page);
    if (more && !more.value()) return;
  }
  __builtin_trap();
}

}  // namespace tacitus

#endif  // TACITUS_FUZZ_ARCHIVE_H_
