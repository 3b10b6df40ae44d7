#ifndef TACITUS_BENCH_MICRO_SAMPLE_TEXTS_H_
#define TACITUS_BENCH_MICRO_SAMPLE_TEXTS_H_

// Texts of our own to measure on.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace tacitus {

// The plain-text sample pages, whole.
inline std::vector<std::string> page_texts() {
  std::vector<std::string> out;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(TACITUS_SOURCE_DIR "/samples")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

}  // namespace tacitus

#endif  // TACITUS_BENCH_MICRO_SAMPLE_TEXTS_H_
