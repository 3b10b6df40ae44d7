#include "text/boundary.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/words.h"

namespace tacitus {
namespace {

struct Weight {
  std::uint32_t key;
  std::int16_t weight;  // 1/256
};

constexpr Weight kWeights[] = {
#include "text/boundary_weights.inc"
};

// The keys are hashes and so evenly spread: the place of one is near its share of the range.
int weight_of(std::uint32_t key) {
  constexpr std::uint64_t kSize = std::size(kWeights);
  std::size_t i = (std::uint64_t{key} * kSize) >> 32U;
  while (i > 0 && kWeights[i].key > key) --i;
  while (i + 1 < kSize && kWeights[i].key < key) ++i;
  return kWeights[i].key == key ? kWeights[i].weight : 0;
}

// FNV-1a over the bytes of a feature's name.
class Feature {
 public:
  explicit Feature(std::string_view name) { add(name); }
  Feature& add(std::string_view bytes) {
    for (const char c : bytes) add(static_cast<unsigned char>(c));
    return *this;
  }
  Feature& add_lower(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      if (byte < 0x80) {
        add(static_cast<unsigned char>(to_lower(byte)));
        ++i;
        continue;
      }
      const Utf8Char c = decode_utf8(bytes, i);
      std::string lower;
      append_utf8(lower, to_lower(c.code));
      add(lower);
      i += c.length;
    }
    return *this;
  }
  int weight() const { return weight_of(hash_); }

 private:
  void add(unsigned char byte) { hash_ = (hash_ ^ byte) * 16777619U; }
  std::uint32_t hash_ = 2166136261U;
};

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::ranges::find(forms, form) != forms.end();
}

bool is_mark(TokenKind kind) { return kind == TokenKind::Quote || kind == TokenKind::Apostrophe; }

bool is_closer(const TextToken& token, std::string_view form) {
  if (token.kind == TokenKind::Closer) return true;
  return is_mark(token.kind) && form != "`" && form != "``" && form != "\xE2\x80\x9C"
         && form != "\xE2\x80\x98" && form != "\xC2\xAB";
}

bool is_opener(const TextToken& token, std::string_view form) {
  if (token.kind == TokenKind::Opener) return true;
  return is_mark(token.kind) && form != "\xE2\x80\x9D" && form != "\xE2\x80\x99"
         && form != "\xC2\xBB";
}

// floor(2 log2 n) for n = 1 .. 40
constexpr std::array<std::string_view, 40> kLengthClass = {
    "0", "2", "3", "4",  "4",  "5",  "5",  "6",  "6",  "6",  "6",  "7", "7", "7",
    "7", "8", "8", "8",  "8",  "8",  "8",  "8",  "9",  "9",  "9",  "9", "9", "9",
    "9", "9", "9", "10", "10", "10", "10", "10", "10", "10", "10", "10"};

class Place {
 public:
  Place(std::string_view text, const std::vector<TextToken>& tokens, std::size_t start,
        std::size_t left)
      : text_(text), tokens_(tokens), start_(start), left_(left) {
    stop_ = left;
    while (left - stop_ < 3 && stop_ > start && is_closer(tokens[stop_], form(stop_))
           && glued(stop_))
      --stop_;
    kind_ = stop_type(stop_);
    if (!is_stop()) {
      stop_ = left;
      kind_ = stop_type(left);
    }
    right_ = left + 1;
    while (right_ - left < 4 && right_ + 1 < tokens.size()
           && is_opener(tokens[right_], form(right_)))
      ++right_;
  }

  bool is_boundary() const {
    const bool weak = is_one_of(kind_, {"w", "n", ",", "s", "-"});
    const std::string_view after = shape(right_);
    if (tokens_[left_].joined_to_next || (weak && after == "l")) return false;
    const bool upper = after.front() == 'U';
    if (glued(left_ + 1) && (weak || !upper || kind_ == "a")) return false;
    if (kind_ == "a" && starts_anew()) return true;
    if (stop_ < left_ && closes_bracket() && after == "l") return false;
    if (stop_ < left_ && (kind_ == "?" || kind_ == "!") && is_attribution()) return false;
    return score() > least_score(weak);
  }

 private:
  std::string_view form(std::size_t i) const { return tokens_[i].span.of(text_); }
  bool glued(std::size_t i) const {
    return i > 0 && tokens_[i - 1].span.end == tokens_[i].span.begin;
  }
  bool is_stop() const { return is_one_of(kind_, {".", "?", "!", "...", "a"}); }

  // How far above even odds it must be where little but the words speaks for an end: news is no
  // chat. Read off the wrong cuts of 24,000 sentences of Voice of America and Wikinews: "More than
  // 2,000 | Kenyans", "the U.S. | Treasury", "Mr. Abbas' | Fatah party".
  int least_score(bool weak) const {
    if (kind_ == "n") return 768;
    if (weak || kind_ == ")") return 256;
    return kind_ == "a" ? 128 : 0;
  }

