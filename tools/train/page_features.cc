// Writes what the page reader's line models see, for tools/train/page_lines.py.
//
// page_features flat FILE.jsonl [titled | addressed | mixed]   JSON Lines with "id" and "flattened"
// page_features html LIST                  lines "id<TAB>path of an HTML file"
//
// One JSON object a page out: {"id", "lines": [[dense...], ...], "words": [["w", ...], ...]}; for HTML
// also "classes" (words of the elements a block stands in) and "texts" (the blocks).

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include "base/json_writer.h"
#include "base/mapped_file.h"
#include "page/html_blocks.h"
#include "page/html_fields.h"
#include "page/knowledge.h"
#include "page/line_flow.h"
#include "page/line_rows.h"
#include "page/lines.h"
#include "page/text_scan.h"
#include "simdjson.h"
#include "text/encoding.h"

namespace tacitus {
namespace {

// The words of a line as the scanner would look them up, at most 32.
void write_words(std::string_view line, JsonWriter& out) {
  out.begin_array();
  std::string word;
  int count = 0;
  const auto flush = [&] {
    if (!word.empty() && count++ < 32) out.string(word);
    word.clear();
  };
  for (const char c : line) {
    if (is_word_byte(c) || c == '\'') {
      word.push_back(lower_ascii(c));
    } else {
      flush();
    }
  }
  flush();
  out.end_array();
}

void write_rows(const std::vector<float>& rows, std::size_t width, JsonWriter& out) {
  out.key("lines");
  out.begin_array();
  for (std::size_t i = 0; i < rows.size(); i += width) {
    out.begin_array();
    for (std::size_t j = 0; j < width; ++j) {
      char buffer[32];
      std::snprintf(buffer, sizeof buffer, "%.4g", static_cast<double>(rows[i + j]));
      out.raw(buffer);
    }
    out.end_array();
  }
  out.end_array();
}

void write_line_words(const Lines& lines, std::string_view text, JsonWriter& out) {
  out.key("words");
  out.begin_array();
  for (const Line& line : lines.lines) write_words(line.span.of(text), out);
  out.end_array();
}

void print(JsonWriter& out) {
  std::fwrite(out.text().data(), 1, out.text().size(), stdout);
  std::fputc('\n', stdout);
}

void write_page(std::string_view id, std::string_view text, std::string_view title,
                const PageKnowledge& knowledge) {
  Lines lines;
  lines.lines = split_lines(text, 200'000);
  measure_lines(text, knowledge, LineModel::Flat, title, lines);
  JsonWriter out;
  out.begin_object();
  out.field("id", id);
  write_rows(flat_rows(text, lines, SequenceModel()),
             line_feature_names().size() + flow_feature_names().size(), out);
  write_line_words(lines, text, out);
  out.end_object();
  print(out);
}

// What the reader would know of the title: "titled" as given, "addressed" by the page's address alone,
// "mixed" one page in three each and one without, so that a model learns to do with any of them.
std::string title_for(const simdjson::dom::element& page, std::string_view id,
                      std::string_view given) {
  std::string_view title;
  std::string_view url;
  simdjson::dom::array titles;
  if (page["title"].get(titles) == simdjson::SUCCESS && titles.size() > 0) {
    if (titles.at(0).get(title) != simdjson::SUCCESS) title = {};
  } else if (page["title"].get(title) != simdjson::SUCCESS) {
    title = {};
  }
  if (page["url"].get(url) != simdjson::SUCCESS) url = {};
  if (given == "mixed") {
    const std::uint64_t lot = hash_word(id) / 7 % 3;
    given = lot == 0 ? "titled" : lot == 1 ? "addressed" : "";
  }
  if (given == "titled") return std::string(title);
  return given == "addressed" ? title_in_url(url) : std::string();
}

// Names of the elements a block stands in, nearest first, as the reader would look them up.
void write_classes(const HtmlPage& page, std::uint32_t node, JsonWriter& out) {
  out.begin_array();
  for (const std::int32_t id : class_ids_of(page, node)) {
    out.string("." + page.class_names[static_cast<std::size_t>(id)]);
  }
  out.end_array();
}

void write_html(std::string_view id, std::string_view bytes, const PageKnowledge& knowledge) {
  const DecodedText decoded = decode_bytes(bytes);
  const HtmlPage page = parse_html(decoded.text, knowledge, {.keep_class_names = true});
  const MarkupFields fields = read_markup(page);
  const Lines lines = block_lines(page, knowledge, fields.title.value);
  const std::size_t width = line_feature_names().size() + block_feature_names().size();
  JsonWriter out;
  out.begin_object();
  out.field("id", id);
  write_rows(block_rows(page, lines, SequenceModel()), width, out);
  write_line_words(lines, page.text, out);
  out.key("classes");
  out.begin_array();
  for (const HtmlBlock& block : page.blocks) write_classes(page, block.node, out);
  out.end_array();
  out.key("texts");
  out.begin_array();
  for (const HtmlBlock& block : page.blocks) out.string(block.text.of(page.text));
  out.end_array();
  out.end_object();
  print(out);
}

int run_html(const char* list, const PageKnowledge& knowledge) {
  std::ifstream in(list);
  std::string row;
  while (std::getline(in, row)) {
    const std::size_t tab = row.find('\t');
    if (tab == std::string::npos) continue;
    const auto file = MappedFile::open(row.substr(tab + 1));
    if (file) write_html(row.substr(0, tab), file.value().bytes(), knowledge);
  }
  return 0;
}

int write_features(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: page_features flat FILE.jsonl [titled | addressed | mixed] | html LIST\n",
               stderr);
    return 2;
  }
  const auto knowledge = PageKnowledge::embedded();
  if (!knowledge) {
    std::fprintf(stderr, "%s\n", knowledge.error().text.c_str());
    return 2;
  }
  if (std::string_view(argv[1]) == "html") return run_html(argv[2], knowledge.value());
  simdjson::dom::parser parser;
  simdjson::dom::document_stream pages;
  if (parser.load_many(argv[2], 32U << 20U).get(pages) != simdjson::SUCCESS) return 2;
  for (const auto page : pages) {
    std::string_view id;
    std::string_view text;
    if (page["id"].get(id) != simdjson::SUCCESS) continue;
    if (page["flattened"].get(text) != simdjson::SUCCESS) continue;
    simdjson::dom::element whole;
    if (page.get(whole) != simdjson::SUCCESS) continue;
    const std::string title = title_for(whole, id, argc > 3 ? argv[3] : "");
    write_page(id, text, title, knowledge.value());
  }
  return 0;
}

}  // namespace
}  // namespace tacitus

int main(int argc, char** argv) { return tacitus::write_features(argc, argv); }
