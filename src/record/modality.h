#ifndef TACITUS_RECORD_MODALITY_H_
#define TACITUS_RECORD_MODALITY_H_

// Which events of a record took place, as far as anybody tells. The others are deeds that somebody
// threatened, demanded, promised, planned, supposed or denied; they stand in the record beside the
// threat, demand or promise itself, which did take place.

#include "record/record.h"

namespace tacitus {

inline bool took_place(Modality m) { return m == Modality::Occurred || m == Modality::Ongoing; }
inline bool took_place(const Event& event) { return !event.negated && took_place(event.modality); }

}  // namespace tacitus

#endif  // TACITUS_RECORD_MODALITY_H_
