#include "coding/affiliation.h"

#include <algorithm>
#include <iterator>

namespace tacitus {
namespace {

constexpr int kMaxDepth = 2;
constexpr std::string_view kFormer[] = {"former",  "ex",        "ousted",  "deposed",
                                        "onetime", "erstwhile", "toppled", "then"};

bool is_inside_phrase(Deprel deprel) {
  switch (deprel) {
    case Deprel::Amod:
    case Deprel::Compound:
    case Deprel::Nmod:
    case Deprel::NmodPoss:
    case Deprel::NmodDesc:
    case Deprel::NmodUnmarked:
    case Deprel::Det:
    case Deprel::DetPredet:
    case Deprel::Nummod:
    case Deprel::Flat:
    case Deprel::Appos:
    case Deprel::Case:
    case Deprel::Conj:
    case Deprel::Cc:
    case Deprel::Advmod:
    case Deprel::Punct:
    case Deprel::Fixed:
    case Deprel::Goeswith:
      return true;
    default:
      return false;
  }
}

std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

// Does `t` hang on `head` through noun-phrase relations only?
bool belongs_to(const Tokens& tokens, TokenIndex t, TokenIndex head) {
  constexpr int kMaxSteps = 6;
  for (int step = 0; step < kMaxSteps && t != kNoToken; ++step) {
    if (t == head) return true;
    if (!is_inside_phrase(tokens.deprel[at(t)])) return false;
    t = tokens.head[at(t)];
  }
  return false;
}

// First token of the noun phrase of `head`, going left from `begin`. A comma ends it: in "Syria,
// Russian officials said" Syria is not part; so does the preposition of the phrase itself.
TokenIndex left_edge(const Document& document, TokenIndex head, TokenIndex begin) {
  const Tokens& tokens = document.tokens;
  const TokenIndex first = sentence_of(document, head).first;
  TokenIndex edge = begin;
  for (TokenIndex t = begin - 1; t >= first; --t) {
    const std::string_view form = document.form(t);
    if (form == "," || form == ";" || form == ":" || form == "(") break;
    if (tokens.deprel[at(t)] == Deprel::Case && tokens.head[at(t)] == head) break;
    if (!belongs_to(tokens, t, head)) break;
    edge = t;
  }
  return edge;
}

template <class Range>
bool contains(const Range& range, std::string_view word) {
  return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

// "NATO-backed rebels" are not NATO's, nor is an "English-language newspaper" English, while a
// "Saudi-led coalition" is Saudi. `after` is the token behind the name.
bool is_outsider(const Document& document, TokenIndex after) {
  constexpr std::string_view kBacked[] = {
      "backed",   "supported", "aligned",  "allied",     "linked",   "sponsored",
      "trained",  "funded",    "armed",    "inspired",   "supplied", "equipped",
      "language", "speaking",  "friendly", "affiliated", "style",    "made"};
  const auto size = static_cast<TokenIndex>(document.tokens.size());
  if (after + 1 >= size || document.form(after) != "-") return false;
  return contains(kBacked, document.form(after + 1));
}

void add_country(std::string_view country, Affiliation& out) {
  if (!country.empty() && !contains(out.countries, country)) out.countries.push_back(country);
}

}  // namespace

bool is_owning(std::string_view preposition) {
  constexpr std::string_view kOwning[] = {"of", "for", "from", "in", "to", "at", "with", "inside"};
  return contains(kOwning, preposition);
}

bool is_state_sector(std::string_view sector) {
  constexpr std::string_view kOfStates[] = {"GOV", "MIL", "COP", "JUD", "LEG", "SPY"};
  return contains(kOfStates, sector);
}

bool is_chance_body(const Affiliation& told) {
  if (!told.agent || told.body == nullptr || !is_state_sector(told.agent->sector)) return false;
  const std::string_view sector = told.body->sector;
  return sector == "JRN" || sector == "PTY" || sector == "BUS";
}

const Sentence& sentence_of(const Document& document, TokenIndex t) {
  const auto next = std::ranges::upper_bound(document.sentences, t, {}, &Sentence::first);
  return *(next == document.sentences.begin() ? next : next - 1);
}

std::string_view case_marker(const Document& document, TokenIndex t) {
  const Tokens& tokens = document.tokens;
  const Sentence& sentence = sentence_of(document, t);
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    if (tokens.head[at(i)] == t && tokens.deprel[at(i)] == Deprel::Case) return tokens.lemma_of(i);
  }
  return {};
}

std::string_view Affiliation::country() const {
  if (body != nullptr && !body->country.empty()) return body->country;
  if (!countries.empty()) return countries.front();
  return agent ? agent->country : std::string_view();
}

std::string_view Affiliation::sector() const {
  const std::string_view own = agent ? agent->sector : std::string_view();
  if (former && own == "GOV") return "ELI";
  if (own == "=" || own.empty() || own == "UNK") {
    if (body != nullptr) return body->sector;
    // "Orland's national security committee" is a state's.
    const bool of_state =
        own == "=" && agent->kind == ActorKind::Organisation && !countries.empty();
    return of_state ? "GOV" : own == "=" ? std::string_view() : own;
  }
  // "Taliban fighters", "Hezbollah lawmakers": a fighter is what the body is, a lawmaker is not.
  const bool vague = own == "REB" || own == "MIL" || own == "CVL" || own == "UAF" || own == "OPP";
  if (body != nullptr && vague && body->kind == ActorKind::ArmedGroup) return body->sector;
  return own;
}

void AffiliationReader::add_hits(const std::vector<PhraseIndex::Value>& values, bool in_name,
                                 Affiliation& out) const {
  for (const PhraseIndex::Value value : values) {
    const NameHit hit = names_->hit(value);
    if (hit.use == NameUse::Surname) continue;
    const KnownActor& actor = names_->actor(hit.actor);
    const bool people = actor.kind == ActorKind::State || actor.kind == ActorKind::Person
                        || actor.kind == ActorKind::Group;
    // The "Democratic Union" is not that of the party whose adjective it is.
    if (in_name && !people && hit.use == NameUse::Adjective) continue;
    add_country(people ? actor.country : std::string_view(), out);
    if (out.body == nullptr && (!people || actor.country.empty())) out.body = &actor;
    return;
  }
}

void AffiliationReader::add_names(const Document& document, TokenIndex first, TokenIndex last,
                                  Affiliation& out, bool in_name) const {
  for (TokenIndex t = first; t < last; ++t) {
    out.former = out.former || contains(kFormer, document.tokens.lemma_of(t));
    out.counted = out.counted || document.tokens.deprel[at(t)] == Deprel::Nummod;
  }
  std::vector<PhraseIndex::Match> matches;
  names_->phrases().scan(document, first, last, matches);
  std::vector<PhraseIndex::Value> values;
  for (const PhraseIndex::Match& match : matches) {
    if (is_outsider(document, match.last)) continue;
    values.clear();
    names_->phrases().values(document, match, values);
    add_hits(values, in_name, out);
  }
}

void AffiliationReader::find_agent(const Document& document, TokenIndex first, TokenIndex last,
                                   Affiliation& out) const {
  TokenIndex best_first = kNoToken;
  TokenIndex best_last = first;
  for (TokenIndex t = first; t < last; ++t) {
    TokenIndex end = t;
    const Agent* const agent = names_->agent_at(document, t, last, end);
    if (agent == nullptr || end <= best_last) continue;
    const bool beside = out.agent && t == best_last;
    const std::string_view before = out.agent ? out.agent->sector : std::string_view();
    // "police captain", "police spokeswoman Captain Rook": a rank says nothing new of the police.
    const bool rank =
        beside && before == "COP" && agent->sector == "MIL" && agent->kind == ActorKind::Person;
    out.agent = *agent;
    // "the union spokesman", "the residents committee": what stands before tells whose it is.
    if (rank || (beside && agent->sector == "=" && before != "=")) {
      out.agent->sector = before;
      out.agent->weak = false;
    }
    best_first = t;
    best_last = end;
  }
  if (best_first == kNoToken) return;
  out.agent_span = {document.tokens.span[at(best_first)].begin,
                    document.tokens.span[at(best_last - 1)].end};
}

// "Aleppo residents", "a doctor in Gao": a town gives the country it lies in.
void AffiliationReader::add_place(const Document& document, TokenIndex first, TokenIndex last,
                                  Affiliation& out) const {
  for (TokenIndex t = first; t < last; ++t) {
    const NameType type = document.tokens.name_type[at(t)];
    if (type != NameType::Gpe && type != NameType::Loc) continue;
    TokenIndex end = t + 1;
    while (end < last && document.tokens.name_bio[at(end)] == Bio::In) ++end;
    const auto found = places_->find(
        document.at({document.tokens.span[at(t)].begin, document.tokens.span[at(end - 1)].end}));
    if (!found.empty()) return add_country(found.front().country, out);
  }
}

void AffiliationReader::add_complement(const Document& document, TokenIndex t, int depth,
                                       Affiliation& out) const {
  const TokenIndex first = left_edge(document, t, t);
  const auto found_none = [&] { return out.countries.empty() && out.body == nullptr; };
  add_names(document, first, t + 1, out);
  if (found_none()) add_place(document, first, t + 1, out);
  if (depth >= kMaxDepth) return;
  // "a member of the opposition in Syria": what is true of the complement is true of the member.
  const Affiliation inner = read_at(document, t, t, depth + 1);
  if (found_none()) {
    for (const std::string_view country : inner.countries) add_country(country, out);
    out.body = inner.body;
  }
  if (out.agent && inner.agent && out.agent->sector == "=") {
    out.agent->sector = inner.agent->sector;
  }
}

void AffiliationReader::add_complements(const Document& document, TokenIndex head, int depth,
                                        Affiliation& out) const {
  const Tokens& tokens = document.tokens;
  const Sentence& sentence = sentence_of(document, head);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    if (tokens.head[at(t)] != head) continue;
    const Deprel deprel = tokens.deprel[at(t)];
    const bool owner =
        deprel == Deprel::NmodPoss
        || (deprel == Deprel::Nmod && t > head && is_owning(case_marker(document, t)));
    if (owner) add_complement(document, t, depth, out);
  }
}

