#include "lexicon/compiled.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/hash.h"

namespace tacitus {
namespace {

static_assert(std::endian::native == std::endian::little, "the format is read where it lies");

constexpr std::string_view kMagic = "TACLEXIC";
constexpr std::size_t kHeader = 64;
constexpr std::size_t kAlignment = 8;
constexpr std::size_t kMaxEntries = 100'000;

// On disk.
struct EntryRow {
  std::uint32_t name_begin = 0;
  std::uint32_t name_size = 0;
  std::uint64_t begin = 0;
  std::uint64_t size = 0;
  std::uint32_t is_table = 0;
  std::uint32_t reserved = 0;
};
static_assert(sizeof(EntryRow) == 32);

// On disk; then a line number a row, a begin and a size a cell, the columns, the text.
struct TableHead {
  std::uint32_t columns = 0;
  std::uint32_t rows = 0;
  std::uint32_t columns_size = 0;
  std::uint32_t text_size = 0;
};
static_assert(sizeof(TableHead) == 16);

Error corrupt(const std::string& what) {
  return {Code::Corrupt, "compiled lexicon: " + what, "lexicon/corrupt"};
}

template <class T>
T read_at(std::string_view bytes, std::size_t at) {
  T out{};
  std::memcpy(&out, bytes.data() + at, sizeof out);
  return out;
}

template <class T>
void append(std::string& out, const T& value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

void pad(std::string& out) {
  out.append((kAlignment - out.size() % kAlignment) % kAlignment, '\0');
}

bool is_table_name(std::string_view name) { return name.ends_with(".tsv"); }

// A path below the lexicon folder and nowhere else, for decompiling writes there.
bool is_proper_name(std::string_view name) {
  if (!name.starts_with("lexicons/") && !name.starts_with("codebook/")) return false;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    const std::string_view part = name.substr(at, end - at);
    if (part.empty() || part.starts_with('.')) return false;
    at = end + 1;
  }
  return name.find('\0') == std::string_view::npos;
}

std::string section_of(const Table& table) {
  std::string columns;
  for (const std::string& column : table.columns()) columns += column + '\t';
  std::string out;
  append(out, TableHead{static_cast<std::uint32_t>(table.columns().size()),
                        static_cast<std::uint32_t>(table.rows()),
                        static_cast<std::uint32_t>(columns.size()),
                        static_cast<std::uint32_t>(table.text().size())});
  for (const std::uint32_t line : table.lines()) append(out, line);
  for (const Table::Cell& cell : table.cells()) append(out, cell);
  return out + columns + std::string(table.text());
}

}  // namespace

Result<CompiledLexicon> CompiledLexicon::parse(std::string_view bytes) {
  if (bytes.size() < kHeader || !bytes.starts_with(kMagic)) {
    return corrupt("does not start with TACLEXIC");
  }
  const auto version = read_at<std::uint32_t>(bytes, 8);
  if (version != kVersion) {
    return Error{Code::Unsupported,
                 "compiled lexicon: version " + std::to_string(version)
                     + ", this program reads version " + std::to_string(kVersion)
                     + "; compile it anew",
                 "lexicon/version"};
  }
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % kAlignment != 0) {
    return corrupt("is not aligned in memory");
  }
  const auto count = read_at<std::uint32_t>(bytes, 12);
  if (read_at<std::uint64_t>(bytes, 16) != bytes.size())
    return corrupt("has another size than it says");
  if (read_at<std::uint64_t>(bytes, 24) != hash64(bytes.substr(kHeader))) {
    return corrupt("fails its checksum");
  }
  if (count > kMaxEntries || count * sizeof(EntryRow) > bytes.size() - kHeader) {
    return corrupt("has too many entries");
  }
  const auto inside = [&](std::uint64_t begin, std::uint64_t size) {
    return begin <= bytes.size() && size <= bytes.size() - begin;
  };
  CompiledLexicon out;
  out.entries_.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = read_at<EntryRow>(bytes, kHeader + i * sizeof(EntryRow));
    if (!inside(row.name_begin, row.name_size) || !inside(row.begin, row.size)
        || row.begin % kAlignment != 0) {
      return corrupt("entry " + std::to_string(i) + " lies outside the file");
    }
    Entry entry{bytes.substr(row.name_begin, row.name_size),
                row.is_table != 0,
                {},
                bytes.substr(row.begin, row.size)};
    if (!is_proper_name(entry.name)) {
      return corrupt("entry " + std::to_string(i) + " is no file of a lexicon");
    }
    if (!out.entries_.empty() && out.entries_.back().name >= entry.name) {
      return corrupt("its names are not in order");
    }
    entry.text = entry.section;
    if (entry.is_table) {
      if (entry.section.size() < sizeof(TableHead)) return corrupt("a table lacks its head");
      const auto size = read_at<TableHead>(entry.section, 0).text_size;
      if (size > entry.section.size()) return corrupt("a table is larger than its section");
      entry.text = entry.section.substr(entry.section.size() - size);
    }
    out.entries_.push_back(entry);
  }
  return out;
}

