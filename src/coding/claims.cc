#include "coding/claims.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "coding/claim_finder.h"
#include "coding/claim_index.h"
#include "coding/claim_quotes.h"
#include "coding/claim_speaker.h"
#include "coding/claim_subjects.h"
#include "coding/tree_repair.h"

namespace tacitus {
namespace {

// Chances that a draft is right, by how its content was found. Set on GUM train, all genres, and own
// dev sentences, with PolNeAR dev beside it: those who mark news as attributions count more of them
// (clauses .84, quotations .92) than those who mark other texts (.72, .66), so a value lies between.
// `tools/evaluate calibration --gold` of an attribution file shows how well they hold.
constexpr float kQuotedConfidence = 0.84F;
constexpr float kShortQuoteConfidence = 0.5F;     // "Invisible": often a name or a title
constexpr float kQuotedPhraseConfidence = 0.75F;  // marks inside an object: the "war" he condemned
constexpr float kClauseConfidence = 0.76F;
constexpr float kPhraseConfidence = 0.6F;
constexpr float kAttitudeConfidence = 0.55F;
constexpr float kImpersonalConfidence = 0.5F;  // seems to be, is said to be
constexpr float kNobodyConfidence = 0.35F;     // told by a verb whose speaker was not found
constexpr TokenIndex kShortContent = 5;

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

TokenRanges ranges_of(const std::vector<QuoteUse>& uses) {
  TokenRanges out;
  for (const QuoteUse& use : uses) out.push_back(use.tokens);
  return out;
}

struct Attributions {
  std::vector<ClaimDraft> drafts;
  std::vector<QuoteUse> uses;
};

class Writer {
 public:
  Writer(Document& document, TreeView& tree, const ActLexicon& acts, ClaimContext context,
         Attributions& found)
      : document_(document),
        tree_(tree),
        acts_(acts),
        context_(std::move(context)),
        drafts_(found.drafts),
        uses_(found.uses),
        quoted_(mark_tokens(tree, ranges_of(found.uses))) {}

  void run() {
    hand_on();
    absorb();
    drop_sackings();
    order();
    for (const std::size_t d : order_) document_.claims.push_back(claim(d));
    const ContentIndex contents(tree_, drafts_);
    for (const QuoteUse& use : uses_) quote(use, contents);
    nest();
    tell_again();
  }

 private:
  // Claims stand in the order of their cues, a continuation where its words are.
  void order() {
    std::vector<bool> gone(drafts_.size(), false);
    for (const std::size_t d : dropped_) gone[d] = true;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (!gone[i]) order_.push_back(i);
    }
    const auto key = [this](std::size_t d) {
      const TokenIndex sentence = tree_.sentence(drafts_[d].head);
      return std::pair(sentence, drafts_[d].content.front().first);
    };
    std::stable_sort(order_.begin(), order_.end(),
                     [&key](std::size_t a, std::size_t b) { return key(a) < key(b); });
    place_.assign(drafts_.size(), kNone);
    for (std::size_t i = 0; i < order_.size(); ++i) place_[order_[i]] = static_cast<Index>(i);
  }

  Claim claim(std::size_t index) {
    ClaimDraft& draft = drafts_[index];
    Claim c;
    c.chain = chains_[index];
    const bool goes_on = draft.continues != SIZE_MAX;
    if (!goes_on) context_.cited_speaker(draft, c);
    c.speaker = spans_of(tree_, draft.source);
    c.content = spans_of(tree_, draft.content);
    c.sentence = tree_.sentence(draft.head);
    c.cue_lemma = draft.cue->name;
    c.factuality_author = draft.cue->author;
    c.provenance.where = draft.cue->where;
    if (goes_on) {
      c.continues = place_[draft.continues];
      c.chain = chains_[draft.continues];
      c.provenance.rule = "claim/goes-on";
    } else {
      c.cue = spans_of(tree_, draft.cue_tokens);
      c.provenance.rule = rule_of(draft);
    }
    c.form = form_of(draft);
    c.proposition = read_proposition(tree_, draft);
    c.confidence = confidence_of(draft);
    context_.fill(draft, c);
    ClaimSpeaker(tree_, context_).fill(draft, quoted_[static_cast<std::size_t>(draft.head)], c);
    if (goes_on) go_on_as(document_.claims, c);
    if (draft.cue->lemma == "add" || draft.cue->lemma == "continue") add_as_teller(draft, c);
    if (draft.addressee != kNoToken && !c.addressee.empty()
        && context_.is_outlet(draft.addressee)) {
      c.chain.push_back({c.addressee_actor, c.addressee, {}});
    }
    decide(draft, c);
    c.id = stable_id("cl", document_.id, key_of(c));
    return c;
  }

