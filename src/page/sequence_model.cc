#include "page/sequence_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "base/check.h"

namespace tacitus {
namespace {

// Reads "name count" headings followed by that many numbers or words, whatever the line breaks.
class ModelText {
 public:
  explicit ModelText(std::string_view text) : text_(text) {}

  std::string_view word() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }
  bool number(float& value) {
    const std::string_view w = word();
    if (w.empty() || w.size() > 30) return false;
    char buffer[32] = {};
    std::copy(w.begin(), w.end(), buffer);
    char* end = nullptr;
    value = std::strtof(buffer, &end);
    return end == buffer + w.size() && std::isfinite(value);
  }
  bool size(std::size_t& value) {
    float f = 0;
    if (!number(f) || f < 0 || f > 1e6F) return false;
    value = static_cast<std::size_t>(f);
    return true;
  }
  bool numbers(std::string_view name, std::size_t expected, std::vector<float>& out) {
    std::size_t count = 0;
    if (word() != name || !size(count) || count != expected) return false;
    out.resize(count);
    return std::all_of(out.begin(), out.end(), [&](float& f) { return number(f); });
  }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
  std::string_view text_;
  std::size_t at_ = 0;
};

// Lambert's continued fraction of tanh, cut after seven steps: within 1e-4 everywhere, a few
// operations that run in parallel, and the same on every machine. The library's exp was half of the
// time of a flattened page.
float squash(float x) {
  constexpr float kFlat = 4.97F;  // beyond, the fraction would pass 1
  x = std::min(std::max(x, -kFlat), kFlat);
  const float s = x * x;
  const float up = x * (135135.0F + s * (17325.0F + s * (378.0F + s)));
  const float down = 135135.0F + s * (62370.0F + s * (3150.0F + s * 28.0F));
  return up / down;
}

float sigmoid(float x) { return 0.5F + 0.5F * squash(0.5F * x); }

// out += weights^T row; weights is row-major, rows x columns.
void add_any(const float* row, std::size_t rows, const float* weights, std::size_t columns,
             float* out) {
  for (std::size_t i = 0; i < rows; ++i) {
    const float x = row[i];
    if (x == 0.0F) continue;
    const float* w = weights + i * columns;
    for (std::size_t j = 0; j < columns; ++j) out[j] += x * w[j];
  }
}

// The same sums in the same order, kept in registers.
template <std::size_t kColumns>
void add_fixed(const float* row, std::size_t rows, const float* weights, float* out) {
  std::array<float, kColumns> sums;
  std::copy(out, out + kColumns, sums.begin());
  for (std::size_t i = 0; i < rows; ++i) {
    const float x = row[i];
    const float* w = weights + i * kColumns;
    for (std::size_t j = 0; j < kColumns; ++j) sums[j] += x * w[j];
  }
  std::copy(sums.begin(), sums.end(), out);
}

// The widths of the models we ship: mixing layer, and three gates of 16 units.
void add_product(const float* row, std::size_t rows, const float* weights, std::size_t columns,
                 float* out) {
  if (columns == 32) return add_fixed<32>(row, rows, weights, out);
  if (columns == 48) return add_fixed<48>(row, rows, weights, out);
  add_any(row, rows, weights, columns, out);
}

}  // namespace

Result<SequenceModel> SequenceModel::parse(const std::string& name, std::string_view text) {
  ModelText in(text);
  const auto bad = [&](const char* what) {
    return Error{Code::Corrupt, name + ": " + what, "page/bad-model"};
  };
  SequenceModel m;
  std::size_t outputs = 0;
  std::size_t words = 0;
  if (in.word() != "tacitus-sequence-model") return bad("not a model");
  const std::string_view format = in.word();
  if (format != "1" && format != "2") return bad("not of format 1 or 2");
  const bool sizes = in.word() == "dense" && in.size(m.dense_) && in.word() == "word_size"
                     && in.size(m.word_size_) && in.word() == "bags" && in.size(m.bags_)
                     && in.word() == "mixed" && in.size(m.mixed_) && in.word() == "hidden"
                     && in.size(m.hidden_) && in.word() == "outputs" && in.size(outputs);
  if (!sizes || outputs == 0 || outputs > 16 || m.inputs() > 1000 || m.mixed_ > 1000
      || m.hidden_ > 1000) {
    return bad("bad sizes");
  }
  for (std::size_t i = 0; i < outputs; ++i) m.outputs_.emplace_back(in.word());
  if (in.word() != "vocabulary" || !in.size(words)) return bad("bad vocabulary");
  m.word_vectors_.resize(words * m.word_size_);
  for (std::size_t i = 0; i < words; ++i) {
    m.vocabulary_.emplace_back(in.word());
    for (std::size_t j = 0; j < m.word_size_; ++j) {
      if (!in.number(m.word_vectors_[i * m.word_size_ + j])) return bad("bad word vector");
    }
  }
  const std::size_t gates = 3 * m.hidden_;
  const std::size_t top = m.mixed_ + 2 * m.hidden_;
  const bool ok = in.numbers("shift", m.dense_, m.shift_) && in.numbers("scale", m.dense_, m.scale_)
                  && in.numbers("mix", m.inputs() * m.mixed_, m.mix_weights_)
                  && in.numbers("mix_bias", m.mixed_, m.mix_bias_)
                  && (format == "1" || in.numbers("page", m.inputs() * m.mixed_, m.page_weights_))
                  && in.numbers("forward_input", m.mixed_ * gates, m.forward_.input)
                  && in.numbers("forward_recurrent", m.hidden_ * gates, m.forward_.recurrent)
                  && in.numbers("forward_input_bias", gates, m.forward_.input_bias)
                  && in.numbers("forward_recurrent_bias", gates, m.forward_.recurrent_bias)
                  && in.numbers("backward_input", m.mixed_ * gates, m.backward_.input)
                  && in.numbers("backward_recurrent", m.hidden_ * gates, m.backward_.recurrent)
                  && in.numbers("backward_input_bias", gates, m.backward_.input_bias)
                  && in.numbers("backward_recurrent_bias", gates, m.backward_.recurrent_bias)
                  && in.numbers("out", top * outputs, m.out_weights_)
                  && in.numbers("out_bias", outputs, m.out_bias_) && in.word() == "end";
  if (!ok) return bad("bad weights");
  return m;
}

