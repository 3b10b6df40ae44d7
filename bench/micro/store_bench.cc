// bench: store
// Documents a second into the database: 500 words and the records of a usual news page each,
// batches of 1,000, every batch on disk before the next.

#include <cstdio>
#include <random>
#include <string>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "base/hash.h"
#include "store/store.h"

namespace tacitus {
namespace {

std::string words(std::uint32_t seed, int count) {
  std::mt19937 random(seed);
  std::string out;
  for (int i = 0; i < count; ++i) {
    // Few words are frequent and many rare, as in text.
    const std::uint64_t rank = (random() % 200) * (random() % 100);
    std::uint64_t letters = hash64(std::to_string(rank));
    for (std::uint64_t n = 3 + letters % 6; n > 0; --n, letters /= 26) {
      out.push_back(static_cast<char>('a' + letters % 26));
    }
    out.push_back(i % 20 == 19 ? '\n' : ' ');
  }
  return out;
}

Document page(std::uint32_t number) {
  Document d;
  d.id = hash128_hex(std::to_string(number));
  d.raw_hash = d.id;
  d.text = words(number, 500);
  d.page.title = PageField{d.text.substr(0, 60), {0, 60}, "flat/title"};
  d.page.published = PageDate{"2016-09-28", {}, "given"};
  const auto size = static_cast<std::uint32_t>(d.text.size());
  for (std::uint32_t i = 0; i < 25; ++i) {
    d.page.body.push_back({{i * size / 25, (i + 1) * size / 25}, BlockKind::Paragraph});
  }
  d.sentences.resize(25);
  for (std::uint32_t i = 0; i < 25; ++i) d.sentences[i].span = d.page.body[i].span;
  for (std::uint32_t i = 0; i < 60; ++i) {
    Mention m;
    m.span = m.full = {i * 40, i * 40 + 12};
    m.actor = static_cast<Index>(i % 15);
    m.sentence = static_cast<Index>(i % 25);
    m.rule = "name/model";
    d.mentions.push_back(m);
  }
  for (Index i = 0; i < 15; ++i) {
    Actor a;
    a.id = stable_id("ac", d.id, std::to_string(i));
    a.name = "Actor " + std::to_string(i);
    a.country = "SYR";
    d.actors.push_back(a);
  }
  for (Index i = 0; i < 12; ++i) {
    Claim c;
    c.id = stable_id("cl", d.id, std::to_string(i));
    c.speaker = {{10, 20}};
    c.cue = {{21, 25}};
    c.content = {{26, 120}};
    c.sentence = i;
    c.speaker_actor = i;
    c.provenance.rule = "claim/clause";
    d.claims.push_back(c);
  }
  for (Index i = 0; i < 8; ++i) {
    Event e;
    e.id = stable_id("ev", d.id, std::to_string(i));
    e.type = "ASSAULT";
    e.sources = {i};
    e.targets = {i + 1};
    e.tellings.resize(1);
    e.tellings[0].sources = {i};
    e.tellings[0].sentence = i;
    d.events.push_back(e);
  }
  for (Index i = 0; i < 4; ++i) {
    Figure f;
    f.id = stable_id("fi", d.id, std::to_string(i));
    f.span = f.number = {30, 40};
    f.value = 12;
    d.figures.push_back(f);
    TimeExpression t;
    t.id = stable_id("ti", d.id, std::to_string(i));
    t.span = {50, 60};
    t.value = "2016-09-28";
    d.times.push_back(t);
  }
  return d;
}

void add_documents(benchmark::State& state) {
  const std::string path = "/tmp/tacitus-store-bench.db";
  for (const char* end : {"", "-wal", "-shm", "-lock"}) ::unlink((path + end).c_str());
  auto store = Store::open(path, Store::Mode::Write);
  if (!store) return state.SkipWithError(store.error().text.c_str());
  std::uint32_t number = 0;
  const std::string features(1500, 'f');
  std::vector<Document> batch;
  for (auto _ : state) {
    state.PauseTiming();
    batch.clear();
    for (int i = 0; i < 1000; ++i) batch.push_back(page(number++));
    state.ResumeTiming();
    bool good = store.value().begin().ok();
    for (const Document& d : batch) {
      good = good && store.value().add({d, {}, features, "1"}).ok()
             && store.value().link(d.id, {"st-" + std::to_string(number % 97), 0.5, ""}).ok();
    }
    if (!good || !store.value().commit().ok()) return state.SkipWithError("cannot write");
  }
  state.SetItemsProcessed(state.iterations() * 1000);
  for (const char* end : {"", "-wal", "-shm", "-lock"}) ::unlink((path + end).c_str());
}
BENCHMARK(add_documents)->Unit(benchmark::kMillisecond)->Iterations(10);

}  // namespace
}  // namespace tacitus

BENCHMARK_MAIN();
