#include "coding/claim_quotes.h"

#include <algorithm>
#include <optional>

#include "coding/claim_asides.h"
#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {
namespace {

constexpr std::size_t kNoDraft = SIZE_MAX;
// A cue further than this from the marks speaks about something else (PolNeAR train: 99 % of the
// quotations without a clause in the tree stand within 12 tokens of their cue).
constexpr TokenIndex kMaxGap = 14;
// Shorter quotations without a cue are names and scare quotes.
constexpr TokenIndex kShortQuote = 4;

class Binder {
 public:
  Binder(TreeView& tree, const std::vector<QuoteRegion>& regions, std::vector<ClaimDraft>& drafts,
         QuoteCues cues)
      : tree_(tree), drafts_(drafts), colon_(cues.colon), say_(cues.say) {
    for (const QuoteRegion& region : regions) add(region);
  }

  std::vector<QuoteUse> run() {
    drop_inner();
    part_neighbours();
    drop_weak_outer();
    drop_weak_inner();
    index_sentences();
    for (QuoteUse& use : uses_) bind_direct(use);
    for (QuoteUse& use : uses_) {
      if (use.draft == kNoDraft) widen(use);
    }
    for (QuoteUse& use : uses_) {
      if (use.draft == kNoDraft) find_cue(use);
    }
    for (std::size_t i = 0; i < uses_.size(); ++i) carry_on(i);
    drop_pending();
    return std::move(uses_);
  }

 private:
  void add(const QuoteRegion& region) {
    const auto& spans = tree_.tokens().span;
    const auto first = std::partition_point(spans.begin(), spans.end(),
                                            [&](Span s) { return s.begin < region.inner.begin; });
    const auto last =
        std::partition_point(first, spans.end(), [&](Span s) { return s.end <= region.inner.end; });
    QuoteUse use;
    use.region = region;
    use.tokens = {static_cast<TokenIndex>(first - spans.begin()),
                  static_cast<TokenIndex>(last - spans.begin())};
    if (use.tokens.first < use.tokens.last) uses_.push_back(use);
  }

