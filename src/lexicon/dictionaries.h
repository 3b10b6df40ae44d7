#ifndef TACITUS_LEXICON_DICTIONARIES_H_
#define TACITUS_LEXICON_DICTIONARIES_H_

// The dictionaries that a user brings in the community's formats (community.h), loaded and made ready
// for the coders: what each is for is said at --actors, --agents, --verbs, --discards, --issues.
// Const after load; kept alive by the Lexicon that carries it.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/community.h"
#include "lexicon/phrases.h"

namespace tacitus {

// Files by kind; each may be several.
struct DictionaryFiles {
  std::vector<std::string> actors;
  std::vector<std::string> agents;
  std::vector<std::string> verbs;
  std::vector<std::string> discards;
  std::vector<std::string> issues;

  bool empty() const {
    return actors.empty() && agents.empty() && verbs.empty() && discards.empty() && issues.empty();
  }
};

struct Dictionaries {
  template <class Entry>
  struct FileOf {
    std::string name;
    Entry entries;
  };
  struct Topic {
    std::string code;  // of an issue; empty for a discard
    bool special = false;
    std::string where;
  };

  std::vector<FileOf<std::vector<CommunityActor>>> actors;
  std::vector<FileOf<std::vector<CommunityAgent>>> agents;
  std::vector<FileOf<CommunityVerbs>> verbs;
  PhraseIndex discards;  // into discard_topics
  PhraseIndex issues;    // into issue_topics
  std::vector<Topic> discard_topics;
  std::vector<Topic> issue_topics;
  std::vector<CommunityNote> notes;  // entries not understood, by file and line

  // An error only for a file that cannot be read; faults of entries are notes.
  static Result<std::shared_ptr<const Dictionaries>> load(const DictionaryFiles& files);
};

// "BASHAR_AL-ASSAD" -> "Bashar Al-Assad": the community's files are in capitals, texts are not. One
// short word stays as it is ("US", "PKK").
std::string written_name(std::string_view phrase);

// "n:teacher" -> teacher, teachers; "v:ban" -> ban, bans, banned ...; "pre+school" -> pre school.
std::vector<std::string> issue_phrases(std::string_view phrase);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_DICTIONARIES_H_
