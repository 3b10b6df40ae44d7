#include "page/site_dates.h"

#include "page/text_scan.h"

namespace tacitus {
namespace {

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (starts_with_ignoring_case(host, "www.")) host.remove_prefix(4);
  return lower_ascii_copy(host);
}

// The line around a span.
std::string_view line_around(std::string_view text, Span span) {
  const std::size_t before = text.substr(0, span.begin).rfind('\n');
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', span.end) - begin);
}

// Words and blanks between them become one 'a', numbers '9', all else stays.
std::string shape_of(std::string_view line) {
  std::string shape;
  for (const char c : line.substr(0, 200)) {
    const char kind = is_digit(c) ? '9' : is_word_byte(c) ? 'a' : c;
    if (!shape.empty() && (kind == shape.back() && (kind == 'a' || kind == '9'))) continue;
    // "a a" is one run of words.
    if (kind == 'a' && shape.ends_with("a ")) {
      shape.pop_back();
      continue;
    }
    shape.push_back(kind);
  }
  return shape;
}

}  // namespace

std::string site_of(const Document& document) {
  const Page& page = document.page;
  if (page.url) {
    if (std::string host = host_of(page.url->value); !host.empty()) return host;
  }
  if (page.outlet) return "outlet:" + page.outlet->value;
  if (!page.published || page.published->span.empty()) return {};
  return "shape:" + shape_of(line_around(document.text, page.published->span));
}

void SiteDates::learn(const Document& document) {
  const auto& published = document.page.published;
  if (!published || published->ambiguous || published->span.empty()) return;
  const std::string site = site_of(document);
  if (site.empty()) return;
  for (const DateHit& hit :
       find_dates(document.at(published->span), *words_, DateOrder::Unknown, 1)) {
    sites_[site].add(hit);
  }
}

bool SiteDates::settle(Document& document) const {
  auto& published = document.page.published;
  if (!published || !published->ambiguous || published->span.empty()) return false;
  const auto votes = sites_.find(site_of(document));
  if (votes == sites_.end() || votes->second.order() == DateOrder::Unknown) return false;
  const auto hits = find_dates(document.at(published->span), *words_, votes->second.order(), 1);
  if (hits.empty()) return false;
  published->iso = iso_of(hits[0]);
  published->ambiguous = false;
  published->rule += "+site-order";
  return true;
}

}  // namespace tacitus
