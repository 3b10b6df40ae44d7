#include "coding/dispute_search.h"

#include <algorithm>

#include "coding/dispute_facts.h"
#include "coding/disputes.h"
#include "text/characters.h"

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

ClaimSearch::ClaimSearch(Document& document, const std::unordered_set<std::string>& claim_nouns)
    : d_(document), claim_nouns_(claim_nouns), tree_(document) {
  const auto n = static_cast<Index>(d_.claims.size());
  facts_.reserve(at(n));
  for (Index c = 0; c < n; ++c) facts_.push_back(claim_facts(d_, c));
}

Index ClaimSearch::origin(Index c) const {
  return claim(c).continues == kNone ? c : claim(c).continues;
}

// Claims of one utterance or one inside the other do not answer each other.
bool ClaimSearch::apart(Index a, Index b) const {
  if (origin(a) == origin(b)) return false;
  if (claim(a).nested_in == b || claim(b).nested_in == a) return false;
  return claim(a).same_as != b && claim(b).same_as != a;
}

bool ClaimSearch::comparable(Index a, Index b) const {
  return apart(a, b) && claim(a).form != QuoteForm::Headline
         && claim(b).form != QuoteForm::Headline;
}

// "you think", "75% of those asked": nobody who could be held to it.
bool ClaimSearch::is_reader(Index c) const {
  bool found = false;
  each_token(d_, claim(c).speaker, [&](TokenIndex t) {
    found = found || one_of(tree_.lemma(t), {"you", "one", "%", "percent"});
  });
  return found;
}

// The same, or "it", "they" whom nothing in the text names.
bool ClaimSearch::is_anyone(Index c) const {
  const Claim& self = claim(c);
  if (self.speaker.empty()) return false;
  if (is_reader(c)) return true;
  bool words = false;
  each_token(d_, self.speaker, [&](TokenIndex t) {
    words = words || (tree_.upos(t) != Upos::Pron && tree_.upos(t) != Upos::Det);
  });
  if (words) return false;
  if (self.speaker_actor == kNone) return true;
  const Actor& who = d_.actors[at(self.speaker_actor)];
  return who.name.empty() && who.country.empty() && who.sector.empty();
}

bool ClaimSearch::same_speaker(Index a, Index b) const {
  return !facts(a).speaker.empty() && facts(a).speaker == facts(b).speaker;
}

// The claim that "Lavrov's statement", "the report", "those allegations" means.
Index ClaimSearch::referred(Index c, TokenIndex noun) const {
  const TokenIndex owner = owner_of(noun);
  if (owner == kNoToken) return closest(c, noun);
  const Index before = last_by(c, owner);
  if (before != kNone) return before;
  // "disputed their account": who they are may be unknown, what was just said is not
  return tree_.upos(owner) == Upos::Pron ? just_before(c) : next_by(c, owner);
}

// "denied it", "rejected that": the pronoun is what was just said.
bool ClaimSearch::points_back(TokenIndex noun) const {
  return d_.tokens.upos[static_cast<std::size_t>(noun)] == Upos::Pron
         && one_of(lower_case(d_.tokens.lemma_of(noun)), {"it", "this", "that", "all"});
}

// The claim of somebody else told last, in this sentence or the one before.
Index ClaimSearch::just_before(Index c) const {
  for (Index e = c - 1; e >= 0; --e) {
    if (claim(c).sentence - claim(e).sentence > 1) break;
    if (comparable(c, e) && !same_speaker(c, e) && claim(e).act != Act::Ask) return e;
  }
  return kNone;
}

// "accused the police": the police chief and a police spokesman answer for them.
bool ClaimSearch::speaks_for_accused(Index c, Index e) const {
  TokenIndex accused = content_root(d_, claim(e));
  if (accused != kNoToken && tree_.upos(accused) == Upos::Verb)
    accused = tree_.child(accused, Deprel::Nsubj);
  if (accused == kNoToken) return false;
  const std::string_view wanted = tree_.lemma(accused);
  const Upos kind = tree_.upos(accused);
  if (kind != Upos::Noun && kind != Upos::Propn) return false;
  bool named = false;
  each_token(d_, claim(c).speaker,
             [&](TokenIndex t) { named = named || tree_.lemma(t) == wanted; });
  return named;
}

double ClaimSearch::words_beyond_nouns(Index c) const {
  const auto n = std::count_if(facts(c).words.begin(), facts(c).words.end(),
                               [this](const std::string& w) { return !claim_nouns_.contains(w); });
  return static_cast<double>(n);
}

// The earlier claim names who answers it, or his state.
bool ClaimSearch::against(Index c, Index e) const {
  const auto& named = facts(e).actors;
  const auto holds = [&named](const std::string& key) {
    return !key.empty() && std::binary_search(named.begin(), named.end(), key);
  };
  // "fired from Armenia" names a place; Armenia answers all the same
  const Index actor = claim(c).speaker_actor;
  return holds(facts(c).speaker) || holds(facts(c).side)
         || (actor != kNone && holds(lower_case(d_.actors[at(actor)].name)));
}

