#include "engine/lexicon_add.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

// A copy of the shipped folder, so that entries may be added to it.
class LexiconAdd : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir())
              / ("tacitus-add-"
                 + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::remove_all(folder_);
    for (const char* part : {"lexicons", "codebook"}) {
      std::filesystem::create_directories(folder_);
      std::filesystem::copy(std::string(TACITUS_SOURCE_DIR "/data/") + part, folder_ / part,
                            std::filesystem::copy_options::recursive);
    }
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string text(const std::string& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  Result<std::string> add(const std::vector<std::string>& words) const {
    return add_to_lexicon(folder_.string(), words);
  }

  std::filesystem::path folder_;
};

TEST_F(LexiconAdd, AVerbThatCodesItsExampleStays) {
  const auto added =
      add({"verb", "lampoon", "ACCUSE", "111", "The senator lampooned the mayor of Lima."});
  ASSERT_TRUE(added.ok()) << added.error().text;
  EXPECT_NE(text("lexicons/events/added.pat").find("verb lampoon"), std::string::npos);
}

TEST_F(LexiconAdd, WhatIsWrongIsTakenBack) {
  const auto silent = add({"verb", "yodel", "ACCUSE", "111", "The senator left the mayor."});
  ASSERT_FALSE(silent.ok());
  EXPECT_NE(silent.error().text.find("not coded by the new rule"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "lexicons/events/added.pat"));
  EXPECT_FALSE(add({"verb", "lampoon", "WAR", "111", "The senator lampooned the mayor."}).ok());
  const auto unknown =
      add({"verb", "lampoon", "ACCUSE", "119", "The senator lampooned the mayor."});
  ASSERT_FALSE(unknown.ok());
  EXPECT_EQ(unknown.error().text, "data/lexicons/events/added.pat:3:1: unknown CAMEO code '119'");
  EXPECT_FALSE(add({"actor", "Tarn Front", "armed group", "XYZ", "REB"}).ok()) << "no such country";
  EXPECT_FALSE(std::filesystem::exists(folder_ / "lexicons/actors/added.tsv"));
  EXPECT_FALSE(add({"song", "x"}).ok());
  EXPECT_FALSE(add({"agent", "two\tcells", "AGR"}).ok());
}

TEST_F(LexiconAdd, ActorsAndAgentsHaveTheirLines) {
  ASSERT_TRUE(add({"actor", "Tarn Liberation Front", "armed group", "ETH", "REB"}).ok());
  EXPECT_NE(text("lexicons/actors/added.tsv").find("Tarn Liberation Front\tarmed group\tETH\tREB"),
            std::string::npos);
  ASSERT_TRUE(add({"agent", "zither builder", "CVL"}).ok());
  EXPECT_NE(text("lexicons/agents.tsv").find("\nzither builder\tCVL\tperson\n"), std::string::npos);
  EXPECT_FALSE(add({"agent", "zither builder", "CVL"}).ok()) << "it is there already";
}

}  // namespace
}  // namespace tacitus
