// Every example of the pattern files codes as it says, with the shipped model and lexicons.

#include <algorithm>
#include <optional>

#include <gtest/gtest.h>

#include "coding/actors.h"
#include "coding/events.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"
#include "lexicon/lexicon.h"
#include "record/modality.h"

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

class PatternExamples : public testing::Test {
 protected:
  void SetUp() override {
    auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
    ASSERT_TRUE(lexicon.ok()) << lexicon.error().text;
    lexicon_ = lexicon.value();
    auto coder = EventCoder::compile(*lexicon_);
    ASSERT_TRUE(coder.ok()) << coder.error().text;
    coder_.emplace(std::move(coder).value());
    auto actors = ActorCoder::compile(*lexicon_);
    ASSERT_TRUE(actors.ok()) << actors.error().text;
    actors_.emplace(std::move(actors).value());
    auto model = LanguageModel::embedded();
    ASSERT_TRUE(model.ok()) << model.error().text;
    model_ = model.value();
  }

  void code(Document& document) {
    document.explain = true;
    const auto size = static_cast<std::uint32_t>(document.text.size());
    document.page.body.push_back({{0, size}, BlockKind::Paragraph});
    split_document(document);
    LanguageScratch scratch;
    model_->annotate(document, scratch);
    find_mentions(document, *lexicon_);
    actors_->resolve(document, resolve_coreference(document, *lexicon_));
    coder_->code(document);
  }

  static bool names(const Document& document, const std::vector<EventMention>& tellings,
                    const std::string& words, bool source) {
    if (words.empty()) return true;
    for (const EventMention& telling : tellings) {
      for (const Index m : source ? telling.sources : telling.targets) {
        const Mention& mention = document.mentions[at(m)];
        const Span span = mention.full.empty() ? mention.span : mention.full;
        if (document.at(span).find(words) != std::string_view::npos) return true;
      }
    }
    return false;
  }

  static std::string told(const Document& document) {
    std::string out;
    for (const Event& event : document.events) {
      out += event.type + " by " + event.tellings[0].provenance.rule + "; ";
    }
    for (const Dropped& dropped : document.dropped)
      out += dropped.what + ": " + dropped.reason + "; ";
    return out;
  }

  std::shared_ptr<const Lexicon> lexicon_;
  std::optional<EventCoder> coder_;
  std::optional<ActorCoder> actors_;
  std::shared_ptr<const LanguageModel> model_;
};

TEST_F(PatternExamples, CodeAsTheySay) {
  ASSERT_GT(coder_->patterns().examples().size(), 150U);
  for (const PatternExample& example : coder_->patterns().examples()) {
    Document document;
    document.id = "example";
    document.text = example.sentence;
    code(document);
    const bool found = std::ranges::any_of(document.events, [&](const Event& event) {
      return took_place(event) && event.type == example.event
             && names(document, event.tellings, example.source, true)
             && names(document, event.tellings, example.target, false);
    });
    EXPECT_EQ(found, example.positive) << example.where << ": " << example.sentence << "\n"
                                       << told(document);
  }
}

TEST_F(PatternExamples, CodingTwiceGivesTheSame) {
  Document document;
  document.id = "twice";
  document.text = "Russian airstrikes on Aleppo killed six people. The attacks went on in March.";
  code(document);
  ASSERT_FALSE(document.events.empty());
  const std::size_t events = document.events.size();
  const std::size_t actors = document.actors.size();
  coder_->code(document);
  EXPECT_EQ(document.events.size(), events);
  EXPECT_EQ(document.actors.size(), actors);
}

}  // namespace
}  // namespace tacitus