  // What a quoted speaker says about himself is his statement, not one more claim: "I think we will
  // win." Others whom he quotes stay: "The FBI director said she was careless."
  void drop_inner() {
    std::erase_if(drafts_, [this](const ClaimDraft& draft) {
      const auto use = std::find_if(uses_.begin(), uses_.end(), [&draft](const QuoteUse& u) {
        return u.tokens.holds(draft.head);
      });
      if (use == uses_.end() || use->tokens.size() < kShortQuote) return false;
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
    for (ClaimDraft& outer : drafts_) {
      if (outer.pending || outer.frame != frame::kClause || outer.content.empty()) continue;
      if (outer.cue_tokens.empty() || outer.content.front().first < outer.cue_tokens.back().last)
        continue;
      for (const ClaimDraft& inner : drafts_) {
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

  // What somebody wants or feels inside what another says is part of that: "said Orla was determined
  // to win".
  void drop_weak_inner() {
    std::vector<bool> drop(drafts_.size(), false);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const ClaimDraft& inner = drafts_[i];
      if (inner.pending || (inner.cue->weight == 3 && inner.cue->pos != Upos::Adj)) continue;
      for (const ClaimDraft& outer : drafts_) {
        if (&outer == &inner || outer.pending || !holds(outer.content, inner.head)) continue;
        if (outer.cue->weight == 3 && count_tokens(outer.content) > count_tokens(inner.content))
          drop[i] = true;
      }
    }
    std::size_t i = 0;
    std::erase_if(drafts_, [&](const ClaimDraft&) { return drop[i++]; });
  }

  // An object that is mostly what somebody says in it is no claim of its own: "pushed for a law
  // while Orla said it was too late".
  void drop_weak_outer() {
    std::vector<bool> drop(drafts_.size(), false);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const ClaimDraft& outer = drafts_[i];
      if (outer.pending || outer.cue->weight == 3 || outer.frame == frame::kClause) continue;
      for (const ClaimDraft& inner : drafts_) {
        if (inner.pending || inner.cue->weight < 3 || inner.frame != frame::kClause) continue;
        if (inner.source_head == kNoToken || !holds(outer.content, inner.head)) continue;
        if (count_tokens(inner.content) * 2 > count_tokens(outer.content)) drop[i] = true;
      }
    }
    std::size_t i = 0;
    std::erase_if(drafts_, [&](const ClaimDraft&) { return drop[i++]; });
  }

  void index_sentences() {
    by_sentence_.assign(tree_.document().sentences.size(), {});
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const Index s = tree_.sentence(drafts_[d].head);
      if (s != kNone) by_sentence_[static_cast<std::size_t>(s)].push_back(d);
    }
  }

  // The parts of a quotation, one a sentence.
  std::vector<TokenRange> pieces(TokenRange tokens) const {
    std::vector<TokenRange> out;
    for (TokenIndex t = tokens.first; t < tokens.last;) {
      const Index s = tree_.sentence(t);
      const TokenIndex end = s == kNone ? t + 1 : std::min(tree_.sentence_at(s).last, tokens.last);
      out.push_back({t, std::max(end, t + 1)});
      t = out.back().last;
    }
    return out;
  }

  TokenRange trimmed(TokenRange range) const {
    TokenRanges one = {range};
    // Only a comma is cut: the stop belongs to the quoted words.
    while (one[0].first < one[0].last && tree_.form(one[0].last - 1) == ",") --one[0].last;
    return one[0];
  }

  // "...," the mayor said / the mayor said: "...": marks beside a cue are its content whatever the
  // tree says.
  void bind_direct(QuoteUse& use) {
    for (const TokenRange piece : pieces(use.tokens)) {
      const Index s = tree_.sentence(piece.first);
      if (s == kNone || piece.size() < 2) continue;
      const std::size_t d = beside(piece, s);
      if (d == kNoDraft) continue;
      ClaimDraft& draft = drafts_[d];
      if (!draft.bound) draft.content.clear();
      draft.bound = true;
      draft.quoted = true;
      draft.pending = false;
      draft.frame = frame::kQuote;
      draft.content = merge_ranges(draft.content, {trimmed({lead_in(piece, draft), piece.last})});
      if (draft.content_root == kNoToken || !piece.holds(draft.content_root)) {
        draft.content_root = root_of(piece);
      }
      mend_source(draft);
      if (use.draft == kNoDraft) use.draft = d;
    }
  }

  // Where what is said begins if its last words only stand in marks: "The bridge is "quite safe," the
  // mayor said". A comma or colon before the marks parts them from what stands before.
  TokenIndex lead_in(TokenRange piece, const ClaimDraft& draft) const {
    const Sentence& s = tree_.sentence_at(tree_.sentence(piece.first));
    TokenIndex open = piece.first - 1;
    if (draft.head < piece.last || open <= s.first || tree_.upos(open) != Upos::Punct)
      return piece.first;
    --open;
    if (tree_.upos(open) == Upos::Punct) return piece.first;
    const TokenIndex start = after_dateline(tree_, s);
    const std::string_view opener = tree_.tokens().xpos_of(start);
    if (start >= open || tree_.upos(start) == Upos::Punct || tree_.upos(start) == Upos::Sconj
        || opener == "VBN" || opener == "WRB")
      return piece.first;
    for (TokenIndex t = start; t <= open; ++t) {
      const std::string_view form = tree_.form(t);
      const bool mark = form == ":" || form == ";" || tree_.tokens().xpos_of(t) == "''";
      if (mark || inside_a_quote(t) || holds(draft.source, t)) return piece.first;
    }
    return start;
  }

  // The closest cue that the piece stands beside.
  std::size_t beside(TokenRange piece, Index s) const {
    if (is_name(piece)) return kNoDraft;
    std::size_t best = kNoDraft;
    TokenIndex best_gap = 0;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      const ClaimDraft& draft = drafts_[d];
      if (!draft.cue->takes(frame::kQuote) || draft.cue->pos != Upos::Verb
          || piece.holds(draft.head))
        continue;
      if (!stands_before(piece, draft) && !stands_after(piece, draft)) continue;
      const TokenIndex gap =
          draft.head > piece.first ? draft.head - piece.last : piece.first - draft.head;
      if (best != kNoDraft && gap >= best_gap) continue;
      best = d;
      best_gap = gap;
    }
    return best;
  }

  // "Guccifer," and "MSNBC Live" are names in marks.
  bool is_name(TokenRange piece) const {
    for (TokenIndex t = piece.first; t < piece.last; ++t) {
      const Upos u = tree_.upos(t);
      if (u != Upos::Propn && u != Upos::Punct && u != Upos::Adp && u != Upos::Det
          && u != Upos::Cconj)
        return false;
    }
    return true;
  }

  bool inside_a_quote(TokenIndex t) const {
    return std::any_of(uses_.begin(), uses_.end(),
                       [t](const QuoteUse& u) { return u.tokens.holds(t); });
  }

  // Only adverbs, marks and the speaker stand between the quotation and the cue after it.
  bool stands_before(TokenRange piece, const ClaimDraft& draft) const {
    if (draft.head < piece.last || draft.head - piece.last > kMaxGap) return false;
    // "...," he said, adding: what is added comes after
    if (tree_.tokens().xpos_of(draft.head) == "VBG" && draft.head > piece.last + 1) return false;
    const std::string_view last = tree_.form(piece.last - 1);
    const std::string_view next = tree_.form(piece.last);
    const auto stops = [](std::string_view f) {
      return f == "," || f == "?" || f == "!" || f == "." || f == "\xE2\x80\xA6" || f == "...";
    };
    const bool set_off = stops(last)
                         || (piece.last + 1 < tree_.size() && stops(tree_.form(piece.last + 1)))
                         || stops(next);
    if (!set_off) return false;
    for (TokenIndex t = piece.last; t < draft.head; ++t) {
      const Upos u = tree_.upos(t);
      if (u == Upos::Verb && tree_.lemma(t) != "quote" && !holds(draft.source, t)
          && tree_.deprel(t) != Deprel::Amod && tree_.deprel(t) != Deprel::Acl)
        return false;
      if (u == Upos::Cconj && !holds(draft.source, t)) return false;
      if (u == Upos::Sconj && tree_.form(t) != "as" && !holds(draft.source, t)) return false;
    }
    return true;
  }

  // A comma or colon, or the cue itself, stands before the marks, and no other clause between.
  bool stands_after(TokenRange piece, const ClaimDraft& draft) const {
    TokenIndex open = piece.first - 1;
    while (open > draft.head && tree_.upos(open) == Upos::Punct && tree_.form(open) != ","
           && tree_.form(open) != ":")
      --open;
    if (open < draft.head || piece.first - draft.head > kMaxGap + 8) return false;
    if (open != draft.head && tree_.form(open) != "," && tree_.form(open) != ":") return false;
    if (open == draft.head && (piece.size() < kShortQuote || !ends_clause(piece))) return false;
    for (TokenIndex t = draft.head + 1; t < open; ++t) {
      const Deprel d = tree_.deprel(t);
      if (holds(draft.source, t)) continue;
      if (tree_.upos(t) == Upos::Sconj && tree_.lemma(t) == "that") return false;
      if ((d == Deprel::Nsubj || d == Deprel::NsubjPass) && tree_.form(open) != ":") return false;
      const bool modifier = d == Deprel::Amod || d == Deprel::Acl || d == Deprel::AclRelcl;
      if (tree_.upos(t) == Upos::Verb && !modifier && tree_.form(open) != ":") return false;
    }
    return true;
  }

  bool ends_clause(TokenRange piece) const {
    const std::string_view last = tree_.form(piece.last - 1);
    return last == "." || last == "!" || last == "?" || last == ",";
  }

  // A speaker inside the marks is the parser's error: the name beside the cue is meant.
  void mend_source(ClaimDraft& draft) {
    if (draft.source_head != kNoToken && !inside_a_quote(draft.source_head)) return;
    draft.source.clear();
    draft.source_head = kNoToken;
    for (const TokenIndex step : {TokenIndex{-1}, TokenIndex{1}}) {
      TokenIndex t = draft.head + step;
      while (tree_.valid(t) && (tree_.upos(t) == Upos::Adv || tree_.upos(t) == Upos::Aux))
        t += step;
      if (!tree_.valid(t) || inside_a_quote(t) || tree_.sentence(t) != tree_.sentence(draft.head))
        continue;
      const Upos u = tree_.upos(t);
      if (u != Upos::Propn && u != Upos::Noun && u != Upos::Pron && !(step == 1 && u == Upos::Det))
        continue;
      const bool object = tree_.deprel(t) == Deprel::Obj || tree_.deprel(t) == Deprel::Iobj;
      if (step == 1 && object && u == Upos::Pron) continue;  // calling him "a stiff"
      TokenIndex first = t;
      TokenIndex last = t + 1;
      const auto nominal = [this](TokenIndex i) {
        const Upos x = tree_.upos(i);
        return x == Upos::Propn || x == Upos::Noun || x == Upos::Det || x == Upos::Adj
               || x == Upos::Num;
      };
      while (step < 0 && first > 0 && nominal(first - 1) && !inside_a_quote(first - 1)
             && u != Upos::Pron)
        --first;
      while (step > 0 && last < tree_.size() && nominal(last)
             && tree_.sentence(last) == tree_.sentence(t))
        ++last;
      draft.source = {{first, last}};
      draft.source_head = step < 0 ? t : last - 1;
      return;
    }
  }

  // Contents that lie mostly inside a quotation take all of it.
  void widen(QuoteUse& use) {
    for (const TokenRange piece : pieces(use.tokens)) {
      const Index s = tree_.sentence(piece.first);
      if (s == kNone) continue;
      std::size_t best = kNoDraft;
      TokenIndex best_size = 0;
      for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
        ClaimDraft& draft = drafts_[d];
        if (draft.pending || piece.holds(draft.head)) continue;
        const TokenIndex common = count_common(draft.content, {piece});
        if (common * 2 < piece.size()) continue;
        // the innermost claim that stands outside the marks owns the words
        const TokenIndex size = count_tokens(draft.content);
        if (best == kNoDraft || size < best_size) {
          best = d;
          best_size = size;
        }
      }
      if (best == kNoDraft) continue;
      ClaimDraft& draft = drafts_[best];
      draft.content = merge_ranges(draft.content, {trimmed(piece)});
      cut_cue(draft);
      draft.quoted = true;
      if (use.draft == kNoDraft) use.draft = best;
    }
  }

