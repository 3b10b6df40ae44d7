#include "lexicon/names.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(NameKey, WritingsOfOneNameAreEqual) {
  struct Row {
    const char* name;
    const char* key;
    const char* what;
  };
  const Row rows[] = {
      {"U.S.", "us", "points are dropped"},
      {"Sana'a", "sanaa", "apostrophes inside a word are dropped"},
      {"Cox's Bazar", "cox bazar", "a possessive is dropped"},
      {"Doctors\xE2\x80\x99 Union", "doctors union", "typographic apostrophe"},
      {"al-Qaeda", "al qaeda", "hyphens part words"},
      {"Al Qaeda", "al qaeda", "case does not matter"},
      {"C\xC3\xB4te d\xE2\x80\x99Ivoire", "cote divoire", "diacritics are dropped"},
      {"\xC5\x81\xC3\xB3"
       "d\xC5\xBA",
       "lodz", "letters of Latin Extended-A"},
      {"Stra\xC3\x9F"
       "e",
       "strasse", "letters that become two"},
      {"\xD0\x9A\xD0\xB8\xD0\xB5\xD0\xB2", "\xD0\x9A\xD0\xB8\xD0\xB5\xD0\xB2",
       "other scripts are kept"},
      {"  (AP) \xE2\x80\x94 ", "ap", "signs and blanks part words"},
      {"", "", "nothing"},
      {"'s", "", "a lone possessive"},
  };
  for (const Row& row : rows) EXPECT_EQ(name_key(row.name), row.key) << row.what;
}

TEST(NameKey, AppendingKeepsWordsApart) {
  std::string key;
  for (const char* form : {"al", "-", "Qaeda", "'s"}) append_name_key(form, key);
  EXPECT_EQ(key, "al qaeda");
}

TEST(CaseFits, AcronymsNeedCapitalsAndNamesACapital) {
  EXPECT_TRUE(case_fits("US", case_of("US")));
  EXPECT_FALSE(case_fits("us", case_of("US")));
  EXPECT_FALSE(case_fits("Us", case_of("U.S.")));
  EXPECT_TRUE(case_fits("TURKEY", case_of("Turkey")));
  EXPECT_FALSE(case_fits("turkey", case_of("Turkey")));
  EXPECT_TRUE(case_fits("al-Shabaab", case_of("al-Shabaab")));
  EXPECT_TRUE(case_fits("Police", case_of("police")));
}

}  // namespace
}  // namespace tacitus
