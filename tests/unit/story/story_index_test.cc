#include "story/story_index.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/hash.h"

namespace tacitus {
namespace {

// A page about the given words and names, each equally heavy.
StoryFeatures page_of(const std::string& id, std::int32_t day,
                      const std::vector<const char*>& words,
                      const std::vector<const char*>& names) {
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

StoryFeatures page(const std::string& id, std::int32_t day,
                   std::initializer_list<const char*> words,
                   std::initializer_list<const char*> names) {
  return page_of(id, day, words, names);
}

StoryIndex::Assignment added(StoryIndex& index, const StoryFeatures& features) {
  return index.add(features).value();
}

TEST(StoryIndex, PagesOfOneStoryJoinAndOthersDoNot) {
  StoryIndex index;
  const auto a =
      added(index, page("a", 100, {"spy", "poison", "expel", "diplomat"}, {"May", "Skripal"}));
  const auto b = added(
      index, page("b", 102, {"diplomat", "expel", "poison", "retaliate"}, {"Skripal", "Lavrov"}));
  const auto c = added(index, page("c", 102, {"rowing", "final", "regatta", "crew"}, {"Vogt"}));
  EXPECT_TRUE(a.is_new);
  EXPECT_EQ(a.story, b.story);
  EXPECT_NE(a.story, c.story);
  EXPECT_EQ(index.stories(), 2U);
}

TEST(StoryIndex, MonthsLaterTheSamePeopleAndPlacesStillLink) {
  StoryIndex index;
  const auto a = added(index, page("a", 100, {"airstrike", "call", "threat", "talks"},
                                   {"Kerry", "Lavrov", "Aleppo"}));
  const auto b = added(index, page("b", 170, {"talks", "delay", "militant", "airstrike"},
                                   {"Kerry", "Lavrov", "Aleppo"}));
  EXPECT_EQ(a.story, b.story);
}

TEST(StoryIndex, ACopyIsNamed) {
  StoryIndex index;
  added(index, page("a", 100, {"one", "two", "three", "four", "five"}, {}));
  const auto copy = added(index, page("b", 101, {"one", "two", "three", "four", "five"}, {}));
  EXPECT_EQ(copy.duplicate_of, "a");
}

// What an earlier run kept: its documents with the stories they joined, and the keys.
class Kept : public StoryMemory {
 public:
  void keep(const StoryFeatures& features, const StoryIndex::Assignment& place) {
    const auto known = std::ranges::find(stories_, place.story, &KeptStory::id);
    const auto story = known - stories_.begin();
    if (known == stories_.end()) stories_.push_back({place.story, {}});
    stories_[static_cast<std::size_t>(story)].documents.push_back(features);
    documents_.push_back(features);
    for (const auto term : place.keys.terms) terms_[term].push_back(story);
    for (const auto band : place.keys.bands) {
      bands_[band].push_back(static_cast<std::int64_t>(documents_.size()) - 1);
    }
  }
  Result<Numbers> stories_of(std::uint64_t term, std::size_t) override { return terms_[term]; }
  Result<Numbers> documents_of(std::uint64_t band, std::size_t) override { return bands_[band]; }
  Result<KeptStory> story(std::int64_t number) override {
    ++stories_asked;
    return gone ? KeptStory{} : stories_[static_cast<std::size_t>(number)];
  }
  Result<StoryFeatures> document(std::int64_t number) override {
    return gone ? StoryFeatures{} : documents_[static_cast<std::size_t>(number)];
  }
  bool gone = false;
  std::size_t stories_asked = 0;

 private:
  std::vector<KeptStory> stories_;
  std::vector<StoryFeatures> documents_;
  std::map<std::uint64_t, Numbers> terms_;
  std::map<std::uint64_t, Numbers> bands_;
};

// A stream of pages about twelve matters, some of them copies.
std::vector<StoryFeatures> stream(std::size_t count) {
  std::mt19937 random(11);
  std::vector<std::string> words(200);
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = "w" + std::to_string(i);
  std::vector<StoryFeatures> out;
  for (std::size_t n = 0; n < count; ++n) {
    if (n > 20 && n % 7 == 0) {
      out.push_back(out[n - 5]);
      out.back().document = "d" + std::to_string(n);
      continue;
    }
    const std::size_t matter = random() % 12;
    std::vector<const char*> chosen;
    chosen.reserve(8);
    for (int i = 0; i < 8; ++i) chosen.push_back(words[matter * 12 + random() % 16].c_str());
    out.push_back(
        page_of("d" + std::to_string(n), static_cast<std::int32_t>(n / 3), chosen, {chosen[0]}));
  }
  return out;
}

TEST(StoryIndex, ARunThatIsStoppedAnywhereGoesOnAsIfItHadNotBeen) {
  const std::vector<StoryFeatures> pages = stream(200);
  StoryIndex whole;
  std::vector<StoryIndex::Assignment> expected;
  expected.reserve(pages.size());
  for (const StoryFeatures& page : pages) expected.push_back(added(whole, page));
  for (const std::size_t stop : {std::size_t{1}, std::size_t{60}, std::size_t{150}}) {
    Kept kept;
    StoryIndex first;
    for (std::size_t i = 0; i < stop; ++i) kept.keep(pages[i], added(first, pages[i]));
    StoryIndex second(&kept);
    for (std::size_t i = stop; i < pages.size(); ++i) {
      const auto place = added(second, pages[i]);
      EXPECT_EQ(place.story, expected[i].story) << stop << " " << i;
      EXPECT_EQ(place.is_new, expected[i].is_new) << stop << " " << i;
      EXPECT_EQ(place.duplicate_of, expected[i].duplicate_of) << stop << " " << i;
      EXPECT_DOUBLE_EQ(place.likeness, expected[i].likeness) << stop << " " << i;
      EXPECT_EQ(place.keys.terms, expected[i].keys.terms) << stop << " " << i;
    }
  }
}

TEST(StoryIndex, OnlyWhatADocumentAsksForIsRecalled) {
  Kept kept;
  StoryIndex first;
  for (int n = 0; n < 50; ++n) {
    const std::string word = "matter" + std::to_string(n);
    const auto one = page_of("d" + std::to_string(n), n, {word.c_str(), "x1", "x2"}, {});
    kept.keep(one, added(first, one));
  }
  kept.stories_asked = 0;
  StoryIndex second(&kept);
  const auto alone = added(second, page("e", 60, {"alone", "apart"}, {}));
  EXPECT_TRUE(alone.is_new);
  EXPECT_EQ(kept.stories_asked, 0U);
}

TEST(StoryIndex, KeysThatLeadNowhereAreHarmless) {
  const auto one = page("a", 100, {"spy", "poison", "expel"}, {"May"});
  Kept kept;
  StoryIndex first;
  kept.keep(one, added(first, one));
  kept.gone = true;
  StoryIndex second(&kept);
  const auto place = added(second, page("b", 101, {"spy", "poison", "expel"}, {"May"}));
  EXPECT_TRUE(place.is_new);
  EXPECT_EQ(place.duplicate_of, "");
}

TEST(StoryIndex, ADocumentReadAgainIsNoCopyOfItself) {
  const auto one = page("a", 100, {"spy", "poison", "expel"}, {"May"});
  Kept kept;
  StoryIndex first;
  const auto before = added(first, one);
  kept.keep(one, before);
  StoryIndex second(&kept);
  const auto again = added(second, one);
  EXPECT_EQ(again.duplicate_of, "");
  EXPECT_EQ(again.story, before.story);
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
