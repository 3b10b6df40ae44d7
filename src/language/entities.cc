#include "language/entities.h"

#include <algorithm>
#include <numeric>

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

// Bodies and places act as one and are spoken of as many: "the army ... they".
bool is_collective(Referent r) { return r == Referent::Group || r == Referent::Organisation; }

bool referents_agree(const Entity& a, const Entity& b) {
  if (a.referent == b.referent) return true;
  // Thing is what is not known, but a known person is no thing that has been named otherwise.
  if (a.referent == Referent::Thing || b.referent == Referent::Thing) return true;
  if (is_collective(a.referent) && is_collective(b.referent)) return true;
  // "Russia" is a place by its name and a body by what it does.
  const bool place = a.referent == Referent::Place || b.referent == Referent::Place;
  const bool body = is_collective(a.referent) || is_collective(b.referent);
  return place && body;
}

}  // namespace

Entity entity_of(const Mention& mention, const MentionFacts& facts) {
  Entity entity;
  entity.referent = facts.referent;
  entity.gender = facts.gender;
  entity.number = facts.number;
  entity.kin = facts.kin;
  entity.named = mention.kind == MentionKind::Name;
  return entity;
}

bool agree(const Entity& a, const Entity& b) {
  if (a.gender != Gender::Unknown && b.gender != Gender::Unknown && a.gender != b.gender) {
    return false;
  }
  const bool numbers = a.number == b.number || a.number == Number::Unknown
                       || b.number == Number::Unknown || is_collective(a.referent)
                       || is_collective(b.referent);
  return numbers && referents_agree(a, b);
}

Entities::Entities(const Document& document, const std::vector<MentionFacts>& facts)
    : parent_(document.mentions.size()) {
  std::iota(parent_.begin(), parent_.end(), 0);
  entities_.reserve(parent_.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    entities_.push_back(entity_of(document.mentions[i], facts[i]));
  }
}

Index Entities::root(Index i) const {
  while (parent_[at(i)] != i) {
    parent_[at(i)] = parent_[at(parent_[at(i)])];
    i = parent_[at(i)];
  }
  return i;
}

bool Entities::agree(Index a, Index b) const { return tacitus::agree(of(a), of(b)); }

void Entities::join(Index a, Index b) {
  a = root(a);
  b = root(b);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  parent_[at(b)] = a;
  Entity& into = entities_[at(a)];
  const Entity& from = entities_[at(b)];
  if (into.referent == Referent::Thing) into.referent = from.referent;
  if (into.gender == Gender::Unknown) into.gender = from.gender;
  if (into.number == Number::Unknown) into.number = from.number;
  if (into.kin == Kin::Thing) into.kin = from.kin;
  into.named = into.named || from.named;
  into.size += from.size;
}

}  // namespace tacitus
