#ifndef TACITUS_ENGINE_RECORD_JSON_H_
#define TACITUS_ENGINE_RECORD_JSON_H_

#include <string>

#include <tacitus/record.h>

#include "record/document.h"

namespace tacitus {

// On disk and in other people's programs: raised when a field changes its meaning or goes away.
inline constexpr int kRecordSchemaVersion = 1;

// The record of a document as one JSON object, as docs/formats/record.md has it. Fields that have
// nothing to say are left out, except the lists, which are always there.
std::string record_json(const Document& document, const JsonOptions& options);

}  // namespace tacitus

#endif  // TACITUS_ENGINE_RECORD_JSON_H_
