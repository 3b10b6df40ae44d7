#include "coding/claim_quotes.h"

#include <algorithm>
#include <optional>

#include "coding/claim_marks.h"
#include "coding/claim_overlaps.h"
#include "coding/claim_signs.h"
#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {
namespace {

constexpr std::size_t kNoDraft = SIZE_MAX;

class Binder {
 public:
  Binder(TreeView& tree, const std::vector<QuoteRegion>& regions, std::vector<ClaimDraft>& drafts,
         QuoteCues cues)
      : tree_(tree), drafts_(drafts), cues_(cues) {
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
    part_quotations(tree_, uses_, drafts_);
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
    const auto all = marks_.pieces(use.tokens);
    const bool signed_behind = all.size() > 1 && has_cue_behind(use, all.back());
    for (const TokenRange piece : all) {
      const Index s = tree_.sentence(piece.first);
      if (s == kNone || piece.size() < 2) continue;
      std::size_t d = add_found(signs_.read_label(piece));
      if (d != kNoDraft) end_contents(s, drafts_[d].source.front().first);
      if (d == kNoDraft) d = beside(use, piece, s);
      if (d == kNoDraft) continue;
      // 'He had no time: "I am busy. Good luck," he wrote': what was told before ends at the marks
      if (signed_behind && drafts_[d].head < use.tokens.first) {
        end_contents(s, use.tokens.first);
        continue;
      }
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
      if (draft.source.empty()) take_teller(drafts_[d], use);
      if (use.draft == kNoDraft) use.draft = d;
    }
  }

  // Dorn said it was late. Adding, "We should go.": a participle alone goes on from who told the sentence before.
  void take_teller(ClaimDraft& draft, const QuoteUse& use) const {
    const Index s = tree_.sentence(draft.head);
    if (tree_.tokens().xpos_of(draft.head) != "VBG" || draft.head != tree_.sentence_at(s).first)
      return;
    const std::size_t before = told_before(use);
    if (before == kNoDraft) return;
    draft.source_head = drafts_[before].source_head;
    draft.source = drafts_[before].source;
  }

  // "... Good luck," he wrote.
  bool has_cue_behind(const QuoteUse& use, TokenRange last) const {
    const Index s = tree_.sentence(last.first);
    if (s == kNone || last.size() < 2) return false;
    const std::size_t d = beside(use, last, s);
    return d != kNoDraft && drafts_[d].head >= last.last && !drafts_[d].source.empty();
  }

  // Indirect contents of a sentence end before token `t`, where words in marks begin.
  void end_contents(Index s, TokenIndex t) {
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      ClaimDraft& draft = drafts_[d];
      if (draft.pending || draft.quoted || draft.head >= t || draft.content.empty()) continue;
      if (draft.content.back().last <= t) continue;
      TokenRanges kept;
      for (TokenRange r : draft.content) {
        r.last = std::min(r.last, t);
        if (r.first < r.last) kept.push_back(r);
      }
      trim_punctuation(tree_, kept);
      if (kept.empty()) draft.pending = true;
      draft.content = std::move(kept);
    }
  }

  // "Asked which he liked best, he demurred: "Whichever I see."": what is no question is the answer.
  bool answers(TokenRange piece, const ClaimDraft& draft) const {
    return draft.passive && draft.cue->act == Act::Ask
           && tree_.form(marks_.last_word(piece)) != "?";
  }

  static bool takes_quote(const ClaimDraft& draft) {
    return draft.cue->takes(frame::kQuote) || draft.plain != nullptr;
  }

  static void use_plain_cue(ClaimDraft& draft) {
    if (!draft.cue->takes(frame::kQuote) && draft.plain != nullptr) draft.cue = draft.plain;
  }

  // "MSNBC Live" is a name in marks; "... with Moss and [Ada] Rook," and "Orla!" the crowd screamed are
  // said.
  bool is_named_in_marks(const QuoteUse& use, TokenRange piece) const {
    if (!marks_.is_name(piece)) return false;
    const bool closes = one_of(tree_.form(marks_.last_word(piece)), {",", "!", "?"});
    return piece == use.tokens && !(closes && opens_sentence(use, tree_.sentence(piece.first)));
  }

