#include "story/story_index.h"

#include <string>

#include <gtest/gtest.h>

#include "base/hash.h"

namespace tacitus {
namespace {

// A page about the given words and names, each equally heavy.
StoryFeatures page(const std::string& id, std::int32_t day,
                   std::initializer_list<const char*> words,
                   std::initializer_list<const char*> names) {
  StoryFeatures out;
  out.document = id;
  out.day = day;
  std::vector<Term> terms;
  std::vector<std::uint64_t> order;
  for (const char* w : words) {
    terms.push_back({hash64(w), 1.0F});
    order.push_back(hash64(w));
  }
  out.words = make_vector(std::move(terms));
  terms.clear();
  for (const char* n : names) terms.push_back({hash64(n), 1.0F});
  out.names = make_vector(std::move(terms));
  out.sketch = sketch_of(order);
  return out;
}

TEST(StoryIndex, PagesOfOneStoryJoinAndOthersDoNot) {
  StoryIndex index;
  const auto a =
      index.add(page("a", 100, {"spy", "poison", "expel", "diplomat"}, {"May", "Skripal"}));
  const auto b = index.add(
      page("b", 102, {"diplomat", "expel", "poison", "retaliate"}, {"Skripal", "Lavrov"}));
  const auto c = index.add(page("c", 102, {"rowing", "final", "regatta", "crew"}, {"Vogt"}));
  EXPECT_TRUE(a.is_new);
  EXPECT_EQ(a.story, b.story);
  EXPECT_NE(a.story, c.story);
  EXPECT_EQ(index.stories(), 2U);
}

TEST(StoryIndex, MonthsLaterTheSamePeopleAndPlacesStillLink) {
  StoryIndex index;
  const auto a = index.add(
      page("a", 100, {"airstrike", "call", "threat", "talks"}, {"Kerry", "Lavrov", "Aleppo"}));
  const auto b = index.add(
      page("b", 170, {"talks", "delay", "militant", "airstrike"}, {"Kerry", "Lavrov", "Aleppo"}));
  EXPECT_EQ(a.story, b.story);
}

TEST(StoryIndex, ACopyIsNamed) {
  StoryIndex index;
  index.add(page("a", 100, {"one", "two", "three", "four", "five"}, {}));
  const auto copy = index.add(page("b", 101, {"one", "two", "three", "four", "five"}, {}));
  EXPECT_EQ(copy.duplicate_of, "a");
}

TEST(StoryIndex, RestoringGivesTheSameAnswersAsHavingAdded) {
  const auto first = page("a", 100, {"spy", "poison", "expel"}, {"May"});
  const auto second = page("b", 101, {"spy", "poison", "talks"}, {"May"});
  StoryIndex live;
  const auto story = live.add(first).story;
  StoryIndex restored;
  restored.restore(first, story);
  EXPECT_EQ(restored.add(second).story, live.add(second).story);
}

TEST(StoryFeatures, BytesReadBackAndDamageIsAnError) {
  const auto features = page("doc", 100, {"spy", "poison", "expel"}, {"May"});
  const std::string bytes = features.to_bytes();
  const auto back = StoryFeatures::from_bytes(bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back.value().document, "doc");
  EXPECT_EQ(back.value().day, 100);
  EXPECT_FLOAT_EQ(cosine(back.value().words, features.words), 1.0F);
  EXPECT_EQ(back.value().sketch, features.sketch);
  for (std::size_t cut = 0; cut + 3 < bytes.size(); cut += 7) {
    EXPECT_FALSE(StoryFeatures::from_bytes(std::string_view(bytes).substr(0, cut)).ok());
  }
}

}  // namespace
}  // namespace tacitus