Affiliation AffiliationReader::read_at(const Document& document, TokenIndex head,
                                       TokenIndex name_first, int depth) const {
  Affiliation out;
  const TokenIndex end = name_first == head ? head + 1 : std::max(name_first, head + 1);
  out.first = left_edge(document, head, std::min(name_first, head));
  const TokenIndex agent_end = name_first == head ? head + 1 : name_first;
  find_agent(document, out.first, std::max(agent_end, out.first), out);
  TokenIndex names_end = std::min(end, agent_end);
  while (out.agent && names_end > out.first
         && document.tokens.span[at(names_end - 1)].begin >= out.agent_span.begin) {
    --names_end;
  }
  add_names(document, out.first, names_end, out);
  add_complements(document, head, depth, out);
  if (out.countries.empty() && out.body == nullptr) add_place(document, out.first, names_end, out);
  return out;
}

Affiliation AffiliationReader::read(const Document& document, TokenIndex head,
                                    TokenIndex name_first) const {
  return read_at(document, head, name_first, 0);
}

Affiliation AffiliationReader::read_name(const Document& document, TokenIndex first,
                                         TokenIndex last) const {
  Affiliation out;
  out.first = first;
  find_agent(document, first, last, out);
  for (TokenIndex t = first; t < last && !(out.agent && out.agent->body); ++t) {
    TokenIndex end = t;
    const Agent* const agent = names_->agent_at(document, t, last, end);
    if (agent != nullptr && agent->body) out.agent = *agent;
  }
  add_names(document, first, last, out, true);
  return out;
}

}  // namespace tacitus
