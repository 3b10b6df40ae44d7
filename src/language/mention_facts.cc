#include "language/mention_facts.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace tacitus {
namespace {

std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

class FactReader {
 public:
  FactReader(const Document& document, const Children& children, const Nominals& nominals)
      : document_(document), tokens_(document.tokens), children_(children), nominals_(nominals) {}

  MentionFacts read(const Mention& m) const {
    MentionFacts facts;
    facts.referent = m.referent;
    facts.head = lower_case(tokens_.lemma_of(m.head));
    if (m.kind == MentionKind::Pronoun) {
      read_pronoun(m, facts);
      return facts;
    }
    read_words(m, facts);
    read_children(m, facts);
    facts.number = number_of(m, facts);
    if (m.kind == MentionKind::Name) {
      read_name(m, facts);
    } else {
      read_noun(m, facts);
    }
    return facts;
  }

 private:
  void read_pronoun(const Mention& m, MentionFacts& facts) const {
    facts.pronoun = find_pronoun(document_.form(m.head));
    if (!facts.pronoun) return;
    facts.number = facts.pronoun->number;
    facts.gender = facts.pronoun->gender;
  }

  void read_words(const Mention& m, MentionFacts& facts) const {
    for (TokenIndex t = m.first; t < m.last; ++t) {
      const Upos upos = tokens_.upos[at(t)];
      if (upos == Upos::Punct || upos == Upos::Det) continue;
      if (upos == Upos::Part && t + 1 == m.last) continue;
      facts.words.push_back(lower_case(document_.form(t)));
    }
  }

  void read_children(const Mention& m, MentionFacts& facts) const {
    for (const TokenIndex c : children_.of(m.head)) {
      const std::string word = lower_case(tokens_.lemma_of(c));
      switch (tokens_.deprel[at(c)]) {
        case Deprel::Det:
          read_determiner(word, facts);
          break;
        case Deprel::NmodPoss:
          facts.definiteness = Definiteness::Definite;
          facts.possessed = true;
          facts.modifiers.push_back(word);
          break;
        case Deprel::Nummod:
          if (word != "one") facts.number = Number::Plural;
          facts.modifiers.push_back(word);
          break;
        case Deprel::Amod:
        case Deprel::Compound:
          facts.modifiers.push_back(word);
          break;
        case Deprel::Conj:
          facts.coordinated = true;
          break;
        default:
          break;
      }
    }
    std::ranges::sort(facts.modifiers);
  }

  static void read_determiner(std::string_view word, MentionFacts& facts) {
    if (is_one_of(word, {"the", "this", "that", "these", "those", "both"})) {
      facts.definiteness = Definiteness::Definite;
      facts.demonstrative = word != "the" && word != "both";
    } else {
      facts.definiteness = Definiteness::Indefinite;
    }
  }

  // The words of a title: "Russian Foreign Minister", "Secretary of State".
  void read_title(const Mention& m, MentionFacts& facts) const {
    for (TokenIndex t = m.first; t-- > 0 && tokens_.span[at(t)].begin >= m.full.begin;) {
      const Upos upos = tokens_.upos[at(t)];
      const bool content = upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj;
      if (content) facts.titles.push_back(lower_case(tokens_.lemma_of(t)));
    }
  }

  Number number_of(const Mention& m, const MentionFacts& facts) const {
    if (facts.number != Number::Unknown) return facts.number;
    const std::string_view feats = tokens_.feats_of(m.head);
    if (feats.find("Number=Plur") != std::string_view::npos) return Number::Plural;
    if (feats.find("Number=Sing") != std::string_view::npos) return Number::Singular;
    const std::string_view xpos = tokens_.xpos_of(m.head);
    if (xpos == "NNS" || xpos == "NNPS") return Number::Plural;
    return xpos == "NN" || xpos == "NNP" ? Number::Singular : Number::Unknown;
  }

  void read_name(const Mention& m, MentionFacts& facts) const {
    const std::string_view form = document_.at(m.span);
    facts.acronym = m.last - m.first == 1 && form.size() >= 2 && form.size() <= 8
                    && std::ranges::none_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
    if (m.type == NameType::Person || m.referent == Referent::Person) {
      facts.referent = Referent::Person;
      facts.number = Number::Singular;
      read_title(m, facts);
      if (!facts.words.empty()) facts.gender = nominals_.of_given_name(facts.words.front());
      for (const std::string& title : facts.titles) add_title_gender(title, facts);
      return;
    }
    // A name that the tagger gave no type, of two words and more, with a given name in front.
    if (m.type == NameType::None && facts.words.size() >= 2 && facts.referent == Referent::Thing) {
      facts.gender = nominals_.of_given_name(facts.words.front());
      if (facts.gender != Gender::Unknown) facts.referent = Referent::Person;
    }
    if (m.type == NameType::Gpe || m.type == NameType::Org) facts.number = Number::Singular;
  }

