#include "coding/claim_finder.h"

#include <algorithm>
#include <array>

#include "coding/claim_surface.h"

namespace tacitus {
namespace {

// Longest climb from a cue to its subject; deeper chains are parse errors.
constexpr int kMaxClimb = 8;

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
  return t + 1 < tree.size() && tree.tokens().xpos_of(t + 1) == "VBD";
}

bool has_to(const TreeView& tree, TokenIndex t) {
  for (const TokenIndex c : tree.children(t)) {
    if (tree.upos(c) == Upos::Part && tree.lemma(c) == "to") return true;
  }
  return false;
}

bool is_passive(const TreeView& tree, TokenIndex verb) {
  for (const TokenIndex c : tree.children(verb)) {
    const Deprel d = tree.deprel(c);
    if (d == Deprel::AuxPass || d == Deprel::NsubjPass || d == Deprel::CsubjPass) return true;
  }
  const bool participle = tree.tokens().xpos_of(verb) == "VBN";
  if (!participle) return false;
  for (const TokenIndex c : tree.children(verb)) {
    if (tree.deprel(c) == Deprel::Aux || is_subject(tree.deprel(c))) return false;
  }
  return tree.deprel(verb) == Deprel::Acl || tree.deprel(verb) == Deprel::Advcl
         || tree.deprel(verb) == Deprel::Amod;
}

TokenIndex own_subject(const TreeView& tree, TokenIndex verb) {
  for (const TokenIndex c : tree.children(verb)) {
    if (is_subject(tree.deprel(c)) || tree.deprel(c) == Deprel::Csubj) return c;
  }
  return kNoToken;
}

// Verbs whose object stays behind while the subject acts: "promised voters to leave".
bool is_subject_control(std::string_view lemma) {
  return one_of(lemma, {"promise", "vow", "threaten", "pledge", "swear", "use"});
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
  // "attacked Rook, calling him a liar": set off by a comma, it is about the attacker
  const bool set_off = verb > 0 && tree.form(verb - 1) == ",";
  if (set_off && tree.tokens().xpos_of(verb) == "VBG") return verb_above(tree, noun);
  found = noun;
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
    case Deprel::Conj:
    case Deprel::Ccomp:
    case Deprel::Csubj:
    case Deprel::Parataxis:
    case Deprel::Advcl:
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

namespace {

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

}  // namespace

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

namespace {

class Finder {
 public:
  Finder(TreeView& tree, const CueLexicon& lexicon) : tree_(tree), lexicon_(lexicon) {}

  std::vector<ClaimDraft> run() {
    used_.assign(static_cast<std::size_t>(tree_.size()), false);
    for (TokenIndex t = 0; t < tree_.size(); ++t) {
      if (tree_.deprel(t) == Deprel::Case) {  // "according" is tagged a verb by some treebanks
        preposition(t);
        continue;
      }
      switch (tree_.upos(t)) {
        case Upos::Verb:
          verb(t);
          break;
        case Upos::Noun:
          noun(t);
          break;
        case Upos::Adj:
          adjective(t, tree_.lemma(t));
          break;
        case Upos::Adv:
          adverb(t);
          break;
        default:
          break;
      }
    }
    const std::vector<Cue>& colon = lexicon_.find(":", Upos::Adp);
    if (!colon.empty()) find_labelled(tree_, colon.front(), drafts_);
    return std::move(drafts_);
  }

 private:
  struct Match {
    const Cue* cue = nullptr;
    std::vector<TokenIndex> words;  // head and extras that belong to the cue
    std::vector<TokenIndex> heads;  // where complements may hang
    TokenIndex object = kNoToken;   // of a preposition that is part of the cue: "go after X"
    TokenIndex kept = kNoToken;     // an extra that belongs to the content: [responsibility]
    ClaimDraft draft;
    int score = 0;
  };

  void verb(TokenIndex v) {
    if (tree_.deprel(v) == Deprel::Amod || used_[at(v)]) return;
    const bool passive = is_passive(tree_, v);
    if (passive && participle_adjective(v)) return;
    std::optional<Match> best;
    const Cue* plain = nullptr;
    std::vector<TokenIndex> plain_words;
    for (const Cue& cue : verb_cues(v)) {
      Match match;
      match.cue = &cue;
      if (!match_extras(v, match)) continue;
      if (cue.takes(frame::kQuote) && !passive
          && (plain == nullptr || cue.extras.size() > plain->extras.size())) {
        plain = &cue;
        plain_words = match.words;
      }
      if (verb_content(v, passive, match)) {
        match.score = match.score * 4 + cue.weight + static_cast<int>(cue.extras.size()) * 40;
        if (!best || match.score > best->score) best = std::move(match);
      }
    }
    // "...," explained the aide: the aide is no object.
    if (best && plain != nullptr && best->draft.frame == frame::kNp
        && inverted_speaker(tree_, v).size() > 0)
      best.reset();
    if (!passive) tail_attribution(v, best);
    if (!best || best->draft.frame == frame::kNp || opens_with_participle(v, *best)) {
      rescue_clause(v, passive, best);
    }
    if (best) {
      finish_verb(v, passive, *best);
    } else if (plain != nullptr) {
      pending_verb(v, *plain, plain_words);
    }
  }

  // "..., the mayor said on Sunday." at the end of a sentence: all before the comma is the content and
  // what stands between comma and cue is the speaker, whatever the tree says.
  void tail_attribution(TokenIndex v, std::optional<Match>& best) {
    const TailAttribution tail = tail_of(tree_, v, takes_addressee(v));
    if (tail.content.size() < 3) return;
    for (const Cue& cue : verb_cues(v)) {
      if (!cue.takes(frame::kClause) || !cue.takes(frame::kQuote) || cue.weight < 3
          || !cue.extras.empty())
        continue;
      Match m;
      m.cue = &cue;
      m.words = {v};
      m.heads = {v};
      m.draft.frame = frame::kClause;
      m.draft.content = {tail.content};
      m.draft.content_root = root_in(tail.content);
      m.draft.source = {tail.speaker};
      m.draft.source_head = tail.head;
      m.score = 48;
      best = std::move(m);
      return;
    }
  }

  bool takes_addressee(TokenIndex v) const {
    const std::vector<Cue>& cues = verb_cues(v);
    return std::any_of(cues.begin(), cues.end(),
                       [](const Cue& c) { return c.takes(frame::kAddressee); });
  }

  // The tree shows no clause but the words do: "told reporters Thursday that ...", "saying traders
  // have left". What follows is the content, up to where the sentence turns to something else.
  void rescue_clause(TokenIndex v, bool passive, std::optional<Match>& best) {
    for (const Cue& cue : verb_cues(v)) {
      if (!cue.takes(frame::kClause) || cue.weight < 3) continue;
      Match m;
      m.cue = &cue;
      if (!match_extras(v, m)) continue;
      const TokenRange found =
          clause_to_the_right(tree_, *std::max_element(m.words.begin(), m.words.end()),
                              cue.takes(frame::kZero) && (!best || best->draft.frame != frame::kNp)
                                  && !tree_.has_child(v, Deprel::Obj));
      if (found.size() < 2) continue;
      m.draft.passive = passive;
      m.draft.frame = frame::kClause;
      m.draft.content = {found};
      m.draft.content_root = root_in(found);
      if (passive && cue.takes(frame::kAddressee)) m.draft.addressee = own_subject(tree_, v);
      best = std::move(m);
      return;
    }
  }

  // "Asked about the raid, the mayor said none took place": what stands before is no content.
  bool opens_with_participle(TokenIndex v, const Match& m) const {
    const TokenRange first = m.draft.content.empty() ? TokenRange{} : m.draft.content.front();
    if (m.draft.frame != frame::kClause || first.first >= v || m.draft.content.back().last > v)
      return false;
    const std::string_view xpos = tree_.tokens().xpos_of(first.first);
    return xpos == "VBN" || xpos == "VBG" || tree_.upos(first.first) == Upos::Sconj;
  }

  // The highest token of a stretch.
  TokenIndex root_in(TokenRange range) const {
    for (TokenIndex t = range.first; t < range.last; ++t) {
      if (!range.holds(tree_.head(t)) && tree_.upos(t) == Upos::Verb) return t;
    }
    for (TokenIndex t = range.first; t < range.last; ++t) {
      if (!range.holds(tree_.head(t)) && tree_.upos(t) != Upos::Punct) return t;
    }
    return range.first;
  }

  // The lemmatiser guesses at verbs it has not seen: slammed -> slamm, found -> found.
  const std::vector<Cue>& verb_cues(TokenIndex v) const {
    const std::string_view lemma = tree_.lemma(v);
    const std::vector<Cue>& cues = lexicon_.find(lemma, Upos::Verb);
    if (!cues.empty() || lemma.size() < 4) return cues;
    if (lemma == "found") return lexicon_.find("find", Upos::Verb);
    const bool doubled = lemma[lemma.size() - 1] == lemma[lemma.size() - 2];
    return doubled ? lexicon_.find(lemma.substr(0, lemma.size() - 1), Upos::Verb) : cues;
  }

  bool match_extras(TokenIndex v, Match& match) const {
    match.words = {v};
    match.heads = {v};
    for (const Cue::Extra& extra : match.cue->extras) {
      const TokenIndex found = find_extra(v, extra.lemma, match);
      if (found == kNoToken) return false;
      const Deprel d = tree_.deprel(found);
      if (d != Deprel::Case && d != Deprel::Mark) match.heads.push_back(found);
      if (extra.content) {
        match.kept = found;
      } else {
        match.words.push_back(found);
      }
    }
    return true;
  }

  // A further word of a cue: below the words found so far, below the object ("held [the militia
  // responsible]"), or the preposition of a phrase ("go after X"), whose noun becomes the object.
  TokenIndex find_extra(TokenIndex v, std::string_view lemma, Match& match) const {
    for (const TokenIndex h : match.heads) {
      const TokenIndex found = tree_.child_with_lemma(h, lemma);
      if (found != kNoToken) return found;
    }
    const TokenIndex object = tree_.child(v, Deprel::Obj);
    if (object != kNoToken && tree_.upos(v) == Upos::Verb) {
      const TokenIndex found = tree_.child_with_lemma(object, lemma);
      if (found != kNoToken && tree_.deprel(found) == Deprel::Amod) return found;
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

  // Finds the content of `match.cue` at verb `v`; fills draft.content, .frame and the score.
  bool verb_content(TokenIndex v, bool passive, Match& match) {
    return passive ? passive_content(v, match) : active_content(v, match);
  }

  bool active_content(TokenIndex v, Match& m) {
    const Cue& cue = *m.cue;
    if (cue.takes(frame::kClause | frame::kQuote) && clause_content(m)) return true;
    const TokenIndex object = object_of(v, m);
    if (cue.takes(frame::kNpInf | frame::kInf) && infinitive_content(v, object, m)) return true;
    if (cue.takes(frame::kRaise) && raise_content(v, m)) return true;
    if (cue.takes(frame::kPred) && object != kNoToken && predicate_content(v, object, m))
      return true;
    if (m.kept != kNoToken && cue.takes(frame::kNp)) return take(m, m.kept, frame::kNp, 5, {});
    if (prepositional_content(v, m)) return true;
    if (cue.takes(frame::kPred) && !cue.takes(frame::kNp) && object != kNoToken
        && label_content(object, m))
      return true;
    const bool title = tree_.sentence_at(tree_.sentence(v)).zone == Zone::Title;
    if ((cue.takes(frame::kIng) || (title && cue.weight == 3)) && gerund_content(m)) return true;
    if (cue.takes(frame::kNp) && object != kNoToken) return object_content(v, object, m);
    if (cue.takes(frame::kClause | frame::kQuote)) return parenthetical_content(v, m);
    return false;
  }

  TokenIndex object_of(TokenIndex v, const Match& m) const {
    if (m.object != kNoToken) return m.object;
    const TokenIndex object = tree_.child(v, Deprel::Obj);
    if (object == m.kept) return kNoToken;
    return object == kNoToken ? tree_.child(v, Deprel::Iobj) : object;
  }

  bool take(Match& m, TokenIndex root, std::uint32_t which, int score,
            std::span<const TokenIndex> without) {
    m.draft.content_root = root;
    m.draft.content = tree_.yield(root, without);
    m.draft.frame = which;
    m.score = score;
    return true;
  }

  // said (that) ...: a ccomp, or a clause set beside the verb after a colon or quote mark.
  bool clause_content(Match& m) {
    TokenIndex best = kNoToken;
    for (const TokenIndex h : m.heads) {
      for (const TokenIndex c : tree_.children(h)) {
        const bool clause =
            tree_.deprel(c) == Deprel::Ccomp
            || (h != m.heads[0] && tree_.deprel(c) == Deprel::Acl && tree_.introducer(c) == "that");
        if (!clause || is_gerund(c)) continue;
        // of two the one with a subject after the cue: "Asked about it, he said none came"
        if (best == kNoToken || (best < h && c > h && own_subject(tree_, c) != kNoToken)) best = c;
      }
    }
    if (best != kNoToken) return take(m, best, frame::kClause, 9, {});
    const TokenIndex v = m.heads[0];
    for (const TokenIndex c : tree_.children(v)) {
      if (tree_.deprel(c) != Deprel::Parataxis || c < v) continue;
      if (follows_colon_or_quote(c)) return take(m, c, frame::kQuote, 8, {});
    }
    return false;
  }

  bool is_gerund(TokenIndex c) const {
    return tree_.tokens().xpos_of(c) == "VBG" && !tree_.has_child(c, Deprel::Aux)
           && own_subject(tree_, c) == kNoToken;
  }

  // A colon or an opening mark stands before the clause: said: "...
  bool follows_colon_or_quote(TokenIndex c) {
    TokenIndex first = tree_.yield(c).front().first;
    for (int back = 0; back < 3 && first >= 0; ++back, --first) {
      const std::string_view xpos = tree_.tokens().xpos_of(first);
      if (tree_.form(first) == ":" || xpos == "``" || tree_.form(first) == "\xE2\x80\x9C")
        return true;
      if (tree_.form(first) == "\xE2\x80\x9D" || xpos == "''") return false;
    }
    return false;
  }

  bool infinitive_content(TokenIndex v, TokenIndex object, Match& m) {
    if (m.object != kNoToken && m.object > v) return called_on(v, m);
    for (const TokenIndex c : tree_.children(v)) {
      const Deprel d = tree_.deprel(c);
      const bool clause = d == Deprel::Xcomp || d == Deprel::Ccomp || d == Deprel::Advcl;
      if (!clause || !has_to(tree_, c) || (d == Deprel::Advcl && object == kNoToken)) continue;
      const bool with_object = object != kNoToken && object < c;
      if (with_object && m.cue->takes(frame::kNpInf)) {
        // "asked the army to open the gate", but not "asked a friend, to be sure"
        const bool next = tree_.yield(object).back().last == tree_.yield(c).front().first;
        if (d == Deprel::Advcl && (!next || m.cue->weight < 3)) continue;
        return take_both(m, object, c, 9);
      }
      if (m.cue->takes(frame::kInf) && (!with_object || m.cue->takes(frame::kAddressee))) {
        return take(m, c, frame::kInf, 8, {});
      }
    }
    return false;
  }

  bool take_both(Match& m, TokenIndex object, TokenIndex clause, int score) {
    take(m, object, frame::kNpInf, score, {});
    if (m.object == object) drop_introducer(m);
    m.draft.content = merge_ranges(m.draft.content, tree_.yield(clause));
    m.draft.content_root = clause;
    return true;
  }

  // "called on them to leave": the clause hangs on the verb or on the noun
  bool called_on(TokenIndex v, Match& m) {
    for (const TokenIndex h : {v, m.object}) {
      for (const TokenIndex c : tree_.children(h)) {
        if (c > m.object && is_oblique(tree_.deprel(c)) && has_to(tree_, c))
          return take_both(m, m.object, c, 8);
      }
    }
    return false;
  }

  // seems to be, appears to have: the subject belongs to the content.
  bool raise_content(TokenIndex v, Match& m) {
    const TokenIndex subject = own_subject(tree_, v);
    for (const TokenIndex c : tree_.children(v)) {
      if (tree_.deprel(c) != Deprel::Xcomp || c < v || speaks(c)) continue;
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
  bool speaks(TokenIndex c) const {
    if (tree_.upos(c) != Upos::Verb) return false;
    const std::uint32_t wanted = tree_.has_child(c, Deprel::Ccomp) ? frame::kClause
                                 : tree_.has_child(c, Deprel::Obj) ? frame::kNp
                                                                   : 0U;
    const std::vector<Cue>& cues = lexicon_.find(tree_.lemma(c), Upos::Verb);
    return std::any_of(cues.begin(), cues.end(), [wanted](const Cue& cue) {
      return cue.extras.empty() && cue.weight == 3 && cue.takes(wanted);
    });
  }

  // "to" and the copula after it belong to the cue: "is believed [to be] the group".
  void drop_infinitive(TokenIndex c, Match& m) {
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

  void add_subject(TokenIndex subject, TokenIndex v, Match& m) {
    // A relative pronoun stands for the noun it hangs on: "the force, which is believed to be X".
    if (tree_.deprel(v) == Deprel::AclRelcl && tree_.upos(subject) == Upos::Pron
        && tree_.valid(tree_.head(v))) {
      m.draft.content = merge_ranges(source_ranges(tree_, tree_.head(v), v), m.draft.content);
      return;
    }
    m.draft.content = merge_ranges(tree_.yield(subject), m.draft.content);
  }

  // called it an outrage; described it as vile
  bool predicate_content(TokenIndex v, TokenIndex object, Match& m) {
    for (const TokenIndex c : tree_.children(v)) {
      const bool predicate = tree_.deprel(c) == Deprel::Xcomp && !has_to(tree_, c);
      const bool as =
          (tree_.deprel(c) == Deprel::Obl || tree_.deprel(c) == Deprel::Advcl) && c > object
          && one_of(tree_.introducer(c), {"as", "to", "with"})
          && (tree_.introducer(c) == "as" || one_of(m.cue->lemma, {"liken", "compare", "equate"}));
      if (!predicate && !as) continue;
      if (tree_.upos(object) == Upos::Pron && object < v) {
        return take(m, c, frame::kPred, 7, {});  // "what she called a war"
      }
      take(m, object, frame::kPred, 8, {});
      if (m.object == object) drop_introducer(m);
      m.draft.content = merge_ranges(m.draft.content, tree_.yield(c));
      m.draft.content_root = c;
      return true;
    }
    return false;
  }

  // called Trump "insanity", called it the nerd prom: the parser ran object and name into one.
  bool label_content(TokenIndex object, Match& m) {
    if (m.cue->weight < 3 || m.cue->lemma == "know" || object < m.heads[0]) return false;
    const TokenIndex first = tree_.yield(object).front().first;
    const Sentence& s = tree_.sentence_at(tree_.sentence(object));
    TokenIndex end = first;
    bool marks = false;
    bool second = false;
    while (end < s.last && tree_.form(end) != "," && tree_.form(end) != ";") {
      marks = marks || tree_.tokens().xpos_of(end) == "``";
      // "called it the nerd prom", "called the crisis the worst": a second phrase follows
      const Upos before = end > first ? tree_.upos(end - 1) : Upos::X;
      const bool noun = before == Upos::Noun || before == Upos::Propn || before == Upos::Pron;
      second = second || (noun && tree_.upos(end) == Upos::Det);
      ++end;
    }
    if (!marks && !second) return false;
    m.draft.content = {{first, end}};
    m.draft.content_root = object;
    m.draft.frame = frame::kPred;
    m.score = 6;
    return true;
  }

  // The preposition of a phrase is the cue's, not the content's.
  void drop_introducer(Match& m) {
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

  bool prepositional_content(TokenIndex v, Match& m) {
    if (m.cue->prepositions.empty()) return false;
    for (const TokenIndex c : tree_.children(v)) {
      if (!is_oblique(tree_.deprel(c)) || c < v) continue;
      if (!m.cue->takes_preposition(tree_.introducer(c)) || is_time_phrase(c)) continue;
      take(m, c, frame::kNp, 6, {});
      drop_introducer(m);
      return true;
    }
    return false;
  }

  // firing; having fired
  bool is_gerund_clause(TokenIndex c) const {
    if (tree_.tokens().xpos_of(c) == "VBG") return true;
    for (const TokenIndex aux : tree_.children(c)) {
      const Deprel d = tree_.deprel(aux);
      if ((d == Deprel::Aux || d == Deprel::AuxPass) && tree_.tokens().xpos_of(aux) == "VBG")
        return true;
    }
    return false;
  }

  bool gerund_content(Match& m) {
    for (const TokenIndex c : tree_.children(m.heads[0])) {
      const Deprel d = tree_.deprel(c);
      if ((d == Deprel::Xcomp || d == Deprel::Ccomp || d == Deprel::Csubj)
          && tree_.tokens().xpos_of(c) == "VBG") {
        return take(m, c, frame::kIng, 7, {});
      }
    }
    return false;
  }

  bool is_time_phrase(TokenIndex c) const { return is_time_word(tree_.lemma(c)); }

  // condemned the attack; accused the army of shelling: the object and the phrases that complete it.
  bool object_content(TokenIndex v, TokenIndex object, Match& m) {
    if (tree_.upos(object) == Upos::Pron
        && (object < v
            || one_of(tree_.lemma(object), {"what", "who", "myself", "himself", "herself"}))) {
      return false;
    }
    if (is_time_phrase(object)) return false;
    take(m, object, frame::kNp, 4, {});
    if (m.object == object) drop_introducer(m);
    for (const TokenIndex c : tree_.children(v)) {
      const Deprel d = tree_.deprel(c);
      if (c < object || c == object || is_time_phrase(c)) continue;
      const bool phrase = d == Deprel::Obl || d == Deprel::Advcl || d == Deprel::Xcomp;
      if (phrase
          && one_of(tree_.introducer(c), {"of", "for", "as", "from", "against", "over", "about"})
          && !after_comma(c)) {
        m.draft.content = merge_ranges(m.draft.content, tree_.yield(c));
        if (d == Deprel::Advcl) m.draft.content_root = c;
      }
    }
    return true;
  }

  bool after_comma(TokenIndex c) {
    const TokenIndex first = tree_.yield(c).front().first;
    return first > 0 && tree_.form(first - 1) == ",";
  }

  // The bridge is safe, he said. As he put it, ...: the clause around the cue is the content.
  bool parenthetical_content(TokenIndex v, Match& m) {
    const TokenIndex host = tree_.head(v);
    if (!tree_.valid(host) || own_subject(tree_, v) == kNoToken) return false;
    const Deprel d = tree_.deprel(v);
    const bool as = d == Deprel::Advcl && tree_.introducer(v) == "as";
    if (d != Deprel::Parataxis && d != Deprel::Discourse && !as) return false;
    // "we started, she came too" is two clauses set side by side
    if (!as && !m.cue->takes(frame::kZero)) return false;
    if (tree_.has_child(v, Deprel::Obj) || (as && !ends_phrase(v))) return false;
    const TokenIndex without[] = {v};
    return take(m, host, frame::kClause, 7, without);
  }

  // Nothing of the clause follows the verb: "as he said, ..." but not "as he warned it would fall".
  bool ends_phrase(TokenIndex v) const {
    TokenIndex t = v + 1;
    while (t < tree_.size()
           && (tree_.upos(t) == Upos::Adv || is_time_phrase(t) || tree_.form(t) == "on"))
      ++t;
    return t >= tree_.size() || tree_.upos(t) == Upos::Punct || tree_.deprel(t) == Deprel::Case;
  }

  bool passive_content(TokenIndex v, Match& m) {
    const Cue& cue = *m.cue;
    m.draft.passive = true;
    const TokenIndex subject = own_subject(tree_, v);
    const bool expletive = subject == kNoToken || tree_.has_child(v, Deprel::Expl);
    if (cue.takes(frame::kClause | frame::kQuote) && clause_content(m)) {
      if (!expletive && cue.takes(frame::kAddressee)) m.draft.addressee = subject;
      return true;
    }
    if (cue.takes(frame::kClause) && tree_.deprel(v) != Deprel::Acl) {
      const TokenIndex clause = tree_.child(v, Deprel::CsubjPass);
      if (clause != kNoToken) return take(m, clause, frame::kClause, 8, {});
    }
    if (cue.takes(frame::kRaise | frame::kNpInf | frame::kPred)) {
      m.draft.frame = cue.frames;  // a bare predicate will do: "is considered dangerous"
      if (raise_content(v, m)) return true;
      m.draft.frame = 0;
    }
    if (cue.takes(frame::kPred) && passive_as(v, subject, m)) return true;
    if (prepositional_content(v, m) || (cue.act == Act::Accuse && accused_of(v, m))) {
      if (subject != kNoToken) add_subject(subject, v, m);
      return cue.weight == 3;
    }
    if (cue.takes(frame::kNp) && agent_of(v) != kNoToken) {
      if (subject != kNoToken) return take(m, subject, frame::kNp, 4, {});
      if (tree_.deprel(v) == Deprel::Acl && tree_.valid(tree_.head(v)) && cue.weight == 3) {
        m.draft.content_root = tree_.head(v);
        m.draft.content = source_ranges(tree_, tree_.head(v), v);
        m.draft.frame = frame::kNp;
        m.score = 4;
        return true;
      }
    }
    return false;
  }

  // was described as vile
  bool passive_as(TokenIndex v, TokenIndex subject, Match& m) {
    for (const TokenIndex c : tree_.children(v)) {
      const bool as = tree_.introducer(c) == "as" && c > v;
      if (!as || (tree_.deprel(c) != Deprel::Obl && tree_.deprel(c) != Deprel::Advcl)) continue;
      take(m, c, frame::kPred, 7, {});
      if (subject != kNoToken) add_subject(subject, v, m);
      return true;
    }
    return false;
  }

  bool accused_of(TokenIndex v, Match& m) {
    for (const TokenIndex c : tree_.children(v)) {
      if (is_oblique(tree_.deprel(c)) && c > v && one_of(tree_.introducer(c), {"of", "for"})) {
        return take(m, c, frame::kNp, 6, {});
      }
    }
    return false;
  }

  TokenIndex agent_of(TokenIndex v) const {
    for (const TokenIndex c : tree_.children(v)) {
      if (tree_.deprel(c) == Deprel::OblAgent) return c;
    }
    for (const TokenIndex c : tree_.children(v)) {
      if (tree_.deprel(c) == Deprel::Obl && tree_.introducer(c) == "by") return c;
    }
    return kNoToken;
  }

  // worried, convinced: a participle that says what its subject feels.
  bool participle_adjective(TokenIndex v) {
    const std::string form = lower(tree_.form(v));
    if (lexicon_.find(form, Upos::Adj).empty()) return false;
    return adjective(v, form);
  }

  static std::string lower(std::string_view s) {
    std::string out(s);
    for (char& c : out) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
  }

  void finish_verb(TokenIndex v, bool passive, Match& m) {
    ClaimDraft& draft = m.draft;
    draft.cue = m.cue;
    draft.head = v;
    if (passive) {
      draft.source_head = agent_of(v);
    } else if (draft.source_head != kNoToken) {  // read off the words
      draft.addressee = kNoToken;
    } else if (draft.frame != frame::kRaise) {
      draft.source_head = find_subject(tree_, v);
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
      if (!passive && m.cue->takes(frame::kQuote) && m.cue->extras.empty())
        pending_verb(v, *m.cue, {v});
      return;
    }
    draft.cue_tokens = cue_ranges(v, m.words);
    settle_content(draft);
    if (draft.content.empty()) return;
    for (const TokenIndex w : m.words) used_[at(w)] = true;
    if (m.kept != kNoToken) used_[at(m.kept)] = true;
    drafts_.push_back(std::move(draft));
  }

  void pending_verb(TokenIndex v, const Cue& cue, const std::vector<TokenIndex>& words) {
    ClaimDraft draft;
    draft.cue = &cue;
    draft.head = v;
    draft.pending = true;
    draft.source_head = find_subject(tree_, v);
    invert(draft);
    set_source(draft);
    Match m;
    m.cue = &cue;
    draft.addressee = addressee_of(v, m);
    draft.cue_tokens = cue_ranges(v, words);
    drafts_.push_back(std::move(draft));
  }

  // "..., said one former aide." where the tree took the aide for something else, or for the speaker
  // a noun from within what was said.
  void invert(ClaimDraft& draft) const {
    if (!draft.cue->takes(frame::kQuote) || draft.cue->pos != Upos::Verb) return;
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

  bool finite_between(TokenIndex first, TokenIndex last) const {
    for (TokenIndex t = first + 1; t < last; ++t) {
      const std::string_view xpos = tree_.tokens().xpos_of(t);
      if (one_of(xpos, {"VBD", "VBZ", "VBP", "MD"}) && tree_.deprel(t) != Deprel::AclRelcl)
        return true;
    }
    return false;
  }

  TokenIndex addressee_of(TokenIndex v, const Match& m) const {
    const TokenIndex indirect = tree_.child(v, Deprel::Iobj);
    if (indirect != kNoToken) return indirect;
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

  void set_source(ClaimDraft& draft) {
    const TokenIndex s = draft.source_head;
    if (s == kNoToken || !draft.source.empty()) return;
    if (!is_nominal(tree_.upos(s)) && tree_.upos(s) != Upos::Adj && tree_.upos(s) != Upos::Det) {
      draft.source_head = kNoToken;
      return;
    }
    draft.source = source_ranges(tree_, s, draft.head);
    if (draft.cue->pos != Upos::Verb) return;
    const bool dateline = s < after_dateline(tree_, tree_.sentence_at(tree_.sentence(draft.head)));
    if (dateline || is_time_phrase(s)) take_neighbour(draft);
    reach_to_cue(draft);
  }

  // "Secretary of State Ada Rook said": a name that the tree tore apart goes on up to its cue.
  void reach_to_cue(ClaimDraft& draft) const {
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

  // "Sunday at the port, the mayor said": a day is no speaker; the name next to the cue is.
  void take_neighbour(ClaimDraft& draft) {
    TokenIndex t = draft.head - 1;
    while (t > 0 && (tree_.upos(t) == Upos::Adv || tree_.upos(t) == Upos::Aux)) --t;
    if (t > 0 && tree_.form(t) == ")") {  // Rook (R-Orla) said Tuesday
      while (t > 0 && tree_.form(t) != "(") --t;
      --t;
    }
    if (t < 0 || !is_nominal(tree_.upos(t))) return;
    while (tree_.valid(tree_.head(t)) && tree_.head(t) < draft.head
           && is_nominal(tree_.upos(tree_.head(t))) && tree_.head(t) != draft.source_head
           && !after_comma(t)) {
      t = tree_.head(t);
    }
    draft.source_head = t;
    draft.source = source_ranges(tree_, t, draft.head);
  }

  // A cue without a speaker is a claim only where nobody is named on purpose; weak cues need one who
  // can speak.
  bool plausible(const ClaimDraft& draft) const {
    const TokenIndex s = draft.source_head;
    if (s == kNoToken) {
      if (draft.passive || draft.frame == frame::kRaise) return true;
      return tree_.sentence_at(tree_.sentence(draft.head)).zone == Zone::Title
             && draft.cue->weight == 3;
    }
    if (tree_.deprel(s) == Deprel::Csubj) return false;
    if (tree_.upos(s) == Upos::Pron && one_of(tree_.lemma(s), {"there", "it"})
        && draft.cue->weight < 3) {
      return draft.frame == frame::kClause;
    }
    if (draft.cue->weight == 1 && draft.cue->act == Act::Show) {  // a poll shows, a person displays
      return one_of(tree_.lemma(s),
                    {"poll", "survey", "study", "report", "record", "data", "figure", "document",
                     "filing", "analysis", "statistic", "result", "research", "average"});
    }
    if (draft.cue->weight == 1) {
      return tree_.upos(s) == Upos::Propn || tree_.has_feature(s, "PronType=Prs");
    }
    return true;
  }

  // A finite verb of saying with its clause.
  bool tells(const ClaimDraft& draft) const {
    const bool clause = draft.frame == frame::kClause || draft.frame == frame::kQuote;
    return clause && draft.cue->weight == 3
           && one_of(tree_.tokens().xpos_of(draft.head), {"VBD", "VBZ", "VBP"});
  }

  // A deed that is only a purpose or a means is not told as done: "came to address the crowd",
  // "reached voters by echoing their fears". What is said in a clause or marks is told all the same.
  bool told(const ClaimDraft& draft, bool passive) const {
    if (draft.frame != frame::kNp && draft.frame != frame::kPred) return true;
    const Deprel d = tree_.deprel(draft.head);
    const std::string_view xpos = tree_.tokens().xpos_of(draft.head);
    const bool below = d == Deprel::Advcl || d == Deprel::Acl || d == Deprel::Xcomp
                       || d == Deprel::Ccomp || d == Deprel::Parataxis;
    if (xpos == "VB" && below && !tree_.has_child(draft.head, Deprel::Aux)) return false;
    if (passive && d == Deprel::Acl) return draft.source_head != kNoToken && draft.cue->weight == 3;
    if (xpos == "VBG" && (d == Deprel::Advcl || d == Deprel::Acl || d == Deprel::Conj)) {
      return draft.cue->weight == 3 && tree_.introducer(draft.head).empty();
    }
    return true;
  }

  // The cue's words with the auxiliaries, negation and adverbs that stand next to them.
  TokenRanges cue_ranges(TokenIndex head, const std::vector<TokenIndex>& words) {
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
  void settle_content(ClaimDraft& draft) {
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
    if (!kept.empty() && kept.front().size() > 1 && tree_.deprel(kept.front().first) == Deprel::Mark
        && tree_.lemma(kept.front().first) == "that") {
      ++kept.front().first;
      trim_punctuation(tree_, kept);
    }
    draft.content = std::move(kept);
    mend_bounds(tree_, draft);
  }

  void noun(TokenIndex n) {
    if (used_[at(n)]) return;
    for (const Cue& cue : lexicon_.find(tree_.lemma(n), Upos::Noun)) {
      Match m;
      m.cue = &cue;
      if (!match_extras(n, m) || !noun_content(n, m)) continue;
      ClaimDraft& draft = m.draft;
      draft.cue = &cue;
      draft.head = n;
      TokenIndex support = kNoToken;
      draft.source_head = noun_source(n, support);
      if (draft.source_head == kNoToken && !anonymous_noun(draft)) continue;
      set_source(draft);
      if (support != kNoToken) m.words.push_back(support);
      draft.cue_tokens = support == kNoToken ? cue_ranges(n, m.words) : support_ranges(support, n);
      settle_content(draft);
      if (draft.content.empty()) continue;
      used_[at(n)] = true;
      drafts_.push_back(std::move(draft));
      return;
    }
  }

  bool noun_content(TokenIndex n, Match& m) {
    const Cue& cue = *m.cue;
    if (noun_complement(n, m)) return true;
    // "joined Rook's call for talks": the phrase after the noun, which the parser hung on the verb
    const TokenIndex verb = tree_.head(n);
    if (!tree_.valid(verb) || tree_.upos(verb) != Upos::Verb || verb > n) return false;
    for (const TokenIndex c : tree_.children(verb)) {
      if (c < n || tree_.deprel(c) != Deprel::Obl || !cue.takes_preposition(tree_.introducer(c)))
        continue;
      if (tree_.yield(c).front().first != n + 1 || is_time_phrase(c)) continue;
      take(m, c, frame::kNp, 5, {});
      drop_introducer(m);
      return true;
    }
    return false;
  }

  bool noun_complement(TokenIndex n, Match& m) {
    const Cue& cue = *m.cue;
    for (const TokenIndex c : tree_.children(n)) {
      if (c < n) continue;
      const Deprel d = tree_.deprel(c);
      const std::string_view intro = tree_.introducer(c);
      const bool clausal = d == Deprel::Acl || d == Deprel::Ccomp || d == Deprel::AclRelcl;
      if (cue.takes(frame::kClause) && clausal && one_of(intro, {"that", "whether", "if"})
          && tree_.tokens().xpos_of(tree_.child_with_lemma(c, intro)) == "IN") {
        return take(m, c, frame::kClause, 8, {});
      }
      if (cue.takes(frame::kInf) && d == Deprel::Acl && has_to(tree_, c)) {
        return take(m, c, frame::kInf, 7, {});
      }
      if (cue.takes_preposition(intro) && (d == Deprel::Nmod || d == Deprel::Acl)) {
        take(m, c, frame::kNp, 5, {});
        drop_introducer(m);
        return true;
      }
    }
    return false;
  }

  // his claim; the claim by the army; she made the claim (support verb); Russia's warning
  TokenIndex noun_source(TokenIndex n, TokenIndex& support) const {
    const TokenIndex owner = tree_.child(n, Deprel::NmodPoss);
    if (owner != kNoToken) return owner;
    for (const TokenIndex c : tree_.children(n)) {
      if (tree_.deprel(c) == Deprel::Nmod && one_of(tree_.introducer(c), {"by", "from", "among"}))
        return c;
    }
    // Republican criticism, a U.N. warning
    for (const TokenIndex c : tree_.children(n)) {
      const Deprel d = tree_.deprel(c);
      const std::string_view form = tree_.form(c);
      const bool name =
          (d == Deprel::Compound && tree_.upos(c) == Upos::Propn)
          || (d == Deprel::Amod && form[0] >= 'A' && form[0] <= 'Z' && c > sentence_start(c));
      if (name) return c;
    }
    const TokenIndex verb = tree_.head(n);
    if (!tree_.valid(verb) || tree_.upos(verb) != Upos::Verb) return kNoToken;
    const bool light = one_of(
        tree_.lemma(verb),
        {"make",    "issue", "give",    "have",    "voice",     "express", "raise",   "repeat",
         "release", "send",  "deliver", "publish", "post",      "offer",   "file",    "launch",
         "level",   "put",   "lodge",   "renew",   "reiterate", "hold",    "share",   "harbor",
         "draw",    "reach", "come",    "pose",    "announce",  "show",    "present", "find"});
    if (!light || tree_.deprel(n) != Deprel::Obj || is_passive(tree_, verb)) return kNoToken;
    support = verb;
    return find_subject(tree_, verb);
  }

  TokenIndex sentence_start(TokenIndex t) const {
    return tree_.sentence_at(tree_.sentence(t)).first;
  }

  // "There are fears that", "reports of": nobody is named, the noun itself says that somebody speaks.
  bool anonymous_noun(const ClaimDraft& draft) const {
    if (draft.frame != frame::kClause || draft.cue->weight < 3) return false;
    switch (draft.cue->act) {
      case Act::Accuse:
      case Act::Emphasize:
      case Act::Report:
      case Act::Seem:
      case Act::Fear:
      case Act::Believe:
      case Act::Predict:
      case Act::Warn:
        return true;
      default:
        return false;
    }
  }

  // issued a statement: verb to noun in one stretch.
  TokenRanges support_ranges(TokenIndex verb, TokenIndex n) {
    TokenRanges ranges = cue_ranges(verb, {verb});
    if (n > verb && n - verb < 8) {
      ranges = merge_ranges(ranges, {{verb, n + 1}});
    } else {
      ranges = merge_ranges(ranges, {{n, n + 1}});
    }
    return ranges;
  }

  bool adjective(TokenIndex a, std::string_view lemma) {
    if (used_[at(a)] || tree_.deprel(a) == Deprel::Amod) return false;
    for (const Cue& cue : lexicon_.find(lemma, Upos::Adj)) {
      Match m;
      m.cue = &cue;
      if (!match_extras(a, m) || !adjective_content(a, m)) continue;
      ClaimDraft& draft = m.draft;
      draft.cue = &cue;
      draft.head = a;
      if (draft.frame == frame::kRaise) {
        draft.passive = true;
      } else {
        draft.source_head = find_subject(tree_, a);
        if (draft.source_head == kNoToken || !plausible(draft)) continue;
        if (tree_.upos(draft.source_head) == Upos::Pron
            && one_of(tree_.lemma(draft.source_head), {"it", "that", "this"}))
          continue;
      }
      set_source(draft);
      draft.cue_tokens = cue_ranges(a, m.words);
      settle_content(draft);
      if (draft.content.empty()) continue;
      used_[at(a)] = true;
      drafts_.push_back(std::move(draft));
      return true;
    }
    return false;
  }

  bool adjective_content(TokenIndex a, Match& m) {
    const Cue& cue = *m.cue;
    if (cue.takes(frame::kClause) && clause_content(m)) return true;
    for (const TokenIndex c : tree_.children(a)) {
      if (c < a) continue;
      const Deprel d = tree_.deprel(c);
      const bool clausal = d == Deprel::Xcomp || d == Deprel::Advcl || d == Deprel::Ccomp;
      if (clausal && has_to(tree_, c) && cue.takes(frame::kRaise)) {
        const TokenIndex subject = own_subject(tree_, a);
        take(m, c, frame::kRaise, 6, {});
        drop_infinitive(c, m);
        if (subject != kNoToken) add_subject(subject, a, m);
        return true;
      }
      if (clausal && has_to(tree_, c) && cue.takes(frame::kInf))
        return take(m, c, frame::kInf, 6, {});
      if (cue.takes(frame::kClause) && d == Deprel::Advcl && tree_.introducer(c) == "that") {
        return take(m, c, frame::kClause, 6, {});
      }
      if (is_oblique(d) && cue.takes_preposition(tree_.introducer(c)) && !is_time_phrase(c)) {
        take(m, c, frame::kNp, 5, {});
        drop_introducer(m);
        return true;
      }
    }
    return false;
  }

  // allegedly, reportedly: the clause is told by somebody who is not named.
  void adverb(TokenIndex t) {
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
  bool in_ones_view(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (lower(tree_.form(t)) != "in" || !tree_.valid(noun)) return false;
    if (!one_of(tree_.lemma(noun), {"view", "opinion", "judgment", "eye", "mind"})) return false;
    const TokenIndex owner = tree_.child(noun, Deprel::NmodPoss);
    const std::vector<Cue>& cues = lexicon_.find("view", Upos::Noun);
    const bool set_off = t == sentence_start(t) || tree_.form(t - 1) == ",";
    if (owner == kNoToken || cues.empty() || !set_off) return false;
    const TokenIndex host = clause_above(noun);
    if (host == kNoToken) return false;
    ClaimDraft draft;
    draft.cue = &cues.front();
    draft.head = noun;
    draft.frame = frame::kClause;
    draft.source_head = owner;
    draft.source = source_ranges(tree_, owner, noun);
    draft.cue_tokens = {{noun, noun + 1}};
    draft.content_root = host;
    const TokenIndex without[] = {noun};
    draft.content = tree_.yield(host, without);
    settle_content(draft);
    if (!draft.content.empty()) drafts_.push_back(std::move(draft));
    return true;
  }

  // according to X: X is the speaker, the clause it hangs on is the content.
  void preposition(TokenIndex t) {
    if (in_ones_view(t)) return;
    for (const Cue& cue : lexicon_.find(lower(tree_.form(t)), Upos::Adp)) {
      Match m;
      m.cue = &cue;
      if (!match_extras(t, m)) continue;
      const TokenIndex source = tree_.head(t);
      if (!tree_.valid(source)) return;
      const TokenIndex host = clause_above(source);
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

  // The clause that a phrase set off at either end of it speaks about.
  TokenIndex clause_above(TokenIndex source) const {
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

  static std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

  TreeView& tree_;
  const CueLexicon& lexicon_;
  std::vector<ClaimDraft> drafts_;
  std::vector<bool> used_;
};

}  // namespace

std::vector<ClaimDraft> find_claims(TreeView& tree, const CueLexicon& lexicon) {
  return Finder(tree, lexicon).run();
}

}  // namespace tacitus
