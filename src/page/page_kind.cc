#include "page/page_kind.h"

#include <algorithm>

#include "page/text_scan.h"

namespace tacitus {
namespace {

// A page with fewer words of article than this may be none.
constexpr std::size_t kShort = 120;
constexpr std::size_t kLongestStubLine = 300;
// What a card of an index tells of the article it leads to is shorter.
constexpr std::size_t kCardWords = 70;

bool says(std::string_view words, PageWord kind, const PageKnowledge& knowledge) {
  return std::any_of(
      knowledge.kind_phrases.begin(), knowledge.kind_phrases.end(), [&](const KindPhrase& row) {
        return row.kind == kind && find_ignoring_case(words, row.phrase) != std::string_view::npos;
      });
}

bool is_live(const PageTraits& t, const PageKnowledge& knowledge) {
  if (t.type.find("liveblog") != std::string_view::npos) return true;
  // Six entries of a day are a live blog; where the title says so, three.
  return t.clock_lines >= (says(t.title, PageWord::Live, knowledge) ? 3U : 6U);
}

bool is_gallery(const PageTraits& t, const PageKnowledge& knowledge) {
  if (t.type.find("gallery") != std::string_view::npos) return true;
  if (t.captions >= 4 && says(t.title, PageWord::Pictures, knowledge)) return true;
  return t.captions >= 8 && t.caption_words > t.body_words;
}

bool is_index(const PageTraits& t) {
  const bool article = t.type.find("article") != std::string_view::npos
                       || t.type.find("posting") != std::string_view::npos;
  if (article) return false;
  // Nothing reads like an article, but there are headlines.
  if (t.body_words == 0) return t.headlines >= 8;
  // Headline, a few words, a date, and again: cards that lead to articles.
  if (t.cards >= 5 && t.card_words < kCardWords) return true;
  if (t.body_words >= kShort || t.prose_lines > 2) return false;
  return t.link_bytes * 2 > t.bytes || t.teaser_lines >= 15;
}

}  // namespace

bool is_clock_line(std::string_view line) {
  line = trim(line);
  if (line.size() < 4 || line.size() > 20) return false;
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == 0 || at > 2 || at + 2 >= line.size() || (line[at] != ':' && line[at] != '.'))
    return false;
  if (!is_digit(line[at + 1]) || !is_digit(line[at + 2])) return false;
  // Behind it "am", "p.m.", "GMT", "Uhr", or nothing.
  return std::all_of(line.begin() + static_cast<std::ptrdiff_t>(at) + 3, line.end(),
                     [](char c) { return is_alpha(c) || c == ' ' || c == '.'; });
}

bool is_counted_line(std::string_view line) {
  std::size_t at = 0;
  const auto number = [&] {
    const std::size_t begin = at;
    while (at < line.size() && is_digit(line[at])) ++at;
    return at > begin && at - begin <= 3;
  };
  const auto blanks = [&] {
    while (at < line.size() && line[at] == ' ') ++at;
  };
  if (!number()) return false;
  blanks();
  if (at < line.size() && line[at] == '/') {
    ++at;
  } else if (line.substr(at, 3) == "of ") {
    at += 3;
  } else {
    return false;
  }
  blanks();
  // "1/8/2020" is a date.
  return number() && (at == line.size() || line[at] == ' ' || line[at] == ':');
}

bool is_stub_line(std::string_view line, const PageKnowledge& knowledge) {
  return line.size() <= kLongestStubLine && says(line, PageWord::Stub, knowledge);
}

void note_page_kind(const PageTraits& traits, const PageKnowledge& knowledge,
                    std::vector<Problem>& problems) {
  const auto note = [&](const char* slug, const char* what) {
    problems.push_back({slug, what, {}});
  };
  if (is_live(traits, knowledge))
    note("page/live-blog", "the page is a live blog: many short entries of different times");
  if (is_gallery(traits, knowledge)) {
    note("page/gallery", "the page is a gallery of pictures");
  } else if (traits.may_be_cut() && (traits.sold || traits.stub_line)) {
    note("page/paywall",
         "the page says that the article is not free; only its beginning may stand here");
  } else if (is_index(traits)) {
    note("page/index", "the page is mostly links and headlines; it may be an index and no article");
  }
}

}  // namespace tacitus