  // What is known of the speaker where his quotation begins holds where it goes on.
  static void go_on_as(const std::vector<Claim>& claims, Claim& c) {
    if (c.continues == kNone || static_cast<std::size_t>(c.continues) >= claims.size()) return;
    const Claim& begun = claims[static_cast<std::size_t>(c.continues)];
    c.speaker_kind = begun.speaker_kind;
    c.speaker_count = begun.speaker_count;
    c.speaker_role = begun.speaker_role;
    c.anonymity_reason = begun.anonymity_reason;
    c.said_where = begun.said_where;
    c.said_where_span = begun.said_where_span;
  }

  // "A doctor said ten had died. Most were soldiers, he added": who adds is who told just before in the
  // same paragraph, though another man has been named since he was last.
  void add_as_teller(const ClaimDraft& draft, Claim& c) const {
    if (draft.source_head == kNoToken || tree_.upos(draft.source_head) != Upos::Pron) return;
    const bool one = one_of(tree_.lemma(draft.source_head), {"he", "she"});
    if (!one || c.sentence <= 0) return;
    const auto s = static_cast<std::size_t>(c.sentence);
    if (document_.sentences[s].block != document_.sentences[s - 1].block) return;
    for (const Claim& told : document_.claims) {
      if (told.sentence != c.sentence - 1 || told.speaker.empty() || told.cue.empty()) continue;
      if (is_many(told)) return;
      c.speaker_actor = told.speaker_actor;
      return;  // the first: what stands inside its content comes after
    }
  }

  // "Officials", "two doctors": no he or she.
  bool is_many(const Claim& told) const {
    const Span last = told.speaker.front();
    for (const std::size_t d : order_) {
      const ClaimDraft& draft = drafts_[d];
      if (draft.source_head == kNoToken
          || !last.covers(tree_.span({draft.source_head, draft.source_head + 1})))
        continue;
      return tree_.has_feature(draft.source_head, "Number=Plur");
    }
    return false;
  }

  void decide(const ClaimDraft& draft, Claim& c) {
    const ActDecision decision = acts_.decide(tree_, draft, c.form == QuoteForm::Direct);
    c.act = decision.act;
    c.polarity = decision.polarity;
    c.factuality_speaker =
        combine_factuality(draft.cue->speaker, c.polarity, decision.possible, decision.conditional);
    if (document_.explain && !decision.reason.empty()) {
      c.provenance.reasons.push_back("act: " + decision.reason);
    }
  }

  static std::string key_of(const Claim& c) {
    std::string key;
    for (const Span s : c.content)
      key += std::to_string(s.begin) + "-" + std::to_string(s.end) + ",";
    for (const Span s : c.cue) key += "c" + std::to_string(s.begin);
    return key;
  }

  // Kirby said, according to the Coast Monitor: the outlet hands Kirby's claim on and makes none of
  // its own.
  void hand_on() {
    chains_.assign(drafts_.size(), {});
    in_sentence_.assign(document_.sentences.size(), {});
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Index sentence = tree_.sentence(drafts_[i].head);
      if (sentence != kNone) in_sentence_[static_cast<std::size_t>(sentence)].push_back(i);
    }
    for (ClaimDraft& outer : drafts_) {
      if (!hands_on(outer)) continue;
      std::size_t inner = told_before(outer);
      if (inner == SIZE_MAX) inner = handed_on(outer);
      if (inner == SIZE_MAX) continue;
      Relay relay;
      relay.span = tree_.span(outer.source.front());
      // a quotation that goes on has its cue where it began
      const ClaimDraft& told = outer.continues == SIZE_MAX ? outer : drafts_[outer.continues];
      if (!told.cue_tokens.empty()) relay.cue = tree_.span(told.cue_tokens.front());
      const Index m = context_.mention_at(outer.source_head);
      if (m != kNone) relay.actor = document_.mentions[static_cast<std::size_t>(m)].actor;
      chains_[inner].push_back(relay);
      dropped_.push_back(static_cast<std::size_t>(&outer - drafts_.data()));
    }
  }

