#include "coding/figures.h"

#include <algorithm>

#include "coding/figures_casualties.h"
#include "coding/figures_reader.h"

namespace tacitus {
namespace {

// The smallest claim whose content covers the span.
Index covering_claim(const Document& document, Span span) {
  Index best = kNone;
  std::uint32_t best_size = 0;
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    for (const Span content : document.claims[i].content) {
      if (!content.covers(span)) continue;
      if (best == kNone || content.size() < best_size) {
        best = static_cast<Index>(i);
        best_size = content.size();
      }
    }
  }
  return best;
}

// What a figure takes from the records made before it.
class Linker {
 public:
  Linker(const Words& words, Document& document) : words_(words), document_(document) {}

  void link(Figure& figure) const {
    link_claim(figure);
    link_times(figure);
    link_place(figure);
    link_update(figure);
  }

 private:
  void link_claim(Figure& figure) const {
    figure.claim = covering_claim(document_, figure.number);
    if (figure.claim == kNone) return;
    const Claim& claim = document_.claims[static_cast<std::size_t>(figure.claim)];
    figure.source = claim.speaker;
    figure.source_actor = claim.speaker_actor;
  }

  void link_times(Figure& figure) const {
    for (std::size_t i = 0; i < document_.times.size(); ++i) {
      const TimeExpression& time = document_.times[i];
      if (time.sentence != figure.sentence) continue;
      if (time.mod == "SINCE") {
        figure.since = static_cast<Index>(i);
      } else if (figure.as_of == kNone && time.begin_day && time.type != TimexType::Duration) {
        figure.as_of = static_cast<Index>(i);
      }
    }
  }

  // The place told next to the figure in its sentence.
  void link_place(Figure& figure) const {
    std::uint32_t best = ~0U;
    for (const Mention& m : document_.mentions) {
      if (m.sentence != figure.sentence) continue;
      if (figure.span.covers(m.span) && m.actor != kNone) figure.population = m.actor;
      if (m.place == kNone) continue;
      const std::uint32_t distance =
          m.span.begin >= figure.span.end
              ? m.span.begin - figure.span.end
              : 2 * (figure.span.begin - std::min(m.span.end, figure.span.begin));
      if (distance < best) {
        best = distance;
        figure.place = m.place;
      }
    }
  }

  // "The toll rose to 15" replaces the last figure of the same unit.
  void link_update(Figure& figure) const {
    const Sentence& s = document_.sentences[static_cast<std::size_t>(figure.sentence)];
    Atoms atoms;
    for (TokenIndex t = s.first; t < s.last; ++t) {
      const Span span = document_.tokens.span[static_cast<std::size_t>(t)];
      if (span.begin >= figure.number.begin) break;
      append_atoms(document_.text, span, t, atoms);
    }
    words_.mark(atoms, 0);
    bool cued = false;
    const std::size_t reach = 6;
    for (std::size_t i = atoms.size() > reach ? atoms.size() - reach : 0; i < atoms.size(); ++i)
      cued = cued || words_.find(atoms, i, WordKind::FigureCue);
    if (!cued) return;
    for (std::size_t i = document_.figures.size(); i-- > 0;) {
      const Figure& earlier = document_.figures[i];
      if (earlier.unit != figure.unit || earlier.value == figure.value || !earlier.value) continue;
      figure.updates = static_cast<Index>(i);
      return;
    }
  }

  const Words& words_;
  Document& document_;
};

}  // namespace

Result<FigureCoder> FigureCoder::compile(const Lexicon& lexicon) {
  FigureCoder coder;
  for (const char* name : {"figures", "quantities", "times"}) {
    const Table* table = lexicon.table(name);
    if (table == nullptr) {
      return Error{Code::NotFound, std::string("data/lexicons: no table ") + name,
                   "lexicon/missing-table"};
    }
    const auto added = coder.words_.add(*table);
    if (!added) return added.error();
  }
  return coder;
}

void FigureCoder::code(Document& document) const {
  document.figures.clear();
  FigureReader reader(words_, document);
  const Linker linker(words_, document);
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    reader.load(static_cast<Index>(s));
    for (Figure& figure : reader.read()) {
      linker.link(figure);
      document.figures.push_back(std::move(figure));
    }
  }
}

Casualties FigureCoder::casualties(const Document& document) const {
  return count_casualties(words_, document);
}

}  // namespace tacitus
