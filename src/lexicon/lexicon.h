#ifndef TACITUS_LEXICON_LEXICON_H_
#define TACITUS_LEXICON_LEXICON_H_

// All word knowledge of the system: the files of data/lexicons and data/codebook.
//
// A binary carries its own copy (embedded() needs no file); a user who edits the files loads the
// folder instead. Both give the same names, so provenance reads the same:
//
//   data/lexicons/reporting.tsv       table("reporting")
//   data/lexicons/actors/africa.tsv   table("actors/africa"), one of tables("actors/")
//   data/lexicons/events.pat          text("events.pat")
//   data/codebook/acts.tsv            table("codebook/acts")
//
// Const after load; one object may be shared by all threads. Views and pointers handed out live as
// long as the Lexicon.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/mapped_file.h"
#include "base/result.h"
#include "lexicon/table.h"

namespace tacitus {

struct Dictionaries;

// A file that is not a table, as it stands.
struct LexiconText {
  std::string name;  // "data/lexicons/events.pat"
  std::string_view text;
};

// The files of a lexicon folder by name, "lexicons/actors/africa.tsv", with their bytes.
Result<std::vector<std::pair<std::string, std::string>>> read_lexicon_folder(
    const std::string& path);

class Lexicon {
 public:
  // `path` is the folder that holds `lexicons/` and `codebook/`. Reports the faults of all tables
  // in one Error. The towns of the gazetteer are the embedded ones unless the
  // folder has its own.
  static Result<std::shared_ptr<const Lexicon>> load_folder(const std::string& path);
  // The same from a file made by compile_lexicon (lexicon/compiled.h), which is mapped.
  static Result<std::shared_ptr<const Lexicon>> load_compiled(const std::string& path);
  // Whichever of the two `path` is; embedded() when it is empty.
  static Result<std::shared_ptr<const Lexicon>> load(const std::string& path);
  static Result<std::shared_ptr<const Lexicon>> embedded();

  // The same lexicon with the dictionaries that a user brings.
  static std::shared_ptr<const Lexicon> with_dictionaries(
      std::shared_ptr<const Lexicon> base, std::shared_ptr<const Dictionaries> dictionaries);
  // nullptr if the user brought none.
  const Dictionaries* dictionaries() const { return dictionaries_.get(); }

  // nullptr if there is no such table or text.
  const Table* table(std::string_view name) const;
  const LexiconText* text(std::string_view name) const;
  // All tables whose name starts with `prefix`, by name.
  std::vector<const Table*> tables(std::string_view prefix) const;
  // The same of texts.
  std::vector<const LexiconText*> texts(std::string_view prefix) const;

 private:
  struct File {
    std::string key;  // "lexicons/actors/africa.tsv"
    std::string_view bytes;
  };
  template <class Value>
  struct Named {
    std::string name;
    Value value;
  };
  static std::vector<File> embedded_files();
  static Result<std::shared_ptr<const Lexicon>> build(const std::vector<File>& files,
                                                      std::vector<std::string> owned);
  void add_text(std::string_view key, std::string_view bytes);
  void add_table(std::string_view key, Table table);
  void sort();

  std::shared_ptr<const Lexicon> base_;  // owns what tables_ and texts_ look at; null = this does
  std::shared_ptr<const Dictionaries> dictionaries_;
  std::vector<std::string> owned_;            // what texts_ look at, unless it is in the binary
  std::shared_ptr<const MappedFile> mapped_;  // or what all look at
  std::vector<Named<Table>> tables_;          // sorted by name
  std::vector<Named<LexiconText>> texts_;     // sorted by name
};

}  // namespace tacitus

#endif  // TACITUS_LEXICON_LEXICON_H_
