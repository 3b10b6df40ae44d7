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
        Case{"American order by a day over 12", "By: Ada Rook | 09-29-2016 | News", "2016-09-29"},
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

INSTANTIATE_TEST_SUITE_P(
    OfTheWorld, Dates,
    testing::Values(
        Case{"Chinese", "2020\u5e744\u670817\u65e5 10:05", "2020-04-17T10:05:00"},
        Case{"Chinese behind a word", "\u66f4\u65b0\uff1a2020\u5e744\u670817\u65e5", "2020-04-17"},
        Case{"Korean, with blanks", "2020\ub144 4\uc6d4 17\uc77c", "2020-04-17"},
        Case{"full-width digits", "\uff12\uff10\uff12\uff10/\uff10\uff14/\uff11\uff17",
             "2020-04-17"},
        Case{"Hungarian, year first", "2020. janu\u00e1r 14.", "2020-01-14"},
        Case{"Lithuanian", "2020 m. sausio 14 d.", "2020-01-14"},
        Case{"Latvian", "2020. gada 14. apr\u012bl\u012b", "2020-04-14"},
        Case{"Finnish", "14. huhtikuuta 2020", "2020-04-14"},
        Case{"Czech", "14. \u00fanora 2020", "2020-02-14"},
        Case{"Romanian", "14 ianuarie 2020", "2020-01-14"},
        Case{"Turkish, a capital beyond ASCII", "14 \u015eubat 2020", "2020-02-14"},
        Case{"Catalan, an elided article", "14 d'abril de 2020", "2020-04-14"},
        Case{"Vietnamese", "14 th\u00e1ng 4 n\u0103m 2020", "2020-04-14"},
        Case{"Ukrainian", "14 \u043a\u0432\u0456\u0442\u043d\u044f 2020", "2020-04-14"},
        Case{"Greek", "14 \u0391\u03c0\u03c1\u03b9\u03bb\u03af\u03bf\u03c5 2020", "2020-04-14"},
        Case{"Arabic digits and month",
             "\u0661\u0664 \u0623\u0628\u0631\u064a\u0644 \u0662\u0660\u0662\u0660", "2020-04-14"},
        Case{"Hebrew", "14 \u05d1\u05d0\u05e4\u05e8\u05d9\u05dc 2020", "2020-04-14"},
        Case{"Hindi", "14 \u0905\u092a\u094d\u0930\u0948\u0932 2020", "2020-04-14"},
        Case{"Thai, counted from the Buddha", "14 \u0e40\u0e21\u0e29\u0e32\u0e22\u0e19 2563",
             "2020-04-14"},
        Case{"the calendar of Iran", "2 \u062a\u06cc\u0631 1399 - 12:09", "2020-06-22T12:09:00"},
        Case{"the same in numbers", "\u06f1\u06f3\u06f9\u06f9/\u06f0\u06f4/\u06f0\u06f2",
             "2020-06-22"},
        Case{"a leap day of Iran", "30 \u0627\u0633\u0641\u0646\u062f 1399", "2021-03-20"},
        Case{"no leap day in a common year", "30 \u0627\u0633\u0641\u0646\u062f 1400", ""},
        Case{"a time is no year", "14 April 20:05", ""},
        Case{"an English number of that size is no year of Iran", "1399/04/02", ""}));

// Folding to ASCII digits must not move the place of the date.
TEST(DatesOfTheWorld, SpansLeadBackToThePage) {
  const std::string_view line =
      "\u0646\u0634\u0631 \u0661\u0664/\u0660\u0664/\u0662\u0660\u0662\u0660 x";
  const auto hits = find_dates(line, knowledge().words);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].span.of(line), "\u0661\u0664/\u0660\u0664/\u0662\u0660\u0662\u0660");
}

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
      {"behind, but of a time of its own",
       "January 19, 2020 / 12:25 PM / Updated 8 hours ago",
       {none}},
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
