#include "story/story_actors.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

Actor person(const char* name, const char* country) {
  Actor a;
  a.kind = ActorKind::Person;
  a.name = name;
  a.country = country;
  a.mentions = {0};
  return a;
}

TEST(MergeActors, SpellingsAndSurnamesOfOnePersonJoin) {
  Document first;
  first.actors = {person("Sergey Lavrov", "RUS"), person("John Kerry", "USA")};
  Document second;
  second.actors = {person("Sergei Lavrov", ""), person("Kerry", "")};
  const Document* documents[] = {&first, &second};
  const auto actors = merge_actors(documents);
  ASSERT_EQ(actors.size(), 2U);
  EXPECT_EQ(actors[0].parts.size(), 2U);
  EXPECT_EQ(actors[1].parts.size(), 2U);
  EXPECT_EQ(actors[1].name, "John Kerry");
  EXPECT_EQ(actors[1].spellings, std::vector<std::string>{"Kerry"});
}

TEST(MergeActors, TwoPeopleOfOneSurnameStayApart) {
  Document first;
  first.actors = {person("Ilham Aliyev", "AZE"), person("Heydar Aliyev", "AZE")};
  Document second;
  second.actors = {person("Aliyev", "")};
  const Document* documents[] = {&first, &second};
  EXPECT_EQ(merge_actors(documents).size(), 3U);
}

TEST(MergeActors, AFullNameIsOnePersonThoughHisCountryWasGuessedTwice) {
  Document first;
  first.actors = {person("Gaby Varn", "ISR")};
  Document second;
  second.actors = {person("Gaby Varn", "PSE")};
  const Document* documents[] = {&first, &second};
  EXPECT_EQ(merge_actors(documents).size(), 1U);
}

TEST(MergeActors, AStateIsOneWhetherItActsOrIsHitAndItsPeopleAnother) {
  Document d;
  for (const ActorKind kind : {ActorKind::State, ActorKind::State, ActorKind::Group}) {
    Actor a;
    a.kind = kind;
    a.country = "DEU";
    a.name = kind == ActorKind::Group ? "Germans" : "Germany";
    if (!d.actors.empty()) a.lexicon_id = "germany.DEU";
    a.mentions = {0};
    d.actors.push_back(a);
  }
  const Document* documents[] = {&d};
  const auto actors = merge_actors(documents);
  ASSERT_EQ(actors.size(), 2U);
  EXPECT_EQ(actors[0].name, "Germany");
  EXPECT_EQ(actors[0].parts.size(), 2U);
  EXPECT_EQ(actors[1].name, "Germans");
}

TEST(MergeActors, UnnamedActorsAreNeverMerged) {
  Document first;
  first.actors.resize(1);
  Document second;
  second.actors.resize(1);
  const Document* documents[] = {&first, &second};
  EXPECT_EQ(merge_actors(documents).size(), 2U);
}

}  // namespace
}  // namespace tacitus
