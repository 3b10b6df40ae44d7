#include "coding/events_tree.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace tacitus {
namespace {

constexpr int kMaxHeight = 400;  // of a tree; ends the climb where heads run in a circle
constexpr int kMaxDepth = 8;     // of inherited subjects; real sentences stay below 5

bool is_subject(Deprel d) {
  return d == Deprel::Nsubj || d == Deprel::NsubjPass || d == Deprel::NsubjOuter;
}

bool is_oblique(Deprel d) {
  return d == Deprel::Obl || d == Deprel::OblAgent || d == Deprel::OblUnmarked || d == Deprel::Nmod
         || d == Deprel::NmodDesc || d == Deprel::NmodUnmarked || d == Deprel::Iobj;
}

std::string lower_case(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// What a lemmatiser gets wrong at times: "troops" and "talks" left as they are, "expell".
WordId word_of_lemma(const PatternSet& patterns, std::string_view lemma, bool plural) {
  const std::string lower = lower_case(lemma);
  const std::string_view view = lower;
  if (plural && view.size() > 3 && view.back() == 's') {
    if (const WordId word = patterns.word(view.substr(0, view.size() - 1)); word != 0) return word;
  }
  if (const WordId word = patterns.word(view); word != 0) return word;
  // "re-open", "re-impose": the prefix with a hyphen.
  if (view.starts_with("re-")) {
    if (const WordId word = patterns.word("re" + lower.substr(3)); word != 0) return word;
  }
  const std::size_t n = view.size();
  if (n > 4 && view[n - 1] == view[n - 2]) return patterns.word(view.substr(0, n - 1));
  return 0;
}

// A verb whose lemma no pattern knows, by its form: "suing" is sue, whatever the lemmatiser says.
WordId word_of_form(const PatternSet& patterns, std::string_view form) {
  const std::string lower = lower_case(form);
  const std::string_view view = lower;
  if (const WordId word = patterns.lemma_of_form(view); word != 0) return word;
  if (const WordId word = patterns.word(view); word != 0) return word;
  if (view.ends_with("ied") || view.ends_with("ies")) {
    const std::string stem(view.substr(0, view.size() - 3));
    if (const WordId word = patterns.word(stem + "y"); word != 0) return word;
  }
  for (const std::string_view ending : {"ing", "ed", "es", "d", "s"}) {
    if (view.size() < ending.size() + 2 || !view.ends_with(ending)) continue;
    const std::string_view stem = view.substr(0, view.size() - ending.size());
    if (const WordId word = patterns.word(stem); word != 0) return word;
    if (const WordId word = patterns.word(std::string(stem) + "e"); word != 0) return word;
    const std::size_t n = stem.size();
    if (n > 3 && stem[n - 1] == stem[n - 2]) {
      if (const WordId word = patterns.word(stem.substr(0, n - 1)); word != 0) return word;
    }
  }
  return 0;
}

}  // namespace

EventTree::EventTree(const Document& document, const PatternSet& patterns)
    : document_(document), patterns_(patterns) {
  const Tokens& tokens = document.tokens;
  first_child_.assign(tokens.size(), kNoToken);
  next_sibling_.assign(tokens.size(), kNoToken);
  words_.assign(tokens.size(), 0);
  for (std::size_t i = tokens.size(); i-- > 0;) {
    const TokenIndex h = tokens.head[i];
    if (h == kNoToken) continue;
    next_sibling_[i] = first_child_[at(h)];
    first_child_[at(h)] = static_cast<TokenIndex>(i);
  }
  find_words();
  by_ = patterns.word("by");
  of_ = patterns.word("of");
  partitive_ = patterns.set_named("PARTITIVE");
  reason_prep_ = patterns.set_named("REASON-PREP");
  date_word_ = patterns.set_named("DATE-WORD");
  subject_control_ = patterns.set_named("SUBJECT-CONTROL");
}

void EventTree::find_words() {
  const Tokens& tokens = document_.tokens;
  constexpr WordId kUnknown = ~WordId{0};
  std::vector<WordId> of_lemma(tokens.strings.size() * 2, kUnknown);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view tag = tokens.strings.view(tokens.xpos[i]);
    const bool plural = tag == "NNS" || tag == "NNPS";
    WordId& word = of_lemma[tokens.lemma[i] * 2 + (plural ? 1 : 0)];
    if (word == kUnknown) {
      word = word_of_lemma(patterns_, tokens.strings.view(tokens.lemma[i]), plural);
    }
    words_[i] = word;
    if (tokens.upos[i] != Upos::Verb) continue;
    const std::string_view form = document_.form(static_cast<TokenIndex>(i));
    const std::string_view lemma = tokens.strings.view(tokens.lemma[i]);
    // "abandon" with the lemma "give": irregular verbs keep their first letter, but for go and be.
    const bool astray =
        !lemma.empty() && !form.empty() && lower_case(form.substr(0, 1)) != lemma.substr(0, 1);
    // "shot" with the lemma "shot".
    const WordId irregular = lemma == form ? patterns_.lemma_of_form(lemma) : 0;
    if (irregular != 0) {
      words_[i] = irregular;
    } else if (word == 0 || (astray && lemma != "go" && lemma != "be")) {
      const WordId by_form = word_of_form(patterns_, form);
      if (by_form != 0) words_[i] = by_form;
    }
  }
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) join_hyphens(i);
}