  // "He left the U.S. The army stayed."
  bool starts_anew() const { return form(stop_).size() > 2 && is_sentence_starter(form(right_)); }

  // "Rep. Ada Rook (D-Ore.) said": the stop belongs to what stands in the brackets.
  bool closes_bracket() const {
    for (std::size_t i = stop_ + 1; i <= left_; ++i) {
      if (tokens_[i].kind == TokenKind::Closer) return true;
    }
    return false;
  }

  // `"Who fired?" Rook asked.` is one sentence.
  bool is_attribution() const {
    return right_ + 1 < tokens_.size()
           && is_one_of(form(right_ + 1),
                        {"said", "says", "asked", "asks", "told", "added", "wrote"});
  }

  std::string_view stop_type(std::size_t i) const {
    const std::string_view f = form(i);
    if (tokens_[i].kind == TokenKind::Terminal) {
      if (f.find('?') != std::string_view::npos) return "?";
      if (f.find('!') != std::string_view::npos) return "!";
      return f == "." ? "." : "...";
    }
    if (tokens_[i].kind == TokenKind::Abbreviation) return "a";
    if (f == ":" || f == ";" || f == ",") return f;
    if (is_closer(tokens_[i], f)) return ")";
    if (tokens_[i].kind == TokenKind::Dash) return "-";
    const CharClass first = char_class(decode_utf8(f, 0).code);
    return first == CharClass::Digit ? "n" : first == CharClass::Letter ? "w" : "s";
  }

  // Ul Word, UU WORD, U W, l word, d 12, else the first character.
  std::string_view shape(std::size_t i) const {
    const std::string_view f = form(i);
    const Utf8Char first = decode_utf8(f, 0);
    const CharClass kind = char_class(first.code);
    if (kind == CharClass::Digit) return "d";
    if (kind != CharClass::Letter) return f.substr(0, first.length);
    if (!is_upper(first.code)) return "l";
    if (f.size() == first.length) return "U";
    return is_upper(decode_utf8(f, first.length).code) ? "UU" : "Ul";
  }

  int score() const {
    const bool ends = is_one_of(kind_, {".", "?", "!", "..."}) && stop_ > start_;
    const std::size_t word = ends ? stop_ - 1 : stop_;
    const std::string_view before = stop_ >= start_ + 2 ? form(stop_ - 2) : "<";
    const std::string_view after = shape(right_);
    const bool more = right_ + 1 < tokens_.size();
    const std::string_view second = more ? form(right_ + 1) : ">";
    const std::string_view length = kLengthClass[std::min<std::size_t>(left_ - start_, 39)];
    const std::string_view word_length = std::string_view("123456").substr(
        std::min<std::size_t>(count_code_points(form(word)), 6) - 1, 1);
    const std::string_view opening = form(left_ + 1);
    int sum = Feature("0").add(kind_).weight();
    sum += Feature("1")
               .add(kind_)
               .add(stop_ < left_ ? "c" : "-")
               .add(right_ > left_ + 1 ? "o" : "-")
               .add(after)
               .weight();
    sum += Feature("2").add(kind_).add_lower(form(right_)).weight();
    sum += Feature("3").add(kind_).add(after).add(more ? shape(right_ + 1) : ">").weight();
    sum += Feature("4").add(kind_).add_lower(form(word)).weight();
    sum += Feature("5").add(kind_).add(shape(word)).add(word_length).add(after).weight();
    sum += Feature("6").add(kind_).add(after).add_lower(form(word)).weight();
    sum += Feature("7").add(kind_).add_lower(before).weight();
    sum += Feature("8").add(kind_).add(length).add(after).weight();
    sum += Feature("9").add(kind_).add(glued(left_ + 1) ? "g" : "-").add(after).weight();
    sum += Feature("A").add(kind_).add_lower(second).weight();
    sum += Feature("B").add(kind_).add(opening.substr(0, decode_utf8(opening, 0).length)).weight();
    return sum;
  }

  std::string_view text_;
  const std::vector<TextToken>& tokens_;
  std::size_t start_;
  std::size_t left_;
  std::size_t stop_ = 0;
  std::size_t right_ = 0;
  std::string_view kind_;
};

}  // namespace

bool is_sentence_boundary(std::string_view text, const std::vector<TextToken>& tokens,
                          std::size_t start, std::size_t left) {
  const std::uint32_t from = tokens[left].span.end;
  const std::uint32_t to = tokens[left + 1].span.begin;
  const auto lines = std::count(text.begin() + from, text.begin() + to, '\n');
  if (lines >= 2) return true;
  if (lines == 1 && is_bullet(decode_utf8(text, to).code)) return true;
  // Most places lie between a word and one in small letters or a comma: not worth a closer look.
  const char after = text[to];
  const TokenKind before = tokens[left].kind;
  const bool plain = before == TokenKind::Word || before == TokenKind::Number;
  if (after == ',' || (plain && after >= 'a' && after <= 'z')) return false;
  return Place(text, tokens, start, left).is_boundary();
}

}  // namespace tacitus
