#include "coding/events.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "coding/events_codes.h"
#include "coding/events_match.h"
#include "coding/events_merge.h"
#include "coding/events_past.h"
#include "coding/events_setting.h"
#include "coding/events_signals.h"
#include "coding/restriction_text.h"

namespace tacitus {
namespace {

// An article tells its events more than once and labels of articles name all of them; a few sentences
// by themselves have one main event. The two thresholds are in confidence.tsv.
constexpr std::size_t kArticle = 5;

// A telling as likely as this counts for how much its page tells of deeds.
constexpr float kLikely = 0.7F;

constexpr std::size_t kMaxReasons = 40;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

// Codes one document.
class DocumentCoder {
 public:
  DocumentCoder(Document& document, const EventKnowledge& knowledge)
      : document_(document),
        dictionaries_(knowledge.dictionaries),
        patterns_(*knowledge.patterns),
        tree_(document, patterns_),
        mentions_(tree_),
        matcher_(tree_, mentions_, *knowledge.operators, knowledge.modalities),
        signals_(tree_, mentions_, knowledge.scores.weights),
        setting_(document, tree_, signals_),
        codes_(document, tree_, knowledge),
        past_(document, tree_, knowledge.past_periods.get()) {
    const auto& weights = knowledge.scores.weights;
    const bool article = is_article();
    if (const auto keep = weights.find(article ? "keep-article" : "keep"); keep != weights.end()) {
      keep_ = static_cast<float>(keep->second);
    }
  }

  void run() {
    if (dictionaries_ != nullptr) read_discards();
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      sentence_ = static_cast<Index>(s);
      const Sentence& sentence = document_.sentences[s];
      if (discarded()) continue;
      matches_ = matcher_.match(sentence);
      if (!matches_.empty()) {
        signals_.begin(sentence, matches_);
        past_.begin(sentence_);
      }
      for (EventMatch& match : matches_) consider(match);
      for (const EventMatch& match : matcher_.unreal()) consider_unreal(match);
      for (const EventMatch& match : matches_) {
        if (const EventMatch* told = EventMatcher::told_by(match, matches_)) consider_retold(*told);
      }
      tell_misses();
    }
    weigh_page();
    document_.events = merge_tellings(document_, patterns_, std::move(drafts_));
    keep_likely(document_.events, retold_);
    std::vector<EventDraft> alone =
        join_retold(document_, patterns_, std::move(retold_), document_.events);
    std::vector<Event> unreal = merge_tellings(document_, patterns_, std::move(unreal_));
    keep_likely(unreal, alone);
    for (const EventDraft& draft : alone) {
      const EventMention& telling = draft.event.tellings.front();
      if (!draft.unlikely) continue;
      drop(telling.sentence, telling.trigger, draft.event.type, "only mentioned in passing");
    }
    forget_dropped(unreal);
    std::ranges::move(unreal, std::back_inserter(document_.events));
    keep_known_parties(document_, document_.events);
  }

 private:
  // "did not arrest" is told as an event that is denied, so not as one dropped for its negation.
  void forget_dropped(const std::vector<Event>& unreal) {
    std::erase_if(document_.dropped, [&unreal](const Dropped& dropped) {
      return std::ranges::any_of(unreal, [&dropped](const Event& event) {
        return dropped.what == "event " + event.type
               && std::ranges::any_of(event.tellings, [&dropped](const EventMention& t) {
                    return t.trigger == dropped.span;
                  });
      });
    });
  }

  bool is_article() const { return document_.sentences.size() >= kArticle; }

  // Words of politics in a report full of deeds mean deeds; in a review or a recipe they seldom do.
  void weigh_page() {
    if (!is_article()) return;
    std::vector<Index> telling;
    for (const EventDraft& draft : drafts_) {
      const Index sentence = draft.event.tellings.front().sentence;
      if (draft.event.confidence < kLikely) continue;
      if (telling.empty() || telling.back() != sentence) telling.push_back(sentence);
    }
    const std::string_view signal =
        EventSignals::page_signal(telling.size(), document_.sentences.size());
    for (std::vector<EventDraft>* drafts : {&drafts_, &unreal_}) {
      for (EventDraft& draft : *drafts) {
        draft.event.confidence = signals_.confidence_with(draft.event.confidence, signal);
        if (!document_.explain) continue;
        (draft.event.tellings.front().provenance.reasons.back() += ' ') += signal;
      }
    }
  }

