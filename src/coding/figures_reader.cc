#include "coding/figures_reader.h"

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

// A bound phrase has at most this many atoms: "in the region of".
constexpr std::size_t kMaxBound = 4;

bool is_web_address(std::string_view token) {
  return token.size() > 8
         && (token.find("://") != std::string_view::npos || token.substr(0, 4) == "www."
             || token.find('@') != std::string_view::npos);
}

}  // namespace

bool is_people(Unit unit) {
  switch (unit) {
    case Unit::People:
    case Unit::Personnel:
    case Unit::Participants:
    case Unit::Displaced:
    case Unit::Detained:
    case Unit::Abducted:
    case Unit::Missing:
    case Unit::Deaths:
    case Unit::Injured:
    case Unit::Casualties:
      return true;
    default:
      return false;
  }
}

void FigureReader::load(Index sentence) {
  sentence_ = sentence;
  const Sentence& s = document_.sentences[static_cast<std::size_t>(sentence)];
  tree_.set(document_, s);
  atoms_.clear();
  first_atom_.clear();
  for (TokenIndex t = s.first; t < s.last; ++t) {
    first_atom_.push_back(atoms_.size());
    const Span span = document_.tokens.span[static_cast<std::size_t>(t)];
    if (!is_web_address(span.of(document_.text))) append_atoms(document_.text, span, t, atoms_);
  }
  words_.mark(atoms_, 0);
  in_time_.assign(atoms_.size(), false);
  const auto begin = std::lower_bound(
      document_.times.begin(), document_.times.end(), s.span.begin,
      [](const TimeExpression& time, std::uint32_t at) { return time.span.end <= at; });
  std::size_t i = 0;
  for (auto time = begin; time != document_.times.end() && time->span.begin < s.span.end; ++time) {
    while (i < atoms_.size() && atoms_[i].span.begin < time->span.begin) ++i;
    while (i < atoms_.size() && atoms_[i].span.end <= time->span.end) in_time_[i++] = true;
  }
}

std::vector<Figure> FigureReader::read() {
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < atoms_.size();) {
    if (skipped(i)) {
      ++i;
      continue;
    }
    const auto quantity = read_quantity(words_, atoms_, i);
    if (!quantity || quantity->kind == Quantity::Kind::None) {
      ++i;
      continue;
    }
    Candidate c;
    c.first = i;
    c.last = i + quantity->length;
    c.quantity = *quantity;
    read_range(c);
    const std::size_t next = c.last;
    const bool asked = i > 0 && atoms_.is_word(i - 1, "how");  // "how many were hurt"
    if (!asked && !countless(c.first, c.last)) {
      if (auto figure = finish(c)) {
        remember(figure->unit);
        figures.push_back(std::move(*figure));
      }
    }
    i = next;
  }
  return figures;
}

// What numbers without a noun may speak of later.
void FigureReader::remember(Unit unit) {
  if (is_people(unit)) last_unit_ = unit;
  if (unit == Unit::Percent || unit == Unit::Money) return;
  last_ = unit;
  last_sentence_ = sentence_;
}

// Numbers that are parts of names, times and codes: "COVID-19", "G20", "10:30", "#5".
bool FigureReader::skipped(std::size_t i) const {
  if (in_time_[i]) return true;
  const Atom& atom = atoms_[i];
  if (atom.kind == AtomKind::Mark) return true;
  if (atom.kind == AtomKind::Word) return atom.bucket < 0 && !atoms_.is_word(i, "a");
  if (i == 0 || !atom.glued) return false;
  if (atoms_[i - 1].kind == AtomKind::Word) return true;
  const char32_t mark = atoms_[i - 1].mark;
  if (mark == '-' && i >= 2 && atoms_[i - 1].glued && atoms_[i - 2].kind == AtomKind::Word)
    return true;
  return mark == '#' || mark == ':' || mark == '@' || mark == '_' || mark == '.' || mark == '+';
}

