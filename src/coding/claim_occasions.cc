#include "coding/claim_occasions.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/dispute_facts.h"
#include "coding/tree_view.h"

namespace tacitus {
namespace {

// "The ultimatum" is what was said at most so many sentences before.
constexpr Index kReach = 2;

// Whether a noun of speech may name the act.
bool names_act(std::string_view noun, Act act) {
  const auto one_of = [noun](std::initializer_list<std::string_view> nouns) {
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
  };
  if (one_of({"ultimatum", "threat", "warning"}))
    return act == Act::Threaten || act == Act::Warn || act == Act::Demand;
  if (one_of({"demand", "call", "appeal", "request"}))
    return act == Act::Demand || act == Act::Urge;
  if (one_of({"accusation", "charge", "allegation"}))
    return act == Act::Accuse || act == Act::Condemn;
  if (one_of({"promise", "pledge", "vow", "offer"})) return act == Act::Promise;
  if (one_of({"denial"})) return act == Act::Deny;
  return one_of({"statement", "remark", "comment", "announcement", "claim"}) && act != Act::Ask;
}

// One occasion a page: a call, a speech. Statements and messages may be many.
bool is_occasion(std::string_view channel) {
  for (const std::string_view word :
       {"call", "phone", "speech", "interview", "meeting", "letter"}) {
    if (channel.find(word) != std::string_view::npos) return true;
  }
  return false;
}

class Occasions {
 public:
  explicit Occasions(Document& d) : d_(d), tree_(d) {}

  void run() {
    const auto n = static_cast<Index>(d_.claims.size());
    for (Index c = 1; c < n; ++c) restate(c);
    for (Index c = 0; c < n; ++c) find_channel(c);
    for (Index c = 1; c < n; ++c) take_time(c);
  }

 private:
  Claim& claim(Index c) const { return d_.claims[static_cast<std::size_t>(c)]; }

  bool same_speaker(const Claim& a, const Claim& b) const {
    return a.speaker_actor != kNone && a.speaker_actor == b.speaker_actor;
  }

  // "Rook gave the ultimatum by telephone": his threat of the sentence before.
  void restate(Index c) {
    Claim& self = claim(c);
    if (self.same_as != kNone || self.content.empty() || self.act == Act::Deny) return;
    const TokenIndex noun = content_root(d_, self);
    if (noun == kNoToken || tree_.upos(noun) != Upos::Noun || !is_definite(noun)) return;
    for (Index e = c - 1; e >= 0 && self.sentence - claim(e).sentence <= kReach; --e) {
      Claim& earlier = claim(e);
      if (!same_speaker(self, earlier) || earlier.form == QuoteForm::Headline) continue;
      if (!names_act(tree_.lemma(noun), earlier.act)) continue;
      self.same_as = e;
      if (earlier.channel.empty()) {
        earlier.channel = self.channel;
        earlier.channel_span = self.channel_span;
      }
      if (self.time == kNone) self.time = earlier.time;
      return;
    }
  }

  // "Rook gave the ultimatum by telephone" told as a deed: the sentences after the threat
  // say how it was made.
  void find_channel(Index c) {
    Claim& self = claim(c);
    if (!self.channel.empty() || self.speaker_actor == kNone || self.sentence == kNone) return;
    const auto last = std::min(static_cast<Index>(d_.sentences.size()) - 1, self.sentence + kReach);
    for (Index s = self.sentence + 1; s <= last; ++s) {
      const Sentence& sentence = tree_.sentence_at(s);
      for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        if (tree_.deprel(t) != Deprel::Obj || tree_.upos(t) != Upos::Noun) continue;
        if (!names_act(tree_.lemma(t), self.act) || !is_definite(t)) continue;
        const TokenIndex verb = tree_.head(t);
        const TokenIndex who = verb == kNoToken ? kNoToken : tree_.child(verb, Deprel::Nsubj);
        if (who == kNoToken || actor_at(who) != self.speaker_actor) continue;
        take_channel(self, verb);
        return;
      }
    }
  }

  Index actor_at(TokenIndex t) const {
    const Span span = d_.tokens.span[static_cast<std::size_t>(t)];
    for (const Mention& m : d_.mentions) {
      if (m.span.covers(span) && m.actor != kNone) return m.actor;
    }
    return kNone;
  }

  // "through a phone call to the governor"
  void take_channel(Claim& self, TokenIndex verb) {
    for (const TokenIndex t : tree_.children(verb)) {
      if (tree_.deprel(t) != Deprel::Obl || !is_occasion(tree_.lemma(t))) continue;
      std::string channel(tree_.lemma(t));
      const TokenIndex kind = tree_.child(t, Deprel::Compound);
      TokenIndex first = t;
      if (kind != kNoToken && kind + 1 == t) {
        channel.insert(0, " ").insert(0, tree_.lemma(kind));
        first = kind;
      }
      self.channel = std::move(channel);
      self.channel_span = tree_.span({first, t + 1});
      return;
    }
  }

  // "the ultimatum", "his warning", and nothing that says which other one is meant.
  bool is_definite(TokenIndex noun) const {
    bool pointed = false;
    for (const TokenIndex t : tree_.children(noun)) {
      const Deprel relation = tree_.deprel(t);
      if (relation == Deprel::Det)
        pointed = pointed || tree_.lemma(t) == "the" || tree_.lemma(t) == "this";
      if (relation == Deprel::NmodPoss) pointed = pointed || tree_.upos(t) == Upos::Pron;
      if (relation == Deprel::Acl || relation == Deprel::Amod) return false;
    }
    return pointed;
  }

  // What was said in one call was said on one day.
  void take_time(Index c) {
    Claim& self = claim(c);
    if (self.time != kNone || !is_occasion(self.channel)) return;
    for (Index e = c - 1; e >= 0; --e) {
      const Claim& earlier = claim(e);
      if (earlier.time == kNone || !same_speaker(self, earlier)) continue;
      if (!is_occasion(earlier.channel)) continue;
      self.time = earlier.time;
      return;
    }
  }

  Document& d_;
  TreeView tree_;
};

}  // namespace

void join_occasions(Document& document) {
  if (document.claims.size() > 1) Occasions(document).run();
}

}  // namespace tacitus
