#include "coding/figures.h"

#include <gtest/gtest.h>

#include "coding/times.h"
#include "language/language_model.h"
#include "unit/coding/coding_fixture.h"

namespace tacitus {
namespace {

// Figures need trees, so these tests run the shipped model.
Document coded(std::string_view text, std::string_view title = "") {
  static const auto model = LanguageModel::embedded().value();
  static const auto times = TimeCoder::compile(*testing::shipped_lexicon());
  static const auto figures = FigureCoder::compile(*testing::shipped_lexicon());
  Document d = testing::make_document(
      title.empty() ? std::string(text) : std::string(title) + "\n" + std::string(text),
      "2016-09-29");
  if (!title.empty())
    for (Sentence& s : d.sentences)
      if (s.span.end <= title.size()) s.zone = Zone::Title;
  LanguageScratch scratch;
  model->annotate(d, scratch);
  times.value().code(d);
  figures.value().code(d);
  return d;
}

std::string written(const Document& d) {
  std::string out;
  for (const Figure& f : d.figures) {
    if (!out.empty()) out += "; ";
    out += std::string(d.at(f.span)) + " = ";
    out += f.value ? std::to_string(static_cast<long>(*f.value)) : "?";
    out += " " + std::string(name_of(f.bound)) + " " + std::string(name_of(f.unit));
    if (!f.currency.empty()) out += " " + f.currency;
  }
  return out;
}

struct Case {
  const char* what;
  const char* text;
  const char* want;
};

constexpr Case kCases[] = {
    {"killed, by the object", "A bomb killed 12 people in the market.",
     "12 people = 12 exact deaths"},
    {"killed, in the passive", "At least three soldiers were killed in the north.",
     "At least three soldiers = 3 at_least deaths"},
    {"deaths of", "The flood led to the deaths of more than 90 villagers.",
     "more than 90 villagers = 90 more_than deaths"},
    {"two tolls in one sentence", "The blast killed five people and wounded about 20 others.",
     "five people = 5 exact deaths; about 20 others = 20 about injured"},
    {"the noun left out", "Police said 27 were wounded.", "27 = 27 exact injured"},
    {"detained", "More than 1,200 protesters were arrested.",
     "More than 1,200 protesters = 1200 more_than detained"},
    {"displaced", "Some 40,000 people have fled the city.",
     "Some 40,000 people = 40000 about displaced"},
    {"vague", "Hundreds of thousands of people were displaced.",
     "Hundreds of thousands of people = ? vague displaced"},
    {"the number of a line to call", "A 911 call came in and 2 men were found dead.",
     "2 men = 2 exact deaths"},
    {"a range", "The clashes killed between 20 and 30 fighters.",
     "between 20 and 30 fighters = 20 range deaths"},
    {"money", "The donors promised $1.2 billion and 300 million euros.",
     "$1.2 billion = 1200000000 exact money USD; 300 million euros = 300000000 exact money EUR"},
    {"shares", "Turnout was 54 percent, and two-thirds of voters backed it.",
     "54 percent = 54 exact percent; two-thirds = 66 exact percent"},
    {"weapons and states", "They fired ten rockets; 28 countries protested.",
     "ten rockets = 10 exact weapons; 28 countries = 28 exact states"},
    {"of its members", "The party said 149 of its members were arrested.",
     "149 of its members = 149 exact detained"},
    {"dates and durations are no figures", "On Sept. 19, 2016 a three-day truce of 72 hours began.",
     ""},
    {"ages are no figures", "A 30-year-old man aged 30 met two girls, ages 7 and 9.",
     "two girls = 2 exact people"},
    {"definite pairs are no figures", "The two countries signed the pact.", ""},
    {"nor are the two who were told of", "The two leaders met.", ""},
    {"definite persons still say how many", "The four boys were cousins.",
     "four boys = 4 exact people"},
    {"the whole of a part was told before", "One of the three boys, a cousin, ran away.",
     "One of the three boys = 1 exact people"},
    {"the whole of a part with its own harm", "One of the five farmers shot was his uncle.",
     "One of the five farmers = 1 exact casualties; five farmers = 5 exact casualties"},
    {"one beside others", "They met six men and one old woman.",
     "six men = 6 exact people; one old woman = 1 exact people"},
    {"only one", "Police believe only one gunman fired.", "one gunman = 1 exact people"},
    {"several is no number", "Several neighbours heard shots.", ""},
    {"several of those harmed", "Several neighbours were killed.",
     "Several neighbours = ? vague deaths"},
    {"a name with a number", "He was taken to Tern One Hospital.", ""},
    {"a toll put at", "The toll, put at seven on Monday, rose.", "seven = 7 exact deaths"},
    {"a crowd, and another number for it",
     "Leaders put the crowd at 30,000; police said it did not exceed 8,000.",
     "30,000 = 30000 exact participants; did not exceed 8,000 = 8000 up_to participants"},
    {"the number of those harmed", "The ministry put the number of wounded at 40.",
     "40 = 40 exact injured"},
    {"spoken of", "Nurses counted five deaths; the colonel spoke of two.",
     "five deaths = 5 exact deaths; two = 2 exact deaths"},
    {"another's count", "Ten people died, more than the six reported by the army.",
     "Ten people = 10 exact deaths; six = 6 exact deaths"},
    {"some of those told of", "About 150 marchers were arrested; 60 were later released.",
     "About 150 marchers = 150 about detained; 60 = 60 exact people"},
    {"of them", "Nine miners were found, five of them in one shaft.",
     "Nine miners = 9 exact people; five of them = 5 exact people"},
    {"and more", "The agency fed 900 refugees and sent blankets to 400 more.",
     "900 refugees = 900 exact displaced; 400 = 400 exact people"},
    {"things", "The guards found two glass pipes.", "two glass pipes = 2 exact other"},
    {"counts of a charge are no things", "He faces two felony counts.", ""},
    {"nor sides of a matter", "There are two sides to it.", ""},
    {"all of them", "Guards found all three in the yard.", "three = 3 exact people"},
    {"a year ago there were", "The town had 90 murders; last year there were 86.",
     "90 murders = 90 exact incidents; 86 = 86 exact incidents"},
    {"a station's name", "She told 1010 WINS so.", ""},
    {"a town's name", "Deputies of Three Rivers came.", ""},
    {"the other two", "Five men were hurt. The other two are expected to come home.",
     "Five men = 5 exact injured; two = 2 exact people"},
    {"a shot that was fired", "He aimed, firing one shot.", ""},
    {"who told of shots was not hit", "He met nine people who notified him of gunshots.",
     "nine people = 9 exact people"},
    {"how many is asked", "Nobody knows how many guards were hurt.", ""},
    {"a range before who tells", "Between 20 and 25 women told the judge so.",
     "Between 20 and 25 women = 20 range people"},
    {"a bound before a currency", "She paid about US$80,000.",
     "about US$80,000 = 80000 about money USD"},
    {"driven from home", "The war has driven 900 farmers from their homes.",
     "900 farmers = 900 exact displaced"},
    {"closer to", "Ten people fled; the mayor put the number at closer to 20.",
     "Ten people = 10 exact displaced; closer to 20 = 20 about displaced"},
    {"the people of a town", "It is a town of about 52,000.", "about 52,000 = 52000 about people"},
    {"one of those hurt", "One of those hurt was in critical condition.",
     "One of those = 1 exact injured"},
    {"one who speaks is not counted", "One of his lawyers told the judge so.", ""},
    {"wounds are no people", "He suffered several gunshot wounds.", ""},
    {"of which", "They found nine graves, four of which were open.",
     "nine graves = 9 exact other; four of which = 4 exact other"},
    {"the number of a house", "She was carried out of 533 Tern.", ""},
    {"terms are no figures", "He was given six to 12 years.", ""},
    {"nor are distances", "The farm lies about 18 miles west of Tern.", ""},
    {"nor suspended ages", "Among the crew were 31- and 44-year-old sailors.", ""},
    {"nor a leading zero", "(06-17) A boat sank.", ""},
    {"nor the number of an emergency", "They called 911 several times.", ""},
    {"nor the number of a picture", "Image 1 of 3 guards at the gate.", ""},
    {"a telephone number is no crowd", "The crowd may call the office at 555-0142.", ""},
    {"nor is a year", "The number of miners rose to 2014 levels.", ""},
    {"one as a pronoun is no figure", "One of them said that one should wait.", ""},
    {"ordinals are no figures", "It was the third attack in the 21st district.", ""},
    {"addresses and calibres are no figures",
     "He lived at 84 Park Street and had a .38-caliber pistol.", ""},
    {"codes are no figures", "COVID-19 hit the G20 and flight 370.", ""},
};

TEST(FigureCoder, FindsWhatCounts) {
  for (const Case& c : kCases) EXPECT_EQ(written(coded(c.text)), c.want) << c.what;
}

// A noun that no list of counted things holds, but that stands for persons.
TEST(FigureCoder, CountsPersonsByTheirMention) {
  Document d = coded("They met nine preachers.");
  EXPECT_EQ(written(d), "nine preachers = 9 exact other");
  Mention m;
  m.kind = MentionKind::Nominal;
  m.referent = Referent::Person;
  m.sentence = 0;
  m.head = 3;
  d.mentions = {m};
  FigureCoder::compile(*testing::shipped_lexicon()).value().code(d);
  EXPECT_EQ(written(d), "nine preachers = 9 exact people");
}

TEST(FigureCoder, KeepsLowAndHigh) {
  const Document d = coded("Up to 50 miners were injured, and 5 to 7 were killed.");
  ASSERT_EQ(d.figures.size(), 2U);
  EXPECT_EQ(d.figures[0].high, 50.0);
  EXPECT_FALSE(d.figures[0].low.has_value());
  EXPECT_EQ(d.figures[1].low, 5.0);
  EXPECT_EQ(d.figures[1].high, 7.0);
}

TEST(FigureCoder, LinksTimesAndUpdates) {
  const Document d =
      coded("The quake killed 12 people on Monday.\nThe death toll rose to 15 on Tuesday.");
  ASSERT_EQ(d.figures.size(), 2U);
  EXPECT_EQ(d.figures[1].updates, 0);
  ASSERT_NE(d.figures[1].as_of, kNone);
  EXPECT_EQ(d.times[static_cast<std::size_t>(d.figures[1].as_of)].value, "2016-09-27");
}

TEST(FigureCoder, TakesTheSourceFromTheClaim) {
  Document d = coded("The ministry said 12 people were killed.");
  Claim claim;
  claim.speaker = {{0, 12}};
  claim.content = {{18, 40}};
  d.claims.push_back(claim);
  FigureCoder::compile(*testing::shipped_lexicon()).value().code(d);
  ASSERT_EQ(d.figures.size(), 1U);
  EXPECT_EQ(d.figures[0].claim, 0);
  ASSERT_EQ(d.figures[0].source.size(), 1U);
  EXPECT_EQ(d.at(d.figures[0].source[0]), "The ministry");
}

TEST(FigureCoder, TakesTheSourceFromALabel) {
  const Document before = coded("Deputies: 4 people wounded at a fair");
  ASSERT_EQ(before.figures.size(), 1U);
  ASSERT_EQ(before.figures[0].source.size(), 1U);
  EXPECT_EQ(before.at(before.figures[0].source[0]), "Deputies");
  const Document after = coded("Four people wounded at a fair: Tern police");
  ASSERT_EQ(after.figures.size(), 1U);
  ASSERT_EQ(after.figures[0].source.size(), 1U);
  EXPECT_EQ(after.at(after.figures[0].source[0]), "Tern police");
  const Document none = coded("Fair: 4 people wounded");
  ASSERT_EQ(none.figures.size(), 1U);
  EXPECT_TRUE(none.figures[0].source.empty());
}

// Where no claim covers the number, the verb that tells it names who does.
TEST(FigureCoder, TakesTheSourceFromWhoTellsTheSentence) {
  struct {
    const char* what;
    const char* text;
    const char* want;
  } const cases[] = {
      {"in front", "Rangers say nine hikers were found on the ridge.", "Rangers"},
      {"behind", "A flood hurt at least three farmers, the mayor said.", "the mayor"},
      {"inverted", "A flood hurt at least three farmers, said the mayor, who lives nearby.",
       "the mayor"},
      {"the agent of a passive", "Two miners were reported killed by the ministry.",
       "the ministry"},
      {"the agent of the deed is none", "Two miners were reported killed by gunmen.", ""},
      {"told before, not of this number",
       "Talks failed, envoys said, after a war that has killed 900 people.", ""},
      {"what takes lives tells nothing", "The third storm claimed the lives of nine farmers.", ""},
      {"who is told tells nothing", "Nine nurses, led by Ada Rook, told reporters that.", ""},
      {"the next clause is another's", "Two miners were killed, and the union said it would sue.",
       ""},
      {"nobody", "Two miners were killed by a fall of rock.", ""},
  };
  for (const auto& c : cases) {
    const Document d = coded(c.text);
    ASSERT_EQ(d.figures.size(), 1U) << c.what;
    const auto& source = d.figures[0].source;
    EXPECT_EQ(source.empty() ? std::string_view() : d.at(source[0]), c.want) << c.what;
  }
}

TEST(FigureCoder, LeavesOutHeadsOfOtherStories) {
  const auto count = [](const char* text) { return coded(text).figures.size(); };
  EXPECT_EQ(
      count("Rook was hurt at Tern.\n\n3 People Found Hurt In Car Near Harbour Bridge\n\nMore."),
      0U);
  EXPECT_EQ(count("3 People Found Hurt In Car Near Harbour Bridge\n\nMore is to come."), 1U);
  EXPECT_EQ(
      count("Rook was hurt at Tern.\n\nIn Tern 3 people were found hurt near the bridge.\n\nMore."),
      1U);
}

// A report goes on to the end of its paragraph.
TEST(FigureCoder, TakesTheSourceOfTheReportThatGoesOn) {
  const auto source = [](const char* text, Span speaker, Span content) {
    Document d = coded(text);
    Claim claim;
    claim.sentence = 0;
    claim.act = Act::Assert;
    claim.speaker = {speaker};
    claim.content = {content};
    d.claims.push_back(claim);
    FigureCoder::compile(*testing::shipped_lexicon()).value().code(d);
    return d.figures.empty() || d.figures.back().source.empty()
               ? std::string()
               : std::string(d.at(d.figures.back().source[0]));
  };
  EXPECT_EQ(source("Police say the van had stopped. Two men got out and fired.", {0, 6}, {11, 30}),
            "Police");
  EXPECT_EQ(
      source("Police say the van had stopped.\n\nTwo men got out and fired.", {0, 6}, {11, 30}),
      "");
}

// What befell the whole befell the part that is named with it.
TEST(FigureCoder, PartsOfTheHarmedAreHarmed) {
  const auto last = [](const char* text) { return coded(text).figures.back().unit; };
  EXPECT_EQ(last("A flood killed 12 people, including three children."), Unit::Deaths);
  EXPECT_EQ(last("Nine miners were hurt on Monday, among them two women."), Unit::Injured);
  EXPECT_EQ(last("Nine miners were hurt on Monday. Two women brought tea."), Unit::People);
}

// A part of what has just been counted is known from who counted.
TEST(FigureCoder, TakesTheSourceOfTheWholeForItsParts) {
  struct {
    const char* what;
    const char* text;
    const char* want;  // of the last figure
  } const cases[] = {
      {"no noun of its own", "Rangers said three hikers were hurt. Two were flown to Tern.",
       "Rangers"},
      {"the others", "Rangers said three hikers were hurt. The other two hikers were lost.",
       "Rangers"},
      {"of them", "Rangers said three hikers were hurt. Two of them were flown to Tern.",
       "Rangers"},
      {"dealt out", "Rangers said three hikers were hurt. One hiker broke an arm, another a leg.",
       "Rangers"},
      {"another count", "Rangers said three hikers were hurt. Two farmers were killed by a fall.",
       ""},
      {"another paragraph", "Rangers said three hikers were hurt.\n\nTwo were flown to Tern.", ""},
      {"nobody gave the whole", "Three hikers were hurt. Two of them were flown to Tern.", ""},
  };
  for (const auto& c : cases) {
    const Document d = coded(c.text);
    ASSERT_FALSE(d.figures.empty()) << c.what;
    const auto& source = d.figures.back().source;
    EXPECT_EQ(source.empty() ? std::string_view() : d.at(source[0]), c.want) << c.what;
  }
}

// The claim whose speaker vouches for the number: not the accused, not the evidence that is quoted.
TEST(FigureCoder, TakesTheSourceFromTheClaimThatStates) {
  Document d = coded("A man accused of killing three guards fled, the warden said.");
  Claim accused;
  accused.speaker = {{0, 5}};
  accused.cue_lemma = "accused";
  accused.act = Act::Accuse;
  accused.content = {{17, 37}};
  Claim said;
  said.speaker = {{44, 54}};
  said.cue_lemma = "say";
  said.content = {{0, 42}};
  d.claims = {accused, said};
  const auto coder = FigureCoder::compile(*testing::shipped_lexicon());
  coder.value().code(d);
  ASSERT_EQ(d.figures.size(), 1U);
  ASSERT_EQ(d.figures[0].source.size(), 1U);
  EXPECT_EQ(d.at(d.figures[0].source[0]), "the warden");
  d.claims = {accused};
  coder.value().code(d);
  EXPECT_NE(d.figures[0].source.empty() ? "" : d.at(d.figures[0].source[0]), "A man");
}

// A claim ends with its clause, whatever else its content was taken to hold.
TEST(FigureCoder, TakesNoSourceFromTheClauseBefore) {
  Document d = coded("Ten men fled, the mayor said; the bishop put the number at 20.");
  Claim said;
  said.speaker = {{14, 23}};
  said.cue = {{24, 28}};
  said.cue_lemma = "say";
  said.content = {{0, 12}, {30, 61}};
  d.claims = {said};
  FigureCoder::compile(*testing::shipped_lexicon()).value().code(d);
  ASSERT_EQ(d.figures.size(), 2U);
  ASSERT_EQ(d.figures[0].source.size(), 1U);
  EXPECT_EQ(d.at(d.figures[0].source[0]), "the mayor");
  ASSERT_EQ(d.figures[1].source.size(), 1U);
  EXPECT_EQ(d.at(d.figures[1].source[0]), "the bishop");
}

TEST(FigureCoder, TakesTheSourceFromTheNextSentence) {
  const Document d = coded(
      "The feud began in May 2009 and at least 7,000 herders have died. That number comes from "
      "the diocese.");
  ASSERT_EQ(d.figures.size(), 1U);
  ASSERT_EQ(d.figures[0].source.size(), 1U);
  EXPECT_EQ(d.at(d.figures[0].source[0]), "the diocese");
  ASSERT_NE(d.figures[0].since, kNone) << "a perfect with a date long past counts from then";
  EXPECT_EQ(d.times[static_cast<std::size_t>(d.figures[0].since)].value, "2009-05");
}

TEST(Casualties, CountsTheDocument) {
  struct {
    const char* what;
    const char* title;
    const char* text;
    int killed;
    int injured;
  } const cases[] = {
      {"numbers of the headline", "Two dead, three wounded in market attack",
       "Two people died and three were wounded when a man attacked a market.", 2, 3},
      {"one victim told again is one", "Farmer killed by a mine",
       "A 52-year-old farmer was killed by a mine on Monday. Ivo Tarn was found dead by his son.",
       1, 0},
      {"the dead are among the shot", "Four people shot, one fatally, at a bar",
       "Police said four people were shot.", 1, 3},
      {"the shot are besides the dead", "One man killed and four others shot at a bar",
       "Police gave no details.", 1, 4},
      {"an age joins a list", "Shots at a playground", "A 3-year-old and four adults were shot.", 0,
       5},
      {"a triple shooting", "One dead after triple shooting", "Police gave no details.", 1, 2},
      {"the attacker's own death is added to what he did", "Gunman kills five, then himself",
       "A gunman killed five people and then himself.", 6, 0},
      {"nobody", "Council opens a park", "The council opened a park for 300 children.", 0, 0},
      {"another year's toll does not count", "Gunman wounds two at a school",
       "A gunman wounded two teachers. In 2005, eight people were killed in the town.", 0, 2},
      {"the number of a house is no year", "Shots on Carrie Street",
       "A farmer was shot and killed, and three others were injured in front of 1013 Carrie St.", 1,
       3},
      {"he who kills is not killed", "Arrest after a killing",
       "A man was arrested after he killed a woman.", 1, 0},
      {"some of those shot died", "Shots at a party",
       "Four people were shot, two of them fatally, at a party.", 2, 2},
      {"persons without a noun", "Shots at a party",
       "Police say two men were shot. One of them died and the other is in stable condition.", 1,
       1},
      {"a third of all, not of the wounded", "Shots in a mall",
       "Two people were killed and a third was critically wounded in a mall.", 2, 1},
      {"another fights for his life", "Shots at a bar",
       "One man is dead and another is fighting for his life.", 1, 1},
      {"a murder-suicide has two dead at least", "Shots in a house",
       "The father shot his daughter, then turned the gun on himself. Police call it a "
       "murder-suicide.",
       2, 0},
      {"an attacker in one list with a victim", "Shots at a farm",
       "A police officer and a suspect were killed at a farm.", 2, 0},
      {"a headline's list of two subjects", "Woman, 2 kids found dead in home",
       "Police gave no details.", 3, 0},
      {"a headline's list of numbers", "2 girls, 2 men injured in crash", "Police gave no details.",
       0, 4},
      {"a headline that no tree fits", "Boy, 11, shot and killed", "Police gave no details.", 1, 0},
      {"who shoots is not shot", "Boy fatally shoots brother", "Police gave no details.", 1, 0},
      {"his own doing", "Accident with a gun", "A boy accidentally shot and killed himself.", 1, 0},
      {"a list and himself", "Man killed his wife, 2 sons, then himself", "Police gave no details.",
       4, 0},
      {"a couple holds him who did it", "Couple found dead in murder-suicide",
       "A man and his wife were found dead. Police say he shot her, then himself.", 2, 0},
      {"he takes his own life after his deed", "Man kills four",
       "A man killed four people before fatally shooting himself.", 5, 0},
  };
  const auto coder = FigureCoder::compile(*testing::shipped_lexicon());
  for (const auto& c : cases) {
    const Document d = coded(c.text, c.title);
    const Casualties found = coder.value().casualties(d);
    EXPECT_EQ(found.killed, c.killed) << c.what;
    EXPECT_EQ(found.injured, c.injured) << c.what;
  }
}

}  // namespace
}  // namespace tacitus
