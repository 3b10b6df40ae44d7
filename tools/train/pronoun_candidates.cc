// Prints what a pronoun has to choose from, for tools/train/pronouns.py.
//
// usage: pronoun_candidates DATA_FOLDER TREES.conllu
// One line a candidate: document, pronoun token, first and last token of the candidate, features.

#include <algorithm>
#include <cstdio>
#include <string>

#include "base/mapped_file.h"
#include "language/children.h"
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

int print_candidates(const char* data, const char* trees) {
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
    observe_pronouns(d, *lexicon.value(), [&](Index p, Index c, std::span<const int> features) {
      const Mention& pronoun = d.mentions[static_cast<std::size_t>(p)];
      const Mention& candidate = d.mentions[static_cast<std::size_t>(c)];
      std::printf("%s\t%d\t%zu\t%zu", d.id.c_str(), pronoun.head, token_at(d, candidate.full.begin),
                  token_at(d, candidate.full.end));
      for (const int f : features) std::printf("\t%d", f);
      std::printf("\n");
    });
  }
  return 0;
}

}  // namespace
}  // namespace tacitus

int main(int argc, char** argv) {
  return argc == 3 ? tacitus::print_candidates(argv[1], argv[2]) : 2;
}
