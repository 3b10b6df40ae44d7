#include "lexicon/claim_relation.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

constexpr double kMany = 1e9;

Contrast contrast() {
  return Contrast::compile(Table::parse("contrast.tsv", "word\topposite\ncollapse\thold\n").value())
      .value();
}

ClaimFacts said(std::string speaker, Act act, std::string root, std::vector<std::string> words) {
  ClaimFacts facts;
  facts.speaker = std::move(speaker);
  facts.act = act;
  facts.root = std::move(root);
  facts.words = std::move(words);
  return facts;
}

FigureFacts deaths(double low, double high, std::string place) {
  FigureFacts f;
  f.unit = Unit::Deaths;
  f.place = std::move(place);
  f.low = low;
  f.high = high;
  return f;
}

TEST(CompareClaims, FiguresThatCannotBothBeRight) {
  ClaimFacts a = said("ministry", Act::Assert, "die", {"belmar", "blast", "die"});
  ClaimFacts b = said("hospital", Act::Assert, "die", {"belmar", "blast", "die"});
  a.figures = {deaths(12, 12, "belmar")};
  b.figures = {deaths(30, 30, "belmar")};
  const auto found = compare_claims(b, a, contrast());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->relation, Relation::FigureMismatch);

  b.figures = {deaths(30, 30, "varn")};
  EXPECT_FALSE(compare_claims(b, a, contrast())) << "another place";
  b.figures = {deaths(10, kMany, "belmar")};
  EXPECT_FALSE(compare_claims(b, a, contrast())) << "at least 10 allows 12";
}

TEST(CompareClaims, TwoSchoolsMayCountTheirCoursesDifferently) {
  ClaimFacts a = said("varn", Act::Assert, "offer", {"course", "free", "offer"});
  ClaimFacts b = said("belmar", Act::Assert, "offer", {"course", "free", "offer"});
  FigureFacts courses = deaths(20, 20, "");
  courses.unit = Unit::Other;
  courses.counted = "course";
  a.figures = {courses};
  courses.low = courses.high = 100;
  b.figures = {courses};
  EXPECT_FALSE(compare_claims(b, a, contrast()));
  a.actors = b.actors = {"academy"};
  EXPECT_TRUE(compare_claims(b, a, contrast())) << "both speak of the academy's";
}

TEST(CompareClaims, ARefusalWithoutTheSameMatterAnswersNoDemand) {
  const ClaimFacts demand = said("rook", Act::Demand, "say", {"say"});
  EXPECT_FALSE(compare_claims(said("dorn", Act::Refuse, "say", {"say"}), demand, contrast()));
}

TEST(CompareClaims, TheAccusedDenies) {
  ClaimFacts a = said("mayor", Act::Accuse, "shell", {"market", "shell"});
  a.actors = {"army"};
  const ClaimFacts b = said("army", Act::Deny, "shell", {"market", "shell"});
  const auto found = compare_claims(b, a, contrast());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->relation, Relation::Denies);
  EXPECT_GE(found->confidence, 0.75F);
}

TEST(CompareClaims, CounterAccusation) {
  ClaimFacts a = said("dorn", Act::Accuse, "steal", {"money", "steal"});
  a.actors = {"rook"};
  ClaimFacts b = said("rook", Act::Accuse, "steal", {"money", "steal"});
  b.actors = {"dorn"};
  const auto found = compare_claims(b, a, contrast());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->relation, Relation::CounterAccuses);
}

TEST(CompareClaims, TwoBlamedForOneDeed) {
  ClaimFacts a = said("militia", Act::Admit, "responsibility", {"attack", "responsibility"});
  a.blamed = "militia";
  ClaimFacts b = said("minister", Act::Accuse, "kestrel", {"attack", "kestrel"});
  b.blamed = "kestrel";
  const auto found = compare_claims(b, a, contrast());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->basis, "other-blamed");
}

TEST(CompareClaims, DemandAndRefusal) {
  const ClaimFacts a = said("varn", Act::Demand, "release", {"forty", "prisoner", "release"});
  const ClaimFacts b = said("kestrel", Act::Refuse, "release", {"prisoner", "release"});
  const auto found = compare_claims(b, a, contrast());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->relation, Relation::RejectsDemand);
}

TEST(CompareClaims, OppositesOfOneThing) {
  ClaimFacts a = said("ministry", Act::Assert, "hold", {"hold", "truce"});
  ClaimFacts b = said("rebels", Act::Assert, "collapse", {"collapse", "truce"});
  a.subject = "truce";
  b.subject = "truce";
  const auto found = compare_claims(b, a, contrast());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->basis, "antonym");

  b.polarity = -1;
  EXPECT_FALSE(compare_claims(b, a, contrast())) << "that it did not collapse agrees";
  b.polarity = 1;
  b.speaker = "ministry";
  EXPECT_FALSE(compare_claims(b, a, contrast())) << "of two times, as likely as not";
  b.speaker = "rebels";
  b.subject = "roof";
  b.words = {"collapse", "roof", "truce"};
  a.words = {"hold", "roof", "truce"};
  a.subject = "truce";
  b.object = "wall";
  a.object = "line";
  EXPECT_FALSE(compare_claims(b, a, contrast())) << "of two things";
}

TEST(CompareClaims, OtherTopicsDoNotMeet) {
  const ClaimFacts a = said("ministry", Act::Assert, "open", {"market", "open"});
  ClaimFacts b = said("rebels", Act::Deny, "fire", {"convoy", "fire"});
  b.polarity = -1;
  EXPECT_FALSE(compare_claims(b, a, contrast()));
}

}  // namespace
}  // namespace tacitus
