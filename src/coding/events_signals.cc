#include "coding/events_signals.h"

#include <algorithm>
#include <cmath>

#include "coding/events_parties.h"

namespace tacitus {
namespace {

bool is_conflict(std::string_view type) {
  return type == "ASSAULT" || type == "COERCE" || type == "THREATEN" || type == "MOBILIZE";
}

}  // namespace

EventSignals::EventSignals(const EventTree& tree, const MentionIndex& mentions,
                           const std::unordered_map<std::string, double>& weights)
    : tree_(tree),
      mentions_(mentions),
      weights_(weights),
      sport_set_(tree.patterns().set_named("SPORT")),
      fiction_set_(tree.patterns().set_named("FICTION")),
      business_set_(tree.patterns().set_named("BUSINESS")),
      nature_set_(tree.patterns().set_named("NATURE")) {}

void EventSignals::begin(const Sentence& sentence, const std::vector<EventMatch>& matches) {
  matches_ = &matches;
  sport_ = fiction_ = business_ = 0;
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const WordId word = tree_.word(t);
    if (word == 0) continue;
    sport_ += tree_.patterns().in_set(word, sport_set_) ? 1 : 0;
    fiction_ += tree_.patterns().in_set(word, fiction_set_) ? 1 : 0;
    business_ += tree_.patterns().in_set(word, business_set_) ? 1 : 0;
  }
}

std::string_view EventSignals::background_reason(const EventMatch& match) const {
  const std::size_t head = static_cast<std::size_t>(match.head);
  if (tree_.document().tokens.name_type[head] == NameType::Event
      || tree_.document().tokens.name_type[head] == NameType::Misc) {
    if (tree_.patterns().trigger(match.trigger).pos == TriggerPos::Noun) return "part of a name";
  }
  if (in_time(tree_.document().tokens.span[head])) return "part of a date";
  if (is_conflict(match.event) || match.event == "PROTEST") {
    if (sport_ >= 2 || (sport_ == 1 && !has_political_actor(match))) return "sport";
    // "a film about a soldier who shoots his commander"
    if (fiction_ >= 2 || (fiction_ == 1 && position(match) != "in-main")) {
      return "film, book or game";
    }
  }
  if (match.event == "ASSAULT") {
    for (const TokenIndex t : match.sources) {
      if (tree_.patterns().in_set(tree_.word(t), nature_set_)) return "force of nature or accident";
    }
  }
  return {};
}

// "In March" nobody marches.
bool EventSignals::in_time(Span trigger) const {
  return std::ranges::any_of(tree_.document().times, [trigger](const TimeExpression& time) {
    return time.span.covers(trigger);
  });
}

bool EventSignals::has_political_actor(const EventMatch& match) const {
  const WordClass polity{WordClass::Kind::Polity, 0};
  const auto is = [this, &polity](TokenIndex t) { return mentions_.is(t, polity); };
  return std::ranges::any_of(match.sources, is) || std::ranges::any_of(match.targets, is);
}

