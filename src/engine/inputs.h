#ifndef TACITUS_ENGINE_INPUTS_H_
#define TACITUS_ENGINE_INPUTS_H_

// The documents that paths name: files, folders with all below them, archives (WARC, JSON Lines,
// feeds, compressed or not) record by record, "-" for stdin, and where it is allowed addresses.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tacitus/engine.h>

#include "base/result.h"

namespace tacitus {

// A document, or why there is none; either counts as one input.
struct Input {
  std::string bytes;
  ReadOptions options;  // options.origin says where it came from
  std::optional<Error> error;
};

bool is_address(std::string_view path);

class Inputs {
 public:
  // `format` is for pages whose file does not tell. `stopped` is asked while a read waits; once it
  // says true there are no more inputs.
  Inputs(std::vector<std::string> paths, InputFormat format, bool (*stopped)() = nullptr);
  Inputs(const Inputs&) = delete;
  Inputs& operator=(const Inputs&) = delete;
  ~Inputs();

  // From now on paths that begin with http:// or https:// are fetched (page/fetch.h); without this
  // they are refused.
  void allow_fetching();
  std::optional<Input> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_INPUTS_H_
