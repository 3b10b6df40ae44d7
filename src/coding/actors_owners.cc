// "Mr Rook's aides", "the ministry ... a spokesman": whose side somebody is on that only belongs to
// another. Runs when all actors are known, for the owner may be a noun or come later in the tables.

#include <algorithm>
#include <array>
#include <string_view>

#include "coding/actors_resolver.h"

namespace tacitus {
namespace {

constexpr Index kSentencesBack = 1;
constexpr float kGuessed = 0.5F;  // the confidence of a country taken from what the text is about

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

// The last word of an agent noun: "chief negotiator" -> "negotiator".
std::string_view last_word(std::string_view phrase) {
  const std::size_t blank = phrase.rfind(' ');
  return blank == std::string_view::npos ? phrase : phrase.substr(blank + 1);
}

// People who are what those are that they work for, whatever the noun is by itself.
bool takes_side(std::string_view phrase) {
  constexpr std::array<std::string_view, 19> kOfASide = {
      "adviser",   "advisor",      "aide",        "ally",          "backer",
      "delegate",  "delegation",   "follower",    "loyalist",      "monitor",
      "observer",  "negotiator",   "partisan",    "press officer", "representative",
      "spokesman", "spokesperson", "spokeswoman", "supporter"};
  return std::ranges::find(kOfASide, last_word(phrase)) != kOfASide.end();
}

bool speaks_for(std::string_view phrase) {
  const std::string_view word = last_word(phrase);
  return word == "spokesman" || word == "spokeswoman" || word == "spokesperson";
}

bool may_have_spokesman(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::Organisation:
    case ActorKind::Government:
    case ActorKind::ArmedForce:
    case ActorKind::ArmedGroup:
    case ActorKind::State:
      return !actor.sector.empty();
    default:
      return false;
  }
}

}  // namespace

// Notes the nouns of a cluster that say whose it is: its own, that beside a name, and its title.
void ActorResolver::note_owned(Index actor, const std::vector<Index>& cluster) {
  const Tokens& tokens = document_.tokens;
  for (const Index i : cluster) {
    const Mention& m = mention(i);
    if (m.kind == MentionKind::Pronoun) continue;
    const TokenIndex head = head_of(m);
    owned_.push_back({actor, i, head});
    const Sentence& sentence = sentence_of(document_, head);
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      const bool beside =
          tokens.head[at(t)] == head
          && (tokens.deprel[at(t)] == Deprel::Appos || tokens.deprel[at(t)] == Deprel::NmodDesc);
      const bool under = tokens.head[at(head)] == t && tokens.deprel[at(head)] == Deprel::Appos;
      if (beside || under) owned_.push_back({actor, i, t});
    }
  }
}

// The actor whose possessive or "of" hangs on a noun; kNone if there is none or it is no actor.
Index ActorResolver::owner_of(TokenIndex noun) {
  const auto owners = possessors_.find(noun);
  if (owners == possessors_.end()) return kNone;
  for (const Index j : owners->second) {
    if (mention(j).actor != kNone) return mention(j).actor;
  }
  return kNone;
}

// "China's foreign ministry dismissed the complaint. Zhao Wenbin, a spokesman, told": the body that
// has acted last before a spokesman of nobody.
Index ActorResolver::body_before(Index i) {
  const Mention& m = mention(i);
  for (Index k = i; k-- > 0 && m.sentence - mention(k).sentence <= kSentencesBack;) {
    const Mention& other = mention(k);
    const Deprel deprel = document_.tokens.deprel[at(head_of(other))];
    if (other.actor == kNone || deprel != Deprel::Nsubj) continue;
    if (may_have_spokesman(document_.actors[at(other.actor)])) return other.actor;
  }
  return kNone;
}

void ActorResolver::settle_owned() {
  for (const Owned& owned : owned_) {
    Actor& actor = document_.actors[at(owned.actor)];
    if (!actor.lexicon_id.empty() || actor.kind == ActorKind::Joint) continue;
    const Affiliation told = reader_.read(document_, owned.noun, owned.noun);
    const std::string_view phrase = told.agent ? told.agent->phrase : std::string_view();
    Index owner = owner_of(owned.noun);
    const bool bare = owner == kNone && told.body == nullptr && told.countries.empty();
    if (bare && actor.sector.empty() && speaks_for(phrase)) owner = body_before(owned.mention);
    if (owner == kNone || owner == owned.actor) continue;
    const Actor& whose = document_.actors[at(owner)];
    // "the party's members", "the president's office", but not "Orland's members".
    const bool vague = told.agent && told.agent->sector == "=" && actor.sector.empty()
                       && whose.kind != ActorKind::State;
    adopt(whose, takes_side(phrase) || vague, actor);
  }
}

void ActorResolver::adopt(const Actor& owner, bool side, Actor& actor) const {
  const bool guessed = actor.country.empty() || actor.confidence <= kGuessed;
  if (guessed && !owner.country.empty()) {
    actor.country = owner.country;
    actor.confidence = std::max(actor.confidence, owner.confidence);
  }
  if (side && !owner.sector.empty()) actor.sector = owner.sector;
  actor.cameo = names_.cameo(actor.country, actor.sector);
}

}  // namespace tacitus
