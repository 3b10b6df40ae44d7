#include "coding/actors.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "unit/coding/coding_fixture.h"
#include "unit/coding/small_tree.h"

namespace tacitus {
namespace {

// Sentences are trees written by hand, mentions are given by their words, so that these tests
// depend on no model.
class Actors : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    shared_lexicon = tacitus::testing::shipped_lexicon();
    ASSERT_NE(shared_lexicon, nullptr);
    auto coder = ActorCoder::compile(*shared_lexicon);
    ASSERT_TRUE(coder.ok()) << coder.error().text;
    shared_coder = std::make_unique<ActorCoder>(std::move(coder).value());
  }
  static void TearDownTestSuite() {
    shared_coder.reset();
    shared_lexicon.reset();
  }

  Document document(const char* published) {
    Document d;
    d.id = "test";
    d.page.published = PageDate{published, {}, "given"};
    return d;
  }
  // The first mention of `words`, with the noun phrase `full` around it.
  static Index add(Document& d, std::string_view words, NameType type,
                   MentionKind kind = MentionKind::Name, std::string_view full = {}) {
    Mention m;
    const auto begin = static_cast<std::uint32_t>(d.text.find(words));
    m.span = m.full = {begin, begin + static_cast<std::uint32_t>(words.size())};
    if (!full.empty()) {
      const auto outer = static_cast<std::uint32_t>(d.text.find(full));
      m.full = {outer, outer + static_cast<std::uint32_t>(full.size())};
    }
    m.kind = kind;
    m.type = type;
    m.sentence = 0;
    m.referent = type == NameType::Person ? Referent::Person : Referent::Group;
    for (TokenIndex t = 0; t < static_cast<TokenIndex>(d.tokens.size()); ++t) {
      if (!m.span.covers(d.tokens.span[static_cast<std::size_t>(t)])) continue;
      if (m.last == 0) m.first = t;
      m.last = t + 1;
      d.tokens.name_type[static_cast<std::size_t>(t)] = type;
    }
    m.head = m.last - 1;
    for (TokenIndex t = m.first; t < m.last; ++t) {  // the token whose head is outside
      const TokenIndex head = d.tokens.head[static_cast<std::size_t>(t)];
      if (head < m.first || head >= m.last) m.head = t;
    }
    d.mentions.push_back(m);
    return static_cast<Index>(d.mentions.size() - 1);
  }
  static const Actor* actor_of(const Document& d, Index mention) {
    const Index a = d.mentions[static_cast<std::size_t>(mention)].actor;
    return a == kNone ? nullptr : &d.actors[static_cast<std::size_t>(a)];
  }
  static const Place* place_of(const Document& d, Index mention) {
    const Index p = d.mentions[static_cast<std::size_t>(mention)].place;
    return p == kNone ? nullptr : &d.places[static_cast<std::size_t>(p)];
  }

  static std::shared_ptr<const Lexicon> shared_lexicon;
  static std::unique_ptr<ActorCoder> shared_coder;
};
std::shared_ptr<const Lexicon> Actors::shared_lexicon;
std::unique_ptr<ActorCoder> Actors::shared_coder;

TEST_F(Actors, OfficesAreThoseOfTheDay) {
  struct Row {
    const char* published;
    const char* sector;
    const char* role;
  };
  const Row rows[] = {
      {"2012-06-05", "GOV", "Foreign Minister of Russia"},
      {"2000-03-01", "GOV", "ambassador of Russia to the United Nations"},
  };
  for (const Row& row : rows) {
    Document d = document(row.published);
    add_sentence(
        d, {"Sergei PROPN NNP 3 nsubj", "Lavrov PROPN NNP 1 flat", "spoke/speak VERB VBD 0 root"});
    const Index lavrov = add(d, "Sergei Lavrov", NameType::Person);
    shared_coder->resolve(d, {});
    const Actor* actor = actor_of(d, lavrov);
    ASSERT_NE(actor, nullptr) << row.published;
    EXPECT_EQ(actor->name, "Sergey Lavrov");
    EXPECT_EQ(actor->country, "RUS");
    EXPECT_EQ(actor->sector, row.sector) << row.published;
    EXPECT_EQ(actor->role, row.role);
  }
}

