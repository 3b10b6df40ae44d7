// What the text says of a cluster of mentions: its longest name, title, apposition, body, noun.

#include <algorithm>
#include <string>
#include <utility>

#include "coding/actors_resolver.h"

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

// "Dexter Paul ... Paul said": not Rand Paul, as the text has given him another given name.
// Spellings of one ("Abdul" and "Abdel") begin alike.
bool is_namesake(std::string_view full, std::string_view surname, const KnownActor& actor) {
  if (full.size() <= surname.size() + 1 || !full.ends_with(surname) || actor.name.empty())
    return false;
  if (full[full.size() - surname.size() - 1] != ' ') return false;
  return full.front() != actor.name.front();
}

}  // namespace

// What stands beside a name in apposition: "Rook, a colonel of the Orlan army," and "the colonel,
// Ada Rook,".
void ActorResolver::learn_apposition(const Mention& m, Facts& facts) const {
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

void ActorResolver::merge_told(const Affiliation& more, Affiliation& told) const {
  if (!told.agent || (told.agent->sector == "=" && more.agent)) told.agent = more.agent;
  if (told.body == nullptr) told.body = more.body;
  if (told.countries.empty()) told.countries = more.countries;
  told.former = told.former || more.former;
}

// A surname alone is the person whom the text has named in full: "Saree" after "Yahya Saree".
const KnownActor* ActorResolver::met_before(std::string_view name) const {
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

void ActorResolver::note_full_names() {
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    const std::string_view name = words(i);
    const std::size_t blank = name.rfind(' ');
    if (mention(i).type == NameType::Person && blank != std::string_view::npos) {
      introduced_.insert(name.substr(blank + 1));
    }
  }
}

// A name that the lexicon does not have as a whole is the known body that ends it.
void ActorResolver::learn_end(Mention& m, const Affiliation& title, Facts& facts) const {
  const KnownActor* const body = name_at_end(m);
  if (body == nullptr) return;
  facts.others = facts.others || is_of_another(*body, m, title);
  if (facts.others) return;
  facts.known = KnownMatch{body, NameUse::Name, nullptr, false};
  m.lexicon_id = body->where;
}

// The longest name of the cluster decides; a surname only where there is nothing longer.
void ActorResolver::learn_known(Index i, const NameContext& context, Facts& facts) {
  Mention& m = mention(i);
  auto known = match_known(names_, words(i), context);
  if (known && known->use == NameUse::Surname && is_namesake(facts.name, words(i), *known->actor))
    known.reset();
  if (known && !context.person && is_of_another(*known->actor, m, *context.title)) {
    facts.others = true;
    facts.known.reset();
  }
  if (facts.others && known && is_state_sector(known->actor->sector)) known.reset();
  const KnownActor* const again = known || !context.person ? nullptr : met_before(words(i));
  const bool longer = words(i).size() > facts.name.size();
  if (known) {
    facts.known = known;
    m.lexicon_id = known->actor->where;
  } else if (again != nullptr) {
    facts.known = KnownMatch{again, NameUse::Name, nullptr, false};
  } else if (longer && facts.known && facts.known->use == NameUse::Surname) {
    facts.known.reset();
  }
}

// "Borno state police commissioner Ada Rook said": parsers may hang title and name apart on the verb.
Affiliation ActorResolver::title_before(const Mention& m) const {
  const TokenIndex t = m.first - 1;
  if (t < 0 || document_.tokens.upos[at(t)] != Upos::Noun) return {};
  return reader_.read(document_, t, t);
}

void ActorResolver::learn_name(Index i, Facts& facts) {
  Mention& m = mention(i);
  const bool person = m.type == NameType::Person;
  Affiliation title;
  if (person || m.full.begin < m.span.begin) {
    title = reader_.read(document_, head_of(m), m.first);
  }
  if (person && title.empty() && m.full.begin < m.span.begin) title = title_before(m);
  const bool unintroduced = person && !introduced_.contains(words(i));
  const NameContext context{day_, &title, where_.focus(), person, unintroduced};
  if (!person && !facts.known && names_.find(words(i)).empty()) learn_end(m, title, facts);
  const bool longer = words(i).size() > facts.name.size();
  if (longer || !facts.known) learn_known(i, context, facts);
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
    if (facts.others || is_chance_body(facts.told)) facts.told.body = nullptr;
    if (own.agent && facts.kind == ActorKind::Unknown) facts.kind = own.agent->kind;
    learn_apposition(m, facts);
  }
}

// "the country's warplanes", "its members", "the rebels in the country", "the government of Hadi": who
// possesses is known through the possessor's cluster.
void ActorResolver::learn_possessor(const Mention& m, Affiliation& told) {
  const auto owners = possessors_.find(head_of(m));
  if (owners == possessors_.end()) return;
  for (const Index j : owners->second) {
    const KnownActor* const owner = known_owner(j);
    if (owner == nullptr) continue;
    if (owner->kind == ActorKind::State || owner->kind == ActorKind::Person) {
      told.countries.push_back(owner->country);
    } else {
      told.body = owner;
    }
    return;
  }
}

