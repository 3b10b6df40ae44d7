#include "page/fetch.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "page/public_address.h"
#include "page/robots.h"

namespace tacitus {
namespace {

bool is_public_name(const std::string& host) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), "80", &hints, &found) != 0) return false;
  const bool open = is_public(*found->ai_addr);
  freeaddrinfo(found);
  return open;
}

std::string dotted(std::uint32_t a) {
  return std::to_string(a >> 24U) + "." + std::to_string((a >> 16U) & 255U) + "."
         + std::to_string((a >> 8U) & 255U) + "." + std::to_string(a & 255U);
}

// The spellings by which resolvers take an IPv4 address, and the IPv6 forms that carry one.
std::vector<std::string> spellings(std::uint32_t a) {
  char hex[64];
  char octal[64];
  char mixed[64];
  char pair[64];
  std::snprintf(hex, sizeof hex, "0x%08x", a);
  std::snprintf(octal, sizeof octal, "0%o.0%o.0%o.0%o", a >> 24U, (a >> 16U) & 255U,
                (a >> 8U) & 255U, a & 255U);
  std::snprintf(mixed, sizeof mixed, "0x%x.%u", a >> 24U, a & 0xFFFFFFU);
  std::snprintf(pair, sizeof pair, "%x:%x", a >> 16U, a & 0xFFFFU);
  const std::string v6 = pair;
  return {dotted(a),
          std::to_string(a),
          hex,
          octal,
          mixed,
          "::ffff:" + dotted(a),
          "::ffff:" + v6,
          "::" + v6,
          "64:ff9b::" + v6,
          "2002:" + v6 + "::1",
          "::ffff:0:" + v6,
          "fe80::" + v6};
}

TEST(PublicAddress, NoSpellingOfAnInnerAddressPasses) {
  const std::uint32_t inner[] = {
      0x00000000, 0x00000001, 0x0A000001, 0x0AFFFFFF, 0x64400001, 0x647FFFFF, 0x7F000001,
      0x7F000002, 0x7FFFFFFF, 0xA9FEA9FE, 0xA9FE0001, 0xAC100001, 0xAC1FFFFF, 0xC0000001,
      0xC0000201, 0xC0586301, 0xC0A80001, 0xC0A8FFFF, 0xC6120001, 0xC613FFFF, 0xC6336401,
      0xCB007101, 0xE0000001, 0xEFFFFFFF, 0xF0000001, 0xFFFFFFFF};
  int tried = 0;
  for (const std::uint32_t address : inner) {
    EXPECT_FALSE(is_public_ipv4(address)) << dotted(address);
    for (const std::string& host : spellings(address)) {
      EXPECT_FALSE(is_public_name(host)) << host;
      ++tried;
    }
  }
  EXPECT_GE(tried, 200);
  for (const char* host : {"::", "::1", "fc00::1", "fd12:3456::1", "fe80::1", "febf::1", "ff02::1",
                           "2001::1", "2001:db8::1", "3fff::1", "100::1", "64:ff9b:1::1"}) {
    EXPECT_FALSE(is_public_name(host)) << host;
  }
}

