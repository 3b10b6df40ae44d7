// Reads tests/golden/{times,figures}/*.case with the shipped model and lexicons and counts how often
// the words found and their values are those of the case. The floors are a little below what was
// reached when they were set, because a new model may parse a sentence or two otherwise.

#include <fstream>

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "coding/figures.h"
#include "coding/times.h"
#include "language/language_model.h"
#include "unit/coding/coding_fixture.h"

namespace tacitus {
namespace {

struct GoldenCase {
  int line = 0;
  std::string published;
  std::string text;
  std::string want;  // "Wednesday = 2016-09-28; ..."
};

std::vector<GoldenCase> read_cases(const std::string& name) {
  std::ifstream in(TACITUS_SOURCE_DIR "/tests/golden/" + name);
  std::vector<GoldenCase> cases;
  std::string published = "2016-09-29";
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    if (line.substr(0, 10) == "published ") {
      published = line.substr(10);
    } else if (line[0] == ' ') {
      std::string& want = cases.back().want;
      want += (want.empty() ? "" : "; ") + line.substr(2);
    } else {
      cases.push_back({number, published, line, ""});
    }
  }
  return cases;
}

Document coded(const GoldenCase& c) {
  static const auto model = LanguageModel::embedded().value();
  static const auto times = TimeCoder::compile(*testing::shipped_lexicon());
  static const auto figures = FigureCoder::compile(*testing::shipped_lexicon());
  Document d = testing::make_document(c.text, c.published);
  LanguageScratch scratch;
  model->annotate(d, scratch);
  times.value().code(d);
  figures.value().code(d);
  return d;
}

// A case that tells a last day (" .. 2016-09-29") wants that of every time in it.
std::string times_of(const Document& d, const GoldenCase& c) {
  const bool last_days = c.want.find(" .. ") != std::string::npos;
  std::string out;
  for (const TimeExpression& t : d.times) {
    out += (out.empty() ? "" : "; ") + std::string(d.at(t.span)) + " = " + t.value;
    if (!t.mod.empty()) out += " " + t.mod;
    if (last_days) out += " .. " + (t.end_day ? iso_date(*t.end_day - 1) : std::string("open"));
  }
  return out;
}

std::string figures_of(const Document& d, const GoldenCase& /*c*/) {
  std::string out;
  for (const Figure& f : d.figures) {
    out += (out.empty() ? "" : "; ") + std::string(d.at(f.span)) + " = ";
    out += f.value ? std::to_string(static_cast<long>(*f.value)) : "?";
    out += " " + std::string(name_of(f.bound)) + " " + std::string(name_of(f.unit));
    if (!f.currency.empty()) out += " " + f.currency;
  }
  return out;
}

template <class Written>
double share_right(const std::string& name, Written written) {
  const auto cases = read_cases(name);
  int right = 0;
  for (const GoldenCase& c : cases) {
    const std::string got = written(coded(c), c);
    if (got == c.want) {
      ++right;
    } else {
      std::printf("%s:%d: got [%s], want [%s]\n", name.c_str(), c.line, got.c_str(),
                  c.want.c_str());
    }
  }
  return cases.empty() ? 0.0 : static_cast<double>(right) / static_cast<double>(cases.size());
}

TEST(Golden, Times) { EXPECT_GE(share_right("times/news.case", times_of), 0.96); }
TEST(Golden, TimeForms) { EXPECT_GE(share_right("times/forms.case", times_of), 0.96); }
TEST(Golden, NewsroomTimes) { EXPECT_GE(share_right("times/newsroom.case", times_of), 0.98); }
TEST(Golden, WireTimes) { EXPECT_GE(share_right("times/wire.case", times_of), 0.95); }
TEST(Golden, GuideTimes) { EXPECT_GE(share_right("times/guides.case", times_of), 0.94); }
TEST(Golden, Figures) { EXPECT_GE(share_right("figures/news.case", figures_of), 0.93); }

}  // namespace
}  // namespace tacitus
