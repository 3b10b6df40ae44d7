#ifndef TACITUS_CODING_PLACE_WORDS_H_
#define TACITUS_CODING_PLACE_WORDS_H_

// Words beside the name of a state or town that tell whether it acts or is a place
// (data/lexicons/place_words.tsv). Const after compile; shared by threads.

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/result.h"
#include "lexicon/lexicon.h"

namespace tacitus {

// The uses of the table; see the comments there.
enum class PlaceCue : std::uint8_t {
  ActorPreposition,
  ActsOn,
  CapitalActs,
  CityHosts,
  ComesFrom,
  MovesTo,
  OfActor,
  PartOfPlace,
  PlaceObject,
  PlaceSubject,
};

class PlaceWords {
 public:
  // A lexicon without the table has no such words.
  static Result<PlaceWords> compile(const Lexicon& lexicon);

  bool has(PlaceCue cue, std::string_view lemma) const {
    return words_[static_cast<std::size_t>(cue)].contains(lemma);
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;
  std::array<Words, 10> words_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_PLACE_WORDS_H_
