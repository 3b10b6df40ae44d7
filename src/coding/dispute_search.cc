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

bool one_of_acts(Act act, std::initializer_list<Act> acts) {
  return std::find(acts.begin(), acts.end(), act) != acts.end();
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
  if (inside(a, b) || inside(b, a)) return false;
  return claim(a).same_as != b && claim(b).same_as != a;
}

bool ClaimSearch::inside(Index e, Index c) const {
  const auto& words = claim(e).cue.empty() ? claim(e).content : claim(e).cue;
  if (words.empty() || claim(c).content.empty()) return false;
  if (!claim(e).content.empty() && claim(e).content.front().begin == claim(c).content.front().begin)
    return true;
  return std::any_of(claim(c).content.begin(), claim(c).content.end(),
                     [&](Span s) { return s.covers(words.front()); });
}

bool ClaimSearch::comparable(Index a, Index b) const {
  return apart(a, b) && claim(a).form != QuoteForm::Headline && claim(b).form != QuoteForm::Headline
         && !is_no_comment(b) && !is_misread(b);
}

bool ClaimSearch::is_no_comment(Index c) const {
  const Claim& self = claim(c);
  if (self.act != Act::Refuse && self.act != Act::Respond) return false;
  bool comment = false;
  // "did not respond to questions", but not "rejected the request"
  const bool answers = one_of(self.cue_lemma, {"respond", "answer", "reply", "return"});
  const auto look = [&](TokenIndex t) {
    comment = comment || one_of(tree_.lemma(t), {"comment", "interview"});
    comment = comment
              || (answers
                  && one_of(tree_.lemma(t), {"question", "request", "inquiry", "enquiry", "query",
                                             "message", "call", "email"}));
  };
  each_token(d_, self.cue, look);
  each_token(d_, self.content, look);
  return comment;
}

bool ClaimSearch::is_misread(Index c) const {
  const Claim& self = claim(c);
  for (const Span s : self.speaker) {
    for (const Span said : self.content) {
      if (said.covers(s)) return true;
    }
  }
  if (self.speaker_actor == kNone || self.speaker.empty()) return false;
  bool pronoun = false;
  each_token(d_, self.speaker, [&](TokenIndex t) {
    pronoun = pronoun || one_of(lower_case(tree_.form(t)), {"he", "she"});
  });
  const std::string& name = d_.actors[at(self.speaker_actor)].name;
  if (!pronoun || name.empty()) return false;
  const std::string last = name.substr(name.rfind(' ') + 1);
  bool named = false;
  each_token(d_, self.content, [&](TokenIndex t) {
    named = named || (tree_.upos(t) == Upos::Propn && tree_.form(t) == last);
  });
  return named;
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
  if (is_deed(lower_case(tree_.lemma(noun)))) return blamed_before(c, owner);
  if (owner == kNoToken) return closest(c, noun);
  const Index before = last_by(c, owner, noun);
  if (before != kNone) return before;
  // "disputed their account": who they are may be unknown, what was just said is not
  if (tree_.upos(owner) == Upos::Pron) {
    const Index last = just_before(c);
    return last != kNone && fits(noun, c, last) ? last : kNone;
  }
  const Index after = next_by(c, owner, noun);
  if (after != kNone) return after;
  // "the police account", told by "Kalsa's police"
  const Deprel relation = tree_.deprel(owner);
  const bool adjective = relation == Deprel::Amod || relation == Deprel::Compound;
  return adjective ? closest(c, noun) : kNone;
}

// "denied involvement", "ruled out a Varnian role": who was blamed, or boasted of it.
Index ClaimSearch::blamed_before(Index c, TokenIndex owner) const {
  for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
    if (claim(c).sentence - claim(e).sentence > kBlameReach) break;
    if (!comparable(c, e) || same_speaker(c, e)) continue;
    const bool boast = one_of(claim(e).cue_lemma, {"claim responsibility", "take responsibility"});
    if (owner == kNoToken ? accuses(e) && against(c, e) : boast && is_by(e, owner)) return e;
    if (owner == kNoToken || claim(e).act != Act::Accuse) continue;
    const auto& named = facts(e).actors;
    if (std::binary_search(named.begin(), named.end(), key_of_token(d_, owner))) return e;
  }
  return kNone;
}

bool ClaimSearch::is_deed(std::string_view noun) {
  return one_of(noun, {"involvement", "responsibility", "guilt", "role", "link", "wrongdoing"});
}

