#ifndef TACITUS_TEXT_WORDS_H_
#define TACITUS_TEXT_WORDS_H_

// The closed word lists of English that cutting text needs.

#include <string_view>

namespace tacitus {

// All take lower case without the full stop.

// "Gen", "Sept", "Inc": words that keep their full stop.
bool is_abbreviation(std::string_view word);
// Those that do so when written small as well: "etc", "vs".
bool is_lower_abbreviation(std::string_view word);
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
// Words that, with a capital after "U.S.", begin a sentence and not a name: "The", "But".
bool is_sentence_starter(std::string_view capitalised);

}  // namespace tacitus

#endif  // TACITUS_TEXT_WORDS_H_
