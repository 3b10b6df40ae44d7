// Which names and nouns are places where they stand, and which place of the gazetteer each is.

#include <algorithm>
#include <string>
#include <utility>

#include "base/hash.h"
#include "coding/actors_resolver.h"

namespace tacitus {
namespace {

constexpr float kFound = 0.85F;   // in the gazetteer
constexpr float kUnknown = 0.5F;  // country taken from what the text is about

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

bool is_place_type(NameType type) {
  return type == NameType::Gpe || type == NameType::Loc || type == NameType::Fac;
}

// As what the lexicon has a name: of a state, its capital, its seat of government, or something else.
struct NameUses {
  bool state = false;
  bool capital = false;
  bool seat = false;
  bool other = false;
};

NameUses uses_of(const ActorNames& names, std::string_view name) {
  NameUses uses;
  for (const NameHit& hit : names.find(name)) {
    const bool of_state = names.actor(hit.actor).kind == ActorKind::State;
    uses.state = uses.state || (of_state && hit.use == NameUse::Name);
    uses.capital = uses.capital || hit.use == NameUse::Capital;
    uses.seat = uses.seat || hit.use == NameUse::Seat;
    uses.other = uses.other || (!of_state && hit.use == NameUse::Name)
                 || (of_state && hit.use == NameUse::People);
  }
  return uses;
}

}  // namespace

void ActorResolver::place_names() {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    if (mention(i).kind == MentionKind::Name || mention(i).kind == MentionKind::Metonym) {
      place_name(i);
    }
  }
}

// "March", "Nov" and "August" are towns too.
bool ActorResolver::is_in_date(Span span) const {
  return std::ranges::any_of(document_.times,
                             [span](const TimeExpression& time) { return time.span.covers(span); });
}

// Decides whether a name is a place where it stands; if so gives it one.
bool ActorResolver::place_name(Index i) {
  const Mention& m = mention(i);
  if (m.type == NameType::Person || is_in_date(m.span)) return false;
  const auto [state, capital, seat, other] = uses_of(names_, words(i));
  const auto entry = where_.resolve(m.first, m.last);
  const bool placed = is_place_type(m.type) || (m.type == NameType::None && entry);
  if (!placed && !state && !capital) return false;
  if (other && !state && !capital && !(entry && is_place_type(m.type))) return false;
  const bool dateline = document_.page.dateline && document_.page.dateline->span.covers(m.span);
  if (!dateline && (state || capital || seat)) {
    // The capital's name may be that of another town: Tripoli in Lebanon, Georgetown.
    const PlaceUse use = use_of_place_name(place_words_, document_, head_of(m), !state);
    const bool headline_or_speaker = use == PlaceUse::Actor || (seat && use != PlaceUse::Place);
    if (entry && (state || capital)) mention(i).centre = {entry->latitude, entry->longitude};
    if (headline_or_speaker) return false;
    if (use == PlaceUse::Modifier && state) return true;  // neither: it belongs to another name
    if (seat && !entry) return false;
  }
  set_place(i, entry);
  return true;
}

void ActorResolver::set_place(Index i, const std::optional<PlaceEntry>& entry) {
  Mention& m = mention(i);
  Place place;
  place.name = std::string(entry ? entry->name : words(i));
  place.gazetteer_id = entry ? entry->id : std::string();
  const auto same = std::ranges::find_if(document_.places, [&](const Place& p) {
    return p.gazetteer_id == place.gazetteer_id && (entry || p.name == place.name);
  });
  const auto index = static_cast<Index>(same - document_.places.begin());
  if (same == document_.places.end()) {
    place.id = stable_id("pl", document_.id, place.name + place.gazetteer_id);
    place.rule = entry ? "place/gazetteer" : "place/name";
    place.confidence = entry ? kFound : kUnknown;
    place.kind = entry ? std::string(entry->kind) : std::string();
    place.country = std::string(entry ? entry->country : where_.country_near(m.first));
    if (entry) {
      place.admin = std::string(entry->admin);
      place.latitude = entry->latitude;
      place.longitude = entry->longitude;
    }
    document_.places.push_back(std::move(place));
  }
  document_.places[at(index)].mentions.push_back(i);
  m.place = index;
  if (entry) m.lexicon_id = entry->id;
}

// "the city", "in the country": a noun for a place in the cluster of a place's name.
void ActorResolver::place_nouns() {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    const Mention& m = mention(i);
    if (m.kind != MentionKind::Nominal || cluster_of(i) == kNone) continue;
    const Index name = place_name_of(cluster_of(i));
    if (name == kNone) continue;
    const bool state =
        document_.tokens.lemma_of(head_of(m)) != "city" && !names_.find(words(name)).empty();
    if (state && use_of_place_name(place_words_, document_, head_of(m), false) != PlaceUse::Place)
      continue;
    set_place(i, where_.resolve(mention(name).first, mention(name).last));
  }
}

// The first mention of a cluster that is the name of a place or state; kNone if there is none.
Index ActorResolver::place_name_of(Index cluster) {
  for (const Index i : names_of(cluster)) {
    const Mention& m = mention(i);
    if (m.place != kNone || is_place_type(m.type)) return i;
  }
  return kNone;
}

// "the city", "it": a cluster whose names are all places takes its other mentions along.
void ActorResolver::link_actor_clusters_to_places() {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    Mention& m = mention(i);
    const Index cluster = cluster_of(i);
    if (m.actor != kNone || m.place != kNone || cluster == kNone) continue;
    if (m.kind == MentionKind::Name) continue;
    for (const Index j : names_of(cluster)) {
      if (mention(j).place == kNone) continue;
      m.place = mention(j).place;
      document_.places[at(m.place)].mentions.push_back(i);
      break;
    }
  }
}

}  // namespace tacitus
