#include "coding/times_reading.h"

// Quarters and halves of a year and years of the books: "Q3 2016", "the first six months of 2015",
// "fiscal 2016".

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

using Form = TimeReading::Form;

}  // namespace

// "the first quarter of 2016", "Q3 2016", "the third quarter", "the first half of 2016", "FY2016",
// "fiscal 2016", "fiscal year 2016".
TimeReader::Reading TimeReader::quarter(std::size_t i) const {
  if (Reading year = fiscal_year(i)) return year;
  Reading r = quarter_code(i);
  if (!r) r = quarter_words(i);
  if (!r || r->number < 1 || r->number > (r->unit == "Q" ? 4 : 2)) return std::nullopt;
  if (const auto year = year_tail(r->last)) {
    r->year = year->value;
    r->last = year->next;
  } else if (const Reading fiscal =
                 fiscal_year(atoms_.is_word(r->last, "of") ? r->last + 1 : r->last)) {
    r->year = fiscal->year;
    r->fiscal = true;
    r->last = fiscal->last;
  } else {
    take_told_year(*r);
    r->pointed = r->told_year;
  }
  return r;
}

TimeReader::Reading TimeReader::fiscal_year(std::size_t i) const {
  if (!atoms_.is_word(i, "fy") && !atoms_.is_word(i, "fiscal")) return std::nullopt;
  const auto year = year_at(atoms_.is_word(i + 1, "year") ? i + 2 : i + 1, true);
  if (!year) return std::nullopt;
  TimeReading r = make_reading(Form::Date, i, year->next, "time/fiscal-year");
  r.year = year->value;
  r.fiscal = true;
  return r;
}

// "Q3"; that of a table or a list of questions has neither a year nor "in".
TimeReader::Reading TimeReader::quarter_code(std::size_t i) const {
  if (!atoms_.is_word(i, "q") || !atoms_.is_digits(i + 1, 1, 1) || !atoms_[i + 1].glued)
    return std::nullopt;
  constexpr std::array<std::string_view, 4> kCues = {"in", "for", "since", "during"};
  const bool cued =
      i > 0 && std::find(kCues.begin(), kCues.end(), atoms_.norm(i - 1)) != kCues.end();
  if (!cued && !year_tail(i + 2)) return std::nullopt;
  TimeReading r = make_reading(Form::Quarter, i, i + 2, "time/quarter");
  r.number = static_cast<std::int32_t>(atoms_[i + 1].value);
  r.unit = "Q";
  return r;
}

// "The first six months of 2024", "the last three months of the year".
TimeReader::Reading TimeReader::months_of_year(std::size_t i) const {
  const std::size_t at = atoms_.is_word(i, "the") ? i + 1 : i;
  const bool first = atoms_.is_word(at, "first");
  if (!first && !atoms_.is_word(at, "last") && !atoms_.is_word(at, "final")) return std::nullopt;
  const bool six = atoms_.is_word(at + 1, "six") || atoms_.is_word(at + 1, "6");
  if (!six && !atoms_.is_word(at + 1, "three") && !atoms_.is_word(at + 1, "3")) return std::nullopt;
  if (!atoms_.is_word(at + 2, "months")) return std::nullopt;
  TimeReading r = make_reading(Form::Quarter, i, at + 3, "time/quarter");
  TimeReading probe = r;
  take_told_year(probe);
  if (!probe.told_year && !year_tail(r.last)) return std::nullopt;
  r.unit = six ? "H" : "Q";
  r.number = first ? 1 : six ? 2 : 4;
  return r;
}

TimeReader::Reading TimeReader::quarter_words(std::size_t i) const {
  if (Reading months = months_of_year(i)) return months;
  std::size_t at = atoms_.is_word(i, "the") ? i + 1 : i;
  const bool fiscal = atoms_.is_word(at, "fiscal");
  if (fiscal) ++at;
  const auto ordinal = ordinal_at(at);
  const bool last = atoms_.is_word(at, "last") || atoms_.is_word(at, "final");
  const bool second_half = last || atoms_.is_word(at, "latter");
  if (!ordinal && !second_half) return std::nullopt;
  std::size_t noun = ordinal ? ordinal->next : at + 1;
  const bool inner_fiscal = atoms_.is_word(noun, "fiscal");
  if (atoms_.is_mark(noun, U'-') || inner_fiscal) ++noun;
  const bool half = atoms_.is_word(noun, "half");
  if (!half && (!atoms_.is_word(noun, "quarter") || !(ordinal || last))) return std::nullopt;
  // "The first half" is part of a match or of anything unless a year follows.
  TimeReading r = make_reading(Form::Quarter, i, noun + 1, "time/quarter");
  TimeReading probe = r;
  take_told_year(probe);
  if ((half || last) && !probe.told_year && !year_tail(noun + 1)) return std::nullopt;
  r.fiscal = fiscal || inner_fiscal;
  r.number = ordinal ? ordinal->value : half ? 2 : 4;
  r.unit = half ? "H" : "Q";
  return r;
}

}  // namespace tacitus
