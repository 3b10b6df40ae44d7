#include "coding/acts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/claim_subjects.h"

namespace tacitus {
namespace {

constexpr std::uint32_t kHarm = 1;
constexpr std::uint32_t kMeasure = 2;
constexpr std::uint32_t kBlame = 4;
constexpr std::uint32_t kFalse = 8;
constexpr std::uint32_t kJustify = 16;
constexpr std::uint32_t kBad = 32;
constexpr std::uint32_t kGood = 64;
constexpr std::uint32_t kDemandNoun = 128;
constexpr std::uint32_t kClaimNoun = 256;
constexpr std::uint32_t kAttitude = 512;
constexpr std::uint32_t kRefusal = 1024;
constexpr std::uint32_t kFuture = 2048;
constexpr std::uint32_t kMust = 4096;
constexpr std::uint32_t kShould = 8192;
constexpr std::uint32_t kDoom = 16384;
constexpr std::uint32_t kHappening = 32768;
constexpr std::uint32_t kFit = 65536;
constexpr std::uint32_t kInvolvement = 131072;
constexpr std::uint32_t kDanger = 262144;
constexpr std::uint32_t kWorry = 524288;

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 20> kClasses = {{
    {"harm", kHarm},
    {"measure", kMeasure},
    {"blame", kBlame},
    {"false", kFalse},
    {"justify", kJustify},
    {"bad", kBad},
    {"good", kGood},
    {"demand_noun", kDemandNoun},
    {"claim_noun", kClaimNoun},
    {"attitude", kAttitude},
    {"refusal", kRefusal},
    {"future", kFuture},
    {"must", kMust},
    {"should", kShould},
    {"doom", kDoom},
    {"happening", kHappening},
    {"fit", kFit},
    {"involvement", kInvolvement},
    {"danger", kDanger},
    {"worry", kWorry},
}};

// Words that may stand between the parts of a phrase: "pay a heavy price".
constexpr TokenIndex kPhraseGap = 3;
// Words from "going" to the predicate it makes a future: "going to be a very long war".
constexpr TokenIndex kGoingGap = 6;

}  // namespace

bool ActLexicon::is_plain(Act act) {
  return act == Act::Assert || act == Act::Emphasize || act == Act::Report || act == Act::Announce
         || act == Act::Respond || act == Act::Warn || act == Act::Show;
}

// Reads one content.
class ActReader {
 public:
  ActReader(const ActLexicon& lexicon, TreeView& tree, const ClaimDraft& draft, bool quoted)
      : lexicon_(lexicon), tree_(tree), draft_(draft), quoted_(quoted), root_(draft.content_root) {
    look();
  }

  ActDecision decide() {
    ActDecision d;
    d.act = draft_.cue->act;
    d.polarity = negated_ ? std::int8_t{-1} : std::int8_t{1};
    if (!tree_.valid(root_) || draft_.content.empty()) return d;
    d.possible = may_;
    d.conditional = conditional_;
    d.act = own_act(d);
    return d;
  }

 private:
  Act own_act(ActDecision& d) {
    Act cue = draft_.cue->act;
    if (draft_.cue->pos == Upos::Adp && cue == Act::Show && !is_document(draft_.source_head))
      cue = Act::Assert;
    if (cue == Act::Promise || cue == Act::Threaten) {
      return set(d, harm_at_root(kHarm | kMeasure | kDoom) && !negated_ ? Act::Threaten : cue,
                 "cue");
    }
    if (cue == Act::Warn && is_threat()) return set(d, Act::Threaten, "future-measure");
    if (cue == Act::Demand && draft_.cue->lemma == "insist") return insisted(d);
    if (cue == Act::Deny || cue == Act::Refuse) return rejection(d, cue);
    if (will_not_say()) return set(d, Act::Refuse, "will-not-say");
    if (cue == Act::Label || cue == Act::Praise) return judgement(d, cue);
    if (one_of(draft_.cue->lemma, {"express", "voice"}) && draft_.frame == frame::kNp)
      return expressed(d, cue);
    if (!ActLexicon::is_plain(cue) || draft_.frame == frame::kNp || draft_.frame == frame::kNpInf)
      return cue;
    if (cue == Act::Show && blame_at_root_ && !negated_) return set(d, Act::Accuse, "blame-shown");
    if (cue == Act::Show || cue == Act::Warn) return cue;
    return plain(d, cue);
  }

