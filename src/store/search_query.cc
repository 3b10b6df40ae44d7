#include "store/search_query.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"

namespace tacitus {
namespace {

// A double quote inside a quoted FTS5 string is written twice.
std::string quoted(std::string_view word) {
  std::string out = "\"";
  for (const char c : word) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// A word that the tokenizer sees nothing in would make the whole query match nothing.
bool has_letters(std::string_view word) {
  return std::ranges::any_of(word, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
  });
}

struct Term {
  std::string_view word;
  bool absent = false;
  bool prefix = false;
  bool either = false;  // "OR"
};

std::vector<Term> terms_of(std::string_view typed) {
  std::vector<Term> out;
  std::size_t at = 0;
  while (at < typed.size()) {
    if (is_blank(typed[at])) {
      ++at;
      continue;
    }
    Term term;
    if (typed[at] == '-' && at + 1 < typed.size() && !is_blank(typed[at + 1])) {
      term.absent = true;
      ++at;
    }
    const bool phrase = typed[at] == '"';
    std::size_t end = phrase ? typed.find('"', at + 1) : at;
    if (phrase) {
      ++at;
      end = std::min(end, typed.size());
    } else {
      while (end < typed.size() && !is_blank(typed[end])) ++end;
    }
    term.word = typed.substr(at, end - at);
    term.either = !phrase && !term.absent && term.word == "OR";
    if (!phrase && term.word.size() > 1 && term.word.ends_with('*')) {
      term.prefix = true;
      term.word.remove_suffix(1);
    }
    if (term.either || has_letters(term.word)) out.push_back(term);
    at = end + (phrase ? 1 : 0);
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace

SearchQuery search_query(std::string_view typed) {
  SearchQuery out;
  std::string absent;
  bool either = false;
  for (const Term& term : terms_of(typed)) {
    if (term.either) {
      either = !out.match.empty();
      continue;
    }
    const std::string word = quoted(term.word) + (term.prefix ? "*" : "");
    if (term.absent) {
      absent += " NOT " + word;
      continue;
    }
    if (!out.match.empty()) out.match += either ? " OR " : " AND ";
    out.match += word;
    out.words.emplace_back(term.word);
    either = false;
  }
  // FTS5 knows no query of absent words alone; nothing wanted, nothing found.
  if (out.match.empty()) {
    out.match = "\"\"";
  } else if (!absent.empty()) {
    out.match = "(" + out.match + ")" + absent;
  }
  return out;
}

std::string snippet(std::string_view text, const std::vector<std::string>& words,
                    std::size_t width) {
  const std::string folded = lower(text);
  std::size_t found = std::string::npos;
  for (const std::string& word : words) found = std::min(found, folded.find(lower(word)));
  if (found == std::string::npos) found = 0;
  std::size_t begin = found > width / 3 ? found - width / 3 : 0;
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  std::size_t end = std::min(begin + width, text.size());
  while (end < text.size() && !is_blank(text[end])) ++end;
  std::string out = begin > 0 ? "... " : "";
  for (const char c : text.substr(begin, end - begin)) out += is_blank(c) ? ' ' : c;
  return out + (end < text.size() ? " ..." : "");
}

}  // namespace tacitus
