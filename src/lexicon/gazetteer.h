#ifndef TACITUS_LEXICON_GAZETTEER_H_
#define TACITUS_LEXICON_GAZETTEER_H_

// Places by name: states (states.tsv), our own entries (places.tsv) and the towns of the world
// (gazetteer/cities.txt). The last is sorted by key and searched where it lies, so that opening
// the gazetteer costs nothing and a look-up some twenty comparisons.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrases.h"

namespace tacitus {

struct PlaceEntry {
  std::string_view name;
  std::string_view kind;     // country, region, province, city, river ...
  std::string_view country;  // ISO 3166-1 alpha-3; empty for what lies in several
  std::string_view admin;    // state of the United States, province ...
  double latitude = 0.0;
  double longitude = 0.0;
  double weight = 0.0;  // how much news is about it, in people living there
  std::string id;       // "gn:170063", "data/lexicons/places.tsv:12"
};

class Gazetteer {
 public:
  // The lexicon must outlive the gazetteer.
  static Result<Gazetteer> compile(const Lexicon& lexicon);

  // Every place of that name, heaviest first.
  std::vector<PlaceEntry> find(std::string_view name) const;
  // Names of our own entries and of states, for scanning text.
  const PhraseIndex& phrases() const { return phrases_; }
  // The state's own entry, or one with an empty name.
  PlaceEntry country(std::string_view code) const;

 private:
  void add_states(const Table& table);
  std::string add_places(const Table& table);
  void find_cities(const std::string& key, std::vector<PlaceEntry>& out) const;

  std::vector<PlaceEntry> entries_;
  PhraseIndex phrases_;  // into entries_
  std::string_view cities_;
};

}  // namespace tacitus

#endif  // TACITUS_LEXICON_GAZETTEER_H_
