#ifndef TACITUS_LANGUAGE_NAME_HEAD_H_
#define TACITUS_LANGUAGE_NAME_HEAD_H_

// Names: a small recurrent layer over the encoder's states and over what the model's gazetteer knows
// of the words, and the best path of labels.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/encoder.h"
#include "language/heads.h"
#include "language/kernels.h"
#include "language/lstm.h"
#include "language/model_weights.h"

namespace tacitus {

// For each role that a word can have in a known name, the kinds of names, as bits: it is one alone,
// it is the first of several words, it is a later one, it would be any of these but for its capitals.
using KnownKinds = std::array<std::uint32_t, ModelWeights::kKnownRoles>;

struct NameScratch {
  struct Match {
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint32_t kinds = 0;
  };
  std::vector<KnownKinds> known;       // one a token
  std::vector<std::uint32_t> covered;  // kinds by which a longer name covers a token
  std::vector<Match> matches;
  std::string key;
  std::vector<float> sums;
  std::vector<float> spellings;      // what each distinct form's spelling tells
  std::vector<std::uint8_t> rows;    // what the layer reads
  std::vector<std::uint8_t> states;  // what it makes of it
  LstmScratch lstm;
  std::vector<float> hidden;
  std::vector<std::uint8_t> bytes;
  std::vector<float> factors;
  std::vector<float> logits;
  std::vector<float> best;         // score of the best path to each label
  std::vector<std::uint8_t> from;  // the label before it
};

// The words of one sentence, their normalised forms, and what the gazetteer knows of them; `known`
// has one entry a word. The trainer computes the same (tools/train/gazetteer.py).
void find_known(const ModelWeights& weights, std::span<const std::string_view> forms,
                std::span<const std::string_view> normals, NameScratch& scratch,
                std::span<KnownKinds> known);

// A slash parts what it lists, "Alliance 90 / The Greens", but for short words, "AC / DC": the names
// of `labels`, one of `names` a word, are cut there. docs/formats/model.md states the rule.
void part_at_slashes(std::span<const NameLabel> names, std::span<const std::string_view> forms,
                     std::span<TokenLabels> labels);

struct NameInput {
  std::span<const std::string_view> forms;
  std::span<const Stretch> stretches;
  const EncoderScratch& encoder;  // as encode() left it for these forms
};

// Fills the names of `labels`.
void label_names(const ModelWeights& weights, const Kernels& kernels, const NameInput& input,
                 NameScratch& scratch, std::span<TokenLabels> labels);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_NAME_HEAD_H_
