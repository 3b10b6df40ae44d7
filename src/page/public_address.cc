#include "page/public_address.h"

#include <algorithm>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>

namespace tacitus {
namespace {

struct Range {
  std::uint32_t first;
  int bits;
};

constexpr Range kNotPublic[] = {
    {0x00000000, 8},   // this network
    {0x0A000000, 8},   // private
    {0x64400000, 10},  // shared by carriers
    {0x7F000000, 8},   // this machine
    {0xA9FE0000, 16},  // link-local, cloud metadata
    {0xAC100000, 12},  // private
    {0xC0000000, 24},  // protocol assignments
    {0xC0000200, 24},  // documentation
    {0xC0586300, 24},  // 6to4 relays
    {0xC0A80000, 16},  // private
    {0xC6120000, 15},  // benchmarks
    {0xC6336400, 24},  // documentation
    {0xCB007100, 24},  // documentation
    {0xE0000000, 4},   // multicast
    {0xF0000000, 4},   // reserved, broadcast
};

bool starts_with(const std::array<std::uint8_t, 16>& address,
                 std::initializer_list<std::uint8_t> prefix) {
  return std::equal(prefix.begin(), prefix.end(), address.begin());
}

}  // namespace

bool is_public_ipv4(std::uint32_t address) {
  return std::none_of(std::begin(kNotPublic), std::end(kNotPublic), [&](const Range& range) {
    return (address ^ range.first) >> (32 - range.bits) == 0;
  });
}

bool is_public_ipv6(const std::array<std::uint8_t, 16>& address) {
  // Global unicast is 2000::/3; mapped, translated, link-local and local addresses lie outside.
  if ((address[0] & 0xE0U) != 0x20U) return false;
  if (starts_with(address, {0x20, 0x01}) && address[2] < 2) return false;   // 2001::/23, Teredo
  if (starts_with(address, {0x20, 0x01, 0x0D, 0xB8})) return false;         // documentation
  if (starts_with(address, {0x20, 0x02})) return false;                     // 6to4
  return !(starts_with(address, {0x3F, 0xFF}) && (address[2] >> 4U) == 0);  // documentation
}

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return is_public_ipv4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  std::array<std::uint8_t, 16> bytes{};
  std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
  return is_public_ipv6(bytes);
}

}  // namespace tacitus
