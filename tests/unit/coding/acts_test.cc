// Which act a claim is where words look like another one (src/coding/acts.h).

#include <gtest/gtest.h>

#include "claim_reading.h"

namespace tacitus {
namespace {

TEST(Acts, WordsThatLookLikeAnotherAct) {
  ClaimReading reader;
  const struct {
    const char* what;
    const char* text;
    Act act;
  } cases[] = {
      {"a bound is no negation", "A monitor said no fewer than 61 of the wells were dry.",
       Act::Assert},
      {"a negation is one", "A monitor said no wells were poisoned.", Act::Deny},
      {"a form of do is no demand", "Rook insists he does not want the post.", Act::Emphasize},
      {"insisting on a thing is one", "Rook insisted on a new count of the votes.", Act::Demand},
      {"suspected of a deed", "The captain is suspected of having wrecked the boat.", Act::Accuse},
  };
  for (const auto& c : cases) {
    const Document d = reader.read(c.text);
    ASSERT_FALSE(d.claims.empty()) << c.what;
    EXPECT_EQ(name_of(d.claims.front().act), name_of(c.act)) << c.what;
  }
}

TEST(Acts, DeedsAreNoClaims) {
  ClaimReading reader;
  for (const char* text :
       {"Varn recalled its envoys from the port on Monday.",
        "The company signed the contract in May.", "The new rule bars lorries from the bridge.",
        "The minister is suspected."}) {
    EXPECT_TRUE(reader.read(text).claims.empty()) << text;
  }
  EXPECT_FALSE(reader.read("Dunn recalled a walk along the river.").claims.empty());
}

}  // namespace
}  // namespace tacitus
