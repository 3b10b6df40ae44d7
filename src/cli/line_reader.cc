#include "cli/line_reader.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include "cli/app.h"

namespace tacitus::cli {
namespace {

constexpr std::size_t kStep = std::size_t{1} << 16U;

// Reads once; waits in short steps, so that an interrupt handled by another thread is seen.
// Returns the bytes read, 0 at the end or an interrupt, -1 on error.
ssize_t read_some(int descriptor, char* to, std::size_t size) {
  while (!interrupted()) {
    pollfd waiting = {descriptor, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, 200);
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    const ssize_t got = ::read(descriptor, to, size);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    return got;
  }
  return 0;
}

}  // namespace

bool LineReader::fill() {
  if (ended_) return false;
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t have = buffer_.size();
  buffer_.resize(have + kStep);
  const ssize_t got = read_some(descriptor_, buffer_.data() + have, kStep);
  buffer_.resize(have + (got > 0 ? static_cast<std::size_t>(got) : 0));
  if (got < 0) error_ = errno;
  ended_ = got <= 0;
  return got > 0;
}

std::optional<LineReader::Line> LineReader::next() {
  Line line;
  std::size_t searched = 0;
  while (true) {
    const std::size_t end = buffer_.find('\n', at_ + searched);
    if (end != std::string::npos) {
      if (!line.too_long) line.text.assign(buffer_, at_, end - at_);
      at_ = end + 1;
      break;
    }
    searched = buffer_.size() - at_;
    if (searched > limit_) {
      line.too_long = true;
      at_ = buffer_.size();
      searched = 0;
    }
    if (fill()) continue;
    if (at_ == buffer_.size() && !line.too_long) return std::nullopt;
    if (!line.too_long) line.text.assign(buffer_, at_);
    at_ = buffer_.size();
    break;
  }
  if (interrupted()) return std::nullopt;
  line.too_long = line.too_long || line.text.size() > limit_;
  if (line.too_long) line.text.clear();
  if (line.text.ends_with('\r')) line.text.pop_back();
  line.number = ++number_;
  return line;
}

}  // namespace tacitus::cli
