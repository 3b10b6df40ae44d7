#include <algorithm>
#include <array>

#include "coding/figures_reader.h"

namespace tacitus {
namespace {

// Nouns of agents and of origin: "bricklayers", "seminarians", "trainees".
bool looks_personal(std::string_view lemma) {
  constexpr std::array<std::string_view, 10> kEnds = {"er", "or",  "ist", "ian",   "ant",
                                                      "ee", "man", "men", "woman", "ard"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    return lemma.size() > end.size() + 2 && lemma.substr(lemma.size() - end.size()) == end;
  });
}

}  // namespace

WordHit FigureReader::counted_at(TokenIndex noun) const {
  const auto local = static_cast<std::size_t>(noun - tree_.first());
  const std::size_t own = first_atom_[local];
  for (std::size_t back = local < 2 ? local : 2;; --back) {
    const std::size_t atom = first_atom_[local - back];
    const WordHit hit = words_.find(atoms_, atom, WordKind::Counted);
    if (hit && atom + hit.length > own) return hit;
    if (back == 0) break;
  }
  return {};
}

// "A total of 12 people were killed", "a crowd of 300 people gathered": the phrase that the number
// stands for.
TokenIndex FigureReader::whole_of(TokenIndex np) const {
  constexpr std::array<std::string_view, 12> kWholes = {"total", "crowd",  "group",  "number",
                                                        "party", "band",   "team",   "gang",
                                                        "mob",   "column", "convoy", "toll"};
  const TokenIndex head = tree_.head(np);
  const TokenIndex mark = tree_.child(np, Deprel::Case);
  const bool part = head != kNoToken && tree_.deprel(np) == Deprel::Nmod && mark != kNoToken
                    && tree_.form(mark) == "of" && one_of(tree_.lemma(head), kWholes);
  return part ? head : np;
}

// "One of the five farmers shot was his uncle": what befell the whole befell the part.
std::optional<Harm> FigureReader::harm_of_whole(TokenIndex np) const {
  const TokenIndex whole = tree_.child(np, Deprel::Nmod);
  const TokenIndex mark = whole == kNoToken ? kNoToken : tree_.child(whole, Deprel::Case);
  if (mark == kNoToken || tree_.form(mark) != "of") return std::nullopt;
  const TokenIndex clause = tree_.child(whole, Deprel::Acl);
  return clause == kNoToken ? std::nullopt : harm().word(clause, HarmRole::Patient);
}

// What happens to those counted, by the tree and by the words beside the number.
std::optional<Harm> FigureReader::told_harm(const Candidate& c, std::optional<Unit> unit) const {
  const TokenIndex np = c.noun != kNoToken && tree_.head(c.number_head) == c.noun
                                && tree_.deprel(c.number_head) != Deprel::Nmod
                            ? c.noun
                            : c.number_head;
  const HarmReader reader = harm();
  std::optional<Harm> told = reader.direct(whole_of(np));
  const auto following = reader.following(c.last, tree_.deprel(np) != Deprel::Nmod);
  // The participle right after the phrase is surer than a verb before it: "1 killed, 4 others
  // wounded"; not before the noun: "4 wounded officers were killed".
  const bool after = following && (c.noun == kNoToken || following->word >= c.noun);
  if (after && (!told || following->unit != Unit::Casualties)) told = following;
  // "four shot": the participle taken for the noun that is counted.
  // Not "fired one shot".
  constexpr std::array<std::string_view, 4> kFire = {"fire", "hear", "take", "squeeze"};
  const TokenIndex verb = c.noun != kNoToken ? tree_.head(c.noun) : kNoToken;
  const bool fired =
      verb != kNoToken && tree_.deprel(c.noun) == Deprel::Obj && one_of(tree_.lemma(verb), kFire);
  if (fired && told && told->word == c.noun) told.reset();
  const auto own =
      c.noun != kNoToken && !unit && !fired ? reader.word(c.noun, HarmRole::Patient) : std::nullopt;
  if (own) told = own;
  if (!told) told = reader.preceding(c.span_first);
  if (!told) told = reader.shared(np);
  if (!told) told = harm_of_whole(np);
  return told;
}

