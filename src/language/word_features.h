#ifndef TACITUS_LANGUAGE_WORD_FEATURES_H_
#define TACITUS_LANGUAGE_WORD_FEATURES_H_

// What the language model sees of a word: its normalised form and eleven hashed features. The
// trainer computes the same (tools/train/features.py); docs/formats/model.md states the rules, and a
// change to either makes every model file useless.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tacitus {

inline constexpr std::size_t kWordFeatures = 11;
inline constexpr std::uint8_t kTableKey = 255;  // hash kind of the keys of a model file's tables

// Lower case of Latin, Greek and Cyrillic letters that have a one-to-one partner.
char32_t lower_code_point(char32_t code);

// Appends `text` in lower case.
void append_lower(std::string& out, std::string_view text);

// FNV-1a over the kind and the bytes, folded once.
std::uint64_t feature_hash(std::uint8_t kind, std::string_view bytes);

using WordFeatures = std::array<std::uint32_t, kWordFeatures>;  // bucket numbers, 0 = absent

struct WordForm {
  std::string normal;  // lower case, digits as 0, typographic quotes and dashes as ASCII
  WordFeatures feature{};
};

// Fills `out` for `form`; `buckets` > 1 is the size of the feature table.
void describe_word(std::string_view form, std::uint32_t buckets, WordForm& out);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_WORD_FEATURES_H_
