#include "coding/events_setting.h"

#include "base/calendar.h"

namespace tacitus {
namespace {

// Fewer sentences are no article with a day of its own.
constexpr std::size_t kArticle = 5;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

std::string date_of(const TimeExpression& time) {
  if (!time.begin_day) return {};
  std::string date = iso_date(*time.begin_day);
  if (time.end_day && *time.end_day > *time.begin_day + 1) {
    date += "/" + iso_date(*time.end_day - 1);
  }
  return date;
}

}  // namespace

EventSetting::EventSetting(const Document& document, const EventTree& tree,
                           const EventSignals& signals)
    : document_(document), tree_(tree), signals_(signals) {
  find_report_day();
}

// The place told in the clause, else a place among the targets.
void EventSetting::set_place(const EventMatch& match, EventMention& telling, Event& event) const {
  const TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
  for (std::size_t i = 0; i < document_.mentions.size(); ++i) {
    const Mention& mention = document_.mentions[i];
    if (mention.place == kNone || mention.sentence != telling.sentence) continue;
    if (!tree_.in_subtree(mention.head, root)) continue;
    telling.place = static_cast<Index>(i);
    event.place = mention.place;
    return;
  }
}

// The time in the clause; else the only one of the sentence; else, for what is told as news in a
// sentence without a time, the day of the report.
void EventSetting::set_time(const EventMatch& match, EventMention& telling, Event& event) const {
  const TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
  Index only = kNone;
  int count = 0;
  for (std::size_t i = 0; i < document_.times.size(); ++i) {
    const TimeExpression& time = document_.times[i];
    if (time.sentence != telling.sentence || time.type == TimexType::Set) continue;
    if (!time.begin_day) continue;  // "now", "for years"
    ++count;
    only = static_cast<Index>(i);
    if (in_clause(time.span, document_.sentences[at(telling.sentence)], root)) {
      count = 1;
      break;
    }
  }
  if (count == 1) {
    telling.time = only;
    event.time = only;
    event.date = date_of(document_.times[at(only)]);
  } else if (count == 0 && report_day_ && is_news(match)) {
    event.date = iso_date(*report_day_);
  }
}

// Told as what happened now: a verb in the past or present of a main or reported clause; "had attacked"
// and "after the attacks" are older.
bool EventSetting::is_news(const EventMatch& match) const {
  if (match.unreal) return false;
  if (is_referring(tree_.patterns(), match) || signals_.position(match) != "in-main") return false;
  const TokenIndex verb = match.carrier != kNoToken ? match.carrier : match.head;
  for (TokenIndex c = tree_.first_child(verb); c != kNoToken; c = tree_.next_sibling(c)) {
    const Deprel d = tree_.deprel(c);
    if ((d == Deprel::Aux || d == Deprel::AuxPass) && tree_.has_lemma(c, "have")) return false;
  }
  return true;
}

// The day the article is about: the first day named in its first sentences, if it lies in the week
// before the page; else the day of the page.
void EventSetting::find_report_day() {
  constexpr Index kLead = 3;
  constexpr std::int32_t kWeek = 7;
  report_day_ = document_.published_day();
  if (!report_day_ || document_.sentences.size() < kArticle) {
    report_day_.reset();
    return;
  }
  for (const TimeExpression& time : document_.times) {
    if (time.sentence >= kLead) break;
    if (time.type != TimexType::Date || !time.begin_day || !time.end_day) continue;
    const bool day = *time.end_day - *time.begin_day <= 1;
    if (!day || *time.begin_day > *report_day_ || *time.begin_day < *report_day_ - kWeek) continue;
    report_day_ = *time.begin_day;
    return;
  }
}

// Only the clause's own time, not that of a clause inside it.
bool EventSetting::in_clause(Span span, const Sentence& sentence, TokenIndex root) const {
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    if (!span.covers(document_.tokens.span[at(t)])) continue;
    TokenIndex up = t;
    for (int depth = 0; depth < 20 && up != kNoToken && span.covers(document_.tokens.span[at(up)]);
         ++depth) {
      up = tree_.head(up);
    }
    return up == root;
  }
  return false;
}

}  // namespace tacitus
