#include "store/document_writer.h"

#include <array>

#include <sqlite3.h>

#include "base/hash.h"
#include "base/json_writer.h"
#include "base/rounding.h"
#include "record/actor_label.h"

namespace tacitus {
namespace {

using sqlite::Statement;

std::string_view name_of_block(BlockKind kind) {
  constexpr std::string_view kNames[] = {"paragraph", "heading", "quote", "list-item", "caption"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

std::optional<std::int64_t> index_or_null(Index i) {
  return i == kNone ? std::nullopt : std::optional<std::int64_t>(i);
}

std::optional<std::int64_t> count_or_null(std::int32_t n) {
  return n == 0 ? std::nullopt : std::optional<std::int64_t>(n);
}

std::string json_of(const std::vector<Span>& spans) {
  if (spans.empty()) return {};
  JsonWriter w;
  w.begin_array();
  for (const Span s : spans) {
    w.begin_array();
    w.number(std::int64_t{s.begin});
    w.number(std::int64_t{s.end});
    w.end_array();
  }
  w.end_array();
  return w.take();
}

std::string json_of(const std::vector<std::string>& strings) {
  if (strings.empty()) return {};
  JsonWriter w;
  w.begin_array();
  for (const std::string& s : strings) w.string(s);
  w.end_array();
  return w.take();
}

std::string json_of(const std::vector<Index>& indices) {
  if (indices.empty()) return {};
  JsonWriter w;
  w.begin_array();
  for (const Index i : indices) w.number(std::int64_t{i});
  w.end_array();
  return w.take();
}

// [[actor, begin, end, cue begin, cue end], ...]
std::string json_of(const std::vector<Relay>& chain) {
  if (chain.empty()) return {};
  JsonWriter w;
  w.begin_array();
  for (const Relay& r : chain) {
    w.begin_array();
    w.number(std::int64_t{r.actor});
    for (const Span s : {r.span, r.cue}) {
      w.number(std::int64_t{s.begin});
      w.number(std::int64_t{s.end});
    }
    w.end_array();
  }
  w.end_array();
  return w.take();
}

// [[begin, end]], or nothing for an empty span
std::string json_of_span(Span span) {
  return span.empty() ? std::string{} : json_of(std::vector<Span>{span});
}

// Agent, predicate, patient, place and time; empty spans keep their position.
std::string json_of(const Proposition& p) {
  if (p.predicate.empty()) return {};
  return json_of(std::vector<Span>{p.agent, p.predicate, p.patient, p.place, p.time});
}

Span sentence_of(const Document& d, Index sentence) {
  return sentence == kNone ? Span{} : d.sentences[at(sentence)].span;
}

Statement& bind_span(Statement& s, Span span) {
  return s.bind(std::int64_t{span.begin}).bind(std::int64_t{span.end});
}

Statement& bind_span_or_null(Statement& s, Span span) {
  return span.empty() ? s.bind_null().bind_null() : bind_span(s, span);
}

std::string_view value_of(const std::optional<PageField>& field) {
  return field ? std::string_view(field->value) : std::string_view();
}

std::string bytes_of(const std::vector<SourceRun>& map) {
  std::string out;
  out.reserve(map.size() * 8);
  for (const SourceRun& run : map) {
    for (const std::uint32_t value : {run.text_begin, run.source_begin}) {
      for (unsigned shift = 0; shift < 32; shift += 8) {
        out.push_back(static_cast<char>((value >> shift) & 0xFFU));
      }
    }
  }
  return out;
}

std::string_view value_of(const std::optional<PageDate>& date) {
  return date ? std::string_view(date->iso) : std::string_view();
}

// Title and body as full-text search sees them: the article without the page's furniture.
std::string body_of(const Document& d) {
  std::string body;
  for (const Block& block : d.page.body) {
    body += d.at(block.span);
    body += '\n';
  }
  return body;
}

}  // namespace

Statement* DocumentWriter::insert(std::string_view sql) {
  Statement* s = db_.statement(sql);
  if (s != nullptr) s->bind(number_);
  return s;
}

Result<bool> DocumentWriter::write(const NewDocument& added) {
  const Document& d = added.document;
  const bool done = document(added) && words(d) && features(added) && votes(added) && page(d)
                    && blocks(d) && problems(d) && mentions(d) && actors(added) && places(d)
                    && times(d) && events(d) && claims(d) && quotes(d) && figures(d) && disputes(d);
  if (done) return true;
  return db_.error("cannot store document " + d.id);
}

bool DocumentWriter::document(const NewDocument& added) {
  const Document& d = added.document;
  const Page& p = d.page;
  Statement* s = db_.statement(
      "INSERT INTO documents(id,tag,raw_hash,origin,text,title,url,outlet,byline,published,"
      "published_day,modified,section,photo_credit,dateline,language,comment_count,killed,injured,"
      "sentences,tokens,engine,source_map)"
      " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  if (s == nullptr) return false;
  s->bind(d.id).bind(std::int64_t{document_tag(d.id)}).bind(d.raw_hash).bind_or_null(d.origin);
  s->bind(d.text).bind_or_null(value_of(p.title)).bind_or_null(value_of(p.url));
  s->bind_or_null(value_of(p.outlet));
  s->bind_or_null(p.bylines.empty() ? std::string_view() : p.bylines.front().value);
  s->bind_or_null(value_of(p.published)).bind(d.published_day());
  s->bind_or_null(value_of(p.modified)).bind_or_null(value_of(p.section));
  s->bind_or_null(value_of(p.photo_credit)).bind_or_null(value_of(p.dateline));
  s->bind_or_null(p.language);
  s->bind(p.comment_count ? std::optional(p.comment_count->value) : std::nullopt);
  s->bind(d.killed).bind(d.injured);
  s->bind(static_cast<std::int64_t>(d.sentences.size()));
  s->bind(static_cast<std::int64_t>(d.tokens.size())).bind(added.engine);
  const std::string map = bytes_of(d.source_map);
  if (map.empty()) {
    s->bind_null();
  } else {
    s->bind_blob(map);
  }
  if (!s->run()) return false;
  number_ = sqlite3_last_insert_rowid(db_.db.get());
  return true;
}

bool DocumentWriter::words(const Document& d) {
  Statement* s = insert("INSERT INTO document_words(rowid,title,body) VALUES(?,?,?)");
  if (s == nullptr) return false;
  const std::string body = body_of(d);
  return s->bind(value_of(d.page.title)).bind(body).run();
}

bool DocumentWriter::features(const NewDocument& added) {
  if (added.features.empty()) return true;
  Statement* s = insert("INSERT INTO features(document,features) VALUES(?,?)");
  return s != nullptr && s->bind_blob(added.features).run();
}

bool DocumentWriter::votes(const NewDocument& added) {
  Statement* s = insert("INSERT INTO site_dates VALUES(?,?,?,?)");
  if (s == nullptr) return false;
  const SiteVotes& votes = added.votes;
  s->bind(votes.site).bind(std::int64_t{votes.site.empty() ? 0 : votes.month_first});
  return s->bind(std::int64_t{votes.site.empty() ? 0 : votes.day_first}).run();
}

bool DocumentWriter::field(std::string_view name, std::string_view value, std::string_view rule,
                           Span span, bool ambiguous) {
  Statement* s = insert("INSERT INTO page_fields VALUES(?,?,?,?,?,?,?,?)");
  if (s == nullptr) return false;
  s->bind(field_++).bind(name).bind(value).bind_or_null(rule);
  return bind_span_or_null(*s, span).bind(std::int64_t{ambiguous}).run();
}

bool DocumentWriter::page(const Document& d) {
  const Page& p = d.page;
  const std::pair<std::string_view, const std::optional<PageField>*> fields[] = {
      {"title", &p.title},   {"section", &p.section}, {"photo_credit", &p.photo_credit},
      {"outlet", &p.outlet}, {"url", &p.url},         {"dateline", &p.dateline}};
  for (const auto& [name, value] : fields) {
    if (*value && !field(name, (*value)->value, (*value)->rule, (*value)->span)) return false;
  }
  for (const PageField& f : p.bylines) {
    if (!field("byline", f.value, f.rule, f.span)) return false;
  }
  const std::pair<std::string_view, const std::optional<PageDate>*> dates[] = {
      {"published", &p.published}, {"modified", &p.modified}};
  for (const auto& [name, date] : dates) {
    if (*date && !field(name, (*date)->iso, (*date)->rule, (*date)->span, (*date)->ambiguous)) {
      return false;
    }
  }
  return !p.comment_count
         || field("comment_count", std::to_string(p.comment_count->value), "",
                  p.comment_count->span);
}

bool DocumentWriter::blocks(const Document& d) {
  std::int64_t seq = 0;
  const auto block = [&](std::string_view kind, Span span) {
    Statement* s = insert("INSERT INTO blocks VALUES(?,?,?,?,?)");
    return s != nullptr && bind_span(s->bind(seq++).bind(kind), span).run();
  };
  for (const Block& b : d.page.body) {
    if (!block(name_of_block(b.kind), b.span)) return false;
  }
  for (const Span span : d.page.boilerplate) {
    if (!block("boilerplate", span)) return false;
  }
  return true;
}

bool DocumentWriter::problems(const Document& d) {
  std::int64_t seq = 0;
  for (const Problem& p : d.problems) {
    Statement* s = insert("INSERT INTO problems VALUES(?,?,?,?,?,?)");
    if (s == nullptr || !bind_span(s->bind(seq++).bind(p.slug).bind(p.text), p.span).run()) {
      return false;
    }
  }
  return true;
}

bool DocumentWriter::mentions(const Document& d) {
  std::int64_t seq = 0;
  for (const Mention& m : d.mentions) {
    Statement* s = insert("INSERT INTO mentions VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    bind_span(bind_span(s->bind(seq++), m.span), m.full);
    s->bind(name_of(m.kind)).bind_or_null(name_of(m.type));
    s->bind(index_or_null(m.actor)).bind(index_or_null(m.place));
    s->bind(index_or_null(m.chain)).bind(index_or_null(m.sentence)).bind_or_null(m.lexicon_id);
    if (!s->bind(rounded(m.confidence)).bind_or_null(m.rule).run()) return false;
  }
  return true;
}

bool DocumentWriter::actors(const NewDocument& added) {
  const Document& d = added.document;
  for (std::size_t i = 0; i < d.actors.size(); ++i) {
    const Actor& a = d.actors[i];
    Statement* s = insert("INSERT INTO actors VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    const std::string aliases = json_of(a.aliases);
    const std::string members = json_of(a.members);
    const std::string mentions = json_of(a.mentions);
    s->bind(static_cast<std::int64_t>(i)).bind(a.id).bind(label_of(d, a)).bind_or_null(a.name);
    s->bind(name_of(a.kind));
    s->bind_or_null(a.country).bind_or_null(a.sector).bind_or_null(a.cameo).bind_or_null(a.role);
    s->bind_or_null(a.lexicon_id).bind_or_null(aliases).bind_or_null(members);
    s->bind(static_cast<std::int64_t>(a.mentions.size())).bind_or_null(mentions);
    s->bind_or_null(i < added.actor_keys.size() ? added.actor_keys[i] : std::string_view());
    s->bind(rounded(a.confidence)).bind_or_null(a.rule);
    if (!s->run()) return false;
  }
  return true;
}

bool DocumentWriter::places(const Document& d) {
  std::int64_t seq = 0;
  for (const Place& p : d.places) {
    Statement* s = insert("INSERT INTO places VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    s->bind(seq++).bind(p.id).bind(p.name).bind_or_null(p.kind).bind_or_null(p.country);
    s->bind_or_null(p.admin).bind(p.latitude).bind(p.longitude).bind_or_null(p.gazetteer_id);
    const std::string mentions = json_of(p.mentions);
    s->bind(static_cast<std::int64_t>(p.mentions.size())).bind_or_null(mentions);
    if (!s->bind(rounded(p.confidence)).bind_or_null(p.rule).run()) return false;
  }
  return true;
}

bool DocumentWriter::times(const Document& d) {
  std::int64_t seq = 0;
  for (const TimeExpression& t : d.times) {
    Statement* s = insert("INSERT INTO times VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    bind_span(s->bind(seq++).bind(t.id), t.span);
    s->bind(name_of(t.type)).bind(t.value).bind_or_null(t.mod).bind(t.begin_day).bind(t.end_day);
    s->bind_or_null(t.anchor).bind(index_or_null(t.sentence));
    if (!s->bind(rounded(t.confidence)).bind_or_null(t.rule).run()) {
      return false;
    }
  }
  return true;
}

bool DocumentWriter::event_actors(std::int64_t event, std::string_view role,
                                  const std::vector<Index>& actors) {
  std::int64_t seq = 0;
  for (const Index actor : actors) {
    Statement* s = insert("INSERT INTO event_actors VALUES(?,?,?,?,?)");
    if (s == nullptr) return false;
    if (!s->bind(event).bind(role).bind(seq++).bind(std::int64_t{actor}).run()) return false;
  }
  return true;
}

bool DocumentWriter::tellings(const Document& d, std::int64_t event,
                              const std::vector<EventMention>& tellings) {
  std::int64_t seq = 0;
  for (const EventMention& t : tellings) {
    Statement* s = insert("INSERT INTO event_tellings VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    const std::string sources = json_of(t.sources);
    const std::string targets = json_of(t.targets);
    bind_span(s->bind(event).bind(seq++), t.trigger);
    bind_span_or_null(s->bind(index_or_null(t.sentence)), sentence_of(d, t.sentence));
    s->bind_or_null(sources).bind_or_null(targets).bind(index_or_null(t.time));
    s->bind(index_or_null(t.place))
        .bind_or_null(t.provenance.rule)
        .bind_or_null(t.provenance.where);
    if (!s->run()) return false;
  }
  return true;
}

bool DocumentWriter::events(const Document& d) {
  std::int64_t seq = 0;
  for (const Event& e : d.events) {
    Statement* s = insert("INSERT INTO events VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    const std::string contexts = json_of(e.contexts);
    const std::string instruments = json_of(e.instruments);
    const std::string reported_by = json_of(e.reported_by);
    s->bind(seq).bind(e.id).bind(e.type).bind_or_null(e.mode).bind_or_null(contexts);
    s->bind_or_null(e.cameo).bind(e.goldstein).bind_or_null(instruments);
    s->bind(index_or_null(e.place)).bind(index_or_null(e.time)).bind_or_null(e.date);
    s->bind(name_of(e.modality)).bind(std::int64_t{e.negated}).bind(name_of(e.factuality));
    if (!s->bind_or_null(reported_by).bind(rounded(e.confidence)).run()) return false;
    if (!event_actors(seq, "source", e.sources) || !event_actors(seq, "target", e.targets)
        || !tellings(d, seq, e.tellings)) {
      return false;
    }
    ++seq;
  }
  return true;
}

bool DocumentWriter::claims(const Document& d) {
  std::int64_t seq = 0;
  for (const Claim& c : d.claims) {
    Statement* s = insert(
        "INSERT INTO claims "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?"
        ")");
    if (s == nullptr) return false;
    const std::string speaker = json_of(c.speaker);
    const std::string cue = json_of(c.cue);
    const std::string content = json_of(c.content);
    const std::string chain = json_of(c.chain);
    const std::string addressee = json_of_span(c.addressee);
    s->bind(seq++).bind(c.id).bind(name_of(c.act)).bind(name_of(c.form)).bind_or_null(speaker);
    s->bind(index_or_null(c.speaker_actor)).bind_or_null(cue).bind_or_null(c.cue_lemma);
    s->bind_or_null(content).bind(index_or_null(c.sentence));
    bind_span_or_null(*s, sentence_of(d, c.sentence)).bind_or_null(addressee);
    s->bind(index_or_null(c.addressee_actor)).bind_or_null(c.channel);
    bind_span_or_null(*s, c.channel_span)
        .bind_or_null(chain)
        .bind(std::int64_t{c.cue_negated})
        .bind(std::int64_t{c.cue_modal});
    s->bind(std::int64_t{c.cue_conditional}).bind_or_null(c.cue_tense);
    s->bind(std::int64_t{c.polarity}).bind(name_of(c.factuality_speaker));
    s->bind(name_of(c.factuality_author)).bind(index_or_null(c.time));
    s->bind(index_or_null(c.answers)).bind(index_or_null(c.same_as));
    s->bind(index_or_null(c.nested_in)).bind(index_or_null(c.continues));
    s->bind(rounded(c.confidence));
    s->bind_or_null(c.provenance.rule).bind_or_null(c.provenance.where);
    const std::string role = json_of_span(c.speaker_role);
    const std::string reason = json_of_span(c.anonymity_reason);
    const std::string where = json_of_span(c.said_where_span);
    const std::string proposition = json_of(c.proposition);
    s->bind(name_of(c.speaker_kind)).bind(count_or_null(c.speaker_count)).bind_or_null(role);
    s->bind_or_null(reason).bind(index_or_null(c.said_where)).bind_or_null(where);
    if (!s->bind_or_null(proposition).bind_or_null(c.proposition.lemma).run()) return false;
  }
  return true;
}

bool DocumentWriter::quotes(const Document& d) {
  std::int64_t seq = 0;
  for (const Quote& q : d.quotes) {
    Statement* s = insert("INSERT INTO quotes VALUES(?,?,?,?,?,?)");
    if (s == nullptr) return false;
    if (!bind_span(s->bind(seq++).bind(q.id), q.span).bind(index_or_null(q.claim)).run()) {
      return false;
    }
  }
  return true;
}

bool DocumentWriter::figures(const Document& d) {
  std::int64_t seq = 0;
  for (const Figure& f : d.figures) {
    Statement* s = insert(
        "INSERT INTO figures VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    const std::string source = json_of(f.source);
    bind_span(bind_span(s->bind(seq++).bind(f.id), f.span), f.number);
    s->bind(f.value).bind(f.low).bind(f.high).bind(name_of(f.bound)).bind(name_of(f.unit));
    s->bind_or_null(f.currency).bind_or_null(f.counted).bind(index_or_null(f.population));
    s->bind(index_or_null(f.place)).bind(index_or_null(f.since)).bind(index_or_null(f.as_of));
    s->bind(index_or_null(f.claim)).bind_or_null(source).bind(index_or_null(f.source_actor));
    s->bind(index_or_null(f.updates)).bind(index_or_null(f.sentence));
    bind_span_or_null(*s, sentence_of(d, f.sentence));
    s->bind(rounded(f.confidence)).bind_or_null(f.provenance.rule);
    if (!s->bind_or_null(f.provenance.where).run()) return false;
  }
  return true;
}

bool DocumentWriter::disputes(const Document& d) {
  std::int64_t seq = 0;
  for (const Dispute& x : d.disputes) {
    Statement* s = insert("INSERT INTO disputes VALUES(?,?,?,?,?,?,?,?,?,?)");
    if (s == nullptr) return false;
    s->bind(seq++).bind(x.id).bind(std::int64_t{x.claim}).bind(std::int64_t{x.answers});
    s->bind(name_of(x.relation)).bind_or_null(x.basis);
    if (!bind_span_or_null(*s, x.evidence).bind(rounded(x.confidence)).run()) return false;
  }
  return true;
}

namespace {

// A contentless full-text table forgets a row only when told what was in it.
bool remove_words(Store::Impl& db, std::int64_t number) {
  Statement* body = db.statement(
      "SELECT group_concat(substr(CAST(text AS BLOB), span_begin + 1, span_end - span_begin), "
      "char(10))"
      " || char(10), title FROM (SELECT b.span_begin, b.span_end, d.text, d.title FROM blocks b"
      " JOIN documents d USING(document) WHERE b.document = ?1 AND b.kind <> 'boilerplate'"
      " ORDER BY b.seq)");
  Statement* forget = db.statement(
      "INSERT INTO document_words(document_words, rowid, title, body) VALUES('delete', ?1, ?2, "
      "?3)");
  if (body == nullptr || forget == nullptr || !body->bind(number).step()) return false;
  const std::string words(body->text(0));
  const std::string title(body->text(1));
  body->reset();
  return forget->bind(number).bind(title).bind(words).run();
}

constexpr std::array<std::string_view, 22> kRemovals = {
    "DELETE FROM page_fields WHERE document = ?1",
    "DELETE FROM blocks WHERE document = ?1",
    "DELETE FROM problems WHERE document = ?1",
    "DELETE FROM mentions WHERE document = ?1",
    "DELETE FROM actors WHERE document = ?1",
    "DELETE FROM places WHERE document = ?1",
    "DELETE FROM times WHERE document = ?1",
    "DELETE FROM events WHERE document = ?1",
    "DELETE FROM event_actors WHERE document = ?1",
    "DELETE FROM event_tellings WHERE document = ?1",
    "DELETE FROM claims WHERE document = ?1",
    "DELETE FROM quotes WHERE document = ?1",
    "DELETE FROM figures WHERE document = ?1",
    "DELETE FROM disputes WHERE document = ?1",
    "DELETE FROM claim_facts WHERE document = ?1",
    "DELETE FROM story_disputes WHERE document = ?1 OR other_document = ?1",
    "UPDATE stories SET documents = documents - 1"
    " WHERE story IN (SELECT story FROM features WHERE document = ?1)",
    "DELETE FROM story_documents WHERE document = ?1"
    " AND story IN (SELECT story FROM features WHERE document = ?1)",
    "DELETE FROM stories WHERE documents = 0",
    "DELETE FROM features WHERE document = ?1",
    "DELETE FROM site_dates WHERE document = ?1",
    "DELETE FROM documents WHERE document = ?1"};

}  // namespace

Result<bool> remove_document(Store::Impl& db, std::string_view id) {
  const Error failed = {Code::Io, "cannot remove document " + std::string(id), "store/failed"};
  Statement* find = db.statement("SELECT document FROM documents WHERE id = ?1");
  if (find == nullptr) return failed;
  if (!find->bind(id).step()) return find->failed() ? Result<bool>(failed) : Result<bool>(false);
  const std::int64_t number = find->integer(0);
  find->reset();
  if (!remove_words(db, number)) return db.error(failed.text);
  for (const std::string_view sql : kRemovals) {
    Statement* s = db.statement(sql);
    if (s == nullptr) return db.error(failed.text);
    if (sql.find("?1") != std::string_view::npos) s->bind(number);
    if (!s->run()) return db.error(failed.text);
  }
  return true;
}

}  // namespace tacitus
