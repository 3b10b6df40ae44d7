#include <algorithm>
#include <array>
#include <utility>

#include "coding/claim_reader.h"

namespace tacitus {
namespace {

// Pasts that the lemmatiser gets wrong.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> kIrregular = {{
    {"swore", "swear"},
    {"sworn", "swear"},
    {"found", "find"},
    {"foretold", "foretell"},
    {"wept", "weep"},
    {"shook", "shake"},
    {"misled", "mislead"},
    {"misunderstood", "misunderstand"},
    {"bade", "bid"},
    {"broadcast", "broadcast"},
    {"tore", "tear"},
    {"forbade", "forbid"},
    {"foresaw", "foresee"},
    {"foreswore", "forswear"},
    {"forswore", "forswear"},
    {"withdrew", "withdraw"},
    {"flung", "fling"},
    {"sprang", "spring"},
    {"overrode", "override"},
    {"upheld", "uphold"},
    {"withheld", "withhold"},
    {"undertook", "undertake"},
    {"undertaken", "undertake"},
    {"forgave", "forgive"},
    {"overthrew", "overthrow"},
    {"shot", "shoot"},
    {"sang", "sing"},
    {"sung", "sing"},
}};

}  // namespace

void VerbReader::verb(TokenIndex v) {
  if (tree_.deprel(v) == Deprel::Amod || used_[at(v)]) return;
  if (follows_article(v)) return;
  const bool passive = is_passive(tree_, v);
  if (passive && participle_adjective(v)) return;
  // "was scathing about it": an adjective that looks like a participle and is no verb of the lexicon
  if (tree_.tokens().xpos_of(v) == "VBG" && verb_cues(v).empty() && participle_adjective(v)) return;
  std::optional<CueMatch> best;
  const Cue* plain = nullptr;
  std::vector<TokenIndex> plain_words;
  for (const Cue& cue : verb_cues(v)) {
    CueMatch match;
    match.cue = &cue;
    if (!match_extras(v, match)) continue;
    if (cue.takes(frame::kQuote) && (!passive || cue.takes(frame::kAddressee))
        && (plain == nullptr || cue.extras.size() > plain->extras.size())) {
      plain = &cue;
      plain_words = match.words;
    }
    if (passive ? passive_content(v, match) : active_content(v, match)) {
      match.score = match.score * 4 + cue.weight + static_cast<int>(cue.extras.size()) * 40;
      if (!best || match.score > best->score) best = std::move(match);
    }
  }
  if (best && plain != nullptr && is_inverted(v, *best)) best.reset();
  if (!passive) aside_attribution(v, best);
  if (!best || best->draft.frame == frame::kNp || opens_with_participle(v, *best)) {
    rescue_clause(v, passive, best);
  }
  if (best) {
    best->draft.plain = plain;
    finish_verb(v, passive, *best);
  } else if (plain != nullptr) {
    pending_verb(v, *plain, plain_words);
  }
}

// "...," explained the aide: the aide is no object, unless a subject stands before: "Rook, in a
// speech, blamed the press."
// "How so?" wondered the aide, who had come late; "Quiet," said an aide, who thinks
bool VerbReader::is_inverted(TokenIndex v, const CueMatch& best) const {
  const bool begins = v == sentence_start(v) || (follows_mark(v) && takes_speaker(v, best));
  return (begins || best.draft.frame == frame::kNp) && !has_subject_before(v)
         && inverted_speaker(tree_, v).size() > 0;
}

// "the accused told the jury": after an article stands a noun
bool VerbReader::follows_article(TokenIndex v) const {
  return v > sentence_start(v) && one_of(lower(tree_.form(v - 1)), {"the", "a", "an"})
         && tree_.tokens().xpos_of(v) != "VBG" && tree_.tokens().xpos_of(v) != "VB";
}

bool VerbReader::has_subject_before(TokenIndex v) const {
  const TokenIndex subject = own_subject(tree_, v);
  return subject != kNoToken && subject < v && is_nominal(tree_.upos(subject));
}

