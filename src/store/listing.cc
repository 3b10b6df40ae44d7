#include "store/listing.h"

#include <algorithm>
#include <optional>

#include "store/search_query.h"
#include "store/store_impl.h"

namespace tacitus {
namespace {

using sqlite::Statement;

struct Filter {
  std::string_view name;
  std::string_view condition;  // one "?"
};

struct Noun {
  std::string_view name;
  std::string_view select;  // up to WHERE 1
  std::string_view rest;    // GROUP BY and ORDER BY
  std::span<const Filter> filters;
};

// Conditions shared by everything that joins documents as d.
constexpr std::string_view kInStory =
    "d.document IN (SELECT sd.document FROM story_documents sd JOIN stories st USING(story)"
    " WHERE st.id = ?)";
constexpr std::string_view kInDocument = "d.id = ?";
constexpr std::string_view kFromOutlet = "d.outlet LIKE '%' || ? || '%'";

constexpr Filter kEventFilters[] = {
    {"story", kInStory},
    {"document", kInDocument},
    {"outlet", kFromOutlet},
    {"since", "coalesce(nullif(e.date, ''), d.published) >= ?"},
    {"until", "substr(coalesce(nullif(e.date, ''), d.published), 1, 10) <= ?"},
    {"type", "e.type = upper(?)"},
    {"actor",
     "EXISTS (SELECT 1 FROM event_actors x JOIN actors a ON a.document = x.document AND a.seq ="
     " x.actor WHERE x.document = e.document AND x.event = e.seq"
     " AND a.label LIKE '%' || ? || '%')"},
};
constexpr std::string_view kEvents =
    "SELECT e.id, e.date, e.type, e.mode, e.cameo,"
    " (SELECT group_concat(a.label, '; ') FROM event_actors x JOIN actors a"
    "  ON a.document = x.document AND a.seq = x.actor"
    "  WHERE x.document = e.document AND x.event = e.seq AND x.role = 'source') AS sources,"
    " (SELECT group_concat(a.label, '; ') FROM event_actors x JOIN actors a"
    "  ON a.document = x.document AND a.seq = x.actor"
    "  WHERE x.document = e.document AND x.event = e.seq AND x.role = 'target') AS targets,"
    " (SELECT p.name FROM places p WHERE p.document = e.document AND p.seq = e.place) AS place,"
    " time_precision(e.date, (SELECT i.value FROM times i WHERE i.document = e.document"
    "  AND i.seq = e.time)) AS time_precision,"
    " (SELECT place_precision(p.kind, d.text, (SELECT m.span_begin FROM event_tellings x"
    "  JOIN mentions m ON m.document = x.document AND m.seq = x.place"
    "  WHERE x.document = e.document AND x.event = e.seq AND m.place = e.place"
    "  ORDER BY x.seq LIMIT 1))"
    "  FROM places p WHERE p.document = e.document AND p.seq = e.place) AS place_precision,"
    " e.modality, e.negated, e.factuality, e.goldstein, e.confidence,"
    " words(d.text, t.span_begin, t.span_end) AS words,"
    " words(d.text, t.sentence_begin, t.sentence_end) AS sentence,"
    " d.id || ':' || point(d.text, t.span_begin) || '-' || point(d.text, t.span_end) AS at,"
    " d.published, d.outlet, d.title"
    " FROM events e JOIN documents d USING(document)"
    " LEFT JOIN event_tellings t ON t.document = e.document AND t.event = e.seq AND t.seq = 0"
    " WHERE 1";

constexpr Filter kClaimFilters[] = {
    {"story", kInStory},
    {"document", kInDocument},
    {"outlet", kFromOutlet},
    {"since", "d.published >= ?"},
    {"until", "substr(d.published, 1, 10) <= ?"},
    {"type", "c.act = lower(?)"},
    {"actor", "coalesce(s.label, words(d.text, c.speaker)) LIKE '%' || ? || '%'"},
};
constexpr std::string_view kClaims =
    "SELECT c.id, c.act, c.form, coalesce(s.label, words(d.text, c.speaker)) AS speaker,"
    " words(d.text, c.content) AS content, words(d.text, c.cue) AS cue,"
    " coalesce(r.label, words(d.text, c.addressee)) AS addressee, c.channel,"
    " (SELECT group_concat(coalesce(b.label, words(d.text, json_extract(j.value,"
    "  '$[1]'), json_extract(j.value, '$[2]'))), '; ')"
    "  FROM json_each(c.chain) j LEFT JOIN actors b"
    "  ON b.document = c.document AND b.seq = json_extract(j.value, '$[0]')) AS through,"
    " CASE c.polarity WHEN 1 THEN '+' WHEN -1 THEN '-' ELSE 'u' END AS polarity,"
    " c.factuality_speaker AS factuality, c.confidence, c.speaker_kind, c.speaker_count,"
    " words(d.text, c.speaker_role) AS speaker_role,"
    " words(d.text, c.anonymity_reason) AS anonymity_reason,"
    " coalesce((SELECT p.name FROM places p WHERE p.document = c.document AND p.seq = "
    "c.said_where),"
    "  words(d.text, c.said_where_span)) AS said_where,"
    " (SELECT group_concat(x.relation || ' ' || o.id, '; ') FROM disputes x JOIN claims o"
    "  ON o.document = x.document AND o.seq = x.answers"
    "  WHERE x.document = c.document AND x.claim = c.seq) AS answers,"
    " words(d.text, c.sentence_begin, c.sentence_end) AS sentence,"
    " d.id || ':' || point(d.text, json_extract(c.content, '$[0][0]')) || '-'"
    "  || point(d.text, json_extract(c.content, '$[#-1][1]')) AS at,"
    " d.published, d.outlet, d.title"
    " FROM claims c JOIN documents d USING(document)"
    " LEFT JOIN actors s ON s.document = c.document AND s.seq = c.speaker_actor"
    " LEFT JOIN actors r ON r.document = c.document AND r.seq = c.addressee_actor"
    " WHERE 1";

constexpr Filter kFigureFilters[] = {
    {"story", kInStory},
    {"document", kInDocument},
    {"outlet", kFromOutlet},
    {"since", "d.published >= ?"},
    {"until", "substr(d.published, 1, 10) <= ?"},
    {"type", "f.unit = lower(?)"},
    {"actor", "coalesce(s.label, words(d.text, f.source)) LIKE '%' || ? || '%'"},
};
constexpr std::string_view kFigures =
    "SELECT f.id, words(d.text, f.span_begin, f.span_end) AS figure, f.value, f.low, f.high,"
    " f.bound, f.unit, f.currency, f.counted,"
    " (SELECT p.name FROM places p WHERE p.document = f.document AND p.seq = f.place) AS place,"
    " (SELECT t.value FROM times t WHERE t.document = f.document AND t.seq = f.since) AS since,"
    " (SELECT t.value FROM times t WHERE t.document = f.document AND t.seq = f.as_of) AS as_of,"
    " coalesce(s.label, words(d.text, f.source)) AS source, f.confidence,"
    " words(d.text, f.sentence_begin, f.sentence_end) AS sentence,"
    " d.id || ':' || point(d.text, f.span_begin) || '-' || point(d.text, f.span_end) AS at,"
    " d.published, d.outlet, d.title"
    " FROM figures f JOIN documents d USING(document)"
    " LEFT JOIN actors s ON s.document = f.document AND s.seq = f.source_actor"
    " WHERE 1";

constexpr Filter kActorFilters[] = {
    {"story", kInStory},
    {"document", kInDocument},
    {"type", "a.kind = lower(?)"},
    {"actor", "a.label LIKE '%' || ? || '%'"},
};
// max(a.mentions) makes SQLite take the other columns from the row that has it.
constexpr std::string_view kActors =
    "SELECT coalesce(a.actor_key, a.id) AS actor, max(a.mentions) AS most, a.label AS name, a.kind,"
    " a.country, a.sector, a.cameo, a.role, count(*) AS documents, sum(a.mentions) AS mentions,"
    " group_concat(DISTINCT a.label) AS spellings, a.id"
    " FROM actors a JOIN documents d USING(document) WHERE 1";

constexpr Filter kDocumentFilters[] = {
    {"story", kInStory},
    {"document", kInDocument},
    {"outlet", kFromOutlet},
    {"since", "d.published >= ?"},
    {"until", "substr(d.published, 1, 10) <= ?"},
};
constexpr std::string_view kDocuments =
    "SELECT d.id, d.published, d.outlet, d.title, d.byline, d.section, d.language, d.url, d.origin,"
    " d.sentences, d.tokens,"
    " (SELECT count(*) FROM events x WHERE x.document = d.document) AS events,"
    " (SELECT count(*) FROM claims x WHERE x.document = d.document) AS claims,"
    " (SELECT count(*) FROM figures x WHERE x.document = d.document) AS figures,"
    " (SELECT group_concat(x.slug, '; ') FROM problems x WHERE x.document = d.document) AS "
    "problems,"
    " st.id AS story, sd.likeness, sd.duplicate_of"
    " FROM documents d LEFT JOIN features f USING(document)"
    " LEFT JOIN stories st ON st.story = f.story"
    " LEFT JOIN story_documents sd ON sd.story = f.story AND sd.document = d.document"
    " WHERE 1";

// Links inside a document, then those between documents of a story: these have no id of their own
// and no words as evidence.
constexpr std::string_view kDisputes =
    "SELECT x.id, x.relation, coalesce(s.label, words(d.text, c.speaker)) AS speaker,"
    " words(d.text, c.content) AS claim, coalesce(r.label, words(e.text, o.speaker)) AS answered,"
    " words(e.text, o.content) AS answered_claim, x.basis,"
    " CASE WHEN x.evidence_begin IS NULL THEN NULL"
    " ELSE words(d.text, x.evidence_begin, x.evidence_end) END AS evidence, x.confidence,"
    " c.id AS claim_id, o.id AS answered_id, d.id AS document, d.published, d.outlet, d.title,"
    " CASE WHEN e.document = d.document THEN NULL ELSE e.id END AS answered_document"
    " FROM (SELECT id, seq, document, claim, document AS other, answers, relation, basis,"
    " evidence_begin, evidence_end, confidence FROM disputes"
    " UNION ALL SELECT NULL, claim, document, claim, other_document, other_claim, relation, basis,"
    " NULL, NULL, confidence FROM story_disputes) x"
    " JOIN documents d ON d.document = x.document JOIN documents e ON e.document = x.other"
    " JOIN claims c ON c.document = x.document AND c.seq = x.claim"
    " JOIN claims o ON o.document = x.other AND o.seq = x.answers"
    " LEFT JOIN actors s ON s.document = c.document AND s.seq = c.speaker_actor"
    " LEFT JOIN actors r ON r.document = o.document AND r.seq = o.speaker_actor"
    " WHERE 1";
constexpr Filter kDisputeFilters[] = {
    {"story", kInStory},
    {"document", kInDocument},
    {"outlet", kFromOutlet},
    {"since", "d.published >= ?"},
    {"until", "substr(d.published, 1, 10) <= ?"},
    {"type", "x.relation = lower(?)"},
};

constexpr Filter kStoryFilters[] = {
    {"story", "st.id = ?"},
    {"since", "st.last_day >= CAST(julianday(?) - 2440587.5 AS INTEGER)"},
    {"until", "st.first_day <= CAST(julianday(?) - 2440587.5 AS INTEGER)"},
};
// The headline of a story is that of its document most like it.
constexpr std::string_view kStories =
    "SELECT st.id, st.documents, date(st.first_day * 86400, 'unixepoch') AS first,"
    " date(st.last_day * 86400, 'unixepoch') AS last,"
    " (SELECT d.title FROM story_documents sd JOIN documents d USING(document)"
    "  WHERE sd.story = st.story AND d.title IS NOT NULL ORDER BY d.published_day, d.document"
    "  LIMIT 1) AS headline,"
    " (SELECT count(*) FROM story_documents sd JOIN events x USING(document)"
    "  WHERE sd.story = st.story) AS events,"
    " (SELECT count(*) FROM story_documents sd JOIN claims x USING(document)"
    "  WHERE sd.story = st.story) AS claims,"
    " (SELECT count(*) FROM story_documents sd JOIN figures x USING(document)"
    "  WHERE sd.story = st.story) AS figures"
    " FROM stories st WHERE 1";

constexpr Filter kSearchFilters[] = {
    {"words", "document_words MATCH ?"},
    {"story", kInStory},
    {"outlet", kFromOutlet},
    {"since", "d.published >= ?"},
    {"until", "substr(d.published, 1, 10) <= ?"},
};
constexpr std::string_view kSearch =
    "SELECT d.id, d.published, d.outlet, d.title, round(-w.rank, 3) AS score, st.id AS story,"
    " d.text AS found"
    " FROM document_words w JOIN documents d ON d.document = w.rowid"
    " LEFT JOIN features f USING(document) LEFT JOIN stories st ON st.story = f.story WHERE 1";

constexpr Noun kNouns[] = {
    {"events", kEvents, "ORDER BY coalesce(nullif(e.date, ''), d.published), e.document, e.seq",
     kEventFilters},
    {"claims", kClaims, "ORDER BY d.published_day, c.document, c.seq", kClaimFilters},
    {"figures", kFigures, "ORDER BY d.published_day, f.document, f.seq", kFigureFilters},
    {"actors", kActors, "GROUP BY 1 ORDER BY documents DESC, mentions DESC, name", kActorFilters},
    {"documents", kDocuments, "ORDER BY d.published_day, d.document", kDocumentFilters},
    {"disputes", kDisputes, "ORDER BY d.published_day, x.document, x.seq", kDisputeFilters},
    {"stories", kStories, "ORDER BY st.documents DESC, st.first_day, st.story", kStoryFilters},
    {"search", kSearch, "ORDER BY w.rank, d.document", kSearchFilters},
};

const Noun* find_noun(std::string_view name) {
  const auto* it = std::ranges::find(kNouns, name, &Noun::name);
  return it == std::end(kNouns) ? nullptr : it;
}

Cell cell_of(const Statement& s, int column) {
  switch (s.type(column)) {
    case Statement::Type::Integer:
      return s.integer(column);
    case Statement::Type::Real:
      return s.real(column);
    case Statement::Type::Text:
      return std::string(s.text(column));
    case Statement::Type::Null:
      break;
  }
  return {};
}

Result<std::string> sql_of(const Noun& noun, const ListQuery& query) {
  std::string sql(noun.select);
  for (const auto& [name, value] : query.filters) {
    const auto it = std::ranges::find(noun.filters, name, &Filter::name);
    if (it == noun.filters.end()) {
      return Error{Code::InvalidInput, query.noun + " cannot be chosen by " + name, "store/filter"};
    }
    sql += " AND (" + std::string(it->condition) + ")";
  }
  sql += " " + std::string(noun.rest);
  if (query.limit > 0) sql += " LIMIT " + std::to_string(query.limit);
  return sql;
}

}  // namespace

std::vector<std::string_view> filters_of(std::string_view noun) {
  std::vector<std::string_view> out;
  const Noun* found = find_noun(noun);
  if (found == nullptr) return out;
  for (const Filter& filter : found->filters) out.push_back(filter.name);
  return out;
}

Result<std::size_t> list(Store& store, const ListQuery& query, const EachRow& each) {
  const Noun* noun = find_noun(query.noun);
  if (noun == nullptr) return Error{Code::InvalidInput, "no table " + query.noun, "store/filter"};
  const auto sql = sql_of(*noun, query);
  if (!sql) return sql.error();
  auto prepared = Statement::prepare(store.impl().db.get(), sql.value());
  if (!prepared) return prepared.error();
  Statement& s = prepared.value();
  std::string words;
  for (const auto& [name, value] : query.filters) {
    if (name == "words") {
      words = search_query(value).match;
      s.bind(words);
    } else {
      s.bind(value);
    }
  }
  std::vector<std::string> columns;
  columns.reserve(static_cast<std::size_t>(s.columns()));
  for (int i = 0; i < s.columns(); ++i) columns.emplace_back(s.column_name(i));
  if (!each(columns, {})) return std::size_t{0};
  std::vector<Cell> row(columns.size());
  std::size_t count = 0;
  while (s.step()) {
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = cell_of(s, static_cast<int>(i));
    ++count;
    if (!each({}, row)) return count;
  }
  if (s.failed()) return store.impl().error("cannot list " + query.noun);
  return count;
}

}  // namespace tacitus
