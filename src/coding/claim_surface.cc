#include "coding/claim_surface.h"

#include <algorithm>

namespace tacitus {
namespace {

// A dateline is no longer than this: "WASHINGTON, Dec. 11 (Reuters) -".
constexpr TokenIndex kLongestDateline = 14;
// Words that may stand between a cue and its "that": an addressee, a day, "in a statement".
constexpr TokenIndex kBeforeThat = 9;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_dash(std::string_view form) {
  return one_of(form, {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95", "\xE2\x80\x92"});
}

bool is_capitals(std::string_view form) {
  return form.size() > 2 && std::all_of(form.begin(), form.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
         });
}

TokenIndex cue_end(const ClaimDraft& draft) { return draft.cue_tokens.back().last; }

class Mender {
 public:
  Mender(TreeView& tree, ClaimDraft& draft)
      : tree_(tree), draft_(draft), sentence_(tree.sentence_at(tree.sentence(draft.head))) {}

  void run() {
    strip_dateline(draft_.source);
    if (draft_.content.empty()) return;
    strip_dateline(draft_.content);
    if (draft_.frame == frame::kClause || draft_.frame == frame::kQuote) take_that_clause();
    if (!draft_.content.empty() && draft_.content.front().first >= cue_end(draft_)) reach_right();
    if (draft_.cue->pos == Upos::Adp) cut_second_clause();
  }

 private:
  void strip_dateline(TokenRanges& ranges) const {
    const TokenIndex begin = after_dateline(tree_, sentence_);
    if (begin == sentence_.first) return;
    for (TokenRange& range : ranges) range.first = std::max(range.first, begin);
    std::erase_if(ranges, [](TokenRange r) { return r.first >= r.last; });
  }

  // said on Friday that it rained: what "that" opens is the content, whatever the tree says.
  void take_that_clause() {
    if (draft_.passive && draft_.content.front().first < draft_.head) return;
    const TokenIndex limit = std::min(sentence_.last, cue_end(draft_) + kBeforeThat);
    for (TokenIndex t = cue_end(draft_); t < limit; ++t) {
      const std::string_view form = tree_.form(t);
      if (form == "that" && tree_.tokens().xpos_of(t) == "IN") {
        if (t + 1 >= sentence_.last || draft_.content.front().first == t + 1) return;
        if (draft_.content.front().first > t && draft_.content.front().first <= t + 2) return;
        draft_.content = {
            {t + 1, draft_.content.back().last > t + 1 ? draft_.content.back().last : t + 2}};
        return;
      }
      if (tree_.upos(t) == Upos::Verb || tree_.upos(t) == Upos::Aux
          || one_of(form, {":", ";", "\""}))
        return;
    }
  }

  // The words between and after the pieces of a clause that follows its cue are its own, up to what
  // hangs on the cue itself.
  void reach_right() {
    const TokenIndex first = draft_.content.front().first;
    TokenIndex last = draft_.content.back().last;
    while (last < sentence_.last && joins(last)) ++last;
    draft_.content = {{first, last}};
    trim_punctuation(tree_, draft_.content);
  }

  bool joins(TokenIndex t) {
    TokenIndex top = t;
    for (int steps = 0; steps < 60; ++steps) {
      const TokenIndex above = tree_.head(top);
      if (!tree_.valid(above)) return false;
      if (above == draft_.head) return joins_under_cue(t, top);
      if (holds(draft_.content, above)) return true;
      top = above;
    }
    return false;
  }

  bool joins_under_cue(TokenIndex t, TokenIndex top) {
    const Deprel d = tree_.deprel(top);
    if (top == draft_.content_root) return true;
    if (d == Deprel::Punct) return tree_.form(t) != ";" && t + 1 < sentence_.last && joins(t + 1);
    const bool clause = draft_.frame == frame::kClause || draft_.frame == frame::kQuote;
    if (!clause) return false;
    if (d == Deprel::Ccomp || d == Deprel::Xcomp) return true;
    return false;
  }

  // Ten died, according to the mayor, but the army said none: the clause before the phrase only.
  void cut_second_clause() {
    const TokenIndex end = draft_.source.empty() ? draft_.head : draft_.source.back().last;
    if (draft_.content.front().first > end || end + 1 >= sentence_.last) return;
    TokenIndex t = end;
    while (t < sentence_.last && tree_.upos(t) == Upos::Punct) ++t;
    if (t == end || t >= sentence_.last || tree_.upos(t) != Upos::Cconj) return;
    std::erase_if(draft_.content, [t](TokenRange r) { return r.first >= t; });
    for (TokenRange& r : draft_.content) r.last = std::min(r.last, t);
    trim_punctuation(tree_, draft_.content);
  }

  TreeView& tree_;
  ClaimDraft& draft_;
  const Sentence& sentence_;
};

}  // namespace

TokenIndex after_dateline(const TreeView& tree, const Sentence& sentence) {
  const TokenIndex limit = std::min(sentence.last, sentence.first + kLongestDateline);
  bool agency = false;
  bool verb = false;
  for (TokenIndex t = sentence.first; t < limit; ++t) {
    const std::string_view form = tree.form(t);
    agency = agency || form == "(" || (t == sentence.first && is_capitals(form));
    verb = verb || tree.upos(t) == Upos::Verb || tree.upos(t) == Upos::Aux
           || tree.upos(t) == Upos::Pron;
    if (is_dash(form)) {
      const bool spaced =
          tree.tokens().span[static_cast<std::size_t>(t)].begin
          > (t > sentence.first ? tree.tokens().span[static_cast<std::size_t>(t) - 1].end : 0);
      if (spaced && agency && !verb && t + 1 < sentence.last) return t + 1;
      if (spaced) return sentence.first;
    }
  }
  return sentence.first;
}

void mend_bounds(TreeView& tree, ClaimDraft& draft) {
  if (draft.cue_tokens.empty()) return;
  Mender(tree, draft).run();
}

}  // namespace tacitus