  void add_title_gender(std::string_view title, MentionFacts& facts) const {
    if (title == "mr." || title == "mr" || title == "sir" || title == "lord") {
      facts.gender = Gender::Male;
    } else if (is_one_of(title, {"mrs.", "mrs", "ms.", "ms", "miss", "lady", "dame", "madam"})) {
      facts.gender = Gender::Female;
    } else if (const auto noun = nominals_.noun(title); noun && noun->gender != Gender::Unknown) {
      facts.gender = noun->gender;
    }
  }

  void read_noun(const Mention& m, MentionFacts& facts) const {
    const bool compound = m.head > m.first && tokens_.deprel[at(m.head - 1)] == Deprel::Compound;
    const auto noun = compound
                          ? nominals_.compound(lower_case(tokens_.lemma_of(m.head - 1)), facts.head)
                          : nominals_.noun(facts.head);
    if (!noun) return;
    facts.gender = noun->gender;
    facts.kin = noun->kin;
  }

  const Document& document_;
  const Tokens& tokens_;
  const Children& children_;
  const Nominals& nominals_;
};

// Marks what stands in quotes and finds who speaks: the subject of the verb beside the quote, else
// of the quote before in the same block.
class QuoteReader {
 public:
  QuoteReader(const Document& document, const Children& children)
      : document_(document), children_(children) {}

  void run(std::vector<MentionFacts>& facts) {
    mark_quoted();
    mention_at_.assign(document_.tokens.size(), kNone);
    for (std::size_t i = 0; i < document_.mentions.size(); ++i) {
      mention_at_[at(document_.mentions[i].head)] = static_cast<Index>(i);
    }
    std::size_t next = 0;
    Index speaker = kNone;
    std::uint32_t block = 0;
    std::vector<Index> of_sentence(document_.sentences.size(), kNone);
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      // A speaker holds for the next block too, where the quote goes on.
      if (sentence.block > block + 1) speaker = kNone;
      const Index own = speaker_in(sentence);
      if (own != kNone) speaker = own;
      if (own != kNone) block = sentence.block;
      of_sentence[s] = speaker;
    }
    for (; next < facts.size(); ++next) {
      const Mention& m = document_.mentions[next];
      facts[next].quoted = quoted_[at(m.head)];
      if (facts[next].quoted)
        facts[next].speaker = of_sentence[static_cast<std::size_t>(m.sentence)];
    }
  }

 private:
  // Quotes open and close inside a block; one that nobody closes ends with it.
  void mark_quoted() {
    quoted_.assign(document_.tokens.size(), false);
    bool open = false;
    std::uint32_t block = 0;
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.block != block) open = false;
      block = sentence.block;
      for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        const std::string_view form = document_.form(t);
        if (form == "\"" || form == "''" || form == "``") {
          open = !open;
        } else if (form == "\xE2\x80\x9C") {
          open = true;
        } else if (form == "\xE2\x80\x9D") {
          open = false;
        }
        quoted_[at(t)] = open;
      }
    }
  }

  Index speaker_in(const Sentence& sentence) const {
    bool any = false;
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) any |= quoted_[at(t)];
    if (!any) return kNone;
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      if (quoted_[at(t)] || !speaks(t)) continue;
      const TokenIndex subject = children_.first(t, Deprel::Nsubj);
      if (subject != kNoToken && !quoted_[at(subject)] && mention_at_[at(subject)] != kNone) {
        return mention_at_[at(subject)];
      }
    }
    return kNone;
  }

  bool speaks(TokenIndex t) const {
    return is_one_of(
        document_.tokens.lemma_of(t),
        {"say",      "tell",    "add",     "ask",      "write",    "state",  "note",
         "explain",  "declare", "argue",   "warn",     "insist",   "reply",  "respond",
         "announce", "claim",   "tweet",   "continue", "conclude", "report", "call",
         "describe", "recall",  "comment", "stress",   "admit",    "deny",   "acknowledge",
         "confirm",  "accuse",  "promise"});
  }

  const Document& document_;
  const Children& children_;
  std::vector<bool> quoted_;
  std::vector<Index> mention_at_;
};

}  // namespace

std::vector<MentionFacts> mention_facts(const Document& document, const Children& children,
                                        const Nominals& nominals) {
  std::vector<MentionFacts> out;
  out.reserve(document.mentions.size());
  const FactReader reader(document, children, nominals);
  for (const Mention& m : document.mentions) out.push_back(reader.read(m));
  QuoteReader(document, children).run(out);
  return out;
}

}  // namespace tacitus
