// fuzz: page
// WARC files.

#include "fuzz/archive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tacitus::read_archive("WARC/1.0\r\n", data, size);
  return 0;
}
