// Compiled with -mavx2 (cmake/language.cmake). There is no exact 8-bit product below AVX-512 VNNI
// (vpmaddubsw saturates), so bytes are widened to 16 bits and multiplied in pairs.
#include "language/kernels_sets.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include "language/kernels_block.h"
#include "language/kernels_common.h"

namespace tacitus {
namespace {

inline __m256i load(const void* at) { return _mm256_loadu_si256(static_cast<const __m256i*>(at)); }

// One panel of 16 outputs for R rows.
template <std::size_t R>
void panel_rows(const ByteRows& in, std::size_t first, const Dense& dense, std::size_t panel,
                float* out, std::size_t out_stride) {
  const std::size_t groups = dense.inputs / 4;
  const std::int8_t* const weights = dense.weight + panel * groups * 64;
  const std::uint8_t* const rows = in.data + first * in.stride;
  __m256i sums[R][2];
  for (std::size_t r = 0; r < R; ++r) {
    sums[r][0] = load(dense.start + panel * 16);
    sums[r][1] = load(dense.start + panel * 16 + 8);
  }
  const __m256i even_bytes = _mm256_set1_epi16(0x00FF);
  for (std::size_t g = 0; g < groups; ++g) {
    const __m256i w0 = load(weights + g * 64);
    const __m256i w1 = load(weights + g * 64 + 32);
    const __m256i w0_even = _mm256_srai_epi16(_mm256_slli_epi16(w0, 8), 8);
    const __m256i w1_even = _mm256_srai_epi16(_mm256_slli_epi16(w1, 8), 8);
    const __m256i w0_odd = _mm256_srai_epi16(w0, 8);
    const __m256i w1_odd = _mm256_srai_epi16(w1, 8);
    for (std::size_t r = 0; r < R; ++r) {
      const __m256i a = _mm256_set1_epi32(four_bytes(rows + r * in.stride + g * 4));
      const __m256i even = _mm256_and_si256(a, even_bytes);
      const __m256i odd = _mm256_srli_epi16(a, 8);
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(even, w0_even));
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(odd, w0_odd));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(even, w1_even));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(odd, w1_odd));
    }
  }
  for (std::size_t r = 0; r < R; ++r) {
    const __m256 factor = _mm256_set1_ps(in.factor != nullptr ? in.factor[first + r] : 1.0F);
    for (std::size_t half = 0; half < 2; ++half) {
      const std::size_t n = panel * 16 + half * 8;
      const __m256 scaled = _mm256_mul_ps(
          _mm256_mul_ps(_mm256_cvtepi32_ps(sums[r][half]), _mm256_loadu_ps(dense.scale + n)),
          factor);
      _mm256_storeu_ps(out + (first + r) * out_stride + n,
                       _mm256_add_ps(scaled, _mm256_loadu_ps(dense.bias + n)));
    }
  }
}

void affine(const ByteRows& in, const Dense& dense, float* out, std::size_t out_stride) {
  for (std::size_t panel = 0; panel < dense.outputs / 16; ++panel) {
    std::size_t r = 0;
    for (; r + 3 <= in.rows; r += 3) panel_rows<3>(in, r, dense, panel, out, out_stride);
    for (; r < in.rows; ++r) panel_rows<1>(in, r, dense, panel, out, out_stride);
  }
}

}  // namespace

const Kernels kAvx2Kernels = {"avx2", affine, lstm_step, relu_bytes, to_words, dots, to_bytes};

}  // namespace tacitus

#endif
