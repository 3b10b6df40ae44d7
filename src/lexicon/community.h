#ifndef TACITUS_LEXICON_COMMUNITY_H_
#define TACITUS_LEXICON_COMMUNITY_H_

// Dictionaries of the event-coding community, as TABARI and PETRARCH-1 and -2 read them: actors,
// agents, discards, issues, verbs. Files of any encoding are taken byte by byte; what a line says
// that is not understood becomes a note with its place, and the rest of the file is read.
//
//   actors    SYRIA_                       phrase; trailing _ = whole words only
//             +SYRIAN_ARAB_REPUBLIC_       synonym
//                 [SYR <990101] [SYRGOV]   codes, with dates they hold for
//   agents    FOREIGN_MINISTER {} [~GOV]   phrase, plural, code behind or before the actor's
//             !PERSON! = MAN, MEN, WOMAN   a set, for use in phrases
//   discards  WORLD_CUP                    sentence is not coded; + = the whole story
//   issues    nuclear weapon [WMD]         topic; ~phrase = not a topic
//   verbs     &WEAPON / +GUN               synonym sets
//             --- ATTACK [190] ---         block; verbs with forms; - patterns [code]

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacitus {

struct CommunityNote {
  std::string where;  // "Phoenix.Countries.actors.txt:120"
  std::string text;   // what was not understood
};

// A code and the days it holds for, inclusive; the extremes of the type are open ends.
struct CommunityCode {
  std::string code;
  std::int32_t from = INT32_MIN;
  std::int32_t to = INT32_MAX;
};

struct CommunityActor {
  std::vector<std::string> phrases;  // upper case, words parted by one blank
  std::vector<CommunityCode> codes;
  std::uint32_t line = 0;

  // The first dated code that holds on `day`, else the undated one; empty if there is none. "---"
  // means that the phrase is no actor.
  std::string_view code_on(std::int32_t day) const;
};

struct CommunityAgent {
  std::vector<std::string> phrases;  // with plurals, sets filled in
  std::string code;
  bool before = false;  // the code goes before the actor's: [NGO~]
  std::uint32_t line = 0;
};

struct CommunityPhrase {
  std::string phrase;
  std::string code;      // of issues
  bool special = false;  // discards: the whole story; issues: "not a topic"
  std::uint32_t line = 0;
};

struct CommunityPattern {
  std::string text;  // between "- " and the code
  std::string code;  // of source to target
  std::string back;  // of target to source, if the entry gives one: [042:043]
  std::uint32_t line = 0;
};

struct CommunityVerb {
  std::string lemma;  // "+BEEF_UP": + marks the verb of several words
  std::vector<std::string> forms;
  std::string code;
  std::uint32_t line = 0;
};

struct CommunityVerbBlock {
  std::string name;
  std::string code;
  std::vector<CommunityVerb> verbs;
  std::vector<CommunityPattern> patterns;
  std::uint32_t line = 0;
};

struct CommunityVerbs {
  std::map<std::string, std::vector<std::string>, std::less<>> sets;
  std::vector<CommunityVerbBlock> blocks;
  std::vector<CommunityPhrase> transformations;  // "a (b . ATTACK) SAY" -> "a b 112"
};

// Each reads the text of a file; `name` is used in notes.
std::vector<CommunityActor> read_community_actors(std::string_view text, std::string_view name,
                                                  std::vector<CommunityNote>& notes);
std::vector<CommunityAgent> read_community_agents(std::string_view text, std::string_view name,
                                                  std::vector<CommunityNote>& notes);
std::vector<CommunityPhrase> read_community_discards(std::string_view text, std::string_view name,
                                                     std::vector<CommunityNote>& notes);
std::vector<CommunityPhrase> read_community_issues(std::string_view text, std::string_view name,
                                                   std::vector<CommunityNote>& notes);
CommunityVerbs read_community_verbs(std::string_view text, std::string_view name,
                                    std::vector<CommunityNote>& notes);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_COMMUNITY_H_
