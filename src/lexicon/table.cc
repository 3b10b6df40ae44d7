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

Result<Table> Table::parse(std::string name, std::string given) {
  const auto owned = std::make_shared<Owned>();
  owned->text = std::move(given);
  const std::string_view text = owned->text;
  std::vector<std::string> columns;
  std::string faults;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (trim(line).empty() || line.front() == '#') continue;
    if (const std::size_t bad = first_invalid_utf8(line); bad != line.size()) {
      faults += place(name, number, bad + 1) + "not valid UTF-8\n";
      continue;
    }
    if (columns.empty()) {
      for_cells(line, [&](std::string_view cell, std::size_t) { columns.emplace_back(cell); });
      continue;
    }
    std::size_t count = 0;
    for_cells(line, [&](std::string_view cell, std::size_t at) {
      if (++count == columns.size() + 1) {
        faults += place(name, number, at + 1) + "more cells than the "
                  + std::to_string(columns.size()) + " columns of the header\n";
      }
      if (count > columns.size()) return;
      owned->cells.push_back({static_cast<std::uint32_t>(cell.data() - text.data()),
                              static_cast<std::uint32_t>(cell.size())});
    });
    owned->cells.resize((owned->lines.size() + 1) * columns.size());
    owned->lines.push_back(number);
  }
  if (columns.empty()) faults += place(name, number, 1) + "no header line\n";
  if (!faults.empty()) {
    faults.pop_back();
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-table"};
  }
  Table out = from_parts(std::move(name), {std::move(columns), text, owned->cells, owned->lines});
  out.owned_ = owned;
  return out;
}

Table Table::from_parts(std::string name, Parts parts) {
  Table out;
  out.name_ = std::move(name);
  out.parts_ = std::move(parts);
  return out;
}

int Table::column(std::string_view name) const {
  const auto at = std::ranges::find(parts_.columns, name);
  return at == parts_.columns.end() ? -1 : static_cast<int>(at - parts_.columns.begin());
}

std::string_view Table::cell(std::size_t row, int column) const {
  if (column < 0) return {};
  const Cell& c = at(row, column);
  return parts_.text.substr(c.begin, c.size);
}

std::size_t Table::offset(std::size_t row, int column) const {
  if (column < 0) return 0;
  const Cell& c = at(row, column);
  const std::size_t before =
      c.begin == 0 ? std::string::npos : parts_.text.rfind('\n', c.begin - 1);
  return before == std::string::npos ? c.begin : c.begin - before - 1;
}

std::string Table::where(std::size_t row) const { return name_ + ":" + std::to_string(line(row)); }

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
