#ifndef TACITUS_UNIT_CODING_CODING_FIXTURE_H_
#define TACITUS_UNIT_CODING_CODING_FIXTURE_H_

// What tests of the coders share: documents made from a few words, and the shipped lexicon.

#include <memory>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "record/document.h"
#include "text/split.h"

namespace tacitus::testing {

inline std::shared_ptr<const Lexicon> shipped_lexicon() {
  static const auto lexicon = Lexicon::load_folder(std::string(TACITUS_SOURCE_DIR) + "/data");
  return lexicon ? lexicon.value() : nullptr;
}

// A document of one block a line with sentences and tokens, not tagged or parsed.
inline Document make_document(std::string_view text, std::string_view published) {
  Document d;
  d.id = "test";
  d.text = std::string(text);
  if (!published.empty()) d.page.published = PageDate{std::string(published), {}, "given"};
  SplitText split;
  const auto size = static_cast<std::uint32_t>(d.text.size());
  for (std::uint32_t at = 0; at < size;) {
    std::size_t stop = d.text.find('\n', at);
    if (stop == std::string::npos) stop = size;
    const auto end = static_cast<std::uint32_t>(stop);
    split.clear();
    if (end > at) split_text(d.text, {at, end}, split);
    const auto first = static_cast<TokenIndex>(d.tokens.size());
    for (const TextToken& t : split.tokens) d.tokens.add(t.span);
    for (const TextSentence& s : split.sentences) {
      Sentence sentence;
      sentence.span = s.span;
      sentence.first = first + static_cast<TokenIndex>(s.first);
      sentence.last = first + static_cast<TokenIndex>(s.last);
      d.sentences.push_back(sentence);
    }
    at = end + 1;
  }
  return d;
}

}  // namespace tacitus::testing

#endif  // TACITUS_UNIT_CODING_CODING_FIXTURE_H_
