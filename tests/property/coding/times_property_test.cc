// Promises about times that hold for any day of publication.

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "coding/times.h"
#include "unit/coding/coding_fixture.h"

namespace tacitus {
namespace {

const TimeCoder& coder() {
  static const auto compiled = TimeCoder::compile(*testing::shipped_lexicon());
  return compiled.value();
}

std::vector<TimeExpression> times_of(std::string_view text, std::int32_t published) {
  Document d = testing::make_document(text, iso_date(published));
  coder().code(d);
  return d.times;
}

constexpr const char* kRelative[] = {
    "On Wednesday the minister threatened to leave.",
    "They will meet on Friday.",
    "Last Monday it rained.",
    "Next Sunday they will vote.",
    "It was hit yesterday and will be rebuilt tomorrow.",
    "Last week ten men died.",
    "Three days ago it ended; two weeks ago it began.",
    "On Saturday night it burned.",
};

// A week later every page of this kind tells of the days a week later.
TEST(TimesProperty, AWeekLaterEverythingIsAWeekLater) {
  const std::int32_t first = *parse_iso_day("2015-12-20");
  for (const char* text : kRelative) {
    for (std::int32_t day = first; day < first + 100; ++day) {
      const auto now = times_of(text, day);
      const auto later = times_of(text, day + 7);
      ASSERT_EQ(now.size(), later.size()) << text;
      for (std::size_t i = 0; i < now.size(); ++i) {
        EXPECT_EQ(*now[i].begin_day + 7, *later[i].begin_day) << text << iso_date(day);
        EXPECT_EQ(*now[i].end_day + 7, *later[i].end_day) << text << iso_date(day);
      }
    }
  }
}

void expect_interval(const TimeExpression& t) {
  if (!t.begin_day || !t.end_day) return;
  EXPECT_LT(*t.begin_day, *t.end_day) << t.value;
  if (const auto value = parse_iso_day(t.value)) {
    EXPECT_LE(*t.begin_day, *value) << t.value;
    EXPECT_LT(*value, *t.end_day) << t.value;
  }
}

// Where the value is a day, that day lies in the interval; intervals are never empty.
TEST(TimesProperty, TheIntervalHoldsTheValue) {
  constexpr const char* kTexts[] = {
      "On Wednesday, Sept. 19, 2016-02-29, last month, this year, in early May 2014, at Easter.",
      "The day after tomorrow, 3 March, Christmas, the 1990s, the 19th century, last summer.",
      "On 31 December and on January 1, two months ago, the first quarter of 2015, next weekend.",
  };
  const std::int32_t first = *parse_iso_day("2016-01-01");
  for (const char* text : kTexts) {
    for (std::int32_t day = first; day < first + 400; day += 3) {
      for (const TimeExpression& t : times_of(text, day)) expect_interval(t);
    }
  }
}

// A weekday resolves to a day of that name within a week.
TEST(TimesProperty, AWeekdayIsThatWeekday) {
  constexpr const char* kNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                    "Friday", "Saturday", "Sunday"};
  const std::int32_t first = *parse_iso_day("2019-02-20");
  for (int w = 0; w < 7; ++w) {
    for (std::int32_t day = first; day < first + 14; ++day) {
      for (const char* frame : {"It was hit on ", "They will come on "}) {
        const auto found = times_of(frame + std::string(kNames[w]) + ".", day);
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(weekday(*found[0].begin_day), w);
        EXPECT_LT(std::abs(*found[0].begin_day - day), 7);
      }
    }
  }
}

TEST(TimesProperty, ExpressionsStandInOrderWithoutOverlap) {
  const auto found = times_of(
      "On Tuesday, Sept. 19, 2016 at 10 a.m. GMT, the day before yesterday, last week and on May "
      "3-5, "
      "every Friday, in the summer of 2014 and the 1990s.",
      *parse_iso_day("2016-09-29"));
  ASSERT_GT(found.size(), 6U);
  for (std::size_t i = 1; i < found.size(); ++i)
    EXPECT_LE(found[i - 1].span.end, found[i].span.begin);
}

}  // namespace
}  // namespace tacitus
