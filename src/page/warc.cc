// WARC 1.0 and 1.1 (ISO 28500), and WET, which is WARC with records of type "conversion".
//
//   record  = "WARC/1." digit CRLF *(name ":" value CRLF) CRLF content CRLF CRLF
//
// Content-Length bytes of content follow the blank line; a response holds a whole HTTP response.
// After a record that breaks these rules the reader looks for the next line "WARC/1.".

#include <algorithm>
#include <optional>

#include "page/archive.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kLongestHeader = 64U << 10U;
constexpr std::size_t kMostHeaders = 200;

struct Header {
  std::string name;  // lower case
  std::string value;
};

struct Record {
  std::vector<Header> headers;
  std::string content;
  std::string_view get(std::string_view name) const {
    for (const Header& h : headers) {
      if (h.name == name) return h.value;
    }
    return {};
  }
};

std::optional<std::uint64_t> parse_length(std::string_view s) {
  if (s.empty() || s.size() > 18) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : s) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

void add_header(std::string_view line, std::vector<Header>& headers) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    // A folded line goes on with the one before.
    if (!headers.empty() && !line.empty() && is_ascii_space(line[0])) {
      headers.back().value += " " + std::string(trim(line));
    }
    return;
  }
  if (headers.size() >= kMostHeaders) return;
  headers.push_back(
      {lower_ascii_copy(trim(line.substr(0, colon))), std::string(trim(line.substr(colon + 1)))});
}

// "chunked" bodies, as some crawlers store them. Gives back what could be read.
std::optional<std::string> join_chunks(std::string_view body) {
  std::string out;
  while (true) {
    const std::size_t end = body.find("\r\n");
    if (end == std::string_view::npos || end == 0 || end > 64) break;
    std::size_t size = 0;
    std::size_t digits = 0;
    for (const char c : body.substr(0, end)) {
      const char lower = lower_ascii(c);
      if (is_digit(lower)) {
        size = size * 16 + static_cast<std::size_t>(lower - '0');
      } else if (lower >= 'a' && lower <= 'f') {
        size = size * 16 + static_cast<std::size_t>(lower - 'a' + 10);
      } else {
        break;
      }
      if (++digits > 8) return std::nullopt;
    }
    if (digits == 0) return std::nullopt;  // the archive has joined them already
    if (size == 0) return out;
    body.remove_prefix(end + 2);
    out += body.substr(0, size);
    if (body.size() < size + 2) return out;
    body.remove_prefix(size + 2);
  }
  if (out.empty()) return std::nullopt;
  return out;
}

bool is_page_type(std::string_view type) {
  if (type.empty()) return true;
  const std::string lower = lower_ascii_copy(type);
  return lower.find("html") != std::string::npos || lower.substr(0, 10) == "text/plain"
         || lower.find("unknown") != std::string::npos
         || lower.substr(0, 24) == "application/octet-stream";
}

class WarcSource : public PageSource {
 public:
  WarcSource(StreamReader reader, std::string name, ArchiveOptions options)
      : reader_(std::move(reader)), name_(std::move(name)), options_(options) {}

  Result<bool> next(RawPage& page) override {
    while (!ended_) {
      auto read = read_record();
      if (!read) return fail(read.error());
      if (!read.value()) return false;
      const auto made = make_page(page);
      if (!made) return made.error();
      if (made.value()) return true;
    }
    return false;
  }
  std::uint64_t offset() const override { return place_.member; }

 private:
  // A stream that has broken gives nothing more; a broken record, or a damaged member of the
  // compression, leaves the rest readable.
  Result<bool> fail(const Error& error) {
    ended_ = ended_ || error.code == Code::Io || error.slug == "page/bomb";
    return Error{error.code, where() + ": " + error.text, error.slug};
  }
  // "crawl.warc.gz:1042"; with "+77" behind it where the record begins inside a compressed member.
  std::string where() const {
    const std::string member = name_ + ":" + std::to_string(place_.member);
    return place_.inside == 0 ? member : member + "+" + std::to_string(place_.inside);
  }
  static Error bad(const char* what) { return {Code::Corrupt, what, "page/bad-warc"}; }

  // Blank lines stand between records; anything else that is no version line is read over.
  Result<bool> find_version(bool& skipped) {
    bool too_long = false;
    skipped = false;
    while (true) {
      const auto place = reader_.place();
      place_ = place ? place.value() : reader_.broken_place();
      if (!place) return place.error();
      auto more = reader_.line(line_, kLongestHeader, too_long);
      if (!more || !more.value()) return more;
      if (line_.substr(0, 7) == "WARC/1." || line_.substr(0, 7) == "WARC/0.") return true;
      skipped = skipped || !line_.empty();
    }
  }

