// Prints the answers that the count of casualties chooses among, for tools/train/casualties.py.
//
// usage: casualty_choices DATA_FOLDER DOCUMENTS.jsonl
// DOCUMENTS has lines {"id", "text", "published"}. One line a choice: document, killed, injured and
// the features that are not zero as NUMBER:VALUE.

#include <cstdio>

#include "base/mapped_file.h"
#include "coding/figures.h"
#include "coding/figures_casualties.h"
#include "engine/code_input.h"
#include "engine/stages.h"
#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

int print_choices(const char* data, const char* documents) {
  const auto lexicon = Lexicon::load_folder(data);
  const auto file = MappedFile::open(documents);
  auto stages = Stages::open({});
  if (!lexicon.ok() || !file.ok() || !stages.ok()) return 2;
  const auto figures = FigureCoder::compile(*lexicon.value());
  if (!figures.ok()) return 2;
  CodeInputReader reader;
  std::string_view rest = file.value().bytes();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const auto input = reader.read(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!input.ok()) return 2;
    auto document = stages.value()->page(input.value().bytes, input.value().options);
    if (!document.ok() || !stages.value()->code(*document.value(), {}).ok()) return 2;
    const Document& d = *document.value();
    for (const CasualtyChoice& choice : casualty_choices(figures.value().words(), d)) {
      std::printf("%s\t%d\t%d", d.id.c_str(), choice.killed, choice.injured);
      for (std::size_t f = 0; f < kCasualtyFeatures; ++f)
        if (choice.features[f] != 0.0F) std::printf("\t%zu:%.4f", f, static_cast<double>(choice.features[f]));
      std::printf("\n");
    }
  }
  return 0;
}

}  // namespace
}  // namespace tacitus

int main(int argc, char** argv) {
  return argc == 3 ? tacitus::print_choices(argv[1], argv[2]) : 2;
}
