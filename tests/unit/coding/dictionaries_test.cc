// The dictionaries that a user brings take part in coding: small files of our own, in the formats of
// TABARI and PETRARCH, with the shipped model and lexicons.

#include "lexicon/dictionaries.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "coding/actors.h"
#include "coding/community_patterns.h"
#include "coding/events.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "unit/coding/coding_fixture.h"

namespace tacitus {
namespace {

class BroughtDictionaries : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir())
              / ("tacitus-dictionaries-"
                 + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::create_directories(folder_);
    auto model = LanguageModel::embedded();
    ASSERT_TRUE(model.ok()) << model.error().text;
    model_ = model.value();
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& text) {
    std::string path = (folder_ / name).string();
    std::ofstream(path) << text;
    return path;
  }

  void open(const DictionaryFiles& files) {
    auto loaded = Dictionaries::load(files);
    ASSERT_TRUE(loaded.ok()) << loaded.error().text;
    lexicon_ = Lexicon::with_dictionaries(testing::shipped_lexicon(), loaded.value());
    auto events = EventCoder::compile(*lexicon_);
    ASSERT_TRUE(events.ok()) << events.error().text;
    events_.emplace(std::move(events).value());
    auto actors = ActorCoder::compile(*lexicon_);
    ASSERT_TRUE(actors.ok()) << actors.error().text;
    actors_.emplace(std::move(actors).value());
  }

  Document code(const std::string& text, const std::string& published = "2020-06-10") {
    Document d = testing::make_document(text, published);
    d.explain = true;
    LanguageScratch scratch;
    model_->annotate(d, scratch);
    find_mentions(d, *lexicon_);
    actors_->add_brought_names(d);
    actors_->resolve(d, resolve_coreference(d, *lexicon_));
    events_->code(d);
    return d;
  }

  static const Actor* actor(const Document& d, std::string_view cameo) {
    const auto found = std::ranges::find(d.actors, cameo, &Actor::cameo);
    return found == d.actors.end() ? nullptr : &*found;
  }

  static const Event* event(const Document& d, std::string_view cameo) {
    const auto found = std::ranges::find(d.events, cameo, &Event::cameo);
    return found == d.events.end() ? nullptr : &*found;
  }

  std::filesystem::path folder_;
  std::shared_ptr<const LanguageModel> model_;
  std::shared_ptr<const Lexicon> lexicon_;
  std::optional<EventCoder> events_;
  std::optional<ActorCoder> actors_;
};

TEST_F(BroughtDictionaries, ActorsHaveTheCodeOfTheDay) {
  DictionaryFiles files;
  files.actors = {file("a.actors",
                       "ORLAND_ [ORL]\n+ORLISH_REPUBLIC_\n"
                       "TARN_VALLEY_ELDERS_COUNCIL_ [SOMELI]\n"
                       "ADA_ROOKWELL_\n\t[KENGOV 150101-191231]\n\t[KENOPP > 200101]\n"
                       "GHANA_ [---]\n")};
  open(files);
  const std::string text = "Ada Rookwell attacked the Tarn Valley Elders Council.";
  const Document now = code(text);
  EXPECT_NE(actor(now, "KENOPP"), nullptr) << "from 2020 on";
  ASSERT_NE(actor(now, "SOMELI"), nullptr);
  EXPECT_EQ(actor(now, "SOMELI")->country, "SOM");
  EXPECT_EQ(actor(now, "SOMELI")->sector, "ELI");
  EXPECT_EQ(actor(now, "SOMELI")->lexicon_id, "a.actors:3");
  EXPECT_NE(actor(code(text, "2017-03-01"), "KENGOV"), nullptr);
  EXPECT_EQ(actor(code("Ghana criticised Togo."), "GHAGOV"), nullptr) << "[---] is nobody";
}

TEST_F(BroughtDictionaries, AgentsGiveTheirSector) {
  DictionaryFiles files;
  files.agents = {file("b.agents", "WARDEN_COUNCIL {} [~JUD]\n")};
  open(files);
  const Document d = code("The Kenyan warden council arrested three men.");
  ASSERT_FALSE(d.events.empty());
  ASSERT_FALSE(d.events[0].sources.empty());
  const Actor& doer = d.actors[static_cast<std::size_t>(d.events[0].sources[0])];
  EXPECT_EQ(doer.country, "KEN");
  EXPECT_EQ(doer.sector, "JUD");
}

TEST_F(BroughtDictionaries, VerbPatternsCodeAndBeatOursOfTheSameDetail) {
  DictionaryFiles files;
  files.verbs = {file("v.verbs",
                      "&GIFT\n+BASKET\n+LOAF_OF_BREAD\n\n"
                      "--- SERENADE [051] ---\nSERENADE\nZORB {ZORBED ZORBING} [1823]\n"
                      "- * &GIFT (TO CHILDREN) [073]\n"
                      "- * TOMATO [112]\n\n"
                      "--- CALLON [042:043] ---\n+CALL_IN_ON\n\n"
                      "--- FLATTER [---] ---\nPRAISE\n- * HARVEST [---]\n")};
  open(files);
  EXPECT_NE(event(code("France serenaded Spain."), "051"), nullptr);
  const Document zorbed = code("Soldiers zorbed three farmers in Mali.");
  ASSERT_NE(event(zorbed, "1823"), nullptr);
  EXPECT_EQ(event(zorbed, "1823")->tellings[0].provenance.where, "v.verbs:7");
  EXPECT_NE(event(code("France serenaded a basket to children in Chad."), "073"), nullptr);
  EXPECT_NE(event(code("Kenya praised Ghana for its courage."), "051"), nullptr)
      << "what the user does not say stays as it was";
  EXPECT_EQ(event(code("Kenya praised the harvest of Ghana."), "051"), nullptr) << "[---]";
}

