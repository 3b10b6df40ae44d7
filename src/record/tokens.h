#ifndef TACITUS_RECORD_TOKENS_H_
#define TACITUS_RECORD_TOKENS_H_

// The tokens of a document as columns, in text order, over all its sentences.
//
// Filled in two steps: text fills span, flags and the sentences; language fills the rest. A head is
// the index of another token of the document (not of the sentence), kNoToken for a root.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/string_pool.h"
#include "record/labels.h"

namespace tacitus {

using TokenIndex = std::int32_t;
inline constexpr TokenIndex kNoToken = -1;

// Tokens [first, last) of one sentence.
struct Sentence {
  Span span;
  TokenIndex first = 0;
  TokenIndex last = 0;
  Zone zone = Zone::Body;
  std::uint32_t block = 0;  // index into Page::body; 0 for the title
};

struct Tokens {
  // UD multiword tokens: "don't" is one surface token of two words. Set on every word of it but
  // the last, so that CoNLL-U can be written back.
  static constexpr std::uint8_t kJoinedToNext = 1;

  std::vector<Span> span;
  std::vector<std::uint8_t> flags;
  std::vector<std::uint32_t> lemma;  // id in strings
  std::vector<Upos> upos;
  std::vector<std::uint32_t> xpos;   // id in strings, "NNP"
  std::vector<std::uint32_t> feats;  // id in strings, "Number=Sing"
  std::vector<TokenIndex> head;
  std::vector<Deprel> deprel;
  std::vector<NameType> name_type;
  std::vector<Bio> name_bio;
  StringPool strings;

  std::size_t size() const { return span.size(); }
  std::string_view lemma_of(TokenIndex t) const { return strings.view(lemma[at(t)]); }
  std::string_view xpos_of(TokenIndex t) const { return strings.view(xpos[at(t)]); }
  std::string_view feats_of(TokenIndex t) const { return strings.view(feats[at(t)]); }

  // Adds one token with no annotation yet.
  TokenIndex add(Span where, std::uint8_t flag = 0);
  void clear();

 private:
  static std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }
};

}  // namespace tacitus

#endif  // TACITUS_RECORD_TOKENS_H_
