#ifndef TACITUS_TEXT_ENCODING_LABELS_H_
#define TACITUS_TEXT_ENCODING_LABELS_H_

// The labels by which headers and pages name their charset, as the WHATWG Encoding Standard lists them.

#include <string_view>

namespace tacitus {

// The encoding that a label means, as the C library names it ("windows-1252" and the UTFs in lower
// case are decoded here); empty if the label is unknown. Ends in NUL.
std::string_view encoding_of(std::string_view label);

}  // namespace tacitus

#endif  // TACITUS_TEXT_ENCODING_LABELS_H_
