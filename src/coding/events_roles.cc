#include "coding/events_roles.h"

#include <algorithm>

namespace tacitus {
namespace {

constexpr std::size_t kMaxParties = 24;  // of one role; lists of states run to some twenty
constexpr int kMaxNesting = 4;           // "members of the group of opponents of X"

bool is_political(const Actor& actor) {
  // A firm is no party of politics; the World Bank is.
  const bool firm = actor.sector == "BUS" && actor.country != "IGO" && actor.country != "UNO";
  if (actor.kind == ActorKind::Media || firm || actor.sector == "JRN") return false;
  return !actor.country.empty() || !actor.sector.empty() || actor.kind == ActorKind::State
         || actor.kind == ActorKind::Government || actor.kind == ActorKind::ArmedForce
         || actor.kind == ActorKind::ArmedGroup || actor.kind == ActorKind::Office;
}

// Whether anything is known of it beyond its words.
bool is_coded(const Actor& actor) {
  return !actor.country.empty() || !actor.sector.empty() || !actor.lexicon_id.empty()
         || actor.kind != ActorKind::Unknown || !actor.members.empty();
}

bool is_armed(const Actor& actor) {
  return actor.kind == ActorKind::ArmedForce || actor.kind == ActorKind::ArmedGroup
         || actor.sector == "MIL" || actor.sector == "REB" || actor.sector == "COP"
         || actor.sector == "UAF" || actor.sector == "PRM" || actor.sector == "SPY";
}

}  // namespace

MentionIndex::MentionIndex(const EventTree& tree) : tree_(tree) {
  const Document& document = tree.document();
  of_head_.assign(document.tokens.size(), kNone);
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    if (mention.head == kNoToken) continue;
    Index& slot = of_head_[static_cast<std::size_t>(mention.head)];
    const auto rank = [&document](Index m) {
      const Mention& x = document.mentions[static_cast<std::size_t>(m)];
      return (x.actor != kNone ? 2 : 0) + (x.place != kNone ? 1 : 0);
    };
    if (slot == kNone || rank(static_cast<Index>(i)) > rank(slot)) slot = static_cast<Index>(i);
  }
  const PatternSet& patterns = tree.patterns();
  of_ = patterns.word("of");
  from_ = patterns.word("from");
  in_ = patterns.word("in");
  by_ = patterns.word("by");
  with_ = patterns.word("with");
  frontier_ = patterns.set_named("FRONTIER");
  human_ = patterns.set_named("HUMAN");
  follower_ = patterns.set_named("FOLLOWER");
  armed_ = patterns.set_named("ARMED");
  say_ = patterns.set_named("SAY");
  date_word_ = patterns.set_named("DATE-WORD");
}

bool MentionIndex::known(Index mention) const {
  if (mention == kNone) return false;
  const Mention& m = tree_.document().mentions[static_cast<std::size_t>(mention)];
  if (m.place != kNone) return true;
  return m.actor != kNone && is_coded(tree_.document().actors[static_cast<std::size_t>(m.actor)]);
}

// Uncoded, but a party all the same: "a temporary camp", "the strikers"; not "Tuesday".
bool MentionIndex::could_be_party(TokenIndex t) const {
  return at(t) != kNone && !tree_.patterns().in_set(tree_.word(t), date_word_);
}

const Actor* MentionIndex::actor_of(TokenIndex t) const {
  const Index mention = at(t);
  if (mention == kNone) return nullptr;
  const Index actor = tree_.document().mentions[static_cast<std::size_t>(mention)].actor;
  return actor == kNone ? nullptr : &tree_.document().actors[static_cast<std::size_t>(actor)];
}

// A state named as a place: "Russia withdrew".
bool MentionIndex::is_country(TokenIndex t) const {
  const Index mention = at(t);
  if (mention == kNone) return false;
  const Index place = tree_.document().mentions[static_cast<std::size_t>(mention)].place;
  return place != kNone
         && tree_.document().places[static_cast<std::size_t>(place)].kind == "country";
}