  // The closest cue that the piece stands beside.
  std::size_t beside(const QuoteUse& use, TokenRange piece, Index s) const {
    if (is_named_in_marks(use, piece)) return kNoDraft;
    std::size_t best = kNoDraft;
    TokenIndex best_gap = 0;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      const ClaimDraft& draft = drafts_[d];
      if (!takes_quote(draft) || draft.cue->pos != Upos::Verb || piece.holds(draft.head)) continue;
      if (marks_.is_other(piece, draft) || marks_.inside_a_quote(draft.head)) continue;
      if (answers(piece, draft)) continue;
      if (piece.last <= draft.head && is_meanwhile(draft.head)) continue;
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
        if (marks_.inside_a_quote(draft.head)) continue;
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
    std::size_t best = add_found(signs_.read_words_of(all));
    TokenIndex best_gap = best == kNoDraft ? kMaxQuoteGap + 1 : 0;
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
    if (best == kNoDraft) best = by_signs(all);
    if (best == kNoDraft) best = cue_ends_sentence(use);
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
    if (piece.last <= draft.head) marks_.mend_source(draft);
    use.draft = best;
  }

  // What the words and lines around the marks show.
  std::size_t by_signs(const std::vector<TokenRange>& pieces) {
    return add_found(signs_.read(pieces));
  }

  std::size_t add_found(std::optional<ClaimDraft> found) {
    if (!found) return kNoDraft;
    const Index s = tree_.sentence(found->head);
    if (s == kNone) return kNoDraft;
    drafts_.push_back(std::move(*found));
    by_sentence_[static_cast<std::size_t>(s)].push_back(drafts_.size() - 1);
    return drafts_.size() - 1;
  }

