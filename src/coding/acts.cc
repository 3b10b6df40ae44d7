#include "coding/acts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/act_content.h"
#include "coding/claim_subjects.h"

namespace tacitus {

namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 20> kClasses = {{
    {"harm", ActWord::kHarm},
    {"measure", ActWord::kMeasure},
    {"blame", ActWord::kBlame},
    {"false", ActWord::kFalse},
    {"justify", ActWord::kJustify},
    {"bad", ActWord::kBad},
    {"good", ActWord::kGood},
    {"demand_noun", ActWord::kDemandNoun},
    {"claim_noun", ActWord::kClaimNoun},
    {"attitude", ActWord::kAttitude},
    {"refusal", ActWord::kRefusal},
    {"future", ActWord::kFuture},
    {"must", ActWord::kMust},
    {"should", ActWord::kShould},
    {"doom", ActWord::kDoom},
    {"happening", ActWord::kHappening},
    {"fit", ActWord::kFit},
    {"involvement", ActWord::kInvolvement},
    {"danger", ActWord::kDanger},
    {"worry", ActWord::kWorry},
}};

}  // namespace

bool ActLexicon::is_plain(Act act) {
  return act == Act::Assert || act == Act::Emphasize || act == Act::Report || act == Act::Announce
         || act == Act::Respond || act == Act::Warn || act == Act::Show;
}

