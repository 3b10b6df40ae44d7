#include "language/nominals.h"

#include <algorithm>
#include <string>

#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

// The row whose first cell is `key`; nothing if there is none.
std::optional<std::size_t> find_row(const Table* table, std::string_view key) {
  if (table == nullptr) return std::nullopt;
  std::size_t low = 0;
  std::size_t high = table->rows();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (table->cell(middle, 0) < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == table->rows() || table->cell(low, 0) != key) return std::nullopt;
  return low;
}

// Is `word` one of the parts of "a|b|c"?
bool lists(std::string_view cell, std::string_view word) {
  while (cell.size() >= word.size()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    if (cell.substr(0, bar) == word) return true;
    cell.remove_prefix(std::min(bar + 1, cell.size()));
    if (cell.empty()) break;
  }
  return false;
}

Gender gender_of(std::string_view cell) {
  return cell == "m" ? Gender::Male : cell == "f" ? Gender::Female : Gender::Unknown;
}

Referent referent_of(std::string_view cell) {
  if (cell == "person") return Referent::Person;
  if (cell == "group") return Referent::Group;
  if (cell == "organisation") return Referent::Organisation;
  if (cell == "place") return Referent::Place;
  return cell == "time" ? Referent::Time : Referent::Thing;
}

Kin kin_of(std::string_view cell) {
  if (cell == "office") return Kin::Office;
  if (cell == "person") return Kin::Person;
  if (cell == "group") return Kin::Group;
  if (cell == "organisation") return Kin::Organisation;
  if (cell == "state") return Kin::State;
  if (cell == "city") return Kin::City;
  if (cell == "place") return Kin::Place;
  return cell == "time" ? Kin::Time : Kin::Thing;
}

}  // namespace

Nominals::Nominals(const Lexicon& lexicon)
    : nouns_(lexicon.table("nominals")),
      names_(lexicon.table("first_names")),
      states_(lexicon.table("states")) {}

std::optional<Noun> Nominals::noun(std::string_view lemma) const {
  if (const auto row = find_row(nouns_, lemma)) {
    return Noun{referent_of(nouns_->cell(*row, 1)), gender_of(nouns_->cell(*row, 2)),
                kin_of(nouns_->cell(*row, 3))};
  }
  struct Ending {
    std::string_view letters;
    Gender gender;
  };
  static constexpr Ending kEndings[] = {{"woman", Gender::Female}, {"person", Gender::Unknown},
                                        {"man", Gender::Male},     {"ologist", Gender::Unknown},
                                        {"cian", Gender::Unknown}, {"ist", Gender::Unknown}};
  // "list", "mist" and "human" are too short to be built so.
  if (lemma.size() < 7 || lemma.find(' ') != std::string_view::npos) return std::nullopt;
  for (const Ending& ending : kEndings) {
    if (lemma.ends_with(ending.letters)) return Noun{Referent::Person, ending.gender, Kin::Person};
  }
  return std::nullopt;
}

std::optional<Noun> Nominals::compound(std::string_view first, std::string_view lemma) const {
  const auto both = noun(std::string(first) + " " + std::string(lemma));
  return both ? both : noun(lemma);
}

std::string_view Nominals::state(std::string_view word) const {
  if (states_ == nullptr || word.empty()) return {};
  for (const std::string_view column : {"name", "aliases", "adjectives", "people"}) {
    const int c = states_->column(column);
    for (std::size_t row = 0; c >= 0 && row < states_->rows(); ++row) {
      if (lists(states_->cell(row, c), word)) return states_->cell(row, states_->column("code"));
    }
  }
  return {};
}

Gender Nominals::of_given_name(std::string_view name) const {
  const auto row = find_row(names_, name);
  return row ? gender_of(names_->cell(*row, 1)) : Gender::Unknown;
}

}  // namespace tacitus
