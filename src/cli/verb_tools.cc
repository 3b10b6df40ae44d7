// tacitus export, lexicon, model and doctor.

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>

#include <tacitus/engine.h>
#include <unistd.h>

#include "cli/engine_flags.h"
#include "cli/verbs.h"
#include "engine/lexicon_check.h"
#include "engine/record_json.h"
#include "engine/stages.h"
#include "store/document_reader.h"
#include "store/health.h"

namespace tacitus::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

int export_to(App& app, Store& store, Output& out) {
  std::vector<std::string> ids;
  if (app.args.has("--story")) {
    const auto story = load_story(store, app.args.get("--story"));
    if (!story) return app.fail_with(story.error());
    for (const StoryDocument& d : story.value()) ids.push_back(d.document->id);
  } else {
    auto all = all_documents(store);
    if (!all) return app.fail_with(all.error());
    ids = std::move(all).value();
  }
  const JsonOptions json = json_options_of(app.args);
  for (const std::string& id : ids) {
    const auto document = load_document(store, id);
    if (!document) return app.fail_with(document.error());
    out.line(record_json(*document.value(), json));
    if (!out.ok() || interrupted()) break;
  }
  return ids.empty() ? kNothingFound : kDone;
}

Error write_error(const std::string& path) {
  return {Code::Io, path + ": cannot write: " + std::strerror(errno), "io/write"};
}

// Under another name until it is whole, so that no half file is ever taken for a whole one.
int export_to_file(App& app, Store& store, const std::string& path) {
  const std::string unfinished = path + ".tmp";
  std::unique_ptr<std::FILE, CloseFile> file(std::fopen(unfinished.c_str(), "we"));
  if (file == nullptr) return app.fail_with(write_error(unfinished));
  Output out(file.get());
  const int code = export_to(app, store, out);
  out.flush();
  const bool whole =
      code == kDone && out.ok() && !interrupted() && ::fsync(::fileno(file.get())) == 0;
  if (whole && std::rename(unfinished.c_str(), path.c_str()) == 0) return kDone;
  const Error error = write_error(path);
  std::remove(unfinished.c_str());
  if (code != kDone || interrupted()) return code;
  return app.fail_with(error);
}

int lexicon_test(App& app) {
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  const LexiconReport report = test_lexicon(engine.value());
  for (const LexiconReport::Failure& f : report.failures) {
    app.out.line(f.where + ": expected " + f.expected + ", got " + f.found + ": " + f.sentence);
  }
  app.out.line(std::to_string(report.examples - report.failures.size()) + " of "
               + std::to_string(report.examples) + " examples code as stated");
  return report.failures.empty() ? kDone : kNothingFound;
}

int lexicon_check(App& app) {
  // Opening an engine compiles every file; its error names all faults with file and line.
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  const auto faults = lint_lexicon(app.args.get("--lexicons"));
  if (!faults) return app.fail_with(faults.error());
  for (const std::string& fault : faults.value()) app.out.line(fault);
  const std::vector<std::string> unused = engine.value().stages().dictionary_notes();
  for (const std::string& note : unused) app.out.line(note);
  const bool sound = faults.value().empty() && unused.empty();
  if (sound) app.out.line("every lexicon file is sound");
  return sound ? kDone : kNothingFound;
}

void print_health(App& app, bool good, std::string_view what, std::string_view found) {
  std::string line(good ? "ok   " : "BAD  ");
  line += what;
  line.resize(std::max<std::size_t>(line.size(), 22), ' ');
  app.out.line(line + " " + std::string(found));
}

}  // namespace

int run_export(App& app) {
  auto store = Store::open(app.database(), Store::Mode::Read);
  if (!store) return app.fail_with(store.error());
  const std::string path = app.args.get("--output", "-");
  if (path == "-") return export_to(app, store.value(), app.out);
  return export_to_file(app, store.value(), path);
}

int run_lexicon(App& app) {
  const std::string what = app.args.rest().empty() ? "" : app.args.rest().front();
  if (what == "test") return lexicon_test(app);
  if (what == "check") return lexicon_check(app);
  return app.fail_with({Code::InvalidInput, "lexicon is followed by check or test", "cli/usage"});
}

int run_model(App& app) {
  auto engine = open_engine(app.args, Depth::Parse);
  if (!engine) return app.fail_with(engine.error());
  bool any = false;
  for (const std::string_view key :
       {"task", "language", "version", "data", "licence", "labels", "seed", "commit", "trained",
        "score.ewt.las", "score.ewt.uas", "score.ewt.upos", "score.gum.las", "score.ner.f1"}) {
    const std::string value(engine.value().stages().model_meta(key));
    if (value.empty()) continue;
    app.out.line(std::string(key) + ": " + value);
    any = true;
  }
  return any ? kDone : kNothingFound;
}

int run_doctor(App& app) {
  print_health(app, true, "tacitus", Engine::version());
  print_health(app, true, "sqlite", sqlite_version());
  print_health(app, true, "threads", std::to_string(std::thread::hardware_concurrency()));
  auto engine = open_engine(app.args, Depth::Record);
  print_health(app, engine.ok(), "model and lexicons", engine ? "load" : engine.error().text);
  bool good = engine.ok();
  auto store = Store::open(app.database(), Store::Mode::Read);
  if (!store) {
    // Having no database yet is no illness.
    const bool missing = store.error().slug == "store/missing";
    print_health(app, missing, "database", store.error().text);
    return good && missing ? kDone : kStoreFailed;
  }
  print_health(app, true, "database", app.database());
  const auto lines = check_health(store.value());
  if (!lines) return app.fail_with(lines.error());
  for (const HealthLine& line : lines.value()) {
    print_health(app, line.good, line.what, line.found);
    good = good && line.good;
  }
  return good ? kDone : kStoreFailed;
}

}  // namespace tacitus::cli
