#include "language/mentions.h"

#include <algorithm>
#include <string>

#include "language/children.h"
#include "language/nominals.h"
#include "language/pronouns.h"
#include "text/characters.h"

namespace tacitus {
namespace {

struct Range {
  TokenIndex first = 0;
  TokenIndex last = 0;
};

class MentionFinder {
 public:
  MentionFinder(Document& document, const Lexicon& lexicon)
      : document_(document),
        tokens_(document.tokens),
        nominals_(lexicon),
        children_(document.tokens),
        name_of_(document.tokens.size(), kNone) {}

  void run() {
    document_.mentions.clear();
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      sentence_ = static_cast<Index>(s);
      const Sentence& sentence = document_.sentences[s];
      names(sentence);
      for (TokenIndex t = sentence.first; t < sentence.last; ++t) candidate(t);
    }
    std::ranges::stable_sort(document_.mentions, [](const Mention& a, const Mention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }

 private:
  static std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }
  Upos upos(TokenIndex t) const { return tokens_.upos[at(t)]; }
  Deprel rel(TokenIndex t) const { return tokens_.deprel[at(t)]; }
  TokenIndex head(TokenIndex t) const { return tokens_.head[at(t)]; }
  Span span_of(Range r) const {
    return {tokens_.span[at(r.first)].begin, tokens_.span[at(r.last - 1)].end};
  }

  // Runs of BIO tags become ranges; name_of_ leads from each of their tokens to the range.
  void names(const Sentence& sentence) {
    for (TokenIndex t = sentence.first; t < sentence.last;) {
      if (tokens_.name_bio[at(t)] == Bio::Out) {
        ++t;
        continue;
      }
      Range name{t, t + 1};
      const NameType type = tokens_.name_type[at(t)];
      while (name.last < sentence.last && tokens_.name_bio[at(name.last)] == Bio::In
             && tokens_.name_type[at(name.last)] == type) {
        ++name.last;
      }
      for (TokenIndex k = name.first; k < name.last; ++k) {
        name_of_[at(k)] = static_cast<Index>(names_.size());
      }
      names_.push_back({name, type, top_of(name)});
      t = name.last;
    }
  }

  // The token of a range whose head lies outside it; the last such, for "President | Bush".
  TokenIndex top_of(Range range) const {
    TokenIndex top = range.last - 1;
    for (TokenIndex t = range.last - 1; t >= range.first; --t) {
      const TokenIndex h = head(t);
      const bool outside = h < range.first || h >= range.last;
      if (outside && rel(t) != Deprel::Punct && rel(t) != Deprel::Case) return t;
      if (outside) top = t;
    }
    return top;
  }

  void candidate(TokenIndex t) {
    const Index name = name_of_[at(t)];
    if (name != kNone && names_[static_cast<std::size_t>(name)].top == t) {
      add_name(names_[static_cast<std::size_t>(name)]);
      return;
    }
    if (const auto pronoun = find_pronoun(document_.form(t)); pronoun && is_pronoun(t)) {
      add_pronoun(t, *pronoun);
      return;
    }
    if (name == kNone && is_nominal_head(t)) add_nominal(t);
  }

  bool is_pronoun(TokenIndex t) const {
    if (tokens_.feats_of(t).find("PronType=Rel") != std::string_view::npos) return false;
    if (upos(t) == Upos::Pron) return rel(t) != Deprel::Expl;
    return upos(t) == Upos::Det && rel(t) != Deprel::Det && rel(t) != Deprel::DetPredet;
  }

  bool is_nominal_head(TokenIndex t) const {
    const Deprel r = rel(t);
    if (r == Deprel::Flat || r == Deprel::Fixed || r == Deprel::Goeswith || r == Deprel::Case
        || r == Deprel::NmodDesc || r == Deprel::FlatForeign || r == Deprel::Amod || r == Deprel::Cc
        || r == Deprel::Mark || r == Deprel::Reparandum) {
      return false;
    }
    if (upos(t) == Upos::Noun || upos(t) == Upos::Propn) {
      // "Lifetime Award": a word of a name; "peace talks" may point to the peace.
      return r != Deprel::Compound || upos(head(t)) == Upos::Noun;
    }
    // "the wounded", "the British"
    return upos(t) == Upos::Adj && is_argument(r) && children_.first(t, Deprel::Det) != kNoToken;
  }

  static bool is_argument(Deprel r) {
    return r == Deprel::Nsubj || r == Deprel::NsubjPass || r == Deprel::Obj || r == Deprel::Obl
           || r == Deprel::OblAgent || r == Deprel::Nmod || r == Deprel::Iobj;
  }

  // Does the noun phrase of a head take in this child with all below it? Measured on GUM: these
  // relations are inside the phrase in four of five cases or more.
  static bool inside_phrase(Deprel r) {
    switch (r) {
      case Deprel::Det:
      case Deprel::DetPredet:
      case Deprel::Amod:
      case Deprel::Nmod:
      case Deprel::NmodPoss:
      case Deprel::NmodDesc:
      case Deprel::NmodUnmarked:
      case Deprel::Nummod:
      case Deprel::Compound:
      case Deprel::Flat:
      case Deprel::FlatForeign:
      case Deprel::Fixed:
      case Deprel::Goeswith:
      case Deprel::AclRelcl:
      case Deprel::Acl:
      case Deprel::Xcomp:
        return true;
      default:
        return false;
    }
  }

  // The least range with `t` and all below it, but for a comma or quote mark at its left edge.
  Range yield(TokenIndex t) const {
    Range out{t, t + 1};
    stack_.assign(1, t);
    while (!stack_.empty()) {
      const TokenIndex top = stack_.back();
      stack_.pop_back();
      out.first = std::min(out.first, top);
      out.last = std::max(out.last, top + 1);
      for (const TokenIndex c : children_.of(top)) stack_.push_back(c);
    }
    return out;
  }

