#ifndef TACITUS_LANGUAGE_KERNELS_H_
#define TACITUS_LANGUAGE_KERNELS_H_

// The arithmetic of the language model: 8-bit matrix products and the element-wise steps around them.
//
// Every instruction set gives the same bits: products are summed as 32-bit integers, and the float
// steps are a fixed sequence of IEEE additions, multiplications, divisions, minima and maxima of
// single elements (no fused multiply-add, no reordered sum). So a parse does not depend on the
// machine, on the batch or on the number of threads. tests/unit/language/kernels_test.cc holds
// the sets to it.

#include <cstddef>
#include <cstdint>

namespace tacitus {

// A matrix as it lies in the model file: for each panel of 16 outputs, for each group of 4 inputs,
// the 16 x 4 weights that meet them.
struct Dense {
  std::size_t inputs = 0;   // a multiple of 4
  std::size_t outputs = 0;  // a multiple of 16; outputs beyond the labels are zero
  const std::int8_t* weight = nullptr;
  const std::int32_t* start = nullptr;  // minus zero point times the sum of the row
  const float* scale = nullptr;
  const float* bias = nullptr;
};

// Rows of unsigned bytes with a distance between row starts, and one factor a row (null: 1).
struct ByteRows {
  const std::uint8_t* data = nullptr;
  std::size_t stride = 0;
  std::size_t rows = 0;
  const float* factor = nullptr;
};

inline constexpr std::size_t kLargestLayer = 4096;  // cells or inputs of any layer

struct Kernels {
  const char* name;

  // out[r][n] = (start[n] + sum_k in[r][k] * weight[n][k]) * scale[n] * factor[r] + bias[n]
  void (*affine)(const ByteRows& in, const Dense& dense, float* out, std::size_t out_stride);

  // One LSTM step of one row: gates = input + recurrent (i, f, g, o), cell updated in place,
  // hidden as bytes 128 + 127 h.
  void (*lstm_step)(const float* input, const float* recurrent, std::size_t hidden, float* cell,
                    std::uint8_t* out);

  // For these n is a multiple of 16. Negative values to zero, the rest to bytes of 1/255 of the largest; returns the value of one step.
  float (*relu_bytes)(const float* in, std::size_t n, std::uint8_t* out);

  // To 12-bit signed integers in 16; returns the value of one step.
  float (*to_words)(const float* in, std::size_t n, std::int16_t* out);

  // out[r] = sum_k one[k] * many[r][k]; n is a multiple of 16.
  void (*dots)(const std::int16_t* one, const std::int16_t* many, std::size_t rows, std::size_t n,
               std::int32_t* out);

  // bytes 128 + 127 clamp(in * factor)
  void (*to_bytes)(const float* in, std::size_t n, float factor, std::uint8_t* out);
};

enum class InstructionSet { Portable, Avx2, AvxVnni, Avx512 };

// The kernels for an instruction set, or null if this machine or build cannot run it.
const Kernels* kernels_for(InstructionSet set);

// The fastest kernels this machine can run.
const Kernels& best_kernels();

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_KERNELS_H_
