#include "coding/figures_harm.h"

namespace tacitus {
namespace {

// "killed" outranks "shot", which tells only that somebody was hit.
int weight(Unit unit) {
  switch (unit) {
    case Unit::Deaths:
      return 4;
    case Unit::Injured:
      return 3;
    case Unit::Casualties:
      return 2;
    default:
      return 1;
  }
}

void keep_graver(std::optional<Harm>& best, std::optional<Harm> next) {
  if (next && (!best || weight(next->unit) > weight(best->unit))) best = next;
}

bool is_subject(Deprel d) {
  return d == Deprel::Nsubj || d == Deprel::NsubjOuter || d == Deprel::NsubjPass;
}

std::string_view role_name(HarmRole role) {
  switch (role) {
    case HarmRole::Patient:
      return "patient";
    case HarmRole::Subject:
      return "subject";
    case HarmRole::Quality:
      return "quality";
    case HarmRole::Noun:
      return "noun";
    case HarmRole::OutcomeTo:
      return "outcome-to";
    case HarmRole::OutcomeIn:
      return "outcome-in";
    case HarmRole::OutcomeOf:
      break;
  }
  return "outcome-of";
}

}  // namespace

std::optional<Unit> unit_of_name(std::string_view name) { return parse_label<Unit>(name); }

std::optional<Harm> HarmReader::word(TokenIndex t, HarmRole role) const {
  const auto local = static_cast<std::size_t>(t - tree_.first());
  if (local >= first_atom_.size()) return std::nullopt;
  std::optional<Harm> best;
  std::uint32_t longest = 0;  // "gunshot wound" says more than "wound"
  // The entry may start before the word: "fatally shot", "lost their lives".
  for (std::size_t back = 0; back <= 2 && back <= local; ++back) {
    const std::size_t atom = first_atom_[local - back];
    const std::size_t own = first_atom_[local];
    for (const WordHit& hit : words_.find_all(atoms_, atom, WordKind::Harm)) {
      if (atom + hit.length <= own) continue;
      const std::string_view value = hit.entry->value;
      const std::size_t blank = value.find(' ');
      if (blank == std::string_view::npos || value.substr(blank + 1) != role_name(role)) continue;
      const auto unit = unit_of_name(value.substr(0, blank));
      if (!unit || hit.length < longest) continue;
      if (hit.length > longest) best.reset();
      longest = hit.length;
      keep_graver(best, Harm{*unit, role, t, tree_.is_negated(t)});
    }
  }
  return best;
}

// "to a hospital", "in critical condition", "from a gunshot wound", "with injuries", and as an object.
std::optional<Harm> HarmReader::outcome_word(TokenIndex t) const {
  const Deprel d = tree_.deprel(t);
  if (d == Deprel::Obj) return word(t, HarmRole::OutcomeOf);
  const TokenIndex mark = tree_.child(t, Deprel::Case);
  if (mark == kNoToken || d == Deprel::Nsubj || d == Deprel::NsubjPass) return std::nullopt;
  const std::string_view f = tree_.form(mark);
  if (f == "to" || f == "at" || f == "into") return word(t, HarmRole::OutcomeTo);
  if (f == "in") return word(t, HarmRole::OutcomeIn);
  if (f == "from" || f == "with" || f == "of") return word(t, HarmRole::OutcomeOf);
  return std::nullopt;
}

std::optional<Harm> HarmReader::by_outcome(TokenIndex verb, HarmRole role) const {
  std::optional<Harm> best = outcome_word(verb);
  const bool speaks_to =
      role == HarmRole::Subject
      && (tree_.has_child(verb, Deprel::Obj) || tree_.has_child(verb, Deprel::Iobj));
  for (TokenIndex c = tree_.child(verb); c != kNoToken; c = tree_.sibling(c)) {
    if (tree_.deprel(c) == Deprel::Obj) {
      // Doctors treat wounds; victims suffer them.
      const std::string_view l = tree_.lemma(verb);
      if (l != "suffer" && l != "sustain" && l != "receive" && l != "have" && l != "survive")
        continue;
    }
    // "three neighbours told him of gunshots"
    const TokenIndex mark = tree_.child(c, Deprel::Case);
    if (speaks_to && mark != kNoToken && tree_.form(mark) == "of") continue;
    keep_graver(best, outcome_word(c));
  }
  return best;
}

// "was arrested after he killed a friend": the clause says what he did, not what he suffered.
bool HarmReader::tells_of_another(TokenIndex clause) const {
  return tree_.has_child(clause, Deprel::Obj) || tree_.has_child(clause, Deprel::Nsubj)
         || tree_.has_child(clause, Deprel::NsubjPass);
}

// The harm of a verb, with what is coordinated with it ("was shot and killed") and what it brings
// about ("left dead", "was pronounced dead", "were found dead").
std::optional<Harm> HarmReader::by_verb(TokenIndex verb, HarmRole role) const {
  std::optional<Harm> best = word(verb, role);
  for (TokenIndex c = tree_.child(verb); c != kNoToken; c = tree_.sibling(c)) {
    const Deprel d = tree_.deprel(c);
    if (d == Deprel::Advcl && tells_of_another(c)) continue;
    if (d == Deprel::Xcomp || d == Deprel::Advcl) {
      keep_graver(best, word(c, HarmRole::Quality));
      if (d == Deprel::Xcomp && role == HarmRole::Subject)
        keep_graver(best, word(c, HarmRole::Subject));
      if (d == Deprel::Xcomp && (role == HarmRole::Patient || tree_.is_passive(c)))
        keep_graver(best, word(c, HarmRole::Patient));
    } else if (d == Deprel::Conj && !tree_.has_child(c, Deprel::NsubjPass)
               && !tree_.has_child(c, Deprel::Nsubj)) {
      const bool own_object = tree_.has_child(c, Deprel::Obj);
      if (role == HarmRole::Patient && !own_object) keep_graver(best, word(c, HarmRole::Patient));
      keep_graver(best, word(c, HarmRole::Subject));
      if (!own_object) keep_graver(best, word(c, HarmRole::Quality));
    }
  }
  keep_graver(best, by_outcome(verb, role));
  if (best && (tree_.is_negated(verb) || tree_.is_hypothetical(verb))) best->negated = true;
  return best;
}

TokenIndex HarmReader::counted_by(TokenIndex number) const {
  const std::string_view lemma = tree_.lemma(number);
  if (lemma != "number" && lemma != "count" && lemma != "total") return kNoToken;
  for (TokenIndex c = tree_.child(number); c != kNoToken; c = tree_.sibling(c)) {
    const TokenIndex mark = tree_.child(c, Deprel::Case);
    if (tree_.deprel(c) == Deprel::Nmod && mark != kNoToken && tree_.form(mark) == "of") return c;
  }
  return kNoToken;
}

// "has driven 500,000 people from their homes"
bool HarmReader::drives_out(TokenIndex verb) const {
  const std::string_view lemma = tree_.lemma(verb);
  if (lemma != "drive" && lemma != "force" && lemma != "chase") return false;
  for (TokenIndex c = tree_.child(verb); c != kNoToken; c = tree_.sibling(c)) {
    const TokenIndex mark = tree_.child(c, Deprel::Case);
    if (mark == kNoToken || (tree_.form(mark) != "from" && tree_.form(mark) != "out")) continue;
    const std::string_view from = tree_.lemma(c);
    if (from == "home" || from == "house" || from == "village" || from == "land") return true;
  }
  return false;
}

// "the death toll rose to 12", "deaths stood at 40", "bringing the death toll to 12"
std::optional<Harm> HarmReader::by_toll(TokenIndex noun, TokenIndex verb) const {
  const TokenIndex mark = tree_.child(noun, Deprel::Case);
  TokenIndex toll = tree_.child(verb, Deprel::Obj);
  if (toll == kNoToken) toll = tree_.child(verb, Deprel::Nsubj);
  if (toll == kNoToken || mark == kNoToken) return std::nullopt;
  if (tree_.form(mark) != "to" && tree_.form(mark) != "at") return std::nullopt;
  // "put the number of dead at 42"
  if (const TokenIndex of = counted_by(toll); of != kNoToken) toll = of;
  return word(toll, HarmRole::Noun);
}

std::optional<Harm> HarmReader::by_governor(TokenIndex noun) const {
  const TokenIndex head = tree_.head(noun);
  if (head == kNoToken) return std::nullopt;
  const Deprel d = tree_.deprel(noun);
  std::optional<Harm> best;
  if (d == Deprel::NsubjPass) {
    keep_graver(best, by_verb(head, HarmRole::Patient));
  } else if (is_subject(d)) {
    keep_graver(best, by_verb(head, HarmRole::Subject));
    // "two are dead", "three missing"; "the gunman killed a woman" harms the object
    if (tree_.upos(head) != Upos::Verb || !tree_.has_child(head, Deprel::Obj))
      keep_graver(best, word(head, HarmRole::Quality));
    // Headlines drop the auxiliary: "Six shot in park" is often taken for an active clause.
    if (!best && !tree_.has_child(head, Deprel::Obj) && !tree_.has_child(head, Deprel::Aux))
      keep_graver(best, by_verb(head, HarmRole::Patient));
  } else if (d == Deprel::Obj || d == Deprel::Iobj) {
    if (drives_out(head))
      return Harm{Unit::Displaced, HarmRole::Patient, head, tree_.is_negated(head)};
    keep_graver(best, by_verb(head, HarmRole::Patient));
    // "left two dead", "leaving three people injured"
    for (TokenIndex c = tree_.child(head); c != kNoToken; c = tree_.sibling(c)) {
      if (tree_.deprel(c) == Deprel::Xcomp && c > noun) {
        keep_graver(best, word(c, HarmRole::Quality));
        keep_graver(best, word(c, HarmRole::Patient));
      }
    }
  } else if (d == Deprel::Nmod || d == Deprel::NmodPoss || d == Deprel::Compound) {
    // "the deaths of 200 people", "the killing of two men"; not "the death toll in two towns"
    const TokenIndex mark = tree_.child(noun, Deprel::Case);
    if (d != Deprel::Nmod
        || (mark != kNoToken
            && (tree_.form(mark) == "of" || tree_.form(mark) == "to"
                || tree_.form(mark) == "at"))) {
      keep_graver(best, word(head, HarmRole::Noun));
    }
  } else if (d == Deprel::Obl) {
    keep_graver(best, by_toll(noun, head));
  }
  return best;
}

std::optional<Harm> HarmReader::by_children(TokenIndex noun) const {
  std::optional<Harm> best = word(noun, HarmRole::Noun);
  for (TokenIndex c = tree_.child(noun); c != kNoToken; c = tree_.sibling(c)) {
    const Deprel d = tree_.deprel(c);
    if (d == Deprel::Acl || d == Deprel::Parataxis) {
      if (tree_.is_passive(c) || d == Deprel::Acl) keep_graver(best, by_verb(c, HarmRole::Patient));
      keep_graver(best, word(c, HarmRole::Quality));
    } else if (d == Deprel::AclRelcl) {
      const bool passive = tree_.is_passive(c);
      keep_graver(best, by_verb(c, passive ? HarmRole::Patient : HarmRole::Subject));
    } else if (d == Deprel::Amod) {
      keep_graver(best, word(c, HarmRole::Quality));
      if (c > noun) keep_graver(best, word(c, HarmRole::Patient));  // "two shot"
    } else if (d == Deprel::Nmod) {
      keep_graver(best, outcome_word(c));  // "a victim with a gunshot wound"
    }
  }
  return best;
}

std::optional<Harm> HarmReader::of(TokenIndex noun) const {
  std::optional<Harm> best = direct(noun);
  return best ? best : shared(noun);
}

std::optional<Harm> HarmReader::direct(TokenIndex noun) const {
  std::optional<Harm> best = by_children(noun);
  keep_graver(best, by_governor(noun));
  return best;
}

// A conjunct shares what happens to the first: "killing a boy and two women"; and headlines hang
// the participle on the last of a list: "3 men, 1 woman wounded".
std::optional<Harm> HarmReader::shared(TokenIndex noun) const {
  std::optional<Harm> best;
  TokenIndex at = noun;
  for (int step = 0; step < 6 && !best && tree_.deprel(at) == Deprel::Conj; ++step) {
    at = tree_.head(at);
    if (at == kNoToken || tree_.upos(at) == Upos::Verb) break;
    keep_graver(best, direct(at));
  }
  for (TokenIndex c = tree_.child(noun); c != kNoToken && !best; c = tree_.sibling(c)) {
    const bool listed = tree_.deprel(c) == Deprel::Appos && lists(noun, c);
    if (tree_.deprel(c) == Deprel::Conj || listed) keep_graver(best, by_children(c));
  }
  return best;
}

// "2 girls, 2 men shot" lists; "two victims, two men" says once more who they are.
bool HarmReader::lists(TokenIndex first, TokenIndex second) const {
  const auto anybody = [this](TokenIndex t) {
    const std::string_view l = tree_.lemma(t);
    return l == "people" || l == "person" || l == "victim" || l == "other" || l == "suspect";
  };
  return tree_.has_child(first, Deprel::Nummod) && tree_.has_child(second, Deprel::Nummod)
         && tree_.lemma(first) != tree_.lemma(second) && !anybody(first) && !anybody(second);
}

// The verb right before a number: "Drive-by shooting kills 2, injures 4".
std::optional<Harm> HarmReader::preceding(std::size_t atom) const {
  if (atom == 0 || atoms_[atom - 1].kind != AtomKind::Word) return std::nullopt;
  const TokenIndex t = atoms_[atom - 1].token;
  const Upos p = tree_.upos(t);
  if (p != Upos::Verb && p != Upos::Noun && p != Upos::Propn) return std::nullopt;
  return word(t, HarmRole::Patient);
}

std::optional<Harm> HarmReader::following(std::size_t atom, bool subject) const {
  // "six were hit, one of them fatally"
  const bool of_them = atoms_.is_word(atom, "of")
                       && (atoms_.is_word(atom + 1, "them") || atoms_.is_word(atom + 1, "whom"));
  const std::size_t first = of_them ? atom + 2 : atom;
  for (std::size_t i = first; i < atoms_.size() && i < first + 4; ++i) {
    const TokenIndex t = atoms_[i].token;
    if (atoms_[i].kind == AtomKind::Mark) break;
    const bool active = i + 1 < atoms_.size() && tree_.has_child(atoms_[i + 1].token, Deprel::Obj);
    if (atoms_.is_word(i, "fatally") && active) break;  // "fatally shoots his brother"
    if (atoms_.is_word(i, "fatally")) return Harm{Unit::Deaths, HarmRole::Quality, t, false};
    std::optional<Harm> best = word(t, HarmRole::Quality);
    keep_graver(best, word(t, HarmRole::Patient));
    const bool finite = tree_.upos(t) == Upos::Verb && tree_.has_child(t, Deprel::Obj);
    if (best && !finite) {
      // "shot and killed", "shot, killed"
      const bool joined = atoms_.is_word(i + 1, "and") || atoms_.is_mark(i + 1, U',');
      if (joined && i + 2 < atoms_.size() && atoms_[i + 2].kind == AtomKind::Word)
        keep_graver(best, word(atoms_[i + 2].token, HarmRole::Patient));
      return best;
    }
    const Upos p = tree_.upos(t);
    const bool found = atoms_.is_word(i, "found");  // "three people found shot to death"
    const bool be = subject && (atoms_.is_word(i, "was") || atoms_.is_word(i, "were"));
    if (p != Upos::Noun && p != Upos::Adj && p != Upos::Adv && p != Upos::Propn && !found && !be)
      break;
  }
  return std::nullopt;
}

}  // namespace tacitus