// "..., the mayor said on Sunday." at the end of a sentence, "The goal, he said, is peace." within it:
// what stands around is the content and what stands between comma and cue is the speaker, whatever
// the tree says.
void VerbReader::aside_attribution(TokenIndex v, std::optional<CueMatch>& best) {
  Aside aside = tail_of(tree_, v, takes_addressee(v));
  const bool within = aside.content.empty();
  if (within) aside = parenthesis_of(tree_, v, takes_addressee(v));
  if (count_tokens(aside.content) < 3) return;
  for (const Cue& cue : verb_cues(v)) {
    if (!cue.takes(frame::kClause) || !cue.takes(frame::kQuote) || cue.weight < 3
        || !cue.extras.empty() || (within && (!cue.takes(frame::kZero) || cue.act == Act::Show)))
      continue;
    CueMatch m;
    m.cue = &cue;
    m.words = {v};
    m.heads = {v};
    m.draft.frame = frame::kClause;
    m.draft.content_root = root_in(aside.content);
    m.draft.content = std::move(aside.content);
    m.draft.source = {aside.speaker};
    m.draft.source_head = aside.head;
    m.draft.aside = true;
    m.score = 48;
    best = std::move(m);
    return;
  }
}

bool VerbReader::takes_addressee(TokenIndex v) const {
  const std::vector<Cue>& cues = verb_cues(v);
  return std::any_of(cues.begin(), cues.end(),
                     [](const Cue& c) { return c.takes(frame::kAddressee); });
}

// What follows such a verb is said, never an object: "says [34,570 citizens] cast votes".
bool VerbReader::takes_no_object(const Cue& cue) {
  return cue.extras.empty()
         && one_of(cue.lemma, {"say", "claim", "argue", "insist", "contend", "allege", "think",
                               "believe", "predict", "acknowledge", "suspect"});
}

// The tree shows no clause but the words do: "told reporters Thursday that ...", "saying traders
// have left". What follows is the content, up to where the sentence turns to something else.
void VerbReader::rescue_clause(TokenIndex v, bool passive, std::optional<CueMatch>& best) {
  // "anyone found on the streets would be shot": the participle tells of the noun and is no saying
  if (passive && tree_.deprel(v) == Deprel::Acl) return;
  for (const Cue& cue : verb_cues(v)) {
    if (!cue.takes(frame::kClause) || cue.weight < 3) continue;
    CueMatch m;
    m.cue = &cue;
    if (!match_extras(v, m)) continue;
    const bool torn = best && goes_on_as_clause(v, best->draft) && cue.extras.empty();
    const bool bare = cue.takes(frame::kZero) && (!best || best->draft.frame != frame::kNp || torn)
                      && (torn || !tree_.has_child(v, Deprel::Obj) || takes_no_object(cue))
                      && !(v == sentence_start(v) && inverted_speaker(tree_, v).size() > 0);
    const TokenRange found =
        clause_to_the_right(tree_, *std::max_element(m.words.begin(), m.words.end()), bare);
    if (found.size() < 2) continue;
    m.draft.passive = passive;
    m.draft.frame = frame::kClause;
    m.draft.content = {found};
    m.draft.content_root = root_in({found});
    if (passive && cue.takes(frame::kAddressee)) m.draft.addressee = own_subject(tree_, v);
    best = std::move(m);
    return;
  }
}

// "those who fear a hostile West will win": right after the object stands its verb.
bool VerbReader::goes_on_as_clause(TokenIndex v, const ClaimDraft& draft) const {
  if (draft.frame != frame::kNp || draft.content.empty() || !is_told(v)) return false;
  const TokenIndex next = draft.content.back().last;
  return next < tree_.size() && tree_.sentence(next) == tree_.sentence(draft.content_root)
         && is_finite(tree_, next);
}

// "Asked about the raid, the mayor said none took place": what stands before is no content.
bool VerbReader::opens_with_participle(TokenIndex v, const CueMatch& m) const {
  const TokenRange first = m.draft.content.empty() ? TokenRange{} : m.draft.content.front();
  if (m.draft.frame != frame::kClause || first.first >= v || m.draft.content.back().last > v)
    return false;
  const std::string_view xpos = tree_.tokens().xpos_of(first.first);
  const bool asked = tree_.upos(first.first) == Upos::Verb && is_passive(tree_, first.first);
  return xpos == "VBN" || xpos == "VBG" || asked || tree_.upos(first.first) == Upos::Sconj;
}

// The highest token of a content; a verb if there is one.
TokenIndex VerbReader::root_in(const TokenRanges& ranges) const {
  for (const bool verb : {true, false}) {
    for (const TokenRange range : ranges) {
      for (TokenIndex t = range.first; t < range.last; ++t) {
        if (holds(ranges, tree_.head(t))) continue;
        if (verb ? tree_.upos(t) == Upos::Verb : tree_.upos(t) != Upos::Punct) return t;
      }
    }
  }
  return ranges.front().first;
}

