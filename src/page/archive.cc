#include "page/archive.h"

#include <algorithm>
#include <filesystem>
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

Result<std::unique_ptr<PageSource>> open_stream(std::unique_ptr<ByteStream> raw,
                                                const std::string& name,
                                                const ArchiveOptions& options) {
  auto plain = open_decompressed(std::move(raw), options.stream);
  if (!plain) return with_name(plain.error(), name);
  StreamReader reader(std::move(plain).value());
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
      : files_(std::move(files)), options_(std::move(options)) {
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

}  // namespace

Result<std::unique_ptr<PageSource>> open_pages(const std::string& path,
                                               const ArchiveOptions& options) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored))
    return open_folder(path, options);
  auto raw = open_file_stream(path, options.offset, options.stopped);
  if (!raw) return raw.error();
  return open_stream(std::move(raw).value(), path == "-" ? "standard input" : path, options);
}

Result<std::unique_ptr<PageSource>> open_page_bytes(std::string_view bytes, const std::string& name,
                                                    const ArchiveOptions& options) {
  return open_stream(open_memory_stream(bytes), name, options);
}

}  // namespace tacitus