TEST_F(Actors, AFormerOfficeHolderIsOfTheElite) {
  Document d = document("2016-05-01");
  add_sentence(
      d, {"Jacques PROPN NNP 3 nsubj", "Chirac PROPN NNP 1 flat", "spoke/speak VERB VBD 0 root"});
  const Index chirac = add(d, "Jacques Chirac", NameType::Person);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, chirac), nullptr);
  EXPECT_EQ(actor_of(d, chirac)->cameo, "FRAELI");
  EXPECT_EQ(actor_of(d, chirac)->role, "former President of France");
}

// The table calls Deng Xiaoping "Deng" for short; others are called so too.
TEST_F(Actors, AShortNameThatIsPartOfTheWholeIsASurname) {
  const auto name_on = [this](const char* published) {
    Document d = document(published);
    add_sentence(
        d, {"Deng PROPN NNP 2 nsubj", "praised/praise VERB VBD 0 root", "China PROPN NNP 2 obj"});
    add(d, "China", NameType::Gpe);
    const Index deng = add(d, "Deng", NameType::Person);
    shared_coder->resolve(d, {});
    return actor_of(d, deng)->name;
  };
  EXPECT_EQ(name_on("1985-05-01"), "Deng Xiaoping");
  EXPECT_EQ(name_on("2016-07-26"), "Deng");
}

// Rishi Sunak held office that day; this text tells of another of that name.
TEST_F(Actors, ASurnameIsThePersonWhomTheTextNamesInFull) {
  const auto name_of_chain = [this](const char* given) {
    Document d = document("2023-05-01");
    const std::string first = std::string(given) + " PROPN NNP 6 nsubj";
    add_sentence(d, {"Sunak PROPN NNP 2 nsubj", "spoke/speak VERB VBD 0 root",
                     "as/as SCONJ IN 6 mark", first.c_str(), "Sunak PROPN NNP 4 flat",
                     "left/leave VERB VBD 2 advcl", "Britain PROPN NNP 6 obj"});
    add(d, std::string(given) + " Sunak", NameType::Person);
    const Index surname = add(d, "Sunak", NameType::Person);
    add(d, "Britain", NameType::Gpe);
    shared_coder->resolve(d, {0, 0, kNone});
    return actor_of(d, surname)->name;
  };
  EXPECT_EQ(name_of_chain("Rishi"), "Rishi Sunak");
  EXPECT_EQ(name_of_chain("Tim"), "Tim Sunak");
}

TEST_F(Actors, ASurnameThatNeedsNoIntroductionIsTheHeadOfState) {
  const struct {
    const char* what;
    const char* published;
    bool introduced;  // "Elena Putin" stands in the text
    const char* name;
  } rows[] = {
      {"in office, nobody else of that name", "2018-05-01", false, "Vladimir Putin"},
      {"somebody else of that name", "2018-05-01", true, "Putin"},
      {"long before his time", "1993-05-01", false, "Putin"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.what);
    Document d = document(row.published);
    add_sentence(d, {"Putin PROPN NNP 2 nsubj", "thanked/thank VERB VBD 0 root",
                     "Elena PROPN NNP 2 obj", "Putin PROPN NNP 3 flat"});
    const Index putin = add(d, "Putin", NameType::Person);
    if (row.introduced) add(d, "Elena Putin", NameType::Person);
    shared_coder->resolve(d, {});
    ASSERT_NE(actor_of(d, putin), nullptr);
    EXPECT_EQ(actor_of(d, putin)->name, row.name);
  }
}

TEST_F(Actors, AMonthIsNoTown) {
  Document d = document("2012-06-05");
  add_sentence(d, {"In/in ADP IN 2 case", "March PROPN NNP 4 obl", "rebels/rebel NOUN NNS 4 nsubj",
                   "fled/flee VERB VBD 0 root"});
  const Index march = add(d, "March", NameType::Gpe);
  TimeExpression time;
  time.span = d.mentions[static_cast<std::size_t>(march)].span;
  d.times.push_back(time);
  shared_coder->resolve(d, {});
  EXPECT_EQ(place_of(d, march), nullptr);
}

TEST_F(Actors, ANameIsFoundUnderTheSpellingsOfTranslators) {
  for (const char* const surname : {"Aliyev", "Aliev", "Alijev"}) {
    Document d = document("2020-10-01");
    const std::string word = std::string(surname) + " PROPN NNP 1 flat";
    add_sentence(d, {"Ilham PROPN NNP 3 nsubj", word.c_str(), "spoke/speak VERB VBD 0 root"});
    const Index aliyev = add(d, std::string("Ilham ") + surname, NameType::Person);
    shared_coder->resolve(d, {});
    ASSERT_NE(actor_of(d, aliyev), nullptr) << surname;
    EXPECT_EQ(actor_of(d, aliyev)->name, "Ilham Aliyev");
    EXPECT_EQ(actor_of(d, aliyev)->country, "AZE");
  }
}

