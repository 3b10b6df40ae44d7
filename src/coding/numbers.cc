#include "coding/numbers.h"

namespace tacitus {
namespace {

// No number in words is longer: "nine hundred and ninety-nine thousand nine hundred and ...".
constexpr std::size_t kMaxAtoms = 24;

class Reader {
 public:
  Reader(const Words& words, const Atoms& atoms, std::size_t i)
      : words_(words), atoms_(atoms), first_(i), at_(i) {}

  std::optional<Quantity> run() {
    if (auto q = none()) return q;
    if (auto q = fraction_words()) return q;
    if (auto q = plural_scales()) return q;
    if (auto q = vague()) return q;
    if (auto q = digits()) return q;
    return words();
  }

 private:
  std::uint32_t length() const { return static_cast<std::uint32_t>(at_ - first_); }

  Quantity done(Quantity::Kind kind, double value, double low = 0.0) const {
    Quantity q;
    q.kind = kind;
    q.value = value;
    q.low = low;
    q.length = length();
    q.in_words = !atoms_.is_number(first_);
    return q;
  }

  std::optional<Quantity> none() {
    const WordHit hit = words_.find(atoms_, at_, WordKind::None);
    if (!hit) return std::nullopt;
    at_ += hit.length;
    return done(Quantity::Kind::None, 0.0);
  }

  // "two-thirds", "a third of", "half of", "three quarters", "half a million" (a number, not a part)
  std::optional<Quantity> fraction_words() {
    std::size_t at = at_;
    double count = 1.0;
    const WordHit cardinal = words_.find(atoms_, at, WordKind::Cardinal);
    if (cardinal) {
      count = cardinal.entry->number;
      at += cardinal.length;
      if (atoms_.is_mark(at, U'-')) ++at;
    } else if (atoms_.is_word(at, "a") || atoms_.is_word(at, "one")) {
      ++at;
    }
    const WordHit part = words_.find(atoms_, at, WordKind::Half);
    if (!part) return std::nullopt;
    at += part.length;
    std::size_t scale_at = at;
    if (atoms_.is_word(scale_at, "of")) ++scale_at;
    if (atoms_.is_word(scale_at, "a") || atoms_.is_mark(scale_at, U'-')) ++scale_at;
    const WordHit scale = words_.find(atoms_, scale_at, WordKind::Scale);
    if (scale) {
      at_ = scale_at + scale.length;
      return done(Quantity::Kind::Number, count * part.entry->number * scale.entry->number);
    }
    // "third" alone is an ordinal; a part is "a third of" or "two-thirds".
    if (!cardinal && !atoms_.is_word(at, "of") && part.entry->number != 0.5) return std::nullopt;
    at_ = at;
    return done(Quantity::Kind::Fraction, count * part.entry->number);
  }

  // "dozens", "hundreds of thousands", "tens of millions"
  std::optional<Quantity> plural_scales() {
    const WordHit hit = words_.find(atoms_, at_, WordKind::Scales);
    if (!hit) return std::nullopt;
    at_ += hit.length;
    double low = 2.0 * hit.entry->number;
    const WordHit second =
        atoms_.is_word(at_, "of") ? words_.find(atoms_, at_ + 1, WordKind::Scales) : WordHit{};
    if (second) {
      low *= second.entry->number;
      at_ += 1 + second.length;
    }
    return done(Quantity::Kind::Vague, low, low);
  }

  // "several", "several hundred", "a few thousand", "a couple of"
  std::optional<Quantity> vague() {
    const WordHit hit = words_.find(atoms_, at_, WordKind::Vague);
    if (!hit) return std::nullopt;
    at_ += hit.length;
    const double scale = scales();
    return done(Quantity::Kind::Vague, hit.entry->number * scale, hit.entry->number * scale);
  }

  // Scale words from here: "million", "hundred thousand".
  double scales() {
    double factor = 1.0;
    while (at_ - first_ < kMaxAtoms) {
      std::size_t at = at_;
      if (atoms_.is_mark(at, U'-') && at + 1 < atoms_.size() && atoms_[at + 1].glued) ++at;
      const WordHit hit = words_.find(atoms_, at, WordKind::Scale);
      if (!hit) break;
      // One-letter scales stick to their digits: "5m", never "the m in".
      if (atoms_.norm(at).size() <= 2 && !atoms_[at].glued && atoms_.norm(at) != "bn") break;
      factor *= hit.entry->number;
      at_ = at + hit.length;
    }
    return factor;
  }

