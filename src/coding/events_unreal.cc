// Deeds that a sentence tells, but not as done: "threatened to bomb the port", "plans to send troops",
// "if the army attacks", "refused to meet". The threat, plan or refusal is a match of its own.

#include <algorithm>

#include "coding/events_match.h"

namespace tacitus {

void EventMatcher::keep_unreal(EventMatch deed, std::optional<Modality> modality) {
  if (!modality || deed.event == "-" || deed.event.empty()) return;
  deed.unreal = modality;
  deed.consumed = false;
  deed.drop = {};
  unreal_.push_back(std::move(deed));
}

// Of a match that makes no event by what its own clause says.
std::optional<Modality> EventMatcher::modality_of_drop(const EventMatch& match) const {
  const Stance& s = match.stance;
  if (s.negated) return modalities_.of_clause("negated");
  if (s.hypothetical) return modalities_.of_clause("conditional");
  if (s.purpose) {
    const TokenIndex verb =
        tree_.first_conjunct(match.carrier != kNoToken ? match.carrier : match.head);
    const TokenIndex above = tree_.head(verb);
    // "sent troops to arrest him" is a purpose; "a plan to arrest him" depends on the word.
    if (above == kNoToken) return modalities_.of_clause("purpose");
    if (tree_.deprel(verb) == Deprel::Advcl) {
      // "reached an agreement to withdraw": the parser hangs the clause on the verb.
      const TokenIndex object = tree_.child(above, Deprel::Obj);
      const auto by_noun =
          object == kNoToken ? std::nullopt
                             : modalities_.of_infinitive(tree_.document().tokens.lemma_of(object));
      const bool speech = by_noun == Modality::Promised || by_noun == Modality::Threatened;
      return speech ? by_noun : modalities_.of_clause("purpose");
    }
    return modalities_.of_infinitive(tree_.document().tokens.lemma_of(above));
  }
  return s.obliged ? modalities_.of_clause("obliged") : std::nullopt;
}

// "will visit", "said it would free prisoners", "will cut aid unless", "will not meet", "must go".
std::optional<Modality> EventMatcher::modality_of_future(const EventMatch& match,
                                                         std::string_view op,
                                                         std::string_view outcome) const {
  if (op != "intend") return modalities_.of_operator(op);
  if (outcome == "THREATEN") return modalities_.of_operator("threaten");
  const TokenIndex said = match.stance.speaker;
  if (said == kNoToken) return modalities_.of_clause("future");
  // What one says of oneself is promised.
  const TokenIndex speaker = tree_.logical_subject(said);
  const bool own = speaker != kNoToken && is_source(match, speaker);
  return own ? modalities_.of_operator("agree") : modalities_.of_clause("future");
}

std::optional<Modality> EventMatcher::modality_under(const EventMatch& outer,
                                                     const EventMatch& deed) const {
  const std::string& op = rule_of(outer).op;
  // "warned that it would strike back" threatens; "warned of attacks by rebels" does not.
  if (op == "warn" && !deed.sources.empty()
      && std::ranges::all_of(deed.sources, [&](TokenIndex t) { return is_source(outer, t); })) {
    return modalities_.of_operator("threaten");
  }
  return modalities_.of_operator(op);
}

// "plans to resume TALKS": the deed behind words that are no event by themselves.
const EventMatch& EventMatcher::deed_of(const EventMatch& outer) const {
  constexpr int kMaxDepth = 3;
  const EventMatch* deed = &found_[static_cast<std::size_t>(outer.inner)];
  for (int i = 0; i < kMaxDepth && deed->event == "-" && deed->inner >= 0; ++i) {
    deed = &found_[static_cast<std::size_t>(deed->inner)];
  }
  return *deed;
}

// "called on Chad to withdraw": who is asked does it; who threatens or plans does it himself.
void EventMatcher::fill_from_outer(const EventMatch& outer, Modality modality,
                                   EventMatch& deed) const {
  const std::string& op = rule_of(outer).op;
  const bool by_other = modality == Modality::Demanded || op == "prevent";
  const bool nobody_else =
      std::ranges::all_of(deed.sources, [&](TokenIndex t) { return is_source(outer, t); });
  if (by_other && nobody_else && !outer.targets.empty()) {
    deed.sources = outer.targets;
    std::erase_if(deed.targets, [&](TokenIndex t) { return is_source(deed, t); });
  } else if (deed.sources.empty() && op != "warn") {
    deed.sources = by_other ? outer.targets : outer.sources;
  }
  if (!deed.targets.empty() || by_other) return;
  for (const TokenIndex t : outer.targets) {
    if (!is_source(deed, t)) deed.targets.push_back(t);
  }
}

void EventMatcher::find_unreal() {
  for (const EventMatch& outer : found_) {
    if (outer.inner < 0 || outer.consumed) continue;
    if (!outer.drop.empty() && outer.event != "-") continue;
    const Stance& s = outer.stance;
    if (s.negated || s.hypothetical || s.purpose || s.obliged || s.future) continue;
    const std::string& op = rule_of(outer).op;
    const EventMatch& governed = found_[static_cast<std::size_t>(outer.inner)];
    const OperatorRow* row = operators_.find(op, governed.cameo, governed.event);
    if (row != nullptr && row->event == "=") continue;  // the deed itself is the event
    EventMatch deed = deed_of(outer);
    const std::optional<Modality> modality = modality_under(outer, deed);
    if (!modality) continue;
    deed.stance = outer.stance;
    fill_from_outer(outer, *modality, deed);
    keep_unreal(std::move(deed), modality);
  }
}

}  // namespace tacitus