TEST_F(Actors, AnUnknownPersonIsWhatTheTitleSays) {
  Document d = document("2012-06-05");
  add_sentence(d, {"Syrian/Syrian ADJ JJ 3 amod", "opposition NOUN NN 3 compound",
                   "leader NOUN NN 4 compound", "Rima PROPN NNP 6 nsubj", "Haddad PROPN NNP 4 flat",
                   "spoke/speak VERB VBD 0 root"});
  const Index rima = add(d, "Rima Haddad", NameType::Person, MentionKind::Name,
                         "Syrian opposition leader Rima Haddad");
  shared_coder->resolve(d, {});
  const Actor* actor = actor_of(d, rima);
  ASSERT_NE(actor, nullptr);
  EXPECT_EQ(actor->name, "Rima Haddad");
  EXPECT_EQ(actor->cameo, "SYROPP");
  EXPECT_EQ(actor->role, "Syrian opposition leader");
}

// Many states have a body of this name; the lexicon holds the one that is meant where none is named.
TEST_F(Actors, ABodyIsThatOfTheStateBesideIt) {
  const struct {
    const char* what;
    void (*add_words)(Document&);
    const char* name;
    const char* full;
    const char* cameo;
  } rows[] = {
      {"an adjective before the name",
       [](Document& d) {
         add_sentence(d, {"Peruvian ADJ JJ 2 amod", "Congress PROPN NNP 3 nsubj",
                          "voted/vote VERB VBD 0 root"});
       },
       "Congress", "Peruvian Congress", "PERLEG"},
      {"an adjective that is part of the name",
       [](Document& d) {
         add_sentence(d, {"Kuwaiti ADJ JJ 3 amod", "National PROPN NNP 3 amod",
                          "Guard PROPN NNP 4 nsubj", "marched/march VERB VBD 0 root"});
       },
       "Kuwaiti National Guard", "Kuwaiti National Guard", "KWTMIL"},
      {"a state that owns it; the end of the name is also that of a magazine",
       [](Document& d) {
         add_sentence(d,
                      {"Ethiopia PROPN NNP 3 nmod:poss", "'s PUNCT POS 1 case",
                       "Ministry PROPN NNP 7 nsubj", "of ADP IN 6 case", "Foreign PROPN NNP 6 amod",
                       "Affairs PROPN NNP 3 nmod", "agreed/agree VERB VBD 0 root"});
       },
       "Ministry of Foreign Affairs", "Ethiopia's Ministry of Foreign Affairs", "ETHGOV"},
      {"no state beside it",
       [](Document& d) {
         add_sentence(d, {"Congress PROPN NNP 2 nsubj", "voted/vote VERB VBD 0 root"});
       },
       "Congress", "Congress", "USALEG"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.what);
    Document d = document("2016-09-29");
    row.add_words(d);
    const Index body = add(d, row.name, NameType::Org, MentionKind::Name, row.full);
    shared_coder->resolve(d, {});
    const Actor* actor = actor_of(d, body);
    ASSERT_NE(actor, nullptr);
    EXPECT_EQ(actor->cameo, row.cameo);
  }
}

TEST_F(Actors, TwoAdjectivesMakeAJointActor) {
  Document d = document("2016-09-29");
  add_sentence(
      d, {"The/the DET DT 5 det", "Russian ADJ JJ 5 amod", "and CCONJ CC 4 cc",
          "Syrian ADJ JJ 2 conj", "forces/force NOUN NNS 6 nsubj", "fired/fire VERB VBD 0 root"});
  const Index forces =
      add(d, "The Russian and Syrian forces", NameType::None, MentionKind::Nominal);
  shared_coder->resolve(d, {});
  const Actor* actor = actor_of(d, forces);
  ASSERT_NE(actor, nullptr);
  EXPECT_EQ(actor->kind, ActorKind::Joint);
  ASSERT_EQ(actor->members.size(), 2U);
  EXPECT_EQ(d.actors[static_cast<std::size_t>(actor->members[0])].cameo, "RUSMIL");
  EXPECT_EQ(d.actors[static_cast<std::size_t>(actor->members[1])].cameo, "SYRMIL");
}

