#include "page/language_id.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kBytesRead = 20'000;
constexpr std::size_t kLead = 3;  // function words

// Scripts that stand for one language here, or (Cyrillic, Arabic) for a family.
using Script = std::size_t;
constexpr Script kLatin = 0;
constexpr Script kCyrillic = 1;
constexpr Script kGreek = 2;
constexpr Script kHebrew = 3;
constexpr Script kArabic = 4;
constexpr Script kDevanagari = 5;
constexpr Script kThai = 6;
constexpr Script kHangul = 7;
constexpr Script kKana = 8;
constexpr Script kHan = 9;
constexpr Script kScripts = 10;

Script script_of(char32_t c) {
  if (c < 0x370) return kLatin;
  if (c < 0x400) return kGreek;
  if (c < 0x530) return kCyrillic;
  if (c >= 0x590 && c < 0x600) return kHebrew;
  if (c >= 0x600 && c < 0x700) return kArabic;
  if (c >= 0x900 && c < 0x980) return kDevanagari;
  if (c >= 0xE00 && c < 0xE80) return kThai;
  if (c >= 0x3040 && c < 0x3100) return kKana;
  if (c >= 0x4E00 && c < 0xA000) return kHan;
  if (c >= 0xAC00 && c < 0xD7B0) return kHangul;
  return kLatin;
}

// Letters that Persian and Ukrainian have and Arabic and Russian lack.
bool is_persian_letter(char32_t c) {
  return c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6AF || c == 0x6CC;
}

// Lower case of Cyrillic capitals, enough for function words.
char32_t lower_cyrillic(char32_t c) {
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

struct Counts {
  std::array<std::size_t, kScripts> scripts{};
  std::size_t persian = 0;
  std::size_t words = 0;
  std::array<std::size_t, 32> languages{};
};

void count_word(std::string_view word, const PageKnowledge& knowledge, Counts& counts) {
  std::string lower;
  std::uint32_t languages = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (static_cast<unsigned char>(word[at]) < 0x80) {
      lower.push_back(lower_ascii(word[at++]));
      continue;
    }
    const Utf8Char c = decode_utf8(word, at);
    append_utf8(lower, lower_cyrillic(c.code));
    const auto letter = knowledge.language_letters.find(lower_cyrillic(c.code));
    if (letter != knowledge.language_letters.end()) languages |= letter->second;
    at += c.length;
  }
  ++counts.words;
  const WordEntry* entry = knowledge.words.find(hash_word(lower));
  if (entry != nullptr) languages |= entry->languages;
  for (std::size_t i = 0; languages != 0; ++i, languages >>= 1U)
    counts.languages[i] += languages & 1U;
}

void count_part(std::string_view part, const PageKnowledge& knowledge, Counts& counts) {
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < part.size();) {
    const char b = part[at];
    const bool in_word =
        is_alpha(b) || static_cast<unsigned char>(b) >= 0x80 || (inside && b == '\'');
    if (in_word && !inside) begin = at;
    if (!in_word && inside) count_word(part.substr(begin, at - begin), knowledge, counts);
    inside = in_word;
    if (static_cast<unsigned char>(b) < 0x80) {
      counts.scripts[kLatin] += is_alpha(b) ? 1U : 0U;
      ++at;
      continue;
    }
    const Utf8Char c = decode_utf8(part, at);
    if (blank_length(part.substr(at)) > 0 || (c.code >= 0x2000 && c.code < 0x2070)) {
      if (inside && begin < at) count_word(part.substr(begin, at - begin), knowledge, counts);
      inside = false;
    } else {
      ++counts.scripts[script_of(c.code)];
      counts.persian += is_persian_letter(c.code) ? 1U : 0U;
    }
    at += c.length;
  }
  if (inside) count_word(part.substr(begin), knowledge, counts);
}

std::string by_script(Script script, const Counts& counts) {
  switch (script) {
    case kGreek:
      return "el";
    case kHebrew:
      return "he";
    case kArabic:
      return counts.persian * 50 > counts.scripts[kArabic] ? "fa" : "ar";
    case kDevanagari:
      return "hi";
    case kThai:
      return "th";
    case kHangul:
      return "ko";
    case kKana:
      return "ja";
    case kHan:
      return "zh";
    default:
      return {};
  }
}

std::string by_words(const Counts& counts, const std::vector<std::string>& languages) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < languages.size(); ++i) {
    if (counts.languages[i] > counts.languages[best]) best = i;
  }
  // Running text holds a known function word in every second to tenth word; titles hold fewer.
  const std::size_t found = counts.languages[best];
  if (found < 2 || found * 12 < counts.words) return {};
  // English stands first. Many of its words are words elsewhere ("a", "to", "on" in Czech), so on a
  // line or two another language must lead by more than chance.
  if (best != 0 && found < counts.languages[0] + kLead) return {};
  return languages[best];
}

}  // namespace

std::string identify_language(std::string_view text, const std::vector<Span>& parts,
                              const PageKnowledge& knowledge) {
  Counts counts;
  std::size_t left = kBytesRead;
  for (const Span part : parts) {
    const std::string_view bytes = part.of(text).substr(0, left);
    count_part(bytes, knowledge, counts);
    left -= bytes.size();
    if (left == 0) break;
  }
  // Japanese mixes kana with Han characters; a fifth of kana is enough.
  if (counts.scripts[kKana] * 5 > counts.scripts[kHan]) {
    counts.scripts[kKana] += counts.scripts[kHan];
    counts.scripts[kHan] = 0;
  }
  // A Han character says about as much as four letters.
  counts.scripts[kHan] *= 4;
  counts.scripts[kKana] *= 3;
  const auto most = std::max_element(counts.scripts.begin(), counts.scripts.end());
  if (*most == 0) return {};
  std::string tag = by_script(static_cast<Script>(most - counts.scripts.begin()), counts);
  return tag.empty() ? by_words(counts, knowledge.languages) : tag;
}

}  // namespace tacitus
