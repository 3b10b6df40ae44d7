#ifndef TACITUS_LANGUAGE_CONLLU_READER_H_
#define TACITUS_LANGUAGE_CONLLU_READER_H_

// The sentences of a CoNLL-U file as views into it, checked line by line; what the words mean for a
// document is conllu.cc's business.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/labels.h"

namespace tacitus {

struct ConlluWord {
  std::string_view form;
  std::string_view lemma;  // empty for "_", as are the next two
  std::string_view xpos;
  std::string_view feats;
  Upos upos = Upos::X;
  Deprel deprel = Deprel::Dep;
  std::int32_t head = -1;  // 0-based in the sentence; -1 for the root, and where none is given
  NameType name_type = NameType::None;
  Bio name_bio = Bio::Out;
  std::uint32_t line = 0;
};

// What is written in one piece: words [first, last).
struct ConlluSurface {
  std::string_view form;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t line = 0;
  bool space_after = true;
};

struct ConlluSentence {
  std::vector<ConlluWord> words;
  std::vector<ConlluSurface> surfaces;
  std::string_view text;    // of "# text"; empty if none
  std::string_view newdoc;  // id of "# newdoc"
  bool opens_document = false;
  bool opens_paragraph = false;
};

class ConlluReader {
 public:
  ConlluReader(std::string_view input, std::string_view origin) : input_(input), origin_(origin) {}

  // The next sentence; nothing at the end of the input.
  Result<std::optional<ConlluSentence>> next();

  Error fault(std::uint32_t line, std::string_view what) const;

 private:
  using Cells = std::array<std::string_view, 10>;

  std::string_view take_line();
  void comment(std::string_view line, ConlluSentence& sentence) const;
  std::optional<Error> row(std::string_view line, ConlluSentence& sentence);
  std::optional<Error> range(const Cells& cells, ConlluSentence& sentence) const;
  std::optional<Error> word(const Cells& cells, ConlluSentence& sentence) const;
  std::optional<Error> finish(ConlluSentence& sentence) const;

  std::string_view input_;
  std::string_view origin_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_CONLLU_READER_H_