// "cease-fire", "co-operate": three tokens, one word of the patterns, borne by their head.
void EventTree::join_hyphens(std::size_t dash) {
  const Tokens& tokens = document_.tokens;
  if (document_.text[tokens.span[dash].begin] != '-' || tokens.span[dash].size() != 1) return;
  if (tokens.span[dash - 1].end != tokens.span[dash].begin
      || tokens.span[dash].end != tokens.span[dash + 1].begin) {
    return;
  }
  const std::string left = lower_case(document_.form(static_cast<TokenIndex>(dash - 1)));
  const std::string right = lower_case(tokens.strings.view(tokens.lemma[dash + 1]));
  WordId word = patterns_.word(left + "-" + right);
  if (word == 0) word = patterns_.word(left + right);
  if (word == 0) return;
  const bool left_bears = tokens.head[dash + 1] == static_cast<TokenIndex>(dash - 1);
  words_[left_bears ? dash - 1 : dash + 1] = word;
  words_[left_bears ? dash + 1 : dash - 1] = 0;
}

TokenIndex EventTree::child(TokenIndex t, Deprel relation) const {
  for (TokenIndex c = first_child(t); c != kNoToken; c = next_sibling(c)) {
    if (deprel(c) == relation) return c;
  }
  return kNoToken;
}

bool EventTree::has_child_word(TokenIndex t, WordId wanted) const {
  for (TokenIndex c = first_child(t); c != kNoToken; c = next_sibling(c)) {
    if (word(c) == wanted) return true;
  }
  return false;
}

bool EventTree::has_lemma(TokenIndex t, std::string_view lemma) const {
  return document_.tokens.lemma_of(t) == lemma;
}

bool EventTree::is_verb(TokenIndex t) const {
  return upos(t) == Upos::Verb || upos(t) == Upos::Aux;
}

// By its own form: "threw", "throws".
bool EventTree::is_finite(TokenIndex t) const {
  const std::string_view tag = document_.tokens.xpos_of(t);
  return tag == "VBD" || tag == "VBZ" || tag == "VBP";
}

