#ifndef TACITUS_CODING_EVENTS_PARTIES_H_
#define TACITUS_CODING_EVENTS_PARTIES_H_

// What is known of those who fill the roles of an event.
//
// The verbs of politics are the verbs of daily life: "the app allows users", "we agreed on pizza",
// "the tool eliminates errors". What tells them apart is who acts: a state, an army, a named person
// or a group of people can; a tool cannot, and "I" and "you" seldom make news.

#include <cstdint>
#include <string_view>
#include <vector>

#include "record/document.h"

namespace tacitus {

// From the least to the most that is known.
enum class PartyKind : std::uint8_t {
  None,      // nobody fills the role
  Thing,     // "this automation", "the workflow"
  Self,      // "I", "we", "you", and nobody known stands behind it
  Pronoun,   // "they", unresolved
  Business,  // a company or an outlet
  People,    // "visitors", "her neighbours"
  Town,      // a place that is no country
  Named,     // a person or body of which no more is known
  Coded,     // a country or a sector is known
};

// The most that is known of any of these mentions.
PartyKind best_party(const Document& document, const std::vector<Index>& mentions);

// Names for the signals of data/lexicons/events/confidence.tsv: "source-coded", "target-thing".
std::string_view source_signal(PartyKind kind);
std::string_view target_signal(PartyKind kind);

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_PARTIES_H_
