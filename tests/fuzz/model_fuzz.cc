// fuzz: language
// A model file with some bytes changed: refused with an error, or loaded and able to annotate. The
// input is a list of changes to the model in the binary, five bytes each: where and what. The
// checksum is put right afterwards, so that the checks behind it are reached.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

#include "language/embedded_model.h"
#include "language/language_model.h"

namespace {

// Places in the header and the section table get half of the changes: they hold all lengths.
constexpr std::size_t kTable = 64 + 32 * 33;

void change(std::string& bytes, const std::uint8_t* patch) {
  std::uint32_t where = 0;
  std::memcpy(&where, patch, sizeof where);
  const std::size_t range = where % 2 == 0 ? kTable : bytes.size();
  bytes[(where / 2) % range] = static_cast<char>(patch[4]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(tacitus_model_begin, tacitus_model_end);
  for (std::size_t at = 0; at + 5 <= size; at += 5) change(bytes, data + at);
  const std::uint64_t sum = tacitus::model_checksum(std::string_view(bytes).substr(64));
  std::memcpy(bytes.data() + 24, &sum, sizeof sum);
  const auto model = tacitus::LanguageModel::from_bytes(bytes);
  if (!model) return 0;
  tacitus::Document document;
  document.text = "Rebels attacked two villages.";
  for (const auto& [begin, end] :
       {std::pair{0U, 6U}, {7U, 15U}, {16U, 19U}, {20U, 28U}, {28U, 29U}}) {
    document.tokens.add({begin, end});
  }
  document.sentences.push_back({{0, 29}, 0, 5, tacitus::Zone::Body, 0});
  tacitus::LanguageScratch scratch;
  model.value()->annotate(document, scratch);
  return 0;
}
