// Who speaks in quotations beside which the tree shows no cue (src/coding/claim_signs.h).

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "claim_reading.h"

namespace tacitus {
namespace {

TEST(ClaimSigns, TheWordsAndLinesAroundTheMarksTellWhoSpeaks) {
  ClaimReading reader;
  const struct {
    const char* what;
    const char* text;
    const char* quoted;   // words of the claim
    const char* speaker;  // "" = no claim holds them
  } cases[] = {
      {"a signature under it", "\"Nobody came for us that night.\"\n\n- Mara Dunn.\n\nIt rained.",
       "Nobody came", "Mara Dunn"},
      {"a signature in its line", "\"They took our cattle.\" \xE2\x80\x95 Peter Moss, farmer",
       "took our cattle", "Peter Moss, farmer"},
      {"a dash that goes on with the sentence",
       "\"They took our cattle\" - Moss had never seen such a sign before.", "took our cattle", ""},
      {"a name between dash and colon",
       "PORT REOPENS - Mara Dunn: \"Every crane works, but nobody has told the crews.\"",
       "Every crane works", "Mara Dunn"},
      {"an inverted verb before the colon", "Stated Dunn:\n\n\"They would do anything to stay.\"",
       "do anything", "Dunn"},
      {"a verb tagged a noun", "\"Not a child was hurt in the blaze,\" the document states.",
       "Not a child", "the document"},
      {"a noun with its owner", "From Dunn's Facebook post: \"For our town, we must move on now.\"",
       "must move on", "Dunn"},
      {"a noun with its verb", "Dunn issued a statement, \"Our town was attacked by thugs.\"",
       "attacked by thugs", "Dunn"},
      {"a sentence that ends with its cue",
       "The mayor, Lena Dunn, agreed. \"Voters are running out of time.\"", "out of time", "Dunn"},
      {"the next paragraph tells",
       "\"This is our valley.\"\n\n\"I have seen worse than this,\" Moss said.", "our valley",
       "Moss"},
      {"a name in marks parts nothing",
       "\"It is too early,\" said Dunn, who hosts the show \"Night Boat.\" \"All hangs on the "
       "rain.\"",
       "hangs on the rain", "Dunn"},
      {"a verb before the colon tagged a noun",
       "Article 12 affirms: \"No member shall return a crew to a port in any manner.\"",
       "No member", "Article 12"},
      {"chants stand nearer than a later verb",
       "Her supporters responded with chants of \"We want the ferry\" until Dunn herself spoke up.",
       "want the ferry", "Her supporters"},
      {"remarks of a sentence that is over",
       "\"Our harbour works,\" Dunn said in her remarks. \"And if the council did its duty, we "
       "could all go home.\"",
       "did its duty", "Dunn"},
      {"a speaker set apart by an aside",
       "\"He had a lot of friends here,\" Dunn, after a long pause, said of Moss.", "friends here",
       "Dunn"},
      {"said on an occasion",
       "\"The valley is proud to give its vote to the old ferryman!\" Senator Ada Rook said as she "
       "opened the count.",
       "proud to give", "Senator Ada Rook"},
      {"who is asked answers after the comma",
       "Asked where the talks would go beyond the port, Dunn responded: \"I guess to the hills.\"",
       "to the hills", "Dunn"},
      {"a speaker whom a clause describes",
       "\"Nobody told us a word,\" wrote a Dunn supporter who keeps the harbour log.", "told us",
       "a Dunn supporter"},
      {"a participle opens the speaker",
       "\"I will not call it a mistake, so forget it,\" said retired mason Peter Moss.",
       "not call it", "retired mason Peter Moss"},
      {"splitters end the sentence at the question",
       "\"You still trust these old charts?\" tweeted the skipper, a cousin of the mayor.",
       "old charts", "the skipper"},
      {"a past that the lemmatiser does not know",
       "As the dockers sang in the nineties, \"They will sell the harbour to whoever pays.\"",
       "sell the harbour", "the dockers"},
      {"a word that looks like a name", "\"Meh,\" wrote a docker who runs the club.", "Meh",
       "a docker"},
      {"the last words of a quotation look like a name",
       "\"Most of us are here for the work. That goes for Ada [Dunn], Peter [Moss],\" said Rook.",
       "Most of us", "Rook"},
      {"what is shouted stands next to its verb",
       "When a man in the crowd shouted, \"Rook,\" Dunn joked that he must be lost.", "Rook",
       "a man in the crowd"},
      {"a label with two names",
       "CREWS WANT CASH - Mara Dunn and Peter Moss: \"We found that the crews want to be paid.\"",
       "want to be paid", "Mara Dunn and Peter Moss"},
      {"the person named before the colon, not the thing",
       "The timing of the strike does not surprise the pollster Peter Moss: \"Those who are paid "
       "late walk out early.\"",
       "paid late", "Peter Moss"},
      {"the clause next to the colon",
       "Dunn called both men nobodies, but Rook had kind words for the younger one: \"You never "
       "have to guess where he stands.\"",
       "have to guess", "Rook"},
      {"a short message", "The march of the dockers had one message: \"Free Rook.\"", "Free Rook",
       "The march"},
      {"a verb behind the last sentence",
       "Moss said he was too busy for the letters that he had promised: \"I have a lot to do. Good "
       "luck with the story,\" Dunn wrote.",
       "a lot to do", "Dunn"},
      {"in brackets", "It was a crime (Ada Rook, who saw it, once said, \"We had seen it often\").",
       "seen it often", "Ada Rook"},
      {"who sent it to others",
       "Her office sent an email to members stating, \"The harbour is ours, whatever they say.\"",
       "harbour is ours", "Her office"},
      {"they had it to say",
       "A paper from the institute had this to say about the toll: \"The rich would gain most.\"",
       "rich would gain", "A paper"},
      {"a question with a speaker who is told of",
       "\"How can a boat just vanish?\" wondered Mara Dunn, whose son was on board.", "just vanish",
       "Mara Dunn"},
      {"an aside in the speaker before a further quotation",
       "\"The port is late,\" said Peter Moss, who thinks the mayor \"should have called the crews "
       "long ago.\"",
       "The port is late", "Peter Moss"},
      {"a sentence goes on behind a long apposition",
       "\"The risk,\" said Peter Moss, a baker who has kept the accounts of the harbour for thirty "
       "years, \"is that we will lose the boats.\"",
       "is that we will", "Peter Moss"},
      {"told in the sentence before",
       "Moss said the town was safe. \"We have looked behind every door there is.\"",
       "behind every door", "Moss"},
      {"a participle alone", "Moss said it was late. Adding, \"We should all have gone home.\"",
       "gone home", "Moss"},
      {"a statement in the paragraph before",
       "The company issued a statement on the spill.\n\n\"We had no part in it, and we told the "
       "port so.\"",
       "had no part", "The company"},
      {"a question in the paragraph before",
       "Dunn then had a question for the crowd.\n\n\"Which of us will ever pay?\"", "ever pay",
       "Dunn"},
      {"what a thing says", "Dunn held up a sign saying, \"This port is ours again, for good.\"",
       "port is ours", "a sign"},
      {"shot is of shoot",
       "After Rook criticized the plan, Dunn shot back, \"I could have stayed at home instead.\"",
       "stayed at home", "Dunn"},
      {"the main clause is no content",
       "Asked if there had been fraud, Lena Dunn, an aide, suggested that the clerks had slept.",
       "had been fraud", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.what);
    const Document d = reader.read(c.text);
    const auto found = std::find_if(d.claims.begin(), d.claims.end(), [&](const Claim& claim) {
      return std::any_of(claim.content.begin(), claim.content.end(),
                         [&](Span s) { return d.at(s).find(c.quoted) != std::string_view::npos; });
    });
    std::string speaker;
    if (found != d.claims.end() && !found->speaker.empty()) speaker = d.at(found->speaker.front());
    if (*c.speaker == '\0') {
      EXPECT_EQ(speaker, "");
    } else {
      EXPECT_NE(speaker.find(c.speaker), std::string::npos) << speaker;
    }
  }
}

TEST(ClaimSigns, WhatIsToldEndsBeforeAQuotationWithACueOfItsOwn) {
  ClaimReading reader;
  const struct {
    const char* what;
    const char* text;
    const char* first;
  } cases[] = {
      {"a colon",
       "Dunn claimed that the port had lost its soul: \"The port is no longer ours,\" he added.",
       "the port had lost its soul"},
      {"to which",
       "Moss said that experts had found the plan sound, to which Rook replied: \"That is "
       "untrue.\"",
       "experts had found the plan sound"},
      {"adding",
       "Dunn and Moss will meet on Sunday, Rook said, adding, \"They need to talk at once.\"",
       "Dunn and Moss will meet on Sunday"},
      {"what is read off a sign stays",
       "Moss said he had seen a van in the yard, which read: \"Fresh fish on every day.\"",
       "he had seen a van in the yard, which read: \"Fresh fish on every day"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.what);
    const Document d = reader.read(c.text);
    ASSERT_FALSE(d.claims.empty());
    EXPECT_EQ(d.at(d.claims.front().content.front()), c.first);
  }
}

// Frames in which the one who speaks stands apart from the cue.
TEST(ClaimFrames, WhoSpeaksStandsElsewhere) {
  ClaimReading reader;
  const struct {
    const char* what;
    const char* text;
    const char* content;
    const char* speaker;
  } cases[] = {
      {"time that is spent doing it", "Dunn spent an hour defending the toll.", "the toll", "Dunn"},
      {"a pronoun that the subject owns", "Residents of Varn voiced their anger at the mayor.",
       "the mayor", "Residents of Varn"},
      {"said where somebody goes to say it", "Dunn came to Varn to denounce the toll.", "the toll",
       "Dunn"},
      {"a relative pronoun names nobody", "Ada Rook leads a group that criticised the toll.",
       "the toll", "a group"},
      {"an opinion as a description", "Dunn, a fierce critic of the toll, lives in Varn.",
       "the toll", "Dunn"},
      {"backing that somebody wins", "Rook won the backing of the dockers.", "Rook", "the dockers"},
      {"what parsers take for an adverb", "Voters increasingly view Dunn as less able to win.",
       "Dunn", "Voters"},
      {"a participle that breaks into the clause",
       "Varn lost, but Dunn, referencing the number of boats, won.", "the number", "Dunn"},
      {"asked before it is said",
       "Asked whether the harbour could close, Dunn said nobody had told her.", "nobody had",
       "Dunn"},
      {"a past that the lemmatiser cuts short", "Dunn was chiding the press for its haste.",
       "the press", "Dunn"},
      {"a noun of the lexicon as object", "Dunn took aim at the harbour levy on Monday.",
       "harbour levy", "Dunn"},
      {"a poll at the end", "Dunn leads by nine points in two new polls.", "Dunn leads", "polls"},
      {"a name and a colon", "Ada Rook: The bridge will never be safe again.", "never be safe",
       "Ada Rook"},
      {"the reader is asked", "Do you think the bridge is safe?", "the bridge is safe", "you"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.what);
    const Document d = reader.read(c.text);
    const auto found = std::find_if(d.claims.begin(), d.claims.end(), [&](const Claim& claim) {
      return !claim.content.empty()
             && d.at(claim.content.front()).find(c.content) != std::string_view::npos;
    });
    ASSERT_NE(found, d.claims.end());
    ASSERT_FALSE(found->speaker.empty());
    EXPECT_NE(d.at(found->speaker.front()).find(c.speaker), std::string_view::npos)
        << d.at(found->speaker.front());
  }
}

// The filing hands on what the clerk said, and is no part of it.
TEST(ClaimSigns, ASourceBehindWhatSomebodySaidHandsItOn) {
  ClaimReading reader;
  const Document d = reader.read("The clerk said the bridge was sold, according to the filing.");
  ASSERT_EQ(d.claims.size(), 1U);
  EXPECT_EQ(d.at(d.claims[0].speaker.front()), "The clerk");
  EXPECT_EQ(d.at(d.claims[0].content.front()), "the bridge was sold");
  ASSERT_EQ(d.claims[0].chain.size(), 1U);
  EXPECT_EQ(d.at(d.claims[0].chain[0].span), "the filing");
}

// Where a content ends, and where it begins.
TEST(ClaimSigns, AContentHoldsWhatIsSaidAndNoMore) {
  ClaimReading reader;
  const struct {
    const char* what;
    const char* text;
    const char* content;
  } cases[] = {
      {"a second deed of the speaker", "Dunn called the levy a farce and left the hall.",
       "the levy a farce"},
      {"a pronoun and a day", "Moss went after him Friday night on the ferry.", "him"},
      {"an aside after a dash", "The hall was full - and the permit, Moss said, had been late.",
       "the permit"},
      {"what is added is another claim",
       "Dunn said it was too early to call but added, \"You all have an idea of it.\"",
       "it was too early to call"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.what);
    const Document d = reader.read(c.text);
    std::string all;
    for (const Claim& claim : d.claims) {
      if (!claim.content.empty()) all += std::string(d.at(claim.content.front())) + "; ";
    }
    const bool found = std::any_of(d.claims.begin(), d.claims.end(), [&](const Claim& claim) {
      return !claim.content.empty() && d.at(claim.content.front()) == c.content;
    });
    EXPECT_TRUE(found) << all;
  }
}

}  // namespace
}  // namespace tacitus