// "Russia said it had expelled diplomats": unless known better, the pronoun is the speaker.
Index MentionIndex::speaker_of(TokenIndex pronoun) const {
  if (tree_.deprel(pronoun) != Deprel::Nsubj) return kNone;
  TokenIndex t = tree_.head(pronoun);
  for (int i = 0; i < kMaxNesting && t != kNoToken; ++i) {
    const TokenIndex h = tree_.head(t);
    if (h != kNoToken && tree_.deprel(t) == Deprel::Ccomp
        && tree_.patterns().in_set(tree_.word(h), say_)) {
      const TokenIndex subject = tree_.logical_subject(h);
      if (subject == kNoToken || subject == pronoun) return kNone;
      // No further than one speaker up: pronouns of pronouns are for coreference.
      const TokenIndex head = tree_.upos(subject) == Upos::Pron ? kNoToken : nested(subject, 1);
      return head == kNoToken ? kNone : own(head);
    }
    t = h;
  }
  return kNone;
}

Index MentionIndex::own(TokenIndex t) const {
  if (known(at(t))
      && (tree_.upos(t) != Upos::Pron || actor_of(t) == nullptr
          || actor_of(t)->mentions.size() > 1)) {
    return at(t);
  }
  if (tree_.upos(t) == Upos::Pron) {
    const Index speaker = speaker_of(t);
    return speaker != kNone || !known(at(t)) ? speaker : at(t);
  }
  // "Lavrov, the minister": an apposition says who it is.
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
    if ((d == Deprel::Appos || d == Deprel::Flat || d == Deprel::NmodDesc) && known(at(c))) {
      return at(c);
    }
  }
  return kNone;
}

// "dozens of rebels", "Israel's army", "Russian jets", "a town in Gaza", in this order. Gives the
// word that heads the mention found.
TokenIndex MentionIndex::nested(TokenIndex t, int depth) const {
  if (own(t) != kNone) return t;
  if (depth >= kMaxNesting) return kNoToken;
  TokenIndex best = kNoToken;
  int best_rank = 0;
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    const int rank = nesting_rank(c);
    if (rank <= best_rank) continue;
    const TokenIndex inner = nested(c, depth + 1);
    if (inner == kNoToken || is_followed(t, inner)) continue;
    best = inner;
    best_rank = rank;
  }
  return best;
}

// "Supporters of Rook burned tyres": Rook burned nothing.
bool MentionIndex::is_followed(TokenIndex follower, TokenIndex person) const {
  const Actor* actor = actor_of(person);
  return actor != nullptr && actor->kind == ActorKind::Person
         && tree_.patterns().in_set(tree_.word(follower), follower_);
}

int MentionIndex::nesting_rank(TokenIndex child) const {
  switch (tree_.deprel(child)) {
    case Deprel::NmodPoss:
      return 4;
    case Deprel::Amod:
    case Deprel::Compound:
      return 3;
    case Deprel::Nmod:
      if (tree_.has_case(child, of_) || tree_.has_case(child, by_)) return 5;
      if (tree_.has_case(child, with_) && tree_.head(child) != kNoToken
          && tree_.patterns().in_set(tree_.word(tree_.head(child)), frontier_)) {
        return 2;  // "the border with Chad"
      }
      return tree_.has_case(child, from_) || tree_.has_case(child, in_) ? 2 : 0;
    default:
      return 0;
  }
}

void MentionIndex::push(Index mention, std::vector<Index>& found) const {
  if (mention != kNone && std::ranges::find(found, mention) == found.end())
    found.push_back(mention);
}

// "Russian and Syrian forces", "France and Egypt".
void MentionIndex::add_conjuncts(TokenIndex of, std::vector<TokenIndex>& heads) const {
  for (TokenIndex c = tree_.first_child(of); c != kNoToken; c = tree_.next_sibling(c)) {
    if (tree_.deprel(c) != Deprel::Conj || tree_.is_verb(c)) continue;
    if (std::ranges::find(heads, c) == heads.end()) heads.push_back(c);
  }
}

void MentionIndex::fillers(TokenIndex t, std::vector<Index>& found) const {
  std::vector<TokenIndex> heads{t};
  for (std::size_t i = 0; i < heads.size() && heads.size() < kMaxParties; ++i) {
    const TokenIndex head = heads[i];
    const TokenIndex inner = nested(head, 0);
    if (inner != kNoToken) {
      push(own(inner), found);
    } else if (could_be_party(head)) {
      push(at(head), found);
    }
    add_conjuncts(head, heads);
    if (inner != kNoToken && inner != head) add_conjuncts(inner, heads);
  }
}

