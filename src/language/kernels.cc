#include "language/kernels.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

#include "language/kernels_common.h"
#include "language/kernels_sets.h"

namespace tacitus {
namespace {

// NOLINTNEXTLINE(readability-function-size): a numeric kernel, loops all the way down
void affine(const ByteRows& in, const Dense& dense, float* out, std::size_t out_stride) {
  const std::size_t groups = dense.inputs / 4;
  for (std::size_t panel = 0; panel < dense.outputs / 16; ++panel) {
    const std::int8_t* const weights = dense.weight + panel * groups * 64;
    for (std::size_t r = 0; r < in.rows; ++r) {
      const std::uint8_t* const row = in.data + r * in.stride;
      std::int32_t sums[16];
      for (std::size_t j = 0; j < 16; ++j) sums[j] = dense.start[panel * 16 + j];
      for (std::size_t g = 0; g < groups; ++g) {
        for (std::size_t j = 0; j < 16; ++j) {
          for (std::size_t k = 0; k < 4; ++k) {
            sums[j] += std::int32_t{weights[g * 64 + j * 4 + k]} * std::int32_t{row[g * 4 + k]};
          }
        }
      }
      const float factor = in.factor != nullptr ? in.factor[r] : 1.0F;
      for (std::size_t j = 0; j < 16; ++j) {
        const std::size_t n = panel * 16 + j;
        out[r * out_stride + n] = finish(sums[j], dense.scale[n], factor, dense.bias[n]);
      }
    }
  }
}

#if defined(__x86_64__)
// CPUID leaf 7.1, EAX bit 4; clang 14 has no __builtin_cpu_supports for it.
bool has_avx_vnni() {
  unsigned eax = 0;
  unsigned ebx = 0;
  unsigned ecx = 0;
  unsigned edx = 0;
  return __builtin_cpu_supports("avx2") != 0 && __get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx) != 0
         && (eax & 0x10U) != 0;
}
#endif

constexpr Kernels kPortable = {"portable", affine, lstm_step, relu_bytes, to_words, dots, to_bytes};

}  // namespace

const Kernels* kernels_for(InstructionSet set) {
  switch (set) {
    case InstructionSet::Portable:
      return &kPortable;
#if defined(__x86_64__)
    case InstructionSet::Avx2:
      return __builtin_cpu_supports("avx2") != 0 ? &kAvx2Kernels : nullptr;
    case InstructionSet::AvxVnni:
      return has_avx_vnni() ? &kAvxVnniKernels : nullptr;
    case InstructionSet::Avx512:
      return __builtin_cpu_supports("avx512vnni") != 0 && __builtin_cpu_supports("avx512bw") != 0
                     && __builtin_cpu_supports("avx512vl") != 0
                     && __builtin_cpu_supports("avx512dq") != 0
                 ? &kAvx512Kernels
                 : nullptr;
#else
    default:
      return nullptr;
#endif
  }
  return nullptr;
}

const Kernels& best_kernels() {
  if (const Kernels* const found = kernels_for(InstructionSet::Avx512)) return *found;
  if (const Kernels* const found = kernels_for(InstructionSet::AvxVnni)) return *found;
  if (const Kernels* const found = kernels_for(InstructionSet::Avx2)) return *found;
  return kPortable;
}

}  // namespace tacitus
