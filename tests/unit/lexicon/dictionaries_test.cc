#include "lexicon/dictionaries.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(Dictionaries, NamesAreWrittenAsInTexts) {
  EXPECT_EQ(written_name("BASHAR AL-ASSAD"), "Bashar Al-Assad");
  EXPECT_EQ(written_name("PKK"), "PKK");
  EXPECT_EQ(written_name("SANA'A CITY COUNCIL"), "Sana'a City Council");
}

TEST(Dictionaries, IssuePhrasesAreFilledIn) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(issue_phrases("N:FISHERY"), (Words{"fishery", "fisheries"}));
  EXPECT_EQ(issue_phrases("PRE+N:SCHOOL"), (Words{"pre school", "pre schools"}));
  EXPECT_EQ(issue_phrases("V:BAN ARMS"),
            (Words{"ban arms", "bans arms", "baned arms", "baning arms"}));
  EXPECT_EQ(issue_phrases("~FIRE WATER"), (Words{"fire water"}));
}

}  // namespace
}  // namespace tacitus