  std::optional<Quantity> digits() {
    if (!atoms_.is_number(at_)) return std::nullopt;
    double value = atoms_[at_].value;
    ++at_;
    value += slash_part();
    value *= scales();
    return done(Quantity::Kind::Number, value);
  }

  // The "1/2" of "2 1/2": what it adds.
  double slash_part() {
    if (!atoms_.is_digits(at_, 1, 1) || !atoms_.is_mark(at_ + 1, U'/')
        || !atoms_.is_digits(at_ + 2, 1, 1) || !atoms_[at_ + 1].glued || atoms_[at_].glued
        || atoms_[at_ + 2].value <= 0.0 || atoms_[at_].value >= atoms_[at_ + 2].value) {
      return 0.0;
    }
    const double part = atoms_[at_].value / atoms_[at_ + 2].value;
    at_ += 3;
    return part;
  }

  // "twenty-five", "one hundred and six", "three hundred thousand", "a dozen", "two and a half"
  std::optional<Quantity> words() {
    const bool article = (atoms_.is_word(at_, "a") || atoms_.is_word(at_, "an"))
                         && words_.find(atoms_, at_ + 1, WordKind::Scale);
    double total = 0.0;
    double group = 0.0;  // below the last thousand, million ...
    bool any = false;
    if (article) {
      ++at_;
      group = 1.0;
    }
    while (at_ - first_ < kMaxAtoms) {
      std::size_t at = at_;
      if (any && atoms_.is_mark(at, U'-')) ++at;
      if (any && group + total >= 100.0 && atoms_.is_word(at, "and")) ++at;
      if (const WordHit unit = words_.find(atoms_, at, WordKind::Cardinal)) {
        if (!fits(group, unit.entry->number) || (at != at_ && !any)) break;
        group += unit.entry->number;
        at_ = at + unit.length;
      } else if (const WordHit scale = words_.find(atoms_, at, WordKind::Scale)) {
        if ((!any && !article) || atoms_.norm(at).size() == 1 || group == 0.0) break;
        if (scale.entry->number < 1000.0) {
          group *= scale.entry->number;
        } else {
          total += group * scale.entry->number;
          group = 0.0;
        }
        at_ = at + scale.length;
      } else {
        break;
      }
      any = true;
    }
    if (!any) return std::nullopt;
    return done(Quantity::Kind::Number, and_a_half(total + group));
  }

  // "two and a half million"
  double and_a_half(double value) {
    if (!atoms_.is_word(at_, "and") || !atoms_.is_word(at_ + 1, "a")
        || !atoms_.is_word(at_ + 2, "half"))
      return value;
    at_ += 3;
    return (value + 0.5) * scales();
  }

  // "twenty" takes a unit below ten, "hundred" anything below a hundred; "five six" are two numbers.
  static bool fits(double group, double next) {
    if (group == 0.0) return true;
    const double ten = group - 100.0 * static_cast<double>(static_cast<long>(group / 100.0));
    if (ten == 0.0) return next < 100.0;
    return ten >= 20.0 && next < 10.0
           && ten - 10.0 * static_cast<double>(static_cast<long>(ten / 10.0)) == 0.0;
  }

  const Words& words_;
  const Atoms& atoms_;
  std::size_t first_;
  std::size_t at_;
};

}  // namespace

std::optional<Quantity> read_quantity(const Words& words, const Atoms& atoms, std::size_t i) {
  if (i >= atoms.size()) return std::nullopt;
  const Atom& atom = atoms[i];
  if (atom.kind == AtomKind::Mark) return std::nullopt;
  if (atom.kind == AtomKind::Word && atom.bucket < 0 && !atoms.is_word(i, "a")
      && !atoms.is_word(i, "an")) {
    return std::nullopt;
  }
  return Reader(words, atoms, i).run();
}

}  // namespace tacitus
