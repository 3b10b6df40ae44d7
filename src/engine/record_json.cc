#include "engine/record_json.h"

#include <span>

#include "base/calendar.h"
#include "base/json_writer.h"
#include "base/rounding.h"
#include "base/utf8.h"
#include "engine/offset_map.h"
#include "record/precision.h"

namespace tacitus {
namespace {

std::string_view name_of_block(BlockKind kind) {
  switch (kind) {
    case BlockKind::Paragraph:
      return "paragraph";
    case BlockKind::Heading:
      return "heading";
    case BlockKind::Quote:
      return "quote";
    case BlockKind::ListItem:
      return "list-item";
    case BlockKind::Caption:
      return "caption";
  }
  return "paragraph";
}

// Characters of context on either side of a quotation, as Hypothesis and the W3C examples keep.
constexpr int kSelectorContext = 32;

// The byte `characters` before `at`, or the start of the text.
std::size_t back_by(std::string_view text, std::size_t at, int characters) {
  while (at > 0 && characters > 0) {
    --at;
    if (!is_utf8_continuation(text[at])) --characters;
  }
  return at;
}

// The byte `characters` after `at`, or the end of the text.
std::size_t forward_by(std::string_view text, std::size_t at, int characters) {
  while (at < text.size() && characters > 0) {
    ++at;
    if (at == text.size() || !is_utf8_continuation(text[at])) --characters;
  }
  return at;
}

// Writes one document; holds what every part needs.
class RecordWriter {
 public:
  RecordWriter(const Document& document, const JsonOptions& options)
      : d_(document),
        options_(options),
        offsets_(options.byte_offsets ? std::string_view() : document.text) {}

  std::string write() {
    w_.begin_object();
    head();
    page();
    if (options_.sentences || options_.tokens) sentences();
    if (options_.mentions) mentions();
    actors();
    places();
    times();
    events();
    claims();
    quotes();
    figures();
    disputes();
    casualties();
    if (d_.explain) dropped();
    problems();
    w_.end_object();
    return w_.take();
  }

 private:
  void real_if(std::string_view name, const std::optional<double>& value) {
    if (value) w_.number(name, *value);
  }
  void confidence(float value) { w_.number("confidence", rounded(value)); }
  void flag_if(std::string_view name, bool value) {
    if (!value) return;
    w_.key(name);
    w_.boolean(true);
  }
  void day_if(std::string_view name, const std::optional<std::int32_t>& day) {
    if (day) w_.field(name, iso_date(*day));
  }

  void span_value(Span span) {
    const Span out = options_.byte_offsets ? span : offsets_.code_points(span);
    w_.pair(out.begin, out.end);
  }
  void span(std::string_view name, Span value) {
    w_.key(name);
    span_value(value);
  }
  void span_if(std::string_view name, Span value) {
    if (!value.empty()) span(name, value);
  }
  void spans(std::string_view name, const std::vector<Span>& values) {
    w_.list(name, values, [&](Span s) { span_value(s); });
  }
  void mention_spans(std::string_view name, const std::vector<Index>& indices) {
    w_.list(name, indices, [&](Index i) { span_value(d_.mentions[at(i)].span); });
  }

  static std::size_t at(Index i) { return static_cast<std::size_t>(i); }
  // The id of record `index` of `items`, or nothing when it is kNone.
  template <class Items>
  void id_if(std::string_view name, const Items& items, Index index) {
    if (index != kNone) w_.field(name, items[at(index)].id);
  }
  template <class Items>
  void ids(std::string_view name, const Items& items, const std::vector<Index>& indices) {
    w_.list(name, indices, [&](Index i) { w_.string(items[at(i)].id); });
  }
  void sentence(Index index) {
    if (index != kNone) w_.number("sentence", index);
  }
  void provenance(const Provenance& p) {
    w_.field_if("rule", p.rule);
    w_.field_if("where", p.where);
    if (!p.reasons.empty()) w_.list("reasons", p.reasons, [&](const auto& r) { w_.string(r); });
  }

  void head() {
    w_.number("schema_version", kRecordSchemaVersion);
    w_.field("id", d_.id);
    w_.field_if("raw_hash", d_.raw_hash);
    w_.field_if("origin", d_.origin);
    w_.field("offsets", options_.byte_offsets ? "bytes" : "code points");
    if (options_.text) w_.field("text", d_.text);
  }

