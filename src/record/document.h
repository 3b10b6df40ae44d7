#ifndef TACITUS_RECORD_DOCUMENT_H_
#define TACITUS_RECORD_DOCUMENT_H_

// One document: one text, its columns and its records.
//
// `text` is the canonical UTF-8 text that every span refers to. For flattened pages it is the page's
// own text (line ends folded to \n, broken bytes replaced); for HTML it is the kept text of the
// article, one block a line. `source_map` leads back to the raw bytes. Stages fill the columns in this order, each
// taking what stands above it as const:
//   page      text, source_map, page, problems
//   language  sentences, tokens, then mentions of names
//   coding    times, mentions, actors, places, claims, quotes, events, figures, disputes

#include <string>
#include <vector>

#include "base/span.h"
#include "record/page.h"
#include "record/record.h"
#include "record/tokens.h"

namespace tacitus {

struct Document {
  std::string id;        // given by the caller, else hash of the raw bytes and url
  std::string raw_hash;  // of the raw bytes
  std::string origin;    // the file, archive record or line it was read from, for messages
  std::string text;
  std::vector<SourceRun> source_map;  // empty = identity
  Page page;
  std::vector<Problem> problems;

  std::vector<Sentence> sentences;
  Tokens tokens;

  std::vector<Mention> mentions;
  std::vector<Actor> actors;
  std::vector<Place> places;
  std::vector<TimeExpression> times;
  std::vector<Event> events;
  std::vector<Claim> claims;
  std::vector<Quote> quotes;
  std::vector<Figure> figures;
  std::vector<Dispute> disputes;
  // Of the main happening, all tellings taken together.
  std::optional<std::int64_t> killed;
  std::optional<std::int64_t> injured;

  bool explain = false;  // stages fill Provenance::reasons and `dropped`
  std::vector<Dropped> dropped;

  std::string_view form(TokenIndex t) const {
    return tokens.span[static_cast<std::size_t>(t)].of(text);
  }
  std::string_view at(Span span) const { return span.of(text); }
  // The raw bytes that `span` came from.
  Span source_of(Span span) const;
  // Day of publication as days since 1970-01-01, if known.
  std::optional<std::int32_t> published_day() const;
};

}  // namespace tacitus

#endif  // TACITUS_RECORD_DOCUMENT_H_
