// bench: coding
// What share of coding a document each stage takes, on one core, over the sample pages: text to names,
// times, mentions and actors, claims, events, figures with the page's toll, disputes. The counters are
// parts of the whole; `asked` is claims, disputes, figures and times together.
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "coding/actors.h"
#include "coding/claims.h"
#include "coding/disputes.h"
#include "coding/events.h"
#include "coding/figures.h"
#include "coding/times.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"
#include "lexicon/lexicon.h"
#include "sample_texts.h"

namespace tacitus {
namespace {

enum Stage : std::size_t { Language, Times, Actors, Claims, Events, Figures, Disputes, kStages };
constexpr std::array<const char*, kStages> kNames = {"language", "times",   "actors",  "claims",
                                                     "events",   "figures", "disputes"};

class Clock {
 public:
  // Runs `work` and adds its time to the stage.
  template <class Work>
  void measure(Stage stage, Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    spent_[stage] +=
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  }
  void report(benchmark::State& state) const {
    double whole = 0.0;
    for (const double s : spent_) whole += s;
    for (std::size_t s = 0; s < kStages; ++s) state.counters[kNames[s]] = spent_[s] / whole;
    state.counters["asked"] =
        (spent_[Claims] + spent_[Disputes] + spent_[Figures] + spent_[Times]) / whole;
  }

 private:
  std::array<double, kStages> spent_ = {};
};

void shares(benchmark::State& state) {
  const auto lexicon = Lexicon::embedded().value();
  const auto model = LanguageModel::embedded().value();
  const auto times = TimeCoder::compile(*lexicon);
  const auto actors = ActorCoder::compile(*lexicon);
  const auto claims = ClaimCoder::compile(*lexicon);
  const auto events = EventCoder::compile(*lexicon);
  const auto figures = FigureCoder::compile(*lexicon);
  const auto disputes = DisputeCoder::compile(*lexicon);
  const std::vector<std::string> texts = page_texts();
  LanguageScratch scratch;
  Clock clock;
  for (auto _ : state) {
    for (const std::string& text : texts) {
      Document d;
      d.text = text;
      d.page.body.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::Paragraph});
      clock.measure(Language, [&] {
        split_document(d);
        model->annotate(d, scratch);
      });
      clock.measure(Times, [&] { times.value().code(d); });
      clock.measure(Actors, [&] {
        find_mentions(d, *lexicon);
        const std::vector<Index> chains = resolve_coreference(d, *lexicon);
        for (std::size_t i = 0; i < chains.size(); ++i) d.mentions[i].chain = chains[i];
        actors.value().resolve(d, chains);
      });
      clock.measure(Claims, [&] { claims.value().code(d); });
      clock.measure(Events, [&] { events.value().code(d); });
      clock.measure(Figures, [&] { figures.value().code(d); });
      clock.measure(Disputes, [&] { disputes.value().code(d); });
      clock.measure(Figures, [&] { benchmark::DoNotOptimize(figures.value().casualties(d)); });
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
  clock.report(state);
}

BENCHMARK(shares)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tacitus
