#include "story/names.h"

#include "base/utf8.h"

namespace tacitus {
namespace {

// The letters of Latin-1 Supplement and Latin Extended-A without their marks, from U+00C0 to
// U+017F; '.' stands for no letter.
constexpr std::string_view kLatin1 =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";
constexpr std::string_view kExtendedA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin1.size() == 64);
static_assert(kExtendedA.size() == 128);

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool is_blank_mark(char32_t code) {
  return code == ' ' || code == '-' || code == '.' || code == 0xA0 || code == 0x2010
         || code == 0x2011;
}

void append_plain(std::string& out, char32_t code) {
  if (code >= 'A' && code <= 'Z') {
    out.push_back(static_cast<char>(code + ('a' - 'A')));
  } else if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) {
    out.push_back(static_cast<char>(code));
  } else if (is_blank_mark(code)) {
    if (!out.empty() && out.back() != ' ') out.push_back(' ');
  } else if (code == 0xC6 || code == 0xE6) {
    out += "ae";
  } else if (code >= 0xC0 && code <= 0xFF) {
    if (kLatin1[code - 0xC0] != '.') out.push_back(kLatin1[code - 0xC0]);
  } else if (code >= 0x100 && code <= 0x17F) {
    out.push_back(kExtendedA[code - 0x100]);
  } else if (code > 0x17F && (code < 0x2000 || code > 0x206F)) {
    append_utf8(out, code);
  }
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string plain;
  for (std::size_t at = 0; at < name.size();) {
    const Utf8Char c = decode_utf8(name, at);
    append_plain(plain, c.code);
    at += c.length;
  }
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();

  std::string out;
  const auto next_is = [&](std::size_t at, char c) {
    return at + 1 < plain.size() && plain[at + 1] == c;
  };
  for (std::size_t at = 0; at < plain.size(); ++at) {
    char c = plain[at];
    if (c == 'p' && next_is(at, 'h')) {
      c = 'f';
      ++at;
    } else if (c == 'o' && next_is(at, 'u')
               && !(at + 2 < plain.size() && is_vowel(plain[at + 2]))) {
      c = 'u';  // "Mahmoud", "Mahmud"
      ++at;
    } else if (c == 'y') {
      c = 'i';
    } else if (c == 'q') {
      c = 'k';  // "Qasim", "Kasim"
    }
    if (!out.empty() && out.back() == c && c >= 'a' && c <= 'z') continue;
    out.push_back(c);
  }
  return out;
}

std::string actor_key(const Actor& actor) {
  // A state that only lies in the way ("shelled Syria") has no entry of the lexicon; a people has that
  // of its state.
  if (actor.kind == ActorKind::State && !actor.country.empty()) return "state:" + actor.country;
  if (actor.kind == ActorKind::Group && !actor.lexicon_id.empty()) {
    return "people:" + actor.lexicon_id;
  }
  if (!actor.lexicon_id.empty()) return actor.lexicon_id;
  if (actor.name.empty()) return {};
  const std::string folded = fold_name(actor.name);
  if (actor.kind == ActorKind::Person && folded.find(' ') == std::string::npos) return {};
  return std::string(name_of(actor.kind)) + ":" + folded;
}

}  // namespace tacitus