  // "insisted on a trial", "insisted that they leave": demands; "insisted it never paid": what it says
  Act insisted(ActDecision& d) const {
    const bool clause = draft_.frame == frame::kClause || draft_.frame == frame::kQuote;
    const bool base = tree_.tokens().xpos_of(root_) == "VB" && !has_modal();
    if (!clause || base) return set(d, Act::Demand, "insists-on");
    return plain(d, Act::Emphasize);
  }

  // "would not say whether", "will not comment"
  bool will_not_say() const {
    if (!one_of(draft_.cue->lemma, {"say", "tell", "comment", "discuss", "confirm", "disclose",
                                    "reveal", "answer", "elaborate", "specify", "name"}))
      return false;
    bool not_so = false;
    bool will = false;
    for (const TokenIndex c : tree_.children(draft_.head)) {
      not_so =
          not_so
          || (tree_.deprel(c) == Deprel::Advmod && one_of(tree_.lemma(c), {"not", "n't", "never"}));
      will = will
             || (tree_.deprel(c) == Deprel::Aux && one_of(tree_.lemma(c), {"will", "would", "wo"}));
    }
    return not_so && will;
  }

  // According to a poll: shown; according to the mayor: said.
  bool is_document(TokenIndex source) const {
    return tree_.valid(source) && is_document_noun(tree_.lemma(source));
  }

  static Act set(ActDecision& d, Act act, const char* reason) {
    d.reason = reason;
    return act;
  }

  // rejected the offer: refuses; rejected the charge: denies
  Act rejection(ActDecision& d, Act cue) const {
    if (draft_.frame != frame::kNp) return cue;
    const std::uint32_t classes = classes_at(first_noun());
    if ((classes & kClaimNoun) != 0) return set(d, Act::Deny, "claim-noun");
    if ((classes & kDemandNoun) != 0 && draft_.cue->lemma != "deny")
      return set(d, Act::Refuse, "demand-noun");
    if ((classes & kInvolvement) != 0) return set(d, Act::Deny, "involvement");
    return cue;
  }

  // called the report a lie: denies; called the raid barbaric: condemns; defended the arrests: justifies
  Act judgement(ActDecision& d, Act cue) const {
    // rejected the claim as a provocation
    if (one_of(draft_.cue->lemma, {"reject", "dismiss"})) {
      const bool demand = (classes_at(first_noun()) & kDemandNoun) != 0;
      return set(d, demand ? Act::Refuse : Act::Deny, "rejects-as");
    }
    if (draft_.cue->lemma == "defend") {
      const TokenIndex noun = first_noun();
      const bool person =
          noun != kNoToken && (tree_.upos(noun) == Upos::Propn || tree_.upos(noun) == Upos::Pron);
      return person ? cue : set(d, Act::Justify, "defends-a-deed");
    }
    if (cue != Act::Label) return cue;
    if ((seen_ & kFalse) != 0) return set(d, Act::Deny, "false");
    if ((seen_ & (kBlame | kBad)) != 0) return set(d, Act::Condemn, "bad");
    if ((seen_ & kGood) != 0) return set(d, Act::Praise, "good");
    return cue;
  }

  // expressed alarm: fears; expressed outrage: condemns; expressed support: praises
  Act expressed(ActDecision& d, Act cue) const {
    const std::uint32_t classes = classes_at(first_noun());
    if ((classes & kWorry) != 0) return set(d, Act::Fear, "worry");
    if ((classes & kBad) != 0) return set(d, Act::Condemn, "bad");
    if ((classes & kGood) != 0) return set(d, Act::Praise, "good");
    return cue;
  }

  TokenIndex first_noun() const {
    for (const TokenRange range : draft_.content) {
      for (TokenIndex t = range.first; t < range.last; ++t) {
        if (tree_.upos(t) == Upos::Noun && tree_.deprel(t) != Deprel::Compound
            && tree_.deprel(t) != Deprel::NmodPoss)
          return t;
        if (tree_.upos(t) == Upos::Propn && tree_.deprel(t) != Deprel::NmodPoss
            && tree_.deprel(t) != Deprel::Compound)
          return t;
        if (tree_.upos(t) == Upos::Pron && tree_.deprel(t) != Deprel::NmodPoss) return t;
      }
    }
    return kNoToken;
  }

