#ifndef TACITUS_CODING_PLACES_H_
#define TACITUS_CODING_PLACES_H_

// Where a name of a place is a place and where it acts ("Moscow said", "in Moscow"), and which of
// the places of that name is meant.

#include <optional>
#include <string_view>
#include <vector>

#include "coding/place_words.h"
#include "lexicon/actor_names.h"
#include "lexicon/gazetteer.h"
#include "record/document.h"

namespace tacitus {

enum class PlaceUse : std::uint8_t { Place, Actor, Modifier };

// How the state or capital named at `head` is used, by its relation in the tree. `capital`: the
// name is that of a town, which acts more rarely than a state.
//   actor      Syria agreed; accused Syria; talks with Syria; Syria's decision
//   place      in Syria; fled Syria; Syria's capital; the crisis over Syria
//   modifier   U.S. officials
PlaceUse use_of_place_name(const PlaceWords& words, const Document& document, TokenIndex head,
                           bool capital);

// Chooses among places of one name by what the document is about. Countries are counted once for
// every time the text names them; the choice weighs people living there against that.
class PlaceResolver {
 public:
  PlaceResolver(const Document& document, const Gazetteer& gazetteer, const ActorNames& names);

  // The likeliest place of that name at tokens [first, last), or nothing.
  std::optional<PlaceEntry> resolve(TokenIndex first, TokenIndex last) const;
  // The country that most names of the text belong to; empty if there is none.
  std::string_view focus() const { return focus_; }
  // The country of a place or state named in the sentence (the last before `near`, else the first
  // after); empty if there is none.
  std::string_view country_near(TokenIndex near) const;

 private:
  struct Vote {
    std::string_view country;
    std::string_view admin;
    double weight = 0.0;
  };
  struct Sighting {
    TokenIndex token = 0;
    std::string_view country;
  };
  std::optional<PlaceEntry> whole_name(TokenIndex first, TokenIndex last) const;
  bool is_acronym(std::string_view words) const;
  void vote(std::string_view country, std::string_view admin, double weight);
  double support(std::string_view country, std::string_view admin) const;
  std::string_view qualifier_after(TokenIndex last, std::string_view& admin) const;
  void count_names(const ActorNames& names);
  bool is_currency(const PhraseIndex::Match& match) const;
  void count_towns();

  const Document* document_;
  const Gazetteer* gazetteer_;
  std::vector<Vote> votes_;
  std::vector<Sighting> sightings_;  // in text order
  double total_ = 0.0;
  std::string_view focus_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_PLACES_H_
