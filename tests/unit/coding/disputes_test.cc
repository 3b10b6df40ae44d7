#include "coding/disputes.h"

#include <string>

#include <gtest/gtest.h>

#include "coding/claims.h"
#include "language/language_model.h"
#include "language/split.h"

namespace tacitus {
namespace {

class Disputes : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    shared_lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data").value();
    shared_model = LanguageModel::open(TACITUS_SOURCE_DIR "/data/models/english.tmodel").value();
  }

  // "content -> content: relation" of every link.
  static std::vector<std::string> read(const std::string& text) {
    Document d;
    d.text = text;
    d.page.body.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::Paragraph});
    split_document(d);
    LanguageScratch scratch;
    shared_model->annotate(d, scratch);
    ClaimCoder::compile(*shared_lexicon).value().code(d);
    DisputeCoder::compile(*shared_lexicon).value().code(d);
    std::vector<std::string> out;
    for (const Dispute& x : d.disputes) {
      out.push_back(content(d, x.claim) + " -> " + content(d, x.answers) + ": "
                    + std::string(name_of(x.relation)));
    }
    return out;
  }

  static std::string content(const Document& d, Index claim) {
    return std::string(d.at(d.claims[static_cast<std::size_t>(claim)].content.front()));
  }

  static std::shared_ptr<const Lexicon> shared_lexicon;
  static std::shared_ptr<const LanguageModel> shared_model;
};

std::shared_ptr<const Lexicon> Disputes::shared_lexicon;
std::shared_ptr<const LanguageModel> Disputes::shared_model;

using List = std::vector<std::string>;

TEST_F(Disputes, DenialByReferenceFindsTheOwnersClaim) {
  EXPECT_EQ(read("The mayor said the bridge was safe. The engineer said the river was high. "
                 "The bishop rejected the mayor's statement."),
            List{"the mayor's statement -> the bridge was safe: denies"});
}

TEST_F(Disputes, WhatAnyoneThinksIsNoDispute) {
  EXPECT_EQ(read("The engineer said the old bridge holds. You said the old bridge does not hold."),
            List{});
}

TEST_F(Disputes, DenialByReferenceFindsTheClaimByItsWords) {
  EXPECT_EQ(read("The villagers said soldiers had looted the clinic. The mayor said it rained. "
                 "The army denied claims of looting in the clinic."),
            List{"claims of looting in the clinic -> soldiers had looted the clinic: denies"});
}

TEST_F(Disputes, InResponse) {
  EXPECT_EQ(
      read("The envoy said the army had bombed the school. In response, the general said the raid "
           "was carried out because rebels hid there."),
      List{"the raid was carried out because rebels hid there -> the army had bombed the school: "
           "rebuts"});
}

TEST_F(Disputes, AgreementIsNoDispute) {
  EXPECT_EQ(read("The mayor said the bridge was safe. The engineer said the bridge was safe."),
            List{});
}

TEST_F(Disputes, ADenialAnswersTheAccusationToldJustBeforeIt) {
  EXPECT_EQ(read("The mayor said soldiers had shelled the clinic. The army denied hitting it."),
            List{"hitting it -> soldiers had shelled the clinic: denies"});
  EXPECT_TRUE(
      read("The mayor said the market was open. The army denied any role in the raid.").empty())
      << "nobody was accused";
}

TEST_F(Disputes, APronounPointsToWhatWasJustSaid) {
  EXPECT_EQ(read("The envoy said foreign fighters had crossed the river. The colonel denied it."),
            List{"it -> foreign fighters had crossed the river: denies"});
}

TEST_F(Disputes, AClaimRejectedAsSomethingIsTheOneBefore) {
  EXPECT_EQ(read("The ministry said rebels had burned the mill. "
                 "The rebels rejected the claim as a provocation."),
            List{"the claim as a provocation -> rebels had burned the mill: denies"});
}

TEST_F(Disputes, QuestionsLeftOpenAreNoClaimToAnswer) {
  EXPECT_EQ(
      read("Rook accused the council of fraud. The council did not respond to questions. Its clerk "
           "rejected the accusation."),
      List{"the accusation -> the council of fraud: denies"});
}

TEST_F(Disputes, TheAccusedRejectsTheAccusationInOtherWords) {
  EXPECT_EQ(
      read("Aid groups accused the mission of failing the town. The mission rejected the "
           "accusation that its men had stood by."),
      List{"the accusation that its men had stood by -> the mission of failing the town: denies"});
}

TEST_F(Disputes, FiguresAreRejected) {
  EXPECT_EQ(read("The ministry said 40 people had died. Doctors rejected the figures as fantasy."),
            List{"the figures as fantasy -> 40 people had died: denies"});
}

TEST_F(Disputes, ALesserDeedIsAReason) {
  EXPECT_EQ(
      read("Rook accused the council of hiding the report. The council said it had merely asked "
           "for more time."),
      List{"it had merely asked for more time -> the council of hiding the report: rebuts"});
}

TEST_F(Disputes, WhoIsSuspectedDenies) {
  EXPECT_EQ(read("The captain is suspected of having wrecked the boat. The captain denied any "
                 "wrongdoing."),
            List{"any wrongdoing -> The captain: denies"});
}

TEST_F(Disputes, ARefusalOfTalkIsNoAnswer) {
  EXPECT_TRUE(read("The union urged the owners to talk. The owners declined to comment.").empty());
}

}  // namespace
}  // namespace tacitus
