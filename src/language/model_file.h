#ifndef TACITUS_LANGUAGE_MODEL_FILE_H_
#define TACITUS_LANGUAGE_MODEL_FILE_H_

// Reader of .tmodel files: a header, a table of named sections, the sections. The format, and what
// each section holds, is in docs/formats/model.md.
//
// The reader trusts nothing: lengths, alignment and the checksum are verified before any section is
// handed out. It keeps views only; the bytes must outlive it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tacitus {

class ModelFile {
 public:
  static constexpr std::uint32_t kVersion = 3;     // on disk
  static constexpr std::size_t kAlignment = 64;    // of every section, on disk
  static constexpr std::size_t kMaxSections = 64;  // on disk

  // `bytes` must start at an address that is a multiple of kAlignment.
  static Result<ModelFile> parse(std::string_view bytes);

  // The section's bytes; an Error if there is none of that name.
  Result<std::string_view> section(std::string_view name) const;

  // The value of a key of the `meta` section, empty if there is none.
  std::string_view meta(std::string_view key) const;

 private:
  struct Section {
    std::string_view name;
    std::string_view bytes;
  };
  std::vector<Section> sections_;
};

// The position-weighted sum over 64-bit words that the header carries.
std::uint64_t model_checksum(std::string_view bytes);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_MODEL_FILE_H_
