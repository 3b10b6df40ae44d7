#include "coding/actors.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/hash.h"
#include "coding/affiliation.h"
#include "coding/known_actors.h"
#include "coding/places.h"
#include "lexicon/names.h"

namespace tacitus {
namespace {

constexpr float kKnown = 0.95F;
constexpr float kTold = 0.85F;  // said in the text: title, apposition, body
constexpr float kNoun = 0.75F;  // the agent noun alone
constexpr float kGuess = 0.5F;  // country taken from what the text is about

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

// A name inside another noun phrase that only says of which country it is ("Syrian [army]") or a
// noun in front of another ("[opposition] leader") is no mention of its own.
bool is_modifier(const Document& document, TokenIndex head) {
  const Tokens& tokens = document.tokens;
  constexpr int kMaxSteps = 4;  // "the Russian and [Syrian] forces"
  for (int step = 0; step < kMaxSteps && tokens.deprel[at(head)] == Deprel::Conj; ++step) {
    head = tokens.head[at(head)];
  }
  const Deprel deprel = tokens.deprel[at(head)];
  return deprel == Deprel::Amod || deprel == Deprel::Compound;
}

bool is_place_type(NameType type) {
  return type == NameType::Gpe || type == NameType::Loc || type == NameType::Fac;
}

// The work of one document.
class Resolver {
 public:
  Resolver(Document& document, const ActorNames& names, const Gazetteer& gazetteer,
           const std::vector<Index>& clusters)
      : document_(document),
        names_(names),
        reader_(names, gazetteer),
        where_(document, gazetteer, names),
        clusters_(clusters),
        day_(document.published_day()) {}

  void run() {
    place_names();
    place_nouns();
    for (const std::vector<Index>& cluster : actor_clusters()) add_cluster(cluster);
    link_actor_clusters_to_places();
    finish();
  }

 private:
  struct Facts {
    std::optional<KnownMatch> known;
    Affiliation told;
    ActorKind kind = ActorKind::Unknown;
    std::string name;
    std::string role;
    std::string rule;
    bool named = false;
  };

  Index cluster_of(Index mention) const {
    return at(mention) < clusters_.size() ? clusters_[at(mention)] : kNone;
  }
  Mention& mention(Index i) { return document_.mentions[at(i)]; }
  std::string_view words(Index i) { return document_.at(mention(i).span); }
  TokenIndex head_of(const Mention& m) const { return m.head == kNoToken ? m.last - 1 : m.head; }

  void place_names();
  void place_nouns();
  Index place_name_of(Index cluster);
  bool place_name(Index i);
  void set_place(Index i, const std::optional<PlaceEntry>& entry);
  std::vector<std::vector<Index>> actor_clusters();
  bool is_beside(Index i);
  void add_cluster(const std::vector<Index>& cluster);
  void link_actor_clusters_to_places();
  void finish();

  Facts facts_of(const std::vector<Index>& cluster);
  void learn_name(Index i, Facts& facts);
  void learn_noun(Index i, Facts& facts);
  void learn_apposition(const Mention& m, Facts& facts) const;
  void merge_told(const Affiliation& more, Affiliation& told) const;
  Index find_or_add(const Facts& facts, const std::vector<Index>& cluster);
  Actor make_actor(const Facts& facts, const std::vector<Index>& cluster);
  void set_codes(const Facts& facts, const std::vector<Index>& cluster, Actor& actor);
  void set_known(const KnownMatch& known, Actor& actor) const;
  void add_members(const Affiliation& told, Actor& actor);
  std::string_view country_here(Index i) const;
  std::string_view main_place_country() const;
  const KnownActor* met_before(std::string_view name) const;
  void learn_possessor(const Mention& m, Affiliation& told);
  const KnownActor* known_of_cluster(Index cluster);
  const KnownActor* name_at_end(const Mention& m) const;
  std::string key_of(const Facts& facts, const Actor& actor) const;

