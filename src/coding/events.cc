#include "coding/events.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/calendar.h"
#include "coding/events_match.h"
#include "coding/events_merge.h"
#include "coding/events_parties.h"

namespace tacitus {
namespace {

// An article tells its events more than once and labels of articles name all of them; a few sentences
// by themselves have one main event. The two thresholds are in confidence.tsv.
constexpr std::size_t kArticle = 5;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

bool is_conflict(std::string_view type) {
  return type == "ASSAULT" || type == "COERCE" || type == "THREATEN" || type == "MOBILIZE";
}

// What the words around say about the world a sentence is in.
struct Background {
  explicit Background(const PatternSet& patterns)
      : sport(patterns.set_named("SPORT")),
        fiction(patterns.set_named("FICTION")),
        business(patterns.set_named("BUSINESS")),
        nature(patterns.set_named("NATURE")),
        history(patterns.set_named("HISTORY")) {}
  std::uint32_t sport;
  std::uint32_t fiction;
  std::uint32_t business;
  std::uint32_t nature;
  std::uint32_t history;
};

// Codes one document.
class DocumentCoder {
 public:
  DocumentCoder(Document& document, const PatternSet& patterns, const Operators& operators,
                const EventScores& scores, const std::vector<Refinement>& refinements,
                const EventContexts& contexts, const Dictionaries* dictionaries)
      : document_(document),
        dictionaries_(dictionaries),
        contexts_(contexts),
        patterns_(patterns),
        goldstein_(scores.goldstein),
        weights_(scores.weights),
        refinements_(refinements),
        tree_(document, patterns),
        mentions_(tree_),
        matcher_(tree_, mentions_, operators),
        background_(patterns),
        condition_(patterns.set_named("CONDITION")) {
    const bool article = document.sentences.size() >= kArticle;
    if (const auto keep = weights_.find(article ? "keep-article" : "keep");
        keep != weights_.end()) {
      keep_ = static_cast<float>(keep->second);
    }
  }

  void run() {
    std::vector<EventDraft> drafts;
    if (dictionaries_ != nullptr) read_discards();
    find_report_day();
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      sentence_ = static_cast<Index>(s);
      const Sentence& sentence = document_.sentences[s];
      if (discarded()) continue;
      matches_ = matcher_.match(sentence);
      if (!matches_.empty()) count_background(sentence);
      for (EventMatch& match : matches_) consider(match, drafts);
      tell_misses();
    }
    document_.events = merge_tellings(document_, std::move(drafts));
    std::erase_if(document_.events, [this](const Event& event) {
      if (event.confidence >= keep_) return false;
      drop(event.tellings.front().sentence, event.tellings.front().trigger, event.type,
           "only mentioned in passing");
      return true;
    });
  }

 private:
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

  static void add_context(const std::vector<std::string>& names, std::vector<std::string>& out) {
    for (const std::string& name : names) {
      if (std::ranges::find(out, name) == out.end()) out.push_back(name);
    }
  }

  // "arrested an opposition candidate before the vote": legal by its code, election by its words.
  std::vector<std::string> contexts_of(const EventMatch& match, std::string_view cameo) const {
    std::vector<std::string> out;
    if (const auto code = contexts_.by_cameo.find(std::string(cameo));
        code != contexts_.by_cameo.end()) {
      add_context(code->second, out);
    }
    const Sentence& sentence = document_.sentences[at(sentence_)];
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      const auto found = contexts_.by_lemma.find(std::string(document_.tokens.lemma_of(t)));
      if (found != contexts_.by_lemma.end() && rests_on(match, t)) add_context(found->second, out);
    }
    add_context(issues(), out);
    std::ranges::sort(out);
    return out;
  }

