#include "coding/times_ahead.h"

#include <algorithm>
#include <array>

#include "coding/times_tense.h"

namespace tacitus {
namespace {

using Form = TimeReading::Form;

// "the talks on the ceasefire of last week" climbs three heads to its verb.
constexpr int kMaxClimb = 8;
// How far before its verb a mark, an auxiliary or behind it an object is looked for.
constexpr TokenIndex kReach = 24;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

TokenIndex verb_above(const Tokens& tokens, TokenIndex token) {
  for (int step = 0; step < kMaxClimb && token != kNoToken; ++step) {
    const auto t = static_cast<std::size_t>(token);
    if (tokens.upos[t] == Upos::Verb) return token;
    token = tokens.head[t];
  }
  return kNoToken;
}

bool has_child(const Document& document, TokenIndex verb, Deprel deprel, std::string_view form) {
  const Tokens& tokens = document.tokens;
  const TokenIndex begin = verb > kReach ? verb - kReach : 0;
  for (TokenIndex t = begin; t < verb; ++t) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] == verb && tokens.deprel[k] == deprel && tokens.lemma_of(t) == form)
      return true;
  }
  return false;
}

bool is_past_perfect(const Document& document, TokenIndex verb) {
  const Tokens& tokens = document.tokens;
  const TokenIndex begin = verb > kReach ? verb - kReach : 0;
  for (TokenIndex t = begin; t < verb; ++t) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] == verb && tokens.deprel[k] == Deprel::Aux && document.form(t) == "had")
      return true;
  }
  return false;
}

// "Unless the prisoners are freed by Monday", "would shell the port if it was not opened by Monday".
bool is_condition(const Document& document, TokenIndex verb) {
  const Tokens& tokens = document.tokens;
  if (tokens.deprel[static_cast<std::size_t>(verb)] != Deprel::Advcl) return false;
  const bool unless = has_child(document, verb, Deprel::Mark, "unless");
  if (!unless && !has_child(document, verb, Deprel::Mark, "if")) return false;
  if (is_past_perfect(document, verb)) return false;
  const Tense own = tense_of_verb(document, verb);
  if (own == Tense::Present || own == Tense::Future) return true;
  const TokenIndex main = tokens.head[static_cast<std::size_t>(verb)];
  return main != kNoToken && (unless || tense_of_verb(document, main) == Tense::Future);
}

// "Demanded that the soldiers leave on Monday", "asked that it be opened on Friday".
bool is_demanded(const Document& document, TokenIndex verb) {
  constexpr std::array<std::string_view, 12> kDemands = {
      "demand", "insist",  "order",     "ask",  "propose", "recommend",
      "urge",   "request", "stipulate", "call", "suggest", "require"};
  const Tokens& tokens = document.tokens;
  const auto v = static_cast<std::size_t>(verb);
  if (tokens.deprel[v] != Deprel::Ccomp || tokens.head[v] == kNoToken) return false;
  const Tense own = tense_of_verb(document, verb);
  return own != Tense::Past && contains(kDemands, tokens.lemma_of(tokens.head[v]));
}

// "By Monday": a limit ahead, unless it is told what had come about by then.
bool by_limit(const Document& document, TokenIndex verb) {
  constexpr std::array<std::string_view, 9> kWants = {"demand", "seek", "want", "promise", "pledge",
                                                      "need",   "vow",  "call", "expect"};
  // "The report says by Monday half had fled"
  constexpr std::array<std::string_view, 5> kTells = {"say", "report", "tell", "note", "show"};
  const std::string_view lemma = document.tokens.lemma_of(verb);
  if (tense_of_verb(document, verb) != Tense::Past) return !contains(kTells, lemma);
  return contains(kWants, lemma);
}

// "Gave them until Friday", "the hearing was put off until Monday", "postponed to Monday".
bool until_limit(const Document& document, TokenIndex verb, bool to) {
  constexpr std::array<std::string_view, 10> kMoved = {"postpone", "reschedule", "adjourn", "delay",
                                                       "defer",    "push",       "extend",  "move",
                                                       "shift",    "prolong"};
  constexpr std::array<std::string_view, 16> kLimited = {
      "give",  "grant",    "allow", "suspend", "close", "shut", "put",   "ban",
      "renew", "reprieve", "bar",   "remand",  "have",  "halt", "delay", "hold"};
  const std::string_view lemma = document.tokens.lemma_of(verb);
  if (contains(kMoved, lemma)) return true;
  if (to) return false;
  if (lemma == "have" || lemma == "hold") return lemma == "have";
  return contains(kLimited, lemma);
}

// "A Friday deadline".
bool describes_a_limit(const Document& document, TokenIndex date) {
  constexpr std::array<std::string_view, 3> kLimits = {"deadline", "ultimatum", "cutoff"};
  const Tokens& tokens = document.tokens;
  const auto t = static_cast<std::size_t>(date);
  return tokens.head[t] != kNoToken && tokens.head[t] > date
         && contains(kLimits, tokens.lemma_of(tokens.head[t])) && !is_over(document, date);
}

