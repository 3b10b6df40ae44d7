#include "coding/claim_subjects.h"

#include <algorithm>

namespace tacitus {
bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_subject(Deprel d) {
  return d == Deprel::Nsubj || d == Deprel::NsubjOuter || d == Deprel::NsubjPass;
}

bool is_oblique(Deprel d) {
  return d == Deprel::Obl || d == Deprel::Nmod || d == Deprel::Advcl || d == Deprel::Xcomp
         || d == Deprel::Ccomp || d == Deprel::Acl;
}

bool is_nominal(Upos u) {
  return u == Upos::Sym || u == Upos::Noun || u == Upos::Propn || u == Upos::Pron || u == Upos::Num;
}

// A modal never stands before a past form: in "May said" it is a name.
bool is_name_like_modal(const TreeView& tree, TokenIndex t) {
  const std::string_view form = tree.form(t);
  if (tree.tokens().xpos_of(t) != "MD" || form.empty() || form[0] < 'A' || form[0] > 'Z')
    return false;
  return t + 1 < tree.size() && one_of(tree.tokens().xpos_of(t + 1), {"VBD", "VBN"});
}

bool has_to(const TreeView& tree, TokenIndex t) {
  for (const TokenIndex c : tree.children(t)) {
    if (tree.upos(c) == Upos::Part && tree.lemma(c) == "to") return true;
  }
  return false;
}

namespace {

// "Varn called on Kestrel": with a subject before it and no auxiliary the form is a past, whatever the
// tagger says. Headlines leave the auxiliary out.
bool is_misread_past(const TreeView& tree, TokenIndex verb) {
  if (tree.tokens().xpos_of(verb) != "VBN") return false;
  if (tree.sentence_at(tree.sentence(verb)).zone == Zone::Title) return false;
  const Deprel own = tree.deprel(verb);
  if (own != Deprel::Root && own != Deprel::Ccomp && own != Deprel::Parataxis) return false;
  bool subject = false;
  for (const TokenIndex c : tree.children(verb)) {
    const Deprel d = tree.deprel(c);
    if (d == Deprel::Aux || d == Deprel::AuxPass || d == Deprel::Cop) return false;
    subject = subject || (d == Deprel::NsubjPass && c < verb);
  }
  return subject;
}

// "Asked about the raid, she said", "when pressed on it": somebody is asked, whoever asks. Told by the
// words, since parsers take such a clause for what is said.
bool is_asked(const TreeView& tree, TokenIndex verb) {
  if (!one_of(tree.lemma(verb), {"ask", "press", "question", "quiz", "challenge"})) return false;
  if (!one_of(tree.tokens().xpos_of(verb), {"VBD", "VBN"})) return false;
  const TokenIndex subject = own_subject(tree, verb);
  if ((subject != kNoToken && subject < verb) || verb + 1 >= tree.size()) return false;
  const bool follows =
      one_of(tree.form(verb + 1), {"about", "if", "whether", "why", "how", "what", "who", "when",
                                   "where", "by", "on", "for", "to", "in", "at", "which"});
  const TokenIndex first = tree.sentence_at(tree.sentence(verb)).first;
  if (verb > first && one_of(tree.lemma(verb - 1), {"when", "if", "once", "When", "If", "Once"}))
    return true;
  const std::string_view form = tree.form(verb);
  return follows && (verb == first || (verb == first + 1 && tree.upos(first) == Upos::Punct))
         && form[0] >= 'A' && form[0] <= 'Z';
}

}  // namespace

bool is_passive(const TreeView& tree, TokenIndex verb) {
  if (is_misread_past(tree, verb)) return false;
  for (const TokenIndex c : tree.children(verb)) {
    const Deprel d = tree.deprel(c);
    if (d == Deprel::AuxPass || d == Deprel::NsubjPass || d == Deprel::CsubjPass) return true;
  }
  if (is_asked(tree, verb)) return true;
  const bool participle = tree.tokens().xpos_of(verb) == "VBN";
  if (!participle) return false;
  // "stands accused of murder"
  const TokenIndex above = tree.head(verb);
  if (tree.deprel(verb) == Deprel::Xcomp && tree.valid(above) && tree.lemma(above) == "stand")
    return true;
  for (const TokenIndex c : tree.children(verb)) {  // "was asked", whatever the relations say
    if (tree.deprel(c) == Deprel::Aux && tree.lemma(c) == "be" && tree.form(c) != "been" && c < verb
        && !tree.has_child(verb, Deprel::Obj))
      return true;
  }
  for (const TokenIndex c : tree.children(verb)) {
    if (tree.deprel(c) == Deprel::Aux || is_subject(tree.deprel(c))) return false;
  }
  return tree.deprel(verb) == Deprel::Acl || tree.deprel(verb) == Deprel::Advcl
         || tree.deprel(verb) == Deprel::Amod;
}

namespace {

bool comma_between(const TreeView& tree, TokenIndex first, TokenIndex last) {
  for (TokenIndex t = first + 1; t < last; ++t) {
    if (tree.form(t) == ",") return true;
  }
  return false;
}

}  // namespace

bool turns_between(const TreeView& tree, TokenIndex first, TokenIndex last) {
  for (TokenIndex t = first + 2; t + 1 < last; ++t) {
    if (tree.form(t) == "but" && tree.upos(t - 1) == Upos::Punct && is_subject(tree.deprel(t + 1)))
      return true;
  }
  return false;
}

TokenIndex own_subject(const TreeView& tree, TokenIndex verb) {
  TokenIndex found = kNoToken;
  for (const TokenIndex c : tree.children(verb)) {
    if (!is_subject(tree.deprel(c)) && tree.deprel(c) != Deprel::Csubj) continue;
    // "A baker from Varn, she plans": of two that a comma parts the one next to the verb
    if (found == kNoToken || (c < verb && comma_between(tree, found, c))) found = c;
  }
  return found;
}

namespace {

// Longest climb from a cue to its subject; deeper chains are parse errors.
constexpr int kMaxClimb = 8;

// Verbs whose object stays behind while the subject acts: "promised voters to leave".
bool is_subject_control(std::string_view lemma) {
  return one_of(lemma, {"promise", "vow", "threaten", "pledge", "swear", "use", "have"});
}

// A message that somebody sends: its sender is the one who speaks in it.
bool is_document(const TreeView& tree, TokenIndex noun) {
  return tree.deprel(noun) == Deprel::Obj && tree.valid(tree.head(noun))
         && one_of(tree.lemma(noun),
                   {"statement", "message", "letter", "tweet", "post", "email", "e-mail", "memo",
                    "note", "release", "communique", "comment", "speech", "video", "remark",
                    "declaration", "petition", "op-ed", "resolution"});
}

TokenIndex verb_above(const TreeView& tree, TokenIndex t) {
  for (int steps = 0; steps < kMaxClimb && tree.valid(t); ++steps, t = tree.head(t)) {
    if (tree.upos(t) == Upos::Verb) return t;
  }
  return kNoToken;
}

// The verb of the main clause.
TokenIndex top_verb(const TreeView& tree, TokenIndex t) {
  TokenIndex top = kNoToken;
  for (int steps = 0; steps < 2 * kMaxClimb && tree.valid(t); ++steps, t = tree.head(t)) {
    if (tree.upos(t) == Upos::Verb) top = t;
  }
  return top;
}

// Named by "Varn" in "the city of Varn", or a word for a place.
bool is_place(const TreeView& tree, TokenIndex noun) {
  return one_of(tree.lemma(noun), {"city", "town", "village", "district", "province", "region",
                                   "area", "valley", "border", "war", "river", "airport", "port"});
}

// Time or trouble that somebody has or spends doing something, an occasion: none of them speaks.
bool is_stretch(const TreeView& tree, TokenIndex noun) {
  return tree.deprel(noun) == Deprel::Obj
         && one_of(tree.lemma(noun),
                   {"time", "hour",    "minute", "day",    "week",    "month",
                    "year", "night",   "career", "life",   "trouble", "difficulty",
                    "fun",  "problem", "moment", "speech", "rally",   "interview",
                    "tour", "event",   "most",   "much",   "lot",     "part",
                    "half", "weekend", "effort", "money",  "energy"});
}

// The same for a clause that hangs on a noun.
TokenIndex climb_from_noun(const TreeView& tree, TokenIndex verb, TokenIndex& found) {
  const TokenIndex noun = tree.head(verb);
  if (has_to(tree, verb) || !tree.introducer(verb).empty()) {
    // "his decision to say": the owner, else whoever does what the noun hangs on
    found = tree.child(noun, Deprel::NmodPoss);
    return found == kNoToken ? tree.head(noun) : kNoToken;
  }
  // "issued a statement saying": who issued it; "a statement saying": the statement
  if (is_document(tree, noun)) return tree.head(noun);
  // "sent an email to members saying"
  const TokenIndex sent = tree.head(noun);
  if (tree.deprel(noun) == Deprel::Nmod && one_of(tree.introducer(noun), {"to", "for"})
      && tree.valid(sent) && is_document(tree, sent))
    return tree.head(sent);
  // "spent the hour defending him": who spent it
  const bool doing = tree.tokens().xpos_of(verb) == "VBG";
  if (doing && is_stretch(tree, noun)) return verb_above(tree, noun);
  // "She is a veteran of the wars, warning that": the one who is
  if (doing && verb > 0 && tree.form(verb - 1) == "," && tree.has_child(noun, Deprel::Cop)) {
    found = own_subject(tree, noun);
    return found == kNoToken ? verb_above(tree, noun) : kNoToken;
  }
  // "attacked Rook, calling him a liar": set off by a comma, it is about the attacker
  const bool set_off = verb > 0 && tree.form(verb - 1) == ",";
  if (set_off && tree.tokens().xpos_of(verb) == "VBG") return verb_above(tree, noun);
  // "withdrawing men from the city of Varn claiming that": a place tells nothing
  if (tree.tokens().xpos_of(verb) == "VBG" && is_place(tree, noun)) return top_verb(tree, noun);
  found = noun;
  return kNoToken;
}

// The last word of what hangs on `t`, as far as it goes on without a gap.
bool ends_before(const TreeView& tree, TokenIndex t, TokenIndex next) {
  for (TokenIndex i = t + 1; i < next; ++i) {
    if (!tree.is_ancestor(t, i)) return false;
  }
  return t < next;
}

// Verbs that make somebody else do it: "led experts to suspect that ...".
bool moves_others(std::string_view lemma) {
  return one_of(lemma, {"lead",  "cause",  "prompt",  "push",   "force",    "encourage", "spur",
                        "drive", "move",   "inspire", "compel", "get",      "ask",       "tell",
                        "urge",  "invite", "order",   "allow",  "pressure", "want",      "expect"});
}

// The subject of an adverbial clause where the parser hung it beside the clause: "with [Dorn]
// calling it a farce", "led [experts] to suspect".
TokenIndex beside(const TreeView& tree, TokenIndex verb) {
  const bool infinitive = has_to(tree, verb);
  const bool participle = tree.tokens().xpos_of(verb) == "VBG";
  if (!infinitive && !participle) return kNoToken;
  TokenIndex first = verb;
  for (const TokenIndex c : tree.children(verb)) {
    if (c < first && tree.deprel(c) != Deprel::Punct) first = c;
  }
  for (const TokenIndex c : tree.children(tree.head(verb))) {
    if (c >= first) break;
    const Deprel d = tree.deprel(c);
    const bool object = infinitive && d == Deprel::Obj && moves_others(tree.lemma(tree.head(verb)));
    const bool absolute = participle && is_oblique(d) && tree.introducer(c) == "with";
    const bool nominal = is_nominal(tree.upos(c)) || tree.upos(c) == Upos::Det;
    if ((object || absolute) && nominal && ends_before(tree, c, first)) return c;
  }
  return kNoToken;
}

// One step from a verb without a subject of its own to the word that may have it, or the subject
// itself in `found`.
TokenIndex climb(const TreeView& tree, TokenIndex verb, TokenIndex& found) {
  const TokenIndex head = tree.head(verb);
  if (!tree.valid(head)) return kNoToken;
  switch (tree.deprel(verb)) {
    case Deprel::Xcomp: {
      const TokenIndex object = tree.child(head, Deprel::Obj);
      const bool controls = object != kNoToken && object < verb && has_to(tree, verb);
      if (!controls || is_subject_control(tree.lemma(head))) return head;
      found = object;
      return kNoToken;
    }
    case Deprel::Advcl:
      found = beside(tree, verb);
      return found == kNoToken ? head : kNoToken;
    case Deprel::Conj:
    case Deprel::Ccomp:
    case Deprel::Csubj:
    case Deprel::Parataxis:
      return head;
    case Deprel::AclRelcl:
      found = head;
      return kNoToken;
    case Deprel::Acl:
      return climb_from_noun(tree, verb, found);
    default:
      return is_nominal(tree.upos(head)) ? kNoToken : head;
  }
}

}  // namespace

TokenIndex find_subject(const TreeView& tree, TokenIndex verb) {
  for (int steps = 0; steps < kMaxClimb && tree.valid(verb); ++steps) {
    const TokenIndex subject = own_subject(tree, verb);
    if (subject != kNoToken) return subject;
    TokenIndex found = kNoToken;
    verb = climb(tree, verb, found);
    if (found != kNoToken) return found;
  }
  return kNoToken;
}

void take_out(const TreeView& tree, const TokenRanges& part, TokenRanges& ranges) {
  if (part.empty() || ranges.empty()) return;
  TokenRange& r = ranges.front();
  const TokenIndex begin = part.front().first;
  if (begin <= r.first || begin >= r.last) return;
  r.last = begin;
  while (r.size() > 1 && one_of(tree.form(r.last - 1), {"that", ","})) --r.last;
}

bool is_document_noun(std::string_view lemma) {
  return one_of(
      lemma,
      {"poll",       "survey",        "study",      "report",        "record",     "data",
       "figure",     "document",      "filing",     "analysis",      "statistics", "statistic",
       "census",     "research",      "estimate",   "count",         "result",     "transcript",
       "image",      "footage",       "map",        "letter",        "law",        "affidavit",
       "indictment", "review",        "finding",    "average",       "audit",      "probe",
       "inquiry",    "investigation", "inspection", "test",          "autopsy",    "video",
       "photo",      "photograph",    "recording",  "tape",          "memo",       "dossier",
       "index",      "log",           "diary",      "tally",         "simulation", "model",
       "scan",       "lawsuit",       "complaint",  "email",         "paper",      "chart",
       "ledger",     "evidence",      "barometer",  "questionnaire", "projection", "forecast"});
}

// "Rook (R-Orla)" keeps its bracket.
void close_bracket(const TreeView& tree, TokenRange& range) {
  if (range.last >= tree.size() || tree.form(range.last) != ")") return;
  for (TokenIndex t = range.last - 1; t >= range.first; --t) {
    if (tree.form(t) == ")") return;
    if (tree.form(t) == "(") {
      ++range.last;
      return;
    }
  }
}

TokenRanges source_ranges(TreeView& tree, TokenIndex source, TokenIndex cue) {
  std::vector<TokenIndex> without;
  for (const TokenIndex c : tree.children(source)) {
    const Deprel d = tree.deprel(c);
    if (tree.is_ancestor(c, cue) || d == Deprel::Case || d == Deprel::Parataxis || d == Deprel::Cop
        || d == Deprel::Mark || (d == Deprel::Advcl) || d == Deprel::Discourse) {
      without.push_back(c);
    }
  }
  // 's of a possessor belongs to the link, not to the speaker
  TokenRanges ranges = tree.yield(source, without);
  trim_punctuation(tree, ranges);
  // A speaker is one stretch around its head; what the parser hung elsewhere is not it.
  std::erase_if(ranges, [source](TokenRange r) { return !r.holds(source); });
  for (TokenRange& r : ranges) close_bracket(tree, r);
  return ranges;
}

}  // namespace tacitus