// What speaks for and against a match, by the names of data/lexicons/events/confidence.tsv.
std::vector<std::string> EventSignals::signals(const EventMatch& match,
                                               const EventMention& telling) const {
  std::vector<std::string> out{"always", std::string(match.event)};
  const auto add = [&out](bool holds, std::string_view name) {
    if (holds) out.emplace_back(name);
  };
  add(is_referring(tree_.patterns(), match), "bare-noun");
  add(match.carrier != kNoToken, "carried-noun");
  const PartyKind source = best_party(tree_.document(), telling.sources);
  PartyKind target = best_party(tree_.document(), telling.targets);
  // "talks between Serbia and Kosovo": each is the other's target.
  const bool pair = tree_.patterns().rule(tree_.patterns().trigger(match.trigger).rule).mutual
                    && telling.targets.empty() && telling.sources.size() > 1;
  if (pair) target = source;
  add(true, source_signal(source));
  add(true, target_signal(target));
  add(source <= PartyKind::Pronoun && target <= PartyKind::Pronoun, "nobody-known");
  add(source == PartyKind::Coded && target == PartyKind::Coded, "both-coded");
  const bool unlikely = source != PartyKind::None && source <= PartyKind::Pronoun;
  add(unlikely, "unlikely-" + std::string(match.event));
  add(telling.sources.empty() && !match.sources.empty(), "uncoded-source");
  add(telling.targets.empty() && !match.targets.empty(), "uncoded-target");
  add(match.sources.empty() && match.targets.empty(), "no-roles");
  add(has_political_actor(match), "political");
  add(match.specificity >= 12, "phrase");
  add(match.composed, "operator");
  add(match.stance.uncertain, "hedged");
  add(match.stance.speaker != kNoToken, "reported");
  add(sport_ > 0, "sport-word");
  add(business_ > 1, "business-words");
  add(fiction_ > 0, "fiction-word");
  out.emplace_back(position(match));
  // A deed that is threatened or planned stands under the threat or plan by its nature.
  add(!match.unreal && governed(match), "under-event");
  add(!match.unreal && follows(match), "after-event");
  return out;
}

// Where the clause of the match stands in its sentence.
std::string_view EventSignals::position(const EventMatch& match) const {
  TokenIndex t = tree_.first_conjunct(match.carrier != kNoToken ? match.carrier : match.head);
  for (int depth = 0; depth < 12; ++depth) {
    const TokenIndex h = tree_.head(t);
    if (h == kNoToken) return "in-main";
    switch (tree_.deprel(t)) {
      case Deprel::AclRelcl:
        return "in-relative";
      case Deprel::Acl:
        return "in-participle";
      case Deprel::Advcl:
        return tree_.has_child(t, Deprel::Mark) ? "in-adverbial" : "in-free-participle";
      case Deprel::Ccomp:
      case Deprel::Parataxis:
        if (tree_.is_verb(t)) {
          t = tree_.first_conjunct(h);
          continue;
        }
        break;
      default:
        break;
    }
    t = h;
  }
  return "in-main";
}

// Inside the clause or phrase of another match of the sentence; "condemned the raid and urged calm": the
// second verb hangs on the first, but is not of its clause.
bool EventSignals::governed(const EventMatch& match) const {
  const TokenIndex first = tree_.first_conjunct(match.head);
  return std::ranges::any_of(*matches_, [this, first, &match](const EventMatch& other) {
    return other.head != match.head && other.head != first && !other.consumed && other.drop.empty()
           && tree_.in_subtree(first, other.head);
  });
}

bool EventSignals::follows(const EventMatch& match) const {
  return std::ranges::any_of(*matches_, [&match](const EventMatch& other) {
    return other.head < match.head && !other.consumed && other.drop.empty();
  });
}

// The shares lie between reviews, recipes and tales (nine of ten under 0.1) and reports of conflict (all of ours
// over 0.2).
std::string_view EventSignals::page_signal(std::size_t telling, std::size_t sentences) {
  const double share = static_cast<double>(telling) / static_cast<double>(sentences);
  if (share < 0.05) return "page-bare";
  if (share < 0.1) return "page-sparse";
  return share < 0.2 ? "page-some" : "page-full";
}

float EventSignals::confidence_with(float confidence, std::string_view signal) const {
  const auto found = weights_.find(std::string(signal));
  if (found == weights_.end() || confidence <= 0.0F || confidence >= 1.0F) return confidence;
  const double odds = confidence / (1.0 - confidence) * std::exp(found->second);
  return static_cast<float>(odds / (1.0 + odds));
}

float EventSignals::confidence(const std::vector<std::string>& signals) const {
  double sum = 0.0;
  for (const std::string& signal : signals) {
    const auto found = weights_.find(signal);
    if (found != weights_.end()) sum += found->second;
  }
  return static_cast<float>(1.0 / (1.0 + std::exp(-sum)));
}

}  // namespace tacitus
