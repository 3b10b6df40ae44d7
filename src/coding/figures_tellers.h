#ifndef TACITUS_CODING_FIGURES_TELLERS_H_
#define TACITUS_CODING_FIGURES_TELLERS_H_

// Who tells the numbers of a sentence, where no claim says so:
//
//   "Police say six people sustained injuries."         the verb of telling in front of the number
//   "A storm that hurt at least three, KTRN reported."  the one behind it
//   "Two miners were reported killed by the ministry."  the agent of a passive
//
// Needs the tree of the sentence.

#include <optional>

#include "coding/figures_reader.h"

namespace tacitus {

struct Teller {
  Span span;
  TokenIndex head = kNoToken;
};

// The teller of the number at token `number` in the sentence that `reader` has loaded.
std::optional<Teller> teller_of(const Words& words, const FigureReader& reader,
                                const Document& document, TokenIndex number);

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_TELLERS_H_