  // Takes out what is less likely than the threshold: it may still tell an event that another sentence tells.
  void keep_likely(std::vector<Event>& events, std::vector<EventDraft>& unlikely) {
    for (Event& event : events) {
      if (event.confidence >= keep_) continue;
      EventDraft draft;
      draft.unlikely = true;
      draft.bare = is_definite(event.tellings.front().head);
      draft.event = event;
      unlikely.push_back(std::move(draft));
    }
    std::erase_if(events, [this](const Event& event) { return event.confidence < keep_; });
  }

  // Which sentences the user's discard phrases take out; a story-level one takes out all.
  void read_discards() {
    discarded_.assign(document_.sentences.size(), false);
    std::vector<PhraseIndex::Match> matches;
    std::vector<PhraseIndex::Value> values;
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      matches.clear();
      dictionaries_->discards.scan(document_, sentence.first, sentence.last, matches);
      for (const PhraseIndex::Match& match : matches) {
        values.clear();
        dictionaries_->discards.values(document_, match, values);
        if (values.empty()) continue;
        const Dictionaries::Topic& topic = dictionaries_->discard_topics[values.front()];
        drop(static_cast<Index>(s), span_of(match.first), "any",
             "discarded by " + topic.where + (topic.special ? " with the whole story" : ""));
        discarded_[s] = true;
        if (topic.special) return discarded_.assign(discarded_.size(), true);
      }
    }
  }

  bool discarded() const {
    return !discarded_.empty() && discarded_[static_cast<std::size_t>(sentence_)];
  }

  void drop(Index sentence, Span span, std::string_view type, std::string_view why) {
    if (!document_.explain) return;
    document_.dropped.push_back({sentence, span, "event " + std::string(type), std::string(why)});
  }

  // Of each word that no rule took: what the rules that nearly did ask for; else that all want other
  // words beside it, which is told of verbs only.
  void tell_misses() {
    constexpr std::size_t kMaxTold = 3;
    const std::vector<EventMiss>& misses = matcher_.misses();
    for (std::size_t i = 0; i < misses.size();) {
      const TokenIndex head = misses[i].head;
      std::size_t told = 0;
      for (; i < misses.size() && misses[i].head == head; ++i) {
        if (misses[i].near && told++ < kMaxTold) {
          drop(sentence_, span_of(head), misses[i].rule->event,
               "rule " + misses[i].rule->name + " " + misses[i].why);
        }
      }
      if (told == 0 && tree_.is_verb(head)) {
        drop(sentence_, span_of(head), misses[i - 1].rule->event,
             "every rule of the word asks for other words beside it");
      }
    }
  }

  Span span_of(TokenIndex t) const { return document_.tokens.span[static_cast<std::size_t>(t)]; }

  const Rule& rule_of(const EventMatch& m) const {
    return patterns_.rule(patterns_.trigger(m.trigger).rule);
  }

  // "was hit by strikes in a raid": deeds are no doers and no sufferers. Who did the strikes did the hitting.
  void unfold(EventMatch& match) const {
    std::vector<TokenIndex> doers;
    const auto is_deed = [this, &match, &doers](TokenIndex t) {
      const auto deed = std::ranges::find_if(matches_, [this, &match, t](const EventMatch& other) {
        const bool kin =
            other.event == match.event || (is_material(match.event) && is_material(other.event));
        return other.head == t && kin && patterns_.trigger(other.trigger).pos == TriggerPos::Noun;
      });
      if (deed == matches_.end() || mentions_.party(t) != kNoToken) return false;
      doers.insert(doers.end(), deed->sources.begin(), deed->sources.end());
      return true;
    };
    std::erase_if(match.targets, is_deed);
    doers.clear();
    std::erase_if(match.sources, is_deed);
    match.sources.insert(match.sources.end(), doers.begin(), doers.end());
  }

  // "claimed responsibility for the attacks", "carried out the attack": of a deed told before.
  bool takes_up(const EventMatch& match) const {
    TokenIndex noun = kNoToken;
    if (match.inner >= 0) noun = matches_[at(match.inner)].head;
    if (is_noun(match) && match.carrier != kNoToken) noun = match.head;
    return noun != kNoToken && !tree_.is_verb(noun) && is_definite(noun);
  }