  Result<bool> read_record() {
    bool skipped = false;
    auto found = find_version(skipped);
    if (!found || !found.value()) {
      if (found && skipped) {
        ended_ = true;
        return bad("bytes that belong to no record");
      }
      return found;
    }
    record_.headers.clear();
    record_.content.clear();
    bool too_long = false;
    while (true) {
      auto more = reader_.line(line_, kLongestHeader, too_long);
      if (!more) return more;
      if (!more.value()) return bad("the file ends inside the head of a record");
      if (line_.empty()) break;
      add_header(line_, record_.headers);
    }
    const auto length = parse_length(record_.get("content-length"));
    if (!length) return bad("no or bad Content-Length");
    if (*length > options_.max_record) {
      auto more = reader_.skip(*length);
      if (!more) return more;
      return Error{Code::Limit,
                   "a record of " + std::to_string(*length) + " bytes is over the limit",
                   "page/too-large"};
    }
    auto whole = reader_.exactly(*length, record_.content);
    if (!whole) return whole;
    if (!whole.value()) {
      ended_ = true;
      return bad("the file ends inside a record");
    }
    return true;
  }

  Result<bool> make_page(RawPage& page) {
    const std::string_view type = record_.get("warc-type");
    page = RawPage{};
    page.url = record_.get("warc-target-uri");
    if (page.url.size() > 2 && page.url.front() == '<')
      page.url = page.url.substr(1, page.url.size() - 2);
    page.origin = where();
    page.format = options_.format;
    if (type == "conversion") {
      page.bytes = record_.content;
      if (page.format == PageFormat::Auto) page.format = PageFormat::Flat;
      return true;
    }
    if (type != "response" && type != "resource") return false;
    if (type == "response" && starts_with_ignoring_case(record_.content, "http/"))
      return read_http(page);
    page.content_type = record_.get("content-type");
    page.bytes = record_.content;
    return is_page_type(page.content_type)
           || starts_with_ignoring_case(page.content_type, "application/http");
  }

  Result<bool> read_http(RawPage& page) {
    const std::string_view content = record_.content;
    std::size_t end = content.find("\r\n\r\n");
    std::size_t gap = 4;
    if (const std::size_t bare = content.find("\n\n"); bare < end) {
      end = bare;
      gap = 2;
    }
    if (end == std::string_view::npos) return false;
    const std::string_view head = content.substr(0, end);
    const std::size_t code = head.find(' ');
    if (code == std::string_view::npos || head.substr(code + 1, 1) != "2") return false;
    std::vector<Header> headers;
    for (std::size_t at = 0; at < head.size();) {
      const std::size_t stop = std::min(head.find('\n', at), head.size());
      std::string_view line = head.substr(at, stop - at);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (at > 0) add_header(line, headers);
      at = stop + 1;
    }
    page.bytes = content.substr(end + gap);
    std::string coding;
    for (const Header& h : headers) {
      if (h.name == "content-type") page.content_type = h.value;
      if (h.name == "content-encoding") coding = lower_ascii_copy(h.value);
      if (h.name == "transfer-encoding"
          && find_ignoring_case(h.value, "chunked") != std::string_view::npos) {
        if (auto joined = join_chunks(page.bytes)) {
          joined_ = std::move(*joined);
          page.bytes = joined_;
        }
      }
    }
    if (!is_page_type(page.content_type)) return false;
    return undo_coding(coding, page);
  }

  Result<bool> undo_coding(const std::string& coding, RawPage& page) {
    if (coding.empty() || coding == "identity" || coding == "none") return true;
    // Many archives keep the header of a body that they store plain.
    const bool plain = page.bytes.substr(0, 64).find('<') != std::string_view::npos;
    auto decoded = decompress(page.bytes, coding, options_.max_content);
    if (!decoded) {
      if (plain) return true;
      return Error{decoded.error().code, where() + ": " + decoded.error().text,
                   decoded.error().slug};
    }
    decoded_ = std::move(decoded).value();
    page.bytes = decoded_;
    return true;
  }

  StreamReader reader_;
  std::string name_;
  ArchiveOptions options_;
  Record record_;
  std::string line_;
  std::string joined_;
  std::string decoded_;
  StreamReader::Place place_;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<PageSource> make_warc_source(StreamReader reader, std::string name,
                                             ArchiveOptions options) {
  return std::make_unique<WarcSource>(std::move(reader), std::move(name), options);
}

}  // namespace tacitus
