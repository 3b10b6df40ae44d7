// Second verbs of saying that trees hang on what the first one says (src/coding/tree_repair.h).

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "claim_reading.h"

namespace tacitus {
namespace {

std::string words_of(const Document& d, const std::vector<Span>& spans) {
  std::string out;
  for (const Span s : spans) {
    if (!out.empty()) out += ' ';
    out += d.text.substr(s.begin, s.end - s.begin);
  }
  return out;
}

TEST(TreeRepair, ASecondVerbOfSayingStandsBesideTheFirst) {
  ClaimReading reader;
  const struct {
    const char* what;
    const char* text;
    const char* cue;  // of the second claim
    const char* speaker;
    const char* first;  // what is said first
  } cases[] = {
      {"a passive with its auxiliaries",
       "The ministry said six raiders had been shot dead and denied that any guard had died.",
       "denied", "The ministry", "six raiders had been shot dead"},
      {"a bare form",
       "He demanded that the council release the men and threatened to close the ferry.",
       "threatened", "He", "the council release the men"},
      {"a participle of duration",
       "The envoy warned that the quarrel was costing lives and called on both towns to talk.",
       "called on", "The envoy", "the quarrel was costing lives"},
      {"a past before the past",
       "The mayor said guards had fired first and blamed the strikers for the deaths.", "blamed",
       "The mayor", "guards had fired first"},
      {"a modal", "Dunn said the dam would hold and insisted that nobody should leave.", "insisted",
       "Dunn", "the dam would hold"},
      {"what is added", "Dunn said he welcomed the trial and added that he had no fear.", "added",
       "Dunn", "he welcomed the trial"},
      {"a comma", "Moss admitted that the pump failed, but said it was mended.", "said", "Moss",
       "the pump failed"},
  };
  for (const auto& c : cases) {
    const Document d = reader.read(c.text);
    const auto second = std::ranges::find_if(
        d.claims, [&](const Claim& claim) { return words_of(d, claim.cue) == c.cue; });
    ASSERT_NE(second, d.claims.end()) << c.what;
    EXPECT_EQ(words_of(d, second->speaker), c.speaker) << c.what;
    EXPECT_EQ(words_of(d, d.claims.front().content), c.first) << c.what;
  }
}

TEST(TreeRepair, DeedsOfThoseSpokenOfStayInTheClause) {
  ClaimReading reader;
  const struct {
    const char* what;
    const char* text;
    const char* content;
  } cases[] = {
      {"no verb of saying", "Moss said he had eaten and left the hall.",
       "he had eaten and left the hall"},
      {"one tense by \"did\"", "Dunn said the crews did not like the plan and thought it was late.",
       "the crews did not like the plan and thought it was late"},
  };
  for (const auto& c : cases) {
    const Document d = reader.read(c.text);
    ASSERT_FALSE(d.claims.empty()) << c.what;
    EXPECT_EQ(words_of(d, d.claims.front().content), c.content) << c.what;
  }
}

}  // namespace
}  // namespace tacitus
