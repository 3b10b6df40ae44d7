#include "coding/figures_tellers.h"

#include <algorithm>
#include <array>

namespace tacitus {
namespace {

// Longer subjects of "said" are clauses that the parser took for one.
constexpr TokenIndex kLongestTeller = 16;

class TellerReader {
 public:
  TellerReader(const Words& words, const FigureReader& reader, const Document& document)
      : words_(words), reader_(reader), tree_(reader.tree()), document_(document) {}

  std::optional<Teller> find(TokenIndex number) const {
    if (auto agent = agent_of(number)) return agent;
    if (auto before = in_front(number)) return before;
    return behind(number);
  }

 private:
  bool tells(TokenIndex t) const {
    return tree_.upos(t) == Upos::Verb
           && words_.find(reader_.atoms(), reader_.first_atom(t), WordKind::Tell);
  }

  // The subject of an active verb of telling; not of "claimed three lives".
  TokenIndex subject(TokenIndex verb) const {
    const TokenIndex object = tree_.child(verb, Deprel::Obj);
    if (object != kNoToken && tree_.lemma(object) == "life") return kNoToken;
    const TokenIndex s = tree_.child(verb, Deprel::Nsubj);
    if (s == kNoToken || tree_.is_negated(verb)) return kNoToken;
    const bool names = tree_.upos(s) == Upos::Noun || tree_.upos(s) == Upos::Propn;
    return names ? s : kNoToken;
  }

  std::optional<Teller> phrase(TokenIndex first, TokenIndex last, TokenIndex head) const {
    while (first < last && is_stop(first)) ++first;
    while (first < last && is_stop(last - 1)) --last;
    if (first >= last || last - first > kLongestTeller) return std::nullopt;
    return Teller{{span_of(first).begin, span_of(last - 1).end}, head};
  }

  bool is_stop(TokenIndex t) const { return tree_.upos(t) == Upos::Punct; }
  Span span_of(TokenIndex t) const { return document_.tokens.span[static_cast<std::size_t>(t)]; }

  // "Deputies say three men ran": the number stands under the verb, whatever the parser took the
  // clause for; not "Deputies who said so saw three men".
  std::optional<Teller> in_front(TokenIndex number) const {
    for (TokenIndex t = number; t-- > tree_.first();) {
      // "..., the mediators said, hoping to end a war that killed 900" tells what stands before it
      if (!tells(t) || tree_.subtree_last(t) <= number || tree_.form(t + 1) == ",") continue;
      const Deprel d = tree_.deprel(t);
      if (d == Deprel::AclRelcl || d == Deprel::Acl || d == Deprel::Advcl) continue;
      const TokenIndex s = subject(t);
      if (s == kNoToken || s > t || tree_.subtree_last(s) > t) continue;
      return phrase(tree_.subtree_first(s), tree_.subtree_last(s), s);
    }
    return std::nullopt;
  }

  // ", KTRN reported.", ", said the mayor, who ...": cut off by a comma or a closing quote.
  std::optional<Teller> behind(TokenIndex number) const {
    for (TokenIndex t = number + 1; t < tree_.last(); ++t) {
      if (!tells(t)) continue;
      if (closes(t - 1)) {
        const TokenIndex after = inverted_subject(t);
        if (after != kNoToken) return phrase(t + 1, short_of_clause(after), after);
      }
      const TokenIndex s = subject(t);
      if (s == kNoToken || s <= number || s > t) continue;
      TokenIndex first = s;
      while (first > number + 1 && !closes(first - 1)) --first;
      if (first == number + 1 || t - s > kLongestTeller) continue;
      if (tree_.upos(first) != Upos::Cconj && ends_at(t + 1)) return phrase(first, t, s);
    }
    return std::nullopt;
  }

  // ", said the mayor": often taken for an object.
  TokenIndex inverted_subject(TokenIndex verb) const {
    if (tree_.lemma(verb) == "tell") return kNoToken;  // "Ada Rook, a nurse, told reporters"
    for (const Deprel d : {Deprel::Nsubj, Deprel::Iobj, Deprel::Obj}) {
      const TokenIndex s = tree_.child(verb, d);
      if (s == kNoToken || tree_.subtree_first(s) != verb + 1) continue;
      if (tree_.upos(s) == Upos::Noun || tree_.upos(s) == Upos::Propn) return s;
    }
    return kNoToken;
  }

  // Whether nothing is told any more: "..., police said in a statement", "..., police said Monday".
  bool ends_at(TokenIndex t) const {
    if (t >= tree_.last() || tree_.upos(t) == Upos::Punct || tree_.upos(t) == Upos::Adp)
      return true;
    const std::size_t i = reader_.first_atom(t);
    return words_.find(reader_.atoms(), i, WordKind::Weekday)
           || words_.find(reader_.atoms(), i, WordKind::Deictic);
  }

  // The end of a noun phrase without its relative clause.
  TokenIndex short_of_clause(TokenIndex noun) const {
    const TokenIndex clause = tree_.child(noun, Deprel::AclRelcl);
    return clause == kNoToken ? tree_.subtree_last(noun) : tree_.subtree_first(clause);
  }

  bool closes(TokenIndex t) const {
    const std::string_view form = tree_.form(t);
    return form == "," || form == "\"" || form == "\xE2\x80\x9D" || form == "''";
  }

  // "were reported killed by the ministry", "the 24 reported by police"
  std::optional<Teller> agent_of(TokenIndex number) const {
    TokenIndex t = number;
    constexpr int kClimb = 5;
    for (int step = 0; step < kClimb && t != kNoToken; ++step, t = tree_.head(t)) {
      if (auto agent = agent_at(t)) return agent;
      for (TokenIndex c = tree_.child(t); c != kNoToken; c = tree_.sibling(c)) {
        if (tree_.deprel(c) != Deprel::Acl) continue;
        if (auto agent = agent_at(c)) return agent;
      }
    }
    return std::nullopt;
  }

  std::optional<Teller> agent_at(TokenIndex verb) const {
    if (!tells(verb) || !tree_.is_passive(verb)) return std::nullopt;
    if (auto agent = by_phrase(verb)) return agent;
    // "reported killed by the ministry", not "reported killed by gunmen"
    const TokenIndex told = tree_.child(verb, Deprel::Xcomp);
    const auto agent = told != kNoToken ? by_phrase(told) : std::nullopt;
    const bool counts =
        agent && words_.find(reader_.atoms(), reader_.first_atom(agent->head), WordKind::SourceCue);
    return counts ? agent : std::nullopt;
  }

  std::optional<Teller> by_phrase(TokenIndex verb) const {
    for (TokenIndex c = tree_.child(verb); c != kNoToken; c = tree_.sibling(c)) {
      const TokenIndex mark = tree_.child(c, Deprel::Case);
      const bool oblique = tree_.deprel(c) == Deprel::Obl || tree_.deprel(c) == Deprel::OblAgent;
      if (!oblique || mark == kNoToken || tree_.form(mark) != "by") continue;
      return phrase(mark + 1, short_of_clause(c), c);
    }
    return std::nullopt;
  }

  const Words& words_;
  const FigureReader& reader_;
  const SentenceTree& tree_;
  const Document& document_;
};

}  // namespace

std::optional<Teller> teller_of(const Words& words, const FigureReader& reader,
                                const Document& document, TokenIndex number) {
  if (!reader.tree().parsed()) return std::nullopt;
  return TellerReader(words, reader, document).find(number);
}

}  // namespace tacitus
