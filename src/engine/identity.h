#ifndef TACITUS_ENGINE_IDENTITY_H_
#define TACITUS_ENGINE_IDENTITY_H_

#include <string>
#include <string_view>

#include "record/document.h"

namespace tacitus {

// The id that a page gets: the caller's, else a hash of bytes and url.
std::string document_id(std::string_view bytes, std::string_view url, std::string_view given);

// Gives every record of the document its id: a hash of the document's id, the record's kind and
// the characters it rests on. Reading the same text twice gives the same ids; a second record on
// the same characters gets a running number.
void assign_ids(Document& document);

}  // namespace tacitus

#endif  // TACITUS_ENGINE_IDENTITY_H_
