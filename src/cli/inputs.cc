#include "cli/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mapped_file.h"
#include "cli/engine_flags.h"

namespace tacitus::cli {
namespace {

constexpr std::string_view kStdin = "-";

bool is_folder(const std::string& path) {
  struct stat info = {};
  return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

Arrival failure(const std::string& origin, Error error) {
  Arrival out;
  out.origin = origin;
  out.error = std::move(error);
  return out;
}

}  // namespace

struct Inputs::Lines {
  std::string origin;
  int descriptor;
  LineReader reader;
  CodeInputReader parser;

  Lines(std::string from, int opened)
      : origin(std::move(from)), descriptor(opened), reader(opened, kLineLimit) {}
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;
  ~Lines() {
    if (descriptor != STDIN_FILENO) ::close(descriptor);
  }
};

Result<InputKind> input_kind_of(std::string_view name) {
  if (name.empty() || name == "detect") return InputKind::Detect;
  if (name == "text") return InputKind::Text;
  if (name == "flat") return InputKind::Flat;
  if (name == "html") return InputKind::Html;
  if (name == "jsonl") return InputKind::JsonLines;
  return Error{Code::InvalidInput, "--input is one of detect, text, flat, html, jsonl",
               "cli/usage"};
}

Inputs::Inputs(std::vector<std::string> paths, InputKind kind)
    : waiting_(std::move(paths)), kind_(kind) {
  std::ranges::reverse(waiting_);
}
Inputs::~Inputs() = default;

ReadOptions Inputs::options_for(const std::string& origin) const {
  ReadOptions out;
  out.origin = origin;
  switch (kind_) {
    case InputKind::Text:
      out.format = InputFormat::Text;
      break;
    case InputKind::Flat:
      out.format = InputFormat::Flat;
      break;
    case InputKind::Html:
      out.format = InputFormat::Html;
      break;
    case InputKind::Detect:
    case InputKind::JsonLines:
      break;
  }
  return out;
}

bool Inputs::is_lines(const std::string& path) const {
  if (kind_ == InputKind::JsonLines) return true;
  return kind_ == InputKind::Detect && (path.ends_with(".jsonl") || path.ends_with(".ndjson"));
}

void Inputs::folder(const std::string& path) {
  DIR* folder = ::opendir(path.c_str());
  if (folder == nullptr) {
    failed_.push_back(failure(
        path, {Code::Io, path + ": cannot list the folder: " + std::strerror(errno), "io/folder"}));
    return;
  }
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(folder)) {  // NOLINT(concurrency-mt-unsafe)
    const std::string_view name = entry->d_name;
    // Hidden files are the tools' own: .git, .DS_Store.
    if (!name.starts_with('.'))
      names.push_back(path + (path.ends_with('/') ? "" : "/") + entry->d_name);
  }
  ::closedir(folder);
  std::ranges::sort(names, std::greater<>());
  waiting_.insert(waiting_.end(), names.begin(), names.end());
}

Arrival Inputs::file(const std::string& path) {
  auto bytes = read_file(path, kFileLimit);
  if (!bytes) return failure(path, bytes.error());
  Arrival out;
  out.origin = path;
  out.input = Input{std::move(bytes).value(), options_for(path)};
  return out;
}

Arrival Inputs::standard_input() {
  auto bytes = read_all(STDIN_FILENO, kFileLimit);
  if (!bytes)
    return failure("-",
                   {Code::Io, std::string("-: cannot read: ") + std::strerror(errno), "io/read"});
  if (bytes->size() > kFileLimit) {
    return failure(
        "-", {Code::Limit, "-: larger than the limit of " + std::to_string(kFileLimit) + " bytes",
              "io/too-large"});
  }
  Arrival out;
  out.origin = "-";
  out.input = Input{std::move(*bytes), options_for("-")};
  return out;
}

std::optional<Arrival> Inputs::line() {
  while (auto line = lines_->reader.next()) {
    if (!line->too_long && line->text.find_first_not_of(" \t") == std::string::npos) continue;
    const std::string origin = lines_->origin + ":" + std::to_string(line->number);
    if (line->too_long) {
      return failure(origin, {Code::Limit, origin + ": line too long", "code/line-too-long"});
    }
    auto input = lines_->parser.read(line->text);
    if (!input) {
      Error error = input.error();
      error.text = origin + ": " + error.text;
      return failure(origin, std::move(error));
    }
    Arrival out;
    out.origin = origin;
    out.input = Input{std::move(input.value().bytes), std::move(input.value().options)};
    out.input->options.origin = origin;
    return out;
  }
  const int error = lines_->reader.error();
  const std::string origin = lines_->origin;
  lines_.reset();
  if (error == 0) return std::nullopt;
  return failure(origin, {Code::Io, origin + ": cannot read: " + std::strerror(error), "io/read"});
}

std::optional<Arrival> Inputs::next() {
  while (true) {
    if (lines_) {
      if (auto arrival = line()) return arrival;
      continue;
    }
    if (!failed_.empty()) {
      Arrival out = std::move(failed_.back());
      failed_.pop_back();
      return out;
    }
    if (waiting_.empty()) return std::nullopt;
    const std::string path = std::move(waiting_.back());
    waiting_.pop_back();
    if (path == kStdin) {
      if (kind_ != InputKind::JsonLines) return standard_input();
      lines_ = std::make_unique<Lines>("-", STDIN_FILENO);
    } else if (is_folder(path)) {
      folder(path);
    } else if (is_lines(path)) {
      const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
      if (opened < 0) {
        return failure(path,
                       {Code::Io, path + ": cannot open: " + std::strerror(errno), "io/read"});
      }
      lines_ = std::make_unique<Lines>(path, opened);
    } else {
      return file(path);
    }
  }
}

}  // namespace tacitus::cli
