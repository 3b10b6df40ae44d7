#include "coding/claim_context.h"

#include <algorithm>

#include "coding/claim_subjects.h"

namespace tacitus {
namespace {

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

}  // namespace

Result<ChannelLexicon> ChannelLexicon::compile(const Table& table) {
  const int noun = table.column("noun");
  const int channel = table.column("channel");
  if (noun < 0 || channel < 0) {
    return Error{Code::InvalidInput, table.name() + ": the columns are noun and channel",
                 "lexicon/columns"};
  }
  ChannelLexicon lexicon;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    lexicon.channels_.emplace(table.cell(row, noun), table.cell(row, channel));
  }
  return lexicon;
}

std::string_view ChannelLexicon::channel(std::string_view lemma) const {
  const auto found = channels_.find(lower(lemma));
  return found == channels_.end() ? std::string_view{} : found->second;
}

ClaimContext::ClaimContext(TreeView& tree, const ChannelLexicon& channels)
    : tree_(tree), channels_(channels) {
  mention_of_.assign(tree.tokens().size(), kNone);
  const auto& mentions = tree.document().mentions;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const TokenIndex head = mentions[m].head;
    if (tree.valid(head) && mention_of_[at(head)] == kNone)
      mention_of_[at(head)] = static_cast<Index>(m);
  }
}

Index ClaimContext::mention_at(TokenIndex head) const {
  if (!tree_.valid(head)) return kNone;
  if (mention_of_[at(head)] != kNone) return mention_of_[at(head)];
  // Parsers and mention finders differ on the head of a name: any mention that holds the token.
  Index best = kNone;
  const Span token = tree_.tokens().span[at(head)];
  const auto& mentions = tree_.document().mentions;
  const auto first =
      std::partition_point(mentions.begin(), mentions.end(),
                           [token](const Mention& m) { return m.span.begin + 400 < token.begin; });
  for (auto m = first; m != mentions.end() && m->span.begin <= token.begin; ++m) {
    if (!m->span.covers(token)) continue;
    if (best == kNone || m->span.size() < mentions[static_cast<std::size_t>(best)].span.size()) {
      best = static_cast<Index>(m - mentions.begin());
    }
  }
  return best;
}

// "the envoy, who said": the noun that the pronoun stands for.
TokenIndex ClaimContext::antecedent(TokenIndex pronoun) const {
  if (!one_of(tree_.lemma(pronoun), {"who", "which", "that", "whom"})) return pronoun;
  TokenIndex t = tree_.head(pronoun);
  for (int steps = 0; steps < 4 && tree_.valid(t); ++steps) {
    if (tree_.deprel(t) == Deprel::AclRelcl)
      return tree_.valid(tree_.head(t)) ? tree_.head(t) : pronoun;
    t = tree_.head(t);
  }
  return pronoun;
}

bool ClaimContext::is_outlet(TokenIndex head) const {
  if (!tree_.valid(head)) return false;
  const Index m = mention_at(head);
  const Document& d = tree_.document();
  if (m != kNone) {
    const Mention& mention = d.mentions[static_cast<std::size_t>(m)];
    if (mention.actor != kNone
        && d.actors[static_cast<std::size_t>(mention.actor)].kind == ActorKind::Media)
      return true;
  }
  // Names are lemmatised in their own way: the Times -> Time.
  const bool name = tree_.upos(head) == Upos::Propn;
  return one_of(
      name ? tree_.form(head) : tree_.lemma(head),
      {"Times",     "Post",      "Reuters",    "AP",       "AFP",     "BBC",         "CNN",
       "News",      "Journal",   "Herald",     "Guardian", "Tribune", "Telegraph",   "Press",
       "agency",    "newspaper", "television", "TV",       "radio",   "broadcaster", "station",
       "Wire",      "Monitor",   "daily",      "magazine", "network", "outlet",      "Gazette",
       "Chronicle", "reporter",  "journalist"});
}

