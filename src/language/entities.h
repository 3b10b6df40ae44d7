#ifndef TACITUS_LANGUAGE_ENTITIES_H_
#define TACITUS_LANGUAGE_ENTITIES_H_

// The clusters that coreference grows: a union of mentions with what is known of all of them.

#include <vector>

#include "language/mention_facts.h"

namespace tacitus {

struct Entity {
  Referent referent = Referent::Thing;
  Gender gender = Gender::Unknown;
  Number number = Number::Unknown;
  Kin kin = Kin::Thing;
  bool named = false;
  Index size = 1;
};

class Entities {
 public:
  Entities(const Document& document, const std::vector<MentionFacts>& facts);

  // The mention that stands for the cluster of mention i.
  Index root(Index i) const;
  const Entity& of(Index i) const { return entities_[static_cast<std::size_t>(root(i))]; }
  bool same(Index a, Index b) const { return root(a) == root(b); }
  // Can a and b mean the same, as far as gender, number and kind tell?
  bool agree(Index a, Index b) const;
  // Joins the clusters of a and b.
  void join(Index a, Index b);

 private:
  mutable std::vector<Index> parent_;
  std::vector<Entity> entities_;
};

// What one mention says of itself, before any joining.
Entity entity_of(const Mention& mention, const MentionFacts& facts);
bool agree(const Entity& a, const Entity& b);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_ENTITIES_H_