bool FigureReader::countless(std::size_t first, std::size_t last) const {
  for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
    const WordHit hit = words_.find(atoms_, first - back, WordKind::NotCount);
    if (hit && hit.length == back && hit.entry->value == "before") return true;
  }
  if (const WordHit name = words_.find(atoms_, first, WordKind::NotCount);
      name && name.entry->value == "name") {
    return true;
  }
  if (is_measure(last) || is_code(first, last)) return true;
  if (in_ages(first) || is_age_after_comma(first, last) || is_address(first, last)) return true;
  std::size_t next = last;
  if (atoms_.is_mark(next, U'-')) ++next;
  if (const WordHit hit = words_.find(atoms_, next, WordKind::NotCount);
      hit && hit.entry->value == "after" && !words_.find(atoms_, next, WordKind::PercentWord)) {
    return true;
  }
  if (next > last && next < atoms_.size()) {
    // "3-1", "555-0142", "five-star", "two-state solution"; "60-strong" counts people.
    if (atoms_.is_number(next) && atoms_[next].glued) return true;
    if (atoms_[next].kind == AtomKind::Word && atoms_[next].glued && atoms_[last].glued
        && !atoms_.is_word(next, "strong") && !atoms_.is_word(next, "member")) {
      return true;
    }
  }
  // "19th", "1st"; "one of the", "2016's"
  if (last < atoms_.size() && atoms_[last].glued && atoms_[last].kind == AtomKind::Word
      && atoms_.is_number(last - 1) && !words_.find(atoms_, last, WordKind::Currency)) {
    return true;
  }
  // "(202) 555", "1/2", "10:30"
  if (atoms_.is_number(first)
      && (atoms_.is_mark(last, U'/')
          || (atoms_.is_mark(last, U':') && atoms_.is_number(last + 1) && atoms_[last].glued))) {
    return true;
  }
  return atoms_.is_word(first, "one") && last == first + 1 && !one_of_people(last)
         && (atoms_.is_word(last, "of") || atoms_.is_word(last, "another")
             || atoms_.is_word(last, "day") || atoms_.is_word(last, "by"));
}

// "six to 12 years", "18 miles west of the town", "27- to 59-year-olds"
bool FigureReader::is_measure(std::size_t last) const {
  if (words_.find(atoms_, last, WordKind::TimeUnit)
      || words_.find(atoms_, last, WordKind::TimeUnits)) {
    return true;
  }
  if (atoms_.is_mark(last, U'-') && atoms_[last].glued && last + 1 < atoms_.size()
      && !atoms_[last + 1].glued) {
    return true;
  }
  const bool to = atoms_.is_word(last, "to") || atoms_.is_word(last, "or");
  if (to && last + 1 < atoms_.size() && in_time_[last + 1]) return true;
  const WordHit unit = words_.find(atoms_, last, WordKind::NotCount);
  if (!unit || unit.entry->value != "distance") return false;
  constexpr std::array<std::string_view, 21> kWay = {
      "north",     "south",    "east", "west",       "northeast", "northwest", "southeast",
      "southwest", "from",     "away", "off",        "outside",   "up",        "down",
      "inland",    "upstream", "past", "downstream", "long",      "wide",      "offshore"};
  const std::size_t after = last + unit.length;
  return after < atoms_.size()
         && (one_of(atoms_.norm(after), kWay) || atoms_.is_mark(after, U'(')
             || atoms_.is_mark(after, U')'));
}

// "06-17", "713 222-1000", "911", "Image 2 of 3", "5'8"
bool FigureReader::is_code(std::size_t first, std::size_t last) const {
  if (!atoms_.is_number(first)) return false;
  const Atom& atom = atoms_[first];
  if (atom.digits >= 2 && document_.at(atom.span).front() == '0') return true;
  if (last == first + 1 && atoms_.is_number(last) && atom.digits >= 3) return true;
  if (last == first + 1 && atom.digits == 3 && atom.value == 911.0) return true;
  if (atoms_.is_mark(last, U'\'') && atoms_[last].glued && atoms_.is_number(last + 1)) return true;
  if (first < 3 || !atoms_.is_word(first - 1, "of") || !atoms_.is_number(first - 2)) return false;
  const WordHit label = words_.find(atoms_, first - 3, WordKind::NotCount);
  return label && label.entry->value == "before";
}

// "one of the victims", "one of four gunmen": a person of those who are counted. Not "one of the
// largest ferries", "one of the reasons".
bool FigureReader::one_of_people(std::size_t of) const {
  if (!atoms_.is_word(of, "of")) return false;
  std::size_t i = of + 1;
  constexpr std::array<std::string_view, 6> kWhose = {"the", "those", "these",
                                                      "his", "her",   "their"};
  if (atoms_.is_word(i, "those") && i + 1 < atoms_.size()) {  // "one of those hurt"
    const TokenIndex next = atoms_[i + 1].token;
    if (tree_.parsed() && harm().word(next, HarmRole::Patient)) return true;
  }
  if (i < atoms_.size() && one_of(atoms_.norm(i), kWhose)) ++i;
  if (i < atoms_.size() && words_.find(atoms_, i, WordKind::Cardinal)) ++i;
  // "one of the German tourists"
  constexpr std::size_t kAdjectives = 2;
  for (const std::size_t last = i + kAdjectives; i < atoms_.size() && i <= last; ++i) {
    if (const WordHit hit = words_.find(atoms_, i, WordKind::Counted)) {
      const auto unit = unit_of_name(hit.entry->value);
      return unit && is_people(*unit) && !atoms_.is_word(i + hit.length, "'s");
    }
    if (atoms_[i].kind != AtomKind::Word) return false;
    if (is_person(atoms_[i].token)) return true;
    if (tree_.upos(atoms_[i].token) != Upos::Adj) return false;
  }
  return false;
}

