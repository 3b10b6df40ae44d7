#include "text/tokenizer.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/words.h"

namespace tacitus {
namespace {

using enum CharClass;

struct Char {
  char32_t code = 0;
  CharClass kind = Space;
  std::uint32_t end = 0;  // where the next one begins
};

constexpr std::uint32_t kLongestCode = 40;  // of telephone numbers and dates, in bytes

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::uint32_t end, std::vector<TextToken>& out)
      : text_(text), end_(end), out_(out) {}

  void run(std::uint32_t at) {
    while (at < end_) {
      const Char c = read(at);
      if (c.kind == Space) {
        at = c.end;
        continue;
      }
      chunk_begin_ = at;
      chunk_end_ = find_chunk_end(at);
      for (std::uint32_t i = at; i < chunk_end_;) i = next(i);
      at = chunk_end_;
    }
  }

 private:
  // The character at `at`; a Space of no width at the end of the stretch.
  Char read(std::uint32_t at) const {
    if (at >= end_) return {0, Space, at};
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {byte, char_class(byte), at + 1};
    const Utf8Char c = decode_utf8(text_, at);
    return {c.code, char_class(c.code), std::min(at + c.length, end_)};
  }

  std::uint32_t find_chunk_end(std::uint32_t at) {
    maybe_address_ = false;
    while (at < end_) {
      const Char c = read(at);
      if (c.kind == Space) break;
      maybe_address_ |= c.code == '.' || c.code == '@' || c.code == '/';
      at = c.end;
    }
    no_address_before_ = 0;
    return at;
  }

  void emit(std::uint32_t begin, std::uint32_t end, TokenKind kind, bool joined = false) {
    out_.push_back({{begin, end}, kind, joined});
  }

  bool glued(std::uint32_t at) const { return !out_.empty() && out_.back().span.end == at; }

  // Cuts one token, or the parts of one surface word, at `i`; gives where it ended.
  std::uint32_t next(std::uint32_t i) {
    const Char c = read(i);
    if (maybe_address_ && (c.kind == Letter || c.kind == Digit || c.code == '@')) {
      if (const std::uint32_t end = address_end(i); end != 0) {
        emit(i, end, TokenKind::Address);
        return end;
      }
    }
    switch (c.kind) {
      case Letter:
        return word(i, i);
      case Digit:
        return number(i);
      case Apostrophe:
        return apostrophe(i, c);
      case Dot:
      case Stop:
        return stops(i, c);
      case Comma:
        return comma(i, c);
      case Hyphen:
      case Dash:
        return same_run(i, c, TokenKind::Dash);
      case Quote:
        emit(i, c.end, TokenKind::Quote);
        return c.end;
      case Opener:
        emit(i, c.end, TokenKind::Opener);
        return c.end;
      case Closer:
        emit(i, c.end, TokenKind::Closer);
        return c.end;
      default:
        return symbol(i, c);
    }
  }

  std::uint32_t same_run(std::uint32_t i, Char c, TokenKind kind) {
    std::uint32_t end = c.end;
    while (end < chunk_end_ && read(end).code == c.code) end = read(end).end;
    emit(i, end, kind);
    return end;
  }

  std::uint32_t symbol(std::uint32_t i, Char c) {
    if (c.code == '#' && read(c.end).kind == Letter) {
      const std::uint32_t end = name_end(c.end);
      emit(i, end, TokenKind::Address);
      return end;
    }
    const bool runs = c.code == '*' || c.code == '=' || c.code == '_' || c.code == '~'
                      || c.code == '+' || c.code == '<' || c.code == '>' || c.code == '|';
    if (runs) return same_run(i, c, TokenKind::Symbol);
    std::uint32_t end = c.end;
    for (Char mark = read(end); mark.code >= 0xFE00 && mark.code <= 0xFE0F; mark = read(end)) {
      end = mark.end;
    }
    emit(i, end, TokenKind::Symbol);
    return end;
  }

  // Letters, digits and low lines: what an @name or #tag is made of.
  std::uint32_t name_end(std::uint32_t at) const {
    for (Char c = read(at); c.kind == Letter || c.kind == Digit || c.code == '_'; c = read(at)) {
      at = c.end;
    }
    return at;
  }

  std::uint32_t stops(std::uint32_t i, Char c) {
    const bool starts_chunk = i == chunk_begin_;
    const Char after = read(c.end);
    if (c.code == '.' && starts_chunk && after.kind == Digit) return number(i);
    const bool file_type = c.code == '.' && starts_chunk && after.kind == Letter
                           && is_domain_end(text_.substr(c.end, letters_end(c.end) - c.end));
    if (file_type) return word(i, c.end);
    std::uint32_t end = c.end;
    for (Char more = read(end); more.kind == Dot || more.kind == Stop; more = read(end)) {
      end = more.end;
    }
    emit(i, end, TokenKind::Terminal);
    return end;
  }