  void page_field(const PageField& field) {
    w_.begin_object();
    w_.field("value", field.value);
    span_if("span", field.span);
    w_.field_if("rule", field.rule);
    w_.end_object();
  }
  void page_field_if(std::string_view name, const std::optional<PageField>& field) {
    if (!field) return;
    w_.key(name);
    page_field(*field);
  }
  void page_date_if(std::string_view name, const std::optional<PageDate>& date) {
    if (!date) return;
    w_.key(name);
    w_.begin_object();
    w_.field("value", date->iso);
    span_if("span", date->span);
    w_.field_if("rule", date->rule);
    flag_if("ambiguous", date->ambiguous);
    w_.end_object();
  }
  void page() {
    const Page& p = d_.page;
    w_.key("page");
    w_.begin_object();
    page_field_if("title", p.title);
    w_.list("bylines", p.bylines, [&](const PageField& f) { page_field(f); });
    page_date_if("published", p.published);
    page_date_if("modified", p.modified);
    page_field_if("section", p.section);
    page_field_if("photo_credit", p.photo_credit);
    page_field_if("outlet", p.outlet);
    page_field_if("url", p.url);
    page_field_if("dateline", p.dateline);
    if (p.comment_count) {
      w_.key("comment_count");
      w_.begin_object();
      w_.number("value", p.comment_count->value);
      span_if("span", p.comment_count->span);
      w_.end_object();
    }
    w_.field_if("language", p.language);
    w_.objects("body", p.body, [&](const Block& b) {
      span("span", b.span);
      w_.field("kind", name_of_block(b.kind));
    });
    spans("boilerplate", p.boilerplate);
    w_.end_object();
  }

  void token(TokenIndex t, TokenIndex first) {
    const Tokens& k = d_.tokens;
    const std::size_t i = at(t);
    w_.begin_object();
    span("span", k.span[i]);
    w_.field("lemma", k.lemma_of(t));
    w_.field("upos", name_of(k.upos[i]));
    w_.field_if("xpos", k.xpos_of(t));
    w_.field_if("feats", k.feats_of(t));
    // As in CoNLL-U: counted from 1 in the sentence, 0 for the root.
    w_.number("head", k.head[i] == kNoToken ? 0 : k.head[i] - first + 1);
    w_.field("deprel", name_of(k.deprel[i]));
    w_.end_object();
  }
  void sentences() {
    w_.objects("sentences", d_.sentences, [&](const Sentence& s) {
      span("span", s.span);
      w_.field("zone", name_of(s.zone));
      if (!options_.tokens) return;
      w_.key("tokens");
      w_.begin_array();
      for (TokenIndex t = s.first; t < s.last; ++t) token(t, s.first);
      w_.end_array();
    });
  }

  void mention(const Mention& m) {
    span("span", m.span);
    if (m.full != m.span) span("full", m.full);
    w_.field("kind", name_of(m.kind));
    w_.field_if("type", name_of(m.type));
    sentence(m.sentence);
    confidence(m.confidence);
    w_.field_if("rule", m.rule);
  }
  void mentions() {
    w_.objects("mentions", d_.mentions, [&](const Mention& m) {
      mention(m);
      if (m.chain != kNone) w_.number("chain", m.chain);
      id_if("actor", d_.actors, m.actor);
      id_if("place", d_.places, m.place);
      if (m.centre && m.place == kNone) {
        real_if("latitude", m.centre->latitude);
        real_if("longitude", m.centre->longitude);
      }
      w_.field_if("lexicon_id", m.lexicon_id);
    });
  }
  void own_mentions(const std::vector<Index>& indices) {
    w_.objects("mentions", indices, [&](Index i) { mention(d_.mentions[at(i)]); });
  }

  void actors() {
    w_.objects("actors", d_.actors, [&](const Actor& a) {
      w_.field("id", a.id);
      w_.field_if("name", a.name);
      w_.field("kind", name_of(a.kind));
      w_.field_if("country", a.country);
      w_.field_if("sector", a.sector);
      w_.field_if("cameo", a.cameo);
      w_.field_if("role", a.role);
      w_.field_if("lexicon_id", a.lexicon_id);
      if (!a.aliases.empty()) w_.list("aliases", a.aliases, [&](const auto& s) { w_.string(s); });
      if (!a.members.empty()) ids("members", d_.actors, a.members);
      own_mentions(a.mentions);
      confidence(a.confidence);
      w_.field_if("rule", a.rule);
    });
  }

