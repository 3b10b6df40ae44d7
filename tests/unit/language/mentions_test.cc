#include "language/mentions.h"

#include <string>

#include <gtest/gtest.h>

#include "unit/language/small_trees.h"

namespace tacitus {
namespace {

std::string_view referent_name(Referent r) {
  static constexpr std::string_view kNames[] = {"thing", "person", "group",
                                                "body",  "place",  "time"};
  return kNames[static_cast<std::size_t>(r)];
}

// Each mention as "words:kind:referent", with "(whole phrase)" where that is longer.
std::string mentions(std::initializer_list<std::string_view> sentences) {
  Document d = parsed(sentences);
  find_mentions(d, lexicon());
  std::string out;
  for (const Mention& m : d.mentions) {
    if (!out.empty()) out += " | ";
    out += d.at(m.span);
    if (m.full != m.span) out += " (" + std::string(d.at(m.full)) + ")";
    out += ":" + std::string(name_of(m.kind)) + ":" + std::string(referent_name(m.referent));
  }
  return out;
}

TEST(Mentions, NamesNominalsAndPronouns) {
  EXPECT_EQ(
      mentions({"The/DET/2/det rebels/NOUN/3/nsubj met/VERB/0/root Ada/PROPN/3/obj/B-PER "
                "Rook/PROPN/4/flat/I-PER and/CCONJ/8/cc her/PRON/8/nmod:poss aide/NOUN/4/conj "
                "./PUNCT/3/punct"}),
      "The rebels:nominal:person | Ada Rook:name:person | her aide:nominal:person | "
      "her:pronoun:person");
}

TEST(Mentions, ComplementsAndClausesAreInTheWholePhraseOnly) {
  EXPECT_EQ(
      mentions({"certain/ADJ/2/amod groups/NOUN/5/nsubj in/ADP/4/case Belmar/PROPN/2/nmod/B-GPE "
                "fought/VERB/0/root"}),
      "certain groups (certain groups in Belmar):nominal:group | Belmar:name:place");
}

TEST(Mentions, ATitleBelongsToItsName) {
  EXPECT_EQ(mentions({"Secretary/PROPN/5/nsubj of/ADP/3/case State/PROPN/1/nmod "
                      "Tom/PROPN/1/appos/B-PER left/VERB/0/root"}),
            "Tom (Secretary of State Tom):name:person");
}

TEST(Mentions, ANicknameInMarksStandsInsideTheName) {
  EXPECT_EQ(mentions({"Ada/PROPN/6/nsubj/B-PER \"/PUNCT/3/punct Cia/PROPN/5/compound/B-ORG "
                      "\"/PUNCT/3/punct Rook/PROPN/6/nsubj left/VERB/0/root"}),
            "Ada \" Cia \" Rook:name:person");
  EXPECT_EQ(mentions({"Ada/PROPN/2/nsubj/B-PER sang/VERB/0/root \"/PUNCT/4/punct "
                      "Cia/PROPN/2/obj/B-MISC \"/PUNCT/4/punct"}),
            "Ada:name:person | Cia:name:thing");
}

TEST(Mentions, ATitleTaggedWithTheNameIsCutOff) {
  EXPECT_EQ(mentions({"US/PROPN/2/compound/B-PER Secretary/PROPN/6/nsubj/I-PER of/ADP/4/case/I-PER "
                      "State/PROPN/2/nmod/I-PER Tom/PROPN/6/nsubj/I-PER left/VERB/0/root"}),
            "Tom (US Secretary of State Tom):name:person");
  EXPECT_EQ(mentions({"Martin/PROPN/5/nsubj/B-PER Luther/PROPN/1/flat/I-PER "
                      "King/PROPN/1/flat/I-PER Jr./PROPN/1/flat/I-PER left/VERB/0/root"}),
            "Martin Luther King Jr.:name:person");
  EXPECT_EQ(mentions({"NATO/PROPN/4/compound/B-ORG Secretary/PROPN/4/compound/I-ORG "
                      "-/PUNCT/4/punct/I-ORG General/PROPN/5/nmod:desc/I-ORG "
                      "Rook/PROPN/6/nsubj/B-PER left/VERB/0/root"}),
            "NATO:name:body | Rook (NATO Secretary - General Rook):name:person");
}

TEST(Mentions, ABareObjectThatCompletesItsVerbIsNobody) {
  EXPECT_EQ(mentions({"Rebels/NOUN/2/nsubj join/VERB/0/root forces/NOUN/2/obj"}),
            "Rebels:nominal:person");
  EXPECT_EQ(mentions({"Rebels/NOUN/2/nsubj join/VERB/0/root the/DET/4/det forces/NOUN/2/obj"}),
            "Rebels:nominal:person | the forces:nominal:group");
}

TEST(Mentions, AnAdjectiveOfAPlaceIsNone) {
  EXPECT_EQ(mentions({"Syrian/ADJ/2/amod/B-NORP troops/NOUN/3/nsubj left/VERB/0/root"}),
            "Syrian troops:nominal:group");
}

TEST(Mentions, ANameFoundOnceIsFoundAgain) {
  EXPECT_EQ(mentions({"Ada/PROPN/3/nsubj/B-PER Rook/PROPN/1/flat/I-PER left/VERB/0/root",
                      "Rook/PROPN/2/nsubj slept/VERB/0/root"}),
            "Ada Rook:name:person | Rook:name:person");
}

TEST(Mentions, EqualNamesHaveTheTypeOfTheMost) {
  EXPECT_EQ(mentions({"MENA/PROPN/2/nsubj/B-PER left/VERB/0/root",
                      "MENA/PROPN/2/nsubj/B-ORG left/VERB/0/root",
                      "MENA/PROPN/2/nsubj/B-ORG left/VERB/0/root"}),
            "MENA:name:body | MENA:name:body | MENA:name:body");
}

TEST(Mentions, ThePersonNamedInFullIsMeantByTheSurname) {
  EXPECT_EQ(mentions({"Ada/PROPN/3/nsubj/B-PER Rook/PROPN/1/flat/I-PER left/VERB/0/root",
                      "Rook/PROPN/2/nsubj/B-LOC slept/VERB/0/root",
                      "She/PRON/2/nsubj slept/VERB/0/root in/ADP/4/case Rook/PROPN/2/obl/B-LOC"}),
            "Ada Rook:name:person | Rook:name:person | She:pronoun:person | Rook:name:place");
}

TEST(Mentions, TheNameOfABodyGoesOnOverSmallWords) {
  EXPECT_EQ(
      mentions({"the/DET/2/det Committee/PROPN/6/nsubj/B-ORG to/PART/4/mark Protect/VERB/2/acl "
                "Reporters/PROPN/4/obj left/VERB/0/root"}),
      "Committee to Protect Reporters (the Committee to Protect Reporters):name:body");
}

TEST(Mentions, ARelativePronounIsNone) {
  EXPECT_EQ(mentions({"troops/NOUN/0/root that/PRON/3/nsubj left/VERB/1/acl:relcl"}),
            "troops (troops that left):nominal:group | that:pronoun:thing")
      << "without features it cannot be told from a demonstrative";
}

TEST(Mentions, ANameGoesOnWhereTheTreeSaysSo) {
  EXPECT_EQ(mentions({"Theresa/PROPN/3/nsubj/B-PER May/PROPN/1/flat left/VERB/0/root"}),
            "Theresa May:name:person");
}

TEST(Mentions, ACompoundMeansWhatItsLastWordAloneMayNot) {
  EXPECT_EQ(mentions({"a/DET/3/det nerve/NOUN/3/compound agent/NOUN/4/nsubj spread/VERB/0/root"}),
            "a nerve agent:nominal:thing | nerve:nominal:thing");
}

TEST(Mentions, ARoleInCapitalsIsNoName) {
  EXPECT_EQ(
      mentions({"the/DET/3/det Foreign/PROPN/3/compound Minister/PROPN/4/nsubj left/VERB/0/root"}),
      "the Foreign Minister:nominal:person");
}

}  // namespace
}  // namespace tacitus