bool MentionIndex::same_actor(Index a, Index b) const {
  const Mention& x = tree_.document().mentions[static_cast<std::size_t>(a)];
  const Mention& y = tree_.document().mentions[static_cast<std::size_t>(b)];
  return (x.actor != kNone && x.actor == y.actor) || (x.place != kNone && x.place == y.place);
}

bool MentionIndex::is_known(Index mention) const { return known(mention); }

bool MentionIndex::is_national(TokenIndex t) const {
  if (is_country(t)) return true;
  const Actor* actor = actor_of(t);
  return actor != nullptr && actor->kind != ActorKind::Person && is_political(*actor);
}

// "obtained the messages and released them": a pronoun that means a thing.
bool MentionIndex::is_of_thing(TokenIndex pronoun) const {
  const Document& document = tree_.document();
  const Index own = at(pronoun);
  if (own == kNone || speaker_of(pronoun) != kNone) return false;
  const Index chain = document.mentions[static_cast<std::size_t>(own)].chain;
  if (chain == kNone) return false;
  bool thing = false;
  for (const Mention& mention : document.mentions) {
    if (mention.chain != chain || mention.kind == MentionKind::Pronoun) continue;
    if (mention.kind != MentionKind::Nominal || mention.referent != Referent::Thing) return false;
    thing = true;
  }
  return thing;
}

bool MentionIndex::has_class(TokenIndex t, const WordClass& wanted) const {
  const Actor* actor = actor_of(t);
  if (actor != nullptr && !is_coded(*actor)) actor = nullptr;
  const PatternSet& patterns = tree_.patterns();
  const WordId word = tree_.word(t);
  const bool person =
      tree_.document().tokens.name_type[static_cast<std::size_t>(t)] == NameType::Person;
  switch (wanted.kind) {
    case WordClass::Kind::Any:
      return true;
    case WordClass::Kind::Set:
      return patterns.in_set(word, wanted.set);
    case WordClass::Kind::Actor:
      return actor != nullptr || is_country(t);
    case WordClass::Kind::Polity:
      return (actor != nullptr && is_political(*actor)) || is_country(t)
             || (tree_.upos(t) == Upos::Pron && speaker_of(t) != kNone);
    case WordClass::Kind::Person:
      return person || (actor != nullptr && actor->kind == ActorKind::Person);
    case WordClass::Kind::Armed:
      return (actor != nullptr && is_armed(*actor)) || patterns.in_set(word, armed_);
    case WordClass::Kind::Human:
      return actor != nullptr || person || is_country(t) || patterns.in_set(word, human_)
             || (tree_.upos(t) == Upos::Pron && !is_of_thing(t)) || tree_.upos(t) == Upos::Num
             || tree_.upos(t) == Upos::Propn;
    case WordClass::Kind::Place: {
      const Index mention = at(t);
      return mention != kNone
             && tree_.document().mentions[static_cast<std::size_t>(mention)].place != kNone;
    }
    case WordClass::Kind::Unsaid:
      return false;  // no word is; see EventMatcher::leaves_doer_unsaid
    case WordClass::Kind::Thing:
      return actor == nullptr && tree_.upos(t) == Upos::Noun && !patterns.in_set(word, human_)
             && !is_country(t);
  }
  return false;
}

// True of the head word, of what it is a part of ("dozens of soldiers"), or of its modifier
// ("peace talks" is a word of a set that holds "talk").
bool MentionIndex::is(TokenIndex t, const WordClass& wanted) const {
  if (wanted.kind == WordClass::Kind::Thing) t = tree_.whole(t);
  if (has_class(t, wanted)) return true;
  if (wanted.kind == WordClass::Kind::Thing) return false;
  if (const TokenIndex whole = tree_.whole(t); whole != t && has_class(whole, wanted)) return true;
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
    const bool part = d == Deprel::Nmod && tree_.has_case(c, of_);
    const bool owner = d == Deprel::NmodPoss || d == Deprel::Amod || d == Deprel::Compound;
    const bool by_owner =
        wanted.kind == WordClass::Kind::Actor || wanted.kind == WordClass::Kind::Polity;
    // "Ambassador Ada Rook", "Rook, the ambassador".
    const bool title = d == Deprel::NmodDesc || d == Deprel::Appos;
    if ((part || title || d == Deprel::Conj || (owner && by_owner)) && has_class(c, wanted)) {
      return true;
    }
  }
  return false;
}

}  // namespace tacitus
