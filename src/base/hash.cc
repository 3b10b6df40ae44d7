#include "base/hash.h"

#include <xxhash.h>

namespace tacitus {
namespace {

void append_hex(std::string& out, std::uint64_t value, int bits = 64) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (int shift = bits - 4; shift >= 0; shift -= 4) out.push_back(kDigits[(value >> shift) & 15U]);
}

}  // namespace

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string hash128_hex(std::string_view bytes) {
  const XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
  std::string out;
  out.reserve(32);
  append_hex(out, h.high64);
  append_hex(out, h.low64);
  return out;
}

std::uint32_t document_tag(std::string_view document) {
  return static_cast<std::uint32_t>(hash64(document) >> 32U);
}

std::string stable_id(std::string_view prefix, std::string_view document, std::string_view key) {
  std::string out(prefix);
  out.push_back('-');
  append_hex(out, document_tag(document), 32);
  append_hex(out, hash64(key, hash64(document)) >> 32U, 32);
  return out;
}

}  // namespace tacitus
