#include "text/split.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/tokenizer.h"
#include "text/words.h"

namespace tacitus {
namespace {

// What the place between two neighbouring tokens looks like.
class Gap {
 public:
  Gap(std::string_view text, const std::vector<TextToken>& tokens, std::size_t left,
      std::size_t first)
      : text_(text), tokens_(tokens), left_(left), first_(first) {}

  bool is_boundary() const {
    const std::uint32_t from = tokens_[left_].span.end;
    const std::uint32_t to = tokens_[left_ + 1].span.begin;
    const auto lines = std::count(text_.begin() + from, text_.begin() + to, '\n');
    if (lines >= 2) return true;
    if (lines == 1 && opens_item(left_ + 1)) return true;
    const TextToken& token = tokens_[left_];
    if (token.kind == TokenKind::Abbreviation) return from != to && after_abbreviation();
    const std::size_t stop = terminal();
    if (stop == kNo) return false;
    if (from == to) return glued_sentence(stop);
    return after_terminal(stop);
  }

 private:
  static constexpr std::size_t kNo = static_cast<std::size_t>(-1);

  std::string_view form(std::size_t i) const { return tokens_[i].span.of(text_); }

  bool opens_item(std::size_t i) const {
    return is_bullet(decode_utf8(text_, tokens_[i].span.begin).code);
  }

  // The full stop that the left side ends with, perhaps before closing quotes and brackets.
  std::size_t terminal() const {
    std::size_t at = left_;
    for (int steps = 0; steps < 3 && at > first_; ++steps, --at) {
      const TokenKind kind = tokens_[at].kind;
      const bool closes =
          kind == TokenKind::Closer || kind == TokenKind::Quote || kind == TokenKind::Apostrophe;
      if (!closes || tokens_[at - 1].span.end != tokens_[at].span.begin) break;
    }
    return tokens_[at].kind == TokenKind::Terminal ? at : kNo;
  }

  // The first token of the right side that is no opening quote or bracket.
  std::size_t right_word() const {
    std::size_t at = left_ + 1;
    for (int steps = 0; steps < 3 && at + 1 < tokens_.size(); ++steps, ++at) {
      const TokenKind kind = tokens_[at].kind;
      const bool opens =
          kind == TokenKind::Opener || kind == TokenKind::Quote || kind == TokenKind::Apostrophe;
      if (!opens) break;
    }
    return at;
  }

  bool starts_upper(std::size_t i) const {
    return is_upper(decode_utf8(text_, tokens_[i].span.begin).code);
  }

  bool starts_lower(std::size_t i) const {
    const char32_t code = decode_utf8(text_, tokens_[i].span.begin).code;
    return char_class(code) == CharClass::Letter && !is_upper(code);
  }

  // "...was over.The next day" where the page lost its blank.
  bool glued_sentence(std::size_t stop) const {
    return stop == left_ && stop > first_ && tokens_[stop - 1].kind == TokenKind::Word
           && tokens_[stop - 1].span.size() > 2 && tokens_[left_ + 1].kind == TokenKind::Word
           && tokens_[left_ + 1].span.size() > 1 && starts_upper(left_ + 1)
           && !starts_upper(stop - 1);
  }

  bool after_terminal(std::size_t stop) const {
    const std::size_t right = right_word();
    const TokenKind kind = tokens_[right].kind;
    if (kind == TokenKind::Punctuation || kind == TokenKind::Closer) return false;
    if (starts_lower(right)) return false;
    // `"Who fired?" Rook asked.` is one sentence.
    const bool quoted = stop < left_ && form(stop) != ".";
    return !(quoted && right + 1 < tokens_.size() && says(right + 1));
  }

  bool says(std::size_t i) const {
    const std::string_view word = form(i);
    return word == "said" || word == "says" || word == "asked" || word == "asks" || word == "told"
           || word == "added" || word == "wrote" || word == "tweeted";
  }

  bool after_abbreviation() const {
    const std::size_t right = right_word();
    if (!starts_upper(right)) return false;
    std::string_view word = form(left_);
    word.remove_suffix(1);
    if (word.size() == 1 && word != "I") return false;
    if (abbreviation_kind(lower_case(word)) == AbbreviationKind::Title) return false;
    return right != left_ + 1 || is_sentence_starter(form(right));
  }

  std::string_view text_;
  const std::vector<TextToken>& tokens_;
  std::size_t left_;
  std::size_t first_;
};

}  // namespace

void split_text(std::string_view text, Span where, SplitText& out) {
  std::size_t first = out.tokens.size();
  tokenize(text, where, out.tokens);
  const auto close = [&](std::size_t last) {
    const Span span{out.tokens[first].span.begin, out.tokens[last - 1].span.end};
    out.sentences.push_back(
        {span, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
    first = last;
  };
  for (std::size_t i = first; i + 1 < out.tokens.size(); ++i) {
    if (Gap(text, out.tokens, i, first).is_boundary()) close(i + 1);
  }
  if (first < out.tokens.size()) close(out.tokens.size());
}

}  // namespace tacitus
