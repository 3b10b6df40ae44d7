#include "coding/times_tense.h"

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

// The climb from a date to the verb that governs it never needs more steps: "the talks on the
// ceasefire of last week" is three.
constexpr int kMaxClimb = 8;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "They plan to meet on Friday" and "it is to run until Friday" look ahead; "she was willing to skip
// class Thursday" does not.
Tense tense_of_infinitive(const Tokens& tokens, TokenIndex verb) {
  constexpr std::array<std::string_view, 42> kAhead = {
      "plan",     "expect",  "schedule",   "set",      "hope",    "promise", "agree",
      "due",      "intend",  "vow",        "prepare",  "want",    "decide",  "pledge",
      "threaten", "order",   "ask",        "urge",     "call",    "be",      "aim",
      "propose",  "offer",   "slate",      "ready",    "go",      "tell",    "instruct",
      "warn",     "require", "demand",     "request",  "need",    "seek",    "poise",
      "likely",   "suppose", "anticipate", "forecast", "predict", "project", "estimate"};
  const TokenIndex head = tokens.head[static_cast<std::size_t>(verb)];
  if (head == kNoToken) return Tense::Future;
  bool past = tokens.feats_of(head).find("Tense=Past") != std::string_view::npos;
  // "was willing"
  for (TokenIndex t = head; !past && t-- > 0 && t + 4 > head;) {
    const auto k = static_cast<std::size_t>(t);
    past = tokens.head[k] == head && tokens.deprel[k] == Deprel::Cop
           && tokens.feats_of(t).find("Tense=Past") != std::string_view::npos;
  }
  if (!past || contains(kAhead, tokens.lemma_of(head))) return Tense::Future;
  return Tense::Unknown;
}

}  // namespace

Tense tense_of_clause(const Document& document, TokenIndex token) {
  const Tokens& tokens = document.tokens;
  Tense found = Tense::Unknown;
  for (int step = 0; step < kMaxClimb && token != kNoToken; ++step) {
    const auto t = static_cast<std::size_t>(token);
    if (tokens.upos[t] == Upos::Verb || tokens.upos[t] == Upos::Aux) {
      const Tense told = tense_of_verb(document, token);
      // "will stay shut", "are to be held": the participle only fills out the verb above it
      const bool filled = tokens.deprel[t] == Deprel::Xcomp && told == Tense::Past
                          && tokens.feats_of(token).find("VerbForm=Part") != std::string_view::npos;
      if (filled) {
        token = tokens.head[t];
        continue;
      }
      if (told == Tense::Past || told == Tense::Future) return told;
      if (found == Tense::Unknown) found = told;
    }
    token = tokens.head[t];
  }
  return found;
}

Tense tense_of_own_clause(const Document& document, TokenIndex token) {
  const Tokens& tokens = document.tokens;
  for (int step = 0; step < kMaxClimb && token != kNoToken; ++step) {
    const auto t = static_cast<std::size_t>(token);
    if (tokens.upos[t] == Upos::Verb) return tense_of_verb(document, token);
    // "is on duty this week"
    for (TokenIndex c = token; c-- > 0 && c + 8 > token;) {
      const auto k = static_cast<std::size_t>(c);
      if (tokens.head[k] != token || tokens.deprel[k] != Deprel::Cop) continue;
      return tokens.feats_of(c).find("Tense=Past") != std::string_view::npos ? Tense::Past
                                                                             : Tense::Present;
    }
    token = tokens.head[t];
  }
  return Tense::Unknown;
}

Tense tense_of_verb(const Document& document, TokenIndex verb) {
  constexpr std::array<std::string_view, 12> kModal = {"will", "'ll",    "would", "shall",
                                                       "wo",   "may",    "might", "could",
                                                       "can",  "should", "must",  "\xE2\x80\x99ll"};
  constexpr std::array<std::string_view, 7> kPast = {"was", "were", "had", "did",
                                                     "has", "have", "been"};
  const Tokens& tokens = document.tokens;
  bool modal = false;
  bool past = false;
  bool to = false;
  bool other = false;  // "is", "be"
  // Auxiliaries stand close before their verb.
  const TokenIndex begin = verb > 8 ? verb - 8 : 0;
  for (TokenIndex t = begin; t < verb; ++t) {
    const auto k = static_cast<std::size_t>(t);
    if (tokens.head[k] != verb) continue;
    const std::string_view form = document.form(t);
    if (tokens.deprel[k] == Deprel::Mark && (form == "to" || form == "To")) to = true;
    if (tokens.deprel[k] != Deprel::Aux && tokens.deprel[k] != Deprel::AuxPass) continue;
    if (contains(kModal, form)) {
      modal = true;
    } else if (contains(kPast, form)) {
      past = true;
    } else {
      other = true;
    }
  }
  if (modal) return past ? Tense::Past : Tense::Future;
  if (to) return past ? Tense::Past : tense_of_infinitive(tokens, verb);
  if (past) return Tense::Past;
  const std::string_view feats = tokens.feats_of(verb);
  // "is held": the participle's own form is past whatever the clause is.
  if (feats.find("Tense=Past") != std::string_view::npos && !other) return Tense::Past;
  if (other || feats.find("Tense=Pres") != std::string_view::npos) return Tense::Present;
  return Tense::Unknown;
}

Tense tense_of_words(const Words& words, const Atoms& atoms, std::size_t atom) {
  const auto told = [&](std::size_t i) {
    if (words.find(atoms, i, WordKind::FutureCue)) return Tense::Future;
    if (words.find(atoms, i, WordKind::PastCue)) return Tense::Past;
    const std::string_view w = atoms.norm(i);
    if (atoms[i].kind == AtomKind::Word && w.size() > 4 && w.substr(w.size() - 2) == "ed")
      return Tense::Past;
    return Tense::Unknown;
  };
  for (std::size_t i = atom; i-- > 0;) {
    const Tense t = told(i);
    if (t != Tense::Unknown) return t;
  }
  for (std::size_t i = atom; i < atoms.size(); ++i) {
    const Tense t = told(i);
    if (t != Tense::Unknown) return t;
  }
  return Tense::Unknown;
}

}  // namespace tacitus
