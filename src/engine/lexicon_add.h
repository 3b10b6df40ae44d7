#ifndef TACITUS_ENGINE_LEXICON_ADD_H_
#define TACITUS_ENGINE_LEXICON_ADD_H_

// Adds an entry to a folder of lexicons for somebody who knows the field and not the files: the line is
// written where it belongs, the whole folder is checked with it, and a verb or noun must code its example.
// If anything is wrong the folder is left as it was.
//
//   verb   lampoon ACCUSE 111 "The paper lampooned the minister of Peru."   -> events/added.pat
//   noun   lampoon ACCUSE 111 "..."
//   actor  "Tarn Liberation Front" "armed group" ETH REB                    -> actors/added.tsv
//   agent  goatherd AGR                                                     -> agents.tsv, in its place

#include <string>
#include <vector>

#include "base/result.h"

namespace tacitus {

// `words` is what stands above, the kind first. Gives what was written and where; an error says what is
// wrong, with the reasons of `tacitus explain` where an example does not code.
Result<std::string> add_to_lexicon(const std::string& folder,
                                   const std::vector<std::string>& words);

}  // namespace tacitus

#endif  // TACITUS_ENGINE_LEXICON_ADD_H_
