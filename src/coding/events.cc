#include "coding/events.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/calendar.h"
#include "coding/events_match.h"
#include "coding/events_merge.h"

namespace tacitus {
namespace {

// Below this a lone telling is not kept; set on the dev sets (docs/formats/patterns.md).
constexpr float kKeep = 0.30F;

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
                const std::unordered_map<std::string, double>& goldstein)
      : document_(document),
        patterns_(patterns),
        goldstein_(goldstein),
        tree_(document, patterns),
        mentions_(tree_),
        matcher_(tree_, mentions_, operators),
        background_(patterns) {}

  void run() {
    std::vector<EventDraft> drafts;
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      sentence_ = static_cast<Index>(s);
      const Sentence& sentence = document_.sentences[s];
      matches_ = matcher_.match(sentence);
      if (!matches_.empty()) count_background(sentence);
      for (EventMatch& match : matches_) consider(match, drafts);
    }
    document_.events = merge_tellings(document_, std::move(drafts));
    std::erase_if(document_.events, [this](const Event& event) {
      if (event.confidence >= kKeep) return false;
      drop(event.tellings.front().sentence, event.tellings.front().trigger, event.type,
           "only mentioned in passing");
      return true;
    });
  }

 private:
  void drop(Index sentence, Span span, std::string_view type, std::string_view why) {
    if (!document_.explain) return;
    document_.dropped.push_back({sentence, span, "event " + std::string(type), std::string(why)});
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

  void consider(EventMatch& match, std::vector<EventDraft>& drafts) {
    if (match.consumed) return;
    std::string_view why = match.drop;
    if (why.empty()) why = background_reason(match);
    if (why.empty() && match.sources.empty() && match.targets.empty() && is_referring(match)
        && !is_material_noun(match)) {
      why = "nobody named who acts or is acted on";
    }
    if (!why.empty()) return drop(sentence_, span_of(match.head), match.event, why);
    drafts.push_back(draft(match));
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
    if (is_conflict(match.event) || match.event == "PROTEST") {
      if (sport_ >= 2 || (sport_ == 1 && !has_political_actor(match))) return "sport";
      if (fiction_ >= 2) return "film, book or game";
    }
    if (match.event == "ASSAULT") {
      for (const TokenIndex t : match.sources) {
        if (patterns_.in_set(tree_.word(t), background_.nature))
          return "force of nature or accident";
      }
    }
    return {};
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
    event.cameo = match.cameo;
    event.goldstein = goldstein_of(event);
    telling.trigger = span_of(match.head);
    telling.head = match.head;
    telling.sentence = sentence_;
    for (const TokenIndex t : match.sources) mentions_.fillers(t, telling.sources);
    for (const TokenIndex t : match.targets) mentions_.fillers(t, telling.targets);
    std::erase_if(telling.targets, [&telling](Index m) {
      return std::ranges::find(telling.sources, m) != telling.sources.end();
    });
    for (const TokenIndex t : match.tools) mentions_.fillers(t, event.instruments);
    fill_actors(telling.sources, event.sources);
    fill_actors(telling.targets, event.targets);
    set_place(match, telling, event);
    set_time(match, telling, event);
    set_reporters(telling.trigger, event);
    event.modality = modality_of(match);
    event.factuality = match.stance.uncertain ? Factuality::PsPlus : Factuality::CtPlus;
    telling.provenance.rule = "event/" + rule_of(match).name;
    telling.provenance.where = patterns_.where(trigger);
    if (document_.explain) telling.provenance.reasons = reasons(match, telling);
    event.confidence = confidence(match, event);
    made.bare = is_referring(match);
    made.mutual = rule_of(match).mutual;
    event.tellings.push_back(std::move(telling));
    return made;
  }

  void fill_actors(const std::vector<Index>& mentions, std::vector<Index>& actors) {
    for (const Index m : mentions) {
      Index actor = document_.mentions[at(m)].actor;
      if (actor == kNone && document_.mentions[at(m)].place != kNone) actor = actor_of_place(m);
      if (actor == kNone) actor = unknown_actor(m);
      if (std::ranges::find(actors, actor) == actors.end()) actors.push_back(actor);
    }
  }

  // "shelled Aleppo": the town and its people are what is acted on.
  Index actor_of_place(Index mention) {
    const Place& place = document_.places[at(document_.mentions[at(mention)].place)];
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

  // The time in the clause; else the only one of the sentence.
  void set_time(const EventMatch& match, EventMention& telling, Event& event) const {
    const TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
    Index only = kNone;
    int count = 0;
    for (std::size_t i = 0; i < document_.times.size(); ++i) {
      const TimeExpression& time = document_.times[i];
      if (time.sentence != sentence_ || time.type == TimexType::Set) continue;
      if (time.type == TimexType::Duration && !time.begin_day) continue;
      ++count;
      only = static_cast<Index>(i);
      if (in_clause(time.span, root)) {
        count = 1;
        break;
      }
    }
    if (count != 1) return;
    telling.time = only;
    event.time = only;
    event.date = date_of(document_.times[at(only)]);
  }

  bool in_clause(Span span, TokenIndex root) const {
    const Sentence& sentence = document_.sentences[at(sentence_)];
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      if (span.covers(span_of(t))) {
        // Only the clause's own time, not that of a clause inside it.
        TokenIndex up = t;
        while (up != kNoToken && span.covers(span_of(up))) up = tree_.head(up);
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

  // Raw features to a confidence; fitted later by tools/train, see docs.
  float confidence(const EventMatch& match, const Event& event) const {
    float score = 0.62F;
    if (!event.sources.empty()) score += 0.12F;
    if (!event.targets.empty()) score += 0.08F;
    if (!match.sources.empty() && event.sources.empty()) score -= 0.05F;
    if (match.sources.empty() && match.targets.empty()) score -= 0.25F;
    if (is_referring(match)) score -= 0.32F;
    if (has_political_actor(match)) score += 0.08F;
    if (match.specificity >= 8) score += 0.05F;
    if (match.stance.uncertain) score -= 0.15F;
    if (business_ > 0 && !has_political_actor(match)) score -= 0.2F;
    if (sport_ > 0) score -= 0.15F;
    const Deprel d = tree_.deprel(match.carrier != kNoToken ? match.carrier : match.head);
    if (d == Deprel::Acl || d == Deprel::AclRelcl) score -= 0.12F;
    if (d == Deprel::Advcl) score -= 0.05F;
    if (d == Deprel::Root || d == Deprel::Ccomp) score += 0.05F;
    return std::clamp(score, 0.02F, 0.98F);
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
  const PatternSet& patterns_;
  const std::unordered_map<std::string, double>& goldstein_;
  EventTree tree_;
  MentionIndex mentions_;
  EventMatcher matcher_;
  Background background_;
  std::vector<EventMatch> matches_;
  Index sentence_ = kNone;
  int sport_ = 0;
  int fiction_ = 0;
  int business_ = 0;
};

std::unordered_map<std::string, double> read_scores(const Lexicon& lexicon) {
  std::unordered_map<std::string, double> scores;
  const auto add = [&scores](const Table* table, std::string_view key, std::string_view value) {
    if (table == nullptr) return;
    const int k = table->column(key);
    const int v = table->column(value);
    for (std::size_t row = 0; row < table->rows(); ++row) {
      const std::string_view cell = table->cell(row, v);
      double score = 0.0;
      const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), score);
      if (read.ec == std::errc{}) scores.emplace(std::string(table->cell(row, k)), score);
    }
  };
  add(lexicon.table("codebook/cameo"), "code", "goldstein");
  add(lexicon.table("codebook/plover_types"), "type", "score");
  return scores;
}

}  // namespace

Result<EventCoder> EventCoder::compile(const Lexicon& lexicon) {
  std::vector<PatternText> files;
  for (const LexiconText* text : lexicon.texts("events/")) {
    if (text->name.ends_with(".pat")) files.push_back({text->name, text->text});
  }
  auto patterns = PatternSet::parse(files);
  if (!patterns.ok()) return patterns.error();
  const Table* table = lexicon.table("events/operators");
  if (table == nullptr) {
    return Error{Code::NotFound, "data/lexicons/events/operators.tsv is missing",
                 "lexicon/missing-table"};
  }
  auto operators = Operators::parse(*table);
  if (!operators.ok()) return operators.error();
  EventCoder coder;
  coder.patterns_ = std::make_shared<const PatternSet>(std::move(patterns).value());
  coder.operators_ = std::make_shared<const Operators>(std::move(operators).value());
  coder.goldstein_ = read_scores(lexicon);
  return coder;
}

void EventCoder::code(Document& document) const {
  document.events.clear();
  DocumentCoder(document, *patterns_, *operators_, goldstein_).run();
}

}  // namespace tacitus
