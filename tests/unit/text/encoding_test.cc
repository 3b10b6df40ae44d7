#include "text/encoding.h"

#include <string>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

using namespace std::string_literals;

struct Case {
  const char* what;
  std::string bytes;
  const char* label;
  std::string text;
  const char* encoding;
};

TEST(DecodeBytes, FindsTheEncoding) {
  const Case cases[] = {
      {"empty", "", "", "", "utf-8"},
      {"plain ASCII", "Rook spoke.\n", "", "Rook spoke.\n", "utf-8"},
      {"UTF-8 mark is dropped", "\xEF\xBB\xBFRook", "", "Rook", "utf-8"},
      {"UTF-8 under a wrong label", "caf\xC3\xA9", "iso-8859-1", "caf\xC3\xA9", "utf-8"},
      {"windows-1252 quotes", "\x93No,\x94 he said", "", "\xE2\x80\x9CNo,\xE2\x80\x9D he said",
       "windows-1252"},
      {"latin1 means windows-1252", "caf\xE9 \x80", "latin1", "caf\xC3\xA9 \xE2\x82\xAC",
       "windows-1252"},
      {"Cyrillic by label", "\xCC\xE8\xF0", "windows-1251", "\xD0\x9C\xD0\xB8\xD1\x80",
       "windows-1251"},
      {"UTF-16LE with mark", "\xFF\xFEH\0i\0"s, "", "Hi", "utf-16le"},
      {"UTF-16BE with mark", "\xFE\xFF\0H\0i"s, "", "Hi", "utf-16be"},
      {"UTF-16LE without mark", "R\0o\0o\0k\0 \0s\0a\0y\0s\0"s, "", "Rook says", "utf-16le"},
      {"surrogate pair", "\xFF\xFE\x3D\xD8\x00\xDE"s, "", "\xF0\x9F\x98\x80", "utf-16le"},
      {"line ends are folded", "a\r\nb\rc\n\r\n", "", "a\nb\nc\n\n", "utf-8"},
      {"NUL is replaced", "a\0b"s, "",
       "a\xEF\xBF\xBD"
       "b",
       "utf-8"},
      {"unknown label", "abc", "x-none", "abc", "utf-8"},
  };
  for (const Case& c : cases) {
    const DecodedText out = decode_bytes(c.bytes, c.label);
    EXPECT_EQ(out.text, c.text) << c.what;
    EXPECT_EQ(out.encoding, c.encoding) << c.what;
  }
}

TEST(DecodeBytes, BrokenUtf8IsReplacedAndReported) {
  const DecodedText out = decode_bytes("\xC3\xA9\xC3\xA9 caf\xC3 ok\xE2\x82");
  EXPECT_EQ(out.encoding, "windows-1252") << "as much broken as good: not UTF-8";
  const DecodedText good = decode_bytes("\xC3\xA9\xC3\xA9\xC3\xA9 caf\xC3 ok");
  EXPECT_EQ(good.text, "\xC3\xA9\xC3\xA9\xC3\xA9 caf\xEF\xBF\xBD ok");
  ASSERT_EQ(good.replaced_count, 1U);
  EXPECT_EQ(good.replaced[0], (Span{10, 13}));
}

// Every character of the text stands, in the source, where the map says.
TEST(DecodeBytes, TheMapLeadsBack) {
  const std::string bytes = "one\r\ntwo\r\nthree\r\n";
  const DecodedText out = decode_bytes(bytes);
  ASSERT_EQ(out.text, "one\ntwo\nthree\n");
  const auto source = [&](std::uint32_t at) {
    SourceRun run{0, 0};
    for (const SourceRun& next : out.source_map) {
      if (next.text_begin <= at) run = next;
    }
    return run.source_begin + (at - run.text_begin);
  };
  EXPECT_EQ(source(0), 0U);
  EXPECT_EQ(bytes.substr(source(4), 3), "two");
  EXPECT_EQ(bytes.substr(source(8), 5), "three");
}

TEST(BinaryKind, KnowsFilesThatAreNoText) {
  struct Kind {
    const char* what;
    std::string bytes;
    std::string_view kind;
  };
  const Kind cases[] = {
      {"PNG", "\x89PNG\r\n\x1A\n", "PNG image"},
      {"PDF", "%PDF-1.7 ...", "PDF document"},
      {"ELF",
       "\x7F"
       "ELF\x02",
       "ELF program"},
      {"noise", std::string("\x01\x02\x00\x04gh\x05\x06", 8), "binary data"},
      {"empty", "", ""},
      {"text", "Rook said no.\n", ""},
      {"UTF-16 is text", "R\0o\0o\0k\0 \0s\0a\0y\0s\0"s, ""},
  };
  for (const Kind& c : cases) EXPECT_EQ(binary_kind(c.bytes), c.kind) << c.what;
}

}  // namespace
}  // namespace tacitus
