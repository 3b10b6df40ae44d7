#include "coding/events_match.h"

#include <algorithm>

namespace tacitus {
namespace {

constexpr std::size_t kMaxSearch = 40;  // words of a clause looked at for a party
constexpr int kMaxContent = 3;          // "a call for a plan to hold talks"

void push_unique(TokenIndex t, std::vector<TokenIndex>& found) {
  if (t != kNoToken && std::ranges::find(found, t) == found.end()) found.push_back(t);
}

bool asks_object(const Restriction& r) {
  return std::ranges::any_of(r.slots, [](Slot s) { return s.kind == Slot::Kind::Obj; });
}

bool is_nominal(Upos u) { return u == Upos::Noun || u == Upos::Propn; }

}  // namespace

EventMatcher::EventMatcher(const EventTree& tree, const MentionIndex& mentions,
                           const Operators& operators)
    : tree_(tree), mentions_(mentions), operators_(operators), modal_(tree.patterns()) {
  const PatternSet& patterns = tree.patterns();
  light_ = patterns.set_named("LIGHT");
  occur_ = patterns.set_named("OCCUR");
  content_ = patterns.set_named("CONTENT");
  of_ = patterns.word("of");
  place_prep_ = patterns.set_named("PLACE-PREP");
  date_word_ = patterns.set_named("DATE-WORD");
}

std::vector<EventMatch> EventMatcher::match(const Sentence& sentence) {
  found_.clear();
  first_ = sentence.first;
  title_ = sentence.zone == Zone::Title;
  memo_.assign(static_cast<std::size_t>(sentence.last - sentence.first), -2);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) match_at(t);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) said_must(t);
  for (EventMatch& match : found_) settle(match);
  return std::move(found_);
}

// "Oslo said Bern must pay": a demand although no pattern knows the deed. The rule is that of the
// auxiliary itself.
void EventMatcher::said_must(TokenIndex verb) {
  if (tree_.deprel(verb) != Deprel::Ccomp || memo_[static_cast<std::size_t>(verb - first_)] >= 0) {
    return;
  }
  const TokenIndex said = tree_.head(verb);
  if (said == kNoToken || !in(said, modal_.say)) return;
  for (TokenIndex c = tree_.first_child(verb); c != kNoToken; c = tree_.next_sibling(c)) {
    if (tree_.deprel(c) != Deprel::Aux || tree_.word(c) == 0) continue;
    for (const std::uint32_t id : tree_.patterns().triggers_of(tree_.word(c))) {
      if (tree_.patterns().trigger(id).pos != TriggerPos::Aux) continue;
      const TokenIndex doer = tree_.logical_subject(verb);
      if (doer == kNoToken || !mentions_.is(doer, {WordClass::Kind::Polity, 0})) return;
      EventMatch match;
      match.trigger = id;
      match.head = verb;
      const Rule& rule = rule_of(match);
      match.event = rule.event;
      match.mode = rule.mode;
      match.cameo = rule.cameo;
      push_unique(tree_.logical_subject(said), match.sources);
      match.targets.push_back(doer);
      match.themes.push_back(verb);
      match.settled = !match.sources.empty();
      if (match.settled) found_.push_back(std::move(match));
      return;
    }
  }
}

