#include "coding/quotes.h"

#include <string>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

struct Case {
  const char* what;
  const char* text;
  std::vector<std::string> inner;
};

std::vector<Span> lines(std::string_view text) {
  std::vector<Span> out;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at != text.size() && text[at] != '\n') continue;
    if (at > begin) out.push_back({begin, at});
    begin = at + 1;
  }
  return out;
}

std::vector<std::string> inner_of(std::string_view text) {
  std::vector<std::string> out;
  for (const QuoteRegion& region : scan_quotes(text, lines(text))) {
    out.emplace_back(region.inner.of(text));
  }
  return out;
}

TEST(Quotes, FindsWhatStandsInMarks) {
  const Case cases[] = {
      {"straight", "\"We are ready,\" the mayor said.", {"We are ready,"}},
      {"curly", "\xE2\x80\x9CWe are ready,\xE2\x80\x9D he said.", {"We are ready,"}},
      {"split", "\"No,\" she said, \"never.\"", {"No,", "never."}},
      {"single curly with an apostrophe inside",
       "\xE2\x80\x98It wasn\xE2\x80\x99t us,\xE2\x80\x99 he said.",
       {"It wasn\xE2\x80\x99t us,"}},
      {"single straight with a plural's apostrophe",
       "'The soldiers' homes burnt,' he said.",
       {"The soldiers' homes burnt,"}},
      {"apostrophes alone are no quotes", "The soldiers' homes and Ann's car, 'til dawn.", {}},
      {"a single quote inside a double one is part of it",
       "\"He said 'go' to us,\" she said.",
       {"He said 'go' to us,"}},
      {"a nickname inside a name is no quote",
       "\"We won,\" Ada \"Iron Lady\" Rook said.",
       {"We won,"}},
      {"a word in marks before a small letter is one", "The \"Big\" bang.", {"Big"}},
      {"doubled singles", "''We are ready,'' he said.", {"We are ready,"}},
      {"LaTeX marks", "``We are ready,'' he said.", {"We are ready,"}},
      {"nobody closes: up to the end of the paragraph",
       "\"We are ready, he said.\nRain fell.",
       {"We are ready, he said."}},
      {"opened again at each paragraph",
       "He said: \"We are ready.\n\"We will go.\" Rain fell.",
       {"We are ready.", "We will go."}},
      {"over line ends, closed later",
       "\"We are ready.\nWe will go,\" he said.",
       {"We are ready.\nWe will go,"}},
      {"a lone closing mark", "We are ready,\" he said.", {}},
      {"a dash before the mark", "He shouted\xE2\x80\x94\"go\"\xE2\x80\x94twice.", {"go"}},
      {"closed by a mark typed the wrong way round",
       "\xE2\x80\x9CWe are ready,\xE2\x80\x9C he said.",
       {"We are ready,"}},
      {"guillemets", "\xC2\xABOui,\xC2\xBB he said.", {"Oui,"}},
  };
  for (const Case& c : cases) EXPECT_EQ(inner_of(c.text), c.inner) << c.what;
}

TEST(Quotes, AParagraphThatOpensAgainGoesOn) {
  const std::string_view text = "He said: \"We are ready.\n\"We will go.\"";
  const auto regions = scan_quotes(text, lines(text));
  ASSERT_EQ(regions.size(), 2U);
  EXPECT_FALSE(regions[0].closed);
  EXPECT_TRUE(regions[1].goes_on);
  EXPECT_TRUE(regions[1].closed);
}

}  // namespace
}  // namespace tacitus
