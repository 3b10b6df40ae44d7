#include "page/page_kind.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "page/page.h"

namespace tacitus {
namespace {

const PageReader& reader() {
  static const PageReader r;
  return r;
}

constexpr const char* kSentence =
    "The minister told reporters on Thursday that his side had offered to withdraw three patrol "
    "boats, and that the neighbours had refused to release the crews. ";

// Names of the kinds that the page is told to be, without "page/", blank separated.
std::string kinds(const std::string& bytes, PageFormat format) {
  RawPage raw;
  raw.bytes = bytes;
  raw.format = format;
  std::string out;
  for (const Problem& problem : reader().read(raw).problems) {
    for (const char* kind : {"live-blog", "gallery", "index", "paywall"}) {
      if (problem.slug == std::string("page/") + kind)
        out += (out.empty() ? "" : " ") + std::string(kind);
    }
  }
  return out;
}

std::string repeat(int n, const std::string& what) {
  std::string out;
  for (int i = 0; i < n; ++i) out += what;
  return out;
}

std::string page(const std::string& title, const std::string& inner, const std::string& head = "") {
  return "<html lang=en><head>" + head + "</head><body><article><h1>" + title + "</h1>" + inner
         + "</article></body></html>";
}

std::string entries(int n) {
  std::string out;
  for (int i = 0; i < n; ++i)
    out += "<p>" + std::to_string(10 + i) + ":05 GMT</p><p>" + kSentence + "</p>";
  return out;
}

TEST(PageKind, HeadlinesAloneAreAnIndex) {
  std::string cards;
  for (int i = 1; i <= 12; ++i)
    cards += "<div><h3><a href=/" + std::to_string(i) + ">Ferry number " + std::to_string(i)
             + " to sail again in July</a></h3></div>";
  EXPECT_EQ(
      kinds("<html lang=en><body><h1>Business</h1>" + cards + "</body></html>", PageFormat::Html),
      "index");
  EXPECT_EQ(kinds("<html lang=en><body><p>Log in</p></body></html>", PageFormat::Html), "");
}

TEST(PageKind, EntriesWithHeadlinesAreALiveBlog) {
  std::string entries;
  for (int i = 0; i < 7; ++i)
    entries += "<p>1" + std::to_string(i) + ":05</p><h2>Crews still held in port</h2><p>"
               + std::string(kSentence) + "</p>";
  EXPECT_EQ(kinds(page("Talks End", entries), PageFormat::Html), "live-blog");
  // Times of a programme stand above titles alone.
  const std::string programme = repeat(8, "<p>10:05</p><p>News at Noon</p>");
  EXPECT_EQ(
      kinds(page("Talks End", "<p>" + repeat(6, kSentence) + "</p>" + programme), PageFormat::Html),
      "");
}

TEST(PageKind, CardsAreAnIndex) {
  std::string cards;
  for (int i = 1; i <= 8; ++i) {
    cards += "<div><h3><a href=/" + std::to_string(i)
             + ">Ferry fares to rise again in July</a></h3>"
             + "<p>The company says that the price of fuel is to blame for it.</p><span>May "
             + std::to_string(i) + ", 2023</span></div>";
  }
  EXPECT_EQ(
      kinds("<html lang=en><body><h1>Business</h1>" + cards + "</body></html>", PageFormat::Html),
      "index");
  // An article of ten tips has as many headings, but they lead nowhere.
  const std::string tips =
      repeat(8, "<h3>Look at the price of fuel</h3><p>" + std::string(kSentence) + "</p>");
  EXPECT_EQ(kinds(page("Eight tips for the ferry", tips), PageFormat::Html), "");
}

TEST(PageKind, OfHtml) {
  const std::string article = "<p>" + repeat(3, kSentence) + "</p>";
  const std::string sold =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\","
      "\"isAccessibleForFree\":false}</script>";
  std::string pictures;
  for (int i = 0; i < 9; ++i)
    pictures += "<figure><img src=a><figcaption>Boats at the quay on the morning of day "
                + std::to_string(i) + " of the talks</figcaption></figure>";
  struct Case {
    const char* what;
    std::string html;
    const char* kinds;
  };
  const Case cases[] = {
      {"an article", page("Talks End", repeat(6, article)), ""},
      {"an article with two times in it", page("Talks End", article + entries(2)), ""},
      {"eight entries", page("Talks End", entries(8)), "live-blog"},
      {"four entries and a title that says so", page("Live updates: Talks End", entries(4)),
       "live-blog"},
      {"markup says live",
       page("Talks End", repeat(3, article),
            "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\"}"
            "</script>"),
       "live-blog"},
      {"pictures with words",
       page("Talks in pictures",
            "<p>" + std::string(kSentence) + "</p>" + pictures + "<p>" + kSentence + "</p>"),
       "gallery"},
      {"sold, and only its beginning", page("Talks End", article, sold), "paywall"},
      {"sold, but all there", page("Talks End", repeat(6, article), sold), ""},
      {"asks to subscribe",
       page("Talks End",
            article + "<div>Subscribe to continue reading. Already a subscriber?</div>"),
       "paywall"},
      {"a long article may ask too",
       page("Talks End", repeat(6, article) + "<div>Already a subscriber? Sign in</div>"), ""},
  };
  for (const Case& c : cases) EXPECT_EQ(kinds(c.html, PageFormat::Html), c.kinds) << c.what;
}

TEST(PageKind, OfFlattenedPages) {
  std::string live = "Live updates: Talks End Without a Deal\n\n";
  for (int i = 0; i < 5; ++i) live += "1" + std::to_string(i) + ":05\n\n" + kSentence + "\n\n";
  const std::string article =
      "By: Ada Rook | 09-29-2016 | World\n\nHarbour Talks End Without a Deal\n\n"
      + repeat(2, std::string(kSentence) + kSentence + "\n\n");
  EXPECT_EQ(
      kinds(article + repeat(4, std::string(kSentence) + kSentence + "\n\n"), PageFormat::Flat),
      "");
  EXPECT_EQ(kinds(live, PageFormat::Flat), "live-blog");
  EXPECT_EQ(kinds(article + "To continue reading, log in or register.\n", PageFormat::Flat),
            "paywall");
}

TEST(PageKind, CountedPicturesOfAFlattenedPage) {
  std::string pictures = "In pictures: the strike in Westmere\n\n";
  for (int i = 1; i <= 6; ++i)
    pictures += std::to_string(i) + " / 6 Pickets at the gates (Ada Rook/Example Wire)\n\n";
  EXPECT_EQ(kinds(pictures, PageFormat::Flat), "gallery");
  for (const char* line : {"3 / 12 Pickets", "3/12", "3 of 12", "12 / 12: Night falls"})
    EXPECT_TRUE(is_counted_line(line)) << line;
  for (const char* line : {"", "3", "1/8/2020", "3 officers of 12", "of 12", "1234 / 5678"})
    EXPECT_FALSE(is_counted_line(line)) << line;
}

TEST(PageKind, ClockLines) {
  for (const char* line : {"10:05", "9.30am", "14:05 GMT", "8:15 p.m.", "10:05 Uhr"})
    EXPECT_TRUE(is_clock_line(line)) << line;
  for (const char* line : {"", "10", "10:5", "2016", "10:05 in the morning 3", "$10.50",
                           "10.05.2016", "Updated 10:05", "100:05"})
    EXPECT_FALSE(is_clock_line(line)) << line;
}

}  // namespace
}  // namespace tacitus