int EventMatcher::match_at(TokenIndex t) {
  const auto at = static_cast<std::size_t>(t - first_);
  if (t < first_ || at >= memo_.size()) return -1;
  if (memo_[at] != -2) return memo_[at];
  memo_[at] = -1;  // also stops a word from governing itself
  const WordId word = tree_.word(t);
  if (word == 0) return -1;
  EventMatch best;
  int best_rank = -1;
  for (const std::uint32_t id : tree_.patterns().triggers_of(word)) {
    EventMatch candidate;
    candidate.trigger = id;
    candidate.head = t;
    if (!shape_fits(tree_.patterns().trigger(id), t, candidate)) continue;
    if (candidate.specificity <= best_rank || !fill(candidate)) continue;
    best_rank = candidate.specificity;
    best = std::move(candidate);
  }
  if (best_rank < 0) return -1;
  if (best.companion != kNoToken) {
    if (const int own = match_at(best.companion); own >= 0) {
      found_[static_cast<std::size_t>(own)].consumed = true;
    }
  }
  if (best.inner >= 0) found_[static_cast<std::size_t>(best.inner)].consumed = true;
  found_.push_back(std::move(best));
  memo_[at] = static_cast<int>(found_.size() - 1);
  return memo_[at];
}

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
        // A particle before an object is often read as its preposition.
        const Deprel d = tree_.deprel(c);
        found = c > t && (d == Deprel::Obl || d == Deprel::Advmod) && tree_.has_case(c, wanted)
                && !in(c, date_word_);
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
    push_unique(tree_.child(t, Deprel::Iobj), places);
    if (trigger.pos != TriggerPos::Verb) push_unique(tree_.child(t, Deprel::Compound), places);
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
       depth < kMaxContent && tree_.deprel(noun) == Deprel::Nmod && tree_.head(noun) != kNoToken
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

void EventMatcher::clauses(TokenIndex t, Slot::Kind kind, std::vector<TokenIndex>& found) const {
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
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
    case Slot::Kind::Prep: {
      const std::size_t before = found.size();
      tree_.prepositional(v, slot.prep, found);
      if (match.companion != kNoToken) tree_.prepositional(match.companion, slot.prep, found);
      // "gave $2 million to Fiji": the phrase may hang on the object.
      const TokenIndex object = tree_.child(v, Deprel::Obj);
      if (found.size() == before && object != kNoToken && object != match.companion) {
        tree_.prepositional(object, slot.prep, found);
      }
      std::erase(found, match.companion);
      break;
    }
  }
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

bool EventMatcher::restriction_holds(const EventMatch& match, const Restriction& r) const {
  std::vector<TokenIndex> own;
  const std::vector<TokenIndex>* words = &own;
  switch (r.of) {
    case Restriction::Of::Source:
      words = &match.sources;
      break;
    case Restriction::Of::Target:
      words = &match.targets;
      break;
    case Restriction::Of::Theme:
      if (r.word_class.kind == WordClass::Kind::Any) return r.wanted == (match.inner >= 0);
      words = &match.themes;
      break;
    case Restriction::Of::Slot:
      fill_slots(match, r.slots, own);
      // The companion is the object for what is asked of the object.
      if (match.companion != kNoToken && asks_object(r)) push_unique(match.companion, own);
      break;
  }
  const bool holds = std::ranges::any_of(
      *words, [this, &r](TokenIndex t) { return mentions_.is(t, r.word_class); });
  return holds == r.wanted;
}

bool EventMatcher::restrictions_hold(const EventMatch& match) const {
  return std::ranges::all_of(rule_of(match).restrictions, [this, &match](const Restriction& r) {
    return restriction_holds(match, r);
  });
}

bool EventMatcher::fill(EventMatch& match) {
  const Rule& rule = rule_of(match);
  const TriggerPos pos = tree_.patterns().trigger(match.trigger).pos;
  if (pos == TriggerPos::Noun) find_carrier(match);
  match.event = rule.event;
  match.mode = rule.mode;
  match.cameo = rule.cameo;
  fill_slots(match, rule.source, match.sources);
  fill_slots(match, rule.target, match.targets);
  fill_slots(match, rule.tool, match.tools);
  fill_slots(match, rule.theme, match.themes);
  std::erase_if(match.targets, [&match](TokenIndex t) {
    return std::ranges::find(match.sources, t) != match.sources.end();
  });
  // "welcomed the statement of Chad": the party stands in the phrase of the companion.
  if (match.companion != kNoToken && rule.op.empty() && !has_party(match)) {
    const TokenIndex party = mentions_.party(match.companion);
    if (party != kNoToken && !is_source(match, party)) match.targets.push_back(party);
  }
  for (const TokenIndex theme : match.themes) {
    if (match.inner < 0) match.inner = inner_of(match, theme, 0);
  }
  if (!restrictions_hold(match)) return false;
  if (!rule.op.empty()) apply(match, rule.op);
  return true;
}

