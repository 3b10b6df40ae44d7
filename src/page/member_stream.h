#ifndef TACITUS_PAGE_MEMBER_STREAM_H_
#define TACITUS_PAGE_MEMBER_STREAM_H_

// Compressed members (gzip) or frames (zstd) one behind the other, read as one stream of bytes: what
// both formats share. Each format is a MemberDecoder in a file of its own; here are the limits, the
// places of members and the search for the next sound member behind a damaged one.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "page/byte_stream.h"

namespace tacitus {

// Bytes read or written in one step.
constexpr std::size_t kStreamChunk = std::size_t{128} << 10U;

// Input of a decompressor: bytes of the inner stream with their offset.
class InputBuffer {
 public:
  InputBuffer(std::unique_ptr<ByteStream> inner, std::string head, std::uint64_t begin)
      : inner_(std::move(inner)), bytes_(std::move(head)), begin_(begin) {}

  // False at the end.
  Result<bool> fill();
  std::string_view rest() const { return std::string_view(bytes_).substr(at_); }
  void take(std::size_t n) { at_ += n; }
  std::uint64_t offset() const { return begin_ + at_; }
  // Back to `offset`, or as far as bytes are kept; never in all over more bytes than were read, so
  // that the whole stays linear.
  void go_back(std::uint64_t offset);

 private:
  std::unique_ptr<ByteStream> inner_;
  std::string bytes_;
  std::uint64_t begin_;
  std::size_t at_ = 0;
  std::uint64_t gone_back_ = 0;
};

// One compression format, a member at a time.
class MemberDecoder {
 public:
  enum class State : std::uint8_t { Inside, Ended, Failed };
  struct Step {
    State state = State::Inside;
    std::size_t used = 0;      // of the input
    std::size_t produced = 0;  // of the output
  };

  virtual ~MemberDecoder() = default;
  // For messages: "gzip".
  virtual const char* kind() const = 0;
  // The bytes that every member begins with; none but the first may equal the first.
  virtual std::string_view magic() const = 0;
  // Some of `in` into `out`. After State::Ended the next step begins a new member.
  virtual Step step(std::string_view in, char* out, std::size_t size) = 0;
  // Ready for a new member, whatever came before.
  virtual void reset() = 0;
};

std::unique_ptr<MemberDecoder> make_gzip_decoder();
std::unique_ptr<MemberDecoder> make_zstd_decoder(const StreamLimits& limits,
                                                 const std::string& dictionary);

std::unique_ptr<ByteStream> make_member_stream(InputBuffer input, const StreamLimits& limits,
                                               std::unique_ptr<MemberDecoder> decoder);

bool is_gzip(std::string_view head);
bool is_zstd(std::string_view head);
bool is_zstd_dictionary(std::string_view head);

// At least `size` bytes at the front of `out`, unless the stream ends before.
Result<bool> read_at_least(ByteStream& stream, std::size_t size, std::string& out);
// Takes a dictionary off the front of `head`, what was read of the stream so far; empty if none.
Result<std::string> take_zstd_dictionary(ByteStream& stream, std::string& head);
// A whole body that is said to be zlib and is often raw deflate.
Result<std::string> undo_deflate(std::string_view bytes, std::size_t limit);

Error bomb_error(std::uint64_t member);
Error corrupt_error(const char* kind, std::uint64_t member);
Error too_large_error(std::size_t limit);

}  // namespace tacitus

#endif  // TACITUS_PAGE_MEMBER_STREAM_H_
