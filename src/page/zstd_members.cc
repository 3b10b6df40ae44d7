// Zstandard frames, and the dictionary that zstd WARC files begin with.

#include <algorithm>

#include <zstd.h>

#include "page/member_stream.h"

namespace tacitus {
namespace {

constexpr std::string_view kFrame = "\x28\xB5\x2F\xFD";
// A skippable frame: its number, the size of its content in four bytes, low one first.
constexpr std::size_t kFrameHead = 8;
constexpr std::size_t kLargestDictionary = std::size_t{16} << 20U;

class ZstdDecoder : public MemberDecoder {
 public:
  ZstdDecoder(const StreamLimits& limits, const std::string& dictionary)
      : zstd_(ZSTD_createDStream()) {
    ZSTD_DCtx_setParameter(zstd_, ZSTD_d_windowLogMax, limits.zstd_window_log);
    ZSTD_DCtx_loadDictionary(zstd_, dictionary.data(), dictionary.size());
  }
  ~ZstdDecoder() override { ZSTD_freeDStream(zstd_); }
  ZstdDecoder(const ZstdDecoder&) = delete;
  ZstdDecoder& operator=(const ZstdDecoder&) = delete;

  const char* kind() const override { return "zstd"; }
  std::string_view magic() const override { return kFrame; }

  Step step(std::string_view in, char* out, std::size_t size) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, size, 0};
    const std::size_t code = ZSTD_decompressStream(zstd_, &to, &from);
    // How far it came before it failed is not told; the search for the next frame must not find
    // this one again.
    if (ZSTD_isError(code) != 0)
      return {State::Failed, std::min<std::size_t>(1, in.size()), to.pos};
    return {code == 0 ? State::Ended : State::Inside, from.pos, to.pos};
  }
  void reset() override { ZSTD_DCtx_reset(zstd_, ZSTD_reset_session_only); }

 private:
  ZSTD_DStream* zstd_;
};

std::size_t frame_size(std::string_view head) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    size |= std::size_t{static_cast<unsigned char>(head[4 + i])} << (8U * i);
  }
  return size;
}

// The dictionary may itself be compressed.
Result<std::string> unpack_dictionary(std::string_view frame) {
  if (!is_zstd(frame)) return std::string(frame);
  return decompress(frame, "zstd", kLargestDictionary);
}

}  // namespace

bool is_zstd(std::string_view head) {
  if (head.size() < 4) return false;
  if (head.substr(0, 4) == kFrame) return true;
  // A skippable frame, as zstd WARC files begin with (their dictionary).
  return (static_cast<unsigned char>(head[0]) & 0xF0U) == 0x50U
         && head.substr(1, 3) == "\x2A\x4D\x18";
}

bool is_zstd_dictionary(std::string_view head) { return head.substr(0, 4) == "\x5D\x2A\x4D\x18"; }

std::unique_ptr<MemberDecoder> make_zstd_decoder(const StreamLimits& limits,
                                                 const std::string& dictionary) {
  return std::make_unique<ZstdDecoder>(limits, dictionary);
}

Result<std::string> take_zstd_dictionary(ByteStream& stream, std::string& head) {
  if (!is_zstd_dictionary(head)) return std::string();
  const auto begun = read_at_least(stream, kFrameHead, head);
  if (!begun) return begun.error();
  if (!begun.value()) return corrupt_error("zstd", 0);
  const std::size_t size = frame_size(head);
  if (size > kLargestDictionary) return bomb_error(0);
  const auto whole = read_at_least(stream, kFrameHead + size, head);
  if (!whole) return whole.error();
  if (!whole.value()) return corrupt_error("zstd", 0);
  auto dictionary = unpack_dictionary(std::string_view(head).substr(kFrameHead, size));
  head.erase(0, kFrameHead + size);
  return dictionary;
}

}  // namespace tacitus
