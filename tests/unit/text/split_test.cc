#include "text/split.h"

#include <string>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

// The tokens of `text` with blanks between them, '+' where two are one surface word and '|' between
// sentences.
std::string shown(const std::string& text) {
  SplitText split;
  split_text(text, {0, static_cast<std::uint32_t>(text.size())}, split);
  std::string out;
  for (const TextSentence& sentence : split.sentences) {
    if (!out.empty()) out += " | ";
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      out += split.tokens[t].span.of(text);
      if (t + 1 < sentence.last) out += split.tokens[t].joined_to_next ? "+" : " ";
    }
  }
  return out;
}

struct Case {
  const char* what;
  const char* text;
  const char* want;
};

TEST(SplitText, CutsTokens) {
  const Case cases[] = {
      {"nothing", "", ""},
      {"blanks only", " \n\t ", ""},
      {"negation", "They don't fire.", "They do+n't fire ."},
      {"curly negation", "They can\xE2\x80\x99t fire", "They ca+n\xE2\x80\x99t fire"},
      {"genitive", "Rook's order", "Rook+'s order"},
      {"genitive of a plural", "the rebels' guns", "the rebels+' guns"},
      {"a closing quote is no genitive", "the 'rebels' fired", "the ' rebels ' fired"},
      {"two words in one", "we cannot, we're gonna", "we can+not , we+'re gon+na"},
      {"apostrophe in a name", "O'Neill of Qa'im", "O'Neill of Qa'im"},
      {"hyphenated words", "al-Nusra's two-week siege", "al - Nusra+'s two - week siege"},
      {"prefixes stay", "anti-war ex-minister's e-mail", "anti-war ex-minister+'s e-mail"},
      {"U.S.-led", "the U.S.-led raid", "the U.S. - led raid"},
      {"money", "$4.5m or US$30 or 20%", "$ 4.5 m or US$ 30 or 20 %"},
      {"numbers", "1,200 shells, 3-4 a day", "1,200 shells , 3 - 4 a day"},
      {"times and dates", "at 5:30pm on 2016-09-28", "at 5:30 pm on 2016-09-28"},
      {"telephone", "call 555-853-1696 or 853-1696", "call 555-853-1696 or 853-1696"},
      {"decades", "the 1980s and '90s", "the 1980s and '90s"},
      {"ordinals", "the 2nd time", "the 2nd time"},
      {"address", "See http://example.org/a_(b), or rook@example.org.",
       "See http://example.org/a_(b) , or rook@example.org ."},
      {"tags", "Read #Aleppo by @rook: no", "Read #Aleppo by @rook : no"},
      {"domain", "Example.org said", "Example.org said"},
      {"dashes", "Rook--who left\xE2\x80\x94said", "Rook -- who left \xE2\x80\x94 said"},
      {"alternatives", "and/or", "and / or"},
      {"ampersand names", "AT&T and S&P", "AT&T and S&P"},
      {"ellipsis", "He... left", "He ... left"},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(c.text), c.want) << c.what;
}

TEST(SplitText, CutsSentences) {
  const Case cases[] = {
      {"two", "Rook left. She spoke.", "Rook left . | She spoke ."},
      {"month", "It began on Sept. 19 in Belmar. It ended.",
       "It began on Sept. 19 in Belmar . | It ended ."},
      {"rank", "Gen. al-Sisi met Lt. Col. Rook.", "Gen. al - Sisi met Lt. Col. Rook ."},
      {"initials", "George W. Bush met J. R. Rook.", "George W. Bush met J. R. Rook ."},
      {"country at the end", "He left the U.S. The army stayed.",
       "He left the U.S. | The army stayed ."},
      {"country within", "The U.S. State Department spoke.", "The U.S. State Department spoke ."},
      {"number", "Route No. 5 is shut. No. It is open.",
       "Route No. 5 is shut . | No . | It is open ."},
      {"closing quote", "\"We hit nobody.\" She left.", "\" We hit nobody . \" | She left ."},
      {"question inside a quote", "\"Who fired?\" Rook asked.", "\" Who fired ? \" Rook asked ."},
      {"bracket", "(It was late.) Rook slept.", "( It was late . ) | Rook slept ."},
      {"dateline", "ALEPPO, Syria (AP) \xE2\x80\x94 Shells fell.",
       "ALEPPO , Syria ( AP ) \xE2\x80\x94 Shells fell ."},
      {"paragraphs", "A headline without a stop\n\nThe text.",
       "A headline without a stop | The text ."},
      {"bullets", "He wants:\n\xE2\x80\xA2 a truce\n\xE2\x80\xA2 talks",
       "He wants : | \xE2\x80\xA2 a truce | \xE2\x80\xA2 talks"},
      {"hard-wrapped line", "The army said\nit left.", "The army said it left ."},
      {"hour", "It fell at 5 p.m. on Sunday. At 6 a.m. The army came.",
       "It fell at 5 p.m. on Sunday . | At 6 a.m. | The army came ."},
      {"lost blank", "The raid was over.The next day came.",
       "The raid was over . | The next day came ."},
      {"decimal", "It rose 3.5 percent.", "It rose 3.5 percent ."},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(c.text), c.want) << c.what;
}

}  // namespace
}  // namespace tacitus
