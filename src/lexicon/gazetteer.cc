#include "lexicon/gazetteer.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace tacitus {
namespace {

// A state outweighs every town of its name (Mexico, Panama, Djibouti).
constexpr double kStateWeight = 1e9;
// What an entry of ours weighs if the table does not say: more than a town of that size.
constexpr double kOwnWeight = 2e5;
// "Berea" is a spelling of Aleppo, but not what Berea is likely to be.
constexpr double kVariantFactor = 0.1;

bool parse_number(std::string_view cell, double& out) {
  const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return fault == std::errc() && end == cell.data() + cell.size();
}

std::string_view next_cell(std::string_view& line) {
  const std::size_t tab = std::min(line.find('\t'), line.size());
  const std::string_view cell = line.substr(0, tab);
  line.remove_prefix(std::min(tab + 1, line.size()));
  return cell;
}

// Begin of the line that holds byte `at`.
std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::string_view key_at(std::string_view text, std::size_t begin) {
  const std::string_view line = text.substr(begin, line_end(text, begin) - begin);
  return line.substr(0, std::min(line.find('\t'), line.size()));
}

// Begin of the first line whose key is not less than `key`. Comment lines start with '#', which is
// less than every key.
std::size_t lower_bound(std::string_view text, std::string_view key) {
  std::size_t low = 0;
  std::size_t high = text.size();
  while (low < high) {
    const std::size_t begin = line_begin(text, low + (high - low) / 2);
    if (key_at(text, begin) < key) {
      low = std::min(line_end(text, begin) + 1, text.size());
    } else {
      high = begin;
    }
  }
  return low;
}

PlaceEntry parse_city(std::string_view line) {
  PlaceEntry out;
  const std::string_view key = next_cell(line);
  out.name = next_cell(line);
  out.kind = "city";
  out.country = next_cell(line);
  out.admin = next_cell(line);
  parse_number(next_cell(line), out.latitude);
  parse_number(next_cell(line), out.longitude);
  parse_number(next_cell(line), out.weight);
  out.id = "gn:" + std::string(next_cell(line));
  if (name_key(out.name) != key) out.weight *= kVariantFactor;
  return out;
}

}  // namespace

Result<Gazetteer> Gazetteer::compile(const Lexicon& lexicon) {
  Gazetteer out;
  if (const Table* states = lexicon.table("states")) out.add_states(*states);
  std::string faults;
  for (const Table* places : lexicon.tables("places")) faults += out.add_places(*places);
  if (!faults.empty()) {
    faults.pop_back();
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-place"};
  }
  if (const LexiconText* cities = lexicon.text("gazetteer/cities.txt")) {
    out.cities_ = cities->text;
  }
  return out;
}

void Gazetteer::add_states(const Table& table) {
  const int name = table.column("name");
  const int aliases = table.column("aliases");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    PlaceEntry entry;
    entry.name = table.cell(row, name);
    entry.kind = "country";
    entry.country = table.cell(row, table.column("code"));
    parse_number(table.cell(row, table.column("latitude")), entry.latitude);
    parse_number(table.cell(row, table.column("longitude")), entry.longitude);
    entry.weight = kStateWeight;
    entry.id = table.where(row);
    const auto value = static_cast<PhraseIndex::Value>(entries_.size());
    phrases_.add(entry.name, value);
    for (const std::string_view alias : split_list(table.cell(row, aliases), '|')) {
      phrases_.add(alias, value);
    }
    entries_.push_back(std::move(entry));
  }
}

std::string Gazetteer::add_places(const Table& table) {
  std::string faults;
  const int name = table.column("name");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    PlaceEntry entry;
    entry.name = table.cell(row, name);
    entry.kind = table.cell(row, table.column("kind"));
    entry.country = table.cell(row, table.column("country"));
    entry.admin = table.cell(row, table.column("admin"));
    entry.weight = kOwnWeight;
    entry.id = table.where(row);
    const bool placed = parse_number(table.cell(row, table.column("latitude")), entry.latitude)
                        && parse_number(table.cell(row, table.column("longitude")), entry.longitude)
                        && entry.latitude >= -90 && entry.latitude <= 90 && entry.longitude >= -180
                        && entry.longitude <= 180;
    if (!placed || entry.name.empty()) faults += entry.id + ": no name, latitude and longitude\n";
    const std::string_view weight = table.cell(row, table.column("weight"));
    if (!weight.empty() && !parse_number(weight, entry.weight)) {
      faults += entry.id + ": weight is not a number\n";
    }
    const auto value = static_cast<PhraseIndex::Value>(entries_.size());
    phrases_.add(entry.name, value);
    for (const std::string_view a : split_list(table.cell(row, table.column("aliases")), '|')) {
      phrases_.add(a, value);
    }
    entries_.push_back(std::move(entry));
  }
  return faults;
}

void Gazetteer::find_cities(const std::string& key, std::vector<PlaceEntry>& out) const {
  std::size_t begin = lower_bound(cities_, key);
  while (begin < cities_.size() && key_at(cities_, begin) == key) {
    const std::size_t end = line_end(cities_, begin);
    out.push_back(parse_city(cities_.substr(begin, end - begin)));
    begin = end + 1;
  }
}

std::vector<PlaceEntry> Gazetteer::find(std::string_view name) const {
  std::vector<PlaceEntry> out;
  std::vector<PhraseIndex::Value> values;
  phrases_.find(name, values);
  out.reserve(values.size());
  for (const PhraseIndex::Value value : values) out.push_back(entries_[value]);
  if (const std::string key = name_key(name); !key.empty()) find_cities(key, out);
  std::ranges::stable_sort(out, std::ranges::greater{}, &PlaceEntry::weight);
  return out;
}

PlaceEntry Gazetteer::country(std::string_view code) const {
  const auto at = std::ranges::find_if(entries_, [&](const PlaceEntry& entry) {
    return entry.kind == "country" && entry.country == code;
  });
  return at == entries_.end() ? PlaceEntry{} : *at;
}

}  // namespace tacitus
