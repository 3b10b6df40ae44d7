#include "page/fetch.h"

#include <algorithm>
#include <map>
#include <optional>
#include <thread>

#include "page/public_address.h"
#include "page/robots.h"
#include "page/text_scan.h"

#ifdef TACITUS_CURL
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <unistd.h>
#endif

namespace tacitus {
namespace {

// The parts of an address that decide where a request goes.
struct Address {
  std::string scheme;
  std::string host;
  std::uint16_t port = 0;
  std::string path;  // with query, no fragment

  std::string site() const { return scheme + "://" + host + ":" + std::to_string(port); }
};

std::optional<std::uint16_t> parse_port(std::string_view s) {
  if (s.empty() || s.size() > 5 || !std::all_of(s.begin(), s.end(), is_digit)) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : s) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  if (value > 0xFFFF) return std::nullopt;
  return static_cast<std::uint16_t>(value);
}

// Strict on purpose: what two parsers could read in two ways is refused.
std::optional<Address> parse_address(std::string_view url) {
  Address out;
  const std::size_t mark = url.find("://");
  if (mark == std::string_view::npos) return std::nullopt;
  out.scheme = lower_ascii_copy(url.substr(0, mark));
  std::string_view rest = url.substr(mark + 3);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  std::string_view host = rest.substr(0, end);
  rest.remove_prefix(end);
  rest = rest.substr(0, rest.find('#'));
  out.path = rest.starts_with('/') ? std::string(rest) : "/" + std::string(rest);
  out.port = out.scheme == "https" ? 443 : 80;
  const std::size_t bracket = host.starts_with('[') ? host.find(']') : std::string_view::npos;
  const std::size_t colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) {
    const auto port = parse_port(host.substr(colon + 1));
    if (!port) return std::nullopt;
    out.port = *port;
    host = host.substr(0, colon);
  }
  out.host = lower_ascii_copy(host);
  return out;
}