// "denied it", "rejected that": the pronoun is what was just said.
bool ClaimSearch::points_back(TokenIndex noun) const {
  // "a suggestion that was rejected" is no pointing
  return tree_.upos(noun) == Upos::Pron && !tree_.has_feature(noun, "PronType=Rel")
         && one_of(lower_case(d_.tokens.lemma_of(noun)), {"it", "this", "that", "all"});
}

// The claim of somebody else told last, in this sentence or the one before.
Index ClaimSearch::just_before(Index c) const {
  for (Index e = c - 1; e >= 0; --e) {
    if (claim(c).sentence - claim(e).sentence > 1) break;
    if (!comparable(c, e) || same_speaker(c, e) || !is_said(e)) continue;
    if (claim(e).act != Act::Ask && claim(e).act != Act::Deny) return e;
  }
  return kNone;
}

bool ClaimSearch::is_said(Index e) const {
  if (!claim(e).speaker.empty()) return !is_anyone(e);
  return one_of(claim(e).cue_lemma, {"accuse", "allege", "allegedly", "charge", "blame"});
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
    const Deprel relation = tree_.deprel(c);
    if (relation == Deprel::Nmod && one_of(tree_.introducer(c), {"by", "from"})) return c;
    // "the Russian claim", "the police account"
    const bool before = relation == Deprel::Amod || relation == Deprel::Compound;
    if (before && actor_of_token(d_, c) != kNone) return c;
  }
  return kNoToken;
}

bool ClaimSearch::is_by(Index e, TokenIndex who) const {
  if (facts(e).speaker.empty()) return false;
  if (facts(e).speaker == key_of_token(d_, who)) return true;
  // "the Russian claim": what its minister said; not of one ministry what another said
  const Index named = actor_of_token(d_, who);
  const Index speaker = claim(e).speaker_actor;
  if (named == kNone || speaker == kNone) return false;
  const bool state = d_.actors[at(named)].kind == ActorKind::State
                     || d_.actors[at(speaker)].kind == ActorKind::State;
  const std::string side = side_of(d_, named);
  return state && !side.empty() && facts(e).side == side;
}

// Two offices of one state: what the one said is not what the other offered.
bool ClaimSearch::shares_side(Index c, Index e, TokenIndex owner) const {
  return facts(e).speaker != key_of_token(d_, owner) && !facts(c).side.empty()
         && facts(c).side == facts(e).side;
}

// The latest claim before `c` of the one that `owner` names, about what the noun tells of.
Index ClaimSearch::last_by(Index c, TokenIndex owner, TokenIndex noun) const {
  const std::vector<std::string> told =
      noun == kNoToken ? std::vector<std::string>{} : complement(noun);
  Index best = kNone;
  for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
    if (!comparable(c, e) || claim(e).act == Act::Discuss || !is_by(e, owner)) continue;
    if (shares_side(c, e, owner)) continue;
    if (noun != kNoToken && told.empty() && claim(c).sentence - claim(e).sentence > kOwnerReach)
      continue;
    if (noun != kNoToken && !fits(noun, c, e)) continue;
    if (!told.empty() && shared_with(told, e) == 0) continue;
    // "said she was wrong that he had blamed him": the outer one is his claim
    if (claim(e).nested_in != kNone) continue;
    // an accusation is what is answered, not what was said beside it
    if (best == kNone
        || (weight(claim(e).act) > weight(claim(best).act) && claim(best).act != Act::Justify))
      best = e;
  }
  return best;
}

// The first claim of the owner told soon after `c`: "Democrats rejected Orla's demand. Orla had
// asked ..."
Index ClaimSearch::next_by(Index c, TokenIndex owner, TokenIndex noun) const {
  const std::vector<std::string> told = complement(noun);
  const auto end = std::min(static_cast<Index>(d_.claims.size()), c + kWindow);
  for (Index e = c + 1; e < end && claim(e).sentence - claim(c).sentence <= kAheadReach; ++e) {
    if (!comparable(c, e) || claim(e).act == Act::Discuss || !is_by(e, owner)) continue;
    if (!fits(noun, c, e) || shares_side(c, e, owner)) continue;
    if (told.empty() || shared_with(told, e) > 0) return e;
  }
  return kNone;
}

