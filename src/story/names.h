#ifndef TACITUS_STORY_NAMES_H_
#define TACITUS_STORY_NAMES_H_

// Names of one actor under several spellings, across documents.

#include <string>
#include <string_view>

#include "record/record.h"

namespace tacitus {

// Folds a name so that usual transliterations of one name agree: lower case, accents and
// apostrophes dropped, "y" read as "i", doubled letters as one, "ph" as "f".
//   fold_name("Sergey Lavrov") == fold_name("Sergei Lavrov") == "sergei lavrov"
//   fold_name("Ilham Aliyev") == fold_name("Ilham Aliev")
// It does not touch word order and must not be shown to people.
std::string fold_name(std::string_view name);

// The key under which an actor of one document is the same as an actor of another: its lexicon
// entry if it has one, else the folded full name with its kind. Empty when the actor cannot be
// told apart across documents (unnamed, or a person by surname alone).
std::string actor_key(const Actor& actor);

}  // namespace tacitus

#endif  // TACITUS_STORY_NAMES_H_
