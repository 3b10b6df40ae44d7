#ifndef TACITUS_TEXT_BOUNDARY_H_
#define TACITUS_TEXT_BOUNDARY_H_

// Does a sentence end between two tokens?
//
// Blank lines and list items decide by themselves. Else a logistic regression weighs what stands on
// both sides: the stop ("." "?" an abbreviation, nothing), whether it is inside closing quotes, the
// words beside it with their shapes, how long the sentence is. Its hashed weights are in
// boundary_weights.inc, learnt by tools/train/sentence_boundary.py, which has the same features.
// Where no stop stands ("Thanks John Hi all") only a sure case is cut. Cost: constant per place.

#include <string_view>
#include <vector>

#include "text/split.h"

namespace tacitus {

// `start` is the first token of the sentence, `left` the token before the place in question;
// left + 1 must be a token too.
bool is_sentence_boundary(std::string_view text, const std::vector<TextToken>& tokens,
                          std::size_t start, std::size_t left);

}  // namespace tacitus

#endif  // TACITUS_TEXT_BOUNDARY_H_
