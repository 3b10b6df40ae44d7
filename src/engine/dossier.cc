#include "engine/dossier.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/calendar.h"
#include "engine/offset_map.h"
#include "record/actor_label.h"
#include "record/modality.h"
#include "story/story_actors.h"
#include "story/timeline.h"

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

// Claims that move a story weigh more than those that only tell it.
double weight_of(Act act) {
  switch (act) {
    case Act::Deny:
    case Act::Accuse:
    case Act::Threaten:
    case Act::Retract:
    case Act::Refuse:
    case Act::Admit:
      return 3.0;
    case Act::Demand:
    case Act::Promise:
    case Act::Warn:
    case Act::Condemn:
    case Act::Decree:
    case Act::Justify:
    case Act::Confirm:
      return 2.0;
    case Act::Believe:
    case Act::Seem:
    case Act::Label:
    case Act::Discuss:
      return 0.5;
    default:
      return 1.0;
  }
}

std::string day_of(const std::optional<std::int32_t>& day) { return day ? iso_date(*day) : ""; }

// Whether a figure counts only some ("two Chinese peacekeepers" of the dead) or what is added ("4,000
// more troops"), so that it is no earlier or later state of another figure.
bool is_part(const Figure& figure, std::string_view words) {
  constexpr std::string_view kAdded[] = {"additional", "another", "further",
                                         "extra",      " more ",  " More "};
  const bool bound = words.find("more than") != std::string_view::npos;
  const bool added = std::ranges::any_of(kAdded, [words](std::string_view word) {
    return words.find(word) != std::string_view::npos;
  });
  if (added && !bound) return true;
  if (figure.unit != Unit::Deaths && figure.unit != Unit::Injured) return false;
  constexpr std::string_view kSome[] = {"peacekeeper", "soldier",  "troop",   "police", "officer",
                                        "journalist",  "civilian", "child",   "woman",  "women",
                                        "rebel",       "militant", "fighter", "worker", "student"};
  return std::ranges::any_of(kSome, [&figure](std::string_view some) {
    return figure.counted.find(some) != std::string_view::npos;
  });
}

// An event's day; empty for a month, a year or an interval, which are no place on a calendar.
std::string exact_day(const std::string& date) {
  constexpr std::size_t kDay = 10;  // "2016-09-28"
  if (date.size() < kDay || (date.size() > kDay && date[kDay] != 'T')) return {};
  return parse_iso_day(date) ? date.substr(0, kDay) : "";
}

class DossierMaker {
 public:
  DossierMaker(const std::vector<StoryDocument>& documents, const std::vector<ClaimLink>& links)
      : documents_(documents), links_(links) {}

