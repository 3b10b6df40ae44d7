#include "coding/events_tree.h"

#include <string>

namespace tacitus {
namespace {

constexpr int kMaxDepth = 8;  // of inherited subjects; real sentences stay below 5

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
  constexpr WordId kUnknown = ~WordId{0};
  std::vector<WordId> of_lemma(tokens.strings.size(), kUnknown);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    WordId& word = of_lemma[tokens.lemma[i]];
    if (word == kUnknown) word = patterns.word(lower_case(tokens.strings.view(tokens.lemma[i])));
    words_[i] = word;
  }
  by_ = patterns.word("by");
  subject_control_ = patterns.set_named("SUBJECT-CONTROL");
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

bool EventTree::is_passive(TokenIndex verb) const {
  for (TokenIndex c = first_child(verb); c != kNoToken; c = next_sibling(c)) {
    const Deprel d = deprel(c);
    if (d == Deprel::NsubjPass || d == Deprel::AuxPass || d == Deprel::OblAgent) return true;
  }
  const std::string_view tag = document_.tokens.xpos_of(verb);
  // "forces backed by Turkey": a past participle on a noun has no auxiliary.
  if (deprel(verb) == Deprel::Acl) return tag == "VBN" || tag == "VBD";
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

void EventTree::prepositional(TokenIndex t, WordId preposition,
                              std::vector<TokenIndex>& found) const {
  for (TokenIndex c = first_child(t); c != kNoToken; c = next_sibling(c)) {
    if (is_oblique(deprel(c)) && has_case(c, preposition)) {
      found.push_back(deprel(t) == Deprel::AclRelcl ? antecedent(c, t) : c);
    }
  }
}

bool EventTree::in_subtree(TokenIndex t, TokenIndex root) const {
  while (t != kNoToken) {
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
    if (deprel(c) == Deprel::OblAgent || (deprel(c) == Deprel::Obl && has_case(c, by_))) return c;
  }
  return kNoToken;
}

TokenIndex EventTree::surface_subject(TokenIndex verb, int depth) const {
  for (TokenIndex c = first_child(verb); c != kNoToken; c = next_sibling(c)) {
    if (is_subject(deprel(c))) return antecedent(c, verb);
  }
  return depth < kMaxDepth ? inherited_subject(verb, depth + 1) : kNoToken;
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

TokenIndex EventTree::own_object(TokenIndex verb) const {
  const TokenIndex object = child(verb, Deprel::Obj);
  return object == kNoToken ? kNoToken : antecedent(object, verb);
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
