// tacitus timeline: the days of a topic and the sentences that tell them, from articles as they are.

#include <optional>

#include "base/json_writer.h"
#include "cli/engine_flags.h"
#include "cli/progress.h"
#include "cli/verbs.h"
#include "engine/inputs.h"
#include "engine/ordered_map.h"
#include "engine/topic_timeline.h"

namespace tacitus::cli {
namespace {

struct Arrived {
  TimelineArticle article;
  std::optional<Error> error;
};

Result<TimelineQuery> query_of(const Args& args) {
  TimelineQuery out;
  const auto days = args.number("--dates", out.days);
  if (!days) return days.error();
  const auto sentences = args.number("--per-day", out.sentences);
  if (!sentences) return sentences.error();
  out.days = days.value();
  out.sentences = sentences.value();
  out.words = args.get("--query");
  return out;
}

void print_prose(App& app, const TimelineDay& day) {
  app.out.line(day.date);
  for (const TimelineDay::Line& line : day.lines) {
    app.out.line("  - " + line.sentence + " [" + line.document + "]");
  }
}

void print_json(App& app, const TimelineDay& day) {
  JsonWriter w;
  w.begin_object();
  w.field("date", day.date);
  w.list("sentences", day.lines, [&](const auto& line) { w.string(line.sentence); });
  w.list("documents", day.lines, [&](const auto& line) { w.string(line.document); });
  w.end_object();
  app.out.line(w.text());
}

}  // namespace

int run_timeline(App& app) {
  const auto jobs = jobs_of(app.args);
  if (!jobs) return app.fail_with(jobs.error());
  const auto format = input_format_of(app.args);
  if (!format) return app.fail_with(format.error());
  const auto query = query_of(app.args);
  if (!query) return app.fail_with(query.error());
  auto paths = paths_of(app);
  if (!paths) return app.fail_with(paths.error());
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  Inputs inputs(std::move(paths).value(), format.value(), interrupted);
  Progress progress(app);
  std::vector<TimelineArticle> articles;
  std::uint64_t total = 0;
  OrderedMap<Input, Arrived>::run(
      jobs.value(), [&]() { return inputs.next(); },
      [&](const Input& input) -> Arrived {
        if (input.error) return {{}, input.error};
        auto record = engine.value().read(input.bytes, input.options);
        if (!record) return {{}, located(record.error(), input.options.origin)};
        return {TimelineArticle(record.value()), std::nullopt};
      },
      [&](const Arrived& arrived) {
        ++total;
        if (arrived.error) {
          app.fail(*arrived.error);
        } else {
          articles.push_back(arrived.article);
        }
        progress.show(total, total - articles.size());
        return !interrupted();
      });
  progress.finish(total, total - articles.size());
  const bool prose = app.args.get("--format", app.out.is_terminal() ? "table" : "jsonl") == "table";
  for (const TimelineDay& day : topic_timeline(articles, query.value())) {
    if (prose) {
      print_prose(app, day);
    } else {
      print_json(app, day);
    }
  }
  return exit_of_run(app.args, total, total - articles.size());
}

}  // namespace tacitus::cli
