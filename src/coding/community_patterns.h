#ifndef TACITUS_CODING_COMMUNITY_PATTERNS_H_
#define TACITUS_CODING_COMMUNITY_PATTERNS_H_

// Verb dictionaries of TABARI and PETRARCH, written as patterns of our own language (patterns.h), so that one
// matcher serves both: voice, control and conjunction are undone for them too.
//
//   GIVE [070]                    rule user.0.6.1 AID 070;  verb give; source subj; target obj, to, ...
//   - * &GIFT (TO CHILDREN) [073] rule user.0.8.2 AID 073;  verb give + GIFT; need to CHILDREN
//   - * VISIT (BY ENVOY) [042:043]  two events: 042, and 043 the other way round
//
// Of a pattern's words the head of each phrase is kept, the words before it as its modifiers. What cannot be
// said so (several verbs in one pattern, more than three words in a row) is told by file and line.

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/community.h"
#include "lexicon/table.h"

namespace tacitus {

// Pattern text for one file, the `ordinal`th of several. `cameo` is data/codebook/cameo.tsv, for the PLOVER
// type of each code.
std::string community_rules(const CommunityVerbs& verbs, std::string_view name, std::size_t ordinal,
                            const Table& cameo, std::vector<CommunityNote>& notes);

}  // namespace tacitus

#endif  // TACITUS_CODING_COMMUNITY_PATTERNS_H_