  void places() {
    w_.objects("places", d_.places, [&](const Place& p) {
      w_.field("id", p.id);
      w_.field("name", p.name);
      w_.field_if("kind", p.kind);
      w_.field_if("country", p.country);
      w_.field_if("admin", p.admin);
      real_if("latitude", p.latitude);
      real_if("longitude", p.longitude);
      if (p.latitude)
        w_.field("precision", p.kind.empty() ? "region" : place_precision(p.kind, {}));
      w_.field_if("gazetteer_id", p.gazetteer_id);
      own_mentions(p.mentions);
      confidence(p.confidence);
      w_.field_if("rule", p.rule);
    });
  }

  void times() {
    w_.objects("times", d_.times, [&](const TimeExpression& t) {
      w_.field("id", t.id);
      span("span", t.span);
      w_.field("type", name_of(t.type));
      w_.field("value", t.value);
      w_.field_if("mod", t.mod);
      day_if("begin", t.begin_day);
      day_if("end", t.end_day);
      w_.field_if("anchor", t.anchor);
      sentence(t.sentence);
      confidence(t.confidence);
      w_.field_if("rule", t.rule);
    });
  }

  void telling(const EventMention& t) {
    span("trigger", t.trigger);
    sentence(t.sentence);
    mention_spans("sources", t.sources);
    mention_spans("targets", t.targets);
    id_if("time", d_.times, t.time);
    if (t.place != kNone) span("place", d_.mentions[at(t.place)].span);
    provenance(t.provenance);
  }
  void events() {
    w_.objects("events", d_.events, [&](const Event& e) {
      w_.field("id", e.id);
      w_.field("type", e.type);
      w_.field_if("mode", e.mode);
      w_.list("contexts", e.contexts, [&](const auto& c) { w_.string(c); });
      w_.field_if("cameo", e.cameo);
      w_.number("goldstein", e.goldstein);
      ids("sources", d_.actors, e.sources);
      ids("targets", d_.actors, e.targets);
      mention_spans("instruments", e.instruments);
      id_if("place", d_.places, e.place);
      id_if("time", d_.times, e.time);
      w_.field_if("date", e.date);
      w_.field_if("time_precision", time_precision(d_, e));
      w_.field_if("place_precision", place_precision(d_, e));
      w_.field("modality", name_of(e.modality));
      flag_if("negated", e.negated);
      w_.field("factuality", name_of(e.factuality));
      ids("reported_by", d_.claims, e.reported_by);
      w_.objects("tellings", e.tellings, [&](const EventMention& t) { telling(t); });
      confidence(e.confidence);
    });
  }

