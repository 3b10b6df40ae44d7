#ifndef TACITUS_CODING_AFFILIATION_H_
#define TACITUS_CODING_AFFILIATION_H_

// What a noun phrase says about who somebody is: "Russian Foreign Minister", "a spokesman for the
// Nusra Front", "rebels in eastern Ukraine", "the Russian and Syrian forces".
//
// The agent noun at the end of the phrase gives sector and kind; the names before it and in its
// "of", "for", "in", "from" complements give country and body. Needs Tokens with tree.

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/actor_names.h"
#include "lexicon/gazetteer.h"
#include "record/document.h"

namespace tacitus {

struct Affiliation {
  std::optional<Agent> agent;
  Span agent_span;
  std::vector<std::string_view> countries;  // in text order, each once
  const KnownActor* body = nullptr;         // an organisation or armed group that is named
  bool former = false;                      // "former", "ex-", "ousted"
  bool counted = false;                     // "three soldiers", "dozens of rebels"
  TokenIndex first = kNoToken;              // leftmost token that belongs to it

  std::string_view country() const;
  std::string_view sector() const;
  bool empty() const { return !agent && countries.empty() && body == nullptr; }
};

class AffiliationReader {
 public:
  // Both must outlive the reader.
  AffiliationReader(const ActorNames& names, const Gazetteer& places)
      : names_(&names), places_(&places) {}

  // Of the noun phrase headed by `head`, whose own name, if it has one, starts at `name_first`
  // (else head): "Russian Foreign Minister [Sergey Lavrov]".
  Affiliation read(const Document& document, TokenIndex head, TokenIndex name_first) const;
  // Of an organisation's own name: "Egyptian Organization for Human Rights".
  Affiliation read_name(const Document& document, TokenIndex first, TokenIndex last) const;

 private:
  void find_agent(const Document& document, TokenIndex first, TokenIndex last,
                  Affiliation& out) const;
  // `in_name`: of the words of a body's own name.
  void add_names(const Document& document, TokenIndex first, TokenIndex last, Affiliation& out,
                 bool in_name = false) const;
  void add_complements(const Document& document, TokenIndex head, int depth,
                       Affiliation& out) const;
  void add_complement(const Document& document, TokenIndex t, int depth, Affiliation& out) const;
  void add_hits(const std::vector<PhraseIndex::Value>& values, bool in_name,
                Affiliation& out) const;
  void add_place(const Document& document, TokenIndex first, TokenIndex last,
                 Affiliation& out) const;
  Affiliation read_at(const Document& document, TokenIndex head, TokenIndex name_first,
                      int depth) const;

  const ActorNames* names_;
  const Gazetteer* places_;
};

// "rebels in Syria", "a spokesman for the army": what follows is what the noun belongs to.
bool is_owning(std::string_view preposition);

// Government, forces, police, courts, parliament, services: a body with such a sector is a state's.
bool is_state_sector(std::string_view sector);
// "The [National] Electoral Commission", "Ministry of [Labour]": a word that is also the name of a
// paper or a party does not tell whose the body of a state is.
bool is_chance_body(const Affiliation& told);
// Sentence of a token.
const Sentence& sentence_of(const Document& document, TokenIndex t);
// The case marker ("of", "in", "against") of a nominal, in lower case; empty if it has none.
std::string_view case_marker(const Document& document, TokenIndex t);

}  // namespace tacitus

#endif  // TACITUS_CODING_AFFILIATION_H_
