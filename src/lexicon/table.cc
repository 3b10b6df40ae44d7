#include "lexicon/table.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace tacitus {
namespace {

std::string_view trim(std::string_view s) {
  const auto blank = [](char c) { return c == ' ' || c == '\r'; };
  while (!s.empty() && blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && blank(s.back())) s.remove_suffix(1);
  return s;
}

// Calls `each` with every tab-separated cell of the line, trimmed, and its byte offset in the line.
template <class Each>
void for_cells(std::string_view line, Each each) {
  std::size_t begin = 0;
  while (true) {
    const std::size_t tab = std::min(line.find('\t', begin), line.size());
    each(trim(line.substr(begin, tab - begin)), begin);
    if (tab == line.size()) return;
    begin = tab + 1;
  }
}

std::string place(const std::string& name, std::size_t line, std::size_t column) {
  return name + ":" + std::to_string(line) + ":" + std::to_string(column) + ": ";
}

}  // namespace

Result<Table> Table::parse(std::string name, std::string text) {
  Table out;
  out.name_ = std::move(name);
  out.text_ = std::move(text);
  std::string faults;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < out.text_.size();) {
    const std::size_t end = std::min(out.text_.find('\n', begin), out.text_.size());
    const std::string_view line = std::string_view(out.text_).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (trim(line).empty() || line.front() == '#') continue;
    if (const std::size_t bad = first_invalid_utf8(line); bad != line.size()) {
      faults += place(out.name_, number, bad + 1) + "not valid UTF-8\n";
      continue;
    }
    if (out.columns_.empty()) {
      for_cells(line, [&](std::string_view cell, std::size_t) { out.columns_.emplace_back(cell); });
      continue;
    }
    std::size_t count = 0;
    for_cells(line, [&](std::string_view cell, std::size_t at) {
      if (++count == out.columns_.size() + 1) {
        faults += place(out.name_, number, at + 1) + "more cells than the "
                  + std::to_string(out.columns_.size()) + " columns of the header\n";
      }
      if (count > out.columns_.size()) return;
      const char* const first = cell.data();
      out.cells_.push_back({static_cast<std::uint32_t>(first - out.text_.data()),
                            static_cast<std::uint32_t>(cell.size())});
    });
    out.cells_.resize((out.lines_.size() + 1) * out.columns_.size());
    out.lines_.push_back(number);
  }
  if (out.columns_.empty()) faults += place(out.name_, number, 1) + "no header line\n";
  if (!faults.empty()) {
    faults.pop_back();
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-table"};
  }
  return out;
}

int Table::column(std::string_view name) const {
  const auto at = std::ranges::find(columns_, name);
  return at == columns_.end() ? -1 : static_cast<int>(at - columns_.begin());
}

std::string_view Table::cell(std::size_t row, int column) const {
  if (column < 0) return {};
  const Cell c = cells_[row * columns_.size() + static_cast<std::size_t>(column)];
  return std::string_view(text_).substr(c.begin, c.size);
}

std::size_t Table::offset(std::size_t row, int column) const {
  if (column < 0) return 0;
  const Cell c = cells_[row * columns_.size() + static_cast<std::size_t>(column)];
  const std::size_t before = c.begin == 0 ? std::string::npos : text_.rfind('\n', c.begin - 1);
  return before == std::string::npos ? c.begin : c.begin - before - 1;
}

std::string Table::where(std::size_t row) const {
  return name_ + ":" + std::to_string(lines_[row]);
}

std::vector<std::string_view> split_list(std::string_view cell, char separator) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  while (begin <= cell.size()) {
    const std::size_t end = std::min(cell.find(separator, begin), cell.size());
    const std::string_view part = trim(cell.substr(begin, end - begin));
    if (!part.empty()) out.push_back(part);
    begin = end + 1;
  }
  return out;
}

}  // namespace tacitus
