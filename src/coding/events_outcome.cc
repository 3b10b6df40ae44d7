// What governing words and the modality of its own clause make of a match: "refused to meet",
// "will visit", "said that X must leave", "imposed a blockade".

#include <algorithm>

#include "coding/events_match.h"

namespace tacitus {
namespace {

constexpr std::size_t kMaxSearch = 40;  // words of a clause looked at for a party

}  // namespace

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
  // "marched in Minsk to demand that the president go": he is meant, not the town.
  if (row.event == "." && has_party(inner.targets, match)) {
    std::erase_if(match.targets, [this](TokenIndex t) {
      return mentions_.is(t, {WordClass::Kind::Place, 0});
    });
  }
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
  return has_party(match.targets, match);
}

// Whether one of the words leads to a party that is not the doer.
bool EventMatcher::has_party(const std::vector<TokenIndex>& words, const EventMatch& match) const {
  return std::ranges::any_of(words, [this, &match](TokenIndex t) {
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

// "reminded Iraq that it must cooperate": an appeal whose clause obliges is a demand.
bool EventMatcher::obliges(const EventMatch& match) const {
  return std::ranges::any_of(match.themes, [this](TokenIndex t) {
    for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Aux && tree_.has_lemma(c, "must")) return true;
    }
    return false;
  });
}

// "will cut aid unless Chad yields": an intention on a condition is a threat.
bool EventMatcher::on_condition(TokenIndex verb) const {
  for (TokenIndex c = tree_.first_child(verb); c != kNoToken; c = tree_.next_sibling(c)) {
    if (tree_.deprel(c) != Deprel::Advcl) continue;
    const TokenIndex mark = tree_.child(c, Deprel::Mark);
    if (mark != kNoToken && tree_.has_lemma(mark, "unless")) return true;
  }
  return false;
}

void EventMatcher::apply(EventMatch& match, std::string_view op) {
  if (op == "appeal" && obliges(match)) {
    op = "demand";
    if (match.cameo == "020") match.cameo = "100";
  }
  match.tells_inner = modalities_.is_told(op);
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
  // "said Ghana must return the boat", "will raise pensions": a deed that is news when it is promised.
  const bool deed = match.event == "-" && !match.consumed
                    && tree_.patterns().trigger(match.trigger).pos == TriggerPos::Verb;
  if (deed) settle_stance(match);
  if (match.event == "-") match.drop = "no event by itself";
  if (deed) return;
  // "clashes between police and strikers": both sides stand in one phrase.
  const bool both = rule.mutual && std::ranges::any_of(match.sources, [this](TokenIndex t) {
                      return tree_.has_child(t, Deprel::Conj);
                    });
  if (rule.weak && match.carrier == kNoToken && is_noun(match) && !both
      && (match.sources.empty() || (match.targets.empty() && match.themes.empty()))) {
    match.drop = "only named";
  }
  if (match.consumed || match.settled || !match.drop.empty()) return;
  settle_stance(match);
  if (match.event == "THREATEN") target_of_condition(match);
}

// "The proposed partnership will cease": nobody does yet what the noun tells.
bool EventMatcher::is_not_yet(TokenIndex noun) const {
  for (TokenIndex c = tree_.first_child(noun); c != kNoToken; c = tree_.next_sibling(c)) {
    if (c < noun && tree_.deprel(c) == Deprel::Amod && in(c, modal_.not_yet)) return true;
  }
  return false;
}

void EventMatcher::settle_stance(EventMatch& match) {
  const TokenIndex head = match.carrier != kNoToken ? match.carrier : match.head;
  match.stance = stance_of(tree_, modal_, head);
  if (match.carrier != kNoToken) {
    match.stance.negated = match.stance.negated || stance_of(tree_, modal_, match.head).negated;
  }
  if (match.carrier == kNoToken && is_noun(match) && is_not_yet(match.head)) {
    match.stance.hypothetical = true;
  }
  const Stance& s = match.stance;
  std::string_view op;
  if (s.future) op = s.negated ? "refuse" : on_condition(head) ? "threaten" : "intend";
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
    keep_unreal(match, modality_of_drop(match));
    return;
  }
  const OperatorRow* row = operators_.find(op, match.cameo, match.event);
  if (row == nullptr || row->event == "-") {
    keep_unreal(match, modality_of_future(match, op, {}));
    match.drop = "future";
    return;
  }
  const EventMatch inner = match;
  if (row->event != "=") keep_unreal(match, modality_of_future(match, op, row->event));
  if (op == "demand" && row->event != "=") {
    match.sources.clear();
    push_unique(tree_.logical_subject(s.speaker), match.sources);
    match.targets.clear();
  }
  if (row->event != "=") compose(match, *row, inner);
}

}  // namespace tacitus
