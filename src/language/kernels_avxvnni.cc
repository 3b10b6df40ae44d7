// Compiled for AVX-VNNI (cmake/language.cmake): the products of kernels_avx512.cc on 256-bit registers, for
// machines that have the one but not the other (Intel from Alder Lake on). A block of 6 rows by 16
// outputs fills the 16 registers there are.
#include "language/kernels_sets.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include "language/kernels_block.h"
#include "language/kernels_common.h"

namespace tacitus {
namespace {

[[gnu::always_inline]] inline __m256i load(const void* at) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(at));
}

// As in kernels_avx512.cc; {vex} because the assembler may take the EVEX form for this one.
[[gnu::always_inline]] inline void add_products(__m256i& sum, __m256i a, __m256i w) {
  asm("%{vex%} vpdpbusd %2, %1, %0" : "+x"(sum) : "x"(a), "x"(w));
}

// One panel of 16 outputs for R rows.
template <std::size_t R>
void block(const ByteRows& in, std::size_t first, const Dense& dense, std::size_t panel, float* out,
           std::size_t out_stride) {
  const std::size_t groups = dense.inputs / 4;
  const std::int8_t* const weights = dense.weight + panel * groups * 64;
  const std::uint8_t* const rows = in.data + first * in.stride;
  __m256i sums[R * 2];
  each<R * 2>([&](auto i) TACITUS_INLINE { sums[i] = load(dense.start + panel * 16 + i % 2 * 8); });
  for (std::size_t g = 0; g < groups; ++g) {
    const __m256i w0 = load(weights + g * 64);
    const __m256i w1 = load(weights + g * 64 + 32);
    each<R>([&](auto r) TACITUS_INLINE {
      const __m256i a = _mm256_set1_epi32(four_bytes(rows + r * in.stride + g * 4));
      add_products(sums[r * 2], a, w0);
      add_products(sums[r * 2 + 1], a, w1);
    });
  }
  each<R * 2>([&](auto i) TACITUS_INLINE {
    const std::size_t row = first + i / 2;
    const std::size_t n = panel * 16 + i % 2 * 8;
    const __m256 factor = _mm256_set1_ps(in.factor != nullptr ? in.factor[row] : 1.0F);
    const __m256 scaled = _mm256_mul_ps(
        _mm256_mul_ps(_mm256_cvtepi32_ps(sums[i]), _mm256_loadu_ps(dense.scale + n)), factor);
    _mm256_storeu_ps(out + row * out_stride + n,
                     _mm256_add_ps(scaled, _mm256_loadu_ps(dense.bias + n)));
  });
}

void affine(const ByteRows& in, const Dense& dense, float* out, std::size_t out_stride) {
  for (std::size_t panel = 0; panel < dense.outputs / 16; ++panel) {
    std::size_t r = 0;
    for (; r + 6 <= in.rows; r += 6) block<6>(in, r, dense, panel, out, out_stride);
    for (; r + 2 <= in.rows; r += 2) block<2>(in, r, dense, panel, out, out_stride);
    if (r < in.rows) block<1>(in, r, dense, panel, out, out_stride);
  }
}

}  // namespace

const Kernels kAvxVnniKernels = {"avxvnni", affine, lstm_step, relu_bytes,
                                 to_words,  dots,   to_bytes};

}  // namespace tacitus

#endif
