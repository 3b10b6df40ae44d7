#include <algorithm>

#include "coding/claim_reader.h"

namespace tacitus {

namespace {

// Longest climb from a phrase to its clause; deeper chains are parse errors.
constexpr int kMaxClimb = 8;

}  // namespace

// allegedly, reportedly: the clause is told by somebody who is not named.
void PhraseReader::adverb(TokenIndex t) {
  for (const Cue& cue : lexicon_.find(tree_.lemma(t), Upos::Adv)) {
    const TokenIndex host = tree_.head(t);
    if (!tree_.valid(host) || tree_.deprel(t) != Deprel::Advmod) return;
    ClaimDraft draft;
    draft.cue = &cue;
    draft.head = t;
    draft.passive = true;
    draft.frame = frame::kBare;
    draft.cue_tokens = {{t, t + 1}};
    draft.content_root = host;
    std::vector<TokenIndex> without = {t};
    const bool finite = own_subject(tree_, host) != kNoToken;
    for (const TokenIndex c : tree_.children(host)) {
      const Deprel d = tree_.deprel(c);
      if (d == Deprel::Conj || d == Deprel::Parataxis || d == Deprel::Mark || d == Deprel::Cc)
        without.push_back(c);
    }
    draft.content = tree_.yield(host, without);
    if (!finite && tree_.deprel(host) == Deprel::AclRelcl) return;
    settle_content(draft);
    if (!draft.content.empty()) drafts_.push_back(std::move(draft));
    return;
  }
}

// In Rook's view, the truce is dead.
bool PhraseReader::in_ones_view(TokenIndex t) {
  const TokenIndex noun = tree_.head(t);
  if (lower(tree_.form(t)) != "in" || !tree_.valid(noun)) return false;
  if (!one_of(tree_.lemma(noun), {"view", "opinion", "judgment", "eye", "mind"})) return false;
  TokenIndex owner = tree_.child(noun, Deprel::NmodPoss);
  for (const TokenIndex c : tree_.children(noun)) {  // in the view of the court
    if (owner == kNoToken && tree_.deprel(c) == Deprel::Nmod && tree_.introducer(c) == "of")
      owner = c;
  }
  const std::vector<Cue>& cues = lexicon_.find("opinion", Upos::Noun);
  const bool set_off = t == sentence_start(t) || tree_.form(t - 1) == ",";
  if (owner == kNoToken || cues.empty() || !set_off) return false;
  const TokenIndex host = clause_above(noun);
  if (host == kNoToken) return false;
  tells_clause({&cues.front(), noun, owner}, noun, host);
  return true;
}

// The clause under `host`, without the phrase under `phrase`, is what the source of the phrase tells.
void PhraseReader::tells_clause(const Telling& telling, TokenIndex phrase, TokenIndex host) {
  ClaimDraft draft;
  draft.cue = telling.cue;
  draft.head = telling.head;
  draft.frame = frame::kClause;
  draft.source_head = telling.source;
  draft.source = source_ranges(tree_, telling.source, telling.head);
  draft.cue_tokens = {{telling.head, telling.head + 1}};
  draft.content_root = host;
  const TokenIndex without[] = {phrase};
  draft.content = tree_.yield(host, without);
  settle_content(draft);
  if (!draft.content.empty()) drafts_.push_back(std::move(draft));
}

// "In a new poll, Rook leads by three points": what is told stands in the poll.
bool PhraseReader::in_a_poll(TokenIndex t) {
  const TokenIndex noun = tree_.head(t);
  const std::string form = lower(tree_.form(t));
  if (!tree_.valid(noun) || (form != "in" && form != "under")) return false;
  const bool poll =
      form == "in"
      && one_of(tree_.lemma(noun), {"poll", "survey", "polling", "census", "ranking", "study"});
  if (poll && t != sentence_start(t)) return in_a_late_poll(t, noun);
  if (!poll || t != sentence_start(t)) return false;
  const std::vector<Cue>& cues = lexicon_.find("according", Upos::Adp);
  const TokenRanges phrase = tree_.yield(noun);
  const TokenIndex end = phrase.back().last;
  if (cues.empty() || phrase.size() != 1 || end >= tree_.size()
      || (tree_.form(end) != "," && tree_.form(end - 1) != ","))
    return false;
  const TokenIndex host = clause_above(noun);
  if (host == kNoToken || host < end) return false;
  // "In this study, we ask" is its authors' own account of it
  const TokenIndex who = own_subject(tree_, host);
  if (who == kNoToken || one_of(lower(tree_.form(who)), {"we", "i"})) return false;
  tells_clause({&cues.front(), t, noun}, noun, host);
  return true;
}

// "Rook leads in two new surveys"
bool PhraseReader::in_a_late_poll(TokenIndex t, TokenIndex noun) {
  const std::vector<Cue>& cues = lexicon_.find("according", Upos::Adp);
  const TokenIndex host = tree_.head(noun);
  if (cues.empty() || !tree_.valid(host) || tree_.deprel(noun) != Deprel::Obl || noun < host)
    return false;
  // "took part in a study": what one does in it is not told by it
  if (!one_of(tree_.lemma(noun), {"poll", "survey", "polling"})) return false;
  const TokenIndex who = own_subject(tree_, host);
  const bool finite = is_finite(tree_, host) || tree_.has_child(host, Deprel::Aux)
                      || tree_.has_child(host, Deprel::Cop);
  if (who == kNoToken || !finite || one_of(lower(tree_.form(who)), {"we", "i", "you"}))
    return false;
  tells_clause({&cues.front(), t, noun}, noun, host);
  return true;
}

// according to X: X is the speaker, the clause it hangs on is the content.
void PhraseReader::preposition(TokenIndex t) {
  if (in_ones_view(t) || in_a_poll(t)) return;
  for (const Cue& cue : lexicon_.find(lower(tree_.form(t)), Upos::Adp)) {
    CueMatch m;
    m.cue = &cue;
    if (!match_extras(t, m)) continue;
    const TokenIndex source = tree_.head(t);
    if (!tree_.valid(source)) return;
    const TokenIndex host = told_as_a_whole(t, clause_above(source));
    if (host == kNoToken) return;
    ClaimDraft draft;
    draft.cue = &cue;
    draft.head = t;
    draft.frame = frame::kClause;
    draft.source_head = source;
    draft.source = source_ranges(tree_, source, t);
    if (!plausible(draft)) return;
    std::sort(m.words.begin(), m.words.end());
    for (const TokenIndex w : m.words)
      draft.cue_tokens = merge_ranges(draft.cue_tokens, {{w, w + 1}});
    draft.content_root = host;
    const TokenIndex without[] = {source};
    draft.content = tree_.yield(host, without);
    settle_content(draft);
    if (!draft.content.empty()) drafts_.push_back(std::move(draft));
    return;
  }
}

// "The clerk said it was sold, according to the filing": set off behind what somebody said, the phrase
// tells of his saying it.
TokenIndex PhraseReader::told_as_a_whole(TokenIndex phrase, TokenIndex host) const {
  if (host == kNoToken || host > phrase) return host;
  TokenIndex before = phrase - 1;
  while (before > host && one_of(tree_.form(before), {"\"", "''", "\xE2\x80\x9D"})) --before;
  if (tree_.form(before) != "," && tree_.form(phrase - 1) != ",") return host;
  for (int steps = 0; steps < kMaxClimb; ++steps) {
    const TokenIndex above = tree_.head(host);
    if (tree_.deprel(host) != Deprel::Ccomp || !tree_.valid(above) || above > host) break;
    host = above;
  }
  return host;
}

// The clause that a phrase set off at either end of it speaks about.
TokenIndex PhraseReader::clause_above(TokenIndex source) const {
  TokenIndex host = tree_.head(source);
  for (int steps = 0; steps < kMaxClimb && tree_.valid(host); ++steps) {
    const Deprel d = tree_.deprel(host);
    const bool clause = tree_.upos(host) == Upos::Verb || own_subject(tree_, host) != kNoToken
                        || tree_.has_child(host, Deprel::Cop);
    if (!tree_.valid(tree_.head(host))) return host;
    if (clause && d != Deprel::Conj && d != Deprel::Xcomp && d != Deprel::Acl
        && d != Deprel::AclRelcl && d != Deprel::Advcl) {
      return host;
    }
    host = tree_.head(host);
  }
  return kNoToken;
}

}  // namespace tacitus
