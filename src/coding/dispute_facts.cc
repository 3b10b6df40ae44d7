#include "coding/dispute_facts.h"

#include <limits>

#include "coding/disputes.h"
#include "coding/tree_view.h"
#include "text/characters.h"

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Ids are given at the end of the pipeline; until then the index is the key.
std::string actor_key(const Document& d, Index actor) {
  const std::string& id = d.actors[at(actor)].id;
  return id.empty() ? "@" + std::to_string(actor) : id;
}

}  // namespace

TokenIndex content_root(const Document& d, const Claim& c) {
  TokenIndex root = kNoToken;
  each_token(d, c.content, [&](TokenIndex t) {
    if (root != kNoToken || d.tokens.upos[static_cast<std::size_t>(t)] == Upos::Punct) return;
    const TokenIndex head = d.tokens.head[static_cast<std::size_t>(t)];
    const bool outside = head < 0 || std::none_of(c.content.begin(), c.content.end(), [&](Span s) {
                           return s.covers(d.tokens.span[static_cast<std::size_t>(head)]);
                         });
    if (outside) root = t;
  });
  return root;
}

bool is_verdict(std::string_view word) {
  return one_of(word,
                {"lie", "false", "untrue", "baseless", "groundless", "unfounded", "fabrication",
                 "nonsense", "propaganda", "wrong", "fake", "invention", "slander"});
}

bool is_told(std::string_view noun) {
  return one_of(noun, {"claim", "statement", "accusation", "allegation", "charge", "report",
                       "remark", "assertion", "story", "suggestion", "rumour", "rumor", "account",
                       "comment", "criticism", "notion", "idea", "complaint"});
}

Index actor_of_token(const Document& d, TokenIndex t) {
  const Span span = d.tokens.span[static_cast<std::size_t>(t)];
  for (const Mention& m : d.mentions) {
    if (m.span.covers(span) && m.actor != kNone) return m.actor;
  }
  return kNone;
}

std::string key_of_token(const Document& d, TokenIndex t) {
  const Index actor = actor_of_token(d, t);
  return actor != kNone ? actor_key(d, actor) : lower_case(d.tokens.lemma_of(t));
}

std::string side_of(const Document& d, Index actor) {
  if (actor == kNone) return {};
  const Actor& a = d.actors[at(actor)];
  const bool speaks = a.kind == ActorKind::State || a.sector == "GOV" || a.sector == "MIL";
  return speaks && a.country.size() == 3 ? "+" + a.country : std::string{};
}

bool carries_content(const Tokens& tokens, TokenIndex t) {
  const Upos u = tokens.upos[static_cast<std::size_t>(t)];
  if (u != Upos::Noun && u != Upos::Propn && u != Upos::Verb && u != Upos::Adj) return false;
  return !one_of(tokens.lemma_of(t), {"be",   "have",  "do",      "say",  "make", "take",  "go",
                                      "get",  "other", "such",    "many", "more", "thing", "people",
                                      "year", "day",   "country", "part", "say",  "tell"});
}

namespace {

std::string speaker_key(const Document& d, const Claim& c) {
  if (c.speaker_actor != kNone) return actor_key(d, c.speaker_actor);
  std::string key;
  each_token(d, c.speaker, [&](TokenIndex t) {
    const auto i = static_cast<std::size_t>(t);
    if (d.tokens.upos[i] == Upos::Propn) key = lower_case(d.tokens.lemma_of(t));
    if (key.empty() && d.tokens.upos[i] == Upos::Noun) key = lower_case(d.tokens.lemma_of(t));
  });
  return key;
}

// Keys of the names in the content: actors where resolved, else the name's last word.
void named_actors(const Document& d, const Claim& c, ClaimFacts& facts) {
  for (const Mention& m : d.mentions) {
    const bool inside =
        std::any_of(c.content.begin(), c.content.end(), [&m](Span s) { return s.covers(m.span); });
    if (!inside || m.actor == kNone) continue;
    facts.actors.push_back(actor_key(d, m.actor));
    if (std::string side = side_of(d, m.actor); !side.empty())
      facts.actors.push_back(std::move(side));
  }
  each_token(d, c.content, [&](TokenIndex t) {
    if (d.tokens.upos[static_cast<std::size_t>(t)] == Upos::Propn)
      facts.actors.push_back(lower_case(d.tokens.lemma_of(t)));
  });
  std::sort(facts.actors.begin(), facts.actors.end());
  facts.actors.erase(std::unique(facts.actors.begin(), facts.actors.end()), facts.actors.end());
}

// The sentence that a token stands in.
TokenRange sentence_around(const Document& d, TokenIndex t) {
  const auto after = std::partition_point(d.sentences.begin(), d.sentences.end(),
                                          [t](const Sentence& s) { return s.last <= t; });
  if (after == d.sentences.end() || after->first > t) return {};
  return {after->first, after->last};
}

// Who is said to have done it: "blamed Iran for", "Kestrel is behind", "claimed responsibility".
std::string blamed_in(const Document& d, const Claim& c, TokenIndex root) {
  if (c.cue_lemma == "claim responsibility" || c.cue_lemma == "take responsibility"
      || c.cue_lemma == "claim credit") {
    return speaker_key(d, c);
  }
  if (c.act != Act::Accuse || root == kNoToken || c.content.empty()) return {};
  if (c.cue_lemma == "according to") return {};
  if (c.cue_lemma == "blame" || c.cue_lemma == "accuse") return key_of_token(d, root);
  const TokenRange sentence = sentence_around(d, root);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const auto i = static_cast<std::size_t>(t);
    if (d.tokens.head[i] != root || d.tokens.deprel[i] != Deprel::Nsubj) continue;
    const std::string key = key_of_token(d, t);
    const bool known = key.starts_with('@') || d.tokens.upos[i] == Upos::Propn;
    return known ? key : std::string{};
  }
  return {};
}

