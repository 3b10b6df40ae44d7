#ifndef TACITUS_CODING_EVENTS_OPERATORS_H_
#define TACITUS_CODING_EVENTS_OPERATORS_H_

// What a governing word makes of the event it governs (data/lexicons/events/operators.tsv):
//
//   op       inner   event   mode    cameo  recipient
//   refuse   04      REJECT  meet    125    target      "refused to meet"
//   halt     07      SANCTION discontinue 162 target    "suspended aid"
//
// `inner` is a prefix of the inner event's CAMEO code, its PLOVER type or *; the longest match
// wins. `event` "-" drops the whole, "=" lets the inner event through as it is, "." keeps the outer
// one and only takes its recipient. `recipient` says
// whose deed it is turned against: the inner event's doer or its target.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/table.h"

namespace tacitus {

struct OperatorRow {
  std::string op;
  std::string inner;
  std::string event;
  std::string mode;
  std::string cameo;
  bool recipient_is_doer = false;
};

class Operators {
 public:
  static Result<Operators> parse(const Table& table);
  // nullptr if the table says nothing of it.
  const OperatorRow* find(std::string_view op, std::string_view cameo,
                          std::string_view event) const;

 private:
  std::vector<OperatorRow> rows_;
};

// Finer CAMEO codes by the words of a clause (data/lexicons/events/refine.tsv).
struct Refinement {
  std::string cameo;
  std::uint32_t set = 0;
  std::string becomes;
  std::string event;  // empty = stays
};

class PatternSet;
Result<std::vector<Refinement>> read_refinements(const Table& table, const PatternSet& patterns);

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_OPERATORS_H_
