#ifndef TACITUS_LEXICON_EMBEDDED_H_
#define TACITUS_LEXICON_EMBEDDED_H_

// The files that cmake/embed.cmake linked into the binary.

#include <cstdint>

namespace tacitus {

// Layout written by cmake/embed.cmake.
struct EmbeddedFile {
  const char* name;  // "lexicons/reporting.tsv", relative to data/
  std::uint64_t name_size;
  const char* bytes;
  std::uint64_t size;
};

}  // namespace tacitus

// Names of the assembler.
extern "C" {
// NOLINTBEGIN(readability-identifier-naming)
extern const tacitus::EmbeddedFile tacitus_embedded_files[];
extern const std::uint64_t tacitus_embedded_count;
// NOLINTEND(readability-identifier-naming)
}

#endif  // TACITUS_LEXICON_EMBEDDED_H_
