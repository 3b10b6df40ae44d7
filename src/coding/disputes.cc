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
// A contradiction that no word marks is of something said at most so many sentences before: further
// off, most pairs of generic pages were of two matters (1,288 pages of the open web).
constexpr Index kUnmarkedReach = 12;
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
      // "If your claim is denied": by nobody
      if (is_reader(c) || (facts(c).denial && claim(c).speaker.empty())) continue;
      if (is_no_comment(c) || is_misread(c) || is_only_meant(c) || is_evidence(c)) continue;
      if (by_content(c) || by_reference(c) || by_verdict(c)) continue;
      // "Rejected the idea that ...", which nobody had told: nothing else is answered by it.
      const bool other = names_claim(c);
      if (other && by_accused(c)) continue;
      if (!other && (by_marker(c) || by_place(c))) continue;
      if (!found(c) && !by_words(c)) ahead(c);
    }
  }

  // "Barger said Holden had taken gifts, which he denies", "denied a report in the Tern Post that
  // said ...": what is denied tells who said it.
  bool by_content(Index c) {
    constexpr Index kBeside = 6;
    if (!facts(c).denial || claim(c).content.empty()) return false;
    const TokenIndex root = content_root(d_, claim(c));
    if (root == kNoToken) return false;
    // not "denied meeting the banker who, they say, killed himself"
    const bool told = is_told(lower_case(tree_.lemma(root)));
    const auto end = std::min(static_cast<Index>(d_.claims.size()), c + kBeside);
    for (Index e = std::max(0, c - kBeside); e < end; ++e) {
      if (e == c || !inside(e, c) || same_speaker(c, e) || claim(e).speaker.empty()) continue;
      if (!is_statement(claim(e).act) || claim(e).act == Act::Deny) continue;
      // "denied that she would accept gifts": accepting is no saying
      const bool saying = tree_.upos(root) != Upos::Verb
                          || claim(e).provenance.rule == "claim/clause"
                          || claim(e).provenance.rule == "claim/quote";
      const bool headed = saying && heads(claim(e), root) && claim(e).act != Act::Urge;
      // "refuted a story about his claim": whose claim it is, nobody knows
      if (!headed && !is_as_claimed(claim(e)) && (!told || is_possessive(claim(e)))) continue;
      link(c, e, {Relation::Denies, "explicit-cue", kByWords}, claim(c).cue.front());
      d_.claims[at(c)].answers = e;
      return true;
    }
    return false;
  }

  // "Sought to counter his appeal", "felt free to contradict him": an infinitive that nobody has said.
  bool is_only_meant(Index c) const {
    return one_of(claim(c).cue_lemma, {"counter", "contradict"}) && !is_told_cue(claim(c));
  }

  // "Trials rebutted the rationale", "his findings contradict her": things that speak against it.
  bool is_evidence(Index c) const {
    return one_of(claim(c).cue_lemma,
                  {"contradict", "undermine", "rebut", "refute", "counter", "disprove"})
           && claim(c).speaker_actor == kNone && speaks_as_thing(claim(c));
  }

  bool is_possessive(const Claim& e) const {
    bool possessive = false;
    each_token(d_, e.speaker, [&](TokenIndex t) {
      possessive = possessive || tree_.deprel(t) == Deprel::NmodPoss;
    });
    return possessive;
  }

  // The cue is the root of a content.
  bool heads(const Claim& e, TokenIndex root) const {
    const Span word = d_.tokens.span[static_cast<std::size_t>(root)];
    return std::any_of(e.cue.begin(), e.cue.end(), [word](Span s) { return s.covers(word); });
  }

  // Cues that are verdicts: "called the statement a lie". They are of what was said, not of things.
  static bool is_naming(const Claim& c) {
    return one_of(c.cue_lemma, {"call", "describe", "label", "brand", "denounce", "decry", "deride",
                                "characterize", "characterise", "term"});
  }

  bool is_naming_verdict(const Claim& c) const {
    bool verdict = false;
    each_token(d_, c.content,
               [&](TokenIndex t) { verdict = verdict || is_verdict(lower_case(tree_.lemma(t))); });
    return verdict && is_naming(c) && !c.cue_negated;
  }

  bool speaks_as_thing(const Claim& c) const {
    TokenIndex head = kNoToken;
    each_token(d_, c.speaker, [&](TokenIndex t) {
      if (head == kNoToken || tree_.is_ancestor(t, head)) head = t;
    });
    return head == kNoToken || (tree_.upos(head) != Upos::Propn && tree_.upos(head) != Upos::Pron);
  }

  // What is denied is named by its kind and told in it: "the idea that Orla would leave".
  bool names_claim(Index c) const {
    const Claim& self = claim(c);
    if (self.content.empty() || !facts(c).denial) return false;
    const TokenIndex noun = content_root(d_, self);
    return noun != kNoToken && is_told(lower_case(tree_.lemma(noun))) && !complement(noun).empty();
  }

  // "accused the mission of doing nothing. ... The mission rejected the accusation that its men had stood by":
  // told in other words, but against the one who rejects it.
  bool by_accused(Index c) {
    const TokenIndex noun = content_root(d_, claim(c));
    if (noun == kNoToken || claim(c).cue.empty()
        || !one_of(tree_.lemma(noun), {"accusation", "allegation", "charge"}))
      return false;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (claim(c).sentence - claim(e).sentence > kBlameReach) break;
      if (!comparable(c, e) || same_speaker(c, e) || claim(e).act != Act::Accuse) continue;
      if (!against(c, e) && !speaks_for_accused(c, e)) continue;
      link(c, e, {Relation::Denies, "explicit-cue", kByMarker}, claim(c).cue.front());
      d_.claims[at(c)].answers = e;
      return true;
    }
    return false;
  }

  // "Denied wrongdoing", "denied that it had fired", not "denied entry", "rejected the mediator".
  bool is_deniable(Index c) const {
    const TokenIndex root = content_root(d_, claim(c));
    if (root == kNoToken) return false;
    if (tree_.upos(root) != Upos::Noun && tree_.upos(root) != Upos::Propn) return true;
    if (claim_nouns_.contains(lower_case(tree_.lemma(root)))) return true;
    if (tree_.has_child(root, Deprel::Cop)) return true;
    return one_of(tree_.lemma(root), {"wrongdoing", "role", "knowledge", "guilt", "part", "tie",
                                      "collusion", "abuse", "violation", "misconduct", "link",
                                      "contact", "existence", "intention", "plan", "wrong"});
  }

  // "countered Lavrov's statement", "denied claims of curfews", "refuted those allegations"
  bool by_reference(Index c) {
    const Claim& self = claim(c);
    const bool rejects = self.act == Act::Deny || self.act == Act::Refuse
                         || self.act == Act::Respond || is_naming_verdict(self);
    if (!rejects || opposes(self) || self.content.empty() || self.form == QuoteForm::Direct)
      return false;
    // "when the memo was shown to be a fake": by nobody
    if (self.speaker.empty() && self.form != QuoteForm::Headline) return false;
    if (self.cue_negated && self.act == Act::Deny) return false;  // "never gave up his plan"
    TokenIndex noun = content_root(d_, self);
    if (noun == kNoToken || is_saying(self)) return false;
    if (const TokenIndex named = named_before(noun); named != kNoToken) {
      noun = named;
      // "..., a claim that Dorn disputes": what stands before it
      if (tree_.deprel(noun) == Deprel::Appos && facts(c).denial) return answer_last(c);
    }
    if (points_back(noun)) return facts(c).denial && answer_last(c);
    // "declined to comment" is about no remark
    if (tree_.upos(noun) == Upos::Verb) return false;
    const std::string word = lower_case(d_.tokens.lemma_of(noun));
    if (!claim_nouns_.contains(word) || (is_naming(self) && !is_told(word))) return false;
    // "His own efforts contradict his claim": nobody says so
    if (one_of(self.cue_lemma, {"contradict", "undermine"}) && speaks_as_thing(self)) return false;
    const TokenIndex owner = owner_of(noun);
    const Index answered = referred(c, noun);
    if (answered == kNone) return false;
    if (is_bare_idea(noun) && claim(answered).sentence != self.sentence) return false;
    if (self.act == Act::Refuse && !is_told(word) && !asks_for(answered, word)) return false;
    Span evidence = self.content.front();
    if (!self.cue.empty())
      evidence = {std::min(self.cue.front().begin, evidence.begin),
                  std::max(self.cue.front().end, evidence.end)};
    link(c, answered, {relation_of(self), "explicit-cue", owner != kNoToken ? kByOwner : kByWords},
         evidence);
    d_.claims[at(c)].answers = answered;
    return true;
  }

  // "those charges"
  bool points(TokenIndex noun) const {
    const TokenIndex det = tree_.child(noun, Deprel::Det);
    return det != kNoToken
           && one_of(lower_case(tree_.form(det)), {"this", "that", "these", "those"});
  }

  // "Rejected the notion", which stands in the quotation that follows; "rejected this notion" points
  // back.
  bool is_bare_idea(TokenIndex noun) const {
    if (!one_of(tree_.lemma(noun), {"notion", "idea", "plan", "proposal"})) return false;
    return !points(noun) && owner_of(noun) == kNoToken && complement(noun).empty();
  }

  // "The allegations, which Dorn denies": the noun that the pronoun stands for.
  TokenIndex named_before(TokenIndex pronoun) const {
    if (!one_of(tree_.lemma(pronoun), {"which", "that"}) || tree_.upos(pronoun) != Upos::Pron)
      return kNoToken;
    const TokenIndex verb = tree_.head(pronoun);
    if (!tree_.valid(verb) || tree_.deprel(verb) != Deprel::AclRelcl) return kNoToken;
    const TokenIndex noun = tree_.head(verb);
    return tree_.valid(noun) && claim_nouns_.contains(lower_case(tree_.lemma(noun))) ? noun
                                                                                     : kNoToken;
  }

  // What can be refused: a demand, an offer.
  bool asks_for(Index e, std::string_view noun) const {
    const Act act = claim(e).act;
    const TokenIndex root = content_root(d_, claim(e));
    if (root != kNoToken && lower_case(tree_.lemma(root)) == noun) return true;
    return act == Act::Demand || act == Act::Urge || act == Act::Promise
           || one_of(claim(e).cue_lemma, {"offer", "propose", "invite", "ask", "suggest", "request",
                                          "plan", "call", "proposal", "want"});
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
      // "hinting that it was a fake": the photograph
      const bool thing = lower_case(tree_.lemma(noun)) == "it"
                         && one_of(tree_.lemma(root), {"fake", "wrong", "invention"});
      if (!thing) answered = just_before(c);
    } else if (claim_nouns_.contains(lower_case(tree_.lemma(noun)))) {
      // "the memo was shown to be a fake": by nobody, of any memo
      if (!self.speaker.empty() || !complement(noun).empty()) answered = referred(c, noun);
    }
    if (answered == kNone) return false;
    link(c, answered, {relation, "verdict", kByMarker}, self.content.front());
    d_.claims[at(c)].answers = answered;
    return true;
  }

  // The noun that a verdict is on, and which verdict it is.
  std::pair<TokenIndex, Relation> judged(TokenIndex root, bool negated) const {
    const std::string word = lower_case(tree_.lemma(root));
    if (is_verdict(word)) {
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
    if (denies && !is_deniable(c)) return false;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (self.sentence - claim(e).sentence > 1) break;
      if (!comparable(c, e) || same_speaker(c, e) || claim(e).act == Act::Deny) continue;
      if (!facts(c).side.empty() && facts(c).side == facts(e).side) continue;
      if (denies ? !accuses_or_tells_of(e, c) : !demands_of(e, c)) continue;
      link(c, e,
           {denies ? Relation::Denies : Relation::RejectsDemand,
            denies ? "adjacent-denial" : "adjacent-refusal", against(c, e) ? kByMarker : kByVerb},
           self.cue.front());
      return true;
    }
    return false;
  }

  // "accused Varn of shelling it", or told it of the one who speaks in `c`: "said Varn had shelled it"
  bool accuses_or_tells_of(Index e, Index c) {
    const Act act = claim(e).act;
    if (act == Act::Accuse || act == Act::Condemn) return true;
    const bool told = act == Act::Fear || (is_statement(act) && act != Act::Show);
    return told && against(c, e);
  }

  // "said it had merely asked for the papers": a lesser deed is given for the one told of.
  bool belittles(Index c) const {
    const Claim& self = claim(c);
    if (!is_statement(self.act) || self.polarity < 0) return false;
    const TokenIndex root = content_root(d_, self);
    if (root == kNoToken || tree_.upos(root) != Upos::Verb) return false;
    return tree_.child_with_lemma(root, "merely") != kNoToken
           || tree_.child_with_lemma(root, "simply") != kNoToken
           || tree_.child_with_lemma(root, "only") != kNoToken;
  }

  // "Orla urged Varn to free the crew. Varn refused to free them": what is refused was asked for.
  bool demands_of(Index e, Index c) {
    const Act act = claim(e).act;
    return (act == Act::Demand || act == Act::Urge) && shared_beyond_nouns(c, e) > 0;
  }

  // "The bishop accused the police of beating students. The police chief said officers used batons
  // because ...", "... said it had flown no missions that day": no word says that it is an answer, but
  // the accused speaks next and gives a reason or says no.
  bool by_reply(Index c) {
    const Claim& self = claim(c);
    const bool reason = self.act == Act::Justify || belittles(c);
    const bool negation = self.act == Act::Deny && self.polarity < 0;
    if (!reason && !negation) return false;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (self.sentence - claim(e).sentence > 1) break;
      if (!comparable(c, e) || same_speaker(c, e) || claim(e).cue_negated) continue;
      if (claim(e).act == Act::Deny || is_some_who(e) || has_no(e)) continue;
      const bool accused =
          accuses(e) && says_what(facts(e)) && (against(c, e) || speaks_for_accused(c, e));
      const auto& words = facts(c).words;
      const bool telling = std::binary_search(words.begin(), words.end(), facts(c).root);
      const bool same = negation && (telling || same_object(c, e)) && claim(e).polarity > 0
                        && facts(c).root == facts(e).root
                        && (shared_beyond_nouns(c, e) > 1 || same_subject(c, e));
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
    if (!facts(c).denial || self.cue.empty() || is_anyone(c) || !is_deniable(c)) return false;
    Index best = kNone;
    std::size_t most = 1;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (!comparable(c, e) || same_speaker(c, e) || claim(e).act == Act::Deny) continue;
      if (self.sentence - claim(e).sentence > kUnmarkedReach || !is_statement(claim(e).act))
        continue;
      const std::size_t shared = shared_beyond_nouns(c, e);
      if (shared <= most || static_cast<double>(shared) < kSharedPart * words_beyond_nouns(c))
        continue;
      // the deed itself, or much beside it
      const auto& words = facts(e).words;
      if (shared < 3 && !std::binary_search(words.begin(), words.end(), facts(c).root)) continue;
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
                        && (headline || facts(c).denial) && !opposes(self);
    if (!denies || !is_deniable(c)) return;
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
    // "In response the army shelled the port, doctors said": a deed responds
    for (const Span said : self.content)
      if (said.covers(marker)) return false;
    if (is_anyone(c) || self.speaker.empty() || self.cue_negated) return false;
    const bool by_verb = marker == self.cue.front();
    // "trials are a means of rebutting the reason given"
    const TokenIndex root = self.content.empty() ? kNoToken : content_root(d_, self);
    const bool thing = root != kNoToken && tree_.upos(root) == Upos::Noun;
    if (by_verb && thing && self.speaker_actor == kNone && speaks_as_thing(self)) return false;
    // "was pushing back against claims by the port": those, which nobody found
    if (by_verb && thing && is_told(lower_case(tree_.lemma(root))) && !points(root)) return false;
    Index best = by_verb ? of_opponent(c) : kNone;
    // "pushed back against candidates who ...": they, not whoever spoke last
    const bool somebody =
        (thing && !points(root)) || (root != kNoToken && tree_.upos(root) == Upos::Propn);
    if (by_verb && somebody && best == kNone) return false;
    if (best == kNone) best = weightiest_before(c);
    if (best == kNone) return false;
    // "in turn" lists what comes next as often as it answers
    const bool turn = !by_verb && d_.at(marker).ends_with("turn");
    if (turn && !(accuses(best) && against(c, best))) return false;
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
    return last_by(c, root, kNoToken);
  }

  Span response_marker(const Claim& self) const {
    const Sentence& s = tree_.sentence_at(self.sentence);
    for (TokenIndex t = s.first; t + 1 < s.last && t < s.first + 4; ++t) {
      if (lower_case(tree_.form(t)) != "in"
          || !one_of(tree_.lemma(t + 1), {"response", "reply", "answer", "turn"}))
        continue;
      if (t + 2 < s.last && lower_case(tree_.form(t + 2)) == "to") continue;  // says to what
      return tree_.span({t, t + 2});
    }
    const bool answers = one_of(
        self.cue_lemma, {"counter", "hit back", "fire back", "retort", "rebut", "push back"});
    const bool shot = one_of(self.cue_lemma, {"fire back", "shoot back", "hit back", "retort"})
                      && self.act == Act::Respond && self.form != QuoteForm::Indirect;
    const bool opposed =
        self.act == Act::Deny || self.act == Act::Accuse || self.act == Act::Justify || shot;
    return answers && opposed && is_told_cue(self) ? self.cue.front() : Span{};
  }

  // Not "seek a leader to counter the threat".
  bool is_told_cue(const Claim& c) const {
    bool told = false;
    each_token(d_, c.cue, [&](TokenIndex t) {
      told = told || (tree_.upos(t) == Upos::Verb && tree_.tokens().xpos_of(t) != "VB");
    });
    return told;
  }

  // Whether an answer of such a kind may stand so far from what it answers.
  bool stands_near(Index c, Index e, const ClaimRelation& r) const {
    // That somebody was accused once does not make all that he denies an answer to it.
    if (r.basis == "accusation-denial" && facts(c).denial && !is_deniable(c)) return false;
    const Index away = claim(c).sentence - claim(e).sentence;
    const bool weak = r.basis.starts_with("accusation") && r.confidence < kByMarker;
    // Two who attack each other all over an article answer each other side by side only.
    if (r.basis == "counter-accusation" && away > kAheadReach) return false;
    if (weak && away > (r.basis == "accusation-reason" ? 1 : kAheadReach)) return false;
    // What no word marks as an answer stands near what it answers.
    const bool unmarked =
        one_of(r.basis, {"negation", "antonym", "demand-refusal", "counter-accusation"});
    return !unmarked || facts(c).denial || away <= kUnmarkedReach;
  }

  bool found(Index c) {
    Index best = kNone;
    ClaimRelation relation;
    relation.confidence = 0.0F;
    if (claim(c).cue_negated && (claim(c).act != Act::Deny || is_saying(claim(c)))) return false;
    // "the bureau's refusal to open the file": told as known, of whatever went before
    if (claim(c).act == Act::Refuse && is_possessive(claim(c))) return false;
    if (opposes(claim(c)) || is_anyone(c)) return false;
    for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
      if (!comparable(c, e) || claim(e).cue_negated || is_anyone(e)) continue;
      if (claim(e).act == Act::Ask || !is_said(e) || has_no(e) || is_some_who(e)) continue;
      const auto r = compare_claims(facts(c), facts(e), contrast_);
      if (!r || r->confidence <= relation.confidence) continue;
      if (!stands_near(c, e, *r)) continue;
      relation = *r;
      best = e;
    }
    if (best == kNone) return false;
    const Span evidence = claim(c).cue.empty() ? claim(c).content.front() : claim(c).cue.front();
    // "Haley attacked him after he accused her": what is told second came first
    const bool turned = relation.relation == Relation::CounterAccuses && told_after(c, best);
    link(turned ? best : c, turned ? c : best, relation, evidence);
    return true;
  }

  // `c` stands in a clause of the sentence of `e` that "after" or "since" opens.
  bool told_after(Index c, Index e) const {
    if (claim(c).sentence != claim(e).sentence || claim(c).cue.empty()) return false;
    bool after = false;
    each_token(d_, claim(c).cue, [&](TokenIndex t) {
      after = after || one_of(tree_.introducer(t), {"after", "since", "because"});
    });
    return after;
  }

  bool same_object(Index c, Index e) const {
    return !facts(c).object.empty() && facts(c).object == facts(e).object;
  }

  bool same_subject(Index c, Index e) const {
    return !facts(c).subject.empty() && facts(c).subject == facts(e).subject;
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