// The claim before `c`, by somebody else, that shares most of what the noun tells of; of "those
// allegations" the last accusation.
Index ClaimSearch::closest(Index c, TokenIndex noun) const {
  const std::vector<std::string> told = complement(noun);
  Index best = kNone;
  std::size_t most = 0;
  for (Index e = c - 1; e >= std::max(0, c - kWindow); --e) {
    const Index away = claim(c).sentence - claim(e).sentence;
    if (!comparable(c, e) || same_speaker(c, e) || !is_said(e) || !fits(noun, c, e)) continue;
    // "suggested he lied because he took money": the whole is what was suggested
    if (claim(e).nested_in != kNone && claim(e).chain.empty()) continue;
    if (told.empty()) {
      if (away > kBareReach) return kNone;
      if (!is_about_speaker(e, c)) return e;
      continue;
    }
    const std::size_t shared = shared_with(told, e);
    if (shared <= most || shared * 2 < told.size() || only_names(told, e)) continue;
    // one word in common tells something beside it only
    if (shared < 2 && away > 1) continue;
    best = e;
    most = shared;
  }
  return best;
}

// "The bank, which tells nothing of its finances, denied the report": the clause is of the one who
// denies.
bool ClaimSearch::is_about_speaker(Index e, Index c) const {
  bool about = false;
  each_token(d_, claim(e).cue, [&](TokenIndex t) {
    const TokenIndex head = tree_.head(t);
    if (!tree_.valid(head)) return;
    const Span noun = d_.tokens.span[static_cast<std::size_t>(head)];
    for (const Span s : claim(c).speaker) about = about || s.covers(noun);
  });
  return about;
}

// "dismissed the charge in Juba", "denied the charges throughout the trial": where and when it was
// answered, hung on the noun. "The report on Juba" tells what it is about.
bool ClaimSearch::is_setting(TokenIndex t) const {
  if (tree_.deprel(t) != Deprel::Nmod) return false;
  const std::string_view link = tree_.introducer(t);
  if (one_of(link, {"during", "throughout", "since", "until"})) return true;
  if (!one_of(link, {"in", "at", "on", "before", "after"})) return false;
  const Span word = d_.tokens.span[static_cast<std::size_t>(t)];
  const bool time = std::any_of(d_.times.begin(), d_.times.end(),
                                [word](const TimeExpression& x) { return x.span.covers(word); });
  const NameType name = d_.tokens.name_type[static_cast<std::size_t>(t)];
  const bool place = one_of(link, {"in", "at"})
                     && (name == NameType::Loc || name == NameType::Gpe || name == NameType::Fac);
  return time || place;
}

std::vector<std::string> ClaimSearch::complement(TokenIndex noun) const {
  std::vector<std::string> words;
  std::vector<TokenIndex> aside;
  if (const TokenIndex owner = owner_of(noun); owner != kNoToken) aside.push_back(owner);
  for (const TokenIndex c : tree_.children(noun)) {
    if (is_setting(c)) aside.push_back(c);
  }
  const Sentence& s = tree_.sentence_at(tree_.sentence(noun));
  for (TokenIndex t = s.first; t < s.last; ++t) {
    if (t == noun || !tree_.is_ancestor(noun, t)) continue;
    const bool other = std::any_of(aside.begin(), aside.end(),
                                   [&](TokenIndex a) { return t == a || tree_.is_ancestor(a, t); });
    if (other) continue;
    if (!carries_content(d_.tokens, t)) continue;
    std::string word = lower_case(tree_.lemma(t));
    if (!claim_nouns_.contains(word)) words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// "The notion that Orla errs" is not what was said of Orla and something else.
bool ClaimSearch::only_names(const std::vector<std::string>& words, Index e) const {
  const auto& named = facts(e).actors;
  const auto is_name = [&](const std::string& w) {
    return std::binary_search(named.begin(), named.end(), w);
  };
  if (std::all_of(words.begin(), words.end(), is_name)) return false;
  return std::none_of(words.begin(), words.end(), [&](const std::string& w) {
    return !is_name(w) && shared_with({w}, e) == 1;
  });
}

// What somebody holds to be so, or asks of another; not what he means to do or how he calls things.
bool ClaimSearch::is_statement(Act act) {
  return !one_of_acts(act, {Act::Ask, Act::Intend, Act::Discuss, Act::Label, Act::Decree, Act::Seem,
                            Act::Promise, Act::Fear, Act::Agree});
}

std::size_t ClaimSearch::shared_with(const std::vector<std::string>& words, Index e) const {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [&](const std::string& w) {
        // "the police account": what the police said
        bool speaks = false;
        each_token(d_, claim(e).speaker,
                   [&](TokenIndex t) { speaks = speaks || lower_case(tree_.lemma(t)) == w; });
        return speaks || std::binary_search(facts(e).words.begin(), facts(e).words.end(), w);
      }));
}

