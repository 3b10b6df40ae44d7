#include "lexicon/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "lexicon/compiled.h"
#include "lexicon/embedded.h"

namespace tacitus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFileBytes = std::size_t{256} << 20U;
constexpr std::string_view kFolders[] = {"lexicons/", "codebook/"};
constexpr std::string_view kTableSuffix = ".tsv";
constexpr std::string_view kTowns = "lexicons/gazetteer/cities.txt";
constexpr std::string_view kTextSuffixes[] = {".pat", ".txt"};

bool is_text(std::string_view key) {
  return std::ranges::any_of(kTextSuffixes, [&](std::string_view s) { return key.ends_with(s); });
}

// "lexicons/actors/africa.tsv" -> "actors/africa"; the codebook keeps its folder.
std::string name_of_file(std::string_view key) {
  if (key.starts_with(kFolders[0])) key.remove_prefix(kFolders[0].size());
  if (key.ends_with(kTableSuffix)) key.remove_suffix(kTableSuffix.size());
  return std::string(key);
}

template <class Named>
auto find_named(const std::vector<Named>& all, std::string_view name) {
  const auto at = std::ranges::lower_bound(all, name, {}, &Named::name);
  return at != all.end() && at->name == name ? &at->value : nullptr;
}

// Paths below `root`/`folder` of the kinds we read, relative to `root`, unsorted.
std::error_code list_files(const std::string& root, std::string_view folder,
                           std::vector<std::string>& out) {
  std::error_code fault;
  fs::recursive_directory_iterator at(fs::path(root) / folder, fault);
  for (const fs::recursive_directory_iterator end; !fault && at != end; at.increment(fault)) {
    if (!at->is_regular_file(fault)) continue;
    std::string key = at->path().lexically_relative(root).generic_string();
    if (key.ends_with(kTableSuffix) || is_text(key)) out.push_back(std::move(key));
  }
  return fault;
}

}  // namespace

void Lexicon::add_text(std::string_view key, std::string_view bytes) {
  texts_.push_back({name_of_file(key), {"data/" + std::string(key), bytes}});
}

void Lexicon::add_table(std::string_view key, Table table) {
  tables_.push_back({name_of_file(key), std::move(table)});
}

void Lexicon::sort() {
  std::ranges::sort(tables_, {}, &Named<Table>::name);
  std::ranges::sort(texts_, {}, &Named<LexiconText>::name);
}

Result<std::shared_ptr<const Lexicon>> Lexicon::build(const std::vector<File>& files,
                                                      std::vector<std::string> owned) {
  auto out = std::make_shared<Lexicon>();
  out->owned_ = std::move(owned);
  std::string faults;
  for (const File& file : files) {
    if (is_text(file.key)) {
      out->add_text(file.key, file.bytes);
      continue;
    }
    auto table = Table::parse("data/" + file.key, std::string(file.bytes));
    if (table.ok()) {
      out->add_table(file.key, std::move(table).value());
    } else {
      faults += table.error().text + '\n';
    }
  }
  if (!faults.empty()) {
    faults.pop_back();
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-table"};
  }
  out->sort();
  return std::shared_ptr<const Lexicon>(std::move(out));
}

std::vector<Lexicon::File> Lexicon::embedded_files() {
  std::vector<File> files;
  files.reserve(tacitus_embedded_count);
  for (std::uint64_t i = 0; i < tacitus_embedded_count; ++i) {
    const EmbeddedFile& file = tacitus_embedded_files[i];
    files.push_back({std::string(file.name, file.name_size), {file.bytes, file.size}});
  }
  return files;
}

