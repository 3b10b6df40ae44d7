#include "language/encoder.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"

namespace tacitus {
namespace {

void embed(const ModelWeights& w, const Kernels& kernels, std::string_view form, EncoderScratch& s,
           std::uint8_t* out) {
  const std::size_t word_size = w.shape.word_size;
  const std::size_t sub_size = w.shape.sub_size;
  describe_word(form, w.shape.buckets, s.word);
  const std::uint32_t key = w.words.find(s.word.normal);
  const std::size_t row = key == KeyTable::kAbsent ? 0 : key + std::size_t{1};
  const std::int8_t* const word = w.word_rows.data() + row * word_size;
  const float word_scale = w.word_scales[row];
  s.embedding.resize(word_size + sub_size);
  for (std::size_t i = 0; i < word_size; ++i)
    s.embedding[i] = static_cast<float>(word[i]) * word_scale;
  std::int32_t sums[kLargestLayer];
  std::fill_n(sums, sub_size, 0);
  for (const std::uint32_t bucket : s.word.feature) {
    if (bucket == 0) continue;
    const std::int8_t* const sub = w.sub_rows.data() + bucket * sub_size;
    for (std::size_t i = 0; i < sub_size; ++i) sums[i] += sub[i];
  }
  for (std::size_t i = 0; i < sub_size; ++i) {
    s.embedding[word_size + i] = static_cast<float>(sums[i]) * w.sub_scale;
  }
  kernels.to_bytes(s.embedding.data(), s.embedding.size(), w.input_factor, out);
}

// Numbers the distinct forms: the first layer's input part depends on the form alone and is computed
// once for each (in news about half of the tokens of a group are repeats).
void find_distinct(std::span<const std::string_view> forms, EncoderScratch& s) {
  const std::size_t room = std::bit_ceil(2 * forms.size());
  s.slots.assign(room, 0);
  s.form_of.resize(forms.size());
  s.first_of.clear();
  for (std::size_t t = 0; t < forms.size(); ++t) {
    std::size_t i = hash64(forms[t]) & (room - 1);
    while (s.slots[i] != 0 && forms[s.first_of[s.slots[i] - 1]] != forms[t])
      i = (i + 1) & (room - 1);
    if (s.slots[i] == 0) {
      s.first_of.push_back(static_cast<std::uint32_t>(t));
      s.slots[i] = static_cast<std::uint32_t>(s.first_of.size());
    }
    s.form_of[t] = s.slots[i] - 1;
  }
}

}  // namespace

void encode(const ModelWeights& w, const Kernels& kernels, std::span<const std::string_view> forms,
            std::span<const Stretch> stretches, EncoderScratch& s) {
  if (forms.empty()) return;
  const std::size_t h = w.shape.hidden;
  std::size_t width = std::size_t{w.shape.word_size} + w.shape.sub_size;
  find_distinct(forms, s);
  std::size_t rows = s.first_of.size();
  s.inputs.resize(rows * width);
  if (s.normals.size() < rows) s.normals.resize(rows);
  s.features.resize(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    embed(w, kernels, forms[s.first_of[i]], s, s.inputs.data() + i * width);
    s.normals[i] = s.word.normal;
    s.features[i] = s.word.feature;
  }
  s.layers.resize(w.layers.size());
  s.lstm.gates.resize(forms.size() * 8 * h);
  const std::uint8_t* in = s.inputs.data();
  const std::uint32_t* row_of = s.form_of.data();
  for (std::size_t i = 0; i < w.layers.size(); ++i) {
    std::vector<std::uint8_t>& out = s.layers[i];
    out.resize(forms.size() * 2 * h);
    kernels.affine({in, width, rows, nullptr}, w.layers[i].input, s.lstm.gates.data(), 8 * h);
    for (const Direction direction : {Direction::Forward, Direction::Backward}) {
      run_lstm(kernels, w.layers[i], direction, {stretches, row_of}, s.lstm, out.data());
    }
    in = out.data();
    width = 2 * h;
    rows = forms.size();
    row_of = nullptr;
  }
}

}  // namespace tacitus
