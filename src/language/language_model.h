#ifndef TACITUS_LANGUAGE_LANGUAGE_MODEL_H_
#define TACITUS_LANGUAGE_LANGUAGE_MODEL_H_

// The trained English model: from tokens to lemmas, tags, features, trees and names.
//
// Const after load and shared by threads; what a call scribbles on is a LanguageScratch that the
// caller owns, one a thread. The output depends on the sentence and the model only: not on the other
// sentences of the document, nor on threads, batches or the machine's instruction set.

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "language/kernels.h"
#include "language/model_file.h"
#include "record/document.h"

namespace tacitus {

class LanguageScratch {
 public:
  LanguageScratch();
  LanguageScratch(LanguageScratch&&) noexcept;
  LanguageScratch& operator=(LanguageScratch&&) noexcept;
  ~LanguageScratch();

 private:
  friend class LanguageModel;
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

class LanguageModel {
 public:
  // Sentences longer than this are parsed in pieces; the later pieces hang on the first one's root.
  static constexpr std::size_t kLongestSentence = 400;

  // The model inside the binary.
  static Result<std::shared_ptr<const LanguageModel>> embedded();
  // Maps a file; it must not change while the model is in use.
  static Result<std::shared_ptr<const LanguageModel>> open(const std::string& path);
  // Copies `bytes`.
  static Result<std::shared_ptr<const LanguageModel>> from_bytes(std::string_view bytes);

  ~LanguageModel();
  LanguageModel(const LanguageModel&) = delete;
  LanguageModel& operator=(const LanguageModel&) = delete;

  // Fills lemma, upos, xpos, feats, head, deprel and name of every token. The sentences must cover
  // the tokens in order.
  void annotate(Document& document, LanguageScratch& scratch) const;

  // As above with the kernels of one instruction set, for tests and benchmarks.
  void annotate_with(const Kernels& kernels, Document& document, LanguageScratch& scratch) const;

  // A value of the model's metadata: "task", "data", "licence", "seed", "score.ewt.las".
  std::string_view meta(std::string_view key) const;

 private:
  struct State;
  explicit LanguageModel(std::unique_ptr<const State> state);
  static Result<std::shared_ptr<const LanguageModel>> build(std::unique_ptr<State> state,
                                                            std::string_view bytes);
  std::unique_ptr<const State> state_;
};

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_LANGUAGE_MODEL_H_
