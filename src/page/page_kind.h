#ifndef TACITUS_PAGE_PAGE_KIND_H_
#define TACITUS_PAGE_PAGE_KIND_H_

// Pages that are not simply an article: live blogs, galleries, indexes, and the free beginning of an
// article that is sold. They are read like any page and carry a problem that says so.

#include <cstddef>
#include <string_view>
#include <vector>

#include "page/knowledge.h"
#include "record/document.h"

namespace tacitus {

// What is counted on a page; what does not exist on a flattened page stays 0.
struct PageTraits {
  std::string_view title;
  std::string_view type;  // of the markup, lower case: "newsarticle", "liveblogposting"
  bool sold = false;      // the markup says that the article is not free
  std::size_t body_words = 0;
  std::size_t body_lines = 0;
  std::size_t clock_lines = 0;  // times of day on lines of their own, above running text
  std::size_t captions = 0;     // pictures with words between its first line and its last
  std::size_t caption_words = 0;
  std::size_t link_bytes = 0;
  std::size_t bytes = 0;
  std::size_t teaser_lines = 0;  // lines that read like headlines, on the whole page
  std::size_t headlines = 0;     // the same where they lead elsewhere, as far as the page tells
  std::size_t prose_lines = 0;   // lines of running text, on the whole page
  std::size_t cards = 0;       // linked headlines, or dates alone, from its first line to its last
  std::size_t card_words = 0;  // the longest stretch of the article without one, in words
  bool stub_line = false;      // a line asks for money or an account (is_stub_line)

  // Short enough for the rest of an article to be missing; else no line need be asked.
  bool may_be_cut() const { return body_words > 0 && body_words < 300; }
};

// "10:05", "10.05am", "14:05 GMT": a line that is a time of day.
bool is_clock_line(std::string_view line);
// "3 / 12 Pickets at dawn", "3 of 12": a picture of a series, counted.
bool is_counted_line(std::string_view line);
// Whether line `i` heads an entry of a live blog: a time of day right above running text, or above a
// headline of a few words with running text below it.
template <class LineAt, class TextAt>
bool heads_entry(std::size_t i, std::size_t count, LineAt line, TextAt text) {
  if (i + 1 >= count || !is_clock_line(text(i))) return false;
  if (line(i + 1).prose()) return true;
  return i + 2 < count && line(i + 1).words >= 2 && line(i + 1).words <= 20 && line(i + 2).prose();
}
// "Subscribe to continue reading"
bool is_stub_line(std::string_view line, const PageKnowledge& knowledge);

// Adds "page/live-blog", "page/gallery", "page/index", "page/paywall".
void note_page_kind(const PageTraits& traits, const PageKnowledge& knowledge,
                    std::vector<Problem>& problems);

}  // namespace tacitus

#endif  // TACITUS_PAGE_PAGE_KIND_H_
