// fuzz: language
// Any bytes as a model file: refused with an error, or loaded and able to annotate. The checksum is put
// right first, so that the checks behind it are reached.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "language/language_model.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.size() >= 64) {
    const std::uint64_t total = bytes.size();
    const std::uint64_t sum = tacitus::model_checksum(std::string_view(bytes).substr(64));
    std::memcpy(bytes.data(), "TACMODEL\1\0\0\0", 12);
    std::memcpy(bytes.data() + 16, &total, sizeof total);
    std::memcpy(bytes.data() + 24, &sum, sizeof sum);
  }
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
