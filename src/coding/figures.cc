#include "coding/figures.h"

#include <algorithm>
#include <string_view>

#include "coding/figures_casualties.h"
#include "coding/figures_links.h"
#include "coding/figures_reader.h"
#include "coding/figures_sources.h"

namespace tacitus {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "3 People Found Hurt In Car Near Harbour Bridge": a line amid the text without a stop, whose words have
// capitals, heads another story that the page points to.
bool heads_other_story(std::string_view text, Span sentence) {
  constexpr std::size_t kFewest = 5;  // words
  const std::size_t before = text.rfind('\n', sentence.begin);
  if (sentence.begin == 0 || before == std::string_view::npos) return false;
  const std::size_t end = std::min(text.find('\n', sentence.end), text.size());
  const std::string_view line = text.substr(before + 1, end - before - 1);
  if (line.empty() || line.find_first_of(".\"") != std::string_view::npos) return false;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_letter(line[i]) || (i > 0 && line[i - 1] != ' ')) continue;
    ++words;
    if (line[i] <= 'Z') ++capitals;
  }
  return words >= kFewest && capitals * 4 >= words * 3;
}

}  // namespace

Result<FigureCoder> FigureCoder::compile(const Lexicon& lexicon) {
  FigureCoder coder;
  for (const char* name : {"figures", "quantities", "times"}) {
    const Table* table = lexicon.table(name);
    if (table == nullptr) {
      return Error{Code::NotFound, std::string("data/lexicons: no table ") + name,
                   "lexicon/missing-table"};
    }
    const auto added = coder.words_.add(*table);
    if (!added) return added.error();
  }
  return coder;
}

void FigureCoder::code(Document& document) const {
  document.figures.clear();
  FigureReader reader(words_, document);
  const FigureSources sources(words_, document);
  const FigureLinker linker(words_, document);
  std::size_t first_of_last = 0;  // figures of the sentence before
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    reader.load(static_cast<Index>(s));
    sources.take_from_next(first_of_last, reader.tree());
    first_of_last = document.figures.size();
    if (heads_other_story(document.text, document.sentences[s].span)) continue;
    for (Figure& figure : reader.read()) {
      sources.find(figure, reader);
      linker.link(figure);
      document.figures.push_back(std::move(figure));
    }
  }
}

Casualties FigureCoder::casualties(const Document& document) const {
  return count_casualties(words_, document);
}

}  // namespace tacitus
