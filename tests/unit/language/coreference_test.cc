#include "language/coreference.h"

#include <string>

#include <gtest/gtest.h>

#include "language/conllu.h"
#include "language/mentions.h"
#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

const Lexicon& lexicon() {
  static const auto kLoaded = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  EXPECT_TRUE(kLoaded.ok());
  return *kLoaded.value();
}

// A sentence as one line of "form/UPOS/head/deprel[/name]" words; the lemma is the form in lower
// case, plural nouns end in "s".
std::string sentence(std::string_view words) {
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

// The chains of two and more, each as "first=second=third", the chains with blanks between.
std::string chains(std::initializer_list<std::string_view> sentences) {
  std::string conllu;
  for (const std::string_view s : sentences) conllu += sentence(s);
  auto documents = conllu_documents(conllu, "test");
  EXPECT_TRUE(documents.ok()) << (documents.ok() ? "" : documents.error().text);
  Document d = std::move(documents).value()[0];
  find_mentions(d, lexicon());
  const std::vector<Index> chain = resolve_coreference(d, lexicon());
  std::string out;
  for (Index c = 0;; ++c) {
    std::string members;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (chain[i] != c) continue;
      members += (members.empty() ? "" : "=") + std::string(d.at(d.mentions[i].span));
    }
    if (members.empty()) return out;
    out += (out.empty() ? "" : " | ") + members;
  }
}

TEST(Coreference, SurnamesFollowFullNames) {
  EXPECT_EQ(
      chains({"Ada/PROPN/3/nsubj/B-PER Rook/PROPN/1/flat/I-PER left/VERB/0/root ./PUNCT/3/punct",
              "Rook/PROPN/2/nsubj/B-PER slept/VERB/0/root ./PUNCT/2/punct"}),
      "Ada Rook=Rook");
}

TEST(Coreference, ASurnameOfTwoPeopleStaysAlone) {
  EXPECT_EQ(chains({"Ada/PROPN/3/nsubj/B-PER Rook/PROPN/1/flat/I-PER met/VERB/0/root "
                    "Tom/PROPN/3/obj/B-PER Rook/PROPN/4/flat/I-PER ./PUNCT/3/punct",
                    "Rook/PROPN/2/nsubj/B-PER slept/VERB/0/root ./PUNCT/2/punct"}),
            "");
}

TEST(Coreference, AcronymsStandForBodies) {
  EXPECT_EQ(chains({"The/DET/4/det Free/PROPN/4/amod/B-ORG Ship/PROPN/4/compound/I-ORG "
                    "Union/PROPN/5/nsubj/I-ORG met/VERB/0/root ./PUNCT/5/punct",
                    "FSU/PROPN/2/nsubj/B-ORG won/VERB/0/root ./PUNCT/2/punct"}),
            "Free Ship Union=FSU");
}

TEST(Coreference, PronounsAgreeInGender) {
  EXPECT_EQ(
      chains({"Tom/PROPN/2/nsubj/B-PER met/VERB/0/root Mary/PROPN/2/obj/B-PER ./PUNCT/2/punct",
              "She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct"}),
      "Mary=She");
}

TEST(Coreference, CoArgumentsAreNotOne) {
  EXPECT_EQ(chains({"Tom/PROPN/2/nsubj/B-PER left/VERB/0/root ./PUNCT/2/punct",
                    "Paul/PROPN/2/nsubj/B-PER saw/VERB/0/root him/PRON/2/obj ./PUNCT/2/punct"}),
            "Tom=him");
}

TEST(Coreference, ARolePointsToItsHolder) {
  EXPECT_EQ(chains({"Minister/PROPN/2/nmod:desc Ada/PROPN/4/nsubj/B-PER Rook/PROPN/2/flat/I-PER "
                    "met/VERB/0/root Tom/PROPN/4/obj/B-PER ./PUNCT/4/punct",
                    "The/DET/2/det minister/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct"}),
            "Ada Rook=The minister");
}

TEST(Coreference, TheSamePhraseIsTheSameThing) {
  EXPECT_EQ(chains({"A/DET/2/det truce/NOUN/3/nsubj began/VERB/0/root ./PUNCT/3/punct",
                    "The/DET/2/det truce/NOUN/3/nsubj held/VERB/0/root ./PUNCT/3/punct",
                    "A/DET/2/det truce/NOUN/3/nsubj failed/VERB/0/root ./PUNCT/3/punct"}),
            "A truce=The truce");
}

TEST(Coreference, SpeakersAreTheIOfTheirQuotes) {
  EXPECT_EQ(chains({"\"/PUNCT/3/punct I/PRON/3/nsubj fired/VERB/6/ccomp ,/PUNCT/3/punct "
                    "\"/PUNCT/3/punct say/VERB/0/root Tom/PROPN/6/nsubj/B-PER ./PUNCT/6/punct"}),
            "I=Tom");
}

}  // namespace
}  // namespace tacitus
