#include "page/dates.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

const PageKnowledge& knowledge() {
  static const PageKnowledge k = [] {
    auto loaded = PageKnowledge::embedded();
    EXPECT_TRUE(loaded.ok()) << loaded.error().text;
    return std::move(loaded).value();
  }();
  return k;
}

struct Case {
  const char* what;
  const char* text;
  const char* iso;  // of the first date, "" = none
  bool open = false;
};

class Dates : public testing::TestWithParam<Case> {};

TEST_P(Dates, FirstDateOfALine) {
  const auto hits = find_dates(GetParam().text, knowledge().words);
  ASSERT_EQ(hits.empty(), std::string_view(GetParam().iso).empty());
  if (hits.empty()) return;
  EXPECT_EQ(iso_of(hits[0]), GetParam().iso);
  EXPECT_EQ(hits[0].order_open, GetParam().open);
}

INSTANTIATE_TEST_SUITE_P(
    All, Dates,
    testing::Values(
        Case{"American order by a day over 12", "By: Anonymous | 09-29-2016 | News", "2016-09-29"},
        Case{"European order by a day over 12", "29/09/2016", "2016-09-29"},
        Case{"nothing decides", "12-07-2016", "2016-12-07", true},
        Case{"dots are European", "7.12.2016", "2016-12-07"},
        Case{"the weekday decides for day first", "Tuesday 12/07/2016", "2016-07-12"},
        Case{"the weekday decides for month first", "Wednesday, 12/07/2016", "2016-12-07"},
        Case{"both readings are one day", "05/05/2017", "2017-05-05"},
        Case{"month word", "December 7, 2016", "2016-12-07"},
        Case{"short month word with stop", "Sept. 3rd, 2018", "2018-09-03"},
        Case{"day before the month", "3rd of May 2018", "2018-05-03"},
        Case{"German", "am 7. Dezember 2016", "2016-12-07"},
        Case{"Spanish", "7 de diciembre de 2016", "2016-12-07"},
        Case{"time of day", "Dec. 7, 2016 at 10:05 pm", "2016-12-07T22:05:00"},
        Case{"ISO with zone", "2016-12-07T10:05:00+0200", "2016-12-07T10:05:00+02:00"},
        Case{"ISO with fraction", "2016-12-07T10:05:00.123Z", "2016-12-07T10:05:00Z"},
        Case{"slashes, year first", "2016/12/07", "2016-12-07"},
        Case{"two-digit year", "posted 12/25/16", "2016-12-25"},
        Case{"two-digit year behind dots", "Ada Rook | 31.10.23", "2023-10-31"},
        Case{"a version with two digits each", "release 31.10.23.4", ""},
        Case{"a share is no date", "up 12.10.16% on the day", ""},
        Case{"blanks behind the dots", "Verband 4. 2. 2022", "2022-02-04"},
        Case{"thin blanks behind the dots",
             "4.\xE2\x80\x89"
             "2.\xE2\x80\x89"
             "2022",
             "2022-02-04"},
        Case{"no such day", "31/02/2016", ""}, Case{"a month alone is no day", "December 2016", ""},
        Case{"a version is no date", "version 1.10.2016.4", ""},
        Case{"a sum is no date", "$12.50 for 3", ""},
        Case{"a year out of range", "12 May 1812", ""}));

TEST(DatesOrder, TheSiteDecides) {
  const auto hits = find_dates("12-07-2016", knowledge().words, DateOrder::DayFirst);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(iso_of(hits[0]), "2016-07-12");
  EXPECT_FALSE(hits[0].order_open);
}

TEST(DatesOrder, VotesOfManyPages) {
  DateVotes votes;
  for (const char* text : {"09-29-2016", "01-31-2017", "12-07-2016"}) {
    for (const DateHit& hit : find_dates(text, knowledge().words)) votes.add(hit);
  }
  EXPECT_EQ(votes.order(), DateOrder::MonthFirst);
  for (const DateHit& hit : find_dates("25-09-2016", knowledge().words)) votes.add(hit);
  EXPECT_EQ(votes.order(), DateOrder::Unknown);
}

TEST(DateLabels, WhatTheWordsBesideADateSay) {
  struct Row {
    const char* what;
    const char* line;
    std::vector<DateLabel> labels;  // of the dates of the line, in order
  };
  const DateLabel none = DateLabel::None;
  const DateLabel published = DateLabel::Published;
  const DateLabel updated = DateLabel::Updated;
  const Row rows[] = {
      {"nothing", "Ada Rook | 2 May 2020", {none}},
      {"before", "Published: 2 May 2020", {published}},
      {"each date has its own",
       "Updated May 2, 2020 | Published May 1, 2020",
       {updated, published}},
      {"the nearest words count", "Posted by Ada, last updated 2 May 2020", {updated}},
      {"behind, in German",
       "am 2. Mai 2020 ver\xC3\xB6"
       "ffentlicht",
       {published}},
      {"behind the first stand the words of the second",
       "2 May 2020 updated 3 May 2020",
       {none, updated}},
      {"capitals beyond ASCII", "Letzte \xC3\x84nderung: 2.5.2020", {updated}},
      {"a member's first day", "Joined: 2 May 2020", {DateLabel::Other}},
  };
  for (const Row& row : rows) {
    const auto hits = find_dates(row.line, knowledge().words);
    ASSERT_EQ(hits.size(), row.labels.size()) << row.what;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      EXPECT_EQ(label_of_date(row.line, hits[i].span, around_date(row.line, hits, i),
                              knowledge().date_labels),
                row.labels[i])
          << row.what << ", date " << i;
    }
  }
}

TEST(DatesInUrl, WholeDaysOnly) {
  const auto iso = [](std::string_view url) {
    const auto day = date_in_url(url);
    return day ? iso_date(to_days(*day)) : std::string();
  };
  EXPECT_EQ(iso("https://example.com/world/2016/12/07/talks.html"), "2016-12-07");
  EXPECT_EQ(iso("https://example.com/2016-12-7-talks"), "2016-12-07");
  EXPECT_EQ(iso("https://example.com/a/20161207/b"), "2016-12-07");
  EXPECT_EQ(iso("https://example.com/2016/12/talks"), "");
  EXPECT_EQ(iso("https://example.com/story-12345678"), "");
  EXPECT_EQ(iso("https://2016-12-07.example.com/"), "");
}

}  // namespace
}  // namespace tacitus