// "The feast is on Friday".
bool is_predicate(const Document& document, TokenIndex date) {
  const Tokens& tokens = document.tokens;
  for (TokenIndex t = date; t-- > 0 && t + 6 > date;) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] != date || tokens.deprel[k] != Deprel::Cop) continue;
    return tokens.feats_of(t).find("Tense=Pres") != std::string_view::npos;
  }
  return false;
}

// "Takes effect", "go to the polls", "comes into force".
bool goes_on(const Document& document, TokenIndex verb) {
  constexpr std::array<std::string_view, 4> kLight = {"take", "go", "come", "head"};
  constexpr std::array<std::string_view, 10> kWith = {"effect", "office", "force", "poll", "trial",
                                                      "sale",   "place",  "power", "vote", "war"};
  const Tokens& tokens = document.tokens;
  if (!contains(kLight, tokens.lemma_of(verb))) return false;
  const auto end = std::min<TokenIndex>(verb + 5, static_cast<TokenIndex>(tokens.size()));
  for (TokenIndex t = verb + 1; t < end; ++t)
    if (contains(kWith, tokens.lemma_of(t))) return true;
  return false;
}

// "The trial opens on Monday": what is fixed beforehand is told in the present.
bool is_scheduled(const Document& document, TokenIndex verb) {
  constexpr std::array<std::string_view, 24> kFixed = {
      "begin",  "start",  "open",   "end",    "close", "resume", "meet",   "vote",
      "expire", "leave",  "arrive", "depart", "run",   "reopen", "return", "conclude",
      "host",   "travel", "come",   "play",   "kick",  "launch", "elect",  "convene"};
  const Tokens& tokens = document.tokens;
  const std::string_view feats = tokens.feats_of(verb);
  if (feats.find("VerbForm=Fin") == std::string_view::npos
      || feats.find("Tense=Pres") == std::string_view::npos) {
    return false;
  }
  return contains(kFixed, tokens.lemma_of(verb)) || goes_on(document, verb);
}

// "Plans a rally on Sunday", "the vote expected on Friday".
bool is_planned(const Tokens& tokens, TokenIndex date, TokenIndex verb) {
  constexpr std::array<std::string_view, 10> kPlans = {"anticipate", "forecast", "predict", "plan",
                                                       "schedule",   "await",    "foresee", "slate",
                                                       "expect",     "envision"};
  return verb < date && contains(kPlans, tokens.lemma_of(verb));
}

}  // namespace

bool is_over(const Document& document, TokenIndex date) {
  constexpr std::array<std::string_view, 6> kOver = {"pass", "expire", "lapse",
                                                     "miss", "end",    "ignore"};
  const TokenIndex verb = verb_above(document.tokens, date);
  return verb != kNoToken && contains(kOver, document.tokens.lemma_of(verb))
         && tense_of_verb(document, verb) != Tense::Future;
}

bool lies_ahead(const Document& document, const Atoms& atoms, const TimeReading& reading,
                bool headline) {
  const Tokens& tokens = document.tokens;
  const TokenIndex date = atoms[reading.head].token;
  if (describes_a_limit(document, date) || is_predicate(document, date)) return true;
  const std::string_view before = reading.first > 0 ? atoms.norm(reading.first - 1) : "";
  const bool day =
      reading.form == Form::Weekday || (reading.form == Form::Date && reading.day != 0);
  // "A strike for Friday"; "blamed for Friday's attack" is of one that was.
  if (before == "for" && day && !atoms.is_word(reading.last, "'s")) return true;
  // "Have set Tuesday for a vote"
  if (before == "set" && atoms.is_word(reading.last, "for")) return true;
  TokenIndex verb = verb_above(tokens, date);
  if (verb == kNoToken) return false;
  if (before == "by" && by_limit(document, verb)) return true;
  if ((before == "until" || before == "till") && until_limit(document, verb, false)) return true;
  if (before == "to" && until_limit(document, verb, true)) return true;
  // "Sunday's vote comes a week after" and "planned before Sunday's vote" fix nothing for Sunday.
  if (!headline && verb < date && is_scheduled(document, verb)) return true;
  if (before != "before" && before != "after" && before != "since"
      && is_planned(tokens, date, verb)) {
    return true;
  }
  for (int step = 0; step < 3 && verb != kNoToken; ++step) {
    if (is_condition(document, verb) || is_demanded(document, verb)) return true;
    const TokenIndex head = tokens.head[static_cast<std::size_t>(verb)];
    verb = head == kNoToken ? kNoToken : verb_above(tokens, head);
  }
  return false;
}

}  // namespace tacitus
