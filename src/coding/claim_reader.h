#ifndef TACITUS_CODING_CLAIM_READER_H_
#define TACITUS_CODING_CLAIM_READER_H_

// What the readers of all frames share: matching the words of a cue, taking a content off the tree,
// and settling the bounds of speaker, cue and content. claim_finder.cc gives each token to the reader
// of its part of speech; each reader is one file:
//   claim_verbs.cc       which cue of a verb holds, its speaker and whether it is told at all
//   claim_frames.cc      contents of an active verb
//   claim_passives.cc    contents of a passive verb
//   claim_nouns.cc       "his claim that", "fears of"
//   claim_adjectives.cc  "worried about", "likely to"
//   claim_phrases.cc     "according to", "in his view", "allegedly"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/claim_asides.h"
#include "coding/claim_finder.h"
#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {

struct CueMatch {
  const Cue* cue = nullptr;
  std::vector<TokenIndex> words;  // head and extras that belong to the cue
  std::vector<TokenIndex> heads;  // where complements may hang
  TokenIndex object = kNoToken;   // of a preposition that is part of the cue: "go after X"
  TokenIndex kept = kNoToken;     // an extra that belongs to the content: [responsibility]
  ClaimDraft draft;
  int score = 0;
};

// What is found so far; owned by find_claims.
struct FinderState {
  std::vector<ClaimDraft> drafts;
  std::vector<bool> used;  // tokens that are part of a cue
};

class CueReader {
 public:
  CueReader(TreeView& tree, const CueLexicon& lexicon, FinderState& state)
      : tree_(tree), lexicon_(lexicon), drafts_(state.drafts), used_(state.used) {}

 protected:
  bool match_extras(TokenIndex v, CueMatch& match) const;
  TokenIndex find_extra(TokenIndex v, std::string_view lemma, CueMatch& match) const;
  bool take(CueMatch& m, TokenIndex root, std::uint32_t which, int score,
            std::span<const TokenIndex> without);
  bool tells_when(TokenIndex c) const;
  bool opens_with_as(TokenIndex c);
  bool is_beside(TokenIndex c, TokenIndex h);
  bool is_added(TokenIndex c, TokenIndex h) const;
  bool clause_content(CueMatch& m);
  TokenIndex told_clause(TokenIndex v, const Cue& cue) const;
  TokenIndex asked_clause(TokenIndex v, const Cue& cue) const;
  TokenIndex open_clause(TokenIndex v, TokenIndex c, const Cue& cue) const;
  TokenIndex leftmost(TokenIndex t) const;
  bool is_gerund(TokenIndex c) const;
  bool follows_colon_or_quote(TokenIndex c);
  bool raise_content(TokenIndex v, CueMatch& m);
  bool speaks(TokenIndex c) const;
  void drop_introducer(CueMatch& m);
  void drop_infinitive(TokenIndex c, CueMatch& m);
  void add_subject(TokenIndex subject, TokenIndex v, CueMatch& m);
  bool prepositional_content(TokenIndex v, CueMatch& m);
  bool after_comma(TokenIndex c);
  TokenIndex sentence_start(TokenIndex t) const;
  void set_source(ClaimDraft& draft);
  void add_antecedent(ClaimDraft& draft);
  void reach_to_cue(ClaimDraft& draft) const;
  TokenIndex word_before(TokenIndex verb) const;
  void take_neighbour(ClaimDraft& draft);
  bool is_imperative(const ClaimDraft& draft) const;
  bool plausible(const ClaimDraft& draft) const;
  bool may_speak(TokenIndex s) const;
  bool is_question(TokenIndex t) const;
  TokenRanges cue_ranges(TokenIndex head, const std::vector<TokenIndex>& words);
  void settle_content(ClaimDraft& draft);
  bool is_time_phrase(TokenIndex c) const { return is_time_word(tree_.lemma(c)); }
  static std::string lower(std::string_view s);
  static std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

  TreeView& tree_;
  const CueLexicon& lexicon_;
  std::vector<ClaimDraft>& drafts_;
  std::vector<bool>& used_;
};

class AdjectiveReader : private CueReader {
 public:
  using CueReader::CueReader;
  bool adjective(TokenIndex a, std::string_view lemma);

 private:
  bool adjective_content(TokenIndex a, CueMatch& m);
};

class VerbReader : private CueReader {
 public:
  VerbReader(TreeView& tree, const CueLexicon& lexicon, FinderState& state)
      : CueReader(tree, lexicon, state), adjectives_(tree, lexicon, state) {}
  void verb(TokenIndex v);