// "denied that it had shelled the town, as the rebels claimed": what is denied is their claim
bool ClaimSearch::is_as_claimed(const Claim& e) const {
  bool as_claimed = false;
  each_token(d_, e.cue, [&](TokenIndex t) {
    as_claimed = as_claimed || (tree_.deprel(t) == Deprel::Advcl && tree_.introducer(t) == "as");
  });
  return as_claimed;
}

// "Have no plans to spend": the cue says no to its content.
bool ClaimSearch::has_no(Index e) const {
  bool no = false;
  each_token(d_, claim(e).cue, [&](TokenIndex t) { no = no || tree_.lemma(t) == "no"; });
  return no;
}

// "Voters who say they will": nobody in particular.
bool ClaimSearch::is_some_who(Index e) const {
  const Claim& other = claim(e);
  if (other.speaker.empty() || d_.at(other.speaker.front()) != "who") return false;
  return other.speaker_actor == kNone || d_.actors[at(other.speaker_actor)].name.empty();
}

// "... burned villages, according to the investigators. Myanmar rejected those allegations": the word
// says that what was just told was an accusation, whoever it named.
bool ClaimSearch::is_just_told(Index c, Index e) const {
  const Act act = claim(e).act;
  const bool told = one_of_acts(act, {Act::Assert, Act::Show, Act::Report, Act::Condemn});
  return told && !same_speaker(c, e) && claim(c).sentence - claim(e).sentence == 1
         && (facts(c).side.empty() || facts(c).side != facts(e).side);
}

bool ClaimSearch::fits(TokenIndex noun, Index c, Index e) const {
  const std::string word = lower_case(tree_.lemma(noun));
  const Act act = claim(e).act;
  if (act == Act::Ask) return false;
  // "repeated their calls for a pause" tells of the calls themselves
  const TokenIndex root = content_root(d_, claim(e));
  if (root != kNoToken && lower_case(tree_.lemma(root)) == word && act != Act::Deny) return true;
  if (one_of(word, {"call", "demand", "request", "appeal", "plea", "petition", "ultimatum"}))
    return act == Act::Demand || act == Act::Urge;
  if (one_of(word, {"accusation", "allegation", "charge", "complaint", "criticism", "criticisms"}))
    return accuses(e) || (against(c, e) && act != Act::Deny && act != Act::Praise)
           || (one_of(word, {"accusation", "allegation"}) && complement(noun).empty()
               && is_just_told(c, e));
  if (one_of(word, {"threat", "warning"})) return act == Act::Threaten || act == Act::Warn;
  if (one_of(word, {"account", "version", "story"}) && act == Act::Condemn) return false;
  // "insulted the victims" is no claim
  if (one_of(word, {"claim", "statement", "assertion"}) && act == Act::Condemn
      && claim(e).provenance.rule == "claim/np")
    return false;
  if (one_of(word, {"offer", "invitation"}))
    return one_of_acts(act, {Act::Promise, Act::Urge, Act::Intend, Act::Demand, Act::Announce});
  // "were angry at Dorn" is no notion
  if (one_of(word, {"notion", "suggestion", "idea"}) && claim(e).provenance.rule == "claim/np"
      && one_of_acts(act, {Act::Fear, Act::Condemn}))
    return false;
  if (one_of(word, {"notion"})
      && one_of_acts(act, {Act::Agree, Act::Praise, Act::Discuss, Act::Decree, Act::Demand}))
    return false;
  const bool open = one_of(word, {"idea", "notion", "suggestion", "proposal", "plan"});
  if (!open
      && one_of_acts(act, {Act::Intend, Act::Promise, Act::Demand, Act::Urge, Act::Decree,
                           Act::Discuss, Act::Praise, Act::Agree})) {
    return false;
  }
  return act != Act::Deny || word == "denial";
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
    if (!is_statement(claim(e).act) || !is_said(e)) continue;
    if (best == kNone || weight(claim(e).act) > weight(claim(best).act)) best = e;
  }
  return best;
}
}  // namespace tacitus
