#include <algorithm>
#include <optional>

#include "base/calendar.h"
#include "base/check.h"
#include "base/hash.h"
#include "page/dates.h"
#include "page/fields.h"
#include "page/flat_page.h"
#include "page/html_article.h"
#include "page/language_id.h"
#include "page/page.h"
#include "page/text_scan.h"
#include "text/encoding.h"

namespace tacitus {
namespace {

// "text/html; charset=iso-8859-1" -> "iso-8859-1"
std::string_view charset_of(std::string_view content_type) {
  const std::size_t at = find_ignoring_case(content_type, "charset=");
  if (at == std::string_view::npos) return {};
  std::string_view value = content_type.substr(at + 8);
  value = value.substr(0, value.find(';'));
  value = trim(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'')) {
    value = value.substr(1, value.size() - 2);
  }
  return value;
}

// Markup is told by its declaration, or by tags that any page of HTML has near its start.
bool looks_like_html(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const std::string_view start = trim(
      head.substr(std::min<std::size_t>(head.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0, head.size())));
  if (starts_with_ignoring_case(start, "<!doctype") || starts_with_ignoring_case(start, "<html"))
    return true;
  if (start.empty() || start[0] != '<') return false;
  for (const std::string_view tag :
       {"<html", "<head", "<body", "<div", "<p>", "<p ", "<meta", "<title", "<article"}) {
    if (find_ignoring_case(head, tag) != std::string_view::npos) return true;
  }
  return false;
}

PageFormat sniff(const RawPage& raw, std::string_view text) {
  if (raw.format != PageFormat::Auto) return raw.format;
  if (find_ignoring_case(raw.content_type, "html") != std::string_view::npos)
    return PageFormat::Html;
  return looks_like_html(text) ? PageFormat::Html : PageFormat::Flat;
}

// Archives hold pages older than any web page, whose date no page tells; the caller does, in ISO 8601.
// The first days of 1900 and 1970 are what software writes that knows no date.
std::optional<std::int32_t> old_day(std::string_view published) {
  constexpr std::int32_t kOldest = 1600;
  const auto day = parse_iso_day(published);
  if (!day || *day == 0 || *day == to_days({1900, 1, 1}) || *day < to_days({kOldest, 1, 1}))
    return std::nullopt;
  return day;
}

void take_given_fields(const RawPage& raw, const PageKnowledge& knowledge, Document& document) {
  Page& page = document.page;
  if (!raw.url.empty()) page.url = PageField{raw.url, {}, "given"};
  if (!raw.outlet.empty()) page.outlet = PageField{raw.outlet, {}, "given"};
  if (!raw.author.empty()) {
    const std::string byline = "By " + raw.author;
    for (const Span author : find_authors(byline, false)) {
      page.bylines.push_back({std::string(author.of(byline)), {}, "given"});
    }
    if (page.bylines.empty()) page.bylines.push_back({raw.author, {}, "given"});
  }
  if (raw.published.empty()) return;
  const auto hit = parse_date_value(raw.published, knowledge.words);
  if (hit) {
    page.published = PageDate{iso_of(*hit), {}, "given", false};
  } else if (const auto day = old_day(raw.published)) {
    page.published = PageDate{iso_date(*day), {}, "given", false};
  } else {
    document.problems.push_back(
        {"page/bad-date",
         "the given date of publication is no date: " + raw.published.substr(0, 80),
         {}});
  }
}

void take_url_date(Document& document) {
  if (document.page.published || !document.page.url) return;
  if (const auto day = date_in_url(document.page.url->value)) {
    document.page.published = PageDate{iso_date(to_days(*day)), {}, "url", false};
  }
}

void note_broken_bytes(const DecodedText& decoded, Document& document) {
  if (decoded.replaced_count > 0) {
    document.problems.push_back({"page/broken-utf8",
                                 std::to_string(decoded.replaced_count) + " places were not valid "
                                     + decoded.encoding + " and were replaced",
                                 decoded.replaced.empty() ? Span{} : decoded.replaced[0]});
  }
}

// The charset that <meta charset=...> or <meta http-equiv> near the start of a page names.
std::string_view charset_in_markup(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2048);
  std::size_t at = find_ignoring_case(head, "<meta");
  for (; at != std::string_view::npos; at = find_ignoring_case(head, "<meta", at + 5)) {
    std::string_view tag = head.substr(at);
    tag = tag.substr(0, tag.find('>'));
    std::string_view value = charset_of(tag);
    const std::size_t end = value.find_first_of(" \"'/>;");
    if (end != 0 && !value.empty()) return value.substr(0, end);
  }
  return {};
}

