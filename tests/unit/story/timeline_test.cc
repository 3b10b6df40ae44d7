#include "story/timeline.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

constexpr std::int32_t kMonday = 17000;  // any day will do

TimelineSentence sentence(std::int32_t document, std::int32_t published,
                          std::vector<std::int32_t> days,
                          const std::vector<std::string_view>& words) {
  TimelineSentence s;
  s.document = document;
  s.published = published;
  s.days = std::move(days);
  for (const std::string_view word : words) s.words.push_back(timeline_word(word));
  std::sort(s.words.begin(), s.words.end());
  return s;
}

// Three documents tell of a shelling on Monday; one of them of a meeting on Tuesday.
std::vector<TimelineSentence> story() {
  return {
      sentence(0, kMonday + 1, {kMonday}, {"army", "shell", "harbour", "belmar"}),
      sentence(0, kMonday + 1, {kMonday + 1}, {"minister", "meet", "envoy", "capital"}),
      sentence(1, kMonday + 2, {kMonday}, {"shell", "hit", "harbour", "belmar", "ship"}),
      sentence(2, kMonday + 9, {kMonday}, {"shell", "fire", "harbour", "belmar"}),
      sentence(2, kMonday + 9, {}, {"weather", "stay", "warm", "week"}),
  };
}

TEST(MakeTimeline, TheDayThatMostDocumentsNameComesFirst) {
  const auto timeline = make_timeline(story(), {.dates = 1, .sentences = 1, .query = {}});
  ASSERT_EQ(timeline.size(), 1U);
  EXPECT_EQ(timeline[0].day, kMonday);
  ASSERT_EQ(timeline[0].sentences.size(), 1U);
  EXPECT_NE(timeline[0].sentences[0], 1U) << "the meeting was on another day";
}

TEST(MakeTimeline, EntriesStandInOrderOfDay) {
  const auto timeline = make_timeline(story(), {.dates = 3, .sentences = 1, .query = {}});
  ASSERT_GE(timeline.size(), 2U);
  for (std::size_t i = 1; i < timeline.size(); ++i) EXPECT_LT(timeline[i - 1].day, timeline[i].day);
}

TEST(MakeTimeline, ASecondSentenceOfADayTellsSomethingElse) {
  auto sentences = story();
  sentences.push_back(
      sentence(3, kMonday + 1, {kMonday}, {"hospital", "take", "wounded", "sailor"}));
  const auto timeline = make_timeline(sentences, {.dates = 1, .sentences = 2, .query = {}});
  ASSERT_EQ(timeline.size(), 1U);
  ASSERT_EQ(timeline[0].sentences.size(), 2U);
  EXPECT_TRUE(timeline[0].sentences[0] == 5 || timeline[0].sentences[1] == 5);
}

TEST(MakeTimeline, SentencesOnTheTopicAreSetBeforeOthers) {
  auto sentences = story();
  for (int i = 0; i < 3; ++i)
    sentences.push_back(
        sentence(4 + i, kMonday + 3, {kMonday + 3}, {"team", "win", "cup", "final"}));
  TimelineOptions options{.dates = 1, .sentences = 1, .query = {timeline_word("Belmar")}};
  EXPECT_EQ(make_timeline(sentences, options).at(0).day, kMonday);
}

TEST(MakeTimeline, AStampOrAQuestionIsNoTelling) {
  auto sentences = story();
  const auto best = make_timeline(sentences, {.dates = 1, .sentences = 1, .query = {}});
  ASSERT_EQ(best.size(), 1U);
  ASSERT_EQ(best[0].sentences.size(), 1U);
  sentences[best[0].sentences[0]].form = 0.2F;
  const auto then = make_timeline(sentences, {.dates = 1, .sentences = 1, .query = {}});
  ASSERT_EQ(then.size(), 1U);
  EXPECT_NE(then[0].sentences, best[0].sentences);
}

// Form is read off the sentence: a full statement, a question, a phrase, the stamp of the page.
TEST(AppendSentences, ReadsTheForm) {
  Document d;
  d.page.published = PageDate{"2009-05-01", {}, "given"};
  d.text = "Two towns fell .";
  Sentence sentence;
  sentence.span = {0, static_cast<std::uint32_t>(d.text.size())};
  sentence.zone = Zone::Body;
  d.sentences.push_back(sentence);
  std::vector<TimelineSentence> out;
  append_sentences(d, 0, out);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_LT(out[0].form, 0.5F) << "no verb is known in it";
  TimeExpression time;
  time.span = {0, 9};
  time.sentence = 0;
  time.value = "2009-05-01";
  time.begin_day = d.published_day();
  time.end_day = *d.published_day() + 1;
  d.times.push_back(time);
  out.clear();
  append_sentences(d, 0, out);
  EXPECT_EQ(out[0].days.size(), 1U) << "no year is written: the sentence tells of the day";
  d.text = "Fri May 1 2009 .";
  d.times[0].span = {4, 14};
  out.clear();
  append_sentences(d, 0, out);
  EXPECT_TRUE(out[0].days.empty()) << "the stamp of the page tells of no day";
}

TEST(MakeTimeline, NothingGivesNothing) {
  EXPECT_TRUE(make_timeline({}, {}).empty());
  EXPECT_TRUE(make_timeline({sentence(0, kMonday, {}, {})}, {}).empty());
}

TEST(FigureSeries, KeepsWhatChanged) {
  const std::vector<TimelineFigure> figures = {
      {10, Unit::Deaths, "Belmar", "police", 12, Bound::Exact},
      {11, Unit::Deaths, "Belmar", "police", 15, Bound::AtLeast},
      {11, Unit::Deaths, "Belmar", "mayor", 15, Bound::Exact},  // the same number again
      {12, Unit::Deaths, "Belmar", "wire", 3, Bound::Exact},    // tolls do not shrink
      {12, Unit::Deaths, "Orla", "wire", 4, Bound::Exact},      // another place, told once
      {12, Unit::Money, "Belmar", "wire", 9, Bound::Exact},
      {13, Unit::Money, "Belmar", "wire", 8, Bound::Exact},  // sums do not continue each other
  };
  const auto series = figure_series(figures);
  ASSERT_EQ(series.size(), 1U);
  EXPECT_EQ(series[0].place, "Belmar");
  EXPECT_EQ(series[0].figures, (std::vector<std::size_t>{0, 1}));
}

}  // namespace
}  // namespace tacitus