TokenIndex ClaimSearch::owner_of(TokenIndex noun) const {
  const TokenIndex owner = tree_.child(noun, Deprel::NmodPoss);
  if (owner != kNoToken) return owner;
  for (const TokenIndex c : tree_.children(noun)) {
    if (tree_.deprel(c) == Deprel::Nmod && one_of(tree_.introducer(c), {"by", "from"})) return c;
  }
  return kNoToken;
}

// The latest claim before `c` of the one that `owner` names.
Index ClaimSearch::last_by(Index c, TokenIndex owner) const {
  const std::string key = key_of_token(d_, owner);
  Index best = kNone;
  for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
    if (!comparable(c, e) || claim(e).act == Act::Discuss || facts(e).speaker != key) continue;
    // an accusation is what is answered, not what was said beside it
    if (best == kNone
        || (weight(claim(e).act) > weight(claim(best).act) && claim(best).act != Act::Justify))
      best = e;
  }
  return best;
}

// The first claim of the owner told soon after `c`: "Democrats rejected Orla's demand. Orla had
// asked ..."
Index ClaimSearch::next_by(Index c, TokenIndex owner) const {
  const std::string key = key_of_token(d_, owner);
  const auto end = std::min(static_cast<Index>(d_.claims.size()), c + kWindow);
  for (Index e = c + 1; e < end && claim(e).sentence - claim(c).sentence <= kAheadReach; ++e) {
    if (comparable(c, e) && claim(e).act != Act::Discuss && facts(e).speaker == key) return e;
  }
  return kNone;
}

// The claim before `c`, by somebody else, that shares most words with it; of "those allegations"
// the last accusation.
Index ClaimSearch::closest(Index c, TokenIndex noun) const {
  Index best = kNone;
  std::size_t best_shared = 0;
  for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
    if (!comparable(c, e) || same_speaker(c, e) || claim(e).act == Act::Ask) continue;
    const std::size_t shared = shared_beyond_nouns(c, e);
    if (shared <= best_shared || !enough(c, shared)) continue;
    if (shared < 2 && claim(c).sentence - claim(e).sentence > kWeakReach) continue;
    best = e;
    best_shared = shared;
  }
  if (best != kNone || !bare_reference(c, noun)) return best;
  // "the claim" is what was just said; "the charge" the last accusation
  const bool any = one_of(lower_case(d_.tokens.lemma_of(noun)),
                          {"claim", "statement", "assertion", "account", "version", "report",
                           "comment", "remark", "suggestion"});
  const Index last = any ? just_before(c) : kNone;
  if (last != kNone) return last;
  for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
    if (comparable(c, e) && !same_speaker(c, e) && accuses(e)) return e;
  }
  return kNone;
}

// One shared word will do where the reference has hardly more.
bool ClaimSearch::enough(Index c, std::size_t shared) const {
  return shared >= 2 || shared * 3 >= facts(c).words.size();
}

// Nothing but the noun: "those allegations", "the claim".
bool ClaimSearch::bare_reference(Index c, TokenIndex noun) const {
  if (facts(c).words.size() <= 1) return true;
  bool pointed = false;
  for (const TokenIndex t : tree_.children(noun)) {
    pointed =
        pointed
        || one_of(lower_case(tree_.form(t)), {"the", "those", "these", "such", "this", "that"});
    // "those claims of torture" say which
    if (tree_.deprel(t) == Deprel::Nmod || tree_.deprel(t) == Deprel::Acl) {
      if (one_of(tree_.introducer(t), {"of", "that", "about"})) return false;
    }
  }
  return pointed;
}

std::size_t ClaimSearch::shared_beyond_nouns(Index c, Index e) const {
  std::size_t n = 0;
  for (const std::string& w : facts(c).words) {
    if (claim_nouns_.contains(w)) continue;
    if (std::binary_search(facts(e).words.begin(), facts(e).words.end(), w)) ++n;
  }
  return n;
}

// What calls for an answer comes before what does not.
int ClaimSearch::weight(Act act) {
  switch (act) {
    case Act::Accuse:
      return 3;
    case Act::Condemn:
    case Act::Demand:
    case Act::Threaten:
      return 2;
    default:
      return 1;
  }
}

Index ClaimSearch::weightiest_before(Index c) const {
  Index best = kNone;
  for (Index e = c - 1; e >= 0; --e) {
    if (claim(c).sentence - claim(e).sentence > kResponseReach) break;
    if (!comparable(c, e) || same_speaker(c, e) || claim(e).cue_negated) continue;
    if (best == kNone || weight(claim(e).act) > weight(claim(best).act)) best = e;
  }
  return best;
}
}  // namespace tacitus
