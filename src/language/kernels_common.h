#ifndef TACITUS_LANGUAGE_KERNELS_COMMON_H_
#define TACITUS_LANGUAGE_KERNELS_COMMON_H_

// The element-wise kernels, compiled once for each instruction set by the file that includes this;
// heads.cc takes its sigmoid from here, which gives the same bits everywhere.
//
// Plain loops that the compiler turns into vectors of whatever width the including file is compiled
// for. Everything is in an unnamed namespace and uses nothing of the standard library beyond types, so that
// code made for a newer machine cannot be picked by the linker for all.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "language/kernels.h"

namespace tacitus {
namespace {

inline float least(float a, float b) { return a < b ? a : b; }
inline float greatest(float a, float b) { return a > b ? a : b; }

// Nearest integer, halves to even, of a float below 2^22 in size: adding 1.5 * 2^23 leaves the
// rounded value in the low bits.
inline std::int32_t nearest(float x) {
  const float shifted = x + 12582912.0F;
  std::uint32_t bits = 0;
  std::memcpy(&bits, &shifted, sizeof bits);
  return static_cast<std::int32_t>(bits - 0x4B400000U);
}

// A quotient not divided yet, as one division serves a product of two.
struct Ratio {
  float over, under;
};

// Rational minimax approximation of tanh on [-7.9, 7.9] (error below 4e-7), as used by Eigen.
inline Ratio tanh_ratio(float x) {
  x = greatest(least(x, 7.90531110763549805F), -7.90531110763549805F);
  const float y = x * x;
  float p = y * -2.76076847742355e-16F + 2.00018790482477e-13F;
  p = y * p + -8.60467152213735e-11F;
  p = y * p + 5.12229709037114e-08F;
  p = y * p + 1.48572235717979e-05F;
  p = y * p + 6.37261928875436e-04F;
  p = y * p + 4.89352455891786e-03F;
  float q = y * 1.19825839466702e-06F + 1.18534705686654e-04F;
  q = y * q + 2.26843463243900e-03F;
  q = y * q + 4.89352518554385e-03F;
  return {x * p, q};
}

inline Ratio sigmoid_ratio(float x) {
  const Ratio half = tanh_ratio(0.5F * x);
  return {0.5F * (half.over + half.under), half.under};
}

inline float sigmoid_of(float x) {
  const Ratio r = sigmoid_ratio(x);
  return r.over / r.under;
}

inline float product_of(Ratio a, Ratio b) { return a.over * b.over / (a.under * b.under); }

inline void lstm_step(const float* __restrict input, const float* __restrict recurrent,
                      std::size_t hidden, float* __restrict cell, std::uint8_t* __restrict out) {
  const float* __restrict input_f = input + hidden;
  const float* __restrict input_g = input + 2 * hidden;
  const float* __restrict input_o = input + 3 * hidden;
  const float* __restrict recurrent_f = recurrent + hidden;
  const float* __restrict recurrent_g = recurrent + 2 * hidden;
  const float* __restrict recurrent_o = recurrent + 3 * hidden;
  // Kept apart from the bytes: one loop over both would run in steps of as many cells as there are
  // bytes in a vector, and the rest of the cells one by one.
  float h[kLargestLayer];
  for (std::size_t j = 0; j < hidden; ++j) {
    const Ratio i = sigmoid_ratio(input[j] + recurrent[j]);
    const float f = sigmoid_of(input_f[j] + recurrent_f[j]);
    const Ratio g = tanh_ratio(input_g[j] + recurrent_g[j]);
    const Ratio o = sigmoid_ratio(input_o[j] + recurrent_o[j]);
    const float kept = f * cell[j];
    const float added = product_of(i, g);
    const float c = kept + added;
    cell[j] = c;
    h[j] = product_of(o, tanh_ratio(c));
  }
  for (std::size_t j = 0; j < hidden; ++j) {
    out[j] = static_cast<std::uint8_t>(128 + nearest(127.0F * h[j]));
  }
}

// The largest absolute value; n is a multiple of 16. (The largest is the same in any order.)
inline float largest(const float* in, std::size_t n) {
  // Two loops, as the compiler takes a choice of signs apart lane by lane.
  float top[16] = {};
  for (std::size_t j = 0; j < n; j += 16) {
    for (std::size_t lane = 0; lane < 16; ++lane) top[lane] = greatest(in[j + lane], top[lane]);
    for (std::size_t lane = 0; lane < 16; ++lane) top[lane] = greatest(-in[j + lane], top[lane]);
  }
  for (std::size_t lane = 1; lane < 16; ++lane) top[0] = greatest(top[lane], top[0]);
  return top[0];
}

inline float relu_bytes(const float* __restrict in, std::size_t n, std::uint8_t* __restrict out) {
  float top[16] = {};
  for (std::size_t j = 0; j < n; j += 16) {
    for (std::size_t lane = 0; lane < 16; ++lane) top[lane] = greatest(in[j + lane], top[lane]);
  }
  for (std::size_t lane = 1; lane < 16; ++lane) top[0] = greatest(top[lane], top[0]);
  const float step = top[0] > 1e-20F ? top[0] / 255.0F : 1.0F;
  const float factor = 1.0F / step;
  for (std::size_t j = 0; j < n; ++j) {
    out[j] = static_cast<std::uint8_t>(nearest(least(greatest(in[j], 0.0F) * factor, 255.0F)));
  }
  return step;
}

inline float to_words(const float* __restrict in, std::size_t n, std::int16_t* __restrict out) {
  const float top = largest(in, n);
  const float step = top > 1e-20F ? top / 2047.0F : 1.0F;
  const float factor = 1.0F / step;
  for (std::size_t j = 0; j < n; ++j) {
    const float x = greatest(least(in[j] * factor, 2047.0F), -2047.0F);
    out[j] = static_cast<std::int16_t>(nearest(x));
  }
  return step;
}

inline void to_bytes(const float* __restrict in, std::size_t n, float factor,
                     std::uint8_t* __restrict out) {
  for (std::size_t j = 0; j < n; ++j) {
    const float x = greatest(least(in[j] * factor, 127.0F), -127.0F);
    out[j] = static_cast<std::uint8_t>(128 + nearest(x));
  }
}

inline void dots(const std::int16_t* one, const std::int16_t* many, std::size_t rows, std::size_t n,
                 std::int32_t* out) {
  for (std::size_t r = 0; r < rows; ++r) {
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < n; ++k) sum += std::int32_t{one[k]} * std::int32_t{many[r * n + k]};
    out[r] = sum;
  }
}

inline float finish(std::int32_t sum, float scale, float factor, float bias) {
  return static_cast<float>(sum) * scale * factor + bias;
}

}  // namespace
}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_KERNELS_COMMON_H_
