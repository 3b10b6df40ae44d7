#include "language/kernels.h"

#include <cmath>
#include <cstring>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

std::vector<const Kernels*> all_kernels() {
  std::vector<const Kernels*> out;
  for (const auto set : {InstructionSet::Portable, InstructionSet::Avx2, InstructionSet::AvxVnni,
                         InstructionSet::Avx512}) {
    if (const Kernels* const found = kernels_for(set)) out.push_back(found);
  }
  return out;
}

class Data {
 public:
  explicit Data(unsigned seed) : random_(seed) {}
  template <class T>
  std::vector<T> integers(std::size_t n, int low, int high) {
    std::vector<T> out;
    for (std::size_t i = 0; i < n; ++i) {
      out.push_back(static_cast<T>(std::uniform_int_distribution<int>(low, high)(random_)));
    }
    return out;
  }
  std::vector<float> floats(std::size_t n, float size) {
    std::vector<float> out;
    for (std::size_t i = 0; i < n; ++i) {
      out.push_back(std::uniform_real_distribution<float>(-size, size)(random_));
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

template <class T>
void expect_same_bits(const std::vector<T>& a, const std::vector<T>& b, const char* what) {
  ASSERT_EQ(a.size(), b.size());
  EXPECT_EQ(std::memcmp(a.data(), b.data(), a.size() * sizeof(T)), 0) << what;
}

TEST(Kernels, AffineIsTheSumItSays) {
  const std::vector<std::uint8_t> in = {1, 2, 3, 255};
  std::vector<std::int8_t> weight(16 * 4, 0);
  weight[0] = 1;
  weight[1] = -2;
  weight[2] = 3;
  weight[3] = -127;
  const std::vector<std::int32_t> start(16, 10);
  const std::vector<float> scale(16, 0.5F);
  const std::vector<float> bias(16, 1.0F);
  const Dense dense{4, 16, weight.data(), start.data(), scale.data(), bias.data()};
  const float factor = 2.0F;
  for (const Kernels* const kernels : all_kernels()) {
    std::vector<float> out(16);
    kernels->affine({in.data(), 4, 1, &factor}, dense, out.data(), 16);
    EXPECT_EQ(out[0], static_cast<float>(10 + 1 - 4 + 9 - 127 * 255) + 1.0F) << kernels->name;
    EXPECT_EQ(out[1], 11.0F) << kernels->name;
  }
}

// Sizes that leave remainders in every blocking: rows beyond 6 and 3, panels beyond 4.
TEST(Kernels, AffineHasTheSameBitsOnEveryInstructionSet) {
  Data data(7);
  for (const std::size_t rows : {1U, 2U, 5U, 6U, 7U, 23U}) {
    for (const std::size_t outputs : {16U, 64U, 80U}) {
      const std::size_t inputs = 176;
      const auto in = data.integers<std::uint8_t>(rows * inputs, 0, 255);
      const auto weight = data.integers<std::int8_t>(outputs * inputs, -127, 127);
      const auto start = data.integers<std::int32_t>(outputs, -100000, 100000);
      const auto scale = data.floats(outputs, 0.01F);
      const auto bias = data.floats(outputs, 3.0F);
      const auto factor = data.floats(rows, 1.0F);
      const Dense dense{inputs, outputs, weight.data(), start.data(), scale.data(), bias.data()};
      std::vector<float> expected(rows * outputs);
      all_kernels()[0]->affine({in.data(), inputs, rows, factor.data()}, dense, expected.data(),
                               outputs);
      for (const Kernels* const kernels : all_kernels()) {
        std::vector<float> out(rows * outputs);
        kernels->affine({in.data(), inputs, rows, factor.data()}, dense, out.data(), outputs);
        expect_same_bits(out, expected, kernels->name);
      }
    }
  }
}

TEST(Kernels, ElementwiseStepsHaveTheSameBitsOnEveryInstructionSet) {
  Data data(11);
  const std::size_t n = 176;
  const auto input = data.floats(4 * n, 12.0F);
  const auto recurrent = data.floats(4 * n, 2.0F);
  const auto cell = data.floats(n, 4.0F);
  const auto one = data.integers<std::int16_t>(n, -2047, 2047);
  const auto many = data.integers<std::int16_t>(9 * n, -2047, 2047);
  struct Outcome {
    std::vector<float> cell;
    std::vector<std::uint8_t> hidden, relu, bytes;
    std::vector<std::int16_t> words;
    std::vector<float> steps;
    std::vector<std::int32_t> dots;
  };
  const auto run = [&](const Kernels& k) {
    Outcome o{cell,
              std::vector<std::uint8_t>(n),
              std::vector<std::uint8_t>(n),
              std::vector<std::uint8_t>(n),
              std::vector<std::int16_t>(n),
              {},
              std::vector<std::int32_t>(9)};
    k.lstm_step(input.data(), recurrent.data(), n, o.cell.data(), o.hidden.data());
    o.steps.push_back(k.relu_bytes(input.data(), n, o.relu.data()));
    o.steps.push_back(k.to_words(input.data(), n, o.words.data()));
    k.to_bytes(input.data(), n, 14.0F, o.bytes.data());
    k.dots(one.data(), many.data(), 9, n, o.dots.data());
    return o;
  };
  const Outcome expected = run(*all_kernels()[0]);
  for (const Kernels* const kernels : all_kernels()) {
    const Outcome found = run(*kernels);
    expect_same_bits(found.cell, expected.cell, kernels->name);
    expect_same_bits(found.hidden, expected.hidden, kernels->name);
    expect_same_bits(found.relu, expected.relu, kernels->name);
    expect_same_bits(found.bytes, expected.bytes, kernels->name);
    expect_same_bits(found.words, expected.words, kernels->name);
    expect_same_bits(found.steps, expected.steps, kernels->name);
    expect_same_bits(found.dots, expected.dots, kernels->name);
  }
}

TEST(Kernels, AnLstmStepFollowsItsFormula) {
  const std::size_t n = 16;
  Data data(3);
  const auto input = data.floats(4 * n, 3.0F);
  const std::vector<float> recurrent(4 * n, 0.25F);
  const auto before = data.floats(n, 2.0F);
  auto cell = before;
  std::vector<std::uint8_t> hidden(n);
  kernels_for(InstructionSet::Portable)
      ->lstm_step(input.data(), recurrent.data(), n, cell.data(), hidden.data());
  const auto sigmoid = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
  for (std::size_t j = 0; j < n; ++j) {
    const auto gate = [&](std::size_t g) { return double{input[g * n + j]} + 0.25; };
    const double c = sigmoid(gate(1)) * double{before[j]} + sigmoid(gate(0)) * std::tanh(gate(2));
    EXPECT_NEAR(double{cell[j]}, c, 1e-5);
    EXPECT_NEAR(static_cast<double>(hidden[j]), 128 + 127 * sigmoid(gate(3)) * std::tanh(c), 0.51);
  }
}

}  // namespace
}  // namespace tacitus
