// What holds for every page, whatever its bytes: spans stand inside the text and begin and end at
// characters, body, title and furniture never overlap, and the way back to the bytes is true.

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "page/page.h"

namespace tacitus {
namespace {

// Pieces that pages are made of, put together at random.
constexpr const char* kPieces[] = {"By Ada Rook | 12-07-2016 | World\n",
                                   "Share this article\n",
                                   "\n",
                                   "\r\n",
                                   " ",
                                   "Photo: A B\n",
                                   ("The minister said on Thursday that the talks had failed, and "
                                    "that they would not be resumed soon.\n"),
                                   "<p>",
                                   "</p>",
                                   "<div class=\"sidebar\">",
                                   "</div>",
                                   "<a href=x>",
                                   "</a>",
                                   "&amp;",
                                   "&#8217;",
                                   "&lt",
                                   "<!--",
                                   "-->",
                                   "<script>",
                                   "</script>",
                                   "<title>",
                                   "</title>",
                                   "<h1>",
                                   "</h1>",
                                   "<br>",
                                   "<table><tr><td>",
                                   "\xE2\x80\x9C",
                                   "\xC3\xA9",
                                   "\xFF",
                                   "\xC2\xA0",
                                   "\xF0\x9F\x98\x80",
                                   "0 comments\n",
                                   "Read more\n",
                                   "<",
                                   "<article>",
                                   "</article>",
                                   "<time datetime=2016-12-07>",
                                   "</time>",
                                   "<meta name=author content='A B'>",
                                   "<!doctype html><html><body>"};

std::string random_page(std::mt19937& random) {
  std::string page;
  const std::size_t pieces = random() % 60;
  for (std::size_t i = 0; i < pieces; ++i) page += kPieces[random() % std::size(kPieces)];
  return page;
}

void expect_span(const Document& d, Span span, const std::string& page) {
  ASSERT_LE(span.begin, span.end) << page;
  ASSERT_LE(span.end, d.text.size()) << page;
  if (span.end < d.text.size()) {
    EXPECT_FALSE(is_utf8_continuation(d.text[span.end])) << page;
  }
  if (span.begin < d.text.size()) {
    EXPECT_FALSE(is_utf8_continuation(d.text[span.begin])) << page;
  }
}

void expect_apart(std::vector<Span> spans, const std::string& page) {
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < spans.size(); ++i)
    EXPECT_LE(spans[i - 1].end, spans[i].begin) << page;
}

class EveryPage : public testing::TestWithParam<PageFormat> {};

TEST_P(EveryPage, SpansAreSound) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::string page = random_page(random);
    RawPage raw;
    raw.bytes = page;
    raw.format = GetParam();
    const Document d = read_page(raw);
    EXPECT_EQ(first_invalid_utf8(d.text), d.text.size()) << page;
    std::vector<Span> parts;
    for (const Block& block : d.page.body) parts.push_back(block.span);
    for (const Span span : d.page.boilerplate) parts.push_back(span);
    if (d.page.title && !d.page.title->span.empty()) {
      parts.push_back(d.page.title->span);
      EXPECT_EQ(d.at(d.page.title->span), d.page.title->value);
    }
    for (const Span span : parts) expect_span(d, span, page);
    expect_apart(parts, page);
    for (const PageField& byline : d.page.bylines) expect_span(d, byline.span, page);
  }
}

// Plain ASCII words are the same bytes on both sides of the map.
TEST_P(EveryPage, TheWayBackIsTrue) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const std::string page = random_page(random);
    RawPage raw;
    raw.bytes = page;
    raw.format = GetParam();
    const Document d = read_page(raw);
    for (const Block& block : d.page.body) {
      for (std::uint32_t at = block.span.begin; at < block.span.end; ++at) {
        const char c = d.text[at];
        if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) continue;
        const Span source = d.source_of({at, at + 1});
        ASSERT_LT(source.begin, page.size());
        ASSERT_EQ(page[source.begin], c) << page;
      }
    }
  }
}

TEST_P(EveryPage, ReadingTwiceIsTheSame) {
  std::mt19937 random(13);
  for (int round = 0; round < 50; ++round) {
    const std::string page = random_page(random);
    RawPage raw;
    raw.bytes = page;
    raw.format = GetParam();
    const Document a = read_page(raw);
    const Document b = read_page(raw);
    EXPECT_EQ(a.text, b.text);
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.page.body.size(), b.page.body.size());
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryPage,
                         testing::Values(PageFormat::Flat, PageFormat::Html, PageFormat::Text));

}  // namespace
}  // namespace tacitus
