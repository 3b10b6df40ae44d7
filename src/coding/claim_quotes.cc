#include "coding/claim_quotes.h"

#include <algorithm>
#include <optional>

#include "coding/claim_asides.h"
#include "coding/claim_marks.h"
#include "coding/claim_overlaps.h"
#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {
namespace {

constexpr std::size_t kNoDraft = SIZE_MAX;

class Binder {
 public:
  Binder(TreeView& tree, const std::vector<QuoteRegion>& regions, std::vector<ClaimDraft>& drafts,
         QuoteCues cues)
      : tree_(tree), drafts_(drafts), colon_(cues.colon), say_(cues.say) {
    for (const QuoteRegion& region : regions) add(region);
  }

  std::vector<QuoteUse> run() {
    settle_overlaps(tree_, uses_, drafts_);
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

  void index_sentences() {
    by_sentence_.assign(tree_.document().sentences.size(), {});
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const Index s = tree_.sentence(drafts_[d].head);
      if (s != kNone) by_sentence_[static_cast<std::size_t>(s)].push_back(d);
    }
  }

  // "...," the mayor said / the mayor said: "...": marks beside a cue are its content whatever the
  // tree says.
  void bind_direct(QuoteUse& use) {
    for (const TokenRange piece : marks_.pieces(use.tokens)) {
      const Index s = tree_.sentence(piece.first);
      if (s == kNone || piece.size() < 2) continue;
      const std::size_t d = beside(piece, s);
      if (d == kNoDraft) continue;
      ClaimDraft& draft = drafts_[d];
      use_plain_cue(draft);
      if (!draft.bound) draft.content.clear();
      draft.bound = true;
      draft.quoted = true;
      draft.pending = false;
      draft.frame = frame::kQuote;
      draft.content =
          merge_ranges(draft.content, {marks_.trimmed({marks_.lead_in(piece, draft), piece.last})});
      draft.content = merge_ranges(draft.content, marks_.opening(piece, draft));
      if (draft.content_root == kNoToken || !piece.holds(draft.content_root)) {
        draft.content_root = marks_.root_of(piece);
      }
      marks_.mend_source(draft);
      if (use.draft == kNoDraft) use.draft = d;
    }
  }

  static bool takes_quote(const ClaimDraft& draft) {
    return draft.cue->takes(frame::kQuote) || draft.plain != nullptr;
  }

  static void use_plain_cue(ClaimDraft& draft) {
    if (!draft.cue->takes(frame::kQuote) && draft.plain != nullptr) draft.cue = draft.plain;
  }

  // The closest cue that the piece stands beside.
  std::size_t beside(TokenRange piece, Index s) const {
    if (marks_.is_name(piece)) return kNoDraft;
    std::size_t best = kNoDraft;
    TokenIndex best_gap = 0;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      const ClaimDraft& draft = drafts_[d];
      if (!takes_quote(draft) || draft.cue->pos != Upos::Verb || piece.holds(draft.head)) continue;
      if (marks_.is_other(piece, draft)) continue;
      if (!marks_.stands_before(piece, draft) && !marks_.stands_after(piece, draft)) continue;
      const TokenIndex gap =
          draft.head > piece.first ? draft.head - piece.last : piece.first - draft.head;
      if (best != kNoDraft && gap >= best_gap) continue;
      best = d;
      best_gap = gap;
    }
    return best;
  }

