// Which words stand in a logical slot of a trigger, for verbs and for nouns.

#include <algorithm>

#include "coding/events_match.h"

namespace tacitus {

void EventMatcher::clauses(TokenIndex t, Slot::Kind kind, std::vector<TokenIndex>& found) const {
  TokenIndex object = kNoToken;
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
    // "called the governor a liar": the second object is what the first is said to be.
    if (d == Deprel::Obj) {
      if (object != kNoToken && kind != Slot::Kind::Ccomp) push_unique(c, found);
      object = c;
    }
    const bool infinitive = d == Deprel::Xcomp || d == Deprel::Acl || d == Deprel::Advcl;
    if (kind != Slot::Kind::Ccomp && d == Deprel::Xcomp) push_unique(c, found);
    if (kind != Slot::Kind::Xcomp && (d == Deprel::Ccomp || d == Deprel::Csubj)) {
      push_unique(c, found);
    }
    if (kind != Slot::Kind::Ccomp && infinitive && d != Deprel::Xcomp
        && (tree_.has_child_word(c, tree_.patterns().word("to"))
            || tree_.has_child_word(c, tree_.patterns().word("that")))) {
      push_unique(c, found);
    }
  }
}

void EventMatcher::places(TokenIndex t, std::vector<TokenIndex>& found) const {
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    if (tree_.deprel(c) != Deprel::Obl && tree_.deprel(c) != Deprel::Nmod) continue;
    for (TokenIndex k = tree_.first_child(c); k != kNoToken; k = tree_.next_sibling(k)) {
      if (tree_.deprel(k) == Deprel::Case && in(k, place_prep_)) push_unique(c, found);
    }
  }
}

void EventMatcher::fill_verb(const EventMatch& match, Slot slot,
                             std::vector<TokenIndex>& found) const {
  const TokenIndex v = match.head;
  switch (slot.kind) {
    case Slot::Kind::Subj:
      push_unique(tree_.logical_subject(v), found);
      break;
    case Slot::Kind::Obj: {
      const TokenIndex object = tree_.logical_object(v);
      if (object != match.companion) push_unique(object, found);
      if (object != kNoToken || match.companion != kNoToken) break;
      // "handed over a suspect": the particle read as the preposition of the object.
      for (const WordId particle : tree_.patterns().trigger(match.trigger).with) {
        tree_.prepositional(v, particle, found);
      }
      break;
    }
    case Slot::Kind::Iobj:
      push_unique(tree_.child(v, Deprel::Iobj), found);
      break;
    case Slot::Kind::Poss:
      if (match.companion != kNoToken) {
        push_unique(tree_.child(match.companion, Deprel::NmodPoss), found);
      }
      break;
    case Slot::Kind::Mod:
      if (match.companion != kNoToken) {
        push_unique(tree_.child(match.companion, Deprel::Compound), found);
        push_unique(tree_.child(match.companion, Deprel::Amod), found);
      }
      break;
    case Slot::Kind::Xcomp:
    case Slot::Kind::Ccomp:
    case Slot::Kind::Clause:
      clauses(v, slot.kind, found);
      if (match.companion != kNoToken) clauses(match.companion, slot.kind, found);
      break;
    case Slot::Kind::Host:
      break;
    case Slot::Kind::Place:
      places(v, found);
      if (match.companion != kNoToken) places(match.companion, found);
      break;
    case Slot::Kind::Prep:
      phrases(match, slot.prep, found);
      break;
  }
}

// What a preposition brings to a verb.
void EventMatcher::phrases(const EventMatch& match, WordId preposition,
                           std::vector<TokenIndex>& found) const {
  const TokenIndex v = match.head;
  const std::size_t before = found.size();
  tree_.prepositional(v, preposition, found);
  if (match.companion != kNoToken) tree_.prepositional(match.companion, preposition, found);
  // "gave $2 million to Fiji": the phrase may hang on the object.
  const TokenIndex object = tree_.child(v, Deprel::Obj);
  if (found.size() == before && object != kNoToken && object != match.companion) {
    tree_.prepositional(object, preposition, found);
  }
  // "stopped short of accusing Chad": the phrase may hang on the particle.
  const auto& particles = tree_.patterns().trigger(match.trigger).with;
  for (TokenIndex c = tree_.first_child(v); c != kNoToken; c = tree_.next_sibling(c)) {
    if (std::ranges::find(particles, tree_.word(c)) != particles.end()) {
      tree_.prepositional(c, preposition, found);
    }
  }
  std::erase(found, match.companion);
}

