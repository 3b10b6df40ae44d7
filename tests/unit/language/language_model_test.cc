#include "language/language_model.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "language/split.h"

namespace tacitus {
namespace {

std::shared_ptr<const LanguageModel> model() {
  static const auto loaded = LanguageModel::embedded();
  return loaded ? loaded.value() : nullptr;
}

Document parsed(const std::string& text) {
  Document document;
  document.text = text;
  split_document(document);
  LanguageScratch scratch;
  model()->annotate(document, scratch);
  return document;
}

// "form/lemma/UPOS/deprel<head form" of every token.
std::vector<std::string> rows(const Document& document) {
  std::vector<std::string> out;
  for (TokenIndex t = 0; t < static_cast<TokenIndex>(document.tokens.size()); ++t) {
    const auto i = static_cast<std::size_t>(t);
    const TokenIndex head = document.tokens.head[i];
    std::string row(document.form(t));
    row.append("/").append(document.tokens.lemma_of(t));
    row.append("/").append(name_of(document.tokens.upos[i]));
    row.append("/").append(name_of(document.tokens.deprel[i])).append("<");
    row.append(head == kNoToken ? "ROOT" : document.form(head));
    out.push_back(row);
  }
  return out;
}

std::string model_bytes() {
  std::ifstream in(TACITUS_SOURCE_DIR "/data/models/english.tmodel", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(LanguageModel, ParsesPlainNewsSentences) {
  ASSERT_NE(model(), nullptr);
  struct Case {
    const char* what;
    std::string text;
    std::vector<std::string> rows;
  };
  const Case cases[] = {
      {"subject, object, place",
       "Rebels attacked two villages on Monday.",
       {"Rebels/rebel/NOUN/nsubj<attacked", "attacked/attack/VERB/root<ROOT",
        "two/two/NUM/nummod<villages", "villages/village/NOUN/obj<attacked",
        "on/on/ADP/case<Monday", "Monday/Monday/PROPN/obl<attacked", "././PUNCT/punct<attacked"}},
      {"passive with an agent",
       "The minister was arrested by police.",
       {"The/the/DET/det<minister", "minister/minister/NOUN/nsubj:pass<arrested",
        "was/be/AUX/aux:pass<arrested", "arrested/arrest/VERB/root<ROOT", "by/by/ADP/case<police",
        "police/police/NOUN/obl:agent<arrested", "././PUNCT/punct<arrested"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    const Document document = parsed(c.text);
    const auto found = rows(document);
    ASSERT_EQ(found.size(), c.rows.size());
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], c.rows[i]);
  }
}

TEST(LanguageModel, GivesAWordOneSubject) {
  for (const char* const text :
       {"\"I will not call it a mistake, so forget it,\" said retired mason Peter Moss.",
        "A flood hurt at least three farmers, said the mayor, who lives nearby."}) {
    const Document document = parsed(text);
    std::vector<TokenIndex> governors;
    for (std::size_t i = 0; i < document.tokens.size(); ++i) {
      const Deprel d = document.tokens.deprel[i];
      if (d == Deprel::Nsubj || d == Deprel::NsubjPass)
        governors.push_back(document.tokens.head[i]);
    }
    std::sort(governors.begin(), governors.end());
    EXPECT_EQ(std::adjacent_find(governors.begin(), governors.end()), governors.end()) << text;
  }
}

TEST(LanguageModel, NamesPersonsPlacesAndNationalities) {
  const Document document = parsed("Angela Merkel met French officials in Berlin on Monday.");
  const Tokens& tokens = document.tokens;
  EXPECT_EQ(tokens.name_type[0], NameType::Person);
  EXPECT_EQ(tokens.name_bio[0], Bio::Begin);
  EXPECT_EQ(tokens.name_bio[1], Bio::In);
  EXPECT_EQ(tokens.name_type[2], NameType::None);
  EXPECT_EQ(tokens.name_type[6], NameType::Loc);
}

TEST(LanguageModel, SaysWhatItWasTrainedOn) {
  EXPECT_NE(model()->meta("data").find("UD_English-EWT"), std::string_view::npos);
  EXPECT_EQ(model()->meta("licence"), "CC BY-SA 4.0");
  EXPECT_TRUE(model()->meta("no such key").empty());
}

TEST(LanguageModel, EmptyDocumentsAreTaken) {
  const Document document = parsed("");
  EXPECT_EQ(document.tokens.size(), 0U);
}

TEST(LanguageModel, LongSentencesAreParsedInPiecesUnderOneRoot) {
  Document document;
  for (std::size_t i = 0; i < 2 * LanguageModel::kLongestSentence + 5; ++i) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += i % 3 == 0 ? "wolves " : i % 3 == 1 ? "chase " : "sheep ";
    document.tokens.add({begin, static_cast<std::uint32_t>(document.text.size() - 1)});
  }
  const auto size = static_cast<TokenIndex>(document.tokens.size());
  document.sentences.push_back({{0, 0}, 0, size, Zone::Body, 0});
  LanguageScratch scratch;
  model()->annotate(document, scratch);
  int roots = 0;
  for (const TokenIndex head : document.tokens.head) roots += head == kNoToken ? 1 : 0;
  EXPECT_EQ(roots, 1);
}

TEST(ModelFile, BrokenFilesAreRefused) {
  const std::string good = model_bytes();
  ASSERT_GT(good.size(), 1000U);
  EXPECT_TRUE(LanguageModel::from_bytes(good).ok());
  struct Case {
    const char* what;
    std::size_t at;
    char value;
    const char* message;
  };
  const Case cases[] = {
      {"magic", 0, 'X', "does not start"},
      {"version", 8, 9, "version 9"},
      {"section count", 12, 127, "too many sections"},
      {"size", 16, 1, "another size"},
      {"checksum of a weight", good.size() - 100, 77, "checksum"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    std::string bytes = good;
    ASSERT_NE(bytes[c.at], c.value);
    bytes[c.at] = c.value;
    const auto loaded = LanguageModel::from_bytes(bytes);
    ASSERT_FALSE(loaded.ok());
    EXPECT_NE(loaded.error().text.find(c.message), std::string::npos) << loaded.error().text;
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{63}, good.size() / 2}) {
    EXPECT_FALSE(LanguageModel::from_bytes(good.substr(0, size)).ok());
  }
}

// A file may be sealed by somebody else's checksum: its sections are still not trusted.
TEST(ModelFile, SealedButWrongSectionsAreRefused) {
  const std::string good = model_bytes();
  for (std::size_t section = 1; section < 20; ++section) {  // the first is free text
    std::string bytes = good;
    const std::size_t size_at = 64 + section * 32 + 24;
    bytes[size_at] = static_cast<char>(bytes[size_at] + 4);
    const std::uint64_t sum = model_checksum(std::string_view(bytes).substr(64));
    std::memcpy(bytes.data() + 24, &sum, sizeof sum);
    EXPECT_FALSE(LanguageModel::from_bytes(bytes).ok()) << "section " << section;
  }
}

}  // namespace
}  // namespace tacitus
