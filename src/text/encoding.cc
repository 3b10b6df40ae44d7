#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <iconv.h>

#include "base/utf8.h"
#include "text/encoding_labels.h"

namespace tacitus {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Collects the text and starts a new run wherever text and source advance by different amounts.
class Writer {
 public:
  explicit Writer(DecodedText& out) : out_(out) {}

  // Adds one character that stood at `at` of the source.
  void put(char32_t code, std::size_t at) {
    const bool closes_line = code == '\n' && after_return_;
    after_return_ = code == '\r';
    if (closes_line) return;
    begin_run(at);
    append_utf8(out_.text, code == '\r' ? U'\n' : code);
  }

  void put_broken(std::size_t at) {
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    put(kReplacement, at);
    ++out_.replaced_count;
    if (out_.replaced.size() < kMostReplacedKept) {
      out_.replaced.push_back({begin, static_cast<std::uint32_t>(out_.text.size())});
    }
  }

  // A stretch of ASCII without \r and NUL.
  void put_plain(std::string_view bytes, std::size_t at) {
    if (after_return_ && bytes.starts_with('\n')) {
      bytes.remove_prefix(1);
      ++at;
    }
    after_return_ = false;
    if (bytes.empty()) return;
    begin_run(at);
    out_.text.append(bytes);
  }

 private:
  void begin_run(std::size_t at) {
    const std::size_t begin = out_.text.size();
    if (at - begin == shift_) return;
    shift_ = at - begin;  // wraps around where the text is longer than its source
    out_.source_map.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  }

  DecodedText& out_;
  std::size_t shift_ = 0;
  bool after_return_ = false;
};

bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\r' && c != '\0'; }

void decode_utf8_into(std::string_view bytes, std::size_t at, DecodedText& out) {
  out.encoding = "utf-8";
  out.text.reserve(bytes.size());
  Writer writer(out);
  while (at < bytes.size()) {
    std::size_t end = at;
    while (end < bytes.size() && is_plain(bytes[end])) ++end;
    writer.put_plain(bytes.substr(at, end - at), at);
    at = end;
    if (at == bytes.size()) break;
    const Utf8Char c = decode_utf8(bytes, at);
    if (c.valid && c.code != 0) {
      writer.put(c.code, at);
    } else {
      writer.put_broken(at);
    }
    at += c.length;
  }
}

void decode_utf16_into(std::string_view bytes, std::size_t at, bool big, DecodedText& out) {
  out.encoding = big ? "utf-16be" : "utf-16le";
  Writer writer(out);
  const auto unit = [&](std::size_t i) {
    const std::uint32_t first = static_cast<unsigned char>(bytes[i]);
    const std::uint32_t second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big ? first << 8U | second : second << 8U | first);
  };
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    if (high != 0 && (high < 0xD800 || high > 0xDFFF)) {
      writer.put(high, at);
    } else if (high >= 0xD800 && high < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00
               && unit(at + 2) <= 0xDFFF) {
      writer.put(0x10000 + ((high - 0xD800) << 10U) + (unit(at + 2) - 0xDC00), at);
      at += 2;
    } else {
      writer.put_broken(at);
    }
  }
  if (at < bytes.size()) writer.put_broken(at);
}

// WHATWG's windows-1252, which is what "latin1" and "ascii" mean on the web.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void decode_windows1252_into(std::string_view bytes, DecodedText& out) {
  out.encoding = "windows-1252";
  out.text.reserve(bytes.size());
  Writer writer(out);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte == 0) {
      writer.put_broken(at);
    } else {
      const bool shifted = byte >= 0x80 && byte < 0xA0;
      writer.put(shifted ? char32_t{kWindows1252[byte - 0x80U]} : char32_t{byte}, at);
    }
  }
}

// The other legacy encodings are decoded by the C library, one character at a time so that each
// knows its bytes.
class LegacyDecoder {
 public:
  explicit LegacyDecoder(const char* name) : handle_(iconv_open("UTF-32LE", name)) {}
  ~LegacyDecoder() {
    if (ok()) iconv_close(handle_);
  }
  LegacyDecoder(const LegacyDecoder&) = delete;
  LegacyDecoder& operator=(const LegacyDecoder&) = delete;

  bool ok() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

  // The character at `at`; not valid and one byte long where there is none.
  Utf8Char decode(std::string_view bytes, std::size_t at) {
    for (std::size_t length = 1; length <= 4 && at + length <= bytes.size(); ++length) {
      std::array<char, 4> in{};
      bytes.copy(in.data(), length, at);
      std::array<unsigned char, 4> raw{};
      char* from = in.data();
      char* to = reinterpret_cast<char*>(raw.data());
      std::size_t from_left = length;
      std::size_t to_left = raw.size();
      const std::size_t rc = iconv(handle_, &from, &from_left, &to, &to_left);
      if (rc != static_cast<std::size_t>(-1) && from_left == 0 && to_left == 0) {
        const std::uint32_t code =
            raw[0] | std::uint32_t{raw[1]} << 8U | std::uint32_t{raw[2]} << 16U;
        return {static_cast<char32_t>(code), static_cast<std::uint32_t>(length), true};
      }
      iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    }
    return {kReplacement, 1, false};
  }

 private:
  iconv_t handle_;
};

bool decode_legacy_into(std::string_view bytes, const char* name, DecodedText& out) {
  LegacyDecoder decoder(name);
  if (!decoder.ok()) return false;
  Writer writer(out);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const Utf8Char c = byte < 0x80 ? Utf8Char{byte, 1, byte != 0} : decoder.decode(bytes, at);
    if (c.valid) {
      writer.put(c.code, at);
    } else {
      writer.put_broken(at);
    }
    at += c.length;
  }
  out.encoding = name;
  for (char& c : out.encoding) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return true;
}

