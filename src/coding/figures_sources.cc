#include "coding/figures_sources.h"

#include <algorithm>
#include <initializer_list>

#include "coding/figures_tellers.h"

namespace tacitus {
namespace {

constexpr auto kNowhere = std::string_view::npos;

// Whether the act tells what is so: who demands or refuses something does not vouch for the
// numbers that describe it.
bool states(const Claim& claim) {
  if (claim.cue_lemma == "according to") return true;
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

// "The third attack claimed the lives of three", "claimed one man's life": takes them, says nothing.
bool takes_lives(const Document& document, const Claim& claim) {
  if (claim.cue_lemma != "claim" || claim.content.empty()) return false;
  constexpr std::size_t kNear = 40;
  const std::string_view content = document.at(claim.content.front()).substr(0, kNear);
  return content.find(" life") != std::string_view::npos
         || content.find("lives") != std::string_view::npos;
}

// How well a claim tells who gives its numbers. In "One of the men was described as tall, police said"
// not what nobody described; in "evidence shows 12 died, the mayor said" the mayor; and "a man accused
// of killing three" says nothing, no more than "he attacked a man who shot three".
int rank(const Document& document, const Claim& claim) {
  if (claim.speaker.empty() || claim.cue_lemma == "accused") return 0;
  if (claim.act == Act::Condemn || claim.act == Act::Refuse) return 0;
  if (takes_lives(document, claim)) return 0;
  return claim.act == Act::Show && !states(claim) ? 1 : 2;
}

// Whether the number stands in the next clause: "Ten fled, the mayor said; the Red Cross put the
// number at 20". What is quoted may hold several clauses.
bool tells_else(const Document& document, const Claim& claim, Span number) {
  if (claim.cue.empty() || claim.cue.back().end > number.begin) return false;
  const std::string_view between = document.at({claim.cue.back().end, number.begin});
  constexpr std::string_view kQuotes = "\"\xE2";
  return between.find(';') != std::string_view::npos
         && between.find_first_of(kQuotes) == std::string_view::npos;
}

// The smallest of the best claims whose content covers the span.
Index covering_claim(const Document& document, Span span) {
  Index best = kNone;
  std::uint32_t best_size = 0;
  int best_rank = 0;
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    const int own = rank(document, document.claims[i]);
    for (const Span content : document.claims[i].content) {
      if (!content.covers(span) || own < best_rank) continue;
      if (tells_else(document, document.claims[i], span)) continue;
      if (best == kNone || own > best_rank || content.size() < best_size) {
        best = static_cast<Index>(i);
        best_size = content.size();
        best_rank = own;
      }
    }
  }
  return best;
}

// "a driver who rangers believe hit two": the rangers.
void drop_relative(std::vector<Span>& source, const Document& document) {
  if (source.empty()) return;
  Span& first = source.front();
  const std::string_view words = document.at(first);
  for (const std::string_view pronoun : {"who ", "which ", "that ", "whom "})
    if (words.substr(0, pronoun.size()) == pronoun)
      first.begin += static_cast<std::uint32_t>(pronoun.size());
}

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

bool begins_with(std::string_view text, std::string_view front) {
  return text.substr(0, front.size()) == front;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view rest_of_sentence(const Document& document, const Figure& figure) {
  const Sentence& s = document.sentences[static_cast<std::size_t>(figure.sentence)];
  const std::uint32_t end = document.tokens.span[static_cast<std::size_t>(s.last) - 1].end;
  return document.at({figure.span.end, std::max(end, figure.span.end)});
}

// "One was listed as critical", "the other two victims", "65 percent of those fires", "two more": of
// what has been counted before; "One hiker broke an arm, another a leg" deals it out.
bool counts_part(const Document& document, const Figure& figure) {
  const std::string_view text = document.text;
  const std::string_view before = text.substr(0, figure.number.begin);
  if (ends_with(before, "other ")) return true;
  std::string_view after = text.substr(figure.number.end);
  if (begins_with(after, " percent")) after.remove_prefix(std::string_view(" percent").size());
  for (const std::string_view part :
       {" of them", " of whom", " of those", " of these", " more", " other"})
    if (begins_with(after, part)) return true;
  if (figure.number.end >= figure.span.end) return true;
  return figure.value == 1.0 && rest_of_sentence(document, figure).find(" another ") != kNowhere;
}

}  // namespace

void FigureSources::find(Figure& figure, const FigureReader& reader) const {
  take_claim(figure);
  if (figure.source.empty()) take_label(figure);
  if (figure.source.empty()) take_teller(figure, reader);
  if (figure.source.empty() && figure.claim == kNone) take_count_before(figure);
  if (figure.source.empty() && figure.claim == kNone) take_report_before(figure);
}

// "Police said three were hurt. One was in a serious state, the other two were sent home.": a part of
// what has just been counted is known from who counted.
void FigureSources::take_count_before(Figure& figure) const {
  if (document_.figures.empty() || !counts_part(document_, figure)) return;
  const Figure& last = document_.figures.back();
  constexpr Index kReach = 2;  // sentences
  if (last.source.empty() || figure.sentence - last.sentence > kReach) return;
  if (last.span.end > figure.span.begin) return;
  const std::string_view between = document_.at({last.span.end, figure.span.begin});
  if (between.find('\n') != std::string_view::npos) return;
  figure.source = last.source;
  figure.source_actor = last.source_actor;
}

// "Police say the cars had stopped for a tyre. Two men got out and fired at least 20 rounds.": what
// somebody reports goes on in the next sentence, until somebody else speaks. What is quoted or blamed
// does not: 'said a senator, "...". Around 600 lorries were waiting' is the writer's.
void FigureSources::take_report_before(Figure& figure) const {
  const Claim* report = nullptr;
  for (const Claim& claim : document_.claims) {
    if (claim.sentence == figure.sentence && !claim.speaker.empty()) return;
    if (claim.sentence != figure.sentence - 1 || claim.content.empty()) continue;
    const std::uint32_t end = claim.content.back().end;
    if (end > figure.span.begin) continue;
    const std::string_view between = document_.at({end, figure.span.begin});
    const bool apart = between.find('\n') != std::string_view::npos;
    if (!apart && claim.act == Act::Assert && claim.form != QuoteForm::Direct
        && rank(document_, claim) == 2)
      report = &claim;
  }
  if (report == nullptr) return;
  figure.source = report->speaker;
  figure.source_actor = report->speaker_actor;
}

void FigureSources::take_teller(Figure& figure, const FigureReader& reader) const {
  const TokenIndex number = token_at(figure.number.begin);
  if (number == kNoToken) return;
  const auto teller = teller_of(words_, reader, document_, number);
  if (!teller) return;
  figure.source = {teller->span};
  figure.source_actor = actor_of(teller->head, figure.sentence);
}

void FigureSources::take_claim(Figure& figure) const {
  figure.claim = covering_claim(document_, figure.number);
  if (figure.claim == kNone) return;
  const Claim& claim = document_.claims[static_cast<std::size_t>(figure.claim)];
  if (rank(document_, claim) == 0) return;
  if (!states(claim) && in_relative_clause(figure.number)) return;
  figure.source = claim.speaker;
  drop_relative(figure.source, document_);
  figure.source_actor = claim.speaker_actor;
  if (!take_speaker_before(figure)) name_source(figure);
}

// The actor whose mention has that head.
Index FigureSources::actor_of(TokenIndex head, Index sentence) const {
  const auto& mentions = document_.mentions;
  auto m = std::partition_point(mentions.begin(), mentions.end(),
                                [sentence](const Mention& x) { return x.sentence < sentence; });
  for (; m != mentions.end() && m->sentence == sentence; ++m)
    if (m->head == head && m->actor != kNone) return m->actor;
  return kNone;
}

// "A doctor said nine had died. Thirty were hurt, he added": the doctor, by his own words.
bool FigureSources::take_speaker_before(Figure& figure) const {
  const Claim& claim = document_.claims[static_cast<std::size_t>(figure.claim)];
  if (claim.cue_lemma != "add" && claim.cue_lemma != "continue") return false;
  if (claim.speaker.size() != 1 || claim.speaker.front().size() > 3) return false;
  for (const Claim& told : document_.claims) {
    if (told.sentence != claim.sentence - 1 || told.speaker.empty() || told.cue.empty()) continue;
    if (told.speaker_actor != claim.speaker_actor || told.speaker.front().size() < 4) return false;
    figure.source = told.speaker;
    return true;
  }
  return false;
}

// "He said 12 men had died", "witnesses who say he hit seven": who that is stands before.
void FigureSources::name_source(Figure& figure) const {
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
void FigureSources::take_label(Figure& figure) const {
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

Span FigureSources::span_of(TokenIndex t) const {
  return document_.tokens.span[static_cast<std::size_t>(t)];
}

bool FigureSources::is_source(TokenIndex t) const {
  Atoms atoms;
  append_atoms(document_.text, span_of(t), t, atoms);
  words_.mark(atoms, 0);
  return !atoms.items.empty() && words_.find(atoms, 0, WordKind::SourceCue);
}

// The token that the byte stands in.
TokenIndex FigureSources::token_at(std::uint32_t begin) const {
  const auto& spans = document_.tokens.span;
  const auto found =
      std::lower_bound(spans.begin(), spans.end(), begin,
                       [](const Span& token, std::uint32_t at) { return token.end <= at; });
  return found == spans.end() ? kNoToken : static_cast<TokenIndex>(found - spans.begin());
}

TokenIndex FigureSources::token_of(Span span) const {
  const auto& spans = document_.tokens.span;
  const auto found =
      std::lower_bound(spans.begin(), spans.end(), span.begin,
                       [](const Span& token, std::uint32_t at) { return token.begin < at; });
  const bool alone = found != spans.end() && *found == span;
  return alone ? static_cast<TokenIndex>(found - spans.begin()) : kNoToken;
}

// The noun that a relative clause describes, where its pronoun is the source.
bool FigureSources::take_antecedent(Figure& figure) const {
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

// "no appetite to repeat it where a crackdown has killed 3,000": the writer's own words
bool FigureSources::in_relative_clause(Span number) const {
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

// Gives the figures from `first` on the source that the sentence after them tells.
void FigureSources::take_from_next(std::size_t first, const SentenceTree& tree) const {
  if (first == document_.figures.size()) return;
  const TokenIndex head = source_told_after(tree);
  if (head == kNoToken) return;
  const TokenIndex mark = tree.child(head, Deprel::Case);
  const auto begin = static_cast<std::size_t>(mark) + 1;
  const auto last = static_cast<std::size_t>(tree.subtree_last(head)) - 1;
  if (begin > last) return;
  const Span span{document_.tokens.span[begin].begin, document_.tokens.span[last].end};
  for (std::size_t i = first; i < document_.figures.size(); ++i) {
    Figure& figure = document_.figures[i];
    if (!figure.source.empty()) continue;
    figure.source = {span};
    for (const Mention& m : document_.mentions)
      if (m.head == head && m.actor != kNone) figure.source_actor = m.actor;
  }
}

}  // namespace tacitus