// The lemmatiser guesses at verbs it has not seen: slammed -> slamm, found -> found.
const std::vector<Cue>& VerbReader::verb_cues(TokenIndex v) const {
  const std::string form = lower(tree_.form(v));
  for (const auto& [past, verb] : kIrregular) {
    if (past == form) return lexicon_.find(verb, Upos::Verb);
  }
  const std::string_view lemma = tree_.lemma(v);
  const std::vector<Cue>& cues = lexicon_.find(lemma, Upos::Verb);
  if (!cues.empty() || form.size() < 5) return cues;
  for (const std::string& stem : verb_stems(form)) {
    const std::vector<Cue>& known = lexicon_.find(stem, Upos::Verb);
    if (!known.empty()) return known;
  }
  return cues;
}

// worried, convinced: a participle that says what its subject feels.
bool VerbReader::participle_adjective(TokenIndex v) {
  const std::string form = lower(tree_.form(v));
  if (lexicon_.find(form, Upos::Adj).empty()) return false;
  return adjectives_.adjective(v, form);
}

bool VerbReader::is_told(TokenIndex v) const {
  return one_of(tree_.tokens().xpos_of(v), {"VBD", "VBZ", "VBP"});
}

// The subject in the tree. A participle set off by a comma goes on from the one who speaks before it,
// whatever clause the parser hung it in: "Dorn argued that a wall would help, saying it was cheap".
TokenIndex VerbReader::subject_of(TokenIndex v) const {
  if (const ClaimDraft* outer = parallel(v)) return outer->source_head;
  if (const TokenIndex inside = subject_in_bracket(v); inside != kNoToken) return inside;
  if (is_written_on(v)) return v - 1;
  const TokenIndex subject = find_subject(tree_, v);
  if (tree_.tokens().xpos_of(v) != "VBG" || own_subject(tree_, v) != kNoToken) return subject;
  const TokenIndex first = sentence_start(v);
  TokenIndex t = v - 1;
  while (t > first
         && (tree_.upos(t) == Upos::Adv || one_of(tree_.form(t), {"\"", "''", "\xE2\x80\x9D"})))
    --t;
  if (t <= first || tree_.form(t) != ",") return subject;
  if (const TokenIndex next = interrupted_subject(t, v); next != kNoToken) return next;
  for (auto d = drafts_.rbegin(); d != drafts_.rend() && d->head > first; ++d) {
    if (d->cue->pos != Upos::Verb || d->source_head == kNoToken || d->head >= v) continue;
    if (d->cue->weight < 3 || !is_told(d->head)) continue;
    for (auto outer = d; outer != drafts_.rend() && outer->head > first; ++outer) {
      if (tells_of(*outer, d->head)) return outer->source_head;
    }
    return d->source_head;
  }
  return subject;
}

// "wore a hat reading, "Free Rook"": a thing right before the verb bears the words.
bool VerbReader::is_written_on(TokenIndex v) const {
  if (v == 0 || tree_.tokens().xpos_of(v) != "VBG" || !one_of(tree_.lemma(v), {"read", "say"}))
    return false;
  const TokenIndex noun = v - 1;
  return tree_.upos(noun) == Upos::Noun && !lexicon_.can_speak(tree_.lemma(noun))
         && !is_document_noun(tree_.lemma(noun)) && !is_time_phrase(noun)
         && one_of(tree_.lemma(noun), {"sign", "hat", "banner", "shirt", "t-shirt", "placard",
                                       "poster", "sticker", "button", "cap", "plaque", "badge",
                                       "flag", "note", "card", "billboard", "flyer", "leaflet"});
}

// "it was a crime (Rook, who saw it, once said so)": what opens a bracket is the subject in it.
TokenIndex VerbReader::subject_in_bracket(TokenIndex v) const {
  if (!is_told(v) || own_subject(tree_, v) != kNoToken) return kNoToken;
  const TokenIndex first = sentence_start(v);
  TokenIndex open = v - 1;
  while (open > first && tree_.form(open) != "(" && tree_.form(open) != ")") --open;
  if (open <= first || tree_.form(open) != "(") return kNoToken;
  for (TokenIndex t = open + 1; t < v; ++t) {
    const TokenIndex above = tree_.head(t);
    if (is_nominal(tree_.upos(t)) && (!tree_.valid(above) || above <= open || above == v)) return t;
    if (tree_.upos(t) == Upos::Verb) return kNoToken;
  }
  return kNoToken;
}

