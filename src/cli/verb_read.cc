// tacitus read: pages into the database.

#include <chrono>
#include <map>

#include <tacitus/engine.h>

#include "base/json_writer.h"
#include "cli/engine_flags.h"
#include "cli/progress.h"
#include "cli/verbs.h"
#include "engine/identity.h"
#include "engine/ingest.h"
#include "engine/inputs.h"
#include "engine/ordered_map.h"
#include "engine/site_survey.h"
#include "record/document.h"

namespace tacitus::cli {
namespace {

struct Reading {
  std::string skipped;  // id of a document that is there already
  std::optional<Ingest::Prepared> prepared;
  Error error{Code::InvalidInput, ""};
};

struct Tally {
  std::uint64_t ok = 0;
  std::uint64_t skipped = 0;
  std::map<std::string, std::uint64_t> failed;  // by slug

  std::uint64_t failures() const {
    std::uint64_t sum = 0;
    for (const auto& [slug, count] : failed) sum += count;
    return sum;
  }
  std::uint64_t total() const { return ok + skipped + failures(); }
};

std::string count_of(std::uint64_t n, std::string_view what) {
  return std::to_string(n) + " " + std::string(what) + (n == 1 ? "" : "s");
}

std::string summary_text(const Tally& tally, const std::string& database) {
  std::string out = count_of(tally.total(), "document") + ": " + std::to_string(tally.ok)
                    + " read into " + database + ", " + std::to_string(tally.skipped)
                    + " skipped (already there), " + std::to_string(tally.failures()) + " failed\n";
  for (const auto& [slug, count] : tally.failed) {
    out += "  " + std::to_string(count) + " failed: " + slug + "\n";
  }
  return out;
}

std::string summary_json(const Tally& tally) {
  JsonWriter w;
  w.begin_object();
  const auto number = [&](std::string_view name, std::uint64_t value) { w.number(name, value); };
  number("total", tally.total());
  number("ok", tally.ok);
  number("skipped", tally.skipped);
  number("failed", tally.failures());
  w.key("reasons");
  w.begin_object();
  for (const auto& [slug, count] : tally.failed) number(slug, count);
  w.end_object();
  w.end_object();
  return w.take() + "\n";
}

// Takes readings in order, stores them and says what became of each.
class Sink {
 public:
  Sink(App& app, Ingest& ingest)
      : app_(app), ingest_(ingest), list_(app.args.has("--list")), progress_(app) {}

  // False when the run must stop.
  bool take(const Reading& reading) {
    if (!reading.skipped.empty()) {
      ++tally_.skipped;
      if (list_) waiting_.emplace_back(reading.skipped, false);
    } else if (!reading.prepared) {
      ++tally_.failed[reading.error.slug];
      app_.fail(reading.error);
    } else if (!store(*reading.prepared)) {
      return false;
    }
    progress_.show(tally_.total(), tally_.failures());
    return settle(false) && !interrupted();
  }

  bool finish() {
    const bool done = !fatal_ && settle(true);
    progress_.finish(tally_.total(), tally_.failures());
    return done;
  }
  const Tally& tally() const { return tally_; }
  const std::optional<Error>& fatal() const { return fatal_; }

 private:
  bool store(const Ingest::Prepared& prepared) {
    const auto added = ingest_.add(prepared);
    if (!added) {
      fatal_ = added.error();
      return false;
    }
    ++(added.value() ? tally_.ok : tally_.skipped);
    if (list_) waiting_.emplace_back(prepared.record.id(), added.value());
    return true;
  }

  bool settle(bool force) {
    const auto settled = ingest_.settle(force);
    if (!settled) {
      fatal_ = settled.error();
      return false;
    }
    if (!settled.value()) return true;
    for (const auto& [id, added] : waiting_) {
      JsonWriter w;
      w.begin_object();
      w.field("id", id);
      w.field("status", added ? "ok" : "skipped");
      w.end_object();
      app_.out.line(w.text());
    }
    if (!waiting_.empty()) app_.out.flush();
    waiting_.clear();
    return true;
  }

  App& app_;
  Ingest& ingest_;
  bool list_;
  Tally tally_;
  Progress progress_;
  std::vector<std::pair<std::string, bool>> waiting_;  // stored, not yet on disk
  std::optional<Error> fatal_;
};

// Looks for documents that were stored before, so that they need not be read again. Has a reader's
// connection of its own, for it is asked by the thread that reads the inputs.
class Known {
 public:
  explicit Known(const std::string& database) : store_(Store::open(database, Store::Mode::Read)) {}
  bool has(const std::string& id) {
    if (!store_) return false;
    const auto found = store_.value().has(id);
    return found && found.value();
  }

 private:
  Result<Store> store_;
};

// An input, or the id of a document that needs no reading.
struct Work {
  Input input;
  std::string known;
};

Reading read_one(const Engine& engine, const Work& work) {
  const Input& input = work.input;
  Reading out;
  out.skipped = work.known;
  if (!out.skipped.empty()) return out;
  if (input.error) {
    out.error = *input.error;
    return out;
  }
  auto record = engine.read(input.bytes, input.options);
  if (record) {
    out.prepared.emplace(Ingest::prepare(engine, std::move(record).value()));
  } else {
    out.error = located(record.error(), input.options.origin);
  }
  return out;
}

}  // namespace

int run_read(App& app) {
  const auto jobs = jobs_of(app.args);
  if (!jobs) return app.fail_with(jobs.error());
  const auto format = input_format_of(app.args);
  if (!format) return app.fail_with(format.error());
  auto paths = paths_of(app);
  if (!paths) return app.fail_with(paths.error());
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  warn_of_dictionaries(app, engine.value());
  auto store = Store::open(app.database(), Store::Mode::Write);
  if (!store) return app.fail_with(store.error());
  auto ingest = Ingest::open(engine.value(), std::move(store).value(), app.args.has("--again"));
  if (!ingest) return app.fail_with(ingest.error());

  const SiteSurvey survey(engine.value(), paths.value(), format.value(), jobs.value(),
                          app.database(), interrupted);
  Inputs inputs(std::move(paths).value(), format.value(), interrupted);
  if (app.args.has("--fetch")) inputs.allow_fetching();
  Sink sink(app, ingest.value());
  Known known(app.database());
  const bool again = app.args.has("--again");
  const auto next = [&]() -> std::optional<Work> {
    auto input = inputs.next();
    if (!input) return std::nullopt;
    input->options.sites = &survey;
    Work work = {std::move(*input), {}};
    if (work.input.error || again) return work;
    const ReadOptions& options = work.input.options;
    std::string id = document_id(work.input.bytes, options.url, options.id);
    if (known.has(id)) work.known = std::move(id);
    return work;
  };
  OrderedMap<Work, Reading>::run(
      jobs.value(), next, [&](const Work& work) { return read_one(engine.value(), work); },
      [&](const Reading& reading) { return sink.take(reading); });
  if (!sink.finish()) return app.fail_with(located(*sink.fatal(), app.database()));
  const Tally& tally = sink.tally();
  const bool text = app.args.get("--format", app.out.is_terminal() ? "table" : "jsonl") == "table";
  if (!app.quiet()) app.out.write(text ? summary_text(tally, app.database()) : summary_json(tally));
  return exit_of_run(app.args, tally.total(), tally.failures());
}

}  // namespace tacitus::cli
