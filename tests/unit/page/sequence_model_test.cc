#include "page/sequence_model.h"

#include <string>

#include <gtest/gtest.h>

#include "page/html_blocks.h"
#include "page/knowledge.h"
#include "page/line_flow.h"
#include "page/line_rows.h"

namespace tacitus {
namespace {

// One feature, no words, one unit in each layer; the output is twice the feature when it is positive.
constexpr const char* kModel =
    "tacitus-sequence-model 1 dense 1 word_size 0 bags 0 mixed 1 hidden 1 outputs 1 body "
    "vocabulary 0 "
    "shift 1 0 scale 1 1 mix 1 2 mix_bias 1 0 forward_input 3 0 0 0 forward_recurrent 3 0 0 0 "
    "forward_input_bias 3 0 0 0 forward_recurrent_bias 3 0 0 0 backward_input 3 0 0 0 "
    "backward_recurrent 3 0 0 0 "
    "backward_input_bias 3 0 0 0 backward_recurrent_bias 3 0 0 0 out 3 1 0 0 out_bias 1 -1 end";

TEST(SequenceModel, ReadsAndRuns) {
  const auto model = SequenceModel::parse("m", kModel);
  ASSERT_TRUE(model.ok()) << model.error().text;
  SequenceModel::Scratch scratch;
  const auto logits = model.value().run({3.0F, -3.0F}, 2, scratch);
  ASSERT_EQ(logits.size(), 2U);
  EXPECT_FLOAT_EQ(logits[0], 5.0F);
  EXPECT_FLOAT_EQ(logits[1], -1.0F);
}

// The second format adds what the page is as a whole: here half of its mean.
TEST(SequenceModel, KnowsThePageAsAWhole) {
  std::string text(kModel);
  text.replace(text.find(" 1 dense"), 2, " 2");
  text.replace(text.find("mix_bias 1 0"), 12, "mix_bias 1 0 page 1 0.5");
  const auto model = SequenceModel::parse("m", text);
  ASSERT_TRUE(model.ok()) << model.error().text;
  SequenceModel::Scratch scratch;
  const auto logits = model.value().run({3.0F, 1.0F}, 2, scratch);
  EXPECT_FLOAT_EQ(logits[0], 2 * 3 + 0.5F * 2 - 1);
  EXPECT_FLOAT_EQ(logits[1], 2 * 1 + 0.5F * 2 - 1);
}

// The models in the binary must read the rows that the reader writes.
TEST(SequenceModel, TheModelsFitTheirFeatures) {
  const auto knowledge = PageKnowledge::embedded();
  ASSERT_TRUE(knowledge.ok()) << knowledge.error().text;
  EXPECT_EQ(knowledge.value().flat.dense(),
            line_feature_names().size() + flow_feature_names().size());
  EXPECT_EQ(knowledge.value().html.dense(),
            line_feature_names().size() + block_feature_names().size());
}

TEST(SequenceModel, ABrokenFileIsSaid) {
  const std::string whole(kModel);
  for (const std::string& text : {std::string(), whole.substr(0, 200), std::string("other 1"),
                                  whole.substr(0, whole.size() - 4)}) {
    const auto model = SequenceModel::parse("data/models/m.txt", text);
    ASSERT_FALSE(model.ok()) << text;
    EXPECT_EQ(model.error().slug, "page/bad-model");
    EXPECT_EQ(model.error().text.find("data/models/m.txt: "), 0U);
  }
}

TEST(KeepBar, HangsOnTheSurestLine) {
  EXPECT_FLOAT_EQ(keep_bar({8, -8}, 1, 0), -0.2F);
  EXPECT_FLOAT_EQ(keep_bar({4, -8}, 1, 0), -1.5F);
  EXPECT_FLOAT_EQ(keep_bar({1, -8}, 1, 0), -3.0F);
  EXPECT_FLOAT_EQ(keep_bar({-2, -8}, 1, 0), -4.5F);
  EXPECT_FLOAT_EQ(keep_bar({-9, -8}, 1, 0), 0.0F);
  EXPECT_FLOAT_EQ(keep_bar({}, 1, 0), 0.0F);
}

}  // namespace
}  // namespace tacitus