TEST_F(Actors, AStateIsAnActorWhereItActsAndAPlaceWhereThingsHappen) {
  Document d = document("2012-06-05");
  add_sentence(d, {"Turkey PROPN NNP 2 nsubj", "condemned/condemn VERB VBD 0 root",
                   "violence NOUN NN 2 obj", "in ADP IN 5 case", "Syria PROPN NNP 3 nmod",
                   "after ADP IN 7 case", "talks/talk NOUN NNS 2 obl", "with ADP IN 9 case",
                   "Iran PROPN NNP 7 nmod", "in ADP IN 11 case", "Geneva PROPN NNP 7 nmod"});
  const Index turkey = add(d, "Turkey", NameType::Gpe);
  const Index syria = add(d, "Syria", NameType::Gpe);
  const Index iran = add(d, "Iran", NameType::Gpe);
  const Index geneva = add(d, "Geneva", NameType::Gpe);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, turkey), nullptr);
  EXPECT_EQ(actor_of(d, turkey)->cameo, "TURGOV");
  ASSERT_NE(place_of(d, syria), nullptr);
  EXPECT_EQ(place_of(d, syria)->kind, "country");
  EXPECT_NE(actor_of(d, iran), nullptr);
  ASSERT_NE(place_of(d, geneva), nullptr);
  EXPECT_EQ(place_of(d, geneva)->country, "CHE");
}

TEST_F(Actors, ACapitalThatSpeaksIsItsState) {
  Document d = document("2012-06-05");
  add_sentence(d,
               {"Damascus PROPN NNP 2 nsubj", "denied/deny VERB VBD 0 root", "it PRON PRP 2 obj"});
  add_sentence(d, {"Damascus PROPN NNP 3 nsubj", "lies/lie VERB VBZ 0 root"});
  const Index speaks = add(d, "Damascus", NameType::Gpe);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, speaks), nullptr);
  EXPECT_EQ(actor_of(d, speaks)->name, "Syria");
}

TEST_F(Actors, BackersAreNotCountries) {
  Document d = document("2011-10-31");
  add_sentence(d,
               {"NATO PROPN NNP 3 compound", "- PUNCT HYPH 3 punct", "backed/back VERB VBN 4 amod",
                "rebels/rebel NOUN NNS 5 nsubj", "advanced/advance VERB VBD 0 root"});
  const Index rebels = add(d, "rebels", NameType::None, MentionKind::Nominal);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, rebels), nullptr);
  EXPECT_EQ(actor_of(d, rebels)->sector, "REB");
  EXPECT_NE(actor_of(d, rebels)->country, "IGO");
}

TEST_F(Actors, ALanguageIsNotACountry) {
  Document d = document("2011-10-31");
  add_sentence(d,
               {"English ADJ JJ 3 amod", "- PUNCT HYPH 3 punct", "language/language NOUN NN 4 amod",
                "reporters/reporter NOUN NNS 5 nsubj", "left/leave VERB VBD 0 root"});
  add_sentence(
      d, {"Egypt PROPN NNP 2 nsubj", "thanked/thank VERB VBD 0 root", "Egypt PROPN NNP 2 obj"});
  const Index reporters = add(d, "reporters", NameType::None, MentionKind::Nominal);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, reporters), nullptr);
  EXPECT_EQ(actor_of(d, reporters)->country, "EGY");
}

TEST_F(Actors, TheGovernmentOfAPersonIsThatOfHisState) {
  Document d = document("2019-09-15");
  add_sentence(d, {"The DET DT 2 det", "government/government NOUN NN 7 nsubj", "of ADP IN 4 case",
                   "Abdrabbuh PROPN NNP 2 nmod", "Mansur PROPN NNP 4 flat", "Hadi PROPN NNP 4 flat",
                   "fell/fall VERB VBD 0 root"});
  const Index government = add(d, "The government", NameType::None, MentionKind::Nominal);
  add(d, "Abdrabbuh Mansur Hadi", NameType::Person);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, government), nullptr);
  EXPECT_EQ(actor_of(d, government)->country, "YEM");
}

