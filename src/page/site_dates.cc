#include "page/site_dates.h"

#include <algorithm>

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

std::string site_of(std::string_view url, std::string_view outlet, std::string_view text,
                    Span written) {
  if (std::string host = host_of(url); !host.empty()) return host;
  if (!outlet.empty()) return "outlet:" + std::string(outlet);
  return written.empty() ? std::string() : "shape:" + shape_of(line_around(text, written));
}

std::string site_of(const Document& document) {
  const Page& page = document.page;
  return site_of(page.url ? std::string_view(page.url->value) : std::string_view(),
                 page.outlet ? std::string_view(page.outlet->value) : std::string_view(),
                 document.text, page.published ? page.published->span : Span{});
}

DateVotes votes_in(const Document& document, const WordTable& words) {
  constexpr std::size_t kLongest = 300;  // bytes; longer lines are running text
  DateVotes votes;
  const std::string_view text = document.text;
  auto block = document.page.body.begin();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    while (block != document.page.body.end() && block->span.end <= at) ++block;
    const bool body = block != document.page.body.end() && block->span.begin < end;
    const std::string_view line = text.substr(at, end - at);
    if (!body && line.size() <= kLongest
        && std::count_if(line.begin(), line.end(), is_digit) >= 4) {
      for (const DateHit& hit : find_dates(line, words)) votes.add(hit);
    }
    at = end + 1;
  }
  return votes;
}

void SiteDates::learn(const std::string& site, const DateVotes& votes) {
  if (!site.empty()) sites_[site].add(votes);
}

void SiteDates::add(const SiteDates& other) {
  for (const auto& [site, votes] : other.sites_) sites_[site].add(votes);
}

DateOrder SiteDates::order_of(const std::string& site) const {
  const auto votes = sites_.find(site);
  return votes == sites_.end() ? DateOrder::Unknown : votes->second.order();
}

}  // namespace tacitus
