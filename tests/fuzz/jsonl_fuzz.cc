// fuzz: page
// JSON Lines and JSON files of pages.

#include "fuzz/archive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tacitus::read_archive("{", data, size);
  return 0;
}
