#include "record/labels.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tacitus {
namespace {

// One table a set, in the order of the enum.
constexpr std::string_view kUpos[] = {"X",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                      "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                      "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
constexpr std::string_view kDeprel[] = {
    "dep",        "acl",           "acl:relcl",   "advcl",        "advcl:relcl",  "advmod",
    "amod",       "appos",         "aux",         "aux:pass",     "case",         "cc",
    "cc:preconj", "ccomp",         "clf",         "compound",     "compound:prt", "conj",
    "cop",        "csubj",         "csubj:outer", "csubj:pass",   "det",          "det:predet",
    "discourse",  "dislocated",    "expl",        "fixed",        "flat",         "flat:foreign",
    "goeswith",   "iobj",          "list",        "mark",         "nmod",         "nmod:desc",
    "nmod:poss",  "nmod:unmarked", "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",
    "obj",        "obl",           "obl:agent",   "obl:unmarked", "orphan",       "parataxis",
    "punct",      "reparandum",    "root",        "vocative",     "xcomp"};
constexpr std::string_view kNameType[] = {"",     "PER", "ORG",   "GPE", "LOC",
                                          "NORP", "FAC", "EVENT", "MISC"};
constexpr std::string_view kZone[] = {"title", "body", "caption"};
constexpr std::string_view kMentionKind[] = {"name", "nominal", "pronoun", "metonym"};
constexpr std::string_view kActorKind[] = {
    "unknown", "person", "state", "government", "organisation", "armed force", "armed group",
    "media",   "office", "group", "source",     "civilians",    "joint"};
constexpr std::string_view kTimexType[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::string_view kModality[] = {"occurred", "ongoing", "threatened",   "demanded",
                                          "promised", "planned", "hypothetical", "denied"};
constexpr std::string_view kAct[] = {
    "assert", "deny",    "retract", "accuse",   "condemn",   "threaten", "warn",  "demand",
    "urge",   "promise", "intend",  "refuse",   "predict",   "ask",      "admit", "confirm",
    "praise", "agree",   "decree",  "announce", "show",      "report",   "label", "believe",
    "fear",   "seem",    "discuss", "respond",  "emphasize", "justify"};
constexpr std::string_view kSpeakerKind[] = {
    "implicit",       "named_person", "unnamed_person", "group",        "organisation",
    "office",         "state",        "document",       "poll_or_data", "media",
    "social_account", "court",        "author"};
constexpr std::string_view kQuoteForm[] = {"indirect", "direct", "mixed", "free", "headline"};
constexpr std::string_view kFactuality[] = {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"};
constexpr std::string_view kBound[] = {"exact", "at_least",  "more_than", "about",
                                       "up_to", "less_than", "range",     "vague"};
constexpr std::string_view kUnit[] = {
    "deaths",       "injured",   "casualties", "detained", "missing",       "abducted", "displaced",
    "participants", "personnel", "people",     "states",   "organisations", "weapons",  "incidents",
    "places",       "votes",     "percent",    "money",    "other"};
constexpr std::string_view kRelation[] = {"denies",    "rebuts",          "contradicts",
                                          "weakens",   "figure-mismatch", "counter-accuses",
                                          "justifies", "rejects-demand",  "reverses-own"};

static_assert(std::size(kUpos) == static_cast<std::size_t>(Upos::Verb) + 1);
static_assert(std::size(kDeprel) == static_cast<std::size_t>(Deprel::Xcomp) + 1);
static_assert(std::size(kNameType) == static_cast<std::size_t>(NameType::Misc) + 1);
static_assert(std::size(kActorKind) == static_cast<std::size_t>(ActorKind::Joint) + 1);
static_assert(std::size(kModality) == static_cast<std::size_t>(Modality::Denied) + 1);
static_assert(std::size(kAct) == static_cast<std::size_t>(Act::Justify) + 1);
static_assert(std::size(kSpeakerKind) == static_cast<std::size_t>(SpeakerKind::Author) + 1);
static_assert(std::size(kUnit) == static_cast<std::size_t>(Unit::Other) + 1);
static_assert(std::size(kBound) == static_cast<std::size_t>(Bound::Vague) + 1);
static_assert(std::size(kRelation) == static_cast<std::size_t>(Relation::ReversesOwn) + 1);

template <class Label, std::size_t N>
std::optional<Label> find(const std::string_view (&table)[N], std::string_view name) {
  const auto* const at = std::find(std::begin(table), std::end(table), name);
  if (at == std::end(table)) return std::nullopt;
  return static_cast<Label>(at - std::begin(table));
}

}  // namespace

#define TACITUS_LABEL(Type, table)                                                  \
  std::string_view name_of(Type v) { return (table)[static_cast<std::size_t>(v)]; } \
  template <>                                                                       \
  std::optional<Type> parse_label<Type>(std::string_view name) {                    \
    return find<Type>(table, name);                                                 \
  }
TACITUS_LABEL(Upos, kUpos)
TACITUS_LABEL(NameType, kNameType)
TACITUS_LABEL(Zone, kZone)
TACITUS_LABEL(MentionKind, kMentionKind)
TACITUS_LABEL(ActorKind, kActorKind)
TACITUS_LABEL(TimexType, kTimexType)
TACITUS_LABEL(Modality, kModality)
TACITUS_LABEL(Act, kAct)
TACITUS_LABEL(SpeakerKind, kSpeakerKind)
TACITUS_LABEL(QuoteForm, kQuoteForm)
TACITUS_LABEL(Factuality, kFactuality)
TACITUS_LABEL(Bound, kBound)
TACITUS_LABEL(Unit, kUnit)
TACITUS_LABEL(Relation, kRelation)
#undef TACITUS_LABEL

std::string_view name_of(Deprel v) { return kDeprel[static_cast<std::size_t>(v)]; }

template <>
std::optional<Deprel> parse_label<Deprel>(std::string_view name) {
  // Older releases of the treebanks wrote these for what is now :unmarked.
  if (name == "obl:npmod" || name == "obl:tmod") return Deprel::OblUnmarked;
  if (name == "nmod:npmod" || name == "nmod:tmod") return Deprel::NmodUnmarked;
  if (const auto exact = find<Deprel>(kDeprel, name)) return exact;
  return find<Deprel>(kDeprel, name.substr(0, name.find(':')));
}

}  // namespace tacitus
