#include "cli/progress.h"

#include <cstdio>

#include <unistd.h>

#include "base/json_writer.h"

namespace tacitus::cli {

Progress::Progress(const App& app) {
  const std::string when = app.args.get("--progress", "auto");
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  if (when == "json") {
    mode_ = Mode::Json;
  } else if (when == "always" || (when == "auto" && terminal && !app.quiet())) {
    mode_ = Mode::Line;
  }
  if (when == "auto") wait_ = std::chrono::seconds(2);
}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - began_).count();
}

void Progress::print_json(std::uint64_t done, std::uint64_t failed, bool last) const {
  const double seconds_so_far = seconds();
  JsonWriter w;
  w.begin_object();
  w.field("progress", last ? "done" : "running");
  w.number("done", done);
  w.number("failed", failed);
  w.number("seconds", seconds_so_far);
  w.number("per_second",
           static_cast<std::int64_t>(static_cast<double>(done) / std::max(seconds_so_far, 0.001)));
  w.end_object();
  std::fprintf(stderr, "%s\n", w.text().c_str());
}

void Progress::show(std::uint64_t done, std::uint64_t failed) {
  if (mode_ == Mode::Never) return;
  const Clock::time_point now = Clock::now();
  const auto step = std::chrono::milliseconds(mode_ == Mode::Json ? 1000 : 200);
  if (now - began_ < wait_ || now - last_ < step) return;
  last_ = now;
  if (mode_ == Mode::Json) return print_json(done, failed, false);
  shown_ = true;
  std::fprintf(stderr, "\r\033[K%llu documents, %.0f/s, %llu failed",
               static_cast<unsigned long long>(done), static_cast<double>(done) / seconds(),
               static_cast<unsigned long long>(failed));
  std::fflush(stderr);
}

void Progress::finish(std::uint64_t done, std::uint64_t failed) {
  if (mode_ == Mode::Json) print_json(done, failed, true);
  if (shown_) std::fputs("\r\033[K", stderr);
  shown_ = false;
}

}  // namespace tacitus::cli
