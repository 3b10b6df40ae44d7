#ifndef TACITUS_TEXT_ENCODING_H_
#define TACITUS_TEXT_ENCODING_H_

// Raw bytes of any encoding to UTF-8 text with a way back.
//
// A byte order mark decides first, then what the bytes themselves are (valid UTF-8 with characters
// outside ASCII is UTF-8, whatever the label says), then the label, then the look of the bytes
// (Russian, Japanese, Chinese), then windows-1252, which every byte string is. Line ends \r\n and \r become \n; what cannot be decoded and NUL become U+FFFD.
// Any bytes are taken. Cost: linear.

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace tacitus {

struct DecodedText {
  std::string text;                   // valid UTF-8
  std::vector<SourceRun> source_map;  // empty = identity
  std::string encoding;               // WHATWG name in lower case: "utf-8", "windows-1252"
  bool label_ignored = false;         // a label was given that is unknown or untrue of the bytes
  // Places in `text` where U+FFFD stands for broken input: the first ones, and the count of all.
  std::vector<Span> replaced;
  std::size_t replaced_count = 0;
};

inline constexpr std::size_t kMostReplacedKept = 32;

// `label` is the charset that the carrier names (an HTTP header, a meta element), or empty.
// `bytes` must be below 1 GiB, so that spans can address the text; callers limit input far lower.
DecodedText decode_bytes(std::string_view bytes, std::string_view label = {});

// What kind of file that is no text the bytes look like: "PNG image", "PDF document", "ELF program",
// "gzip archive", "binary data"; empty for text. Reads at most the first 4 KiB.
std::string_view binary_kind(std::string_view bytes);

}  // namespace tacitus

#endif  // TACITUS_TEXT_ENCODING_H_