  // The topics of the user's issue dictionary that the sentence names; a phrase of "~" cancels them.
  std::vector<std::string> issues() const {
    std::vector<std::string> codes;
    if (dictionaries_ == nullptr || dictionaries_->issues.size() == 0) return codes;
    const Sentence& sentence = document_.sentences[at(sentence_)];
    std::vector<PhraseIndex::Match> matches;
    std::vector<PhraseIndex::Value> values;
    dictionaries_->issues.scan(document_, sentence.first, sentence.last, matches);
    for (const PhraseIndex::Match& match : matches) {
      values.clear();
      dictionaries_->issues.values(document_, match, values);
      for (const PhraseIndex::Value value : values) {
        const Dictionaries::Topic& topic = dictionaries_->issue_topics[value];
        if (topic.special) return {};
        if (std::ranges::find(codes, topic.code) == codes.end()) codes.push_back(topic.code);
      }
    }
    return codes;
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

  // The words that a match rests on: its head, companion and themes, and what hangs on them.
  bool rests_on(const EventMatch& match, TokenIndex t) const {
    for (int depth = 0; depth < 12 && t != kNoToken; ++depth) {
      if (t == match.head || t == match.companion) return true;
      const Deprel d = tree_.deprel(t);
      if (d == Deprel::AclRelcl || d == Deprel::Parataxis
          || (d == Deprel::Ccomp && tree_.head(t) != match.head && match.themes.empty())) {
        return false;
      }
      // "threatened to secede unless the troops left": what is threatened is no matter of troops.
      if (d == Deprel::Advcl && tree_.has_child(t, Deprel::Mark)
          && patterns_.in_set(tree_.word(tree_.child(t, Deprel::Mark)), condition_)) {
        return false;
      }
      t = tree_.head(t);
    }
    return false;
  }

  void refine(const EventMatch& match, Event& event) const {
    event.cameo = match.cameo;
    const Sentence& sentence = document_.sentences[at(sentence_)];
    for (const Refinement& row : refinements_) {
      if (row.cameo != event.cameo) continue;
      for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        // "the Democratic Republic of Congo" says nothing of democracy.
        const bool in_name =
            document_.tokens.name_type[static_cast<std::size_t>(t)] != NameType::None;
        if (in_name || !patterns_.in_set(tree_.word(t), row.set) || !rests_on(match, t)) continue;
        event.cameo = row.becomes;
        if (!row.event.empty()) {
          event.type = row.event;
          event.mode.clear();
        }
        break;
      }
    }
  }

  Span span_of(TokenIndex t) const { return document_.tokens.span[static_cast<std::size_t>(t)]; }

  const Rule& rule_of(const EventMatch& m) const {
    return patterns_.rule(patterns_.trigger(m.trigger).rule);
  }