// "Varn lost, but Dorn, citing the count, won": the subject of the clause that the participle breaks into,
// whatever verb the parser hung it on.
TokenIndex VerbReader::interrupted_subject(TokenIndex comma, TokenIndex v) const {
  TokenIndex t = comma - 1;
  for (int steps = 0; steps < 6 && t >= sentence_start(v) && is_nominal(tree_.upos(t)); ++steps) {
    const TokenIndex above = tree_.head(t);
    if (is_subject(tree_.deprel(t)) && tree_.valid(above) && above > v
        && !tree_.is_ancestor(v, above))
      return t;
    if (!tree_.valid(above) || above > comma) break;
    t = above;
  }
  return kNoToken;
}

// "said the town reminds him of home, adding": who speaks of it all.
bool VerbReader::tells_of(const ClaimDraft& outer, TokenIndex inner) const {
  if (outer.source_head == kNoToken || outer.frame != frame::kClause || outer.content.empty())
    return false;
  if (one_of(tree_.lemma(outer.source_head), {"I", "we"})) return false;
  return outer.content.front().first >= outer.head && outer.cue->weight == 3 && is_told(outer.head)
         && holds(outer.content, inner);
}

// "Dorn admitted that it had failed but said it would go on": the parser hangs the second saying into
// what the first says; a form of its own kind and a "but" or comma show whose it is.
ClaimDraft* VerbReader::parallel(TokenIndex v) const {
  if (tree_.deprel(v) != Deprel::Conj || own_subject(tree_, v) != kNoToken) return nullptr;
  const TokenIndex beside = tree_.head(v);
  if (!tree_.valid(beside)) return nullptr;
  TokenIndex before = v - 1;
  while (before > beside && tree_.upos(before) == Upos::Adv) --before;
  const bool but = tree_.form(before) == "but";
  const bool comma = tree_.form(before) == "," || (before > 0 && tree_.form(before - 1) == ",");
  const std::string_view form = tree_.tokens().xpos_of(v);
  const bool verbal = tree_.upos(beside) == Upos::Verb || tree_.upos(beside) == Upos::Adj
                      || tree_.upos(beside) == Upos::Aux;
  if (verbal && !but && !comma && (form == "VBD" || form == tree_.tokens().xpos_of(beside)))
    return nullptr;
  for (auto d = drafts_.rbegin(); d != drafts_.rend() && d->head > sentence_start(v); ++d) {
    if (d->cue->pos != Upos::Verb || d->head >= beside || d->source_head == kNoToken) continue;
    if (tree_.tokens().xpos_of(d->head) != form || !tree_.is_ancestor(d->head, beside)) continue;
    return &*d;
  }
  return nullptr;
}

void VerbReader::part_from(ClaimDraft& outer, TokenIndex v) const {
  TokenIndex end = v;
  while (end > outer.head
         && (tree_.upos(end - 1) == Upos::Adv || tree_.upos(end - 1) == Upos::Cconj
             || tree_.form(end - 1) == ","))
    --end;
  TokenRanges kept;
  for (TokenRange r : outer.content) {
    r.last = std::min(r.last, end);
    if (r.first < r.last) kept.push_back(r);
  }
  trim_punctuation(tree_, kept);
  if (!kept.empty()) outer.content = std::move(kept);
}

// "It seems that nobody checked": "it" stands for the clause and nobody is said to think so.
bool VerbReader::is_impersonal(TokenIndex v, const ClaimDraft& draft) const {
  if (draft.cue->act != Act::Seem || draft.frame != frame::kClause) return false;
  const TokenIndex subject = own_subject(tree_, v);
  return tree_.has_child(v, Deprel::Expl) || (subject != kNoToken && tree_.lemma(subject) == "it");
}

