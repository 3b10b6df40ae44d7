#include "coding/places.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "coding/affiliation.h"

namespace tacitus {
namespace {

std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

PlaceUse actor_if(bool yes) { return yes ? PlaceUse::Actor : PlaceUse::Place; }

// A state or capital with preposition `marker`, hanging on the word `governor`.
PlaceUse use_after(const PlaceWords& words, std::string_view marker, std::string_view governor,
                   bool capital) {
  if (words.has(PlaceCue::ActorPreposition, marker)) {
    // "left for Syria", "its border with Syria"
    return actor_if(!(marker == "for" && (governor == "leave" || governor == "head"))
                    && !words.has(PlaceCue::PartOfPlace, governor));
  }
  if (marker == "on" || marker == "upon") return actor_if(words.has(PlaceCue::ActsOn, governor));
  if (marker == "from") return actor_if(words.has(PlaceCue::ComesFrom, governor));
  if (marker == "to") return actor_if(!words.has(PlaceCue::MovesTo, governor) && !capital);
  if (marker == "of") return actor_if(words.has(PlaceCue::OfActor, governor));
  return PlaceUse::Place;
}

// The first of a chain of conjuncts and appositions: "Turkey, Iran and [Russia]" -> Turkey.
TokenIndex first_conjunct(const Tokens& tokens, TokenIndex t) {
  constexpr int kMaxSteps = 12;
  for (int step = 0; step < kMaxSteps; ++step) {
    const Deprel deprel = tokens.deprel[at(t)];
    const TokenIndex head = tokens.head[at(t)];
    if (head == kNoToken || (deprel != Deprel::Conj && deprel != Deprel::Appos)) return t;
    // "protesters and Syria": only a name is followed.
    if (tokens.upos[at(head)] != Upos::Propn) return t;
    t = head;
  }
  return t;
}

// "Washington had cancelled the meeting": what a verb does to something else is done by somebody.
bool has_complement(const Document& document, TokenIndex verb) {
  const Sentence& sentence = sentence_of(document, verb);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    if (document.tokens.head[at(t)] != verb) continue;
    const Deprel deprel = document.tokens.deprel[at(t)];
    if (deprel == Deprel::Obj || deprel == Deprel::Ccomp || deprel == Deprel::Xcomp) return true;
  }
  return false;
}

// A capital as the subject of `verb`.
bool capital_acts(const PlaceWords& words, const Document& document, TokenIndex verb,
                  std::string_view word) {
  if (words.has(PlaceCue::CapitalActs, word)) return true;
  return !words.has(PlaceCue::CityHosts, word) && !words.has(PlaceCue::PlaceSubject, word)
         && has_complement(document, verb);
}

}  // namespace

PlaceUse use_of_place_name(const PlaceWords& words, const Document& document, TokenIndex head,
                           bool capital) {
  const Tokens& tokens = document.tokens;
  const std::string_view own = case_marker(document, head);
  const TokenIndex lead = own.empty() ? first_conjunct(tokens, head) : head;
  const TokenIndex governor = tokens.head[at(lead)];
  const std::string_view word =
      governor == kNoToken ? std::string_view() : tokens.lemma_of(governor);
  switch (tokens.deprel[at(lead)]) {
    case Deprel::Nsubj:
    case Deprel::NsubjOuter:
    case Deprel::Csubj:
      return actor_if(capital
                          ? governor != kNoToken && capital_acts(words, document, governor, word)
                          : !words.has(PlaceCue::PlaceSubject, word));
    case Deprel::NsubjPass:
      return actor_if(!capital && !words.has(PlaceCue::PlaceObject, word));
    case Deprel::Obj:
    case Deprel::Iobj:
      return actor_if(!words.has(PlaceCue::PlaceObject, word)
                      && (!capital || words.has(PlaceCue::CapitalActs, word)));
    case Deprel::NmodPoss:
      // "Moscow's demands", but "Moscow's streets" and "Moscow's people"
      return actor_if(capital ? words.has(PlaceCue::OfActor, word)
                              : !words.has(PlaceCue::PartOfPlace, word));
    case Deprel::OblAgent:
      return PlaceUse::Actor;
    case Deprel::Obl:
    case Deprel::Nmod:
      return use_after(words, case_marker(document, lead), word, capital);
    case Deprel::Amod:
    case Deprel::Compound:
      return PlaceUse::Modifier;
    case Deprel::Vocative:
      return PlaceUse::Actor;
    default:
      return PlaceUse::Place;
  }
}

