#include "coding/figures_casualties.h"

#include "coding/figures_evidence.h"

namespace tacitus {

Casualties count_casualties(const Words& words, const Document& document) {
  return CasualtyEvidence(document, read_harm_tellings(words, document)).total();
}

}  // namespace tacitus
