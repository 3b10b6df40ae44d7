#include "lexicon/community.h"

#include <chrono>
#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "base/mapped_file.h"

namespace tacitus {
namespace {

TEST(CommunityActors, PhrasesSynonymsAndDatedCodes) {
  std::vector<CommunityNote> notes;
  const auto actors = read_community_actors(
      "# a comment\n"
      "ORLAND_ [ORL]  ; the state\n"
      "+Kingdom_of_Orland_\n"
      "ADA_ROOK_\n"
      "\t[ORLGOV 990101-20040331] [ORLELI > 040401]\n"
      "\t[ORL]\n"
      "NOBODY_ [---]\n",
      "a.txt", notes);
  EXPECT_TRUE(notes.empty());
  ASSERT_EQ(actors.size(), 3U);
  EXPECT_EQ(actors[0].phrases, (std::vector<std::string>{"ORLAND", "KINGDOM OF ORLAND"}));
  const CommunityActor& rook = actors[1];
  EXPECT_EQ(rook.line, 4U);
  EXPECT_EQ(rook.code_on(to_days({2001, 5, 5})), "ORLGOV");
  EXPECT_EQ(rook.code_on(to_days({2004, 4, 1})), "ORLELI");
  EXPECT_EQ(rook.code_on(to_days({1990, 1, 1})), "ORL") << "the undated code is what is left";
  EXPECT_EQ(actors[2].code_on(0), "---");
}

TEST(CommunityActors, WhatIsNotUnderstoodIsToldAndTheRestIsKept) {
  std::vector<CommunityNote> notes;
  const auto actors = read_community_actors(
      "+ORPHAN_\nORLAND_ [ORL 2004017]\n\t[ORLGOV\nBELMAR_ [BEL]\n", "a.txt", notes);
  ASSERT_EQ(actors.size(), 2U);
  ASSERT_EQ(notes.size(), 4U);
  EXPECT_EQ(notes[0].where, "a.txt:1");
  EXPECT_EQ(notes[1].where, "a.txt:2");
  EXPECT_EQ(notes[2].where, "a.txt:3");
  EXPECT_EQ(notes[3].where, "a.txt:2") << "Orland has no code that could be read";
  EXPECT_TRUE(actors[0].codes.empty());
  EXPECT_EQ(actors[1].code_on(0), "BEL");
}

TEST(CommunityAgents, PluralsSetsAndPlaceOfTheCode) {
  std::vector<CommunityNote> notes;
  const auto agents = read_community_agents(
      "!PERSON! = MAN, WOMEN\n"
      "DEPUTY [~LEG]\n"
      "FISHER!PERSON! [~AGR]\n"
      "CHILD {CHILDREN} [~CVL]\n"
      "POLICE {} [~COP]\n"
      "CHARITY [NGO~]\n"
      "CHAIR!SET! [~GOV]\n"
      "NOTHING\n",
      "b.txt", notes);
  ASSERT_EQ(agents.size(), 5U);
  EXPECT_EQ(agents[0].phrases, (std::vector<std::string>{"DEPUTY", "DEPUTIES"}));
  EXPECT_EQ(agents[1].phrases, (std::vector<std::string>{"FISHERMAN", "FISHERWOMEN"}));
  EXPECT_EQ(agents[2].phrases, (std::vector<std::string>{"CHILD", "CHILDREN"}));
  EXPECT_EQ(agents[3].phrases, (std::vector<std::string>{"POLICE"}));
  EXPECT_TRUE(agents[4].before);
  EXPECT_EQ(agents[4].code, "NGO");
  EXPECT_EQ(notes.size(), 2U);
}

TEST(CommunityVerbs, SetsBlocksFormsAndPatterns) {
  std::vector<CommunityNote> notes;
  const CommunityVerbs verbs = read_community_verbs(
      "&GIFT\n+BOOK\n+LOAF_OF_BREAD\n\n"
      "--- GIVE [070] ---\nGIVE {GIVES GAVE }\n+HAND_OVER [071]\n"
      "- * &GIFT (TO CHILDREN) [073] # a comment\n"
      "- * VISITORS [042:043]\n"
      "- * &UNHEARD [190]\n"
      "- NO VERB [010]\n"
      "~ a (b . GIVE) SAY = a b 112\n",
      "v.txt", notes);
  EXPECT_EQ(verbs.sets.at("&GIFT").size(), 2U);
  ASSERT_EQ(verbs.blocks.size(), 1U);
  const CommunityVerbBlock& give = verbs.blocks[0];
  EXPECT_EQ(give.name, "GIVE");
  EXPECT_EQ(give.code, "070");
  ASSERT_EQ(give.verbs.size(), 2U);
  EXPECT_EQ(give.verbs[0].forms, (std::vector<std::string>{"GIVES", "GAVE"}));
  EXPECT_EQ(give.verbs[1].code, "071");
  ASSERT_EQ(give.patterns.size(), 2U) << "those with a known set and a verb";
  EXPECT_EQ(give.patterns[0].text, "* &GIFT (TO CHILDREN)");
  EXPECT_EQ(give.patterns[1].back, "043");
  ASSERT_EQ(verbs.transformations.size(), 1U);
  EXPECT_EQ(verbs.transformations[0].code, "a b 112");
  ASSERT_EQ(notes.size(), 2U);
}

TEST(CommunityPhrases, DiscardsAndIssues) {
  std::vector<CommunityNote> notes;
  const auto discards = read_community_discards("WORLD_CUP_\n+OBITUARY\n", "d.txt", notes);
  ASSERT_EQ(discards.size(), 2U);
  EXPECT_EQ(discards[0].phrase, "WORLD CUP");
  EXPECT_TRUE(discards[1].special);
  const auto issues = read_community_issues(
      "<ISSUE CATEGORY=\"X\">\nclean water [WATER]\n~fire water\nno code\n</ISSUE>\n", "i.txt",
      notes);
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].code, "WATER");
  EXPECT_TRUE(issues[1].special);
  EXPECT_EQ(notes.size(), 1U);
}

