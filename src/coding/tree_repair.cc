#include "coding/tree_repair.h"

#include <algorithm>

#include "coding/claim_subjects.h"

namespace tacitus {
namespace {

// Clauses between the two verbs of saying; more are parse errors.
constexpr int kDeepest = 8;

class Raiser {
 public:
  Raiser(const TreeView& tree, const CueLexicon& cues) : tree_(tree), cues_(cues) {}

  // The verb of saying beside which `verb` is told, or kNoToken where it stands well.
  TokenIndex told_beside(TokenIndex verb) const {
    if (tree_.deprel(verb) != Deprel::Conj || own_subject(tree_, verb) != kNoToken) return kNoToken;
    const TokenIndex first = tree_.head(verb);
    if (!tree_.valid(first) || first > verb) return kNoToken;
    if (is_past_beside_bare(verb, first)) return told_above(verb, first, false);
    if (!tells(verb)) return kNoToken;
    if (!is_told(verb) && !is_misread_past(verb, first)) return kNoToken;
    const TokenIndex above = told_above(verb, first, true);
    if (above == kNoToken) return kNoToken;
    const bool adds = tree_.lemma(verb) == "add";  // to what was said, not to what was done
    return adds || differs(verb, first) || is_set_off(verb, first) ? above : kNoToken;
  }

 private:
  bool is_told(TokenIndex t) const {
    return one_of(tree_.tokens().xpos_of(t), {"VBD", "VBZ", "VBP"});
  }

  // A verb of saying alone: "give back" and "have a wish" are deeds and states as often.
  bool speaks(TokenIndex t) const {
    const std::vector<Cue>& cues = cues_.find(tree_.lemma(t), Upos::Verb);
    return std::any_of(cues.begin(), cues.end(),
                       [](const Cue& cue) { return cue.weight == 3 && cue.extras.empty(); });
  }

  // The second verb has something that it says: "added that", but not "added a room".
  bool tells(TokenIndex t) const {
    std::uint32_t wanted = 0;
    for (const TokenIndex c : tree_.children(t)) {
      if (c < t) continue;
      const Deprel d = tree_.deprel(c);
      if (d == Deprel::Ccomp || d == Deprel::Xcomp || d == Deprel::Parataxis
          || tree_.tokens().xpos_of(c) == "``")
        wanted |= frame::kClause | frame::kQuote | frame::kInf | frame::kPred;
      if (d == Deprel::Advcl && has_to(tree_, c)) wanted |= frame::kInf | frame::kNpInf;
      if (d == Deprel::Obj || d == Deprel::Iobj || d == Deprel::Obl)
        wanted |= frame::kNp | frame::kNpInf | frame::kPred | frame::kAddressee;
    }
    const std::vector<Cue>& cues = cues_.find(tree_.lemma(t), Upos::Verb);
    return std::any_of(cues.begin(), cues.end(), [this, t, wanted](const Cue& cue) {
      return cue.weight == 3 && cue.takes(wanted) && has_prepositions(t, cue);
    });
  }

  // "called on": further words of a cue are prepositions right behind it.
  bool has_prepositions(TokenIndex t, const Cue& cue) const {
    for (const Cue::Extra& extra : cue.extras) {
      ++t;
      if (t >= tree_.size() || tree_.upos(t) != Upos::Adp || tree_.lemma(t) != extra.lemma)
        return false;
    }
    return true;
  }

  // "was costing lives and called on them", "had been shot and denied that": a participle that the
  // auxiliaries before it do not fit, since it has its own content.
  bool is_misread_past(TokenIndex verb, TokenIndex first) const {
    if (tree_.tokens().xpos_of(verb) != "VBN") return false;
    for (const TokenIndex c : tree_.children(verb)) {
      const Deprel d = tree_.deprel(c);
      if (d == Deprel::Aux || d == Deprel::AuxPass || d == Deprel::OblAgent) return false;
    }
    for (const TokenIndex c : tree_.children(verb)) {
      const Deprel d = tree_.deprel(c);
      const bool own = d == Deprel::Ccomp || d == Deprel::Xcomp || d == Deprel::Obj
                       || (d == Deprel::Advcl && has_to(tree_, c));
      if (c > verb && own)
        return one_of(tree_.tokens().xpos_of(first), {"VBG", "VB"})
               || tree_.has_child(first, Deprel::AuxPass);
    }
    return false;
  }

