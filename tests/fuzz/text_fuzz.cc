// fuzz: text

// Bytes of any kind: decoding gives valid UTF-8, tokens lie in order and cover what is to be seen.

#include <cstdint>

#include "base/check.h"
#include "base/utf8.h"
#include "text/characters.h"
#include "text/encoding.h"
#include "text/split.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tacitus;  // NOLINT(google-build-using-namespace)
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const DecodedText decoded = decode_bytes(input, size % 2 == 0 ? "" : "windows-1251");
  const std::string& text = decoded.text;
  TACITUS_CHECK(first_invalid_utf8(text) == text.size());
  for (const std::string_view bytes : {std::string_view(text), input}) {
    SplitText split;
    split_text(bytes, {0, static_cast<std::uint32_t>(bytes.size())}, split);
    std::uint32_t at = 0;
    for (const TextToken& token : split.tokens) {
      TACITUS_CHECK(at <= token.span.begin && token.span.begin < token.span.end);
      while (at < token.span.begin) {
        const Utf8Char c = decode_utf8(bytes, at);
        TACITUS_CHECK(char_class(c.code) == CharClass::Space);
        at += c.length;
      }
      at = token.span.end;
    }
    TACITUS_CHECK(at <= bytes.size());
  }
  return 0;
}
