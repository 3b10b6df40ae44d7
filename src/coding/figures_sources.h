#ifndef TACITUS_CODING_FIGURES_SOURCES_H_
#define TACITUS_CODING_FIGURES_SOURCES_H_

// Who gives a figure: the speaker of the claim that holds it, who tells the sentence, the label of a
// headline, the sentence after it.

#include "coding/figures_reader.h"
#include "record/document.h"

namespace tacitus {

class FigureSources {
 public:
  FigureSources(const Words& words, Document& document) : words_(words), document_(document) {}

  // Sets claim, source and source_actor. `reader` has the sentence of the figure loaded.
  void find(Figure& figure, const FigureReader& reader) const;

  // Gives the document's figures from `first` on the source that the sentence after them tells, if
  // they have none: "That number comes from the diocese".
  void take_from_next(std::size_t first, const SentenceTree& tree) const;

 private:
  void take_claim(Figure& figure) const;
  void take_teller(Figure& figure, const FigureReader& reader) const;
  bool take_speaker_before(Figure& figure) const;
  void name_source(Figure& figure) const;
  void take_label(Figure& figure) const;
  void take_count_before(Figure& figure) const;
  void take_report_before(Figure& figure) const;
  bool take_antecedent(Figure& figure) const;
  Index actor_of(TokenIndex head, Index sentence) const;
  bool in_relative_clause(Span number) const;
  bool is_source(TokenIndex t) const;
  TokenIndex token_at(std::uint32_t begin) const;
  TokenIndex token_of(Span span) const;
  Span span_of(TokenIndex t) const;

  const Words& words_;
  Document& document_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_SOURCES_H_
