#include "coding/numbers_atoms.h"

#include <array>
#include <charconv>

#include "base/utf8.h"

namespace tacitus {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019; }
bool is_double_quote(char32_t c) { return c == '"' || c == 0x201C || c == 0x201D; }

char32_t fold_mark(char32_t c) {
  if (is_dash(c)) return U'-';
  if (is_apostrophe(c)) return U'\'';
  if (is_double_quote(c)) return U'"';
  return c;
}

// Letters of any script count as parts of words; of the other characters beyond ASCII those that
// write money, fractions and punctuation do not.
bool is_word_code(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || c > 0x2BFF) && c != 0xFFFD;
}

// Cuts one token; a class so that the parts of the cut can share its place.
class Cutter {
 public:
  Cutter(std::string_view text, Span span, TokenIndex token, Atoms& out)
      : text_(text), at_(span.begin), end_(span.end), token_(token), out_(out) {}

  void run() {
    while (at_ < end_) {
      const std::uint32_t before = at_;
      if (is_digit(text_[at_])) {
        number();
      } else {
        const Utf8Char c = decode_utf8(text_, at_);
        if (is_word_code(c.code) || (is_apostrophe(c.code) && letter_at(at_ + c.length))) {
          word();
        } else if (c.code == ' ' || c.code == '\t' || c.code == '\n' || c.code == 0xA0) {
          at_ += c.length;
        } else {
          mark(c);
        }
      }
      if (at_ == before) break;  // cannot happen; keeps a fault from looping
    }
  }

 private:
  bool digit_at(std::uint32_t i) const { return i < end_ && is_digit(text_[i]); }
  bool letter_at(std::uint32_t i) const {
    return i < end_ && is_word_code(decode_utf8(text_, i).code);
  }

  Atom& add(std::uint32_t begin, std::uint32_t end, AtomKind kind) {
    Atom atom;
    atom.span = {begin, end};
    atom.token = token_;
    atom.kind = kind;
    atom.glued = !out_.items.empty() && out_.items.back().span.end == begin;
    atom.norm_begin = static_cast<std::uint32_t>(out_.norms.size());
    out_.items.push_back(atom);
    return out_.items.back();
  }

  void mark(Utf8Char c) {
    Atom& atom = add(at_, at_ + c.length, AtomKind::Mark);
    atom.mark = fold_mark(c.code);
    at_ += c.length;
  }

  // Digits with groups of three after commas and one decimal part; "29.09.2016" is three numbers.
  void number() {
    const std::uint32_t begin = at_;
    while (digit_at(at_)) ++at_;
    const std::uint32_t plain_end = at_;
    while (at_ - begin <= 24 && comma_group_at(at_)) at_ += 4;
    const bool grouped = at_ != plain_end;
    bool decimal = false;
    if (at_ < end_ && text_[at_] == '.' && digit_at(at_ + 1) && !after_point(begin)) {
      std::uint32_t stop = at_ + 1;
      while (digit_at(stop)) ++stop;
      const bool another = stop < end_ && text_[stop] == '.' && digit_at(stop + 1);
      if (!another) {
        at_ = stop;
        decimal = true;
      }
    }
    Atom& atom = add(begin, at_, AtomKind::Number);
    atom.value = value_of(begin, at_);
    if (!grouped && !decimal) {
      const std::uint32_t size = at_ - begin;
      atom.digits = static_cast<std::uint8_t>(size < 200 ? size : 200);
    }
    out_.norms.append(text_.substr(begin, at_ - begin));
    atom.norm_size = at_ - begin;
  }

  bool comma_group_at(std::uint32_t i) const {
    return i < end_ && text_[i] == ',' && digit_at(i + 1) && digit_at(i + 2) && digit_at(i + 3)
           && !digit_at(i + 4);
  }

  // Whether the number that starts at `begin` follows "09." of the same token.
  bool after_point(std::uint32_t begin) const {
    const std::size_t n = out_.items.size();
    return n >= 2 && out_.items[n - 1].span.end == begin && out_.is_mark(n - 1, U'.')
           && out_.items[n - 2].kind == AtomKind::Number && out_.items[n - 1].glued
           && out_.items[n - 1].token == token_;
  }

  double value_of(std::uint32_t begin, std::uint32_t end) const {
    std::array<char, 40> digits{};
    std::size_t n = 0;
    for (std::uint32_t i = begin; i < end && n < digits.size(); ++i)
      if (text_[i] != ',') digits[n++] = text_[i];
    double value = 0.0;
    std::from_chars(digits.data(), digits.data() + n, value);
    return value;
  }

  // A run of letters with inner points ("U.S.", "a.m.") and apostrophes; a final "'s" is its own.
  void word() {
    const std::uint32_t begin = at_;
    std::uint32_t possessive = 0;
    while (at_ < end_) {
      const Utf8Char c = decode_utf8(text_, at_);
      if (is_word_code(c.code)) {
        at_ += c.length;
      } else if (c.code == '.' && at_ > begin) {
        ++at_;
      } else if (is_apostrophe(c.code) && letter_at(at_ + c.length)) {
        if (at_ > begin && is_final_s(at_ + c.length)) {
          possessive = at_;
          break;
        }
        at_ += c.length;
      } else {
        break;
      }
    }
    add_word(begin, at_);
    if (possessive != 0) {
      at_ = end_of_s(possessive);
      add_word(possessive, at_);
    }
  }

  bool is_final_s(std::uint32_t i) const {
    return i < end_ && (text_[i] == 's' || text_[i] == 'S') && !letter_at(i + 1);
  }
  std::uint32_t end_of_s(std::uint32_t apostrophe) const {
    return apostrophe + decode_utf8(text_, apostrophe).length + 1;
  }

  void add_word(std::uint32_t begin, std::uint32_t end) {
    Atom& atom = add(begin, end, AtomKind::Word);
    atom.capital = text_[begin] >= 'A' && text_[begin] <= 'Z';
    for (std::uint32_t i = begin; i < end;) {
      const Utf8Char c = decode_utf8(text_, i);
      if (is_apostrophe(c.code)) {
        out_.norms.push_back('\'');
      } else if (c.code >= 'A' && c.code <= 'Z') {
        out_.norms.push_back(static_cast<char>(c.code + ('a' - 'A')));
      } else if (c.code != '.') {
        out_.norms.append(text_.substr(i, c.length));
      }
      i += c.length;
    }
    atom.norm_size = static_cast<std::uint32_t>(out_.norms.size()) - atom.norm_begin;
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  TokenIndex token_;
  Atoms& out_;
};

}  // namespace

void append_atoms(std::string_view text, Span span, TokenIndex token, Atoms& out) {
  Cutter(text, span, token, out).run();
}

}  // namespace tacitus
