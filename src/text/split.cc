#include "text/split.h"

#include "text/boundary.h"
#include "text/tokenizer.h"

namespace tacitus {

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
    if (is_sentence_boundary(text, out.tokens, first, i)) close(i + 1);
  }
  if (first < out.tokens.size()) close(out.tokens.size());
}

}  // namespace tacitus