  Act plain(ActDecision& d, Act cue) const {
    if (question_) return set(d, Act::Ask, "question");
    if ((seen_ & kRefusal) != 0) return set(d, Act::Refuse, "refusal");
    if (is_threat()) return set(d, Act::Threaten, "future-measure");
    if (is_refusal())
      return keeps_faith() ? set(d, Act::Promise, "will-not-fail")
                           : set(d, Act::Refuse, "self-will-not");
    if ((seen_ & kJustify) != 0 && !future_ && (!must_ || self_ || past_))
      return set(d, Act::Justify, "reason-given");
    if (const Act act = directive(d); act != Act::Assert) return act;
    if (likely_blame_ && !negated_) return set(d, Act::Accuse, "likely-to-blame");
    if (future_ && cue != Act::Announce && cue != Act::Report) {
      return self_ && !negated_ ? set(d, Act::Promise, "self-will") : set(d, Act::Predict, "will");
    }
    if (!negated_ && concurs()) {
      const bool person = !one_of(tree_.lemma(subject_), {"that", "this", "it"});
      return person ? set(d, Act::Agree, "is-right") : set(d, Act::Confirm, "is-so");
    }
    if (const Act act = performed(); act != Act::Assert) return set(d, act, "performative");
    if (negated_ && (root_classes_ & kFit) != 0) return set(d, Act::Condemn, "not-fit");
    if (const Act act = untruth(d); act != Act::Assert) return act;
    if (is_denial()) return set(d, Act::Deny, negated_ ? "negated" : "false");
    return negated_ ? cue : affirmed(d, cue);
  }

  // "they lied", "we were wrong"; Assert if nobody is said to have told an untruth.
  Act untruth(ActDecision& d) const {
    if (negated_ || (root_classes_ & kFalse) == 0) return Act::Assert;
    if (tree_.upos(root_) == Upos::Verb && active_)
      return set(d, self_ ? Act::Admit : Act::Accuse, "lied");
    return self_ ? set(d, Act::Admit, "own-fault") : Act::Assert;
  }

  // What a clause does by being said: "we demand". "The water is ours, and we warn them that":
  // the second clause does it.
  Act performed() const {
    const Act act = performative(root_);
    if (act != Act::Assert || !quoted_) return act;
    for (const TokenIndex c : tree_.children(root_)) {
      if (tree_.deprel(c) != Deprel::Conj || !says_we(c)) continue;
      if (const Act second = performative(c); second != Act::Assert) return second;
    }
    return Act::Assert;
  }

  // "you must go", "leave now", "talks should resume", "it may explode"; Assert if it directs nobody.
  Act directive(ActDecision& d) const {
    if (told_you_) return set(d, Act::Urge, "you-must");
    if (imperative_)
      return please_ ? set(d, Act::Urge, "please") : set(d, Act::Demand, "imperative");
    if (may_ && !negated_ && !self_ && (root_classes_ & (kDanger | kHarm)) != 0)
      return set(d, Act::Warn, "danger");
    if (must_ && self_ && past_) return set(d, Act::Justify, "had-to");
    if (must_ && !negated_) return set(d, Act::Demand, "must");
    if (should_) return set(d, Act::Urge, "should");
    return Act::Assert;
  }

  // What a content that is not negated does by its words.
  Act affirmed(ActDecision& d, Act cue) const {
    const bool deed =
        one_of(tree_.lemma(root_), {"use", "commit", "launch", "conduct", "carry", "order", "plan",
                                    "plot", "direct", "stage", "organize", "organise", "sanction"})
        && (object_classes_ & kHarm) != 0;
    const bool harm = harm_at_root(kHarm) || deed;
    if (harm && self_ && active_ && provoked()) return set(d, Act::Justify, "provoked");
    if (blame_at_root_ || (harm && accuses_other())) return set(d, Act::Accuse, "harm-by-other");
    if ((harm || harm_at_root(kMeasure)) && self_ && active_ && cue != Act::Announce)
      return set(d, Act::Admit, "own-harm");
    const std::uint32_t classes = root_classes_ | object_classes_;
    if ((classes & kBad) != 0) return set(d, Act::Condemn, "bad");
    if ((classes & kGood) != 0) return set(d, Act::Praise, "good");
    return cue;
  }

