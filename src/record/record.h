#ifndef TACITUS_RECORD_RECORD_H_
#define TACITUS_RECORD_RECORD_H_

// The record: what is kept of a document beyond its text. Value types only; references between them
// are indices into the vectors of Document, and point downwards: dispute -> claim -> event ->
// mention -> token. Every record carries spans into Document::text, the rule or model that made it
// and a confidence; `id` is stable over re-reading (see stable_id in base/hash.h).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "record/labels.h"
#include "record/tokens.h"

namespace tacitus {

using Index = std::int32_t;
inline constexpr Index kNone = -1;

// Which rule made a record, and why, for `tacitus explain`.
struct Provenance {
  std::string rule;                  // "event/attack-v", "claim/cue-ccomp", "name/model"
  std::string where;                 // the lexicon line: "data/lexicons/events.pat:120"
  std::vector<std::string> reasons;  // one sentence a role, only filled when explaining
};

// A place in the text where an actor or a place is named or meant.
// Degrees.
struct GeoPoint {
  double latitude = 0.0;
  double longitude = 0.0;
};

struct Mention {
  Span span;             // the name or noun phrase without title and relative clause
  Span full;             // the whole noun phrase ("Colonel Ada Rook"); = span if the same
  TokenIndex first = 0;  // tokens [first, last) of span
  TokenIndex last = 0;
  TokenIndex head = kNoToken;  // syntactic head
  Index sentence = kNone;
  MentionKind kind = MentionKind::Name;
  NameType type = NameType::None;
  Index actor = kNone;  // index into Document::actors; at most one of actor and place is set
  Index place = kNone;  // index into Document::places
  Index chain = kNone;  // mentions of one chain mean the same thing; kNone = alone
  Referent referent = Referent::Thing;
  std::string lexicon_id;  // entry of the actor lexicon or gazetteer that the words matched
  // The middle of the state that acts or describes under its name and so is no place where it
  // stands: "France agreed", "U.S. officials".
  std::optional<GeoPoint> centre;
  float confidence = 1.0F;
  std::string rule;
};

// One participant of a document under all its mentions.
struct Actor {
  std::string id;
  std::string name;  // canonical; empty for an unnamed one ("a human rights organization")
  ActorKind kind = ActorKind::Unknown;
  std::string country;  // ISO 3166-1 alpha-3, or UNO EUR IGO NGO ISM IMG MNC
  std::string sector;   // PLOVER sector: GOV MIL REB ...
  std::string cameo;    // CAMEO actor code: "SYRREB"
  std::string role;     // "Foreign Minister of Russia", as given by text or lexicon
  std::string lexicon_id;
  std::vector<std::string> aliases;
  std::vector<Index> members;   // parts of a joint actor ("Russian and Syrian forces")
  std::vector<Index> mentions;  // in text order
  float confidence = 1.0F;
  std::string rule;
};

struct Place {
  std::string id;
  std::string name;
  std::string kind;     // country, region, city, village, river ...
  std::string country;  // ISO 3166-1 alpha-3
  std::string admin;
  std::optional<double> latitude;
  std::optional<double> longitude;
  std::string gazetteer_id;
  std::vector<Index> mentions;
  float confidence = 1.0F;
  std::string rule;
};

// A TIMEX3 expression. `value` as in TIMEX3 ("2016-09-28", "P3D", "2012-W23", "PRESENT_REF").
// The interval is [begin, end) in days since 1970-01-01 when it could be resolved.
struct TimeExpression {
  std::string id;
  Span span;
  TimexType type = TimexType::Date;
  std::string value;
  std::string mod;  // TIMEX3 mod: BEFORE, AFTER, START, MID, END, APPROX ...; "SINCE" for open ends
  std::optional<std::int32_t> begin_day;
  std::optional<std::int32_t> end_day;
  std::string anchor;  // what it was resolved against: "published", "previous", ""
  Index sentence = kNone;
  float confidence = 1.0F;
  std::string rule;
};

// One telling of an event: the words that carry it and the roles as filled there.
struct EventMention {
  Span trigger;
  TokenIndex head = kNoToken;
  Index sentence = kNone;
  std::vector<Index> sources;  // mentions
  std::vector<Index> targets;  // mentions
  Index time = kNone;          // index into Document::times
  Index place = kNone;         // mention
  Provenance provenance;
};

// One happening, however often it is told. tellings[0] is the best.
struct Event {
  std::string id;
  std::string type;  // PLOVER event type: "ASSAULT"
  std::string mode;
  std::vector<std::string> contexts;
  std::string cameo;
  double goldstein = 0.0;
  std::vector<Index> sources;      // actors
  std::vector<Index> targets;      // actors
  std::vector<Index> instruments;  // mentions
  Index place = kNone;             // Document::places
  Index time = kNone;              // Document::times
  std::string date;                // resolved day or interval, ISO 8601; empty = not told
  Modality modality = Modality::Occurred;
  bool negated = false;
  Factuality factuality = Factuality::CtPlus;
  std::vector<Index> reported_by;  // claims whose content tells it
  std::vector<EventMention> tellings;
  float confidence = 0.5F;
};

struct Relay {
  Index actor = kNone;  // outlet or person that passed the words on
  Span span;
  Span cue;
};

// What the content of a claim says in its main clause, for matching: "the army shelled Varn on
// Monday". Spans are empty where nothing is told; one without predicate is no proposition.
struct Proposition {
  Span agent;      // who does it, also of a passive
  Span predicate;  // the verb, or the noun or adjective after a copula
  Span patient;    // whom or what it is done to
  Span place;
  Span time;
  std::string lemma;  // of the predicate
};

// An attribution: somebody says, thinks or denies something (PARC: source, cue, content).
struct Claim {
  std::string id;
  Act act = Act::Assert;
  QuoteForm form = QuoteForm::Indirect;
  std::vector<Span> speaker;  // the source span(s); empty = unattributed or narrator
  Index speaker_mention = kNone;
  Index speaker_actor = kNone;
  SpeakerKind speaker_kind = SpeakerKind::Implicit;
  std::int32_t speaker_count = 0;  // "three officials"; 0 = not told
  Span speaker_role;               // "Foreign Minister", "a spokesman for the army"
  Span anonymity_reason;           // "because he was not allowed to talk to the press"
  std::vector<Span> cue;
  std::string cue_lemma;
  std::vector<Span> content;
  Proposition proposition;
  Index sentence = kNone;
  Index addressee_actor = kNone;
  Span addressee;
  std::string channel;  // interview, statement, phone call, press conference ...
  Span channel_span;
  std::vector<Relay> chain;  // innermost first; this document's outlet is not repeated here
  bool cue_negated = false;
  bool cue_modal = false;
  bool cue_conditional = false;
  std::string cue_tense;     // past, present, future
  std::int8_t polarity = 1;  // of the content: 1, -1, 0 unknown
  Factuality factuality_speaker = Factuality::CtPlus;
  Factuality factuality_author = Factuality::Uu;
  Index time = kNone;        // when it was said
  Index said_where = kNone;  // where it was said (Document::places), if the place is known
  Span said_where_span;      // its words: "at a rally in Varn"
  Index answers = kNone;     // the claim a "denial by reference" points to
  Index same_as = kNone;     // an earlier claim told again (headline, summary)
  Index nested_in = kNone;
  Index continues = kNone;  // the claim whose quotation goes on here; such a claim has no cue
  float confidence = 0.5F;
  Provenance provenance;
};

// A quotation in quote marks; the span is without the marks.
struct Quote {
  std::string id;
  Span span;
  Index claim = kNone;
};

struct Figure {
  std::string id;
  Span span;    // quantity and what is counted: "over 200 individuals"
  Span number;  // the number words alone
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  Bound bound = Bound::Exact;
  Unit unit = Unit::Other;
  std::string currency;      // ISO 4217 when unit is Money
  std::string counted;       // what is counted, in the text's words
  Index population = kNone;  // actor
  Index place = kNone;
  Index since = kNone;       // times
  Index as_of = kNone;       // times
  Index claim = kNone;       // the claim that gives it
  std::vector<Span> source;  // who gives it; empty = the narrator
  Index source_actor = kNone;
  Index updates = kNone;  // an earlier figure of this document that it replaces
  Index sentence = kNone;
  float confidence = 0.5F;
  Provenance provenance;
};

// Claim `claim` answers claim `answers`.
struct Dispute {
  std::string id;
  Index claim = kNone;
  Index answers = kNone;
  Relation relation = Relation::Denies;
  std::string basis;  // explicit-cue, negation, antonym, figure-mismatch, demand-refusal ...
  Span evidence;      // the words that show it ("countered Lavrov's statement")
  float confidence = 0.5F;
};

// Why something that looked like a record was not made one; only kept when explaining.
struct Dropped {
  Index sentence = kNone;
  Span span;
  std::string what;    // "event ASSAULT", "figure"
  std::string reason;  // "negated", "sport context", "no actor that could act"
};

}  // namespace tacitus

#endif  // TACITUS_RECORD_RECORD_H_
