#include "store/document_reader.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "store/json_lists.h"
#include "store/store_impl.h"

namespace tacitus {
namespace {

using sqlite::Statement;

// Reads the columns of one row from left to right.
class Row {
 public:
  explicit Row(const Statement& s) : s_(s) {}

  std::string text() { return std::string(s_.text(next_++)); }
  std::string_view blob() { return s_.blob(next_++); }
  std::string_view view() { return s_.text(next_++); }
  std::int64_t integer() { return s_.integer(next_++); }
  double real() { return s_.real(next_++); }
  bool flag() { return integer() != 0; }
  float confidence() { return static_cast<float>(real()); }
  Index index() { return null() ? (++next_, kNone) : static_cast<Index>(integer()); }
  std::optional<std::int32_t> day() {
    if (null()) return ++next_, std::nullopt;
    return static_cast<std::int32_t>(integer());
  }
  std::optional<std::int64_t> integer_or_none() {
    if (null()) return ++next_, std::nullopt;
    return integer();
  }
  std::optional<double> real_or_none() {
    if (null()) return ++next_, std::nullopt;
    return real();
  }
  Span span() {
    const auto begin = static_cast<std::uint32_t>(integer());
    return {begin, static_cast<std::uint32_t>(integer())};
  }
  template <class Label>
  Label label() {
    return parse_label<Label>(view()).value_or(Label{});
  }
  std::vector<Index> indices() {
    std::vector<Index> out;
    for (const std::int64_t n : json_numbers(view())) out.push_back(static_cast<Index>(n));
    return out;
  }
  std::vector<Span> spans() {
    std::vector<Span> out;
    const auto n = json_numbers(view());
    for (std::size_t i = 0; i + 1 < n.size(); i += 2) {
      out.push_back({static_cast<std::uint32_t>(n[i]), static_cast<std::uint32_t>(n[i + 1])});
    }
    return out;
  }

 private:
  bool null() const { return s_.type(next_) == Statement::Type::Null; }
  const Statement& s_;
  int next_ = 0;
};

BlockKind block_kind(std::string_view name) {
  constexpr std::string_view kNames[] = {"paragraph", "heading", "quote", "list-item", "caption"};
  const auto* it = std::ranges::find(kNames, name);
  return it == std::end(kNames) ? BlockKind::Paragraph
                                : static_cast<BlockKind>(it - std::begin(kNames));
}

class DocumentReader {
 public:
  explicit DocumentReader(Store::Impl& db) : db_(db) {}

  Result<std::unique_ptr<Document>> read(std::string_view id) {
    auto document = std::make_unique<Document>();
    d_ = document.get();
    if (!head(id)) {
      if (failed_) return db_.error("cannot read the document");
      return Error{Code::NotFound, "no document " + std::string(id), "store/not-found"};
    }
    page_fields();
    blocks();
    problems();
    mentions();
    actors();
    places();
    times();
    claims();
    events();
    tellings();
    quotes();
    figures();
    disputes();
    if (failed_) return db_.error("cannot read document " + std::string(id));
    return document;
  }

 private:
  // Calls `each` with every row of `sql`, whose only parameter is the document's number.
  template <class Each>
  void rows(std::string_view sql, Each each) {
    Statement* s = db_.statement(sql);
    if (s == nullptr) {
      failed_ = true;
      return;
    }
    s->bind(number_);
    while (s->step()) {
      Row row(*s);
      each(row);
    }
    failed_ = failed_ || s->failed();
  }

  bool head(std::string_view id) {
    Statement* s = db_.statement(
        "SELECT document, id, raw_hash, origin, text, language, killed, injured, source_map,"
        " sentences FROM documents WHERE id = ?1");
    if (s == nullptr || !s->bind(id).step()) {
      failed_ = s == nullptr || s->failed();
      return false;
    }
    Row r(*s);
    number_ = r.integer();
    d_->id = r.text();
    d_->raw_hash = r.text();
    d_->origin = r.text();
    d_->text = r.text();
    d_->page.language = r.text();
    d_->killed = r.integer_or_none();
    d_->injured = r.integer_or_none();
    d_->source_map = source_map(r.blob());
    d_->sentences.resize(static_cast<std::size_t>(r.integer()));
    s->reset();
    return true;
  }

