// Whether a word, with its particles, modifiers and companion, has the shape of a pattern's trigger,
// and which verb carries a noun.

#include <algorithm>

#include "coding/events_match.h"

namespace tacitus {
namespace {

constexpr int kMaxMeasures = 3;  // "a week of a series of talks"

bool is_nominal(Upos u) { return u == Upos::Noun || u == Upos::Propn; }

}  // namespace

bool EventMatcher::shape_fits(const Trigger& trigger, TokenIndex t, EventMatch& match) const {
  const Upos pos = tree_.upos(t);
  switch (trigger.pos) {
    case TriggerPos::Verb:
      if (pos != Upos::Verb || tree_.deprel(t) == Deprel::Amod) return false;
      break;
    case TriggerPos::Noun:
      // "the attack helicopters": a modifier is no event.
      if (!is_nominal(pos) || tree_.deprel(t) == Deprel::Compound
          || tree_.deprel(t) == Deprel::Flat) {
        return false;
      }
      break;
    case TriggerPos::Aux:
      return false;
    case TriggerPos::Pred:
      if (pos == Upos::Verb && tree_.document().tokens.xpos_of(t) != "VBN") return false;
      break;
  }
  if (!modifiers_fit(trigger, t)) return false;
  const Rule& rule = tree_.patterns().rule(trigger.rule);
  match.specificity = 14 * static_cast<int>(trigger.with.size())
                      + static_cast<int>(rule.restrictions.size()) + (rule.strong ? 20 : 0);
  if (!trigger.has_companion) return true;
  match.specificity += 12;
  return companion_fits(trigger, t, match);
}

// The particles of "call off", the modifier of "artillery barrage", the case of "on alert".
bool EventMatcher::modifiers_fit(const Trigger& trigger, TokenIndex t) const {
  for (const WordId wanted : trigger.with) {
    bool found = false;
    for (TokenIndex c = tree_.first_child(t); c != kNoToken && !found; c = tree_.next_sibling(c)) {
      if (tree_.word(c) == wanted) {
        const Deprel d = tree_.deprel(c);
        found = d != Deprel::Conj && d != Deprel::Nsubj && d != Deprel::Obj && d != Deprel::Appos;
      } else if (trigger.pos == TriggerPos::Verb) {
        // A particle before an object is often read as its preposition: "took in refugees", but not
        // "took part in the drill".
        const Deprel d = tree_.deprel(c);
        const bool oblique = d == Deprel::Obl || d == Deprel::OblAgent || d == Deprel::Advmod;
        found = c > t && (d == Deprel::Obj || (oblique && !tree_.has_child(t, Deprel::Obj)))
                && tree_.has_case(c, wanted) && !in(c, date_word_);
      }
    }
    // "handed over 700 tons": a particle read as part of the number.
    if (!found && trigger.pos == TriggerPos::Verb) {
      const std::size_t next = static_cast<std::size_t>(t) + 1;
      found = next < tree_.document().tokens.size() && tree_.word(t + 1) == wanted
              && tree_.upos(t + 1) != Upos::Noun && tree_.upos(t + 1) != Upos::Verb
              && tree_.deprel(t + 1) != Deprel::Case;
    }
    if (!found) return false;
  }
  return true;
}

bool EventMatcher::is_companion(const Trigger& trigger, TokenIndex t) const {
  if (t == kNoToken) return false;
  const WordId word = tree_.word(t);
  if (word == 0) return false;
  if (std::ranges::find(trigger.companion, word) != trigger.companion.end()) return true;
  return std::ranges::any_of(trigger.companion_sets, [this, word](std::uint32_t set) {
    return tree_.patterns().in_set(word, set);
  });
}

bool EventMatcher::companion_fits(const Trigger& trigger, TokenIndex t, EventMatch& match) const {
  std::vector<TokenIndex> places;
  if (trigger.companion_prep == 0) {
    push_unique(tree_.logical_object(t), places);
    // "lent Zambia a million dollars": the recipient may be read as an object too.
    for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Obj) push_unique(c, places);
    }
    push_unique(tree_.child(t, Deprel::Iobj), places);
    if (trigger.pos != TriggerPos::Verb) push_unique(tree_.child(t, Deprel::Compound), places);
    // "handed over their weapons": the particle read as the preposition of its object.
    for (const WordId particle : trigger.with) tree_.prepositional(t, particle, places);
  } else {
    tree_.prepositional(t, trigger.companion_prep, places);
    if (const TokenIndex object = tree_.child(t, Deprel::Obj); object != kNoToken) {
      tree_.prepositional(object, trigger.companion_prep, places);
    }
  }
  const std::size_t direct = places.size();
  for (std::size_t i = 0; i < direct; ++i) {
    push_unique(tree_.whole(places[i]), places);
    for (TokenIndex c = tree_.first_child(places[i]); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Conj) places.push_back(c);
    }
  }
  for (const TokenIndex place : places) {
    // "suspended food supplies", "eased curfew hours": the modifier names what it is.
    if (!is_companion(trigger, place)
        && !is_companion(trigger, tree_.child(place, Deprel::Compound))
        && !is_companion(trigger, tree_.child(place, Deprel::NmodDesc))
        && !is_companion(trigger, tree_.child(place, Deprel::Appos))) {
      continue;
    }
    match.companion = place;
    return true;
  }
  return false;
}

bool EventMatcher::carries(TokenIndex verb, TokenIndex noun, const Rule& rule,
                           bool as_subject) const {
  const WordId word = tree_.word(verb);
  if (word == 0 || tree_.upos(verb) != Upos::Verb) return false;
  if (as_subject && !tree_.is_passive(verb)) return tree_.patterns().in_set(word, occur_);
  if (!as_subject && tree_.is_passive(verb) && tree_.deprel(noun) != Deprel::Obl) {
    return false;
  }
  return tree_.patterns().in_set(word, light_)
         || std::ranges::find(rule.light, word) != rule.light.end();
}

// "held talks", "talks were held", "talks began", "the talks held in Cairo", "the raid that
// soldiers carried out", "engaged in clashes".
void EventMatcher::find_carrier(EventMatch& match) const {
  const Rule& rule = rule_of(match);
  TokenIndex noun = tree_.first_conjunct(match.head);
  // "ten days of war games": what is launched is the games.
  for (int depth = 0;
       depth < kMaxMeasures && tree_.deprel(noun) == Deprel::Nmod && tree_.head(noun) != kNoToken
       && tree_.is_measure(tree_.head(noun)) && tree_.has_case(noun, of_);
       ++depth) {
    noun = tree_.first_conjunct(tree_.head(noun));
  }
  const TokenIndex h = tree_.head(noun);
  if (h != kNoToken) {
    const Deprel d = tree_.deprel(noun);
    const bool subject = d == Deprel::Nsubj || d == Deprel::NsubjPass;
    if ((subject || d == Deprel::Obj || d == Deprel::Obl) && carries(h, noun, rule, subject)) {
      match.carrier = h;
      return;
    }
  }
  for (TokenIndex c = tree_.first_child(noun); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
    if (d != Deprel::Acl && d != Deprel::AclRelcl) continue;
    if (tree_.logical_object(c) == noun && tree_.upos(c) == Upos::Verb
        && (in(c, light_) || std::ranges::find(rule.light, tree_.word(c)) != rule.light.end())) {
      match.carrier = c;
      return;
    }
  }
}

}  // namespace tacitus
