#ifndef TACITUS_LEXICON_ACTOR_NAMES_H_
#define TACITUS_LEXICON_ACTOR_NAMES_H_

// The actors of the world by name, and the nouns for kinds of actors.
//
//   states.tsv          states: names, adjectives, peoples, capitals and seats of government
//   actors/*.tsv        organisations, institutions, armed groups, parties, media, peoples
//   persons/*.tsv       office-holders, one line an office, with its dates
//   agents.tsv          "rebels", "lawmakers", "foreign ministry": nouns with the sector they name
//
// Built once from a Lexicon, const afterwards.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrases.h"
#include "record/labels.h"

namespace tacitus {

// A role held for a time: days since 1970-01-01, inclusive; open ends are the extremes.
struct Office {
  std::string_view role;     // "Foreign Minister of Russia"
  std::string_view country;  // ISO 3166-1 alpha-3 or a supranational code
  std::string_view sector;
  std::string_view cameo;  // of an entry of the user's dictionaries: its code as written
  std::int32_t from = INT32_MIN;
  std::int32_t to = INT32_MAX;
  std::string where;  // "data/lexicons/persons/europe.tsv:12"

  bool holds_on(std::int32_t day) const { return from <= day && day <= to; }
};

struct KnownActor {
  std::string_view name;
  ActorKind kind = ActorKind::Unknown;
  std::string_view country;
  std::string_view sector;
  std::string_view cameo;       // whole code where composition would not give it
  std::string where;            // the line that defines it
  std::vector<Office> offices;  // of persons, in the order of the table
  bool brought = false;         // from the user's dictionaries: `offices` are its dated codes

  // Of an entry the user brought: the code that holds on the day (nullopt = unknown), the first dated one, else
  // the undated one; nullptr if there is none.
  const Office* code_on(std::optional<std::int32_t> day) const;
};

// A noun that names actors of a kind.
struct Agent {
  std::string_view phrase;
  std::string_view sector;   // "=": that of the body it belongs to ("spokesman")
  std::string_view country;  // if the text names none: NGO for a "rights group"
  ActorKind kind = ActorKind::Unknown;
  bool body = false;  // may be the noun of an organisation's name ("university", "tribune")
  bool weak = false;  // an actor only with a country or a body ("official" is one, "group" is not)
  bool in_names = false;  // only part of a name: a hospital is a place, "Al-Shifa Hospital" a body
  bool plural = false;    // the form that was found is plural
  std::string where;
};

// What a name may mean.
enum class NameUse : std::uint8_t {
  Name,       // Syria, Nusra Front, Sergey Lavrov
  Surname,    // Lavrov
  Capital,    // Damascus, which may be a place
  Seat,       // the Kremlin, which is its government
  Adjective,  // Syrian
  People      // Syrians
};

struct NameHit {
  std::uint32_t actor = 0;  // index for ActorNames::actor
  NameUse use = NameUse::Name;
};

class ActorNames {
 public:
  // The lexicon must outlive the names.
  static Result<ActorNames> compile(const Lexicon& lexicon);

  const KnownActor& actor(std::uint32_t index) const { return actors_[index]; }
  std::size_t size() const { return actors_.size(); }
  // Everything `name` may be called after, case respected.
  std::vector<NameHit> find(std::string_view name) const;
  // The persons whose full name is spelled like `name`.
  std::vector<NameHit> find_spelling(std::string_view name) const;
  const PhraseIndex& phrases() const { return names_; }
  NameHit hit(PhraseIndex::Value value) const { return hits_[value]; }

  // The longest agent noun that starts at `first` and ends before `limit`, and its end; or null.
  const Agent* agent_at(const Document& document, TokenIndex first, TokenIndex limit,
                        TokenIndex& last) const;
  const Agent* agent(std::string_view words) const;

  // Names that the user's dictionaries bring, for finding them where no model sees a name.
  const PhraseIndex& brought() const { return brought_; }
  bool has_brought() const { return brought_.size() > 0; }

  // CAMEO code of a country and sector: "SYR", "REB" -> "SYRREB".
  std::string cameo(std::string_view country, std::string_view sector) const;
  // The state of that code, if it is one.
  const KnownActor* state(std::string_view code) const;

 private:
  class Builder;

  std::vector<std::unique_ptr<std::string>> owned_;  // names made here

  std::vector<KnownActor> actors_;
  std::vector<NameHit> hits_;
  PhraseIndex names_;  // into hits_
  PhraseIndex brought_;
  std::vector<Agent> agents_;
  PhraseIndex agent_phrases_;  // into agents_
  bool has_brought_agents_ = false;
  struct CodeName {
    std::string_view code;
    std::string_view cameo;
    std::uint32_t actor = 0;
  };
  std::vector<std::pair<std::uint64_t, std::uint32_t>>
      spellings_;                  // hash of the key, person; sorted
  std::vector<CodeName> states_;   // sorted by code
  std::vector<CodeName> sectors_;  // sorted by code
};

}  // namespace tacitus

#endif  // TACITUS_LEXICON_ACTOR_NAMES_H_
