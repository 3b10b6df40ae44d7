// Every example of the pattern files codes as it says, with the shipped model and lexicons.

#include "coding/pattern_examples.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <gtest/gtest.h>

#include "coding/actors.h"
#include "coding/events.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"
#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

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
    EXPECT_EQ(example_fault(document, coder_->patterns(), example), "")
        << example.where << ": rule " << example.rule << ": " << example.sentence << "\n"
        << told(document);
  }
}

TEST_F(PatternExamples, EveryShippedRuleHasOne) {
  for (const Rule* rule : coder_->patterns().without_example()) {
    ADD_FAILURE() << coder_->patterns().where(*rule) << ": rule " << rule->name;
  }
}

TEST_F(PatternExamples, AnotherRulesEventIsNone) {
  const auto& examples = coder_->patterns().examples();
  const auto example = std::ranges::find(examples, "arrest-any", &PatternExample::rule);
  ASSERT_NE(example, examples.end());
  Document document;
  document.text = example->sentence;
  code(document);
  EXPECT_EQ(example_fault(document, coder_->patterns(), *example), "");
  PatternExample stray = *example;
  stray.rule = "shell";
  EXPECT_EQ(example_fault(document, coder_->patterns(), stray), "COERCE by rule arrest-any");
  stray = *example;
  stray.source = "Nobody";
  EXPECT_NE(example_fault(document, coder_->patterns(), stray), "");
}

// "Clashes were averted": that no event comes out is worth nothing if the rule did not see it.
TEST_F(PatternExamples, WhatARuleDropsItMustHaveSeen) {
  PatternExample example{false, "avert", "", "ASSAULT", "", "", "here"};
  for (const auto& [sentence, seen] :
       {std::pair("Clashes between police and miners were averted.", true),
        std::pair("The committee read the minutes.", false)}) {
    Document document;
    document.text = sentence;
    code(document);
    EXPECT_EQ(example_fault(document, coder_->patterns(), example).empty(), seen) << sentence;
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
