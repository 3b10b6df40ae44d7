#ifndef TACITUS_LANGUAGE_KERNELS_BLOCK_H_
#define TACITUS_LANGUAGE_KERNELS_BLOCK_H_

// What the product kernels of all instruction sets share. As in kernels_common.h, everything is
// compiled once for each set and kept in an unnamed namespace.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#define TACITUS_INLINE __attribute__((always_inline))

namespace tacitus {
namespace {

[[gnu::always_inline]] inline std::int32_t four_bytes(const std::uint8_t* at) {
  std::int32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// Calls f(0), f(1) ... f(N - 1), each with a constant: GCC keeps an array in registers only when no
// loop runs over it.
template <class F, std::size_t... I>
[[gnu::always_inline]] inline void each(F&& f, std::index_sequence<I...> /*numbers*/) {
  (f(std::integral_constant<std::size_t, I>{}), ...);
}
template <std::size_t N, class F>
[[gnu::always_inline]] inline void each(F&& f) {
  each(f, std::make_index_sequence<N>{});
}

}  // namespace
}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_KERNELS_BLOCK_H_
