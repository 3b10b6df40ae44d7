#include "story/names.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(FoldName, SpellingsOfOneNameAgree) {
  struct Case {
    const char* what;
    const char* a;
    const char* b;
  };
  const Case cases[] = {
      {"y and i", "Sergey Lavrov", "Sergei Lavrov"},
      {"iy and i", "Ilham Aliyev", "Ilham Aliev"},
      {"yan and ian", "Nikol Pashinyan", "Nikol Pashinian"},
      {"doubled letters", "Volodymyr Zelenskyy", "Volodymyr Zelensky"},
      {"accents", "Nicol\xC3\xA1s Maduro", "Nicolas Maduro"},
      {"hyphen and blank", "Ban Ki-moon", "Ban Ki Moon"},
      {"ou and u", "Mahmoud Abbas", "Mahmud Abas"},
      {"stop of an initial", "George W. Bush", "George W Bush"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_EQ(fold_name(c.a), fold_name(c.b));
  }
}

TEST(FoldName, DifferentNamesStayApart) {
  EXPECT_NE(fold_name("Kirby"), fold_name("Kerry"));
  EXPECT_NE(fold_name("Iran"), fold_name("Iraq"));
}

TEST(ActorKey, APersonBySurnameAloneHasNone) {
  Actor actor;
  actor.kind = ActorKind::Person;
  actor.name = "Lavrov";
  EXPECT_EQ(actor_key(actor), "");
  actor.name = "Sergey Lavrov";
  EXPECT_EQ(actor_key(actor), "person:sergei lavrov");
  actor.lexicon_id = "RUS.lavrov";
  EXPECT_EQ(actor_key(actor), "RUS.lavrov");
}

}  // namespace
}  // namespace tacitus
