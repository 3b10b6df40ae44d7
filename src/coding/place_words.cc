#include "coding/place_words.h"

#include <algorithm>

namespace tacitus {
namespace {

// In the order of PlaceCue.
constexpr std::array<std::string_view, 10> kUses = {
    "actor-preposition", "acts-on",  "capital-acts",  "city-hosts",   "comes-from",
    "moves-to",          "of-actor", "part-of-place", "place-object", "place-subject"};

}  // namespace

Result<PlaceWords> PlaceWords::compile(const Lexicon& lexicon) {
  PlaceWords made;
  const Table* const table = lexicon.table("place_words");
  if (table == nullptr) return made;
  const int use = table->column("use");
  const int word = table->column("word");
  if (use < 0 || word < 0) {
    return Error{Code::InvalidInput, table->name() + ":1:1: expected columns use word",
                 "lexicon/bad-table"};
  }
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const auto known = std::ranges::find(kUses, table->cell(row, use));
    if (known == kUses.end()) {
      return Error{Code::InvalidInput,
                   table->where(row) + ":1: unknown use '" + std::string(table->cell(row, use))
                       + "' of a word beside a place",
                   "lexicon/bad-table"};
    }
    made.words_[static_cast<std::size_t>(known - kUses.begin())].emplace(table->cell(row, word));
  }
  return made;
}

}  // namespace tacitus
