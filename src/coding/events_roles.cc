#include "coding/events_roles.h"

#include <algorithm>

namespace tacitus {
namespace {

constexpr int kMaxNesting = 4;  // "members of the group of opponents of X"

bool is_political(const Actor& actor) {
  if (actor.kind == ActorKind::Media || actor.sector == "BUS" || actor.sector == "JRN")
    return false;
  return !actor.country.empty() || !actor.sector.empty() || actor.kind == ActorKind::State
         || actor.kind == ActorKind::Government || actor.kind == ActorKind::ArmedForce
         || actor.kind == ActorKind::ArmedGroup || actor.kind == ActorKind::Office;
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
  human_ = patterns.set_named("HUMAN");
  armed_ = patterns.set_named("ARMED");
  say_ = patterns.set_named("SAY");
}

bool MentionIndex::known(Index mention) const {
  if (mention == kNone) return false;
  const Mention& m = tree_.document().mentions[static_cast<std::size_t>(mention)];
  return m.actor != kNone || m.place != kNone;
}

const Actor* MentionIndex::actor_of(TokenIndex t) const {
  Index mention = at(t);
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
      return subject == kNoToken || subject == pronoun ? kNone : nested(subject, 1);
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

// "dozens of rebels", "Israel's army", "Russian jets", "a town in Gaza", in this order.
Index MentionIndex::nested(TokenIndex t, int depth) const {
  if (const Index mine = own(t); mine != kNone) return mine;
  if (depth >= kMaxNesting) return kNone;
  Index best = kNone;
  int best_rank = 0;
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    int rank = 0;
    switch (tree_.deprel(c)) {
      case Deprel::NmodPoss:
        rank = 4;
        break;
      case Deprel::Amod:
      case Deprel::Compound:
        rank = 3;
        break;
      case Deprel::Nmod:
        rank = tree_.has_case(c, of_)                               ? 5
               : tree_.has_case(c, from_) || tree_.has_case(c, in_) ? 2
                                                                    : 0;
        break;
      default:
        break;
    }
    if (rank <= best_rank) continue;
    const Index inner = nested(c, depth + 1);
    if (inner == kNone) continue;
    best = inner;
    best_rank = rank;
  }
  return best;
}

void MentionIndex::push(Index mention, std::vector<Index>& found) const {
  if (mention != kNone && std::ranges::find(found, mention) == found.end())
    found.push_back(mention);
}

void MentionIndex::fillers(TokenIndex t, std::vector<Index>& found) const {
  Index mine = nested(t, 0);
  if (mine == kNone) mine = at(t);
  push(mine, found);
  for (TokenIndex c = tree_.first_child(t); c != kNoToken; c = tree_.next_sibling(c)) {
    if (tree_.deprel(c) == Deprel::Conj && !tree_.is_verb(c)) {
      Index other = nested(c, 0);
      if (other == kNone) other = at(c);
      push(other, found);
    }
  }
}

bool MentionIndex::is_national(TokenIndex t) const {
  if (is_country(t)) return true;
  const Actor* actor = actor_of(t);
  return actor != nullptr && actor->kind != ActorKind::Person && is_political(*actor);
}

bool MentionIndex::has_class(TokenIndex t, const WordClass& wanted) const {
  const Actor* actor = actor_of(t);
  const WordId word = tree_.word(t);
  switch (wanted.kind) {
    case WordClass::Kind::Any:
      return true;
    case WordClass::Kind::Set:
      return tree_.patterns().in_set(word, wanted.set);
    case WordClass::Kind::Actor:
      return actor != nullptr;
    case WordClass::Kind::Polity:
      return actor != nullptr && is_political(*actor);
    case WordClass::Kind::Armed:
      return (actor != nullptr && is_armed(*actor)) || tree_.patterns().in_set(word, armed_);
    case WordClass::Kind::Human:
      return actor != nullptr || is_country(t) || tree_.patterns().in_set(word, human_)
             || tree_.upos(t) == Upos::Pron || tree_.upos(t) == Upos::Num
             || tree_.document().tokens.name_type[static_cast<std::size_t>(t)] == NameType::Person;
    case WordClass::Kind::Place: {
      const Index mention = at(t);
      return mention != kNone
             && tree_.document().mentions[static_cast<std::size_t>(mention)].place != kNone;
    }
    case WordClass::Kind::Thing:
      return actor == nullptr && tree_.upos(t) == Upos::Noun;
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
    if ((part || d == Deprel::Conj || (owner && by_owner)) && has_class(c, wanted)) return true;
  }
  return false;
}

}  // namespace tacitus
