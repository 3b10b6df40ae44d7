#ifndef TACITUS_ENGINE_EXPLAIN_H_
#define TACITUS_ENGINE_EXPLAIN_H_

// Why a document was read as it was, for people: sentences, trees, rules and the reason for each
// role. The document must have been coded with `explain` on.

#include <optional>
#include <string>
#include <string_view>

#include "record/document.h"

namespace tacitus {

// Every sentence with what was found in it and, where nothing was found, why.
std::string explain_document(const Document& document);

// One record: its sentence, its tree, the rule that made it and why. Nothing when the document has
// no record of that id.
std::optional<std::string> explain_record(const Document& document, std::string_view id);

// The record of that id as JSON, out of record_json() of its document.
std::optional<std::string> find_record_json(const std::string& record_json, std::string_view id);

}  // namespace tacitus

#endif  // TACITUS_ENGINE_EXPLAIN_H_