// Decides by what the content shows.
class ActReader : private ActContent {
 public:
  using ActContent::ActContent;

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
    // "is considering whether to stand"
    if (draft_.cue->lemma == "consider" && draft_.frame == frame::kClause
        && one_of(tree_.introducer(root_), {"whether", "if"}))
      return set(d, Act::Intend, "considers-whether");
    if (cue == Act::Warn && is_threat()) return set(d, Act::Threaten, "future-measure");
    if (cue == Act::Demand && draft_.cue->lemma == "insist") return insisted(d);
    if (cue == Act::Deny || cue == Act::Refuse) return rejection(d, cue);
    if (const Act act = withheld(d, cue); act != Act::Assert) return act;
    // what is not said promises and denies nothing
    if (ActLexicon::is_plain(cue) && draft_.frame == frame::kClause && cue_negated()) return cue;
    if (cue == Act::Label || cue == Act::Praise) return judgement(d, cue);
    if (one_of(draft_.cue->lemma, {"express", "voice"}) && draft_.frame == frame::kNp)
      return expressed(d, cue);
    if (!ActLexicon::is_plain(cue) || draft_.frame == frame::kNp || draft_.frame == frame::kNpInf)
      return cue;
    if (cue == Act::Show && draft_.cue->lemma == "suggest" && is_subjunctive())
      return set(d, Act::Urge, "subjunctive");
    if (cue == Act::Show && blame_at_root_ && !negated_) return set(d, Act::Accuse, "blame-shown");
    if (cue == Act::Show || cue == Act::Warn) return cue;
    return plain(d, cue);
  }

  // What a speaker does by not saying something; Assert if he says it.
  Act withheld(ActDecision& d, Act cue) const {
    if (will_not_say()) return set(d, Act::Refuse, "will-not-say");
    if (gave_no_answer()) return set(d, Act::Refuse, "no-answer");
    if (!cue_negated()) return Act::Assert;
    // "does not accept that it was wet", "neither admits it"
    if (cue == Act::Admit
        && one_of(draft_.cue->name,
                  {"accept", "admit", "acknowledge", "concede", "recognize", "recognise"}))
      return set(d, Act::Deny, "does-not-admit");
    // "did not say when it would open"
    if (ActLexicon::is_plain(cue) && draft_.frame == frame::kClause && opens_a_question())
      return set(d, Act::Refuse, "did-not-say");
    return Act::Assert;
  }

  // whether, when, how
  bool opens_a_question() const {
    for (const TokenRange range : draft_.content) {
      if (range.first <= draft_.head) continue;
      return one_of(tree_.form(range.first),
                    {"whether", "if", "when", "where", "why", "how", "who", "what", "which"});
    }
    return false;
  }

  bool cue_negated() const {
    for (const TokenIndex c : tree_.children(draft_.head)) {
      if (tree_.deprel(c) == Deprel::Advmod && one_of(tree_.lemma(c), {"not", "n't", "never"}))
        return true;
      if (is_subject(tree_.deprel(c))
          && (tree_.lemma(c) == "neither" || tree_.child_with_lemma(c, "neither") != kNoToken))
        return true;
    }
    return false;
  }

  // "insisted on a trial", "insisted that they leave": demands; "insisted it never paid": what it says
  Act insisted(ActDecision& d) const {
    const bool clause = draft_.frame == frame::kClause || draft_.frame == frame::kQuote;
    // "insists he does not want it" has its auxiliary
    const bool base = tree_.tokens().xpos_of(root_) == "VB" && !has_modal()
                      && tree_.child_with_lemma(root_, "do") == kNoToken;
    if (!clause || base) return set(d, Act::Demand, "insists-on");
    return plain(d, Act::Emphasize);
  }

  // "did not respond to questions", "has not answered the letter"
  bool gave_no_answer() const {
    if (!one_of(draft_.cue->lemma, {"respond", "answer", "reply", "comment", "return"}))
      return false;
    for (const TokenIndex c : tree_.children(draft_.head)) {
      if (tree_.deprel(c) == Deprel::Advmod && one_of(tree_.lemma(c), {"not", "n't", "never"}))
        return true;
    }
    return false;
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
    if (draft_.frame != frame::kNp || draft_.cue->lemma == "decline" || draft_.cue->pos == Upos::Adj
        || draft_.cue->lemma == "have")  // had no comment
      return cue;
    const std::uint32_t classes = classes_at(first_noun());
    // "brushed aside talk of a deal" is no demand, talks are
    const TokenIndex noun = first_noun();
    if (noun != kNoToken && tree_.form(noun) == "talk") return set(d, Act::Deny, "talk");
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
      const TokenIndex noun = first_noun();
      // "dismissed suggestions that it was sold as a joke": what is said to be so is no demand
      const bool told =
          noun != kNoToken
          && (tree_.has_child(noun, Deprel::Acl) || tree_.has_child(noun, Deprel::Ccomp)
              || tree_.has_child(noun, Deprel::AclRelcl));
      const bool demand =
          (classes_at(noun) & kDemandNoun) != 0 && (!told || (classes_at(noun) & kClaimNoun) == 0);
      return set(d, demand ? Act::Refuse : Act::Deny, "rejects-as");
    }
    if (draft_.cue->lemma == "defend") {
      const TokenIndex noun = first_noun();
      const bool person =
          noun != kNoToken && (tree_.upos(noun) == Upos::Propn || tree_.upos(noun) == Upos::Pron);
      return person ? cue : set(d, Act::Justify, "defends-a-deed");
    }
    if (cue != Act::Label) return cue;
    // "described the thief as young": what is said of him, not what he is
    const std::uint32_t seen = draft_.frame == frame::kPred ? predicate_classes() : seen_;
    if ((seen & kFalse) != 0) return set(d, Act::Deny, "false");
    if ((seen & (kBlame | kBad)) != 0) return set(d, Act::Condemn, "bad");
    if ((seen & kGood) != 0) return set(d, Act::Praise, "good");
    return cue;
  }

  // "suggested that the fee be halved": what ought to be stands in the base form.
  bool is_subjunctive() const {
    if (has_modal() || draft_.frame != frame::kClause) return false;
    if (tree_.tokens().xpos_of(root_) == "VB") return true;
    for (const TokenIndex c : tree_.children(root_)) {
      const Deprel dep = tree_.deprel(c);
      if ((dep == Deprel::AuxPass || dep == Deprel::Cop || dep == Deprel::Aux)
          && tree_.form(c) == "be")
        return true;
    }
    return false;
  }

  // "by mistake", "in error"
  bool by_mistake() const {
    return std::any_of(tree_.children(root_).begin(), tree_.children(root_).end(),
                       [this](TokenIndex c) {
                         return tree_.deprel(c) == Deprel::Obl
                                && one_of(tree_.lemma(c), {"mistake", "accident", "error"});
                       });
  }

  // expressed alarm: fears; expressed outrage: condemns; expressed support: praises
  Act expressed(ActDecision& d, Act cue) const {
    const std::uint32_t classes = classes_at(first_noun());
    if ((classes & kWorry) != 0) return set(d, Act::Fear, "worry");
    if ((classes & kBad) != 0) return set(d, Act::Condemn, "bad");
    if ((classes & kGood) != 0) return set(d, Act::Praise, "good");
    return cue;
  }

  // "told them to calm down", "assured them they would be paid"; Assert if the cue says no more.
  Act by_cue(ActDecision& d) const {
    if (draft_.frame == frame::kClause && has_to_root() && draft_.cue->lemma == "tell")
      return set(d, Act::Demand, "told-to");
    if (future_ && one_of(draft_.cue->lemma, {"assure", "reassure"}))
      return set(d, Act::Promise, "assured-will");
    if (negated_) return Act::Assert;
    return self_ && by_mistake() ? set(d, Act::Admit, "by-mistake") : Act::Assert;
  }

  // A clause without a verb: "Not on my watch," she replied.
  bool is_fragment() const {
    return tree_.upos(root_) != Upos::Verb && !tree_.has_child(root_, Deprel::Cop);
  }

  // What the speaker will do or not do to others; Assert if nothing.
  Act stance(ActDecision& d) const {
    if (is_threat()) return set(d, Act::Threaten, "future-measure");
    if (is_refusal())
      return keeps_faith() ? set(d, Act::Promise, "will-not-fail")
                           : set(d, Act::Refuse, "self-will-not");
    return Act::Assert;
  }

  Act plain(ActDecision& d, Act cue) const {
    if (const Act act = by_cue(d); act != Act::Assert) return act;
    if (question_) return set(d, Act::Ask, "question");
    if ((seen_ & kRefusal) != 0) return set(d, Act::Refuse, "refusal");
    if (const Act act = stance(d); act != Act::Assert) return act;
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
    if (cue == Act::Respond && is_fragment()) return cue;
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
    if (told_you_) return set(d, must_ ? Act::Demand : Act::Urge, "you-must");
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
    if (cue == Act::Respond) return cue;
    const std::uint32_t classes = root_classes_ | object_classes_;
    if ((classes & kBad) != 0) return set(d, Act::Condemn, "bad");
    if ((classes & kGood) != 0) return set(d, Act::Praise, "good");
    return cue;
  }

  // "told them to calm down", whatever the tree takes the clause for
  bool has_to_root() const { return has_to(tree_, root_) && tree_.tokens().xpos_of(root_) == "VB"; }

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
    if (!harm_at_root(kMeasure) || strikes_its_own()) return false;
    return self_ || !active_ || conditional_;
  }

  // "would close its plant": a measure on what is the speaker's own threatens nobody
  bool strikes_its_own() const {
    const TokenIndex object = tree_.child(root_, Deprel::Obj);
    if (object == kNoToken) return false;
    const TokenIndex owner = tree_.child(object, Deprel::NmodPoss);
    return self_ && owner != kNoToken && is_self(object);
  }

  // "I will not let you down"
  bool keeps_faith() const {
    return one_of(tree_.lemma(root_), {"let", "forget", "fail", "abandon", "disappoint", "rest",
                                       "waver", "relent", "desert", "hesitate"});
  }

  bool is_refusal() const {
    if (!negated_) return false;
    if (future_ && (self_ || there_is_)) return true;
    // "I cannot agree more", "we cannot believe it": no refusals
    return self_ && cannot_ && tree_.upos(root_) == Upos::Verb
           && !one_of(tree_.lemma(root_),
                      {"agree", "believe", "imagine", "understand", "remember", "recall", "think",
                       "wait", "stress", "emphasize", "overstate", "help", "see", "thank"});
  }

  bool is_denial() const {
    if (!negated_ && (root_classes_ & kFalse) != 0) return true;
    if (tree_.lemma(root_) == "no" && count_tokens(draft_.content) == 1) return true;  // said no
    if (nothing_ && active_ && (tree_.lemma(root_) == "do" || self_)) return true;
    if (!negated_ || cannot_) return false;
    // "Minister: no money for banks": no verb and nothing that was claimed
    if (draft_.cue->lemma == ":" && is_fragment()) return false;
    if ((root_classes_ & kAttitude) != 0) return false;
    // "we have no role in it" denies, "we have no beds" tells
    if (tree_.lemma(root_) == "have" && self_) return (object_classes_ & kInvolvement) != 0;
    return draft_.cue->act != Act::Emphasize || self_ || there_is_ || answers_a_charge();
  }

  // "insisted that no troops crossed the border" denies; "stressed that nobody is above the law" stresses.
  bool answers_a_charge() const {
    const std::uint32_t subject = subject_ == kNoToken ? 0U : classes_at(subject_);
    const std::uint32_t classes = root_classes_ | object_classes_ | subject;
    if ((classes & (kHarm | kMeasure | kBlame | kFalse | kInvolvement | kHappening | kBad)) != 0)
      return true;
    return one_of(tree_.lemma(root_), {"happen", "occur", "exist", "true", "correct", "accurate",
                                       "right", "case", "so", "involve"});
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
