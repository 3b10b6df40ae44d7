#include "record/labels.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(Labels, WrittenFormsReadBack) {
  for (int i = 0; i <= static_cast<int>(Deprel::Xcomp); ++i) {
    const auto label = static_cast<Deprel>(i);
    EXPECT_EQ(parse_label<Deprel>(name_of(label)), label);
  }
  for (int i = 0; i <= static_cast<int>(SpeakerKind::Author); ++i) {
    const auto label = static_cast<SpeakerKind>(i);
    EXPECT_EQ(parse_label<SpeakerKind>(name_of(label)), label);
  }
  EXPECT_EQ(parse_label<Bound>("at_least"), Bound::AtLeast);
  EXPECT_EQ(parse_label<Act>("shout"), std::nullopt);
}

TEST(Labels, AnUnknownSubtypeFallsBackOnItsRelation) {
  EXPECT_EQ(parse_label<Deprel>("nsubj:unheard"), Deprel::Nsubj);
  EXPECT_EQ(parse_label<Deprel>("obl:tmod"), Deprel::OblUnmarked);
  EXPECT_EQ(parse_label<Deprel>("unheard"), std::nullopt);
}

}  // namespace
}  // namespace tacitus
