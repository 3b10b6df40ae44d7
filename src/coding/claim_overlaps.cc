#include "coding/claim_overlaps.h"

#include <algorithm>

#include "coding/claim_index.h"
#include "coding/claim_marks.h"
#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {
namespace {

class Overlaps {
 public:
  Overlaps(const TreeView& tree, const std::vector<QuoteUse>& uses, std::vector<ClaimDraft>& drafts)
      : tree_(tree), uses_(uses), drafts_(drafts) {}

  void run() {
    clip_quoted();
    drop_inner();
    part_neighbours();
    drop_weak_outer();
    drop_weak_inner();
  }

 private:
  // "He says what people think," Rook said: what is said inside marks ends with them.
  void clip_quoted() {
    for (ClaimDraft& draft : drafts_) {
      if (draft.pending || draft.content.empty()) continue;
      const QuoteUse* use = quote_at(uses_, draft.head);
      if (use == nullptr || draft.content.back().last <= use->tokens.last) continue;
      TokenRanges kept;
      for (TokenRange r : draft.content) {
        r.last = std::min(r.last, use->tokens.last);
        if (r.first < r.last) kept.push_back(r);
      }
      if (!kept.empty()) draft.content = std::move(kept);
    }
  }

  // What a quoted speaker says about himself is his statement, not one more claim: "I think we will
  // win." Others whom he quotes stay: "The FBI director said she was careless."
  void drop_inner() {
    std::erase_if(drafts_, [this](const ClaimDraft& draft) {
      const QuoteUse* use = quote_at(uses_, draft.head);
      if (use == nullptr || use->tokens.size() < kShortQuote) return false;
      if (draft.pending || draft.cue->weight < 3) return true;
      if (draft.frame != frame::kClause && draft.frame != frame::kQuote) return true;
      if (draft.source_head == kNoToken) return true;
      const Upos u = tree_.upos(draft.source_head);
      return u == Upos::Pron || u == Upos::Det;
    });
  }

  // "Orla said it won, and Tarn said it lost": the parser may hang the second saying into the first
  // content; a comma and a speaker of its own part them.
  void part_neighbours() {
    const ContentIndex contents(tree_, drafts_);
    for (const ClaimDraft& inner : drafts_) {
      for (const std::size_t o : contents.around(inner.head)) {
        ClaimDraft& outer = drafts_[o];
        if (outer.pending || outer.frame != frame::kClause || outer.content.empty()) continue;
        if (outer.cue_tokens.empty() || outer.content.front().first < outer.cue_tokens.back().last)
          continue;
        if (&inner == &outer || inner.pending || inner.frame != frame::kClause
            || inner.cue->weight < 3)
          continue;
        if (inner.cue->pos != Upos::Verb || inner.source.empty()
            || !holds(outer.content, inner.head))
          continue;
        if (inner.source.front().first > inner.head || inner.content.front().first < inner.head)
          continue;
        cut_before(outer, inner.source.front().first);
      }
    }
  }

  void cut_before(ClaimDraft& outer, TokenIndex speaker) {
    TokenIndex t = speaker - 1;
    while (t > outer.head && (tree_.upos(t) == Upos::Cconj || tree_.upos(t) == Upos::Sconj)) --t;
    if (t <= outer.head || tree_.form(t) != ",") return;
    TokenRanges kept;
    bool finite = false;
    for (TokenRange r : outer.content) {
      r.last = std::min(r.last, t);
      if (r.first >= r.last) continue;
      kept.push_back(r);
      for (TokenIndex i = r.first; i < r.last; ++i) {
        const std::string_view xpos = tree_.tokens().xpos_of(i);
        finite = finite || xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD";
      }
    }
    const Upos opener = kept.empty() ? Upos::X : tree_.upos(kept.front().first);
    if (!finite || opener == Upos::Sconj || opener == Upos::Adp) return;
    outer.content = std::move(kept);
  }

  // An object that is mostly what somebody says in it is no claim of its own: "pushed for a law
  // while Orla said it was too late".
  void drop_weak_outer() {
    std::vector<bool> drop(drafts_.size(), false);
    const ContentIndex contents(tree_, drafts_);
    for (const ClaimDraft& inner : drafts_) {
      for (const std::size_t i : contents.around(inner.head)) {
        const ClaimDraft& outer = drafts_[i];
        if (outer.pending || outer.cue->weight == 3 || outer.frame == frame::kClause) continue;
        if (inner.pending || inner.cue->weight < 3 || inner.frame != frame::kClause) continue;
        if (inner.source_head == kNoToken || !holds(outer.content, inner.head)) continue;
        if (count_tokens(inner.content) * 2 > count_tokens(outer.content)) drop[i] = true;
      }
    }
    std::size_t i = 0;
    std::erase_if(drafts_, [&](const ClaimDraft&) { return drop[i++]; });
  }