void EventMatcher::noun_subject(const EventMatch& match, std::vector<TokenIndex>& found) const {
  const TokenIndex n = match.head;
  if (match.carrier != kNoToken) {
    const TokenIndex subject = tree_.logical_subject(match.carrier);
    if (subject != n && subject != tree_.first_conjunct(n)) push_unique(subject, found);
  }
  if (!found.empty()) return;
  tree_.prepositional(n, tree_.patterns().word("by"), found);
  if (!found.empty()) return;
  // "The shooting of two monks by soldiers": the by-phrase may hang on the monks.
  std::vector<TokenIndex> undergoers;
  tree_.prepositional(n, tree_.patterns().word("of"), undergoers);
  for (const TokenIndex t : undergoers) {
    tree_.prepositional(t, tree_.patterns().word("by"), found);
  }
  if (!found.empty()) return;
  if (const TokenIndex owner = tree_.child(n, Deprel::NmodPoss); owner != kNoToken) {
    push_unique(owner, found);
    return;
  }
  // "Russian airstrikes", "Israel airstrikes"; but not "the Aleppo airstrikes".
  for (TokenIndex c = tree_.first_child(n); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
    if ((d == Deprel::Amod || d == Deprel::Compound) && mentions_.is_national(c)) {
      push_unique(c, found);
    }
  }
}

void EventMatcher::fill_noun(const EventMatch& match, Slot slot,
                             std::vector<TokenIndex>& found) const {
  const TokenIndex n = match.head;
  switch (slot.kind) {
    case Slot::Kind::Subj:
      if (tree_.patterns().trigger(match.trigger).pos == TriggerPos::Pred) {
        push_unique(tree_.logical_subject(n), found);
        // "Chad is opposed to talks": a state, though it looks like a passive.
        if (found.empty()) push_unique(tree_.child(n, Deprel::NsubjPass), found);
        const TokenIndex h = tree_.head(n);
        if (found.empty() && h != kNoToken && tree_.is_verb(h)) {
          const TokenIndex object = tree_.logical_object(h);
          push_unique(object != kNoToken ? object : tree_.logical_subject(h), found);
        }
        break;
      }
      noun_subject(match, found);
      break;
    case Slot::Kind::Obj:
      tree_.prepositional(n, tree_.patterns().word("of"), found);
      break;
    case Slot::Kind::Iobj:
      break;
    case Slot::Kind::Host: {
      const TokenIndex h = tree_.head(n);
      if (h != kNoToken && tree_.deprel(n) == Deprel::Obl && tree_.is_verb(h)) {
        push_unique(tree_.logical_subject(h), found);
      }
      break;
    }
    case Slot::Kind::Poss:
      push_unique(tree_.child(n, Deprel::NmodPoss), found);
      break;
    case Slot::Kind::Mod:
      push_unique(tree_.child(n, Deprel::Compound), found);
      push_unique(tree_.child(n, Deprel::Amod), found);
      break;
    case Slot::Kind::Xcomp:
    case Slot::Kind::Ccomp:
    case Slot::Kind::Clause:
      clauses(n, slot.kind, found);
      if (match.carrier != kNoToken) clauses(match.carrier, slot.kind, found);
      break;
    case Slot::Kind::Place:
      places(n, found);
      if (match.carrier != kNoToken) places(match.carrier, found);
      break;
    case Slot::Kind::Prep:
      tree_.prepositional(n, slot.prep, found);
      if (match.carrier != kNoToken) tree_.prepositional(match.carrier, slot.prep, found);
      break;
  }
  std::erase(found, n);
}

bool EventMatcher::is_noun(const EventMatch& match) const {
  return tree_.patterns().trigger(match.trigger).pos == TriggerPos::Noun;
}

void EventMatcher::fill_slots(const EventMatch& match, const std::vector<Slot>& slots,
                              std::vector<TokenIndex>& found) const {
  const bool verb = tree_.patterns().trigger(match.trigger).pos == TriggerPos::Verb;
  for (const Slot slot : slots) {
    std::vector<TokenIndex> here;
    if (verb) {
      fill_verb(match, slot, here);
    } else {
      fill_noun(match, slot, here);
    }
    for (const TokenIndex t : here) push_unique(t, found);
  }
}

}  // namespace tacitus
