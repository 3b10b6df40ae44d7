// tacitus export, model and doctor.

#include <algorithm>
#include <thread>

#include <tacitus/engine.h>

#include "cli/engine_flags.h"
#include "cli/verbs.h"
#include "cli/whole_file.h"
#include "engine/record_json.h"
#include "engine/stages.h"
#include "store/document_reader.h"
#include "store/health.h"

namespace tacitus::cli {
namespace {

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

// Under another name until it is whole, so that no half file is ever taken for a whole one.
int export_to_file(App& app, Store& store, const std::string& path) {
  auto file = WholeFile::open(path);
  if (!file) return app.fail_with(file.error());
  const int code = export_to(app, store, file.value().out());
  if (code != kDone || interrupted()) return code;
  const auto kept = file.value().keep();
  return kept ? kDone : app.fail_with(kept.error());
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