void SequenceModel::scale_rows(const std::vector<float>& rows, std::size_t n,
                               Scratch& scratch) const {
  scratch.scaled = rows;
  for (std::size_t i = 0; i < n; ++i) {
    float* row = &scratch.scaled[i * inputs()];
    for (std::size_t j = 0; j < dense_; ++j)
      row[j] = std::clamp((row[j] - shift_[j]) * scale_[j], -5.0F, 5.0F);
  }
}

void SequenceModel::start_page(std::size_t n, Scratch& scratch) const {
  scratch.start = mix_bias_;
  if (page_weights_.empty() || n == 0) return;
  scratch.mean.assign(inputs(), 0.0F);
  for (std::size_t i = 0; i < n; ++i) {
    const float* row = &scratch.scaled[i * inputs()];
    for (std::size_t j = 0; j < inputs(); ++j) scratch.mean[j] += row[j];
  }
  const float part = 1.0F / static_cast<float>(n);
  for (float& x : scratch.mean) x *= part;
  add_product(scratch.mean.data(), inputs(), page_weights_.data(), mixed_, scratch.start.data());
}

void SequenceModel::mix(const float* row, const std::vector<float>& start, float* out) const {
  std::copy(start.begin(), start.end(), out);
  add_product(row, inputs(), mix_weights_.data(), mixed_, out);
  for (std::size_t j = 0; j < mixed_; ++j) out[j] = std::max(out[j], 0.0F);
}

// One step of a gated recurrent unit (Cho et al. 2014, gates in the order r, z, n).
void SequenceModel::recur(const Gru& gru, const float* x, float* state, float* gates) const {
  const std::size_t h = hidden_;
  float* from_input = gates;
  float* from_state = gates + 3 * h;
  std::copy(gru.input_bias.begin(), gru.input_bias.end(), from_input);
  std::copy(gru.recurrent_bias.begin(), gru.recurrent_bias.end(), from_state);
  add_product(x, mixed_, gru.input.data(), 3 * h, from_input);
  add_product(state, h, gru.recurrent.data(), 3 * h, from_state);
  for (std::size_t j = 0; j < h; ++j) {
    const float reset = sigmoid(from_input[j] + from_state[j]);
    const float keep = sigmoid(from_input[h + j] + from_state[h + j]);
    const float fresh = squash(from_input[2 * h + j] + reset * from_state[2 * h + j]);
    state[j] = (1.0F - keep) * fresh + keep * state[j];
  }
}

std::vector<float> SequenceModel::run(const std::vector<float>& rows, std::size_t n,
                                      Scratch& scratch) const {
  TACITUS_CHECK(rows.size() == n * inputs());
  const std::size_t h = hidden_;
  const std::size_t outputs = outputs_.size();
  scratch.mixed.resize(n * mixed_);
  scratch.forward.assign(n * h, 0.0F);
  scratch.backward.assign(n * h, 0.0F);
  scale_rows(rows, n, scratch);
  start_page(n, scratch);
  std::vector<float> state(h, 0.0F);
  std::vector<float> gates(6 * h, 0.0F);
  for (std::size_t i = 0; i < n; ++i) {
    mix(&scratch.scaled[i * inputs()], scratch.start, &scratch.mixed[i * mixed_]);
    recur(forward_, &scratch.mixed[i * mixed_], state.data(), gates.data());
    std::copy(state.begin(), state.end(), &scratch.forward[i * h]);
  }
  std::fill(state.begin(), state.end(), 0.0F);
  for (std::size_t i = n; i-- > 0;) {
    recur(backward_, &scratch.mixed[i * mixed_], state.data(), gates.data());
    std::copy(state.begin(), state.end(), &scratch.backward[i * h]);
  }
  std::vector<float> logits(n * outputs);
  for (std::size_t i = 0; i < n; ++i) {
    float* out = &logits[i * outputs];
    std::copy(out_bias_.begin(), out_bias_.end(), out);
    add_product(&scratch.mixed[i * mixed_], mixed_, out_weights_.data(), outputs, out);
    add_product(&scratch.forward[i * h], h, &out_weights_[mixed_ * outputs], outputs, out);
    add_product(&scratch.backward[i * h], h, &out_weights_[(mixed_ + h) * outputs], outputs, out);
  }
  return logits;
}

float keep_bar(const std::vector<float>& logits, std::size_t outputs, std::size_t output) {
  constexpr float kHighest = -0.2F;
  // Where even the surest line is a hundred to one against, there is no article.
  constexpr float kHopeless = -4.5F;
  float surest = kHopeless;
  for (std::size_t i = output; i < logits.size(); i += outputs)
    surest = std::max(surest, logits[i]);
  if (surest <= kHopeless) return 0.0F;
  // On a page the model knows little of, what it prefers lies close together.
  const float below_surest = std::min(std::max(3.5F + 0.5F * surest, 1.0F), 5.5F);
  return std::min(kHighest, surest - below_surest);
}

}  // namespace tacitus
