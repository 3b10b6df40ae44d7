#include "cli/progress.h"

#include <cstdio>

namespace tacitus::cli {

void Progress::show(std::uint64_t done, std::uint64_t failed) {
  if (!enabled_) return;
  const Clock::time_point now = Clock::now();
  if (now - began_ < std::chrono::seconds(2) || now - last_ < std::chrono::milliseconds(200))
    return;
  last_ = now;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  std::fprintf(stderr, "\r\033[K%llu documents, %.0f/s, %llu failed",
               static_cast<unsigned long long>(done), static_cast<double>(done) / seconds,
               static_cast<unsigned long long>(failed));
  std::fflush(stderr);
}

void Progress::clear() {
  if (shown_) std::fputs("\r\033[K", stderr);
  shown_ = false;
}

}  // namespace tacitus::cli
