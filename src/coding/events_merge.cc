#include "coding/events_merge.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "lexicon/dates.h"
#include "record/modality.h"

namespace tacitus {
namespace {

// A telling looks back this many events of its own kind.
constexpr std::size_t kLookBack = 6;
constexpr std::int32_t kReportLag = 14;  // days; news is told no later
constexpr std::size_t kMinStem = 4;      // letters that "kill" and "killing" share

// "The attack" rather means what was called an attack than a nearer shooting; in sentences.
constexpr Index kOtherWord = 1000;

class Merger {
 public:
  Merger(const Document& document, const PatternSet& patterns, std::vector<Event> events = {})
      : document_(document),
        patterns_(patterns),
        anybody_(patterns.set_named("ANYBODY")),
        events_(std::move(events)) {}

  std::vector<EventDraft> join_retold(std::vector<EventDraft> retold) {
    std::erase_if(retold, [this](EventDraft& draft) {
      Event* const home = home_of(draft);
      if (home != nullptr) {
        for (EventMention& t : draft.event.tellings) home->tellings.push_back(std::move(t));
      }
      return home != nullptr;
    });
    return retold;
  }
  std::vector<Event> take() { return std::move(events_); }

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
  // The nearest event that a mention without one of its own may mean; of the same word, or "the attack".
  Event* home_of(const EventDraft& draft) {
    Event* best = nullptr;
    Index best_distance = 0;
    for (Event& event : events_) {
      if (event.type != draft.event.type || elsewhere(event, draft)) continue;
      const bool alike = same_word(event, draft.event);
      if (!alike && !draft.bare) continue;
      const int targets = agree(event.targets, draft.event.targets, alike);
      if (targets < 0) continue;
      // Who is accused of it need not be who is told to have done it.
      const bool same_doer = agree(event.sources, draft.event.sources, alike) >= 0;
      if (!same_doer && !(alike && targets > 0)) continue;
      Index distance = 0;
      for (const EventMention& t : event.tellings) {
        const Index apart = std::abs(t.sentence - draft.event.tellings.front().sentence);
        if (t.head == draft.event.tellings.front().head) return nullptr;
        distance = &t == &event.tellings.front() ? apart : std::min(distance, apart);
      }
      if (!alike) distance += kOtherWord;
      if (best != nullptr && distance >= best_distance) continue;
      best = &event;
      best_distance = distance;
    }
    return best;
  }

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
    if (!took_place(made) && old.modality != made.modality) return false;
    // A broken truce is a deed of its own beside the attacks that it led to.
    if ((old.cameo == "196") != (made.cameo == "196")) return false;
    const bool same_sentence = old.tellings.back().sentence == made.tellings.front().sentence;
    if (!same_sentence && elsewhere(old, draft)) return false;
    const bool alike = same_word(old, made);
    if (!draft.bare && (is_third(old, made) || is_third(made, old))) return false;
    const int sources = agree(old.sources, made.sources, alike);
    const int targets = agree(old.targets, made.targets, alike);
    if (sources < 0) return false;
    if (same_sentence) {
      const bool there = targets < 0 && is_people_of(old.targets, made.targets);
      return same_sentence_fits(made.type, sources, there ? 0 : targets);
    }
    if (draft.bare) return targets >= 0;
    if (targets < 0) return false;
    // Across sentences both sides must be told alike, or one side and nothing else: police who harass
    // reporters and impose a curfew do two things.
    const bool modes = !old.mode.empty() && !made.mode.empty();
    if (old.mode != made.mode && (modes || made.type == "COERCE")) {
      return is_material(made.type) && sources > 0 && targets > 0;
    }
    if (sources + targets > 0) return true;
    // "Man denies arson" over the page, "a man has denied arson" on it.
    return alike && could_be_same(old.sources, made.sources)
           && could_be_same(old.targets, made.targets);
  }

  // "Kiir and Machar spoke by phone", "Kiir called Putin": the talk of two is not that of one of them with a third.
  bool is_third(const Event& pair, const Event& other) const {
    if (pair.type != "CONSULT" || pair.sources.size() < 2 || !pair.targets.empty()) return false;
    return agree(pair.sources, other.targets, false) < 0;
  }

  bool could_be_same(const std::vector<Index>& a, const std::vector<Index>& b) const {
    return a.empty() || b.empty() || std::ranges::any_of(a, [this, &b](Index x) {
             return std::ranges::any_of(b, [this, x](Index y) { return could_be_same(x, y); });
           });
  }

  // Told with another day or place.
  bool elsewhere(const Event& old, const EventDraft& draft) const {
    const Event& made = draft.event;
    if (old.time != kNone && made.time != kNone && apart(old.time, made.time)) return true;
    if (long_before(old, made) || long_before(made, old)) return true;
    return old.place != kNone && made.place != kNone && !draft.bare
           && !is_within(old.place, made.place);
  }

