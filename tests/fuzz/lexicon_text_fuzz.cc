// fuzz: lexicon
#include <cstddef>
#include <cstdint>
#include <string>

#include "lexicon/names.h"
#include "lexicon/table.h"

// Lexicon tables and names of any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string key = tacitus::name_key(text);
  if (tacitus::name_key(key) != key) __builtin_trap();  // a key is its own key
  const auto table = tacitus::Table::parse("f.tsv", text);
  if (!table.ok()) return 0;
  const tacitus::Table& t = table.value();
  for (std::size_t row = 0; row < t.rows(); ++row) {
    tacitus::split_list(t.cell(row, 0));
    t.where(row);
  }
  return 0;
}