  // That is correct; he is right
  bool concurs() const {
    return subject_ != kNoToken && tree_.upos(subject_) == Upos::Pron
           && one_of(tree_.lemma(root_), {"correct", "right", "true", "accurate"})
           && tree_.has_child(root_, Deprel::Cop);
  }

  // "opened fire after being attacked": harm done by others comes first.
  bool provoked() const {
    for (const TokenIndex c : tree_.children(root_)) {
      const bool after = tree_.deprel(c) == Deprel::Advcl
                         && one_of(tree_.introducer(c), {"after", "because", "since"});
      if (after && (classes_at(c) & kHarm) != 0) return true;
    }
    return false;
  }

  // will strike back; any plane would be shot down; will pay a heavy price
  bool is_threat() const {
    if (imperative_ && (seen_ & kDoom) != 0) return true;  // leave or face the consequences
    if (!future_ || negated_) return false;
    if (harm_at_root(kDoom) || (object_classes_ & kDoom) != 0) return true;
    if (self_ && unless_) return true;
    if (harm_at_root(kHarm) && !active_ && !self_) return true;
    if (!harm_at_root(kMeasure)) return false;
    return self_ || !active_ || conditional_;
  }

  // "I will not let you down"
  bool keeps_faith() const {
    return one_of(tree_.lemma(root_), {"let", "forget", "fail", "abandon", "disappoint", "rest",
                                       "waver", "relent", "desert", "hesitate"});
  }

  bool is_refusal() const {
    if (!negated_) return false;
    if (future_ && (self_ || there_is_)) return true;
    return self_ && cannot_ && tree_.upos(root_) == Upos::Verb;
  }

  bool is_denial() const {
    if (!negated_ && (root_classes_ & kFalse) != 0) return true;
    if (nothing_ && (tree_.lemma(root_) == "do" || self_)) return true;
    if (!negated_ || cannot_) return false;
    if ((root_classes_ & kAttitude) != 0) return false;
    // "we have no role in it" denies, "we have no beds" tells
    return tree_.lemma(root_) != "have" || !self_ || (object_classes_ & kInvolvement) != 0;
  }

  bool harm_at_root(std::uint32_t classes) const { return (root_classes_ & classes) != 0; }

  // Somebody other than the speaker did it: an active subject or a by-phrase that can act.
  bool accuses_other() const {
    if (self_) return false;
    if (!active_) {
      for (const TokenIndex c : tree_.children(root_)) {
        if (tree_.deprel(c) == Deprel::OblAgent) return true;
        if (tree_.deprel(c) == Deprel::Obl && tree_.introducer(c) == "by") return true;
      }
      return false;
    }
    // "The attacks struck a plant" tells a deed and names no doer.
    return subject_ != kNoToken && (classes_at(subject_) & (kHarm | kMeasure | kHappening)) == 0;
  }

  // "I strongly condemn the raid", "we warn the Saudis": the verb is the act.
  bool says_we(TokenIndex verb) const {
    const TokenIndex subject = tree_.child(verb, Deprel::Nsubj);
    return subject != kNoToken && one_of(tree_.lemma(subject), {"I", "we"});
  }

  Act performative(TokenIndex verb) const {
    if (!(verb == root_ ? self_ && active_ : says_we(verb)) || negated_) return Act::Assert;
    if (tree_.upos(verb) != Upos::Verb) return Act::Assert;
    if (!one_of(tree_.tokens().xpos_of(verb), {"VBP", "VBZ", "VB"}) || future_) return Act::Assert;
    static constexpr std::array<std::pair<std::string_view, Act>, 31> kVerbs = {{
        {"condemn", Act::Condemn},   {"denounce", Act::Condemn},  {"deplore", Act::Condemn},
        {"criticize", Act::Condemn}, {"warn", Act::Warn},         {"demand", Act::Demand},
        {"urge", Act::Urge},         {"ask", Act::Urge},          {"appeal", Act::Urge},
        {"call", Act::Urge},         {"request", Act::Urge},      {"deny", Act::Deny},
        {"reject", Act::Deny},       {"refuse", Act::Refuse},     {"welcome", Act::Praise},
        {"thank", Act::Praise},      {"praise", Act::Praise},     {"support", Act::Praise},
        {"applaud", Act::Praise},    {"apologize", Act::Retract}, {"apologise", Act::Retract},
        {"promise", Act::Promise},   {"pledge", Act::Promise},    {"agree", Act::Agree},
        {"admit", Act::Admit},       {"confirm", Act::Confirm},   {"accuse", Act::Accuse},
        {"blame", Act::Accuse},      {"plan", Act::Intend},       {"hope", Act::Intend},
        {"rule", Act::Refuse},
    }};
    for (const auto& [lemma, act] : kVerbs) {
      if (lemma == tree_.lemma(verb)) return act;
    }
    return Act::Assert;
  }