// "two females, 28 and 27, were hurt", "Vincent Holt, 27, of Homewood": ages after a comma.
bool FigureReader::is_age_after_comma(std::size_t first, std::size_t last) const {
  if (!atoms_.is_digits(first, 1, 2) || last != first + 1) return false;
  if (last < atoms_.size() && atoms_[last].kind == AtomKind::Word) {
    constexpr std::array<std::string_view, 5> kAfter = {"and", "of", "from", "who", "was"};
    if (!one_of(atoms_.norm(last), kAfter)) return false;
  }
  std::size_t i = first;
  while (
      i > 0
      && (atoms_.is_number(i - 1) || atoms_.is_word(i - 1, "and") || atoms_.is_mark(i - 1, U',')))
    --i;
  return i < first && atoms_.is_mark(i, U',') && i > 0 && atoms_[i - 1].kind == AtomKind::Word;
}

// "at 2501 Carter Homestead Rd.": a street within a few capitalised words.
bool FigureReader::is_address(std::size_t first, std::size_t last) const {
  if (!atoms_.is_number(first)) return false;
  for (std::size_t i = last; i < atoms_.size() && i < last + 5; ++i) {
    const WordHit hit = words_.find(atoms_, i, WordKind::NotCount);
    if (hit && hit.entry->value == "street") return true;
    if (!atoms_[i].capital && !atoms_.is_number(i)) return false;
  }
  return false;
}

// "ages 7 to 13", "aged 16, 17 and 21"
bool FigureReader::in_ages(std::size_t first) const {
  std::size_t i = first;
  for (int step = 0; step < 10 && i > 0; ++step) {
    --i;
    const std::string_view w = atoms_.norm(i);
    if (w == "age" || w == "ages" || w == "aged") return true;
    const bool list = atoms_.is_number(i) || atoms_.is_mark(i, U',') || w == "and" || w == "to"
                      || w == "from" || w == "between" || atoms_.is_mark(i, U'-');
    if (!list) return false;
  }
  return false;
}

// "5 to 7", "between 20 and 30", "20-30 people"
void FigureReader::read_range(Candidate& c) const {
  if (c.quantity.kind != Quantity::Kind::Number) return;
  const bool between = c.first > 0 && atoms_.is_word(c.first - 1, "between");
  const bool from = c.first > 0 && atoms_.is_word(c.first - 1, "from");
  const bool joined =
      (atoms_.is_word(c.last, "to") && !from) || (between && atoms_.is_word(c.last, "and"))
      || (atoms_.is_mark(c.last, U'-') && atoms_[c.last].glued) || atoms_.is_word(c.last, "or");
  if (!joined || c.last + 1 >= atoms_.size() || in_time_[c.last + 1]) return;
  const auto upper = read_quantity(words_, atoms_, c.last + 1);
  if (!upper || upper->kind != Quantity::Kind::Number || upper->value <= c.quantity.value) return;
  // "6 or 7" is a range, "100 or 10,000" is not; "3-1" never gets here.
  if (atoms_.is_word(c.last, "or") && upper->value > 3.0 * c.quantity.value) return;
  // "2 to 3 million" means millions twice.
  if (upper->value >= 1000.0 && c.quantity.value < 1000.0 && upper->length > 1
      && atoms_.is_number(c.last + 1)) {
    const double scale = upper->value / atoms_[c.last + 1].value;
    if (c.quantity.value * scale < upper->value) c.quantity.value *= scale;
  }
  c.upper = upper->value;
  c.last += 1 + upper->length;
}

// Atoms of a currency that end before `at`: "about US$80,000".
std::size_t FigureReader::currency_before(std::size_t at) const {
  for (std::size_t back = 2; back >= 1; --back) {
    if (back > at) continue;
    const WordHit mark = words_.find(atoms_, at - back, WordKind::CurrencyMark);
    if (mark && mark.length == back) return back;
  }
  return 0;
}

