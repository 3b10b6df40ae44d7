#ifndef TACITUS_CODING_CUE_LEXICON_H_
#define TACITUS_CODING_CUE_LEXICON_H_

// The words that introduce what somebody says or thinks, compiled from data/lexicons/reporting.tsv.
//
//   cue        lemmas, the head first unless `head` says otherwise; [words] must stand there but
//              belong to the content: "claim [responsibility]", "make clear", "according to"
//   pos        verb, noun, adj, adv, prep
//   act        a class of data/codebook/acts.tsv
//   frames     where the content stands, see Frame; "+for" = in a phrase with that preposition
//   speaker    what the speaker holds of the content (FactBank): ct+ pr+ ps+ ct- uu
//   author     what the writer lets see: ct+ (confirm, reveal), uu (say), ps+ (claim)
//   weight     3 speech, 2 attitude, 1 only with further support
// Const after compile; shared by threads.

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "lexicon/table.h"
#include "record/labels.h"

namespace tacitus {

namespace frame {
inline constexpr std::uint32_t kClause = 1;       // said (that) it rained; asked whether
inline constexpr std::uint32_t kQuote = 2;        // "It rained," he said
inline constexpr std::uint32_t kInf = 4;          // promised to leave
inline constexpr std::uint32_t kIng = 8;          // denied firing
inline constexpr std::uint32_t kNp = 16;          // condemned the attack
inline constexpr std::uint32_t kNpInf = 32;       // urged them to leave
inline constexpr std::uint32_t kPred = 64;        // called it an outrage; described it as vile
inline constexpr std::uint32_t kAddressee = 128;  // told them that: the object is spoken to
inline constexpr std::uint32_t kRaise = 256;      // is said to be, seems to be
inline constexpr std::uint32_t kBare = 512;       // declined: the cue says it all
inline constexpr std::uint32_t kZero = 1024;      // said it rained, without "that"
}  // namespace frame

struct Cue {
  struct Extra {
    std::string lemma;
    bool content = false;
  };
  std::string lemma;  // of the head
  std::string name;   // all words: "point out"
  std::vector<Extra> extras;
  Upos pos = Upos::Verb;
  Act act = Act::Assert;
  std::uint32_t frames = 0;
  std::vector<std::string> prepositions;
  Factuality speaker = Factuality::CtPlus;
  Factuality author = Factuality::Uu;
  int weight = 3;
  std::string where;

  bool takes(std::uint32_t f) const { return (frames & f) != 0; }
  bool takes_preposition(std::string_view p) const;
};

// What a verb form may be a form of, for words that taggers and lemmatisers have not seen. quipped: quip,
// quipp, quippe; mused: mus, muse; worried: worry; read: read.
std::vector<std::string> verb_stems(std::string_view form);

class CueLexicon {
 public:
  static Result<CueLexicon> compile(const Table& table);

  // Entries whose head has this lemma and part of speech, longest first; empty if none. The list
  // lives as long as the lexicon.
  const std::vector<Cue>& find(std::string_view lemma, Upos pos) const;
  std::size_t size() const { return size_; }

  // Takes over which nouns stand for persons, groups and bodies (data/lexicons/nominals.tsv).
  void add_speakers(const Table& nominals);
  bool can_speak(std::string_view noun) const { return speakers_.count(noun) != 0; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  using Entries = std::unordered_map<std::string, std::vector<Cue>, Hash, std::equal_to<>>;
  static Entries CueLexicon::*member_of(Upos pos);
  Entries verbs_, nouns_, adjectives_, adverbs_, prepositions_;
  std::vector<Cue> none_;
  std::set<std::string, std::less<>> speakers_;
  std::size_t size_ = 0;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_CUE_LEXICON_H_