  void look() {
    if (!tree_.valid(root_)) return;
    // "has to suspend", "is going to pay", "was the first to fire": the verb below carries the deed.
    modals(root_);
    for (int i = 0; i < 3; ++i) {
      const TokenIndex below = carried(root_);
      if (below == kNoToken) break;
      own_root_ = root_;
      root_ = below;
      modals(root_);
    }
    for (const TokenRange range : draft_.content) {
      for (TokenIndex t = range.first; t < range.last; ++t) {
        seen_ |= classes_at(t);
        please_ = please_ || one_of(tree_.form(t), {"please", "Please"});
        // "is going to be a long war": the parser hangs "going" in many places
        const bool going = tree_.form(t) == "going" && t + 1 < range.last
                           && tree_.form(t + 1) == "to" && t < root_ && root_ - t <= kGoingGap;
        future_ = future_ || going;
      }
    }
    root_classes_ = classes_at(root_);
    future_ = future_ || one_of(tree_.lemma(root_), {"likely", "unlikely", "poised"});
    // "it was highly likely that Orla was responsible"
    for (const TokenIndex c : tree_.children(root_)) {
      const Deprel d = tree_.deprel(c);
      const bool clause = d == Deprel::Csubj || d == Deprel::Ccomp || d == Deprel::Advcl;
      likely_blame_ =
          likely_blame_
          || (clause && (classes_at(c) & kBlame) != 0
              && one_of(tree_.lemma(root_), {"likely", "clear", "plain", "certain", "obvious"}));
    }
    roles();
    for (const TokenIndex c : tree_.children(root_)) {
      const Deprel d = tree_.deprel(c);
      if (d == Deprel::Obj || d == Deprel::Xcomp || d == Deprel::CompoundPrt || d == Deprel::Amod) {
        object_classes_ |= classes_at(c);
      }
      if (d == Deprel::Obj) object_classes_ |= described(c);  // did a wonderful job
      if (d == Deprel::Conj && tree_.upos(c) == Upos::Verb && !own(c))
        root_classes_ |= classes_at(c) & (kHarm | kMeasure);
    }
    blame_at_root_ =
        ((root_classes_ | object_classes_) & kBlame) != 0
        || (tree_.lemma(root_) == "blame" || (tree_.child_with_lemma(root_, "behind") != kNoToken));
    const TokenIndex last = draft_.content.back().last - 1;
    question_ =
        quoted_
        && (tree_.form(last) == "?" || (last + 1 < tree_.size() && tree_.form(last + 1) == "?"));
  }

  // Judgements beside a noun: "a cowardly attack" condemns.
  std::uint32_t described(TokenIndex noun) const {
    std::uint32_t classes = 0;
    for (const TokenIndex c : tree_.children(noun)) {
      if (tree_.deprel(c) == Deprel::Amod) classes |= classes_at(c) & (kBad | kGood);
    }
    return classes;
  }

  // A second deed with a subject of its own is somebody else's.
  bool own(TokenIndex verb) const {
    for (const TokenIndex c : tree_.children(verb)) {
      if (tree_.deprel(c) == Deprel::Nsubj) return true;
    }
    return false;
  }

  TokenIndex carried(TokenIndex t) const {
    if (!one_of(tree_.lemma(t),
                {"have", "go", "need", "ought", "force", "continue", "begin", "start"}))
      return kNoToken;
    for (const TokenIndex c : tree_.children(t)) {
      if (tree_.deprel(c) == Deprel::Xcomp && c > t && tree_.upos(c) == Upos::Verb) return c;
    }
    return kNoToken;
  }