// How the characters outside ASCII fare when the bytes are read as UTF-8.
struct Utf8Count {
  std::size_t good = 0;
  std::size_t bad = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const Utf8Char c = decode_utf8(bytes, at);
    ++(c.valid ? count.good : count.bad);
    at += c.length;
  }
  return count;
}

// Where nothing names the charset: Cyrillic, Japanese and Chinese words are runs of bytes outside
// ASCII; in the languages of windows-1252 these stand alone or in pairs. Empty for the latter.
std::string_view guess_legacy(std::string_view bytes) {
  std::array<std::size_t, 256> counts{};
  std::size_t high = 0;
  std::size_t in_runs = 0;
  std::size_t run = 0;
  const std::string_view head = bytes.substr(0, std::size_t{256} << 10U);
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
      ++counts[byte];
      ++high;
      ++run;
      continue;
    }
    if (run >= 3) in_runs += run;
    run = 0;
  }
  if (run >= 3) in_runs += run;
  constexpr std::size_t kLeast = 40;  // bytes to tell anything by
  if (high < kLeast) return {};
  const auto sum = [&](std::size_t from, std::size_t to) {
    std::size_t n = 0;
    for (std::size_t i = from; i <= to; ++i) n += counts[i];
    return n;
  };
  // Leads of the kana: a third of the characters of Japanese.
  if ((counts[0x82] + counts[0x83]) * 6 > high) return "CP932";
  if (in_runs * 10 < high * 7) return {};
  if ((counts[0xA4] + counts[0xA5]) * 8 > high) return "EUC-JP";
  // Letters of both Cyrillic charsets lie from C0 on; small ones, most of any text, not in the same half.
  if (sum(0x80, 0xBF) * 8 < high)
    return sum(0xE0, 0xFF) > sum(0xC0, 0xDF) ? "WINDOWS-1251" : "KOI8-R";
  return sum(0x80, 0xA0) * 20 < high ? "GB18030" : std::string_view{};
}

// UTF-16 without a mark: English text has a zero in nearly every other byte.
std::optional<bool> unmarked_utf16(std::string_view bytes) {
  const std::size_t n = std::min<std::size_t>(bytes.size(), 4096) / 2;
  if (n < 4) return std::nullopt;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < n; ++i) {
    even += bytes[2 * i] == '\0' ? 1U : 0U;
    odd += bytes[2 * i + 1] == '\0' ? 1U : 0U;
  }
  if (odd * 4 >= n * 3 && even * 20 <= n) return false;
  if (even * 4 >= n * 3 && odd * 20 <= n) return true;
  return std::nullopt;
}

}  // namespace

DecodedText decode_bytes(std::string_view bytes, std::string_view label) {
  DecodedText out;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    decode_utf8_into(bytes, 3, out);
    return out;
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    decode_utf16_into(bytes, 2, bytes[0] == '\xFE', out);
    return out;
  }
  const std::string_view named = encoding_of(label);
  const bool labelled = !label.empty();
  if (const auto big = unmarked_utf16(bytes)) {
    decode_utf16_into(bytes, 0, *big, out);
    out.label_ignored = labelled && !named.starts_with("utf-16");
    return out;
  }
  const Utf8Count count = count_utf8(bytes);
  // One broken sequence in a page of good ones is damage; more broken than good is another charset.
  const bool is_utf8 = count.bad == 0 || count.good > count.bad;
  if (is_utf8 && (count.good > 0 || named.empty() || named == "utf-8")) {
    decode_utf8_into(bytes, 0, out);
    out.label_ignored = labelled && named != "utf-8";
    return out;
  }
  const bool other = !named.empty() && named != "windows-1252" && !named.starts_with("utf-");
  if (other && decode_legacy_into(bytes, named.data(), out)) return out;
  const std::string_view guess = named.empty() ? guess_legacy(bytes) : std::string_view();
  if (!guess.empty() && decode_legacy_into(bytes, guess.data(), out)) {
    out.label_ignored = labelled;
    return out;
  }
  decode_windows1252_into(bytes, out);
  out.label_ignored = labelled && named != "windows-1252";
  return out;
}

std::string_view binary_kind(std::string_view bytes) {
  struct Magic {
    std::string_view start;
    std::string_view kind;
  };
  static constexpr Magic kMagic[] = {
      {"\x89PNG\r\n", "PNG image"},
      {"\xFF\xD8\xFF", "JPEG image"},
      {"GIF87a", "GIF image"},
      {"GIF89a", "GIF image"},
      {"%PDF-", "PDF document"},
      {"\x7F"
       "ELF",
       "ELF program"},
      {"PK\x03\x04", "zip archive"},
      {"\x1F\x8B", "gzip archive"},
      {"\xFD"
       "7zXZ",
       "xz archive"},
      {"\x28\xB5\x2F\xFD", "zstd archive"},
      {"7z\xBC\xAF", "7z archive"},
      {"SQLite format 3", "SQLite database"},
      {"\xD0\xCF\x11\xE0", "Office document"},
      {"OggS", "Ogg media"},
  };
  for (const Magic& magic : kMagic) {
    if (bytes.starts_with(magic.start)) return magic.kind;
  }
  const std::string_view head = bytes.substr(0, 4096);
  const bool marked = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  if (head.empty() || marked || unmarked_utf16(head)) return {};
  const auto odd = std::ranges::count_if(head, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B';
  });
  // A page has next to no control bytes; programs and compressed data have over a tenth.
  return static_cast<std::size_t>(odd) * 20 > head.size() ? "binary data" : std::string_view{};
}

}  // namespace tacitus
