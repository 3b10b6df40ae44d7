#include "coding/claims.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "coding/claim_finder.h"
#include "coding/claim_quotes.h"

namespace tacitus {
namespace {

// Chances that a draft is right, by how its content was found.
// Set on the own dev sentences and GUM train news.
constexpr float kQuotedConfidence = 0.9F;
constexpr float kClauseConfidence = 0.85F;
constexpr float kPhraseConfidence = 0.6F;
constexpr float kAttitudeConfidence = 0.5F;

std::vector<Span> paragraphs_of(const Document& document) {
  std::vector<Span> out;
  if (document.page.title && !document.page.title->span.empty())
    out.push_back(document.page.title->span);
  for (const Block& block : document.page.body) {
    if (!block.span.empty()) out.push_back(block.span);
  }
  if (out.empty()) {
    std::uint32_t begin = 0;
    const auto size = static_cast<std::uint32_t>(document.text.size());
    for (std::uint32_t at = 0; at <= size; ++at) {
      if (at != size && document.text[at] != '\n') continue;
      if (at > begin) out.push_back({begin, at});
      begin = at + 1;
    }
  }
  std::sort(out.begin(), out.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return out;
}

std::vector<Span> spans_of(const TreeView& tree, const TokenRanges& ranges) {
  std::vector<Span> out;
  for (const TokenRange range : ranges) out.push_back(tree.span(range));
  return out;
}

class Writer {
 public:
  Writer(Document& document, TreeView& tree, const ActLexicon& acts,
         std::vector<ClaimDraft>& drafts, std::vector<QuoteUse>& uses)
      : document_(document), tree_(tree), acts_(acts), drafts_(drafts), uses_(uses) {}

  void run() {
    order();
    for (const std::size_t d : order_) document_.claims.push_back(claim(drafts_[d]));
    for (const QuoteUse& use : uses_) quote(use);
    nest();
  }

 private:
  // Claims stand in the order of their cues, a continuation where its words are.
  void order() {
    order_.resize(drafts_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    const auto key = [this](std::size_t d) {
      const TokenIndex sentence = tree_.sentence(drafts_[d].head);
      return std::pair(sentence, drafts_[d].content.front().first);
    };
    std::stable_sort(order_.begin(), order_.end(),
                     [&key](std::size_t a, std::size_t b) { return key(a) < key(b); });
    place_.resize(drafts_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) place_[order_[i]] = static_cast<Index>(i);
  }

  Claim claim(const ClaimDraft& draft) {
    Claim c;
    c.speaker = spans_of(tree_, draft.source);
    c.content = spans_of(tree_, draft.content);
    c.sentence = tree_.sentence(draft.head);
    c.cue_lemma = draft.cue->name;
    c.factuality_speaker = draft.cue->speaker;
    c.factuality_author = draft.cue->author;
    c.provenance.where = draft.cue->where;
    if (draft.continues != SIZE_MAX) {
      c.continues = place_[draft.continues];
      c.provenance.rule = "claim/goes-on";
    } else {
      c.cue = spans_of(tree_, draft.cue_tokens);
      c.provenance.rule = rule_of(draft);
      grammar(draft, c);
    }
    c.form = form_of(draft);
    c.confidence = confidence_of(draft);
    const ActDecision decision = acts_.decide(tree_, draft, c.form == QuoteForm::Direct);
    c.act = decision.act;
    c.polarity = decision.polarity;
    if (document_.explain && !decision.reason.empty()) {
      c.provenance.reasons.push_back("act: " + decision.reason);
    }
    if (draft.addressee != kNoToken) {
      const TokenRanges ranges = source_ranges(tree_, draft.addressee, draft.head);
      if (!ranges.empty()) c.addressee = tree_.span(ranges.front());
    }
    std::string key;
    for (const Span s : c.content)
      key += std::to_string(s.begin) + "-" + std::to_string(s.end) + ",";
    for (const Span s : c.cue) key += "c" + std::to_string(s.begin);
    c.id = stable_id("cl", document_.id, key);
    return c;
  }

  static std::string rule_of(const ClaimDraft& draft) {
    std::string rule = "claim/";
    switch (draft.frame) {
      case frame::kClause:
        rule += "clause";
        break;
      case frame::kQuote:
        rule += "quote";
        break;
      case frame::kInf:
        rule += "inf";
        break;
      case frame::kIng:
        rule += "ing";
        break;
      case frame::kNpInf:
        rule += "np-inf";
        break;
      case frame::kPred:
        rule += "pred";
        break;
      case frame::kRaise:
        rule += "raise";
        break;
      case frame::kBare:
        rule += "adverb";
        break;
      default:
        rule += "np";
        break;
    }
    return rule;
  }

  // Tense, negation, modality and condition of the cue.
  void grammar(const ClaimDraft& draft, Claim& c) const {
    c.cue_tense = tree_.has_feature(draft.head, "Tense=Pres") ? "present" : "past";
    for (const TokenIndex child : tree_.children(draft.head)) {
      const std::string_view lemma = tree_.lemma(child);
      const Deprel d = tree_.deprel(child);
      if (d == Deprel::Advmod && (lemma == "not" || lemma == "never" || lemma == "n't"))
        c.cue_negated = true;
      if (d == Deprel::Aux && tree_.tokens().xpos_of(child) == "MD") {
        c.cue_modal = true;
        if (lemma == "will" || lemma == "shall") c.cue_tense = "future";
      }
      if (d == Deprel::Mark && (lemma == "if" || lemma == "unless")) c.cue_conditional = true;
    }
  }

  QuoteForm form_of(const ClaimDraft& draft) const {
    if (tree_.sentence_at(tree_.sentence(draft.head)).zone == Zone::Title)
      return QuoteForm::Headline;
    TokenIndex inside = 0;
    TokenIndex all = 0;
    for (const TokenRange range : draft.content) {
      for (TokenIndex t = range.first; t < range.last; ++t) {
        if (tree_.upos(t) == Upos::Punct) continue;
        ++all;
        inside += std::any_of(uses_.begin(), uses_.end(),
                              [t](const QuoteUse& u) { return u.tokens.holds(t); })
                      ? 1
                      : 0;
      }
    }
    if (inside == 0) return QuoteForm::Indirect;
    return inside == all ? QuoteForm::Direct : QuoteForm::Mixed;
  }

  static float confidence_of(const ClaimDraft& draft) {
    if (draft.quoted) return kQuotedConfidence;
    if (draft.cue->weight < 3) return kAttitudeConfidence;
    return draft.frame == frame::kClause || draft.frame == frame::kQuote ? kClauseConfidence
                                                                         : kPhraseConfidence;
  }

  // Quote marks around words that a claim holds; a name or scare quote belongs to no claim.
  void quote(const QuoteUse& use) {
    std::size_t best = use.draft;
    TokenIndex best_size = 0;
    if (best == SIZE_MAX) {
      for (std::size_t d = 0; d < drafts_.size(); ++d) {
        const ClaimDraft& draft = drafts_[d];
        if (count_common(draft.content, {use.tokens}) * 2 < use.tokens.size()
            || draft.source.empty())
          continue;
        const TokenIndex size = count_tokens(draft.content);
        if (best == SIZE_MAX || size < best_size) {
          best = d;
          best_size = size;
        }
      }
    }
    if (best == SIZE_MAX) return;
    Quote q;
    q.span = use.region.inner;
    while (q.span.end > q.span.begin
           && (document_.text[q.span.end - 1] == ',' || document_.text[q.span.end - 1] == ' '))
      --q.span.end;
    q.claim = place_[best];
    q.id = stable_id("qu", document_.id,
                     std::to_string(q.span.begin) + "-" + std::to_string(q.span.end));
    document_.quotes.push_back(std::move(q));
  }

  // A claim whose cue stands inside the content of another is nested in the closest such one.
  void nest() {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const ClaimDraft& inner = drafts_[order_[i]];
      TokenIndex best_size = 0;
      for (std::size_t j = 0; j < order_.size(); ++j) {
        const ClaimDraft& outer = drafts_[order_[j]];
        if (i == j || inner.continues != SIZE_MAX || !holds(outer.content, inner.head)) continue;
        if (tree_.sentence(outer.head) != tree_.sentence(inner.head) && outer.continues == SIZE_MAX)
          continue;
        const TokenIndex size = count_tokens(outer.content);
        if (size <= count_tokens(inner.content)) continue;
        if (document_.claims[i].nested_in != kNone && size >= best_size) continue;
        document_.claims[i].nested_in = static_cast<Index>(j);
        best_size = size;
      }
    }
  }

  Document& document_;
  TreeView& tree_;
  const ActLexicon& acts_;
  std::vector<ClaimDraft>& drafts_;
  std::vector<QuoteUse>& uses_;
  std::vector<std::size_t> order_;
  std::vector<Index> place_;
};

}  // namespace

Result<ClaimCoder> ClaimCoder::compile(const Lexicon& lexicon) {
  const Table* table = lexicon.table("reporting");
  if (table == nullptr) {
    return Error{Code::NotFound, "data/lexicons/reporting.tsv is missing", "lexicon/missing"};
  }
  Result<CueLexicon> cues = CueLexicon::compile(*table);
  if (!cues) return cues.error();
  ClaimCoder coder;
  coder.cues_ = std::move(cues).value();
  const Table* words = lexicon.table("act_words");
  if (words == nullptr) {
    return Error{Code::NotFound, "data/lexicons/act_words.tsv is missing", "lexicon/missing"};
  }
  Result<ActLexicon> acts = ActLexicon::compile(*words);
  if (!acts) return acts.error();
  coder.acts_ = std::move(acts).value();
  return coder;
}

void ClaimCoder::code(Document& document) const {
  document.claims.clear();
  document.quotes.clear();
  TreeView tree(document);
  std::vector<ClaimDraft> drafts = find_claims(tree, cues_);
  std::vector<QuoteUse> uses =
      attach_quotes(tree, scan_quotes(document.text, paragraphs_of(document)), drafts);
  Writer(document, tree, acts_, drafts, uses).run();
}

}  // namespace tacitus
