#ifndef TACITUS_RECORD_LABELS_H_
#define TACITUS_RECORD_LABELS_H_

// The closed label sets of the record, each with its written form. Open sets (PLOVER modes, CAMEO
// codes, countries) are data in data/codebook and are kept as strings.

#include <cstdint>
#include <optional>
#include <string_view>

namespace tacitus {

// Universal Dependencies v2 part-of-speech tags.
enum class Upos : std::uint8_t {
  X,
  Adj,
  Adp,
  Adv,
  Aux,
  Cconj,
  Det,
  Intj,
  Noun,
  Num,
  Part,
  Pron,
  Propn,
  Punct,
  Sconj,
  Sym,
  Verb
};

// Universal Dependencies relations with the subtypes of the English treebanks (EWT, GUM 2.16).
enum class Deprel : std::uint8_t {
  Dep,
  Acl,
  AclRelcl,
  Advcl,
  AdvclRelcl,
  Advmod,
  Amod,
  Appos,
  Aux,
  AuxPass,
  Case,
  Cc,
  CcPreconj,
  Ccomp,
  Clf,
  Compound,
  CompoundPrt,
  Conj,
  Cop,
  Csubj,
  CsubjOuter,
  CsubjPass,
  Det,
  DetPredet,
  Discourse,
  Dislocated,
  Expl,
  Fixed,
  Flat,
  FlatForeign,
  Goeswith,
  Iobj,
  List,
  Mark,
  Nmod,
  NmodDesc,
  NmodPoss,
  NmodUnmarked,
  Nsubj,
  NsubjOuter,
  NsubjPass,
  Nummod,
  Obj,
  Obl,
  OblAgent,
  OblUnmarked,
  Orphan,
  Parataxis,
  Punct,
  Reparandum,
  Root,
  Vocative,
  Xcomp
};

// What a name names. The BIO position is kept beside it in Tokens::name_bio.
enum class NameType : std::uint8_t { None, Person, Org, Gpe, Loc, Norp, Fac, Event, Misc };

enum class Bio : std::uint8_t { Out, Begin, In };

// Where on the page a sentence stands.
enum class Zone : std::uint8_t { Title, Body, Caption };

enum class MentionKind : std::uint8_t { Name, Nominal, Pronoun, Metonym };

// What sort of thing a mention means, as far as its words tell. Person, Group and Organisation can
// act; Thing is all the rest and is kept for coreference.
enum class Referent : std::uint8_t { Thing, Person, Group, Organisation, Place, Time };

enum class ActorKind : std::uint8_t {
  Unknown,
  Person,
  State,
  Government,
  Organisation,
  ArmedForce,
  ArmedGroup,
  Media,
  Office,
  Group,
  Source,
  Civilians,
  Joint
};

enum class TimexType : std::uint8_t { Date, Time, Duration, Set };

enum class Modality : std::uint8_t {
  Occurred,
  Ongoing,
  Threatened,
  Demanded,
  Promised,
  Planned,
  Hypothetical,
  Denied
};

// The acts of speech of a claim; glosses in data/codebook/acts.tsv.
enum class Act : std::uint8_t {
  Assert,
  Deny,
  Retract,
  Accuse,
  Condemn,
  Threaten,
  Warn,
  Demand,
  Urge,
  Promise,
  Intend,
  Refuse,
  Predict,
  Ask,
  Admit,
  Confirm,
  Praise,
  Agree,
  Decree,
  Announce,
  Show,
  Report,
  Label,
  Believe,
  Fear,
  Seem,
  Discuss,
  Respond,
  Emphasize,
  Justify
};

// Who speaks in a claim. Implicit: nobody is named; Author: the writer of the page ("I think").
enum class SpeakerKind : std::uint8_t {
  Implicit,
  NamedPerson,
  UnnamedPerson,
  Group,
  Organisation,
  Office,
  State,
  Document,
  Poll,
  Media,
  SocialAccount,
  Court,
  Author
};

enum class QuoteForm : std::uint8_t { Indirect, Direct, Mixed, Free, Headline };

// FactBank values: certain, probable, possible x positive, negative; underspecified.
enum class Factuality : std::uint8_t { CtPlus, PrPlus, PsPlus, CtMinus, PrMinus, PsMinus, CtU, Uu };

enum class Bound : std::uint8_t { Exact, AtLeast, MoreThan, About, UpTo, LessThan, Range, Vague };

enum class Unit : std::uint8_t {
  Deaths,
  Injured,
  Casualties,
  Detained,
  Missing,
  Abducted,
  Displaced,
  Participants,
  Personnel,
  People,
  States,
  Organisations,
  Weapons,
  Incidents,
  Places,
  Votes,
  Percent,
  Money,
  Other
};

enum class Relation : std::uint8_t {
  Denies,
  Rebuts,
  Contradicts,
  Weakens,
  FigureMismatch,
  CounterAccuses,
  Justifies,
  RejectsDemand,
  ReversesOwn
};

// The written forms, as exported: "PROPN", "nsubj:pass", "at_least", "figure-mismatch".
std::string_view name_of(Upos v);
std::string_view name_of(Deprel v);
std::string_view name_of(NameType v);
std::string_view name_of(Zone v);
std::string_view name_of(MentionKind v);
std::string_view name_of(ActorKind v);
std::string_view name_of(TimexType v);
std::string_view name_of(Modality v);
std::string_view name_of(Act v);
std::string_view name_of(SpeakerKind v);
std::string_view name_of(QuoteForm v);
std::string_view name_of(Factuality v);
std::string_view name_of(Bound v);
std::string_view name_of(Unit v);
std::string_view name_of(Relation v);

// The label written `name`, or nothing. parse_label<Deprel>("nsubj:unheard") falls back on the
// main relation, so that other treebanks' subtypes can be read.
template <class Label>
std::optional<Label> parse_label(std::string_view name);

}  // namespace tacitus

#endif  // TACITUS_RECORD_LABELS_H_