TEST_F(BroughtDictionaries, APairedCodeGivesTwoEvents) {
  DictionaryFiles files;
  files.verbs = {file("v.verbs", "--- ATTEND [042:043] ---\nPROMENADE\n")};
  open(files);
  const Document d = code("Kenya promenaded Ghana.");
  ASSERT_NE(event(d, "042"), nullptr);
  ASSERT_NE(event(d, "043"), nullptr);
  EXPECT_EQ(event(d, "042")->sources, event(d, "043")->targets);
}

TEST_F(BroughtDictionaries, DiscardsTakeOutSentencesAndStories) {
  DictionaryFiles files;
  files.discards = {file("d.txt", "chess final\n+obituary of the year\n")};
  open(files);
  const std::string attack = "Kenya attacked Ghana.";
  EXPECT_EQ(code(attack + "\nKenya attacked Ghana in the chess final.").events.size(), 1U);
  EXPECT_EQ(code(attack + "\nThis is the obituary of the year.").events.size(), 0U);
  const Document told = code("Kenya attacked Ghana in the chess final.");
  ASSERT_FALSE(told.dropped.empty());
  EXPECT_EQ(told.dropped[0].reason, "discarded by d.txt:1");
}

TEST_F(BroughtDictionaries, IssuesBecomeContexts) {
  DictionaryFiles files;
  files.issues = {file("i.txt",
                       "<ISSUE CATEGORY=\"X\">\nn:fishery [FISHING]\nclean+water [WATER]\n"
                       "~bottled water\n</ISSUE>\n")};
  open(files);
  const auto has = [](const Document& d, const std::string& topic) {
    return !d.events.empty()
           && std::ranges::find(d.events[0].contexts, topic) != d.events[0].contexts.end();
  };
  EXPECT_TRUE(has(code("Kenya accused Ghana of closing the fisheries."), "FISHING"));
  EXPECT_TRUE(has(code("Kenya accused Ghana of wasting clean water."), "WATER"));
  EXPECT_FALSE(has(code("Kenya accused Ghana of wasting clean water and bottled water."), "WATER"));
}

TEST_F(BroughtDictionaries, WhatIsNotUsedIsToldByFileAndLine) {
  DictionaryFiles files;
  files.verbs = {file("v.verbs",
                      "--- GIVE [070] ---\nGIVE\n- * &NOWHERE [070]\n"
                      "- * ONE TWO THREE FOUR [070]\n- * THING [999]\n")};
  files.actors = {file("a.actors", "ORLAND_ [ORL 2004017]\n")};
  open(files);
  ASSERT_EQ(lexicon_->dictionaries()->notes.size(), 3U);
  EXPECT_EQ(lexicon_->dictionaries()->notes[2].where, "v.verbs:3");
  ASSERT_EQ(events_->notes().size(), 2U);
  EXPECT_EQ(events_->notes()[0].where, "v.verbs:4");
  EXPECT_EQ(events_->notes()[1].where, "v.verbs:5");
  EXPECT_FALSE(Dictionaries::load({{(folder_ / "none").string()}, {}, {}, {}, {}}).ok());
}

// Whatever the file says, the rules made of it can be read.
TEST(CommunityRules, AnyFileGivesPatternsThatParse) {
  const std::string pieces[] = {"&SET\n",
                                "+A_B\n",
                                "--- X [190] ---\n",
                                "KILL {KILLS}\n",
                                "- ",
                                "* ",
                                "( ",
                                "TO ",
                                ") ",
                                "{ ",
                                "} ",
                                "&SET ",
                                "[190]\n",
                                "[042:043]\n",
                                "+ ",
                                "$ ",
                                "A'B ",
                                ", ",
                                "| ",
                                "\xff ",
                                "ATTACK",
                                "_",
                                ": ",
                                "+UP_X\n",
                                "~ a = b\n"};
  const Table& cameo = *testing::shipped_lexicon()->table("codebook/cameo");
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text = "&SET\n+GUN\n\n--- X [190] ---\nHIT\n";
    for (int i = 0; i < 24; ++i) text += pieces[random() % std::size(pieces)];
    std::vector<CommunityNote> notes;
    const CommunityVerbs verbs = read_community_verbs(text, "x", notes);
    const std::string rules = community_rules(verbs, "x", 0, cameo, notes);
    const auto parsed = PatternSet::parse({{"x", rules}});
    ASSERT_TRUE(parsed.ok()) << parsed.error().text << "\n" << text << "\n" << rules;
  }
}

}  // namespace
}  // namespace tacitus
