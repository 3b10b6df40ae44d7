#ifndef TACITUS_LANGUAGE_MENTION_FACTS_H_
#define TACITUS_LANGUAGE_MENTION_FACTS_H_

// What coreference needs to know of each mention, read off its words and tree once.

#include <string>
#include <vector>

#include "language/children.h"
#include "language/nominals.h"
#include "language/pronouns.h"
#include "record/document.h"

namespace tacitus {

enum class Definiteness : std::uint8_t { Bare, Definite, Indefinite };

struct MentionFacts {
  std::vector<std::string> words;      // lower case, without determiner, quotes and genitive
  std::vector<std::string> modifiers;  // words of the whole phrase before the head, sorted
  std::vector<std::string> titles;     // of a name: "foreign", "minister"; lower case
  std::string head;                    // lemma of the head, lower case
  Number number = Number::Unknown;
  Gender gender = Gender::Unknown;
  Referent referent = Referent::Thing;
  Kin kin = Kin::Thing;
  Definiteness definiteness = Definiteness::Bare;
  std::optional<Pronoun> pronoun;
  bool demonstrative = false;  // "this attack"
  bool possessed = false;      // "his nephew"
  bool coordinated = false;    // first of "Kerry and Lavrov"
  bool acronym = false;        // "CPJ"
  Index speaker = kNone;       // mention that speaks the quote this one stands in
  bool quoted = false;
};

std::vector<MentionFacts> mention_facts(const Document& document, const Children& children,
                                        const Nominals& nominals);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_MENTION_FACTS_H_
