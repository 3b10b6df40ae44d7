#ifndef TACITUS_CODING_ACTORS_RESOLVER_H_
#define TACITUS_CODING_ACTORS_RESOLVER_H_

// The work of ActorCoder on one document, by stage: which names are places (actors_places.cc), what the
// text says of a cluster of mentions (actors_facts.cc), which actor that makes (actors.cc), which named
// body a noun means (actors_bodies.cc), whose side those take who belong to others (actors_owners.cc).

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "coding/affiliation.h"
#include "coding/known_actors.h"
#include "coding/places.h"
#include "lexicon/actor_names.h"
#include "record/document.h"

namespace tacitus {

class ActorResolver {
 public:
  ActorResolver(Document& document, const ActorNames& names, const Gazetteer& gazetteer,
                const PlaceWords& place_words, const std::vector<Index>& clusters)
      : document_(document),
        names_(names),
        place_words_(place_words),
        reader_(names, gazetteer),
        where_(document, gazetteer, names),
        clusters_(clusters),
        day_(document.published_day()) {
    index();
  }

  void run() {
    note_full_names();
    place_names();
    place_nouns();
    // Names first: a noun may mean a body that a later cluster names.
    std::vector<std::vector<Index>> clusters = actor_clusters();
    std::stable_partition(clusters.begin(), clusters.end(),
                          [this](const auto& c) { return has_name(c); });
    for (const std::vector<Index>& cluster : clusters) add_cluster(cluster);
    settle_owned();
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
    bool others = false;  // a known name that the text gives to another state
  };

  Index cluster_of(Index mention) const {
    return static_cast<std::size_t>(mention) < clusters_.size()
               ? clusters_[static_cast<std::size_t>(mention)]
               : kNone;
  }
  Mention& mention(Index i) { return document_.mentions[static_cast<std::size_t>(i)]; }
  std::string_view words(Index i) { return document_.at(mention(i).span); }
  TokenIndex head_of(const Mention& m) const { return m.head == kNoToken ? m.last - 1 : m.head; }

  void index();
  // The names of a cluster, in text order.
  std::span<const Index> names_of(Index cluster) const {
    const auto c = static_cast<std::size_t>(cluster);
    if (cluster == kNone || c >= names_of_.size()) return {};
    return names_of_[c];
  }
  void note_full_names();
  void place_names();
  void place_nouns();
  Index place_name_of(Index cluster);
  bool place_name(Index i);
  bool is_in_date(Span span) const;
  void set_place(Index i, const std::optional<PlaceEntry>& entry);
  std::vector<std::vector<Index>> actor_clusters();
  bool is_beside(Index i);
  bool is_said_of(Index i);
  bool is_bare_noun(const Mention& m, const Affiliation& told) const;
  Index body_meant(Index i) const;
  bool has_name(const std::vector<Index>& cluster) const;
  std::vector<Index> without_bodies_meant(const std::vector<Index>& cluster);
  bool is_each(const Mention& m) const;
  bool is_which(const std::vector<Index>& cluster);
  bool is_portfolio(const Mention& m) const;
  bool is_idiom(const std::vector<Index>& cluster);
  static bool weak_office(const Facts& facts);
  bool is_owned(const std::vector<Index>& cluster);
  bool is_determined(TokenIndex head) const;
  void give(Index i, Index actor);
  void add_cluster(const std::vector<Index>& whole);
  void link_actor_clusters_to_places();
  void finish();
  void note_owned(Index actor, const std::vector<Index>& cluster);
  Index owner_of(TokenIndex noun);
  Index body_before(Index i);
  void settle_owned();
  void adopt(const Actor& owner, bool side, Actor& actor) const;

  Facts facts_of(const std::vector<Index>& cluster);
  void learn_name(Index i, Facts& facts);
  Affiliation title_before(const Mention& m) const;
  void learn_end(Mention& m, const Affiliation& title, Facts& facts) const;
  void learn_known(Index i, const NameContext& context, Facts& facts);
  Agent officer_meant(Index i, const Agent& officer);
  void learn_body_noun(const Mention& m, Facts& facts) const;
  void learn_noun(Index i, Facts& facts);
  void learn_apposition(const Mention& m, Facts& facts) const;
  void merge_told(const Affiliation& more, Affiliation& told) const;
  Index find_or_add(const Facts& facts, const std::vector<Index>& cluster);
  Actor make_actor(const Facts& facts, const std::vector<Index>& cluster);
  void set_codes(const Facts& facts, const std::vector<Index>& cluster, Actor& actor);
  void set_known(const KnownMatch& known, Actor& actor) const;
  void add_members(const Affiliation& told, Actor& actor);
  std::string_view country_here(Index i) const;
  struct Scene {
    std::string_view country;
    bool most = false;  // more than half of the places lie there
  };
  Scene main_place_country() const;
  bool is_of_states(Index i) const;
  const KnownActor* met_before(std::string_view name) const;
  void learn_possessor(const Mention& m, Affiliation& told);
  const KnownActor* known_owner(Index mention_index);
  const KnownActor* name_at_end(const Mention& m) const;
  bool is_of_another(const KnownActor& body, const Mention& m, const Affiliation& title) const;
  bool is_only_noun(Index i) const;
  std::string key_of(const Facts& facts, const Actor& actor,
                     const std::vector<Index>& cluster) const;

  Document& document_;
  const ActorNames& names_;
  const PlaceWords& place_words_;
  const AffiliationReader reader_;
  const PlaceResolver where_;
  const std::vector<Index>& clusters_;
  const std::optional<std::int32_t> day_;
  std::vector<std::vector<Index>> names_of_;                       // by cluster
  std::unordered_map<TokenIndex, std::vector<Index>> possessors_;  // by the head of what they own
  std::unordered_set<std::string_view> introduced_;  // surnames of the full names of the text
  struct Owned {
    Index actor = kNone;
    Index mention = kNone;
    TokenIndex noun = kNoToken;
  };
  std::vector<Owned> owned_;       // nouns that may say whose an actor is
  std::vector<std::string> keys_;  // of the actors, by which later clusters join them
};

}  // namespace tacitus

#endif  // TACITUS_CODING_ACTORS_RESOLVER_H_
