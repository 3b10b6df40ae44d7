#ifndef TACITUS_PAGE_BYTE_STREAM_H_
#define TACITUS_PAGE_BYTE_STREAM_H_

// Files, standard input and memory as streams of bytes; gzip and zstd undone on the way, member by
// member, with limits; lines and exact sizes read off them.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tacitus {

class ByteStream {
 public:
  static constexpr std::size_t kLeastRead = 16;
  virtual ~ByteStream() = default;
  // At most `size` bytes into `out`; 0 at the end. After an error of Code::Corrupt the next read
  // goes on behind the damage, if there is something sound behind it. `size` is kLeastRead or more.
  virtual Result<std::size_t> read(char* out, std::size_t size) = 0;
  // Offset in the file where the compressed member that the last bytes came from begins; for plain
  // streams the offset of the next byte.
  virtual std::uint64_t member() const = 0;
  // True if member() counts bytes as they are read.
  virtual bool is_plain() const { return true; }
};

struct StreamLimits {
  // More output than this for each byte of input, once past ratio_from bytes, is a bomb. Gzip cannot
  // go beyond 1,032; text seldom beyond 20.
  std::uint64_t ratio = 200;
  std::uint64_t ratio_from = std::uint64_t{1} << 20U;
  int zstd_window_log = 27;
};

// Asked now and then while a read waits; true ends it with Code::Interrupted.
using Stopped = bool (*)();

// `path` "-" is standard input. Starts at byte `offset` of the file (not for standard input).
Result<std::unique_ptr<ByteStream>> open_file_stream(const std::string& path, std::uint64_t offset,
                                                     Stopped stopped = nullptr);
// Borrows `bytes`.
std::unique_ptr<ByteStream> open_memory_stream(std::string_view bytes);
// Undoes gzip or zstd if the stream is such, told by its first bytes; else gives it back. A zstd file
// may begin with its dictionary, in a skippable frame of number 0x184D2A5D as zstd WARC files have
// it; for a stream that begins later in such a file the dictionary is given.
Result<std::unique_ptr<ByteStream>> open_decompressed(std::unique_ptr<ByteStream> inner,
                                                      const StreamLimits& limits,
                                                      const std::string& dictionary = {});
// The dictionary at the start of a zstd file; empty if there is none.
Result<std::string> read_zstd_dictionary(ByteStream& stream);

// One gzip, zlib, raw deflate, zstd or (where the build has it) brotli body, whole; at most `limit`
// bytes of it (Code::Limit beyond).
Result<std::string> decompress(std::string_view bytes, std::string_view coding, std::size_t limit);

// Lines and exact sizes off a stream.
class StreamReader {
 public:
  explicit StreamReader(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

  // Without its line end. False at the end of the stream. A line longer than `limit` is cut there,
  // `too_long` is set and the rest is read over.
  Result<bool> line(std::string& out, std::size_t limit, bool& too_long);
  // `size` bytes or fewer at the end of the stream.
  Result<bool> exactly(std::uint64_t size, std::string& out);
  Result<bool> skip(std::uint64_t size);
  // Up to `size` bytes without taking them. An error behind fewer is kept for who reads up to it.
  Result<std::string_view> peek(std::size_t size);
  // Everything that is left, at most `limit` (Code::Limit beyond).
  Result<std::string> rest(std::size_t limit);

  // Where in the file the next byte stands: the start of its compressed member and how many bytes of
  // that come before it. Of a plain file `member` is the byte itself.
  struct Place {
    std::uint64_t member = 0;
    std::uint64_t inside = 0;
  };
  Result<Place> place();
  // The member that an error met by place() is about.
  Place broken_place() const { return {stream_->member(), 0}; }

 private:
  Result<bool> fill();
  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t taken_ = 0;
  bool ended_ = false;
  std::optional<Error> held_back_;
  // Where the bytes of the buffer come from: the count of bytes taken at which a member's begin.
  struct Mark {
    std::uint64_t begin = 0;
    Place place;
  };
  std::deque<Mark> marks_;
};

}  // namespace tacitus

#endif  // TACITUS_PAGE_BYTE_STREAM_H_
