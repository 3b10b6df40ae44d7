#include "page/byte_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>
#ifdef TACITUS_BROTLI
#include <brotli/decode.h>
#endif

namespace tacitus {
namespace {

constexpr std::size_t kChunk = std::size_t{128} << 10U;

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

// Input of a decompressor: bytes of the inner stream with their offset.
class InputBuffer {
 public:
  InputBuffer(std::unique_ptr<ByteStream> inner, std::string head, std::uint64_t begin)
      : inner_(std::move(inner)), bytes_(std::move(head)), begin_(begin) {}

  // False at the end.
  Result<bool> fill() {
    if (at_ < bytes_.size()) return true;
    begin_ += bytes_.size();
    at_ = 0;
    bytes_.resize(kChunk);
    const auto n = inner_->read(bytes_.data(), bytes_.size());
    if (!n) {
      bytes_.clear();
      return n.error();
    }
    bytes_.resize(n.value());
    return n.value() > 0;
  }
  std::string_view rest() const { return std::string_view(bytes_).substr(at_); }
  void take(std::size_t n) { at_ += n; }
  std::uint64_t offset() const { return begin_ + at_; }
  // Back to `offset`, or as far as bytes are kept; never in all over more bytes than were read, so
  // that the whole stays linear.
  void go_back(std::uint64_t offset) {
    const std::uint64_t back = this->offset() - std::max(begin_, std::min(offset, this->offset()));
    if (gone_back_ + back > this->offset()) return;
    gone_back_ += back;
    at_ -= back;
  }

 private:
  std::unique_ptr<ByteStream> inner_;
  std::string bytes_;
  std::uint64_t begin_;
  std::size_t at_ = 0;
  std::uint64_t gone_back_ = 0;
};

Error bomb(std::uint64_t offset) {
  return {Code::Limit,
          "the compressed member at byte " + std::to_string(offset) + " grows beyond all measure",
          "page/bomb"};
}

Error corrupt(const char* kind, std::uint64_t offset) {
  return {Code::Corrupt,
          std::string("broken ") + kind + " data in the member at byte " + std::to_string(offset),
          "page/bad-compression"};
}

// Finds the next member behind a damaged one. It begins with the magic bytes of its kind and holds
// what begins like the file's first member ("WARC/"), so that the same bytes inside compressed data
// are not taken for one.
class NextMember {
 public:
  static constexpr std::size_t kHead = 5;

  // No byte of `magic` but the first may equal its first.
  explicit NextMember(std::string_view magic) : magic_(magic) {}

  std::string_view magic() const { return magic_; }
  // Bytes of the first member, as they come.
  void note(std::string_view bytes) {
    if (head_.size() < kHead) head_.append(bytes.substr(0, kHead - head_.size()));
  }
  bool knows_head() const { return head_.size() == kHead; }
  bool is_head(std::string_view bytes) const { return knows_head() && bytes == head_; }

  // Reads over the input up to and with the next magic bytes; false at its end.
  Result<bool> find(InputBuffer& input) const {
    std::size_t matched = 0;
    while (true) {
      auto more = input.fill();
      if (!more || !more.value()) return more;
      const std::string_view rest = input.rest();
      std::size_t at = matched > 0 ? 0 : std::min(rest.find(magic_[0]), rest.size());
      while (at < rest.size() && matched < magic_.size() && rest[at] == magic_[matched]) {
        ++at;
        ++matched;
      }
      input.take(at);
      if (matched == magic_.size()) return true;
      if (at < rest.size()) matched = 0;
    }
  }

 private:
  std::string_view magic_;
  std::string head_;
};

class GzipStream : public ByteStream {
 public:
  GzipStream(InputBuffer input, const StreamLimits& limits)
      : input_(std::move(input)), limits_(limits) {
    member_ = input_.offset();
    inflateInit2(&zlib_, 15 + 32);
  }
  ~GzipStream() override { inflateEnd(&zlib_); }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  Result<std::size_t> read(char* out, std::size_t size) override {
    while (!failed_) {
      if (lost_) return regain(out);
      const auto more = input_.fill();
      if (!more) return more.error();
      if (!more.value()) {
        failed_ = true;
        // Many files end in the middle of a member; what was read stays good.
        if (inside_) return corrupt("gzip", member_);
        return std::size_t{0};
      }
      if (!inside_) begin_member(input_.offset());
      auto produced = inflate_some(out, size);
      if (!produced || produced.value() > 0) return produced;
    }
    return std::size_t{0};
  }
  std::uint64_t member() const override { return member_; }
  bool is_plain() const override { return false; }

