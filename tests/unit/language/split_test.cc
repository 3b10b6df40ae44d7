#include "language/split.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

Document read(const std::string& text) {
  Document document;
  document.text = text;
  return document;
}

TEST(SplitDocument, ReadsTitleBodyAndCaptions) {
  Document document = read("Rook Leaves\nmenu\nRook left. She spoke.\nRook at sea\n");
  document.page.title = PageField{"Rook Leaves", {0, 11}, "test"};
  document.page.body = {{{17, 38}, BlockKind::Paragraph}, {{39, 50}, BlockKind::Caption}};
  split_document(document);
  ASSERT_EQ(document.sentences.size(), 4U);
  EXPECT_EQ(document.at(document.sentences[0].span), "Rook Leaves");
  EXPECT_EQ(document.sentences[0].zone, Zone::Title);
  EXPECT_EQ(document.at(document.sentences[2].span), "She spoke.");
  EXPECT_EQ(document.sentences[2].zone, Zone::Body);
  EXPECT_EQ(document.at(document.sentences[3].span), "Rook at sea");
  EXPECT_EQ(document.sentences[3].zone, Zone::Caption);
  EXPECT_EQ(document.sentences[3].block, 1U);
}

TEST(SplitDocument, APageWithoutBodyIsOneBlock) {
  Document document = read("Rook left. She didn't speak.");
  split_document(document);
  ASSERT_EQ(document.sentences.size(), 2U);
  ASSERT_EQ(document.tokens.size(), 8U);
  EXPECT_EQ(document.form(5), "n't");
  EXPECT_EQ(document.tokens.flags[4], Tokens::kJoinedToNext);
}

TEST(SplitDocument, LongSentencesAreCutAtAClauseAndToldOf) {
  std::string text;
  for (int i = 0; i < 350; ++i) text += "shell ";
  text += "; ";
  for (int i = 0; i < 350; ++i) text += "mortar ";
  Document document = read(text);
  split_document(document);
  ASSERT_EQ(document.sentences.size(), 2U);
  EXPECT_EQ(document.sentences[0].last, 351);
  EXPECT_EQ(document.sentences[1].last, 701);
  ASSERT_EQ(document.problems.size(), 1U);
  EXPECT_EQ(document.problems[0].slug, "language/long-sentence");
}

TEST(SplitDocument, AnEndlessTextIsReadSoFarOnly) {
  std::string text;
  // The limit falls inside a word of two-byte letters.
  while (text.size() < kLongestText + 1000U) text += "\xC3\x89\xC3\xA9\xC3\xA9 left. ";
  Document document = read(text);
  split_document(document);
  ASSERT_EQ(document.problems.size(), 1U);
  EXPECT_EQ(document.problems[0].slug, "language/long-text");
  EXPECT_EQ(document.problems[0].span.begin, kLongestText);
  EXPECT_EQ(document.problems[0].span.end, text.size());
  const std::uint32_t end = document.sentences.back().span.end;
  EXPECT_LE(end, kLongestText);
  EXPECT_GT(end, kLongestText - 20);
}

TEST(SplitDocument, SpansOutsideTheTextAreClipped) {
  Document document = read("Rook left.");
  document.page.body = {{{5, 99}, BlockKind::Paragraph}, {{0, 7}, BlockKind::Paragraph}};
  split_document(document);
  ASSERT_EQ(document.sentences.size(), 2U);
  EXPECT_EQ(document.sentences[1].span.end, 10U);
}

}  // namespace
}  // namespace tacitus
