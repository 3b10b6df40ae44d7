#ifndef TACITUS_TEXT_WORDS_H_
#define TACITUS_TEXT_WORDS_H_

// The closed word lists of English that cutting text needs.

#include <cstdint>
#include <string_view>

namespace tacitus {

// What the full stop of an abbreviation says about the sentence.
enum class AbbreviationKind : std::uint8_t {
  None,
  Title,         // never ends a sentence: "Gen.", "Mr.", "St."
  BeforeNumber,  // an abbreviation before a number only: "No. 5", "Sept. 19", "p. 12"
  Other          // may end one: "Inc.", "etc.", "U.S."
};

// All take lower case without the full stop.
AbbreviationKind abbreviation_kind(std::string_view word);
// Abbreviations that are also plain words and so count only before a digit: "no", "fig", "art".
bool needs_number(std::string_view word);
// Prefixes that stay with what follows their hyphen: "anti-war", "e-mail".
bool is_prefix(std::string_view word);
// Units written onto their number: "5pm", "10km", "4m".
bool is_unit(std::string_view word);
// The length of the first part of a word that is two in one: "can|not", "gon|na", "do|nt"; or 0.
std::size_t contraction_split(std::string_view word);
// Top-level domains and file types that make a dotted word one token: "whitehouse.gov".
bool is_domain_end(std::string_view word);
// Words that, with a capital, begin a sentence far more often than a name: "The", "But".
bool is_sentence_starter(std::string_view capitalised);

}  // namespace tacitus

#endif  // TACITUS_TEXT_WORDS_H_