  // ":)" and its kind are one token when they end their chunk.
  std::uint32_t comma(std::uint32_t i, Char c) {
    if (c.code == ':' || c.code == ';') {
      std::uint32_t end = c.end;
      if (read(end).code == '-') ++end;
      const std::uint32_t mouth = end;
      while (end < chunk_end_
             && std::string_view(")(DPp").find(text_[end]) != std::string_view::npos) {
        ++end;
      }
      const bool smiles = end > mouth && end == chunk_end_;
      if (smiles && !(text_[mouth] == ')' && open_bracket_before(i))) {
        emit(i, end, TokenKind::Symbol);
        return end;
      }
    }
    emit(i, c.end, TokenKind::Punctuation);
    return c.end;
  }

  // "(see below:)" closes a bracket and does not smile.
  bool open_bracket_before(std::uint32_t at) const {
    for (std::size_t k = out_.size(); k-- > 0 && out_[k].span.begin + 200 > at;) {
      if (out_[k].kind == TokenKind::Closer) return false;
      if (out_[k].kind == TokenKind::Opener) return true;
    }
    return false;
  }

  std::uint32_t apostrophe(std::uint32_t i, Char c) {
    const Char after = read(c.end);
    if (after.code == c.code) {  // '' and `` stand for a double quote
      emit(i, after.end, TokenKind::Quote);
      return after.end;
    }
    if (after.kind == Digit && c.code != 0x2018 && c.code != '`') {  // '90s
      const Char third = read(after.end);
      if (third.kind == Digit) return number(i);
    }
    if (after.kind == Letter && glued(i)) {
      const std::uint32_t end = letters_end(c.end);
      if (is_clitic(lower(c.end, end)) && out_.back().kind != TokenKind::Opener) {
        emit(i, end, TokenKind::Word);  // the 's of "Titanic"'s
        return end;
      }
    }
    if (after.kind == Letter && is_clipped(lower(c.end, letters_end(c.end)))) {
      return word(i, c.end);
    }
    const bool opens = !glued(i) || out_.back().kind == TokenKind::Opener
                       || out_.back().kind == TokenKind::Dash || c.code == 0x2018;
    const bool possessive = !opens && !open_single_ && after_plural();
    if (possessive) out_.back().joined_to_next = true;
    emit(i, c.end, possessive ? TokenKind::Word : TokenKind::Apostrophe);
    open_single_ = opens;
    return c.end;
  }

  bool after_plural() const {
    const TextToken& last = out_.back();
    const char end = text_[last.span.end - 1];
    return last.kind == TokenKind::Word && last.span.size() > 1 && (end == 's' || end == 'S');
  }

  std::uint32_t letters_end(std::uint32_t at) const {
    for (Char c = read(at); c.kind == Letter; c = read(at)) at = c.end;
    return at;
  }

