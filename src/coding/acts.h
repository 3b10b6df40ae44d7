#ifndef TACITUS_CODING_ACTS_H_
#define TACITUS_CODING_ACTS_H_

// Which act of speech a claim is, and whether its content is negated.
//
// The act follows what is done, not only the verb: "said it had not fired" denies, "said Russia is to
// blame" accuses, "vowed to burn the village" threatens. A cue with an act of its own keeps it unless
// the content says more; a plain cue (said, told, wrote) takes what the content shows. The words that
// show it are data/lexicons/act_words.tsv; the tests in order are in decide().

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "coding/claim_finder.h"
#include "lexicon/table.h"

namespace tacitus {

struct ActDecision {
  Act act = Act::Assert;
  std::int8_t polarity = 1;
  bool possible = false;     // may, might, could
  bool conditional = false;  // if, unless
  std::string reason;        // "self-future-measure", for explain
};

class ActLexicon {
 public:
  static Result<ActLexicon> compile(const Table& table);

  // Acts that only say that something was said.
  static bool is_plain(Act act);

  // `quoted`: the content is the speaker's own words, so "we" is the speaker.
  ActDecision decide(TreeView& tree, const ClaimDraft& draft, bool quoted) const;

 private:
  friend class ActContent;
  struct Phrase {
    std::vector<std::string> rest;  // lemmas after the first
    std::uint32_t classes = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_ACTS_H_
