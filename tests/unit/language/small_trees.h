#ifndef TACITUS_TESTS_UNIT_LANGUAGE_SMALL_TREES_H_
#define TACITUS_TESTS_UNIT_LANGUAGE_SMALL_TREES_H_

// Parsed documents of a few words, written by hand.

#include <initializer_list>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "language/conllu.h"
#include "lexicon/lexicon.h"

namespace tacitus {

inline const Lexicon& lexicon() {
  static const auto loaded = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  EXPECT_TRUE(loaded.ok());
  return *loaded.value();
}

// A sentence as one line of "form/UPOS/head/deprel[/name]" words; the lemma is the form in lower
// case, plural nouns end in "s".
inline std::string sentence(std::string_view words) {
  std::string out;
  int number = 0;
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    std::string_view word = words.substr(0, blank);
    words.remove_prefix(std::min(blank + 1, words.size()));
    std::string_view part[5];
    for (std::string_view& p : part) {
      const std::size_t slash = std::min(word.find('/'), word.size());
      p = word.substr(0, slash);
      word.remove_prefix(std::min(slash + 1, word.size()));
    }
    std::string lemma(part[0]);
    for (char& c : lemma) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool plural = part[1] == "NOUN" && lemma.ends_with('s');
    if (plural) lemma.pop_back();
    const bool singular = (part[1] == "NOUN" || part[1] == "PROPN") && !plural;
    out += std::to_string(++number) + "\t" + std::string(part[0]) + "\t" + lemma + "\t"
           + std::string(part[1]) + "\t_\t"
           + (plural     ? "Number=Plur"
              : singular ? "Number=Sing"
                         : "_")
           + "\t" + std::string(part[2]) + "\t" + std::string(part[3]) + "\t_\t"
           + (part[4].empty() ? "_" : "NER=" + std::string(part[4])) + "\n";
  }
  return out + "\n";
}

inline Document parsed(std::initializer_list<std::string_view> sentences) {
  std::string conllu;
  for (const std::string_view s : sentences) conllu += sentence(s);
  auto documents = conllu_documents(conllu, "test");
  EXPECT_TRUE(documents.ok()) << (documents.ok() ? "" : documents.error().text);
  return std::move(documents).value()[0];
}

}  // namespace tacitus

#endif  // TACITUS_TESTS_UNIT_LANGUAGE_SMALL_TREES_H_
