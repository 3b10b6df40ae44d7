// Reads tests/golden/claims/*.case with the model and the lexicons of this tree and counts how often
// speaker, content and act are found. The floors stand a little under what the rules reach, so that a
// change that costs several cases fails here and one doubtful sentence does not.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "claim_reading.h"

namespace tacitus {
namespace {

struct Wanted {
  std::vector<std::string> acts;
  std::vector<std::string> speaker;
  std::vector<std::string> content;
};

struct GoldenCase {
  std::string text;
  std::vector<Wanted> claims;
};

std::vector<std::string> values(const std::string& line, const std::string& key) {
  std::vector<std::string> out;
  const std::string open = key + "=<";
  for (std::size_t at = line.find(open); at != std::string::npos; at = line.find(open, at)) {
    at += open.size();
    out.push_back(line.substr(at, line.find('>', at) - at));
  }
  return out;
}

std::vector<GoldenCase> read_cases(const std::string& name) {
  std::ifstream in(TACITUS_SOURCE_DIR "/tests/golden/claims/" + name);
  std::vector<GoldenCase> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#' || line == "----") continue;
    if (!line.starts_with("claim ")) {
      cases.push_back({line, {}});
      continue;
    }
    Wanted wanted;
    const std::string acts = line.substr(6, line.find(' ', 6) - 6);
    for (const std::string_view act : split_list(acts, '|')) wanted.acts.emplace_back(act);
    wanted.speaker = values(line, "speaker");
    wanted.content = values(line, "content");
    cases.back().claims.push_back(wanted);
  }
  return cases;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) {
      word += c;
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) out.push_back(word);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Dice coefficient of the two sets of words.
double likeness(std::string_view a, std::string_view b) {
  const std::vector<std::string> x = words_of(a);
  const std::vector<std::string> y = words_of(b);
  std::vector<std::string> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  const std::size_t all = x.size() + y.size();
  return all == 0 ? 1.0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(all);
}

std::string join(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& p : parts) out += p + " ";
  return out;
}

std::string join(const Document& d, const std::vector<Span>& spans) {
  std::string out;
  for (const Span s : spans) out += std::string(d.at(s)) + " ";
  return out;
}

struct Tally {
  int wanted = 0;
  int given = 0;
  int speaker = 0;
  int act = 0;

  double act_f1() const { return 2.0 * act / (wanted + given); }
};

// With TACITUS_SHOW_MISSES set, what is wrong in a lot that may be read.
void show(const Document& d, const GoldenCase& c) {
  std::cout << c.text << "\n";
  for (const Wanted& w : c.claims) {
    std::cout << "  - " << join(w.acts) << "| " << join(w.speaker) << "| " << join(w.content)
              << "\n";
  }
  for (const Claim& claim : d.claims) {
    std::cout << "  + " << name_of(claim.act) << " | " << join(d, claim.speaker) << "| "
              << join(d, claim.content) << "[" << join(d, claim.cue) << "]\n";
  }
}

void count(const Document& d, const GoldenCase& c, Tally& tally) {
  const Tally before = tally;
  tally.given += static_cast<int>(d.claims.size());
  std::vector<bool> used(d.claims.size(), false);
  for (const Wanted& wanted : c.claims) {
    ++tally.wanted;
    std::size_t best = d.claims.size();
    double best_likeness = 0.5;
    for (std::size_t i = 0; i < d.claims.size(); ++i) {
      const double like = likeness(join(d, d.claims[i].content), join(wanted.content));
      if (used[i] || like < best_likeness) continue;
      best_likeness = like;
      best = i;
    }
    if (best == d.claims.size()) continue;
    used[best] = true;
    const Claim& claim = d.claims[best];
    const bool speaker = wanted.speaker.empty()
                             ? claim.speaker.empty()
                             : likeness(join(d, claim.speaker), join(wanted.speaker)) > 0.0;
    tally.speaker += speaker ? 1 : 0;
    const bool act =
        std::find(wanted.acts.begin(), wanted.acts.end(), name_of(claim.act)) != wanted.acts.end();
    tally.act += act ? 1 : 0;
  }
  const int wanted = tally.wanted - before.wanted;
  const bool right = tally.act - before.act == wanted && tally.given - before.given == wanted;
  if (!right && std::getenv("TACITUS_SHOW_MISSES") != nullptr) show(d, c);
}