  static std::vector<SourceRun> source_map(std::string_view bytes) {
    const auto number = [&](std::size_t from) {
      std::uint32_t value = 0;
      for (std::size_t i = 4; i-- > 0;) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[from + i]);
      }
      return value;
    };
    std::vector<SourceRun> out;
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8)
      out.push_back({number(i), number(i + 4)});
    return out;
  }

  void page_fields() {
    Page& p = d_->page;
    rows(
        "SELECT field, value, rule, span_begin, span_end, ambiguous FROM page_fields"
        " WHERE document = ?1 ORDER BY seq",
        [&p](Row& r) {
          const std::string name = r.text();
          PageField field;
          field.value = r.text();
          field.rule = r.text();
          field.span = r.span();
          const PageDate date = {field.value, field.span, field.rule, r.flag()};
          const std::pair<std::string_view, std::optional<PageField>*> fields[] = {
              {"title", &p.title},   {"section", &p.section}, {"photo_credit", &p.photo_credit},
              {"outlet", &p.outlet}, {"url", &p.url},         {"dateline", &p.dateline}};
          for (const auto& [known, place] : fields) {
            if (known == name) *place = field;
          }
          if (name == "byline") p.bylines.push_back(field);
          if (name == "published") p.published = date;
          if (name == "modified") p.modified = date;
          if (name == "comment_count") {
            std::int64_t count = 0;
            std::from_chars(field.value.data(), field.value.data() + field.value.size(), count);
            p.comment_count = PageCount{count, field.span};
          }
        });
  }

  void blocks() {
    rows("SELECT kind, span_begin, span_end FROM blocks WHERE document = ?1 ORDER BY seq",
         [this](Row& r) {
           const std::string kind = r.text();
           const Span span = r.span();
           if (kind == "boilerplate") {
             d_->page.boilerplate.push_back(span);
           } else {
             d_->page.body.push_back({span, block_kind(kind)});
           }
         });
  }

  void problems() {
    rows("SELECT slug, text, span_begin, span_end FROM problems WHERE document = ?1 ORDER BY seq",
         [this](Row& r) {
           Problem p;
           p.slug = r.text();
           p.text = r.text();
           p.span = r.span();
           d_->problems.push_back(std::move(p));
         });
  }

  void mentions() {
    rows(
        "SELECT span_begin, span_end, full_begin, full_end, kind, type, actor, place, chain,"
        " sentence, lexicon_id, confidence, rule FROM mentions"
        " WHERE document = ?1 ORDER BY seq",
        [this](Row& r) {
          Mention m;
          m.span = r.span();
          m.full = r.span();
          m.kind = r.label<MentionKind>();
          m.type = r.label<NameType>();
          m.actor = r.index();
          m.place = r.index();
          m.chain = r.index();
          m.sentence = r.index();
          m.lexicon_id = r.text();
          m.confidence = r.confidence();
          m.rule = r.text();
          d_->mentions.push_back(std::move(m));
        });
  }

  void actors() {
    rows(
        "SELECT id, name, kind, country, sector, cameo, role, lexicon_id, aliases, members, "
        "mention_list,"
        " confidence, rule FROM actors WHERE document = ?1 ORDER BY seq",
        [this](Row& r) {
          Actor a;
          a.id = r.text();
          a.name = r.text();
          a.kind = r.label<ActorKind>();
          a.country = r.text();
          a.sector = r.text();
          a.cameo = r.text();
          a.role = r.text();
          a.lexicon_id = r.text();
          a.aliases = json_strings(r.view());
          a.members = r.indices();
          a.mentions = r.indices();
          a.confidence = r.confidence();
          a.rule = r.text();
          d_->actors.push_back(std::move(a));
        });
  }

  void places() {
    rows(
        "SELECT id, name, kind, country, admin, latitude, longitude, gazetteer_id, mention_list,"
        " confidence,"
        " rule FROM places WHERE document = ?1 ORDER BY seq",
        [this](Row& r) {
          Place p;
          p.id = r.text();
          p.name = r.text();
          p.kind = r.text();
          p.country = r.text();
          p.admin = r.text();
          p.latitude = r.real_or_none();
          p.longitude = r.real_or_none();
          p.gazetteer_id = r.text();
          p.mentions = r.indices();
          p.confidence = r.confidence();
          p.rule = r.text();
          d_->places.push_back(std::move(p));
        });
  }

  void times() {
    rows(
        "SELECT id, span_begin, span_end, type, value, mod, begin_day, end_day, anchor, sentence,"
        " confidence, rule FROM times WHERE document = ?1 ORDER BY seq",
        [this](Row& r) {
          TimeExpression t;
          t.id = r.text();
          t.span = r.span();
          t.type = r.label<TimexType>();
          t.value = r.text();
          t.mod = r.text();
          t.begin_day = r.day();
          t.end_day = r.day();
          t.anchor = r.text();
          t.sentence = r.index();
          t.confidence = r.confidence();
          t.rule = r.text();
          d_->times.push_back(std::move(t));
        });
  }

  void events() {
    rows(
        "SELECT id, type, mode, contexts, cameo, goldstein, instruments, place, time, date,"
        " modality, negated, factuality, reported_by, confidence FROM events WHERE document = ?1"
        " ORDER BY seq",
        [this](Row& r) {
          Event e;
          e.id = r.text();
          e.type = r.text();
          e.mode = r.text();
          e.contexts = json_strings(r.view());
          e.cameo = r.text();
          e.goldstein = r.real();
          e.instruments = r.indices();
          e.place = r.index();
          e.time = r.index();
          e.date = r.text();
          e.modality = r.label<Modality>();
          e.negated = r.flag();
          e.factuality = r.label<Factuality>();
          e.reported_by = r.indices();
          e.confidence = r.confidence();
          d_->events.push_back(std::move(e));
        });
    rows(
        "SELECT event, role, actor FROM event_actors WHERE document = ?1 ORDER BY event, role, seq",
        [this](Row& r) {
          Event* e = event(r.index());
          if (e == nullptr) return;
          (r.view() == "source" ? e->sources : e->targets).push_back(r.index());
        });
  }

  void tellings() {
    rows(
        "SELECT event, span_begin, span_end, sentence, sentence_begin, sentence_end, sources,"
        " targets, time, place, rule, lexicon_line FROM event_tellings WHERE document = ?1 ORDER "
        "BY event, seq",
        [this](Row& r) {
          Event* e = event(r.index());
          if (e == nullptr) return;
          EventMention t;
          t.trigger = r.span();
          t.sentence = sentence(r);
          t.sources = r.indices();
          t.targets = r.indices();
          t.time = r.index();
          t.place = r.index();
          t.provenance.rule = r.text();
          t.provenance.where = r.text();
          e->tellings.push_back(std::move(t));
        });
  }

  void claims() {
    rows(
        "SELECT id, act, form, speaker, speaker_actor, cue, cue_lemma, content, sentence,"
        " sentence_begin, sentence_end, addressee, addressee_actor, channel, channel_begin,"
        " channel_end, chain, cue_negated, cue_modal,"
        " cue_conditional, cue_tense, polarity, factuality_speaker, factuality_author, time,"
        " answers, same_as, nested_in, continues, confidence, rule, lexicon_line, speaker_kind,"
        " speaker_count, speaker_role, anonymity_reason, said_where, said_where_span, proposition,"
        " proposition_lemma FROM claims"
        " WHERE document = ?1 ORDER BY seq",
        [this](Row& r) { d_->claims.push_back(claim(r)); });
  }

  Claim claim(Row& r) {
    Claim c;
    c.id = r.text();
    c.act = r.label<Act>();
    c.form = r.label<QuoteForm>();
    c.speaker = r.spans();
    c.speaker_actor = r.index();
    c.cue = r.spans();
    c.cue_lemma = r.text();
    c.content = r.spans();
    c.sentence = sentence(r);
    c.addressee = first_span(r);
    c.addressee_actor = r.index();
    c.channel = r.text();
    c.channel_span = r.span();
    c.chain = chain(json_numbers(r.view()));
    c.cue_negated = r.flag();
    c.cue_modal = r.flag();
    c.cue_conditional = r.flag();
    c.cue_tense = r.text();
    c.polarity = static_cast<std::int8_t>(r.integer());
    c.factuality_speaker = r.label<Factuality>();
    c.factuality_author = r.label<Factuality>();
    c.time = r.index();
    c.answers = r.index();
    c.same_as = r.index();
    c.nested_in = r.index();
    c.continues = r.index();
    c.confidence = r.confidence();
    c.provenance.rule = r.text();
    c.provenance.where = r.text();
    speaker(c, r);
    return c;
  }

  static Span first_span(Row& r) {
    const auto spans = r.spans();
    return spans.empty() ? Span{} : spans.front();
  }

  static void speaker(Claim& c, Row& r) {
    c.speaker_kind = r.label<SpeakerKind>();
    c.speaker_count = static_cast<std::int32_t>(r.integer_or_none().value_or(0));
    c.speaker_role = first_span(r);
    c.anonymity_reason = first_span(r);
    c.said_where = r.index();
    c.said_where_span = first_span(r);
    const auto parts = r.spans();
    c.proposition.lemma = r.text();
    if (parts.size() != 5) return;
    Proposition& p = c.proposition;
    Span* const to[] = {&p.agent, &p.predicate, &p.patient, &p.place, &p.time};
    for (std::size_t i = 0; i < parts.size(); ++i) *to[i] = parts[i];
  }

  static std::vector<Relay> chain(const std::vector<std::int64_t>& n) {
    std::vector<Relay> out;
    const auto offset = [&n](std::size_t i) { return static_cast<std::uint32_t>(n[i]); };
    for (std::size_t i = 0; i + 4 < n.size(); i += 5) {
      out.push_back({static_cast<Index>(n[i]),
                     {offset(i + 1), offset(i + 2)},
                     {offset(i + 3), offset(i + 4)}});
    }
    return out;
  }

  void quotes() {
    rows("SELECT id, span_begin, span_end, claim FROM quotes WHERE document = ?1 ORDER BY seq",
         [this](Row& r) {
           Quote q;
           q.id = r.text();
           q.span = r.span();
           q.claim = r.index();
           d_->quotes.push_back(std::move(q));
         });
  }

  void figures() {
    rows(
        "SELECT id, span_begin, span_end, number_begin, number_end, value, low, high, bound, unit,"
        " currency, counted, population, place, since, as_of, claim, source, source_actor, updates,"
        " sentence, sentence_begin, sentence_end, confidence, rule, lexicon_line FROM figures"
        " WHERE document = ?1 ORDER BY seq",
        [this](Row& r) {
          Figure f;
          f.id = r.text();
          f.span = r.span();
          f.number = r.span();
          f.value = r.real_or_none();
          f.low = r.real_or_none();
          f.high = r.real_or_none();
          f.bound = r.label<Bound>();
          f.unit = r.label<Unit>();
          f.currency = r.text();
          f.counted = r.text();
          f.population = r.index();
          f.place = r.index();
          f.since = r.index();
          f.as_of = r.index();
          f.claim = r.index();
          f.source = r.spans();
          f.source_actor = r.index();
          f.updates = r.index();
          f.sentence = sentence(r);
          f.confidence = r.confidence();
          f.provenance.rule = r.text();
          f.provenance.where = r.text();
          d_->figures.push_back(std::move(f));
        });
  }

  void disputes() {
    rows(
        "SELECT id, claim, answers, relation, basis, evidence_begin, evidence_end, confidence"
        " FROM disputes WHERE document = ?1 ORDER BY seq",
        [this](Row& r) {
          Dispute x;
          x.id = r.text();
          x.claim = r.index();
          x.answers = r.index();
          x.relation = r.label<Relation>();
          x.basis = r.text();
          x.evidence = r.span();
          x.confidence = r.confidence();
          d_->disputes.push_back(std::move(x));
        });
  }

  Event* event(Index i) {
    if (i < 0 || static_cast<std::size_t>(i) >= d_->events.size()) return nullptr;
    return &d_->events[static_cast<std::size_t>(i)];
  }

  // The number of the sentence, whose span stands in the next two columns.
  Index sentence(Row& r) {
    const Index number = r.index();
    const Span span = r.span();
    if (number >= 0 && static_cast<std::size_t>(number) < d_->sentences.size()) {
      d_->sentences[static_cast<std::size_t>(number)].span = span;
      return number;
    }
    return kNone;
  }

  Store::Impl& db_;
  Document* d_ = nullptr;
  std::int64_t number_ = 0;
  bool failed_ = false;
};