// The match that a theme holds: its own, or that of what a word like "plan", "call" or "efforts"
// is about: "rejected a proposal to hold talks".
int EventMatcher::inner_of(const EventMatch& match, TokenIndex theme, int depth) {
  if (theme == match.head) return -1;
  if (const int own = match_at(theme); own >= 0) return own;
  for (TokenIndex c = tree_.first_child(theme); c != kNoToken; c = tree_.next_sibling(c)) {
    if (tree_.deprel(c) != Deprel::Conj) continue;
    if (const int own = match_at(c); own >= 0) return own;
  }
  if (depth >= kMaxContent || (!in(theme, content_) && tree_.is_verb(theme))) return -1;
  for (TokenIndex c = tree_.first_child(theme); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
    const bool open =
        d == Deprel::Acl || d == Deprel::Xcomp || d == Deprel::Ccomp
        || ((d == Deprel::Nmod || d == Deprel::Compound || d == Deprel::Obl || d == Deprel::Obj)
            && in(theme, content_));
    if (!open) continue;
    if (const int inner = inner_of(match, c, depth + 1); inner >= 0) return inner;
  }
  return -1;
}

void EventMatcher::compose(EventMatch& match, const OperatorRow& row,
                           const EventMatch& inner) const {
  if (row.event == "=") {
    match.event = inner.event;
    match.mode = inner.mode;
    match.cameo = inner.cameo;
    for (const TokenIndex t : inner.targets) push_unique(t, match.targets);
  } else if (row.event != ".") {
    match.event = row.event;
    match.mode = row.mode;
    match.cameo = row.cameo;
  }
  match.composed = true;
  if (has_party(match)) return;
  const auto& first = row.recipient_is_doer ? inner.sources : inner.targets;
  const auto& second = row.recipient_is_doer ? inner.targets : inner.sources;
  for (const auto* side : {&first, &second}) {
    for (const TokenIndex t : *side) {
      if (!is_source(match, t)) push_unique(t, match.targets);
    }
    if (has_party(match)) return;
  }
}

// "agreed to set up a centre in Tokyo": no pattern knows the clause, but somebody is named in it.
// The nearest to the top of the clause is taken.
void EventMatcher::fallback_target(EventMatch& match) const {
  if (has_party(match)) return;
  std::vector<TokenIndex> queue;
  for (const TokenIndex theme : match.themes) {
    if (tree_.is_verb(theme)) push_unique(tree_.logical_subject(theme), queue);
    push_unique(theme, queue);
  }
  for (std::size_t i = 0; i < queue.size() && i < kMaxSearch; ++i) {
    if (is_source(match, queue[i])) continue;
    const TokenIndex party = tree_.is_verb(queue[i]) ? kNoToken : mentions_.party(queue[i]);
    if (party != kNoToken && !is_source(match, party)) {
      match.targets.push_back(queue[i]);
      return;
    }
    for (TokenIndex c = tree_.first_child(queue[i]); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) != Deprel::Punct && !is_source(match, c)) push_unique(c, queue);
    }
  }
}

bool EventMatcher::has_party(const EventMatch& match) const {
  return std::ranges::any_of(match.targets, [this, &match](TokenIndex t) {
    const TokenIndex party = mentions_.party(t);
    return party != kNoToken && !is_source(match, party);
  });
}