  void count_background(const Sentence& sentence) {
    sport_ = fiction_ = business_ = 0;
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      const WordId word = tree_.word(t);
      if (word == 0) continue;
      sport_ += patterns_.in_set(word, background_.sport) ? 1 : 0;
      fiction_ += patterns_.in_set(word, background_.fiction) ? 1 : 0;
      business_ += patterns_.in_set(word, background_.business) ? 1 : 0;
    }
  }

  // "was hit by strikes in a raid": deeds are no doers and no sufferers. Who did the strikes did the hitting.
  void unfold(EventMatch& match) const {
    std::vector<TokenIndex> doers;
    const auto is_deed = [this, &match, &doers](TokenIndex t) {
      const auto deed = std::ranges::find_if(matches_, [this, &match, t](const EventMatch& other) {
        return other.head == t && other.event == match.event
               && patterns_.trigger(other.trigger).pos == TriggerPos::Noun;
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
    if (noun == kNoToken || tree_.is_verb(noun)) return false;
    const TokenIndex article = tree_.child(noun, Deprel::Det);
    return article != kNoToken
           && (tree_.has_lemma(article, "the") || tree_.has_lemma(article, "this")
               || tree_.has_lemma(article, "that"));
  }

  bool is_noun(const EventMatch& match) const {
    return patterns_.trigger(match.trigger).pos == TriggerPos::Noun;
  }

  void consider(EventMatch& match, std::vector<EventDraft>& drafts) {
    if (match.consumed) return;
    std::string_view why = match.drop;
    if (why.empty()) why = background_reason(match);
    if (why.empty() && match.sources.empty() && match.targets.empty() && is_referring(match)
        && !is_material_noun(match)) {
      why = "nobody named who acts or is acted on";
    }
    if (!why.empty()) return drop(sentence_, span_of(match.head), match.event, why);
    const bool folded = done_by_event(match);
    unfold(match);
    drafts.push_back(draft(match));
    drafts.back().bare = drafts.back().bare || folded || takes_up(match);
    const Rule& rule = rule_of(match);
    if (rule.back_event.empty()) return;
    // [042:043]: one goes, the other is host.
    EventMatch back = match;
    back.event = rule.back_event;
    back.mode = {};
    back.cameo = rule.back_cameo;
    std::swap(back.sources, back.targets);
    drafts.push_back(draft(back));
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

  // A noun without a verb of its own: "after the attacks".
  bool is_referring(const EventMatch& match) const {
    return patterns_.trigger(match.trigger).pos == TriggerPos::Noun && match.carrier == kNoToken;
  }

  static bool is_material_noun(const EventMatch& match) {
    return match.event == "ASSAULT" || match.event == "PROTEST";
  }

  std::string_view background_reason(const EventMatch& match) const {
    const std::size_t head = static_cast<std::size_t>(match.head);
    if (document_.tokens.name_type[head] == NameType::Event
        || document_.tokens.name_type[head] == NameType::Misc) {
      if (patterns_.trigger(match.trigger).pos == TriggerPos::Noun) return "part of a name";
    }
    if (in_time(span_of(match.head))) return "part of a date";
    if (is_conflict(match.event) || match.event == "PROTEST") {
      if (sport_ >= 2 || (sport_ == 1 && !has_political_actor(match))) return "sport";
      // "a film about a soldier who shoots his commander"
      if (fiction_ >= 2 || (fiction_ == 1 && position(match) != "in-main")) {
        return "film, book or game";
      }
    }
    if (match.event == "ASSAULT") {
      for (const TokenIndex t : match.sources) {
        if (patterns_.in_set(tree_.word(t), background_.nature))
          return "force of nature or accident";
      }
    }
    return {};
  }

  // "In March" nobody marches.
  bool in_time(Span trigger) const {
    return std::ranges::any_of(document_.times, [trigger](const TimeExpression& time) {
      return time.span.covers(trigger);
    });
  }

  bool has_political_actor(const EventMatch& match) const {
    const WordClass polity{WordClass::Kind::Polity, 0};
    const auto is = [this, &polity](TokenIndex t) { return mentions_.is(t, polity); };
    return std::ranges::any_of(match.sources, is) || std::ranges::any_of(match.targets, is);
  }

  EventDraft draft(const EventMatch& match) {
    EventDraft made;
    Event& event = made.event;
    EventMention telling;
    const Trigger& trigger = patterns_.trigger(match.trigger);
    event.type = match.event;
    event.mode = match.mode;
    refine(match, event);
    event.contexts = contexts_of(match, event.cameo);
    event.goldstein = goldstein_of(event);
    telling.trigger = span_of(match.head);
    telling.head = match.head;
    telling.sentence = sentence_;
    for (const TokenIndex t : match.sources) mentions_.fillers(t, telling.sources);
    for (const TokenIndex t : match.targets) mentions_.fillers(t, telling.targets);
    keep_coded(telling.sources);
    keep_coded(telling.targets);
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
    set_place(match, telling, event);
    set_time(match, telling, event);
    set_reporters(telling.trigger, event);
    event.modality = modality_of(match);
    event.factuality = match.stance.uncertain ? Factuality::PsPlus : Factuality::CtPlus;
    telling.provenance.rule = "event/" + rule_of(match).name;
    telling.provenance.where = patterns_.where(trigger);
    if (document_.explain) telling.provenance.reasons = reasons(match, telling);
    const std::vector<std::string> found = signals(match, telling);
    event.confidence = confidence(found);
    if (document_.explain) {
      std::string all = "signals:";
      for (const std::string& signal : found) (all += ' ') += signal;
      telling.provenance.reasons.push_back(std::move(all));
    }
    made.bare = is_referring(match) || only_pronouns(telling.sources) || done_by_event(match)
                || (event.sources.empty() && event.targets.empty());
    made.mutual = rule_of(match).mutual;
    event.tellings.push_back(std::move(telling));
    return made;
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
      if (actor == kNone) actor = unknown_actor(m);
      // "U.S. and Russian negotiators" are two parties.
      const std::vector<Index> members = document_.actors[at(actor)].members;
      for (const Index member : members) push_unique(member, actors);
      if (members.empty()) push_unique(actor, actors);
    }
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

  // The place told in the clause, else a place among the targets.
  void set_place(const EventMatch& match, EventMention& telling, Event& event) const {
    const TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
    for (std::size_t i = 0; i < document_.mentions.size(); ++i) {
      const Mention& mention = document_.mentions[i];
      if (mention.place == kNone || mention.sentence != sentence_) continue;
      if (!tree_.in_subtree(mention.head, root)) continue;
      telling.place = static_cast<Index>(i);
      event.place = mention.place;
      return;
    }
  }

  // The time in the clause; else the only one of the sentence; else, for what is told as news in a
  // sentence without a time, the day of the report.
  void set_time(const EventMatch& match, EventMention& telling, Event& event) const {
    const TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
    Index only = kNone;
    int count = 0;
    for (std::size_t i = 0; i < document_.times.size(); ++i) {
      const TimeExpression& time = document_.times[i];
      if (time.sentence != sentence_ || time.type == TimexType::Set) continue;
      if (!time.begin_day) continue;  // "now", "for years"
      ++count;
      only = static_cast<Index>(i);
      if (in_clause(time.span, root)) {
        count = 1;
        break;
      }
    }
    if (count == 1) {
      telling.time = only;
      event.time = only;
      event.date = date_of(document_.times[at(only)]);
    } else if (count == 0 && report_day_ && is_news(match)) {
      event.date = iso_date(*report_day_);
    }
  }

  // Told as what happened now: a verb in the past or present of a main or reported clause; "had attacked"
  // and "after the attacks" are older.
  bool is_news(const EventMatch& match) const {
    if (is_referring(match) || position(match) != "in-main") return false;
    const TokenIndex verb = match.carrier != kNoToken ? match.carrier : match.head;
    for (TokenIndex c = tree_.first_child(verb); c != kNoToken; c = tree_.next_sibling(c)) {
      const Deprel d = tree_.deprel(c);
      if ((d == Deprel::Aux || d == Deprel::AuxPass) && tree_.has_lemma(c, "have")) return false;
    }
    return true;
  }

  // The day the article is about: the first day named in its first sentences, if it lies in the week
  // before the page; else the day of the page.
  void find_report_day() {
    constexpr Index kLead = 3;
    constexpr std::int32_t kWeek = 7;
    report_day_ = document_.published_day();
    if (!report_day_ || document_.sentences.size() < kArticle) {
      report_day_.reset();
      return;
    }
    for (const TimeExpression& time : document_.times) {
      if (time.sentence >= kLead) break;
      if (time.type != TimexType::Date || !time.begin_day || !time.end_day) continue;
      const bool day = *time.end_day - *time.begin_day <= 1;
      if (!day || *time.begin_day > *report_day_ || *time.begin_day < *report_day_ - kWeek)
        continue;
      report_day_ = *time.begin_day;
      return;
    }
  }

  bool in_clause(Span span, TokenIndex root) const {
    const Sentence& sentence = document_.sentences[at(sentence_)];
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      if (span.covers(span_of(t))) {
        // Only the clause's own time, not that of a clause inside it.
        TokenIndex up = t;
        for (int depth = 0; depth < 20 && up != kNoToken && span.covers(span_of(up)); ++depth) {
          up = tree_.head(up);
        }
        return up == root;
      }
    }
    return false;
  }

  static std::string date_of(const TimeExpression& time) {
    if (!time.begin_day) return {};
    std::string date = iso_date(*time.begin_day);
    if (time.end_day && *time.end_day > *time.begin_day + 1) {
      date += "/" + iso_date(*time.end_day - 1);
    }
    return date;
  }

  void set_reporters(Span trigger, Event& event) const {
    for (std::size_t i = 0; i < document_.claims.size(); ++i) {
      const Claim& claim = document_.claims[i];
      const bool told =
          std::ranges::any_of(claim.content, [trigger](Span s) { return s.covers(trigger); });
      if (told) event.reported_by.push_back(static_cast<Index>(i));
    }
  }

  static Modality modality_of(const EventMatch& match) {
    return match.stance.ongoing ? Modality::Ongoing : Modality::Occurred;
  }

  double goldstein_of(const Event& event) const {
    auto found = goldstein_.find(event.cameo);
    if (found == goldstein_.end()) found = goldstein_.find(event.type);
    return found == goldstein_.end() ? 0.0 : found->second;
  }

  // What speaks for and against a match, by the names of data/lexicons/events/confidence.tsv.
  std::vector<std::string> signals(const EventMatch& match, const EventMention& telling) const {
    std::vector<std::string> out{"always", std::string(match.event)};
    const auto add = [&out](bool holds, std::string_view name) {
      if (holds) out.emplace_back(name);
    };
    add(is_referring(match), "bare-noun");
    add(match.carrier != kNoToken, "carried-noun");
    const PartyKind source = best_party(document_, telling.sources);
    PartyKind target = best_party(document_, telling.targets);
    // "talks between Serbia and Kosovo": each is the other's target.
    const bool pair =
        rule_of(match).mutual && telling.targets.empty() && telling.sources.size() > 1;
    if (pair) target = source;
    add(true, source_signal(source));
    add(true, target_signal(target));
    add(source <= PartyKind::Pronoun && target <= PartyKind::Pronoun, "nobody-known");
    add(source == PartyKind::Coded && target == PartyKind::Coded, "both-coded");
    const bool unlikely = source != PartyKind::None && source <= PartyKind::Pronoun;
    add(unlikely, "unlikely-" + std::string(match.event));
    add(telling.sources.empty() && !match.sources.empty(), "uncoded-source");
    add(telling.targets.empty() && !match.targets.empty(), "uncoded-target");
    add(match.sources.empty() && match.targets.empty(), "no-roles");
    add(has_political_actor(match), "political");
    add(match.specificity >= 12, "phrase");
    add(match.composed, "operator");
    add(match.stance.uncertain, "hedged");
    add(match.stance.speaker != kNoToken, "reported");
    add(sport_ > 0, "sport-word");
    add(business_ > 1, "business-words");
    add(fiction_ > 0, "fiction-word");
    out.emplace_back(position(match));
    add(governed(match), "under-event");
    add(follows(match), "after-event");
    return out;
  }

  // Where the clause of the match stands in its sentence.
  std::string_view position(const EventMatch& match) const {
    TokenIndex t = tree_.first_conjunct(match.carrier != kNoToken ? match.carrier : match.head);
    for (int depth = 0; depth < 12; ++depth) {
      const TokenIndex h = tree_.head(t);
      if (h == kNoToken) return "in-main";
      switch (tree_.deprel(t)) {
        case Deprel::AclRelcl:
          return "in-relative";
        case Deprel::Acl:
          return "in-participle";
        case Deprel::Advcl:
          return tree_.has_child(t, Deprel::Mark) ? "in-adverbial" : "in-free-participle";
        case Deprel::Ccomp:
        case Deprel::Parataxis:
          if (tree_.is_verb(t)) {
            t = tree_.first_conjunct(h);
            continue;
          }
          break;
        default:
          break;
      }
      t = h;
    }
    return "in-main";
  }

  // Inside the clause or phrase of another match of the sentence.
  bool governed(const EventMatch& match) const {
    return std::ranges::any_of(matches_, [this, &match](const EventMatch& other) {
      return other.head != match.head && !other.consumed && other.drop.empty()
             && tree_.in_subtree(match.head, other.head);
    });
  }

  bool follows(const EventMatch& match) const {
    return std::ranges::any_of(matches_, [&match](const EventMatch& other) {
      return other.head < match.head && !other.consumed && other.drop.empty();
    });
  }

  float confidence(const std::vector<std::string>& signals) const {
    double sum = 0.0;
    for (const std::string& signal : signals) {
      const auto found = weights_.find(signal);
      if (found != weights_.end()) sum += found->second;
    }
    return static_cast<float>(1.0 / (1.0 + std::exp(-sum)));
  }

  std::vector<std::string> reasons(const EventMatch& match, const EventMention& telling) const {
    std::vector<std::string> out;
    out.push_back("trigger '" + std::string(document_.at(telling.trigger)) + "' of rule "
                  + rule_of(match).name);
    if (match.carrier != kNoToken) {
      out.push_back("carried by '" + std::string(document_.form(match.carrier)) + "'");
    }
    if (match.composed) out.push_back("operator '" + rule_of(match).op + "'");
    role_reasons("source", match.sources, telling.sources, out);
    role_reasons("target", match.targets, telling.targets, out);
    return out;
  }

  void role_reasons(std::string_view role, const std::vector<TokenIndex>& heads,
                    const std::vector<Index>& mentions, std::vector<std::string>& out) const {
    for (const TokenIndex head : heads) {
      out.push_back(std::string(role) + " phrase headed by '" + std::string(document_.form(head))
                    + "' (" + std::string(name_of(tree_.deprel(head))) + ")");
    }
    for (const Index mention : mentions) {
      out.push_back(std::string(role) + " = '"
                    + std::string(document_.at(document_.mentions[at(mention)].span)) + "'");
    }
  }

  Document& document_;
  const Dictionaries* dictionaries_;  // null = the user brought none
  const EventContexts& contexts_;
  const PatternSet& patterns_;
  const std::unordered_map<std::string, double>& goldstein_;
  const std::unordered_map<std::string, double>& weights_;
  const std::vector<Refinement>& refinements_;
  EventTree tree_;
  MentionIndex mentions_;
  EventMatcher matcher_;
  Background background_;
  std::uint32_t condition_ = 0;  // set CONDITION
  std::vector<EventMatch> matches_;
  std::optional<std::int32_t> report_day_;
  std::vector<bool> discarded_;  // by sentence; empty = none
  Index sentence_ = kNone;
  float keep_ = 0.0F;  // a lone telling below this is not kept
  int sport_ = 0;
  int fiction_ = 0;
  int business_ = 0;
};

}  // namespace

void EventCoder::code(Document& document) const {
  document.events.clear();
  const RecordMark mark = add_nation_mentions(document, nations_);
  DocumentCoder(document, *patterns_, *operators_, scores_, refinements_, contexts_, dictionaries_)
      .run();
  drop_unused(document, mark);
}

}  // namespace tacitus
