#include "coding/figures.h"

#include <algorithm>
#include <initializer_list>

#include "coding/figures_casualties.h"
#include "coding/figures_reader.h"

namespace tacitus {
namespace {

// A date more than this many days before publication is no "as of" of a running toll.
constexpr std::int32_t kLongPast = 60;

// The smallest claim whose content covers the span; in "One of the men was described as tall, police
// said" not what nobody described.
Index covering_claim(const Document& document, Span span) {
  Index best = kNone;
  std::uint32_t best_size = 0;
  bool spoken = false;
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    const bool speaks = !document.claims[i].speaker.empty();
    for (const Span content : document.claims[i].content) {
      if (!content.covers(span) || (spoken && !speaks)) continue;
      if (best == kNone || speaks != spoken || content.size() < best_size) {
        best = static_cast<Index>(i);
        best_size = content.size();
        spoken = speaks;
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
    if (figure.source.empty()) take_label(figure);
    link_times(figure);
    link_place(figure);
    link_update(figure);
  }

 private:
  void link_claim(Figure& figure) const {
    figure.claim = covering_claim(document_, figure.number);
    if (figure.claim == kNone) return;
    const Claim& claim = document_.claims[static_cast<std::size_t>(figure.claim)];
    if (!states(claim) && in_relative_clause(figure.number)) return;
    figure.source = claim.speaker;
    figure.source_actor = claim.speaker_actor;
    if (!take_teller(figure)) name_source(figure);
  }

  // "A doctor said nine had died. Thirty were hurt, he added": the doctor, by his own words.
  bool take_teller(Figure& figure) const {
    const Claim& claim = document_.claims[static_cast<std::size_t>(figure.claim)];
    if (claim.cue_lemma != "add" && claim.cue_lemma != "continue") return false;
    if (claim.speaker.size() != 1 || claim.speaker.front().size() > 3) return false;
    for (const Claim& told : document_.claims) {
      if (told.sentence != claim.sentence - 1 || told.speaker.empty() || told.cue.empty()) continue;
      if (told.speaker_actor != claim.speaker_actor || told.speaker.front().size() < 4)
        return false;
      figure.source = told.speaker;
      return true;
    }
    return false;
  }

  // "He said 12 men had died", "witnesses who say he hit seven": who that is stands before.
  void name_source(Figure& figure) const {
    if (figure.source.size() != 1 || take_antecedent(figure)) return;
    if (figure.source_actor == kNone) return;
    const Span said = figure.source.front();
    const auto& mentions = document_.mentions;
    const auto after =
        std::partition_point(mentions.begin(), mentions.end(),
                             [said](const Mention& m) { return m.span.begin < said.begin; });
    const bool pronoun = std::any_of(after, mentions.end(), [said](const Mention& m) {
      return m.span == said && m.kind == MentionKind::Pronoun;
    });
    if (!pronoun) return;
    for (auto m = after; m != mentions.begin();) {
      --m;
      if (m->actor != figure.source_actor || m->kind == MentionKind::Pronoun) continue;
      figure.source = {m->span};
      return;
    }
  }

  // "Deputies: 4 wounded", "Four men shot on Kalsa street: police": headings name who counts.
  void take_label(Figure& figure) const {
    constexpr TokenIndex kLongest = 4;
    const Sentence& s = document_.sentences[static_cast<std::size_t>(figure.sentence)];
    for (TokenIndex t = s.first + 1; t < s.last && t <= s.first + kLongest; ++t) {
      if (document_.form(t) != ":") continue;
      const Span label{span_of(s.first).begin, span_of(t - 1).end};
      if (label.end <= figure.span.begin && is_source(t - 1)) figure.source = {label};
      break;
    }
    for (TokenIndex t = s.last - 2; t > s.first && t + kLongest >= s.last - 1; --t) {
      if (document_.form(t) != ":") continue;
      const Span label{span_of(t + 1).begin, span_of(s.last - 1).end};
      if (figure.span.end <= label.begin && is_source(s.last - 1)) figure.source = {label};
      break;
    }
  }

  Span span_of(TokenIndex t) const { return document_.tokens.span[static_cast<std::size_t>(t)]; }

  bool is_source(TokenIndex t) const {
    Atoms atoms;
    append_atoms(document_.text, span_of(t), t, atoms);
    words_.mark(atoms, 0);
    return !atoms.items.empty() && words_.find(atoms, 0, WordKind::SourceCue);
  }

  TokenIndex token_of(Span span) const {
    const auto& spans = document_.tokens.span;
    const auto found =
        std::lower_bound(spans.begin(), spans.end(), span.begin,
                         [](const Span& token, std::uint32_t at) { return token.begin < at; });
    const bool alone = found != spans.end() && *found == span;
    return alone ? static_cast<TokenIndex>(found - spans.begin()) : kNoToken;
  }

  // The noun that a relative clause describes, where its pronoun is the source.
  bool take_antecedent(Figure& figure) const {
    const Tokens& tokens = document_.tokens;
    const TokenIndex t = token_of(figure.source.front());
    if (t == kNoToken || tokens.feats_of(t).find("PronType=Rel") == std::string_view::npos)
      return false;
    const TokenIndex verb = tokens.head[static_cast<std::size_t>(t)];
    if (verb == kNoToken || tokens.deprel[static_cast<std::size_t>(verb)] != Deprel::AclRelcl)
      return false;
    const TokenIndex noun = tokens.head[static_cast<std::size_t>(verb)];
    if (noun == kNoToken) return false;
    figure.source = {tokens.span[static_cast<std::size_t>(noun)]};
    for (const Mention& m : document_.mentions) {
      if (m.head != noun) continue;
      figure.source = {m.span};
      figure.source_actor = m.actor;
      break;
    }
    return true;
  }

  // Whether the act tells what is so: who demands or refuses something does not vouch for the
  // numbers that describe it.
  static bool states(const Claim& claim) {
    switch (claim.act) {
      case Act::Demand:
      case Act::Urge:
      case Act::Promise:
      case Act::Intend:
      case Act::Refuse:
      case Act::Ask:
      case Act::Threaten:
      case Act::Show:
        return false;
      default:
        return true;
    }
  }

  // "no appetite to repeat it where a crackdown has killed 3,000": the writer's own words
  bool in_relative_clause(Span number) const {
    constexpr int kClimb = 12;
    const Tokens& tokens = document_.tokens;
    const auto found =
        std::lower_bound(tokens.span.begin(), tokens.span.end(), number.begin,
                         [](const Span& span, std::uint32_t at) { return span.end <= at; });
    auto t = static_cast<TokenIndex>(found - tokens.span.begin());
    for (int step = 0; step < kClimb && t != kNoToken && t < static_cast<TokenIndex>(tokens.size());
         ++step) {
      if (tokens.deprel[static_cast<std::size_t>(t)] == Deprel::AclRelcl) return true;
      t = tokens.head[static_cast<std::size_t>(t)];
    }
    return false;
  }

  void link_times(Figure& figure) const {
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

  bool is_long_past(const TimeExpression& time) const {
    const auto published = document_.published_day();
    return published && time.end_day && *time.end_day < *published - kLongPast;
  }

  // "The feud began in 1998 and 900 villagers have died": a toll from then to now.
  bool tells_perfect(Index sentence) const {
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
  void link_place(Figure& figure) const {
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
    constexpr std::size_t kBack = 64;  // figures that a new one may replace
    const std::size_t all = document_.figures.size();
    for (std::size_t i = all; i-- > (all > kBack ? all - kBack : 0);) {
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

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Who stands behind the figures of the sentence before: "The numbers come from the
// UN envoy", "The estimate comes from the Red Cross". Gives the head of the noun phrase.
TokenIndex source_told_after(const SentenceTree& tree) {
  const std::string_view opener = tree.form(tree.first());
  const bool points = is_one_of(opener, {"This", "That", "These", "Those", "The"});
  if (!points || !tree.parsed()) return kNoToken;
  for (TokenIndex t = tree.first(); t < tree.last(); ++t) {
    if (!is_one_of(tree.lemma(t), {"figure", "number", "estimate", "data", "datum", "toll", "count",
                                   "tally", "statistic"})) {
      continue;
    }
    // "The figures ..." must begin the sentence; others may come after "This is based on".
    if (opener == "The" && t > tree.first() + 2) return kNoToken;
    for (TokenIndex c = t + 1; c < tree.last(); ++c) {
      const TokenIndex mark = tree.child(c, Deprel::Case);
      if (mark == kNoToken || mark < t) continue;
      const bool by = is_one_of(tree.form(mark), {"by", "from"});
      const bool noun = tree.upos(c) == Upos::Noun || tree.upos(c) == Upos::Propn;
      if (by && noun) return c;
    }
  }
  return kNoToken;
}

// Gives the figures from `first` on the source that the sentence after them tells.
void take_source(Document& document, std::size_t first, const SentenceTree& tree) {
  if (first == document.figures.size()) return;
  const TokenIndex head = source_told_after(tree);
  if (head == kNoToken) return;
  const TokenIndex mark = tree.child(head, Deprel::Case);
  const auto begin = static_cast<std::size_t>(mark) + 1;
  const auto last = static_cast<std::size_t>(tree.subtree_last(head)) - 1;
  if (begin > last) return;
  const Span span{document.tokens.span[begin].begin, document.tokens.span[last].end};
  for (std::size_t i = first; i < document.figures.size(); ++i) {
    Figure& figure = document.figures[i];
    if (!figure.source.empty()) continue;
    figure.source = {span};
    for (const Mention& m : document.mentions)
      if (m.head == head && m.actor != kNone) figure.source_actor = m.actor;
  }
}

}  // namespace

void FigureCoder::code(Document& document) const {
  document.figures.clear();
  FigureReader reader(words_, document);
  const Linker linker(words_, document);
  std::size_t first_of_last = 0;  // figures of the sentence before
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    reader.load(static_cast<Index>(s));
    take_source(document, first_of_last, reader.tree());
    first_of_last = document.figures.size();
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