namespace {

// How much the country of a text counts against the size of a town. Ten times more people weigh as
// much as one unit; a place in a country that the text is wholly about gains kSupportGain.
constexpr double kSupportGain = 3.5;
constexpr double kAdminGain = 1.5;
constexpr double kTownVote = 0.3;

}  // namespace

PlaceResolver::PlaceResolver(const Document& document, const Gazetteer& gazetteer,
                             const ActorNames& names)
    : document_(&document), gazetteer_(&gazetteer) {
  count_names(names);
  count_towns();
  const auto top = std::ranges::max_element(votes_, {}, &Vote::weight);
  if (top == votes_.end()) return;
  double country = 0.0;
  for (const Vote& v : votes_) country += v.country == top->country ? v.weight : 0.0;
  constexpr double kLeastShare = 0.35;
  if (country >= kLeastShare * total_) focus_ = top->country;
}

void PlaceResolver::vote(std::string_view country, std::string_view admin, double weight) {
  if (country.empty()) return;
  total_ += weight;
  for (Vote& v : votes_) {
    if (v.country == country && v.admin == admin) {
      v.weight += weight;
      return;
    }
  }
  votes_.push_back({country, admin, weight});
}

// "US$ 80,000", "US dollars": money of anywhere.
bool PlaceResolver::is_currency(const PhraseIndex::Match& match) const {
  const std::uint32_t end = document_->tokens.span[static_cast<std::size_t>(match.last - 1)].end;
  if (document_->at({end - 1, end}) == "$") return true;
  if (match.last >= static_cast<TokenIndex>(document_->tokens.size())) return false;
  const std::string_view next = document_->form(match.last);
  return next == "$" || next == "dollar" || next == "dollars";
}

// Every state, people and adjective of the text, wherever it stands.
void PlaceResolver::count_names(const ActorNames& names) {
  std::vector<PhraseIndex::Match> matches;
  std::vector<PhraseIndex::Value> values;
  for (const Sentence& sentence : document_->sentences) {
    matches.clear();
    names.phrases().scan(*document_, sentence.first, sentence.last, matches);
    for (const PhraseIndex::Match& match : matches) {
      if (is_currency(match)) continue;
      values.clear();
      names.phrases().values(*document_, match, values);
      for (const PhraseIndex::Value value : values) {
        const NameHit hit = names.hit(value);
        if (hit.use == NameUse::Surname) continue;
        const KnownActor& actor = names.actor(hit.actor);
        if (names.state(actor.country) == nullptr) break;
        const bool state = actor.kind == ActorKind::State;
        vote(actor.country, {}, state ? 1.0 : kTownVote);
        if (state && hit.use != NameUse::People) sightings_.push_back({match.first, actor.country});
        break;
      }
    }
  }
}

// Towns that can hardly be anything else vote for their country.
void PlaceResolver::count_towns() {
  constexpr double kLargeTown = 3e5;
  constexpr double kTimesLarger = 10.0;
  for (const Mention& mention : document_->mentions) {
    if (mention.kind != MentionKind::Name) continue;
    if (mention.type != NameType::Gpe && mention.type != NameType::Loc) continue;
    const auto found = gazetteer_->find(document_->at(mention.span));
    if (found.empty() || found.front().kind == "country") continue;
    std::string_view admin;
    std::string_view country = qualifier_after(mention.last, admin);
    if (country.empty()) {
      const bool sure = found.front().weight >= kLargeTown
                        && (found.size() == 1 || found[1].weight * kTimesLarger < found[0].weight
                            || found[1].country == found[0].country);
      if (!sure && found.size() > 1) continue;
      country = found.front().country;
      admin = found.front().admin;
    }
    vote(country, admin, kTownVote);
    sightings_.push_back({mention.first, country});
  }
  std::ranges::stable_sort(sightings_, {}, &Sighting::token);
}