  // "was arrested last year" beside "was sentenced" in the news: a date without words is only the day of the report,
  // but it is not another year.
  bool long_before(const Event& dated, const Event& news) const {
    if (dated.time == kNone || news.time != kNone || news.date.empty()) return false;
    const TimeExpression& time = document_.times[static_cast<std::size_t>(dated.time)];
    const auto day = parse_date_edge(news.date, false);
    return day && time.end_day && *time.end_day + kReportLag < *day;
  }

  // "in Syria" and "in Aleppo".
  bool is_within(Index a, Index b) const {
    if (a == b) return true;
    const Place& x = document_.places[static_cast<std::size_t>(a)];
    const Place& y = document_.places[static_cast<std::size_t>(b)];
    return (x.kind == "country" || y.kind == "country") && !x.country.empty()
           && x.country == y.country;
  }

  // Times that have no day in common; "in March" and "on March 9" have.
  bool apart(Index a, Index b) const {
    const TimeExpression& x = document_.times[static_cast<std::size_t>(a)];
    const TimeExpression& y = document_.times[static_cast<std::size_t>(b)];
    if (!x.begin_day || !y.begin_day) return false;
    return *x.begin_day >= y.end_day.value_or(*y.begin_day + 1)
           || *y.begin_day >= x.end_day.value_or(*x.begin_day + 1);
  }

  // "killed" and "killing", "protested" and "the protests".
  bool same_word(const Event& old, const Event& made) const {
    const std::string word = stem_of(made.tellings.front().head);
    return std::ranges::any_of(old.tellings, [this, &word](const EventMention& t) {
      const std::string other = stem_of(t.head);
      const std::size_t shared = std::min(word.size(), other.size());
      return shared >= kMinStem && word.compare(0, shared, other, 0, shared) == 0;
    });
  }

  // In a headline a word may be taken for a name: "Riots Erupt".
  std::string stem_of(TokenIndex t) const {
    std::string lemma(document_.tokens.lemma_of(t));
    for (char& c : lemma) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lemma;
  }

  // "killed three and wounded five" is one attack; "accused Iran and criticised France" are two.
  static bool same_sentence_fits(const std::string& type, int sources, int targets) {
    if (is_material(type)) return sources > 0 || targets >= 0;
    return targets >= 0;
  }

  // 1 shared, 0 nothing against it, -1 different. `alike`: one word tells both.
  int agree(const std::vector<Index>& a, const std::vector<Index>& b, bool alike) const {
    if (a.empty() || b.empty()) return 0;
    bool could_be = false;
    for (const Index x : a) {
      for (const Index y : b) {
        if (x == y || same_actor(x, y) || (alike && same_noun(x, y))) return 1;
        const bool open = is_open(x) || is_open(y) || (alike && could_be_same(x, y));
        could_be = could_be || (open && !told_apart(x, y));
      }
    }
    return could_be ? 0 : -1;
  }

  // "a raid on Gao, where a hundred people were killed": those who live there.
  bool is_people_of(const std::vector<Index>& a, const std::vector<Index>& b) const {
    return std::ranges::any_of(a, [this, &b](Index x) {
      return std::ranges::any_of(
          b, [this, x](Index y) { return is_people_of(x, y) || is_people_of(y, x); });
    });
  }

  bool is_people_of(Index people, Index town) const {
    const Actor& x = document_.actors[static_cast<std::size_t>(people)];
    const Actor& y = document_.actors[static_cast<std::size_t>(town)];
    return y.rule == "event/place" && y.kind != ActorKind::State && is_unnamed(people)
           && (x.country.empty() || x.country == y.country);
  }

  // One of them is not named, and what is known of both does not differ: "a man" and "John Rook".
  bool could_be_same(Index a, Index b) const {
    if (!is_unnamed(a) && !is_unnamed(b)) return false;
    const Actor& x = document_.actors[static_cast<std::size_t>(a)];
    const Actor& y = document_.actors[static_cast<std::size_t>(b)];
    if ((x.kind == ActorKind::Person || y.kind == ActorKind::Person)
        && (!is_one_person(a) || !is_one_person(b))) {
      return false;
    }
    const auto fits = [](const std::string& one, const std::string& other) {
      return one.empty() || other.empty() || one == other;
    };
    return fits(x.country, y.country) && fits(x.sector, y.sector);
  }

  // "John Rook", "a man", not "27 people" nor "the shop".
  bool is_one_person(Index i) const {
    const Actor& actor = document_.actors[static_cast<std::size_t>(i)];
    if (actor.mentions.empty()) return false;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(actor.mentions.front())];
    if (mention.kind != MentionKind::Nominal || mention.head == kNoToken) return true;
    return mention.referent == Referent::Person && document_.tokens.xpos_of(mention.head) != "NNS";
  }

