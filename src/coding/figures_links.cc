#include "coding/figures_links.h"

#include <algorithm>

namespace tacitus {
namespace {

// A date more than this many days before publication is no "as of" of a running toll.
constexpr std::int32_t kLongPast = 60;

}  // namespace

void FigureLinker::link(Figure& figure) const {
  link_times(figure);
  link_place(figure);
  link_update(figure);
}

void FigureLinker::link_times(Figure& figure) const {
  const Span span = document_.sentences[static_cast<std::size_t>(figure.sentence)].span;
  const auto begin = std::lower_bound(
      document_.times.begin(), document_.times.end(), span.begin,
      [](const TimeExpression& time, std::uint32_t at) { return time.span.begin < at; });
  for (auto time = begin; time != document_.times.end() && time->span.end <= span.end; ++time) {
    if (!time->begin_day || time->type == TimexType::Duration) continue;
    const auto index = static_cast<Index>(time - document_.times.begin());
    if (time->mod == "SINCE" || (is_long_past(*time) && tells_perfect(figure.sentence))) {
      if (figure.since == kNone) figure.since = index;
    } else if (figure.as_of == kNone) {
      figure.as_of = index;
    }
  }
}

bool FigureLinker::is_long_past(const TimeExpression& time) const {
  const auto published = document_.published_day();
  return published && time.end_day && *time.end_day < *published - kLongPast;
}

// "The feud began in 1998 and 900 villagers have died": a toll from then to now.
bool FigureLinker::tells_perfect(Index sentence) const {
  const Sentence& s = document_.sentences[static_cast<std::size_t>(sentence)];
  for (TokenIndex t = s.first; t < s.last; ++t) {
    const std::string_view form = document_.form(t);
    if (document_.tokens.upos[static_cast<std::size_t>(t)] == Upos::Aux
        && (form == "have" || form == "has"))
      return true;
  }
  return false;
}

// The place told next to the figure in its sentence.
void FigureLinker::link_place(Figure& figure) const {
  std::uint32_t best = ~0U;
  const auto first =
      std::partition_point(document_.mentions.begin(), document_.mentions.end(),
                           [&figure](const Mention& m) { return m.sentence < figure.sentence; });
  for (auto at = first; at != document_.mentions.end() && at->sentence == figure.sentence; ++at) {
    const Mention& m = *at;
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
void FigureLinker::link_update(Figure& figure) const {
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
  constexpr std::size_t kBack = 64;  // figures that a new one may replace
  const std::size_t all = document_.figures.size();
  for (std::size_t i = all; i-- > (all > kBack ? all - kBack : 0);) {
    const Figure& earlier = document_.figures[i];
    if (earlier.unit != figure.unit || earlier.value == figure.value || !earlier.value) continue;
    figure.updates = static_cast<Index>(i);
    return;
  }
}

}  // namespace tacitus
