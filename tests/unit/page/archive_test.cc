#include "page/archive.h"

#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

namespace tacitus {
namespace {

std::string gzip(std::string_view bytes) {
  z_stream z{};
  deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, bytes.size()) + 64, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

std::string record(const std::string& url, const std::string& http,
                   const std::string& type = "response") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
         + "\r\nContent-Length: " + std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

std::string response(const std::string& body, const std::string& headers = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n" + body;
}

// "url=bytes" of each page, "!slug" of each error.
std::vector<std::string> all(std::string_view bytes, ArchiveOptions options = {}) {
  std::vector<std::string> out;
  auto source = open_page_bytes(bytes, "test", options);
  if (!source) return {"!!" + source.error().slug};
  RawPage page;
  for (int i = 0; i < 100; ++i) {
    const auto more = source.value()->next(page);
    if (!more) {
      out.push_back("!" + more.error().slug);
    } else if (more.value()) {
      out.push_back(page.url + "=" + std::string(page.bytes));
    } else {
      break;
    }
  }
  return out;
}

using Pages = std::vector<std::string>;

TEST(Warc, PlainGzipAndZstdGiveTheSame) {
  const std::string one = record("http://a/1", response("<p>one"));
  const std::string two = record("http://a/2", response("<p>two"));
  const Pages expected = {"http://a/1=<p>one", "http://a/2=<p>two"};
  EXPECT_EQ(all(one + two), expected);
  EXPECT_EQ(all(gzip(one) + gzip(two)), expected);
  EXPECT_EQ(all(gzip(one + two)), expected);
  EXPECT_EQ(all(zstd(one) + zstd(two)), expected);
}

TEST(Warc, OnlyPagesAreGiven) {
  const std::string warc =
      record("http://a/i", "x", "warcinfo") + record("http://a/1", response("<p>one"))
      + record("http://a/q", "GET / HTTP/1.1\r\n\r\n", "request")
      + record("http://a/404", "HTTP/1.1 404 Not Found\r\n\r\ngone")
      + record("http://a/img", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
  EXPECT_EQ(all(warc), Pages{"http://a/1=<p>one"});
}

TEST(Warc, WetRecordsAreFlattenedPages) {
  auto source =
      open_page_bytes(record("http://a/1", "line one\nline two", "conversion"), "test", {});
  ASSERT_TRUE(source.ok());
  RawPage page;
  ASSERT_TRUE(source.value()->next(page).value());
  EXPECT_EQ(page.format, PageFormat::Flat);
  EXPECT_EQ(page.bytes, "line one\nline two");
}

TEST(Warc, OneBadRecordNeverStopsAFile) {
  const std::string good = record("http://a/1", response("<p>one"));
  const std::string no_length =
      "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx\r\n\r\n";
  EXPECT_EQ(all(good + no_length + good),
            (Pages{"http://a/1=<p>one", "!page/bad-warc", "http://a/1=<p>one"}));
  EXPECT_EQ(all(good + good.substr(0, 80)), (Pages{"http://a/1=<p>one", "!page/bad-warc"}));
  EXPECT_EQ(all(good + "noise\r\n" + good).size(), 2U);
}

TEST(Warc, ContentEncodings) {
  const auto page = [](const std::string& body, const std::string& headers) {
    return all(record("http://a/1", response(body, headers)));
  };
  EXPECT_EQ(page(gzip("<p>one"), "Content-Encoding: gzip\r\n"), Pages{"http://a/1=<p>one"});
  EXPECT_EQ(page("<p>stored plain", "Content-Encoding: gzip\r\n"),
            Pages{"http://a/1=<p>stored plain"});
  EXPECT_EQ(page("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
            Pages{"http://a/1=abcde"});
  EXPECT_EQ(page("\x01\x02", "Content-Encoding: lzw\r\n"), Pages{"!page/unknown-coding"});
  // A stretch of six bytes stored as they are, and the end (RFC 7932).
  const std::string brotli("\x50\x00\x10<p>one\x03", 10);
  const Pages got = page(brotli, "Content-Encoding: br\r\n");
  EXPECT_TRUE(got == Pages{"http://a/1=<p>one"} || got == Pages{"http://a/1=" + brotli}
              || got == Pages{"!page/unknown-coding"})
      << got[0];
}

TEST(Warc, ADamagedMemberLosesItsOwnRecordAlone) {
  const std::string one = record("http://a/1", response("<p>one"));
  const std::string two = record("http://a/2", response("<p>two, which is to be damaged"));
  const std::string three = record("http://a/3", response("<p>three"));
  const auto damaged = [](std::string bytes, std::size_t at) {
    for (std::size_t i = at; i < at + 4; ++i) bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    return bytes;
  };
  const Pages expected = {"http://a/1=<p>one", "!page/bad-compression", "http://a/3=<p>three"};
  struct Case {
    const char* what;
    std::string bytes;
  };
  const Case cases[] = {
      {"gzip, the data", gzip(one) + damaged(gzip(two), 60) + gzip(three)},
      {"gzip, the first bytes", gzip(one) + damaged(gzip(two), 0) + gzip(three)},
      {"gzip, cut in its middle", gzip(one) + gzip(two).substr(0, 80) + gzip(three)},
      {"zstd, the data", zstd(one) + damaged(zstd(two), 12) + zstd(three)},
      {"zstd, cut in its middle", zstd(one) + zstd(two).substr(0, 80) + zstd(three)},
      {"zstd, the first bytes", zstd(one) + damaged(zstd(two), 0) + zstd(three)},
  };
  for (const Case& c : cases) EXPECT_EQ(all(c.bytes), expected) << c.what;
  // The magic bytes alone begin no member.
  const std::string noise = "\x1F\x8B\x08 is how gzip begins, \x1F\x8B\x1F\x8B\x08\x08 too";
  EXPECT_EQ(all(gzip(one) + damaged(gzip(two), 60) + noise + gzip(three)), expected);
}

TEST(Warc, ADamagedMemberIsNamed) {
  const std::string one = gzip(record("http://a/1", response("<p>one")));
  auto source = open_page_bytes(one + "\x1F\x8B damage" + one, "test", {});
  RawPage page;
  ASSERT_TRUE(source.value()->next(page).value());
  const auto failed = source.value()->next(page);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().text.find("test:" + std::to_string(one.size()) + ": "), 0U)
      << failed.error().text;
  ASSERT_TRUE(source.value()->next(page).value());
  EXPECT_EQ(page.origin, "test:" + std::to_string(one.size() + 9));
}

// Frames of a zstd WARC share a dictionary, which stands in a skippable frame at the start.
std::string dictionary_frame(const std::string& content) {
  std::string out = "\x5D\x2A\x4D\x18";
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>((content.size() >> (8 * i)) & 0xFFU));
  return out + content;
}

std::string zstd_with(const std::string& dictionary, std::string_view bytes) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size());
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size()));
  ZSTD_freeCCtx(context);
  return out;
}

