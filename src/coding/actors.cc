#include "coding/actors.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/hash.h"
#include "coding/actors_resolver.h"
#include "coding/named_mentions.h"
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

// "Pakistan's government" is Pakistan; its election commission and a provincial government are not.
bool is_the_state(std::string_view phrase) {
  constexpr std::array<std::string_view, 6> kRulers = {"administration", "executive", "junta",
                                                       "leadership",     "monarchy",  "regime"};
  constexpr std::array<std::string_view, 4> kLocal = {"local government", "provincial government",
                                                      "regional government", "state government"};
  if (std::ranges::find(kRulers, phrase) != kRulers.end()) return true;
  return phrase.ends_with("government") && std::ranges::find(kLocal, phrase) == kLocal.end();
}

// Nouns by which a writer means the same people of a country, to say it in other words.
std::string_view same_people(std::string_view phrase) {
  struct Same {
    std::string_view noun;
    std::string_view as;
  };
  constexpr std::array<Same, 16> kSame = {{{"armed forces", "army"},
                                           {"cop", "police"},
                                           {"demonstrator", "protester"},
                                           {"insurgent", "rebel"},
                                           {"marcher", "protester"},
                                           {"militant", "rebel"},
                                           {"military", "army"},
                                           {"military force", "army"},
                                           {"police force", "police"},
                                           {"police officer", "police"},
                                           {"reporter", "journalist"},
                                           {"soldier", "army"},
                                           {"soldiers", "army"},
                                           {"troop", "army"},
                                           {"troops", "army"},
                                           {"villager", "resident"}}};
  const auto found = std::ranges::find(kSame, phrase, &Same::noun);
  return found == kSame.end() ? phrase : found->as;
}

}  // namespace

bool ActorResolver::weak_office(const Facts& facts) {
  return !facts.named && !facts.known && facts.told.agent && facts.told.agent->phrase == "office"
         && facts.told.body == nullptr;
}

// Looked up by every noun, so that a long text costs no look at all mentions for each of them.
void ActorResolver::index() {
  const Tokens& tokens = document_.tokens;
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    const TokenIndex head = head_of(mention(i));
    const Deprel deprel = tokens.deprel[at(head)];
    const bool owns = deprel == Deprel::Nmod && is_owning(case_marker(document_, head));
    if (deprel == Deprel::NmodPoss || owns) possessors_[tokens.head[at(head)]].push_back(i);
    const Index cluster = cluster_of(i);
    if (cluster == kNone || mention(i).kind != MentionKind::Name) continue;
    if (at(cluster) >= names_of_.size()) names_of_.resize(at(cluster) + 1);
    names_of_[at(cluster)].push_back(i);
  }
}

