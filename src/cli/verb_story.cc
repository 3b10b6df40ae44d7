// tacitus story: the stories of the database, or one of them as a dossier.

#include "cli/dossier_text.h"
#include "cli/rows.h"
#include "cli/verbs.h"
#include "engine/dossier.h"
#include "store/document_reader.h"

namespace tacitus::cli {
namespace {

int list_stories(App& app, Store& store) {
  ListQuery query;
  query.noun = "stories";
  for (const std::string_view filter : {"since", "until"}) {
    const std::string flag = "--" + std::string(filter);
    if (app.args.has(flag)) query.filters.emplace_back(filter, app.args.get(flag));
  }
  const auto limit = app.args.number("--limit", 0);
  if (!limit) return app.fail_with(limit.error());
  query.limit = limit.value();
  return print_list(app, store, query);
}

}  // namespace

int run_story(App& app) {
  auto store = Store::open(app.database(), Store::Mode::Read);
  if (!store) return app.fail_with(store.error());
  std::string id;
  if (app.args.has("--largest")) {
    auto largest = largest_story(store.value());
    if (!largest) return app.fail_with(largest.error());
    id = std::move(largest).value();
  } else if (!app.args.rest().empty()) {
    id = app.args.rest().front();
  } else {
    return list_stories(app, store.value());
  }
  const auto documents = load_story(store.value(), id);
  if (!documents) return app.fail_with(documents.error());
  const auto links = store.value().claim_links(id);
  if (!links) return app.fail_with(links.error());
  const Dossier dossier = make_dossier(id, documents.value(), links.value());
  const std::string format = app.args.get("--format");
  if (format == "csv" || format == "tsv") {
    return app.fail_with({Code::InvalidInput,
                          "a dossier is printed as table (prose) or json, not " + format,
                          "cli/usage"});
  }
  if (format == "json" || format == "jsonl") {
    app.out.line(dossier_json(dossier));
    return kDone;
  }
  DossierTextOptions options;
  options.width = app.out.is_terminal() ? std::min<std::size_t>(terminal_width(), 120) : 100;
  options.color = app.out.color();
  options.all = app.args.has("--all");
  app.out.write(dossier_text(dossier, options));
  return kDone;
}

}  // namespace tacitus::cli
