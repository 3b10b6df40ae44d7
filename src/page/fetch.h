#ifndef TACITUS_PAGE_FETCH_H_
#define TACITUS_PAGE_FETCH_H_

// Pages by address, for `tacitus read --fetch` and nothing else: no other part of Tacitus opens a
// connection.
//
// An address comes from outside, so what may be reached is narrow: http and https on their own
// ports, no names or passwords in the address, only machines of the public internet
// (public_address.h). That is asked of the very address that is about to be connected, so a name
// that resolves differently the second time gains nothing, and again for every redirect. Proxy
// settings of the environment are ignored; no cookies or credentials are sent. Size, time and
// redirects are limited. robots.txt is obeyed, and a host is asked at most once a second.
//
// Uses Debian's libcurl, loaded at the first call; without it every fetch fails with
// "fetch/unavailable".

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct sockaddr;

namespace tacitus {

struct FetchOptions {
  bool (*may_connect)(const sockaddr&) = nullptr;  // nullptr = is_public
  std::vector<std::uint16_t> ports = {80, 443};
  std::size_t most_bytes = std::size_t{16} << 20U;  // of the page, Content-Encoding undone
  std::chrono::milliseconds longest{30'000};        // one request
  std::chrono::milliseconds pause{1'000};           // between two requests to one host
  int redirects = 5;
  // PEM file of the certificates to trust beside no others; empty = those of the machine.
  std::string certificates;
  // What address a name has, asked before every request; unset = the machine's resolver. Tests play
  // a name server that changes its mind with it. The address is checked like any.
  std::function<std::string(const std::string& host)> resolve;
};

struct FetchedPage {
  std::string bytes;
  std::string url;  // after redirects
  std::string content_type;
};

// What is wrong with an address before anything is asked; nothing if it may be tried.
std::string_view refuse_address(std::string_view url, const FetchOptions& options);

// For one thread.
class Fetcher {
 public:
  explicit Fetcher(FetchOptions options = {});
  Fetcher(const Fetcher&) = delete;
  Fetcher& operator=(const Fetcher&) = delete;
  ~Fetcher();

  Result<FetchedPage> get(const std::string& url);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tacitus

#endif  // TACITUS_PAGE_FETCH_H_
