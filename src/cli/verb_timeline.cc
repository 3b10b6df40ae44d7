// tacitus timeline: the days of a topic and the sentences that tell them, from articles as they are.

#include <charconv>
#include <optional>

#include "base/json_writer.h"
#include "cli/engine_flags.h"
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

Result<std::size_t> number_of(const Args& args, std::string_view flag, std::size_t otherwise) {
  if (!args.has(flag)) return otherwise;
  const std::string text = args.get(flag);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  return Error{Code::InvalidInput, std::string(flag) + " takes a number, not '" + text + "'",
               "cli/usage"};
}

Result<TimelineQuery> query_of(const Args& args) {
  TimelineQuery out;
  const auto days = number_of(args, "--dates", out.days);
  if (!days) return days.error();
  const auto sentences = number_of(args, "--per-day", out.sentences);
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
  w.key("sentences");
  w.begin_array();
  for (const TimelineDay::Line& line : day.lines) w.string(line.sentence);
  w.end_array();
  w.key("documents");
  w.begin_array();
  for (const TimelineDay::Line& line : day.lines) w.string(line.document);
  w.end_array();
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
  if (app.args.rest().empty()) {
    return app.fail_with({Code::InvalidInput, "timeline needs a file, a folder or -", "cli/usage"});
  }
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  Inputs inputs(app.args.rest(), format.value());
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
        return !interrupted();
      });
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