// The clusters that may be actors, in text order. A mention that is a place here leaves its
// cluster, as "Syria" can be both in one text.
std::vector<std::vector<Index>> ActorResolver::actor_clusters() {
  std::vector<std::vector<Index>> out;
  std::vector<Index> slot(document_.mentions.size(), kNone);
  for (Index i = 0; at(i) < document_.mentions.size(); ++i) {
    if (mention(i).place != kNone || is_beside(i) || is_said_of(i)) continue;
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
bool ActorResolver::is_beside(Index i) {
  const Mention& m = mention(i);
  if (m.kind == MentionKind::Pronoun || !is_modifier(document_, head_of(m))) return false;
  if (m.kind == MentionKind::Nominal) return true;
  for (const NameHit& hit : names_.find(words(i))) {
    const ActorKind kind = names_.actor(hit.actor).kind;
    if (kind == ActorKind::State || kind == ActorKind::Group) return true;
  }
  return m.type == NameType::Norp;
}

// "He was only [a witness]": what is said of somebody is not he.
bool ActorResolver::is_said_of(Index i) {
  const Mention& m = mention(i);
  if (m.kind != MentionKind::Nominal) return false;
  const std::string_view first = document_.form(m.first);
  if (first != "a" && first != "an") return false;
  const Tokens& tokens = document_.tokens;
  for (TokenIndex t = sentence_of(document_, m.first).first; t < m.first; ++t) {
    if (tokens.head[at(t)] == m.head && tokens.deprel[at(t)] == Deprel::Cop) return true;
  }
  return false;
}

void ActorResolver::set_known(const KnownMatch& known, Actor& actor) const {
  const KnownActor& entry = *known.actor;
  actor.name = std::string(entry.name);
  actor.kind = entry.kind;
  actor.country = std::string(entry.country);
  actor.sector = std::string(entry.sector);
  actor.cameo = std::string(entry.cameo);
  actor.lexicon_id = lexicon_id(entry);
  actor.confidence = kKnown;
  actor.rule = "actor/known";
  if (entry.brought) {
    actor.lexicon_id = entry.where;
    actor.rule = "actor/dictionary";
    if (known.office == nullptr) return;
    actor.country = std::string(known.office->country);
    actor.sector = std::string(known.office->sector);
    actor.cameo = std::string(known.office->cameo);
    const bool state = actor.sector.empty() && actor.cameo.size() == 3;
    if (state && names_.state(actor.country) != nullptr) actor.kind = ActorKind::State;
    return;
  }
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

void ActorResolver::set_codes(const Facts& facts, const std::vector<Index>& cluster, Actor& actor) {
  const Affiliation& told = facts.told;
  if (facts.known) {
    set_known(*facts.known, actor);
    // The Palestinians are not Palestine.
    if (actor.rule == "actor/people" && !facts.name.empty()) actor.name = facts.name;
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
  if (actor.country.empty() && local && !facts.known && !is_of_states(cluster.front())) {
    // A place in the sentence tells where unnamed police are from, not whose minister somebody is.
    const bool person = facts.named && facts.kind == ActorKind::Person;
    const std::string_view guess = person ? where_.focus() : country_here(cluster.front());
    actor.country = std::string(guess);
    if (!guess.empty()) actor.confidence = std::min(actor.confidence, kGuess);
  }
  if (actor.cameo.empty()) actor.cameo = names_.cameo(actor.country, actor.sector);
}

// "the two countries' forces": of several, none of which is the one around.
bool ActorResolver::is_of_states(Index i) const {
  const Tokens& tokens = document_.tokens;
  const Mention& m = document_.mentions[at(i)];
  for (TokenIndex t = m.first; t < m.last; ++t) {
    const auto token = static_cast<std::size_t>(t);
    if (tokens.deprel[token] != Deprel::NmodPoss || tokens.xpos_of(t) != "NNS") continue;
    const std::string_view lemma = tokens.lemma_of(t);
    if (lemma == "country" || lemma == "state" || lemma == "nation" || lemma == "government") {
      return true;
    }
  }
  return false;
}

// The country where most of the named places lie: where the text plays, whoever acts there.
ActorResolver::Scene ActorResolver::main_place_country() const {
  Scene best;
  std::size_t most = 0;
  std::size_t all = 0;
  for (const Place& place : document_.places) {
    if (place.country.empty() || place.gazetteer_id.empty()) continue;
    all += place.mentions.size();
    std::size_t count = 0;
    for (const Place& other : document_.places) {
      const bool found = !other.gazetteer_id.empty() && other.country == place.country;
      count += found ? other.mentions.size() : 0;
    }
    if (count <= most) continue;
    most = count;
    best.country = place.country;
  }
  best.most = 2 * most > all;
  return best;
}

// Where an actor of unsaid country is most likely from: where the text plays; if it plays in several
// countries, a place in his sentence ("Police arrested three activists in Cairo").
std::string_view ActorResolver::country_here(Index i) const {
  const Scene scene = main_place_country();
  if (scene.most) return scene.country;
  const Index sentence = document_.mentions[at(i)].sentence;
  for (const Place& place : document_.places) {
    if (place.country.empty() || place.gazetteer_id.empty()) continue;
    for (const Index m : place.mentions) {
      if (document_.mentions[at(m)].sentence == sentence) return place.country;
    }
  }
  if (!scene.country.empty()) return scene.country;
  if (!where_.focus().empty()) return where_.focus();
  return where_.country_near(document_.mentions[at(i)].first);
}

// "the Russian and Syrian forces": one actor whose members are the forces of each.
void ActorResolver::add_members(const Affiliation& told, Actor& actor) {
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

// "the authorities", but not "the local authorities" nor "authorities in Belmar".
bool ActorResolver::is_only_noun(Index i) const {
  const Mention& m = document_.mentions[at(i)];
  const std::string_view first = document_.form(m.first);
  return m.last - m.first == 2 && (first == "the" || first == "The") && m.full == m.span;
}

// Clusters with one key are one actor. Unnamed ones join if the same noun stands for the same
// country and nothing counts them: "police ... the police", but not "two soldiers ... three soldiers".
std::string ActorResolver::key_of(const Facts& facts, const Actor& actor,
                                  const std::vector<Index>& cluster) const {
  if (facts.known) {
    const bool people = actor.rule == "actor/people";
    return (people ? "people:" : "known:") + lexicon_id(*facts.known->actor);
  }
  // "the government", "the Government of Orland", "the authorities"
  const std::string_view phrase = facts.told.agent ? facts.told.agent->phrase : std::string_view();
  const bool government =
      actor.kind == ActorKind::Government && is_the_state(phrase) && !facts.told.agent->plural;
  if (government || (phrase == "authorities" && is_only_noun(cluster.front()))) {
    if (const KnownActor* state = names_.state(actor.country)) return "known:" + lexicon_id(*state);
  }
  if (facts.named) return "name:" + name_key(facts.name);
  const bool joins = facts.told.agent && !facts.told.counted && actor.kind != ActorKind::Person
                     && actor.kind != ActorKind::Joint;
  if (!joins) return {};
  return "noun:" + std::string(same_people(facts.told.agent->phrase)) + ':' + actor.country
         + (facts.told.body != nullptr ? ':' + lexicon_id(*facts.told.body) : std::string());
}

Actor ActorResolver::make_actor(const Facts& facts, const std::vector<Index>& cluster) {
  Actor actor;
  set_codes(facts, cluster, actor);
  if (!facts.named && facts.told.countries.size() > 1 && facts.told.agent
      && facts.told.agent->plural) {
    add_members(facts.told, actor);
  }
  return actor;
}

Index ActorResolver::find_or_add(const Facts& facts, const std::vector<Index>& cluster) {
  Actor actor = make_actor(facts, cluster);
  std::string key = key_of(facts, actor, cluster);
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

// "each country blamed the other": both of them act.
bool ActorResolver::is_each(const Mention& m) const {
  const std::string_view first = document_.form(m.first);
  return m.kind == MentionKind::Nominal && (first == "each" || first == "Each");
}

// "the [Belmar City] municipality": a name that only tells which body is meant.
bool ActorResolver::is_which(const std::vector<Index>& cluster) {
  const Mention& m = mention(cluster.front());
  return cluster.size() == 1 && m.type == NameType::Org && is_modifier(document_, head_of(m));
}

// "the High Commissioner for [Human Rights]": what an office is for.
bool ActorResolver::is_portfolio(const Mention& m) const {
  if (m.type != NameType::Org) return false;
  const Tokens& tokens = document_.tokens;
  const TokenIndex head = head_of(m);
  const TokenIndex office = tokens.head[at(head)];
  if (office == kNoToken || tokens.deprel[at(head)] != Deprel::Nmod) return false;
  if (tokens.upos[at(office)] != Upos::Propn || m.first == 0) return false;
  const std::string_view before = document_.form(m.first - 1);
  return before == "for" || before == "of";
}

// "came in [person]", "went to [court]", "on the Orlan [side]": nouns for people and bodies that name
// nobody. In running text a person is one with an article, an owner or a number.
bool ActorResolver::is_idiom(const std::vector<Index>& cluster) {
  return std::ranges::all_of(cluster, [this](Index i) {
    const Mention& m = mention(i);
    const TokenIndex head = head_of(m);
    const std::string_view before = case_marker(document_, head);
    if (m.kind != MentionKind::Nominal) return false;
    if (before == "on" && document_.tokens.lemma_of(head) == "side") return true;
    if (document_.tokens.xpos_of(head) != "NN" || is_determined(head)) return false;
    constexpr std::array<std::string_view, 6> kWhere = {"at", "from", "in", "into", "on", "to"};
    return std::ranges::find(kWhere, before) != kWhere.end();
  });
}

// "his [office] said": of one who is an actor.
bool ActorResolver::is_owned(const std::vector<Index>& cluster) {
  const Mention& m = mention(cluster.front());
  return m.kind == MentionKind::Nominal && owner_of(head_of(m)) != kNone
         && document_.tokens.lemma_of(head_of(m)) == "office";
}

// Has the noun an article, an owner, a number or a complement?
bool ActorResolver::is_determined(TokenIndex head) const {
  const Tokens& tokens = document_.tokens;
  const Sentence& sentence = sentence_of(document_, head);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    if (tokens.head[at(t)] != head) continue;
    switch (tokens.deprel[at(t)]) {
      case Deprel::Det:
      case Deprel::DetPredet:
      case Deprel::NmodPoss:
      case Deprel::Nummod:
      case Deprel::Nmod:
      case Deprel::Appos:
      case Deprel::Conj:
      case Deprel::Flat:
        return true;
      default:
        break;
    }
  }
  return false;
}

void ActorResolver::add_cluster(const std::vector<Index>& whole) {
  const std::vector<Index> cluster = without_bodies_meant(whole);
  if (cluster.empty()) return;
  const Facts facts = facts_of(cluster);
  const NameType type = mention(cluster.front()).type;
  const bool plain_place = is_place_type(type) && !facts.known;
  // A capitalised word that nothing is known of and nothing is said of: "Tuesday", "Quran".
  const bool bare = facts.named && !facts.known && facts.told.empty()
                    && (type == NameType::None || type == NameType::Misc || type == NameType::Event
                        || is_portfolio(mention(cluster.front())) || is_which(cluster));
  // A noun phrase that names no kind of actor is none; nor is one too general to stand alone.
  const bool weak = !facts.named && !facts.known
                    && (!facts.told.agent
                        || (facts.told.agent->weak && facts.told.countries.empty()
                            && facts.told.body == nullptr && !is_owned(cluster)));
  // "the country", "hospitals": no actor without a name.
  const bool thing = !facts.named && !facts.known && facts.told.agent
                     && (facts.told.agent->in_names
                         || (facts.told.agent->kind == ActorKind::State && !facts.told.agent->plural
                             && !is_each(mention(cluster.front()))));
  // [---]: the user says that this is nobody.
  const bool nobody = facts.known && facts.known->actor->brought && facts.known->office != nullptr
                      && facts.known->office->cameo == "---";
  // "a representative office in Belmar" is opened there; "his office" says something.
  const bool room = weak_office(facts) && !is_owned(cluster);
  const bool idiom = !facts.named && !facts.known && is_idiom(cluster);
  if (plain_place || weak || bare || thing || nobody || idiom || room) return;
  const Index index = find_or_add(facts, cluster);
  for (const Index i : cluster) give(i, index);
  if (!facts.known) note_owned(index, cluster);
}

void ActorResolver::give(Index i, Index actor) {
  mention(i).actor = actor;
  document_.actors[at(actor)].mentions.push_back(i);
}

void ActorResolver::finish() {
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

Result<ActorCoder> ActorCoder::compile(const Lexicon& lexicon) {
  auto names = ActorNames::compile(lexicon);
  if (!names.ok()) return names.error();
  auto gazetteer = Gazetteer::compile(lexicon);
  if (!gazetteer.ok()) return gazetteer.error();
  auto place_words = PlaceWords::compile(lexicon);
  if (!place_words.ok()) return place_words.error();
  return ActorCoder(std::make_unique<ActorNames>(std::move(names).value()),
                    std::make_unique<Gazetteer>(std::move(gazetteer).value()),
                    std::move(place_words).value());
}

void ActorCoder::add_brought_names(Document& document) const {
  if (names_->has_brought()) add_named_mentions(document, names_->brought());
}

void ActorCoder::resolve(Document& document, const std::vector<Index>& clusters) const {
  document.actors.clear();
  document.places.clear();
  for (Mention& mention : document.mentions) mention.actor = mention.place = kNone;
  ActorResolver(document, *names_, *gazetteer_, place_words_, clusters).run();
}

}  // namespace tacitus
