// Invariants of the language model over random token sequences.
#include "language/language_model.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

std::shared_ptr<const LanguageModel> model() {
  static const auto loaded = LanguageModel::embedded().value();
  return loaded;
}

// Words of news and words of nobody: broken UTF-8, long runs, marks.
std::string random_word(std::mt19937& random) {
  static const char* const words[] = {
      "the", "said", "President", "Aleppo", "killed",  "of", "\"",     ".",
      ",",   "2016", "U.S.",      "n't",    "Reuters", "in", "12,000", "\xE2\x80\x99s"};
  if (random() % 4 != 0) return words[random() % std::size(words)];
  std::string word;
  const std::size_t length = 1 + random() % 12;
  for (std::size_t i = 0; i < length; ++i) word.push_back(static_cast<char>(33 + random() % 223));
  return word;
}

using Sentences = std::vector<std::vector<std::string>>;

Document document_of(const Sentences& sentences) {
  Document document;
  for (const auto& words : sentences) {
    const auto first = static_cast<TokenIndex>(document.tokens.size());
    for (const std::string& word : words) {
      const auto begin = static_cast<std::uint32_t>(document.text.size());
      document.text += word;
      document.tokens.add({begin, static_cast<std::uint32_t>(document.text.size())});
      document.text += ' ';
    }
    document.sentences.push_back(
        {{0, 0}, first, static_cast<TokenIndex>(document.tokens.size()), Zone::Body, 0});
  }
  return document;
}

Sentences random_sentences(std::mt19937& random) {
  Sentences out(1 + random() % 30);
  for (auto& words : out) {
    words.resize(1 + random() % (random() % 8 == 0 ? 120 : 25));
    for (std::string& word : words) word = random_word(random);
  }
  return out;
}

// All annotation of a sentence, heads relative to it.
std::string written(const Document& document, const Sentence& sentence) {
  std::string out;
  const Tokens& tokens = document.tokens;
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const auto i = static_cast<std::size_t>(t);
    out.append(tokens.lemma_of(t)).append(" ").append(name_of(tokens.upos[i]));
    out.append(" ").append(tokens.xpos_of(t)).append(" ").append(tokens.feats_of(t));
    out.append(" ").append(name_of(tokens.deprel[i])).append(" ");
    out.append(std::to_string(tokens.head[i] == kNoToken ? -1 : tokens.head[i] - sentence.first));
    out.append(" ").append(name_of(tokens.name_type[i]));
    out.append(std::to_string(static_cast<int>(tokens.name_bio[i]))).append("\n");
  }
  return out;
}

void expect_tree(const Document& document, const Sentence& sentence) {
  const Tokens& tokens = document.tokens;
  int roots = 0;
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    TokenIndex at = t;
    for (TokenIndex steps = 0; at != kNoToken; ++steps) {
      ASSERT_LE(steps, sentence.last - sentence.first) << "a cycle";
      ASSERT_TRUE(at >= sentence.first && at < sentence.last) << "a head outside the sentence";
      at = tokens.head[static_cast<std::size_t>(at)];
    }
    const auto i = static_cast<std::size_t>(t);
    const bool root = tokens.head[i] == kNoToken;
    roots += root ? 1 : 0;
    EXPECT_EQ(root, tokens.deprel[i] == Deprel::Root);
  }
  EXPECT_EQ(roots, 1);
}

TEST(LanguageModelProperty, EverySentenceIsATreeWithOneRoot) {
  std::mt19937 random(1);
  LanguageScratch scratch;
  for (int round = 0; round < 20; ++round) {
    Document document = document_of(random_sentences(random));
    model()->annotate(document, scratch);
    for (const Sentence& sentence : document.sentences) expect_tree(document, sentence);
  }
}

TEST(LanguageModelProperty, NamesBeginBeforeTheyGoOn) {
  std::mt19937 random(2);
  LanguageScratch scratch;
  for (int round = 0; round < 20; ++round) {
    Document document = document_of(random_sentences(random));
    model()->annotate(document, scratch);
    const Tokens& tokens = document.tokens;
    for (const Sentence& sentence : document.sentences) {
      for (auto i = static_cast<std::size_t>(sentence.first);
           i < static_cast<std::size_t>(sentence.last); ++i) {
        EXPECT_EQ(tokens.name_type[i] == NameType::None, tokens.name_bio[i] == Bio::Out);
        if (tokens.name_bio[i] != Bio::In) continue;
        ASSERT_GT(i, static_cast<std::size_t>(sentence.first));
        EXPECT_EQ(tokens.name_type[i], tokens.name_type[i - 1]);
      }
    }
  }
}

TEST(LanguageModelProperty, ASentenceDoesNotDependOnItsNeighbours) {
  std::mt19937 random(3);
  LanguageScratch scratch;
  for (int round = 0; round < 10; ++round) {
    const Sentences sentences = random_sentences(random);
    Document together = document_of(sentences);
    model()->annotate(together, scratch);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      Document alone = document_of({sentences[i]});
      LanguageScratch fresh;
      model()->annotate(alone, fresh);
      EXPECT_EQ(written(alone, alone.sentences[0]), written(together, together.sentences[i]));
    }
  }
}

TEST(LanguageModelProperty, InstructionSetsAgree) {
  std::mt19937 random(4);
  LanguageScratch scratch;
  for (int round = 0; round < 5; ++round) {
    const Sentences sentences = random_sentences(random);
    Document expected = document_of(sentences);
    model()->annotate_with(*kernels_for(InstructionSet::Portable), expected, scratch);
    for (const auto set : {InstructionSet::Avx2, InstructionSet::AvxVnni, InstructionSet::Avx512}) {
      const Kernels* const kernels = kernels_for(set);
      if (kernels == nullptr) continue;
      Document found = document_of(sentences);
      model()->annotate_with(*kernels, found, scratch);
      for (std::size_t i = 0; i < sentences.size(); ++i) {
        EXPECT_EQ(written(found, found.sentences[i]), written(expected, expected.sentences[i]))
            << kernels->name;
      }
    }
  }
}

}  // namespace
}  // namespace tacitus
