#ifndef TACITUS_LANGUAGE_NOMINALS_H_
#define TACITUS_LANGUAGE_NOMINALS_H_

// What common nouns and given names tell about who is meant: data/lexicons/nominals.tsv and
// first_names.tsv, searched in place (both are sorted). Borrows the Lexicon.

#include <cstdint>
#include <optional>
#include <string_view>

#include "record/labels.h"

namespace tacitus {

class Lexicon;
class Table;

enum class Gender : std::uint8_t { Unknown, Male, Female };

enum class Kin : std::uint8_t {
  Thing,
  Office,
  Person,
  Group,
  Organisation,
  State,
  City,
  Place,
  Time
};

struct Noun {
  Referent referent = Referent::Thing;
  Gender gender = Gender::Unknown;
  Kin kin = Kin::Thing;
};

class Nominals {
 public:
  explicit Nominals(const Lexicon& lexicon);

  // `lemma` in lower case. Nouns that are not listed but built like names of people
  // ("alderwoman", "cellist") are found by their ending.
  std::optional<Noun> noun(std::string_view lemma) const;
  // The same for a noun after another: "air force", "nerve agent"; else as the noun alone.
  std::optional<Noun> compound(std::string_view first, std::string_view lemma) const;
  // The code of the state that a word names or belongs to: "Syria", "Syrian", "Syrians" -> "SYR";
  // empty if none. In the case of the text. Cost: a walk through states.tsv.
  std::string_view state(std::string_view word) const;
  // The gender that a given name tells; lower case.
  Gender of_given_name(std::string_view name) const;

 private:
  const Table* nouns_;
  const Table* names_;
  const Table* states_;
};

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_NOMINALS_H_
