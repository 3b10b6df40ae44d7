#include "lexicon/check.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

namespace fs = std::filesystem;

TEST(CheckLexicon, TheShippedTablesAreClean) {
  const auto lexicon = Lexicon::embedded();
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().text;
  for (const LexiconFault& fault : check_lexicon(*lexicon.value())) {
    ADD_FAILURE() << fault.where << ": " << fault.text;
  }
}

TEST(CheckLexicon, EveryKindOfFaultIsToldWithItsPlace) {
  const fs::path root = fs::temp_directory_path() / "tacitus-check-lexicon";
  fs::remove_all(root);
  fs::create_directories(root / "lexicons" / "actors");
  fs::create_directories(root / "lexicons" / "persons");
  fs::create_directories(root / "codebook");
  const auto write = [&](const char* name, const char* text) {
    std::ofstream(root / name) << text;
  };
  write("codebook/sectors.tsv", "sector\nGOV\n");
  write("lexicons/states.tsv", "code\tlatitude\tlongitude\nORL\t10\t20\nORL\t99\t20\n");
  write("lexicons/actors/a.tsv",
        "name\tkind\tcountry\tsector\nX\tclub\tORL\tGOV\nY\tmedia\tQQQ\tZZZ\nY\tmedia\tQQQ\tGOV\n");
  write("lexicons/persons/p.tsv",
        "name\trole\tcountry\tsector\tfrom\tto\n"
        "Ada\tMayor\tORL\tGOV\t2001\t2009\n"
        "Ada\tMayor\tORL\tGOV\t2003\t2012\n"
        "Bo\tMayor\tORL\tGOV\t2012-13\t2009\n"
        "Cy\tMayor\tORL\tGOV\t2012\t2009\n"
        "Di\tPresident of Orla\tORL\tGOV\t1990\t1999\n"
        "Ed 2001\tPresident of Orla\tORL\tGOV\t1995\t2001\n"
        "Fay\tPresident of Orla\tORL\tGOV\t2001\t2009\n"
        "Gus\tKing of Belmar\tORL\tGOV\t1990\t1999\n"
        "Hal\tKing of Belmar\tORL\tGOV\t1990\t1999\n");
  write("lexicons/shared_offices.tsv", "office\twhy\nKing of Belmar\ttwo kings\n");
  const auto lexicon = Lexicon::load_folder(root.string());
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().text;
  std::string all;
  for (const LexiconFault& fault : check_lexicon(*lexicon.value())) {
    all += fault.where + ": " + fault.text + '\n';
  }
  fs::remove_all(root);
  EXPECT_EQ(
      all,
      "data/lexicons/states.tsv:3:1: is also at data/lexicons/states.tsv:2\n"
      "data/lexicons/states.tsv:3:5: not a latitude: '99'\n"
      "data/lexicons/actors/a.tsv:2:3: unknown kind of actor 'club'\n"
      "data/lexicons/actors/a.tsv:3:9: unknown country 'QQQ'\n"
      "data/lexicons/actors/a.tsv:3:13: unknown sector 'ZZZ'\n"
      "data/lexicons/actors/a.tsv:4:9: unknown country 'QQQ'\n"
      "data/lexicons/actors/a.tsv:4:1: is also at data/lexicons/actors/a.tsv:3\n"
      "data/lexicons/persons/p.tsv:3:19: overlaps with data/lexicons/persons/p.tsv:2\n"
      "data/lexicons/persons/p.tsv:4:18: not a date: '2012-13'\n"
      "data/lexicons/persons/p.tsv:5:23: ends before it begins\n"
      "data/lexicons/persons/p.tsv:7:35: held at once with Di at data/lexicons/persons/p.tsv:6\n"
      "data/lexicons/persons/p.tsv:7:1: a number in a person's name\n");
}

}  // namespace
}  // namespace tacitus
