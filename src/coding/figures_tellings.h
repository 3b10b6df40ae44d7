#ifndef TACITUS_CODING_FIGURES_TELLINGS_H_
#define TACITUS_CODING_FIGURES_TELLINGS_H_

// Who a document says was killed, injured or hit: every noun phrase to whom harm is told, figures
// and single persons alike, for the count of casualties (figures_casualties.h) to weigh.

#include <array>
#include <string>
#include <vector>

#include "coding/figures_reader.h"

namespace tacitus {

enum class HarmKind : std::uint8_t { Killed, Injured, Hit };

// One noun phrase to whom harm is told.
struct HarmTelling {
  HarmKind kind = HarmKind::Killed;
  double count = 1.0;
  bool numbered = false;  // the number is said
  bool vague = false;     // plural without a number
  bool further = false;   // "another", "three others": besides those told before
  bool attacker = false;  // the one who did it: "himself", "the gunman"
  bool survivor = false;  // "is expected to survive", "in stable condition"
  bool suicide = false;   // his own doing
  bool murder = false;    // "murder-suicide": somebody else died too
  bool pronoun = false;
  bool listed = false;       // a headline's list: "2 girls, 2 men"
  Index chain = kNone;       // of coreference
  bool active = false;       // told as the object of who did it: "killed five people"
  std::int32_t ordinal = 0;  // "a third victim"
  Index sentence = 0;
  TokenIndex noun = kNoToken;
  TokenIndex group = kNoToken;  // first of the coordination
  std::string key;              // who: a name or an age; empty = not told
  bool named = false;           // the key is a name
  std::string_view lemma;       // of the noun
};

// In text order.
std::vector<HarmTelling> read_harm_tellings(const Words& words, const Document& document);

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_TELLINGS_H_