  // Contents that lie mostly inside a quotation take all of it.
  void widen(QuoteUse& use) {
    for (const TokenRange piece : marks_.pieces(use.tokens)) {
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
      draft.content = merge_ranges(draft.content, {marks_.trimmed(piece)});
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
    const auto all = marks_.pieces(use.tokens);
    std::size_t best = kNoDraft;
    TokenIndex best_gap = kMaxQuoteGap + 1;
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
    if (!draft.pending && draft.frame == frame::kNp) draft.content.clear();
    use_plain_cue(draft);
    TokenRange piece = all.back();
    for (const TokenRange p : all) {
      if (tree_.sentence(p.first) == tree_.sentence(draft.head)) piece = p;
    }
    draft.content = merge_ranges(draft.content, {marks_.trimmed(piece)});
    draft.pending = false;
    draft.quoted = true;
    draft.frame = frame::kQuote;
    if (draft.content_root == kNoToken) draft.content_root = marks_.root_of(piece);
    use.draft = best;
  }

  // "Well," mused the baker: a verb that no line of the lexicon knows, but the marks do.
  std::size_t by_words(const std::vector<TokenRange>& pieces) {
    if (say_ == nullptr) return kNoDraft;
    for (const TokenRange piece : {pieces.back(), pieces.front()}) {
      if (piece.size() < kShortQuote || marks_.is_name(piece)
          || tree_.sentence(piece.first) == kNone)
        continue;
      const QuoteWords words = words_beside(tree_, piece);
      if (words.verb == kNoToken || marks_.inside_a_quote(words.verb)) continue;
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

  // The subject of the clause before a colon; "Rook: ..." and "From the report: ..." are all speaker,
  // in "Rook's answer: ..." the owner speaks.
  TokenIndex speaker_before_colon(TokenIndex top, TokenIndex colon) const {
    if (top == kNoToken) return kNoToken;
    TokenIndex named = find_subject(tree_, top);
    if (named == kNoToken && is_nominal(tree_.upos(top)) && colon - top < kMaxQuoteGap) named = top;
    if (named == kNoToken || tree_.upos(named) == Upos::Verb) return kNoToken;
    const TokenIndex owner = tree_.child(named, Deprel::NmodPoss);
    if (owner != kNoToken) return owner;
    if (named != top) return named;
    const bool person =
        tree_.upos(top) == Upos::Propn
        || tree_.tokens().name_type[static_cast<std::size_t>(top)] != NameType::None;
    return person || is_document_noun(tree_.lemma(top)) ? top : kNoToken;
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
    TokenIndex top = kNoToken;
    for (TokenIndex t = s.first; t < colon && top == kNoToken; ++t) {
      if ((tree_.head(t) < s.first || tree_.head(t) > colon) && tree_.upos(t) != Upos::Punct)
        top = t;
    }
    const TokenIndex speaker = speaker_before_colon(top, colon);
    if (speaker == kNoToken || speaker > colon || tree_.lemma(speaker) == "it") return kNoDraft;
    ClaimDraft draft;
    draft.cue = colon_;
    draft.head = colon;
    draft.cue_tokens = {{colon, colon + 1}};
    draft.source_head = speaker;
    draft.source = source_ranges(tree_, speaker, top == speaker ? colon : top);
    if (draft.source.empty()) return kNoDraft;
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
    const std::string_view last = tree_.form(marks_.last_word(piece));
    const bool exclaims = last == "!" || last == "?";
    const bool small = !form.empty() && form[0] >= 'a' && form[0] <= 'z';
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      const bool near = drafts_[d].head - next.first <= kMaxQuoteGap / 2;
      const bool whole = small || next.last - next.first <= kMaxQuoteGap / 2
                         || (exclaims && tells_no_more(drafts_[d]));
      const bool of = drafts_[d].frame == frame::kNp && drafts_[d].plain != nullptr && exclaims;
      if ((drafts_[d].pending || of) && near && whole) return d;
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
    for (const TokenRange piece : marks_.pieces(use.tokens)) {
      if (claimed(piece) || holds_most(use.draft, piece)) continue;
      ClaimDraft next;
      next.cue = drafts_[owner].cue;
      next.head = marks_.root_of(piece);
      next.source_head = drafts_[owner].source_head;
      next.source = drafts_[owner].source;
      next.content_root = next.head;
      next.content = {marks_.trimmed(piece)};
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
    const std::string_view last = tree_.form(marks_.last_word(use.tokens));
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
  QuoteMarks marks_{tree_, uses_};
  std::vector<std::vector<std::size_t>> by_sentence_;
};

}  // namespace

std::vector<QuoteUse> attach_quotes(TreeView& tree, const std::vector<QuoteRegion>& regions,
                                    std::vector<ClaimDraft>& drafts, QuoteCues cues) {
  return Binder(tree, regions, drafts, cues).run();
}

}  // namespace tacitus
