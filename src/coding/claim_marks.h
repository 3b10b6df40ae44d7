#ifndef TACITUS_CODING_CLAIM_MARKS_H_
#define TACITUS_CODING_CLAIM_MARKS_H_

// What the words around quote marks show, whatever the tree says: which cue the marks stand beside,
// where what is said begins, and who speaks.

#include <vector>

#include "coding/claim_quotes.h"

namespace tacitus {

// Shorter quotations without a cue are names and scare quotes.
inline constexpr TokenIndex kShortQuote = 4;
// A cue further than this from the marks speaks about something else (PolNeAR train: 99 % of the
// quotations without a clause in the tree stand within 12 tokens of their cue).
inline constexpr TokenIndex kMaxQuoteGap = 14;

// The quotation that token `t` stands in, or null; `uses` are ascending and apart.
const QuoteUse* quote_at(const std::vector<QuoteUse>& uses, TokenIndex t);

class QuoteMarks {
 public:
  QuoteMarks(const TreeView& tree, const std::vector<QuoteUse>& uses) : tree_(tree), uses_(uses) {}

  std::vector<TokenRange> pieces(TokenRange tokens) const;
  TokenRange trimmed(TokenRange range) const;
  TokenIndex root_of(TokenRange piece) const;
  TokenIndex last_word(TokenRange piece) const;
  bool ends_clause(TokenRange piece) const;
  bool is_other(TokenRange piece, const ClaimDraft& draft) const;
  TokenRanges opening(TokenRange piece, const ClaimDraft& draft) const;
  bool is_name(TokenRange piece) const;
  bool inside_a_quote(TokenIndex t) const;
  TokenIndex lead_in(TokenRange piece, const ClaimDraft& draft) const;
  bool stands_before(TokenRange piece, const ClaimDraft& draft) const;
  bool stands_after(TokenRange piece, const ClaimDraft& draft) const;
  void mend_source(ClaimDraft& draft) const;

 private:
  bool is_inverted(TokenIndex verb) const;
  bool inside_or_at_end(TokenIndex t) const;
  void name_after_marks(ClaimDraft& draft) const;
  TokenIndex over_aside(TokenIndex t) const;
  bool name_before(ClaimDraft& draft) const;
  bool name_behind(ClaimDraft& draft) const;
  bool phrase_beside(ClaimDraft& draft, TokenIndex step) const;
  TokenRange phrase_before(TokenIndex t) const;
  TokenRange phrase_after(TokenIndex t) const;
  bool is_in_phrase(TokenIndex t) const;

  const TreeView& tree_;
  const std::vector<QuoteUse>& uses_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_MARKS_H_
