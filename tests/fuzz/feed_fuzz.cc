// fuzz: page
// Feeds.

#include "fuzz/archive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tacitus::read_archive("<rss>", data, size);
  return 0;
}
