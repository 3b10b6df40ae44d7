#include "coding/numbers.h"

#include <gtest/gtest.h>

#include "unit/coding/coding_fixture.h"

namespace tacitus {
namespace {

const Words& words() {
  static const Words compiled = [] {
    Words w;
    EXPECT_TRUE(w.add(*testing::shipped_lexicon()->table("quantities")).ok());
    return w;
  }();
  return compiled;
}

Atoms atoms_of(std::string_view text) {
  Atoms atoms;
  append_atoms(text, {0, static_cast<std::uint32_t>(text.size())}, 0, atoms);
  words().mark(atoms, 0);
  return atoms;
}

TEST(ReadQuantity, ReadsDigitsAndWords) {
  struct {
    const char* what;
    const char* text;
    double value;
    Quantity::Kind kind;
    unsigned length;  // atoms
  } const cases[] = {
      {"digits", "12 people", 12, Quantity::Kind::Number, 1},
      {"groups of three", "400,000 people", 400000, Quantity::Kind::Number, 1},
      {"a decimal and a scale", "1.2 million people", 1200000, Quantity::Kind::Number, 2},
      {"a scale stuck to its digits", "5bn euros", 5e9, Quantity::Kind::Number, 2},
      {"a mixed fraction", "2 1/2 years", 2.5, Quantity::Kind::Number, 4},
      {"words", "three people", 3, Quantity::Kind::Number, 1},
      {"tens and units", "twenty-five people", 25, Quantity::Kind::Number, 3},
      {"hundreds and thousands", "three hundred and six thousand men", 306000,
       Quantity::Kind::Number, 5},
      {"a dozen", "a dozen people", 12, Quantity::Kind::Number, 2},
      {"half a million", "half a million people", 500000, Quantity::Kind::Number, 3},
      {"two and a half million", "two and a half million", 2500000, Quantity::Kind::Number, 5},
      {"dozens", "dozens of people", 24, Quantity::Kind::Vague, 1},
      {"hundreds of thousands", "hundreds of thousands fled", 200000, Quantity::Kind::Vague, 3},
      {"several hundred", "several hundred men", 300, Quantity::Kind::Vague, 2},
      {"two-thirds", "two-thirds of voters", 2.0 / 3.0, Quantity::Kind::Fraction, 3},
      {"nobody", "no one was hurt", 0, Quantity::Kind::None, 2},
  };
  for (const auto& c : cases) {
    const auto q = read_quantity(words(), atoms_of(c.text), 0);
    ASSERT_TRUE(q.has_value()) << c.what;
    EXPECT_NEAR(q->value, c.value, c.value * 1e-5) << c.what;
    EXPECT_EQ(q->kind, c.kind) << c.what;
    EXPECT_EQ(q->length, c.length) << c.what;
  }
}

TEST(ReadQuantity, LeavesOtherWordsAlone) {
  for (const char* text : {"third man", "a man", "million reasons", "the two", "hundred", ""}) {
    const Atoms atoms = atoms_of(text);
    EXPECT_FALSE(read_quantity(words(), atoms, 0).has_value()) << text;
  }
}

TEST(AppendAtoms, CutsTokensAtDigitsAndMarks) {
  struct {
    const char* text;
    const char* want;
  } const cases[] = {
      {"6:00am", "6|:|00|am"},
      {"2016-09-28", "2016|-|09|-|28"},
      {"29.09.2016", "29|.|09|.|2016"},
      {"3.5", "3.5"},
      {"a.m.", "am"},
      {"U.S.", "us"},
      {"Year's", "year|'s"},
      {"mid-1980s", "mid|-|1980|s"},
      {"1,200,000", "1,200,000"},
      {"1,20", "1|,|20"},
  };
  for (const auto& c : cases) {
    const Atoms atoms = atoms_of(c.text);
    std::string got;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
      if (i != 0) got += "|";
      got += atoms[i].kind == AtomKind::Mark ? std::string(1, static_cast<char>(atoms[i].mark))
                                             : std::string(atoms.norm(i));
    }
    EXPECT_EQ(got, c.want);
  }
}

}  // namespace
}  // namespace tacitus
