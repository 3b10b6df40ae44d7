#include "page/byte_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#ifdef TACITUS_BROTLI
#include <brotli/decode.h>
#endif

#include "page/member_stream.h"

namespace tacitus {
namespace {

class FileStream : public ByteStream {
 public:
  FileStream(int fd, bool owned, std::uint64_t offset, std::string path, Stopped stopped)
      : fd_(fd), owned_(owned), offset_(offset), path_(std::move(path)), stopped_(stopped) {}
  ~FileStream() override {
    if (owned_) ::close(fd_);
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  Result<std::size_t> read(char* out, std::size_t size) override {
    while (true) {
      if (!wait()) return Error{Code::Interrupted, path_ + ": interrupted", "page/interrupted"};
      const ssize_t n = ::read(fd_, out, size);
      if (n >= 0) {
        offset_ += static_cast<std::uint64_t>(n);
        return static_cast<std::size_t>(n);
      }
      if (errno != EINTR) {
        return Error{Code::Io,
                     path_ + ": cannot read at byte " + std::to_string(offset_) + ": "
                         + std::strerror(errno),
                     "page/cannot-read"};
      }
    }
  }
  std::uint64_t member() const override { return offset_; }

 private:
  // Until there is something to read; in short steps, for a signal may be handled by another thread.
  bool wait() const {
    while (stopped_ != nullptr) {
      if (stopped_()) return false;
      pollfd waiting = {fd_, POLLIN, 0};
      constexpr int kStep = 100;  // milliseconds
      if (::poll(&waiting, 1, kStep) > 0) break;
    }
    return true;
  }

  int fd_;
  bool owned_;
  std::uint64_t offset_;
  std::string path_;
  Stopped stopped_;
};

class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
  Result<std::size_t> read(char* out, std::size_t size) override {
    const std::size_t n = std::min(size, bytes_.size() - at_);
    std::memcpy(out, bytes_.data() + at_, n);
    at_ += n;
    return n;
  }
  std::uint64_t member() const override { return at_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

// Plain bytes some of which were already read.
class PlainStream : public ByteStream {
 public:
  explicit PlainStream(InputBuffer input) : input_(std::move(input)) {}
  Result<std::size_t> read(char* out, std::size_t size) override {
    const auto more = input_.fill();
    if (!more) return more.error();
    if (!more.value()) return std::size_t{0};
    const std::string_view in = input_.rest();
    const std::size_t n = std::min(size, in.size());
    std::memcpy(out, in.data(), n);
    input_.take(n);
    return n;
  }
  std::uint64_t member() const override { return input_.offset(); }

 private:
  InputBuffer input_;
};

#ifdef TACITUS_BROTLI
Result<std::string> undo_brotli(std::string_view bytes, std::size_t limit) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  std::string out;
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t left = bytes.size();
  while (true) {
    const std::size_t before = out.size();
    out.resize(before + kStreamChunk);
    auto* to = reinterpret_cast<std::uint8_t*>(out.data() + before);
    std::size_t room = kStreamChunk;
    const auto code = BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &to, nullptr);
    out.resize(out.size() - room);
    if (out.size() > limit) return too_large_error(limit);
    if (code == BROTLI_DECODER_RESULT_SUCCESS) return out;
    if (code != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return corrupt_error("brotli", 0);
  }
}
#endif

}  // namespace

Result<std::string> read_zstd_dictionary(ByteStream& stream) {
  std::string head;
  const auto read = read_at_least(stream, 4, head);
  if (!read) return read.error();
  return take_zstd_dictionary(stream, head);
}

Result<std::unique_ptr<ByteStream>> open_file_stream(const std::string& path, std::uint64_t offset,
                                                     Stopped stopped) {
  if (path == "-")
    return std::unique_ptr<ByteStream>(std::make_unique<FileStream>(0, false, 0, path, stopped));
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    return Error{errno == ENOENT ? Code::NotFound : Code::Io,
                 path + ": cannot open: " + std::strerror(errno), "page/cannot-read"};
  }
  auto stream = std::make_unique<FileStream>(fd, true, offset, path, stopped);
  if (offset > 0 && ::lseek(fd, static_cast<off_t>(offset), SEEK_SET) < 0) {
    return Error{Code::Io, path + ": cannot go to byte " + std::to_string(offset),
                 "page/cannot-read"};
  }
  return std::unique_ptr<ByteStream>(std::move(stream));
}

std::unique_ptr<ByteStream> open_memory_stream(std::string_view bytes) {
  return std::make_unique<MemoryStream>(bytes);
}

Result<std::unique_ptr<ByteStream>> open_decompressed(std::unique_ptr<ByteStream> inner,
                                                      const StreamLimits& limits,
                                                      const std::string& dictionary) {
  std::uint64_t begin = inner->member();
  std::string head;
  const auto read = read_at_least(*inner, 4, head);
  if (!read) return read.error();
  const bool dictionary_first = is_zstd_dictionary(head);
  auto own = take_zstd_dictionary(*inner, head);
  if (!own) return own.error();
  if (dictionary_first) begin = inner->member() - head.size();
  const bool gzip = is_gzip(head);
  const bool zstd = is_zstd(head) || dictionary_first;
  InputBuffer input(std::move(inner), std::move(head), begin);
  if (gzip) return make_member_stream(std::move(input), limits, make_gzip_decoder());
  if (zstd) {
    return make_member_stream(
        std::move(input), limits,
        make_zstd_decoder(limits, own.value().empty() ? dictionary : own.value()));
  }
  return std::unique_ptr<ByteStream>(std::make_unique<PlainStream>(std::move(input)));
}

Result<std::string> decompress(std::string_view bytes, std::string_view coding, std::size_t limit) {
#ifdef TACITUS_BROTLI
  if (coding == "br") return undo_brotli(bytes, limit);
#endif
  if (coding != "gzip" && coding != "x-gzip" && coding != "deflate" && coding != "zstd") {
    return Error{Code::Unsupported, "content coding " + std::string(coding) + " is not read",
                 "page/unknown-coding"};
  }
  if (coding == "deflate") return undo_deflate(bytes, limit);
  auto stream = open_decompressed(open_memory_stream(bytes), {});
  if (!stream) return stream.error();
  StreamReader reader(std::move(stream).value());
  return reader.rest(limit);
}

}  // namespace tacitus
