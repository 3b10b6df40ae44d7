#ifndef TACITUS_CODING_ACTORS_H_
#define TACITUS_CODING_ACTORS_H_

// Turns mentions into actors and places.
//
// A cluster of mentions that mean the same is one actor: known by name (lexicon), by what the text
// says of him (title, apposition, body he belongs to), or by the noun that names him ("rebels").
// Names of states and capitals are actors where they act and places where things happen; the
// places are looked up in the gazetteer and chosen by what the text is about.
//
//   "Russian Foreign Minister Sergei Lavrov"  -> Sergey Lavrov, RUS GOV (in office on that day)
//   "Syrian opposition leader Rima Haddad"    -> Rima Haddad, SYR OPP, known from her title
//   "the Russian and Syrian forces"           -> joint, members RUS MIL and SYR MIL
//
// Const after compile; shared by threads.

#include <memory>
#include <vector>

#include "base/result.h"
#include "coding/place_words.h"
#include "lexicon/actor_names.h"
#include "lexicon/gazetteer.h"
#include "record/document.h"

namespace tacitus {

class ActorCoder {
 public:
  // The lexicon must outlive the coder.
  static Result<ActorCoder> compile(const Lexicon& lexicon);

  // Fills Document::actors and places, and Mention::actor, place, lexicon_id and rule. `clusters`
  // holds a cluster number for every mention (resolve_coreference), kNone for one that is alone;
  // it may be empty. Needs tokens with tree and mentions in text order.
  void resolve(Document& document, const std::vector<Index>& clusters) const;

  // Mentions of the names of the user's dictionaries, if he brought any; before coreference.
  void add_brought_names(Document& document) const;

  const ActorNames& names() const { return *names_; }
  const Gazetteer& gazetteer() const { return *gazetteer_; }

 private:
  ActorCoder(std::unique_ptr<const ActorNames> names, std::unique_ptr<const Gazetteer> gazetteer,
             PlaceWords place_words)
      : names_(std::move(names)),
        gazetteer_(std::move(gazetteer)),
        place_words_(std::move(place_words)) {}

  std::unique_ptr<const ActorNames> names_;
  std::unique_ptr<const Gazetteer> gazetteer_;
  PlaceWords place_words_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_ACTORS_H_