  bool is_noun(const EventMatch& match) const {
    return patterns_.trigger(match.trigger).pos == TriggerPos::Noun;
  }

  void consider(EventMatch& match) {
    if (match.consumed) return;
    if (match.drop == "only named") consider_retold(match);
    std::string_view why = match.drop;
    if (why.empty()) why = signals_.background_reason(match);
    if (why.empty() && match.sources.empty() && match.targets.empty()
        && is_referring(patterns_, match) && !is_material_noun(match)) {
      why = "nobody named who acts or is acted on";
      consider_retold(match);
    }
    if (why.empty() && past_.is_long_past(match, matches_)) why = "long past";
    if (!why.empty()) {
      if (document_.explain) {
        drop(sentence_, span_of(match.head), match.event,
             std::string(why) + " (rule " + rule_of(match).name + ")");
      }
      return;
    }
    const bool folded = done_by_event(match);
    unfold(match);
    drafts_.push_back(draft(match));
    drafts_.back().bare = drafts_.back().bare || folded || takes_up(match);
    const Rule& rule = rule_of(match);
    if (rule.back_event.empty()) return;
    // [042:043]: one goes, the other is host.
    EventMatch back = match;
    back.event = rule.back_event;
    back.mode = {};
    back.cameo = rule.back_cameo;
    std::swap(back.sources, back.targets);
    drafts_.push_back(draft(back));
  }

  // A deed that is told, but not as done.
  void consider_unreal(const EventMatch& match) {
    if (!signals_.background_reason(match).empty()) return;
    EventDraft made = draft(match);
    if (made.event.sources.empty() && made.event.targets.empty()) return;
    unreal_.push_back(std::move(made));
  }

  // "was accused of killing two men", "condemned the attack", "after the attack": no event of its own, but
  // maybe another telling of one.
  void consider_retold(const EventMatch& match) {
    if (match.event == "-" || !signals_.background_reason(match).empty()) return;
    retold_.push_back(draft(match));
    retold_.back().bare = is_definite(match.head);
  }

  // "the attack", "that raid".
  bool is_definite(TokenIndex noun) const {
    const TokenIndex article = tree_.child(noun, Deprel::Det);
    return article != kNoToken
           && (tree_.has_lemma(article, "the") || tree_.has_lemma(article, "this")
               || tree_.has_lemma(article, "that"));
  }

  // "the attacks killed 200": the doer is a happening of the same kind.
  bool done_by_event(const EventMatch& match) const {
    return std::ranges::any_of(matches_, [&match](const EventMatch& other) {
      return other.event == match.event && other.head != match.head
             && std::ranges::find(match.sources, other.head) != match.sources.end();
    });
  }

  // "they hit it": whoever they are, the deed may have been told before.
  bool only_pronouns(const std::vector<Index>& mentions) const {
    return !mentions.empty() && std::ranges::all_of(mentions, [this](Index m) {
      return document_.mentions[at(m)].kind == MentionKind::Pronoun && !mentions_.is_known(m);
    });
  }

  static bool is_material_noun(const EventMatch& match) {
    return match.event == "ASSAULT" || match.event == "PROTEST";
  }

