#ifndef TACITUS_TESTS_UNIT_CODING_SMALL_TREE_H_
#define TACITUS_TESTS_UNIT_CODING_SMALL_TREE_H_

// Documents with trees written by hand, for tests that must not depend on a parser.
//
//   add_sentence(document, {"Kerry PROPN NNP 2 nsubj", "said/say VERB VBD 0 root", ...});
//
// One word a string: form or form/lemma, upos, xpos, head (from 1, 0 = root), deprel.

#include <initializer_list>
#include <sstream>
#include <string>

#include "record/document.h"

namespace tacitus {

inline void add_sentence(Document& d, std::initializer_list<const char*> words,
                         Zone zone = Zone::Body, std::uint32_t block = 0) {
  Sentence sentence;
  sentence.first = static_cast<TokenIndex>(d.tokens.size());
  sentence.zone = zone;
  sentence.block = block;
  if (!d.text.empty()) d.text += ' ';
  sentence.span.begin = static_cast<std::uint32_t>(d.text.size());
  bool glue = true;
  for (const char* word : words) {
    std::istringstream in(word);
    std::string form, upos, xpos, deprel;
    int head = 0;
    in >> form >> upos >> xpos >> head >> deprel;
    std::string lemma = form;
    const std::size_t slash = form.find('/');
    if (slash != std::string::npos) {
      lemma = form.substr(slash + 1);
      form = form.substr(0, slash);
    }
    if (!glue && upos != "PUNCT") d.text += ' ';
    glue = false;
    const auto begin = static_cast<std::uint32_t>(d.text.size());
    d.text += form;
    const TokenIndex t = d.tokens.add({begin, static_cast<std::uint32_t>(d.text.size())});
    const auto i = static_cast<std::size_t>(t);
    d.tokens.lemma[i] = d.tokens.strings.intern(lemma);
    d.tokens.upos[i] = parse_label<Upos>(upos).value_or(Upos::X);
    d.tokens.xpos[i] = d.tokens.strings.intern(xpos);
    d.tokens.head[i] = head == 0 ? kNoToken : sentence.first + head - 1;
    d.tokens.deprel[i] = parse_label<Deprel>(deprel).value_or(Deprel::Dep);
  }
  sentence.last = static_cast<TokenIndex>(d.tokens.size());
  sentence.span.end = static_cast<std::uint32_t>(d.text.size());
  d.sentences.push_back(sentence);
}

}  // namespace tacitus

#endif  // TACITUS_TESTS_UNIT_CODING_SMALL_TREE_H_