  Dossier make(std::string id) {
    out_.id = std::move(id);
    merge();
    for (std::size_t i = 0; i < documents_.size(); ++i) add_source(i);
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      // A copy tells nothing that its original does not.
      if (documents_[i].duplicate_of.empty()) add_document(i);
    }
    finish();
    return std::move(out_);
  }

 private:
  void merge() {
    std::vector<const Document*> plain;
    for (const StoryDocument& d : documents_) plain.push_back(d.document.get());
    for (const StoryActor& merged : merge_actors(plain)) {
      std::vector<std::size_t> in;
      for (const StoryActor::Part& part : merged.parts) {
        in.push_back(part.document);
        if (!merged.name.empty()) names_[{part.document, part.actor}] = merged.name;
      }
      in.erase(std::unique(in.begin(), in.end()), in.end());
      if (merged.name.empty() || is_only_hit(merged)) continue;
      out_.actors.push_back({merged.name, std::string(name_of(merged.kind)), merged.role,
                             merged.country, merged.sector, merged.spellings, in.size(),
                             merged.mentions});
    }
  }

  // A shelled town or a burnt car is the target of an event and nobody in the story.
  bool is_only_hit(const StoryActor& merged) const {
    return std::ranges::all_of(merged.parts, [this](const StoryActor::Part& part) {
      const Actor& actor = source(part.document).actors[at(part.actor)];
      return actor.kind == ActorKind::Unknown
             && (actor.rule == "event/place" || actor.rule == "event/uncoded");
    });
  }

  void add_source(std::size_t i) {
    const Document& d = *documents_[i].document;
    const Page& p = d.page;
    DossierSource source;
    source.id = d.id;
    source.title = p.title ? p.title->value : "";
    source.outlet = p.outlet ? p.outlet->value : "";
    source.published = p.published ? p.published->iso : "";
    source.origin = d.origin;
    source.duplicate_of = documents_[i].duplicate_of;
    const std::string day = day_of(d.published_day());
    if (!day.empty()) {
      if (out_.first.empty() || day < out_.first) out_.first = day;
      if (day > out_.last) out_.last = day;
    }
    out_.sources.push_back(std::move(source));
  }

  void add_document(std::size_t i) {
    const Document& d = *documents_[i].document;
    const OffsetMap offsets(d.text);
    source_ = i;
    d_ = &d;
    offsets_ = &offsets;
    published_ = day_of(d.published_day());
    std::map<Index, DossierEntry> by_sentence;
    std::vector<DossierEntry> alone;
    const auto entry = [&](Index sentence, Span words) -> DossierEntry& {
      DossierEntry& e = sentence == kNone ? alone.emplace_back()
                                          : by_sentence.try_emplace(sentence).first->second;
      if (e.sentence.empty()) {
        const Span whole = sentence == kNone ? words : d.sentences[at(sentence)].span;
        e.sentence = d.at(whole);
        e.at = cite(whole);
      }
      return e;
    };
    for (const Event& event : d.events) {
      if (!took_place(event) || event.tellings.empty()) continue;
      const EventMention& telling = event.tellings.front();
      add_event(entry(telling.sentence, telling.trigger), event);
    }
    for (std::size_t c = 0; c < d.claims.size(); ++c) {
      const Claim& claim = d.claims[c];
      if (claim.content.empty() || claim.same_as != kNone) continue;
      add_claim(entry(claim.sentence, claim.content.front()), static_cast<Index>(c));
    }
    // A day that an event has from elsewhere gives way to the day on which the sentence says that it
    // was told.
    for (const Event& event : d.events) {
      if (!took_place(event) || event.tellings.empty()) continue;
      const EventMention& telling = event.tellings.front();
      if (telling.sentence == kNone) continue;
      DossierEntry& e = entry(telling.sentence, telling.trigger);
      if (e.day.empty()) e.day = exact_day(event.date);
    }
    for (auto& [sentence, e] : by_sentence) keep(std::move(e));
    for (DossierEntry& e : alone) keep(std::move(e));
    for (const Figure& figure : d.figures) add_figure(figure);
  }

  void keep(DossierEntry entry) {
    if (entry.day.empty()) entry.day = published_;
    out_.entries.push_back(std::move(entry));
  }

  Citation cite(Span span) const {
    const Span points = offsets_->code_points(span);
    return {source_, points.begin, points.end};
  }

  const Document& source(std::size_t i) const { return *documents_[i].document; }

  std::string actor_name(Index actor) const { return actor_name(source_, actor); }
  std::string actor_name(std::size_t source_index, Index actor) const {
    const auto it = names_.find({source_index, actor});
    if (it != names_.end()) return it->second;
    const Document& d = source(source_index);
    return std::string(label_of(d, d.actors[at(actor)]));
  }
  std::string speaker_of(std::size_t source_index, const Claim& c) const {
    if (c.speaker_actor != kNone) {
      std::string out = actor_name(source_index, c.speaker_actor);
      for (const Index other : joint_speakers(source(source_index), c)) {
        out += " and " + actor_name(source_index, other);
      }
      return out;
    }
    if (c.speaker.empty()) return "";
    // "the resolution, drafted by three states,"
    const std::string_view words = source(source_index).at(c.speaker.front());
    return std::string(words.substr(0, words.find(',')));
  }

  // "Armenia and Azerbaijan accused each other": who stands beside the speaker.
  static std::vector<Index> joint_speakers(const Document& d, const Claim& c) {
    std::vector<Index> out;
    if (c.speaker.empty()) return out;
    const Span all = c.speaker.front();
    std::uint32_t end = 0;  // of the last of them
    for (const Mention& m : d.mentions) {
      if (!all.covers(m.span) || m.actor == kNone) continue;
      if (m.actor == c.speaker_actor && end == 0) {
        end = m.span.end;
      } else if (end != 0 && m.span.begin > end && d.at({end, m.span.begin}) == " and "
                 && m.actor != c.speaker_actor) {
        out.push_back(m.actor);
        end = m.span.end;
      }
    }
    return out;
  }
  std::string words_of(std::size_t source_index, const std::vector<Span>& spans) const {
    std::string out;
    for (const Span s : spans) {
      out += (out.empty() ? "" : " ... ") + std::string(source(source_index).at(s));
    }
    return out;
  }

  // "them", where nobody knows who they are, tells a reader nothing beside a name.
  std::vector<std::string> party_names(const std::vector<Index>& parties) const {
    const auto pronoun_only = [this](Index a) {
      const std::vector<Index>& mentions = d_->actors[at(a)].mentions;
      // A member of a joint actor has no mention of its own.
      return !mentions.empty() && std::ranges::all_of(mentions, [this](Index m) {
        return d_->mentions[at(m)].kind == MentionKind::Pronoun;
      });
    };
    const bool some_named = !std::ranges::all_of(parties, pronoun_only);
    std::vector<std::string> out;
    for (const Index a : parties) {
      if (!some_named || !pronoun_only(a)) out.push_back(actor_name(a));
    }
    return out;
  }

  void add_event(DossierEntry& entry, const Event& event) {
    DossierEvent e;
    e.id = event.id;
    e.type = event.type;
    e.mode = event.mode;
    e.cameo = event.cameo;
    if (!event.tellings.empty()) e.words = d_->at(event.tellings.front().trigger);
    e.sources = party_names(event.sources);
    e.targets = party_names(event.targets);
    if (event.place != kNone) e.place = d_->places[at(event.place)].name;
    e.modality = event.modality;
    entry.events.push_back(std::move(e));
    const bool told =
        event.time != kNone || event.tellings.empty() || event.tellings.front().sentence == kNone;
    if (entry.day.empty() && told) entry.day = exact_day(event.date);
    entry.weight += double{event.confidence} * (1.0 + std::abs(event.goldstein) / 10.0);
  }

  void add_claim(DossierEntry& entry, Index index) {
    const Claim& c = d_->claims[at(index)];
    DossierClaim out;
    out.id = c.id;
    out.act = c.act;
    out.negated = c.cue_negated;
    out.speaker = speaker_of(source_, c);
    out.content = words_of(source_, c.content);
    if (c.addressee_actor != kNone) {
      out.addressee = actor_name(c.addressee_actor);
    } else if (!c.addressee.empty()) {
      out.addressee = d_->at(c.addressee);
    }
    out.channel = c.channel;
    for (const Relay& r : c.chain) {
      out.through.push_back(r.actor != kNone ? actor_name(r.actor) : std::string(d_->at(r.span)));
    }
    out.at = cite({c.content.front().begin, c.content.back().end});
    for (const Dispute& x : d_->disputes) {
      if (x.claim != index) continue;
      const Claim& o = d_->claims[at(x.answers)];
      if (o.content.empty()) continue;
      out.answers.push_back({x.relation, speaker_of(source_, o), words_of(source_, o.content),
                             cite({o.content.front().begin, o.content.back().end})});
    }
    add_answers_across(out, index);
    // what Kirby confirms was said on the day of the call, his confirmation was not
    if (entry.day.empty() && c.time != kNone && c.nested_in == kNone) {
      const TimeExpression& said = d_->times[at(c.time)];
      if (said.begin_day && said.end_day == *said.begin_day + 1) entry.day = day_of(said.begin_day);
    }
    entry.weight += double{c.confidence} * weight_of(c.act) + (out.answers.empty() ? 0.0 : 2.0);
    entry.claims.push_back(std::move(out));
  }

  // What the claim answers in other sources of the story.
  void add_answers_across(DossierClaim& out, Index index) const {
    for (const ClaimLink& link : links_) {
      if (link.claim != index || link.document != d_->id) continue;
      for (std::size_t i = 0; i < documents_.size(); ++i) {
        const Document& other = source(i);
        if (other.id != link.other_document) continue;
        const Claim& o = other.claims[at(link.other_claim)];
        if (o.content.empty()) continue;
        const OffsetMap offsets(other.text);
        const Span points = offsets.code_points({o.content.front().begin, o.content.back().end});
        out.answers.push_back({link.relation,
                               speaker_of(i, o),
                               words_of(i, o.content),
                               {i, points.begin, points.end}});
      }
    }
  }

  void add_figure(const Figure& f) {
    DossierFigure out;
    out.id = f.id;
    out.words = d_->at(f.span);
    out.value = f.value;
    out.bound = f.bound;
    out.unit = f.unit;
    out.is_part = is_part(f, out.words);
    if (f.place != kNone) out.place = d_->places[at(f.place)].name;
    if (f.since != kNone) out.since = d_->times[at(f.since)].value;
    if (f.source_actor != kNone) {
      out.source = actor_name(f.source_actor);
    } else if (!f.source.empty()) {
      out.source = d_->at(f.source.front());
    }
    if (f.as_of != kNone) out.day = day_of(d_->times[at(f.as_of)].begin_day);
    if (out.day.empty()) out.day = published_;
    out.at = cite(f.span);
    out_.figures.push_back(std::move(out));
  }

  void finish() {
    std::ranges::stable_sort(out_.entries, [](const DossierEntry& a, const DossierEntry& b) {
      return a.day != b.day ? a.day < b.day : a.weight > b.weight;
    });
    std::ranges::stable_sort(out_.figures, {}, &DossierFigure::day);
    add_changes();
    for (const DossierSource& s : out_.sources) {
      if (!s.title.empty() && s.duplicate_of.empty()) {
        out_.headline = s.title;
        break;
      }
    }
    if (out_.headline.empty() && !out_.entries.empty()) {
      out_.headline = out_.entries.front().sentence;
    }
  }

  void add_changes() {
    std::vector<TimelineFigure> told;
    std::vector<std::size_t> origin;  // indices into out_.figures
    for (std::size_t i = 0; i < out_.figures.size(); ++i) {
      const DossierFigure& f = out_.figures[i];
      const auto day = parse_iso_day(f.day);
      if (!day || !f.value || f.is_part) continue;
      told.push_back({*day, f.unit, f.place, f.source, *f.value, f.bound});
      origin.push_back(i);
    }
    for (const FigureSeries& series : figure_series(told)) {
      DossierChange change = {series.unit, series.place, {}};
      for (const std::size_t i : series.figures) change.figures.push_back(origin[i]);
      out_.changes.push_back(std::move(change));
    }
  }

  const std::vector<StoryDocument>& documents_;
  const std::vector<ClaimLink>& links_;
  Dossier out_;
  std::map<std::pair<std::size_t, Index>, std::string> names_;  // of merged actors
  // The document being read.
  std::size_t source_ = 0;
  const Document* d_ = nullptr;
  const OffsetMap* offsets_ = nullptr;
  std::string published_;
};

}  // namespace

Dossier make_dossier(std::string id, const std::vector<StoryDocument>& documents,
                     const std::vector<ClaimLink>& links) {
  return DossierMaker(documents, links).make(std::move(id));
}

}  // namespace tacitus