  void modals(TokenIndex t) {
    const std::string_view lemma = tree_.lemma(t);
    if (one_of(lemma, {"have", "need"}) && carried(t) != kNoToken
        && tree_.child(t, Deprel::Obj) == kNoToken) {
      must_ = true;
      past_ = past_ || tree_.tokens().xpos_of(t) == "VBD";
    }
    if (lemma == "go" && carried(t) != kNoToken) future_ = true;
    for (const TokenIndex c : tree_.children(t)) {
      const Deprel d = tree_.deprel(c);
      const std::string_view word = tree_.lemma(c);
      if (d == Deprel::Aux) auxiliary(c, word);
      const bool negates =
          d == Deprel::Advmod && one_of(word, {"not", "never", "n't", "no", "neither", "hardly"});
      negated_ = negated_ || negates || (d == Deprel::Det && word == "no");
      unless_ = unless_ || (d == Deprel::Advcl && tree_.introducer(c) == "unless");
      conditional_ =
          conditional_ || (d == Deprel::Advcl && one_of(tree_.introducer(c), {"if", "unless"}));
    }
    if (future_ && must_) must_ = false;  // "will have to suspend"
  }

  void auxiliary(TokenIndex t, std::string_view word) {
    const std::uint32_t classes = classes_at(t);
    future_ = future_ || (classes & kFuture) != 0;
    const bool has_to =
        one_of(word, {"have", "need"}) && t + 1 < tree_.size() && tree_.form(t + 1) == "to";
    must_ = must_ || has_to || (classes & kMust) != 0;
    past_ = past_ || (has_to && tree_.tokens().xpos_of(t) == "VBD");
    should_ = should_ || (classes & kShould) != 0;
    can_ = can_ || one_of(word, {"can", "could"});
    may_ = may_ || one_of(word, {"may", "might", "could"});
  }

  void roles() {
    const std::array<TokenIndex, 2> heads = {root_, own_root_};
    for (const TokenIndex h : heads) {
      if (h == kNoToken) continue;
      for (const TokenIndex c : tree_.children(h)) role(c);
    }
    if (subject_ == kNoToken) {
      const bool base = tree_.tokens().xpos_of(root_) == "VB" && tree_.upos(root_) == Upos::Verb;
      const bool infinitive = draft_.frame == frame::kInf || draft_.frame == frame::kNpInf;
      imperative_ = quoted_ && base && !infinitive && own_root_ == kNoToken && !has_modal();
      if (infinitive || draft_.frame == frame::kIng) self_ = true;
    }
    cannot_ = can_ && negated_;
    told_you_ = quoted_ && subject_ != kNoToken && tree_.lemma(subject_) == "you"
                && (must_ || should_ || cannot_);
  }

  bool has_modal() const { return future_ || must_ || should_ || can_; }

  void role(TokenIndex c) {
    const Deprel d = tree_.deprel(c);
    if (d == Deprel::AuxPass || d == Deprel::NsubjPass) active_ = false;
    if (d == Deprel::Expl && tree_.lemma(c) == "there") there_is_ = true;
    nothing_ = nothing_ || (d == Deprel::Obj && tree_.lemma(c) == "nothing");
    if (d == Deprel::Nsubj || d == Deprel::NsubjPass) negated_ = negated_ || not_one(c);
    const bool argument = d == Deprel::Nsubj || d == Deprel::NsubjPass || d == Deprel::Obj;
    if (!argument) return;
    if (one_of(tree_.lemma(c), {"nobody", "none", "nothing", "neither"})
        || tree_.child_with_lemma(c, "no") != kNoToken) {
      negated_ = true;
    }
    if (d == Deprel::Obj || (subject_ != kNoToken && d != Deprel::Nsubj)) return;
    subject_ = c;
    self_ = is_self(c);
  }

  // "Not a single village was burned"
  bool not_one(TokenIndex subject) const {
    const TokenIndex first = tree_.yield(subject).front().first;
    return one_of(tree_.form(first), {"Not", "not"}) && first + 1 < tree_.size()
           && one_of(tree_.form(first + 1), {"a", "one", "an"});
  }

