#include <algorithm>

#include "coding/claim_reader.h"

namespace tacitus {

// "As reported by the Tide, the bridge is shut": the clause that the phrase hangs on is reported.
bool VerbReader::as_told_by(TokenIndex v, CueMatch& m) {
  const TokenIndex host = tree_.head(v);
  if (tree_.deprel(v) != Deprel::Advcl || tree_.introducer(v) != "as" || !tree_.valid(host))
    return false;
  if (!m.cue->takes(frame::kClause) || m.cue->weight < 3 || agent_of(v) == kNoToken) return false;
  const TokenIndex without[] = {v};
  return take(m, host, frame::kClause, 7, without);
}

bool VerbReader::passive_content(TokenIndex v, CueMatch& m) {
  const Cue& cue = *m.cue;
  m.draft.passive = true;
  if (as_told_by(v, m)) return true;
  const TokenIndex subject = own_subject(tree_, v);
  const bool expletive = subject == kNoToken || tree_.has_child(v, Deprel::Expl);
  if (cue.takes(frame::kClause | frame::kQuote) && clause_content(m)) {
    if (!expletive && cue.takes(frame::kAddressee)) m.draft.addressee = subject;
    return true;
  }
  if (cue.takes(frame::kClause) && tree_.deprel(v) != Deprel::Acl) {
    const TokenIndex clause = tree_.child(v, Deprel::CsubjPass);
    if (clause != kNoToken) return take(m, clause, frame::kClause, 8, {});
  }
  if (cue.takes(frame::kRaise | frame::kNpInf | frame::kPred)) {
    m.draft.frame = cue.frames;  // a bare predicate will do: "is considered dangerous"
    if (raise_content(v, m)) return true;
    m.draft.frame = 0;
  }
  if (cue.takes(frame::kPred) && passive_as(v, subject, m)) return true;
  // "was declared the winner"
  if (const TokenIndex label = tree_.child(v, Deprel::Obj);
      cue.takes(frame::kPred) && subject != kNoToken && label != kNoToken && label > v) {
    take(m, label, frame::kPred, 7, {});
    add_subject(subject, v, m);
    return true;
  }
  if (prepositional_content(v, m) || (cue.act == Act::Accuse && accused_of(v, m))) {
    place_subject(subject, v, m);
    return cue.weight == 3;
  }
  if (cue.takes(frame::kNp) && agent_of(v) != kNoToken) {
    if (subject != kNoToken) return take(m, subject, frame::kNp, 4, {});
    if (tree_.deprel(v) == Deprel::Acl && tree_.valid(tree_.head(v)) && cue.weight == 3) {
      m.draft.content_root = tree_.head(v);
      m.draft.content = source_ranges(tree_, tree_.head(v), v);
      m.draft.frame = frame::kNp;
      m.score = 4;
      return true;
    }
  }
  if (is_judged(v, cue)) return take(m, subject, frame::kNp, 3, {});
  return false;
}

// "Travellers were warned of queues": they are spoken to; "he was accused of theft" tells it of him.
void VerbReader::place_subject(TokenIndex subject, TokenIndex v, CueMatch& m) {
  if (subject == kNoToken) return;
  if (m.cue->takes(frame::kAddressee)) {
    m.draft.addressee = subject;
  } else {
    add_subject(subject, v, m);
  }
}

// "The plan was criticised": somebody did; "was named" and "was planned" tell of no words, and "is suspected", "is
// respected" of a state (of 30 such on PolNeAR train 10 count).
bool VerbReader::is_judged(TokenIndex v, const Cue& cue) const {
  const bool deed = cue.act == Act::Decree || cue.act == Act::Predict || cue.act == Act::Intend;
  if (!cue.takes(frame::kNp) || cue.weight < 3 || deed || !cue.extras.empty()) return false;
  const TokenIndex subject = own_subject(tree_, v);
  return subject != kNoToken && tree_.upos(subject) != Upos::Pron
         && tree_.has_child(v, Deprel::AuxPass);
}

// was described as vile
bool VerbReader::passive_as(TokenIndex v, TokenIndex subject, CueMatch& m) {
  for (const TokenIndex c : tree_.children(v)) {
    const bool as = c > v && opens_with_as(c);
    if (!as || (tree_.deprel(c) != Deprel::Obl && tree_.deprel(c) != Deprel::Advcl)) continue;
    take(m, c, frame::kPred, 7, {});
    if (subject != kNoToken) add_subject(subject, v, m);
    return true;
  }
  return false;
}

bool VerbReader::accused_of(TokenIndex v, CueMatch& m) {
  for (const TokenIndex c : tree_.children(v)) {
    if (is_oblique(tree_.deprel(c)) && c > v && one_of(tree_.introducer(c), {"of", "for"})) {
      return take(m, c, frame::kNp, 6, {});
    }
  }
  // "was accused by teachers of hiding it": hung on those who accuse
  const TokenIndex agent = agent_of(v);
  if (agent == kNoToken) return false;
  for (const TokenIndex c : tree_.children(agent)) {
    if (c > agent
        && (is_oblique(tree_.deprel(c)) || tree_.deprel(c) == Deprel::Acl
            || tree_.deprel(c) == Deprel::Nmod)
        && tree_.introducer(c) == "of" && tree_.upos(c) == Upos::Verb) {
      return take(m, c, frame::kNp, 6, {});
    }
  }
  return false;
}

// "was seen as a triumph by some": the parser hung the doer on the noun before it.
TokenIndex VerbReader::agent_below(TokenIndex v) const {
  for (const TokenIndex c : tree_.children(v)) {
    const Deprel d = tree_.deprel(c);
    if (c < v || (d != Deprel::Obl && d != Deprel::Xcomp) || tree_.upos(c) == Upos::Verb) continue;
    for (const TokenIndex g : tree_.children(c)) {
      const Upos u = tree_.upos(g);
      const bool doer = u == Upos::Propn || u == Upos::Pron || u == Upos::Det
                        || tree_.has_feature(g, "Number=Plur");
      if (g > c && doer && tree_.deprel(g) == Deprel::Nmod && tree_.introducer(g) == "by") return g;
    }
  }
  return kNoToken;
}

TokenIndex VerbReader::agent_of(TokenIndex v) const {
  for (const TokenIndex c : tree_.children(v)) {
    if (tree_.deprel(c) == Deprel::OblAgent) return c;
  }
  for (const TokenIndex c : tree_.children(v)) {
    if (tree_.deprel(c) == Deprel::Obl && tree_.introducer(c) == "by") return c;
  }
  return agent_below(v);
}

}  // namespace tacitus
