#include "language/coreference.h"

#include <string>

#include <gtest/gtest.h>

#include "language/mentions.h"
#include "unit/language/small_trees.h"

namespace tacitus {
namespace {

// The chains of two and more, each as "first=second=third", the chains with blanks between.
std::string chains(std::initializer_list<std::string_view> sentences) {
  Document d = parsed(sentences);
  find_mentions(d, lexicon());
  const std::vector<Index> chain = resolve_coreference(d, lexicon());
  std::string out;
  for (Index c = 0;; ++c) {
    std::string members;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (chain[i] != c) continue;
      members += (members.empty() ? "" : "=") + std::string(d.at(d.mentions[i].span));
    }
    if (members.empty()) return out;
    out += (out.empty() ? "" : " | ") + members;
  }
}

TEST(Coreference, SurnamesFollowFullNames) {
  EXPECT_EQ(
      chains({"Ada/PROPN/3/nsubj/B-PER Rook/PROPN/1/flat/I-PER left/VERB/0/root ./PUNCT/3/punct",
              "Rook/PROPN/2/nsubj/B-PER slept/VERB/0/root ./PUNCT/2/punct"}),
      "Ada Rook=Rook");
}

TEST(Coreference, ASurnameOfTwoPeopleStaysAlone) {
  EXPECT_EQ(chains({"Ada/PROPN/3/nsubj/B-PER Rook/PROPN/1/flat/I-PER met/VERB/0/root "
                    "Tom/PROPN/3/obj/B-PER Rook/PROPN/4/flat/I-PER ./PUNCT/3/punct",
                    "Rook/PROPN/2/nsubj/B-PER slept/VERB/0/root ./PUNCT/2/punct"}),
            "");
}

TEST(Coreference, AcronymsStandForBodies) {
  EXPECT_EQ(chains({"The/DET/4/det Free/PROPN/4/amod/B-ORG Ship/PROPN/4/compound/I-ORG "
                    "Union/PROPN/5/nsubj/I-ORG met/VERB/0/root ./PUNCT/5/punct",
                    "FSU/PROPN/2/nsubj/B-ORG won/VERB/0/root ./PUNCT/2/punct"}),
            "Free Ship Union=FSU");
}

TEST(Coreference, PronounsAgreeInGender) {
  EXPECT_EQ(
      chains({"Tom/PROPN/2/nsubj/B-PER met/VERB/0/root Mary/PROPN/2/obj/B-PER ./PUNCT/2/punct",
              "She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct"}),
      "Mary=She");
}

TEST(Coreference, EachOfManyIsNobodyInTheNextSentence) {
  EXPECT_EQ(chains({"Every/DET/2/det judge/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct",
                    "She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct"}),
            "");
}

TEST(Coreference, TheNounWithAnAgeIsThePersonNamedBefore) {
  EXPECT_EQ(chains({"Ada/PROPN/3/nsubj/B-PER Rook/PROPN/1/flat/I-PER slept/VERB/0/root "
                    "./PUNCT/3/punct",
                    "The/DET/3/det 34-year-old/ADJ/3/amod driver/NOUN/4/nsubj left/VERB/0/root "
                    "./PUNCT/4/punct"}),
            "Ada Rook=The 34-year-old driver");
}

TEST(Coreference, TheDefendantIsThePersonWhomACourtHasTried) {
  EXPECT_EQ(chains({"Judges/NOUN/2/nsubj try/VERB/0/root Ada/PROPN/2/obj/B-PER "
                    "Rook/PROPN/3/flat/I-PER ./PUNCT/2/punct",
                    "The/DET/2/det defendant/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct"}),
            "Ada Rook=The defendant");
}

TEST(Coreference, TheBalticStateIsTheStateNamedLast) {
  EXPECT_EQ(chains({"Latvia/PROPN/2/nsubj/B-GPE slept/VERB/0/root ./PUNCT/2/punct",
                    "The/DET/3/det Baltic/ADJ/3/amod state/NOUN/4/nsubj woke/VERB/0/root "
                    "./PUNCT/4/punct"}),
            "Latvia=The Baltic state");
}

TEST(Coreference, AReflexiveBesideANameIsOfThatName) {
  EXPECT_EQ(chains({"Paul/PROPN/2/nsubj/B-PER slept/VERB/0/root ./PUNCT/2/punct",
                    "Tom/PROPN/7/nsubj/B-PER ,/PUNCT/5/punct himself/PRON/5/nsubj a/DET/5/det "
                    "soldier/NOUN/1/appos ,/PUNCT/5/punct left/VERB/0/root ./PUNCT/7/punct"}),
            "Tom=himself=a soldier");
}

TEST(Coreference, CoArgumentsAreNotOne) {
  EXPECT_EQ(chains({"Tom/PROPN/2/nsubj/B-PER left/VERB/0/root ./PUNCT/2/punct",
                    "Paul/PROPN/2/nsubj/B-PER saw/VERB/0/root him/PRON/2/obj ./PUNCT/2/punct"}),
            "Tom=him");
}

TEST(Coreference, ARolePointsToItsHolder) {
  EXPECT_EQ(chains({"Minister/PROPN/2/nmod:desc Ada/PROPN/4/nsubj/B-PER Rook/PROPN/2/flat/I-PER "
                    "met/VERB/0/root Tom/PROPN/4/obj/B-PER ./PUNCT/4/punct",
                    "The/DET/2/det minister/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct"}),
            "Ada Rook=The minister");
}

TEST(Coreference, TheSamePhraseIsTheSameThing) {
  EXPECT_EQ(chains({"A/DET/2/det truce/NOUN/3/nsubj began/VERB/0/root ./PUNCT/3/punct",
                    "The/DET/2/det truce/NOUN/3/nsubj held/VERB/0/root ./PUNCT/3/punct",
                    "A/DET/2/det truce/NOUN/3/nsubj failed/VERB/0/root ./PUNCT/3/punct"}),
            "A truce=The truce");
}

TEST(Coreference, SpeakersAreTheIOfTheirQuotes) {
  EXPECT_EQ(chains({"\"/PUNCT/3/punct I/PRON/3/nsubj fired/VERB/6/ccomp ,/PUNCT/3/punct "
                    "\"/PUNCT/3/punct say/VERB/0/root Tom/PROPN/6/nsubj/B-PER ./PUNCT/6/punct"}),
            "I=Tom");
}

TEST(Coreference, AGeneralRoleIsNeitherTheSpeakerNorTheOneSpokenOf) {
  EXPECT_EQ(
      chains({"Tom/PROPN/2/nsubj/B-PER phoned/VERB/0/root Paul/PROPN/2/obj/B-PER ./PUNCT/2/punct",
              "Ada/PROPN/2/nsubj/B-PER confirmed/VERB/0/root that/SCONJ/6/mark the/DET/5/det "
              "official/NOUN/6/nsubj grilled/VERB/2/ccomp Paul/PROPN/6/obj/B-PER ./PUNCT/2/punct"}),
      "Tom=the official | Paul=Paul");
}

TEST(Coreference, TheCountryIsTheLastStateThatDoesNotGovernIt) {
  EXPECT_EQ(
      chains({"Orlan/PROPN/2/nsubj/B-GPE warned/VERB/0/root Russia/PROPN/2/obj/B-GPE "
              "that/SCONJ/6/mark "
              "China/PROPN/6/nsubj/B-GPE leaves/VERB/2/ccomp the/DET/8/det country/NOUN/6/obj "
              "./PUNCT/2/punct"}),
      lexicon().table("states") != nullptr ? "Russia=the country" : "");
}

TEST(Coreference, AFrontedPossessiveIsTheSubjectThatFollows) {
  EXPECT_EQ(chains({"In/ADP/3/case his/PRON/3/nmod:poss call/NOUN/6/obl ,/PUNCT/3/punct "
                    "Tom/PROPN/6/nsubj/B-PER threatened/VERB/0/root ./PUNCT/6/punct"}),
            "his=Tom");
}

TEST(Coreference, WhoSpeaksSpeaksOfItsOwnDeeds) {
  // Alpha has been the subject more often.
  EXPECT_EQ(
      chains({"Alpha/PROPN/2/nsubj/B-ORG left/VERB/0/root",
              "Alpha/PROPN/2/nsubj/B-ORG slept/VERB/0/root",
              "Alpha/PROPN/2/nsubj/B-ORG rose/VERB/0/root although/SCONJ/5/mark "
              "Beta/PROPN/5/nsubj/B-ORG said/VERB/2/advcl it/PRON/7/nsubj left/VERB/5/ccomp"}),
      "Alpha=Alpha=Alpha | Beta=it");
}

TEST(Coreference, WhoIsOnlySpokenOfDoesNotSpeak) {
  EXPECT_EQ(chains({"Tom/PROPN/2/nsubj/B-PER left/VERB/0/root ./PUNCT/2/punct",
                    "\"/PUNCT/4/punct An/DET/3/det officer/NOUN/4/nsubj fell/VERB/8/ccomp "
                    ",/PUNCT/4/punct \"/PUNCT/4/punct he/PRON/8/nsubj said/VERB/0/root"}),
            "Tom=he");
}

TEST(Coreference, ACaptionIsNoApposition) {
  EXPECT_EQ(chains({"Image/NOUN/0/root :/PUNCT/3/punct NASA/PROPN/1/appos/B-ORG"}), "");
}

TEST(Coreference, AnAppositionOfAnotherKindBelongsToTheNameBeforeTheComma) {
  // The tree hangs "a port city" on the soldiers.
  EXPECT_EQ(chains({"Soldiers/NOUN/8/nsubj in/ADP/3/case Belmar/PROPN/1/nmod/B-GPE ,/PUNCT/7/punct "
                    "a/DET/7/det port/NOUN/7/compound city/NOUN/1/appos rested/VERB/0/root"}),
            "Belmar=a port city");
}

TEST(Coreference, WhoHoldsARoleIsNamedBehindIt) {
  // The tree hangs Tom on Orlan.
  EXPECT_EQ(chains({"A/DET/2/det spokesman/NOUN/8/nsubj for/ADP/4/case Orlan/PROPN/2/nmod/B-GPE "
                    ",/PUNCT/6/punct Tom/PROPN/4/appos/B-PER ,/PUNCT/2/punct slept/VERB/0/root"}),
            "A spokesman=Tom");
}

TEST(Coreference, ACourtIsNotTheTownOfTheDateline) {
  EXPECT_EQ(chains({"Belmar/PROPN/0/root/B-GPE -/PUNCT/1/punct A/DET/4/det court/NOUN/1/appos "
                    "met/VERB/4/acl"}),
            "");
}

TEST(Coreference, GovernmentsOfTwoStatesAreTwo) {
  const auto governments = [](const std::string& state) {
    return chains(
        {"The/DET/2/det government/NOUN/5/nsubj of/ADP/4/case Kenya/PROPN/2/nmod/B-GPE "
         "fell/VERB/0/root",
         "The/DET/2/det government/NOUN/5/nsubj of/ADP/4/case " + state
             + "/PROPN/2/nmod/B-GPE met/VERB/0/root"});
  };
  EXPECT_EQ(governments("Kenya"), "The government=The government | Kenya=Kenya");
  EXPECT_EQ(governments("Uganda"), "");
}

TEST(Coreference, OtherWordsBeforeTheNounAreAnotherThing) {
  EXPECT_EQ(
      chains({"the/DET/3/det foreign/ADJ/3/amod ministry/NOUN/4/nsubj spoke/VERB/0/root",
              "the/DET/3/det health/NOUN/3/compound ministry/NOUN/4/nsubj spoke/VERB/0/root"}),
      "");
}

TEST(Coreference, AConditionIsNotWhoIsInIt) {
  EXPECT_EQ(chains({"The/DET/2/det officer/NOUN/6/nsubj is/AUX/6/cop in/ADP/6/case a/DET/6/det "
                    "condition/NOUN/0/root"}),
            "");
}

TEST(Coreference, WhoIsTheMinisterIsReadOffTheWords) {
  EXPECT_EQ(chains({"Tom/PROPN/6/nsubj/B-PER who/PRON/5/nsubj be/AUX/6/cop the/DET/5/det "
                    "minister/NOUN/6/nsubj spoke/VERB/0/root"}),
            "Tom=the minister");
}

}  // namespace
}  // namespace tacitus
