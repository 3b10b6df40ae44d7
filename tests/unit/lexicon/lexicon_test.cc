#include "lexicon/lexicon.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

namespace fs = std::filesystem;

// A data folder of the test's own, removed afterwards.
class LexiconFolder : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path()
            / ("tacitus-lexicon-"
               + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(root_);
    fs::create_directories(root_ / "lexicons" / "actors");
    fs::create_directories(root_ / "codebook");
  }
  void TearDown() override { fs::remove_all(root_); }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(root_ / name) << text;
  }
  std::string root() const { return root_.string(); }

 private:
  fs::path root_;
};

TEST_F(LexiconFolder, NamesTablesAndTexts) {
  write("lexicons/reporting.tsv", "lemma\tact\nsay\tassert\n");
  write("lexicons/actors/africa.tsv", "name\nMali\n");
  write("lexicons/events.pat", "attack -> ASSAULT\n");
  write("lexicons/notes.md", "not read");
  write("codebook/acts.tsv", "act\nassert\n");
  const auto loaded = Lexicon::load_folder(root());
  ASSERT_TRUE(loaded.ok()) << loaded.error().text;
  const Lexicon& lexicon = *loaded.value();
  ASSERT_NE(lexicon.table("reporting"), nullptr);
  EXPECT_EQ(lexicon.table("reporting")->where(0), "data/lexicons/reporting.tsv:2");
  EXPECT_NE(lexicon.table("actors/africa"), nullptr);
  EXPECT_NE(lexicon.table("codebook/acts"), nullptr);
  EXPECT_EQ(lexicon.table("acts"), nullptr);
  ASSERT_NE(lexicon.text("events.pat"), nullptr);
  EXPECT_EQ(lexicon.text("events.pat")->name, "data/lexicons/events.pat");
  EXPECT_EQ(lexicon.text("notes.md"), nullptr);
  EXPECT_EQ(lexicon.tables("actors/").size(), 1U);
}

TEST_F(LexiconFolder, ReportsTheFaultsOfAllTables) {
  write("lexicons/a.tsv", "x\n1\t2\n");
  write("codebook/b.tsv", "");
  const auto loaded = Lexicon::load_folder(root());
  ASSERT_FALSE(loaded.ok());
  EXPECT_NE(loaded.error().text.find("data/lexicons/a.tsv:2:"), std::string::npos);
  EXPECT_NE(loaded.error().text.find("data/codebook/b.tsv"), std::string::npos);
}

TEST(Lexicon, AFolderThatIsNotThereIsAnError) {
  EXPECT_FALSE(Lexicon::load_folder("/nonexistent-tacitus").ok());
}

TEST(Lexicon, TheEmbeddedCopyIsTheFolder) {
  const auto folder = Lexicon::load_folder(std::string(TACITUS_SOURCE_DIR) + "/data");
  const auto embedded = Lexicon::embedded();
  ASSERT_TRUE(folder.ok()) << folder.error().text;
  ASSERT_TRUE(embedded.ok()) << embedded.error().text;
  const auto a = folder.value()->tables("");
  const auto b = embedded.value()->tables("");
  ASSERT_FALSE(a.empty());
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i]->name(), b[i]->name());
    ASSERT_EQ(a[i]->rows(), b[i]->rows()) << a[i]->name();
    for (std::size_t row = 0; row < a[i]->rows(); ++row) {
      ASSERT_EQ(a[i]->cell(row, 0), b[i]->cell(row, 0)) << a[i]->where(row);
    }
  }
}

}  // namespace
}  // namespace tacitus