  Range phrase(TokenIndex t) const {
    Range out{t, t + 1};
    const bool predicate = children_.first(t, Deprel::Cop) != kNoToken;
    for (const TokenIndex c : children_.of(t)) {
      const Deprel r = rel(c);
      const bool possessive =
          r == Deprel::Case && c > t && document_.form(c).size() <= 4 && upos(c) == Upos::Part;
      if (!inside_phrase(r) && !possessive) continue;
      // The clause that a predicate opens is not about the noun alone.
      if (predicate && (r == Deprel::Xcomp)) continue;
      const Range part = yield(c);
      if (c < t) out.first = std::min(out.first, part.first);
      if (c > t) out.last = std::max(out.last, part.last);
    }
    while (out.first < t && upos(out.first) == Upos::Punct) ++out.first;
    while (out.last > t + 1 && upos(out.last - 1) == Upos::Punct) --out.last;
    return out;
  }

  // The phrase without possessor, complements and clauses: "the growing rebel force".
  Range core(TokenIndex t, Range whole) const {
    Range out{t, t + 1};
    out.first = whole.first;
    for (const TokenIndex c : children_.of(t)) {
      if (rel(c) == Deprel::NmodPoss && c < t) out.first = std::clamp(yield(c).last, out.first, t);
      const bool tight = rel(c) == Deprel::Flat || rel(c) == Deprel::Compound
                         || rel(c) == Deprel::Nummod || rel(c) == Deprel::Goeswith;
      if (tight && c > t) out.last = std::max(out.last, c + 1);
    }
    while (out.first < t && upos(out.first) == Upos::Punct) ++out.first;
    return out;
  }

  Mention& add(Range range, Range whole, TokenIndex top, MentionKind kind) {
    Mention m;
    m.span = span_of(range);
    m.full = span_of(whole);
    m.first = range.first;
    m.last = range.last;
    m.head = top;
    m.sentence = sentence_;
    m.kind = kind;
    document_.mentions.push_back(std::move(m));
    return document_.mentions.back();
  }

  struct Name {
    Range range;
    NameType type = NameType::None;
    TokenIndex top = kNoToken;
  };

  static Referent referent_of(NameType type) {
    switch (type) {
      case NameType::Person:
        return Referent::Person;
      case NameType::Org:
        return Referent::Organisation;
      case NameType::Gpe:
      case NameType::Loc:
      case NameType::Fac:
        return Referent::Place;
      case NameType::Norp:
        return Referent::Group;
      default:
        return Referent::Thing;
    }
  }

  void add_name(const Name& name) {
    // "Syrian" in "the Syrian army" is neither actor nor place by itself.
    if (name.type == NameType::Norp && upos(name.top) == Upos::Adj
        && rel(name.top) == Deprel::Amod) {
      return;
    }
    Range range = name.range;
    while (range.first < name.top && upos(range.first) == Upos::Det) ++range.first;
    while (range.last > name.top + 1 && is_outer(range.last - 1)) --range.last;
    Range whole = phrase(name.top);
    whole.first = std::min(whole.first, range.first);
    whole.last = std::max(whole.last, range.last);
    Mention& m = add(range, whole, name.top, MentionKind::Name);
    m.type = name.type;
    m.referent = referent_of(name.type);
    m.rule = "name/model";
  }

  // What a tagger may have taken into a name: the genitive, a comma.
  bool is_outer(TokenIndex t) const {
    return upos(t) == Upos::Punct || (upos(t) == Upos::Part && rel(t) == Deprel::Case);
  }

  void add_nominal(TokenIndex t) {
    const Range whole = phrase(t);
    const bool named = upos(t) == Upos::Propn;
    Mention& m = add(core(t, whole), whole, t, named ? MentionKind::Name : MentionKind::Nominal);
    const bool compound = rel(t) == Deprel::Compound && !named;
    m.rule = named ? "name/tag" : compound ? "nominal/compound" : "nominal/noun";
    // The police of "police station" neither act nor speak.
    m.referent = compound ? Referent::Thing : referent_of_noun(t);
  }

  Referent referent_of_noun(TokenIndex t) {
    if (upos(t) == Upos::Adj) return Referent::Group;  // "the wounded"
    const std::string lemma = lower_case(tokens_.lemma_of(t));
    // "air force", "crown prince": the compound means what its last word alone may not.
    for (const TokenIndex c : children_.of(t)) {
      if (rel(c) != Deprel::Compound || c > t) continue;
      const auto both = nominals_.noun(lower_case(tokens_.lemma_of(c)) + " " + lemma);
      if (both) return both->referent;
    }
    const auto noun = nominals_.noun(lemma);
    return noun ? noun->referent : Referent::Thing;
  }

  void add_pronoun(TokenIndex t, const Pronoun& pronoun) {
    Mention& m = add({t, t + 1}, {t, t + 1}, t, MentionKind::Pronoun);
    m.referent = pronoun.person_only ? Referent::Person : Referent::Thing;
    m.rule = "pronoun/word";
  }

  Document& document_;
  const Tokens& tokens_;
  Nominals nominals_;
  Children children_;
  Index sentence_ = 0;
  std::vector<Index> name_of_;
  std::vector<Name> names_;
  mutable std::vector<TokenIndex> stack_;
};

}  // namespace

void find_mentions(Document& document, const Lexicon& lexicon) {
  MentionFinder(document, lexicon).run();
}

}  // namespace tacitus
