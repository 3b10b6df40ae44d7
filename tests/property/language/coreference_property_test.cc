#include <random>
#include <string>

#include <gtest/gtest.h>

#include "language/conllu.h"
#include "language/coreference.h"
#include "language/mentions.h"
#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

// Sentences of words and trees at random: nothing that a parser would give, all that it might.
std::string random_conllu(std::mt19937& random) {
  static const char* const forms[] = {"the", "Rook",    "Ada",  "minister", "rebels", "he",
                                      "its", "we",      "said", "of",       "U.S.",   "and",
                                      "\"",  "country", "FSU",  "they"};
  static const char* const upos[] = {"DET", "PROPN", "NOUN", "PRON", "VERB", "ADP", "ADJ", "PUNCT"};
  static const char* const rel[] = {"nsubj", "obj",      "obl",       "nmod",  "nmod:poss",
                                    "det",   "compound", "flat",      "appos", "conj",
                                    "cop",   "case",     "acl:relcl", "amod"};
  static const char* const ner[] = {"_",         "_",         "_",        "NER=B-PER",
                                    "NER=I-PER", "NER=B-ORG", "NER=B-GPE"};
  std::string out;
  const auto sentences = 1 + random() % 5;
  for (std::size_t s = 0; s < sentences; ++s) {
    const auto size = 1 + random() % 12;
    for (std::size_t w = 0; w < size; ++w) {
      // A head before the word, so that there is no circle.
      const auto head = w == 0 ? 0 : 1 + random() % w;
      out += std::to_string(w + 1) + "\t" + forms[random() % std::size(forms)] + "\t_\t"
             + upos[random() % std::size(upos)] + "\t_\t_\t" + std::to_string(head) + "\t"
             + (w == 0 ? "root" : rel[random() % std::size(rel)]) + "\t_\t"
             + ner[random() % std::size(ner)] + "\n";
    }
    out += "\n";
  }
  return out;
}

TEST(CoreferenceProperty, MentionsAreInOrderInsideTheirSentencesAndChainsHoldTwoOrMore) {
  const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon.ok());
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    const std::string conllu = random_conllu(random);
    auto documents = conllu_documents(conllu, "random");
    ASSERT_TRUE(documents.ok()) << documents.error().text;
    Document d = std::move(documents).value()[0];
    find_mentions(d, *lexicon.value());
    std::uint32_t begin = 0;
    for (const Mention& m : d.mentions) {
      ASSERT_LE(begin, m.span.begin) << conllu;
      begin = m.span.begin;
      ASSERT_LT(m.first, m.last) << conllu;
      ASSERT_TRUE(m.full.covers(m.span)) << conllu;
      const Sentence& sentence = d.sentences[static_cast<std::size_t>(m.sentence)];
      ASSERT_TRUE(sentence.span.covers(m.full)) << conllu;
      ASSERT_TRUE(sentence.first <= m.head && m.head < sentence.last) << conllu;
    }
    const std::vector<Index> chains = resolve_coreference(d, *lexicon.value());
    ASSERT_EQ(chains.size(), d.mentions.size());
    ASSERT_EQ(chains, resolve_coreference(d, *lexicon.value())) << "the same twice";
    std::vector<int> size(chains.size(), 0);
    for (const Index c : chains) {
      if (c != kNone) ++size[static_cast<std::size_t>(c)];
    }
    for (const Index c : chains) {
      ASSERT_TRUE(c == kNone || size[static_cast<std::size_t>(c)] >= 2) << conllu;
    }
  }
}

}  // namespace
}  // namespace tacitus
