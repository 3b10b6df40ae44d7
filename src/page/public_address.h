#ifndef TACITUS_PAGE_PUBLIC_ADDRESS_H_
#define TACITUS_PAGE_PUBLIC_ADDRESS_H_

// Which network addresses a page may be fetched from: those of the public internet and no others.
//
// Refused are this machine, private and link-local networks (with the metadata services of clouds),
// shared, test, multicast and reserved ranges, and every form of IPv6 that carries an IPv4 address.
// The lists are the special-purpose registries of IANA.

#include <array>
#include <cstdint>

struct sockaddr;

namespace tacitus {

bool is_public_ipv4(std::uint32_t address);  // in host order: 127.0.0.1 is 0x7F000001
bool is_public_ipv6(const std::array<std::uint8_t, 16>& address);
// False for families other than these two.
bool is_public(const sockaddr& address);

}  // namespace tacitus

#endif  // TACITUS_PAGE_PUBLIC_ADDRESS_H_