bool is_host_byte(char c) {
  return is_alpha(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == ':' || c == '['
         || c == ']' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string_view refuse_address(std::string_view url, const FetchOptions& options) {
  if (url.size() > 4096) return "it is longer than 4,096 bytes";
  const bool odd = std::any_of(url.begin(), url.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\';
  });
  if (odd) return "it holds blanks, control characters or backslashes";
  const auto address = parse_address(url);
  if (!address) return "it is no address of the form https://host/path";
  if (address->scheme != "http" && address->scheme != "https")
    return "only http and https are fetched";
  if (address->host.empty()
      || !std::all_of(address->host.begin(), address->host.end(), is_host_byte))
    return "its host is no name of a machine";
  if (std::find(options.ports.begin(), options.ports.end(), address->port) == options.ports.end())
    return "only the ports of http and https are asked";
  return {};
}

#ifdef TACITUS_CURL

namespace {

constexpr std::string_view kAgent = "tacitus";
constexpr std::size_t kLargestRobots = std::size_t{512} << 10U;

// libcurl, loaded when it is first needed: its own libraries would cost every start of the program.
struct Curl {
  void* library = nullptr;
  decltype(&curl_easy_init) init = nullptr;
  decltype(&curl_easy_cleanup) cleanup = nullptr;
  decltype(&curl_easy_setopt) set = nullptr;
  decltype(&curl_easy_perform) perform = nullptr;
  decltype(&curl_easy_getinfo) info = nullptr;
  decltype(&curl_easy_strerror) strerror = nullptr;

  Curl() : library(::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL)) {
    if (library == nullptr) return;
    load(init, "curl_easy_init");
    load(cleanup, "curl_easy_cleanup");
    load(set, "curl_easy_setopt");
    load(perform, "curl_easy_perform");
    load(info, "curl_easy_getinfo");
    load(strerror, "curl_easy_strerror");
  }
  bool ready() const {
    return init != nullptr && cleanup != nullptr && set != nullptr && perform != nullptr
           && info != nullptr && strerror != nullptr;
  }

 private:
  template <class Function>
  void load(Function& slot, const char* name) {
    slot = reinterpret_cast<Function>(::dlsym(library, name));
  }
};

// One answer on its way in.
struct Transfer {
  const FetchOptions* options = nullptr;
  std::size_t most = 0;
  std::string bytes;
  bool too_large = false;
  bool refused = false;
};

extern "C" {

std::size_t tacitus_fetch_write(char* data, std::size_t size, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  const std::size_t bytes = size * count;
  if (bytes > transfer.most - transfer.bytes.size()) {
    transfer.too_large = true;
    return 0;
  }
  transfer.bytes.append(data, bytes);
  return bytes;
}

// Called with the address that is about to be connected.
curl_socket_t tacitus_fetch_socket(void* user, curlsocktype /*purpose*/, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  const auto may = transfer.options->may_connect;
  if (!(may != nullptr ? may(address->addr) : is_public(address->addr))) {
    transfer.refused = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

}  // extern "C"

struct Answer {
  std::string bytes;
  long status = 0;
  std::string content_type;
  std::string redirect;  // where a 3xx leads
};

}  // namespace

struct Fetcher::Impl {
  using Clock = std::chrono::steady_clock;

  FetchOptions options;
  Curl curl;
  std::map<std::string, std::string> robots;  // by site; its text
  std::map<std::string, Clock::time_point> asked;

  Error refused(const std::string& url, std::string_view why) const {
    return {Code::InvalidInput, url.substr(0, 300) + ": refused: " + std::string(why),
            "fetch/refused"};
  }

  void wait_for(const std::string& site) {
    const auto last = asked.find(site);
    if (last != asked.end()) std::this_thread::sleep_until(last->second + options.pause);
    asked[site] = Clock::now();
  }

  void prepare(CURL* handle, const std::string& url, Transfer& transfer) const {
    const auto& set = curl.set;
    const long longest = options.longest.count();
    set(handle, CURLOPT_URL, url.c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);  // redirects are checked one by one
    set(handle, CURLOPT_PROXY, "");
    set(handle, CURLOPT_NOPROXY, "*");
    set(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_TIMEOUT_MS, longest);
    set(handle, CURLOPT_CONNECTTIMEOUT_MS, longest / 3 + 1);
    set(handle, CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    set(handle, CURLOPT_USERAGENT, "tacitus/0.1 (reads single pages for a person)");
    set(handle, CURLOPT_WRITEFUNCTION, &tacitus_fetch_write);
    set(handle, CURLOPT_WRITEDATA, static_cast<void*>(&transfer));
    set(handle, CURLOPT_OPENSOCKETFUNCTION, &tacitus_fetch_socket);
    set(handle, CURLOPT_OPENSOCKETDATA, static_cast<void*>(&transfer));
    set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.certificates.empty()) {
      set(handle, CURLOPT_CAINFO, options.certificates.c_str());
      set(handle, CURLOPT_CAPATH, nullptr);
    }
    set(handle, CURLOPT_FRESH_CONNECT, 1L);  // a connection is never used for another host's answer
    set(handle, CURLOPT_FORBID_REUSE, 1L);
  }

  // "news.example:443:192.0.2.1", the form libcurl takes an address in.
  std::string pin_for(const Address& address) const {
    const std::string to = options.resolve ? options.resolve(address.host) : std::string();
    return to.empty() ? to : address.host + ":" + std::to_string(address.port) + ":" + to;
  }

  // One request, no redirect followed.
  Result<Answer> ask(const std::string& url, std::size_t most) {
    if (const auto why = refuse_address(url, options); !why.empty()) return refused(url, why);
    if (!curl.ready()) {
      return Error{Code::Unsupported, "libcurl (Debian: libcurl4) is not on this machine",
                   "fetch/unavailable"};
    }
    const auto address = parse_address(url);
    wait_for(address->site());
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl.init(), curl.cleanup);
    Transfer transfer{&options, most, {}, false, false};
    prepare(handle.get(), url, transfer);
    std::string pin = pin_for(*address);
    curl_slist pins = {pin.data(), nullptr};
    if (!pin.empty()) curl.set(handle.get(), CURLOPT_RESOLVE, &pins);
    const CURLcode code = curl.perform(handle.get());
    if (transfer.refused) return refused(url, "it leads to no machine of the public internet");
    if (transfer.too_large) {
      return Error{Code::Limit, url + ": more than " + std::to_string(most) + " bytes",
                   "page/too-large"};
    }
    if (code != CURLE_OK) return Error{Code::Io, url + ": " + curl.strerror(code), "fetch/failed"};
    Answer answer;
    answer.bytes = std::move(transfer.bytes);
    curl.info(handle.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    const char* text = nullptr;
    curl.info(handle.get(), CURLINFO_CONTENT_TYPE, &text);
    if (text != nullptr) answer.content_type = text;
    text = nullptr;
    curl.info(handle.get(), CURLINFO_REDIRECT_URL, &text);
    if (text != nullptr) answer.redirect = text;
    return answer;
  }

  // RFC 9309: no file allows all, a site that cannot be asked allows nothing.
  Result<bool> allowed(const std::string& url) {
    const auto address = parse_address(url);
    const std::string site = address->site();
    auto known = robots.find(site);
    if (known == robots.end()) {
      auto answer = ask(address->scheme + "://" + address->host + ":"
                            + std::to_string(address->port) + "/robots.txt",
                        kLargestRobots);
      if (!answer && answer.error().slug != "page/too-large") return answer.error();
      const bool there = answer && answer.value().status / 100 == 2;
      const bool broken = answer && answer.value().status / 100 == 5;
      std::string text = there ? answer.value().bytes : std::string();
      if (broken) text = "User-agent: *\nDisallow: /\n";
      known = robots.emplace(site, std::move(text)).first;
    }
    return robots_allow(known->second, kAgent, address->path);
  }
};

Fetcher::Fetcher(FetchOptions options) : impl_(std::make_unique<Impl>()) {
  impl_->options = std::move(options);
}
Fetcher::~Fetcher() = default;

Result<FetchedPage> Fetcher::get(const std::string& url) {
  FetchedPage page;
  page.url = url;
  for (int step = 0; step <= impl_->options.redirects; ++step) {
    if (const auto why = refuse_address(page.url, impl_->options); !why.empty())
      return impl_->refused(page.url, why);
    const auto allowed = impl_->allowed(page.url);
    if (!allowed) return allowed.error();
    if (!allowed.value()) {
      return Error{Code::InvalidInput, page.url + ": the site's robots.txt asks not to read it",
                   "fetch/robots"};
    }
    auto answer = impl_->ask(page.url, impl_->options.most_bytes);
    if (!answer) return answer.error();
    if (answer.value().status / 100 == 3 && !answer.value().redirect.empty()) {
      page.url = answer.value().redirect;
      continue;
    }
    if (answer.value().status != 200) {
      return Error{Code::NotFound,
                   page.url + ": the site answers " + std::to_string(answer.value().status),
                   "fetch/status"};
    }
    page.bytes = std::move(answer.value().bytes);
    page.content_type = std::move(answer.value().content_type);
    return page;
  }
  return Error{Code::Limit, url + ": too many redirects", "fetch/redirects"};
}

#else

struct Fetcher::Impl {};
Fetcher::Fetcher(FetchOptions /*options*/) {}
Fetcher::~Fetcher() = default;
Result<FetchedPage> Fetcher::get(const std::string& /*url*/) {
  return Error{Code::Unsupported, "this build of Tacitus cannot fetch pages", "fetch/unavailable"};
}

#endif

}  // namespace tacitus