// The public dictionaries, where TACITUS_DICTIONARIES names a folder of them.
TEST(CommunityFiles, ThePublicOnesAreReadWholeAndFast) {
  const char* folder = std::getenv("TACITUS_DICTIONARIES");
  if (folder == nullptr) GTEST_SKIP() << "TACITUS_DICTIONARIES is not set";
  std::vector<CommunityNote> notes;
  const auto text = [&](const char* name) {
    auto file = read_file(std::string(folder) + "/" + name, std::size_t{1} << 26U);
    return file.ok() ? std::move(file).value() : std::string();
  };
  const auto begin = std::chrono::steady_clock::now();
  const auto countries =
      read_community_actors(text("Phoenix.Countries.actors.txt"), "countries", notes);
  const auto agents = read_community_agents(text("Phoenix.agents.txt"), "agents", notes);
  const auto verbs = read_community_verbs(text("CAMEO.2.0.txt"), "verbs", notes);
  const auto old = read_community_verbs(text("CAMEO.verbpatterns.txt"), "verbs1", notes);
  const auto issues = read_community_issues(text("Phoenix.IssueCoding.txt"), "issues", notes);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::size_t patterns = 0;
  for (const auto& block : verbs.blocks) patterns += block.patterns.size();
  EXPECT_GT(countries.size(), 18000U);
  EXPECT_GT(patterns, 4500U);
  EXPECT_GT(agents.size(), 2200U);
  EXPECT_GT(issues.size(), 2900U);
  EXPECT_GT(old.blocks.size(), 390U);
  EXPECT_LT(notes.size(), 700U);
  EXPECT_LT(took.count(), 1.0);
}

}  // namespace
}  // namespace tacitus