 private:
  struct Step {
    int code = Z_OK;
    std::size_t used = 0;
    std::size_t produced = 0;
  };

  void begin_member(std::uint64_t at) {
    member_ = at;
    member_out_ = 0;
    inside_ = true;
  }

  Step step(std::string_view in, char* out, std::size_t size) {
    // zlib's interface is not const-correct; it does not write to its input.
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // NOLINT
    zlib_.avail_in = static_cast<uInt>(in.size());
    zlib_.next_out = reinterpret_cast<Bytef*>(out);
    zlib_.avail_out = static_cast<uInt>(size);
    const int code = inflate(&zlib_, Z_NO_FLUSH);
    return {code, in.size() - zlib_.avail_in, size - zlib_.avail_out};
  }

  Result<std::size_t> inflate_some(char* out, std::size_t size) {
    const Step done = step(input_.rest(), out, size);
    input_.take(done.used);
    next_.note(std::string_view(out, done.produced));
    member_out_ += done.produced;
    if (done.code == Z_STREAM_END) {
      inside_ = false;
      inflateReset2(&zlib_, 15 + 32);
    } else if (done.code != Z_OK && done.code != Z_BUF_ERROR) {
      lost_ = next_.knows_head();
      failed_ = !lost_;
      // A member that was cut off has run on into the next.
      input_.go_back(member_ + 1);
      return corrupt("gzip", member_);
    }
    if (member_out_ > limits_.ratio_from
        && member_out_ / limits_.ratio > input_.offset() - member_ + 1) {
      failed_ = true;
      return bomb(member_);
    }
    return done.produced;
  }

  // The first bytes of the next sound member; 0 if there is none.
  Result<std::size_t> regain(char* out) {
    while (true) {
      const auto found = next_.find(input_);
      if (!found) return found.error();
      if (!found.value()) {
        failed_ = true;
        return std::size_t{0};
      }
      begin_member(input_.offset() - next_.magic().size());
      inflateReset2(&zlib_, 15 + 32);
      step(next_.magic(), out, NextMember::kHead);
      if (!begins_alike(out)) {
        input_.go_back(member_ + 1);
        continue;
      }
      lost_ = false;
      member_out_ = NextMember::kHead;
      return NextMember::kHead;
    }
  }

  bool begins_alike(char* out) {
    std::size_t got = 0;
    while (got < NextMember::kHead) {
      const auto more = input_.fill();
      if (!more || !more.value()) return false;
      const Step done = step(input_.rest(), out + got, NextMember::kHead - got);
      input_.take(done.used);
      got += done.produced;
      if (done.code != Z_OK || (done.used == 0 && done.produced == 0)) return false;
    }
    return next_.is_head(std::string_view(out, got));
  }

  InputBuffer input_;
  StreamLimits limits_;
  z_stream zlib_{};
  NextMember next_{"\x1F\x8B\x08"};
  std::uint64_t member_ = 0;
  std::uint64_t member_out_ = 0;
  bool inside_ = false;
  bool lost_ = false;  // behind damage
  bool failed_ = false;
};

class ZstdStream : public ByteStream {
 public:
  ZstdStream(InputBuffer input, const StreamLimits& limits, const std::string& dictionary)
      : input_(std::move(input)), limits_(limits), zstd_(ZSTD_createDStream()) {
    member_ = input_.offset();
    ZSTD_DCtx_setParameter(zstd_, ZSTD_d_windowLogMax, limits.zstd_window_log);
    ZSTD_DCtx_loadDictionary(zstd_, dictionary.data(), dictionary.size());
  }
  ~ZstdStream() override { ZSTD_freeDStream(zstd_); }
  ZstdStream(const ZstdStream&) = delete;
  ZstdStream& operator=(const ZstdStream&) = delete;

  Result<std::size_t> read(char* out, std::size_t size) override {
    while (!failed_) {
      if (lost_) return regain(out);
      const auto more = input_.fill();
      if (!more) return more.error();
      if (!more.value() && !pending_) {
        failed_ = true;
        if (inside_) return corrupt("zstd", member_);
        return std::size_t{0};
      }
      if (!inside_) begin_member(input_.offset());
      auto produced = decompress_some(out, size, more.value());
      if (!produced || produced.value() > 0) return produced;
    }
    return std::size_t{0};
  }
  std::uint64_t member() const override { return member_; }
  bool is_plain() const override { return false; }

