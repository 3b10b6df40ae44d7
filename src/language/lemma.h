#ifndef TACITUS_LANGUAGE_LEMMA_H_
#define TACITUS_LANGUAGE_LEMMA_H_

// Lemmas by edit script: '<case><cut>-<added>'. Case 'l' lower-cases the form, 'c' all but its first
// letter, 'k' keeps it; then `cut` characters go from the end and `added` comes on: 'l1-e' makes "use"
// of "Used". '=word' is the lemma itself. Written by tools/train/lemmas.py.

#include <cstdint>
#include <string>
#include <string_view>

namespace tacitus {

enum class LemmaCase : std::uint8_t { Keep, Lower, Capital, Whole };

struct LemmaScript {
  LemmaCase letters = LemmaCase::Keep;
  std::uint32_t cut = 0;  // characters
  std::string_view added;
};

// A script that is not of this form keeps the form.
LemmaScript parse_lemma_script(std::string_view text);

// Writes the lemma of `form` to `out`; never empty for a form that is not.
void apply_lemma_script(std::string_view form, const LemmaScript& script, std::string& out);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_LEMMA_H_
