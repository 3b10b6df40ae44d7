// bench: coding
// Sentences a second of the event coder alone on one core (parse, mentions, actors and claims given), over
// our own sentences: tests/golden/events/*.case, where nearly every one has an event, and the sample pages.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "coding/actors.h"
#include "coding/claims.h"
#include "coding/events.h"
#include "coding/times.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"
#include "lexicon/lexicon.h"
#include "sample_texts.h"

namespace tacitus {
namespace {

std::vector<std::string> dense_texts() {
  std::vector<std::string> out;
  for (const auto& entry :
       std::filesystem::directory_iterator(TACITUS_SOURCE_DIR "/tests/golden/events")) {
    std::ifstream in(entry.path());
    std::string line;
    while (std::getline(in, line)) {
      if (!line.empty() && line[0] != '#' && line[0] != ' ') out.push_back(line);
    }
  }
  return out;
}

void code(benchmark::State& state, std::vector<std::string> (*texts)()) {
  const auto lexicon = Lexicon::embedded().value();
  const auto model = LanguageModel::embedded().value();
  const auto times = TimeCoder::compile(*lexicon);
  const auto actors = ActorCoder::compile(*lexicon);
  const auto claims = ClaimCoder::compile(*lexicon);
  const auto events = EventCoder::compile(*lexicon);
  LanguageScratch scratch;
  std::vector<Document> documents;
  std::int64_t sentences = 0;
  for (std::string& text : texts()) {
    Document& d = documents.emplace_back();
    d.text = std::move(text);
    d.page.body.push_back({{0, static_cast<std::uint32_t>(d.text.size())}, BlockKind::Paragraph});
    split_document(d);
    model->annotate(d, scratch);
    times.value().code(d);
    find_mentions(d, *lexicon);
    actors.value().resolve(d, resolve_coreference(d, *lexicon));
    claims.value().code(d);
    sentences += static_cast<std::int64_t>(d.sentences.size());
  }
  for (auto _ : state) {
    for (Document& d : documents) events.value().code(d);
  }
  state.SetItemsProcessed(state.iterations() * sentences);
}

BENCHMARK_CAPTURE(code, dense, dense_texts)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(code, pages, page_texts)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tacitus