  Document& document_;
  const ActorNames& names_;
  const AffiliationReader reader_;
  const PlaceResolver where_;
  const std::vector<Index>& clusters_;
  const std::optional<std::int32_t> day_;
  std::vector<std::string> keys_;  // of the actors, by which later clusters join them
};

// --- places ---------------------------------------------------------------------------------

void Resolver::place_names() {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    if (mention(i).kind == MentionKind::Name || mention(i).kind == MentionKind::Metonym) {
      place_name(i);
    }
  }
}

// Decides whether a name is a place where it stands; if so gives it one.
bool Resolver::place_name(Index i) {
  const Mention& m = mention(i);
  if (m.type == NameType::Person) return false;
  bool state = false;
  bool capital = false;
  bool seat = false;
  bool other = false;
  for (const NameHit& hit : names_.find(words(i))) {
    const bool of_state = names_.actor(hit.actor).kind == ActorKind::State;
    state = state || (of_state && hit.use == NameUse::Name);
    capital = capital || hit.use == NameUse::Capital;
    seat = seat || hit.use == NameUse::Seat;
    other = other || (!of_state && hit.use == NameUse::Name);
    other = other || (of_state && hit.use == NameUse::People);
  }
  const auto entry = where_.resolve(m.first, m.last);
  const bool placed = is_place_type(m.type) || (m.type == NameType::None && entry);
  if (!placed && !state && !capital) return false;
  if (other && !state && !capital && !(entry && is_place_type(m.type))) return false;
  const bool dateline = document_.page.dateline && document_.page.dateline->span.covers(m.span);
  if (!dateline && (state || capital || seat)) {
    // The capital's name may be that of another town: Tripoli in Lebanon, Georgetown.
    const PlaceUse use = use_of_place_name(document_, head_of(m), !state);
    const bool headline_or_speaker = use == PlaceUse::Actor || (seat && use != PlaceUse::Place);
    if (headline_or_speaker) return false;
    if (use == PlaceUse::Modifier && state) return true;  // neither: it belongs to another name
    if (seat && !entry) return false;
  }
  set_place(i, entry);
  return true;
}

void Resolver::set_place(Index i, const std::optional<PlaceEntry>& entry) {
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
    place.confidence = entry ? kTold : kGuess;
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
void Resolver::place_nouns() {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    const Mention& m = mention(i);
    if (m.kind != MentionKind::Nominal || cluster_of(i) == kNone) continue;
    const Index name = place_name_of(cluster_of(i));
    if (name == kNone) continue;
    const bool state =
        document_.tokens.lemma_of(head_of(m)) != "city" && !names_.find(words(name)).empty();
    if (state && use_of_place_name(document_, head_of(m), false) != PlaceUse::Place) continue;
    set_place(i, where_.resolve(mention(name).first, mention(name).last));
  }
}

// The first mention of a cluster that is the name of a place or state; kNone if there is none.
Index Resolver::place_name_of(Index cluster) {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    const Mention& m = mention(i);
    if (cluster_of(i) != cluster || m.kind != MentionKind::Name) continue;
    if (m.place != kNone || is_place_type(m.type)) return i;
  }
  return kNone;
}

// --- actors ---------------------------------------------------------------------------------

// The clusters that may be actors, in text order. A mention that is a place here leaves its
// cluster, as "Syria" can be both in one text.
std::vector<std::vector<Index>> Resolver::actor_clusters() {
  std::vector<std::vector<Index>> out;
  std::vector<Index> slot(document_.mentions.size(), kNone);
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    if (mention(i).place != kNone || is_beside(i)) continue;
    const Index cluster = cluster_of(i);
    if (cluster != kNone && at(cluster) < slot.size() && slot[at(cluster)] != kNone) {
      out[at(slot[at(cluster)])].push_back(i);
      continue;
    }
    if (cluster != kNone && at(cluster) < slot.size()) {
      slot[at(cluster)] = static_cast<Index>(out.size());
    }
    out.push_back({i});
  }
  return out;
}

// Modifiers that are no mention of their own: adjectives, peoples and states before a noun, and
// nouns before a noun; a named body is one ("[State Department] spokesman").
bool Resolver::is_beside(Index i) {
  const Mention& m = mention(i);
  if (m.kind == MentionKind::Pronoun || !is_modifier(document_, head_of(m))) return false;
  if (m.kind == MentionKind::Nominal) return true;
  for (const NameHit& hit : names_.find(words(i))) {
    const ActorKind kind = names_.actor(hit.actor).kind;
    if (kind == ActorKind::State || kind == ActorKind::Group) return true;
  }
  return m.type == NameType::Norp;
}

