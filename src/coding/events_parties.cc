#include "coding/events_parties.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tacitus {
namespace {

constexpr std::array<std::string_view, 9> kSourceSignals = {
    "source-none",   "source-thing", "source-self",  "source-pronoun", "source-business",
    "source-people", "source-town",  "source-named", "source-coded"};
constexpr std::array<std::string_view, 9> kTargetSignals = {
    "target-none",   "target-thing", "target-self",  "target-pronoun", "target-business",
    "target-people", "target-town",  "target-named", "target-coded"};

// Lower-case words of the first and second person.
constexpr std::array<std::string_view, 15> kSelfWords = {
    "i",   "me",   "my",    "mine",   "we",  "us",       "our",      "ours",
    "you", "your", "yours", "myself", "one", "yourself", "ourselves"};

bool is_self_word(std::string_view word) {
  return std::ranges::any_of(kSelfWords, [word](std::string_view self) {
    return word.size() == self.size()
           && std::equal(word.begin(), word.end(), self.begin(), [](char a, char b) {
                return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
              });
  });
}

const Mention& mention_at(const Document& document, Index mention) {
  return document.mentions[static_cast<std::size_t>(mention)];
}

PartyKind kind_of_words(const Document& document, const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::Pronoun:
      return is_self_word(document.at(mention.span)) ? PartyKind::Self : PartyKind::Pronoun;
    case MentionKind::Name:
    case MentionKind::Metonym:
      return PartyKind::Named;
    case MentionKind::Nominal:
      return mention.referent == Referent::Thing ? PartyKind::Thing : PartyKind::People;
  }
  return PartyKind::Thing;
}

// "the World Bank" trades, but for states.
bool is_intergovernmental(const Actor& actor) {
  return actor.country == "IGO" || actor.country == "UNO" || actor.country == "EUR";
}

PartyKind kind_of_actor(const Document& document, const Actor& actor) {
  const bool trades = actor.sector == "BUS" || actor.sector == "JRN";
  if (actor.kind == ActorKind::Media || (trades && !is_intergovernmental(actor))) {
    return PartyKind::Business;
  }
  if (!actor.country.empty() || !actor.sector.empty() || !actor.members.empty()) {
    return PartyKind::Coded;
  }
  PartyKind best = PartyKind::None;
  for (const Index m : actor.mentions) {
    best = std::max(best, kind_of_words(document, mention_at(document, m)));
  }
  return best;
}

PartyKind kind_of_mention(const Document& document, const Mention& mention) {
  if (mention.place != kNone) {
    const Place& place = document.places[static_cast<std::size_t>(mention.place)];
    return place.kind == "country" ? PartyKind::Coded : PartyKind::Town;
  }
  if (mention.actor == kNone) return kind_of_words(document, mention);
  const Actor& actor = document.actors[static_cast<std::size_t>(mention.actor)];
  return kind_of_actor(document, actor);
}

}  // namespace

PartyKind best_party(const Document& document, const std::vector<Index>& mentions) {
  PartyKind best = PartyKind::None;
  for (const Index m : mentions) {
    best = std::max(best, kind_of_mention(document, mention_at(document, m)));
  }
  return best;
}

std::string_view source_signal(PartyKind kind) {
  return kSourceSignals[static_cast<std::size_t>(kind)];
}

std::string_view target_signal(PartyKind kind) {
  return kTargetSignals[static_cast<std::size_t>(kind)];
}

}  // namespace tacitus
