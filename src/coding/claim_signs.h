#ifndef TACITUS_CODING_CLAIM_SIGNS_H_
#define TACITUS_CODING_CLAIM_SIGNS_H_

// Who speaks in a quotation beside which the tree shows no cue, as the words and lines around its
// marks tell:
//   "...," the document states.         a verb of the lexicon that was tagged a noun
//   "Well," mused the baker             a verb that no line of the lexicon knows
//   Rook had a message for them: "..."  a colon
//   PORT REOPENS - Ada Rook: "..."      a name between dash and colon
//   Stated Rook: "..."                  an inverted verb before the colon
//   their chants of "..."; issued a statement, "..."    a noun for words
//   "..." - Ada Rook, mayor             a signature at the end of the line or under it

#include <optional>
#include <vector>

#include "coding/claim_marks.h"
#include "coding/cue_lexicon.h"

namespace tacitus {

class QuoteSigns {
 public:
  QuoteSigns(TreeView& tree, const QuoteMarks& marks, QuoteCues cues)
      : tree_(tree), marks_(marks), cues_(cues) {}

  // The attribution of a quotation, one piece a sentence: cue and speaker, no content. Nothing if no
  // sign is known.
  std::optional<ClaimDraft> read(const std::vector<TokenRange>& pieces);
  // The same where the sentence before announces a paragraph in marks: "issued a statement".
  std::optional<ClaimDraft> read_announcement(TokenRange piece);
  // The same where a name between dash and colon stands before the marks.
  std::optional<ClaimDraft> read_label(TokenRange piece);
  // The same where "chants of" stands right before the marks: no other cue can be nearer.
  std::optional<ClaimDraft> read_words_of(const std::vector<TokenRange>& pieces);

 private:
  std::optional<ClaimDraft> by_words(const std::vector<TokenRange>& pieces);
  std::optional<ClaimDraft> by_mistagged_verb(TokenRange piece);
  std::optional<ClaimDraft> by_colon(TokenRange piece);
  std::optional<ClaimDraft> by_inverted_verb(const Sentence& sentence, TokenIndex colon);
  std::optional<ClaimDraft> by_verb_before(const Sentence& sentence, TokenIndex colon);
  std::optional<ClaimDraft> by_noun(TokenRange piece);
  std::optional<ClaimDraft> by_noun_after(TokenRange piece);
  std::optional<ClaimDraft> by_signature(TokenRange quote);

  ClaimDraft draft(const Cue* cue, TokenIndex head, TokenRange speaker) const;
  std::optional<ClaimDraft> of_owner(TokenIndex noun, TokenRange cue_words);
  const Cue* cue_of_form(TokenIndex t) const;
  const Cue* noun_cue(TokenIndex n) const;
  TokenIndex speaker_before_colon(TokenIndex top, TokenIndex colon) const;
  TokenIndex last_clause(const Sentence& sentence, TokenIndex colon) const;
  TokenIndex named_before_colon(TokenIndex subject, TokenIndex colon) const;
  TokenRange label_before(const Sentence& sentence, TokenIndex colon) const;
  TokenIndex colon_before(TokenRange piece) const;
  TokenIndex before_marks(TokenRange piece) const;
  TokenIndex after_marks(TokenIndex t) const;
  bool breaks_line(TokenIndex t) const;
  bool opens_line(TokenIndex t) const;

  TreeView& tree_;
  const QuoteMarks& marks_;
  QuoteCues cues_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_SIGNS_H_