  EventDraft draft(const EventMatch& match) {
    EventDraft made;
    Event& event = made.event;
    EventMention telling;
    const Trigger& trigger = patterns_.trigger(match.trigger);
    event.type = match.event;
    event.mode = match.mode;
    const Sentence& sentence = document_.sentences[at(sentence_)];
    codes_.refine(match, sentence, event);
    event.contexts = codes_.contexts_of(match, sentence, event.cameo);
    event.goldstein = codes_.goldstein_of(event);
    telling.trigger = span_of(match.head);
    telling.head = match.head;
    telling.sentence = sentence_;
    for (const TokenIndex t : match.sources) mentions_.fillers(t, telling.sources);
    for (const TokenIndex t : match.targets) mentions_.fillers(t, telling.targets);
    keep_coded(telling.sources);
    keep_coded(telling.targets);
    drop_speakers(telling);
    std::erase_if(telling.targets, [&telling](Index m) {
      return std::ranges::find(telling.sources, m) != telling.sources.end();
    });
    for (const TokenIndex t : match.tools) mentions_.fillers(t, event.instruments);
    fill_actors(telling.sources, event.sources);
    fill_actors(telling.targets, event.targets);
    // Nobody's deed is against himself: "threatened Iraq with ITS army".
    std::erase_if(event.targets, [&event](Index actor) {
      return std::ranges::find(event.sources, actor) != event.sources.end();
    });
    setting_.set_place(match, telling, event);
    setting_.set_time(match, telling, event);
    set_reporters(telling.trigger, event);
    set_modality(match, event);
    telling.provenance.rule = "event/" + rule_of(match).name;
    telling.provenance.where = patterns_.where(trigger);
    if (document_.explain) telling.provenance.reasons = reasons(match, telling);
    const std::vector<std::string> found = signals_.signals(match, telling);
    event.confidence = signals_.confidence(found);
    if (document_.explain) {
      std::string all = "signals:";
      for (const std::string& signal : found) (all += ' ') += signal;
      telling.provenance.reasons.push_back(std::move(all));
    }
    // "clashes between troops and rebels" tell of clashes of their own.
    const bool sides = rule_of(match).mutual && telling.sources.size() + telling.targets.size() > 1;
    made.bare = (is_referring(patterns_, match) && !sides) || only_pronouns(telling.sources)
                || done_by_event(match) || (event.sources.empty() && event.targets.empty());
    made.mutual = rule_of(match).mutual;
    event.tellings.push_back(std::move(telling));
    return made;
  }

  // "threatened France, a weekly reports": who tells of the deed suffers nothing of it.
  void drop_speakers(EventMention& telling) const {
    for (const Claim& claim : document_.claims) {
      const auto holds = [](const std::vector<Span>& spans, Span span) {
        return std::ranges::any_of(spans, [span](Span s) { return s.covers(span); });
      };
      if (!holds(claim.content, telling.trigger)) continue;
      std::erase_if(telling.targets, [&](Index m) {
        const Span span = document_.mentions[at(m)].span;
        return m == claim.speaker_mention && !holds(claim.content, span);
      });
    }
  }

  static void push_unique(Index item, std::vector<Index>& list) {
    if (std::ranges::find(list, item) == list.end()) list.push_back(item);
  }

  // Phrases that nothing is known of fill a role only when no party does.
  void keep_coded(std::vector<Index>& mentions) const {
    const auto coded = [this](Index m) { return mentions_.is_known(m); };
    if (std::ranges::any_of(mentions, coded)) {
      std::erase_if(mentions, [&coded](Index m) { return !coded(m); });
    }
  }

  void fill_actors(const std::vector<Index>& mentions, std::vector<Index>& actors) {
    for (const Index m : mentions) {
      Index actor = document_.mentions[at(m)].actor;
      if (actor == kNone && document_.mentions[at(m)].place != kNone) actor = actor_of_place(m);
      if (actor == kNone && is_thing(m)) continue;
      if (actor == kNone) actor = unknown_actor(m);
      // "U.S. and Russian negotiators" are two parties.
      const std::vector<Index> members = document_.actors[at(actor)].members;
      for (const Index member : members) push_unique(member, actors);
      if (members.empty()) push_unique(actor, actors);
    }
  }

  // "blamed the shortage on a burst pipe": told as what the deed is about, but nobody.
  bool is_thing(Index mention) const {
    const Mention& m = document_.mentions[at(mention)];
    const bool party = m.referent == Referent::Person || m.referent == Referent::Group
                       || m.referent == Referent::Organisation;
    return m.kind == MentionKind::Nominal && !party;
  }

  // "shelled Aleppo": the town and its people are what is acted on.
  Index actor_of_place(Index mention) {
    const Place& place = document_.places[at(document_.mentions[at(mention)].place)];
    const bool country = place.kind == "country" && !place.country.empty();
    for (std::size_t i = 0; country && i < document_.actors.size(); ++i) {
      if (document_.actors[i].kind == ActorKind::State
          && document_.actors[i].country == place.country) {
        return static_cast<Index>(i);
      }
    }
    for (std::size_t i = 0; i < document_.actors.size(); ++i) {
      if (document_.actors[i].rule == "event/place" && document_.actors[i].name == place.name) {
        if (std::ranges::find(document_.actors[i].mentions, mention)
            == document_.actors[i].mentions.end()) {
          document_.actors[i].mentions.push_back(mention);
        }
        return static_cast<Index>(i);
      }
    }
    Actor actor;
    actor.name = place.name;
    actor.country = place.country;
    actor.rule = "event/place";
    if (country) actor.kind = ActorKind::State;
    actor.mentions.push_back(mention);
    document_.actors.push_back(std::move(actor));
    return static_cast<Index>(document_.actors.size() - 1);
  }

