#ifndef TACITUS_STORY_TIMELINE_H_
#define TACITUS_STORY_TIMELINE_H_

// The timeline of a story: which days matter, which sentence tells each best, and how its figures
// changed.
//
// Days are weighed by how many documents name them, and how many report on them while they are
// fresh; sentences by how much of what the others say of that day they say (a centroid of the day's
// words, rare words weighing more). Pure functions on light values, so that any store of sentences
// can ask. Cost: linear in the words of the sentences, and the square of a day's candidates is
// never taken (kCandidates bounds them).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/document.h"

namespace tacitus {

// One sentence that may stand in a timeline.
struct TimelineSentence {
  std::int32_t document = 0;  // the caller's number
  std::int32_t sentence = 0;  // index into Document::sentences
  std::optional<std::int32_t> published;
  std::vector<std::int32_t> days;    // days that its words name, ascending
  std::vector<std::uint64_t> words;  // hashes of its content words, sorted, each once
  float weight = 0.0F;               // of the events and claims it tells, by the record
  float form = 1.0F;                 // how well its form suits: a full statement 1, a stamp little
};

struct TimelineOptions {
  std::size_t dates = 0;             // days to keep; 0 = as many as stand out
  std::size_t sentences = 1;         // a day
  std::vector<std::uint64_t> query;  // hashes of words that the story is about, sorted
};

struct TimelineEntry {
  std::int32_t day = 0;
  float score = 0.0F;
  std::vector<std::size_t> sentences;  // indices into the input, best first
};

// Entries in order of day.
std::vector<TimelineEntry> make_timeline(const std::vector<TimelineSentence>& sentences,
                                         const TimelineOptions& options);

// The sentences of a coded document, titles and captions left out.
void append_sentences(const Document& document, std::int32_t number,
                      std::vector<TimelineSentence>& out);

// The key of a word in TimelineSentence::words: the same for "Strikes" and "strikes".
std::uint64_t timeline_word(std::string_view word);

// One count told in a story.
struct TimelineFigure {
  std::int32_t day = 0;  // as of when
  Unit unit = Unit::Other;
  std::string place;
  std::string source;  // who gives it
  double value = 0.0;
  Bound bound = Bound::Exact;
};

// A figure that changed: the figures of one kind by day, each new number once.
struct FigureSeries {
  Unit unit = Unit::Other;
  std::string place;
  std::vector<std::size_t> figures;  // indices into the input
};

// Series of at least two different numbers. Tolls only grow, so a smaller one told later is another
// count (of one town, of one day) and is left out; units whose figures do not continue each other
// (money, shares, other things) make no series.
std::vector<FigureSeries> figure_series(const std::vector<TimelineFigure>& figures);

}  // namespace tacitus

#endif  // TACITUS_STORY_TIMELINE_H_