TEST(Warc, ZstdWithADictionary) {
  const std::string one = record("http://a/1", response("<p>one"));
  const std::string two = record("http://a/2", response("<p>two"));
  const std::string dictionary = record("http://a/0", response("<p>none of these"));
  const std::string frames = zstd_with(dictionary, one) + zstd_with(dictionary, two);
  const Pages expected = {"http://a/1=<p>one", "http://a/2=<p>two"};
  EXPECT_EQ(all(dictionary_frame(dictionary) + frames), expected);
  EXPECT_EQ(all(dictionary_frame(zstd(dictionary)) + frames), expected);
  EXPECT_EQ(all(dictionary_frame(dictionary).substr(0, 40)), Pages{"!!page/bad-compression"});
}

class Records : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& bytes) {
    std::string path = testing::TempDir() + "tacitus-records-" + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  // The origin of every page; then what each origin opens, as "url=bytes".
  static std::vector<std::string> origins(const std::string& path) {
    std::vector<std::string> out;
    auto source = open_pages(path, {});
    RawPage page;
    while (source && source.value()->next(page).value()) out.push_back(page.origin);
    return out;
  }
  static Pages opened(const std::string& origin) {
    Pages out;
    auto source = open_pages(origin, {});
    if (!source) return {"!!" + source.error().slug};
    RawPage page;
    while (source.value()->next(page).value()) {
      EXPECT_EQ(page.origin, origin);
      out.push_back(page.url + "=" + std::string(page.bytes));
    }
    return out;
  }
};