// What stands beside a name in apposition: "Rook, a colonel of the Orlan army," and "the colonel,
// Ada Rook,".
void Resolver::learn_apposition(const Mention& m, Facts& facts) const {
  const Tokens& tokens = document_.tokens;
  const TokenIndex head = head_of(m);
  const Sentence& sentence = sentence_of(document_, head);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const Deprel deprel = tokens.deprel[at(t)];
    const bool below =
        tokens.head[at(t)] == head && (deprel == Deprel::Appos || deprel == Deprel::NmodDesc);
    const bool above = tokens.head[at(head)] == t && tokens.deprel[at(head)] == Deprel::Appos;
    if ((!below && !above) || (t >= m.first && t < m.last)) continue;
    if (below && t < m.first) continue;  // a title, read with the name
    merge_told(reader_.read(document_, t, t), facts.told);
  }
}

void Resolver::merge_told(const Affiliation& more, Affiliation& told) const {
  if (!told.agent || (told.agent->sector == "=" && more.agent)) told.agent = more.agent;
  if (told.body == nullptr) told.body = more.body;
  if (told.countries.empty()) told.countries = more.countries;
  told.former = told.former || more.former;
}

// A surname alone is the person whom the text has named in full: "Saree" after "Yahya Saree".
const KnownActor* Resolver::met_before(std::string_view name) const {
  for (const NameHit& hit : names_.find(name)) {
    const KnownActor& actor = names_.actor(hit.actor);
    const std::string id = lexicon_id(actor);
    const bool met =
        hit.use == NameUse::Surname
        && std::ranges::find(document_.actors, id, &Actor::lexicon_id) != document_.actors.end();
    if (met) return &actor;
  }
  return nullptr;
}

void Resolver::learn_name(Index i, Facts& facts) {
  Mention& m = mention(i);
  const bool person = m.type == NameType::Person;
  Affiliation title;
  if (person || m.full.begin < m.span.begin) {
    title = reader_.read(document_, head_of(m), m.first);
  }
  const NameContext context{day_, &title, where_.focus(), person};
  // The longest name of the cluster decides; a surname only where there is nothing longer.
  if (!person && !facts.known && names_.find(words(i)).empty()) {
    if (const KnownActor* const body = name_at_end(m)) {
      facts.known = KnownMatch{body, NameUse::Name, nullptr, false};
      m.lexicon_id = body->where;
    }
  }
  const bool longer = words(i).size() > facts.name.size();
  if (longer || !facts.known) {
    if (auto known = match_known(names_, words(i), context)) {
      facts.known = known;
      m.lexicon_id = known->actor->where;
    } else if (const KnownActor* const again = met_before(words(i)); person && again != nullptr) {
      facts.known = KnownMatch{again, NameUse::Name, nullptr, false};
    } else if (longer && facts.known && facts.known->use == NameUse::Surname) {
      facts.known.reset();
    }
  }
  if (longer) facts.name = std::string(words(i));
  facts.named = true;
  if (person) {
    facts.kind = ActorKind::Person;
    merge_told(title, facts.told);
    learn_apposition(m, facts);
    if (title.agent && m.full.begin < m.span.begin && facts.role.empty()) {
      facts.role = std::string(document_.at({m.full.begin, m.span.begin}));
      while (!facts.role.empty() && facts.role.back() == ' ') facts.role.pop_back();
    }
  } else if (!facts.known) {
    const Affiliation own = reader_.read_name(document_, m.first, m.last);
    merge_told(own, facts.told);
    merge_told(title, facts.told);
    if (own.agent && facts.kind == ActorKind::Unknown) facts.kind = own.agent->kind;
    learn_apposition(m, facts);
  }
}

// "the country's warplanes", "its members": who possesses is known through the possessor's cluster.
void Resolver::learn_possessor(const Mention& m, Affiliation& told) {
  const Tokens& tokens = document_.tokens;
  for (Index j = 0; at(j) < document_.mentions.size(); ++j) {
    const TokenIndex head = head_of(mention(j));
    if (tokens.deprel[at(head)] != Deprel::NmodPoss || tokens.head[at(head)] != head_of(m))
      continue;
    const KnownActor* const owner = known_of_cluster(cluster_of(j));
    if (owner == nullptr) continue;
    if (owner->kind == ActorKind::State || owner->kind == ActorKind::Person) {
      told.countries.push_back(owner->country);
    } else {
      told.body = owner;
    }
    return;
  }
}