// The first column of every row of a prepared statement.
Result<std::vector<std::string>> first_column(Store& store, Statement* s) {
  const auto failed = [&] { return store.impl().error("cannot read the database"); };
  if (s == nullptr) return failed();
  std::vector<std::string> out;
  while (s->step()) out.emplace_back(s->text(0));
  if (s->failed()) return failed();
  return out;
}

}  // namespace

Result<std::unique_ptr<Document>> load_document(Store& store, std::string_view id) {
  return DocumentReader(store.impl()).read(id);
}

Result<std::vector<std::string>> documents_of(Store& store, std::string_view id) {
  const std::size_t dash = id.find('-');
  std::uint32_t tag = 0;
  bool is_record = false;
  if (dash != std::string_view::npos && id.size() == dash + 17) {
    const char* begin = id.data() + dash + 1;
    const auto [end, error] = std::from_chars(begin, begin + 8, tag, 16);
    is_record = error == std::errc() && end == begin + 8;
  }
  Statement* s = store.impl().statement(
      "SELECT id FROM documents WHERE id = ?1 OR (?2 AND tag = ?3) ORDER BY document");
  if (s != nullptr) s->bind(id).bind(std::int64_t{is_record}).bind(std::int64_t{tag});
  return first_column(store, s);
}

Result<std::vector<std::string>> all_documents(Store& store) {
  return first_column(store, store.impl().statement("SELECT id FROM documents ORDER BY document"));
}