void FigureReader::read_bound(Candidate& c) const {
  c.span_first = c.first;
  c.span_last = c.last;
  std::size_t at = c.first;
  if (c.upper) {
    c.bound = Bound::Range;
    if (at > 0 && atoms_.is_word(at - 1, "between")) c.span_first = --at;
  }
  at -= currency_before(at);
  // Determiners may stand between: "at least another 12", "as many as some 200".
  if (at > 0 && (atoms_.is_word(at - 1, "another") || atoms_.is_word(at - 1, "a"))) --at;
  for (std::size_t back = kMaxBound; back >= 1; --back) {
    if (back > at) continue;
    const WordHit hit = words_.find(atoms_, at - back, WordKind::BoundBefore);
    if (!hit || hit.length != back) continue;
    // "held under a $500,000 bond" stands below no sum
    const bool price = at < c.first && atoms_.is_word(at, "a") && atoms_.is_mark(at + 1, U'$');
    if (price && atoms_.is_word(at - back, "under")) break;
    if (const auto bound = parse_label<Bound>(hit.entry->value)) {
      c.bound = *bound;
      c.span_first = at - back;
    }
    break;
  }
  if (const WordHit hit = words_.find(atoms_, c.last, WordKind::BoundAfter);
      hit && c.bound == Bound::Exact) {
    if (const auto bound = parse_label<Bound>(hit.entry->value)) {
      c.bound = *bound;
      c.span_last = c.last + hit.length;
    }
  }
  if (c.quantity.kind == Quantity::Kind::Vague) c.bound = Bound::Vague;
  read_determiner(c);
}

void FigureReader::read_determiner(Candidate& c) const {
  if (c.first == 0) return;
  constexpr std::array<std::string_view, 11> kDefinite = {
      "the", "these", "those", "both", "his", "her", "their", "its", "our", "my", "all"};
  c.definite = one_of(atoms_.norm(c.first - 1), kDefinite);
  c.all = atoms_.is_word(c.first - 1, "all");
}

// The noun after "of" that hangs on a number word: "dozens of people".
TokenIndex FigureReader::counted_of(TokenIndex number, TokenIndex last) const {
  for (TokenIndex t = tree_.child(number); t != kNoToken; t = tree_.sibling(t)) {
    const TokenIndex mark = tree_.child(t, Deprel::Case);
    if (tree_.deprel(t) == Deprel::Nmod && t > last && mark != kNoToken && tree_.form(mark) == "of")
      return t;
  }
  return kNoToken;
}

// What is counted, read off the tree: "12 armed men", "dozens of people", "149 of its members".
void FigureReader::read_noun(Candidate& c) const {
  const TokenIndex first = atoms_[c.first].token;
  const TokenIndex last = atoms_[c.last - 1].token;
  c.number_head = last;
  for (TokenIndex t = first; t <= last; ++t) {
    const TokenIndex head = tree_.head(t);
    if (head == kNoToken || head < first || head > last) c.number_head = t;
  }
  const Deprel d = tree_.deprel(c.number_head);
  const TokenIndex head = tree_.head(c.number_head);
  if (head != kNoToken && head > last
      && (d == Deprel::Nummod || d == Deprel::Det || d == Deprel::Amod || d == Deprel::Compound
          || d == Deprel::NmodUnmarked || d == Deprel::Advmod)) {
    if (tree_.upos(head) == Upos::Noun || tree_.upos(head) == Upos::Propn
        || tree_.upos(head) == Upos::Sym || tree_.upos(head) == Upos::Adj
        || tree_.upos(head) == Upos::Num || d == Deprel::Nummod) {
      c.noun = head;
    }
  }
  if (c.noun == kNoToken) {
    for (TokenIndex t = first; t <= last && c.noun == kNoToken; ++t) c.noun = counted_of(t, last);
  }
  // "Between 20 and 25 women told": often hung on the verb
  const TokenIndex next = last + 1;
  if (c.noun == kNoToken && c.upper && next < tree_.last() && tree_.upos(next) == Upos::Noun
      && tree_.is_plural(next)) {
    c.noun = next;
    c.number_head = next;
  }
}

