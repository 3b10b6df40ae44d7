#include "coding/events_past.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "lexicon/dates.h"

namespace tacitus {
namespace {

// Five years: what is told of the last elections, wars and trials is still of the story.
constexpr std::int32_t kLongAgo = 5 * 365 + 1;
constexpr int kMaxSteps = 6;  // from a verb to the verbs that govern it

// "The worst raid SINCE the war", "AFTER the genocide", "UNLIKE in 1994".
bool points_elsewhere(std::string_view marker) {
  constexpr std::array<std::string_view, 12> kMarkers = {"since",  "until", "till",    "after",
                                                         "before", "like",  "unlike",  "than",
                                                         "as",     "about", "despite", "for"};
  return std::ranges::find(kMarkers, marker) != kMarkers.end();
}

// "in 1994", "18 years ago", "in the last century"; a month by itself may be resolved to the wrong year.
bool tells_year(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  constexpr std::array<std::string_view, 3> kWords = {"ago", "decade", "centur"};
  return std::ranges::any_of(
      kWords, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

Result<PastPeriods> PastPeriods::read(const Table& table) {
  PastPeriods out;
  const int name = table.column("name");
  const int until = table.column("until");
  if (name < 0 || until < 0) {
    return Error{Code::InvalidInput, table.name() + ": wants the columns name and until",
                 "lexicon/bad-table"};
  }
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto day = parse_date_edge(table.cell(row, until), true);
    if (!day) {
      return Error{Code::InvalidInput,
                   table.where(row) + ": not a date: '" + std::string(table.cell(row, until)) + "'",
                   "lexicon/bad-table"};
    }
    out.names_.add(table.cell(row, name), static_cast<PhraseIndex::Value>(out.end_days_.size()));
    out.end_days_.push_back(*day);
  }
  return out;
}

PastEvents::PastEvents(const Document& document, const EventTree& tree, const PastPeriods* periods)
    : document_(document), tree_(tree), periods_(periods), page_day_(document.published_day()) {}

// The word of [first, last) whose head stands outside.
TokenIndex PastEvents::top_of(TokenIndex first, TokenIndex last) const {
  for (TokenIndex t = first; t < last; ++t) {
    const TokenIndex h = tree_.head(t);
    if (h == kNoToken || h < first || h >= last) return t;
  }
  return first;
}

void PastEvents::begin(Index sentence) {
  past_.clear();
  periods_here_.clear();
  const Sentence& s = document_.sentences[static_cast<std::size_t>(sentence)];
  // Times stand in the order of the text.
  const auto first_here = std::partition_point(
      document_.times.begin(), document_.times.end(),
      [sentence](const TimeExpression& time) { return time.sentence < sentence; });
  for (auto time = first_here; time != document_.times.end() && time->sentence == sentence;
       ++time) {
    if (time->type != TimexType::Date || !time->end_day) continue;
    if (!page_day_ || *time->end_day >= *page_day_ - kLongAgo || time->mod == "SINCE") continue;
    if (!tells_year(document_.at(time->span))) continue;
    TokenIndex first = kNoToken;
    TokenIndex last = kNoToken;
    for (TokenIndex t = s.first; t < s.last; ++t) {
      if (!time->span.covers(document_.tokens.span[static_cast<std::size_t>(t)])) continue;
      if (first == kNoToken) first = t;
      last = t + 1;
    }
    if (first != kNoToken) past_.push_back(top_of(first, last));
  }
  if (periods_ == nullptr) return;
  // A page without a day is of no day before the oldest news that is read.
  const std::int32_t now = page_day_.value_or(to_days({1990, 1, 1}));
  std::vector<PhraseIndex::Match> matches;
  std::vector<PhraseIndex::Value> values;
  periods_->names().scan(document_, s.first, s.last, matches);
  for (const PhraseIndex::Match& match : matches) {
    values.clear();
    periods_->names().values(document_, match, values);
    if (values.empty() || periods_->end_day(values.front()) >= now - kLongAgo) continue;
    past_.push_back(top_of(match.first, match.last));
    periods_here_.push_back(past_.back());
  }
}

// "killed IN 1994", "the 1994 KILLINGS", "in World War Two".
bool PastEvents::is_own_time(TokenIndex word, TokenIndex root) const {
  if (tree_.head(word) != root) return false;
  const Deprel d = tree_.deprel(word);
  if (d == Deprel::Nsubj || d == Deprel::NsubjPass || d == Deprel::Obj || d == Deprel::Conj
      || d == Deprel::Appos || d == Deprel::Parataxis) {
    return false;
  }
  for (TokenIndex c = tree_.first_child(word); c != kNoToken; c = tree_.next_sibling(c)) {
    const bool marks = tree_.deprel(c) == Deprel::Case || tree_.deprel(c) == Deprel::Mark;
    if (marks && points_elsewhere(document_.tokens.lemma_of(c))) return false;
  }
  return true;
}

bool PastEvents::dates(TokenIndex root) const {
  return std::ranges::any_of(past_,
                             [this, root](TokenIndex word) { return is_own_time(word, root); });
}

// "World War Two killed millions", "the 1994 genocide left 800,000 dead".
bool PastEvents::dates_doer(TokenIndex root, const std::vector<EventMatch>& all) const {
  const TokenIndex doer = tree_.is_verb(root) ? tree_.logical_subject(root) : kNoToken;
  if (doer == kNoToken) return false;
  if (std::ranges::find(periods_here_, doer) != periods_here_.end()) return true;
  const bool deed =
      std::ranges::any_of(all, [doer](const EventMatch& other) { return other.head == doer; });
  return deed && dates(doer);
}

bool PastEvents::is_long_past(const EventMatch& match, const std::vector<EventMatch>& all) const {
  if (past_.empty()) return false;
  TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
  if (dates(match.head)) return true;
  for (int step = 0; step < kMaxSteps && root != kNoToken; ++step) {
    if (dates(root) || dates_doer(root, all)) return true;
    // "were arrested and shot in 1943": the time hangs on the last verb.
    for (TokenIndex c = tree_.first_child(root); c != kNoToken; c = tree_.next_sibling(c)) {
      if (tree_.deprel(c) == Deprel::Conj && tree_.is_verb(c) && dates(c)
          && !tree_.has_child(c, Deprel::Nsubj)) {
        return true;
      }
    }
    const Deprel d = tree_.deprel(root);
    const bool same_clause = d == Deprel::Xcomp || d == Deprel::Conj
                             || (d == Deprel::Advcl && !tree_.has_child(root, Deprel::Mark));
    if (!same_clause || !tree_.is_verb(root)) return false;
    root = tree_.head(root);
  }
  return false;
}

}  // namespace tacitus
