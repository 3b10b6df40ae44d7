// fuzz: coding
// Any bytes as the text of a document, and any heads as its trees: times and figures are read without
// a fault, in order, inside the text.

#include <cstdint>

#include "base/check.h"
#include "coding/figures.h"
#include "coding/times.h"
#include "lexicon/lexicon.h"
#include "text/split.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tacitus;
  static const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  static const auto coder = TimeCoder::compile(*lexicon.value());
  if (size == 0) return 0;
  Document d;
  d.text.assign(reinterpret_cast<const char*>(data), size);
  d.page.published = PageDate{"2016-09-29", {}, "given"};
  SplitText split;
  split_text(d.text, {0, static_cast<std::uint32_t>(size)}, split);
  for (const TextToken& t : split.tokens) d.tokens.add(t.span);
  for (const TextSentence& s : split.sentences) {
    Sentence sentence;
    sentence.span = s.span;
    sentence.first = static_cast<TokenIndex>(s.first);
    sentence.last = static_cast<TokenIndex>(s.last);
    d.sentences.push_back(sentence);
  }
  // Heads, relations and tags from the bytes; cycles and crossing arcs included.
  static const auto figures = FigureCoder::compile(*lexicon.value());
  for (const Sentence& s : d.sentences) {
    const auto length = static_cast<std::uint32_t>(s.last - s.first);
    for (TokenIndex t = s.first; t < s.last; ++t) {
      const auto k = static_cast<std::size_t>(t);
      const std::uint8_t byte = data[(k * 7) % size];
      d.tokens.head[k] =
          byte % 5 == 0 ? kNoToken : s.first + static_cast<TokenIndex>(byte % length);
      d.tokens.deprel[k] = static_cast<Deprel>(byte % (static_cast<int>(Deprel::Xcomp) + 1));
      d.tokens.upos[k] = static_cast<Upos>(byte % (static_cast<int>(Upos::Verb) + 1));
    }
  }
  coder.value().code(d);
  figures.value().code(d);
  (void)figures.value().casualties(d);
  for (const Figure& f : d.figures) TACITUS_CHECK(f.span.covers(f.number) && f.span.end <= size);
  std::uint32_t end = 0;
  for (const TimeExpression& t : d.times) {
    TACITUS_CHECK(t.span.begin >= end && t.span.end <= size && !t.span.empty());
    TACITUS_CHECK(!t.value.empty());
    end = t.span.end;
  }
  return 0;
}
