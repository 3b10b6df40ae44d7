#include "story/story_actors.h"

#include <algorithm>
#include <map>
#include <utility>

#include "story/names.h"

namespace tacitus {
namespace {

std::string surname_of(std::string_view folded) {
  const std::size_t blank = folded.rfind(' ');
  return std::string(blank == std::string_view::npos ? folded : folded.substr(blank + 1));
}

bool is_surname_only(const Actor& actor) {
  return actor.kind == ActorKind::Person && actor.lexicon_id.empty() && !actor.name.empty()
         && fold_name(actor.name).find(' ') == std::string::npos;
}

// Two entries of one key may still be different people: "Abdullah" of Jordan and of Afghanistan. Of a
// full name the country is often no more than a guess from what the text is about.
bool compatible(const StoryActor& a, const Actor& b) {
  const bool full_name = b.kind == ActorKind::Person && a.kind == ActorKind::Person
                         && fold_name(b.name).find(' ') != std::string::npos;
  return full_name || a.country.empty() || b.country.empty() || a.country == b.country;
}

void take_if_empty(std::string& into, const std::string& from) {
  if (into.empty()) into = from;
}

class Merger {
 public:
  explicit Merger(std::span<const Document* const> documents) : documents_(documents) {}

  std::vector<StoryActor> run() {
    each([&](std::size_t d, Index i, const Actor& a) {
      if (!is_surname_only(a)) add(actor_key(a), d, i, a);
    });
    index_surnames();
    each([&](std::size_t d, Index i, const Actor& a) {
      if (is_surname_only(a)) add_surname(d, i, a);
    });
    for (StoryActor& actor : out_) finish(actor);
    std::ranges::stable_sort(out_, std::ranges::greater{}, &StoryActor::mentions);
    return std::move(out_);
  }

 private:
  template <class Each>
  void each(Each visit) const {
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      const auto& actors = documents_[d]->actors;
      for (std::size_t i = 0; i < actors.size(); ++i) visit(d, static_cast<Index>(i), actors[i]);
    }
  }

  void add(const std::string& key, std::size_t document, Index index, const Actor& actor) {
    if (!key.empty()) {
      for (const std::size_t at : by_key_[key]) {
        if (compatible(out_[at], actor)) return join(out_[at], document, index, actor);
      }
      by_key_[key].push_back(out_.size());
    }
    out_.emplace_back();
    out_.back().kind = actor.kind;
    join(out_.back(), document, index, actor);
  }

  void index_surnames() {
    for (std::size_t at = 0; at < out_.size(); ++at) {
      if (out_[at].kind == ActorKind::Person)
        by_surname_[surname_of(fold_name(name_of_first(out_[at])))].push_back(at);
    }
  }

  void add_surname(std::size_t document, Index index, const Actor& actor) {
    const auto same = by_surname_.find(fold_name(actor.name));
    if (same != by_surname_.end() && same->second.size() == 1
        && compatible(out_[same->second[0]], actor)) {
      return join(out_[same->second[0]], document, index, actor);
    }
    // Without a full name in the story, the surname alone must do.
    add("surname:" + fold_name(actor.name), document, index, actor);
  }

  std::string name_of_first(const StoryActor& actor) const {
    const StoryActor::Part part = actor.parts.front();
    return documents_[part.document]->actors[static_cast<std::size_t>(part.actor)].name;
  }

  static void join(StoryActor& into, std::size_t document, Index index, const Actor& actor) {
    into.parts.push_back({document, index});
    into.mentions += actor.mentions.size();
    take_if_empty(into.country, actor.country);
    take_if_empty(into.sector, actor.sector);
    take_if_empty(into.cameo, actor.cameo);
    take_if_empty(into.role, actor.role);
  }

  void finish(StoryActor& actor) const {
    std::map<std::string, std::size_t> names;
    for (const StoryActor::Part part : actor.parts) {
      const Actor& a = documents_[part.document]->actors[static_cast<std::size_t>(part.actor)];
      if (!a.name.empty()) names[a.name] += a.mentions.size() + 1;
      for (const std::string& alias : a.aliases) names.emplace(alias, 0);
    }
    const auto words = [](const std::string& s) { return std::ranges::count(s, ' '); };
    std::size_t best = 0;
    for (const auto& [name, count] : names) {
      const bool fuller = words(name) > words(actor.name);
      if (count > 0
          && (actor.name.empty() || fuller || (words(name) == words(actor.name) && count > best))) {
        actor.name = name;
        best = count;
      }
    }
    for (const auto& [name, count] : names) {
      if (name != actor.name) actor.spellings.push_back(name);
    }
  }

  std::span<const Document* const> documents_;
  std::vector<StoryActor> out_;
  std::map<std::string, std::vector<std::size_t>> by_key_;
  std::map<std::string, std::vector<std::size_t>> by_surname_;
};

}  // namespace

std::vector<StoryActor> merge_actors(std::span<const Document* const> documents) {
  return Merger(documents).run();
}

}  // namespace tacitus
