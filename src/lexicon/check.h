#ifndef TACITUS_LEXICON_CHECK_H_
#define TACITUS_LEXICON_CHECK_H_

// What `tacitus lexicon check` says about the tables of actors, offices, agents and places: codes
// that the codebook does not have, dates that are none or run backwards, names that are there
// twice, coordinates off the globe. (Tables that cannot be read at all fail when they are loaded.)

#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace tacitus {

struct LexiconFault {
  std::string where;  // "data/lexicons/states.tsv:12:5", column in bytes
  std::string text;
};

// In the order of tables and lines.
std::vector<LexiconFault> check_lexicon(const Lexicon& lexicon);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_CHECK_H_