TEST_F(Records, AnOriginOpensItsRecordAlone) {
  const std::string one = record("http://a/1", response("<p>one"));
  const std::string two = record("http://a/2", response("<p>two"));
  const std::string three = record("http://a/3", response("<p>three"));
  const std::string dictionary = record("http://a/0", response("<p>none of these"));
  struct Case {
    const char* name;
    std::string bytes;
    std::vector<std::string> places;
  };
  const std::string json =
      "{\"url\":\"http://a/1\",\"text\":\"<p>one\"}\n"
      "{\"url\":\"http://a/2\",\"text\":\"<p>two\"}\n\n"
      "{\"url\":\"http://a/3\",\"text\":\"<p>three\"}\n";
  const auto at = [](std::size_t n) { return std::to_string(n); };
  const std::string framed = dictionary_frame(dictionary);
  const std::string first = zstd_with(dictionary, one);
  const std::string second = zstd_with(dictionary, two);
  const Case cases[] = {
      {"plain.warc", one + two + three, {"0", at(one.size()), at(one.size() + two.size())}},
      {"members.warc.gz",
       gzip(one) + gzip(two) + gzip(three),
       {"0", at(gzip(one).size()), at(gzip(one).size() + gzip(two).size())}},
      {"one.warc.gz",
       gzip(one + two + three),
       {"0", "0+" + at(one.size()), "0+" + at(one.size() + two.size())}},
      {"dictionary.warc.zst",
       framed + first + second + zstd_with(dictionary, three),
       {at(framed.size()), at(framed.size() + first.size()),
        at(framed.size() + first.size() + second.size())}},
      {"lines.jsonl", json, {"1", "2", "4"}},
      {"lines.jsonl.gz", gzip(json), {"1", "2", "4"}},
  };
  const Pages pages = {"http://a/1=<p>one", "http://a/2=<p>two", "http://a/3=<p>three"};
  for (const Case& c : cases) {
    const std::string path = write(c.name, c.bytes);
    const auto found = origins(path);
    ASSERT_EQ(found.size(), 3U) << c.name;
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(found[i], path + ":" + c.places[i]) << c.name;
      EXPECT_EQ(opened(found[i]), Pages{pages[i]}) << c.name;
    }
  }
}

TEST_F(Records, APlaceInAFileWithoutRecordsIsSaid) {
  const std::string path = write("page.html", "<p>one");
  EXPECT_EQ(opened(path + ":0"), Pages{"!!page/no-records"});
  EXPECT_EQ(opened(path + ":x"), Pages{"!!page/cannot-read"});
}

// Streams are read in pieces of 128 KiB: a frame whose end is also the end of a piece is whole.
TEST(Streams, AFrameMayEndWithAPiece) {
  const std::string text(std::size_t{256} << 10U, 'a');
  StreamLimits limits;
  limits.ratio = std::uint64_t{1} << 40U;
  for (const std::string& packed : {gzip(text), zstd(text), zstd(text) + zstd(text)}) {
    auto stream = open_decompressed(open_memory_stream(packed), limits);
    ASSERT_TRUE(stream);
    StreamReader reader(std::move(stream).value());
    const auto whole = reader.rest(text.size() * 2);
    ASSERT_TRUE(whole) << whole.error().text;
    EXPECT_EQ(whole.value().size() % text.size(), 0U);
  }
}

TEST(Warc, StartsAgainAtARecord) {
  const std::string one = gzip(record("http://a/1", response("<p>one")));
  const std::string two = gzip(record("http://a/2", response("<p>two")));
  auto source = open_page_bytes(one + two, "test", {});
  RawPage page;
  ASSERT_TRUE(source.value()->next(page).value());
  ASSERT_TRUE(source.value()->next(page).value());
  EXPECT_EQ(source.value()->offset(), one.size());
  EXPECT_EQ(page.origin, "test:" + std::to_string(one.size()));
}

