#include "coding/modality.h"

namespace tacitus {
namespace {

constexpr int kMaxClimb = 12;  // clauses above the trigger that are looked at

class StanceReader {
 public:
  StanceReader(const EventTree& tree, const ModalWords& words) : tree_(tree), words_(words) {}

  Stance read(TokenIndex head) {
    own_clause(head);
    inherited(head);
    embedding(head);
    return stance_;
  }

 private:
  bool in(TokenIndex t, std::uint32_t set) const {
    return tree_.patterns().in_set(tree_.word(t), set);
  }

  void own_clause(TokenIndex v) {
    for (TokenIndex c = tree_.first_child(v); c != kNoToken; c = tree_.next_sibling(c)) {
      switch (tree_.deprel(c)) {
        case Deprel::Aux:
        case Deprel::AuxPass:
        case Deprel::Cop:
          auxiliary(c, v);
          break;
        case Deprel::Advmod:
        case Deprel::Det:
        case Deprel::Case:
          if (in(c, words_.negation)) stance_.negated = true;
          if (in(c, words_.hedge)) stance_.uncertain = true;
          break;
        case Deprel::Mark:
          mark(c, v);
          break;
        case Deprel::Nsubj:
        case Deprel::NsubjPass:
        case Deprel::Obj:
          nominal(c);
          break;
        default:
          break;
      }
    }
  }

  // "No one was hurt", "held no talks".
  void nominal(TokenIndex noun) {
    if (in(noun, words_.negation)) stance_.negated = true;
    for (TokenIndex c = tree_.first_child(noun); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Det && in(c, words_.negation)) stance_.negated = true;
    }
  }

  void auxiliary(TokenIndex aux, TokenIndex v) {
    const std::string_view lemma = tree_.document().tokens.lemma_of(aux);
    const std::string_view form = tree_.document().form(aux);
    if (lemma == "will" || lemma == "shall" || lemma == "'ll") {
      (form == "would" ? would_ : stance_.future) = true;
    } else if (lemma == "would" || lemma == "'d") {
      would_ = true;
    } else if (lemma == "must" || lemma == "should" || lemma == "ought") {
      stance_.obliged = true;
    } else if (lemma == "may" || lemma == "might" || lemma == "could" || lemma == "can") {
      (has_have(v) ? stance_.uncertain : stance_.hypothetical) = true;
    } else if (lemma == "be" && (tree_.document().tokens.xpos_of(v) == "VBG" || form == "being")) {
      stance_.ongoing = true;
    }
  }

  bool has_have(TokenIndex v) const {
    for (TokenIndex c = tree_.first_child(v); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Aux && tree_.has_lemma(c, "have")) return true;
    }
    return false;
  }

  void mark(TokenIndex mark, TokenIndex v) {
    if (in(mark, words_.condition)) stance_.hypothetical = true;
    if (tree_.has_lemma(mark, "without")) stance_.negated = true;
    if (!tree_.has_lemma(mark, "to") || tree_.document().tokens.xpos_of(v) == "VBG") return;
    infinitive(v);
  }

  // "Putin to visit Ankara": a headline's future. "managed to capture": it happened.
  void infinitive(TokenIndex v) {
    const TokenIndex h = tree_.head(v);
    if (h == kNoToken) {
      stance_.future = true;
    } else if (tree_.deprel(v) == Deprel::Xcomp && in(h, words_.implicative)) {
      if (in(h, words_.lasting)) stance_.ongoing = true;
      // "will have to suspend", "may begin to attack": the auxiliaries stand above.
      if (depth_++ < kMaxClimb) own_clause(h);
      const bool obliges = tree_.has_lemma(h, "have") || tree_.has_lemma(h, "need");
      if (obliges && !stance_.future && !would_) stance_.obliged = true;
    } else {
      stance_.purpose = true;
    }
  }

  // "will visit Paris and hold talks": the second verb shares the auxiliary of the first.
  void inherited(TokenIndex v) {
    TokenIndex t = v;
    for (int i = 0; i < kMaxClimb && tree_.deprel(t) == Deprel::Conj; ++i) {
      const TokenIndex h = tree_.head(t);
      if (h == kNoToken || tree_.has_child(t, Deprel::Nsubj) || tree_.has_child(t, Deprel::Aux)
          || tree_.has_child(t, Deprel::NsubjPass)) {
        return;
      }
      const std::string_view tag = tree_.document().tokens.xpos_of(t);
      if (tag == "VBD" || tag == "VBZ") return;
      const bool negated = stance_.negated || shares_negation(t, h);
      own_clause(h);
      stance_.negated = negated;
      t = h;
    }
  }

  // "did not enter the town and shell the market": what follows shares the "not" with the auxiliary,
  // unless "but" parts them.
  bool shares_negation(TokenIndex t, TokenIndex first) const {
    if (tree_.document().tokens.xpos_of(t) != "VB") return false;
    for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) != Deprel::Cc) continue;
      if (tree_.has_lemma(c, "but") || tree_.has_lemma(c, "yet")) return false;
    }
    for (TokenIndex c = tree_.first_child(first); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Advmod && in(c, words_.negation)) return true;
    }
    return false;
  }

  // What stands above: conditions hold for all they govern; a verb of saying gives "would" its
  // future: "said it would free prisoners".
  void embedding(TokenIndex v) {
    TokenIndex t = v;
    for (int i = 0; i < kMaxClimb; ++i) {
      const TokenIndex h = tree_.head(t);
      if (h == kNoToken) break;
      const Deprel d = tree_.deprel(t);
      if (d == Deprel::Ccomp || d == Deprel::Parataxis) {
        if (stance_.speaker == kNoToken && in(h, words_.say)) stance_.speaker = h;
      }
      // "There is no evidence that the raids came from Chad."
      const bool about = d == Deprel::Acl || d == Deprel::AclRelcl || d == Deprel::Ccomp;
      if (about && in(h, words_.proof)) nominal(h);
      if (t != v && d == Deprel::Advcl) condition_above(t);
      // "kept shelling the port"
      if (t == v && d == Deprel::Xcomp && in(h, words_.lasting)) stance_.ongoing = true;
      t = h;
    }
    if (would_) (stance_.speaker != kNoToken ? stance_.future : stance_.hypothetical) = true;
  }

  void condition_above(TokenIndex clause) {
    for (TokenIndex c = tree_.first_child(clause); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Mark && in(c, words_.condition)) stance_.hypothetical = true;
    }
  }

  const EventTree& tree_;
  const ModalWords& words_;
  Stance stance_;
  bool would_ = false;
  int depth_ = 0;
};

}  // namespace

ModalWords::ModalWords(const PatternSet& patterns)
    : say(patterns.set_named("SAY")),
      negation(patterns.set_named("NEGATION")),
      hedge(patterns.set_named("HEDGE")),
      condition(patterns.set_named("CONDITION")),
      implicative(patterns.set_named("IMPLICATIVE")),
      lasting(patterns.set_named("LASTING")),
      not_yet(patterns.set_named("NOT-YET")),
      proof(patterns.set_named("PROOF")) {}

Stance stance_of(const EventTree& tree, const ModalWords& words, TokenIndex head) {
  return StanceReader(tree, words).read(head);
}

}  // namespace tacitus
