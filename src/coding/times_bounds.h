#ifndef TACITUS_CODING_TIMES_BOUNDS_H_
#define TACITUS_CODING_TIMES_BOUNDS_H_

// The words that bound a time: "since March 2011" is open, "more than three years" is longer.

#include <cstddef>
#include <string_view>

#include "coding/numbers_atoms.h"

namespace tacitus {

// The TIMEX3 mod that the words just before atom `first` give; empty where they give none. `amount`:
// a length of time, not a date ("under two hours" but not "under 2016").
std::string_view bound_before(const Atoms& atoms, std::size_t first, bool amount);

// "Three weeks or more"; `last` is the atom behind the time.
std::string_view bound_after(const Atoms& atoms, std::size_t last);

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_BOUNDS_H_
