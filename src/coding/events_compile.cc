// Builds the event coder from the lexicon: patterns, operators, refinements, codes, contexts, weights, and the
// verbs of the user's dictionaries.

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "coding/community_patterns.h"
#include "coding/events.h"

namespace tacitus {
namespace {

void read_numbers(const Table* table, std::string_view key, std::string_view value,
                  std::unordered_map<std::string, double>& out) {
  if (table == nullptr) return;
  const int k = table->column(key);
  const int v = table->column(value);
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string_view cell = table->cell(row, v);
    double number = 0.0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (read.ec == std::errc{}) out.emplace(std::string(table->cell(row, k)), number);
  }
}

// Modes and CAMEO codes that the codebook does not have, "file:line:1: what" a line.
std::string unknown_codes(const PatternSet& patterns, const Lexicon& lexicon) {
  const auto names = [&lexicon](std::string_view table, std::string_view first,
                                std::string_view second) {
    std::vector<std::string> out;
    const Table* const t = lexicon.table(table);
    for (std::size_t row = 0; t != nullptr && row < t->rows(); ++row) {
      std::string name(t->cell(row, t->column(first)));
      if (!second.empty()) (name += ' ') += t->cell(row, t->column(second));
      out.push_back(std::move(name));
    }
    return out;
  };
  const auto codes = names("codebook/cameo", "code", {});
  const auto modes = names("codebook/plover_modes", "type", "mode");
  std::string faults;
  if (codes.empty() || modes.empty()) return faults;
  for (const Rule& rule : patterns.rules()) {
    const std::string where = patterns.where(rule) + ":1: ";
    if (!rule.cameo.empty() && std::ranges::find(codes, rule.cameo) == codes.end()) {
      faults += where + "unknown CAMEO code '" + rule.cameo + "'\n";
    }
    if (!rule.mode.empty()
        && std::ranges::find(modes, rule.event + ' ' + rule.mode) == modes.end()) {
      faults += where + rule.event + " has no mode '" + rule.mode + "'\n";
    }
  }
  if (!faults.empty()) faults.pop_back();
  return faults;
}

EventContexts read_contexts(const Lexicon& lexicon) {
  EventContexts out;
  if (const Table* words = lexicon.table("events/contexts"); words != nullptr) {
    const int context = words->column("context");
    const int list = words->column("words");
    for (std::size_t row = 0; row < words->rows(); ++row) {
      for (const std::string_view word : split_list(words->cell(row, list), '|')) {
        out.by_lemma[std::string(word)].emplace_back(words->cell(row, context));
      }
    }
  }
  if (const Table* codes = lexicon.table("codebook/cameo"); codes != nullptr) {
    const int code = codes->column("code");
    const int context = codes->column("context");
    for (std::size_t row = 0; row < codes->rows(); ++row) {
      for (const std::string_view name : split_list(codes->cell(row, context))) {
        if (!name.empty()) out.by_cameo[std::string(codes->cell(row, code))].emplace_back(name);
      }
    }
  }
  return out;
}

}  // namespace

Result<EventCoder> EventCoder::compile(const Lexicon& lexicon) {
  std::vector<PatternText> files;
  // The user's verbs stand first: of patterns of the same detail his are taken.
  std::vector<std::string> brought;
  std::vector<CommunityNote> notes;
  const Dictionaries* const dictionaries = lexicon.dictionaries();
  const Table* const cameo = lexicon.table("codebook/cameo");
  if (dictionaries != nullptr && cameo != nullptr) {
    brought.reserve(dictionaries->verbs.size());
    for (const auto& file : dictionaries->verbs) {
      brought.push_back(community_rules(file.entries, file.name, brought.size(), *cameo, notes));
      files.push_back({file.name, brought.back()});
    }
  }
  for (const LexiconText* text : lexicon.texts("events/")) {
    if (text->name.ends_with(".pat")) files.push_back({text->name, text->text});
  }
  auto patterns = PatternSet::parse(files);
  if (!patterns.ok()) return patterns.error();
  if (std::string faults = unknown_codes(patterns.value(), lexicon); !faults.empty()) {
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-pattern"};
  }
  const Table* table = lexicon.table("events/operators");
  if (table == nullptr) {
    return Error{Code::NotFound, "data/lexicons/events/operators.tsv is missing",
                 "lexicon/missing-table"};
  }
  auto operators = Operators::parse(*table);
  if (!operators.ok()) return operators.error();
  EventCoder coder;
  coder.knowledge_.dictionaries = dictionaries;
  coder.notes_ = std::move(notes);
  if (const Table* modality = lexicon.table("events/modality"); modality != nullptr) {
    auto modalities = ModalityTable::parse(*modality);
    if (!modalities.ok()) return modalities.error();
    coder.knowledge_.modalities = std::move(modalities).value();
  }
  if (const Table* refine = lexicon.table("events/refine"); refine != nullptr) {
    auto rows = read_refinements(*refine, patterns.value());
    if (!rows.ok()) return rows.error();
    coder.knowledge_.refinements = std::move(rows).value();
  }
  if (const Table* table_of_past = lexicon.table("events/past_periods"); table_of_past != nullptr) {
    auto periods = PastPeriods::read(*table_of_past);
    if (!periods.ok()) return periods.error();
    coder.knowledge_.past_periods = std::make_shared<const PastPeriods>(std::move(periods).value());
  }
  coder.knowledge_.contexts = read_contexts(lexicon);
  coder.knowledge_.nations = NationWords::read(lexicon);
  coder.knowledge_.patterns = std::make_shared<const PatternSet>(std::move(patterns).value());
  coder.knowledge_.operators = std::make_shared<const Operators>(std::move(operators).value());
  read_numbers(lexicon.table("codebook/cameo"), "code", "goldstein",
               coder.knowledge_.scores.goldstein);
  read_numbers(lexicon.table("codebook/plover_types"), "type", "score",
               coder.knowledge_.scores.goldstein);
  read_numbers(lexicon.table("events/confidence"), "signal", "weight",
               coder.knowledge_.scores.weights);
  return coder;
}

}  // namespace tacitus
