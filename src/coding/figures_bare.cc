#include <algorithm>
#include <array>

#include "coding/figures_reader.h"

namespace tacitus {
namespace {

// Numbers told of this many sentences ago may be meant by one without a noun.
constexpr Index kReach = 1;

// A toll stands at most this many atoms before its number.
constexpr std::size_t kTollReach = 10;

}  // namespace

// The unit of the last figure, if it was told here or in the sentence before.
std::optional<Unit> FigureReader::last_unit() const {
  const bool near = last_sentence_ != kNone && sentence_ - last_sentence_ <= kReach;
  return near ? last_ : std::nullopt;
}

// People told of last, whatever happened to them.
std::optional<Unit> FigureReader::last_people() const {
  const auto unit = last_unit();
  return unit && is_people(*unit) ? unit : std::nullopt;
}

// Numbers without a noun of their own.
bool FigureReader::bare(const Candidate& c, Figure& figure) const {
  if (c.quantity.kind != Quantity::Kind::Number || looks_like_year(c)) return false;
  std::optional<Unit> unit = part_unit(c);
  const bool alone = c.noun == kNoToken && c.quantity.value > 1.0;
  if (!unit && alone) unit = town_unit(c);
  if (!unit && alone) unit = toll_unit(c);
  if (!unit && alone) unit = contrasted_unit(c);
  if (!unit && alone) unit = subject_unit(c);
  if (!unit) return false;
  set_unit(figure, *unit, "figure/bare", 0.6F);
  return true;
}

bool FigureReader::looks_like_year(const Candidate& c) const {
  return atoms_.is_digits(c.first, 4, 4) && c.quantity.value >= 1900.0 && c.quantity.value < 2100.0;
}

bool FigureReader::is_noun(std::size_t i) const {
  if (i >= atoms_.size() || atoms_[i].kind != AtomKind::Word) return false;
  const Upos p = tree_.upos(atoms_[i].token);
  return p == Upos::Noun || p == Upos::Adj || p == Upos::Propn;
}

// "Five of them were children", "20 more", "two others": of those told of before.
std::optional<Unit> FigureReader::part_unit(const Candidate& c) const {
  constexpr std::array<std::string_view, 5> kThose = {"them", "whom", "those", "us", "which"};
  const std::size_t those = c.last + 1;
  if (atoms_.is_word(c.last, "of") && those < atoms_.size() && one_of(atoms_.norm(those), kThose)
      && !is_noun(those + 1) && c.quantity.value > 1.0) {
    const auto last = last_unit();
    return last && !is_people(*last) ? last : Unit::People;
  }
  // "the other two are expected to survive"
  const bool alone = c.noun == kNoToken && !is_noun(c.last);
  if (c.first > 0 && atoms_.is_word(c.first - 1, "other") && alone && last_unit_)
    return Unit::People;
  const bool more = atoms_.is_word(c.last, "more") || atoms_.is_word(c.last, "others");
  if (more && !is_noun(c.last + 1) && last_people()) return Unit::People;
  return std::nullopt;
}

// "A town of about 52,000", "with a population of 900"
std::optional<Unit> FigureReader::town_unit(const Candidate& c) const {
  constexpr std::array<std::string_view, 7> kTowns = {"town",   "city",   "village",  "population",
                                                      "hamlet", "suburb", "community"};
  const std::size_t of = c.span_first;
  if (of < 2 || !atoms_.is_word(of - 1, "of") || is_noun(c.last)) return std::nullopt;
  return one_of(atoms_.norm(of - 2), kTowns) ? std::optional<Unit>(Unit::People) : std::nullopt;
}

// "The toll, put at seven", "put the crowd at 30,000", "raised the number of wounded to 40".
std::optional<Unit> FigureReader::toll_unit(const Candidate& c) const {
  constexpr std::array<std::string_view, 10> kLinks = {
      "at", "to", "reached", "reaches", "hit", "exceeded", "topped", "passed", "was", "is"};
  const std::size_t link = c.span_first;
  const bool linked = link > 0 && one_of(atoms_.norm(link - 1), kLinks);
  if (!linked) return std::nullopt;
  const std::size_t first = link > kTollReach ? link - kTollReach : 0;
  for (std::size_t i = link - 1; i-- > first;) {
    if (atoms_.is_mark(i, U';')) return std::nullopt;
    if (const WordHit hit = words_.find(atoms_, i, WordKind::Toll)) {
      if (!hit.entry->value.empty()) return unit_of_name(hit.entry->value);
      if (const auto of = unit_told_after(i + hit.length)) return of;
      return last_people();
    }
  }
  return std::nullopt;
}

// "(the number) of wounded", "of people killed"
std::optional<Unit> FigureReader::unit_told_after(std::size_t of) const {
  if (!atoms_.is_word(of, "of")) return std::nullopt;
  std::optional<Unit> unit;
  for (std::size_t i = of + 1; i < atoms_.size() && i < of + 4; ++i) {
    if (const WordHit hit = words_.find(atoms_, i, WordKind::Counted); hit && !unit)
      unit = unit_of_name(hit.entry->value);
    const TokenIndex t = atoms_[i].token;
    for (const HarmRole role : {HarmRole::Noun, HarmRole::Quality, HarmRole::Patient})
      if (const auto told = harm().word(t, role)) return told->unit;
  }
  return unit;
}

// Another number for what was told of last: "Doctors counted five dead; the colonel spoke of two",
// "it did not exceed 8,000", "than the 24 reported by police", "a year ago there were 86".
std::optional<Unit> FigureReader::contrasted_unit(const Candidate& c) const {
  const std::size_t at = c.span_first;
  if (at == 0) return std::nullopt;
  if (c.definite) {
    const bool told = c.last < atoms_.size() && tree_.deprel(atoms_[c.last].token) == Deprel::Acl
                      && tree_.head(atoms_[c.last].token) == c.number_head;
    return told ? last_unit() : std::nullopt;
  }
  const auto spoken = [this](std::size_t i) {
    return atoms_.is_word(i, "spoke") || atoms_.is_word(i, "speaks")
           || atoms_.is_word(i, "speaking");
  };
  constexpr std::array<std::string_view, 6> kIt = {"it", "they", "that", "this", "which", "number"};
  const auto there = [this](TokenIndex verb) {
    return verb != kNoToken && tree_.has_child(verb, Deprel::Expl);
  };
  if (there(tree_.head(c.number_head)) && !is_noun(c.last)) return last_unit();
  const bool of = at >= 2 && atoms_.is_word(at - 1, "of") && spoken(at - 2);
  const bool limit = at < c.first && one_of(atoms_.norm(at - 1), kIt);
  const bool object =
      tree_.deprel(c.number_head) == Deprel::Obj && words_.find(atoms_, at - 1, WordKind::Tell);
  return of || limit || object ? last_unit() : std::nullopt;
}

// "Sixty were later released", "including two in the north": some of those told of last.
std::optional<Unit> FigureReader::subject_unit(const Candidate& c) const {
  // "Deputies found all three in the yard"
  if (c.all && !is_noun(c.last)) {
    const auto last = last_unit();
    return last && !is_people(*last) ? last : Unit::People;
  }
  if (c.definite || !last_people()) return std::nullopt;
  if (c.span_first > 0 && atoms_.is_word(c.span_first - 1, "including")) return last_people();
  const Deprel d = tree_.deprel(c.number_head);
  if (d != Deprel::Nsubj && d != Deprel::NsubjPass) return std::nullopt;
  const TokenIndex verb = tree_.head(c.number_head);
  const bool follows = c.last < atoms_.size() && tree_.head(atoms_[c.last].token) != c.number_head;
  return verb > c.number_head && follows ? std::optional<Unit>(Unit::People) : std::nullopt;
}

}  // namespace tacitus