Result<std::vector<std::pair<std::string, std::string>>> read_lexicon_folder(
    const std::string& path) {
  std::vector<std::string> keys;
  for (const std::string_view folder : kFolders) {
    if (const std::error_code fault = list_files(path, folder, keys)) {
      return Error{Code::Io, path + "/" + std::string(folder) + ": " + fault.message(),
                   "lexicon/no-folder"};
    }
  }
  std::ranges::sort(keys);
  std::vector<std::pair<std::string, std::string>> out;
  out.reserve(keys.size());
  for (std::string& key : keys) {
    std::string file = path;
    file.append("/").append(key);
    auto bytes = read_file(file, kMaxFileBytes);
    if (!bytes.ok()) return bytes.error();
    out.emplace_back(std::move(key), std::move(bytes).value());
  }
  return out;
}

Result<std::shared_ptr<const Lexicon>> Lexicon::load_folder(const std::string& path) {
  auto read = read_lexicon_folder(path);
  if (!read) return read.error();
  std::vector<std::string> owned;
  std::vector<File> files;
  owned.reserve(read.value().size());
  for (auto& [key, bytes] : read.value()) {
    owned.push_back(std::move(bytes));
    files.push_back({std::move(key), owned.back()});
  }
  // The towns are made at build time and do not lie in the folder.
  for (const File& file : embedded_files()) {
    if (file.key != kTowns) continue;
    const bool own = std::ranges::any_of(files, [](const File& f) { return f.key == kTowns; });
    if (!own) files.push_back(file);
  }
  return build(files, std::move(owned));
}

Result<std::shared_ptr<const Lexicon>> Lexicon::load_compiled(const std::string& path) {
  auto mapped = MappedFile::open(path);
  if (!mapped) return mapped.error();
  auto out = std::make_shared<Lexicon>();
  out->mapped_ = std::make_shared<const MappedFile>(std::move(mapped).value());
  const auto located = [&](Error error) {
    error.text = path + ": " + error.text;
    return error;
  };
  const auto compiled = CompiledLexicon::parse(out->mapped_->bytes());
  if (!compiled) return located(compiled.error());
  for (const CompiledLexicon::Entry& entry : compiled.value().entries()) {
    if (!entry.is_table) {
      out->add_text(entry.name, entry.text);
      continue;
    }
    auto table = CompiledLexicon::table(entry);
    if (!table) return located(table.error());
    out->add_table(entry.name, std::move(table).value());
  }
  const bool own_towns = std::ranges::any_of(
      compiled.value().entries(), [](const auto& entry) { return entry.name == kTowns; });
  for (const File& file : embedded_files()) {
    if (file.key == kTowns && !own_towns) out->add_text(file.key, file.bytes);
  }
  out->sort();
  return std::shared_ptr<const Lexicon>(std::move(out));
}

Result<std::shared_ptr<const Lexicon>> Lexicon::load(const std::string& path) {
  if (path.empty()) return embedded();
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) ? load_compiled(path) : load_folder(path);
}

Result<std::shared_ptr<const Lexicon>> Lexicon::embedded() { return build(embedded_files(), {}); }

std::shared_ptr<const Lexicon> Lexicon::with_dictionaries(
    std::shared_ptr<const Lexicon> base, std::shared_ptr<const Dictionaries> dictionaries) {
  auto made = std::make_shared<Lexicon>(*base);
  made->owned_.clear();
  made->base_ = std::move(base);
  made->dictionaries_ = std::move(dictionaries);
  return made;
}

const Table* Lexicon::table(std::string_view name) const { return find_named(tables_, name); }

const LexiconText* Lexicon::text(std::string_view name) const { return find_named(texts_, name); }

std::vector<const Table*> Lexicon::tables(std::string_view prefix) const {
  std::vector<const Table*> out;
  for (const auto& [name, table] : tables_) {
    if (name.starts_with(prefix)) out.push_back(&table);
  }
  return out;
}

std::vector<const LexiconText*> Lexicon::texts(std::string_view prefix) const {
  std::vector<const LexiconText*> out;
  for (const auto& [name, text] : texts_) {
    if (name.starts_with(prefix)) out.push_back(&text);
  }
  return out;
}

}  // namespace tacitus
