#ifndef TACITUS_CODING_TIMES_GENRE_H_
#define TACITUS_CODING_TIMES_GENRE_H_

// What kind of text a page is, as far as it decides how its dates are meant.

#include "coding/numbers_words.h"
#include "record/document.h"

namespace tacitus {

// Tells history or describes a place: names years of the past often and weekdays never.
bool is_narrative(const Words& words, const Document& document);
// Tells of the time before the year 1000: marks eras, or dates people with "c. 347".
bool is_ancient(const Words& words, const Document& document);
// A guide or a manual: tells what is always so.
bool is_habitual(const Document& document);

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_GENRE_H_