  // "The king dismissed his ministers": what somebody denies is no person.
  void drop_sackings() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const ClaimDraft& draft = drafts_[i];
      if (draft.cue->lemma != "dismiss") continue;
      const bool sacked = draft.frame == frame::kNp
                              ? is_person(draft.content_root)
                              : draft.frame == frame::kPred && loses_office(draft);
      if (sacked) dropped_.push_back(i);
    }
  }

  bool is_person(TokenIndex t) const {
    const Index m = context_.mention_at(t);
    return m != kNone
           && document_.mentions[static_cast<std::size_t>(m)].referent == Referent::Person;
  }

  // "dismissed Rook as vice president"; but "dismissed Rook as a clown"
  bool loses_office(const ClaimDraft& draft) const {
    bool person = false;
    for (const TokenRange r : draft.content) {
      for (TokenIndex t = r.first; t < r.last; ++t) {
        const bool role = tree_.upos(t) == Upos::Noun && tree_.introducer(t) == "as";
        if (role) return person && tree_.child(t, Deprel::Det) == kNoToken;
        person = person || is_person(t);
      }
    }
    return false;
  }

  // By the head of its speaker or, where the tree tore the name, by its last word.
  bool is_outlet(const ClaimDraft& draft) const {
    return context_.is_outlet(draft.source_head)
           || (!draft.source.empty() && context_.is_outlet(draft.source.back().last - 1));
  }

  // "..., according to the Monitor", "..., the Monitor reported", "as reported by the Monitor"
  bool hands_on(const ClaimDraft& outer) const {
    if (outer.source.empty() || outer.content.empty() || outer.cue->name == ":") return false;
    if (outer.cue->pos == Upos::Adp) return true;
    const bool adjunct = tree_.head(outer.head) == outer.content_root;
    return outer.cue->act == Act::Report && is_outlet(outer)
           && (adjunct || outer.content.front().first < outer.head);
  }

  // "Dorn said it was open, the Monitor reported": the parser hung the outlet into what Dorn said. It is
  // cut off there.
  std::size_t told_before(const ClaimDraft& outer) {
    TokenIndex first = outer.head;
    for (const TokenRange r : outer.source) first = std::min(first, r.first);
    if (first == 0 || tree_.form(first - 1) != "," || !is_outlet(outer)) return SIZE_MAX;
    for (const std::size_t i : beside(outer)) {
      ClaimDraft& inner = drafts_[i];
      if (&inner == &outer || inner.continues != SIZE_MAX || inner.content.size() != 1) continue;
      TokenRange& range = inner.content.front();
      if (inner.cue->pos != Upos::Verb || inner.cue->weight < 3 || inner.head >= range.first)
        continue;
      if (!range.holds(outer.head) || !range.holds(first) || first - 1 <= range.first) continue;
      range.last = first - 1;
      return i;
    }
    return SIZE_MAX;
  }

  // "Reuters, citing officials, said" makes one claim; "said Orla holds Varn responsible" too.
  void absorb() {
    const auto size = static_cast<std::size_t>(tree_.size());
    std::vector<bool> cites(size, false);       // a citing participle hangs on this verb or source
    std::vector<bool> plain_says(size, false);  // what a plain cue says has this root
    for (const ClaimDraft& outer : drafts_) {
      if (outer.cue->pos != Upos::Verb || outer.continues != SIZE_MAX) continue;
      cites[static_cast<std::size_t>(outer.head)] = true;
      if (outer.source_head != kNoToken) cites[static_cast<std::size_t>(outer.source_head)] = true;
      if (outer.content_root != kNoToken && ActLexicon::is_plain(outer.cue->act)
          && outer.cue->act != Act::Report && outer.content_root != outer.head && !is_outlet(outer))
        plain_says[static_cast<std::size_t>(outer.content_root)] = true;
    }
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const ClaimDraft& inner = drafts_[i];
      if (inner.continues != SIZE_MAX) continue;
      const TokenIndex above = tree_.head(inner.head);
      const bool cited = one_of(inner.cue->lemma, {"cite", "quote"})
                         && tree_.tokens().xpos_of(inner.head) == "VBG" && tree_.valid(above)
                         && cites[static_cast<std::size_t>(above)] && inner.content_root != kNoToken
                         && context_.can_be_cited(inner.content_root);
      const bool same =
          inner.frame == frame::kNp && plain_says[static_cast<std::size_t>(inner.head)];
      if (cited || same) dropped_.push_back(i);
    }
  }

  // The drafts of the same sentence.
  const std::vector<std::size_t>& beside(const ClaimDraft& draft) const {
    return in_sentence_[static_cast<std::size_t>(tree_.sentence(draft.head))];
  }

  std::size_t handed_on(const ClaimDraft& outer) const {
    for (const std::size_t i : beside(outer)) {
      const ClaimDraft& inner = drafts_[i];
      if (&inner == &outer || inner.continues != SIZE_MAX || inner.source.empty()) continue;
      if (inner.cue->pos != Upos::Verb || inner.cue->weight < 3) continue;
      if (tree_.sentence(inner.head) != tree_.sentence(outer.head)) continue;
      const bool next_to =
          inner.content_root != kNoToken && tree_.head(outer.source_head) == inner.head;
      if (!next_to && !holds(outer.content, inner.head)) continue;
      const TokenRanges all =
          merge_ranges(merge_ranges(inner.content, inner.cue_tokens), inner.source);
      if (count_common(outer.content, all) * 10 >= count_tokens(outer.content) * 7) return i;
    }
    return SIZE_MAX;
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

  QuoteForm form_of(const ClaimDraft& draft) const {
    if (tree_.sentence_at(tree_.sentence(draft.head)).zone == Zone::Title)
      return QuoteForm::Headline;
    TokenIndex inside = 0;
    TokenIndex all = 0;
    for (const TokenRange range : draft.content) {
      for (TokenIndex t = range.first; t < range.last; ++t) {
        if (tree_.upos(t) == Upos::Punct) continue;
        ++all;
        inside += quoted_[static_cast<std::size_t>(t)] ? 1 : 0;
      }
    }
    if (inside == 0) return QuoteForm::Indirect;
    return inside == all ? QuoteForm::Direct : QuoteForm::Mixed;
  }

  float confidence_of(const ClaimDraft& draft) const {
    const bool clause = draft.frame == frame::kClause || draft.frame == frame::kQuote;
    if (draft.frame == frame::kRaise || draft.frame == frame::kBare) return kImpersonalConfidence;
    if (clause && draft.source.empty())
      return draft.passive ? kImpersonalConfidence : kNobodyConfidence;
    if (draft.quoted && clause) {
      return count_tokens(draft.content) <= kShortContent ? kShortQuoteConfidence
                                                          : kQuotedConfidence;
    }
    if (draft.quoted) return kQuotedPhraseConfidence;
    if (draft.source.empty()) return kImpersonalConfidence;
    if (draft.cue->weight < 3) return kAttitudeConfidence;
    return clause ? kClauseConfidence : kPhraseConfidence;
  }

  // Quote marks around words that a claim holds; a name or scare quote belongs to no claim.
  void quote(const QuoteUse& use, const ContentIndex& contents) {
    std::size_t best = use.draft;
    TokenIndex best_size = 0;
    if (best == SIZE_MAX) {
      for (const std::size_t d : contents.around(use.tokens.first)) {
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
    const ContentIndex contents(tree_, drafts_);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const ClaimDraft& inner = drafts_[order_[i]];
      if (inner.continues != SIZE_MAX) continue;
      TokenIndex best_size = 0;
      for (const std::size_t d : contents.around(inner.head)) {
        const ClaimDraft& outer = drafts_[d];
        if (d == order_[i] || place_[d] == kNone || !holds(outer.content, inner.head)) continue;
        if (tree_.sentence(outer.head) != tree_.sentence(inner.head) && outer.continues == SIZE_MAX)
          continue;
        const TokenIndex size = count_tokens(outer.content);
        if (size <= count_tokens(inner.content)) continue;
        if (document_.claims[i].nested_in != kNone && size >= best_size) continue;
        document_.claims[i].nested_in = place_[d];
        best_size = size;
      }
    }
    for (Claim& c : document_.claims) relay_by_outer(c);
  }

  // The Tide reported that Dorn denied it: the Tide hands Dorn's denial on.
  void relay_by_outer(Claim& c) {
    if (c.nested_in == kNone) return;
    const Claim& outer = document_.claims[static_cast<std::size_t>(c.nested_in)];
    const ClaimDraft& draft = drafts_[order_[static_cast<std::size_t>(c.nested_in)]];
    if (outer.speaker.empty() || draft.source_head == kNoToken || !is_outlet(draft)) return;
    if (draft.cue->weight < 3) return;
    // A quotation that goes on has its cue where it began.
    const Claim& told = outer.continues == kNone
                            ? outer
                            : document_.claims[static_cast<std::size_t>(outer.continues)];
    if (told.cue.empty()) return;
    c.chain.push_back({outer.speaker_actor, outer.speaker.front(), told.cue.front()});
  }

  // A headline that says again what the body tells points at the claim it repeats.
  void tell_again() {
    for (std::size_t i = 0; i < document_.claims.size(); ++i) {
      Claim& c = document_.claims[i];
      if (c.form != QuoteForm::Headline) continue;
      int best = 2;  // at least so many shared words; one name alone is no repetition
      for (std::size_t j = 0; j < document_.claims.size(); ++j) {
        const Claim& other = document_.claims[j];
        if (other.form == QuoteForm::Headline || !same_speaker(i, j)) continue;
        const int shared = shared_words(drafts_[order_[i]].content, drafts_[order_[j]].content);
        if (shared <= best) continue;
        best = shared;
        c.same_as = static_cast<Index>(j);
      }
    }
  }

  bool same_speaker(std::size_t i, std::size_t j) const {
    const Claim& a = document_.claims[i];
    const Claim& b = document_.claims[j];
    if (a.speaker_actor != kNone && b.speaker_actor != kNone)
      return a.speaker_actor == b.speaker_actor;
    return shared_words(drafts_[order_[i]].source, drafts_[order_[j]].source) > 0;
  }

  int shared_words(const TokenRanges& a, const TokenRanges& b) const {
    int shared = 0;
    for (const TokenRange r : a) {
      for (TokenIndex t = r.first; t < r.last; ++t) {
        if (!is_content_word(t)) continue;
        shared += has_word(b, tree_.lemma(t)) ? 1 : 0;
      }
    }
    return shared;
  }

  bool has_word(const TokenRanges& ranges, std::string_view lemma) const {
    for (const TokenRange r : ranges) {
      for (TokenIndex t = r.first; t < r.last; ++t) {
        if (is_content_word(t) && tree_.lemma(t) == lemma) return true;
      }
    }
    return false;
  }

  bool is_content_word(TokenIndex t) const {
    const Upos u = tree_.upos(t);
    return u == Upos::Noun || u == Upos::Propn || u == Upos::Verb || u == Upos::Adj;
  }

  Document& document_;
  TreeView& tree_;
  const ActLexicon& acts_;
  ClaimContext context_;
  std::vector<ClaimDraft>& drafts_;
  std::vector<QuoteUse>& uses_;
  std::vector<bool> quoted_;  // by token: stands in quote marks
  std::vector<std::size_t> order_;
  std::vector<Index> place_;
  std::vector<std::vector<Relay>> chains_;  // by draft
  std::vector<std::size_t> dropped_;        // drafts that only hand another on
  std::vector<std::vector<std::size_t>> in_sentence_;
};

}  // namespace

