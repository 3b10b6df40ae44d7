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