struct Lot {
  const char* file;
  int claims;
  int speaker;  // at least so many speakers right
  double act_f1;
};

std::ostream& operator<<(std::ostream& out, const Lot& lot) { return out << lot.file; }

class ClaimsGolden : public testing::TestWithParam<Lot> {};

TEST_P(ClaimsGolden, FindsSpeakersAndActs) {
  const Lot& lot = GetParam();
  Tally tally;
  ClaimReading reader;
  for (const GoldenCase& c : read_cases(std::string(lot.file) + ".case")) {
    count(reader.read(c.text), c, tally);
  }
  std::cout << lot.file << ": claims " << tally.wanted << ", found " << tally.given
            << ", speaker right " << tally.speaker << ", act F1 " << tally.act_f1() << "\n";
  ASSERT_EQ(tally.wanted, lot.claims);
  EXPECT_GE(tally.speaker, lot.speaker);
  EXPECT_GE(tally.act_f1(), lot.act_f1);
}

// Only dev and second were read while the first rules were made; what a lot scored when it was first
// measured stands in its own file.
INSTANTIATE_TEST_SUITE_P(
    Lots, ClaimsGolden,
    testing::Values(Lot{"dev", 124, 110, 0.92}, Lot{"held", 108, 98, 0.90},
                    Lot{"second", 70, 66, 0.95}, Lot{"third", 126, 112, 0.90},
                    Lot{"fourth", 82, 74, 0.91}, Lot{"fifth", 122, 114, 0.92},
                    Lot{"sixth", 116, 108, 0.94}, Lot{"seventh", 106, 92, 0.88},
                    Lot{"eighth", 111, 96, 0.87}, Lot{"ninth", 115, 96, 0.88},
                    Lot{"tenth", 119, 108, 0.92}, Lot{"eleventh", 102, 89, 0.88},
                    Lot{"twelfth", 58, 55, 0.93}),
    [](const testing::TestParamInfo<Lot>& lot) { return std::string(lot.param.file); });

// What the outlet's quotation goes on with has no cue of its own; the claim inside it is handed on with
// the cue that the quotation began with.
TEST(ClaimsChain, AQuotationThatGoesOnHandsOnWithItsFirstCue) {
  ClaimReading reader;
  const Document d = reader.read(
      "\"The port is shut,\" the Coast Times reported. \"General Dorn said that the crews had "
      "left.\"");
  ASSERT_EQ(d.claims.size(), 2U);
  const Claim& inner = d.claims[1];
  EXPECT_EQ(d.at(inner.speaker.at(0)), "General Dorn");
  ASSERT_EQ(inner.chain.size(), 1U);
  EXPECT_EQ(d.at(inner.chain[0].span), "the Coast Times");
  EXPECT_EQ(d.at(inner.chain[0].cue), "reported");
}

// The same where the quotation says more than what is handed on: the claim is nested in one without a cue.
TEST(ClaimsChain, AClaimInsideAQuotationThatGoesOn) {
  ClaimReading reader;
  const Document d = reader.read(
      "The Coast Times said: \"The port is shut. Dorn said that the crews had left, and we believe "
      "him. Nobody works there.\"");
  const auto inner = std::find_if(d.claims.begin(), d.claims.end(),
                                  [](const Claim& c) { return c.nested_in != kNone; });
  ASSERT_NE(inner, d.claims.end());
  EXPECT_TRUE(d.claims[static_cast<std::size_t>(inner->nested_in)].cue.empty());
  ASSERT_EQ(inner->chain.size(), 1U);
  EXPECT_EQ(d.at(inner->chain[0].cue), "said");
}

// Kirby said it and the outlet hands it on, whichever way the outlet is told.
TEST(ClaimsChain, AnOutletHandsOnAClaim) {
  ClaimReading reader;
  for (const char* text :
       {"General Dorn said the road was open, according to the Coast Times.",
        "General Dorn said the road was open, the Coast Times reported.",
        "As reported by the Coast Times, General Dorn said the road was open."}) {
    const Document d = reader.read(text);
    ASSERT_EQ(d.claims.size(), 1U) << text;
    EXPECT_EQ(d.at(d.claims[0].speaker.at(0)), "General Dorn") << text;
    ASSERT_EQ(d.claims[0].chain.size(), 1U) << text;
    EXPECT_EQ(d.at(d.claims[0].chain[0].span), "the Coast Times") << text;
  }
}

}  // namespace
}  // namespace tacitus