  // "urged them to leave and closed the gate": whatever the second verb is, its form tells where it stands.
  bool is_past_beside_bare(TokenIndex verb, TokenIndex first) const {
    if (tree_.tokens().xpos_of(verb) != "VBD" || tree_.upos(first) != Upos::Verb) return false;
    const std::string_view form = tree_.tokens().xpos_of(first);
    return (form == "VB" || form == "VBP") && !tree_.has_child(first, Deprel::Aux);
  }

  // The closest verb above (of saying), in the same tense, within whose clause `first` stands.
  TokenIndex told_above(TokenIndex verb, TokenIndex first, bool saying) const {
    TokenIndex t = first;
    for (int steps = 0; steps < kDeepest; ++steps) {
      const Deprel d = tree_.deprel(t);
      const bool inside = d == Deprel::Ccomp || d == Deprel::Xcomp || d == Deprel::Acl
                          || d == Deprel::Advcl || d == Deprel::AclRelcl || d == Deprel::Conj
                          || d == Deprel::Parataxis;
      const TokenIndex above = tree_.head(t);
      if (!inside || !tree_.valid(above) || above > t) return kNoToken;
      const bool same = tree_.tokens().xpos_of(above) == told_form(verb);
      if (same && tree_.upos(above) == Upos::Verb && d != Deprel::Conj
          && (!saying || speaks(above)))
        return above;
      t = above;
    }
    return kNoToken;
  }

  std::string_view told_form(TokenIndex verb) const {
    const std::string_view form = tree_.tokens().xpos_of(verb);
    return form == "VBN" ? "VBD" : form;
  }

  // "had been shot and denied", "that it withdraw and threatened": a told form without the auxiliary of
  // the verb before it, or beside a bare form, is no second to that verb. "did not like it and thought"
  // is of one tense.
  bool differs(TokenIndex verb, TokenIndex first) const {
    const std::string_view told = told_form(verb);
    const std::string_view form = tree_.tokens().xpos_of(first);
    if (tree_.upos(first) != Upos::Verb || form == told) return false;
    for (const TokenIndex c : tree_.children(first)) {
      const Deprel d = tree_.deprel(c);
      if (c > first || (d != Deprel::Aux && d != Deprel::AuxPass)) continue;
      return tree_.lemma(c) != "do" || tree_.tokens().xpos_of(c) != told;
    }
    return form == "VB" || (told == "VBD" && (form == "VBP" || form == "VBZ"));
  }

  // "admitted that it had failed but said it would go on": a "but" or a comma parts them.
  bool is_set_off(TokenIndex verb, TokenIndex first) const {
    TokenIndex before = verb - 1;
    while (before > first && tree_.upos(before) == Upos::Adv) --before;
    return tree_.form(before) == "but" || tree_.form(before) == ","
           || (before > 0 && tree_.form(before - 1) == ",");
  }

  const TreeView& tree_;
  const CueLexicon& cues_;
};

}  // namespace

void raise_second_tellings(Document& document, const CueLexicon& cues) {
  const TreeView tree(document);
  const Raiser raiser(tree, cues);
  std::vector<std::pair<TokenIndex, TokenIndex>> moves;
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    if (tree.upos(t) != Upos::Verb) continue;
    if (const TokenIndex beside = raiser.told_beside(t); beside != kNoToken)
      moves.emplace_back(t, beside);
  }
  Tokens& tokens = document.tokens;
  for (const auto& [verb, beside] : moves) {
    const auto at = static_cast<std::size_t>(verb);
    tokens.head[at] = beside;
    tokens.xpos[at] = tokens.xpos[static_cast<std::size_t>(beside)];
  }
}

}  // namespace tacitus