bool EventTree::is_passive(TokenIndex verb) const {
  for (TokenIndex c = first_child(verb); c != kNoToken; c = next_sibling(c)) {
    const Deprel d = deprel(c);
    if (d == Deprel::NsubjPass || d == Deprel::AuxPass) return true;
    if (d == Deprel::OblAgent && has_case(c, by_)) return true;
  }
  const std::string_view tag = document_.tokens.xpos_of(verb);
  // "forces backed by Turkey": a past participle on a noun has no auxiliary.
  // A clause read as one ("said that the envoy grilled him") has its subject.
  if (deprel(verb) == Deprel::Acl) {
    return (tag == "VBN" || tag == "VBD") && !has_child(verb, Deprel::Nsubj);
  }
  // "He returned, accompanied by aides"; "was arrested and jailed".
  if (tag != "VBN") return false;
  if (deprel(verb) == Deprel::Advcl) return !has_child(verb, Deprel::Aux);
  if (deprel(verb) == Deprel::Conj && !has_child(verb, Deprel::Aux)) {
    const TokenIndex h = head(verb);
    return is_verb(h) && !has_child(verb, Deprel::Obj) && is_passive(h);
  }
  return false;
}

bool EventTree::has_case(TokenIndex t, WordId preposition) const {
  for (TokenIndex c = first_child(t); c != kNoToken; c = next_sibling(c)) {
    if (deprel(c) != Deprel::Case && deprel(c) != Deprel::Mark) continue;
    if (word(c) == preposition) return true;
    // "due to the strikes" gives nobody anything; "out of Syria" is of and out.
    if (patterns_.in_set(word(c), reason_prep_)) continue;
    for (TokenIndex f = first_child(c); f != kNoToken; f = next_sibling(f)) {
      if (deprel(f) == Deprel::Fixed && word(f) == preposition) return true;
    }
  }
  return false;
}

bool EventTree::has_any_case(TokenIndex t) const { return has_child(t, Deprel::Case); }

TokenIndex EventTree::first_conjunct(TokenIndex t) const {
  for (int depth = 0; depth < kMaxDepth && deprel(t) == Deprel::Conj && head(t) != kNoToken;
       ++depth) {
    t = head(t);
  }
  return t;
}

// "accused Sudan OF ARMING rebels", "kept reporters FROM ENTERING".
bool EventTree::is_gerund_clause(TokenIndex t) const {
  return (deprel(t) == Deprel::Advcl || deprel(t) == Deprel::Acl) && has_child(t, Deprel::Mark)
         && document_.tokens.xpos_of(t) == "VBG";
}

void EventTree::prepositional(TokenIndex t, WordId preposition,
                              std::vector<TokenIndex>& found) const {
  for (TokenIndex c = first_child(t); c != kNoToken; c = next_sibling(c)) {
    if ((is_oblique(deprel(c)) || is_gerund_clause(c)) && has_case(c, preposition)
        && !patterns_.in_set(word(c), date_word_)) {
      found.push_back(deprel(t) == Deprel::AclRelcl ? antecedent(c, t) : c);
    }
    // "clashes on Friday night between troops and rebels": the phrase may hang on the day.
    if (!patterns_.in_set(word(c), date_word_)) continue;
    for (TokenIndex k = first_child(c); k != kNoToken; k = next_sibling(k)) {
      if (is_oblique(deprel(k)) && has_case(k, preposition) && preposition != of_
          && !patterns_.in_set(word(k), date_word_)) {
        found.push_back(k);
      }
    }
  }
}

bool EventTree::in_subtree(TokenIndex t, TokenIndex root) const {
  for (int depth = 0; depth < kMaxHeight && t != kNoToken; ++depth) {
    if (t == root) return true;
    t = head(t);
  }
  return false;
}

// "rebels who attacked": the relative pronoun stands for the noun that its clause hangs on.
TokenIndex EventTree::antecedent(TokenIndex relative, TokenIndex verb) const {
  const std::string_view lemma = document_.tokens.lemma_of(relative);
  if (lemma != "who" && lemma != "which" && lemma != "that" && lemma != "whom") return relative;
  TokenIndex v = first_conjunct(verb);
  return deprel(v) == Deprel::AclRelcl && head(v) != kNoToken ? head(v) : relative;
}

