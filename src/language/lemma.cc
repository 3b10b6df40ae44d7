#include "language/lemma.h"

#include <charconv>

#include "base/utf8.h"
#include "language/word_features.h"

namespace tacitus {
namespace {

// Removes `count` characters from the end; false if there are fewer.
bool cut_characters(std::string& text, std::uint32_t count) {
  std::size_t end = text.size();
  for (; count > 0; --count) {
    if (end == 0) return false;
    --end;
    while (end > 0 && is_utf8_continuation(text[end])) --end;
  }
  text.resize(end);
  return true;
}

}  // namespace

LemmaScript parse_lemma_script(std::string_view text) {
  LemmaScript script;
  if (text.starts_with('=')) return {LemmaCase::Whole, 0, text.substr(1)};
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos || dash < 2) return script;
  const auto parsed = std::from_chars(text.data() + 1, text.data() + dash, script.cut);
  if (parsed.ec != std::errc{}) return {};
  script.added = text.substr(dash + 1);
  script.letters = text[0] == 'l'   ? LemmaCase::Lower
                   : text[0] == 'c' ? LemmaCase::Capital
                                    : LemmaCase::Keep;
  return script;
}

void apply_lemma_script(std::string_view form, const LemmaScript& script, std::string& out) {
  out.clear();
  switch (script.letters) {
    case LemmaCase::Whole:
      out = script.added;
      return;
    case LemmaCase::Keep:
      out = form;
      break;
    case LemmaCase::Lower:
      append_lower(out, form);
      break;
    case LemmaCase::Capital: {
      const std::size_t first = form.empty() ? 0 : decode_utf8(form, 0).length;
      out = form.substr(0, first);
      append_lower(out, form.substr(first));
      break;
    }
  }
  const std::string base = out;
  if (!cut_characters(out, script.cut) || (out.empty() && script.added.empty())) {
    out = base;
    return;
  }
  out += script.added;
}

}  // namespace tacitus
