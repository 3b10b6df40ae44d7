#include "page/archive.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "page/text_scan.h"

namespace tacitus {
namespace {

enum class Kind : std::uint8_t { Page, Warc, JsonLines, Feed };

Kind kind_of(std::string_view head) {
  const std::string_view start = trim(head.substr(head.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0));
  if (start.substr(0, 5) == "WARC/") return Kind::Warc;
  if (!start.empty() && start[0] == '{') {
    return start.find("jsonfeed.org/version") != std::string_view::npos ? Kind::Feed
                                                                        : Kind::JsonLines;
  }
  if (start.empty() || start[0] != '<') return Kind::Page;
  for (const std::string_view root : {"<rss", "<feed", "<rdf:RDF"}) {
    if (start.find(root) != std::string_view::npos && start.find("<html") == std::string_view::npos)
      return Kind::Feed;
  }
  return Kind::Page;
}

// A file that is one page.
class SinglePage : public PageSource {
 public:
  SinglePage(std::string bytes, std::string name, PageFormat format)
      : bytes_(std::move(bytes)), name_(std::move(name)), format_(format) {}
  Result<bool> next(RawPage& page) override {
    if (done_) return false;
    done_ = true;
    page = RawPage{};
    page.bytes = bytes_;
    page.origin = name_;
    page.format = format_;
    return true;
  }
  std::uint64_t offset() const override { return 0; }

 private:
  std::string bytes_;
  std::string name_;
  PageFormat format_;
  bool done_ = false;
};

Error with_name(const Error& error, const std::string& name) {
  if (error.text.find(name) != std::string::npos) return error;
  return {error.code, name + ": " + error.text, error.slug};
}

Result<std::unique_ptr<PageSource>> open_plain(std::unique_ptr<ByteStream> plain,
                                               const std::string& name,
                                               const ArchiveOptions& options);

Result<std::unique_ptr<PageSource>> open_stream(std::unique_ptr<ByteStream> raw,
                                                const std::string& name,
                                                const ArchiveOptions& options) {
  auto plain = open_decompressed(std::move(raw), options.stream);
  if (!plain) return with_name(plain.error(), name);
  return open_plain(std::move(plain).value(), name, options);
}

Result<std::unique_ptr<PageSource>> open_plain(std::unique_ptr<ByteStream> plain,
                                               const std::string& name,
                                               const ArchiveOptions& options) {
  StreamReader reader(std::move(plain));
  const auto head = reader.peek(1024);
  if (!head) return with_name(head.error(), name);
  switch (kind_of(head.value())) {
    case Kind::Warc:
      return make_warc_source(std::move(reader), name, options);
    case Kind::JsonLines:
      return make_jsonl_source(std::move(reader), name, options);
    case Kind::Feed:
      return make_feed_source(std::move(reader), name, options);
    case Kind::Page:
      break;
  }
  auto bytes = reader.rest(options.max_record);
  if (!bytes) return with_name(bytes.error(), name);
  return std::unique_ptr<PageSource>(
      std::make_unique<SinglePage>(std::move(bytes).value(), name, options.format));
}

// All files below a folder, one after another.
class Folder : public PageSource {
 public:
  Folder(std::vector<std::string> files, ArchiveOptions options)
      : files_(std::move(files)), options_(options) {
    options_.offset = 0;
  }
  Result<bool> next(RawPage& page) override {
    while (true) {
      if (source_) {
        auto more = source_->next(page);
        if (!more || more.value()) return more;
        source_.reset();
      }
      if (next_ == files_.size()) return false;
      auto opened = open_pages(files_[next_++], options_);
      if (!opened) return opened.error();
      source_ = std::move(opened).value();
    }
  }
  std::uint64_t offset() const override { return 0; }

 private:
  std::vector<std::string> files_;
  ArchiveOptions options_;
  std::size_t next_ = 0;
  std::unique_ptr<PageSource> source_;
};

Result<std::unique_ptr<PageSource>> open_folder(const std::string& path,
                                                const ArchiveOptions& options) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code error;
  fs::directory_iterator at(path, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (at->path().filename().string().starts_with('.')) continue;
    // A folder is opened when its turn comes, so that one that cannot be is told like a file. Links
    // to folders are not followed: they may lead in a circle.
    const bool folder = at->is_directory(ignored) && !at->is_symlink(ignored);
    if (folder || at->is_regular_file(ignored)) files.push_back(at->path().string());
  }
  if (error)
    return Error{Code::Io, path + ": cannot read the folder: " + error.message(),
                 "page/cannot-read"};
  std::sort(files.begin(), files.end());
  return std::unique_ptr<PageSource>(std::make_unique<Folder>(std::move(files), options));
}

// A record's place in a file, as origins write it.
struct RecordPlace {
  std::string file;
  std::uint64_t number = 0;  // byte of a WARC file, line of JSON Lines
  std::uint64_t inside = 0;
};

std::optional<std::uint64_t> take_number(std::string_view& s) {
  std::size_t begin = s.size();
  while (begin > 0 && is_digit(s[begin - 1])) --begin;
  if (begin == s.size() || s.size() - begin > 18) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : s.substr(begin)) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  s.remove_suffix(s.size() - begin);
  return value;
}

