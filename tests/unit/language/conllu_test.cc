#include "language/conllu.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

// Rows written with blanks; every two or more become a tab.
std::string rows(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool tab = text[i] == ' ' && i + 1 < text.size() && text[i + 1] == ' ';
    if (tab) {
      while (i + 1 < text.size() && text[i + 1] == ' ') ++i;
    }
    out.push_back(tab ? '\t' : text[i]);
  }
  return out;
}

const char* const kPage =
    "# newdoc id = page7\n"
    "# newpar\n"
    "# sent_id = page7-1\n"
    "# text = Rook doesn't fire.\n"
    "1  Rook  Rook  PROPN  NNP  Number=Sing  4  nsubj  _  NER=B-PER\n"
    "2-3  doesn't  _  _  _  _  _  _  _  _\n"
    "2  does  do  AUX  VBZ  _  4  aux  _  _\n"
    "3  n't  not  PART  RB  _  4  advmod  _  _\n"
    "4  fire  fire  VERB  VB  _  0  root  _  SpaceAfter=No\n"
    "5  .  .  PUNCT  .  _  4  punct  _  _\n"
    "\n"
    "# newpar\n"
    "# sent_id = page7-2\n"
    "# text = Yes.\n"
    "1  Yes  yes  INTJ  UH  _  0  root  _  SpaceAfter=No\n"
    "2  .  .  PUNCT  .  _  1  punct  _  _\n"
    "\n";

TEST(Conllu, WhatIsReadIsWrittenAgain) {
  const std::string file = rows(kPage);
  const auto documents = conllu_documents(file, "page7.conllu");
  ASSERT_TRUE(documents.ok()) << documents.error().text;
  ASSERT_EQ(documents.value().size(), 1U);
  const Document& d = documents.value()[0];
  EXPECT_EQ(d.text, "Rook doesn't fire.\n\nYes.");
  EXPECT_EQ(d.tokens.head[0], 3);
  EXPECT_EQ(d.tokens.head[3], kNoToken);
  EXPECT_EQ(d.form(2), "n't");
  EXPECT_EQ(d.tokens.name_type[0], NameType::Person);
  std::string out;
  write_conllu(d, out);
  EXPECT_EQ(out, file);
}

TEST(Conllu, IsAlignedToTheTextOfADocument) {
  Document d;
  d.text = "By Rook\nmenu\nRook\ndoesn't  fire.\nYes.\nShare";
  d.page.body = {{{13, 32}, BlockKind::Paragraph}, {{33, 37}, BlockKind::Caption}};
  const auto done = read_conllu(rows(kPage), "page7.conllu", d);
  ASSERT_TRUE(done.ok()) << done.error().text;
  ASSERT_EQ(d.sentences.size(), 2U);
  EXPECT_EQ(d.at(d.sentences[0].span), "Rook\ndoesn't  fire.");
  EXPECT_EQ(d.sentences[1].zone, Zone::Caption);
  EXPECT_EQ(d.sentences[1].block, 1U);
}

TEST(Conllu, MentionsAreBrackets) {
  auto documents = conllu_documents(rows(kPage), "page7.conllu");
  ASSERT_TRUE(documents.ok());
  Document d = std::move(documents).value()[0];
  Mention m;
  m.first = 0;
  m.last = 1;
  m.type = NameType::Person;
  m.chain = 2;
  d.mentions.push_back(m);
  std::string out;
  write_conllu(d, out);
  EXPECT_NE(out.find("Entity=(e2-person)|NER=B-PER"), std::string::npos) << out;
}

TEST(Conllu, FaultsNameFileAndLine) {
  struct Case {
    const char* what;
    const char* text;
    const char* message;
  };
  const Case cases[] = {
      {"columns", "1  Rook  _\n", "f:1: 3 columns, expected 10 with tabs between them"},
      {"numbering", "# c\n2  Rook  _  _  _  _  _  _  _  _\n",
       "f:2: the word number is \"2\", expected 1"},
      {"tag", "1  Rook  _  NAME  _  _  _  _  _  _\n", "f:1: unknown UPOS \"NAME\""},
      {"relation", "1  Rook  _  _  _  _  0  boss  _  _\n", "f:1: unknown DEPREL \"boss\""},
      {"head is a word", "1  Rook  _  _  _  _  x  _  _  _\n",
       "f:1: HEAD is \"x\", expected a word number"},
      {"head outside", "1  Rook  _  _  _  _  7  dep  _  _\n",
       "f:1: HEAD 7 in a sentence of 1 words"},
      {"circle", "1  a  _  _  _  _  2  dep  _  _\n2  b  _  _  _  _  1  dep  _  _\n",
       "f:1: the heads form a circle"},
      {"range", "1-2  ab  _  _  _  _  _  _  _  _\n1  a  _  _  _  _  0  root  _  _\n",
       "f:1: the range ends after the sentence"},
  };
  for (const Case& c : cases) {
    const auto documents = conllu_documents(rows(c.text), "f");
    ASSERT_FALSE(documents.ok()) << c.what;
    EXPECT_EQ(documents.error().text, c.message) << c.what;
    EXPECT_EQ(documents.error().slug, "language/bad-conllu");
  }
  Document other;
  other.text = "Rook doesn't shout.";
  const auto done = read_conllu(rows(kPage), "f", other);
  ASSERT_FALSE(done.ok());
  EXPECT_TRUE(done.error().text.starts_with("f:5: \"Rook\" does not stand in the text"))
      << done.error().text;
  EXPECT_EQ(other.tokens.size(), 0U);
}

TEST(Conllu, ForeignLabelsAreRead) {
  const auto documents =
      conllu_documents(rows("1  Rook  Rook  PROPN  _  _  0  root  _  start_char=0|ner=S-PERSON\n"
                            "1.1  is  be  AUX  _  _  _  _  1:cop  _\n"
                            "2  here  here  ADV  _  _  1  advmod:lmod  _  ner=O\n"),
                       "f");
  ASSERT_TRUE(documents.ok()) << documents.error().text;
  const Document& d = documents.value()[0];
  EXPECT_EQ(d.tokens.name_type[0], NameType::Person);
  EXPECT_EQ(d.tokens.name_bio[0], Bio::Begin);
  EXPECT_EQ(d.tokens.deprel[1], Deprel::Advmod);
  EXPECT_EQ(d.text, "Rook here");
}

}  // namespace
}  // namespace tacitus
