// Writes what the page reader's line models see, for tools/train/page_lines.py.
//
// page_features flat FILE.jsonl [titled]: JSON Lines with "id" and "flattened" in, one JSON object a
// page out: {"id", "features": [names], "lines": [[dense...], ...], "words": [["w", ...], ...]}.

#include <cstdio>
#include <string>
#include <string_view>

#include "base/json_writer.h"
#include "page/knowledge.h"
#include "page/lines.h"
#include "page/text_scan.h"
#include "simdjson.h"

namespace {

using namespace tacitus;

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

void write_page(std::string_view id, std::string_view text, std::string_view title,
                const PageKnowledge& knowledge) {
  Lines lines;
  lines.lines = split_lines(text, 200'000);
  measure_lines(text, knowledge, LineModel::Flat, title, lines);
  const SequenceModel no_words;
  const std::vector<float> rows = line_rows(lines, no_words, 0);
  const std::size_t width = line_feature_names().size();
  JsonWriter out;
  out.begin_object();
  out.field("id", id);
  out.key("lines");
  out.begin_array();
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    out.begin_array();
    for (std::size_t j = 0; j < width; ++j) {
      char buffer[32];
      std::snprintf(buffer, sizeof buffer, "%.4g", static_cast<double>(rows[i * width + j]));
      out.raw(buffer);
    }
    out.end_array();
  }
  out.end_array();
  out.key("words");
  out.begin_array();
  for (const Line& line : lines.lines) write_words(line.span.of(text), out);
  out.end_array();
  out.end_object();
  std::fwrite(out.text().data(), 1, out.text().size(), stdout);
  std::fputc('\n', stdout);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: page_features flat FILE.jsonl [titled]\n", stderr);
    return 2;
  }
  const auto knowledge = PageKnowledge::embedded();
  if (!knowledge) {
    std::fprintf(stderr, "%s\n", knowledge.error().text.c_str());
    return 2;
  }
  simdjson::dom::parser parser;
  simdjson::dom::document_stream pages;
  if (parser.load_many(argv[2], 32U << 20U).get(pages) != simdjson::SUCCESS) return 2;
  for (const auto page : pages) {
    std::string_view id;
    std::string_view text;
    std::string_view title;
    if (page["id"].get(id) != simdjson::SUCCESS) continue;
    if (page["flattened"].get(text) != simdjson::SUCCESS) continue;
    if (argc > 3 && page["title"].get(title) != simdjson::SUCCESS) title = {};
    write_page(id, text, title, knowledge.value());
  }
  return 0;
}