  static void cut_cue(ClaimDraft& draft) {
    TokenRanges kept;
    for (const TokenRange range : draft.content) {
      TokenIndex begin = range.first;
      for (TokenIndex t = range.first; t <= range.last; ++t) {
        if (t != range.last && !holds(draft.cue_tokens, t) && !holds(draft.source, t)) continue;
        if (begin < t) kept.push_back({begin, t});
        begin = t + 1;
      }
    }
    draft.content = std::move(kept);
  }

  // "...," the mayor said. / The mayor added: "..." where the tree shows no clause.
  void find_cue(QuoteUse& use) {
    const auto all = pieces(use.tokens);
    std::size_t best = kNoDraft;
    TokenIndex best_gap = kMaxGap + 1;
    for (const TokenRange piece : {all.front(), all.back()}) {
      const Index s = tree_.sentence(piece.first);
      if (s == kNone) continue;
      for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
        consider(d, piece, best, best_gap);
      }
    }
    const Index before = tree_.sentence(all.front().first) - 1;
    if (best == kNoDraft && before >= 0 && announces(before)) {
      for (const std::size_t d : by_sentence_[static_cast<std::size_t>(before)]) {
        if (drafts_[d].pending) best = d;
      }
    }
    if (best == kNoDraft) best = cue_in_next_sentence(all.back());
    if (best == kNoDraft) best = by_words(all);
    if (best == kNoDraft) best = by_colon(all.front());
    if (best == kNoDraft) return;
    ClaimDraft& draft = drafts_[best];
    TokenRange piece = all.back();
    for (const TokenRange p : all) {
      if (tree_.sentence(p.first) == tree_.sentence(draft.head)) piece = p;
    }
    draft.content = merge_ranges(draft.content, {trimmed(piece)});
    draft.pending = false;
    draft.quoted = true;
    draft.frame = frame::kQuote;
    if (draft.content_root == kNoToken) draft.content_root = root_of(piece);
    use.draft = best;
  }

