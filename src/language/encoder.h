#ifndef TACITUS_LANGUAGE_ENCODER_H_
#define TACITUS_LANGUAGE_ENCODER_H_

// From words to context: embeddings, then the bidirectional LSTM layers, over several sentences at
// once. A sentence's result does not depend on which others are computed with it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/kernels.h"
#include "language/lstm.h"
#include "language/model_weights.h"
#include "language/word_features.h"

namespace tacitus {

struct EncoderScratch {
  WordForm word;
  std::vector<std::uint32_t> slots;     // open addressing over distinct forms, number + 1
  std::vector<std::uint32_t> form_of;   // number of the distinct form of each token
  std::vector<std::uint32_t> first_of;  // a token of each distinct form
  std::vector<float> embedding;
  std::vector<std::string> normals;               // the normalised form of each distinct form
  std::vector<WordFeatures> features;             // and its hashed features
  std::vector<std::uint8_t> inputs;               // the embedding of each distinct form
  std::vector<std::vector<std::uint8_t>> layers;  // what each layer makes of it, a row a token
  LstmScratch lstm;
};

// Fills scratch.layers, each with 2 * hidden bytes (128 + 127 h) a token. `stretches` are sorted by
// falling length and cover `forms`.
void encode(const ModelWeights& weights, const Kernels& kernels,
            std::span<const std::string_view> forms, std::span<const Stretch> stretches,
            EncoderScratch& scratch);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_ENCODER_H_
