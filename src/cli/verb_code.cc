// tacitus code: documents as JSON Lines in, one record a line out, in input order.

#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include <tacitus/engine.h>
#include <unistd.h>

#include "base/json_writer.h"
#include "base/mapped_file.h"
#include "cli/engine_flags.h"
#include "cli/line_reader.h"
#include "cli/progress.h"
#include "cli/verbs.h"
#include "engine/code_input.h"
#include "engine/ordered_map.h"

namespace tacitus::cli {
namespace {

struct Coded {
  std::string line;
  Error error{Code::InvalidInput, ""};
  bool failed = false;
};

// The line that stands for a document that could not be coded, so that lines in and out match.
std::string failure_line(std::uint64_t number, const Error& error) {
  JsonWriter w;
  w.begin_object();
  w.number("line", number);
  w.key("error");
  w.begin_object();
  w.field("slug", error.slug);
  w.field("text", error.text);
  w.end_object();
  w.end_object();
  return w.take();
}

// Readers of input lines, as many as there are threads at work.
class Readers {
 public:
  Result<CodeInput> read(std::string_view line) {
    CodeInputReader reader = take();
    auto input = reader.read(line);
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(reader));
    return input;
  }

 private:
  CodeInputReader take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return {};
    CodeInputReader reader = std::move(free_.back());
    free_.pop_back();
    return reader;
  }
  std::mutex mutex_;
  std::vector<CodeInputReader> free_;
};

// --parses: CoNLL-U of the documents to come, each under its "# newdoc id = ...".
class Parses {
 public:
  static Result<Parses> load(const std::string& path) {
    Parses out;
    if (path.empty()) return out;
    auto file = read_file(path, kLineLimit);
    if (!file) return file.error();
    out.text_ = std::make_shared<const std::string>(std::move(file).value());
    constexpr std::string_view kMark = "# newdoc id = ";
    std::string_view left = *out.text_;
    while (!left.empty()) {
      const std::size_t next = left.find("\n# newdoc", 1);
      const std::string_view document = left.substr(0, std::min(next, left.size()));
      left.remove_prefix(next == std::string_view::npos ? left.size() : next + 1);
      if (!document.starts_with(kMark)) continue;
      const std::size_t end = std::min(document.find('\n'), document.size());
      out.by_id_[document.substr(kMark.size(), end - kMark.size())] = document;
    }
    return out;
  }

  // The parse of a document; empty when none were given at all, an error when this one is missing.
  Result<std::string_view> of(std::string_view id) const {
    if (text_ == nullptr) return std::string_view();
    const auto it = by_id_.find(id);
    if (it != by_id_.end()) return it->second;
    return Error{Code::InvalidInput, "no parse of document \"" + std::string(id) + "\"",
                 "code/no-parse"};
  }

 private:
  std::shared_ptr<const std::string> text_;
  std::map<std::string_view, std::string_view> by_id_;  // into *text_
};

// What `code` does with one line; called by all workers.
class Coder {
 public:
  Coder(const Engine& engine, const Parses& parses, JsonOptions json, bool explain)
      : engine_(engine), parses_(parses), json_(json), explain_(explain) {}

  Coded code(const LineReader::Line& line) {
    Coded out;
    auto record = read(line);
    if (record) {
      out.line = record.value().json(json_);
    } else {
      out.failed = true;
      out.error = record.error();
      out.error.text = "line " + std::to_string(line.number) + ": " + out.error.text;
      out.line = failure_line(line.number, record.error());
    }
    return out;
  }

 private:
  Result<Record> read(const LineReader::Line& line) {
    if (line.too_long) {
      return Error{Code::Limit,
                   "line longer than the limit of " + std::to_string(kLineLimit) + " bytes",
                   "code/line-too-long"};
    }
    auto input = readers_.read(line.text);
    if (!input) return input.error();
    CodeInput& in = input.value();
    in.options.explain = explain_;
    const auto parse = parses_.of(in.options.id);
    if (!parse) return parse.error();
    in.options.parse = parse.value();
    return engine_.read(in.bytes, in.options);
  }

  const Engine& engine_;
  const Parses& parses_;
  const JsonOptions json_;
  const bool explain_;
  Readers readers_;
};

}  // namespace

int run_code(App& app) {
  if (::isatty(STDIN_FILENO) == 1 && app.args.rest().empty()) {
    app.fail({Code::InvalidInput, "code reads JSON Lines from stdin (see tacitus help code)",
              "cli/usage"});
    return kUnusable;
  }
  auto jobs = jobs_of(app.args);
  if (!jobs) return app.fail_with(jobs.error());
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  warn_of_dictionaries(app, engine.value());

  const auto parses = Parses::load(app.args.get("--parses"));
  if (!parses) return app.fail_with(parses.error());

  Coder coder(engine.value(), parses.value(), json_options_of(app.args), app.args.has("--explain"));
  LineReader lines(STDIN_FILENO, kLineLimit);
  Progress progress(app);
  std::uint64_t total = 0;
  std::uint64_t failed = 0;
  const auto next = [&]() -> std::optional<LineReader::Line> {
    while (auto line = lines.next()) {
      if (line->too_long || line->text.find_first_not_of(" \t") != std::string::npos) return line;
    }
    return std::nullopt;
  };
  OrderedMap<LineReader::Line, Coded>::run(
      jobs.value(), next, [&](const LineReader::Line& line) { return coder.code(line); },
      [&](const Coded& coded) {
        ++total;
        if (coded.failed) {
          ++failed;
          app.fail(coded.error);
        }
        app.out.line(coded.line);
        // A consumer at the other end of a pipe gets each record as soon as it is there.
        app.out.flush();
        progress.show(total, failed);
        return app.out.ok() && !interrupted();
      });
  progress.finish(total, failed);
  if (lines.error() != 0) {
    app.fail(
        {Code::Io, std::string("cannot read stdin: ") + std::strerror(lines.error()), "io/read"});
    return kStoreFailed;
  }
  return exit_of_run(app.args, total, failed);
}

}  // namespace tacitus::cli