  Index unknown_actor(Index mention) {
    Actor actor;
    actor.name = document_.at(document_.mentions[at(mention)].span);
    actor.rule = "event/uncoded";
    actor.mentions.push_back(mention);
    document_.actors.push_back(std::move(actor));
    const auto index = static_cast<Index>(document_.actors.size() - 1);
    document_.mentions[at(mention)].actor = index;
    return index;
  }

  void set_reporters(Span trigger, Event& event) const {
    for (std::size_t i = 0; i < document_.claims.size(); ++i) {
      const Claim& claim = document_.claims[i];
      const bool told =
          std::ranges::any_of(claim.content, [trigger](Span s) { return s.covers(trigger); });
      if (told) event.reported_by.push_back(static_cast<Index>(i));
    }
  }

  static void set_modality(const EventMatch& match, Event& event) {
    event.modality = match.stance.ongoing ? Modality::Ongoing : Modality::Occurred;
    event.factuality = match.stance.uncertain ? Factuality::PsPlus : Factuality::CtPlus;
    if (!match.unreal) return;
    event.modality = *match.unreal;
    event.negated = event.modality == Modality::Denied;
    event.factuality = event.negated ? Factuality::CtMinus : Factuality::Uu;
  }

  std::vector<std::string> reasons(const EventMatch& match, const EventMention& telling) const {
    std::vector<std::string> out;
    out.push_back("trigger '" + std::string(document_.at(telling.trigger)) + "' of rule "
                  + rule_of(match).name);
    if (match.carrier != kNoToken) {
      out.push_back("carried by '" + std::string(document_.form(match.carrier)) + "'");
    }
    if (match.composed) out.push_back("operator '" + rule_of(match).op + "'");
    // "lifted the curfew": the noun's rule decides what the lifting is.
    for (int i = match.inner; i >= 0 && out.size() < kMaxReasons; i = matches_[at(i)].inner) {
      out.push_back("about '" + std::string(document_.form(matches_[at(i)].head)) + "' of rule "
                    + rule_of(matches_[at(i)]).name);
    }
    role_reasons("source", match.sources, telling.sources, out);
    role_reasons("target", match.targets, telling.targets, out);
    return out;
  }

  void role_reasons(std::string_view role, const std::vector<TokenIndex>& heads,
                    const std::vector<Index>& mentions, std::vector<std::string>& out) const {
    for (const TokenIndex head : heads) {
      out.push_back(std::string(role) + " phrase headed by '" + std::string(document_.form(head))
                    + "' (" + std::string(relation_text(tree_.deprel(head))) + ")");
    }
    for (const Index mention : mentions) {
      out.push_back(std::string(role) + " = '"
                    + std::string(document_.at(document_.mentions[at(mention)].span)) + "'");
    }
  }

  Document& document_;
  const Dictionaries* dictionaries_;  // null = the user brought none
  const PatternSet& patterns_;
  EventTree tree_;
  MentionIndex mentions_;
  EventMatcher matcher_;
  EventSignals signals_;
  EventSetting setting_;
  EventCodes codes_;
  PastEvents past_;
  std::vector<EventMatch> matches_;
  std::vector<EventDraft> drafts_;
  std::vector<EventDraft> unreal_;  // told, but not as done
  std::vector<EventDraft> retold_;  // no events by themselves
  std::vector<bool> discarded_;     // by sentence; empty = none
  Index sentence_ = kNone;
  float keep_ = 0.0F;  // a lone telling below this is not kept
};

}  // namespace

void EventCoder::code(Document& document) const {
  document.events.clear();
  const RecordMark mark = add_nation_mentions(document, knowledge_.nations);
  DocumentCoder(document, knowledge_).run();
  drop_unused(document, mark);
}

}  // namespace tacitus
