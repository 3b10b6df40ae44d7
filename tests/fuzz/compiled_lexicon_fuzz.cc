// fuzz: lexicon
// Any bytes as a compiled lexicon, with and without the checksum put right so that the checks behind
// it are reached: refused with an error, or every cell of it can be read.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "base/hash.h"
#include "lexicon/compiled.h"

namespace {

using tacitus::CompiledLexicon;

void read(std::string_view bytes) {
  const auto compiled = CompiledLexicon::parse(bytes);
  if (!compiled) return;
  for (const CompiledLexicon::Entry& entry : compiled.value().entries()) {
    if (!entry.is_table) continue;
    const auto table = CompiledLexicon::table(entry);
    if (!table) continue;
    const tacitus::Table& t = table.value();
    for (std::size_t row = 0; row < t.rows(); ++row) {
      for (int column = 0; column < static_cast<int>(t.columns().size()); ++column) {
        if (t.cell(row, column).size() > bytes.size() || t.offset(row, column) > bytes.size())
          __builtin_trap();
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint64_t> words(size / 8 + 1);
  char* const bytes = reinterpret_cast<char*>(words.data());
  std::memcpy(bytes, data, size);
  read({bytes, size});
  if (size < 64) return 0;
  std::memcpy(bytes, "TACLEXIC\1\0\0", 12);
  const std::uint64_t length = size;
  std::memcpy(bytes + 16, &length, sizeof length);
  const std::uint64_t sum = tacitus::hash64({bytes + 64, size - 64});
  std::memcpy(bytes + 24, &sum, sizeof sum);
  read({bytes, size});
  return 0;
}
