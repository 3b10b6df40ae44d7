#ifndef TACITUS_CODING_NUMBERS_H_
#define TACITUS_CODING_NUMBERS_H_

// Reads quantities written in digits and words.
//
//   1,200   1.2 million   two-thirds   twenty-five thousand   a dozen   dozens   half a million
//   hundreds of thousands   several   a few   no   2 1/2   three and a half
//
// Cost: a constant number of atoms is looked at for each start.

#include <optional>

#include "coding/numbers_atoms.h"
#include "coding/numbers_words.h"

namespace tacitus {

struct Quantity {
  enum class Kind : std::uint8_t { Number, Fraction, Vague, None };
  double value = 0.0;  // Number, Fraction, None (0); for Vague the lower edge, if it has one
  double low = 0.0;    // Vague: the least it can mean ("dozens" 24, "hundreds of thousands" 200000)
  std::uint32_t length = 0;  // atoms
  Kind kind = Kind::Number;
  bool in_words = false;
};

// The longest quantity that starts at atom `i`. Ordinals ("third", "19th"), clock times and the
// numbers of dates are not told apart here: that is the caller's work.
std::optional<Quantity> read_quantity(const Words& words, const Atoms& atoms, std::size_t i);

}  // namespace tacitus

#endif  // TACITUS_CODING_NUMBERS_H_
