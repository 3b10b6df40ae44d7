#ifndef TACITUS_CODING_EVENTS_MODALITY_H_
#define TACITUS_CODING_EVENTS_MODALITY_H_

// How a deed that is told but not told as done stands to reality (data/lexicons/events/modality.tsv):
// threatened, demanded, promised, planned, hypothetical, denied.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/result.h"
#include "lexicon/table.h"
#include "record/labels.h"

namespace tacitus {

class ModalityTable {
 public:
  static Result<ModalityTable> parse(const Table& table);

  // Nothing if no record is made of such a deed.
  std::optional<Modality> of_operator(std::string_view op) const { return find("op ", op); }
  std::optional<Modality> of_clause(std::string_view state) const { return find("clause ", state); }
  // Whether the operator speaks of a deed that was done: "accused of killing".
  bool is_told(std::string_view op) const { return told_.contains(std::string(op)); }
  // Of a deed in an infinitive under `lemma`; `purpose` for words that are not in the table.
  std::optional<Modality> of_infinitive(std::string_view lemma) const;

 private:
  std::optional<Modality> find(std::string_view kind, std::string_view name) const;

  std::unordered_map<std::string, std::optional<Modality>> rows_;  // by "kind name"
  std::unordered_set<std::string> told_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_MODALITY_H_