// Who takes part in what a claim says. A pronoun that nobody is known for may be anyone.
std::string key_of_argument(const Document& d, TokenIndex t) {
  const Upos kind = d.tokens.upos[static_cast<std::size_t>(t)];
  std::string key = key_of_token(d, t);
  const bool pronoun = kind == Upos::Pron || kind == Upos::Det;
  return pronoun && key == lower_case(d.tokens.lemma_of(t)) ? std::string{} : key;
}

void read_arguments(const Document& d, TokenIndex root, ClaimFacts& facts) {
  const TokenRange sentence = sentence_around(d, root);
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const auto i = static_cast<std::size_t>(t);
    if (d.tokens.head[i] != root) continue;
    const Deprel relation = d.tokens.deprel[i];
    if (relation == Deprel::Nsubj) facts.subject = key_of_argument(d, t);
    if (relation == Deprel::NsubjPass || relation == Deprel::Obj)
      facts.object = key_of_argument(d, t);
  }
}

// "denied", "rejected": verbs that stand before what they deny. "Said it had not" denies in its
// content.
bool is_denial(const Claim& c) {
  return c.act == Act::Deny && !c.cue_negated && c.form != QuoteForm::Direct
         && one_of(c.cue_lemma,
                   {"deny", "dispute", "reject", "dismiss", "refute", "rebut", "contest",
                    "contradict", "repudiate", "denial", "disavow", "debunk", "rubbish"});
}

FigureFacts figure_facts(const Document& d, const Figure& f) {
  FigureFacts facts;
  facts.unit = f.unit;
  facts.counted = lower_case(f.counted);
  if (f.place != kNone) facts.place = "@" + std::to_string(f.place);
  // "120 people" are nobody in particular: other words for them count the same persons
  if (f.population != kNone) {
    const Actor& who = d.actors[at(f.population)];
    if (!who.name.empty() || !who.country.empty()) facts.population = actor_key(d, f.population);
  }
  const double value = f.value.value_or(0.0);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  facts.low = f.low.value_or(value);
  facts.high = f.high.value_or(value);
  switch (f.bound) {
    case Bound::AtLeast:
    case Bound::MoreThan:
      facts.high = kInfinity;
      break;
    case Bound::UpTo:
    case Bound::LessThan:
      facts.low = 0.0;
      break;
    case Bound::About:
      facts.low = value * 0.85;
      facts.high = value * 1.15;
      break;
    case Bound::Vague:
      facts.low = 0.0;
      facts.high = kInfinity;
      break;
    default:
      break;
  }
  return facts;
}

}  // namespace

ClaimFacts claim_facts(const Document& d, Index index) {
  const Claim& c = d.claims[at(index)];
  ClaimFacts facts;
  facts.act = c.act;
  facts.polarity = c.polarity;
  facts.speaker = speaker_key(d, c);
  facts.side = side_of(d, c.speaker_actor);
  each_token(d, c.content, [&](TokenIndex t) {
    if (carries_content(d.tokens, t)) facts.words.push_back(lower_case(d.tokens.lemma_of(t)));
  });
  std::sort(facts.words.begin(), facts.words.end());
  facts.words.erase(std::unique(facts.words.begin(), facts.words.end()), facts.words.end());
  named_actors(d, c, facts);
  const TokenIndex root = content_root(d, c);
  if (root != kNoToken) facts.root = lower_case(d.tokens.lemma_of(root));
  facts.blamed = blamed_in(d, c, root);
  facts.denial = is_denial(c);
  if (root != kNoToken) read_arguments(d, root, facts);
  for (const Figure& f : d.figures) {
    if (f.claim == index && f.value) facts.figures.push_back(figure_facts(d, f));
  }
  return facts;
}

}  // namespace tacitus
