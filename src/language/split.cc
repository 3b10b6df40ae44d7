#include "language/split.h"

#include <algorithm>

#include "text/split.h"

namespace tacitus {
namespace {

struct Stretch {
  Span span;
  Zone zone = Zone::Body;
  std::uint32_t block = 0;
};

// Behind "NEW YORK (Northgate Wire) - " of a block, else its beginning: the town is no subject of
// the sentence that follows.
std::uint32_t after_dateline(const Document& document, Span block) {
  const auto& dateline = document.page.dateline;
  if (!dateline || !block.covers(dateline->span)) return block.begin;
  constexpr std::string_view kDashes[] = {" ", "-", "\xE2\x80\x93", "\xE2\x80\x94"};
  std::uint32_t at = dateline->span.end;
  for (bool moved = true; moved && at < block.end;) {
    moved = false;
    for (const std::string_view dash : kDashes) {
      if (!document.at({at, block.end}).starts_with(dash)) continue;
      at += static_cast<std::uint32_t>(dash.size());
      moved = true;
    }
  }
  return at < block.end ? at : block.begin;
}

// The parts of the text to be read, in text order and without overlap.
std::vector<Stretch> stretches(const Document& document) {
  std::vector<Stretch> out;
  const auto size = static_cast<std::uint32_t>(document.text.size());
  const Page& page = document.page;
  if (page.title && !page.title->span.empty()) out.push_back({page.title->span, Zone::Title, 0});
  for (std::size_t i = 0; i < page.body.size(); ++i) {
    const Zone zone = page.body[i].kind == BlockKind::Caption ? Zone::Caption : Zone::Body;
    const auto block = static_cast<std::uint32_t>(i);
    const Span span = page.body[i].span;
    const std::uint32_t begin = after_dateline(document, span);
    if (begin > span.begin) out.push_back({{span.begin, begin}, zone, block});
    out.push_back({{begin, span.end}, zone, block});
  }
  if (page.body.empty()) out.push_back({{0, size}, Zone::Body, 0});
  std::ranges::stable_sort(out, {}, [](const Stretch& s) { return s.span.begin; });
  std::uint32_t done = 0;
  for (Stretch& s : out) {
    s.span.end = std::min(s.span.end, size);
    s.span.begin = std::min(std::max(s.span.begin, done), s.span.end);
    done = s.span.end;
  }
  return out;
}

// Ends the stretches where kLongestText bytes are reached.
void end_in_time(Document& document, std::vector<Stretch>& stretches) {
  std::uint32_t left = kLongestText;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    Span& span = stretches[i].span;
    if (span.end - span.begin <= left) {
      left -= span.end - span.begin;
      continue;
    }
    const Span unread = {span.begin + left, static_cast<std::uint32_t>(document.text.size())};
    document.problems.push_back({"language/long-text",
                                 "an article of more than " + std::to_string(kLongestText)
                                     + " bytes is coded so far only; all of it is kept",
                                 unread});
    // Characters stay whole.
    span.end = unread.begin;
    while (span.end > span.begin && (document.text[span.end] & '\xC0') == '\x80') --span.end;
    stretches.resize(i + 1);
    return;
  }
}

// How good it is to cut a long sentence after a token: the higher the better.
int cut_rank(std::string_view text, const TextToken& token, const TextToken& next) {
  if (token.joined_to_next) return -1;
  const std::string_view gap = text.substr(token.span.end, next.span.begin - token.span.end);
  if (gap.find('\n') != std::string_view::npos || token.kind == TokenKind::Terminal) return 3;
  if (token.kind != TokenKind::Punctuation) return gap.empty() ? 0 : 1;
  return token.span.of(text) == ";" ? 3 : 2;
}

// Where to cut tokens [first, last), which are too many: the best place of the second half of what
// is allowed, the last one of equals.
std::size_t cut_point(std::string_view text, const std::vector<TextToken>& tokens,
                      std::size_t first) {
  std::size_t best = first + kLongestSentence;
  int best_rank = 0;
  for (std::size_t i = first + kLongestSentence / 2; i < first + kLongestSentence; ++i) {
    const int rank = cut_rank(text, tokens[i], tokens[i + 1]);
    if (rank >= best_rank) {
      best = i + 1;
      best_rank = rank;
    }
  }
  return best;
}

void add_sentence(Document& document, const Stretch& stretch, const SplitText& split,
                  std::size_t first, std::size_t last) {
  Sentence sentence;
  sentence.span = {split.tokens[first].span.begin, split.tokens[last - 1].span.end};
  sentence.zone = stretch.zone;
  sentence.block = stretch.block;
  sentence.first = static_cast<TokenIndex>(document.tokens.size());
  for (std::size_t i = first; i < last; ++i) {
    document.tokens.add(split.tokens[i].span,
                        split.tokens[i].joined_to_next ? Tokens::kJoinedToNext : 0);
  }
  sentence.last = static_cast<TokenIndex>(document.tokens.size());
  document.sentences.push_back(sentence);
}

}  // namespace

void split_document(Document& document) {
  document.sentences.clear();
  document.tokens.clear();
  SplitText split;
  std::vector<Stretch> parts = stretches(document);
  end_in_time(document, parts);
  for (const Stretch& stretch : parts) {
    split.clear();
    split_text(document.text, stretch.span, split);
    for (const TextSentence& sentence : split.sentences) {
      std::size_t first = sentence.first;
      if (sentence.last - first > kLongestSentence) {
        document.problems.push_back(
            {"language/long-sentence",
             "a sentence of " + std::to_string(sentence.last - first) + " tokens was cut",
             sentence.span});
      }
      while (sentence.last - first > kLongestSentence) {
        const std::size_t cut = cut_point(document.text, split.tokens, first);
        add_sentence(document, stretch, split, first, cut);
        first = cut;
      }
      add_sentence(document, stretch, split, first, sentence.last);
    }
  }
}

}  // namespace tacitus
