#include "language/model_file.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace tacitus {
namespace {

constexpr std::string_view kMagic = "TACMODEL";
constexpr std::size_t kHeader = 64;
constexpr std::size_t kEntry = 32;
constexpr std::size_t kNameSize = 16;

template <class T>
T read(std::string_view bytes, std::size_t at) {
  T value{};
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

Error corrupt(std::string text) {
  return Error{Code::Corrupt, "model file: " + std::move(text), "model/corrupt"};
}

}  // namespace

std::uint64_t model_checksum(std::string_view bytes) {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  std::uint64_t place = 1;
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8, ++place) {
    const auto word = read<std::uint64_t>(bytes, at);
    first += word;
    second += word * place;
  }
  if (const std::size_t rest = bytes.size() % 8; rest != 0) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + bytes.size() - rest, rest);
    first += word;
    second += word * place;
  }
  return first ^ (second * 0x9E3779B97F4A7C15U);
}

Result<ModelFile> ModelFile::parse(std::string_view bytes) {
  if (bytes.size() < kHeader) return corrupt("shorter than its header");
  if (bytes.substr(0, kMagic.size()) != kMagic) return corrupt("does not start with TACMODEL");
  const auto version = read<std::uint32_t>(bytes, 8);
  if (version != kVersion) {
    return Error{Code::Unsupported,
                 "model file: version " + std::to_string(version) + ", this program reads version "
                     + std::to_string(kVersion),
                 "model/version"};
  }
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % kAlignment != 0) {
    return corrupt("is not aligned in memory");
  }
  const auto count = read<std::uint32_t>(bytes, 12);
  if (read<std::uint64_t>(bytes, 16) != bytes.size())
    return corrupt("has another size than it says");
  if (count > kMaxSections || kHeader + count * kEntry > bytes.size()) {
    return corrupt("has too many sections");
  }
  if (read<std::uint64_t>(bytes, 24) != model_checksum(bytes.substr(kHeader))) {
    return corrupt("fails its checksum");
  }
  ModelFile file;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = kHeader + i * kEntry;
    const std::string_view field = bytes.substr(at, kNameSize);
    const std::string_view name = field.substr(0, std::min(field.find('\0'), kNameSize));
    const auto begin = read<std::uint64_t>(bytes, at + kNameSize);
    const auto size = read<std::uint64_t>(bytes, at + kNameSize + 8);
    if (begin > bytes.size() || size > bytes.size() - begin || begin % kAlignment != 0) {
      return corrupt("section " + std::to_string(i) + " lies outside the file");
    }
    file.sections_.push_back({name, bytes.substr(begin, size)});
  }
  return file;
}

Result<std::string_view> ModelFile::section(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) return section.bytes;
  }
  return corrupt("has no section " + std::string(name));
}

std::string_view ModelFile::meta(std::string_view key) const {
  const auto found = section("meta");
  std::string_view rest = found ? found.value() : std::string_view{};
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.size() > key.size() && line.starts_with(key) && line[key.size()] == '\t') {
      return line.substr(key.size() + 1);
    }
  }
  return {};
}

}  // namespace tacitus
