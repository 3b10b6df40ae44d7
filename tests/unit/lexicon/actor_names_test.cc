#include "lexicon/actor_names.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "lexicon/gazetteer.h"

namespace tacitus {
namespace {

class Shipped : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Lexicon::embedded();
    ASSERT_TRUE(loaded.ok()) << loaded.error().text;
    shared_lexicon = std::move(loaded).value();
    auto names = ActorNames::compile(*shared_lexicon);
    ASSERT_TRUE(names.ok()) << names.error().text;
    shared_names = std::make_unique<ActorNames>(std::move(names).value());
    auto places = Gazetteer::compile(*shared_lexicon);
    ASSERT_TRUE(places.ok()) << places.error().text;
    shared_places = std::make_unique<Gazetteer>(std::move(places).value());
  }
  static void TearDownTestSuite() {
    shared_places.reset();
    shared_names.reset();
    shared_lexicon.reset();
  }
  static const KnownActor* first(const char* name, NameUse use) {
    for (const NameHit& hit : shared_names->find(name)) {
      if (hit.use == use) return &shared_names->actor(hit.actor);
    }
    return nullptr;
  }
  static std::shared_ptr<const Lexicon> shared_lexicon;
  static std::unique_ptr<ActorNames> shared_names;
  static std::unique_ptr<Gazetteer> shared_places;
};
std::shared_ptr<const Lexicon> Shipped::shared_lexicon;
std::unique_ptr<ActorNames> Shipped::shared_names;
std::unique_ptr<Gazetteer> Shipped::shared_places;

TEST_F(Shipped, StatesHaveNamesAdjectivesPeoplesAndSeats) {
  struct Row {
    const char* name;
    NameUse use;
    const char* country;
  };
  const Row rows[] = {{"Syria", NameUse::Name, "SYR"},
                      {"U.S.", NameUse::Name, "USA"},
                      {"US", NameUse::Name, "USA"},
                      {"Britain", NameUse::Name, "GBR"},
                      {"French", NameUse::Adjective, "FRA"},
                      {"Iraqis", NameUse::People, "IRQ"},
                      {"Damascus", NameUse::Capital, "SYR"},
                      {"White House", NameUse::Seat, "USA"},
                      {"the Kremlin", NameUse::Seat, "RUS"},
                      {"Downing Street", NameUse::Seat, "GBR"},
                      {"North Korea", NameUse::Name, "PRK"},
                      {"Burma", NameUse::Name, "MMR"},
                      {"Congolese", NameUse::Adjective, "COD"}};
  for (const Row& row : rows) {
    const KnownActor* actor = first(row.name, row.use);
    ASSERT_NE(actor, nullptr) << row.name;
    EXPECT_EQ(actor->country, row.country) << row.name;
  }
  EXPECT_TRUE(shared_names->find("us").empty()) << "the pronoun is not a state";
  EXPECT_TRUE(shared_names->find("turkey").empty()) << "nor is the bird";
}

TEST_F(Shipped, OfficesHaveDates) {
  const KnownActor* lavrov = first("Sergei Lavrov", NameUse::Name);
  ASSERT_NE(lavrov, nullptr);
  const std::int32_t day = to_days({2012, 6, 5});
  int held = 0;
  for (const Office& office : lavrov->offices) {
    if (!office.holds_on(day)) continue;
    ++held;
    EXPECT_EQ(office.role, "Foreign Minister of Russia");
  }
  EXPECT_EQ(held, 1);
}

TEST_F(Shipped, CameoCodesAreComposed) {
  EXPECT_EQ(shared_names->cameo("SYR", "REB"), "SYRREB");
  EXPECT_EQ(shared_names->cameo("ROU", "GOV"), "ROMGOV") << "CAMEO keeps older country codes";
  EXPECT_EQ(shared_names->cameo("USA", "JRN"), "USAMED") << "and other role codes";
  EXPECT_EQ(shared_names->cameo("IGO", ""), "IGO");
}

TEST_F(Shipped, AgentsHaveSectorsInBothNumbers) {
  ASSERT_NE(shared_names->agent("rebels"), nullptr);
  EXPECT_EQ(shared_names->agent("rebels")->sector, "REB");
  EXPECT_TRUE(shared_names->agent("rebels")->plural);
  EXPECT_EQ(shared_names->agent("Foreign Minister")->sector, "GOV");
  EXPECT_EQ(shared_names->agent("policemen")->sector, "COP");
  EXPECT_EQ(shared_names->agent("spokeswoman")->sector, "=");
  EXPECT_EQ(shared_names->agent("table"), nullptr);
}

TEST_F(Shipped, PlacesAreFoundHeaviestFirst) {
  const auto aleppo = shared_places->find("Aleppo");
  ASSERT_FALSE(aleppo.empty());
  EXPECT_EQ(aleppo.front().country, "SYR");
  EXPECT_NEAR(aleppo.front().latitude, 36.2, 0.1);
  const auto tripoli = shared_places->find("Tripoli");
  ASSERT_GE(tripoli.size(), 2U) << "one in Libya, one in Lebanon";
  EXPECT_EQ(tripoli.front().country, "LBY");
  EXPECT_EQ(shared_places->find("Mexico").front().kind, "country");
  EXPECT_TRUE(shared_places->find("Zzyzzyx Quux").empty());
  EXPECT_EQ(shared_places->country("SYR").name, "Syria");
}

// The program searches the towns by bisection, which needs the file in order and its keys made the
// way the program makes them.
TEST_F(Shipped, TheTownsAreSortedByKey) {
  const LexiconText* cities = shared_lexicon->text("gazetteer/cities.txt");
  ASSERT_NE(cities, nullptr);
  std::string before;
  std::size_t own = 0;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < cities->text.size();) {
    const std::size_t end = std::min(cities->text.find('\n', at), cities->text.size());
    const std::string_view line = cities->text.substr(at, end - at);
    at = end + 1;
    if (line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string_view::npos);
    const std::string key(line.substr(0, tab));
    ASSERT_LE(before, key);
    ASSERT_EQ(name_key(key), key);
    const std::string_view name = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    own += name_key(name) == key ? 1U : 0U;
    before = key;
    ++lines;
  }
  EXPECT_GT(lines, 50000U);
  EXPECT_GT(own * 10, lines * 7) << "most keys are those of the names themselves";
}

}  // namespace
}  // namespace tacitus