// Harm that does not fit what is counted.
bool FigureReader::unfit(const Candidate& c, std::optional<Unit> unit, const Harm& told) const {
  // Soldiers "captured" are taken, soldiers "joined" are soldiers.
  if (unit) return *unit != Unit::People && told.unit == Unit::Participants;
  // An unknown common noun is harmed only if its form is that of a person: "12 bricklayers", not
  // "911 calls" or "three counts of murder".
  return c.noun != kNoToken && told.word != c.noun && told.role != HarmRole::Noun
         && tree_.upos(c.noun) == Upos::Noun && !looks_personal(tree_.lemma(c.noun));
}

// "Two more died, bringing the total to seven": seven of those whom the sentence told of last.
bool FigureReader::total_so_far(const Candidate& c, Figure& figure) const {
  if (!last_unit_ || c.noun != kNoToken || c.first < 2 || !atoms_.is_word(c.first - 1, "to"))
    return false;
  const bool total = atoms_.is_word(c.first - 2, "total") || atoms_.is_word(c.first - 2, "number");
  if (!total) return false;
  for (std::size_t back = 3; back <= 6 && back <= c.first; ++back) {
    const std::string_view word = atoms_.norm(c.first - back);
    constexpr std::array<std::string_view, 7> kBring = {"bringing", "brings", "brought", "raising",
                                                        "raises",   "raised", "bring"};
    if (!one_of(word, kBring)) continue;
    figure.unit = *last_unit_;
    figure.provenance.rule = "figure/total";
    figure.confidence = 0.75F;
    return true;
  }
  return false;
}

// A number that a name holds: "Regional One Health", "told 1010 WINS".
bool FigureReader::in_name(const Candidate& c) const {
  const auto upper = [this](TokenIndex t) {
    const std::string_view form = tree_.form(t);
    return form.size() >= 3
           && std::all_of(form.begin(), form.end(), [](char x) { return x >= 'A' && x <= 'Z'; });
  };
  const TokenIndex number = atoms_[c.first].token;
  if (atoms_.is_number(c.first) && c.last < atoms_.size() && upper(atoms_[c.last].token)
      && !words_.find(atoms_, c.last, WordKind::Counted) && number > tree_.first()
      && !upper(number - 1) && (c.noun == kNoToken || c.noun == atoms_[c.last].token)) {
    return true;
  }
  if (c.noun == kNoToken) return false;
  // "the town of Three Rivers", "in Regional One Health"
  const bool written = atoms_[c.first].capital || !tree_.is_plural(c.noun);
  return tree_.upos(c.noun) == Upos::Propn && written && !counted_at(c.noun)
         && first_atom(c.noun) == c.last;
}

// "two of the three men": the three were told before.
bool FigureReader::whole_of_part(const Candidate& c) const {
  constexpr std::array<std::string_view, 7> kWhose = {"the", "these", "those", "his",
                                                      "her", "their", "its"};
  const std::size_t i = c.first;
  return i >= 3 && one_of(atoms_.norm(i - 1), kWhose) && atoms_.is_word(i - 2, "of")
         && (atoms_.is_number(i - 3) || words_.find(atoms_, i - 3, WordKind::Cardinal)
             || words_.find(atoms_, i - 3, WordKind::Vague));
}

// Whether a common noun stands for persons: "preachers", "occupants".
bool FigureReader::is_person(TokenIndex noun) const {
  const auto& mentions = document_.mentions;
  const auto first =
      std::partition_point(mentions.begin(), mentions.end(),
                           [this](const Mention& m) { return m.sentence < sentence_; });
  for (auto m = first; m != mentions.end() && m->sentence == sentence_; ++m)
    if (m->head == noun && m->kind == MentionKind::Nominal && m->referent == Referent::Person)
      return true;
  return false;
}

// "He suffered several gunshot wounds": not people.
bool FigureReader::counts_wounds(const Candidate& c) const {
  return c.noun != kNoToken && tree_.upos(c.noun) == Upos::Noun && !counted_at(c.noun)
         && harm().word(c.noun, HarmRole::OutcomeOf);
}

// The unit of what is counted: the lexicon's, or people where the noun stands for persons.
std::optional<Unit> FigureReader::unit_of_noun(Candidate& c) const {
  if (c.noun == kNoToken) return std::nullopt;
  if (const WordHit hit = counted_at(c.noun)) {
    c.entry = hit.entry;
    return unit_of_name(hit.entry->value);
  }
  if (is_person(c.noun)) return Unit::People;
  return std::nullopt;
}

