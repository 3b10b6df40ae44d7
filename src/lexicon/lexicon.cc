#include "lexicon/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/mapped_file.h"
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

Result<std::shared_ptr<const Lexicon>> Lexicon::build(const std::vector<File>& files,
                                                      std::vector<std::string> owned) {
  auto out = std::make_shared<Lexicon>();
  out->owned_ = std::move(owned);
  std::string faults;
  for (const File& file : files) {
    std::string shown = "data/" + file.key;
    if (is_text(file.key)) {
      out->texts_.push_back({name_of_file(file.key), {std::move(shown), file.bytes}});
      continue;
    }
    auto table = Table::parse(std::move(shown), std::string(file.bytes));
    if (table.ok()) {
      out->tables_.push_back({name_of_file(file.key), std::move(table).value()});
    } else {
      faults += table.error().text + '\n';
    }
  }
  if (!faults.empty()) {
    faults.pop_back();
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-table"};
  }
  std::ranges::sort(out->tables_, {}, &Named<Table>::name);
  std::ranges::sort(out->texts_, {}, &Named<LexiconText>::name);
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

Result<std::shared_ptr<const Lexicon>> Lexicon::load_folder(const std::string& path) {
  std::vector<std::string> keys;
  for (const std::string_view folder : kFolders) {
    if (const std::error_code fault = list_files(path, folder, keys)) {
      return Error{Code::Io, path + "/" + std::string(folder) + ": " + fault.message(),
                   "lexicon/no-folder"};
    }
  }
  std::ranges::sort(keys);
  std::vector<std::string> owned;
  owned.reserve(keys.size());
  std::vector<File> files;
  for (std::string& key : keys) {
    auto bytes = read_file(path + "/" + key, kMaxFileBytes);
    if (!bytes.ok()) return bytes.error();
    owned.push_back(std::move(bytes).value());
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