std::optional<RecordPlace> record_place(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) return std::nullopt;
  RecordPlace place;
  std::string_view rest = path;
  auto number = take_number(rest);
  if (number && rest.ends_with('+')) {
    rest.remove_suffix(1);
    place.inside = *number;
    number = take_number(rest);
  }
  if (!number || !rest.ends_with(':')) return std::nullopt;
  rest.remove_suffix(1);
  place.number = *number;
  place.file = rest;
  if (!std::filesystem::is_regular_file(place.file, ignored)) return std::nullopt;
  return place;
}

// The first page of a source.
class FirstOnly : public PageSource {
 public:
  explicit FirstOnly(std::unique_ptr<PageSource> source) : source_(std::move(source)) {}
  Result<bool> next(RawPage& page) override {
    if (done_) return false;
    done_ = true;
    return source_->next(page);
  }
  std::uint64_t offset() const override { return source_->offset(); }

 private:
  std::unique_ptr<PageSource> source_;
  bool done_ = false;
};

// The bytes of a file from options.offset on, decompressed.
Result<std::unique_ptr<ByteStream>> open_file_at(const std::string& path,
                                                 const ArchiveOptions& options) {
  std::string dictionary;
  if (options.offset > 0) {
    auto start = open_file_stream(path, 0, options.stopped);
    if (!start) return start.error();
    auto found = read_zstd_dictionary(*start.value());
    if (!found) return found.error();
    dictionary = std::move(found).value();
  }
  auto raw = open_file_stream(path, options.offset, options.stopped);
  if (!raw) return raw.error();
  return open_decompressed(std::move(raw).value(), options.stream, dictionary);
}

Result<std::unique_ptr<PageSource>> first_of(std::unique_ptr<PageSource> source) {
  return std::unique_ptr<PageSource>(std::make_unique<FirstOnly>(std::move(source)));
}

Result<std::unique_ptr<PageSource>> open_record(const RecordPlace& place, ArchiveOptions options) {
  options.offset = 0;
  auto start = open_file_at(place.file, options);
  if (!start) return with_name(start.error(), place.file);
  StreamReader lines(std::move(start).value());
  const auto head = lines.peek(1024);
  if (!head) return with_name(head.error(), place.file);
  const Kind kind = kind_of(head.value());
  if (kind == Kind::JsonLines) {
    std::string line;
    bool too_long = false;
    for (; options.lines_before + 1 < place.number; ++options.lines_before) {
      const auto more = lines.line(line, 0, too_long);
      if (!more) return with_name(more.error(), place.file);
      if (!more.value()) break;
    }
    return first_of(make_jsonl_source(std::move(lines), place.file, options));
  }
  if (kind != Kind::Warc) {
    return Error{Code::Unsupported,
                 place.file + ": only records of WARC and JSON Lines files can be opened alone",
                 "page/no-records"};
  }
  options.offset = place.number;
  auto stream = open_file_at(place.file, options);
  if (!stream) return with_name(stream.error(), place.file);
  StreamReader reader(std::move(stream).value());
  const auto skipped = reader.skip(place.inside);
  if (!skipped) return with_name(skipped.error(), place.file);
  return first_of(make_warc_source(std::move(reader), place.file, options));
}

}  // namespace

Result<std::unique_ptr<PageSource>> open_pages(const std::string& path,
                                               const ArchiveOptions& options) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored))
    return open_folder(path, options);
  if (path != "-") {
    if (const auto place = record_place(path)) return open_record(*place, options);
  }
  const std::string name = path == "-" ? "standard input" : path;
  if (path == "-" || options.offset == 0) {
    auto raw = open_file_stream(path, 0, options.stopped);
    if (!raw) return raw.error();
    return open_stream(std::move(raw).value(), name, options);
  }
  auto plain = open_file_at(path, options);
  if (!plain) return with_name(plain.error(), name);
  return open_plain(std::move(plain).value(), name, options);
}

Result<std::unique_ptr<PageSource>> open_page_bytes(std::string_view bytes, const std::string& name,
                                                    const ArchiveOptions& options) {
  return open_stream(open_memory_stream(bytes), name, options);
}

}  // namespace tacitus