Result<std::string> largest_story(Store& store) {
  auto found = first_column(
      store, store.impl().statement(
                 "SELECT id FROM stories ORDER BY documents DESC, first_day, story LIMIT 1"));
  if (!found) return found.error();
  if (found.value().empty()) {
    return Error{Code::NotFound, "the database holds no story yet", "store/not-found"};
  }
  return found.value().front();
}

Result<std::vector<StoryDocument>> load_story(Store& store, std::string_view id) {
  Statement* s = store.impl().statement(
      "SELECT d.id, sd.likeness, sd.duplicate_of FROM stories st JOIN story_documents sd"
      " USING(story) JOIN documents d USING(document) WHERE st.id = ?1"
      " ORDER BY d.published_day, d.published, d.document");
  if (s == nullptr) return store.impl().error("cannot read the story");
  struct Part {
    std::string id;
    double likeness;
    std::string duplicate_of;
  };
  std::vector<Part> parts;
  s->bind(id);
  while (s->step()) {
    parts.push_back({std::string(s->text(0)), s->real(1), std::string(s->text(2))});
  }
  if (s->failed()) return store.impl().error("cannot read the story");
  if (parts.empty()) {
    return Error{Code::NotFound, "no story " + std::string(id), "store/not-found"};
  }
  std::vector<StoryDocument> out;
  for (Part& part : parts) {
    auto document = load_document(store, part.id);
    if (!document) return document.error();
    out.push_back({std::move(document).value(), part.likeness, std::move(part.duplicate_of)});
  }
  return out;
}

}  // namespace tacitus
