#ifndef TACITUS_CLI_PROGRESS_H_
#define TACITUS_CLI_PROGRESS_H_

#include <chrono>
#include <cstdint>

namespace tacitus::cli {

// One line on the terminal that tells how far a run is; nothing in the first two seconds.
class Progress {
 public:
  void enable(bool on) { enabled_ = on; }
  void show(std::uint64_t done, std::uint64_t failed);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool enabled_ = false;
  bool shown_ = false;
  Clock::time_point began_ = Clock::now();
  Clock::time_point last_ = began_;
};

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_PROGRESS_H_
