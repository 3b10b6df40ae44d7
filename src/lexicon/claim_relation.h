#ifndef TACITUS_LEXICON_CLAIM_RELATION_H_
#define TACITUS_LEXICON_CLAIM_RELATION_H_

// Whether one claim answers another: denies it, gives another number, accuses back.
//
// A pure comparison of two light values, so that it serves claims of one document and of two. It says
// nothing about who spoke first: the caller passes the later claim as `answer`. What a sentence says
// outright ("denied Lavrov's statement") is not its business but src/coding/disputes.h's.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "lexicon/table.h"
#include "record/labels.h"

namespace tacitus {

struct FigureFacts {
  Unit unit = Unit::Other;
  std::string counted;  // lemma of what is counted
  std::string place;    // keys; empty = not told
  std::string population;
  double low = 0.0;  // what it allows: "at least 30" is 30 .. infinity
  double high = 0.0;
};

struct ClaimFacts {
  Act act = Act::Assert;
  std::int8_t polarity = 1;
  std::string speaker;              // key of an actor, or of its name; empty = unknown
  std::string root;                 // lemma of the predicate
  std::vector<std::string> words;   // lemmas that carry the content, sorted
  std::vector<std::string> actors;  // keys of those the content names, and their sides, sorted
  std::string blamed;               // key of who is said to have done it
  std::string side;                 // "+RUS": the state that the speaker is or speaks for; or empty
  std::string subject;              // key of who does or is what the root says; empty = unknown
  std::string object;   // key of what it is done to ("the data" of "the data were stolen")
  bool denial = false;  // the cue denies and the content is what it denies: "denied that ..."
  std::vector<FigureFacts> figures;
};

struct ClaimRelation {
  Relation relation = Relation::Contradicts;
  std::string_view basis;  // "figure-mismatch", "negation", "antonym", "accusation-denial" ...
  float confidence = 0.5F;
};

// Pairs of opposites, from data/lexicons/contrast.tsv.
class Contrast {
 public:
  static Result<Contrast> compile(const Table& table);
  bool opposed(std::string_view a, std::string_view b) const;

 private:
  std::unordered_set<std::string> pairs_;
};

// Chance that two claims are about the same thing, by their words: shared words over the shorter list.
float word_overlap(const ClaimFacts& a, const ClaimFacts& b);

// A condemnation that only names somebody ("slammed the mayor") says nothing that could be denied.
bool says_what(const ClaimFacts& claim);

// One speaker who stands elsewhere than before, without contradicting a fact: he threatened to end
// the talks, ten weeks later he denies delaying them.
std::optional<ClaimRelation> posture_change(const ClaimFacts& later, const ClaimFacts& earlier);

std::optional<ClaimRelation> compare_claims(const ClaimFacts& answer, const ClaimFacts& earlier,
                                            const Contrast& contrast);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_CLAIM_RELATION_H_
