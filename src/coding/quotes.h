#ifndef TACITUS_CODING_QUOTES_H_
#define TACITUS_CODING_QUOTES_H_

// Finds the stretches of a text that stand in quote marks.
//
// Works on characters, so that a broken parse cannot lose a quotation. Straight, curly, single,
// double, doubled single ('' '') and LaTeX (`` '') marks; marks that nobody closed; quotes that run
// over several paragraphs, each opened again and only the last one closed; quotes that run over
// line ends. Single marks inside double ones are part of the outer quote. Linear in the text.

#include <string_view>
#include <vector>

#include "base/span.h"

namespace tacitus {

struct QuoteRegion {
  Span outer;  // with the marks
  Span inner;  // without them
  bool closed = true;
  // Takes up the unclosed quote of the paragraph before.
  bool goes_on = false;
  bool single = false;
};

// `paragraphs` are ascending and apart; text outside them is not looked at.
std::vector<QuoteRegion> scan_quotes(std::string_view text, const std::vector<Span>& paragraphs);

}  // namespace tacitus

#endif  // TACITUS_CODING_QUOTES_H_