namespace {

// Compiles the part that data/lexicons/`name`.tsv describes.
template <class Part>
std::optional<Error> compile_part(const Lexicon& lexicon, std::string_view name, Part& part) {
  const Table* table = lexicon.table(name);
  if (table == nullptr) {
    return Error{Code::NotFound, "data/lexicons/" + std::string(name) + ".tsv is missing",
                 "lexicon/missing"};
  }
  Result<Part> made = Part::compile(*table);
  if (!made) return made.error();
  part = std::move(made).value();
  return std::nullopt;
}

}  // namespace

Result<ClaimCoder> ClaimCoder::compile(const Lexicon& lexicon) {
  ClaimCoder coder;
  if (auto error = compile_part(lexicon, "reporting", coder.cues_)) return *error;
  if (const Table* nominals = lexicon.table("nominals")) coder.cues_.add_speakers(*nominals);
  if (auto error = compile_part(lexicon, "act_words", coder.acts_)) return *error;
  if (auto error = compile_part(lexicon, "channels", coder.channels_)) return *error;
  return coder;
}

void ClaimCoder::code(Document& document) const {
  document.claims.clear();
  document.quotes.clear();
  raise_second_tellings(document, cues_);
  TreeView tree(document);
  Attributions found;
  found.drafts = find_claims(tree, cues_);
  const std::vector<Cue>& colons = cues_.find(":", Upos::Adp);
  QuoteCues marks;
  marks.lexicon = &cues_;
  if (!colons.empty()) marks.colon = &colons.front();
  for (const Cue& cue : cues_.find("say", Upos::Verb)) {
    if (cue.extras.empty()) marks.say = &cue;
  }
  found.uses =
      attach_quotes(tree, scan_quotes(document.text, paragraphs_of(document)), found.drafts, marks);
  Writer(document, tree, acts_, ClaimContext(tree, channels_), found).run();
}

}  // namespace tacitus
