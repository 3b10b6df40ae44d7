#ifndef TACITUS_TESTS_UNIT_CODING_CLAIM_READING_H_
#define TACITUS_TESTS_UNIT_CODING_CLAIM_READING_H_

// Reads plain texts with the model and lexicons of this tree and finds their claims.

#include <string>

#include "coding/claims.h"
#include "language/language_model.h"
#include "language/split.h"

namespace tacitus {

class ClaimReading {
 public:
  ClaimReading()
      : lexicon_(Lexicon::load_folder(TACITUS_SOURCE_DIR "/data")),
        model_(LanguageModel::open(TACITUS_SOURCE_DIR "/data/models/english.tmodel")),
        coder_(ClaimCoder::compile(*lexicon_.value())) {}

  // Paragraphs are parted by an empty line.
  Document read(const std::string& text) {
    Document d;
    d.text = text;
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find("\n\n", begin), text.size());
      d.page.body.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                             BlockKind::Paragraph});
      begin = end + 2;
    }
    split_document(d);
    model_.value()->annotate(d, scratch_);
    coder_.value().code(d);
    return d;
  }

 private:
  Result<std::shared_ptr<const Lexicon>> lexicon_;
  Result<std::shared_ptr<const LanguageModel>> model_;
  Result<ClaimCoder> coder_;
  LanguageScratch scratch_;
};

}  // namespace tacitus

#endif  // TACITUS_TESTS_UNIT_CODING_CLAIM_READING_H_
