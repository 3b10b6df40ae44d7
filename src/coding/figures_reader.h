#ifndef TACITUS_CODING_FIGURES_READER_H_
#define TACITUS_CODING_FIGURES_READER_H_

// The figures of one sentence at a time: which numbers count something, what, how sure, and what
// happened to it. FigureCoder puts claims, times and places to them.

#include <vector>

#include "coding/figures_harm.h"
#include "coding/numbers.h"

namespace tacitus {

// Whether a unit counts persons.
bool is_people(Unit unit);

class FigureReader {
 public:
  FigureReader(const Words& words, const Document& document) : words_(words), document_(document) {}

  // Loads a sentence; the accessors below speak of it until the next call.
  void load(Index sentence);

  // The figures of the sentence, in order, with span, number, value, bound, unit, currency,
  // counted, confidence and provenance filled.
  std::vector<Figure> read();

  // The entry of the counted thing that a noun is the last word of.
  WordHit counted_at(TokenIndex noun) const;
  const SentenceTree& tree() const { return tree_; }
  const Atoms& atoms() const { return atoms_; }
  HarmReader harm() const { return {words_, atoms_, first_atom_, tree_}; }
  std::size_t first_atom(TokenIndex t) const {
    return first_atom_[static_cast<std::size_t>(t - tree_.first())];
  }

 private:
  struct Candidate {
    std::size_t first = 0;  // atoms of the number words
    std::size_t last = 0;
    Quantity quantity;
    std::optional<double> upper;  // of a range
    std::size_t span_first = 0;   // with the bound words
    std::size_t span_last = 0;
    Bound bound = Bound::Exact;
    TokenIndex number_head = kNoToken;
    TokenIndex noun = kNoToken;           // what is counted
    bool definite = false;                // "the two", "these two"
    bool all = false;                     // "all four"
    const QuantityWord* entry = nullptr;  // the lexicon line that named the unit
  };

  void remember(Unit unit);
  bool skipped(std::size_t i) const;
  bool countless(std::size_t first, std::size_t last) const;
  bool one_of_people(std::size_t of) const;
  bool whole_of_part(const Candidate& c) const;
  bool counts_wounds(const Candidate& c) const;
  bool in_name(const Candidate& c) const;
  bool is_person(TokenIndex noun) const;
  bool is_measure(std::size_t last) const;
  bool is_code(std::size_t first, std::size_t last) const;
  bool in_ages(std::size_t first) const;
  bool is_address(std::size_t first, std::size_t last) const;
  bool is_age_after_comma(std::size_t first, std::size_t last) const;
  void read_range(Candidate& c) const;
  std::size_t currency_before(std::size_t at) const;
  void read_bound(Candidate& c) const;
  void read_determiner(Candidate& c) const;
  void read_noun(Candidate& c) const;
  TokenIndex counted_of(TokenIndex number, TokenIndex last) const;
  void read_noun_by_words(Candidate& c) const;
  bool read_money(Candidate& c, Figure& figure) const;
  bool read_percent(Candidate& c, Figure& figure) const;
  std::optional<Figure> finish(Candidate c) const;
  TokenIndex whole_of(TokenIndex np) const;
  std::optional<Harm> told_harm(const Candidate& c, std::optional<Unit> unit) const;
  std::optional<Harm> harm_of_whole(TokenIndex np) const;
  bool unfit(const Candidate& c, std::optional<Unit> unit, const Harm& told) const;
  bool decide_unit(Candidate& c, Figure& figure) const;
  bool total_so_far(const Candidate& c, Figure& figure) const;
  std::optional<Unit> unit_of_noun(Candidate& c) const;
  bool is_known(const Candidate& c, std::optional<Unit> unit) const;
  bool one_counts(const Candidate& c, std::optional<Unit> unit) const;
  static bool says_how_many(const Candidate& c);
  static void set_unit(Figure& figure, Unit unit, const char* rule, float confidence);
  void set_values(const Candidate& c, Figure& figure) const;

  // Numbers without a noun of their own, in figures_bare.cc.
  bool bare(const Candidate& c, Figure& figure) const;
  bool names_part(const Candidate& c) const;
  bool is_noun(std::size_t i) const;
  bool looks_like_year(const Candidate& c) const;
  std::optional<Unit> last_unit() const;
  std::optional<Unit> last_people() const;
  std::optional<Unit> part_unit(const Candidate& c) const;
  std::optional<Unit> town_unit(const Candidate& c) const;
  std::optional<Unit> toll_unit(const Candidate& c) const;
  std::optional<Unit> unit_told_after(std::size_t of) const;
  std::optional<Unit> contrasted_unit(const Candidate& c) const;
  std::optional<Unit> subject_unit(const Candidate& c) const;

  const Words& words_;
  const Document& document_;
  Index sentence_ = kNone;
  SentenceTree tree_;
  Atoms atoms_;
  std::vector<std::size_t> first_atom_;  // by token of the sentence
  std::vector<bool> in_time_;            // by atom
  std::optional<Unit> last_unit_;        // of the last people counted
  std::optional<Unit> last_;             // of the last figure
  Index last_sentence_ = kNone;          // where that stood
};

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_READER_H_
