#include "base/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace tacitus {
namespace {

void append_escaped(std::string& out, std::string_view s) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::size_t at = 0;
  while (at < s.size()) {
    const auto c = static_cast<unsigned char>(s[at]);
    if (c < 0x20) {
      switch (c) {
        case '\n':
          out += "\\n";
          break;
        case '\r':
          out += "\\r";
          break;
        case '\t':
          out += "\\t";
          break;
        default:
          out += "\\u00";
          out.push_back(kHex[c >> 4U]);
          out.push_back(kHex[c & 15U]);
      }
      ++at;
    } else if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(s[at++]);
    } else if (c < 0x80) {
      out.push_back(s[at++]);
    } else {
      const Utf8Char u = decode_utf8(s, at);
      if (u.valid) {
        out.append(s.substr(at, u.length));
      } else {
        out += "\xEF\xBF\xBD";
      }
      at += u.length;
    }
  }
}

}  // namespace

void JsonWriter::separate() {
  if (need_comma_) out_.push_back(',');
  need_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  need_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  need_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  out_.push_back(':');
  need_comma_ = false;
}

void JsonWriter::string(std::string_view value) {
  separate();
  out_.push_back('"');
  append_escaped(out_, value);
  out_.push_back('"');
}

void JsonWriter::number(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  // 300000, not 3e+05: whole numbers are mostly counts, and people read them.
  if (std::abs(value) < 1e15 && value == std::trunc(value)) {
    return number(static_cast<std::int64_t>(value));
  }
  separate();
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  out_.append(buffer.data(), end.ptr);
}

void JsonWriter::boolean(bool value) { raw(value ? "true" : "false"); }

void JsonWriter::null() { raw("null"); }

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

}  // namespace tacitus
