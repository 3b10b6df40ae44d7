// Reads pages and prints what the page reader makes of each, one JSON object a line, in the fields
// of the page scorer. For measuring and for looking at single pages.
//
// page_dump flat FILE.jsonl [titled]   JSON Lines with "id" and "flattened"
// page_dump html LIST                  lines "id<TAB>path of an HTML file[<TAB>url]"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include "base/mapped_file.h"
#include "page/page.h"
#include "page/page_json.h"
#include "simdjson.h"

namespace tacitus {
namespace {

void print(const Document& document) {
  const std::string line = page_json(document);
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

int read_flat_file(const char* path, bool titled) {
  const PageReader reader;
  simdjson::dom::parser parser;
  simdjson::dom::document_stream pages;
  if (parser.load_many(path, 32U << 20U).get(pages) != simdjson::SUCCESS) return 2;
  for (const auto page : pages) {
    std::string_view id;
    std::string_view text;
    std::string_view title;
    if (page["id"].get(id) != simdjson::SUCCESS) continue;
    if (page["flattened"].get(text) != simdjson::SUCCESS) continue;
    RawPage raw;
    raw.bytes = text;
    raw.id = id;
    raw.format = PageFormat::Flat;
    if (titled && page["title"].get(title) == simdjson::SUCCESS) raw.title = title;
    print(reader.read(raw));
  }
  return 0;
}

int read_html_files(const char* list) {
  const PageReader reader;
  std::ifstream in(list);
  std::string row;
  while (std::getline(in, row)) {
    const std::size_t tab = row.find('\t');
    if (tab == std::string::npos) continue;
    const std::size_t next = std::min(row.find('\t', tab + 1), row.size());
    const auto file = MappedFile::open(row.substr(tab + 1, next - tab - 1));
    if (!file) continue;
    RawPage raw;
    raw.bytes = file.value().bytes();
    raw.id = row.substr(0, tab);
    raw.format = PageFormat::Html;
    if (next < row.size()) raw.url = row.substr(next + 1);
    print(reader.read(raw));
  }
  return 0;
}

int dump(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (argc > 2 && what == "flat") return read_flat_file(argv[2], argc > 3);
  if (argc > 2 && what == "html") return read_html_files(argv[2]);
  std::fputs("usage: page_dump flat FILE.jsonl [titled] | html LIST\n", stderr);
  return 2;
}

}  // namespace
}  // namespace tacitus

int main(int argc, char** argv) { return tacitus::dump(argc, argv); }
