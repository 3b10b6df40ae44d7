// fuzz: text

// Bytes under any label: what comes out is UTF-8 and its map leads into the bytes, in order.

#include <array>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "text/encoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tacitus;  // NOLINT(google-build-using-namespace)
  static constexpr std::array<std::string_view, 20> kLabels = {
      "",           "utf-8",   "utf-16le",   "utf-16be",       "windows-1252",
      "iso-8859-2", "koi8-r",  "shift_jis",  "euc-jp",         "euc-kr",
      "gbk",        "gb18030", "big5",       "iso-2022-jp",    "ibm866",
      "macintosh",  "utf-7",   "hz-gb-2312", "x-user-defined", "no such label"};
  if (size == 0) return 0;
  const std::string_view label = kLabels[data[0] % kLabels.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const DecodedText decoded = decode_bytes(bytes, label);
  TACITUS_CHECK(first_invalid_utf8(decoded.text) == decoded.text.size());
  TACITUS_CHECK(!decoded.encoding.empty());
  std::uint32_t text_at = 0;
  std::uint32_t source_at = 0;
  for (const auto& run : decoded.source_map) {
    TACITUS_CHECK(run.text_begin >= text_at && run.source_begin >= source_at);
    TACITUS_CHECK(run.text_begin <= decoded.text.size() && run.source_begin <= bytes.size());
    text_at = run.text_begin;
    source_at = run.source_begin;
  }
  for (const Span& span : decoded.replaced) TACITUS_CHECK(span.end <= decoded.text.size());
  return 0;
}
