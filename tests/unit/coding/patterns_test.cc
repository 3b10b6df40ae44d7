#include "coding/patterns.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

struct Fault {
  const char* what;
  const char* text;
  const char* message;  // how it begins
};

TEST(Patterns, FaultsNameFileLineAndColumn) {
  const Fault faults[] = {
      {"words outside a block", "attack\n", "f.pat:1:1: expected 'set', 'form' or 'rule'"},
      {"an unknown type", "rule a WAR\n", "f.pat:1:8: 'WAR' is no PLOVER event type"},
      {"an unknown directive", "rule a ASSAULT\n  verbs attack\n", "f.pat:2:3: unknown directive"},
      {"an undefined set", "rule a ASSAULT\n  need subj ARMY\n", "f.pat:2:1: set 'ARMY' is not"},
      {"a set that contains itself", "set AA: BB\nset BB: AA\n", "f.pat:1:1: set 'AA' contains"},
      {"a set defined twice", "set AA: x\nset AA: y\n", "f.pat:2:5: set 'AA' is defined twice"},
      {"a rule defined twice", "rule a AID\nrule a AID\n", "f.pat:2:6: rule 'a' is defined twice"},
      {"a form without a lemma", "form : lent\n", "f.pat:1:6: expected 'form LEMMA"},
      {"several words in a set", "set AA: cease fire\n", "f.pat:1:9: a set holds single words"},
      {"a companion of two words", "rule a AID\n  verb give + food aid\n",
       "f.pat:2:15: a companion"},
      {"an example without its type", "rule a -\n  + A b. \n", "f.pat:2:5: expected '=> TYPE"},
      {"an example of no type", "rule a AID\n  + A b. => HELP\n",
       "f.pat:2:13: 'HELP' is no PLOVER"},
  };
  for (const Fault& fault : faults) {
    const auto parsed = PatternSet::parse({{"f.pat", fault.text}});
    ASSERT_FALSE(parsed.ok()) << fault.what;
    EXPECT_EQ(parsed.error().text.substr(0, std::string_view(fault.message).size()), fault.message)
        << fault.what << "\n"
        << parsed.error().text;
    EXPECT_EQ(parsed.error().slug, "lexicon/bad-pattern");
  }
}

TEST(Patterns, AllFaultsAreReportedAtOnce) {
  const auto parsed = PatternSet::parse({{"f.pat", "rule a WAR\n  foo\n  bar\n"}});
  ASSERT_FALSE(parsed.ok());
  EXPECT_EQ(std::ranges::count(parsed.error().text, '\n'), 2);
}

TEST(Patterns, RulesTriggersAndSetsAreRead) {
  const auto parsed = PatternSet::parse({{"a.pat",
                                          "rule shell ASSAULT heavy-weapons 194\n"
                                          "  verb shell, call off, rain + shell|HEAVY,\n"
                                          "    take + to:street\n"
                                          "  noun artillery barrage\n"
                                          "  source subj; target obj, on; need target @human\n"
                                          "  + Rebels shelled it. => ASSAULT Rebels -> it\n"
                                          "  - It is shelled.\n"},
                                         {"b.pat", "set HEAVY: mortar, MORE\nset MORE: tank\n"}});
  ASSERT_TRUE(parsed.ok()) << parsed.error().text;
  const PatternSet& set = parsed.value();
  ASSERT_EQ(set.rules().size(), 1U);
  const Rule& rule = set.rules()[0];
  EXPECT_EQ(rule.cameo, "194");
  EXPECT_EQ(rule.target.size(), 2U);
  EXPECT_EQ(rule.restrictions.size(), 1U);
  ASSERT_EQ(set.trigger_count(), 5U);
  EXPECT_EQ(set.trigger(1).with, std::vector<WordId>{set.word("off")});
  EXPECT_TRUE(set.trigger(2).has_companion);
  EXPECT_EQ(set.trigger(3).companion_prep, set.word("to"));
  EXPECT_EQ(set.spelling(set.trigger(4).head), "barrage");
  EXPECT_EQ(set.where(set.trigger(3)), "a.pat:3");
  EXPECT_TRUE(set.in_set(set.word("tank"), set.set_named("HEAVY")));
  EXPECT_FALSE(set.in_set(set.word("shell"), set.set_named("HEAVY")));
  ASSERT_EQ(set.examples().size(), 2U);
  EXPECT_EQ(set.examples()[0].target, "it");
  EXPECT_FALSE(set.examples()[1].positive);
}

TEST(Patterns, RulesWithoutExampleAreNamed) {
  const auto parsed =
      PatternSet::parse({{"a.pat",
                          "rule has ASSAULT 190\n  verb hit\n  + A hit B.\n"
                          "rule none ASSAULT 190\n  verb maul\n"
                          "rule only-not ASSAULT 190\n  verb claw\n  - A claws.\n"
                          "rule drops -\n  verb avert\n  - A averted it. => ASSAULT\n"
                          "rule drops-none -\n  verb avoid\n"}});
  ASSERT_TRUE(parsed.ok()) << parsed.error().text;
  std::string names;
  for (const Rule* rule : parsed.value().without_example()) names += rule->name + ' ';
  EXPECT_EQ(names, "none only-not drops-none ");
}

}  // namespace
}  // namespace tacitus
