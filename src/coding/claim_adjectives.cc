#include <algorithm>

#include "coding/claim_reader.h"

namespace tacitus {

bool AdjectiveReader::adjective(TokenIndex a, std::string_view lemma) {
  if (used_[at(a)] || tree_.deprel(a) == Deprel::Amod) return false;
  // "make sure that it works" cares for it and holds nothing true
  const TokenIndex above = tree_.head(a);
  if (tree_.valid(above) && tree_.deprel(a) == Deprel::Xcomp && tree_.lemma(above) == "make")
    return false;
  for (const Cue& cue : lexicon_.find(lemma, Upos::Adj)) {
    CueMatch m;
    m.cue = &cue;
    if (!match_extras(a, m) || !adjective_content(a, m)) continue;
    ClaimDraft& draft = m.draft;
    draft.cue = &cue;
    draft.head = a;
    if (draft.frame == frame::kRaise) {
      draft.passive = true;
    } else {
      draft.source_head = find_subject(tree_, a);
      // "it remains unclear who fired": nobody in particular asks
      const bool impersonal = cue.act == Act::Ask && draft.frame == frame::kClause
                              && draft.source_head != kNoToken
                              && tree_.lemma(draft.source_head) == "it";
      if (impersonal) {
        draft.source_head = kNoToken;
        draft.passive = true;
      }
      if (!impersonal && (draft.source_head == kNoToken || !plausible(draft))) continue;
      if (!impersonal && tree_.upos(draft.source_head) == Upos::Pron
          && one_of(tree_.lemma(draft.source_head), {"it", "that", "this"}))
        continue;
    }
    set_source(draft);
    draft.cue_tokens = cue_ranges(a, m.words);
    settle_content(draft);
    if (draft.content.empty()) continue;
    used_[at(a)] = true;
    drafts_.push_back(std::move(draft));
    return true;
  }
  return false;
}

bool AdjectiveReader::adjective_content(TokenIndex a, CueMatch& m) {
  const Cue& cue = *m.cue;
  if (cue.takes(frame::kClause) && clause_content(m)) return true;
  for (const TokenIndex c : tree_.children(a)) {
    if (c < a) continue;
    const Deprel d = tree_.deprel(c);
    const bool clausal = d == Deprel::Xcomp || d == Deprel::Advcl || d == Deprel::Ccomp
                         || d == Deprel::Csubj;  // "was not available to comment"
    if (clausal && has_to(tree_, c) && cue.takes(frame::kRaise)) {
      const TokenIndex subject = own_subject(tree_, a);
      take(m, c, frame::kRaise, 6, {});
      drop_infinitive(c, m);
      if (subject != kNoToken) add_subject(subject, a, m);
      return true;
    }
    if (clausal && has_to(tree_, c) && cue.takes(frame::kInf))
      return take(m, c, frame::kInf, 6, {});
    if (cue.takes(frame::kClause) && d == Deprel::Advcl && tree_.introducer(c) == "that") {
      return take(m, c, frame::kClause, 6, {});
    }
    if (is_oblique(d) && cue.takes_preposition(tree_.introducer(c)) && !is_time_phrase(c)) {
      take(m, c, frame::kNp, 5, {});
      drop_introducer(m);
      return true;
    }
  }
  // "full of praise for the crew": the phrase hangs on a further word of the cue
  for (std::size_t i = 1; i < m.heads.size(); ++i) {
    for (const TokenIndex c : tree_.children(m.heads[i])) {
      if (c < a || tree_.deprel(c) != Deprel::Nmod || !cue.takes_preposition(tree_.introducer(c)))
        continue;
      take(m, c, frame::kNp, 5, {});
      drop_introducer(m);
      return true;
    }
  }
  return false;
}

}  // namespace tacitus
