#include "cli/engine_flags.h"

#include <algorithm>
#include <thread>

#include "cli/app.h"

namespace tacitus::cli {

Result<unsigned> jobs_of(const Args& args) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const auto jobs = args.number("--jobs", cores, 1);
  if (!jobs) return jobs.error();
  return static_cast<unsigned>(std::min<std::size_t>(jobs.value(), 1024));
}

Result<JsonOptions> json_options_of(const Args& args) {
  JsonOptions out;
  out.byte_offsets = args.get("--offsets") == "bytes";
  out.text = !args.has("--no-text");
  const std::string with = args.get("--with");
  std::string_view left = with;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(','), left.size());
    const std::string_view part = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    if (part == "sentences") {
      out.sentences = true;
    } else if (part == "tokens") {
      out.tokens = true;
    } else if (part == "mentions") {
      out.mentions = true;
    } else {
      return Error{
          Code::InvalidInput,
          "--with is a list of sentences, tokens and mentions, not \"" + std::string(part) + "\"",
          "cli/usage"};
    }
  }
  return out;
}

Result<Engine> open_engine(const Args& args, Depth depth) {
  EngineOptions options;
  options.depth = depth;
  options.model = args.get("--model");
  options.lexicons = args.get("--lexicons");
  return Engine::open(options);
}

int exit_of_run(const Args& args, std::uint64_t total, std::uint64_t failed) {
  if (failed == 0) return kDone;
  return failed == total || args.has("--strict") ? kUnusable : kPartly;
}

}  // namespace tacitus::cli
