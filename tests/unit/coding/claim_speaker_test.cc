// What a claim says of its speaker, of where it was said, and what its content says
// (src/coding/claim_speaker.h), with times, mentions and actors as the engine makes them.

#include <string>

#include <gtest/gtest.h>

#include "coding/actors.h"
#include "coding/claims.h"
#include "coding/times.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"

namespace tacitus {
namespace {

class FullReading {
 public:
  FullReading()
      : lexicon_(Lexicon::load_folder(TACITUS_SOURCE_DIR "/data")),
        model_(LanguageModel::open(TACITUS_SOURCE_DIR "/data/models/english.tmodel")),
        times_(TimeCoder::compile(*lexicon_.value())),
        actors_(ActorCoder::compile(*lexicon_.value())),
        claims_(ClaimCoder::compile(*lexicon_.value())) {}

  Document read(const std::string& text) {
    Document d;
    d.text = text;
    d.page.body.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::Paragraph});
    split_document(d);
    model_.value()->annotate(d, scratch_);
    times_.value().code(d);
    find_mentions(d, *lexicon_.value());
    const std::vector<Index> chains = resolve_coreference(d, *lexicon_.value());
    actors_.value().resolve(d, chains);
    claims_.value().code(d);
    return d;
  }

 private:
  Result<std::shared_ptr<const Lexicon>> lexicon_;
  Result<std::shared_ptr<const LanguageModel>> model_;
  Result<TimeCoder> times_;
  Result<ActorCoder> actors_;
  Result<ClaimCoder> claims_;
  LanguageScratch scratch_;
};

const Claim* claim_with(const Document& d, std::string_view cue) {
  for (const Claim& c : d.claims) {
    if (!c.cue.empty() && d.at(c.cue.front()).find(cue) != std::string_view::npos) return &c;
  }
  return nullptr;
}

TEST(ClaimSpeaker, WhoSpeaks) {
  FullReading reader;
  const struct {
    const char* text;
    const char* cue;
    const char* kind;
    int count;
    const char* role;
    const char* reason;
    const char* where;
  } cases[] = {
      {"Foreign Minister Ada Rook told reporters in Berlin that the army had shelled Varn.", "told",
       "named_person", 0, "Foreign Minister", "", "Berlin"},
      {"Three officials, who spoke on condition of anonymity because they feared for their jobs, "
       "said "
       "the talks would fail.",
       "said", "group", 3, "officials", "because they feared for their jobs", ""},
      {"A spokesman for the army, who declined to be named, said the bridge was destroyed.", "said",
       "unnamed_person", 0, "spokesman for the army", "declined to be named", ""},
      {"Peter Moss, a farmer from the north, said at a rally in Paris that the wells were dry.",
       "said", "named_person", 0, "a farmer from the north", "", "a rally in Paris"},
      {"The ministry denied that any soldier had been killed.", "denied", "office", 0, "", "", ""},
      {"A new poll shows that Dunn would win.", "shows", "poll_or_data", 0, "", "", ""},
      {"I think the mayor is wrong.", "think", "author", 0, "", "", ""},
      {"It is believed that the men fled.", "believed", "implicit", 0, "", "", ""},
      {"The Supreme Court ruled that the law was void.", "ruled", "court", 0, "", "", ""},
      {"Russia vowed to leave the treaty.", "vowed", "state", 0, "", "", ""},
      {"Some said the price was too high.", "said", "group", 0, "", "", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    const Document d = reader.read(c.text);
    const Claim* claim = claim_with(d, c.cue);
    ASSERT_NE(claim, nullptr);
    EXPECT_EQ(name_of(claim->speaker_kind), c.kind);
    EXPECT_EQ(claim->speaker_count, c.count);
    EXPECT_EQ(d.at(claim->speaker_role), c.role);
    EXPECT_EQ(d.at(claim->anonymity_reason), c.reason);
    EXPECT_EQ(d.at(claim->said_where_span), c.where);
  }
}

TEST(ClaimSpeaker, WhatTheContentSays) {
  FullReading reader;
  const struct {
    const char* text;
    const char* agent;
    const char* lemma;
    const char* patient;
    const char* place;
    const char* time;
  } cases[] = {
      {"Dunn said that the army shelled a market in Kabul on Sunday.", "the army", "shell",
       "a market", "", "Sunday"},
      {"Dunn said that two men were arrested by the police in Kabul.", "the police", "arrest",
       "two men", "Kabul", ""},
      {"Dunn promised to free the hostages.", "Dunn", "free", "the hostages", "", ""},
      {"Dunn said the road was safe.", "the road", "safe", "", "", ""},
      {"Dunn condemned the attack.", "", "", "", "", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    const Document d = reader.read(c.text);
    ASSERT_FALSE(d.claims.empty());
    const Proposition& p = d.claims.front().proposition;
    EXPECT_EQ(d.at(p.agent), c.agent);
    EXPECT_EQ(p.lemma, c.lemma);
    EXPECT_EQ(d.at(p.patient).substr(0, std::string_view(c.patient).size()), c.patient);
    EXPECT_EQ(d.at(p.place), c.place);
    EXPECT_EQ(d.at(p.time), c.time);
  }
}

}  // namespace
}  // namespace tacitus
