#include "coding/disputes.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "coding/claim_occasions.h"
#include "coding/dispute_facts.h"
#include "coding/dispute_search.h"
#include "text/characters.h"

namespace tacitus {
namespace {

// A denial is of what was said where both share this part of its words (own samples).
constexpr double kSharedPart = 0.5;
// Confidence of links that the words themselves make (own samples).
constexpr float kByOwner = 0.9F;
constexpr float kByWords = 0.75F;
constexpr float kByMarker = 0.7F;
constexpr float kByVerb = 0.6F;  // countered, shot back: whom is left open

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Linker : private ClaimSearch {
 public:
  Linker(Document& d, const Contrast& contrast, const std::unordered_set<std::string>& claim_nouns)
      : ClaimSearch(d, claim_nouns), contrast_(contrast) {}

  void run() {
    const auto n = static_cast<Index>(d_.claims.size());
    for (Index c = 0; c < n; ++c) {
      if (is_reader(c)) continue;
      if (!by_reference(c) && !by_verdict(c) && !by_marker(c) && !by_place(c) && !found(c)
          && !by_words(c))
        ahead(c);
    }
  }

  // "countered Lavrov's statement", "denied claims of curfews", "refuted those allegations"
  bool by_reference(Index c) {
    const Claim& self = claim(c);
    const bool rejects =
        self.act == Act::Deny || self.act == Act::Refuse || self.act == Act::Respond;
    if (!rejects || opposes(self) || self.content.empty() || self.form == QuoteForm::Direct)
      return false;
    const TokenIndex noun = content_root(d_, self);
    if (noun == kNoToken) return false;
    if (points_back(noun)) return answer_last(c);
    // "declined to comment" is about no remark
    if (tree_.upos(noun) == Upos::Verb) return false;
    if (!claim_nouns_.contains(lower_case(d_.tokens.lemma_of(noun)))) return false;
    const TokenIndex owner = owner_of(noun);
    const Index answered = referred(c, noun);
    if (answered == kNone) return false;
    Span evidence = self.content.front();
    if (!self.cue.empty())
      evidence = {std::min(self.cue.front().begin, evidence.begin),
                  std::max(self.cue.front().end, evidence.end)};
    link(c, answered, {relation_of(self), "explicit-cue", owner != kNoToken ? kByOwner : kByWords},
         evidence);
    d_.claims[at(c)].answers = answered;
    return true;
  }

  // "Most oppose it": they are against a thing, and deny nothing that was said.
  static bool opposes(const Claim& c) {
    return c.cue_lemma.starts_with("oppos") || c.cue_lemma.starts_with("object");
  }

  // "said reports of burned villages were lies", "said there was no evidence for the claim", "said it
  // could not confirm the report": a verdict on what somebody else said.
  bool by_verdict(Index c) {
    const Claim& self = claim(c);
    if (self.content.empty() || self.cue_negated) return false;
    const TokenIndex root = content_root(d_, self);
    if (root == kNoToken) return false;
    const auto [noun, relation] = judged(root, self.polarity < 0);
    if (noun == kNoToken) return false;
    Index answered = kNone;
    if (points_back(noun)) {
      answered = just_before(c);
    } else if (claim_nouns_.contains(lower_case(tree_.lemma(noun)))) {
      answered = referred(c, noun);
    }
    if (answered == kNone) return false;
    link(c, answered, {relation, "verdict", kByMarker}, self.content.front());
    d_.claims[at(c)].answers = answered;
    return true;
  }

  // The noun that a verdict is on, and which verdict it is.
  std::pair<TokenIndex, Relation> judged(TokenIndex root, bool negated) const {
    const std::string word = lower_case(tree_.lemma(root));
    if (one_of(word,
               {"lie", "false", "untrue", "baseless", "groundless", "unfounded", "fabrication",
                "nonsense", "propaganda", "wrong", "fake", "invention", "slander"})) {
      return {tree_.child(root, Deprel::Nsubj), Relation::Denies};
    }
    if (negated && one_of(word, {"true", "correct", "accurate"}))
      return {tree_.child(root, Deprel::Nsubj), Relation::Denies};
    if (negated && one_of(word, {"confirm", "verify", "corroborate", "substantiate"}))
      return {tree_.child(root, Deprel::Obj), Relation::Weakens};
    // "there was no evidence for the claim"
    const TokenIndex proof =
        one_of(word, {"evidence", "proof"}) ? root : tree_.child(root, Deprel::Nsubj);
    if (!negated || proof == kNoToken
        || !one_of(tree_.lemma(proof), {"evidence", "proof", "basis"}))
      return {kNoToken, Relation::Weakens};
    TokenIndex of = tree_.child(proof, Deprel::Nmod);
    if (of == kNoToken) of = tree_.child(root, Deprel::Obl);
    return {of, Relation::Weakens};
  }

  bool answer_last(Index c) {
    if (claim(c).act != Act::Deny || claim(c).cue_negated) return false;
    const Index e = just_before(c);
    if (e == kNone) return false;
    link(c, e, {Relation::Denies, "explicit-cue", kByMarker}, claim(c).content.front());
    d_.claims[at(c)].answers = e;
    return true;
  }

  // "Orla said Varn had shelled the town. Varn denied hitting it.": a denial or refusal answers the
  // accusation or demand told just before it, where that is against the one who answers.
  bool by_place(Index c) {
    const Claim& self = claim(c);
    const bool denies =
        self.act == Act::Deny && one_of(self.cue_lemma, {"deny", "dismiss", "refute"});
    const bool refuses = self.act == Act::Refuse && one_of(self.cue_lemma, {"refuse", "reject"});
    if (self.cue.empty() || self.cue_negated) return false;
    if (!denies && !refuses) return by_reply(c);
    if (self.form == QuoteForm::Direct) return false;  // "dismissed": the words are his own
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (self.sentence - claim(e).sentence > 1) break;
      if (!comparable(c, e) || same_speaker(c, e)) continue;
      const Act act = claim(e).act;
      const bool accusation =
          denies && (act == Act::Accuse || act == Act::Condemn || against(c, e));
      const bool demand =
          refuses && (act == Act::Demand || act == Act::Urge) && shared_beyond_nouns(c, e) > 0;
      if (!accusation && !demand) continue;
      link(c, e,
           {denies ? Relation::Denies : Relation::RejectsDemand,
            denies ? "adjacent-denial" : "adjacent-refusal", against(c, e) ? kByMarker : kByVerb},
           self.cue.front());
      return true;
    }
    return false;
  }

