#ifndef TACITUS_CODING_FIGURES_LINKS_H_
#define TACITUS_CODING_FIGURES_LINKS_H_

// What a figure takes from the records beside it: since when and as of when it counts, where, and
// which earlier figure it replaces.

#include "coding/numbers_words.h"
#include "record/document.h"

namespace tacitus {

class FigureLinker {
 public:
  FigureLinker(const Words& words, const Document& document) : words_(words), document_(document) {}

  // The figure is in none of the document's lists yet; those before it are.
  void link(Figure& figure) const;

 private:
  void link_times(Figure& figure) const;
  void link_place(Figure& figure) const;
  void link_update(Figure& figure) const;
  bool is_long_past(const TimeExpression& time) const;
  bool tells_perfect(Index sentence) const;

  const Words& words_;
  const Document& document_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_LINKS_H_
