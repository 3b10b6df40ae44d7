// Compiled for AVX-512 with VNNI (cmake/language.cmake): vpdpbusd multiplies unsigned activations by
// signed weights and sums four products into 32 bits exactly. A block of 6 rows by 64 outputs keeps
// 24 sums in registers, so that each load of weights serves 6 products.
#include "language/kernels_sets.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include "language/kernels_block.h"
#include "language/kernels_common.h"

namespace tacitus {
namespace {

// sum += a (unsigned bytes) * w (signed bytes), four by four. Written out because GCC 12 copies the
// sum to another register and back around the intrinsic, which halves the speed of the block below.
[[gnu::always_inline]] inline void add_products(__m512i& sum, __m512i a, __m512i w) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(a), "v"(w));
}

// P panels of 16 outputs for R rows.
template <std::size_t R, std::size_t P>
void block(const ByteRows& in, std::size_t first, const Dense& dense, std::size_t panel, float* out,
           std::size_t out_stride) {
  const std::size_t groups = dense.inputs / 4;
  const std::int8_t* const weights = dense.weight + panel * groups * 64;
  const std::uint8_t* const rows = in.data + first * in.stride;
  __m512i sums[R * P];
  each<R * P>([&](auto i) TACITUS_INLINE {
    sums[i] = _mm512_loadu_si512(dense.start + (panel + i % P) * 16);
  });
  for (std::size_t g = 0; g < groups; ++g) {
    __m512i w[P];
    each<P>([&](auto p)
                TACITUS_INLINE { w[p] = _mm512_loadu_si512(weights + (p * groups + g) * 64); });
    each<R>([&](auto r) TACITUS_INLINE {
      const __m512i a = _mm512_set1_epi32(four_bytes(rows + r * in.stride + g * 4));
      each<P>([&](auto p) TACITUS_INLINE { add_products(sums[r * P + p], a, w[p]); });
    });
  }
  each<R * P>([&](auto i) TACITUS_INLINE {
    const std::size_t row = first + i / P;
    const std::size_t n = (panel + i % P) * 16;
    const __m512 factor = _mm512_set1_ps(in.factor != nullptr ? in.factor[row] : 1.0F);
    const __m512 scaled = _mm512_mul_ps(
        _mm512_mul_ps(_mm512_cvtepi32_ps(sums[i]), _mm512_loadu_ps(dense.scale + n)), factor);
    _mm512_storeu_ps(out + row * out_stride + n,
                     _mm512_add_ps(scaled, _mm512_loadu_ps(dense.bias + n)));
  });
}

template <std::size_t P>
void panels(const ByteRows& in, const Dense& dense, std::size_t panel, float* out,
            std::size_t out_stride) {
  std::size_t r = 0;
  for (; r + 6 <= in.rows; r += 6) block<6, P>(in, r, dense, panel, out, out_stride);
  switch (in.rows - r) {
    case 5:
      block<5, P>(in, r, dense, panel, out, out_stride);
      break;
    case 4:
      block<4, P>(in, r, dense, panel, out, out_stride);
      break;
    case 3:
      block<3, P>(in, r, dense, panel, out, out_stride);
      break;
    case 2:
      block<2, P>(in, r, dense, panel, out, out_stride);
      break;
    case 1:
      block<1, P>(in, r, dense, panel, out, out_stride);
      break;
    default:
      break;
  }
}

void affine(const ByteRows& in, const Dense& dense, float* out, std::size_t out_stride) {
  const std::size_t all = dense.outputs / 16;
  std::size_t panel = 0;
  for (; panel + 4 <= all; panel += 4) panels<4>(in, dense, panel, out, out_stride);
  for (; panel < all; ++panel) panels<1>(in, dense, panel, out, out_stride);
}

}  // namespace

const Kernels kAvx512Kernels = {"avx512", affine, lstm_step, relu_bytes, to_words, dots, to_bytes};

}  // namespace tacitus

#endif