  // "The bishop accused the police of beating students. The police chief said officers used batons
  // because ...", "... said it had flown no missions that day": no word says that it is an answer, but
  // the accused speaks next and gives a reason or says no.
  bool by_reply(Index c) {
    const Claim& self = claim(c);
    const bool reason = self.act == Act::Justify;
    const bool negation = self.act == Act::Deny && self.polarity < 0;
    if (!reason && !negation) return false;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (self.sentence - claim(e).sentence > 1) break;
      if (!comparable(c, e) || same_speaker(c, e) || claim(e).cue_negated) continue;
      const bool accused = accuses(e) && (against(c, e) || speaks_for_accused(c, e));
      const bool same = negation && claim(e).polarity > 0 && facts(c).root == facts(e).root
                        && shared_beyond_nouns(c, e) > 0;
      if (!accused && !same) continue;
      link(c, e,
           {reason ? Relation::Rebuts : Relation::Denies,
            reason ? "adjacent-reason" : "adjacent-negation", kByMarker},
           self.cue.front());
      return true;
    }
    return false;
  }

  // "Dorn denied that she had taken money from the port": the claim told before that she had taken
  // money, whoever told it and with whichever verb.
  bool by_words(Index c) {
    const Claim& self = claim(c);
    if (self.act != Act::Deny || self.cue_negated || opposes(self) || self.cue.empty())
      return false;
    if (self.form == QuoteForm::Direct || is_saying(self) || is_anyone(c)) return false;
    Index best = kNone;
    std::size_t most = 1;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (!comparable(c, e) || same_speaker(c, e) || claim(e).act == Act::Deny) continue;
      const std::size_t shared = shared_beyond_nouns(c, e);
      if (shared <= most || static_cast<double>(shared) < kSharedPart * words_beyond_nouns(c))
        continue;
      most = shared;
      best = e;
    }
    if (best == kNone) return false;
    link(c, best, {Relation::Denies, "same-words", kByMarker}, self.cue.front());
    return true;
  }

  static bool is_saying(const Claim& c) {
    return one_of(c.cue_lemma, {"say", "tell", "add", "claim"});
  }

  // "The ministry denied that its jets had bombed the market. Villagers had accused the air force of
  // bombing it": news tells the answer first. So do headlines ("Bank Did Not Hide Losses, Chairman
  // Says"), whose accusation may stand anywhere below.
  void ahead(Index c) {
    const Claim& self = claim(c);
    const bool headline = self.form == QuoteForm::Headline;
    const bool denies = self.act == Act::Deny && !self.cue_negated && !self.content.empty()
                        && (headline || !is_saying(self)) && !opposes(self);
    if (!denies) return;
    const auto end = std::min(static_cast<Index>(d_.claims.size()), c + kWindow);
    Index best = kNone;
    std::size_t most = 1;
    for (Index e = c + 1; e < end; ++e) {
      if (!headline && claim(e).sentence - self.sentence > kAheadReach) break;
      if (!apart(c, e) || same_speaker(c, e) || claim(e).form == QuoteForm::Headline) continue;
      if (claim(e).act == Act::Deny || claim(e).cue_negated || claim(e).polarity < 0) continue;
      if (!accuses(e) && facts(c).root != facts(e).root) continue;
      const std::size_t shared = shared_beyond_nouns(c, e);
      if (shared <= most) continue;
      most = shared;
      best = e;
    }
    if (best == kNone) return;
    const Span evidence = self.cue.empty() ? self.content.front() : self.cue.front();
    link(c, best, {Relation::Denies, headline ? "headline-denial" : "denial-first", kByMarker},
         evidence);
  }

  static Relation relation_of(const Claim& c) {
    if (c.act == Act::Refuse) return Relation::RejectsDemand;
    if (c.act == Act::Justify || c.act == Act::Accuse || c.act == Act::Admit)
      return Relation::Rebuts;
    return Relation::Denies;
  }

  // "In response, Lavrov said ...": answers what was just said against him or to him.
  bool by_marker(Index c) {
    const Claim& self = claim(c);
    if (self.cue.empty() || self.sentence == kNone) return false;
    const Span marker = response_marker(self);
    if (marker.empty()) return false;
    const bool by_verb = marker == self.cue.front();
    Index best = by_verb ? of_opponent(c) : kNone;
    if (best == kNone) best = weightiest_before(c);
    if (best == kNone) return false;
    const float confidence = by_verb ? kByVerb : kByMarker;
    // "countered that the army had broken it first" says another thing, not no
    const bool counters = by_verb && self.polarity > 0;
    link(c, best,
         {self.act == Act::Deny && !counters ? Relation::Denies : Relation::Rebuts, "explicit-cue",
          confidence},
         marker);
    return true;
  }

  // "fired back at Orla": her last claim.
  Index of_opponent(Index c) const {
    if (claim(c).content.empty()) return kNone;
    const TokenIndex root = content_root(d_, claim(c));
    if (root == kNoToken || tree_.upos(root) != Upos::Propn) return kNone;
    return last_by(c, root);
  }

  Span response_marker(const Claim& self) const {
    const Sentence& s = tree_.sentence_at(self.sentence);
    for (TokenIndex t = s.first; t + 1 < s.last && t < s.first + 4; ++t) {
      if (lower_case(tree_.form(t)) != "in"
          || !one_of(tree_.lemma(t + 1), {"response", "reply", "answer", "turn"}))
        continue;
      return tree_.span({t, t + 2});
    }
    const bool answers = one_of(
        self.cue_lemma, {"counter", "hit back", "fire back", "retort", "rebut", "push back"});
    const bool opposed =
        self.act == Act::Deny || self.act == Act::Accuse || self.act == Act::Justify;
    return answers && opposed ? self.cue.front() : Span{};
  }

  bool found(Index c) {
    Index best = kNone;
    ClaimRelation relation;
    relation.confidence = 0.0F;
    if (claim(c).cue_negated && claim(c).act != Act::Deny) return false;
    if (opposes(claim(c)) || is_anyone(c)) return false;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (!comparable(c, e) || claim(e).cue_negated || is_anyone(e)) continue;
      const auto r = compare_claims(facts(c), facts(e), contrast_);
      if (!r || r->confidence <= relation.confidence) continue;
      // That somebody was accused once does not make all that he denies an answer to it.
      const bool weak = r->basis.starts_with("accusation") && r->confidence < kByMarker;
      if (weak && claim(c).sentence - claim(e).sentence > kAheadReach) continue;
      relation = *r;
      best = e;
    }
    if (best == kNone) return false;
    const Span evidence = claim(c).cue.empty() ? claim(c).content.front() : claim(c).cue.front();
    link(c, best, relation, evidence);
    return true;
  }

  void link(Index c, Index answered, const ClaimRelation& relation, Span evidence) {
    Dispute dispute;
    dispute.claim = c;
    dispute.answers = answered;
    dispute.relation = relation.relation;
    dispute.basis = relation.basis;
    dispute.evidence = evidence;
    dispute.confidence = relation.confidence;
    dispute.id = stable_id("di", d_.id, claim(c).id + claim(answered).id);
    d_.disputes.push_back(std::move(dispute));
  }

  const Contrast& contrast_;
};

}  // namespace

Result<DisputeCoder> DisputeCoder::compile(const Lexicon& lexicon) {
  const Table* contrast = lexicon.table("contrast");
  const Table* words = lexicon.table("act_words");
  if (contrast == nullptr || words == nullptr) {
    return Error{Code::NotFound, "data/lexicons/contrast.tsv or act_words.tsv is missing",
                 "lexicon/missing"};
  }
  Result<Contrast> made = Contrast::compile(*contrast);
  if (!made) return made.error();
  DisputeCoder coder;
  coder.contrast_ = std::move(made).value();
  const int word = words->column("words");
  const int cls = words->column("class");
  for (std::size_t row = 0; row < words->rows(); ++row) {
    const std::string_view c = words->cell(row, cls);
    if (c == "claim_noun" || c == "demand_noun") coder.claim_nouns_.emplace(words->cell(row, word));
  }
  return coder;
}

void DisputeCoder::code(Document& document) const {
  document.disputes.clear();
  if (document.claims.size() < 2) return;
  join_occasions(document);
  Linker(document, contrast_, claim_nouns_).run();
}

}  // namespace tacitus
