// Prints the pairs of mentions that coreference weighs, for tools/train/coreference.py.
//
// usage: coreference_pairs nominals|pronouns DATA_FOLDER TREES.conllu
// One line a pair: document, first and last token of the later and of the earlier mention, features.

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "base/mapped_file.h"
#include "language/conllu.h"
#include "language/coreference.h"
#include "language/mentions.h"
#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

std::size_t token_at(const Document& d, std::uint32_t byte) {
  const auto at = std::ranges::lower_bound(d.tokens.span, byte, {}, &Span::begin);
  return static_cast<std::size_t>(at - d.tokens.span.begin());
}

int print_pairs(bool pronouns, const char* data, const char* trees) {
  const auto lexicon = Lexicon::load_folder(data);
  const auto file = MappedFile::open(trees);
  if (!lexicon.ok() || !file.ok()) return 2;
  auto documents = conllu_documents(file.value().bytes(), trees);
  if (!documents.ok()) {
    std::fprintf(stderr, "%s\n", documents.error().text.c_str());
    return 2;
  }
  for (Document& d : std::move(documents).value()) {
    find_mentions(d, *lexicon.value());
    const PairObserver print = [&d](Index later, Index earlier, std::span<const int> features) {
      std::printf("%s", d.id.c_str());
      for (const Index i : {later, earlier}) {
        const Span span = d.mentions[static_cast<std::size_t>(i)].full;
        std::printf("\t%zu\t%zu", token_at(d, span.begin), token_at(d, span.end));
      }
      for (const int f : features) std::printf("\t%d", f);
      std::printf("\n");
    };
    observe_coreference(d, *lexicon.value(), pronouns ? PairObserver{} : print,
                        pronouns ? print : PairObserver{});
  }
  return 0;
}

}  // namespace
}  // namespace tacitus

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  return tacitus::print_pairs(std::string_view(argv[1]) == "pronouns", argv[2], argv[3]);
}
