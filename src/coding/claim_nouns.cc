#include <algorithm>

#include "coding/claim_reader.h"

namespace tacitus {

void NounReader::noun(TokenIndex n) {
  if (used_[at(n)]) return;
  for (const Cue& cue : lexicon_.find(tree_.lemma(n), Upos::Noun)) {
    CueMatch m;
    m.cue = &cue;
    if (!match_extras(n, m) || !noun_content(n, m)) continue;
    ClaimDraft& draft = m.draft;
    draft.cue = &cue;
    draft.head = n;
    TokenIndex support = kNoToken;
    draft.source_head = noun_source(n, draft, support);
    if (draft.source_head == kNoToken && !anonymous_noun(draft)) continue;
    set_source(draft);
    if (support != kNoToken) m.words.push_back(support);
    draft.cue_tokens = support == kNoToken ? cue_ranges(n, m.words) : support_ranges(support, n);
    settle_content(draft);
    if (draft.content.empty()) continue;
    take_out(tree_, draft.content, draft.source);
    used_[at(n)] = true;
    drafts_.push_back(std::move(draft));
    return;
  }
}

bool NounReader::noun_content(TokenIndex n, CueMatch& m) {
  const Cue& cue = *m.cue;
  if (const TokenIndex verb = tree_.head(n); won_from(n) != kNoToken) {
    const TokenIndex winner = find_subject(tree_, verb);
    return winner != kNoToken && take(m, winner, frame::kNp, 5, {});
  }
  if (noun_complement(n, m) || (cue.takes(frame::kClause) && copular_clause(n, m))) return true;
  if (drawn_from(n) != kNoToken && cue.weight >= 2 && drawn_content(n, m)) return true;
  return beside_verb(n, m);
}

// "drew criticism from farmers for skipping the vote": who is criticised, and for what
bool NounReader::drawn_content(TokenIndex n, CueMatch& m) {
  const TokenIndex about = own_subject(tree_, tree_.head(n));
  if (about == kNoToken) return false;
  take(m, about, frame::kNp, 4, {});
  for (const TokenIndex c : tree_.children(tree_.head(n))) {
    if (c > n && one_of(tree_.introducer(c), {"for", "over"}) && !is_time_phrase(c))
      m.draft.content = merge_ranges(m.draft.content, tree_.yield(c));
  }
  return true;
}

// "joined Rook's call for talks": the phrase after the noun, which the parser hung on the verb; or "Doubts were
// raised about the tape", where it stands behind the verb.
bool NounReader::beside_verb(TokenIndex n, CueMatch& m) {
  const Cue& cue = *m.cue;
  const TokenIndex verb = tree_.head(n);
  const bool passive = is_raised(n);
  if (!tree_.valid(verb) || tree_.upos(verb) != Upos::Verb || (verb > n && !passive)) return false;
  if (passive && cue.takes(frame::kClause)) {
    for (const TokenIndex c : tree_.children(verb)) {
      const bool clause = tree_.deprel(c) == Deprel::Ccomp || tree_.deprel(c) == Deprel::Advcl;
      if (c > verb && clause && tree_.introducer(c) == "that")
        return take(m, c, frame::kClause, 7, {});
    }
  }
  for (const TokenIndex c : tree_.children(verb)) {
    if (c < n || tree_.deprel(c) != Deprel::Obl || !cue.takes_preposition(tree_.introducer(c)))
      continue;
    if ((tree_.yield(c).front().first != n + 1 && !passive) || c < verb || is_time_phrase(c))
      continue;
    take(m, c, frame::kNp, 5, {});
    drop_introducer(m);
    return true;
  }
  return false;
}

// "Doubts have been raised", "a warning was issued": the subject of a passive that adds nothing.
bool NounReader::is_raised(TokenIndex n) const {
  const TokenIndex verb = tree_.head(n);
  return tree_.valid(verb) && tree_.deprel(n) == Deprel::NsubjPass && is_light(tree_.lemma(verb));
}

// "Her view is that the law is unfair."
bool NounReader::copular_clause(TokenIndex n, CueMatch& m) {
  const Deprel d = tree_.deprel(n);
  const TokenIndex root = tree_.head(n);
  if ((d != Deprel::NsubjOuter && d != Deprel::Nsubj) || !tree_.valid(root) || root < n)
    return false;
  std::vector<TokenIndex> without;
  bool that = false;
  for (const TokenIndex c : tree_.children(root)) {
    that = that || (tree_.deprel(c) == Deprel::Mark && tree_.form(c) == "that");
    // the copula before "that" is no part of what is thought
    if (c == n || (tree_.deprel(c) == Deprel::Cop && !that)) without.push_back(c);
  }
  if (!that && tree_.upos(root) == Upos::Aux) {
    for (const TokenIndex c : tree_.children(root)) {
      if (tree_.deprel(c) == Deprel::Ccomp && tree_.introducer(c) == "that")
        return take(m, c, frame::kClause, 7, {});
    }
  }
  if (!that || without.size() < 2) return false;
  return take(m, root, frame::kClause, 7, without);
}

// "denial that its drones had crossed the river": a clause that lacks nothing, whatever the tagger took
// "that" for. In "the denial that the ministry issued" the object is missing.
bool NounReader::is_told_clause(TokenIndex c) {
  const Deprel d = tree_.deprel(c);
  if (d != Deprel::Acl && d != Deprel::AclRelcl && d != Deprel::Ccomp && d != Deprel::Appos)
    return false;
  const std::string_view intro = tree_.introducer(c);
  if (one_of(intro, {"that", "whether", "if"})
      && tree_.tokens().xpos_of(tree_.child_with_lemma(c, intro)) == "IN")
    return true;
  const TokenIndex first = tree_.yield(c).front().first;
  const TokenIndex that = tree_.form(first) == "that" ? first : first - 1;
  const TokenIndex subject = own_subject(tree_, c);
  if (that < 0 || tree_.form(that) != "that" || subject == kNoToken || subject == that
      || subject < that)
    return false;
  if (tree_.upos(c) != Upos::Verb || tree_.has_child(c, Deprel::NsubjPass)) return true;
  for (const TokenIndex g : tree_.children(c)) {
    const Deprel below = tree_.deprel(g);
    if (g > c && (below == Deprel::Obj || below == Deprel::Ccomp || below == Deprel::Xcomp))
      return true;
  }
  return false;
}

// "accusations by the mayor that it was sold", "the refusal of the generals to leave", "demands by creditors for
// more": the parser hung the complement on those who speak.
TokenIndex NounReader::below_owner(TokenIndex n, const Cue& cue, std::uint32_t& which) {
  for (const TokenIndex c : tree_.children(n)) {
    if (c < n || tree_.deprel(c) != Deprel::Nmod
        || !one_of(tree_.introducer(c), {"by", "from", "among", "of", "to"}))
      continue;
    const bool of = tree_.introducer(c) == "of";
    for (const TokenIndex g : tree_.children(c)) {
      if (g < c) continue;
      const Deprel d = tree_.deprel(g);
      which = frame::kClause;
      if (cue.takes(frame::kClause) && is_told_clause(g)) return g;
      which = frame::kInf;
      if (cue.takes(frame::kInf) && d == Deprel::Acl && has_to(tree_, g)) return g;
      which = frame::kNp;
      const std::string_view intro = tree_.introducer(g);
      if (!of && (d == Deprel::Nmod || d == Deprel::Acl) && cue.takes_preposition(intro)
          && (intro != "of" || cue.act == Act::Accuse
              || (cue.act == Act::Warn && tree_.upos(g) != Upos::Propn)))
        return g;
    }
  }
  return kNoToken;
}

bool NounReader::noun_complement(TokenIndex n, CueMatch& m) {
  const Cue& cue = *m.cue;
  std::uint32_t which = 0;
  if (const TokenIndex below = below_owner(n, cue, which); below != kNoToken) {
    take(m, below, which, 8, {});
    if (which == frame::kNp) drop_introducer(m);
    return true;
  }
  for (const TokenIndex c : tree_.children(n)) {
    if (c < n) continue;
    if (cue.takes(frame::kClause) && is_told_clause(c)) return take(m, c, frame::kClause, 8, {});
    if (cue.takes(frame::kInf) && tree_.deprel(c) == Deprel::Acl && has_to(tree_, c))
      return take(m, c, frame::kInf, 7, {});
  }
  // a clause comes before a phrase: "the refusal of the generals to leave"
  for (const TokenIndex c : tree_.children(n)) {
    const Deprel d = tree_.deprel(c);
    if (c < n || (d != Deprel::Nmod && d != Deprel::Acl)) continue;
    if (!cue.takes_preposition(tree_.introducer(c))) continue;
    take(m, c, frame::kNp, 5, {});
    drop_introducer(m);
    return true;
  }
  return false;
}

// "Rook won the backing of the dockers": those who give it; what they back is Rook.
TokenIndex NounReader::won_from(TokenIndex n) const {
  const TokenIndex verb = tree_.head(n);
  if (!tree_.valid(verb) || tree_.deprel(n) != Deprel::Obj || is_passive(tree_, verb))
    return kNoToken;
  if (!one_of(tree_.lemma(n), {"endorsement", "backing", "support", "blessing", "praise"})
      || !one_of(tree_.lemma(verb), {"win", "earn", "secure", "receive", "pick", "get", "gain",
                                     "land", "capture", "collect", "enjoy", "have", "draw"}))
    return kNoToken;
  for (const TokenIndex c : tree_.children(n)) {
    const bool person = tree_.upos(c) == Upos::Propn || lexicon_.can_speak(tree_.lemma(c))
                        || tree_.has_feature(c, "Number=Plur") || tree_.upos(c) == Upos::Num;
    if (c > n && person && tree_.deprel(c) == Deprel::Nmod && tree_.introducer(c) == "of") return c;
  }
  return kNoToken;
}

// A noun for a person by what he thinks of something: "Dorn is a critic of the levy", "Dorn, a Rook
// supporter, left". It is told of the one whom the noun describes.
TokenIndex NounReader::described_by(TokenIndex n) const {
  if (!lexicon_.can_speak(tree_.lemma(n))) return kNoToken;
  if (tree_.has_child(n, Deprel::Cop)) return own_subject(tree_, n);
  const TokenIndex above = tree_.head(n);
  if (!tree_.valid(above)) return kNoToken;
  if (tree_.deprel(n) == Deprel::Appos && above < n && is_nominal(tree_.upos(above))) return above;
  if (tree_.deprel(n) == Deprel::Obl && tree_.introducer(n) == "as"
      && one_of(tree_.lemma(above), {"emerge", "speak", "act"}))
    return find_subject(tree_, above);
  return kNoToken;
}

// "The ruling drew criticism from unions": those who give it.
TokenIndex NounReader::drawn_from(TokenIndex n) const {
  const TokenIndex verb = tree_.head(n);
  if (!tree_.valid(verb)) return kNoToken;
  // came under fire from farmers
  const bool under = tree_.deprel(n) == Deprel::Obl && tree_.introducer(n) == "under"
                     && one_of(tree_.lemma(verb), {"come", "be", "stay", "remain", "find"});
  const bool draws =
      under
      || one_of(tree_.lemma(verb), {"draw", "face", "win", "earn", "get", "receive", "provoke",
                                    "spark", "attract", "elicit", "prompt", "meet"});
  // was met with dismay by patients
  const bool met = tree_.deprel(n) == Deprel::Obl && tree_.introducer(n) == "with"
                   && one_of(tree_.lemma(verb), {"meet", "greet", "receive"})
                   && is_passive(tree_, verb);
  if (!met && (!draws || (tree_.deprel(n) != Deprel::Obj && !under) || is_passive(tree_, verb)))
    return kNoToken;
  for (const TokenIndex c : tree_.children(verb)) {
    if (c > n && tree_.deprel(c) == Deprel::Obl
        && one_of(tree_.introducer(c), {"from", "among", "by"}))
      return c;
  }
  for (const TokenIndex c : tree_.children(n)) {
    if (c > n && tree_.deprel(c) == Deprel::Nmod
        && one_of(tree_.introducer(c), {"from", "among", "by"}))
      return c;
  }
  return kNoToken;
}

// "Residents voiced their anger at the mayor": the subject of the verb, not the pronoun. "Rook rejected his
// claim" may be about anybody's.
TokenIndex NounReader::voiced_by(TokenIndex n, TokenIndex owner) const {
  const TokenIndex verb = tree_.head(n);
  if (tree_.upos(owner) != Upos::Pron || !tree_.valid(verb) || tree_.deprel(n) != Deprel::Obj
      || is_passive(tree_, verb))
    return kNoToken;
  const bool own = one_of(
      tree_.lemma(verb),
      {"voice",    "express", "deliver", "repeat", "reiterate", "renew",   "keep",    "make",
       "announce", "issue",   "offer",   "state",  "launch",    "outline", "declare", "press",
       "air",      "vent",    "stress",  "soften", "intensify", "step",    "give",    "show",
       "share",    "lodge",   "unveil",  "resume", "continue",  "convey"});
  if (!own) return kNoToken;
  const TokenIndex subject = find_subject(tree_, verb);
  if (subject == kNoToken || tree_.upos(subject) == Upos::Pron) return kNoToken;
  return subject;
}

// issued a warning, traded accusations: the noun says what is done, the verb only that it is.
bool NounReader::is_light(std::string_view verb) {
  return one_of(verb,
                {"make",     "issue",     "give",    "have",    "voice",    "express",  "raise",
                 "repeat",   "release",   "send",    "deliver", "publish",  "post",     "offer",
                 "file",     "launch",    "level",   "put",     "lodge",    "renew",    "reiterate",
                 "hold",     "share",     "harbor",  "draw",    "reach",    "come",     "pose",
                 "announce", "show",      "present", "find",    "trade",    "exchange", "swap",
                 "hurl",     "fling",     "air",     "sound",   "utter",    "unleash",  "step",
                 "ratchet",  "intensify", "extend",  "add",     "heap",     "pour",     "pile",
                 "submit",   "tender",    "table",   "advance", "register", "cite",     "harbour",
                 "nurse",    "entertain", "shower",  "lavish",  "relay",    "convey"});
}

// his claim; the claim by the army; she made the claim (support verb); Russia's warning
TokenIndex NounReader::noun_source(TokenIndex n, const ClaimDraft& content,
                                   TokenIndex& support) const {
  if (lexicon_.can_speak(tree_.lemma(n))) return described_by(n);
  if (const TokenIndex giver = won_from(n); giver != kNoToken) {
    support = tree_.head(n);
    return giver;
  }
  const TokenIndex owner = tree_.child(n, Deprel::NmodPoss);
  if (owner != kNoToken) {
    if (const TokenIndex voicer = voiced_by(n, owner); voicer != kNoToken) {
      support = tree_.head(n);
      return voicer;
    }
    return owner;
  }
  if (const TokenIndex named = named_beside(n, content); named != kNoToken) return named;
  const TokenIndex verb = tree_.head(n);
  if (!tree_.valid(verb) || tree_.upos(verb) != Upos::Verb) return kNoToken;
  if (const TokenIndex from = drawn_from(n); from != kNoToken) {
    support = verb;
    return from;
  }
  if (is_raised(n)) {
    support = verb;
    return agent_of_raised(verb);
  }
  const bool light = is_light(tree_.lemma(verb));
  if (!light || tree_.deprel(n) != Deprel::Obj || is_passive(tree_, verb)) return kNoToken;
  support = verb;
  return find_subject(tree_, verb);
}

// "Doubts were raised by the auditors"
TokenIndex NounReader::agent_of_raised(TokenIndex verb) const {
  const TokenIndex agent = tree_.child(verb, Deprel::OblAgent);
  if (agent != kNoToken) return agent;
  for (const TokenIndex c : tree_.children(verb)) {
    if (tree_.deprel(c) == Deprel::Obl && tree_.introducer(c) == "by") return c;
  }
  return kNoToken;
}

// Who a noun's own phrases name: the claim by the army.
TokenIndex NounReader::named_beside(TokenIndex n, const ClaimDraft& content) const {
  for (const TokenIndex c : tree_.children(n)) {
    if (tree_.deprel(c) == Deprel::Nmod && one_of(tree_.introducer(c), {"by", "from", "among"}))
      return c;
  }
  if (const TokenIndex of = named_by_of(n, content); of != kNoToken) return of;
  // Republican criticism, a U.N. warning
  for (const TokenIndex c : tree_.children(n)) {
    const Deprel d = tree_.deprel(c);
    const std::string_view form = tree_.form(c);
    const bool name =
        (d == Deprel::Compound && tree_.upos(c) == Upos::Propn)
        || (d == Deprel::Amod && form[0] >= 'A' && form[0] <= 'Z' && c > sentence_start(c));
    if (name) return c;
  }
  return kNoToken;
}

TokenIndex NounReader::named_by_of(TokenIndex n, const ClaimDraft& content) const {
  // "the gist of her argument was that"
  if (content.frame == frame::kClause) {
    for (const TokenIndex c : tree_.children(n)) {
      if (c > n && tree_.deprel(c) == Deprel::Nmod && tree_.introducer(c) == "of")
        if (const TokenIndex whose = tree_.child(c, Deprel::NmodPoss); whose != kNoToken)
          return whose;
    }
  }
  // "the refusal of the generals to leave", "the fear of residents that it may burst"
  if (content.frame == frame::kInf || content.frame == frame::kClause) {
    for (const TokenIndex c : tree_.children(n)) {
      if (tree_.deprel(c) != Deprel::Nmod || tree_.introducer(c) != "of"
          || c > content.content_root)
        continue;
      const Upos u = tree_.upos(c);
      const bool doer = content.frame == frame::kInf && may_speak(c);
      if (u == Upos::Propn || u == Upos::Pron || doer || lexicon_.can_speak(tree_.lemma(c)))
        return c;
    }
  }
  return kNoToken;
}

// "There are fears that", "reports of": nobody is named, the noun itself says that somebody speaks.
bool NounReader::anonymous_noun(const ClaimDraft& draft) const {
  if (draft.cue->weight < 3) return false;
  if (is_raised(draft.head)) return true;
  // "raised questions about the sale"
  if (draft.frame == frame::kNp)
    return draft.cue->act == Act::Ask && draft.cue->lemma == "question";
  if (draft.frame != frame::kClause) return false;
  switch (draft.cue->act) {
    case Act::Accuse:
    case Act::Emphasize:
    case Act::Report:
    case Act::Seem:
    case Act::Fear:
    case Act::Believe:
    case Act::Predict:
    case Act::Warn:
      return true;
    default:
      return false;
  }
}

// issued a statement: verb to noun in one stretch.
TokenRanges NounReader::support_ranges(TokenIndex verb, TokenIndex n) {
  TokenRanges ranges = cue_ranges(verb, {verb});
  if (n > verb && n - verb < 8) {
    ranges = merge_ranges(ranges, {{verb, n + 1}});
  } else {
    ranges = merge_ranges(ranges, {{n, n + 1}});
  }
  return ranges;
}

}  // namespace tacitus
