// fuzz: engine
// Lines of `tacitus code`: any bytes give an input or an error.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/code_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tacitus::CodeInputReader reader;
  const auto input = reader.read({reinterpret_cast<const char*>(data), size});
  if (!input && input.error().slug != "code/bad-input") std::abort();
  return 0;
}