void VerbReader::finish_verb(TokenIndex v, bool passive, CueMatch& m) {
  ClaimDraft& draft = m.draft;
  draft.cue = m.cue;
  draft.head = v;
  if (passive) {
    draft.source_head = agent_of(v);
  } else if (draft.source_head != kNoToken) {  // read off the words
    draft.addressee = kNoToken;
  } else if (is_impersonal(v, draft)) {
    draft.passive = true;
  } else if (draft.frame != frame::kRaise) {
    draft.source_head = subject_of(v);
    draft.addressee = addressee_of(v, m);
    invert(draft);
  }
  set_source(draft);
  if (draft.source_head == kNoToken && v > 0 && is_name_like_modal(tree_, v - 1)) {
    draft.source_head = v - 1;
    draft.source = {{v - 1, v}};
  }
  if (draft.source_head == kNoToken && !passive && tells(draft)) take_neighbour(draft);
  if (!plausible(draft) || !told(draft, passive)) {
    // Marks may still show what the tree hides: keep it for the quotations.
    const Cue* quoting = m.cue->takes(frame::kQuote) ? m.cue
                         : follows_mark(v)           ? draft.plain
                                                     : nullptr;
    if (!passive && quoting != nullptr && quoting->extras.empty()) pending_verb(v, *quoting, {v});
    return;
  }
  draft.only_meant = is_only_meant(draft);
  draft.cue_tokens = cue_ranges(v, m.words);
  settle_content(draft);
  if (draft.content.empty()) return;
  if (draft.cue->weight == 3) {
    if (ClaimDraft* outer = passive ? nullptr : parallel(v)) part_from(*outer, v);
  }
  for (const TokenIndex w : m.words) used_[at(w)] = true;
  if (m.kept != kNoToken) used_[at(m.kept)] = true;
  drafts_.push_back(std::move(draft));
}

// The clause that the parser hung on the verb opens with the speaker behind it.
bool VerbReader::takes_speaker(TokenIndex v, const CueMatch& m) const {
  return m.draft.frame == frame::kClause && !m.draft.content.empty() && !m.draft.aside
         && m.draft.content.front().first == v + 1 && tree_.form(v - 1) != ",";
}

// "Is it so?" tweeted the mayor: the noun behind such a verb need not be its object.
bool VerbReader::follows_mark(TokenIndex v) const {
  const std::string_view form = tree_.form(v);
  return v > 0 && tree_.upos(v - 1) == Upos::Punct && is_told(v) && form[0] >= 'a'
         && form[0] <= 'z';
}

void VerbReader::pending_verb(TokenIndex v, const Cue& cue, const std::vector<TokenIndex>& words) {
  ClaimDraft draft;
  draft.cue = &cue;
  draft.head = v;
  draft.pending = true;
  draft.passive = is_passive(tree_, v);  // "was asked, "How?"": the subject is spoken to
  draft.source_head = draft.passive ? agent_of(v) : subject_of(v);
  if (!draft.passive) invert(draft);
  set_source(draft);
  if (!draft.passive && draft.source_head == kNoToken && is_told(v)) take_neighbour(draft);
  CueMatch m;
  m.cue = &cue;
  draft.addressee = draft.passive ? own_subject(tree_, v) : addressee_of(v, m);
  draft.cue_tokens = cue_ranges(v, words);
  // "said it was early but added, "Wait."": what is added is not said before
  if (cue.weight == 3 && !draft.passive) {
    if (ClaimDraft* outer = parallel(v)) part_from(*outer, v);
  }
  drafts_.push_back(std::move(draft));
}

// "..., said one former aide." where the tree took the aide for something else, or for the speaker
// a noun from within what was said.
void VerbReader::invert(ClaimDraft& draft) const {
  if (!draft.cue->takes(frame::kQuote) || draft.cue->pos != Upos::Verb) return;
  if (one_of(draft.cue->lemma, {"tell", "inform", "remind", "assure"})) return;
  const TokenIndex s = draft.source_head;
  if (s != kNoToken && (s > draft.head || !finite_between(s, draft.head))) return;
  const TokenRange speaker = inverted_speaker(tree_, draft.head);
  if (speaker.size() == 0) return;
  draft.source = {speaker};
  draft.source_head = speaker.last - 1;
  for (TokenIndex t = speaker.first; t < speaker.last; ++t) {
    if (!speaker.holds(tree_.head(t))) {
      draft.source_head = t;
      break;
    }
  }
}

bool VerbReader::finite_between(TokenIndex first, TokenIndex last) const {
  for (TokenIndex t = first + 1; t < last; ++t) {
    const std::string_view xpos = tree_.tokens().xpos_of(t);
    if (one_of(xpos, {"VBD", "VBZ", "VBP", "MD"}) && tree_.deprel(t) != Deprel::AclRelcl)
      return true;
  }
  return false;
}

