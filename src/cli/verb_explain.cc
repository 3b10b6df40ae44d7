// tacitus explain and tacitus show: one record, one document or one file, in full.

#include <sys/stat.h>
#include <tacitus/engine.h>

#include "base/mapped_file.h"
#include "cli/engine_flags.h"
#include "cli/verbs.h"
#include "engine/explain.h"
#include "engine/inputs.h"
#include "engine/record_json.h"
#include "engine/stages.h"
#include "store/document_reader.h"

namespace tacitus::cli {
namespace {

bool is_file(const std::string& path) {
  struct stat info = {};
  return path == "-" || (::stat(path.c_str(), &info) == 0 && !S_ISDIR(info.st_mode));
}

int explain_file(App& app, const std::string& path) {
  const auto format = input_format_of(app.args);
  if (!format) return app.fail_with(format.error());
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  Inputs inputs({path}, format.value(), interrupted);
  std::uint64_t total = 0;
  std::uint64_t failed = 0;
  while (auto input = inputs.next()) {
    ++total;
    if (!input->error) {
      input->options.explain = true;
      const auto record = engine.value().read(input->bytes, input->options);
      if (record) {
        app.out.write(explain_document(record.value().document()));
        continue;
      }
      input->error = located(record.error(), input->options.origin);
    }
    ++failed;
    app.fail(*input->error);
  }
  return exit_of_run(app.args, total, failed);
}

// The text and page of a stored document, coded anew with reasons.
Result<std::unique_ptr<Document>> recode(const Engine& engine, const Document& stored) {
  auto document = std::make_unique<Document>();
  document->id = stored.id;
  document->raw_hash = stored.raw_hash;
  document->origin = stored.origin;
  document->text = stored.text;
  document->page = stored.page;
  document->explain = true;
  if (auto done = engine.stages().code(*document, ""); !done) return done.error();
  return document;
}

// Calls `use` with each stored document that may hold `id` until it says that it did.
template <class Use>
int with_documents(App& app, Store& store, const std::string& id, Use use) {
  const auto ids = documents_of(store, id);
  if (!ids) return app.fail_with(ids.error());
  for (const std::string& document_id : ids.value()) {
    const auto document = load_document(store, document_id);
    if (!document) return app.fail_with(document.error());
    if (use(*document.value())) return kDone;
  }
  app.fail(
      {Code::NotFound, "nothing in " + app.database() + " has the id " + id, "store/not-found"});
  return kNothingFound;
}

int explain_id(App& app, const std::string& id) {
  auto store = Store::open(app.database(), Store::Mode::Read);
  if (!store) return app.fail_with(store.error());
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  std::optional<Error> failed;
  const int code = with_documents(app, store.value(), id, [&](const Document& stored) {
    const auto document = recode(engine.value(), stored);
    if (!document) {
      failed = document.error();
      return true;
    }
    if (id == stored.id) {
      app.out.write(explain_document(*document.value()));
      return true;
    }
    const auto text = explain_record(*document.value(), id);
    if (text) app.out.write(*text);
    return text.has_value();
  });
  return failed ? app.fail_with(*failed) : code;
}

void show_document(App& app, const Document& d) {
  const auto field = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) app.out.line(std::string(name) + ": " + std::string(value));
  };
  field("document", d.id);
  field("title", d.page.title ? d.page.title->value : "");
  for (const PageField& byline : d.page.bylines) field("byline", byline.value);
  field("published", d.page.published ? d.page.published->iso : "");
  field("outlet", d.page.outlet ? d.page.outlet->value : "");
  field("url", d.page.url ? d.page.url->value : "");
  field("origin", d.origin);
  for (const Problem& problem : d.problems) field("problem", problem.slug + ": " + problem.text);
  app.out.line("");
  app.out.line(d.text);
}

int only_argument(App& app, std::string& out) {
  if (app.args.rest().size() == 1) {
    out = app.args.rest().front();
    return kDone;
  }
  return app.fail_with({Code::InvalidInput,
                        "tacitus " + std::string(app.verb.name)
                            + " takes one argument: " + std::string(app.verb.arguments),
                        "cli/usage"});
}

}  // namespace

int run_explain(App& app) {
  std::string what;
  if (const int code = only_argument(app, what); code != kDone) return code;
  return is_file(what) ? explain_file(app, what) : explain_id(app, what);
}

int run_show(App& app) {
  std::string id;
  if (const int code = only_argument(app, id); code != kDone) return code;
  auto store = Store::open(app.database(), Store::Mode::Read);
  if (!store) return app.fail_with(store.error());
  const std::string format = app.args.get("--format");
  const bool json = format == "json" || format == "jsonl";
  return with_documents(app, store.value(), id, [&](const Document& d) {
    if (id == d.id && !json) {
      show_document(app, d);
      return true;
    }
    const std::string record = record_json(d, json_options_of(app.args));
    if (id == d.id) {
      app.out.line(record);
      return true;
    }
    const auto found = find_record_json(record, id);
    if (found) app.out.line(*found);
    return found.has_value();
  });
}

}  // namespace tacitus::cli
