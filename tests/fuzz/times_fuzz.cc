// fuzz: coding
// Any bytes as the text of a document: times and numbers are read without a fault, in order, inside
// the text.

#include <cstdint>

#include "base/check.h"
#include "coding/times.h"
#include "lexicon/lexicon.h"
#include "text/split.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tacitus;
  static const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  static const auto coder = TimeCoder::compile(*lexicon.value());
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
  coder.value().code(d);
  std::uint32_t end = 0;
  for (const TimeExpression& t : d.times) {
    TACITUS_CHECK(t.span.begin >= end && t.span.end <= size && !t.span.empty());
    TACITUS_CHECK(!t.value.empty());
    end = t.span.end;
  }
  return 0;
}
