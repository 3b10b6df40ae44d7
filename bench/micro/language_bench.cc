// bench: language
// Tokens a second of the language model on one core, by instruction set, over our own sample pages.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "language/language_model.h"
#include "language/split.h"

namespace tacitus {
namespace {

std::vector<Document> sample_documents() {
  std::vector<Document> out;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(TACITUS_SOURCE_DIR "/samples")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    Document document;
    document.text.assign(std::istreambuf_iterator<char>(in), {});
    split_document(document);
    out.push_back(std::move(document));
  }
  return out;
}

void annotate(benchmark::State& state, InstructionSet set) {
  const Kernels* const kernels = kernels_for(set);
  if (kernels == nullptr) {
    state.SkipWithError("not on this machine");
    return;
  }
  const auto model = LanguageModel::embedded().value();
  auto documents = sample_documents();
  LanguageScratch scratch;
  std::int64_t tokens = 0;
  for (auto _ : state) {
    for (Document& document : documents) {
      document.tokens.strings.clear();
      model->annotate_with(*kernels, document, scratch);
      tokens += static_cast<std::int64_t>(document.tokens.size());
    }
  }
  state.SetItemsProcessed(tokens);
}

// From the text of a page to tokens, sentences, tags, trees and names.
void whole_engine(benchmark::State& state) {
  const auto model = LanguageModel::embedded().value();
  const auto documents = sample_documents();
  LanguageScratch scratch;
  std::int64_t tokens = 0;
  for (auto _ : state) {
    for (const Document& sample : documents) {
      Document document;
      document.text = sample.text;
      split_document(document);
      model->annotate(document, scratch);
      tokens += static_cast<std::int64_t>(document.tokens.size());
    }
  }
  state.SetItemsProcessed(tokens);
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(LanguageModel::embedded());
}

BENCHMARK_CAPTURE(annotate, portable, InstructionSet::Portable)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(annotate, avx2, InstructionSet::Avx2)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(annotate, avxvnni, InstructionSet::AvxVnni)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(annotate, avx512, InstructionSet::Avx512)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_engine)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tacitus
