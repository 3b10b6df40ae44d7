#include "cli/engine_flags.h"

#include <algorithm>
#include <thread>

#include "base/mapped_file.h"
#include "engine/stages.h"

namespace tacitus::cli {

Result<unsigned> jobs_of(const Args& args) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const auto jobs = args.number("--jobs", cores, 1);
  if (!jobs) return jobs.error();
  return static_cast<unsigned>(std::min<std::size_t>(jobs.value(), 1024));
}

JsonOptions json_options_of(const Args& args) {
  JsonOptions out;
  out.byte_offsets = args.get("--offsets") == "bytes";
  out.text = !args.has("--no-text");
  out.sentences = args.has("--sentences");
  out.mentions = args.has("--mentions");
  return out;
}

namespace {

// "a.txt,b.txt"
std::vector<std::string> list_of(std::string_view files) {
  std::vector<std::string> out;
  while (!files.empty()) {
    const std::size_t end = std::min(files.find(','), files.size());
    if (end > 0) out.emplace_back(files.substr(0, end));
    files.remove_prefix(std::min(end + 1, files.size()));
  }
  return out;
}

}  // namespace

Result<Engine> open_engine(const Args& args, Depth depth) {
  EngineOptions options;
  options.depth = depth;
  options.model = args.get("--model");
  options.lexicons = args.get("--lexicons");
  options.actors = list_of(args.get("--actors"));
  options.agents = list_of(args.get("--agents"));
  options.verbs = list_of(args.get("--verbs"));
  options.discards = list_of(args.get("--discards"));
  options.issues = list_of(args.get("--issues"));
  return Engine::open(options);
}

void warn_of_dictionaries(const App& app, const Engine& engine) {
  const std::vector<std::string> notes = engine.stages().dictionary_notes();
  if (notes.empty()) return;
  app.warn(std::to_string(notes.size()) + " entries of the dictionaries are not used, the first "
           + notes.front() + " (tacitus lexicon check lists all)");
}

Result<InputFormat> input_format_of(const Args& args) {
  const std::string name = args.get("--input");
  if (args.has("--text") || name == "text") return InputFormat::Text;
  if (name == "flat") return InputFormat::Flat;
  if (name == "html") return InputFormat::Html;
  // Archives and JSON Lines are told by their bytes.
  return InputFormat::Detect;
}

Result<std::vector<std::string>> paths_of(const App& app) {
  std::vector<std::string> out = app.args.rest();
  const auto wrong = [](std::string text) {
    return Error{Code::InvalidInput, std::move(text), "cli/usage"};
  };
  if (app.args.has("--files-from")) {
    const std::string from = app.args.get("--files-from");
    if (from == "-" && std::ranges::find(out, "-") != out.end()) {
      return wrong("stdin cannot be both the list of paths and an input");
    }
    const auto list = read_file(from == "-" ? "/dev/stdin" : from, kLineLimit);
    if (!list) return list.error();
    const char end = app.args.has("--null") ? '\0' : '\n';
    for (std::string_view left = list.value(); !left.empty();) {
      std::string_view path = left.substr(0, left.find(end));
      left.remove_prefix(std::min(path.size() + 1, left.size()));
      if (end == '\n' && path.ends_with('\r')) path.remove_suffix(1);
      if (!path.empty()) out.emplace_back(path);
    }
    if (out.empty()) return wrong(from + ": names no file");
  } else if (app.args.has("--null")) {
    return wrong("--null is about the list of --files-from");
  }
  if (out.empty()) return wrong(std::string(app.verb.name) + " needs a file, a folder or -");
  return out;
}

Error located(Error error, const std::string& origin) {
  if (!error.text.starts_with(origin)) error.text = origin + ": " + error.text;
  return error;
}

int exit_of_run(const Args& args, std::uint64_t total, std::uint64_t failed) {
  if (failed == 0) return kDone;
  return failed == total || args.has("--strict") ? kUnusable : kPartly;
}

}  // namespace tacitus::cli
