// fuzz: page
#include <cstddef>
#include <cstdint>

#include "page/page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tacitus::PageReader reader;
  tacitus::RawPage raw;
  raw.bytes = {reinterpret_cast<const char*>(data), size};
  raw.format = tacitus::PageFormat::Html;
  const tacitus::Document document = reader.read(raw);
  for (const tacitus::Block& block : document.page.body) {
    if (block.span.end > document.text.size()) __builtin_trap();
    if (document.source_of(block.span).end > size + 1) __builtin_trap();
  }
  return 0;
}