  // "Well," mused the baker: a verb that no line of the lexicon knows, but the marks do.
  std::size_t by_words(const std::vector<TokenRange>& pieces) {
    if (say_ == nullptr) return kNoDraft;
    for (const TokenRange piece : {pieces.back(), pieces.front()}) {
      if (piece.size() < kShortQuote || is_name(piece) || tree_.sentence(piece.first) == kNone)
        continue;
      const QuoteWords words = words_beside(tree_, piece);
      if (words.verb == kNoToken || inside_a_quote(words.verb)) continue;
      ClaimDraft draft;
      draft.cue = say_;
      draft.head = words.verb;
      draft.cue_tokens = {{words.verb, words.verb + 1}};
      draft.source = {words.speaker};
      draft.source_head = words.speaker.last - 1;
      for (TokenIndex t = words.speaker.first; t < words.speaker.last; ++t) {
        if (tree_.head(t) == words.verb) draft.source_head = t;
      }
      drafts_.push_back(std::move(draft));
      by_sentence_[static_cast<std::size_t>(tree_.sentence(words.verb))].push_back(drafts_.size()
                                                                                   - 1);
      return drafts_.size() - 1;
    }
    return kNoDraft;
  }

  // "Rook had a message for them: ..." - no word of saying, but the colon says it.
  std::size_t by_colon(TokenRange piece) {
    if (colon_ == nullptr || piece.size() < kShortQuote) return kNoDraft;
    TokenIndex colon = piece.first - 1;
    while (colon > 0 && tree_.upos(colon) == Upos::Punct && tree_.form(colon) != ":"
           && piece.first - colon < 3)
      --colon;
    if (colon < 1 || tree_.form(colon) != ":" || tree_.sentence(colon) == kNone) return kNoDraft;
    const Sentence& s = tree_.sentence_at(tree_.sentence(colon));
    TokenIndex verb = kNoToken;
    for (TokenIndex t = s.first; t < colon && verb == kNoToken; ++t) {
      const bool top = tree_.head(t) < s.first || tree_.head(t) > colon;
      if (top && tree_.upos(t) == Upos::Verb) verb = t;
    }
    const TokenIndex speaker = verb == kNoToken ? kNoToken : find_subject(tree_, verb);
    if (speaker == kNoToken || speaker > colon || tree_.lemma(speaker) == "it") return kNoDraft;
    ClaimDraft draft;
    draft.cue = colon_;
    draft.head = colon;
    draft.cue_tokens = {{colon, colon + 1}};
    draft.source_head = speaker;
    draft.source = source_ranges(tree_, speaker, verb);
    drafts_.push_back(std::move(draft));
    by_sentence_[static_cast<std::size_t>(tree_.sentence(colon))].push_back(drafts_.size() - 1);
    return drafts_.size() - 1;
  }