void ClaimContext::fill(const ClaimDraft& draft, Claim& claim) {
  speaker(draft, claim);
  if (draft.continues != SIZE_MAX) return;
  addressee(draft, claim);
  channel(draft, claim);
  grammar(draft, claim);
  time(draft, claim);
}

void ClaimContext::speaker(const ClaimDraft& draft, Claim& claim) const {
  if (draft.source_head == kNoToken) return;
  const auto actor_of = [this](Index m) {
    return m == kNone ? kNone : tree_.document().mentions[static_cast<std::size_t>(m)].actor;
  };
  claim.speaker_mention = mention_at(antecedent(draft.source_head));
  claim.speaker_actor = actor_of(claim.speaker_mention);
  if (claim.speaker_actor != kNone) return;
  const Index person = person_in(draft);
  if (person == kNone) return;
  claim.speaker_mention = person;
  claim.speaker_actor = actor_of(person);
}

// "Secretary of State Ada Rook": where the title is the head, the person named before any comma.
Index ClaimContext::person_in(const ClaimDraft& draft) const {
  if (draft.source.empty()) return kNone;
  TokenIndex end = draft.source.front().first;
  while (end < draft.source.front().last && tree_.form(end) != ",") ++end;
  for (TokenIndex t = end - 1; t >= draft.source.front().first; --t) {
    const Index m = mention_of_[at(t)];
    if (m == kNone) continue;
    const Mention& mention = tree_.document().mentions[static_cast<std::size_t>(m)];
    if (mention.actor != kNone && mention.type == NameType::Person) return m;
  }
  return kNone;
}

void ClaimContext::set_addressee(TokenIndex head, const ClaimDraft& draft, Claim& claim) {
  if (is_time_like(head)) return;
  TokenRanges ranges = source_ranges(tree_, head, draft.head);
  take_out(tree_, draft.content, ranges);
  if (ranges.empty()) return;
  claim.addressee = tree_.span(ranges.front());
  const Index m = mention_at(head);
  if (m != kNone)
    claim.addressee_actor = tree_.document().mentions[static_cast<std::size_t>(m)].actor;
}

bool ClaimContext::is_time_like(TokenIndex t) const {
  return tree_.deprel(t) == Deprel::OblUnmarked || tree_.upos(t) == Upos::Num;
}

void ClaimContext::addressee(const ClaimDraft& draft, Claim& claim) {
  if (draft.addressee != kNoToken) set_addressee(draft.addressee, draft, claim);
}

// In a statement; through a phone call to Lavrov; on Twitter.
void ClaimContext::channel(const ClaimDraft& draft, Claim& claim) {
  for (const TokenIndex c : tree_.children(draft.head)) {
    if (tree_.deprel(c) != Deprel::Obl || holds(draft.content, c)) continue;
    if (!one_of(lower(tree_.introducer(c)),
                {"in", "on", "through", "via", "during", "by", "at", "over", "from"}))
      continue;
    const std::string_view name = channels_.channel(tree_.lemma(c));
    if (name.empty()) continue;
    claim.channel = name;
    TokenRanges ranges = source_ranges(tree_, c, draft.head);
    if (!ranges.empty()) claim.channel_span = tree_.span(ranges.front());
    for (const TokenIndex g : tree_.children(c)) {
      const bool to =
          tree_.deprel(g) == Deprel::Nmod && one_of(tree_.introducer(g), {"to", "with"});
      if (to && claim.addressee.empty()) set_addressee(g, draft, claim);
    }
    return;
  }
}

// Tense, negation, modality and condition of the cue; from them what speaker and writer hold true.
void ClaimContext::grammar(const ClaimDraft& draft, Claim& claim) const {
  claim.cue_tense = tree_.has_feature(draft.head, "Tense=Pres") ? "present" : "past";
  claim.cue_modal = draft.only_meant;
  for (const TokenIndex c : tree_.children(draft.head)) {
    const std::string_view lemma = tree_.lemma(c);
    const Deprel d = tree_.deprel(c);
    if (d == Deprel::Advmod && one_of(lemma, {"not", "never", "n't", "nowhere"}))
      claim.cue_negated = true;
    if (d == Deprel::Aux && tree_.tokens().xpos_of(c) == "MD") {
      claim.cue_modal = true;
      if (lemma == "will" || lemma == "shall") claim.cue_tense = "future";
    }
    if (d == Deprel::Aux && lemma == "have" && tree_.has_feature(c, "Tense=Past"))
      claim.cue_tense = "past";
    if (d == Deprel::Mark && one_of(lemma, {"if", "unless"})) claim.cue_conditional = true;
  }
  if (claim.cue_negated || claim.cue_modal || claim.cue_conditional)
    claim.factuality_author = Factuality::Uu;
}