  // The ASCII lower case of a short stretch; empty if it is long.
  std::string_view lower(std::uint32_t begin, std::uint32_t end) {
    if (end - begin > buffer_.size()) return {};
    for (std::uint32_t i = begin; i < end; ++i) {
      const char c = text_[i];
      buffer_[i - begin] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return {buffer_.data(), end - begin};
  }

  static bool is_clitic(std::string_view word) {
    return word == "s" || word == "re" || word == "ve" || word == "ll" || word == "d"
           || word == "m";
  }

  static bool is_clipped(std::string_view word) {
    return word == "em" || word == "cause" || word == "til" || word == "tis" || word == "twas"
           || word == "bout" || word == "n";
  }

  std::uint32_t number(std::uint32_t i) {
    std::uint32_t at = read(i).end;
    const bool parts = long_code(i);
    while (at < chunk_end_) {
      const Char c = read(at);
      if (c.kind == Digit) {
        at = c.end;
        continue;
      }
      const bool inner = c.code == '.' || c.code == ',' || c.code == ':' || c.code == '/'
                         || (parts && c.kind == Hyphen);
      if (!inner || read(c.end).kind != Digit) break;
      at = c.end;
    }
    const Char c = read(at);
    if (c.kind == Apostrophe && read(c.end).code == 's' && read(c.end + 1).kind != Letter) {
      emit(i, c.end + 1, TokenKind::Number);  // "the 1990's"
      return c.end + 1;
    }
    if (c.kind != Letter && c.code != '_') {
      emit(i, at, TokenKind::Number);
      return at;
    }
    const std::uint32_t letters = letters_end(at);
    if (is_unit(lower(at, letters)) && read(letters).kind != Digit) {
      emit(i, at, TokenKind::Number);
      return word(at, at);
    }
    return word(i, at);
  }

  // Two or more hyphens between digits make a telephone number or a date, one a range, but for
  // three digits and four: "2016-09-28", "555-853-1696", "853-1696" against "3-4".
  bool long_code(std::uint32_t at) const {
    const std::uint32_t begin = at;
    std::uint32_t last_hyphen = 0;
    int hyphens = 0;
    for (Char c = read(at); c.kind == Digit || c.kind == Hyphen; c = read(at)) {
      if (at - begin > kLongestCode) return false;
      if (c.kind == Hyphen && last_hyphen + 1 == at) break;
      if (c.kind == Hyphen) last_hyphen = at;
      if (c.kind == Hyphen) ++hyphens;
      at = c.end;
    }
    const bool local = hyphens == 1 && last_hyphen - begin == 3 && at - last_hyphen == 5;
    return (hyphens >= 2 || local) && last_hyphen + 1 < at;
  }

  // A word that begins at `begin` and is known to reach `at`.
  std::uint32_t word(std::uint32_t begin, std::uint32_t at) {
    std::uint32_t apostrophe_at = 0;
    bool dotted = false;
    while (at < chunk_end_) {
      const Char c = read(at);
      if (c.kind == Letter || c.kind == Digit) {
        at = c.end;
        continue;
      }
      const Char after = read(c.end);
      if (c.kind == Apostrophe && after.kind == Letter && at > begin) {
        apostrophe_at = at;
      } else if (c.code == '.' && dotted_letter(begin, at, after)) {
        dotted = true;
      } else if (!joins(begin, at, c, after)) {
        break;
      }
      at = c.end;
    }
    const Char c = read(at);
    if (c.kind == Currency && at - begin <= 3 && is_upper(read(begin).code)
        && read(c.end).kind == Digit) {
      emit(begin, c.end, TokenKind::Symbol);  // US$
      return c.end;
    }
    if (c.code == '.' && keeps_stop(begin, at, dotted)) {
      emit(begin, c.end, TokenKind::Abbreviation);
      return c.end;
    }
    emit_word(begin, at, apostrophe_at);
    return at;
  }

  // Does `c` at `at` stand inside a word: "AT&T", "co-founder", "GCP_London"?
  bool joins(std::uint32_t begin, std::uint32_t at, Char c, Char after) {
    if (c.code == '_') return after.kind == Letter || after.kind == Digit;
    if (c.code == '&') {
      return at - begin <= 3 && is_upper(read(at - 1).code) && is_upper(after.code);
    }
    return c.kind == Hyphen && after.kind == Letter && is_prefix(lower(begin, at));
  }

  // The inner dots of "U.S.", "a.m." and "Ph.D.": single letters between dots.
  bool dotted_letter(std::uint32_t begin, std::uint32_t at, Char after) {
    if (after.kind != Letter) return false;
    const std::string_view head = text_.substr(begin, at - begin);
    const bool first = head.size() == 1 || head == "Ph" || head == "Lt";
    if (!first && (head.size() < 3 || head[head.size() - 2] != '.')) return false;
    // "J.Edgar" is an initial and a name; "U.S" goes on.
    const Char third = read(after.end);
    return third.kind != Letter || head == "Ph";
  }

  bool keeps_stop(std::uint32_t begin, std::uint32_t at, bool dotted) {
    const Char after = read(at + 1);
    if (after.kind == Dot || after.kind == Stop) return dotted && after.kind == Stop;
    if (dotted) return true;
    const std::string_view head = text_.substr(begin, at - begin);
    const Char next_word = word_after(at + 1);
    if (head.size() == 1 && is_upper(read(begin).code)) return is_initial(head[0], next_word);
    if (head.size() > 6) return false;
    const std::string_view key = lower(begin, at);
    if (!is_abbreviation(key)) return false;
    if (needs_number(key)) return next_word.kind == Digit;
    if (!is_upper(read(begin).code)) return is_lower_abbreviation(key);
    const bool ambiguous = key == "miss" || key == "ill" || key == "mass" || key == "wash"
                           || key == "ore" || key == "pa" || key == "ed" || key == "pl";
    return !ambiguous || after.kind == Comma;
  }

  // The first character of the next word, past blanks.
  Char word_after(std::uint32_t at) const {
    Char c = read(at);
    for (int blanks = 0; at < end_ && c.kind == Space && blanks < 4; ++blanks) {
      at = c.end;
      c = read(at);
    }
    return c;
  }

  // "J. Edgar" and "George W. Bush", but not "Plan B. The" at a sentence's end.
  bool is_initial(char letter, Char next_word) const {
    if (!is_upper(next_word.code)) return next_word.code == ',';
    if (out_.empty()) return true;
    const TextToken& last = out_.back();
    if (last.kind == TokenKind::Abbreviation) return true;
    if (last.kind != TokenKind::Word) return letter != 'I';
    return is_upper(read(last.span.begin).code) || letter != 'I';
  }

  // Cuts the clitic off a word and emits the parts.
  void emit_word(std::uint32_t begin, std::uint32_t end, std::uint32_t apostrophe_at) {
    std::uint32_t cut = 0;
    if (apostrophe_at != 0) {
      const std::uint32_t after = read(apostrophe_at).end;
      const std::string_view tail = lower(after, end);
      if (is_clitic(tail)) {
        cut = apostrophe_at;
      } else if (tail == "t" && apostrophe_at > begin + 1
                 && (text_[apostrophe_at - 1] | 0x20) == 'n') {
        cut = apostrophe_at - 1;
      }
    } else if (end - begin <= 8) {
      const std::size_t first = contraction_split(lower(begin, end));
      if (first != 0) cut = begin + static_cast<std::uint32_t>(first);
    }
    if (cut != 0) {
      emit(begin, cut, TokenKind::Word, true);
      begin = cut;
    }
    emit(begin, end, TokenKind::Word);
  }

  // The end of the URL, e-mail address, @name or domain that begins at `at`, or 0.
  std::uint32_t address_end(std::uint32_t at) {
    if (at < no_address_before_) return 0;
    if (text_[at] == '@') {
      const std::uint32_t end = name_end(at + 1);
      return end > at + 1 && !glued(at) ? end : 0;
    }
    std::uint32_t end = at;
    std::uint32_t last_dot = 0;
    std::uint32_t at_sign = 0;
    for (; end < chunk_end_; ++end) {
      const char c = text_[end];
      const auto byte = static_cast<unsigned char>(c);
      const bool plain = byte < 0x80 && (char_class(byte) == Letter || char_class(byte) == Digit);
      if (c == '.') last_dot = end;
      if (c == '@' && at_sign == 0 && end > at) at_sign = end;
      if (!plain && c != '.' && c != '-' && c != '_' && c != '+' && c != '@') break;
    }
    const std::string_view rest = text_.substr(end, chunk_end_ - end);
    if (rest.starts_with("://") && at_sign == 0) return strip_address(at, chunk_end_);
    while (end > at && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
    if (at_sign != 0 && last_dot > at_sign) return end;
    if (text_.substr(at, 4) == "www." || text_.substr(at, 4) == "WWW.") {
      return strip_address(at, chunk_end_);
    }
    const std::size_t dot = text_.substr(at, end - at).rfind('.');
    const bool ends_well = dot != std::string_view::npos && dot > 1
                           && is_domain_end(text_.substr(at + dot + 1, end - at - dot - 1));
    if (!ends_well || at_sign != 0) {
      no_address_before_ = end;
      return 0;
    }
    return text_.substr(end, 1) == "/" && end + 1 < chunk_end_ ? strip_address(at, chunk_end_)
                                                               : end;
  }

  // A URL runs to the end of its chunk but for the punctuation of the sentence around it.
  std::uint32_t strip_address(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view whole = text_.substr(begin, end - begin);
    const bool bracket = whole.find('(') != std::string_view::npos;
    const std::size_t stop = whole.find_first_of("<>\"");
    if (stop != std::string_view::npos) end = begin + static_cast<std::uint32_t>(stop);
    while (end > begin + 1) {
      std::uint32_t last = end - 1;
      while (last > begin && is_utf8_continuation(text_[last])) --last;
      const Char c = read(last);
      const bool outer = c.kind == Dot || c.kind == Stop || c.kind == Comma || c.kind == Quote
                         || c.kind == Apostrophe || (c.kind == Closer && !bracket)
                         || c.kind == Dash;
      if (!outer) break;
      end = last;
    }
    return end;
  }

  std::string_view text_;
  std::uint32_t end_;
  std::vector<TextToken>& out_;
  std::uint32_t chunk_begin_ = 0;
  std::uint32_t chunk_end_ = 0;
  bool maybe_address_ = false;
  std::uint32_t no_address_before_ = 0;  // no address starts before this place
  bool open_single_ = false;
  std::array<char, 16> buffer_{};
};

}  // namespace

void tokenize(std::string_view text, Span where, std::vector<TextToken>& out) {
  Tokenizer(text, where.end, out).run(where.begin);
}

}  // namespace tacitus
