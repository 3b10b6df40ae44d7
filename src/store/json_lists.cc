#include "store/json_lists.h"

#include <charconv>

#include "base/utf8.h"

namespace tacitus {
namespace {

// The character that a backslash at `at` stands for; moves `at` past it.
void append_escaped(std::string& out, std::string_view json, std::size_t& at) {
  const char kind = at + 1 < json.size() ? json[at + 1] : '\\';
  at += 2;
  switch (kind) {
    case 'n':
      out += '\n';
      return;
    case 'r':
      out += '\r';
      return;
    case 't':
      out += '\t';
      return;
    case 'u': {
      // JsonWriter escapes control characters only.
      unsigned code = 0;
      const std::string_view digits = json.substr(std::min(at, json.size()), 4);
      std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
      append_utf8(out, static_cast<char32_t>(code));
      at += digits.size();
      return;
    }
    default:
      out += kind;
  }
}

}  // namespace

std::vector<std::int64_t> json_numbers(std::string_view json) {
  std::vector<std::int64_t> out;
  const char* at = json.data();
  const char* end = json.data() + json.size();
  while (at != end) {
    std::int64_t number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error == std::errc()) {
      out.push_back(number);
      at = next;
    } else {
      ++at;
    }
  }
  return out;
}

std::vector<std::string> json_strings(std::string_view json) {
  std::vector<std::string> out;
  std::size_t at = json.find('"');
  while (at < json.size()) {
    std::string text;
    for (++at; at < json.size() && json[at] != '"';) {
      if (json[at] == '\\') {
        append_escaped(text, json, at);
      } else {
        text += json[at++];
      }
    }
    out.push_back(std::move(text));
    at = at < json.size() ? json.find('"', at + 1) : json.size();
  }
  return out;
}

}  // namespace tacitus