TEST_F(Actors, AGovernmentIsItsStateButACommissionIsItself) {
  for (const bool government : {true, false}) {
    Document d = document("2024-03-04");
    add_sentence(d, {"Pakistan PROPN NNP 3 nmod:poss", "'s PART POS 1 case",
                     government ? "government/government NOUN NN 4 nsubj"
                                : "commission/commission NOUN NN 4 nsubj",
                     "met/meet VERB VBD 0 root"});
    add_sentence(d, {"Pakistan PROPN NNP 2 nsubj", "left/leave VERB VBD 0 root"});
    const Index body = add(d, government ? "Pakistan 's government" : "Pakistan 's commission",
                           NameType::None, MentionKind::Nominal);
    const Index state = add(d, "Pakistan left", NameType::Loc);
    d.mentions[static_cast<std::size_t>(state)].span.end -= 5;
    d.mentions[static_cast<std::size_t>(state)].sentence = 1;
    d.mentions[static_cast<std::size_t>(state)].last = 5;
    d.mentions[static_cast<std::size_t>(state)].head = 4;
    shared_coder->resolve(d, {});
    ASSERT_NE(actor_of(d, body), nullptr);
    ASSERT_NE(actor_of(d, state), nullptr);
    EXPECT_EQ(actor_of(d, body) == actor_of(d, state), government);
    EXPECT_EQ(actor_of(d, body)->country, "PAK");
    EXPECT_EQ(actor_of(d, body)->sector, "GOV");
  }
}

TEST_F(Actors, NeighboursAreNoActors) {
  Document d = document("2019-09-15");
  add_sentence(d, {"Orlan PROPN NNP 2 nsubj", "borders/border VERB VBZ 0 root",
                   "Israel PROPN NNP 2 obj", "and CCONJ CC 5 cc", "Lebanon PROPN NNP 3 conj"});
  const Index israel = add(d, "Israel", NameType::Loc);
  const Index lebanon = add(d, "Lebanon", NameType::Loc);
  shared_coder->resolve(d, {});
  EXPECT_EQ(actor_of(d, israel), nullptr);
  EXPECT_EQ(actor_of(d, lebanon), nullptr);
}

TEST_F(Actors, ANounForABodyMeansTheOneNamedLast) {
  Document d = document("2019-09-15");
  add_sentence(d, {"Hamas PROPN NNP 2 nsubj", "rested/rest VERB VBD 0 root"});
  add_sentence(d, {"The DET DT 2 det", "group/group NOUN NN 3 nsubj", "fell/fall VERB VBD 0 root"});
  add_sentence(
      d, {"Another DET DT 2 det", "group/group NOUN NN 3 nsubj", "rose/rise VERB VBD 0 root"});
  add_sentence(
      d, {"This DET DT 2 det", "newspaper/newspaper NOUN NN 3 nsubj", "sold/sell VERB VBD 0 root"});
  const auto in_sentence = [&d](Index mention, Index sentence) {
    d.mentions[static_cast<std::size_t>(mention)].sentence = sentence;
    return mention;
  };
  const Index hamas = in_sentence(add(d, "Hamas", NameType::Org), 0);
  const Index group = in_sentence(add(d, "The group", NameType::None, MentionKind::Nominal), 1);
  const Index other = in_sentence(add(d, "Another group", NameType::None, MentionKind::Nominal), 2);
  const Index paper =
      in_sentence(add(d, "This newspaper", NameType::None, MentionKind::Nominal), 3);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, hamas), nullptr);
  EXPECT_EQ(actor_of(d, group), actor_of(d, hamas));
  EXPECT_NE(actor_of(d, other), actor_of(d, hamas));
  EXPECT_NE(actor_of(d, paper), actor_of(d, hamas));
}

TEST_F(Actors, ASpokesmanHasTheSectorOfTheBodyThatActedBefore) {
  Document d = document("2019-09-15");
  add_sentence(d, {"The DET DT 3 det", "health/health NOUN NN 3 compound",
                   "ministry/ministry NOUN NN 4 nsubj", "objected/object VERB VBD 0 root"});
  add_sentence(
      d, {"A DET DT 2 det", "spokesman/spokesman NOUN NN 3 nsubj", "wrote/write VERB VBD 0 root"});
  const Index ministry = add(d, "The health ministry", NameType::None, MentionKind::Nominal);
  const Index spokesman = add(d, "A spokesman", NameType::None, MentionKind::Nominal);
  d.mentions[static_cast<std::size_t>(spokesman)].sentence = 1;
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, ministry), nullptr);
  ASSERT_NE(actor_of(d, spokesman), nullptr);
  EXPECT_EQ(actor_of(d, spokesman)->sector, "GOV");
}

TEST_F(Actors, AidesAreOfTheSideOfWhomTheyWorkFor) {
  Document d = document("2019-09-15");
  add_sentence(d, {"The DET DT 2 det", "rebels/rebel NOUN NNS 4 nmod:poss", "'/'s PART POS 2 case",
                   "negotiator/negotiator NOUN NN 5 nsubj", "left/leave VERB VBD 0 root"});
  add(d, "The rebels", NameType::None, MentionKind::Nominal);
  const Index negotiator = add(d, "negotiator", NameType::None, MentionKind::Nominal);
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, negotiator), nullptr);
  EXPECT_EQ(actor_of(d, negotiator)->sector, "REB");
}

