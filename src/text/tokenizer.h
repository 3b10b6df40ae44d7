#ifndef TACITUS_TEXT_TOKENIZER_H_
#define TACITUS_TEXT_TOKENIZER_H_

// The tokens of a stretch of text, without sentences; see text/split.h for what a token is.
//
// Works over chunks between white space, each scanned once from left to right. What a word may
// hold inside (apostrophes, dots of "U.S.", the hyphen after a prefix) is decided at that character
// with a look at no more than the next ones, so the cost is linear.

#include <string_view>
#include <vector>

#include "text/split.h"

namespace tacitus {

void tokenize(std::string_view text, Span where, std::vector<TextToken>& out);

}  // namespace tacitus

#endif  // TACITUS_TEXT_TOKENIZER_H_