bool EventMatcher::is_source(const EventMatch& match, TokenIndex t) const {
  for (const TokenIndex source : match.sources) {
    if (t == source || mentions_.party(source) == t) return true;
    const Index a = mentions_.at(t);
    const Index b = mentions_.at(source);
    if (a != kNone && b != kNone && mentions_.same_actor(a, b)) return true;
  }
  return false;
}

// "threatened to strike unless Baghdad gives in": he who must act is the one threatened.
void EventMatcher::target_of_condition(EventMatch& match) const {
  if (has_party(match)) return;
  TokenIndex last = match.head;
  for (const TokenIndex t : match.themes) last = std::max(last, t);
  for (TokenIndex t = match.head; t <= last; ++t) {
    if (!tree_.is_verb(t)) continue;
    for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) != Deprel::Advcl) continue;
      const TokenIndex mark = tree_.child(c, Deprel::Mark);
      if (mark == kNoToken || !in(mark, modal_.condition)) continue;
      const TokenIndex subject = tree_.logical_subject(c);
      if (subject == kNoToken || mentions_.party(subject) == kNoToken
          || is_source(match, subject)) {
        continue;
      }
      push_unique(subject, match.targets);
      return;
    }
  }
}

void EventMatcher::apply(EventMatch& match, std::string_view op) {
  if (match.inner >= 0) {
    const EventMatch& inner = found_[static_cast<std::size_t>(match.inner)];
    const OperatorRow* row = operators_.find(op, inner.cameo, inner.event);
    if (row != nullptr) compose(match, *row, inner);
  }
  fallback_target(match);
}

// "imposed a blockade", "provided weapons": the deed that its noun is about.
void EventMatcher::perform(EventMatch& match) const {
  const OperatorRow* row = operators_.find("perform", match.cameo, match.event);
  if (row == nullptr || row->event == "=" || row->event == "-") return;
  match.event = row->event;
  match.mode = row->mode;
  match.cameo = row->cameo;
}

// What the match's own clause does to it: "will visit" is a promise, "will not visit" a refusal,
// "must release" under a verb of saying a demand.
void EventMatcher::settle(EventMatch& match) {
  const Rule& rule = rule_of(match);
  if (match.event == "-" && match.carrier != kNoToken && rule.op.empty()) perform(match);
  if (match.event == "-") match.drop = "no event by itself";
  if (rule.weak && match.carrier == kNoToken && is_noun(match)
      && (match.sources.empty() || (match.targets.empty() && match.themes.empty()))) {
    match.drop = "only named";
  }
  if (match.consumed || match.settled || !match.drop.empty()) return;
  settle_stance(match);
  if (match.event == "THREATEN") target_of_condition(match);
}

void EventMatcher::settle_stance(EventMatch& match) const {
  const TokenIndex head = match.carrier != kNoToken ? match.carrier : match.head;
  match.stance = stance_of(tree_, modal_, head);
  if (match.carrier != kNoToken) {
    match.stance.negated = match.stance.negated || stance_of(tree_, modal_, match.head).negated;
  }
  const Stance& s = match.stance;
  std::string_view op;
  if (s.future) op = s.negated ? "refuse" : "intend";
  if (s.obliged && s.speaker != kNoToken && !s.negated) op = "demand";
  if (op.empty()) {
    if (s.negated)
      match.drop = "negated";
    else if (s.hypothetical)
      match.drop = "hypothetical";
    else if (s.purpose)
      match.drop = "purpose, not deed";
    else if (s.obliged)
      match.drop = "obligation, not deed";
    return;
  }
  const OperatorRow* row = operators_.find(op, match.cameo, match.event);
  if (row == nullptr || row->event == "-") {
    match.drop = "future";
    return;
  }
  const EventMatch inner = match;
  if (op == "demand" && row->event != "=") {
    match.sources.clear();
    push_unique(tree_.logical_subject(s.speaker), match.sources);
    match.targets.clear();
  }
  if (row->event != "=") compose(match, *row, inner);
}

}  // namespace tacitus