  // "A man", "three officers": a noun phrase alone, whatever country the text lends it.
  bool is_unnamed(Index i) const {
    const Actor& actor = document_.actors[static_cast<std::size_t>(i)];
    return actor.kind != ActorKind::State && actor.kind != ActorKind::Government
           && std::ranges::all_of(actor.mentions, [this](Index m) {
                return document_.mentions[static_cast<std::size_t>(m)].kind == MentionKind::Nominal;
              });
  }

  // "two men" and "the men", of whom no more is known.
  bool same_noun(Index a, Index b) const {
    const std::string_view x = noun_of(a);
    return !x.empty() && x == noun_of(b);
  }

  std::string_view noun_of(Index i) const {
    const Actor& actor = document_.actors[static_cast<std::size_t>(i)];
    if (!actor.country.empty() || actor.mentions.empty()) return {};
    const Mention& mention = document_.mentions[static_cast<std::size_t>(actor.mentions.front())];
    if (mention.kind != MentionKind::Nominal || mention.head == kNoToken) return {};
    return document_.tokens.lemma_of(mention.head);
  }

  // "the senator" and "the MP", "three soldiers" and "two teachers"; but "the men" may be either, and
  // "the troops" are soldiers.
  bool told_apart(Index a, Index b) const {
    const std::string_view x = noun_of(a);
    const std::string_view y = noun_of(b);
    if (x.empty() || y.empty() || x == y || is_anybody(x) || is_anybody(y)) return false;
    const std::string& one = document_.actors[static_cast<std::size_t>(a)].sector;
    const std::string& other = document_.actors[static_cast<std::size_t>(b)].sector;
    if (one.empty() || other.empty()) return false;
    return one != other || (is_one_person(a) && is_one_person(b));
  }

  bool is_anybody(std::string_view noun) const {
    return patterns_.in_set(patterns_.word(noun), anybody_);
  }

  // Nobody of whom anything is known: "the two countries' forces", "200 people".
  bool is_open(Index i) const {
    const Actor& actor = document_.actors[static_cast<std::size_t>(i)];
    return actor.country.empty() && actor.kind != ActorKind::Person;
  }

  // An actor and its country's government and forces are one doer: "Kerry", "Washington", "the U.S.",
  // "American jets".
  bool same_actor(Index a, Index b) const {
    if (a == b) return true;
    const Actor& x = document_.actors[static_cast<std::size_t>(a)];
    const Actor& y = document_.actors[static_cast<std::size_t>(b)];
    if (x.country.empty() || x.country != y.country) return false;
    // "Kirby countered" is not "Kerry grilled", though both speak for one country.
    if (x.kind == ActorKind::Person && y.kind == ActorKind::Person) return false;
    // "the Houthi movement" and its spokesman; not "ten reporters" and one of the trade.
    const bool speaks = (x.kind == ActorKind::Person) != (y.kind == ActorKind::Person)
                        && !is_unnamed(x.kind == ActorKind::Person ? b : a);
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
  const PatternSet& patterns_;
  std::uint32_t anybody_ = 0;  // nouns that tell nothing of who they are
  std::vector<Event> events_;
};

}  // namespace

void keep_known_parties(const Document& document, std::vector<Event>& events) {
  const auto actor_at = [&document](Index i) -> const Actor& {
    return document.actors[static_cast<std::size_t>(i)];
  };
  const auto coded = [&actor_at](Index i) {
    const Actor& actor = actor_at(i);
    return !actor.country.empty() || !actor.sector.empty() || !actor.lexicon_id.empty();
  };
  for (Event& event : events) {
    // "marched in Hong Kong against the governor": where is told beside against whom.
    const auto is_place = [&actor_at](Index i) { return actor_at(i).rule == "event/place"; };
    if (event.type == "PROTEST"
        && std::ranges::any_of(event.targets, [&](Index i) { return coded(i) && !is_place(i); })) {
      std::erase_if(event.targets, is_place);
    }
    for (std::vector<Index>* side : {&event.sources, &event.targets}) {
      if (!std::ranges::any_of(*side, coded)) continue;
      std::erase_if(*side,
                    [&](Index i) { return !coded(i) && actor_at(i).rule == "event/uncoded"; });
    }
  }
}

bool is_material(std::string_view type) {
  return type == "ASSAULT" || type == "PROTEST" || type == "COERCE" || type == "MOBILIZE"
         || type == "RETREAT" || type == "AID" || type == "COOPERATE" || type == "SANCTION";
}

std::vector<Event> merge_tellings(const Document& document, const PatternSet& patterns,
                                  std::vector<EventDraft> drafts) {
  return Merger(document, patterns).run(std::move(drafts));
}

std::vector<EventDraft> join_retold(const Document& document, const PatternSet& patterns,
                                    std::vector<EventDraft> retold, std::vector<Event>& events) {
  Merger merger(document, patterns, std::move(events));
  retold = merger.join_retold(std::move(retold));
  events = merger.take();
  return retold;
}

}  // namespace tacitus
