#ifndef TACITUS_PAGE_ARCHIVE_H_
#define TACITUS_PAGE_ARCHIVE_H_

// Archives as sequences of raw pages: WARC 1.0/1.1 and WET (plain, gzip or zstd by record), JSON
// Lines (also gz, zst), RSS, Atom and JSON Feed files, single pages, folders of all these, and "-".
//
// Told by their bytes, not their names. One bad record never stops a file: next() gives its Error,
// and the call after that goes on. Memory: one record at a time.

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "page/byte_stream.h"
#include "page/page.h"

namespace tacitus {

struct ArchiveOptions {
  std::size_t max_record = std::size_t{64} << 20U;   // bytes of one record, line or file
  std::size_t max_content = std::size_t{16} << 20U;  // of a page after Content-Encoding is undone
  StreamLimits stream;
  std::uint64_t offset = 0;  // start at this byte of the file: PageSource::offset() of another run
  PageFormat format = PageFormat::Auto;  // of pages whose record does not tell
  std::uint64_t lines_before = 0;        // of JSON Lines, already read over; for origins
  Stopped stopped = nullptr;             // true ends a read that waits, with Code::Interrupted
};

class PageSource {
 public:
  virtual ~PageSource() = default;
  // Fills `page`; false at the end. Views in `page` live until the next call.
  virtual Result<bool> next(RawPage& page) = 0;
  // Byte of the file where the record last given begins (its compressed member), to start from
  // again; 0 for sources that cannot start in their middle.
  virtual std::uint64_t offset() const = 0;
};

// Opens a file, a folder (all files below it, by name) or "-". Code::NotFound, Code::Io if it cannot.
// A path "crawl.warc.gz:1042", "crawl.warc.gz:0+77" or "pages.jsonl:12", as RawPage::origin names a
// record, opens that one record.
Result<std::unique_ptr<PageSource>> open_pages(const std::string& path,
                                               const ArchiveOptions& options);
// The same over bytes in memory, which are borrowed; `name` is for messages.
Result<std::unique_ptr<PageSource>> open_page_bytes(std::string_view bytes, const std::string& name,
                                                    const ArchiveOptions& options);

// The makers for each kind, given a reader at the start.
std::unique_ptr<PageSource> make_warc_source(StreamReader reader, std::string name,
                                             ArchiveOptions options);
std::unique_ptr<PageSource> make_jsonl_source(StreamReader reader, std::string name,
                                              ArchiveOptions options);
// Reads the whole feed, at most max_record bytes.
Result<std::unique_ptr<PageSource>> make_feed_source(StreamReader reader, std::string name,
                                                     ArchiveOptions options);

}  // namespace tacitus

#endif  // TACITUS_PAGE_ARCHIVE_H_