TEST(Bombs, AreRefused) {
  const std::string zeros(std::size_t{64} << 20U, '\0');
  EXPECT_EQ(all(gzip(record("http://a/1", zeros))), Pages{"!page/bomb"});
  EXPECT_EQ(all(gzip("{\"text\":\"" + std::string(std::size_t{32} << 20U, 'a') + "\"}")),
            Pages{"!page/bomb"});
  EXPECT_EQ(all(zstd(std::string(std::size_t{64} << 20U, 'a'))), Pages{"!!page/bomb"});
  ArchiveOptions options;
  options.max_record = 100;
  EXPECT_EQ(all(record("http://a/1", response(std::string(500, 'x')))
                    + record("http://a/2", response("y")),
                options),
            (Pages{"!page/too-large", "http://a/2=y"}));
  options.max_content = 10;
  EXPECT_EQ(
      all(record("http://a/1", response(gzip(std::string(50, 'x')), "Content-Encoding: gzip\r\n")),
          options),
      Pages{"!page/too-large"});
}

TEST(JsonLines, FieldsAndFaults) {
  const std::string lines =
      "{\"id\":\"a\",\"url\":\"u1\",\"text\":\"one\"}\n\n"
      "not json\n"
      "{\"url\":\"u2\",\"html\":\"<p>two\",\"text\":\"2\"}\n"
      "{\"url\":\"u3\"}\n"
      "{\"url\":7,\"text\":\"x\"}\n"
      "{\"url\":\"u4\",\"raw\":\"\",\"title\":null}";
  const Pages expected = {"u1=one",         "!page/bad-json", "u2=<p>two",
                          "!page/bad-json", "!page/bad-json", "u4="};
  EXPECT_EQ(all(lines), expected);
  EXPECT_EQ(all(gzip(lines)), expected);
}

TEST(Feeds, RssAtomAndJson) {
  EXPECT_EQ(all("<?xml version='1.0'?><rss><channel><title>Example Wire</title>"
                "<item><title>A &amp; "
                "B</title><link>u1</link><description><![CDATA[<p>one</p>]]></description></item>"
                "<item><link>u2</link><description>two "
                "&lt;b&gt;2&lt;/b&gt;</description></item></channel></rss>"),
            (Pages{"u1=<p>one</p>", "u2=two <b>2</b>"}));
  EXPECT_EQ(all("<feed xmlns='http://www.w3.org/2005/Atom'><title>W</title><entry><title>T</title>"
                "<link rel='alternate' href='u1'/><content "
                "type='html'>&lt;p&gt;one</content></entry></feed>"),
            Pages{"u1=<p>one"});
  EXPECT_EQ(all("{\"version\":\"https://jsonfeed.org/version/"
                "1.1\",\"items\":[{\"url\":\"u1\",\"content_text\":\"one\"}]}"),
            Pages{"u1=one"});
}

TEST(Feeds, EntitiesOfTheirOwnDoNotGrow) {
  std::string feed =
      "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
      "'&a;&a;&a;&a;'>]><rss><channel>";
  feed += "<item><link>u</link><description>&b;&b;</description></item></channel></rss>";
  EXPECT_EQ(all(feed), Pages{"u=&b;&b;"});
}

TEST(Pages_, AnyOtherFileIsOnePage) {
  EXPECT_EQ(all("<html><p>one"), Pages{"=<html><p>one"});
  EXPECT_EQ(all(gzip("plain words")), Pages{"=plain words"});
  EXPECT_EQ(all(""), Pages{"="});
}

TEST(OpenPages, AFileThatIsNotThere) {
  const auto source = open_pages("/nonexistent/file", {});
  ASSERT_FALSE(source.ok());
  EXPECT_EQ(source.error().code, Code::NotFound);
}

}  // namespace
}  // namespace tacitus
