#ifndef TACITUS_LEXICON_TABLE_H_
#define TACITUS_LEXICON_TABLE_H_

// A lexicon table as people write it: UTF-8 TSV, one entry a line.
//
//   # comment lines and blank lines are skipped
//   lemma <TAB> act <TAB> frame          first other line: the column names
//   deny  <TAB> deny <TAB> obj,ccomp     every further line: one row
//
// A row may stop short (missing cells are empty) but may not have more cells than columns. Cells
// are trimmed of blanks. Every row knows its line, so that records can name the lexicon line that
// made them.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tacitus {

class Table {
 public:
  // A cell in the text; on disk in compiled lexicons.
  struct Cell {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  // `name` is used in messages and provenance: "data/lexicons/acts.tsv". All faults of the file
  // are reported in one Error, one line each: "name:line:column: what".
  static Result<Table> parse(std::string name, std::string text);

  // A table that was parsed before, whose numbers were checked; it looks at the caller's bytes, which
  // must outlive it.
  struct Parts {
    std::vector<std::string> columns;
    std::string_view text;
    std::span<const Cell> cells;  // rows * columns
    std::span<const std::uint32_t> lines;
  };
  static Table from_parts(std::string name, Parts parts);

  const std::string& name() const { return name_; }
  std::size_t rows() const { return parts_.lines.size(); }
  // Index of a column, or -1.
  int column(std::string_view name) const;
  std::string_view cell(std::size_t row, int column) const;
  // Line of the row in the file, from 1.
  std::uint32_t line(std::size_t row) const { return parts_.lines[row]; }
  // Where the cell begins in its line, in bytes from 0.
  std::size_t offset(std::size_t row, int column) const;
  // "data/lexicons/acts.tsv:12"
  std::string where(std::size_t row) const;

  const std::vector<std::string>& columns() const { return parts_.columns; }
  std::string_view text() const { return parts_.text; }
  std::span<const Cell> cells() const { return parts_.cells; }
  std::span<const std::uint32_t> lines() const { return parts_.lines; }

 private:
  // What parse() made; a table from_parts() owns nothing.
  struct Owned {
    std::string text;
    std::vector<Cell> cells;
    std::vector<std::uint32_t> lines;
  };
  const Cell& at(std::size_t row, int column) const {
    return parts_.cells[row * parts_.columns.size() + static_cast<std::size_t>(column)];
  }

  std::string name_;
  Parts parts_;
  std::shared_ptr<const Owned> owned_;
};

// The parts of a cell that lists several values: "obj,ccomp" -> obj, ccomp. Blanks are trimmed,
// empty parts dropped. Views into `cell`.
std::vector<std::string_view> split_list(std::string_view cell, char separator = ',');

}  // namespace tacitus

#endif  // TACITUS_LEXICON_TABLE_H_