TokenIndex EventTree::agent(TokenIndex verb) const {
  for (TokenIndex c = first_child(verb); c != kNoToken; c = next_sibling(c)) {
    if ((deprel(c) == Deprel::OblAgent || deprel(c) == Deprel::Obl) && has_case(c, by_)) return c;
  }
  return kNoToken;
}

TokenIndex EventTree::surface_subject(TokenIndex verb, int depth) const {
  TokenIndex subject = kNoToken;
  for (TokenIndex c = first_child(verb); c != kNoToken; c = next_sibling(c)) {
    // "Secretary of State Ada Rook": a title read as a subject of its own stands before the name.
    if (!is_subject(deprel(c))) continue;
    const bool beside = subject != kNoToken && upos(c) == Upos::Propn && in_subtree(c - 1, subject);
    if (subject == kNoToken || c == subject + 1 || beside) subject = c;
  }
  if (subject != kNoToken) return antecedent(subject, verb);
  return depth < kMaxDepth ? inherited_subject(verb, depth + 1) : kNoToken;
}

// "prevented Chad FROM", "accused of", "praised for", "talked into"; what one does "by", "after", "before" or "without"
// doing another thing is done by the same.
bool EventTree::is_of_object(TokenIndex clause) const {
  constexpr std::array<std::string_view, 4> kMarks = {"of", "from", "for", "into"};
  const std::string_view mark = document_.tokens.lemma_of(child(clause, Deprel::Mark));
  return std::ranges::find(kMarks, mark) != kMarks.end();
}

TokenIndex EventTree::inherited_subject(TokenIndex verb, int depth) const {
  const TokenIndex h = head(verb);
  if (h == kNoToken) return kNoToken;
  switch (deprel(verb)) {
    case Deprel::Conj:
      return surface_subject(h, depth);
    case Deprel::Xcomp:
    case Deprel::Ccomp: {
      // "urged Sudan to withdraw": the object does it; "promised Sudan to withdraw": the subject.
      TokenIndex object = child(h, Deprel::Obj);
      if (object == kNoToken) object = child(h, Deprel::Iobj);
      if (object != kNoToken && !patterns_.in_set(word(h), subject_control_)) return object;
      return surface_subject(h, depth);
    }
    case Deprel::Advcl: {
      // "The camp was attacked by militia, killing 15": the agent kills.
      if (!is_verb(h)) return surface_subject(h, depth);
      // "accused Sudan of arming rebels": he who is accused arms.
      const TokenIndex object = child(h, Deprel::Obj);
      if (object != kNoToken && is_gerund_clause(verb) && is_of_object(verb)) return object;
      const TokenIndex by = is_passive(h) && !is_passive(verb) ? agent(h) : kNoToken;
      return by != kNoToken ? by : surface_subject(h, depth);
    }
    case Deprel::Acl: {
      if (document_.tokens.xpos_of(verb) == "VB") {
        // "its threat to attack": the one who threatens.
        const TokenIndex owner = child(h, Deprel::NmodPoss);
        if (owner != kNoToken) return owner;
        const TokenIndex carrier = head(h);
        if (deprel(h) == Deprel::Obj && carrier != kNoToken) return surface_subject(carrier, depth);
        return kNoToken;
      }
      return h;
    }
    case Deprel::AclRelcl:
      return has_child(verb, Deprel::Obj) ? h : kNoToken;
    default:
      return kNoToken;
  }
}

TokenIndex EventTree::logical_subject(TokenIndex verb) const {
  return is_passive(verb) ? agent(verb) : surface_subject(verb, 0);
}