// What the names of a cluster mean, if the lexicon knows one of them.
const KnownActor* Resolver::known_of_cluster(Index cluster) {
  for (Index i = 0; cluster != kNone && at(i) < document_.mentions.size(); ++i) {
    if (cluster_of(i) != cluster || mention(i).kind != MentionKind::Name) continue;
    const NameContext context{day_, nullptr, where_.focus(), mention(i).type == NameType::Person};
    if (const auto known = match_known(names_, words(i), context)) return known->actor;
  }
  return nullptr;
}

// The known body that ends a longer name: "Saudi Arabia's state-owned [Saudi Aramco]".
const KnownActor* Resolver::name_at_end(const Mention& m) const {
  std::vector<PhraseIndex::Match> matches;
  names_.phrases().scan(document_, m.first, m.last, matches);
  if (matches.empty() || matches.back().last != m.last) return nullptr;
  std::vector<PhraseIndex::Value> values;
  names_.phrases().values(document_, matches.back(), values);
  for (const PhraseIndex::Value value : values) {
    const NameHit hit = names_.hit(value);
    const KnownActor& actor = names_.actor(hit.actor);
    const bool body = actor.kind != ActorKind::State && actor.kind != ActorKind::Person
                      && actor.kind != ActorKind::Group;
    if (body && hit.use == NameUse::Name) return &actor;
  }
  return nullptr;
}

void Resolver::learn_noun(Index i, Facts& facts) {
  const Mention& m = mention(i);
  Affiliation more = reader_.read(document_, head_of(m), head_of(m));
  if (more.countries.empty() && more.body == nullptr) learn_possessor(m, more);
  // "the Houthi movement" is the Houthis; "a Houthi official" is not.
  const bool is_body =
      more.agent && more.agent->weak && !more.agent->plural && more.body != nullptr;
  if (is_body && !facts.named && !facts.known) {
    facts.known = KnownMatch{more.body, NameUse::Name, nullptr, false};
  }
  // "drone attacks", "military intervention": the word for an actor stands beside a thing.
  const bool acts = m.referent == Referent::Person || m.referent == Referent::Group
                    || m.referent == Referent::Organisation;
  const Span head = document_.tokens.span[at(head_of(m))];
  if (!acts && more.agent && !more.agent_span.covers(head)) more.agent.reset();
  if (!facts.named && facts.kind == ActorKind::Unknown && more.agent) facts.kind = more.agent->kind;
  if (facts.named && facts.kind == ActorKind::Person && more.agent && more.agent->plural) return;
  merge_told(more, facts.told);
  facts.told.counted = facts.told.counted || more.counted;
}

Resolver::Facts Resolver::facts_of(const std::vector<Index>& cluster) {
  Facts facts;
  for (const Index i : cluster) {
    if (mention(i).kind == MentionKind::Name || mention(i).kind == MentionKind::Metonym) {
      learn_name(i, facts);
    }
  }
  for (const Index i : cluster) {
    if (mention(i).kind == MentionKind::Nominal) learn_noun(i, facts);
  }
  return facts;
}

void Resolver::set_known(const KnownMatch& known, Actor& actor) const {
  const KnownActor& entry = *known.actor;
  actor.name = std::string(entry.name);
  actor.kind = entry.kind;
  actor.country = std::string(entry.country);
  actor.sector = std::string(entry.sector);
  actor.cameo = std::string(entry.cameo);
  actor.lexicon_id = lexicon_id(entry);
  actor.confidence = kKnown;
  actor.rule = "actor/known";
  if (known.use == NameUse::People || known.use == NameUse::Adjective) {
    actor.kind = entry.kind == ActorKind::State ? ActorKind::Group : entry.kind;
    if (entry.kind == ActorKind::State) {
      actor.sector = "CVL";
      actor.rule = "actor/people";
    }
  }
  if (known.office == nullptr) return;
  actor.country = std::string(known.office->country);
  actor.sector = std::string(known.former && known.office->sector == "GOV" ? std::string_view("ELI")
                                                                           : known.office->sector);
  actor.role = (known.former ? "former " : "") + std::string(known.office->role);
}

