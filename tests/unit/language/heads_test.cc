#include "language/heads.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(SecondIsLikelier, WeighsTheArcAgainstItsRelation) {
  struct Case {
    const char* what;
    float lead, sure_of_best, sure_of_second;
    bool likelier;
  };
  const Case cases[] = {
      {"equal in all: the best stays", 0.0F, 0.9F, 0.9F, false},
      {"a little behind, far surer", 0.2F, 0.5F, 0.95F, true},
      {"e^1 less likely, not twice as sure", 1.0F, 0.5F, 0.95F, false},
      {"e^1 less likely, three times as sure", 1.0F, 0.3F, 0.9F, true},
      {"far behind", 30.0F, 0.01F, 1.0F, false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(second_is_likelier(c.lead, c.sure_of_best, c.sure_of_second), c.likelier) << c.what;
  }
}

}  // namespace
}  // namespace tacitus
