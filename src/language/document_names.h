#ifndef TACITUS_LANGUAGE_DOCUMENT_NAMES_H_
#define TACITUS_LANGUAGE_DOCUMENT_NAMES_H_

// The names of a document, read from the tags and made to agree with each other.
//
// A tagger judges sentence by sentence; a document mostly means one thing by one name. So equal
// names take the type that most of them have ("MENA" twice a person, once a body), a name that was
// found once is found wherever it stands as a proper noun, a surname after its full name too, and
// a body's or a place's name goes on over "of" and "to" ("Committee to Protect Reporters").

#include <string_view>
#include <vector>

#include "language/nominals.h"
#include "record/document.h"

namespace tacitus {

struct NameRange {
  TokenIndex first = 0;
  TokenIndex last = 0;
  NameType type = NameType::None;
  bool tagged = true;  // by the tagger; else found by what is said elsewhere
};

// In text order, without overlap.
std::vector<NameRange> document_names(const Document& document, const Nominals& nominals);

// "Mr", "Dr.": before a person's name and no part of it.
bool is_form_of_address(std::string_view word);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_DOCUMENT_NAMES_H_
