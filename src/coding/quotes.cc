#include "coding/quotes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"

namespace tacitus {
namespace {

// An unclosed quote may run on over this many paragraphs that do not open one again.
constexpr std::size_t kRunOnParagraphs = 4;

enum class MarkKind : std::uint8_t { Open, Close, Both, Apostrophe };

struct Mark {
  Span span;
  MarkKind kind = MarkKind::Both;
  bool single = false;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool is_word(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0xC3;
}

// What stands on either side of a mark decides its direction: "he said, \"We" opens, "happening,\""
// closes.
struct Sides {
  bool space_before = true;
  bool word_before = false;
  bool space_after = true;
  bool word_after = false;
};

Sides sides_of(std::string_view text, Span mark) {
  Sides s;
  if (mark.begin > 0) {
    const char c = text[mark.begin - 1];
    const std::string_view before = text.substr(0, mark.begin);
    const bool dash = before.ends_with("\xE2\x80\x94") || before.ends_with("\xE2\x80\x93");
    s.space_before =
        is_space(c) || c == '(' || c == '[' || c == '-' || dash || before.ends_with("\xC2\xA0");
    s.word_before = !s.space_before && is_word(text, mark.begin - 1);
  }
  if (mark.end < text.size()) {
    s.space_after = is_space(text[mark.end]) || text.substr(mark.end).starts_with("\xC2\xA0");
    s.word_after = !s.space_after && is_word(text, mark.end);
  }
  return s;
}

bool is_capital(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
}

// Ada "Iron Lady" Rook, Joaquin "El Chapo" Guzman: the name goes on behind the marks, nobody is quoted.
bool is_nickname(std::string_view text, Span inner, std::size_t open, std::size_t end) {
  constexpr std::size_t kLongest = 24;
  if (inner.empty() || inner.size() > kLongest || open < 2 || text[open - 1] != ' ') return false;
  if (end + 1 >= text.size() || text[end] != ' ' || !is_capital(text, end + 1)) return false;
  std::size_t word = open - 1;
  while (word > 0 && is_word(text, word - 1)) --word;
  if (!is_capital(text, word)) return false;
  for (std::size_t i = inner.begin; i < inner.end; ++i) {
    const bool first = i == inner.begin || text[i - 1] == ' ';
    if (first ? !is_capital(text, i) : !is_word(text, i) && text[i] != ' ' && text[i] != '-')
      return false;
  }
  return true;
}

MarkKind direction(std::string_view text, Span mark) {
  const Sides s = sides_of(text, mark);
  if (s.space_before && !s.space_after) return MarkKind::Open;
  if (!s.space_before && (s.space_after || !s.word_after)) return MarkKind::Close;
  return MarkKind::Both;
}

// 'em, 'til, '90s: an apostrophe that stands for what was left out.
bool is_elision(std::string_view after) {
  static constexpr std::array<std::string_view, 8> kElisions = {
      "em ", "til ", "tis ", "twas ", "cause ", "round ", "n' ", "bout "};
  if (!after.empty() && after[0] >= '0' && after[0] <= '9') return true;
  return std::any_of(kElisions.begin(), kElisions.end(),
                     [after](std::string_view e) { return after.starts_with(e); });
}

MarkKind single_direction(std::string_view text, Span mark, bool curly_open) {
  const Sides s = sides_of(text, mark);
  if (s.word_before && s.word_after) return MarkKind::Apostrophe;
  if (s.space_before && !s.space_after && !is_elision(text.substr(mark.end))) return MarkKind::Open;
  if (curly_open) return MarkKind::Open;
  if (!s.space_before && !s.word_after) return MarkKind::Close;
  return MarkKind::Apostrophe;
}

std::optional<Mark> mark_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto begin = static_cast<std::uint32_t>(at);
  const auto make = [begin](std::uint32_t size, MarkKind kind, bool single) {
    return Mark{{begin, begin + size}, kind, single};
  };
  // curly marks are sometimes typed the wrong way round
  if (rest.starts_with("\xE2\x80\x9C")) {
    const bool closes = direction(text, {begin, begin + 3}) == MarkKind::Close;
    return make(3, closes ? MarkKind::Close : MarkKind::Open, false);
  }
  if (rest.starts_with("\xC2\xAB")) return make(2, MarkKind::Open, false);
  if (rest.starts_with("\xE2\x80\x9D") || rest.starts_with("\xC2\xBB")) {
    return make(rest[0] == '\xC2' ? 2 : 3, MarkKind::Close, false);
  }
  if (rest.starts_with("\xE2\x80\x9E")) return make(3, MarkKind::Open, false);
  if (rest.starts_with("``")) return make(2, MarkKind::Open, false);
  if (rest.starts_with("''")) return make(2, direction(text, {begin, begin + 2}), false);
  if (rest[0] == '"') return make(1, direction(text, {begin, begin + 1}), false);
  if (rest.starts_with("\xE2\x80\x98")) {
    return make(3, single_direction(text, {begin, begin + 3}, true), true);
  }
  if (rest.starts_with("\xE2\x80\x99")) {
    const MarkKind kind = single_direction(text, {begin, begin + 3}, false);
    return make(3, kind == MarkKind::Open ? MarkKind::Apostrophe : kind, true);
  }
  if (rest[0] == '\'') return make(1, single_direction(text, {begin, begin + 1}, false), true);
  return std::nullopt;
}

std::vector<Mark> marks_of(std::string_view text, Span paragraph) {
  std::vector<Mark> marks;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::optional<Mark> mark = mark_at(text, at);
    if (!mark || mark->span.end > paragraph.end) {
      ++at;
      continue;
    }
    if (mark->kind != MarkKind::Apostrophe) marks.push_back(*mark);
    at = mark->span.end;
  }
  return marks;
}

// The mark that closes the single quote opened by marks[open]. The soldiers' homes: a plural's
// apostrophe looks the same, so a mark after a stop or comma wins over an earlier bare one.
std::optional<std::size_t> single_close(std::string_view text, const std::vector<Mark>& marks,
                                        std::size_t open) {
  std::optional<std::size_t> bare;
  for (std::size_t i = open + 1; i < marks.size(); ++i) {
    if (!marks[i].single || marks[i].kind != MarkKind::Close) {
      if (marks[i].single && marks[i].kind == MarkKind::Open) break;
      continue;
    }
    const char before = text[marks[i].span.begin - 1];
    if (before == '.' || before == ',' || before == '!' || before == '?') return i;
    if (!bare) bare = i;
  }
  return bare;
}

class Scanner {
 public:
  Scanner(std::string_view text, const std::vector<Span>& paragraphs)
      : text_(text), paragraphs_(paragraphs) {}

