// Reads tests/golden/disputes/*.case with the shipped model and lexicons: how many of the links shown
// are right, and how many of those that a reader finds are shown. Floors stand a little below what
// was reached when they were set.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "coding/actors.h"
#include "coding/claims.h"
#include "coding/disputes.h"
#include "coding/figures.h"
#include "coding/times.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"

namespace tacitus {
namespace {

struct Link {
  std::string relation;
  std::string answer;
  std::string answered;
  bool found = false;
};

struct Story {
  int line = 0;
  std::string headline;
  std::string text;
  std::vector<Link> links;
};

Link parse_link(std::string_view line) {
  const std::size_t colon = line.find(": ");
  const std::size_t arrow = line.find(" => ");
  return {std::string(line.substr(2, colon - 2)),
          std::string(line.substr(colon + 2, arrow - colon - 2)),
          std::string(line.substr(arrow + 4)), false};
}

std::vector<Story> read_stories(const std::string& name) {
  std::ifstream in(TACITUS_SOURCE_DIR "/tests/golden/disputes/" + name);
  std::vector<Story> stories;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == ' ') {
      stories.back().links.push_back(parse_link(line));
      continue;
    }
    const std::size_t bar = line.find(" || ");
    const bool headed = bar != std::string::npos;
    stories.push_back(
        {number, headed ? line.substr(0, bar) : "", headed ? line.substr(bar + 4) : line, {}});
  }
  return stories;
}

// Every stage that disputes rest on, compiled once.
struct Coders {
  std::shared_ptr<const Lexicon> lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data").value();
  std::shared_ptr<const LanguageModel> model =
      LanguageModel::open(TACITUS_SOURCE_DIR "/data/models/english.tmodel").value();
  TimeCoder times = TimeCoder::compile(*lexicon).value();
  ActorCoder actors = ActorCoder::compile(*lexicon).value();
  ClaimCoder claims = ClaimCoder::compile(*lexicon).value();
  FigureCoder figures = FigureCoder::compile(*lexicon).value();
  DisputeCoder disputes = DisputeCoder::compile(*lexicon).value();

  Document code(const Story& story, const std::string& published = "") const {
    Document d;
    if (!published.empty()) {
      d.page.published.emplace();
      d.page.published->iso = published;
    }
    d.text = story.headline + (story.headline.empty() ? "" : "\n\n") + story.text;
    const auto head = static_cast<std::uint32_t>(story.headline.size());
    const auto begin = head == 0 ? 0 : head + 2;
    if (head != 0) {
      d.page.title.emplace();
      d.page.title->value = story.headline;
      d.page.title->span = {0, head};
    }
    d.page.body.push_back(
        {{begin, static_cast<std::uint32_t>(d.text.size())}, BlockKind::Paragraph});
    split_document(d);
    LanguageScratch scratch;
    model->annotate(d, scratch);
    times.code(d);
    find_mentions(d, *lexicon);
    const std::vector<Index> chains = resolve_coreference(d, *lexicon);
    for (std::size_t i = 0; i < chains.size(); ++i) d.mentions[i].chain = chains[i];
    actors.resolve(d, chains);
    claims.code(d);
    figures.code(d);
    disputes.code(d);
    return d;
  }
};

bool same_words(std::string_view a, std::string_view b) {
  return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

std::string_view content_of(const Document& d, Index claim) {
  return d.at(d.claims[static_cast<std::size_t>(claim)].content.front());
}

struct Score {
  int shown = 0;
  int right = 0;
  int wanted = 0;
  int found = 0;
};

void judge(Story story, const Document& d, Score& score) {
  for (const Dispute& link : d.disputes) {
    const std::string_view answer = content_of(d, link.claim);
    const std::string_view answered = content_of(d, link.answers);
    ++score.shown;
    const auto hit = std::find_if(story.links.begin(), story.links.end(), [&](const Link& want) {
      return want.relation == name_of(link.relation) && same_words(want.answer, answer)
             && same_words(want.answered, answered);
    });
    if (hit == story.links.end()) {
      std::printf("line %d, wrong %s: %s => %s\n", story.line,
                  std::string(name_of(link.relation)).c_str(), std::string(answer).c_str(),
                  std::string(answered).c_str());
      continue;
    }
    ++score.right;
    hit->found = true;
  }
  for (const Link& want : story.links) {
    ++score.wanted;
    score.found += want.found ? 1 : 0;
    if (!want.found)
      std::printf("line %d, missed %s: %s\n", story.line, want.relation.c_str(),
                  want.answer.c_str());
  }
}

Score score_of(const std::string& name) {
  const Coders coders;
  Score score;
  for (const Story& story : read_stories(name)) judge(story, coders.code(story), score);
  std::printf("%s: %d links shown, %d right; %d of %d found\n", name.c_str(), score.shown,
              score.right, score.found, score.wanted);
  return score;
}

// The threat, the ultimatum and the call are one occasion: its channel and day hold for all of it.
TEST(Occasions, OneCallOnOneDay) {
  const Coders coders;
  Story story;
  story.text =
      "On Wednesday, Foreign Minister Ada Rook threatened Norland that her country will close the "
      "border. Rook issued the ultimatum through a phone call to the governor of Norland. In her "
      "call to the governor, Rook said that the harbour would be closed too. Rook said that the "
      "harvest was poor.";
  const Document d = coders.code(story, "2016-09-29");
  ASSERT_GE(d.claims.size(), 3U);
  EXPECT_EQ(d.claims[0].channel, "phone call");
  EXPECT_NE(d.claims[0].time, kNone);
  EXPECT_EQ(d.claims[d.claims.size() - 2].time, d.claims[0].time);
  EXPECT_EQ(d.claims.back().time, kNone) << "nothing says that it was in the call";
}

TEST(DisputesGolden, News) {
  const Score score = score_of("news.case");
  EXPECT_GE(score.right, 0.9 * score.shown);
  EXPECT_GE(score.found, 0.85 * score.wanted);
}

TEST(DisputesGolden, Held) {
  const Score score = score_of("held.case");
  EXPECT_GE(score.right, 0.9 * score.shown);
  EXPECT_GE(score.found, 0.75 * score.wanted);
}

// Passages that looked like disputes to earlier rules: at most one link may be wrong.
TEST(DisputesGolden, Web) {
  const Score score = score_of("web.case");
  EXPECT_LE(score.shown - score.right, 1);
  EXPECT_GE(score.found, 0.75 * score.wanted);
}

// Articles in which several people argue: words of denial that answer nothing told before.
TEST(DisputesGolden, Political) {
  const Score score = score_of("political.case");
  EXPECT_EQ(score.shown, score.right);
  EXPECT_GE(score.found, 0.75 * score.wanted);
}

// A doctor counts the dead, and who adds to that is the doctor, though a spokesman was the last man
// with a name.
TEST(FigureSources, WhoAddsIsWhoToldJustBefore) {
  const Coders coders;
  const Document d = coders.code(
      {0,
       "",
       "The army spokesman, Peter Rook, said rebels had fired first. A spokesman for the rebels, "
       "James "
       "Lado, rejected the claim. A doctor at the main hospital said at least 115 bodies had been "
       "brought in. Another 40 people were wounded, he added.",
       {}});
  ASSERT_EQ(d.figures.size(), 2U);
  for (const Figure& figure : d.figures) {
    ASSERT_FALSE(figure.source.empty());
    EXPECT_EQ(d.at(figure.source.front()), "A doctor at the main hospital");
  }
}

}  // namespace
}  // namespace tacitus
