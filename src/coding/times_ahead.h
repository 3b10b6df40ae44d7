#ifndef TACITUS_CODING_TIMES_AHEAD_H_
#define TACITUS_CODING_TIMES_AHEAD_H_

// Whether a date lies ahead of the page although the words around it are told in the past or the
// present: limits, demands, conditions and what is fixed beforehand.
//   "threatened to strike unless they are freed by Monday", "gave the government until Friday",
//   "called a strike for Friday", "the truce takes effect on Saturday"

#include "coding/numbers_atoms.h"
#include "coding/times_reader.h"
#include "record/document.h"

namespace tacitus {

// Needs the tree. `headline`: headlines tell the past in the present.
bool lies_ahead(const Document& document, const Atoms& atoms, const TimeReading& reading,
                bool headline);

// "The deadline passed on Friday", "missed the deadline on Friday": the word tells of no day ahead.
bool is_over(const Document& document, TokenIndex date);

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_AHEAD_H_
