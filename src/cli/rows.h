#ifndef TACITUS_CLI_ROWS_H_
#define TACITUS_CLI_ROWS_H_

// Rows in one of the formats of --format.
//
// A table is for eyes: it is made to fit the terminal, and what is cut off is marked. The others
// are for programs and lose nothing. In CSV and TSV a text that a spreadsheet would take for a
// formula is given a leading quote mark.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/app.h"
#include "store/listing.h"

namespace tacitus::cli {

enum class Format { Table, Tsv, Csv, Json, Jsonl };

// --format, or what suits the output: a table on a terminal, else JSON Lines.
Result<Format> format_of(const App& app);

class RowPrinter {
 public:
  RowPrinter(Output& out, Format format, std::size_t width)
      : out_(out), format_(format), width_(width) {}

  void begin(std::span<const std::string> columns);
  void row(std::span<const Cell> cells);
  void end();

 private:
  void json_row(std::span<const Cell> cells);
  void separated_row(std::span<const Cell> cells, char separator);
  void table();
  std::vector<std::size_t> table_widths() const;

  Output& out_;
  Format format_;
  std::size_t width_;  // of the terminal
  std::vector<std::string> columns_;
  std::vector<std::vector<std::string>> kept_;  // rows of a table, shown at the end
  std::vector<bool> numbers_;                   // a column: only numbers, so set to the right
  bool first_ = true;
};

// Columns of the terminal, or 100.
std::size_t terminal_width();

// A cell as people read it: numbers shortest, nothing for null.
std::string text_of(const Cell& cell);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_ROWS_H_