  // Dorn agreed. "We must go.": a sentence that ends with its cue tells who speaks in the next.
  std::size_t cue_ends_sentence(const QuoteUse& use) const {
    const Index s = tree_.sentence(use.tokens.first);
    if (s <= 0 || !opens_sentence(use, s) || use.tokens.size() < kShortQuote) return kNoDraft;
    const Sentence& before = tree_.sentence_at(s - 1);
    if (before.block != tree_.sentence_at(s).block) return kNoDraft;
    TokenIndex end = before.last - 1;
    while (end > before.first && (tree_.upos(end) == Upos::Punct || tree_.upos(end) == Upos::Adv))
      --end;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s - 1)]) {
      if (drafts_[d].pending && drafts_[d].head == end && !drafts_[d].source.empty()) return d;
    }
    return kNoDraft;
  }

  // "Never!" Dorn declared, a point he likes: no object follows the verb.
  bool tells_no_more(const ClaimDraft& draft) const {
    const TokenIndex next = draft.head + 1;
    if (next >= tree_.size()) return true;
    const Upos u = tree_.upos(next);
    return u == Upos::Punct || u == Upos::Adp || u == Upos::Sconj || u == Upos::Adv;
  }

  // "Who gave the order?" the judge asked: splitters end the sentence at the question mark.
  std::size_t cue_in_next_sentence(TokenRange piece) const {
    const Index s = tree_.sentence(piece.first) + 1;
    if (s <= 0 || static_cast<std::size_t>(s) >= by_sentence_.size()) return kNoDraft;
    const Sentence& next = tree_.sentence_at(s);
    if (next.first >= next.last || next.first - piece.last > 2) return kNoDraft;
    const std::string_view form = tree_.form(next.first);
    const std::string_view last = tree_.form(marks_.last_word(piece));
    const bool exclaims = last.ends_with('!') || last.ends_with('?');
    const bool small = !form.empty() && form[0] >= 'a' && form[0] <= 'z';
    // "The end." / Dorn reported from Varn: what opens the next paragraph tells of something else
    const bool apart = next.block != tree_.sentence_at(s - 1).block;
    if (apart && !small) return kNoDraft;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      // the speaker that opens the sentence may have a title: "Dorn, a retired mason, said"
      const bool opened = exclaims && tree_.deprel(next.first) != Deprel::Mark
                          && holds(drafts_[d].source, next.first);
      // however long the speaker is told of: "Dorn's niece, state Del. Ada Rook (D-Varn), shouted"
      const TokenIndex from = opened ? drafts_[d].source.back().last : next.first;
      const bool near = drafts_[d].head - from <= (opened ? kMaxQuoteGap : kMaxQuoteGap / 2);
      const bool whole = small || next.last - next.first <= kMaxQuoteGap / 2
                         || (exclaims && tells_no_more(drafts_[d]));
      const bool of = drafts_[d].frame == frame::kNp && drafts_[d].plain != nullptr && exclaims;
      if ((drafts_[d].pending || of) && near && whole) return d;
    }
    return kNoDraft;
  }

  // Dorn said, "I can count," when Rook blasted him: what was done just then, to somebody.
  bool is_meanwhile(TokenIndex verb) const {
    if (tree_.deprel(verb) != Deprel::Advcl || tree_.child(verb, Deprel::Obj) == kNoToken)
      return false;
    return one_of(tree_.form(tree_.yield(verb).front().first), {"when", "after", "before"});
  }

  void consider(std::size_t d, TokenRange piece, std::size_t& best, TokenIndex& best_gap) const {
    const ClaimDraft& draft = drafts_[d];
    if (piece.holds(draft.head) || !draft.cue->takes(frame::kQuote)) return;
    // "... states were losing money," Dorn said: a word that is quoted quotes nothing beside it
    if (marks_.inside_a_quote(draft.head) || answers(piece, draft)) return;
    if (piece.last <= draft.head && is_meanwhile(draft.head)) return;
    // "The risk," said Rook, "is great"; but an indirect clause is whole without words elsewhere
    const bool split = draft.quoted && !draft.pending && draft.frame != frame::kClause;
    if (marks_.is_name(piece) && !draft.pending) return;
    // "...," Dorn said of Rook: whom he speaks of is no content beside quoted words
    const bool of = draft.frame == frame::kNp && draft.plain == draft.cue && draft.cue->weight == 3
                    && piece.last <= draft.head && is_prepositional(draft);
    if (!draft.pending && !split && !of) return;
    TokenIndex low = draft.head;
    TokenIndex high = draft.head;
    for (const TokenRange r : draft.source) {
      low = std::min(low, r.first);
      high = std::max(high, r.last - 1);
    }
    TokenIndex gap = piece.first > high ? piece.first - high : low - piece.last + 1;
    // 'When a man shouted, "Rook," Dunn joked': next to the verb, with nothing but a comma between
    if (piece.first > high && high == draft.head && one_of(tree_.form(high + 1), {",", ":"})
        && piece.first - high <= 3)
      gap = 1;
    if (split && gap > 0 && goes_on_behind(piece, draft)) gap = 1;
    if (gap < 0 || gap >= best_gap) return;
    if (piece.size() < 2 && !split && gap > 3) return;
    best = d;
    best_gap = gap;
  }

  // "The risk," said Rook, a baker whom everybody in the lower town knows, "is great": however long the speaker is
  // told of, a small letter behind a comma shows that the sentence of before goes on. So it does in 'said the
  // town "cannot pay" and that others "can come in"'.
  bool goes_on_behind(TokenRange piece, const ClaimDraft& draft) const {
    const std::string_view opener = tree_.form(piece.first);
    if (piece.first < draft.head || opener[0] < 'a' || opener[0] > 'z') return false;
    const Index s = tree_.sentence(piece.first);
    if (s != tree_.sentence(draft.head)) return false;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s)]) {
      const ClaimDraft& other = drafts_[d];
      const bool between = other.head > draft.head && other.head < piece.first;
      if (between && other.cue->pos == Upos::Verb && !marks_.inside_a_quote(other.head)
          && !holds(draft.source, other.head))
        return false;
    }
    TokenIndex open = piece.first - 1;
    while (open > draft.head && tree_.upos(open) == Upos::Punct && tree_.form(open) != ",") --open;
    return draft.content.front().first > draft.head || tree_.form(open) == ",";
  }

  bool is_prepositional(const ClaimDraft& draft) const {
    return draft.content_root != kNoToken
           && draft.cue->takes_preposition(tree_.introducer(draft.content_root));
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
    if (owner == kNoDraft && use.draft == kNoDraft && is_sentence(use) && fills_block(use))
      owner = use.draft = bind_announced(use);
    if (owner == kNoDraft) owner = speaker_after(i);
    if (owner == kNoDraft && is_sentence(use)) owner = told_before(use);
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
    std::size_t before = i - 1;
    while (before > 0 && is_scare_quote(before)) --before;
    const QuoteUse& last = uses_[before];
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

  bool is_sentence(const QuoteUse& use) const {
    const Index s = tree_.sentence(use.tokens.first);
    return s > 0 && use.tokens.size() >= kShortQuote && opens_sentence(use, s)
           && ends_sentence(use);
  }

  // The company issued a statement after the raid. / "We had no part in it.": the noun announces a paragraph of
  // nothing but quotation.
  std::size_t bind_announced(const QuoteUse& use) {
    const auto all = marks_.pieces(use.tokens);
    const std::size_t d = add_found(signs_.read_announcement(all.front()));
    if (d == kNoDraft) return kNoDraft;
    ClaimDraft& draft = drafts_[d];
    draft.content = {marks_.trimmed(all.front())};
    draft.content_root = marks_.root_of(all.front());
    draft.frame = frame::kQuote;
    draft.quoted = true;
    return d;
  }

  // Dorn said the town was safe. "We looked everywhere.": sentences in marks go on from who told the last
  // thing outside of marks, if nobody else tells anything there.
  std::size_t told_before(const QuoteUse& use) const {
    const Index s = tree_.sentence(use.tokens.first);
    if (s <= 0) return kNoDraft;
    const Sentence& before = tree_.sentence_at(s - 1);
    if (before.block != tree_.sentence_at(s).block) return kNoDraft;
    std::size_t found = kNoDraft;
    for (const std::size_t d : by_sentence_[static_cast<std::size_t>(s - 1)]) {
      const ClaimDraft& draft = drafts_[d];
      if (draft.pending || draft.cue->pos != Upos::Verb || draft.cue->weight < 3) continue;
      if (draft.source.empty() || draft.frame != frame::kClause || draft.headline) continue;
      if (found != kNoDraft && holds(drafts_[found].content, draft.head)) continue;
      if (found != kNoDraft && draft.source_head != drafts_[found].source_head) return kNoDraft;
      found = d;
    }
    return found;
  }

  // said Dorn, who owns the boat "Night Bird." "All is well": a name in marks does not part what he says.
  bool is_scare_quote(std::size_t i) const {
    const QuoteUse& use = uses_[i];
    return use.draft == kNoDraft && (use.tokens.size() < kShortQuote || marks_.is_name(use.tokens))
           && tree_.sentence(use.tokens.first) == tree_.sentence(uses_[i - 1].tokens.first);
  }

  // A paragraph of nothing but quotation before one that opens with a quotation: who speaks there.
  // "All is lost." / "I cannot see it otherwise," Dorn said.
  std::size_t speaker_after(std::size_t i) const {
    const QuoteUse& use = uses_[i];
    if (i + 1 >= uses_.size() || use.tokens.size() < kShortQuote || !fills_block(use))
      return kNoDraft;
    const Index s = tree_.sentence(use.tokens.first);
    const QuoteUse& next = uses_[i + 1];
    const Index n = tree_.sentence(next.tokens.first);
    if (s == kNone || n == kNone || next.draft == kNoDraft || !opens_sentence(use, s)
        || !opens_sentence(next, n) || n != tree_.sentence(use.tokens.last - 1) + 1)
      return kNoDraft;
    const bool opens_block = s == 0 || tree_.sentence_at(s - 1).block != tree_.sentence_at(s).block;
    const bool next_block = tree_.sentence_at(n).block == tree_.sentence_at(s).block + 1;
    return opens_block && next_block ? next.draft : kNoDraft;
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
  QuoteCues cues_;
  std::vector<QuoteUse> uses_;
  QuoteMarks marks_{tree_, uses_};
  QuoteSigns signs_{tree_, marks_, cues_};
  std::vector<std::vector<std::size_t>> by_sentence_;
};

}  // namespace

std::vector<QuoteUse> attach_quotes(TreeView& tree, const std::vector<QuoteRegion>& regions,
                                    std::vector<ClaimDraft>& drafts, QuoteCues cues) {
  return Binder(tree, regions, drafts, cues).run();
}

}  // namespace tacitus
