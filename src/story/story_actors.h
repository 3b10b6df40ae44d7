#ifndef TACITUS_STORY_STORY_ACTORS_H_
#define TACITUS_STORY_STORY_ACTORS_H_

// The actors of several documents as one list: one entry for Sergei and Sergey Lavrov, and for
// "Lavrov" where a document uses the surname alone and only one Lavrov is in the story.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "record/document.h"

namespace tacitus {

struct StoryActor {
  struct Part {
    std::size_t document = 0;  // index into the documents given
    Index actor = kNone;       // index into that document's actors
  };
  std::string name;  // the fullest spelling, the most frequent of those
  ActorKind kind = ActorKind::Unknown;
  std::string country;
  std::string sector;
  std::string cameo;
  std::string role;
  std::vector<std::string> spellings;  // other names, sorted
  std::vector<Part> parts;             // in order of documents
  std::size_t mentions = 0;
};

// Merged actors, most mentioned first. Unnamed actors of different documents are never merged.
std::vector<StoryActor> merge_actors(std::span<const Document* const> documents);

}  // namespace tacitus

#endif  // TACITUS_STORY_STORY_ACTORS_H_