TEST(PublicAddress, TheInternetIsThere) {
  for (const char* host :
       {"1.1.1.1", "9.255.255.255", "11.0.0.1", "172.15.255.255", "172.32.0.1", "192.167.255.255",
        "193.0.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "2003::1"}) {
    EXPECT_TRUE(is_public_name(host)) << host;
  }
}

TEST(FetchAddress, WhatIsRefusedBeforeAnythingIsAsked) {
  const FetchOptions options;
  for (const char* url : {"",
                          "example.org",
                          "ftp://example.org/",
                          "file:///etc/passwd",
                          "gopher://example.org/",
                          "javascript:alert(1)",
                          "http://",
                          "http:///path",
                          "https://user@example.org/",
                          "https://user:word@example.org/",
                          "http://example.org:22/",
                          "http://example.org:8080/",
                          "http://example.org:99999/",
                          "http://example.org:/",
                          "http://example.org:80:81/",
                          "http://exa mple.org/",
                          "http://example.org/\r\nHost: x",
                          "http://example.org\\@inner/",
                          "http://example.org%2f@inner/",
                          "HTTP//example.org",
                          "dict://example.org:11211/"}) {
    EXPECT_FALSE(refuse_address(url, options).empty()) << url;
  }
  for (const char* url : {"http://example.org", "https://example.org/a?b=c#d",
                          "HTTPS://EXAMPLE.ORG:443/", "http://[2606:4700::1111]/"}) {
    EXPECT_EQ(refuse_address(url, options), "") << url;
  }
}

TEST(Robots, LongestRuleOfTheNamedAgent) {
  struct Case {
    const char* what;
    const char* text;
    const char* path;
    bool allowed;
  };
  const Case cases[] = {
      {"no file", "", "/a", true},
      {"all shut", "User-agent: *\nDisallow: /", "/a", false},
      {"empty rule shuts nothing", "User-agent: *\nDisallow:", "/a", true},
      {"longest wins", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
      {"longest wins, whatever the order", "User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b",
       false},
      {"allow wins a draw", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
      {"our own group counts alone", "User-agent: *\nDisallow: /\n\nUser-agent: Tacitus\nAllow: /",
       "/a", true},
      {"others' groups do not", "User-agent: other\nDisallow: /", "/a", true},
      {"several agents, one group", "User-agent: x\nUser-agent: tacitus\nDisallow: /a", "/a",
       false},
      {"star", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false},
      {"dollar is the end", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdfs", true},
      {"comments and windows line ends", "User-agent: * # all\r\nDisallow: /a # b\r\n", "/a",
       false},
  };
  for (const Case& c : cases)
    EXPECT_EQ(robots_allow(c.text, "tacitus", c.path), c.allowed) << c.what;
}

TEST(Robots, ManyStarsAreLinearEnough) {
  const std::string pattern = "User-agent: *\nDisallow: /" + std::string(2000, '*') + "b";
  EXPECT_TRUE(robots_allow(pattern, "tacitus", "/" + std::string(20'000, 'a')));
}

// Answers on a port of 127.0.0.1, one connection after another.
class Server {
 public:
  explicit Server(std::map<std::string, std::string> answers) : answers_(std::move(answers)) {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::listen(socket_, 8), 0);
    ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
  }
  ~Server() {
    thread_.request_stop();
    thread_.join();
    ::close(socket_);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const { return port_; }
  std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  // After the port is known.
  void put(const std::string& path, std::string answer) { answers_[path] = std::move(answer); }
  int asked() const { return asked_; }

 private:
  void serve(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      pollfd waiting = {socket_, POLLIN, 0};
      if (::poll(&waiting, 1, 20) <= 0) continue;
      const int client = ::accept(socket_, nullptr, nullptr);
      char buffer[4096];
      const ssize_t n = ::read(client, buffer, sizeof buffer);
      const std::string request(buffer, static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
      const std::size_t begin = request.find(' ') + 1;
      const std::string path = request.substr(begin, request.find(' ', begin) - begin);
      ++asked_;
      const auto answer = answers_.find(path);
      const std::string text = answer == answers_.end()
                                   ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                   : answer->second;
      if (text != "hang") {
        static_cast<void>(::send(client, text.data(), text.size(), MSG_NOSIGNAL));
      } else {
        for (int i = 0; i < 100 && !stop.stop_requested(); ++i)
          std::this_thread::sleep_for(std::chrono::milliseconds(10));
      }
      ::close(client);
    }
  }

  std::map<std::string, std::string> answers_;
  int socket_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<int> asked_ = 0;
  std::jthread thread_;
};

bool only_this_machine(const sockaddr& address) {
  if (address.sa_family != AF_INET) return false;
  sockaddr_in v4{};
  std::memcpy(&v4, &address, sizeof v4);
  return v4.sin_addr.s_addr == htonl(INADDR_LOOPBACK);
}

FetchOptions loopback(const Server& server) {
  FetchOptions options;
  options.may_connect = only_this_machine;
  options.ports = {server.port()};
  options.pause = std::chrono::milliseconds(0);
  options.longest = std::chrono::milliseconds(400);
  return options;
}

std::string ok(const std::string& body, const std::string& more = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + more
         + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}
std::string moved(const std::string& to) {
  return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
}

class Fetch : public testing::Test {
 protected:
  void SetUp() override {
    Fetcher probe(loopback(server_));
    const auto page = probe.get(server_.url("/page"));
    if (!page && page.error().slug == "fetch/unavailable") GTEST_SKIP() << page.error().text;
  }
  std::string slug(const std::string& url) {
    Fetcher fetcher(loopback(server_));
    const auto page = fetcher.get(url);
    return page ? "" : page.error().slug;
  }
  Server server_{{{"/page", ok("<p>Text.</p>")}, {"/hang", "hang"}}};
};

TEST_F(Fetch, APageWithItsTypeAndLastAddress) {
  server_.put("/old", moved("/page"));
  Fetcher fetcher(loopback(server_));
  const auto page = fetcher.get(server_.url("/old"));
  ASSERT_TRUE(page.ok()) << page.error().text;
  EXPECT_EQ(page.value().bytes, "<p>Text.</p>");
  EXPECT_EQ(page.value().url, server_.url("/page"));
  EXPECT_EQ(page.value().content_type, "text/html; charset=utf-8");
}

TEST_F(Fetch, TheMachineItselfIsNotReachedWithoutTheTestsLeave) {
  FetchOptions options;
  options.ports = {server_.port()};
  Fetcher fetcher(options);
  const int before = server_.asked();
  const std::string port = ":" + std::to_string(server_.port()) + "/page";
  for (const char* host : {"127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1",
                           "localhost", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0", "[::]"}) {
    const auto page = fetcher.get("http://" + std::string(host) + port);
    ASSERT_FALSE(page.ok()) << host;
    EXPECT_TRUE(page.error().slug == "fetch/refused" || page.error().slug == "fetch/failed")
        << host;
  }
  EXPECT_EQ(server_.asked(), before);
}

TEST_F(Fetch, RedirectsAreCheckedLikeAnyAddress) {
  const std::string port = std::to_string(server_.port());
  for (const std::string& to :
       {"http://127.0.0.2:" + port + "/page", std::string("file:///etc/passwd"),
        "http://user:word@127.0.0.1:" + port + "/page", std::string("http://127.0.0.1:1/page"),
        "http://169.254.169.254:" + port + "/latest/meta-data/"}) {
    server_.put("/away", moved(to));
    const std::string got = slug(server_.url("/away"));
    EXPECT_TRUE(got == "fetch/refused" || got == "fetch/status") << to << " " << got;
  }
  server_.put("/round", moved("/round"));
  EXPECT_EQ(slug(server_.url("/round")), "fetch/redirects");
}

// A name server that answers with an open address while it is watched and with an inner one later.
// Every connection is checked by the address it goes to, so the second answer gains nothing.
TEST_F(Fetch, ANameThatChangesItsAddressLeadsNowhere) {
  int asked_names = 0;
  FetchOptions options = loopback(server_);
  options.resolve = [&](const std::string& host) -> std::string {
    EXPECT_EQ(host, "news.example");
    return ++asked_names == 1 ? "127.0.0.1" : "127.0.0.2";
  };
  server_.put("/robots.txt", ok("User-agent: *\nAllow: /\n"));
  const int before = server_.asked();
  Fetcher fetcher(options);
  const auto page = fetcher.get("http://news.example:" + std::to_string(server_.port()) + "/page");
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().slug, "fetch/refused");
  EXPECT_EQ(server_.asked(), before + 1) << "only robots.txt was read";
  EXPECT_EQ(asked_names, 2);
}

// A list of addresses of which some are inner ones: those are never connected.
TEST_F(Fetch, ANameWithAnInnerAddressAmongOthersIsRefused) {
  FetchOptions options = loopback(server_);
  options.resolve = [](const std::string&) { return "127.0.0.2,127.0.0.1"; };
  Fetcher fetcher(options);
  const auto page = fetcher.get("http://news.example:" + std::to_string(server_.port()) + "/page");
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().slug, "fetch/refused");
}

TEST_F(Fetch, ARedirectToANameOfAnInnerMachineIsRefused) {
  FetchOptions options = loopback(server_);
  options.resolve = [](const std::string& host) {
    return host == "metadata.example" ? "169.254.169.254" : "127.0.0.1";
  };
  const std::string port = std::to_string(server_.port());
  server_.put("/away", moved("http://metadata.example:" + port + "/latest/"));
  Fetcher fetcher(options);
  const auto page = fetcher.get("http://news.example:" + port + "/away");
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().slug, "fetch/refused");
}

TEST_F(Fetch, ProxiesOfTheEnvironmentAreIgnored) {
  const std::string nowhere = "http://127.0.0.1:1";
  for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"})
    ::setenv(name, nowhere.c_str(), 1);
  EXPECT_EQ(slug(server_.url("/page")), "");
  for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"}) ::unsetenv(name);
}

TEST_F(Fetch, LimitsHold) {
  EXPECT_EQ(slug(server_.url("/missing")), "fetch/status");
  FetchOptions options = loopback(server_);
  options.most_bytes = 1000;
  server_.put("/large", ok(std::string(1001, 'x')));
  Fetcher fetcher(options);
  const auto page = fetcher.get(server_.url("/large"));
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().slug, "page/too-large");
  EXPECT_EQ(slug(server_.url("/hang")), "fetch/failed");
}

TEST_F(Fetch, RobotsAreObeyed) {
  server_.put("/robots.txt", ok("User-agent: *\nDisallow: /page\n"));
  EXPECT_EQ(slug(server_.url("/page")), "fetch/robots");
  server_.put("/other", ok("<p>Other.</p>"));
  EXPECT_EQ(slug(server_.url("/other")), "");
  server_.put("/robots.txt", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(slug(server_.url("/other")), "fetch/robots");
}

// A server of https with a certificate of its own making, by Debian's openssl.
class SecureServer {
 public:
  // `name` is what the certificate is for: "IP:127.0.0.1", "DNS:news.example".
  explicit SecureServer(const std::string& name)
      : folder_(std::filesystem::temp_directory_path()
                / ("tacitus-tls-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    made_ = run("openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 "
                "-subj /CN=test -addext subjectAltName="
                + name)
            == 0;
    if (!made_) return;
    write("robots.txt", ok("User-agent: *\nAllow: /\n"));
    write("page", ok("<p>Secret talks.</p>"));
    write("away", moved("http://169.254.169.254/latest/"));
    port_ = free_port();
    process_ = ::fork();
    if (process_ == 0) {
      const std::string at = "127.0.0.1:" + std::to_string(port_);
      if (::chdir(folder_.c_str()) != 0) ::_exit(1);
      const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
      for (const int stream : {0, 1, 2}) ::dup2(nothing, stream);
      ::execlp("openssl", "openssl", "s_server", "-accept", at.c_str(), "-cert", "cert.pem", "-key",
               "key.pem", "-HTTP", "-quiet", static_cast<char*>(nullptr));
      ::_exit(1);
    }
    wait_until_open();
  }
  ~SecureServer() {
    if (process_ > 0) {
      ::kill(process_, SIGKILL);
      ::waitpid(process_, nullptr, 0);
    }
    std::filesystem::remove_all(folder_);
  }
  SecureServer(const SecureServer&) = delete;
  SecureServer& operator=(const SecureServer&) = delete;

  bool made() const { return made_; }
  std::string certificate() const { return folder_ / "cert.pem"; }
  std::string url(const std::string& host, const std::string& path) const {
    return "https://" + host + ":" + std::to_string(port_) + path;
  }
  FetchOptions options() const {
    FetchOptions out;
    out.may_connect = only_this_machine;
    out.ports = {port_};
    out.pause = std::chrono::milliseconds(0);
    out.longest = std::chrono::milliseconds(5000);
    out.certificates = certificate();
    out.resolve = [](const std::string& host) {
      return host == "127.0.0.1" ? std::string() : std::string("127.0.0.1");
    };
    return out;
  }

 private:
  int run(const std::string& command) const {
    return std::system(
        ("cd '" + folder_.string() + "' && " + command + " >/dev/null 2>&1").c_str());
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }
  static std::uint16_t free_port() {
    const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(::bind(probe, reinterpret_cast<sockaddr*>(&address), size), 0);
    ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(probe);
    return ntohs(address.sin_port);
  }
  void wait_until_open() const {
    for (int i = 0; i < 200; ++i) {
      const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
      sockaddr_in address{};
      address.sin_family = AF_INET;
      address.sin_port = htons(port_);
      address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      const int got = ::connect(probe, reinterpret_cast<sockaddr*>(&address), sizeof address);
      ::close(probe);
      if (got == 0) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
  }

  std::filesystem::path folder_;
  bool made_ = false;
  std::uint16_t port_ = 0;
  pid_t process_ = -1;
};

TEST_F(Fetch, SecurePagesAreReadFromTheMachineTheyAreCertifiedFor) {
  const SecureServer secure("DNS:news.example");
  if (!secure.made()) GTEST_SKIP() << "openssl is not on this machine";
  {
    Fetcher fetcher(secure.options());
    const auto page = fetcher.get(secure.url("news.example", "/page"));
    ASSERT_TRUE(page.ok()) << page.error().text;
    EXPECT_EQ(page.value().bytes, "<p>Secret talks.</p>");
  }
  struct Row {
    const char* what;
    const char* host;
    const char* path;
    bool trusted;
    const char* slug;
  };
  const Row rows[] = {
      {"a certificate nobody vouches for", "news.example", "/page", false, "fetch/failed"},
      {"a certificate for another name", "other.example", "/page", true, "fetch/failed"},
      {"a name for an inner machine behind a good certificate", "news.example", "/away", true,
       "fetch/refused"},
  };
  for (const Row& row : rows) {
    FetchOptions options = secure.options();
    if (!row.trusted) options.certificates.clear();
    Fetcher fetcher(options);
    const auto page = fetcher.get(secure.url(row.host, row.path));
    ASSERT_FALSE(page.ok()) << row.what;
    EXPECT_EQ(page.error().slug, row.slug) << row.what << ": " << page.error().text;
  }
}

}  // namespace
}  // namespace tacitus
