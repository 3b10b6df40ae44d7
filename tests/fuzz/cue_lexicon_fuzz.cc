// fuzz: coding
#include <cstddef>
#include <cstdint>
#include <string>

#include "coding/acts.h"
#include "coding/cue_lexicon.h"

// A user's edited lexicon may hold anything: it compiles or says why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto table =
      tacitus::Table::parse("fuzz.tsv", std::string(reinterpret_cast<const char*>(data), size));
  if (!table) return 0;
  (void)tacitus::CueLexicon::compile(table.value());
  (void)tacitus::ActLexicon::compile(table.value());
  return 0;
}
