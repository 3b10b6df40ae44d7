#ifndef TACITUS_PAGE_LINES_H_
#define TACITUS_PAGE_LINES_H_

// The lines of a page and what can be measured on each.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/knowledge.h"

namespace tacitus {

struct Line {
  Span span;                // without outer blanks
  bool gap_before = false;  // blank lines stand before it

  std::uint32_t chars = 0;  // code points
  std::uint32_t words = 0;
  std::uint32_t function_words = 0;  // English ones
  std::uint32_t capitalised = 0;     // words that start in upper case
  std::uint32_t shouted = 0;         // words of two or more letters, all upper case
  std::uint32_t digits = 0;
  std::uint32_t letters = 0;
  std::uint32_t commas = 0;
  std::uint32_t stops = 0;       // ends of sentences inside the line
  std::uint32_t quotes = 0;      // double quote marks
  std::uint32_t separators = 0;  // | / and the dots, arrows and guillemets that part links
  std::uint32_t past = 0;        // words in -ed
  std::uint32_t you = 0;         // you, your
  std::uint32_t we = 0;          // we, our, i, my
  std::uint32_t long_words = 0;  // content words of four letters and more
  std::uint32_t month_words = 0;
  std::uint32_t signs = 0;  // currency signs
  std::array<std::uint16_t, kFurnitureKinds> furniture{};
  std::uint32_t furniture_words = 0;
  char last = 0;   // last ASCII byte, 'q' for a closing curly quote, 'd' for an ellipsis, 'u' other
  char first = 0;  // 'b' bullet, 'q' quote, '1' digit, 'A' upper, 'a' lower, '(' , '#', '@', 'u'
  bool has_date = false;
  bool date_alone = false;  // hardly anything but a date
  bool has_url = false;
  bool has_at = false;  // e-mail address or @name
  bool has_copyright = false;
  bool byline_lead = false;  // "By Jane Roe"
  bool question = false;
  bool exclamation = false;
  std::uint16_t repeats = 0;     // other lines with the same text
  float topic = 0;               // share of long_words that the page's prose uses too
  float title_overlap = 0;       // share of the given title's words it holds
  std::uint32_t word_begin = 0;  // into Lines::word_ids
  std::uint32_t word_end = 0;
  std::uint32_t content_begin = 0;  // into Lines::content_words
  std::uint32_t content_end = 0;

  // A line that reads like a sentence or more of running text.
  bool prose() const { return words >= 12 && function_words * 5 >= words; }
};

struct Lines {
  std::vector<Line> lines;
  std::vector<std::int32_t> word_ids;        // rows of a model's vocabulary
  std::vector<std::uint64_t> content_words;  // hashes
};

// Which model's vocabulary word_ids refer to.
enum class LineModel : std::uint8_t { Flat, Html };

// The non-blank lines of `text`, at most `limit`.
std::vector<Line> split_lines(std::string_view text, std::size_t limit);

// The words of an address that tell the title: "storm-over-the-bay" of /2020/05/storm-over-the-bay.html.
// Empty where no part of the path reads like one.
std::string title_in_url(std::string_view url);

// Fills the measures of lines whose span and gap_before are set.
void measure_lines(std::string_view text, const PageKnowledge& knowledge, LineModel which,
                   std::string_view title, Lines& lines);

}  // namespace tacitus

#endif  // TACITUS_PAGE_LINES_H_