// "The two countries", "the two leaders" were told before; "all four people", "the four attackers"
// still say how many persons there were.
bool FigureReader::is_known(const Candidate& c, std::optional<Unit> unit) const {
  if (!c.definite) return false;
  if (!unit || !is_people(*unit)) return true;
  return !c.all && words_.find(atoms_, first_atom(c.noun), WordKind::Known);
}

// "One" counts where somebody is harmed: "one person was killed", "one dead"; elsewhere it is
// mostly a pronoun or an article, but for "only one gunman", "there was one survivor" and "six men
// and one woman".
bool FigureReader::one_counts(const Candidate& c, std::optional<Unit> unit) const {
  if (!c.quantity.in_words || c.quantity.value != 1.0) return true;
  // "one of his lawyers told me" counts nobody
  constexpr TokenIndex kNear = 5;
  const TokenIndex verb = c.number_head == kNoToken ? kNoToken : tree_.head(c.number_head);
  const bool speaks = verb > c.number_head && verb - c.number_head <= kNear
                      && tree_.deprel(c.number_head) == Deprel::Nsubj
                      && words_.find(atoms_, first_atom(verb), WordKind::Tell);
  if (one_of_people(c.last)) return !speaks;
  if (!unit || !is_people(*unit)) return false;
  if (c.bound != Bound::Exact) return true;
  if (c.first > 0 && (atoms_.is_word(c.first - 1, "only") || atoms_.is_word(c.first - 1, "just")))
    return true;
  const TokenIndex head = tree_.head(c.noun);
  if (head == kNoToken) return false;
  if (tree_.deprel(c.noun) == Deprel::Conj || tree_.deprel(c.noun) == Deprel::Appos)
    return tree_.has_child(head, Deprel::Nummod);
  const TokenIndex there = tree_.child(head, Deprel::Expl);
  return there != kNoToken && tree_.deprel(c.noun) == Deprel::Nsubj;
}

// "Several" and "many" tell how many only where somebody is harmed.
bool FigureReader::says_how_many(const Candidate& c) {
  return c.quantity.kind != Quantity::Kind::Vague || c.quantity.low >= 20.0
         || c.quantity.value >= 20.0;
}

void FigureReader::set_unit(Figure& figure, Unit unit, const char* rule, float confidence) {
  figure.unit = unit;
  figure.provenance.rule = rule;
  figure.confidence = confidence;
}

bool FigureReader::decide_unit(Candidate& c, Figure& figure) const {
  const std::optional<Unit> unit = unit_of_noun(c);
  const bool people = !unit || is_people(*unit);
  std::optional<Harm> told;
  if (people && tree_.parsed()) told = told_harm(c, unit);
  if (told && told->negated) return false;
  if (told && unfit(c, unit, *told)) told.reset();
  if (in_name(c) || counts_wounds(c)) return false;
  // "one of the five people shot" counts those; not "one of the five victims"
  if (whole_of_part(c) && (!told || told->word == c.noun)) return false;
  if (told) {
    c.entry = nullptr;
    set_unit(figure, told->unit, "figure/harm", 0.85F);
    return true;
  }
  if (total_so_far(c, figure) || bare(c, figure)) return true;
  if (is_known(c, unit) || !one_counts(c, unit) || !says_how_many(c)) return false;
  if (unit) {
    set_unit(figure, *unit, "figure/noun", 0.75F);
    return true;
  }
  if (c.noun == kNoToken || c.quantity.kind != Quantity::Kind::Number) return false;
  // "two glass pipes"; "two felony counts" count no things
  if (tree_.upos(c.noun) != Upos::Noun) return false;
  if (c.quantity.value < 10.0 && !(c.quantity.value > 1.0 && tree_.is_plural(c.noun))) return false;
  // "a home in Three Rivers", "carried out of 533 Tern"
  if (c.first > 0 && !atoms_[c.first - 1].capital && atoms_[first_atom(c.noun)].capital
      && (atoms_[c.first].capital || atoms_.is_number(c.first))) {
    return false;
  }
  const WordHit none = words_.find(atoms_, first_atom(c.noun), WordKind::NotCount);
  if (none && none.entry->value == "after") return false;
  if (looks_like_year(c) && c.bound == Bound::Exact) return false;  // "2014 levels"
  set_unit(figure, Unit::Other, "figure/other", 0.5F);
  return true;
}

}  // namespace tacitus
