#include <algorithm>

#include "coding/claim_reader.h"

namespace tacitus {

bool VerbReader::active_content(TokenIndex v, CueMatch& m) {
  const Cue& cue = *m.cue;
  if (cue.takes(frame::kClause | frame::kQuote) && clause_content(m)) return true;
  const TokenIndex object = object_of(v, m);
  if (cue.takes(frame::kNpInf | frame::kInf) && infinitive_content(v, object, m)) return true;
  if (cue.takes(frame::kRaise) && raise_content(v, m)) return true;
  if (cue.takes(frame::kPred) && object != kNoToken && predicate_content(v, object, m)) return true;
  if (cue.takes(frame::kPred) && object == kNoToken && relative_predicate(v, m)) return true;
  // "claimed the attack", but not "claimed responsibility for the attack"
  const bool kept = m.kept != kNoToken && !is_oblique(tree_.deprel(m.kept));
  if (kept && cue.takes(frame::kNp)) return take(m, m.kept, frame::kNp, 5, {});
  if (prepositional_content(v, m)) return true;
  if (cue.takes(frame::kPred) && !cue.takes(frame::kNp) && object != kNoToken
      && label_content(object, m))
    return true;
  const bool title = tree_.sentence_at(tree_.sentence(v)).zone == Zone::Title;
  if ((cue.takes(frame::kIng) || (title && cue.weight == 3)) && gerund_content(m)) return true;
  if (cue.takes(frame::kNp) && object != kNoToken) return object_content(v, object, m);
  if (cue.takes(frame::kClause | frame::kQuote)) return parenthetical_content(v, m);
  return false;
}

TokenIndex VerbReader::object_of(TokenIndex v, const CueMatch& m) const {
  if (m.object != kNoToken) return m.object;
  const TokenIndex object = tree_.child(v, Deprel::Obj);
  if (object != kNoToken && object == m.kept) return kNoToken;
  if (object == kNoToken && m.words.size() > 1) {  // "called on [him] to quit": "on" as a particle
    for (const TokenIndex c : tree_.children(v)) {
      const bool next = c > v && c <= *std::max_element(m.words.begin(), m.words.end()) + 3;
      if (next && tree_.deprel(c) == Deprel::Obl && tree_.introducer(c).empty()) return c;
    }
  }
  // "promised fans a trophy": of two objects the second is what is promised
  if (object > v
      && one_of(m.cue->lemma, {"promise", "offer", "pledge", "guarantee", "grant", "deny"})) {
    for (const TokenIndex c : tree_.children(v)) {
      if (c > object && tree_.deprel(c) == Deprel::Obj) return c;
    }
  }
  // "lays bare the feud": the object hangs on a further word of the cue
  for (std::size_t i = 1; object == kNoToken && i < m.heads.size(); ++i) {
    const TokenIndex below = tree_.child(m.heads[i], Deprel::Obj);
    if (below > m.heads[i] && tree_.deprel(m.heads[i]) == Deprel::Xcomp) return below;
  }
  return object == kNoToken ? tree_.child(v, Deprel::Iobj) : object;
}

bool VerbReader::infinitive_content(TokenIndex v, TokenIndex object, CueMatch& m) {
  if (m.object != kNoToken && m.object > v) return called_on(v, m);
  for (const TokenIndex c : tree_.children(v)) {
    const Deprel d = tree_.deprel(c);
    const bool clause = d == Deprel::Xcomp || d == Deprel::Ccomp || d == Deprel::Advcl;
    if (!clause || !has_to(tree_, c)) continue;
    // "threatened on Monday to leave", "pleaded with drivers to stop": phrases between hide the bond
    if (d == Deprel::Advcl && object == kNoToken) {
      const bool bound =
          m.cue->takes(frame::kInf) && m.cue->weight == 3 && c > v && !after_comma(c);
      if (!bound) continue;
      return take(m, c, frame::kInf, 7, {});
    }
    const bool with_object = object != kNoToken && object < c;
    if (with_object && m.cue->takes(frame::kNpInf)) {
      // "asked the army on Monday to open the gate", but not "asked a friend, to be sure"
      if (d == Deprel::Advcl && (m.cue->weight < 3 || !only_time_between(v, object, c))) continue;
      return take_both(m, object, c, 9);
    }
    if (m.cue->takes(frame::kInf) && (!with_object || m.cue->takes(frame::kAddressee))) {
      return take(m, c, frame::kInf, 8, {});
    }
  }
  if (infinitive_below_cue(v, m)) return true;
  return object != kNoToken && infinitive_at_object(object, m);
}

bool VerbReader::infinitive_below_cue(TokenIndex v, CueMatch& m) {
  // "made up his mind to retire": the clause hangs on a further word of the cue
  for (std::size_t i = 1; m.cue->takes(frame::kInf) && i < m.heads.size(); ++i) {
    for (const TokenIndex c : tree_.children(m.heads[i])) {
      const bool clause = tree_.deprel(c) == Deprel::Acl || tree_.deprel(c) == Deprel::Xcomp;
      if (clause && c > v && has_to(tree_, c)) return take(m, c, frame::kInf, 7, {});
    }
  }
  return false;
}

bool VerbReader::only_time_between(TokenIndex v, TokenIndex object, TokenIndex clause) {
  TokenIndex end = tree_.yield(object).back().last;
  for (const TokenIndex c : tree_.children(v)) {
    const TokenRange phrase = tree_.yield(c).front();
    if (c > object && c < clause && phrase.first == end && is_time_phrase(c)) end = phrase.last;
  }
  return end == tree_.yield(clause).front().first;
}

// "ordered the militia to disarm": the parser hung the clause on the object.
bool VerbReader::infinitive_at_object(TokenIndex object, CueMatch& m) {
  for (const TokenIndex c : tree_.children(object)) {
    if (tree_.deprel(c) != Deprel::Acl || !has_to(tree_, c) || c < object) continue;
    if (m.cue->takes(frame::kNpInf)) {
      take(m, object, frame::kNpInf, 8, {});
      m.draft.content_root = c;
      return true;
    }
    if (m.cue->takes(frame::kInf) && m.cue->takes(frame::kAddressee))
      return take(m, c, frame::kInf, 7, {});
  }
  return false;
}

bool VerbReader::take_both(CueMatch& m, TokenIndex object, TokenIndex clause, int score) {
  take(m, object, frame::kNpInf, score, {});
  if (m.object == object) drop_introducer(m);
  m.draft.content = merge_ranges(m.draft.content, tree_.yield(clause));
  m.draft.content_root = clause;
  return true;
}

// "called on them to leave": the clause hangs on the verb or on the noun
bool VerbReader::called_on(TokenIndex v, CueMatch& m) {
  for (const TokenIndex h : {v, m.object}) {
    for (const TokenIndex c : tree_.children(h)) {
      if (c > m.object && is_oblique(tree_.deprel(c)) && has_to(tree_, c))
        return take_both(m, m.object, c, 8);
    }
  }
  return false;
}

// called it an outrage; described it as vile
bool VerbReader::predicate_content(TokenIndex v, TokenIndex object, CueMatch& m) {
  // "call him the father of the nation", "called the rebels bandits"
  const TokenIndex person = tree_.child(v, Deprel::Iobj);
  const TokenIndex first = tree_.child(object, Deprel::Compound);
  const bool two = first != kNoToken && first > v && tree_.has_feature(first, "Number=Plur");
  if ((person != kNoToken && person > v && person < object) || two) {
    take(m, object, frame::kPred, 7, {});
    if (!two) m.draft.content = merge_ranges(tree_.yield(person), m.draft.content);
    return true;
  }
  for (const TokenIndex c : tree_.children(v)) {
    const bool predicate = tree_.deprel(c) == Deprel::Xcomp && !has_to(tree_, c);
    const bool as = (tree_.deprel(c) == Deprel::Obl || tree_.deprel(c) == Deprel::Advcl)
                    && c > object
                    && (opens_with_as(c) || one_of(tree_.introducer(c), {"to", "with"}))
                    && (opens_with_as(c) || one_of(m.cue->lemma, {"liken", "compare", "equate"}));
    if (!predicate && !as) continue;
    if (tree_.upos(object) == Upos::Pron && object < v) {  // "whom she called a thief"
      take(m, c, frame::kPred, 7, {});
      m.draft.content = merge_ranges({{object, object + 1}}, m.draft.content);
      return true;
    }
    take(m, object, frame::kPred, 8, {});
    if (m.object == object) drop_introducer(m);
    m.draft.content = merge_ranges(m.draft.content, tree_.yield(c));
    m.draft.content_root = c;
    return true;
  }
  // "sees the issue as a way out": the parser hung the second phrase on the first
  for (const TokenIndex c : tree_.children(object)) {
    if (c < object || tree_.deprel(c) != Deprel::Nmod || tree_.introducer(c) != "as") continue;
    take(m, object, frame::kPred, 7, {});
    if (m.object == object) drop_introducer(m);
    m.draft.content_root = c;
    return true;
  }
  return false;
}

// "what they described as a farce", "what she called a war"
bool VerbReader::relative_predicate(TokenIndex v, CueMatch& m) {
  if (tree_.deprel(v) != Deprel::AclRelcl || own_subject(tree_, v) == kNoToken) return false;
  for (const TokenIndex c : tree_.children(v)) {
    const Deprel d = tree_.deprel(c);
    const bool as = (d == Deprel::Obl || d == Deprel::Advcl) && tree_.introducer(c) == "as";
    if (c < v || (!as && (d != Deprel::Xcomp || has_to(tree_, c)))) continue;
    const TokenIndex what = tree_.head(v);
    take(m, c, frame::kPred, 7, {});
    if (tree_.upos(what) == Upos::Pron)
      m.draft.content = merge_ranges({{what, what + 1}}, m.draft.content);
    return true;
  }
  return false;
}

// called Trump "insanity", called it the nerd prom: the parser ran object and name into one.
bool VerbReader::label_content(TokenIndex object, CueMatch& m) {
  if (m.cue->weight < 3 || m.cue->lemma == "know" || object < m.heads[0]) return false;
  if (!m.cue->extras.empty()) return false;  // "held up a sign"
  const TokenIndex first = tree_.yield(object).front().first;
  const Sentence& s = tree_.sentence_at(tree_.sentence(object));
  TokenIndex end = first;
  bool marks = false;
  bool second = false;
  while (end < s.last && tree_.form(end) != "," && tree_.form(end) != ";") {
    marks = marks || tree_.tokens().xpos_of(end) == "``";
    // "called it the nerd prom", "called the crisis the worst": a second phrase follows
    const Upos before = end > first ? tree_.upos(end - 1) : Upos::X;
    const bool noun = before == Upos::Noun || before == Upos::Propn || before == Upos::Pron;
    second = second || (noun && tree_.upos(end) == Upos::Det);
    ++end;
  }
  if (!marks && !second) return false;
  m.draft.content = {{first, end}};
  m.draft.content_root = object;
  m.draft.frame = frame::kPred;
  m.score = 6;
  return true;
}

bool VerbReader::gerund_content(CueMatch& m) {
  for (const TokenIndex c : tree_.children(m.heads[0])) {
    const Deprel d = tree_.deprel(c);
    const bool clause = d == Deprel::Xcomp || d == Deprel::Ccomp || d == Deprel::Csubj;
    if (clause && is_gerund_clause(c)) return take(m, c, frame::kIng, 7, {});
    // "ruled out closing the port": next to the cue, whatever the parser took it for
    const TokenIndex before = *std::max_element(m.words.begin(), m.words.end());
    if (d == Deprel::Advcl && c == before + 1 && m.cue->takes(frame::kIng) && is_gerund_clause(c))
      return take(m, c, frame::kIng, 7, {});
  }
  return false;
}

// firing; having fired
bool VerbReader::is_gerund_clause(TokenIndex c) const {
  if (tree_.tokens().xpos_of(c) == "VBG") return true;
  for (const TokenIndex aux : tree_.children(c)) {
    const Deprel d = tree_.deprel(aux);
    if ((d == Deprel::Aux || d == Deprel::AuxPass) && tree_.tokens().xpos_of(aux) == "VBG")
      return own_subject(tree_, c) == kNoToken;
  }
  return false;
}

// "released a statement": the object is the saying, not what is said. "Issued the ultimatum" names what
// was said before and stays, so that claim_occasions.h can join the two.
bool VerbReader::names_an_utterance(TokenIndex object, const Cue& cue) const {
  const TokenIndex det = tree_.child(object, Deprel::Det);
  if (det != kNoToken && one_of(tree_.lemma(det), {"the", "this"})) return false;
  return one_of(cue.lemma,
                {"issue", "release", "post", "send", "publish", "deliver", "write", "tweet"})
         && one_of(tree_.lemma(object),
                   {"statement", "message",     "letter",   "tweet",      "post",    "email",
                    "e-mail",    "memo",        "note",     "communique", "comment", "speech",
                    "remark",    "declaration", "petition", "ultimatum",  "warning", "threat",
                    "call",      "apology",     "appeal",   "denial",     "video",   "recording",
                    "column",    "op-ed",       "address",  "reply",      "response"});
}

// condemned the attack; accused the army of shelling: the object and the phrases that complete it.
bool VerbReader::object_content(TokenIndex v, TokenIndex object, CueMatch& m) {
  if (tree_.upos(object) == Upos::Pron
      && (object < v || one_of(tree_.lemma(object), {"myself", "himself", "herself"})
          || (one_of(tree_.lemma(object), {"what", "who"}) && asked_clause(v, *m.cue) != object))) {
    return false;
  }
  if (names_an_utterance(object, *m.cue)) return false;
  // "recalled its envoys", "signed the contract": people and papers are no words that somebody says
  if (m.cue->lemma == "recall" && tree_.upos(object) == Upos::Noun
      && lexicon_.can_speak(tree_.lemma(object)) && tree_.lemma(object) != "opposition")
    return false;
  if (m.cue->lemma == "sign"
      && one_of(tree_.lemma(object), {"contract", "deal", "lease", "player"}))
    return false;
  if (is_time_phrase(object) && tree_.child(object, Deprel::Nmod) == kNoToken) return false;
  take(m, object, frame::kNp, 4, {});
  if (m.object == object) drop_introducer(m);
  for (const TokenIndex c : tree_.children(v)) {
    const Deprel d = tree_.deprel(c);
    if (c < object || c == object || is_time_phrase(c)) continue;
    const bool phrase = d == Deprel::Obl || d == Deprel::Advcl || d == Deprel::Xcomp;
    if (phrase
        && one_of(tree_.introducer(c), {"of", "for", "as", "from", "against", "over", "about"})
        && !after_comma(c)) {
      m.draft.content = merge_ranges(m.draft.content, tree_.yield(c));
      if (d == Deprel::Advcl) m.draft.content_root = c;
    }
  }
  return true;
}

// The bridge is safe, he said. As he put it, ...: the clause around the cue is the content.
bool VerbReader::parenthetical_content(TokenIndex v, CueMatch& m) {
  const TokenIndex host = tree_.head(v);
  const TokenIndex subject = own_subject(tree_, v);
  if (!tree_.valid(host) || subject == kNoToken) return false;
  // "a plan which the mayor proposed" tells of the plan only
  const TokenIndex opens = tree_.yield(subject).front().first;
  if (one_of(tree_.form(opens), {"which", "whom"}) && opens != subject) return false;
  const Deprel d = tree_.deprel(v);
  const bool as = d == Deprel::Advcl && tree_.introducer(v) == "as";
  if (d != Deprel::Parataxis && d != Deprel::Discourse && !as) return false;
  // "we started, she came too" is two clauses set side by side
  if (!as && !m.cue->takes(frame::kZero)) return false;
  if (tree_.has_child(v, Deprel::Obj) || (as && !ends_phrase(v))) return false;
  const TokenIndex without[] = {v};
  return take(m, host, frame::kClause, 7, without);
}

// Nothing of the clause follows the verb: "as he said, ..." but not "as he warned it would fall".
bool VerbReader::ends_phrase(TokenIndex v) const {
  TokenIndex t = v + 1;
  while (t < tree_.size()
         && (tree_.upos(t) == Upos::Adv || is_time_phrase(t) || tree_.form(t) == "on"))
    ++t;
  return t >= tree_.size() || tree_.upos(t) == Upos::Punct || tree_.deprel(t) == Deprel::Case;
}

}  // namespace tacitus
