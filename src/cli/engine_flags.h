#ifndef TACITUS_CLI_ENGINE_FLAGS_H_
#define TACITUS_CLI_ENGINE_FLAGS_H_

// Flags that several verbs share, as the things they stand for.

#include <cstdint>

#include <tacitus/engine.h>

#include "cli/app.h"

namespace tacitus::cli {

// Longest line of JSON Lines input.
inline constexpr std::size_t kLineLimit = std::size_t{256} << 20U;

Result<unsigned> jobs_of(const Args& args);     // -j
JsonOptions json_options_of(const Args& args);  // --offsets, --sentences, --no-text
// --model, --lexicons, --actors, --agents, --verbs, --discards, --issues
Result<Engine> open_engine(const Args& args, Depth depth);
// A warning that counts the entries of the dictionaries that are not used; lexicon check lists them.
void warn_of_dictionaries(const App& app, const Engine& engine);

Result<InputFormat> input_format_of(const Args& args);  // --input, --text

// The inputs named on the command line and in --files-from; an error when there are none.
Result<std::vector<std::string>> paths_of(const App& app);

// The error with its place in front, unless it is there already.
Error located(Error error, const std::string& origin);

// The exit code of a run over many inputs, `failed` of `total` of which could not be read.
int exit_of_run(const Args& args, std::uint64_t total, std::uint64_t failed);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_ENGINE_FLAGS_H_