// What a mention means, or a name of its cluster, if the lexicon knows it.
const KnownActor* ActorResolver::known_owner(Index mention_index) {
  const std::span<const Index> names = names_of(cluster_of(mention_index));
  const bool alone = names.empty() && mention(mention_index).kind == MentionKind::Name;
  for (const Index i : alone ? std::span<const Index>(&mention_index, 1) : names) {
    const NameContext context{day_, nullptr, where_.focus(), mention(i).type == NameType::Person,
                              false};
    if (const auto known = match_known(names_, words(i), context)) return known->actor;
  }
  return nullptr;
}

// A name that says only what a body is, beside another state than the one the lexicon gives it:
// "Kenya's Ministry of Defence" is not the British one, the "Peruvian Congress" not the American.
bool ActorResolver::is_of_another(const KnownActor& body, const Mention& m,
                                  const Affiliation& title) const {
  const bool of_state = body.kind == ActorKind::Organisation || body.kind == ActorKind::Government
                        || body.kind == ActorKind::ArmedForce;
  if (body.brought || !of_state) return false;
  const Affiliation own = reader_.read_name(document_, m.first, m.last);
  if (!own.agent || !own.agent->body || own.agent->sector != body.sector) return false;
  // "Palestinian Legislative Council": the lexicon has read the name as a whole.
  if (!own.countries.empty() && !names_.find(document_.at(m.span)).empty()) return false;
  const auto& countries = own.countries.empty() ? title.countries : own.countries;
  return countries.size() == 1 && countries.front() != body.country
         && names_.state(countries.front()) != nullptr && is_state_sector(body.sector);
}

// The known body that ends a longer name: "Norway's oil company [Equinor]".
const KnownActor* ActorResolver::name_at_end(const Mention& m) const {
  std::vector<PhraseIndex::Match> matches;
  names_.phrases().scan(document_, m.first, m.last, matches);
  if (matches.empty() || matches.back().last != m.last) return nullptr;
  // What stands behind a preposition is no end of the name: "Ministry of [Foreign Affairs]".
  const TokenIndex before = matches.back().first - 1;
  if (before >= m.first && document_.tokens.upos[at(before)] == Upos::Adp) return nullptr;
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

// "the UN refugee agency": a noun phrase that the lexicon has as a body's name.
void ActorResolver::learn_body_noun(const Mention& m, Facts& facts) const {
  if (m.last - m.first < 3 || document_.tokens.upos[at(m.first)] != Upos::Det) return;
  const Span rest{document_.tokens.span[at(m.first + 1)].begin, m.span.end};
  for (const NameHit& hit : names_.find(document_.at(rest))) {
    const KnownActor& actor = names_.actor(hit.actor);
    const bool body = actor.kind != ActorKind::State && actor.kind != ActorKind::Person
                      && actor.kind != ActorKind::Group;
    if (!body || hit.use != NameUse::Name) continue;
    facts.known = KnownMatch{&actor, NameUse::Name, nullptr, false};
    return;
  }
}

// "Police fired ... She denied that officers had opened fire": an officer is of the police where they
// were the last forces spoken of, the army's without any.
Agent ActorResolver::officer_meant(Index i, const Agent& officer) {
  for (Index k = i; k-- > 0;) {
    const Mention& m = mention(k);
    const std::string_view sector =
        m.actor == kNone ? std::string_view() : document_.actors[at(m.actor)].sector;
    if (sector == "MIL") return officer;
    if (sector != "COP") continue;
    const Agent* const police = names_.agent(officer.plural ? "police" : "police officer");
    return police != nullptr ? *police : officer;
  }
  return officer;
}

void ActorResolver::learn_noun(Index i, Facts& facts) {
  const Mention& m = mention(i);
  Affiliation more = reader_.read(document_, head_of(m), head_of(m));
  if (more.countries.empty() && more.body == nullptr) learn_possessor(m, more);
  // "the Houthi movement" is the Houthis; "a Houthi official" is not.
  const bool is_body =
      more.agent && more.agent->weak && !more.agent->plural && more.body != nullptr;
  // "Taliban fighters" are the Taliban; "three Taliban fighters" are not.
  const bool are_body = more.agent && more.agent->plural && more.agent->sector == "REB"
                        && !more.counted && more.body != nullptr
                        && more.body->kind == ActorKind::ArmedGroup;
  if ((is_body || are_body) && !facts.named && !facts.known) {
    facts.known = KnownMatch{more.body, NameUse::Name, nullptr, false};
  }
  if (!facts.named && !facts.known) learn_body_noun(m, facts);
  if (more.agent && more.agent->phrase == "officer") more.agent = officer_meant(i, *more.agent);
  // "drone attacks", "military intervention": the word for an actor stands beside a thing.
  const bool acts = m.referent == Referent::Person || m.referent == Referent::Group
                    || m.referent == Referent::Organisation;
  const Span head = document_.tokens.span[at(head_of(m))];
  // "a representative office": nor is a body the person in front of it.
  const bool person = more.agent && more.agent->kind == ActorKind::Person;
  const bool other = acts && m.referent != Referent::Person && person;
  if ((!acts || other) && more.agent && !more.agent_span.covers(head)) more.agent.reset();
  if (!facts.named && facts.kind == ActorKind::Unknown && more.agent) facts.kind = more.agent->kind;
  if (facts.named && facts.kind == ActorKind::Person && more.agent && more.agent->plural) return;
  merge_told(more, facts.told);
  facts.told.counted = facts.told.counted || more.counted;
}

ActorResolver::Facts ActorResolver::facts_of(const std::vector<Index>& cluster) {
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

}  // namespace tacitus
