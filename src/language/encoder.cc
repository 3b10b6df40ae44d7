#include "language/encoder.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"

namespace tacitus {
namespace {

constexpr std::uint8_t kZeroByte = 128;  // what 0 is as an activation

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

// One direction of one layer: all stretches step together, the shorter ones drop out at their end.
// `row_of` names the row of gates of each token, null if it is the token's own.
void run_direction(const Kernels& kernels, const LstmLayer& layer, std::size_t direction,
                   std::span<const Stretch> stretches, const std::uint32_t* row_of,
                   EncoderScratch& s) {
  const std::size_t h = layer.recurrent[direction].inputs;
  const std::size_t batch = stretches.size();
  s.cell.assign(batch * h, 0.0F);
  s.hidden.assign(batch * h, kZeroByte);
  s.recurrent.resize(batch * 4 * h);
  std::size_t active = batch;
  for (std::size_t step = 0; step < stretches.front().length; ++step) {
    while (stretches[active - 1].length <= step) --active;
    kernels.affine({s.hidden.data(), h, active, nullptr}, layer.recurrent[direction],
                   s.recurrent.data(), 4 * h);
    for (std::size_t b = 0; b < active; ++b) {
      const Stretch& stretch = stretches[b];
      const std::size_t token = stretch.first + (direction == 0 ? step : stretch.length - 1 - step);
      std::uint8_t* const out = s.hidden.data() + b * h;
      const std::size_t row = row_of != nullptr ? row_of[token] : token;
      kernels.lstm_step(s.gates.data() + row * 8 * h + direction * 4 * h,
                        s.recurrent.data() + b * 4 * h, h, s.cell.data() + b * h, out);
      std::copy_n(out, h, s.next_rows.data() + token * 2 * h + direction * h);
    }
  }
}

}  // namespace

void encode(const ModelWeights& w, const Kernels& kernels, std::span<const std::string_view> forms,
            std::span<const Stretch> stretches, EncoderScratch& s) {
  if (forms.empty()) return;
  const std::size_t h = w.shape.hidden;
  std::size_t width = std::size_t{w.shape.word_size} + w.shape.sub_size;
  s.rows.resize(forms.size() * std::max(width, 2 * h));
  s.next_rows.resize(forms.size() * 2 * h);
  s.gates.resize(forms.size() * 8 * h);
  find_distinct(forms, s);
  std::size_t rows = s.first_of.size();
  for (std::size_t i = 0; i < rows; ++i) {
    embed(w, kernels, forms[s.first_of[i]], s, s.rows.data() + i * width);
  }
  const std::uint32_t* row_of = s.form_of.data();
  for (const LstmLayer& layer : w.layers) {
    kernels.affine({s.rows.data(), width, rows, nullptr}, layer.input, s.gates.data(), 8 * h);
    for (std::size_t direction = 0; direction < 2; ++direction) {
      run_direction(kernels, layer, direction, stretches, row_of, s);
    }
    s.rows.swap(s.next_rows);
    width = 2 * h;
    rows = forms.size();
    row_of = nullptr;
  }
}

}  // namespace tacitus
