#ifndef TACITUS_CODING_KNOWN_ACTORS_H_
#define TACITUS_CODING_KNOWN_ACTORS_H_

// Which known actor a name means on a given day, and what he is then.

#include <optional>
#include <string>
#include <string_view>

#include "coding/affiliation.h"
#include "lexicon/actor_names.h"

namespace tacitus {

// What the text shows besides the name.
struct NameContext {
  std::optional<std::int32_t> day;     // of publication
  const Affiliation* title = nullptr;  // "Russian Foreign Minister"; may be null
  std::string_view focus;              // the country the text is about
  bool person = false;                 // the name was seen as a person's
  bool unintroduced = false;           // a surname that no longer name of the text explains
};

struct KnownMatch {
  const KnownActor* actor = nullptr;
  NameUse use = NameUse::Name;
  const Office* office = nullptr;  // held that day, or the last one held before it
  bool former = false;
};

// The actor that `name` means, if one is likely enough.
std::optional<KnownMatch> match_known(const ActorNames& names, std::string_view name,
                                      const NameContext& context);

// "sergey-lavrov.RUS": stable while the lexicon keeps name and country.
std::string lexicon_id(const KnownActor& actor);

}  // namespace tacitus

#endif  // TACITUS_CODING_KNOWN_ACTORS_H_
