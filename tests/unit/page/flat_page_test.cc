#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "page/page.h"

namespace tacitus {
namespace {

// A page in the style of a small news site, all words ours.
constexpr const char* kPage =
    "By: Ada Rook | 09-29-2016 | World\n"
    "Photo credit: Example Wire\n"
    "\n"
    "Harbour Talks End Without a Deal Over Fishing Zones\n"
    "\n"
    "Negotiators from the two coastal states left the harbour on Thursday without an agreement, "
    "and each of "
    "the delegations said that the other had refused to discuss the northern fishing zones.\n"
    "\n"
    "The minister told reporters that his side had offered to withdraw three patrol boats if the "
    "neighbours "
    "would release the crews they have held since the end of August.\n"
    "\n"
    "\"We were ready to sign,\" he said, according to the port authority. \"They were not.\"\n"
    "\n"
    "Share this article\n"
    "Have your say: leave a comment below!\n"
    "3 comment/s\n"
    "Recent News\n"
    "\n"
    "Popular Stories";

Document read(std::string_view bytes, PageFormat format = PageFormat::Flat) {
  RawPage raw;
  raw.bytes = bytes;
  raw.format = format;
  return read_page(raw);
}

TEST(FlatPage, EveryFieldOfAPlainNewsPage) {
  const Document d = read(kPage);
  const Page& page = d.page;
  ASSERT_TRUE(page.title);
  EXPECT_EQ(page.title->value, "Harbour Talks End Without a Deal Over Fishing Zones");
  EXPECT_EQ(d.at(page.title->span), page.title->value);
  ASSERT_EQ(page.bylines.size(), 1U);
  EXPECT_EQ(page.bylines[0].value, "Ada Rook");
  ASSERT_TRUE(page.published);
  EXPECT_EQ(page.published->iso, "2016-09-29");
  EXPECT_FALSE(page.published->ambiguous);
  ASSERT_TRUE(page.section);
  EXPECT_EQ(page.section->value, "World");
  ASSERT_TRUE(page.photo_credit);
  EXPECT_EQ(page.photo_credit->value, "Example Wire");
  ASSERT_TRUE(page.comment_count);
  EXPECT_EQ(page.comment_count->value, 3);
  EXPECT_EQ(page.body.size(), 3U);
  EXPECT_EQ(page.boilerplate.size(), 5U);
  EXPECT_EQ(page.language, "en");
  EXPECT_TRUE(d.problems.empty());
}

TEST(FlatPage, ALineThatIsADateIsNoTitle) {
  const Document d = read(
      "Dockers Block the Harbour Gates as Talks Over Pay Collapse\n"
      "Example Wire\n"
      "8 August 2020\n"
      "\n"
      "PORT ORLA (Example Wire) - Several hundred dockers blocked the gates of the harbour on "
      "Saturday and said that they would stay until their pay was raised.\n"
      "\n"
      "The harbour company said it had offered four percent, and that the union had left the talks "
      "without giving a reason.\n"
      "\n"
      "Read more: How the harbour grew\n"
      "Follow us on Twitter\n");
  ASSERT_TRUE(d.page.title);
  EXPECT_EQ(d.page.title->value, "Dockers Block the Harbour Gates as Talks Over Pay Collapse");
  ASSERT_TRUE(d.page.published);
  EXPECT_EQ(d.page.published->iso, "2020-08-08");
}

TEST(FlatPage, AShortTitleUnderABylineIsNoHeadingOfAPart) {
  RawPage raw;
  const std::string bytes =
      "By: Tom Keller | 03-18-2018 | Sport\n\nClub Wins Rowing Final\n\n"
      "The rowing club attacked early on Sunday and beat its oldest rival by two lengths in the "
      "final of the spring regatta.\n\n"
      "About 2,000 spectators lined the bank, and the next regatta is planned for the end of "
      "April.\n\nShare this article\n";
  raw.bytes = bytes;
  raw.format = PageFormat::Flat;
  const Document d = PageReader().read(raw);
  ASSERT_TRUE(d.page.title);
  EXPECT_EQ(d.page.title->value, "Club Wins Rowing Final");
  ASSERT_EQ(d.page.body.size(), 2U);
  EXPECT_EQ(d.page.body[0].kind, BlockKind::Paragraph);
  ASSERT_TRUE(d.page.section);
  EXPECT_EQ(d.page.section->value, "Sport");
}

// The page serves two widths of screen, each with its own copy of the article.
TEST(FlatPage, TheArticleSaysThingsOnce) {
  const std::string page(kPage);
  const std::size_t begin = page.find("Negotiators");
  const std::size_t end = page.find("Share this");
  const std::string article = page.substr(begin, end - begin);
  const Document once = read(page);
  const Document twice = read(page.substr(0, end) + article + page.substr(end));
  ASSERT_EQ(once.page.body.size(), 3U);
  ASSERT_EQ(twice.page.body.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(twice.page.body[i].span, once.page.body[i].span);
  }
}

TEST(FlatPage, AnOpenDateIsMarked) {
  std::string page(kPage);
  page.replace(page.find("09-29"), 5, "07-12");
  const Document open = read(page);
  ASSERT_TRUE(open.page.published);
  EXPECT_TRUE(open.page.published->ambiguous);
  RawPage raw;
  raw.bytes = page;
  raw.format = PageFormat::Flat;
  PageOptions options;
  options.date_order = DateOrder::DayFirst;
  const Document known = read_page(raw, options);
  ASSERT_TRUE(known.page.published);
  EXPECT_EQ(known.page.published->iso, "2016-12-07");
  EXPECT_FALSE(known.page.published->ambiguous);
}

TEST(FlatPage, WhatTheCallerKnowsWins) {
  RawPage raw;
  raw.bytes = kPage;
  raw.published = "2016-09-30T08:00:00Z";
  raw.outlet = "Example Wire";
  raw.title = "Harbour talks end without a deal over fishing zones";
  raw.id = "page-1";
  const Document d = read_page(raw);
  EXPECT_EQ(d.id, "page-1");
  EXPECT_EQ(d.page.published->iso, "2016-09-30T08:00:00Z");
  EXPECT_EQ(d.page.outlet->value, "Example Wire");
  EXPECT_EQ(d.page.title->value, raw.title);
  EXPECT_FALSE(d.page.title->span.empty());
}

TEST(FlatPage, OddInputIsAProblemAndNotAFailure) {
  const auto slug = [](std::string_view bytes) {
    const Document d = read(bytes);
    return d.problems.empty() ? std::string() : d.problems[0].slug;
  };
  EXPECT_EQ(slug(""), "page/empty");
  EXPECT_EQ(slug(" \n\t\n"), "page/empty");
  EXPECT_EQ(slug("Home\nMenu\n"), "page/no-article");
  EXPECT_EQ(slug(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), "page/binary");
  EXPECT_EQ(slug("\xEF\xBB\xBF Broken \xFF text"), "page/broken-utf8");
}

TEST(FlatPage, TheSameBytesHaveTheSameId) {
  EXPECT_EQ(read(kPage).id, read(kPage).id);
  EXPECT_NE(read(kPage).id, read("another page").id);
}

TEST(FlatPage, AGivenDateMayBeOlderThanTheWeb) {
  const auto published = [](const char* given) {
    RawPage raw;
    raw.bytes = "The strike is over.";
    raw.format = PageFormat::Text;
    raw.published = given;
    const Document d = read_page(raw);
    return d.page.published ? d.page.published->iso : "none";
  };
  EXPECT_EQ(published("1947-08-14"), "1947-08-14");
  EXPECT_EQ(published("2016-09-28"), "2016-09-28");
  EXPECT_EQ(published("1970-01-01"), "none");  // the zero of computer clocks
  EXPECT_EQ(published("yesterday"), "none");
}

TEST(TextPage, AllParagraphsAreBody) {
  const Document d = read("Share this article\n\nParagraph two.\n", PageFormat::Text);
  EXPECT_FALSE(d.page.title);
  EXPECT_EQ(d.page.body.size(), 2U);
  EXPECT_TRUE(d.page.boilerplate.empty());
}

TEST(TextPage, AMarkedTitle) {
  const Document d = read("# A Title\n\nJUBA (Example Wire) - Talks began.\n", PageFormat::Text);
  ASSERT_TRUE(d.page.title);
  EXPECT_EQ(d.page.title->value, "A Title");
  ASSERT_TRUE(d.page.dateline);
  EXPECT_EQ(d.page.dateline->value, "JUBA (Example Wire)");
}

TEST(TextPage, ADatelineBelowAHeadline) {
  const auto dateline = [](std::string_view text) {
    const Document d = read(text, PageFormat::Text);
    return d.page.dateline ? d.page.dateline->value : "none";
  };
  EXPECT_EQ(dateline("Talks begin in Juba\n\nJUBA (Example Wire) - Talks began.\n"),
            "JUBA (Example Wire)");
  EXPECT_EQ(dateline("JUBA (Example Wire) - Talks began.\n\nTORIT - More is to come.\n"),
            "JUBA (Example Wire)");
  EXPECT_EQ(dateline("Talks began today.\n\nTORIT (Example Wire) - More is to come.\n"), "none");
}

TEST(Language, ByScriptAndFunctionWords) {
  const auto language = [](std::string_view text) {
    return read(text, PageFormat::Text).page.language;
  };
  EXPECT_EQ(language("The minister said that they would not leave the city before the vote."),
            "en");
  EXPECT_EQ(language("Der Minister sagte, dass sie die Stadt nicht vor der Wahl verlassen werden."),
            "de");
  EXPECT_EQ(language("Le ministre a dit que les troupes ne sont pas dans la ville."), "fr");
  EXPECT_EQ(language("\xD0\x9C\xD0\xB8\xD0\xBD\xD0\xB8\xD1\x81\xD1\x82\xD1\x80 \xD0\xBD\xD0\xB5 "
                     "\xD0\xB2 \xD0\xB8"),
            "ru");
  EXPECT_EQ(language("1234 5678"), "");
}

}  // namespace
}  // namespace tacitus
