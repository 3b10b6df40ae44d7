#include "coding/events_modality.h"

namespace tacitus {

Result<ModalityTable> ModalityTable::parse(const Table& table) {
  const int kind = table.column("kind");
  const int name = table.column("name");
  const int modality = table.column("modality");
  if (kind < 0 || name < 0 || modality < 0) {
    return Error{Code::InvalidInput, table.name() + ":1:1: expected columns kind name modality",
                 "lexicon/bad-table"};
  }
  ModalityTable made;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view of = table.cell(row, kind);
    const std::string_view value = table.cell(row, modality);
    const auto label = parse_label<Modality>(value);
    if (of == "op" && value == "told") {
      made.told_.emplace(table.cell(row, name));
      continue;
    }
    if ((of != "op" && of != "clause" && of != "word") || (!label && value != "-")) {
      return Error{
          Code::InvalidInput,
          table.where(row) + ":1: expected op, clause or word, a name and a modality, told or -",
          "lexicon/bad-table"};
    }
    made.rows_.emplace(std::string(of) + ' ' + std::string(table.cell(row, name)), label);
  }
  return made;
}

std::optional<Modality> ModalityTable::find(std::string_view kind, std::string_view name) const {
  const auto row = rows_.find(std::string(kind) + std::string(name));
  return row == rows_.end() ? std::nullopt : row->second;
}

std::optional<Modality> ModalityTable::of_infinitive(std::string_view lemma) const {
  const auto row = rows_.find("word " + std::string(lemma));
  return row == rows_.end() ? of_clause("purpose") : row->second;
}

}  // namespace tacitus
