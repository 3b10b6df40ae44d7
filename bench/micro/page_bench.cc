// bench: page
// Pages made of our own words, in the shape and size of a small news site's flattened page (2.3 KB)
// and of an HTML page with much around the article (about 100 KB).

#include <string>

#include <benchmark/benchmark.h>
#include <zlib.h>

#include "page/archive.h"
#include "page/html_page.h"
#include "page/page.h"

namespace tacitus {
namespace {

const PageReader& reader() {
  static const PageReader r;
  return r;
}

std::string paragraph(int i) {
  return "On day " + std::to_string(i)
         + " of the talks the minister told reporters that his side had offered to withdraw three patrol boats, and "
           "that the neighbours had refused to release the crews they have held since the end of August, although "
           "both governments had promised to do so before the meeting in the harbour.";
}

std::string flat_page() {
  std::string page =
      "By: Ada Rook | 09-29-2016 | World\n\nHarbour Talks End Without a Deal Over Fishing "
      "Zones\n\n";
  for (int i = 0; i < 7; ++i) page += paragraph(i) + "\n\n";
  return page + "Share this article\nHave your say: leave a comment below!\n0 comment/s\n\nRecent News\n\nPopular Stories";
}

std::string html_page() {
  std::string page =
      "<!doctype html><html lang=en><head><meta charset=utf-8><title>Harbour Talks End - Example "
      "Wire</title>"
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour Talks "
      "End\","
      "\"datePublished\":\"2016-09-29T08:30:00Z\",\"author\":{\"name\":\"Ada "
      "Rook\"}}</script><style>";
  for (int i = 0; i < 400; ++i)
    page += ".c" + std::to_string(i) + "{margin:0;padding:1px;color:#123456}";
  page += "</style></head><body><nav class=menu><ul>";
  for (int i = 0; i < 150; ++i)
    page += "<li class='menu-item'><a href='/s/" + std::to_string(i) + "'>Section "
            + std::to_string(i) + "</a></li>";
  page += "</ul></nav><article class='article-body'><h1>Harbour Talks End</h1>";
  for (int i = 0; i < 20; ++i) page += "<p class='story-text'>" + paragraph(i) + "</p>";
  page += "</article><aside class=sidebar>";
  for (int i = 0; i < 120; ++i) {
    page += "<div class='teaser card'><a href='/t/" + std::to_string(i)
            + "'><img src=x alt=''><h3>Another story from the harbour, number " + std::to_string(i)
            + "</h3></a><span class=date>Sept. 28, 2016</span></div>";
  }
  page += "</aside><script>";
  for (int i = 0; i < 600; ++i)
    page += "window.dataLayer.push({event:'e" + std::to_string(i) + "',value:" + std::to_string(i)
            + "});";
  return page + "</script><footer>&copy; 2016 Example Wire</footer></body></html>";
}

void read_pages(benchmark::State& state, const std::string& bytes, PageFormat format) {
  RawPage raw;
  raw.bytes = bytes;
  raw.format = format;
  for (auto _ : state) benchmark::DoNotOptimize(reader().read(raw));
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void FlatPage(benchmark::State& state) { read_pages(state, flat_page(), PageFormat::Flat); }
void HtmlArticle(benchmark::State& state) { read_pages(state, html_page(), PageFormat::Html); }

void HtmlParse(benchmark::State& state) {
  const std::string bytes = html_page();
  for (auto _ : state) benchmark::DoNotOptimize(parse_html(bytes, reader().knowledge(), {}));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

std::string gzip(const std::string& bytes) {
  z_stream z{};
  deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, bytes.size()) + 64, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

// Records of 25 KB, gzip by record.
void WarcRecords(benchmark::State& state) {
  const std::string http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html_page().substr(0, 25'000);
  const std::string record = gzip(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.com/\r\nContent-Length: "
      + std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n");
  std::string warc;
  for (int i = 0; i < 200; ++i) warc += record;
  for (auto _ : state) {
    auto source = open_page_bytes(warc, "bench", {});
    RawPage page;
    while (source.value()->next(page).value()) benchmark::DoNotOptimize(page.bytes.data());
  }
  state.SetItemsProcessed(state.iterations() * 200);
}

BENCHMARK(FlatPage);
BENCHMARK(HtmlArticle);
BENCHMARK(HtmlParse);
BENCHMARK(WarcRecords);

}  // namespace
}  // namespace tacitus
