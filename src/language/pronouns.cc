#include "language/pronouns.h"

#include <array>

namespace tacitus {
namespace {

struct Row {
  std::string_view word;
  Pronoun pronoun;
};

constexpr Pronoun kI{1, Number::Singular, Gender::Unknown, true, false, false, false};
constexpr Pronoun kWe{1, Number::Plural, Gender::Unknown, true, false, false, false};
constexpr Pronoun kYou{2, Number::Unknown, Gender::Unknown, true, false, false, false};
constexpr Pronoun kHe{3, Number::Singular, Gender::Male, true, false, false, false};
constexpr Pronoun kShe{3, Number::Singular, Gender::Female, true, false, false, false};
constexpr Pronoun kIt{3, Number::Singular, Gender::Unknown, false, true, false, false};
constexpr Pronoun kThey{3, Number::Plural, Gender::Unknown, false, false, false, false};
constexpr Pronoun kThis{3, Number::Singular, Gender::Unknown, false, true, false, true};
constexpr Pronoun kThese{3, Number::Plural, Gender::Unknown, false, false, false, true};

constexpr Pronoun reflexive(Pronoun p) {
  p.reflexive = true;
  return p;
}

constexpr Row kRows[] = {
    {"he", kHe},
    {"her", kShe},
    {"hers", kShe},
    {"herself", reflexive(kShe)},
    {"him", kHe},
    {"himself", reflexive(kHe)},
    {"his", kHe},
    {"i", kI},
    {"it", kIt},
    {"its", kIt},
    {"itself", reflexive(kIt)},
    {"me", kI},
    {"mine", kI},
    {"my", kI},
    {"myself", reflexive(kI)},
    {"our", kWe},
    {"ours", kWe},
    {"ourselves", reflexive(kWe)},
    {"she", kShe},
    {"that", kThis},
    {"their", kThey},
    {"theirs", kThey},
    {"them", kThey},
    {"themselves", reflexive(kThey)},
    {"these", kThese},
    {"they", kThey},
    {"this", kThis},
    {"those", kThese},
    {"us", kWe},
    {"we", kWe},
    {"you", kYou},
    {"your", kYou},
    {"yours", kYou},
    {"yourself", reflexive(kYou)},
    {"yourselves", reflexive(kYou)},
};

}  // namespace

std::optional<Pronoun> find_pronoun(std::string_view form) {
  std::array<char, 12> buffer{};
  if (form.size() > buffer.size()) return std::nullopt;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    buffer[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  const std::string_view word(buffer.data(), form.size());
  for (const Row& row : kRows) {
    if (row.word == word) return row.pronoun;
  }
  return std::nullopt;
}

}  // namespace tacitus
