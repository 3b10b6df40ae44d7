#ifndef TACITUS_LEXICON_COMPILED_H_
#define TACITUS_LEXICON_COMPILED_H_

// A whole set of lexicons as one file, *.tlex: every file as people wrote it, and of tables also where
// their cells stand, so that loading is one look at each length. docs/formats/lexicon-file.md.
//
//   header   "TACLEXIC", version, number of entries, size of the file, checksum of what follows
//   entries  name, kind, place and size of each file, in the order of names
//   names, then the files' sections, each beginning at a multiple of 8; all numbers little-endian
//
// The same files give the same bytes. The reader trusts nothing: it checks the checksum and then each
// number before it is used. Views it gives live as long as the bytes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/table.h"

namespace tacitus {

struct LexiconFile {
  std::string name;  // "lexicons/actors/africa.tsv"
  std::string_view text;
};

class CompiledLexicon {
 public:
  static constexpr std::uint32_t kVersion = 1;  // on disk

  struct Entry {
    std::string_view name;
    bool is_table = false;
    std::string_view text;     // the file as it was written
    std::string_view section;  // all that is kept of it
  };

  static Result<CompiledLexicon> parse(std::string_view bytes);
  const std::vector<Entry>& entries() const { return entries_; }
  // The table of an entry; an Error if its numbers do not hold.
  static Result<Table> table(const Entry& entry);

 private:
  std::vector<Entry> entries_;
};

// Tables are the files whose name ends in ".tsv"; an Error names their faults with line and column.
Result<std::string> compile_lexicon(std::vector<LexiconFile> files);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_COMPILED_H_