TEST_F(Actors, ABareNounOfAnIdiomIsNobody) {
  Document d = document("2019-09-15");
  add_sentence(d, {"She PRON PRP 2 nsubj", "went/go VERB VBD 0 root", "to ADP IN 4 case",
                   "court/court NOUN NN 2 obl", "over ADP IN 7 case", "a DET DT 7 det",
                   "judge/judge NOUN NN 2 obl"});
  const Index court = add(d, "court", NameType::None, MentionKind::Nominal);
  const Index judge = add(d, "a judge", NameType::None, MentionKind::Nominal);
  shared_coder->resolve(d, {});
  EXPECT_EQ(actor_of(d, court), nullptr);
  EXPECT_NE(actor_of(d, judge), nullptr);
}

TEST_F(Actors, OfficersAreThePoliceWhereThePoliceWereSpokenOf) {
  Document d = document("2019-09-15");
  add_sentence(d, {"Police/police NOUN NNS 2 nsubj", "came/come VERB VBD 0 root"});
  add_sentence(d, {"Officers/officer NOUN NNS 2 nsubj", "fired/fire VERB VBD 0 root"});
  const Index police = add(d, "Police", NameType::None, MentionKind::Nominal);
  const Index officers = add(d, "Officers", NameType::None, MentionKind::Nominal);
  d.mentions[static_cast<std::size_t>(officers)].sentence = 1;
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, police), nullptr);
  EXPECT_EQ(actor_of(d, officers), actor_of(d, police));
}

TEST_F(Actors, WhatIsSaidOfSomebodyIsNobody) {
  Document d = document("2019-09-15");
  add_sentence(d, {"He PRON PRP 4 nsubj", "was/be AUX VBD 4 cop", "a DET DT 4 det",
                   "witness/witness NOUN NN 0 root"});
  const Index witness = add(d, "a witness", NameType::None, MentionKind::Nominal);
  shared_coder->resolve(d, {});
  EXPECT_EQ(actor_of(d, witness), nullptr);
}

TEST_F(Actors, DemonstratorsAreTheProtesters) {
  Document d = document("2019-09-15");
  add_sentence(d, {"Orlan PROPN NNP 2 compound", "protesters/protester NOUN NNS 3 nsubj",
                   "sat/sit VERB VBD 0 root"});
  add_sentence(d, {"Demonstrators/demonstrator NOUN NNS 2 nsubj", "ran/run VERB VBD 0 root"});
  const Index first = add(d, "protesters", NameType::None, MentionKind::Nominal);
  const Index second = add(d, "Demonstrators", NameType::None, MentionKind::Nominal);
  d.mentions[static_cast<std::size_t>(second)].sentence = 1;
  shared_coder->resolve(d, {});
  ASSERT_NE(actor_of(d, first), nullptr);
  EXPECT_EQ(actor_of(d, second), actor_of(d, first));
}

TEST_F(Actors, TheTextDecidesWhichTownIsMeant) {
  Document d = document("2012-06-05");
  add_sentence(d, {"Clashes/clash NOUN NNS 2 nsubj", "shook/shake VERB VBD 0 root",
                   "Tripoli PROPN NNP 2 obj", ", PUNCT , 5 punct", "Lebanon PROPN NNP 3 appos"});
  const Index tripoli = add(d, "Tripoli", NameType::Gpe);
  shared_coder->resolve(d, {});
  ASSERT_NE(place_of(d, tripoli), nullptr);
  EXPECT_EQ(place_of(d, tripoli)->country, "LBN");
}

TEST_F(Actors, ACodeIsAlwaysMadeTheSameWay) {
  Document d = document("2012-06-05");
  add_sentence(d, {"Turkey PROPN NNP 2 nsubj", "agreed/agree VERB VBD 0 root"});
  add(d, "Turkey", NameType::Gpe);
  shared_coder->resolve(d, {});
  const std::vector<Actor> first = d.actors;
  shared_coder->resolve(d, {});
  ASSERT_EQ(d.actors.size(), first.size()) << "resolving again starts afresh";
  EXPECT_EQ(d.actors.front().id, first.front().id);
}

}  // namespace
}  // namespace tacitus