TokenIndex VerbReader::addressee_of(TokenIndex v, const CueMatch& m) const {
  const TokenIndex indirect = tree_.child(v, Deprel::Iobj);
  if (indirect != kNoToken && !holds(m.draft.content, indirect)) return indirect;
  if (m.cue->takes(frame::kAddressee)) {
    const TokenIndex object = tree_.child(v, Deprel::Obj);
    if (object != kNoToken && !holds(m.draft.content, object)) return object;
  }
  for (const TokenIndex c : tree_.children(v)) {
    if (tree_.deprel(c) == Deprel::Obl && tree_.introducer(c) == "to" && is_nominal(tree_.upos(c))
        && !holds(m.draft.content, c)) {
      return c;
    }
  }
  return kNoToken;
}

// A finite verb of saying with its clause.
bool VerbReader::tells(const ClaimDraft& draft) const {
  const bool clause = draft.frame == frame::kClause || draft.frame == frame::kQuote;
  return clause && draft.cue->weight == 3 && is_told(draft.head);
}

// Verbs whose infinitive is done: "went on to attack", "used the speech to call for".
bool VerbReader::does_it(TokenIndex above) const {
  return tree_.valid(above)
         && one_of(tree_.lemma(above),
                   {"go", "use", "tend", "begin", "start", "continue", "come", "proceed", "take",
                    "rush", "join", "unite", "move", "turn", "return", "manage", "dare", "get"});
}

// What somebody goes somewhere to say is said: "came to Varn to accuse the army", "held a briefing to defend
// the raid"; backing, opposing and expecting are states.
bool VerbReader::is_spoken(const ClaimDraft& draft) {
  switch (draft.cue->act) {
    case Act::Decree:
    case Act::Discuss:
    case Act::Praise:
    case Act::Predict:
    case Act::Deny:
      return false;
    default:
      return draft.source_head != kNoToken && draft.cue->weight == 3;
  }
}

// An infinitive below another verb: "came to address the crowd", "wanted to deny it".
bool VerbReader::is_bare_infinitive(TokenIndex v) const {
  const Deprel d = tree_.deprel(v);
  const bool below = d == Deprel::Advcl || d == Deprel::Acl || d == Deprel::Xcomp
                     || d == Deprel::Ccomp || d == Deprel::Parataxis;
  return below && tree_.tokens().xpos_of(v) == "VB" && !tree_.has_child(v, Deprel::Aux);
}

// What is only meant to be said, or would be: "came to bless the crowd", "refused to back the plan".
// What is said in a clause or marks is told all the same.
bool VerbReader::is_only_meant(const ClaimDraft& draft) const {
  if (draft.frame != frame::kNp && draft.frame != frame::kPred) return false;
  if (!is_bare_infinitive(draft.head)) return false;
  const bool open = tree_.deprel(draft.head) == Deprel::Xcomp;
  return open ? !does_it(tree_.head(draft.head)) : !is_spoken(draft);
}

// Whether the text tells that it was said, or who means to say it.
bool VerbReader::told(const ClaimDraft& draft, bool passive) const {
  // "declined to say how many": nothing was said
  const TokenIndex above = tree_.head(draft.head);
  if (tree_.deprel(draft.head) == Deprel::Xcomp && has_to(tree_, draft.head) && tree_.valid(above)
      && one_of(tree_.lemma(above), {"decline", "refuse", "fail", "hesitate"}))
    return false;
  // "Parliament should reject the bill" tells what ought to be
  const TokenIndex modal = tree_.child(draft.head, Deprel::Aux);
  if (draft.frame == frame::kNp && modal != kNoToken
      && one_of(tree_.lemma(modal), {"should", "must", "ought"}))
    return false;
  if (draft.frame != frame::kNp && draft.frame != frame::kPred) return true;
  if (is_bare_infinitive(draft.head)) {
    return draft.source_head != kNoToken || !is_only_meant(draft);
  }
  const Deprel d = tree_.deprel(draft.head);
  const std::string_view xpos = tree_.tokens().xpos_of(draft.head);
  if (passive && d == Deprel::Acl) return draft.source_head != kNoToken && draft.cue->weight == 3;
  if (xpos == "VBG" && (d == Deprel::Advcl || d == Deprel::Acl || d == Deprel::Conj)) {
    return draft.cue->weight >= 2;
  }
  return true;
}

}  // namespace tacitus