// The time expression that hangs on the cue: "said on Monday that".
void ClaimContext::time(const ClaimDraft& draft, Claim& claim) const {
  const auto& times = tree_.document().times;
  const auto& sentence = tree_.sentence_at(tree_.sentence(draft.head));
  const auto first = std::partition_point(times.begin(), times.end(), [&](const TimeExpression& t) {
    return t.span.begin < sentence.span.begin;
  });
  for (auto t = first; t != times.end() && t->span.end <= sentence.span.end; ++t) {
    if (t->type == TimexType::Duration || t->type == TimexType::Set) continue;
    for (const TokenIndex c : tree_.children(draft.head)) {
      const Span token = tree_.tokens().span[at(c)];
      const bool adjunct = tree_.deprel(c) == Deprel::Obl || tree_.deprel(c) == Deprel::OblUnmarked
                           || tree_.deprel(c) == Deprel::Advmod;
      if (adjunct && t->span.covers(token) && !holds(draft.content, c)) {
        claim.time = static_cast<Index>(t - times.begin());
        return;
      }
    }
  }
}

bool ClaimContext::can_be_cited(TokenIndex noun) const {
  if (is_document_noun(tree_.lemma(noun))) return true;
  const Index m = mention_at(noun);
  if (m == kNone) return false;
  const Referent r = tree_.document().mentions[static_cast<std::size_t>(m)].referent;
  return r == Referent::Person || r == Referent::Group || r == Referent::Organisation;
}

bool ClaimContext::cited_speaker(ClaimDraft& draft, Claim& claim) {
  if (draft.source_head == kNoToken || draft.cue->pos != Upos::Verb) return false;
  for (const TokenIndex parent : {draft.head, draft.source_head}) {
    for (const TokenIndex c : tree_.children(parent)) {
      if (!one_of(tree_.lemma(c), {"cite", "quote"}) || tree_.tokens().xpos_of(c) != "VBG")
        continue;
      const TokenIndex cited = tree_.child(c, Deprel::Obj);
      if (cited == kNoToken || tree_.upos(cited) == Upos::Pron || !can_be_cited(cited)) continue;
      Relay relay;
      const TokenRanges outlet = source_ranges(tree_, draft.source_head, c);
      if (!outlet.empty()) relay.span = tree_.span(outlet.front());
      if (!draft.cue_tokens.empty()) relay.cue = tree_.span(draft.cue_tokens.front());
      const Index m = mention_at(draft.source_head);
      if (m != kNone) relay.actor = tree_.document().mentions[static_cast<std::size_t>(m)].actor;
      claim.chain.push_back(relay);
      draft.source_head = cited;
      draft.source = source_ranges(tree_, cited, draft.head);
      return true;
    }
  }
  return false;
}

Factuality combine_factuality(Factuality cue, std::int8_t polarity, bool possible,
                              bool conditional) {
  if (conditional) return Factuality::Uu;
  if (cue == Factuality::CtPlus && possible) cue = Factuality::PsPlus;
  if (polarity >= 0) return cue;
  switch (cue) {
    case Factuality::CtPlus:
      return Factuality::CtMinus;
    case Factuality::PrPlus:
      return Factuality::PrMinus;
    case Factuality::PsPlus:
      return Factuality::PsMinus;
    case Factuality::CtMinus:  // denied that nobody was hurt
      return Factuality::CtPlus;
    default:
      return cue;
  }
}

}  // namespace tacitus
