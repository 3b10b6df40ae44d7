#ifndef TACITUS_CLI_INPUTS_H_
#define TACITUS_CLI_INPUTS_H_

// The documents that the arguments of a verb name: files, folders with all below them in the order
// of their names, "-" for stdin, and JSON Lines as `tacitus code` takes them.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <tacitus/engine.h>

#include "base/result.h"
#include "cli/line_reader.h"
#include "engine/code_input.h"

namespace tacitus::cli {

struct Input {
  std::string bytes;
  ReadOptions options;  // options.origin says where it came from
};

// A document or why there is none; either counts as one input.
struct Arrival {
  std::string origin;
  std::optional<Input> input;
  Error error{Code::InvalidInput, ""};
};

enum class InputKind { Detect, Text, Flat, Html, JsonLines };
Result<InputKind> input_kind_of(std::string_view name);

class Inputs {
 public:
  // A file beyond this many bytes is refused.
  static constexpr std::size_t kFileLimit = std::size_t{256} << 20U;

  Inputs(std::vector<std::string> paths, InputKind kind);
  ~Inputs();
  std::optional<Arrival> next();

 private:
  struct Lines;
  Arrival file(const std::string& path);
  Arrival standard_input();
  std::optional<Arrival> line();
  void folder(const std::string& path);
  bool is_lines(const std::string& path) const;
  ReadOptions options_for(const std::string& origin) const;

  std::vector<std::string> waiting_;  // the next path is the last
  std::vector<Arrival> failed_;       // folders that could not be read
  InputKind kind_;
  std::unique_ptr<Lines> lines_;  // the JSON Lines being read
};

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_INPUTS_H_
