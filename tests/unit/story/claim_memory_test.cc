#include "story/claim_memory.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

ClaimFacts claim(Act act, const char* speaker, std::vector<std::string> words, const char* root) {
  ClaimFacts out;
  out.act = act;
  out.speaker = speaker;
  out.words = std::move(words);
  out.root = root;
  return out;
}

Contrast no_contrast() {
  return std::move(Contrast::compile(Table::parse("contrast.tsv", "word\topposite\n").value()))
      .value();
}

TEST(ClaimMemory, ALaterDenialFindsTheClaimItDenies) {
  const std::vector<ClaimFacts> earlier = {
      claim(Act::Assert, "mayor", {"budget", "grow", "school"}, "grow"),
      claim(Act::Accuse, "RUS", {"cancel", "meeting", "time", "militant"}, "cancel")};
  std::vector<ClaimFacts> later = {
      claim(Act::Deny, "USA", {"cancel", "meeting", "militant"}, "cancel")};
  later[0].denial = true;
  const auto answers = answers_across(later, earlier, no_contrast());
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0].earlier, 1U);
  EXPECT_EQ(answers[0].relation.relation, Relation::Denies);
}

// In September he threatened to suspend the talks with Russia; in December he denies delaying them.
TEST(ClaimMemory, ASpeakerWhoTurnsChangesHisPosture) {
  std::vector<ClaimFacts> earlier = {
      claim(Act::Threaten, "kerry", {"aleppo", "bomb", "russia", "suspend", "talk"}, "suspend")};
  earlier[0].actors = {"+RUS", "russia"};
  std::vector<ClaimFacts> later = {
      claim(Act::Deny, "kerry", {"aleppo", "delay", "russia", "talk"}, "delay")};
  later[0].actors = {"+RUS", "russia"};
  const auto answers = answers_across(later, earlier, no_contrast());
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0].relation.relation, Relation::ReversesOwn);
  EXPECT_EQ(answers[0].relation.basis, "posture");
  later[0].speaker = "lavrov";
  EXPECT_TRUE(answers_across(later, earlier, no_contrast()).empty()) << "somebody else";
  later[0].speaker = "kerry";
  later[0].words = {"delay", "harvest", "talk"};
  EXPECT_TRUE(answers_across(later, earlier, no_contrast()).empty()) << "another matter";
  later[0] = claim(Act::Threaten, "kerry", {"aleppo", "bomb", "russia"}, "suspend");
  later[0].actors = {"+RUS", "russia"};
  EXPECT_TRUE(answers_across(later, earlier, no_contrast()).empty()) << "the same stand";
}

TEST(ClaimMemory, ClaimsOfOtherThingsDoNotMeet) {
  const std::vector<ClaimFacts> earlier = {claim(Act::Assert, "a", {"harvest", "poor"}, "poor")};
  const std::vector<ClaimFacts> later = {claim(Act::Deny, "b", {"cancel", "meeting"}, "cancel")};
  EXPECT_TRUE(answers_across(later, earlier, no_contrast()).empty());
}

TEST(ClaimMemory, BytesReadBackAndDamageIsAnError) {
  ClaimFacts facts = claim(Act::Deny, "USA", {"cancel", "meeting"}, "cancel");
  facts.figures.push_back({Unit::Deaths, "person", "aleppo", "", 200.0, 1e9});
  const std::string bytes = to_bytes(facts);
  const auto back = claim_facts_from(bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(to_bytes(back.value()), bytes);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    EXPECT_FALSE(claim_facts_from(std::string_view(bytes).substr(0, cut)).ok()) << cut;
  }
}

TEST(ClaimMemory, FactsKeptBeforeSidesWereTold) {
  ClaimFacts facts = claim(Act::Deny, "USA", {"cancel", "meeting"}, "cancel");
  std::string bytes = to_bytes(facts);
  bytes.resize(bytes.size() - 3 * sizeof(std::uint32_t) - 1);  // side, subject, object, denial
  bytes[0] = 1;
  const auto back = claim_facts_from(bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back.value().speaker, "USA");
  EXPECT_TRUE(back.value().side.empty());
}

TEST(ClaimMemory, AMinisterAnswersForHisState) {
  std::vector<ClaimFacts> earlier = {
      claim(Act::Accuse, "may", {"agent", "poison", "russia"}, "poison")};
  earlier[0].actors = {"+RUS", "russia"};
  earlier[0].side = "+GBR";
  std::vector<ClaimFacts> later = {claim(Act::Deny, "lavrov", {"agent", "poison"}, "have")};
  later[0].side = "+RUS";
  const auto answers = answers_across(later, earlier, no_contrast());
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0].relation.relation, Relation::Denies);
  later[0].side = "+GBR";
  EXPECT_TRUE(answers_across(later, earlier, no_contrast()).empty()) << "the accuser's own side";
}

}  // namespace
}  // namespace tacitus