 private:
  struct Step {
    std::size_t code = 0;
    std::size_t used = 0;
    std::size_t produced = 0;
    bool failed() const { return ZSTD_isError(code) != 0; }
  };

  void begin_member(std::uint64_t at) {
    member_ = at;
    member_out_ = 0;
    inside_ = true;
  }

  Step step(std::string_view in, char* out, std::size_t size) {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, size, 0};
    const std::size_t code = ZSTD_decompressStream(zstd_, &to, &from);
    return {code, from.pos, to.pos};
  }

  Result<std::size_t> decompress_some(char* out, std::size_t size, bool more) {
    const Step done = step(input_.rest(), out, size);
    if (done.failed()) {
      // The search for the next frame must not find this one again.
      input_.take(std::min<std::size_t>(1, input_.rest().size()));
      input_.go_back(member_ + 1);
      pending_ = false;
      lost_ = next_.knows_head();
      failed_ = !lost_;
      return corrupt("zstd", member_);
    }
    input_.take(done.used);
    next_.note(std::string_view(out, done.produced));
    if (done.code == 0) inside_ = false;
    pending_ = done.produced == size;  // more may wait inside the decoder
    if (!more && done.produced == 0) pending_ = false;
    member_out_ += done.produced;
    if (member_out_ > limits_.ratio_from
        && member_out_ / limits_.ratio > input_.offset() - member_ + 1) {
      failed_ = true;
      return bomb(member_);
    }
    return done.produced;
  }

  // The first bytes of the next sound frame; 0 if there is none.
  Result<std::size_t> regain(char* out) {
    while (true) {
      const auto found = next_.find(input_);
      if (!found) return found.error();
      if (!found.value()) {
        failed_ = true;
        return std::size_t{0};
      }
      begin_member(input_.offset() - next_.magic().size());
      ZSTD_DCtx_reset(zstd_, ZSTD_reset_session_only);
      step(next_.magic(), out, NextMember::kHead);
      if (!begins_alike(out)) {
        input_.go_back(member_ + 1);
        continue;
      }
      lost_ = false;
      pending_ = true;
      member_out_ = NextMember::kHead;
      return NextMember::kHead;
    }
  }

  bool begins_alike(char* out) {
    std::size_t got = 0;
    while (got < NextMember::kHead) {
      const auto more = input_.fill();
      if (!more || !more.value()) return false;
      const Step done = step(input_.rest(), out + got, NextMember::kHead - got);
      input_.take(done.used);
      got += done.produced;
      if (done.failed() || (done.used == 0 && done.produced == 0)) return false;
      if (done.code == 0) break;
    }
    return next_.is_head(std::string_view(out, got));
  }

  InputBuffer input_;
  StreamLimits limits_;
  ZSTD_DStream* zstd_;
  NextMember next_{"\x28\xB5\x2F\xFD"};
  std::uint64_t member_ = 0;
  std::uint64_t member_out_ = 0;
  bool inside_ = false;
  bool pending_ = false;
  bool lost_ = false;  // behind damage
  bool failed_ = false;
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

bool is_gzip(std::string_view s) { return s.size() >= 2 && s[0] == '\x1F' && s[1] == '\x8B'; }
bool is_zstd(std::string_view s) {
  if (s.size() < 4) return false;
  if (s.substr(0, 4) == "\x28\xB5\x2F\xFD") return true;
  // A skippable frame, as zstd WARC files begin with (their dictionary).
  return (static_cast<unsigned char>(s[0]) & 0xF0U) == 0x50U && s.substr(1, 3) == "\x2A\x4D\x18";
}

// A skippable frame: its number, the size of its content in four bytes, low one first.
constexpr std::size_t kFrameHead = 8;
constexpr std::size_t kLargestDictionary = std::size_t{16} << 20U;

bool is_dictionary_frame(std::string_view s) { return s.substr(0, 4) == "\x5D\x2A\x4D\x18"; }

std::size_t frame_size(std::string_view head) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    size |= std::size_t{static_cast<unsigned char>(head[4 + i])} << (8U * i);
  }
  return size;
}

