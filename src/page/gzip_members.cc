// Gzip and zlib members, and raw deflate.

#include <zlib.h>

#include "page/member_stream.h"

namespace tacitus {
namespace {

// 15: the largest window; 32: gzip or zlib, told by the first bytes.
constexpr int kGzipOrZlib = 15 + 32;

// zlib's interface is not const-correct; it does not write to its input.
void set_input(z_stream& zlib, std::string_view in) {
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // NOLINT
  zlib.avail_in = static_cast<uInt>(in.size());
}

class GzipDecoder : public MemberDecoder {
 public:
  GzipDecoder() { inflateInit2(&zlib_, kGzipOrZlib); }
  ~GzipDecoder() override { inflateEnd(&zlib_); }
  GzipDecoder(const GzipDecoder&) = delete;
  GzipDecoder& operator=(const GzipDecoder&) = delete;

  const char* kind() const override { return "gzip"; }
  std::string_view magic() const override { return "\x1F\x8B\x08"; }

  Step step(std::string_view in, char* out, std::size_t size) override {
    set_input(zlib_, in);
    zlib_.next_out = reinterpret_cast<Bytef*>(out);
    zlib_.avail_out = static_cast<uInt>(size);
    const int code = inflate(&zlib_, Z_NO_FLUSH);
    Step done = {State::Inside, in.size() - zlib_.avail_in, size - zlib_.avail_out};
    if (code == Z_STREAM_END) {
      done.state = State::Ended;
      reset();
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      done.state = State::Failed;
    }
    return done;
  }
  void reset() override { inflateReset2(&zlib_, kGzipOrZlib); }

 private:
  z_stream zlib_{};
};

}  // namespace

bool is_gzip(std::string_view head) {
  return head.size() >= 2 && head[0] == '\x1F' && head[1] == '\x8B';
}

std::unique_ptr<MemberDecoder> make_gzip_decoder() { return std::make_unique<GzipDecoder>(); }

Result<std::string> undo_deflate(std::string_view bytes, std::size_t limit) {
  std::string out;
  z_stream z{};
  const bool zlib = !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x0FU) == 8;
  inflateInit2(&z, zlib ? 15 : -15);
  set_input(z, bytes);
  int code = Z_OK;
  while (code == Z_OK && out.size() <= limit) {
    const std::size_t before = out.size();
    out.resize(before + kStreamChunk);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    z.avail_out = static_cast<uInt>(out.size() - before);
    code = inflate(&z, Z_NO_FLUSH);
    out.resize(out.size() - z.avail_out);
    if (out.size() == before && code != Z_STREAM_END) break;
  }
  inflateEnd(&z);
  if (out.empty() && !bytes.empty()) return corrupt_error("deflate", 0);
  if (out.size() > limit) return too_large_error(limit);
  return out;
}

}  // namespace tacitus
