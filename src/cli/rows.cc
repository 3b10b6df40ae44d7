#include "cli/rows.h"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace tacitus::cli {
namespace {

constexpr std::size_t kNarrowest = 8;  // a column is never cut below this
constexpr std::string_view kGap = "  ";

bool is_number(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

// Spreadsheets take these for the start of a formula, or skip them and look at what follows.
bool looks_like_formula(std::string_view text) {
  // "+" and "-" alone are signs.
  return text.size() > 1 && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos;
}

// One line: line ends and tabs become blanks, control characters go, so that no page can move the
// terminal's cursor.
std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decode_utf8(text, at);
    if (c.code == '\n' || c.code == '\t' || c.code == '\r') {
      out += ' ';
    } else if (c.code >= 0x20 && c.code != 0x7F && !(c.code >= 0x80 && c.code < 0xA0)) {
      append_utf8(out, c.code);
    }
    at += c.length;
  }
  return out;
}

// `text` in exactly `width` places.
std::string fitted(std::string_view text, std::size_t width, bool to_the_right) {
  const std::size_t size = count_code_points(text);
  std::string out;
  if (size <= width) {
    const std::string blanks(width - size, ' ');
    return to_the_right ? blanks + std::string(text) : std::string(text) + blanks;
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < width; ++i) at += decode_utf8(text, at).length;
  out = text.substr(0, at);
  return out + "\xE2\x80\xA6";
}

// Columns that are of no use when they are cut: ids and days.
bool is_whole(std::string_view column) {
  return in_list("id published first last since", column, ' ');
}

std::string csv_quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

void write_cell(JsonWriter& w, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    w.string(*text);
  } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    w.number(*integer);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    w.number(*real);
  } else {
    w.null();
  }
}

}  // namespace

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) {
    JsonWriter w;
    w.number(*real);
    return w.take();
  }
  return {};
}

std::size_t terminal_width() {
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  const int width = columns == nullptr ? 0 : std::atoi(columns);  // NOLINT(cert-err34-c): 0 is no
  return width > 0 ? static_cast<std::size_t>(width) : 100;
}

Result<Format> format_of(const App& app) {
  const std::string name = app.args.get("--format");
  if (name.empty()) return app.out.is_terminal() ? Format::Table : Format::Jsonl;
  constexpr std::pair<std::string_view, Format> kNames[] = {{"table", Format::Table},
                                                            {"tsv", Format::Tsv},
                                                            {"csv", Format::Csv},
                                                            {"json", Format::Json},
                                                            {"jsonl", Format::Jsonl}};
  for (const auto& [known, format] : kNames) {
    if (known == name) return format;
  }
  return Error{Code::InvalidInput, std::string(app.verb.name) + " cannot print " + name,
               "cli/usage"};
}

void RowPrinter::begin(std::span<const std::string> columns) {
  columns_.assign(columns.begin(), columns.end());
  numbers_.assign(columns_.size(), true);
  if (format_ == Format::Json) out_.write("[");
  if (format_ != Format::Csv && format_ != Format::Tsv) return;
  const char separator = format_ == Format::Csv ? ',' : '\t';
  std::string line;
  for (const std::string& column : columns_) {
    if (!line.empty()) line += separator;
    line += column;
  }
  out_.write(line + (format_ == Format::Csv ? "\r\n" : "\n"));
}

void RowPrinter::row(std::span<const Cell> cells) {
  switch (format_) {
    case Format::Json:
    case Format::Jsonl:
      return json_row(cells);
    case Format::Csv:
      return separated_row(cells, ',');
    case Format::Tsv:
      return separated_row(cells, '\t');
    case Format::Table:
      break;
  }
  std::vector<std::string> texts;
  texts.reserve(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    texts.push_back(one_line(text_of(cells[i])));
    if (!is_number(cells[i]) && !texts.back().empty()) numbers_[i] = false;
  }
  kept_.push_back(std::move(texts));
}

void RowPrinter::json_row(std::span<const Cell> cells) {
  JsonWriter w;
  w.begin_object();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (std::holds_alternative<std::monostate>(cells[i])) continue;
    w.key(columns_[i]);
    write_cell(w, cells[i]);
  }
  w.end_object();
  if (format_ == Format::Json) out_.write(first_ ? "\n" : ",\n");
  first_ = false;
  out_.write(w.text());
  if (format_ == Format::Jsonl) out_.write("\n");
}

void RowPrinter::separated_row(std::span<const Cell> cells, char separator) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += separator;
    std::string text = text_of(cells[i]);
    if (!is_number(cells[i]) && looks_like_formula(text)) text.insert(0, "'");
    // TSV has no quoting: what would end a cell becomes a blank.
    line += separator == ',' ? csv_quoted(text) : one_line(text);
  }
  out_.write(line + (separator == ',' ? "\r\n" : "\n"));
}

// Each column as wide as its widest cell; then the widest give way until the row fits, but never one
// that is_whole().
std::vector<std::size_t> RowPrinter::table_widths() const {
  std::vector<std::size_t> widths;
  std::vector<std::size_t*> yielding;
  widths.reserve(columns_.size());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t widest = 0;
    for (const auto& row : kept_) widest = std::max(widest, count_code_points(row[i]));
    // A column without a single value is left out.
    widths.push_back(widest == 0 ? 0 : std::max(widest, columns_[i].size()));
    if (!is_whole(columns_[i])) yielding.push_back(&widths.back());
  }
  while (!yielding.empty()) {
    std::size_t sum = 0;
    for (const std::size_t w : widths) sum += w == 0 ? 0 : w + kGap.size();
    std::size_t& widest =
        **std::ranges::max_element(yielding, {}, [](const std::size_t* w) { return *w; });
    if (sum <= width_ + kGap.size() || widest <= kNarrowest) break;
    const std::size_t over = sum - width_ - kGap.size();
    widest -= std::min(over, std::max<std::size_t>(1, (widest - kNarrowest) / 4));
  }
  return widths;
}

void RowPrinter::table() {
  if (kept_.empty()) return;
  const std::vector<std::size_t> widths = table_widths();
  const auto print = [&](const std::vector<std::string>& cells, bool heading) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (widths[i] == 0) continue;
      line += fitted(cells[i], widths[i], numbers_[i]);
      line += kGap;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out_.line(heading ? painted(line, Paint::Bold, out_.color()) : line);
  };
  print(columns_, true);
  for (const auto& row : kept_) print(row, false);
}

void RowPrinter::end() {
  if (format_ == Format::Json) out_.write(first_ ? "]\n" : "\n]\n");
  if (format_ == Format::Table) table();
}

}  // namespace tacitus::cli
