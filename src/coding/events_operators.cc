#include "coding/events_operators.h"

#include <algorithm>

#include "coding/patterns.h"

namespace tacitus {

Result<Operators> Operators::parse(const Table& table) {
  const int op = table.column("op");
  const int inner = table.column("inner");
  const int event = table.column("event");
  const int mode = table.column("mode");
  const int cameo = table.column("cameo");
  const int recipient = table.column("recipient");
  if (op < 0 || inner < 0 || event < 0 || mode < 0 || cameo < 0 || recipient < 0) {
    return Error{Code::InvalidInput,
                 table.name() + ":1:1: expected columns op inner event mode cameo recipient",
                 "lexicon/bad-table"};
  }
  Operators made;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view who = table.cell(row, recipient);
    if (who != "doer" && who != "target") {
      return Error{Code::InvalidInput, table.where(row) + ":1: recipient is 'doer' or 'target'",
                   "lexicon/bad-table"};
    }
    made.rows_.push_back({std::string(table.cell(row, op)), std::string(table.cell(row, inner)),
                          std::string(table.cell(row, event)), std::string(table.cell(row, mode)),
                          std::string(table.cell(row, cameo)), who == "doer"});
  }
  return made;
}

const OperatorRow* Operators::find(std::string_view op, std::string_view cameo,
                                   std::string_view event) const {
  const OperatorRow* best = nullptr;
  std::size_t best_rank = 0;
  for (const OperatorRow& row : rows_) {
    if (row.op != op) continue;
    std::size_t rank = 0;
    if (row.inner == "*") {
      rank = 1;
    } else if (!event.empty() && row.inner == event) {
      rank = 2;
    } else if (!cameo.empty() && cameo.substr(0, row.inner.size()) == row.inner) {
      rank = 1 + row.inner.size();
    }
    if (rank <= best_rank) continue;
    best = &row;
    best_rank = rank;
  }
  return best;
}

Result<std::vector<Refinement>> read_refinements(const Table& table, const PatternSet& patterns) {
  const int cameo = table.column("cameo");
  const int set = table.column("set");
  const int becomes = table.column("becomes");
  const int event = table.column("event");
  std::vector<Refinement> rows;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::uint32_t id = set < 0 ? 0 : patterns.set_named(table.cell(row, set));
    if (cameo < 0 || becomes < 0 || id == 0) {
      return Error{Code::InvalidInput,
                   table.where(row) + ":1: expected a CAMEO code, a defined SET and a CAMEO code",
                   "lexicon/bad-table"};
    }
    rows.push_back({std::string(table.cell(row, cameo)), id, std::string(table.cell(row, becomes)),
                    std::string(table.cell(row, event))});
  }
  return rows;
}

}  // namespace tacitus
