// tacitus timeline: the days of a topic and the sentences that tell them, from articles as they are.

#include <algorithm>
#include <charconv>

#include "base/calendar.h"
#include "base/json_writer.h"
#include "cli/engine_flags.h"
#include "cli/verbs.h"
#include "engine/inputs.h"
#include "engine/ordered_map.h"
#include "record/document.h"
#include "story/timeline.h"

namespace tacitus::cli {
namespace {

// What is kept of an article: its sentences as timeline material, and their words.
struct Article {
  std::string id;
  std::vector<TimelineSentence> sentences;
  std::vector<std::string> texts;
  std::optional<Error> error;
};

Article digest(const Record& record) {
  const Document& d = record.document();
  Article out;
  out.id = d.id;
  append_sentences(d, 0, out.sentences);
  for (const Sentence& s : d.sentences) {
    out.texts.emplace_back(d.at(s.span));
    std::ranges::replace(out.texts.back(), '\n', ' ');
  }
  return out;
}

Result<std::size_t> number_of(const Args& args, std::string_view flag, std::size_t otherwise) {
  if (!args.has(flag)) return otherwise;
  const std::string text = args.get(flag);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  return Error{Code::InvalidInput, std::string(flag) + " takes a number, not '" + text + "'",
               "cli/usage"};
}

Result<TimelineOptions> options_of(const Args& args) {
  TimelineOptions out;
  const auto dates = number_of(args, "--dates", out.dates);
  if (!dates) return dates.error();
  const auto sentences = number_of(args, "--per-day", out.sentences);
  if (!sentences) return sentences.error();
  out.dates = dates.value();
  out.sentences = sentences.value();
  const std::string query = args.get("--query");
  for (std::size_t begin = 0; begin < query.size();) {
    const std::size_t end = std::min(query.find(' ', begin), query.size());
    if (end > begin)
      out.query.push_back(timeline_word(std::string_view(query).substr(begin, end - begin)));
    begin = end + 1;
  }
  std::ranges::sort(out.query);
  return out;
}

class Printer {
 public:
  Printer(App& app, const std::vector<TimelineSentence>& sentences,
          const std::vector<Article>& articles)
      : app_(app), sentences_(sentences), articles_(articles) {}

  void prose(const TimelineEntry& entry) {
    app_.out.line(iso_date(entry.day));
    for (const std::size_t i : entry.sentences) {
      app_.out.line("  - " + text(i) + " [" + article(i).id + "]");
    }
  }

  void json(const TimelineEntry& entry) {
    JsonWriter w;
    w.begin_object();
    w.field("date", iso_date(entry.day));
    w.key("sentences");
    w.begin_array();
    for (const std::size_t i : entry.sentences) w.string(text(i));
    w.end_array();
    w.key("documents");
    w.begin_array();
    for (const std::size_t i : entry.sentences) w.string(article(i).id);
    w.end_array();
    w.end_object();
    app_.out.line(w.text());
  }

 private:
  const Article& article(std::size_t i) const {
    return articles_[static_cast<std::size_t>(sentences_[i].document)];
  }
  const std::string& text(std::size_t i) const {
    return article(i).texts[static_cast<std::size_t>(sentences_[i].sentence)];
  }

  App& app_;
  const std::vector<TimelineSentence>& sentences_;
  const std::vector<Article>& articles_;
};

}  // namespace

int run_timeline(App& app) {
  const auto jobs = jobs_of(app.args);
  if (!jobs) return app.fail_with(jobs.error());
  const auto format = input_format_of(app.args);
  if (!format) return app.fail_with(format.error());
  const auto options = options_of(app.args);
  if (!options) return app.fail_with(options.error());
  if (app.args.rest().empty()) {
    return app.fail_with({Code::InvalidInput, "timeline needs a file, a folder or -", "cli/usage"});
  }
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  Inputs inputs(app.args.rest(), format.value());
  std::vector<Article> articles;
  std::uint64_t total = 0;
  OrderedMap<Input, Article>::run(
      jobs.value(), [&]() { return inputs.next(); },
      [&](const Input& input) -> Article {
        if (input.error) return {{}, {}, {}, input.error};
        auto record = engine.value().read(input.bytes, input.options);
        if (!record) return {{}, {}, {}, located(record.error(), input.options.origin)};
        return digest(record.value());
      },
      [&](const Article& article) {
        ++total;
        if (article.error) {
          app.fail(*article.error);
        } else {
          articles.push_back(article);
        }
        return !interrupted();
      });
  std::vector<TimelineSentence> sentences;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (TimelineSentence& s : articles[a].sentences) {
      s.document = static_cast<std::int32_t>(a);
      sentences.push_back(std::move(s));
    }
  }
  Printer printer(app, sentences, articles);
  const std::string shown = app.args.get("--format", app.out.is_terminal() ? "table" : "jsonl");
  for (const TimelineEntry& entry : make_timeline(sentences, options.value())) {
    if (shown == "table") {
      printer.prose(entry);
    } else {
      printer.json(entry);
    }
  }
  return exit_of_run(app.args, total, total - articles.size());
}

}  // namespace tacitus::cli
