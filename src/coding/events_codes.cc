#include "coding/events_codes.h"

#include <algorithm>

namespace tacitus {
namespace {

void add_context(const std::vector<std::string>& names, std::vector<std::string>& out) {
  for (const std::string& name : names) {
    if (std::ranges::find(out, name) == out.end()) out.push_back(name);
  }
}

}  // namespace

EventCodes::EventCodes(const Document& document, const EventTree& tree,
                       const EventKnowledge& knowledge)
    : document_(document),
      tree_(tree),
      knowledge_(knowledge),
      condition_(tree.patterns().set_named("CONDITION")) {}

// "arrested an opposition candidate before the vote": legal by its code, election by its words.
std::vector<std::string> EventCodes::contexts_of(const EventMatch& match, const Sentence& sentence,
                                                 std::string_view cameo) const {
  std::vector<std::string> out;
  if (const auto code = knowledge_.contexts.by_cameo.find(std::string(cameo));
      code != knowledge_.contexts.by_cameo.end()) {
    add_context(code->second, out);
  }
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const auto found = knowledge_.contexts.by_lemma.find(std::string(document_.tokens.lemma_of(t)));
    if (found != knowledge_.contexts.by_lemma.end() && rests_on(match, t))
      add_context(found->second, out);
  }
  add_context(issues(sentence), out);
  std::ranges::sort(out);
  return out;
}

// The topics of the user's issue dictionary that the sentence names; a phrase of "~" cancels them.
std::vector<std::string> EventCodes::issues(const Sentence& sentence) const {
  std::vector<std::string> codes;
  if (knowledge_.dictionaries == nullptr || knowledge_.dictionaries->issues.size() == 0)
    return codes;
  std::vector<PhraseIndex::Match> matches;
  std::vector<PhraseIndex::Value> values;
  knowledge_.dictionaries->issues.scan(document_, sentence.first, sentence.last, matches);
  for (const PhraseIndex::Match& match : matches) {
    values.clear();
    knowledge_.dictionaries->issues.values(document_, match, values);
    for (const PhraseIndex::Value value : values) {
      const Dictionaries::Topic& topic = knowledge_.dictionaries->issue_topics[value];
      if (topic.special) return {};
      if (std::ranges::find(codes, topic.code) == codes.end()) codes.push_back(topic.code);
    }
  }
  return codes;
}

// The words that a match rests on: its head, companion and themes, and what hangs on them.
bool EventCodes::rests_on(const EventMatch& match, TokenIndex t) const {
  for (int depth = 0; depth < 12 && t != kNoToken; ++depth) {
    if (t == match.head || t == match.companion) return true;
    const Deprel d = tree_.deprel(t);
    if (d == Deprel::AclRelcl || d == Deprel::Parataxis
        || (d == Deprel::Ccomp && tree_.head(t) != match.head && match.themes.empty())) {
      return false;
    }
    // "threatened to secede unless the troops left": what is threatened is no matter of troops.
    if (d == Deprel::Advcl && tree_.has_child(t, Deprel::Mark)
        && tree_.patterns().in_set(tree_.word(tree_.child(t, Deprel::Mark)), condition_)) {
      return false;
    }
    t = tree_.head(t);
  }
  return false;
}

void EventCodes::refine(const EventMatch& match, const Sentence& sentence, Event& event) const {
  event.cameo = match.cameo;
  for (const Refinement& row : knowledge_.refinements) {
    if (row.cameo != event.cameo) continue;
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      // "the Democratic Republic of Congo" says nothing of democracy.
      const bool in_name =
          document_.tokens.name_type[static_cast<std::size_t>(t)] != NameType::None;
      if (in_name || !tree_.patterns().in_set(tree_.word(t), row.set) || !rests_on(match, t))
        continue;
      event.cameo = row.becomes;
      if (!row.event.empty()) {
        event.type = row.event;
        event.mode.clear();
      }
      break;
    }
  }
}

double EventCodes::goldstein_of(const Event& event) const {
  auto found = knowledge_.scores.goldstein.find(event.cameo);
  if (found == knowledge_.scores.goldstein.end())
    found = knowledge_.scores.goldstein.find(event.type);
  return found == knowledge_.scores.goldstein.end() ? 0.0 : found->second;
}

}  // namespace tacitus
