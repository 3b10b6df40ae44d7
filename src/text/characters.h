#ifndef TACITUS_TEXT_CHARACTERS_H_
#define TACITUS_TEXT_CHARACTERS_H_

// What a character is to a tokenizer. Coarse on purpose: scripts other than Latin are letters, so
// that any text can be cut, but only European scripts know upper case.

#include <cstdint>
#include <string>
#include <string_view>

namespace tacitus {

enum class CharClass : std::uint8_t {
  Space,   // and what is not to be seen: zero-width marks, controls
  Letter,  // and combining marks
  Digit,
  Apostrophe,  // ' and the curly ones, which are quotes as well
  Quote,       // " and the double curly ones, guillemets
  Opener,      // ( [ {
  Closer,      // ) ] }
  Dot,
  Stop,   // ? ! and the like
  Comma,  // , ; :
  Hyphen,
  Dash,
  Currency,
  Symbol  // the rest
};

CharClass char_class(char32_t code);
bool is_upper(char32_t code);
char32_t to_lower(char32_t code);
// Bullets and arrows that open an item of a list: "\u2022", "\u25AA", "\u00B7".
bool is_bullet(char32_t code);

// Lower case of UTF-8 text, for look-ups.
std::string lower_case(std::string_view text);

}  // namespace tacitus

#endif  // TACITUS_TEXT_CHARACTERS_H_
