#include "coding/events_match.h"

#include <algorithm>

#include "coding/restriction_text.h"

namespace tacitus {
namespace {

constexpr int kMaxContent = 3;  // "a call for a plan to hold talks"

bool asks_object(const Restriction& r) {
  return std::ranges::any_of(r.slots, [](Slot s) { return s.kind == Slot::Kind::Obj; });
}

}  // namespace

EventMatcher::EventMatcher(const EventTree& tree, const MentionIndex& mentions,
                           const Operators& operators, const ModalityTable& modalities)
    : tree_(tree),
      mentions_(mentions),
      operators_(operators),
      modalities_(modalities),
      modal_(tree.patterns()) {
  const PatternSet& patterns = tree.patterns();
  light_ = patterns.set_named("LIGHT");
  occur_ = patterns.set_named("OCCUR");
  content_ = patterns.set_named("CONTENT");
  of_ = patterns.word("of");
  place_prep_ = patterns.set_named("PLACE-PREP");
  date_word_ = patterns.set_named("DATE-WORD");
  statement_ = patterns.set_named("STATEMENT");
}

std::vector<EventMatch> EventMatcher::match(const Sentence& sentence) {
  found_.clear();
  unreal_.clear();
  misses_.clear();
  first_ = sentence.first;
  title_ = sentence.zone == Zone::Title;
  memo_.assign(static_cast<std::size_t>(sentence.last - sentence.first), -2);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) match_at(t);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) said_must(t);
  for (EventMatch& match : found_) settle(match);
  find_unreal();
  return std::move(found_);
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
  const std::size_t misses = misses_.size();
  for (const std::uint32_t id : tree_.patterns().triggers_of(word)) {
    EventMatch candidate;
    candidate.trigger = id;
    candidate.head = t;
    if (!shape_fits(tree_.patterns().trigger(id), t, candidate)) {
      if (tree_.document().explain) missed(candidate, {}, false);
      continue;
    }
    if (candidate.specificity <= best_rank || !fill(candidate)) continue;
    best_rank = candidate.specificity;
    best = std::move(candidate);
  }
  if (best_rank < 0) return -1;
  misses_.resize(misses);
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

// "The editor was deported"; not "the workers deported in May", which a noun only recalls.
bool EventMatcher::leaves_doer_unsaid(const EventMatch& match) const {
  return match.sources.empty() && tree_.has_child(match.head, Deprel::NsubjPass)
         && tree_.is_passive(match.head);
}

bool EventMatcher::restriction_holds(const EventMatch& match, const Restriction& r) const {
  std::vector<TokenIndex> own;
  const std::vector<TokenIndex>* words = &own;
  switch (r.of) {
    case Restriction::Of::Source: {
      const bool may_be_unsaid = std::ranges::any_of(
          r.classes, [](const WordClass& c) { return c.kind == WordClass::Kind::Unsaid; });
      if (may_be_unsaid && leaves_doer_unsaid(match)) return r.wanted;
      words = &match.sources;
      break;
    }
    case Restriction::Of::Target:
      words = &match.targets;
      break;
    case Restriction::Of::Theme:
      if (r.classes.empty()) return r.wanted == (match.inner >= 0);
      words = &match.themes;
      break;
    case Restriction::Of::Slot:
      fill_slots(match, r.slots, own);
      // The companion is the object for what is asked of the object.
      if (match.companion != kNoToken && asks_object(r)) push_unique(match.companion, own);
      break;
  }
  const bool holds = std::ranges::any_of(*words, [this, &r](TokenIndex t) {
    return r.classes.empty() || std::ranges::any_of(r.classes, [this, t](const WordClass& c) {
             return mentions_.is(t, c);
           });
  });
  return holds == r.wanted;
}

// The first restriction that does not hold; nullptr if all do.
const Restriction* EventMatcher::broken_restriction(const EventMatch& match) const {
  for (const Restriction& r : rule_of(match).restrictions) {
    if (!restriction_holds(match, r)) return &r;
  }
  return nullptr;
}

// Why a rule that knows the word does not take it. Of two ways of putting one rule the nearer is kept.
void EventMatcher::missed(const EventMatch& match, std::string why, bool near) {
  const Rule& rule = rule_of(match);
  for (EventMiss& miss : misses_) {
    if (miss.head != match.head || miss.rule != &rule) continue;
    if (near) miss = {match.head, &rule, std::move(why), true};
    return;
  }
  misses_.push_back({match.head, &rule, std::move(why), near});
}

bool EventMatcher::fill(EventMatch& match) {
  const Rule& rule = rule_of(match);
  const TriggerPos pos = tree_.patterns().trigger(match.trigger).pos;
  if (pos == TriggerPos::Noun) find_carrier(match);
  match.event = rule.event;
  match.mode = rule.mode;
  match.cameo = rule.cameo;
  fill_slots(match, rule.source, match.sources);
  for (TokenIndex& source : match.sources) source = author_of(source);
  fill_slots(match, rule.target, match.targets);
  fill_slots(match, rule.tool, match.tools);
  fill_slots(match, rule.theme, match.themes);
  std::erase_if(match.targets, [&match](TokenIndex t) {
    return std::ranges::find(match.sources, t) != match.sources.end();
  });
  // "welcomed the statement of Chad": the party stands in the phrase of the companion.
  if (match.companion != kNoToken && rule.op.empty() && !has_party(match)) {
    const TokenIndex party = mentions_.party(match.companion);
    // The troops that are massed are nobody's target.
    const bool own = party == match.companion && match.event == "MOBILIZE";
    if (party != kNoToken && !own && !is_source(match, party)) {
      match.targets.push_back(party);
    }
  }
  for (const TokenIndex theme : match.themes) {
    if (match.inner < 0) match.inner = inner_of(match, theme, 0);
  }
  if (const Restriction* broken = broken_restriction(match); broken != nullptr) {
    if (tree_.document().explain) missed(match, restriction_text(broken->text), true);
    return false;
  }
  if (!rule.op.empty()) apply(match, rule.op);
  return true;
}

// "posted a message blaming Iran": who wrote it blames.
TokenIndex EventMatcher::author_of(TokenIndex source) const {
  if (!in(source, statement_) || mentions_.party(source) != kNoToken) return source;
  const TokenIndex verb = tree_.head(source);
  if (verb == kNoToken || !tree_.is_verb(verb)) return source;
  const Deprel d = tree_.deprel(source);
  if (d != Deprel::Obj && d != Deprel::Obl && d != Deprel::NsubjPass) return source;
  const TokenIndex author = tree_.logical_subject(verb);
  return author == kNoToken ? source : author;
}

// The match that a theme holds: its own, or that of what a word like "plan", "call" or "efforts"
// is about: "rejected a proposal to hold talks".
int EventMatcher::inner_of(const EventMatch& match, TokenIndex theme, int depth) {
  if (theme == match.head) return -1;
  if (const int own = match_at(theme); own >= 0) return own;
  for (TokenIndex c = tree_.first_child(theme); c != kNoToken; c = tree_.next_sibling(c)) {
    if (tree_.deprel(c) != Deprel::Conj) continue;
    // "refused to leave and threw stones": what is told as done is no part of the theme.
    if (tree_.is_finite(c) && !tree_.is_finite(theme)) continue;
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

}  // namespace tacitus
