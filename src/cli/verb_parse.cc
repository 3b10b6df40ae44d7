// tacitus parse and tacitus page: the first stages by themselves, for those who want only them.

#include <tacitus/engine.h>

#include "base/mapped_file.h"
#include "cli/engine_flags.h"
#include "cli/progress.h"
#include "cli/verbs.h"
#include "engine/inputs.h"
#include "engine/ordered_map.h"

namespace tacitus::cli {
namespace {

struct Printed {
  std::string text;
  std::optional<Error> error;
};

using Print = std::string (*)(const Record& record, const JsonOptions& json);

std::string print_conllu(const Record& record, const JsonOptions&) { return record.conllu(); }

std::string print_json(const Record& record, const JsonOptions& json) {
  return record.json(json) + "\n";
}

// Reads every input to `depth` and prints it, in order.
int print_each(App& app, Depth depth, Print print, const JsonOptions& json) {
  const auto jobs = jobs_of(app.args);
  if (!jobs) return app.fail_with(jobs.error());
  const auto format = input_format_of(app.args);
  if (!format) return app.fail_with(format.error());
  auto paths = paths_of(app);
  if (!paths) return app.fail_with(paths.error());
  auto engine = open_engine(app.args, depth);
  if (!engine) return app.fail_with(engine.error());
  Inputs inputs(std::move(paths).value(), format.value(), interrupted);
  Progress progress(app);
  std::uint64_t total = 0;
  std::uint64_t failed = 0;
  OrderedMap<Input, Printed>::run(
      jobs.value(), [&]() { return inputs.next(); },
      [&](const Input& input) -> Printed {
        if (input.error) return {{}, input.error};
        auto record = engine.value().read(input.bytes, input.options);
        if (!record) return {{}, located(record.error(), input.options.origin)};
        return {print(record.value(), json), std::nullopt};
      },
      [&](const Printed& printed) {
        ++total;
        if (printed.error) {
          ++failed;
          app.fail(*printed.error);
        }
        app.out.write(printed.text);
        progress.show(total, failed);
        return app.out.ok() && !interrupted();
      });
  progress.finish(total, failed);
  return exit_of_run(app.args, total, failed);
}

// --tokens: sentences and words are given, the rest is ours.
int parse_given_tokens(App& app) {
  const std::string path = app.args.get("--tokens");
  const auto file = read_file(path, kLineLimit);
  if (!file) return app.fail_with(file.error());
  auto engine = open_engine(app.args, Depth::Parse);
  if (!engine) return app.fail_with(engine.error());
  auto parsed = engine.value().parse_words(file.value(), path);
  if (!parsed) return app.fail_with(parsed.error());
  app.out.write(parsed.value());
  return kDone;
}

}  // namespace

int run_parse(App& app) {
  if (app.args.has("--tokens")) return parse_given_tokens(app);
  const std::string format = app.args.get("--format", "conllu");
  if (format == "conllu") return print_each(app, Depth::Parse, print_conllu, {});
  JsonOptions json;
  json.sentences = json.tokens = true;
  return print_each(app, Depth::Parse, print_json, json);
}

int run_page(App& app) {
  return print_each(app, Depth::Page, print_json, json_options_of(app.args));
}

}  // namespace tacitus::cli
