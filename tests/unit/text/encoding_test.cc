#include "text/encoding.h"

#include <string>

#include <gtest/gtest.h>
#include <iconv.h>

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

std::string encode(const std::string& text, const char* charset) {
  const iconv_t handle = iconv_open(charset, "UTF-8");
  std::string from = text;
  std::string out(text.size() * 4, '\0');
  char* in = from.data();
  char* to = out.data();
  std::size_t left = from.size();
  std::size_t room = out.size();
  EXPECT_EQ(iconv(handle, &in, &left, &to, &room), 0U) << charset;
  iconv_close(handle);
  out.resize(out.size() - room);
  return out;
}

TEST(DecodeBytes, TellsACharsetThatNothingNames) {
  const std::string russian =
      "\u041C\u043E\u0441\u0442 \u0447\u0435\u0440\u0435\u0437 \u0440\u0435\u043A\u0443 "
      "\u043E\u0442\u043A\u0440\u044B\u043B\u0438 \u0432 "
      "\u043F\u043E\u043D\u0435\u0434\u0435\u043B\u044C\u043D\u0438\u043A, "
      "\u0441\u043E\u043E\u0431\u0449\u0438\u043B \u0441\u043E\u0432\u0435\u0442. "
      "\u0413\u0440\u0443\u0437\u043E\u0432\u0438\u043A\u0438 \u0448\u043B\u0438 \u043F\u043E "
      "\u0441\u0435\u0432\u0435\u0440\u043D\u043E\u0439 \u0434\u043E\u0440\u043E\u0433\u0435.";
  const std::string japanese =
      "\u6A4B\u306F\u6708\u66DC\u65E5\u306B\u518D\u958B\u3057\u305F\u3068\u5730\u65B9\u8B70\u4F1A"
      "\u306F\u8FF0\u3079\u305F\u3002\u30C8\u30E9\u30C3\u30AF\u306F\u5317\u306E\u9053\u8DEF\u3092"
      "\u901A\u3063\u3066\u3044\u305F\u3002";
  const std::string chinese =
      "\u6CB3\u4E0A\u7684\u5927\u6865\u661F\u671F\u4E00\u91CD\u65B0\u5F00\u653E\uFF0C\u5730\u65B9"
      "\u8BAE\u4F1A\u8BF4\uFF0C\u5DE5\u7A0B\u5E08\u7528\u4E86\u4E09\u4E2A\u661F\u671F\u4FEE\u7406"
      "\u6865\u58A9\u3002";
  const std::string french =
      "La mairie a d\u00E9cid\u00E9 de rouvrir le pont. \u00C0 l'\u00E9t\u00E9, l'\u00E9cole "
      "\u00E9tait ferm\u00E9e, dit-elle, apr\u00E8s la crue; pr\u00E8s de la for\u00EAt, les "
      "bl\u00E9s \u00E9taient noy\u00E9s, et les \u00E9l\u00E8ves, d\u00E9s\u0153uvr\u00E9s, n'ont "
      "pas \u00E9t\u00E9 accueillis \u00E0 c\u00F4t\u00E9.";
  struct Row {
    const std::string& text;
    const char* charset;
  };
  const Row rows[] = {{russian, "WINDOWS-1251"}, {russian, "KOI8-R"},  {japanese, "CP932"},
                      {japanese, "EUC-JP"},      {chinese, "GB18030"}, {french, "WINDOWS-1252"}};
  for (const Row& row : rows) {
    const std::string page = "<p>" + encode(row.text, row.charset) + "</p>";
    EXPECT_EQ(decode_bytes(page).text, "<p>" + row.text + "</p>") << row.charset;
    EXPECT_EQ(decode_bytes(page, "x-none").text, "<p>" + row.text + "</p>") << row.charset;
  }
  EXPECT_EQ(decode_bytes(encode(russian, "IBM866"), "866").text, russian);
  EXPECT_EQ(decode_bytes(encode(japanese, "CP932"), "Windows-31J").text, japanese);
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