  // What somebody wants or feels inside what another says is part of that: "said Orla was determined
  // to win".
  void drop_weak_inner() {
    std::vector<bool> drop(drafts_.size(), false);
    const ContentIndex contents(tree_, drafts_);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const ClaimDraft& inner = drafts_[i];
      // "asked why it had not been questioned", "disputes the account of the raid"
      const bool hollow =
          inner.frame == frame::kNp
          && ((inner.passive && inner.source.empty()) || inner.cue->pos == Upos::Noun);
      if (inner.pending || (inner.cue->weight == 3 && inner.cue->pos != Upos::Adj && !hollow))
        continue;
      for (const std::size_t o : contents.around(inner.head)) {
        const ClaimDraft& outer = drafts_[o];
        if (&outer == &inner || outer.pending || !holds(outer.content, inner.head)) continue;
        if (outer.cue->weight == 3 && count_tokens(outer.content) > count_tokens(inner.content))
          drop[i] = true;
      }
    }
    std::size_t i = 0;
    std::erase_if(drafts_, [&](const ClaimDraft&) { return drop[i++]; });
  }

  const TreeView& tree_;
  const std::vector<QuoteUse>& uses_;
  std::vector<ClaimDraft>& drafts_;
};

}  // namespace

namespace {

class QuotationParts {
 public:
  QuotationParts(const TreeView& tree, const std::vector<QuoteUse>& uses,
                 std::vector<ClaimDraft>& drafts)
      : tree_(tree), uses_(uses), drafts_(drafts) {}

  void run() {
    const ContentIndex contents(tree_, drafts_);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const ClaimDraft& inner = drafts_[i];
      if (!is_told_in_marks(inner)) continue;
      for (const std::size_t o : contents.around(inner.head)) {
        const bool behind = inner.head > drafts_[o].head;
        const bool within = holds(drafts_[o].content, inner.head)
                            || holds(drafts_[o].content, inner.content.front().first);
        if (o != i && behind && within && tells_clause(drafts_[o])) part(drafts_[o], inner);
      }
    }
  }

 private:
  bool is_told_in_marks(const ClaimDraft& inner) const {
    return !inner.pending && inner.frame == frame::kQuote && inner.quoted
           && inner.continues == SIZE_MAX && !inner.content.empty() && inner.cue->weight == 3
           && inner.cue->pos == Upos::Verb && quote_at(uses_, inner.head) == nullptr;
  }

  bool tells_clause(const ClaimDraft& outer) const {
    return !outer.pending && outer.frame == frame::kClause && !outer.content.empty()
           && quote_at(uses_, outer.head) == nullptr;
  }

  void part(ClaimDraft& outer, const ClaimDraft& inner) const {
    TokenIndex begin = std::min(inner.head, inner.content.front().first);
    const bool own = !inner.source.empty() && inner.source.front().first > outer.head
                     && inner.source_head != outer.source_head;
    // "a sign, which read "Stay out""
    if (own && one_of(tree_.lemma(inner.source_head), {"which", "that", "who"})) return;
    if (own) begin = std::min(begin, inner.source.front().first);
    // "Dorn said Rook had called him and told him, "Go."": Rook's telling is part of what Dorn said
    if (!own && inner.source_head != outer.source_head) return;
    const TokenIndex end = border(begin, outer);
    if (end == kNoToken) return;
    TokenRanges kept;
    bool finite = false;
    for (TokenRange r : outer.content) {
      r.last = std::min(r.last, end);
      if (r.first >= r.last) continue;
      kept.push_back(r);
      for (TokenIndex t = r.first; t < r.last; ++t) finite = finite || is_finite(tree_, t);
    }
    trim_punctuation(tree_, kept);
    if (finite && !kept.empty()) outer.content = std::move(kept);
  }

  // Where the outer content ends if the words from `begin` on are set off: at the mark or conjunction before
  // them.
  TokenIndex border(TokenIndex begin, const ClaimDraft& outer) const {
    TokenIndex t = begin;
    while (t > outer.head + 1 && is_link(t - 1)) --t;
    const std::string_view before = tree_.form(t - 1);
    const bool joined = t < begin && tree_.upos(t) == Upos::Cconj;
    const bool marked = before == "," || before == ":" || before == ";" || before == ")"
                        || is_dash(before) || quote_ends(t - 1);
    return joined || marked ? t : kNoToken;
  }

  // "to which", "and then", and the opening marks of a quotation.
  bool is_link(TokenIndex t) const {
    const Upos u = tree_.upos(t);
    const bool answered = tree_.form(t) == "which" && one_of(tree_.form(t - 1), {"to", "at", ","});
    const bool to_which = one_of(tree_.form(t), {"to", "at"}) && tree_.form(t + 1) == "which";
    return u == Upos::Cconj || u == Upos::Adv || answered || to_which
           || tree_.tokens().xpos_of(t) == "``";
  }

  bool quote_ends(TokenIndex t) const { return t > 0 && quote_at(uses_, t - 1) != nullptr; }

  const TreeView& tree_;
  const std::vector<QuoteUse>& uses_;
  std::vector<ClaimDraft>& drafts_;
};

}  // namespace

void part_quotations(const TreeView& tree, const std::vector<QuoteUse>& uses,
                     std::vector<ClaimDraft>& drafts) {
  QuotationParts(tree, uses, drafts).run();
}

void settle_overlaps(const TreeView& tree, const std::vector<QuoteUse>& uses,
                     std::vector<ClaimDraft>& drafts) {
  Overlaps(tree, uses, drafts).run();
}

}  // namespace tacitus