  // The speaker himself, or what is his: "its ships", "we", in reported words "he".
  bool is_self(TokenIndex subject) const {
    const std::string_view lemma = tree_.lemma(subject);
    if (one_of(lemma, {"I", "we"}) || one_of(tree_.form(subject), {"I", "We", "we"})) return true;
    if (!quoted_ && tree_.upos(subject) == Upos::Pron && one_of(lemma, {"he", "she", "it", "they"}))
      return true;
    if (draft_.source_head != kNoToken && lemma == tree_.lemma(draft_.source_head)) return true;
    const TokenIndex owner = tree_.child(subject, Deprel::NmodPoss);
    if (owner == kNoToken) return speaks_for(subject);
    const std::string_view whose = tree_.lemma(owner);
    if (one_of(whose, {"I", "we", "my", "our"})) return true;
    return !quoted_ && one_of(whose, {"he", "she", "it", "they", "his", "her", "its", "their"});
  }

  // A general speaks for the army, a president for the country.
  bool speaks_for(TokenIndex subject) const {
    return one_of(tree_.lemma(subject),
                  {"government", "army", "country", "troops", "force", "ministry", "company",
                   "group", "administration", "military"})
           && draft_.source_head != kNoToken && tree_.upos(subject) == Upos::Noun
           && tree_.child_with_lemma(subject, "the") != kNoToken && future_;
  }

  std::uint32_t classes_at(TokenIndex t) const {
    if (!tree_.valid(t)) return 0;
    const auto found = lexicon_.phrases_.find(tree_.lemma(t));
    if (found == lexicon_.phrases_.end()) return 0;
    std::uint32_t classes = 0;
    for (const ActLexicon::Phrase& phrase : found->second) {
      if (matches(phrase, t)) classes |= phrase.classes;
    }
    return classes;
  }

  bool matches(const ActLexicon::Phrase& phrase, TokenIndex t) const {
    TokenIndex at = t;
    for (const std::string& word : phrase.rest) {
      TokenIndex next = kNoToken;
      for (TokenIndex i = at + 1; i <= at + kPhraseGap && i < tree_.size(); ++i) {
        if (tree_.lemma(i) == word) {
          next = i;
          break;
        }
      }
      if (next == kNoToken) return false;
      at = next;
    }
    return true;
  }

  const ActLexicon& lexicon_;
  TreeView& tree_;
  const ClaimDraft& draft_;
  bool quoted_;
  TokenIndex root_;
  TokenIndex own_root_ = kNoToken;  // the finite verb above root_, if another
  TokenIndex subject_ = kNoToken;
  std::uint32_t seen_ = 0;
  std::uint32_t root_classes_ = 0;
  std::uint32_t object_classes_ = 0;
  bool blame_at_root_ = false;
  bool likely_blame_ = false;
  bool self_ = false;
  bool active_ = true;
  bool negated_ = false;
  bool future_ = false;
  bool must_ = false;
  bool should_ = false;
  bool can_ = false;
  bool cannot_ = false;
  bool may_ = false;
  bool past_ = false;  // had to
  bool told_you_ = false;
  bool conditional_ = false;
  bool unless_ = false;
  bool please_ = false;
  bool imperative_ = false;
  bool there_is_ = false;
  bool question_ = false;
  bool nothing_ = false;
};

Result<ActLexicon> ActLexicon::compile(const Table& table) {
  const int words = table.column("words");
  const int classes = table.column("class");
  if (words < 0 || classes < 0) {
    return Error{Code::InvalidInput, table.name() + ": the columns are words and class",
                 "lexicon/columns"};
  }
  ActLexicon lexicon;
  std::string faults;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view name = table.cell(row, classes);
    const auto found = std::find_if(kClasses.begin(), kClasses.end(),
                                    [name](const auto& c) { return c.first == name; });
    const std::vector<std::string_view> parts = split_list(table.cell(row, words), ' ');
    if (found == kClasses.end() || parts.empty()) {
      faults += table.where(row) + ": unknown class '" + std::string(name) + "'\n";
      continue;
    }
    Phrase phrase;
    phrase.classes = found->second;
    for (std::size_t i = 1; i < parts.size(); ++i) phrase.rest.emplace_back(parts[i]);
    lexicon.phrases_[std::string(parts.front())].push_back(std::move(phrase));
  }
  if (!faults.empty()) return Error{Code::InvalidInput, faults, "lexicon/bad-act-word"};
  return lexicon;
}

ActDecision ActLexicon::decide(TreeView& tree, const ClaimDraft& draft, bool quoted) const {
  return ActReader(*this, tree, draft, quoted).decide();
}

}  // namespace tacitus
