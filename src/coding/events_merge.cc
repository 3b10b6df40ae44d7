#include "coding/events_merge.h"

#include <algorithm>
#include <utility>

#include "record/modality.h"

namespace tacitus {
namespace {

// A telling looks back this many events of its own kind.
constexpr std::size_t kLookBack = 6;

bool is_material(const std::string& type) {
  return type == "ASSAULT" || type == "PROTEST" || type == "COERCE" || type == "MOBILIZE"
         || type == "RETREAT" || type == "AID" || type == "COOPERATE" || type == "SANCTION";
}

class Merger {
 public:
  explicit Merger(const Document& document) : document_(document) {}

  std::vector<Event> run(std::vector<EventDraft> drafts) {
    for (EventDraft& draft : drafts) {
      if (Event* home = find(draft)) {
        join(*home, std::move(draft.event));
      } else {
        events_.push_back(std::move(draft.event));
      }
    }
    return std::move(events_);
  }

 private:
  Event* find(const EventDraft& draft) {
    std::size_t looked = 0;
    for (std::size_t i = events_.size(); i-- > 0 && looked < kLookBack;) {
      Event& old = events_[i];
      if (old.type != draft.event.type) continue;
      ++looked;
      if (compatible(old, draft)) return &old;
    }
    return nullptr;
  }

  bool compatible(const Event& old, const EventDraft& draft) const {
    const Event& made = draft.event;
    const bool same_sentence = old.tellings.back().sentence == made.tellings.front().sentence;
    if (!took_place(made) && old.modality != made.modality) return false;
    // A date without words is only the day of the report.
    const bool dated = old.time != kNone && made.time != kNone;
    if (dated && old.date != made.date && !same_sentence) return false;
    if (old.place != kNone && made.place != kNone && old.place != made.place) {
      if (!same_sentence && !draft.bare) return false;
    }
    // A broken truce is a deed of its own beside the attacks that it led to.
    if ((old.cameo == "196") != (made.cameo == "196")) return false;
    const int sources = agree(old.sources, made.sources);
    const int targets = agree(old.targets, made.targets);
    if (sources < 0) return agree(old.sources, made.targets) > 0 && made.sources.empty();
    if (same_sentence) return same_sentence_fits(made.type, sources, targets);
    if (draft.bare) return sources >= 0 && targets >= 0;
    if (targets < 0) return false;
    // Across sentences both sides must be told alike, or one side and nothing else: police who harass
    // reporters and impose a curfew do two things.
    const bool modes = !old.mode.empty() && !made.mode.empty();
    if (old.mode != made.mode && (modes || made.type == "COERCE")) {
      return sources > 0 && targets > 0;
    }
    return sources + targets > 0;
  }

  // "killed three and wounded five" is one attack; "accused Iran and criticised France" are two.
  static bool same_sentence_fits(const std::string& type, int sources, int targets) {
    if (is_material(type)) return sources > 0 || targets >= 0;
    return targets >= 0;
  }

  // 1 shared, 0 open on one side, -1 different.
  int agree(const std::vector<Index>& a, const std::vector<Index>& b) const {
    if (open(a) || open(b)) return 0;
    for (const Index x : a) {
      for (const Index y : b) {
        if (same_actor(x, y)) return 1;
      }
    }
    return -1;
  }

  // Nobody, or nobody of whom anything is known: "the two countries' forces", "200 people".
  bool open(const std::vector<Index>& actors) const {
    return std::ranges::none_of(actors, [this](Index i) {
      const Actor& actor = document_.actors[static_cast<std::size_t>(i)];
      return !actor.country.empty() || actor.kind == ActorKind::Person;
    });
  }

  // An actor and its country's government and forces are one doer: "Kerry", "Washington", "the U.S.",
  // "American jets".
  bool same_actor(Index a, Index b) const {
    if (a == b) return true;
    const Actor& x = document_.actors[static_cast<std::size_t>(a)];
    const Actor& y = document_.actors[static_cast<std::size_t>(b)];
    if (x.country.empty() || x.country != y.country) return false;
    // "the Houthi movement" and its spokesman.
    const bool speaks = (x.kind == ActorKind::Person) != (y.kind == ActorKind::Person);
    if (speaks && !x.sector.empty() && x.sector == y.sector && x.sector != "CVL") return true;
    const auto governs = [](const Actor& actor) {
      return actor.kind == ActorKind::State || actor.kind == ActorKind::Government
             || actor.sector == "GOV" || actor.sector == "MIL";
    };
    return governs(x) && governs(y);
  }

  static void unite(std::vector<Index>& into, const std::vector<Index>& from) {
    for (const Index i : from) {
      if (std::ranges::find(into, i) == into.end()) into.push_back(i);
    }
  }

  static void join(Event& home, Event made) {
    const bool better = made.confidence > home.confidence;
    if (home.mode.empty() || (better && !made.mode.empty())) home.mode = made.mode;
    if (home.cameo.size() < made.cameo.size()) {
      home.cameo = made.cameo;
      home.goldstein = made.goldstein;
    }
    unite(home.sources, made.sources);
    unite(home.targets, made.targets);
    std::erase_if(home.targets, [&home](Index t) {
      return home.targets.size() > 1 && std::ranges::find(home.sources, t) != home.sources.end();
    });
    unite(home.instruments, made.instruments);
    home.contexts.insert(home.contexts.end(), made.contexts.begin(), made.contexts.end());
    std::ranges::sort(home.contexts);
    home.contexts.erase(std::unique(home.contexts.begin(), home.contexts.end()),
                        home.contexts.end());
    unite(home.reported_by, made.reported_by);
    if (home.place == kNone) home.place = made.place;
    if (home.time == kNone && (made.time != kNone || home.date.empty())) {
      home.time = made.time;
      home.date = made.date;
    }
    for (EventMention& telling : made.tellings) {
      if (better) {
        home.tellings.insert(home.tellings.begin(), std::move(telling));
      } else {
        home.tellings.push_back(std::move(telling));
      }
    }
    // Two tellings are right together more often than either alone.
    const float miss = (1.0F - home.confidence) * (1.0F - 0.5F * made.confidence);
    home.confidence = std::max({home.confidence, made.confidence, 1.0F - miss});
  }

  const Document& document_;
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> merge_tellings(const Document& document, std::vector<EventDraft> drafts) {
  return Merger(document).run(std::move(drafts));
}

}  // namespace tacitus
