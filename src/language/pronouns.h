#ifndef TACITUS_LANGUAGE_PRONOUNS_H_
#define TACITUS_LANGUAGE_PRONOUNS_H_

// The pronouns of English that can point to an earlier mention.

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/nominals.h"

namespace tacitus {

enum class Number : std::uint8_t { Unknown, Singular, Plural };

struct Pronoun {
  std::uint8_t person = 3;
  Number number = Number::Unknown;
  Gender gender = Gender::Unknown;
  bool person_only = false;  // "she" is a person, "it" is not, "they" may be both
  bool thing_only = false;
  bool reflexive = false;
  bool demonstrative = false;
};

// In any case: "Himself", "their", "We".
std::optional<Pronoun> find_pronoun(std::string_view form);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_PRONOUNS_H_
