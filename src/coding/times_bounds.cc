#include "coding/times_bounds.h"

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

// Words in a row; an empty one is none.
struct BoundWords {
  std::array<std::string_view, 3> words;
  std::string_view mod;
};

bool stand_before(const Atoms& atoms, std::size_t first, const BoundWords& bound) {
  std::size_t at = first;
  for (std::size_t k = bound.words.size(); k-- > 0;) {
    if (bound.words[k].empty()) continue;
    if (at == 0 || !atoms.is_word(at - 1, bound.words[k])) return false;
    --at;
  }
  return true;
}

// "For over a week", "lasted over two hours": elsewhere "over" is a preposition ("over two days of
// talks").
bool over_counts(const Atoms& atoms, std::size_t first) {
  constexpr std::array<std::string_view, 12> kBefore = {
      "for", "lasted", "after", "took", "just", "well", "in", "spent", "of", "than", "with", "a"};
  return first >= 2 && atoms.is_word(first - 1, "over")
         && std::find(kBefore.begin(), kBefore.end(), atoms.norm(first - 2)) != kBefore.end();
}

}  // namespace

std::string_view bound_before(const Atoms& atoms, std::size_t first, bool amount) {
  if (first == 0) return "";
  constexpr std::array<BoundWords, 20> kAmounts = {{
      {{"no", "more", "than"}, "EQUAL_OR_LESS"},
      {{"not", "more", "than"}, "EQUAL_OR_LESS"},
      {{"no", "less", "than"}, "EQUAL_OR_MORE"},
      {{"not", "less", "than"}, "EQUAL_OR_MORE"},
      {{"no", "fewer", "than"}, "EQUAL_OR_MORE"},
      {{"no", "longer", "than"}, "EQUAL_OR_LESS"},
      {{"", "more", "than"}, "MORE_THAN"},
      {{"", "longer", "than"}, "MORE_THAN"},
      {{"", "less", "than"}, "LESS_THAN"},
      {{"", "fewer", "than"}, "LESS_THAN"},
      {{"", "at", "least"}, "EQUAL_OR_MORE"},
      {{"", "at", "most"}, "EQUAL_OR_LESS"},
      {{"", "up", "to"}, "EQUAL_OR_LESS"},
      {{"a", "minimum", "of"}, "EQUAL_OR_MORE"},
      {{"a", "maximum", "of"}, "EQUAL_OR_LESS"},
      {{"", "", "under"}, "LESS_THAN"},
      {{"", "close", "to"}, "APPROX"},
      {{"", "", "some"}, "APPROX"},
      {{"", "just", "under"}, "LESS_THAN"},
      {{"", "just", "over"}, "MORE_THAN"},
  }};
  constexpr std::array<BoundWords, 7> kAbout = {{
      {{"", "", "about"}, "APPROX"},
      {{"", "", "around"}, "APPROX"},
      {{"", "", "circa"}, "APPROX"},
      {{"", "", "nearly"}, "APPROX"},
      {{"", "", "almost"}, "APPROX"},
      {{"", "", "roughly"}, "APPROX"},
      {{"", "", "approximately"}, "APPROX"},
  }};
  constexpr std::array<BoundWords, 5> kDates = {{
      {{"", "", "since"}, "SINCE"},
      {{"", "", "until"}, "UNTIL"},
      {{"", "", "till"}, "UNTIL"},
      {{"", "", "before"}, "BEFORE"},
      {{"", "", "after"}, "AFTER"},
  }};
  const auto mod_of = [&](const auto& bounds) -> std::string_view {
    for (const BoundWords& bound : bounds)
      if (stand_before(atoms, first, bound)) return bound.mod;
    return "";
  };
  if (amount) {
    if (const std::string_view mod = mod_of(kAmounts); !mod.empty()) return mod;
    if (over_counts(atoms, first)) return "MORE_THAN";
  }
  if (const std::string_view mod = mod_of(kAbout); !mod.empty()) return mod;
  return amount && !atoms.is_word(first - 1, "since") && !atoms.is_word(first - 1, "until")
                 && !atoms.is_word(first - 1, "till")
             ? ""
             : mod_of(kDates);
}

std::string_view bound_after(const Atoms& atoms, std::size_t last) {
  if (!atoms.is_word(last, "or")) return "";
  if (atoms.is_word(last + 1, "more") || atoms.is_word(last + 1, "longer")) return "EQUAL_OR_MORE";
  if (atoms.is_word(last + 1, "less")) return "EQUAL_OR_LESS";
  return atoms.is_word(last + 1, "so") ? "APPROX" : "";
}

}  // namespace tacitus
