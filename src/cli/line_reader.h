#ifndef TACITUS_CLI_LINE_READER_H_
#define TACITUS_CLI_LINE_READER_H_

#include <cstdint>
#include <optional>
#include <string>

namespace tacitus::cli {

// Lines of a file descriptor, without their line ends. A line beyond the limit is read past and
// handed out as `too_long`, so that one bad line costs no more memory than the limit. Stops at the
// end, at a read error and at an interrupt.
class LineReader {
 public:
  struct Line {
    std::string text;
    std::uint64_t number = 0;  // from 1
    bool too_long = false;
  };

  LineReader(int descriptor, std::size_t limit) : descriptor_(descriptor), limit_(limit) {}
  std::optional<Line> next();
  int error() const { return error_; }  // errno of a failed read, or 0

 private:
  bool fill();
  int descriptor_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t number_ = 0;
  bool ended_ = false;
  int error_ = 0;
};

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_LINE_READER_H_