std::string_view label_of(std::string_view bytes, const RawPage& raw) {
  const std::string_view given = charset_of(raw.content_type);
  return given.empty() && sniff(raw, bytes) == PageFormat::Html ? charset_in_markup(bytes) : given;
}

void read_bytes(std::string_view bytes, const RawPage& raw, const PageOptions& options,
                const PageKnowledge& knowledge, Document& document) {
  const std::string_view binary = binary_kind(bytes);
  if (!binary.empty()) {
    document.problems.push_back(
        {"page/binary", "this is no text but looks like " + std::string(binary), {}});
    return;
  }
  DecodedText decoded = decode_bytes(bytes, label_of(bytes, raw));
  note_broken_bytes(decoded, document);
  const PageFormat format = sniff(raw, decoded.text);
  if (format == PageFormat::Html) {
    read_html(decoded.text, decoded.source_map, raw, options, knowledge, document);
  } else {
    document.text = std::move(decoded.text);
    document.source_map = std::move(decoded.source_map);
    const auto read = format == PageFormat::Text ? read_plain : read_flat;
    read(raw, options, knowledge, document);
  }
  std::vector<Span> parts;
  for (const Block& block : document.page.body) parts.push_back(block.span);
  if (parts.empty()) parts.push_back({0, static_cast<std::uint32_t>(document.text.size())});
  document.page.language = identify_language(document.text, parts, knowledge);
}

}  // namespace

PageFormat parse_page_format(std::string_view name) {
  if (name == "flat") return PageFormat::Flat;
  if (name == "html") return PageFormat::Html;
  if (name == "text") return PageFormat::Text;
  return PageFormat::Auto;
}

PageReader::PageReader() {
  auto knowledge = PageKnowledge::embedded();
  // The files are part of the program and read by a test: they cannot be bad.
  TACITUS_CHECK(knowledge.ok());
  knowledge_ = knowledge ? std::make_unique<const PageKnowledge>(std::move(knowledge).value())
                         : std::make_unique<const PageKnowledge>();
}
PageReader::PageReader(PageReader&&) noexcept = default;
PageReader& PageReader::operator=(PageReader&&) noexcept = default;
PageReader::~PageReader() = default;

Document PageReader::read(const RawPage& raw, const PageOptions& options) const {
  Document document;
  document.raw_hash = hash128_hex(raw.bytes);
  document.id = raw.id.empty() ? hash128_hex(document.raw_hash + raw.url) : raw.id;
  document.origin = raw.origin;
  take_given_fields(raw, *knowledge_, document);
  std::string_view bytes = raw.bytes;
  if (bytes.size() > options.max_bytes) {
    bytes = bytes.substr(0, options.max_bytes);
    document.problems.push_back({"page/too-large",
                                 "only the first " + std::to_string(options.max_bytes)
                                     + " bytes of " + std::to_string(raw.bytes.size())
                                     + " were read",
                                 {}});
  }
  const auto given_date = document.page.published;
  const auto given_outlet = document.page.outlet;
  const auto given_bylines = document.page.bylines;
  read_bytes(bytes, raw, options, *knowledge_, document);
  if (given_date) document.page.published = given_date;
  if (given_outlet) document.page.outlet = given_outlet;
  if (!given_bylines.empty()) document.page.bylines = given_bylines;
  take_url_date(document);
  // Where the raw bytes end, so that no span leads past them. A page that only its last letter
  // makes longer than its bytes has no other run.
  if (document.source_map.empty() && document.text.size() > bytes.size()) {
    document.source_map.push_back({0, 0});
  }
  if (!document.source_map.empty()) {
    document.source_map.push_back({static_cast<std::uint32_t>(document.text.size()),
                                   static_cast<std::uint32_t>(bytes.size())});
  }
  return document;
}

Document read_page(const RawPage& raw, const PageOptions& options) {
  static const PageReader reader;
  return reader.read(raw, options);
}

}  // namespace tacitus