// At least `size` bytes at the front of `out`, unless the stream ends before.
Result<bool> read_at_least(ByteStream& stream, std::size_t size, std::string& out) {
  while (out.size() < size) {
    const std::size_t before = out.size();
    out.resize(before + kChunk);
    const auto n = stream.read(out.data() + before, kChunk);
    out.resize(before + (n ? n.value() : 0));
    if (!n) return n.error();
    if (n.value() == 0) return false;
  }
  return true;
}

// The dictionary may itself be compressed.
Result<std::string> unpack_dictionary(std::string_view frame) {
  if (!is_zstd(frame)) return std::string(frame);
  return decompress(frame, "zstd", kLargestDictionary);
}

// Takes a dictionary off the front of `head`, what was read of the stream so far; empty if none.
Result<std::string> take_dictionary(ByteStream& stream, std::string& head) {
  if (!is_dictionary_frame(head)) return std::string();
  const auto begun = read_at_least(stream, kFrameHead, head);
  if (!begun) return begun.error();
  if (!begun.value()) return corrupt("zstd", 0);
  const std::size_t size = frame_size(head);
  if (size > kLargestDictionary) return bomb(0);
  const auto whole = read_at_least(stream, kFrameHead + size, head);
  if (!whole) return whole.error();
  if (!whole.value()) return corrupt("zstd", 0);
  auto dictionary = unpack_dictionary(std::string_view(head).substr(kFrameHead, size));
  head.erase(0, kFrameHead + size);
  return dictionary;
}

#ifdef TACITUS_BROTLI
Result<std::string> undo_brotli(std::string_view bytes, std::size_t limit) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  std::string out;
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t left = bytes.size();
  while (true) {
    const std::size_t before = out.size();
    out.resize(before + kChunk);
    auto* to = reinterpret_cast<std::uint8_t*>(out.data() + before);
    std::size_t room = kChunk;
    const auto code = BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &to, nullptr);
    out.resize(out.size() - room);
    if (out.size() > limit) {
      return Error{Code::Limit, "more than " + std::to_string(limit) + " bytes", "page/too-large"};
    }
    if (code == BROTLI_DECODER_RESULT_SUCCESS) return out;
    if (code != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return corrupt("brotli", 0);
  }
}
#endif

}  // namespace

Result<std::string> read_zstd_dictionary(ByteStream& stream) {
  std::string head;
  const auto read = read_at_least(stream, 4, head);
  if (!read) return read.error();
  return take_dictionary(stream, head);
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
  const bool dictionary_first = is_dictionary_frame(head);
  auto own = take_dictionary(*inner, head);
  if (!own) return own.error();
  if (dictionary_first) begin = inner->member() - head.size();
  const bool gzip = is_gzip(head);
  const bool zstd = is_zstd(head) || dictionary_first;
  InputBuffer input(std::move(inner), std::move(head), begin);
  if (gzip)
    return std::unique_ptr<ByteStream>(std::make_unique<GzipStream>(std::move(input), limits));
  if (zstd)
    return std::unique_ptr<ByteStream>(std::make_unique<ZstdStream>(
        std::move(input), limits, own.value().empty() ? dictionary : own.value()));
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
  std::string out;
  if (coding == "deflate") {
    // Said to be zlib, often raw deflate.
    z_stream z{};
    const bool zlib = !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x0FU) == 8;
    inflateInit2(&z, zlib ? 15 : -15);
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT
    z.avail_in = static_cast<uInt>(bytes.size());
    int code = Z_OK;
    while (code == Z_OK && out.size() <= limit) {
      const std::size_t before = out.size();
      out.resize(before + kChunk);
      z.next_out = reinterpret_cast<Bytef*>(out.data() + before);
      z.avail_out = static_cast<uInt>(out.size() - before);
      code = inflate(&z, Z_NO_FLUSH);
      out.resize(out.size() - z.avail_out);
      if (out.size() == before && code != Z_STREAM_END) break;
    }
    inflateEnd(&z);
    if (out.empty() && !bytes.empty()) return corrupt("deflate", 0);
    if (out.size() > limit) {
      return Error{Code::Limit, "more than " + std::to_string(limit) + " bytes", "page/too-large"};
    }
    return out;
  }
  auto stream = open_decompressed(open_memory_stream(bytes), {});
  if (!stream) return stream.error();
  StreamReader reader(std::move(stream).value());
  return reader.rest(limit);
}

}  // namespace tacitus
