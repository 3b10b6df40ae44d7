#ifndef TACITUS_CODING_CLAIMS_H_
#define TACITUS_CODING_CLAIMS_H_

// Who said what: fills Document::claims and Document::quotes.
//
// Needs tokens with trees; uses mentions (for speakers as actors) and times where they are filled.
// One coder serves all threads. Cost: linear in the tokens, apart from the yields of contents.

#include "base/result.h"
#include "coding/acts.h"
#include "coding/claim_context.h"
#include "coding/cue_lexicon.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {

class ClaimCoder {
 public:
  // Reads data/lexicons/reporting.tsv and act_words.tsv and channels.tsv.
  static Result<ClaimCoder> compile(const Lexicon& lexicon);

  void code(Document& document) const;

 private:
  CueLexicon cues_;
  ActLexicon acts_;
  ChannelLexicon channels_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIMS_H_