 private:
  bool follows_article(TokenIndex v) const;
  void place_subject(TokenIndex subject, TokenIndex v, CueMatch& m);
  bool infinitive_below_cue(TokenIndex v, CueMatch& m);
  void aside_attribution(TokenIndex v, std::optional<CueMatch>& best);
  static bool takes_no_object(const Cue& cue);
  bool is_told(TokenIndex v) const;
  TokenIndex subject_of(TokenIndex v) const;
  bool is_written_on(TokenIndex v) const;
  TokenIndex subject_in_bracket(TokenIndex v) const;
  TokenIndex interrupted_subject(TokenIndex comma, TokenIndex v) const;
  bool tells_of(const ClaimDraft& outer, TokenIndex inner) const;
  ClaimDraft* parallel(TokenIndex v) const;
  void part_from(ClaimDraft& outer, TokenIndex v) const;
  bool takes_addressee(TokenIndex v) const;
  bool has_subject_before(TokenIndex v) const;
  bool is_inverted(TokenIndex v, const CueMatch& best) const;
  void rescue_clause(TokenIndex v, bool passive, std::optional<CueMatch>& best);
  bool opens_with_participle(TokenIndex v, const CueMatch& m) const;
  TokenIndex root_in(const TokenRanges& ranges) const;
  const std::vector<Cue>& verb_cues(TokenIndex v) const;
  bool participle_adjective(TokenIndex v);
  bool is_impersonal(TokenIndex v, const ClaimDraft& draft) const;
  void finish_verb(TokenIndex v, bool passive, CueMatch& m);
  bool follows_mark(TokenIndex v) const;
  bool takes_speaker(TokenIndex v, const CueMatch& m) const;
  void pending_verb(TokenIndex v, const Cue& cue, const std::vector<TokenIndex>& words);
  void invert(ClaimDraft& draft) const;
  bool finite_between(TokenIndex first, TokenIndex last) const;
  TokenIndex addressee_of(TokenIndex v, const CueMatch& m) const;
  bool tells(const ClaimDraft& draft) const;
  bool does_it(TokenIndex above) const;
  static bool is_spoken(const ClaimDraft& draft);
  bool is_bare_infinitive(TokenIndex v) const;
  bool is_only_meant(const ClaimDraft& draft) const;
  bool told(const ClaimDraft& draft, bool passive) const;
  bool active_content(TokenIndex v, CueMatch& m);
  TokenIndex object_of(TokenIndex v, const CueMatch& m) const;
  bool infinitive_content(TokenIndex v, TokenIndex object, CueMatch& m);
  bool infinitive_at_object(TokenIndex object, CueMatch& m);
  bool only_time_between(TokenIndex v, TokenIndex object, TokenIndex clause);
  bool is_gerund_clause(TokenIndex c) const;
  bool take_both(CueMatch& m, TokenIndex object, TokenIndex clause, int score);
  bool called_on(TokenIndex v, CueMatch& m);
  bool predicate_content(TokenIndex v, TokenIndex object, CueMatch& m);
  bool label_content(TokenIndex object, CueMatch& m);
  bool relative_predicate(TokenIndex v, CueMatch& m);
  bool as_told_by(TokenIndex v, CueMatch& m);
  bool gerund_content(CueMatch& m);
  bool names_an_utterance(TokenIndex object, const Cue& cue) const;
  bool object_content(TokenIndex v, TokenIndex object, CueMatch& m);
  bool parenthetical_content(TokenIndex v, CueMatch& m);
  bool ends_phrase(TokenIndex v) const;
  bool passive_content(TokenIndex v, CueMatch& m);
  bool is_judged(TokenIndex v, const Cue& cue) const;
  bool passive_as(TokenIndex v, TokenIndex subject, CueMatch& m);
  bool accused_of(TokenIndex v, CueMatch& m);
  TokenIndex agent_of(TokenIndex v) const;
  TokenIndex agent_below(TokenIndex v) const;
  bool goes_on_as_clause(TokenIndex v, const ClaimDraft& draft) const;

  AdjectiveReader adjectives_;
};

class NounReader : private CueReader {
 public:
  using CueReader::CueReader;
  void noun(TokenIndex n);

 private:
  bool noun_content(TokenIndex n, CueMatch& m);
  bool noun_complement(TokenIndex n, CueMatch& m);
  bool is_told_clause(TokenIndex c);
  TokenIndex below_owner(TokenIndex n, const Cue& cue, std::uint32_t& which);
  bool is_raised(TokenIndex n) const;
  bool drawn_content(TokenIndex n, CueMatch& m);
  bool beside_verb(TokenIndex n, CueMatch& m);
  TokenIndex agent_of_raised(TokenIndex verb) const;
  TokenIndex named_beside(TokenIndex n, const ClaimDraft& content) const;
  TokenIndex named_by_of(TokenIndex n, const ClaimDraft& content) const;
  static bool is_light(std::string_view verb);
  bool copular_clause(TokenIndex n, CueMatch& m);
  TokenIndex drawn_from(TokenIndex n) const;
  TokenIndex won_from(TokenIndex n) const;
  TokenIndex described_by(TokenIndex n) const;
  TokenIndex voiced_by(TokenIndex n, TokenIndex owner) const;
  TokenIndex noun_source(TokenIndex n, const ClaimDraft& content, TokenIndex& support) const;
  bool anonymous_noun(const ClaimDraft& draft) const;
  TokenRanges support_ranges(TokenIndex verb, TokenIndex n);
};

// Prepositions and adverbs.
class PhraseReader : private CueReader {
 public:
  using CueReader::CueReader;
  void adverb(TokenIndex t);
  void preposition(TokenIndex t);

 private:
  bool in_ones_view(TokenIndex t);
  bool in_a_poll(TokenIndex t);
  bool in_a_late_poll(TokenIndex t, TokenIndex noun);
  struct Telling {
    const Cue* cue;
    TokenIndex head;  // the word that stands for the cue
    TokenIndex source;
  };
  void tells_clause(const Telling& telling, TokenIndex phrase, TokenIndex host);
  TokenIndex clause_above(TokenIndex source) const;
  TokenIndex told_as_a_whole(TokenIndex phrase, TokenIndex host) const;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_CLAIM_READER_H_
