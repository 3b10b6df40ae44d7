#ifndef TACITUS_CODING_EVENTS_NATIONS_H_
#define TACITUS_CODING_EVENTS_NATIONS_H_

// "Russian airstrikes", "an Indian proposal": the adjective is no mention of its own, but in a role
// it stands for the state. Before matching, such adjectives become mentions; afterwards those that
// no event uses are taken away again, and with them the actors that only the matcher needed.

#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {

class NationWords {
 public:
  // Reads data/lexicons/states.tsv; without it no adjective is known.
  static NationWords read(const Lexicon& lexicon);

  struct Nation {
    std::string code;
    std::string cameo;
    std::string name;
  };
  const Nation* find(std::string_view adjective) const;

 private:
  std::unordered_map<std::string, Nation> by_adjective_;
};

// Sizes of the document before the event stage added to it.
struct RecordMark {
  std::size_t mentions = 0;
  std::size_t actors = 0;
};

RecordMark add_nation_mentions(Document& document, const NationWords& words);
void drop_unused(Document& document, RecordMark mark);

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_NATIONS_H_
