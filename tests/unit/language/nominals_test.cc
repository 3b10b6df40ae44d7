#include "language/nominals.h"

#include <string>

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

// Nominals searches the tables by halves, so their order is a promise of the data.
TEST(Nominals, TablesAreSorted) {
  const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().text;
  for (const char* name : {"nominals", "first_names"}) {
    const Table* table = lexicon.value()->table(name);
    ASSERT_NE(table, nullptr);
    for (std::size_t row = 1; row < table->rows(); ++row) {
      EXPECT_LT(table->cell(row - 1, 0), table->cell(row, 0)) << table->where(row);
    }
  }
}

TEST(Nominals, NounsAndNamesTellWhoIsMeant) {
  const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon.ok());
  const Nominals nominals(*lexicon.value());
  EXPECT_EQ(nominals.noun("minister")->kin, Kin::Office);
  EXPECT_EQ(nominals.noun("country")->kin, Kin::State);
  EXPECT_EQ(nominals.noun("spokeswoman")->gender, Gender::Female);
  EXPECT_EQ(nominals.noun("alderwoman")->gender, Gender::Female) << "by its ending";
  EXPECT_FALSE(nominals.noun("ceasefire").has_value());
  EXPECT_EQ(nominals.of_given_name("john"), Gender::Male);
  EXPECT_EQ(nominals.of_given_name("rook"), Gender::Unknown);
}

}  // namespace
}  // namespace tacitus
