// "Boko Haram attacked a village ... The group killed": which named body a noun for a body means.

#include <algorithm>
#include <array>
#include <string_view>

#include "coding/actors_resolver.h"

namespace tacitus {
namespace {

constexpr Index kSentencesBack = 2;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

// Nouns that say of a body no more than that it is one.
bool is_general(std::string_view phrase) {
  constexpr std::array<std::string_view, 6> kGeneral = {"faction",      "group",        "movement",
                                                        "organisation", "organization", "network"};
  return std::ranges::find(kGeneral, phrase) != kGeneral.end();
}

bool is_body(ActorKind kind) {
  return kind == ActorKind::ArmedGroup || kind == ActorKind::Organisation
         || kind == ActorKind::Media;
}

// "the bloc": the European Union and its like.
bool is_of_states(const Actor& actor) {
  return actor.country == "EUR" || actor.country == "IGO" || actor.country == "UNO";
}

// "the militants", "the rebels": those of the armed group named last.
bool are_its_fighters(const Agent& noun, const Actor& actor) {
  return noun.plural && noun.sector == "REB" && actor.kind == ActorKind::ArmedGroup
         && actor.sector == "REB";
}

bool is_kind_of(const Agent& noun, const Actor& actor) {
  if (noun.phrase == "bloc") return is_of_states(actor);
  if (noun.plural) return are_its_fighters(noun, actor);
  if (is_general(noun.phrase)) return actor.kind != ActorKind::Media;
  return !noun.weak && is_body(noun.kind) && noun.sector == actor.sector
         && !is_state_sector(noun.sector);
}

}  // namespace

// "the group" and nothing more: not "a group", "the other group", "the group of men" or "groups".
bool ActorResolver::is_bare_noun(const Mention& m, const Affiliation& told) const {
  const std::string_view first = document_.form(m.first);
  const bool definite = first == "the" || first == "The" || first == "this" || first == "This";
  const bool owns = at(m.last) < document_.tokens.size()
                    && document_.tokens.upos[at(m.last)] == Upos::Part;  // "the bloc's envoy"
  const std::uint32_t end = owns ? document_.tokens.span[at(m.last)].end : m.span.end;
  if (m.kind != MentionKind::Nominal || !definite || m.full.end > end) return false;
  if (!told.agent || m.last - m.first < 2) return false;
  if (told.agent->plural && told.agent->sector != "REB") return false;
  const Span second = document_.tokens.span[at(m.first + 1)];
  return told.agent_span == Span{second.begin, m.span.end};
}

// The body that the sentences before have named last, if it is of the noun's kind; of several in one
// sentence the one that acts there, else none.
Index ActorResolver::body_meant(Index i) const {
  const Mention& m = document_.mentions[at(i)];
  const Affiliation told = reader_.read(document_, m.head, m.head);
  if (!is_bare_noun(m, told) || told.body != nullptr || !told.countries.empty()) return kNone;
  Index found = kNone;
  Index in_sentence = kNone;
  bool several = false;
  Index acting = kNone;
  for (Index k = i; k-- > 0;) {
    const Mention& other = document_.mentions[at(k)];
    if (m.sentence - other.sentence > kSentencesBack) break;
    if (other.sentence == m.sentence || other.kind != MentionKind::Name) continue;
    if (other.actor == kNone || !is_body(document_.actors[at(other.actor)].kind)) continue;
    if (!is_kind_of(*told.agent, document_.actors[at(other.actor)])) continue;
    if (found != kNone && other.sentence != in_sentence) break;
    in_sentence = other.sentence;
    several = several || (found != kNone && found != other.actor);
    found = other.actor;
    const Deprel deprel = document_.tokens.deprel[at(other.head)];
    if (deprel == Deprel::Nsubj || deprel == Deprel::OblAgent) acting = other.actor;
  }
  return several ? acting : found;
}

bool ActorResolver::has_name(const std::vector<Index>& cluster) const {
  return std::ranges::any_of(cluster, [this](Index i) {
    const MentionKind kind = document_.mentions[at(i)].kind;
    return kind == MentionKind::Name || kind == MentionKind::Metonym;
  });
}

// Gives each noun of an unnamed cluster, and the pronouns after it, to the body that it means; what
// is left of the cluster stands for itself.
std::vector<Index> ActorResolver::without_bodies_meant(const std::vector<Index>& cluster) {
  if (has_name(cluster)) return cluster;
  std::vector<Index> rest;
  Index body = kNone;
  for (const Index i : cluster) {
    if (const Index meant = body_meant(i); meant != kNone) body = meant;
    if (body == kNone) {
      rest.push_back(i);
    } else {
      give(i, body);
    }
  }
  return rest;
}

}  // namespace tacitus
