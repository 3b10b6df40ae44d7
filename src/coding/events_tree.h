#ifndef TACITUS_CODING_EVENTS_TREE_H_
#define TACITUS_CODING_EVENTS_TREE_H_

// The dependency trees of a document as the event matcher asks them: children, pattern words, and
// the logical arguments of a verb or noun whatever the construction:
//
//   Militants attacked the base.            subj Militants, obj base
//   The base was attacked by militants.     the same (passive)
//   Militants who attacked the base fled.   the same (relative clause)
//   Militants tried to attack the base.     the same (control)
//   Militants came and attacked the base.   the same (conjunction)
//   the base attacked by militants          the same (participle)
//
// Cost: building is one pass over the tokens; a question looks at the children of a few tokens.

#include <vector>

#include "coding/patterns.h"
#include "record/document.h"

namespace tacitus {

class EventTree {
 public:
  EventTree(const Document& document, const PatternSet& patterns);

  const Document& document() const { return document_; }
  const PatternSet& patterns() const { return patterns_; }

  TokenIndex head(TokenIndex t) const { return document_.tokens.head[at(t)]; }
  Deprel deprel(TokenIndex t) const { return document_.tokens.deprel[at(t)]; }
  Upos upos(TokenIndex t) const { return document_.tokens.upos[at(t)]; }
  WordId word(TokenIndex t) const { return words_[at(t)]; }
  // Children in text order: for (t = first_child(v); t != kNoToken; t = next_sibling(t)).
  TokenIndex first_child(TokenIndex t) const { return first_child_[at(t)]; }
  TokenIndex next_sibling(TokenIndex t) const { return next_sibling_[at(t)]; }
  TokenIndex child(TokenIndex t, Deprel relation) const;
  bool has_child(TokenIndex t, Deprel relation) const { return child(t, relation) != kNoToken; }
  bool has_child_word(TokenIndex t, WordId word) const;
  bool has_lemma(TokenIndex t, std::string_view lemma) const;

  bool is_verb(TokenIndex t) const;
  bool is_passive(TokenIndex verb) const;
  bool is_finite(TokenIndex t) const;
  // Whether one of the case words of `t` is `preposition` ("out of Syria": out and of).
  bool has_case(TokenIndex t, WordId preposition) const;
  bool has_any_case(TokenIndex t) const;

  TokenIndex logical_subject(TokenIndex verb) const;
  TokenIndex logical_object(TokenIndex verb) const;
  // The first of a chain of conjuncts that `t` belongs to.
  TokenIndex first_conjunct(TokenIndex t) const;
  // Dependents of `t` in the preposition's case.
  void prepositional(TokenIndex t, WordId preposition, std::vector<TokenIndex>& found) const;
  // "dozens", "a series", "ten days": what counts is what follows with "of".
  bool is_measure(TokenIndex t) const;
  // What `t` is a part of: "some of its TROOPS", "dozens of SOLDIERS"; `t` itself otherwise.
  TokenIndex whole(TokenIndex t) const;
  bool in_subtree(TokenIndex t, TokenIndex root) const;

 private:
  static std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }
  void find_words();
  void join_hyphens(std::size_t dash);
  TokenIndex surface_subject(TokenIndex verb, int depth) const;
  TokenIndex inherited_subject(TokenIndex verb, int depth) const;
  TokenIndex agent(TokenIndex verb) const;
  TokenIndex antecedent(TokenIndex relative, TokenIndex verb) const;
  TokenIndex own_object(TokenIndex verb) const;
  bool is_bounded_number(TokenIndex t) const;
  bool is_gerund_clause(TokenIndex t) const;
  bool is_of_object(TokenIndex clause) const;
  bool has_lemma_child(TokenIndex t, std::string_view lemma) const;

  const Document& document_;
  const PatternSet& patterns_;
  std::vector<TokenIndex> first_child_;
  std::vector<TokenIndex> next_sibling_;
  std::vector<WordId> words_;
  WordId by_ = 0;
  WordId of_ = 0;
  std::uint32_t partitive_ = 0;
  std::uint32_t reason_prep_ = 0;  // set REASON-PREP: due (to), because (of)
  std::uint32_t date_word_ = 0;
  std::uint32_t subject_control_ = 0;  // set of verbs that keep their subject: promise, threaten
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_TREE_H_
