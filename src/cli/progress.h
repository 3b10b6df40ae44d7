#ifndef TACITUS_CLI_PROGRESS_H_
#define TACITUS_CLI_PROGRESS_H_

#include <chrono>
#include <cstdint>

#include "cli/app.h"

namespace tacitus::cli {

// Tells on stderr how far a run is: on a terminal one line that changes, nothing in the first two
// seconds; for programs (--progress json) a line of JSON each second and one at the end.
class Progress {
 public:
  explicit Progress(const App& app);
  void show(std::uint64_t done, std::uint64_t failed);
  void finish(std::uint64_t done, std::uint64_t failed);

 private:
  using Clock = std::chrono::steady_clock;
  enum class Mode { Never, Line, Json };
  void print_json(std::uint64_t done, std::uint64_t failed, bool last) const;
  double seconds() const;

  Mode mode_ = Mode::Never;
  bool shown_ = false;
  Clock::duration wait_{};  // before the first line
  Clock::time_point began_ = Clock::now();
  Clock::time_point last_ = began_;
};

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_PROGRESS_H_
