#include "coding/claims.h"

#include <string>

#include <gtest/gtest.h>

#include "unit/coding/small_tree.h"

namespace tacitus {
namespace {

class Claims : public testing::Test {
 protected:
  Claims() {
    auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
    EXPECT_TRUE(lexicon.ok()) << (lexicon.ok() ? "" : lexicon.error().text);
    auto coder = ClaimCoder::compile(*lexicon.value());
    EXPECT_TRUE(coder.ok()) << (coder.ok() ? "" : coder.error().text);
    coder_ = std::move(coder).value();
  }

  // "speaker | cue | content" of every claim.
  std::vector<std::string> read(Document& d) const {
    coder_.code(d);
    std::vector<std::string> out;
    for (const Claim& c : d.claims) {
      out.push_back(words(d, c.speaker) + " | " + words(d, c.cue) + " | " + words(d, c.content));
    }
    return out;
  }

  static std::string words(const Document& d, const std::vector<Span>& spans) {
    std::string out;
    for (const Span s : spans) out += (out.empty() ? "" : " ... ") + std::string(d.at(s));
    return out;
  }

  ClaimCoder coder_;
};

using List = std::vector<std::string>;

TEST_F(Claims, ClauseOfACue) {
  Document d;
  add_sentence(d, {"The/the DET DT 2 det", "mayor NOUN NN 3 nsubj", "denied/deny VERB VBD 0 root",
                   "that SCONJ IN 6 mark", "shells/shell NOUN NNS 6 nsubj",
                   "fell/fall VERB VBD 3 ccomp", ". PUNCT . 3 punct"});
  EXPECT_EQ(read(d), List{"The mayor | denied | shells fell"});
  EXPECT_EQ(d.claims[0].act, Act::Deny);
}

TEST_F(Claims, ParentheticalCueLeavesTheClauseInTwo) {
  Document d;
  add_sentence(d, {"The/the DET DT 2 det", "bridge NOUN NN 7 nsubj", ", PUNCT , 5 punct",
                   "she PRON PRP 5 nsubj", "said/say VERB VBD 7 parataxis", ", PUNCT , 5 punct",
                   "fell/fall VERB VBD 0 root", ". PUNCT . 7 punct"});
  EXPECT_EQ(read(d), List{"she | said | The bridge ... fell"});
}

TEST_F(Claims, PassiveBeliefHasNoSpeaker) {
  Document d;
  add_sentence(d, {"The/the DET DT 2 det", "group NOUN NN 4 nsubj:pass", "is/be AUX VBZ 4 aux:pass",
                   "believed/believe VERB VBN 0 root", "to PART TO 6 mark",
                   "hold/hold VERB VB 4 xcomp", "them/they PRON PRP 6 obj", ". PUNCT . 4 punct"});
  EXPECT_EQ(read(d), List{" | is believed to | The group ... hold them"});
}

TEST_F(Claims, ControlledVerbTakesTheSubjectAbove) {
  Document d;
  add_sentence(d, {"Rook PROPN NNP 2 nsubj", "declined/decline VERB VBD 0 root",
                   "to PART TO 4 mark", "comment VERB VB 2 xcomp", ". PUNCT . 2 punct"});
  EXPECT_EQ(read(d), List{"Rook | declined | to comment"});
  EXPECT_EQ(d.claims[0].act, Act::Refuse);
}

TEST_F(Claims, ADayMayStandBetweenThoseAskedAndWhatTheyAreToDo) {
  Document d;
  add_sentence(d, {"Rook PROPN NNP 2 nsubj", "ordered/order VERB VBD 0 root", "the DET DT 4 det",
                   "army NOUN NN 2 obj", "on ADP IN 6 case", "Monday PROPN NNP 2 obl",
                   "to PART TO 8 mark", "withdraw VERB VB 2 advcl", ". PUNCT . 2 punct"});
  EXPECT_EQ(read(d), List{"Rook | ordered | the army on Monday to withdraw"});
  EXPECT_EQ(d.claims[0].act, Act::Demand);
}

TEST_F(Claims, AClauseWhoseSubjectIsThatIsNotWhatThoseAskedAreTold) {
  Document d;
  add_sentence(d, {"Rook PROPN NNP 2 nsubj", "urged/urge VERB VBD 0 root", "men/man NOUN NNS 2 obj",
                   "that PRON WDT 6 nsubj:pass", "were/be AUX VBD 6 aux:pass",
                   "left/leave VERB VBN 3 acl:relcl", "to PART TO 8 mark", "go VERB VB 6 advcl",
                   ". PUNCT . 2 punct"});
  EXPECT_EQ(read(d), List{"Rook | urged | men that were left to go"});
}

TEST_F(Claims, APersonDismissedIsNoDenial) {
  const auto read_of = [this](Referent referent) {
    Document d;
    add_sentence(
        d, {"The/the DET DT 2 det", "king NOUN NN 3 nsubj", "dismissed/dismiss VERB VBD 0 root",
            "the DET DT 5 det", "general NOUN NN 3 obj", ". PUNCT . 3 punct"});
    Mention object;
    object.span = {19, 30};
    object.first = 3;
    object.last = 5;
    object.head = 4;
    object.referent = referent;
    d.mentions.push_back(object);
    return read(d);
  };
  EXPECT_EQ(read_of(Referent::Person), List{});
  EXPECT_EQ(read_of(Referent::Thing), List{"The king | dismissed | the general"});
}

// "dismissed Rook as chief" takes her office; "as a clown" says what she is.
TEST_F(Claims, WhoLosesAnOfficeIsNotDenied) {
  const auto read_of = [this](bool article) {
    Document d;
    if (article) {
      add_sentence(
          d, {"Dorn PROPN NNP 2 nsubj", "dismissed/dismiss VERB VBD 0 root", "Rook PROPN NNP 2 obj",
              "as ADP IN 6 case", "a DET DT 6 det", "clown NOUN NN 2 obl", ". PUNCT . 2 punct"});
    } else {
      add_sentence(
          d, {"Dorn PROPN NNP 2 nsubj", "dismissed/dismiss VERB VBD 0 root", "Rook PROPN NNP 2 obj",
              "as ADP IN 5 case", "chief NOUN NN 2 obl", ". PUNCT . 2 punct"});
    }
    Mention object;
    object.span = d.tokens.span[2];
    object.first = object.head = 2;
    object.last = 3;
    object.referent = Referent::Person;
    d.mentions.push_back(object);
    return read(d).size();
  };
  EXPECT_EQ(read_of(false), 0U);
  EXPECT_EQ(read_of(true), 1U);
}

TEST_F(Claims, AccordingTo) {
  Document d;
  add_sentence(d, {"Ten/ten NUM CD 2 nummod", "people NOUN NNS 3 nsubj", "died/die VERB VBD 0 root",
                   "according VERB VBG 7 case", "to ADP IN 4 fixed", "the DET DT 7 det",
                   "mayor NOUN NN 3 obl", ". PUNCT . 3 punct"});
  EXPECT_EQ(read(d), List{"the mayor | according to | Ten people died"});
}

TEST_F(Claims, QuoteGoesOnInTheNextSentence) {
  Document d;
  d.text = "\"We were ready,\" Rook said. \"Nobody came.\"";
  const Span spans[] = {{0, 1},   {1, 3},   {4, 8},   {9, 14},  {14, 15}, {15, 16}, {17, 21},
                        {22, 26}, {26, 27}, {28, 29}, {29, 35}, {36, 40}, {40, 41}, {41, 42}};
  const char* lemma[] = {"\"",  "we", "be", "ready",  ",",    "\"", "Rook",
                         "say", ".",  "\"", "nobody", "come", ".",  "\""};
  const Upos upos[] = {Upos::Punct, Upos::Pron,  Upos::Aux,   Upos::Adj,   Upos::Punct,
                       Upos::Punct, Upos::Propn, Upos::Verb,  Upos::Punct, Upos::Punct,
                       Upos::Pron,  Upos::Verb,  Upos::Punct, Upos::Punct};
  const int head[] = {3, 3, 3, 7, 7, 7, 7, -1, 7, 11, 11, -1, 11, 11};
  const Deprel deprel[] = {Deprel::Punct, Deprel::Nsubj, Deprel::Cop,   Deprel::Ccomp,
                           Deprel::Punct, Deprel::Punct, Deprel::Nsubj, Deprel::Root,
                           Deprel::Punct, Deprel::Punct, Deprel::Nsubj, Deprel::Root,
                           Deprel::Punct, Deprel::Punct};
  for (std::size_t i = 0; i < 14; ++i) {
    d.tokens.add(spans[i]);
    d.tokens.lemma[i] = d.tokens.strings.intern(lemma[i]);
    d.tokens.upos[i] = upos[i];
    d.tokens.head[i] = head[i];
    d.tokens.deprel[i] = deprel[i];
  }
  d.sentences = {{{0, 27}, 0, 9, Zone::Body, 0}, {{28, 42}, 9, 14, Zone::Body, 0}};
  EXPECT_EQ(read(d), (List{"Rook | said | We were ready", "Rook |  | Nobody came."}));
  EXPECT_EQ(d.claims[1].continues, 0);
  EXPECT_EQ(d.claims[0].form, QuoteForm::Direct);
  ASSERT_EQ(d.quotes.size(), 2U);
  EXPECT_EQ(d.at(d.quotes[0].span), "We were ready");
}

TEST_F(Claims, CyclesInTheHeadsDoNoHarm) {
  Document d;
  add_sentence(d,
               {"He PRON PRP 2 nsubj", "said/say VERB VBD 3 conj", "knew/know VERB VBD 2 ccomp"});
  (void)read(d);
  SUCCEED();
}

}  // namespace
}  // namespace tacitus