// "freed at least ten men": the words before a number may be read as a preposition's.
bool EventTree::is_bounded_number(TokenIndex t) const {
  if (deprel(t) != Deprel::Obl) return false;
  const TokenIndex number = child(t, Deprel::Nummod);
  const auto has = [this, t, number](std::string_view lemma) {
    return has_lemma_child(t, lemma) || (number != kNoToken && has_lemma_child(number, lemma));
  };
  // "at" may hang on "least", and "up" on the verb.
  if (number != kNoToken && (has("least") || has("most"))) return true;
  if (number != kNoToken && has("to") && t > 0) {
    for (TokenIndex c = first_child(t); c != kNoToken && c < t; c = next_sibling(c)) {
      if (has_lemma(c, "to") && c > 0 && document_.form(c - 1) == "up") return true;
    }
  }
  if (has("than")) return has("more") || has("fewer") || has("less");
  return (has("up") && has("to")) || (has("as") && has("many"));
}

bool EventTree::has_lemma_child(TokenIndex t, std::string_view lemma) const {
  for (TokenIndex c = first_child(t); c != kNoToken; c = next_sibling(c)) {
    if (has_lemma(c, lemma) || document_.form(c) == lemma) return true;
  }
  return false;
}

TokenIndex EventTree::own_object(TokenIndex verb) const {
  const TokenIndex object = child(verb, Deprel::Obj);
  if (object != kNoToken) return antecedent(object, verb);
  for (TokenIndex c = first_child(verb); c != kNoToken; c = next_sibling(c)) {
    if (is_bounded_number(c)) return c;
  }
  // "shot dead a judge": read as the object of "dead".
  const TokenIndex result = child(verb, Deprel::Xcomp);
  if (result != kNoToken && upos(result) == Upos::Adj) {
    if (const TokenIndex below = child(result, Deprel::Obj); below != kNoToken) return below;
  }
  // "allowed inspectors to enter", "killed them": the only object, read as the indirect one.
  const TokenIndex indirect = child(verb, Deprel::Iobj);
  return indirect == kNoToken ? kNoToken : antecedent(indirect, verb);
}

bool EventTree::is_measure(TokenIndex t) const {
  return patterns_.in_set(word(t), partitive_) || patterns_.in_set(word(t), date_word_);
}

TokenIndex EventTree::whole(TokenIndex t) const {
  for (int depth = 0; depth < 3; ++depth) {
    const Upos pos = upos(t);
    if (pos == Upos::Noun && !is_measure(t)) return t;
    if (pos == Upos::Propn || pos == Upos::Verb) return t;
    TokenIndex of = kNoToken;
    for (TokenIndex c = first_child(t); c != kNoToken; c = next_sibling(c)) {
      if (deprel(c) == Deprel::Nmod && has_case(c, of_)) of = c;
    }
    if (of == kNoToken) return t;
    t = of;
  }
  return t;
}

TokenIndex EventTree::logical_object(TokenIndex verb) const {
  if (is_passive(verb)) {
    return deprel(verb) == Deprel::Acl ? head(verb) : surface_subject(verb, 0);
  }
  if (const TokenIndex object = own_object(verb); object != kNoToken) return object;
  // "the town that rebels shelled": a gap without a pronoun.
  if (deprel(verb) == Deprel::AclRelcl && has_child(verb, Deprel::Nsubj)) {
    const TokenIndex subject = child(verb, Deprel::Nsubj);
    if (antecedent(subject, verb) == subject) return head(verb);
  }
  // "attacked and killed two soldiers": the object may hang on either verb.
  if (deprel(verb) == Deprel::Conj) {
    const TokenIndex shared = is_verb(head(verb)) ? own_object(head(verb)) : kNoToken;
    if (shared != kNoToken && shared > verb) return shared;
  }
  const TokenIndex next = child(verb, Deprel::Conj);
  if (next != kNoToken && is_verb(next) && !has_child(next, Deprel::Nsubj)
      && !has_child(verb, Deprel::Obl) && !has_child(verb, Deprel::Ccomp)
      && !has_child(verb, Deprel::Xcomp) && next - verb <= 2) {
    return own_object(next);
  }
  return kNoToken;
}

}  // namespace tacitus
