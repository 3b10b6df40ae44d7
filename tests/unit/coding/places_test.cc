// Which place a name means and where it lies: states that act, acronyms, parts of longer names,
// towns whose country is named behind them.

#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "coding/actors.h"
#include "unit/coding/coding_fixture.h"
#include "unit/coding/small_tree.h"

namespace tacitus {
namespace {

Index add_name(Document& d, std::string_view words, NameType type) {
  Mention m;
  const auto begin = static_cast<std::uint32_t>(d.text.find(words));
  m.span = m.full = {begin, begin + static_cast<std::uint32_t>(words.size())};
  m.kind = MentionKind::Name;
  m.type = type;
  m.sentence = 0;
  for (TokenIndex t = 0; t < static_cast<TokenIndex>(d.tokens.size()); ++t) {
    if (!m.span.covers(d.tokens.span[static_cast<std::size_t>(t)])) continue;
    if (m.last == 0) m.first = t;
    m.last = t + 1;
  }
  m.head = m.first;
  d.mentions.push_back(m);
  return static_cast<Index>(d.mentions.size() - 1);
}

class Places : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    shared_lexicon = testing::shipped_lexicon();
    shared_coder = std::make_unique<ActorCoder>(ActorCoder::compile(*shared_lexicon).value());
  }
  static void TearDownTestSuite() {
    shared_coder.reset();
    shared_lexicon.reset();
  }
  static const Place* place_of(const Document& d, Index mention) {
    const Index p = d.mentions[static_cast<std::size_t>(mention)].place;
    return p == kNone ? nullptr : &d.places[static_cast<std::size_t>(p)];
  }

  static std::shared_ptr<const Lexicon> shared_lexicon;
  static std::unique_ptr<ActorCoder> shared_coder;
};
std::shared_ptr<const Lexicon> Places::shared_lexicon;
std::unique_ptr<ActorCoder> Places::shared_coder;

// Dollars do not make the police those of the United States.
TEST_F(Places, MoneyDoesNotTellWhereATextPlays) {
  Document d;
  add_sentence(
      d, {"Police NOUN NNS 2 nsubj", "found/find VERB VBD 0 root", "US$ SYM $ 2 obj",
          "50 NUM CD 3 nummod", "and/and CCONJ CC 6 cc", "US$ SYM $ 3 conj", "60 NUM CD 6 nummod"});
  Mention police;
  police.span = police.full = d.tokens.span[0];
  police.kind = MentionKind::Nominal;
  police.referent = Referent::Group;
  police.sentence = 0;
  police.head = police.first = 0;
  police.last = 1;
  d.mentions.push_back(police);
  shared_coder->resolve(d, {});
  const Index actor = d.mentions[0].actor;
  ASSERT_NE(actor, kNone);
  EXPECT_EQ(d.actors[static_cast<std::size_t>(actor)].country, "");
}

TEST_F(Places, AStateThatActsHasItsMiddle) {
  Document d;
  add_sentence(d, {"France PROPN NNP 2 nsubj", "agreed/agree VERB VBD 0 root"});
  const Index france = add_name(d, "France", NameType::Gpe);
  shared_coder->resolve(d, {});
  EXPECT_EQ(place_of(d, france), nullptr);
  const Mention& m = d.mentions[static_cast<std::size_t>(france)];
  ASSERT_TRUE(m.centre);
  EXPECT_NEAR(m.centre->latitude, 46.5, 2.0);
  EXPECT_NEAR(m.centre->longitude, 2.0, 2.0);
}

TEST_F(Places, AnAcronymIsNoTown) {
  Document d;
  add_sentence(d, {"HIV PROPN NNP 2 nsubj", "spread/spread VERB VBD 0 root", "in/in ADP IN 4 case",
                   "Mali PROPN NNP 2 obl"});
  const Index hiv = add_name(d, "HIV", NameType::None);
  const Index mali = add_name(d, "Mali", NameType::Gpe);
  shared_coder->resolve(d, {});
  EXPECT_EQ(place_of(d, hiv), nullptr);
  ASSERT_NE(place_of(d, mali), nullptr);
  EXPECT_EQ(place_of(d, mali)->country, "MLI");
}

TEST_F(Places, APartOfANameIsThatName) {
  Document d;
  add_sentence(d, {"Rebels/rebel NOUN NNS 2 nsubj", "entered/enter VERB VBD 0 root",
                   "South ADJ JJ 4 amod", "Sudan PROPN NNP 2 obj"});
  const Index sudan = add_name(d, "Sudan", NameType::Gpe);
  shared_coder->resolve(d, {});
  ASSERT_NE(place_of(d, sudan), nullptr);
  EXPECT_EQ(place_of(d, sudan)->country, "SSD");
}

}  // namespace
}  // namespace tacitus