  void relay(const Relay& r) {
    id_if("actor", d_.actors, r.actor);
    span("span", r.span);
    span_if("cue", r.cue);
  }
  // A W3C TextQuoteSelector: finds the words again where the page was cut out of its file in another
  // way and the offsets no longer hold.
  void selector(Span s) {
    const std::string_view text = d_.text;
    const std::size_t begin = back_by(text, s.begin, kSelectorContext);
    w_.field("exact", d_.at(s));
    w_.field_if("prefix", text.substr(begin, s.begin - begin));
    const std::size_t end = forward_by(text, s.end, kSelectorContext);
    w_.field_if("suffix", text.substr(s.end, end - s.end));
  }
  void proposition(const Proposition& p) {
    if (p.predicate.empty()) return;
    w_.key("proposition");
    w_.begin_object();
    span_if("agent", p.agent);
    span("predicate", p.predicate);
    w_.field_if("lemma", p.lemma);
    span_if("patient", p.patient);
    span_if("place", p.place);
    span_if("time", p.time);
    w_.end_object();
  }
  void claim_speech(const Claim& c) {
    spans("speaker", c.speaker);
    id_if("speaker_actor", d_.actors, c.speaker_actor);
    w_.field("speaker_kind", name_of(c.speaker_kind));
    if (c.speaker_count > 0) w_.number("speaker_count", std::int64_t{c.speaker_count});
    span_if("speaker_role", c.speaker_role);
    span_if("anonymity_reason", c.anonymity_reason);
    spans("cue", c.cue);
    w_.field_if("cue_lemma", c.cue_lemma);
    flag_if("cue_negated", c.cue_negated);
    flag_if("cue_modal", c.cue_modal);
    flag_if("cue_conditional", c.cue_conditional);
    w_.field_if("cue_tense", c.cue_tense);
    spans("content", c.content);
    w_.objects("quote_selector", c.content, [&](Span s) { selector(s); });
    proposition(c.proposition);
    sentence(c.sentence);
    id_if("addressee_actor", d_.actors, c.addressee_actor);
    span_if("addressee", c.addressee);
    w_.field_if("channel", c.channel);
    span_if("channel_span", c.channel_span);
    if (!c.chain.empty()) w_.objects("chain", c.chain, [&](const Relay& r) { relay(r); });
  }
  void claims() {
    w_.objects("claims", d_.claims, [&](const Claim& c) {
      w_.field("id", c.id);
      w_.field("act", name_of(c.act));
      w_.field("form", name_of(c.form));
      claim_speech(c);
      w_.field("polarity", c.polarity > 0 ? "+" : c.polarity < 0 ? "-" : "u");
      w_.field("factuality_speaker", name_of(c.factuality_speaker));
      w_.field("factuality_author", name_of(c.factuality_author));
      id_if("time", d_.times, c.time);
      id_if("said_where", d_.places, c.said_where);
      span_if("said_where_span", c.said_where_span);
      id_if("answers", d_.claims, c.answers);
      id_if("same_as", d_.claims, c.same_as);
      id_if("nested_in", d_.claims, c.nested_in);
      id_if("continues", d_.claims, c.continues);
      confidence(c.confidence);
      provenance(c.provenance);
    });
  }

  void quotes() {
    w_.objects("quotes", d_.quotes, [&](const Quote& q) {
      w_.field("id", q.id);
      span("span", q.span);
      id_if("claim", d_.claims, q.claim);
    });
  }

  void figures() {
    w_.objects("figures", d_.figures, [&](const Figure& f) {
      w_.field("id", f.id);
      span("span", f.span);
      span("number", f.number);
      real_if("value", f.value);
      real_if("low", f.low);
      real_if("high", f.high);
      w_.field("bound", name_of(f.bound));
      w_.field("unit", name_of(f.unit));
      w_.field_if("currency", f.currency);
      w_.field_if("counted", f.counted);
      id_if("population", d_.actors, f.population);
      id_if("place", d_.places, f.place);
      id_if("since", d_.times, f.since);
      id_if("as_of", d_.times, f.as_of);
      id_if("claim", d_.claims, f.claim);
      spans("source", f.source);
      id_if("source_actor", d_.actors, f.source_actor);
      id_if("updates", d_.figures, f.updates);
      sentence(f.sentence);
      confidence(f.confidence);
      provenance(f.provenance);
    });
  }

  void disputes() {
    w_.objects("disputes", d_.disputes, [&](const Dispute& x) {
      w_.field("id", x.id);
      id_if("claim", d_.claims, x.claim);
      id_if("answers", d_.claims, x.answers);
      w_.field("relation", name_of(x.relation));
      w_.field_if("basis", x.basis);
      span_if("evidence", x.evidence);
      confidence(x.confidence);
    });
  }

  void casualties() {
    if (!d_.killed && !d_.injured) return;
    w_.key("casualties");
    w_.begin_object();
    if (d_.killed) w_.number("killed", *d_.killed);
    if (d_.injured) w_.number("injured", *d_.injured);
    w_.end_object();
  }

  void dropped() {
    w_.objects("dropped", d_.dropped, [&](const Dropped& x) {
      sentence(x.sentence);
      span_if("span", x.span);
      w_.field("what", x.what);
      w_.field("reason", x.reason);
    });
  }

  void problems() {
    w_.objects("problems", d_.problems, [&](const Problem& p) {
      w_.field("slug", p.slug);
      w_.field("text", p.text);
      span_if("span", p.span);
    });
  }

  const Document& d_;
  const JsonOptions& options_;
  OffsetMap offsets_;
  JsonWriter w_;
};

}  // namespace

std::string record_json(const Document& document, const JsonOptions& options) {
  return RecordWriter(document, options).write();
}

}  // namespace tacitus
