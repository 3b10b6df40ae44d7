#ifndef TACITUS_LEXICON_NAMES_H_
#define TACITUS_LEXICON_NAMES_H_

// Names as they are compared: "U.S." = "US", "Sana'a" = "Sanaa", "al-Qaeda" = "Al Qaeda",
// "Malacanang" with or without its tilde. tools/lexicon/names.py does the same for the files that
// are sorted by key.

#include <cstdint>
#include <string>
#include <string_view>

namespace tacitus {

// Words in lower case without diacritics, points, apostrophes and possessive 's; hyphens part
// words; one blank between them.
std::string name_key(std::string_view name);
// The same, appended to `out` (a blank first if `out` is not empty and there is a word).
void append_name_key(std::string_view name, std::string& out);

// The key of a person's name under the spellings that translators choose between: "Sergey" and "Sergei",
// "Aliyev" and "Aliev", "Zelensky", "Zelenskyy" and "Zelenskiy" have one.
std::string spelling_key(std::string_view name);

// How a name must be written to be that name: "police" in any case; "Turkey" with a capital
// somewhere; "US" in capitals only.
enum class Case : std::uint8_t { Any, Capital, Upper };

Case case_of(std::string_view written);
// May `text` be a writing of a name of case `wanted`?
bool case_fits(std::string_view text, Case wanted);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_NAMES_H_
