#include "coding/times.h"

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "unit/coding/coding_fixture.h"

namespace tacitus {
namespace {

const TimeCoder& coder() {
  static const auto compiled = TimeCoder::compile(*testing::shipped_lexicon());
  return compiled.value();
}

// "Wednesday=2016-09-28; Sept. 19=2016-09-19"
std::string coded(std::string_view text, std::string_view published) {
  Document d = testing::make_document(text, published);
  coder().code(d);
  std::string out;
  for (const TimeExpression& t : d.times) {
    if (!out.empty()) out += "; ";
    out += std::string(d.at(t.span)) + "=" + t.value;
    if (!t.mod.empty()) out += " " + t.mod;
  }
  return out;
}

struct Case {
  const char* what;
  const char* text;
  const char* want;
};

// Published on Thursday, 2016-09-29, unless the case says otherwise.
constexpr Case kCases[] = {
    {"a weekday in the past tense is the one before",
     "On Wednesday the minister threatened to leave.", "Wednesday=2016-09-28"},
    {"a weekday in the future tense is the one after", "They will meet on Friday.",
     "Friday=2016-09-30"},
    {"the weekday of publication is that day", "Troops shelled the town on Thursday.",
     "Thursday=2016-09-29"},
    {"last and next step over the day itself",
     "Last Thursday they met; next Thursday they meet again.",
     "Last Thursday=2016-09-22; next Thursday=2016-10-06"},
    {"earlier on a weekday", "He said earlier on Tuesday that it was over.", "Tuesday=2016-09-27"},
    {"a part of the day", "The village was shelled on Monday night.", "Monday night=2016-09-26TNI"},
    {"the point of an abbreviated month", "The harvest began on Sept. 19 in the north.",
     "Sept. 19=2016-09-19"},
    {"a month to come belongs to the past year", "It happened in December.", "December=2015-12"},
    {"a month with its year", "The war began in March 2011.", "March 2011=2011-03"},
    {"since keeps the end open", "It has lasted since March 2011.", "March 2011=2011-03 SINCE"},
    {"days of a range", "Talks were held on Sept 19-21 in the capital.",
     "Sept 19-21=2016-09-19/2016-09-21"},
    {"European order", "On 6 September 2016 they signed.", "6 September 2016=2016-09-06"},
    {"a weekday agrees with its date", "Tuesday, September 6, 2016 was quiet.",
     "Tuesday, September 6, 2016=2016-09-06"},
    {"yesterday and tomorrow", "Yesterday was calm; tomorrow will not be.",
     "Yesterday=2016-09-28; tomorrow=2016-09-30"},
    {"last week is a calendar week", "Last week 12 soldiers died.", "Last week=2016-W38"},
    {"last month and last year", "Exports fell last month and rose last year.",
     "last month=2016-08; last year=2015"},
    {"years ago", "Two years ago the truce failed.", "Two years ago=2014"},
    {"the past few weeks", "They lost ground over the past few weeks.", "the past few weeks=PXW"},
    {"a bare plural needs its preposition", "It will be over in weeks, the officer told us.",
     "weeks=PXW"},
    {"a span in days", "The ceasefire held for three days.", "three days=P3D"},
    {"a compound", "A three-day ceasefire began.", "three-day=P3D"},
    {"an age is no time", "A 30-year-old man and a five-year-old girl were hurt.", ""},
    {"decades", "In the 1990s and the early 2000s they fought.",
     "the 1990s=199; the early 2000s=200 START"},
    {"centuries", "A fort of the 19th century was hit.", "the 19th century=18"},
    {"quarters", "Prices rose in the third quarter of 2016.", "the third quarter of 2016=2016-Q3"},
    {"seasons", "In the summer of 2016 and last winter it rained.",
     "the summer of 2016=2016-SU; last winter=2015-WI"},
    {"a clock time belongs to the day told last", "On Tuesday at 10:30 a.m. GMT a bomb exploded.",
     "Tuesday=2016-09-27; 10:30 a.m. GMT=2016-09-27T10:30Z"},
    {"sets", "They meet every Tuesday and every two weeks.",
     "every Tuesday=XXXX-WXX-2; every two weeks=P2W"},
    {"holidays", "He was freed on Christmas Eve and again at Easter 2016.",
     "Christmas Eve=2015-12-24; Easter 2016=2016-03-27"},
    {"American order by default", "Published 09/05/2016 by the editor.", "09/05/2016=2016-09-05"},
    {"European order once a date shows it", "From 13/04/2016 until 05/06/2016 it was shut.",
     "13/04/2016=2016-04-13; 05/06/2016=2016-06-05 UNTIL"},
    {"ISO", "Updated 2016-09-28T10:00:00Z by staff.", "2016-09-28T10:00:00Z=2016-09-28T10:00"},
    {"a number of soldiers is no year", "About 2000 soldiers and 1,500 rebels died.", ""},
    {"a person named May", "Mrs May said she may march on.", ""},
    {"the following day goes on from the last date",
     "On Sept. 5 he left. The following day he died.",
     "Sept. 5=2016-09-05; The following day=2016-09-06"},
    {"days later go on from the last date",
     "On March 3, 2011 he fled. Three days later he was caught.",
     "March 3, 2011=2011-03-03; Three days later=2011-03-06"},
    {"a passage keeps its year", "In March 2011 it began. On April 25 the army moved.",
     "March 2011=2011-03; April 25=2011-04-25"},
    {"present and past", "He is currently in jail and was recently ill.",
     "currently=PRESENT_REF; recently=PAST_REF"},
    {"money and percent are no years", "It cost $2016 and 1999%.", ""},
};

TEST(TimeCoder, ReadsAndResolves) {
  for (const Case& c : kCases) EXPECT_EQ(coded(c.text, "2016-09-29"), c.want) << c.what;
}

TEST(TimeCoder, LeavesAnchorlessDatesOpen) {
  EXPECT_EQ(coded("On Wednesday they met in May, they told us.", ""),
            "Wednesday=XXXX-WXX-3; May=XXXX-05");
}

TEST(TimeCoder, GivesTheDaysThatAnExpressionCovers) {
  struct {
    const char* what;
    const char* text;
    const char* begin;
    const char* end;  // exclusive
  } const cases[] = {
      {"a day", "On Sept. 19 it began.", "2016-09-19", "2016-09-20"},
      {"a month", "In February 2016 it began.", "2016-02-01", "2016-03-01"},
      {"a week", "Last week it began.", "2016-09-19", "2016-09-26"},
      {"a weekend", "Last weekend it began.", "2016-09-24", "2016-09-26"},
      {"the early part of a month", "In early October 2015 it began.", "2015-10-01", "2015-10-16"},
      {"a winter", "In the winter of 2014 it began.", "2014-12-01", "2015-03-01"},
      {"the last two years", "It went on over the past two years.", "2014-09-30", "2016-09-30"},
      {"the next two days", "It will go on for the next two days.", "2016-09-30", "2016-10-02"},
      {"the week so far", "Many shells fell this week.", "2016-09-26", "2016-09-30"},
      {"the week as a whole", "They will meet this week.", "2016-09-26", "2016-10-03"},
  };
  for (const auto& c : cases) {
    Document d = testing::make_document(c.text, "2016-09-29");
    coder().code(d);
    ASSERT_EQ(d.times.size(), 1U) << c.what;
    EXPECT_EQ(d.times[0].begin_day, parse_iso_day(c.begin)) << c.what;
    EXPECT_EQ(d.times[0].end_day, parse_iso_day(c.end)) << c.what;
  }
}

TEST(TimeCoder, TakesThePagesOwnDateWhereItStandsInTheText) {
  Document d = testing::make_document("By: A. Writer | 09-29-2016\nIt rained.", "");
  d.page.published = PageDate{"2016-09-29", {16, 26}, "flat/byline-line"};
  d.sentences.erase(d.sentences.begin());
  coder().code(d);
  ASSERT_EQ(d.times.size(), 1U);
  EXPECT_EQ(d.at(d.times[0].span), "09-29-2016");
  EXPECT_EQ(d.times[0].value, "2016-09-29");
}

TEST(TimeCoder, RefusesATableWithAnUnknownKind) {
  const auto bad = Table::parse("times.tsv", "phrase\tkind\tvalue\nmonday\tweekdoy\t0\n");
  const auto good = Table::parse("quantities.tsv", "phrase\tkind\tvalue\none\tcardinal\t1\n");
  ASSERT_TRUE(bad.ok() && good.ok());
  const auto compiled = TimeCoder::compile(bad.value(), good.value());
  ASSERT_FALSE(compiled.ok());
  EXPECT_NE(compiled.error().text.find("times.tsv:2"), std::string::npos);
}

}  // namespace
}  // namespace tacitus
