#include "coding/restriction_text.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(RestrictionText, IsReadByThoseWhoWriteNoPatterns) {
  const struct {
    const char* restriction;
    const char* text;
  } cases[] = {
      {"need source COMBATANT|@armed", "needs as source a word of COMBATANT or armed"},
      {"need theme", "needs a content"},
      {"need obj|off DISSENT", "needs as object or phrase with 'off' a word of DISSENT"},
      {"not subj @thing", "takes no subject that is a thing"},
      {"not in", "takes no phrase with 'in'"},
      {"need", "need"},
  };
  for (const auto& c : cases) EXPECT_EQ(restriction_text(c.restriction), c.text);
  EXPECT_EQ(relation_text(Deprel::Nsubj), "subject");
  EXPECT_EQ(relation_text(Deprel::Flat), "flat");
}

}  // namespace
}  // namespace tacitus