  // "Never!" Dorn declared, a point he likes: no object follows the verb.
  bool tells_no_more(const ClaimDraft& draft) const {
    const TokenIndex next = draft.head + 1;
    if (next >= tree_.size()) return true;
    const Upos u = tree_.upos(next);
    return u == Upos::Punct || u == Upos::Adp || u == Upos::Sconj;
  }

  // "Who gave the order?" the judge asked: splitters end the sentence at the question mark.
  std::size_t cue_in_next_sentence(TokenRange piece) const {
    const Index s = tree_.sentence(piece.first) + 1;
    if (s <= 0 || static_cast<std::size_t>(s) >= by_sentence_.size()) return kNoDraft;
    const Sentence& next = tree_.sentence_at(s);
    if (next.first >= next.last || next.first - piece.last > 2) return kNoDraft;
    const std::string_view form = tree_.form(next.first);
    const std::string_view last = tree_.form(piece.last - 1);
    const bool exclaims = last == "!" || last == "?";
    const bool small = !form.empty() && form[0] >= 'a' && form[0] <= 'z';
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      const bool near = drafts_[d].head - next.first <= kMaxGap / 2;
      const bool whole =
          small || next.last - next.first <= kMaxGap / 2 || (exclaims && tells_no_more(drafts_[d]));
      if (drafts_[d].pending && near && whole) return d;
    }
    return kNoDraft;
  }

  void consider(std::size_t d, TokenRange piece, std::size_t& best, TokenIndex& best_gap) const {
    const ClaimDraft& draft = drafts_[d];
    if (piece.holds(draft.head) || !draft.cue->takes(frame::kQuote)) return;
    const bool split = draft.quoted && !draft.pending;
    if (!draft.pending && !split) return;
    TokenIndex low = draft.head;
    TokenIndex high = draft.head;
    for (const TokenRange r : draft.source) {
      low = std::min(low, r.first);
      high = std::max(high, r.last - 1);
    }
    const TokenIndex gap = piece.first > high ? piece.first - high : low - piece.last + 1;
    if (gap < 0 || gap >= best_gap) return;
    if (piece.size() < 2 && !split && gap > 3) return;
    best = d;
    best_gap = gap;
  }

  // The sentence ends in a colon.
  bool announces(Index s) const {
    const Sentence& sentence = tree_.sentence_at(s);
    return sentence.last > sentence.first && tree_.form(sentence.last - 1) == ":";
  }

  TokenIndex root_of(TokenRange piece) const {
    for (TokenIndex t = piece.first; t < piece.last; ++t) {
      if (!piece.holds(tree_.head(t)) && tree_.upos(t) != Upos::Punct) return t;
    }
    return piece.first;
  }

  std::size_t root_draft(std::size_t d) const {
    return drafts_[d].continues == kNoDraft ? d : drafts_[d].continues;
  }

  // Sentences of a quotation that no cue stands in, and quotations that follow one of the speaker.
  void carry_on(std::size_t i) {
    QuoteUse& use = uses_[i];
    std::size_t owner = use.draft;
    if (owner == kNoDraft) owner = speaker_before(i);
    if (owner == kNoDraft) return;
    owner = root_draft(owner);
    for (const TokenRange piece : pieces(use.tokens)) {
      if (claimed(piece) || holds_most(use.draft, piece)) continue;
      ClaimDraft next;
      next.cue = drafts_[owner].cue;
      next.head = root_of(piece);
      next.source_head = drafts_[owner].source_head;
      next.source = drafts_[owner].source;
      next.content_root = next.head;
      next.content = {trimmed(piece)};
      next.frame = frame::kQuote;
      next.continues = owner;
      next.quoted = true;
      if (next.content[0].size() < 1) continue;
      drafts_.push_back(std::move(next));
      if (use.draft == kNoDraft) use.draft = drafts_.size() - 1;
    }
  }

  bool holds_most(std::size_t draft, TokenRange piece) const {
    return draft != kNoDraft && count_common(drafts_[draft].content, {piece}) * 2 >= piece.size();
  }

  bool claimed(TokenRange piece) const {
    const Index s = tree_.sentence(piece.first);
    if (s == kNone) return false;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      const ClaimDraft& draft = drafts_[d];
      if (draft.pending || piece.holds(draft.head)) continue;
      if (count_common(draft.content, {piece}) * 2 >= piece.size()) return true;
    }
    return false;
  }

  // The draft whose speaker goes on in quotation `i`.
  std::size_t speaker_before(std::size_t i) const {
    const QuoteUse& use = uses_[i];
    if (i == 0 || (use.tokens.size() < kShortQuote && !ends_sentence(use))) return kNoDraft;
    const Index s = tree_.sentence(use.tokens.first);
    if (s == kNone || !opens_sentence(use, s)) return kNoDraft;
    const QuoteUse& last = uses_[i - 1];
    if (last.draft == kNoDraft) return kNoDraft;
    const Index end = tree_.sentence(last.tokens.last - 1);
    const std::uint32_t block = tree_.sentence_at(s).block;
    const std::uint32_t last_block = tree_.sentence_at(end).block;
    const Index owner_sentence = tree_.sentence(drafts_[last.draft].head);
    if (block == last_block && s - std::max(end, owner_sentence) <= 1) return last.draft;
    // next paragraph: opened again, or a paragraph that is nothing but quotation
    const bool next_block = block == last_block + 1 && s - std::max(end, owner_sentence) <= 1;
    if (next_block && (use.region.goes_on || fills_block(use))) return last.draft;
    return kNoDraft;
  }

  bool opens_sentence(const QuoteUse& use, Index s) const {
    return use.tokens.first - tree_.sentence_at(s).first <= 1;
  }

  bool ends_sentence(const QuoteUse& use) const {
    const std::string_view last = tree_.form(use.tokens.last - 1);
    return last == "." || last == "!" || last == "?";
  }

  bool fills_block(const QuoteUse& use) const {
    const auto after = static_cast<std::size_t>(use.tokens.last);
    for (std::size_t t = after; t < tree_.tokens().size() && t < after + 3; ++t) {
      const auto token = static_cast<TokenIndex>(t);
      const Index s = tree_.sentence(token);
      if (s == kNone
          || tree_.sentence_at(s).block
                 != tree_.sentence_at(tree_.sentence(use.tokens.first)).block) {
        return true;
      }
      if (tree_.upos(token) != Upos::Punct) return false;
    }
    return true;
  }

  void drop_pending() {
    std::vector<std::size_t> place(drafts_.size(), kNoDraft);
    std::size_t kept = 0;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].pending || drafts_[d].content.empty()) continue;
      place[d] = kept;
      if (kept != d) drafts_[kept] = std::move(drafts_[d]);
      ++kept;
    }
    drafts_.resize(kept);
    for (ClaimDraft& draft : drafts_) {
      if (draft.continues != kNoDraft) draft.continues = place[draft.continues];
    }
    for (QuoteUse& use : uses_) {
      if (use.draft != kNoDraft) use.draft = place[use.draft];
    }
  }

  TreeView& tree_;
  std::vector<ClaimDraft>& drafts_;
  const Cue* colon_;
  const Cue* say_;
  std::vector<QuoteUse> uses_;
  std::vector<std::vector<std::size_t>> by_sentence_;
};

}  // namespace

std::vector<QuoteUse> attach_quotes(TreeView& tree, const std::vector<QuoteRegion>& regions,
                                    std::vector<ClaimDraft>& drafts, QuoteCues cues) {
  return Binder(tree, regions, drafts, cues).run();
}

}  // namespace tacitus