void Resolver::set_codes(const Facts& facts, const std::vector<Index>& cluster, Actor& actor) {
  const Affiliation& told = facts.told;
  if (facts.known) {
    set_known(*facts.known, actor);
  } else {
    actor.name = facts.name;
    actor.kind = facts.kind;
    actor.country = std::string(told.country());
    actor.sector = std::string(told.sector());
    actor.confidence = facts.named ? kTold : kNoun;
    actor.rule = facts.named ? "actor/told" : "actor/noun";
    if (told.agent && actor.kind == ActorKind::Unknown) actor.kind = told.agent->kind;
    const bool several = !facts.named && told.agent && told.agent->plural;
    if (several && actor.kind == ActorKind::Person) actor.kind = ActorKind::Group;
  }
  if (actor.sector.empty()) actor.sector = std::string(told.sector());
  if (actor.country.empty()) actor.country = std::string(told.country());
  if (actor.role.empty()) actor.role = facts.role;
  const bool local = told.agent && !told.agent->weak && told.agent->kind != ActorKind::State;
  if (actor.country.empty() && local && !facts.known) {
    const std::string_view guess = country_here(cluster.front());
    actor.country = std::string(guess);
    if (!guess.empty()) actor.confidence = std::min(actor.confidence, kGuess);
  }
  if (actor.cameo.empty()) actor.cameo = names_.cameo(actor.country, actor.sector);
}

// The country where most of the named places lie: where the text plays, whoever acts there.
std::string_view Resolver::main_place_country() const {
  std::string_view best;
  std::size_t most = 0;
  for (const Place& place : document_.places) {
    if (place.country.empty()) continue;
    std::size_t count = 0;
    for (const Place& other : document_.places) {
      if (other.country == place.country) count += other.mentions.size();
    }
    if (count <= most) continue;
    most = count;
    best = place.country;
  }
  return best;
}

// Where an actor of unsaid country is most likely from: a place in his sentence ("Police arrested
// three activists in Cairo"), else the country that the text is about.
std::string_view Resolver::country_here(Index i) const {
  const Index sentence = document_.mentions[at(i)].sentence;
  for (const Place& place : document_.places) {
    if (place.country.empty()) continue;
    for (const Index m : place.mentions) {
      if (document_.mentions[at(m)].sentence == sentence) return place.country;
    }
  }
  if (const std::string_view scene = main_place_country(); !scene.empty()) return scene;
  if (!where_.focus().empty()) return where_.focus();
  return where_.country_near(document_.mentions[at(i)].first);
}

// "the Russian and Syrian forces": one actor whose members are the forces of each.
void Resolver::add_members(const Affiliation& told, Actor& actor) {
  actor.kind = ActorKind::Joint;
  actor.country.clear();
  actor.cameo.clear();
  for (const std::string_view country : told.countries) {
    Actor member;
    member.kind = told.agent ? told.agent->kind : ActorKind::State;
    member.country = std::string(country);
    member.sector = actor.sector;
    member.cameo = names_.cameo(country, actor.sector);
    member.rule = "actor/member";
    member.confidence = kNoun;
    const std::string key =
        "noun:" + std::string(told.agent ? told.agent->phrase : "") + ':' + member.country;
    const auto same = std::ranges::find(keys_, key);
    const auto index = static_cast<Index>(same - keys_.begin());
    if (same == keys_.end()) {
      keys_.push_back(key);
      document_.actors.push_back(std::move(member));
    }
    actor.members.push_back(index);
  }
}

// Clusters with one key are one actor. Unnamed ones join if the same noun stands for the same
// country and nothing counts them: "police ... the police", but not "two soldiers ... three soldiers".
std::string Resolver::key_of(const Facts& facts, const Actor& actor) const {
  if (facts.known) {
    const bool people = actor.rule == "actor/people";
    return (people ? "people:" : "known:") + lexicon_id(*facts.known->actor);
  }
  if (facts.named) return "name:" + name_key(facts.name);
  if (actor.kind == ActorKind::Government && facts.told.agent && !facts.told.agent->plural) {
    if (const KnownActor* state = names_.state(actor.country)) return "known:" + lexicon_id(*state);
  }
  const bool joins = facts.told.agent && !facts.told.counted && actor.kind != ActorKind::Person
                     && actor.kind != ActorKind::Joint;
  if (!joins) return {};
  return "noun:" + std::string(facts.told.agent->phrase) + ':' + actor.country
         + (facts.told.body != nullptr ? ':' + lexicon_id(*facts.told.body) : std::string());
}