  std::vector<QuoteRegion> run() {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) paragraph(p);
    if (open_) close_at({first_end_, first_end_}, false);
    return std::move(regions_);
  }

 private:
  void paragraph(std::size_t p) {
    const Span where = paragraphs_[p];
    const std::vector<Mark> marks = marks_of(text_, where);
    if (open_) settle_open(where, marks);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const Mark& mark = marks[i];
      const bool pair = !open_ && !mark.single && i + 1 < marks.size() && !marks[i + 1].single;
      if (pair
          && is_nickname(text_, {mark.span.end, marks[i + 1].span.begin}, mark.span.begin,
                         marks[i + 1].span.end)) {
        ++i;
        continue;
      }
      if (open_) {
        if (!mark.single && mark.kind != MarkKind::Open) close_at(mark.span, true);
        continue;
      }
      if (mark.single) {
        i = single_quote(marks, i);
      } else if (mark.kind != MarkKind::Close) {
        open_at(mark.span);
      }
    }
    last_end_ = where.end;
    if (open_) ++run_on_;
  }

  // A quote of an earlier paragraph is still open: opened again here, closed here, or forgotten.
  void settle_open(Span where, const std::vector<Mark>& marks) {
    const auto first =
        std::find_if(marks.begin(), marks.end(), [](const Mark& m) { return !m.single; });
    const bool reopens =
        first != marks.end() && first->kind != MarkKind::Close && first->span.begin == where.begin;
    const bool closes = first != marks.end() && first->kind == MarkKind::Close;
    if (reopens) {
      close_at({last_end_, last_end_}, false);
      goes_on_ = true;
    } else if (!closes && (first != marks.end() || run_on_ >= kRunOnParagraphs)) {
      close_at({first_end_, first_end_}, false);
    }
  }

  std::size_t single_quote(const std::vector<Mark>& marks, std::size_t i) {
    if (marks[i].kind != MarkKind::Open) return i;
    const std::optional<std::size_t> close = single_close(text_, marks, i);
    if (!close) return i;
    QuoteRegion region;
    region.outer = {marks[i].span.begin, marks[*close].span.end};
    region.inner = {marks[i].span.end, marks[*close].span.begin};
    region.single = true;
    if (!region.inner.empty()) regions_.push_back(region);
    return *close;
  }

  void open_at(Span mark) {
    open_ = mark;
    run_on_ = 0;
    first_end_ = paragraph_end(mark.end);
  }

  std::uint32_t paragraph_end(std::uint32_t at) const {
    const auto next = std::partition_point(paragraphs_.begin(), paragraphs_.end(),
                                           [at](Span p) { return p.end < at; });
    return next == paragraphs_.end() ? at : next->end;
  }

  void close_at(Span mark, bool closed) {
    QuoteRegion region;
    region.outer = {open_->begin, mark.end};
    region.inner = {open_->end, mark.begin};
    region.closed = closed;
    region.goes_on = goes_on_;
    if (region.inner.begin < region.inner.end) regions_.push_back(region);
    open_.reset();
    goes_on_ = false;
  }

  std::string_view text_;
  const std::vector<Span>& paragraphs_;
  std::vector<QuoteRegion> regions_;
  std::optional<Span> open_;
  bool goes_on_ = false;
  std::size_t run_on_ = 0;
  std::uint32_t last_end_ = 0;
  std::uint32_t first_end_ = 0;  // end of the paragraph in which the open quote began
};

}  // namespace

std::vector<QuoteRegion> scan_quotes(std::string_view text, const std::vector<Span>& paragraphs) {
  return Scanner(text, paragraphs).run();
}

}  // namespace tacitus
