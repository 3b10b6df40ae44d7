#include "page/language_id.h"

#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "page/page.h"

namespace tacitus {
namespace {

std::string language_of(const std::string& text) {
  static const PageReader reader;
  const auto end = static_cast<std::uint32_t>(text.size());
  return identify_language(text, {{0, end}}, reader.knowledge());
}

// A single sentence is short for function words: neighbours such as Danish and Norwegian may be
// taken for each other once in a while, English never.
TEST(LanguageId, SentencesOfThirtyLanguages) {
  std::ifstream in(std::string(TACITUS_SOURCE_DIR) + "/tests/golden/language/sentences.tsv");
  int all = 0;
  int right = 0;
  std::map<std::string, std::string> whole;
  for (std::string row; std::getline(in, row);) {
    const std::size_t tab = row.find('\t');
    if (row.starts_with('#') || tab == std::string::npos || row.starts_with("language")) continue;
    const std::string language = row.substr(0, tab);
    const std::string sentence = row.substr(tab + 1);
    const std::string told = language_of(sentence);
    ++all;
    right += told == language ? 1 : 0;
    if (told != language)
      std::printf("%s told as \"%s\": %s\n", language.c_str(), told.c_str(), sentence.c_str());
    EXPECT_EQ(told == "en", language == "en") << sentence;
    whole[language] += sentence + " ";
  }
  EXPECT_GE(whole.size(), 30U);
  EXPECT_GE(right * 100, all * 90) << right << " of " << all;
  // Three sentences are enough for all of them.
  for (const auto& [language, text] : whole) EXPECT_EQ(language_of(text), language);
}

}  // namespace
}  // namespace tacitus
