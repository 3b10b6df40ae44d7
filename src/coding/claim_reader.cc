#include "coding/claim_reader.h"

#include <algorithm>

namespace tacitus {
namespace {

// What stands beside a name between commas is no longer than this.
constexpr TokenIndex kLongestApposition = 16;

}  // namespace

std::string CueReader::lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool CueReader::match_extras(TokenIndex v, CueMatch& match) const {
  match.words = {v};
  match.heads = {v};
  // "gave the green light": the second word hangs on the third, so a word not found is looked for again
  std::vector<const Cue::Extra*> left;
  for (const Cue::Extra& extra : match.cue->extras) left.push_back(&extra);
  while (!left.empty()) {
    const std::size_t before = left.size();
    std::erase_if(left, [&](const Cue::Extra* extra) {
      const TokenIndex found = find_extra(v, extra->lemma, match);
      if (found == kNoToken) return false;
      const Deprel d = tree_.deprel(found);
      if (d != Deprel::Case && d != Deprel::Mark) match.heads.push_back(found);
      if (extra->content) {
        match.kept = found;
      } else {
        match.words.push_back(found);
      }
      return true;
    });
    if (left.size() == before) return false;
  }
  return true;
}

// A further word of a cue: below the words found so far, below the object ("held [the militia
// responsible]"), or the preposition of a phrase ("go after X"), whose noun becomes the object.
TokenIndex CueReader::find_extra(TokenIndex v, std::string_view lemma, CueMatch& match) const {
  for (const TokenIndex h : match.heads) {
    const TokenIndex found = tree_.child_with_lemma(h, lemma);
    if (found != kNoToken) return found;
    // "lays bare": a lemma that the lemmatiser got wrong
    for (const TokenIndex c : tree_.children(h)) {
      if (lower(tree_.form(c)) == lemma) return c;
    }
  }
  const TokenIndex object = tree_.child(v, Deprel::Obj);
  if (object != kNoToken && tree_.upos(v) == Upos::Verb) {
    const TokenIndex found = tree_.child_with_lemma(object, lemma);
    if (found > object && tree_.deprel(found) == Deprel::Amod) return found;
  }
  for (const TokenIndex c : tree_.children(v)) {
    const Deprel d = tree_.deprel(c);
    if (c < v || (d != Deprel::Obl && d != Deprel::Advcl && d != Deprel::Xcomp)) continue;
    const TokenIndex found = tree_.child_with_lemma(c, lemma);
    if (found == kNoToken || found > v + 3) continue;
    if (tree_.deprel(found) != Deprel::Case && tree_.deprel(found) != Deprel::Mark) continue;
    match.object = c;
    return found;
  }
  return kNoToken;
}

bool CueReader::take(CueMatch& m, TokenIndex root, std::uint32_t which, int score,
                     std::span<const TokenIndex> without) {
  m.draft.content_root = root;
  m.draft.content = tree_.yield(root, without);
  m.draft.frame = which;
  m.score = score;
  return true;
}

// "No," he said when asked: a clause that tells on which occasion.
bool CueReader::tells_when(TokenIndex c) const {
  if (own_subject(tree_, c) != kNoToken) return false;
  if (one_of(tree_.introducer(c), {"when", "as", "while"})) return true;
  return tree_.child_with_lemma(c, "when") != kNoToken && tree_.tokens().xpos_of(c) != "VB";
}

// "saw it as harmful", "view it as less able": parsers take such an "as" for an adverb too.
bool CueReader::opens_with_as(TokenIndex c) {
  return tree_.introducer(c) == "as" || tree_.form(tree_.yield(c).front().first) == "as";
}

// Clauses that parsers hang on a cue as what is said and that are not.
bool CueReader::is_beside(TokenIndex c, TokenIndex h) {
  // "Asked whether it was safe, he laughed": who is asked has not said so
  if (c < h) {
    return c == sentence_start(h) && own_subject(tree_, c) == kNoToken && is_passive(tree_, c);
  }
  // "Asked about the raid, Dorn answered": the main clause is not what was asked
  if (h == sentence_start(h) && is_passive(tree_, h) && after_comma(c)) return true;
  // "..., Dorn said as he left": the occasion, with or without quoted words before it
  return one_of(tree_.introducer(c), {"as", "while"});
}

// "they will meet, Rook said, adding, "They must talk."": the quotation is what the participle says,
// though it hangs on the first verb.
bool CueReader::is_added(TokenIndex c, TokenIndex h) const {
  for (TokenIndex p = h + 1; p + 2 <= c; ++p) {
    if (tree_.tokens().xpos_of(p) == "VBG" && one_of(tree_.form(p + 1), {",", ":"})
        && one_of(tree_.form(p + 2), {"\"", "``", "\xE2\x80\x9C"})) {
      return true;
    }
  }
  return false;
}

// said (that) ...: a ccomp, or a clause set beside the verb after a colon or quote mark.
bool CueReader::clause_content(CueMatch& m) {
  TokenIndex best = kNoToken;
  for (const TokenIndex h : m.heads) {
    for (const TokenIndex c : tree_.children(h)) {
      const bool clause =
          tree_.deprel(c) == Deprel::Ccomp
          || (h != m.heads[0] && tree_.deprel(c) == Deprel::Acl && tree_.introducer(c) == "that");
      if (!clause || is_gerund(c) || tells_when(c) || is_beside(c, h) || is_added(c, h)) continue;
      // of two the one with a subject after the cue: "Asked about it, he said none came"
      if (best == kNoToken || (best < h && c > h && own_subject(tree_, c) != kNoToken)) best = c;
    }
  }
  if (best != kNoToken) return take(m, best, frame::kClause, 9, {});
  const TokenIndex v = m.heads[0];
  const TokenIndex told = told_clause(v, *m.cue);
  if (told != kNoToken) {
    const TokenIndex that[] = {tree_.child_with_lemma(told, "that")};
    return take(m, told, frame::kClause, 8, that);
  }
  const TokenIndex question = asked_clause(v, *m.cue);
  if (question != kNoToken) return take(m, question, frame::kClause, 8, {});
  for (const TokenIndex c : tree_.children(v)) {
    if (tree_.deprel(c) != Deprel::Parataxis || c < v || turns_between(tree_, v, c)) continue;
    if (follows_colon_or_quote(c)) return take(m, c, frame::kQuote, 8, {});
  }
  return false;
}

// "told the council that the mission had failed": the parser takes "that" for a relative pronoun. In
// "urged the men that were left to go" it is one: nothing else is the subject.
TokenIndex CueReader::told_clause(TokenIndex v, const Cue& cue) const {
  if (!cue.takes(frame::kAddressee) || tree_.upos(v) != Upos::Verb) return kNoToken;
  for (const TokenIndex c : tree_.children(v)) {
    const Deprel d = tree_.deprel(c);
    if (c < v || (d != Deprel::Obj && d != Deprel::Iobj)) continue;
    for (const TokenIndex g : tree_.children(c)) {
      if (g < c || (tree_.deprel(g) != Deprel::AclRelcl && tree_.deprel(g) != Deprel::Acl))
        continue;
      const TokenIndex that = tree_.child_with_lemma(g, "that");
      const bool subject = that != kNoToken && is_subject(tree_.deprel(that));
      if (that != kNoToken && !subject && that < g && tree_.yield(g).front().first == that)
        return g;
    }
  }
  return kNoToken;
}

// "asked them if it was safe", "asked why he left", "knows what it needs": parsers take the clause for
// an adjunct or the question word for an object with a relative clause.
TokenIndex CueReader::asked_clause(TokenIndex v, const Cue& cue) const {
  for (const TokenIndex c : tree_.children(v)) {
    if (c < v) continue;
    const Deprel d = tree_.deprel(c);
    const std::string_view intro = tree_.introducer(c);
    if (d == Deprel::Xcomp && one_of(intro, {"whether", "how"})) return c;
    if (d == Deprel::Advcl && (intro == "whether" || (intro == "if" && cue.act == Act::Ask)))
      return c;
    if (const TokenIndex open = open_clause(v, c, cue); open != kNoToken) return open;
    const std::string_view lemma = tree_.lemma(c);
    if (!one_of(lemma, {"what", "who", "whom", "why", "how", "where", "when", "which"})) continue;
    // "say where he had been": the parser made the question word the head of its clause
    if (d == Deprel::Obj && own_subject(tree_, c) == kNoToken && tree_.has_child(c, Deprel::Cop))
      return c;
    for (const TokenIndex g : tree_.children(c)) {
      const Deprel below = tree_.deprel(g);
      if (g > c && (below == Deprel::AclRelcl || below == Deprel::AdvclRelcl)) return c;
    }
  }
  return kNoToken;
}

// A clause of question words that the parser took for an adjunct or hung on those who are asked.
TokenIndex CueReader::open_clause(TokenIndex v, TokenIndex c, const Cue& cue) const {
  const Deprel d = tree_.deprel(c);
  // "did not say when it would be held", "explained why they left"
  if (d == Deprel::Advcl && own_subject(tree_, c) != kNoToken) {
    const std::string word = lower(tree_.form(leftmost(c)));
    const bool open = tree_.child_with_lemma(v, "not") != kNoToken || cue.act == Act::Ask;
    if (one_of(word, {"why", "how", "what", "which", "who"})
        || (open && one_of(word, {"when", "where"})))
      return c;
  }
  // "asked the court why he was free": hung on those who are asked
  if ((d == Deprel::Obj || d == Deprel::Iobj) && cue.takes(frame::kAddressee)) {
    for (const TokenIndex g : tree_.children(c)) {
      const Deprel below = tree_.deprel(g);
      const bool clause =
          below == Deprel::AclRelcl || below == Deprel::AdvclRelcl || below == Deprel::Acl;
      if (g > c && clause && one_of(tree_.form(leftmost(g)), {"why", "how", "whether", "what"}))
        return g;
    }
  }
  return kNoToken;
}

// The first word under `t`, over the direct children only.
TokenIndex CueReader::leftmost(TokenIndex t) const {
  TokenIndex first = t;
  for (const TokenIndex c : tree_.children(t)) first = std::min(first, c);
  return first;
}

bool CueReader::is_gerund(TokenIndex c) const {
  return tree_.tokens().xpos_of(c) == "VBG" && !tree_.has_child(c, Deprel::Aux)
         && own_subject(tree_, c) == kNoToken;
}

// A colon or an opening mark stands before the clause: said: "...
bool CueReader::follows_colon_or_quote(TokenIndex c) {
  TokenIndex first = tree_.yield(c).front().first;
  for (int back = 0; back < 3 && first >= 0; ++back, --first) {
    const std::string_view xpos = tree_.tokens().xpos_of(first);
    if (tree_.form(first) == ":" || xpos == "``" || tree_.form(first) == "\xE2\x80\x9C")
      return true;
    if (tree_.form(first) == "\xE2\x80\x9D" || xpos == "''") return false;
  }
  return false;
}

// seems to be, appears to have: the subject belongs to the content.
bool CueReader::raise_content(TokenIndex v, CueMatch& m) {
  const TokenIndex subject = own_subject(tree_, v);
  const bool agent = tree_.has_child(v, Deprel::OblAgent);
  for (const TokenIndex c : tree_.children(v)) {
    // "were advised by the ministry to leave": the doer between hides the bond
    const bool after_agent = agent && tree_.deprel(c) == Deprel::Advcl && has_to(tree_, c);
    if ((tree_.deprel(c) != Deprel::Xcomp && !after_agent) || c < v || speaks(c)) continue;
    if (!has_to(tree_, c) && !m.cue->takes(frame::kPred) && m.draft.frame == 0
        && tree_.upos(c) == Upos::Verb)
      continue;
    take(m, c, frame::kRaise, 8, {});
    drop_infinitive(c, m);
    if (subject != kNoToken) add_subject(subject, v, m);
    return true;
  }
  return false;
}

// "appeared to accuse the army": the accusation is the claim.
bool CueReader::speaks(TokenIndex c) const {
  if (tree_.upos(c) != Upos::Verb) return false;
  const std::uint32_t wanted = tree_.has_child(c, Deprel::Ccomp) ? frame::kClause
                               : tree_.has_child(c, Deprel::Obj) ? frame::kNp
                                                                 : 0U;
  const std::vector<Cue>& cues = lexicon_.find(tree_.lemma(c), Upos::Verb);
  return std::any_of(cues.begin(), cues.end(), [wanted](const Cue& cue) {
    return cue.extras.empty() && cue.weight == 3 && cue.takes(wanted);
  });
}

// The preposition of a phrase is the cue's, not the content's.
void CueReader::drop_introducer(CueMatch& m) {
  const TokenIndex root = m.draft.content_root;
  std::vector<TokenIndex> without;
  for (const TokenIndex c : tree_.children(root)) {
    if (tree_.deprel(c) != Deprel::Case && tree_.deprel(c) != Deprel::Mark) continue;
    without.push_back(c);
    if (std::find(m.words.begin(), m.words.end(), c) == m.words.end()) m.words.push_back(c);
    break;
  }
  m.draft.content = tree_.yield(root, without);
}

// "to" and the copula after it belong to the cue: "is believed [to be] the group".
void CueReader::drop_infinitive(TokenIndex c, CueMatch& m) {
  std::vector<TokenIndex> without;
  for (const TokenIndex g : tree_.children(c)) {
    const bool to = tree_.upos(g) == Upos::Part && tree_.lemma(g) == "to";
    if (to || tree_.deprel(g) == Deprel::Cop) {
      without.push_back(g);
      m.words.push_back(g);
    }
  }
  m.draft.content = tree_.yield(c, without);
}

void CueReader::add_subject(TokenIndex subject, TokenIndex v, CueMatch& m) {
  // A relative pronoun stands for the noun it hangs on: "the force, which is believed to be X".
  if (tree_.deprel(v) == Deprel::AclRelcl && tree_.upos(subject) == Upos::Pron
      && tree_.valid(tree_.head(v))) {
    m.draft.content = merge_ranges(source_ranges(tree_, tree_.head(v), v), m.draft.content);
    return;
  }
  m.draft.content = merge_ranges(tree_.yield(subject), m.draft.content);
}

bool CueReader::prepositional_content(TokenIndex v, CueMatch& m) {
  if (m.cue->prepositions.empty()) return false;
  // "raised the alarm about the dam": the phrase may hang on a further word of the cue
  for (const TokenIndex h : m.heads) {
    for (const TokenIndex c : tree_.children(h)) {
      const Deprel d = tree_.deprel(c);
      // "confessed to having burned it", "apologised for telling them"
      const bool gerund = (d == Deprel::Advcl || (h != v && d == Deprel::Acl)) && !after_comma(c)
                          && !has_to(tree_, c) && tree_.upos(c) == Upos::Verb;
      if ((!is_oblique(d) && !gerund && (h == v || d != Deprel::Nmod)) || c < v) continue;
      if (!m.cue->takes_preposition(tree_.introducer(c)) || is_time_phrase(c)) continue;
      // "poured cold water on it": the phrase that is part of the cue has no content
      if (std::find(m.heads.begin(), m.heads.end(), c) != m.heads.end()) continue;
      take(m, c, frame::kNp, 6, {});
      drop_introducer(m);
      return true;
    }
  }
  return false;
}

bool CueReader::after_comma(TokenIndex c) {
  const TokenIndex first = tree_.yield(c).front().first;
  return first > 0 && tree_.form(first - 1) == ",";
}

TokenIndex CueReader::sentence_start(TokenIndex t) const {
  return tree_.sentence_at(tree_.sentence(t)).first;
}

void CueReader::set_source(ClaimDraft& draft) {
  const TokenIndex s = draft.source_head;
  if (s == kNoToken || !draft.source.empty()) return;
  if (!is_nominal(tree_.upos(s)) && tree_.upos(s) != Upos::Adj && tree_.upos(s) != Upos::Det) {
    draft.source_head = kNoToken;
    return;
  }
  draft.source = source_ranges(tree_, s, draft.head);
  add_antecedent(draft);
  if (draft.cue->pos != Upos::Verb) return;
  const bool dateline = s < after_dateline(tree_, tree_.sentence_at(tree_.sentence(draft.head)));
  if (dateline || is_time_phrase(s)) take_neighbour(draft);
  reach_to_cue(draft);
}

// "the union that endorsed Rook": the pronoun alone would name nobody; "who" follows its noun at once.
void CueReader::add_antecedent(ClaimDraft& draft) {
  const TokenIndex s = draft.source_head;
  if (tree_.form(s) != "that" || tree_.upos(s) != Upos::Pron || draft.head < s) return;
  TokenIndex clause = draft.head;
  for (int steps = 0; steps < 4 && tree_.valid(clause); ++steps, clause = tree_.head(clause)) {
    if (tree_.deprel(clause) != Deprel::AclRelcl) continue;
    const TokenIndex noun = tree_.head(clause);
    if (tree_.valid(noun) && noun < s && is_nominal(tree_.upos(noun)))
      draft.source = merge_ranges(source_ranges(tree_, noun, clause), draft.source);
    return;
  }
}

// "Secretary of State Ada Rook said": a name that the tree tore apart goes on up to its cue.
void CueReader::reach_to_cue(ClaimDraft& draft) const {
  if (draft.source.size() != 1 || draft.source[0].last > draft.head) return;
  TokenIndex t = draft.source[0].last;
  while (t < draft.head) {
    const Upos u = tree_.upos(t);
    const bool of = u == Upos::Adp && tree_.form(t) == "of";
    if (u != Upos::Propn && u != Upos::Noun && !of && !is_name_like_modal(tree_, t)) break;
    ++t;
  }
  if (t == draft.source[0].last) return;
  const Upos next = tree_.upos(t);
  if (t == draft.head || next == Upos::Aux || next == Upos::Adv || next == Upos::Punct)
    draft.source[0].last = t;
}

// The last word of the phrase that stands before a verb, over adverbs, days, a bracket and what is
// set off by commas: "Rook (R-Orla) on Sunday said", "Dorn, a former mason, said".
TokenIndex CueReader::word_before(TokenIndex verb) const {
  const TokenIndex first = sentence_start(verb);
  TokenIndex t = verb - 1;
  const auto passed = [this](TokenIndex i) {
    return tree_.upos(i) == Upos::Adv || tree_.upos(i) == Upos::Aux || is_time_phrase(i)
           || tree_.form(i) == "on" || tree_.form(i) == "last";
  };
  while (t > first && passed(t)) --t;
  if (t > first && tree_.form(t) == ")") {
    while (t > first && tree_.form(t) != "(") --t;
    --t;
  }
  if (t <= first || tree_.form(t) != ",") return t;
  TokenIndex open = t - 1;
  while (open > first && tree_.form(open) != "," && t - open < kLongestApposition) {
    const std::string_view xpos = tree_.tokens().xpos_of(open);
    if (xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD") {
      // "Dorn, who left, said"
      if (tree_.upos(open - 1) != Upos::Pron) return kNoToken;
    }
    --open;
  }
  return open > first && tree_.form(open) == "," ? open - 1 : kNoToken;
}

// "Sunday at the port, the mayor said": a day is no speaker; the name next to the cue is.
void CueReader::take_neighbour(ClaimDraft& draft) {
  TokenIndex t = word_before(draft.head);
  if (t < sentence_start(draft.head)) return;
  if (tree_.upos(t) == Upos::Det && tree_.upos(t + 1) != Upos::Punct) {  // "Some chanted"
    draft.source_head = t;
    draft.source = {{t, t + 1}};
    return;
  }
  if (!is_nominal(tree_.upos(t))) return;
  while (tree_.valid(tree_.head(t)) && tree_.head(t) < draft.head
         && is_nominal(tree_.upos(tree_.head(t))) && tree_.head(t) != draft.source_head
         && !after_comma(t)) {
    t = tree_.head(t);
  }
  draft.source_head = t;
  draft.source = source_ranges(tree_, t, draft.head);
}

bool CueReader::is_question(TokenIndex t) const {
  const Sentence& sentence = tree_.sentence_at(tree_.sentence(t));
  return sentence.last > sentence.first && tree_.form(sentence.last - 1) == "?";
}

// "The victory raised questions about his health": what happens or is so does it without a word. Nouns
// of persons, bodies and documents are known; of the others the endings of abstract nouns tell.
bool CueReader::may_speak(TokenIndex s) const {
  if (tree_.upos(s) != Upos::Noun) return true;
  const std::string_view lemma = tree_.lemma(s);
  if (lexicon_.can_speak(lemma) || is_document_noun(lemma)) return true;
  if (tree_.tokens().name_type[at(s)] != NameType::None) return true;
  if (one_of(lemma, {"legislation", "regulation", "constitution", "resolution", "measure", "rating",
                     "statement", "amendment", "announcement", "plurality", "establishment",
                     "defence", "defense", "prosecution", "management", "citizenry", "constituency",
                     "conference", "intelligence"}))
    return true;
  for (const std::string_view ending :
       {"tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ing", "cy", "th"}) {
    if (lemma.ends_with(ending)) return false;
  }
  return !one_of(lemma,
                 {"victory", "win",     "loss",    "attack",  "decision", "move",   "event",
                  "fact",    "problem", "issue",   "success", "death",    "race",   "struggle",
                  "war",     "way",     "threat",  "money",   "cost",     "thing",  "effort",
                  "push",    "idea",    "scandal", "crisis",  "conflict", "trend",  "failure",
                  "return",  "rise",    "fall",    "defeat",  "absence",  "reason", "need"});
}

// "Note that the office is shut on Mondays."
bool CueReader::is_imperative(const ClaimDraft& draft) const {
  return draft.frame == frame::kClause && tree_.tokens().xpos_of(draft.head) == "VB"
         && draft.head - sentence_start(draft.head) < 3 && !has_to(tree_, draft.head);
}

// A cue without a speaker is a claim only where nobody is named on purpose; weak cues need one who
// can speak.
bool CueReader::plausible(const ClaimDraft& draft) const {
  const TokenIndex s = draft.source_head;
  if (s == kNoToken) {
    // "a firm called Belmar Analytics": a name, nobody's word for it.
    const bool naming = draft.cue->act == Act::Label && tree_.deprel(draft.head) == Deprel::Acl;
    if (draft.passive || draft.frame == frame::kRaise) return !naming;
    if (is_imperative(draft)) return true;
    return tree_.sentence_at(tree_.sentence(draft.head)).zone == Zone::Title
           && draft.cue->weight == 3;
  }
  if (tree_.deprel(s) == Deprel::Csubj) return false;
  // "Do you support a ban?" asks the reader and tells of nobody; "do you think it is safe?" does.
  if (draft.frame != frame::kClause && tree_.lemma(s) == "you" && is_question(draft.head))
    return false;
  if (tree_.upos(s) == Upos::Pron && one_of(tree_.lemma(s), {"there", "it"})
      && draft.cue->weight < 3) {
    return draft.frame == frame::kClause;
  }
  const bool phrase = draft.frame != frame::kClause && draft.frame != frame::kQuote;
  if (phrase && draft.cue->act != Act::Show && !may_speak(s)) return false;
  if (draft.cue->weight == 1 && draft.cue->act == Act::Show) {  // a poll shows, a person displays
    return is_document_noun(tree_.lemma(s));
  }
  if (draft.cue->weight == 1) {
    if (lexicon_.can_speak(tree_.lemma(s))) return true;
    return tree_.upos(s) == Upos::Propn || tree_.has_feature(s, "PronType=Prs");
  }
  return true;
}

// The cue's words with the auxiliaries, negation and adverbs that stand next to them.
TokenRanges CueReader::cue_ranges(TokenIndex head, const std::vector<TokenIndex>& words) {
  std::vector<TokenIndex> all = words;
  for (const TokenIndex c : tree_.children(head)) {
    const Deprel d = tree_.deprel(c);
    if (is_name_like_modal(tree_, c)) continue;
    const bool adverb = d == Deprel::Advmod && tree_.children(c).empty()
                        && !one_of(tree_.lemma(c), {"when", "where", "how", "why", "however"});
    if (d == Deprel::Aux || d == Deprel::AuxPass || d == Deprel::Cop || adverb) {
      all.push_back(c);
    }
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  TokenRanges ranges;
  for (const TokenIndex t : all) {
    if (!ranges.empty() && ranges.back().last == t) {
      ++ranges.back().last;
    } else {
      ranges.push_back({t, t + 1});
    }
  }
  // Words further off ("Never before had he ...") stay out unless the lexicon asked for them.
  std::erase_if(ranges, [&words](TokenRange r) {
    return std::none_of(words.begin(), words.end(), [r](TokenIndex w) { return r.holds(w); });
  });
  return ranges;
}

// Takes cue and speaker out of the content, and "that" off its front.
void CueReader::settle_content(ClaimDraft& draft) {
  TokenRanges kept;
  for (const TokenRange range : draft.content) {
    TokenIndex begin = range.first;
    for (TokenIndex t = range.first; t <= range.last; ++t) {
      const bool cut = t == range.last || holds(draft.cue_tokens, t)
                       || (draft.frame != frame::kRaise && holds(draft.source, t)
                           && !tree_.is_ancestor(draft.source_head, draft.content_root));
      if (!cut) continue;
      if (begin < t) kept.push_back({begin, t});
      begin = t + 1;
    }
  }
  trim_punctuation(tree_, kept);
  if (draft.passive && !kept.empty() && kept.back().size() > 1
      && tree_.form(kept.back().last - 1) == "by")
    --kept.back().last;  // "seen as a triumph [by some]"
  if (!kept.empty() && kept.front().size() > 1 && tree_.deprel(kept.front().first) == Deprel::Mark
      && tree_.lemma(kept.front().first) == "that") {
    ++kept.front().first;
    trim_punctuation(tree_, kept);
  }
  draft.content = std::move(kept);
  mend_bounds(tree_, draft);
}

}  // namespace tacitus