// Without a tree: the first word of the lexicon within a few words, over adjectives alone.
void FigureReader::read_noun_by_words(Candidate& c) const {
  c.number_head = atoms_[c.last - 1].token;
  for (std::size_t i = c.last; i < atoms_.size() && i < c.last + 4; ++i) {
    if (atoms_[i].kind != AtomKind::Word) return;
    if (words_.find(atoms_, i, WordKind::Counted)) {
      const WordHit hit = words_.find(atoms_, i, WordKind::Counted);
      c.noun = atoms_[i + hit.length - 1].token;
      return;
    }
  }
}

bool FigureReader::read_money(Candidate& c, Figure& figure) const {
  for (std::size_t back = 1; back <= 2 && back <= c.first; ++back) {
    const WordHit hit = words_.find(atoms_, c.first - back, WordKind::CurrencyMark);
    if (!hit || hit.length != back) continue;
    figure.unit = Unit::Money;
    figure.currency = hit.entry->value;
    c.span_first = std::min(c.span_first, c.first - back);
    c.entry = hit.entry;
    return true;
  }
  const WordHit hit = words_.find(atoms_, c.last, WordKind::Currency);
  if (!hit) return false;
  figure.unit = Unit::Money;
  figure.currency = hit.entry->value;
  c.span_last = std::max(c.span_last, c.last + hit.length);
  c.entry = hit.entry;
  return true;
}

bool FigureReader::read_percent(Candidate& c, Figure& figure) const {
  std::size_t at = c.last;
  if (atoms_.is_mark(at, U'-')) ++at;
  if (const WordHit hit = words_.find(atoms_, at, WordKind::PercentWord)) {
    figure.unit = Unit::Percent;
    c.span_last = std::max(c.span_last, at + hit.length);
    c.entry = hit.entry;
    return true;
  }
  if (c.quantity.kind != Quantity::Kind::Fraction) return false;
  // "nearly half of the harvest", "two-thirds of voters"; not "half an hour".
  if (!atoms_.is_word(c.last, "of") && !atoms_.is_word(c.last, "the")) return false;
  figure.unit = Unit::Percent;
  c.quantity.value *= 100.0;
  return true;
}

void FigureReader::set_values(const Candidate& c, Figure& figure) const {
  figure.bound = c.bound;
  if (c.quantity.kind == Quantity::Kind::Vague) {
    if (c.quantity.low > 0.0) figure.low = c.quantity.low;
    return;
  }
  figure.value = c.quantity.value;
  switch (c.bound) {
    case Bound::Range:
      figure.low = c.quantity.value;
      figure.high = c.upper;
      break;
    case Bound::AtLeast:
    case Bound::MoreThan:
      figure.low = c.quantity.value;
      break;
    case Bound::UpTo:
    case Bound::LessThan:
      figure.high = c.quantity.value;
      break;
    default:
      break;
  }
}

// "killed 12 people, including three children", "among them 33 civilians": what befell the whole befell
// the part.
bool FigureReader::names_part(const Candidate& c) const {
  const std::size_t at = c.span_first;
  const bool part =
      (at > 0 && atoms_.is_word(at - 1, "including"))
      || (at > 1 && atoms_.is_word(at - 1, "them") && atoms_.is_word(at - 2, "among"));
  return part && last_ && last_sentence_ == sentence_ && is_people(*last_);
}

std::optional<Figure> FigureReader::finish(Candidate c) const {
  Figure figure;
  figure.sentence = sentence_;
  figure.provenance.rule = "figure/unit";
  figure.confidence = 0.8F;
  read_bound(c);
  if (!read_money(c, figure) && !read_percent(c, figure)) {
    if (c.quantity.kind == Quantity::Kind::Fraction) return std::nullopt;
    if (tree_.parsed()) {
      read_noun(c);
    } else {
      read_noun_by_words(c);
    }
    if (!decide_unit(c, figure)) return std::nullopt;
  }
  if (figure.unit == Unit::People && names_part(c)) figure.unit = *last_;
  if (c.entry != nullptr) figure.provenance.where = c.entry->where;
  set_values(c, figure);
  figure.number = {atoms_[c.first].span.begin, atoms_[c.last - 1].span.end};
  figure.span = {atoms_[c.span_first].span.begin, atoms_[c.span_last - 1].span.end};
  if (c.noun != kNoToken) {
    const Span noun = document_.tokens.span[static_cast<std::size_t>(c.noun)];
    if (noun.end > figure.span.end && noun.end - figure.span.end < 120) {
      figure.span.end = noun.end;
      figure.counted = std::string(document_.at({figure.number.end, noun.end}));
      const std::size_t text = figure.counted.find_first_not_of(' ');
      figure.counted.erase(0, text);
    }
  }
  return figure;
}

}  // namespace tacitus
