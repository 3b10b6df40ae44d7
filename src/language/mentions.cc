#include "language/mentions.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "language/children.h"
#include "language/document_names.h"
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
    names();
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      sentence_ = static_cast<Index>(s);
      const Sentence& sentence = document_.sentences[s];
      for (TokenIndex t = sentence.first; t < sentence.last; ++t) candidate(t);
    }
    titles();
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

  // name_of_ leads from each token of a name to the name.
  void names() {
    for (const NameRange& name : document_names(document_, nominals_)) {
      for (TokenIndex k = name.first; k < name.last; ++k) {
        name_of_[at(k)] = static_cast<Index>(names_.size());
      }
      // "Mr Rook's aides": the tree may hang the name on the form of address.
      const bool addressed = name.type == NameType::Person && name.first > 0
                             && is_form_of_address(document_.form(name.first - 1));
      const TokenIndex first = name.first - (addressed ? 1 : 0);
      name_of_[at(first)] = static_cast<Index>(names_.size());
      names_.push_back({name, top_of({first, name.last})});
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
    if (completes_verb(t)) return false;
    if (upos(t) == Upos::Noun || upos(t) == Upos::Propn) {
      // "Lifetime Award": a word of a name; "peace talks" may point to the peace.
      return r != Deprel::Compound || upos(head(t)) == Upos::Noun;
    }
    // "the wounded", "the British"
    return upos(t) == Upos::Adj && is_argument(r) && children_.first(t, Deprel::Det) != kNoToken;
  }

  // "joined forces", "took office": a bare object that makes one word with its verb.
  bool completes_verb(TokenIndex t) const {
    if (rel(t) != Deprel::Obj || head(t) > t) return false;
    const bool bare = std::ranges::none_of(children_.of(t), [&](TokenIndex c) { return c < t; });
    if (!bare) return false;
    const auto noun = nominals_.noun(lower_case(tokens_.lemma_of(head(t))) + " "
                                     + lower_case(tokens_.lemma_of(t)));
    return noun && noun->referent == Referent::Thing;
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

  // The phrase without complements and clauses: "the growing rebel force". A proper noun that is
  // no tagged name goes on over small words to the next: "Gulf of Suez", "Committee to Protect
  // Reporters", but not "President of Orland".
  Range core(TokenIndex t, Range whole) const {
    Range out{whole.first, t + 1};
    for (const TokenIndex c : children_.of(t)) {
      const bool tight = rel(c) == Deprel::Flat || rel(c) == Deprel::Compound
                         || rel(c) == Deprel::Nummod || rel(c) == Deprel::Goeswith;
      if (tight && c > t) out.last = std::min(std::max(out.last, c + 1), whole.last);
    }
    if (upos(t) != Upos::Propn || is_office(t)) return out;
    while (out.last + 1 < whole.last && is_name_link(out.last) && is_capitalised(out.last + 1)) {
      out.last += 2;
      while (out.last < whole.last && is_capitalised(out.last)) ++out.last;
    }
    return out;
  }

  bool is_name_link(TokenIndex t) const {
    const std::string_view form = document_.form(t);
    return form == "of" || form == "for" || form == "to" || form == "on";
  }

  bool is_capitalised(TokenIndex t) const {
    return is_upper(decode_utf8(document_.form(t), 0).code);
  }

  bool is_role(TokenIndex t) const {
    const auto noun = nominals_.noun(lower_case(tokens_.lemma_of(t)));
    return noun && noun->referent == Referent::Person;
  }

  bool is_office(TokenIndex t) const {
    const auto noun = nominals_.noun(lower_case(tokens_.lemma_of(t)));
    return noun && (noun->kin == Kin::Office || noun->kin == Kin::Person || noun->kin == Kin::Time);
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
    NameRange range;
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
    const NameType type = name.range.type;
    // "Syrian" in "the Syrian army" is neither actor nor place by itself.
    if (type == NameType::Norp && upos(name.top) == Upos::Adj && rel(name.top) == Deprel::Amod) {
      return;
    }
    const Range range{name.range.first, name.range.last};
    Range whole = phrase(name.top);
    whole.first = std::min(whole.first, range.first);
    whole.last = std::max(whole.last, range.last);
    Mention& m = add(range, whole, name.top, MentionKind::Name);
    m.type = type;
    m.referent = referent_of(type);
    m.rule = name.range.tagged ? "name/model" : "name/again";
  }

  void add_nominal(TokenIndex t) {
    const Range whole = phrase(t);
    // "the Russian Foreign Minister" is a role for all its capitals.
    const bool named = upos(t) == Upos::Propn && !is_role(t);
    Mention& m = add(core(t, whole), whole, t, named ? MentionKind::Name : MentionKind::Nominal);
    const bool compound = rel(t) == Deprel::Compound && !named;
    m.rule = named ? "name/tag" : compound ? "nominal/compound" : "nominal/noun";
    // The police of "police station" neither act nor speak.
    m.referent = compound ? Referent::Thing : referent_of_noun(t);
  }

  Referent referent_of_noun(TokenIndex t) {
    // "the wounded", but "each blamed the other"
    if (upos(t) == Upos::Adj) return is_no_people(t) ? Referent::Thing : Referent::Group;
    const std::string lemma = lower_case(tokens_.lemma_of(t));
    for (const TokenIndex c : children_.of(t)) {
      if (rel(c) != Deprel::Compound || c + 1 != t) continue;
      const auto noun = nominals_.compound(lower_case(tokens_.lemma_of(c)), lemma);
      return noun ? noun->referent : Referent::Thing;
    }
    const auto noun = nominals_.noun(lemma);
    return noun ? noun->referent : Referent::Thing;
  }

  bool is_no_people(TokenIndex t) const {
    constexpr std::array<std::string_view, 14> kOrders = {
        "other", "same",  "first",    "second",   "last",      "next",       "latest",
        "best",  "worst", "contrary", "opposite", "following", "impossible", "inevitable"};
    return std::ranges::find(kOrders, lower_case(document_.form(t))) != kOrders.end();
  }

  // "State Department spokesperson John Kirby", "Secretary of State John Kerry": a role right before
  // a person's name belongs to the name, however the tree hangs them together.
  void titles() {
    auto& mentions = document_.mentions;
    std::vector<Index> role_that_ends(tokens_.size() + 1, kNone);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const Mention& m = mentions[i];
      const bool role = m.type == NameType::None && m.kind != MentionKind::Pronoun
                        && is_office(m.head) && rel(m.head) != Deprel::Conj;
      if (role) role_that_ends[at(title_end(m))] = static_cast<Index>(i);
    }
    std::vector<bool> in_title(tokens_.size(), false);
    for (Mention& name : mentions) {
      if (name.referent != Referent::Person || name.kind != MentionKind::Name) continue;
      const Index role = role_that_ends[at(name.first)];
      if (role == kNone || mentions[static_cast<std::size_t>(role)].head >= name.first) continue;
      const Mention& title = mentions[static_cast<std::size_t>(role)];
      if (&title == &name) continue;
      // What hung on the title hangs on the name: its clause stays in the whole phrase.
      name.full = {std::min(title.full.begin, name.full.begin),
                   std::max(title.full.end, name.full.end)};
      name.head = head_of_pair(title.head, name.head);
      for (TokenIndex t = title.first; t < name.first; ++t) in_title[at(t)] = true;
    }
    // The "State" of "Secretary of State" goes too; names that were tagged stay.
    std::erase_if(mentions, [&](const Mention& m) {
      return in_title[at(m.head)] && m.type == NameType::None && m.kind != MentionKind::Pronoun;
    });
  }

  // Where a title with its "of State" or "-General" ends.
  TokenIndex title_end(const Mention& m) const {
    TokenIndex end = m.head + 1;
    const auto size = static_cast<TokenIndex>(tokens_.size());
    if (end + 1 < size && document_.form(end) == "-" && is_office(end + 1)) end += 2;
    // "supporters of Mr Rook" are no title of his.
    const bool several = tokens_.xpos_of(m.head) == "NNS";
    if (end + 1 < size && document_.form(end) == "of" && !several) {
      end += 2;
      while (end < m.last) ++end;
    }
    return end;
  }

  // Of a title and a name in one phrase, the one that the sentence hangs on.
  TokenIndex head_of_pair(TokenIndex title, TokenIndex name) const {
    for (TokenIndex t = name; t != kNoToken; t = head(t)) {
      if (t == title) return title;
    }
    return name;
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