Result<Table> CompiledLexicon::table(const Entry& entry) {
  const auto head = read_at<TableHead>(entry.section, 0);
  const std::uint64_t cells = std::uint64_t{head.rows} * head.columns;
  const std::uint64_t size = sizeof head + std::uint64_t{head.rows} * sizeof(std::uint32_t)
                             + std::uint64_t{head.columns_size} + head.text_size;
  const std::string name(entry.name);
  const std::size_t left = entry.section.size();
  if (size > left || cells > (left - size) / sizeof(Table::Cell)
      || size + cells * sizeof(Table::Cell) != left) {
    return corrupt(name + " has another size than it says");
  }
  Table::Parts parts;
  const char* at = entry.section.data() + sizeof head;
  // Sections are aligned to 8, so these are to 4; there is nothing in them but numbers.
  parts.lines = {reinterpret_cast<const std::uint32_t*>(at), head.rows};  // NOLINT
  at += std::size_t{head.rows} * sizeof(std::uint32_t);
  parts.cells = {reinterpret_cast<const Table::Cell*>(at),
                 static_cast<std::size_t>(cells)};  // NOLINT
  at += static_cast<std::size_t>(cells) * sizeof(Table::Cell);
  std::string_view columns(at, head.columns_size);
  while (!columns.empty()) {
    parts.columns.emplace_back(columns.substr(0, columns.find('\t')));
    columns.remove_prefix(std::min(parts.columns.back().size() + 1, columns.size()));
  }
  parts.text = entry.text;
  const bool sound = std::ranges::all_of(parts.cells, [&](const Table::Cell& cell) {
    return cell.begin <= parts.text.size() && cell.size <= parts.text.size() - cell.begin;
  });
  if (!sound || parts.columns.size() != head.columns || head.columns == 0) {
    return corrupt("the cells of " + name + " lie outside it");
  }
  return Table::from_parts("data/" + name, std::move(parts));
}

Result<std::string> compile_lexicon(std::vector<LexiconFile> files) {
  std::ranges::sort(files, {}, &LexiconFile::name);
  std::vector<EntryRow> rows;
  std::string names;
  std::string sections;
  std::string faults;
  for (const LexiconFile& file : files) {
    const bool is_table = is_table_name(file.name);
    std::string section(file.text);
    if (is_table) {
      const auto table = Table::parse("data/" + file.name, std::move(section));
      if (!table) {
        faults += table.error().text + '\n';
        continue;
      }
      section = section_of(table.value());
    }
    pad(sections);
    rows.push_back({static_cast<std::uint32_t>(names.size()),
                    static_cast<std::uint32_t>(file.name.size()), sections.size(), section.size(),
                    is_table ? 1U : 0U, 0});
    names += file.name;
    sections += section;
  }
  if (!faults.empty()) {
    faults.pop_back();
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-table"};
  }
  pad(names);
  const std::size_t names_at = kHeader + rows.size() * sizeof(EntryRow);
  std::string body;
  for (EntryRow row : rows) {
    row.name_begin += static_cast<std::uint32_t>(names_at);
    row.begin += names_at + names.size();
    append(body, row);
  }
  body += names + sections;
  std::string out(kMagic);
  append(out, CompiledLexicon::kVersion);
  append(out, static_cast<std::uint32_t>(rows.size()));
  append(out, std::uint64_t{kHeader + body.size()});
  append(out, hash64(body));
  out.resize(kHeader, '\0');
  return out + body;
}

}  // namespace tacitus
