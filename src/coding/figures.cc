#include "coding/figures.h"

#include "coding/figures_casualties.h"
#include "coding/figures_links.h"
#include "coding/figures_reader.h"
#include "coding/figures_sources.h"

namespace tacitus {

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