Actor Resolver::make_actor(const Facts& facts, const std::vector<Index>& cluster) {
  Actor actor;
  set_codes(facts, cluster, actor);
  if (!facts.named && facts.told.countries.size() > 1 && facts.told.agent
      && facts.told.agent->plural) {
    add_members(facts.told, actor);
  }
  return actor;
}

Index Resolver::find_or_add(const Facts& facts, const std::vector<Index>& cluster) {
  Actor actor = make_actor(facts, cluster);
  std::string key = key_of(facts, actor);
  const auto same = key.empty() ? keys_.end() : std::ranges::find(keys_, key);
  const auto index =
      static_cast<Index>(same == keys_.end() ? document_.actors.size()
                                             : static_cast<std::size_t>(same - keys_.begin()));
  if (same == keys_.end()) {
    document_.actors.push_back(std::move(actor));
    keys_.push_back(std::move(key));
  }
  return index;
}

void Resolver::add_cluster(const std::vector<Index>& cluster) {
  const Facts facts = facts_of(cluster);
  const NameType type = mention(cluster.front()).type;
  const bool plain_place = is_place_type(type) && !facts.known;
  // A capitalised word that nothing is known of and nothing is said of: "Tuesday", "Quran".
  const bool bare =
      facts.named && !facts.known && facts.told.empty()
      && (type == NameType::None || type == NameType::Misc || type == NameType::Event);
  // A noun phrase that names no kind of actor is none; nor is one too general to stand alone.
  const bool weak = !facts.named && !facts.known
                    && (!facts.told.agent
                        || (facts.told.agent->weak && facts.told.countries.empty()
                            && facts.told.body == nullptr));
  // "the country", "hospitals": no actor without a name.
  const bool thing =
      !facts.named && !facts.known && facts.told.agent
      && (facts.told.agent->in_names
          || (facts.told.agent->kind == ActorKind::State && !facts.told.agent->plural));
  if (plain_place || weak || bare || thing) return;
  const Index index = find_or_add(facts, cluster);
  for (const Index i : cluster) {
    mention(i).actor = index;
    document_.actors[at(index)].mentions.push_back(i);
  }
}

// "the city", "it": a cluster whose names are all places takes its other mentions along.
void Resolver::link_actor_clusters_to_places() {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    Mention& m = mention(i);
    const Index cluster = cluster_of(i);
    if (m.actor != kNone || m.place != kNone || cluster == kNone) continue;
    if (m.kind == MentionKind::Name) continue;
    for (Index j = 0; at(j) < document_.mentions.size(); ++j) {
      if (cluster_of(j) != cluster || mention(j).kind != MentionKind::Name) continue;
      if (mention(j).place == kNone) continue;
      m.place = mention(j).place;
      document_.places[at(m.place)].mentions.push_back(i);
      break;
    }
  }
}

void Resolver::finish() {
  for (std::size_t a = 0; a < document_.actors.size(); ++a) {
    Actor& actor = document_.actors[a];
    std::ranges::sort(actor.mentions);
    std::string key = actor.lexicon_id + '\t' + actor.name + '\t' + std::to_string(a);
    for (const Index i : actor.mentions) {
      if (mention(i).kind != MentionKind::Name) continue;
      std::string alias(words(i));
      const bool known =
          alias == actor.name || std::ranges::find(actor.aliases, alias) != actor.aliases.end();
      if (!known) actor.aliases.push_back(std::move(alias));
    }
    actor.id = stable_id("ac", document_.id, key);
  }
  for (Place& place : document_.places) std::ranges::sort(place.mentions);
}

}  // namespace

Result<ActorCoder> ActorCoder::compile(const Lexicon& lexicon) {
  auto names = ActorNames::compile(lexicon);
  if (!names.ok()) return names.error();
  auto gazetteer = Gazetteer::compile(lexicon);
  if (!gazetteer.ok()) return gazetteer.error();
  return ActorCoder(std::make_unique<ActorNames>(std::move(names).value()),
                    std::make_unique<Gazetteer>(std::move(gazetteer).value()));
}

void ActorCoder::resolve(Document& document, const std::vector<Index>& clusters) const {
  document.actors.clear();
  document.places.clear();
  for (Mention& mention : document.mentions) mention.actor = mention.place = kNone;
  Resolver(document, *names_, *gazetteer_, clusters).run();
}

}  // namespace tacitus
