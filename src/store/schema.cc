#include "store/schema.h"

namespace tacitus {
namespace {

// `document` is the number of a document in this file, `seq` a record's index in its document;
// references between records of one document are such indices. `id` is the stable id that is
// shown and exported; it starts with the document's tag, so that documents_tag finds them all.
// Offsets are UTF-8 bytes of documents.text; a list of spans is JSON,
// [[begin,end],...], a list of records [seq,...]. event_tellings and instruments name mentions; a
// claim's chain is [[actor, begin, end, cue begin, cue end],...]. actors.label is the name, or the words of the first mention.
// documents.source_map holds pairs of 32-bit little-endian numbers, place in text and in raw bytes. Dates are ISO 8601, days count from 1970-01-01.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE documents(
  document INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, tag INTEGER NOT NULL,
  raw_hash TEXT NOT NULL, origin TEXT,
  text TEXT NOT NULL, title TEXT, url TEXT, outlet TEXT, byline TEXT, published TEXT,
  published_day INTEGER, modified TEXT, section TEXT, photo_credit TEXT, dateline TEXT,
  language TEXT, comment_count INTEGER, killed INTEGER, injured INTEGER,
  sentences INTEGER NOT NULL, tokens INTEGER NOT NULL,
  engine TEXT NOT NULL,
  source_map BLOB) STRICT;
CREATE TABLE page_fields(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
  rule TEXT, span_begin INTEGER, span_end INTEGER, ambiguous INTEGER NOT NULL,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE blocks(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE problems(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, slug TEXT NOT NULL, text TEXT NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE mentions(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL, full_begin INTEGER NOT NULL, full_end INTEGER NOT NULL,
  kind TEXT NOT NULL, type TEXT, actor INTEGER, place INTEGER, chain INTEGER,
  sentence INTEGER, lexicon_id TEXT, confidence REAL NOT NULL, rule TEXT,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE actors(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL, name TEXT,
  kind TEXT NOT NULL,
  country TEXT, sector TEXT, cameo TEXT, role TEXT, lexicon_id TEXT, aliases TEXT, members TEXT,
  mentions INTEGER NOT NULL, mention_list TEXT, actor_key TEXT, confidence REAL NOT NULL, rule TEXT,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE places(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT,
  country TEXT, admin TEXT, latitude REAL, longitude REAL, gazetteer_id TEXT,
  mentions INTEGER NOT NULL, mention_list TEXT, confidence REAL NOT NULL, rule TEXT,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE times(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, mod TEXT,
  begin_day INTEGER, end_day INTEGER, anchor TEXT, sentence INTEGER, confidence REAL NOT NULL, rule TEXT,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE events(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, mode TEXT,
  contexts TEXT, cameo TEXT, goldstein REAL NOT NULL, instruments TEXT, place INTEGER,
  time INTEGER, date TEXT, modality TEXT NOT NULL, negated INTEGER NOT NULL,
  factuality TEXT NOT NULL, reported_by TEXT, confidence REAL NOT NULL,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE event_actors(
  document INTEGER NOT NULL, event INTEGER NOT NULL, role TEXT NOT NULL, seq INTEGER NOT NULL,
  actor INTEGER NOT NULL,
  PRIMARY KEY(document, event, role, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE event_tellings(
  document INTEGER NOT NULL, event INTEGER NOT NULL, seq INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, sentence INTEGER,
  sentence_begin INTEGER, sentence_end INTEGER, sources TEXT, targets TEXT, time INTEGER, place INTEGER, rule TEXT,
  lexicon_line TEXT,
  PRIMARY KEY(document, event, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE claims(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, act TEXT NOT NULL,
  form TEXT NOT NULL, speaker TEXT, speaker_actor INTEGER, cue TEXT, cue_lemma TEXT,
  content TEXT, sentence INTEGER, sentence_begin INTEGER, sentence_end INTEGER, addressee TEXT,
  addressee_actor INTEGER, channel TEXT, channel_begin INTEGER, channel_end INTEGER, chain TEXT, cue_negated INTEGER NOT NULL,
  cue_modal INTEGER NOT NULL, cue_conditional INTEGER NOT NULL, cue_tense TEXT,
  polarity INTEGER NOT NULL, factuality_speaker TEXT NOT NULL, factuality_author TEXT NOT NULL,
  time INTEGER, answers INTEGER, same_as INTEGER, nested_in INTEGER, continues INTEGER,
  confidence REAL NOT NULL,
  rule TEXT, lexicon_line TEXT,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE quotes(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL, claim INTEGER,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE figures(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL, number_begin INTEGER NOT NULL, number_end INTEGER NOT NULL,
  value REAL, low REAL, high REAL, bound TEXT NOT NULL, unit TEXT NOT NULL, currency TEXT,
  counted TEXT, population INTEGER, place INTEGER, since INTEGER, as_of INTEGER, claim INTEGER,
  source TEXT, source_actor INTEGER, updates INTEGER, sentence INTEGER,
  sentence_begin INTEGER, sentence_end INTEGER, confidence REAL NOT NULL, rule TEXT, lexicon_line TEXT,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE disputes(
  document INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, claim INTEGER NOT NULL,
  answers INTEGER NOT NULL, relation TEXT NOT NULL, basis TEXT, evidence_begin INTEGER,
  evidence_end INTEGER, confidence REAL NOT NULL,
  PRIMARY KEY(document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE stories(
  story INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, documents INTEGER NOT NULL,
  first_day INTEGER, last_day INTEGER) STRICT;
CREATE TABLE story_documents(
  story INTEGER NOT NULL, document INTEGER NOT NULL, likeness REAL NOT NULL, duplicate_of TEXT,
  PRIMARY KEY(story, document)) STRICT, WITHOUT ROWID;
CREATE TABLE features(document INTEGER PRIMARY KEY, story INTEGER, features BLOB NOT NULL) STRICT;
CREATE TABLE comments(
  comment INTEGER PRIMARY KEY, target TEXT NOT NULL, author TEXT, text TEXT NOT NULL,
  written TEXT NOT NULL) STRICT;
CREATE INDEX documents_tag ON documents(tag);
CREATE INDEX comments_target ON comments(target);
CREATE INDEX actors_key ON actors(actor_key) WHERE actor_key IS NOT NULL;
CREATE VIRTUAL TABLE document_words USING fts5(
  title, body, content='', tokenize='unicode61 remove_diacritics 2');
INSERT INTO document_words(document_words, rank) VALUES('hashsize', 33554432);
INSERT INTO document_words(document_words, rank) VALUES('automerge', 0);
)sql";

// What a claim says, for comparing with claims of other documents (src/story/claim_memory.h), and
// which claims of earlier documents of the story it answers.
constexpr std::string_view kAcross = R"sql(
CREATE TABLE claim_facts(
  document INTEGER NOT NULL, claim INTEGER NOT NULL, facts BLOB NOT NULL,
  PRIMARY KEY(document, claim)) STRICT, WITHOUT ROWID;
CREATE TABLE story_disputes(
  document INTEGER NOT NULL, claim INTEGER NOT NULL, other_document INTEGER NOT NULL,
  other_claim INTEGER NOT NULL, relation TEXT NOT NULL, basis TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY(document, claim, other_document, other_claim)) STRICT, WITHOUT ROWID;
)sql";

// The keys by which the stories and near-duplicates of a new document are found
// (src/story/story_index.h). Rows of what was removed may stay; they lead nowhere.
constexpr std::string_view kKeys = R"sql(
CREATE TABLE story_terms(
  term INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY(term, story)) STRICT, WITHOUT ROWID;
CREATE TABLE sketch_bands(
  band INTEGER NOT NULL, document INTEGER NOT NULL,
  PRIMARY KEY(band, document)) STRICT, WITHOUT ROWID;
)sql";

// In which order the site of each document writes day and month: how many dates of its page only one
// order can read. Documents stored before have no row; their dates of publication tell it.
constexpr std::string_view kSiteDates = R"sql(
CREATE TABLE site_dates(
  document INTEGER PRIMARY KEY, site TEXT NOT NULL, month_first INTEGER NOT NULL,
  day_first INTEGER NOT NULL) STRICT;
CREATE INDEX site_dates_told ON site_dates(site, month_first, day_first)
  WHERE month_first > 0 OR day_first > 0;
)sql";

// More about the speaker of a claim and what its content says. Claims stored before say nothing of it
// until their documents are read again.
constexpr std::string_view kSpeakers = R"sql(
ALTER TABLE claims ADD COLUMN speaker_kind TEXT;
ALTER TABLE claims ADD COLUMN speaker_count INTEGER;
ALTER TABLE claims ADD COLUMN speaker_role TEXT;
ALTER TABLE claims ADD COLUMN anonymity_reason TEXT;
ALTER TABLE claims ADD COLUMN said_where INTEGER;
ALTER TABLE claims ADD COLUMN said_where_span TEXT;
ALTER TABLE claims ADD COLUMN proposition TEXT;
ALTER TABLE claims ADD COLUMN proposition_lemma TEXT;
)sql";

constexpr std::string_view kMigrations[] = {kFirst, kAcross, kKeys, kSiteDates, kSpeakers};

}  // namespace

std::span<const std::string_view> migrations() { return kMigrations; }

}  // namespace tacitus