// "Paris, Texas", "Tripoli in Lebanon", "Gao, northern Mali": the country (and admin) named behind.
std::string_view PlaceResolver::qualifier_after(TokenIndex last, std::string_view& admin) const {
  const auto size = static_cast<TokenIndex>(document_->tokens.size());
  if (last + 1 >= size) return {};
  const std::string_view between = document_->form(last);
  if (between != "," && between != "in" && between != "(") return {};
  TokenIndex t = last + 1;
  const std::string_view lemma = document_->form(t);
  const bool direction = lemma.starts_with("north") || lemma.starts_with("south")
                         || lemma.starts_with("east") || lemma.starts_with("west")
                         || lemma.starts_with("central");
  if (direction) ++t;
  const PhraseIndex::Match match = gazetteer_->phrases().longest(*document_, t, size);
  if (match.last == match.first) return {};
  const Span words{document_->tokens.span[at(match.first)].begin,
                   document_->tokens.span[at(match.last - 1)].end};
  const auto found = gazetteer_->find(document_->at(words));
  if (found.empty()) return {};
  admin = found.front().kind == "country" ? std::string_view() : found.front().admin;
  return found.front().country;
}

double PlaceResolver::support(std::string_view country, std::string_view admin) const {
  double mine = 0.0;
  double near = 0.0;
  double admins = 0.0;
  for (const Vote& v : votes_) {
    mine += v.country == country ? v.weight : 0.0;
    near += !admin.empty() && v.country == country && v.admin == admin ? v.weight : 0.0;
    admins += v.country == country && !v.admin.empty() ? v.weight : 0.0;
  }
  if (total_ <= 0.0) return 0.0;
  return kSupportGain * mine / total_ + (admins > 0.0 ? kAdminGain * near / admins : 0.0);
}

// "Democratic [Republic] of the Congo": the longer name that a part of it was taken from.
std::optional<PlaceEntry> PlaceResolver::whole_name(TokenIndex first, TokenIndex last) const {
  constexpr TokenIndex kReach = 4;
  const auto size = static_cast<TokenIndex>(document_->tokens.size());
  for (TokenIndex begin = std::max<TokenIndex>(0, first - kReach); begin <= first; ++begin) {
    const PhraseIndex::Match match = gazetteer_->phrases().longest(*document_, begin, size);
    const bool longer = match.first < first || match.last > last;
    if (match.last <= match.first || match.first > first || match.last < last || !longer) continue;
    const Span words{document_->tokens.span[at(match.first)].begin,
                     document_->tokens.span[at(match.last - 1)].end};
    const auto found = gazetteer_->find(document_->at(words));
    if (!found.empty()) return found.front();
  }
  return std::nullopt;
}

// "HIV" is no town in Iran: names of towns are not written in capitals alone, unless all words are.
bool PlaceResolver::is_acronym(std::string_view words) const {
  if (words.size() > 5 || words.size() < 2) return false;
  return std::all_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<PlaceEntry> PlaceResolver::resolve(TokenIndex first, TokenIndex last) const {
  const Span words{document_->tokens.span[at(first)].begin,
                   document_->tokens.span[at(last - 1)].end};
  if (auto whole = whole_name(first, last)) return whole;
  auto found = gazetteer_->find(document_->at(words));
  if (is_acronym(document_->at(words)))
    std::erase_if(found, [](const PlaceEntry& e) { return e.id.starts_with("gn:"); });
  std::string_view admin;
  const std::string_view country = qualifier_after(last, admin);
  if (found.empty()) return std::nullopt;
  constexpr double kQualified = 20.0;
  const PlaceEntry* best = &found.front();
  double best_score = std::numeric_limits<double>::lowest();
  for (const PlaceEntry& entry : found) {
    double score = std::log10(entry.weight + 100.0) + support(entry.country, entry.admin);
    if (!country.empty() && entry.country == country && entry.kind != "country") {
      score += admin.empty() || entry.admin == admin ? kQualified : 0.0;
    }
    if (score > best_score) {
      best = &entry;
      best_score = score;
    }
  }
  // "Malakoff, Texas" is not the one in France, even if no list has it.
  if (!country.empty() && best->country != country && best->kind == "city") return std::nullopt;
  return *best;
}

std::string_view PlaceResolver::country_near(TokenIndex near) const {
  const Sentence& sentence = sentence_of(*document_, near);
  std::string_view before;
  for (const Sighting& sighting : sightings_) {
    if (sighting.token < sentence.first) continue;
    if (sighting.token >= sentence.last) break;
    if (sighting.token > near) return before.empty() ? sighting.country : before;
    before = sighting.country;
  }
  return before;
}

}  // namespace tacitus
