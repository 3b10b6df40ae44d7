#include "coding/events_setting.h"

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "coding/times_tense.h"

namespace tacitus {
namespace {

// Fewer sentences are no article with a day of its own.
constexpr std::size_t kArticle = 5;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

constexpr int kNoPlace = 100;
constexpr int kMaxDepth = 12;
constexpr int kCountryCost = 3;  // a country is where it happened only if no place in it is told

// What is done, and so done somewhere; the other types are words.
bool is_deed(std::string_view type) {
  constexpr std::array<std::string_view, 9> kDeeds = {"AID",     "ASSAULT",   "COERCE",
                                                      "CONSULT", "COOPERATE", "MOBILIZE",
                                                      "PROTEST", "RETREAT",   "SANCTION"};
  return std::ranges::find(kDeeds, type) != kDeeds.end();
}

// Words about a deed, which has a time of its own. What is promised or planned keeps its time: "will
// meet on Monday".
bool is_of_deeds(std::string_view type) {
  return type == "ACCUSE" || type == "REJECT" || type == "REQUEST" || type == "THREATEN";
}

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
    : document_(document),
      tree_(tree),
      patterns_(tree.patterns()),
      signals_(signals),
      place_prep_(patterns_.set_named("PLACE-PREP")) {
  find_report_day();
}

// The place told in the clause; else, of a noun, that of the clause it stands in.
void EventSetting::set_place(const EventMatch& match, EventMention& telling, Event& event) const {
  TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
  Index best = place_under(root, is_deed(event.type), telling.sentence);
  const Deprel d = tree_.deprel(root);
  const TokenIndex above = tree_.head(root);
  const bool argument =
      d == Deprel::Nsubj || d == Deprel::NsubjPass || d == Deprel::Obj || d == Deprel::Obl;
  // "the strikes killed ten people in Idlib"
  if (best == kNone && argument && above != kNoToken && tree_.is_verb(above)) {
    best = place_under(above, false, telling.sentence);
  }
  if (best == kNone) return;
  telling.place = best;
  event.place = document_.mentions[at(best)].place;
}

// The place mention nearest below `root`, the finer of two; a deed may have its place in its object
// ("shelled Aleppo"), words have it only beside their verb ("said in Geneva").
Index EventSetting::place_under(TokenIndex root, bool deed, Index sentence) const {
  Index best = kNone;
  int best_cost = kNoPlace;
  for (std::size_t i = 0; i < document_.mentions.size(); ++i) {
    const Mention& mention = document_.mentions[i];
    if (mention.place == kNone || mention.sentence != sentence) continue;
    int cost = cost_below(mention.head, root, deed);
    // "in Mosul in northern Iraq"
    if (document_.places[at(mention.place)].kind == "country") cost += kCountryCost;
    if (cost >= best_cost) continue;
    best = static_cast<Index>(i);
    best_cost = cost;
  }
  return best;
}

// How far a place's word stands below `root`; kNoPlace if it does not tell where `root` happened.
int EventSetting::cost_below(TokenIndex word, TokenIndex root, bool deed) const {
  if (word == kNoToken || word == root) return kNoPlace;
  const TokenIndex own = tree_.child(word, Deprel::Case);
  const bool located = own != kNoToken && patterns_.in_set(tree_.word(own), place_prep_);
  // "the city of Aleppo", "Aleppo airstrikes", "bombed Aleppo"; but not "contacts over Syria".
  if (!located && !(deed && (own == kNoToken || tree_.has_lemma(own, "of")))) return kNoPlace;
  int cost = 0;
  for (TokenIndex t = word; t != root; t = tree_.head(t), ++cost) {
    if (t == kNoToken || cost > kMaxDepth) return kNoPlace;
    switch (tree_.deprel(t)) {
      case Deprel::AclRelcl:
      case Deprel::Advcl:
      case Deprel::Ccomp:
      case Deprel::Parataxis:
        return kNoPlace;
      case Deprel::Xcomp:
      case Deprel::Acl:
        if (!deed) return kNoPlace;
        break;
      case Deprel::Conj:
        if (tree_.is_verb(t)) return kNoPlace;
        break;
      default:
        break;
    }
  }
  return deed || cost == 1 ? cost : kNoPlace;
}

// The time in the clause; else the only one of the sentence; else, for what is told as news in a
// sentence without a time, the day of the report.
void EventSetting::set_time(const EventMatch& match, EventMention& telling, Event& event) const {
  const TokenIndex root = match.carrier != kNoToken ? match.carrier : match.head;
  Index only = kNone;
  int count = 0;
  const bool about_deed = is_of_deeds(event.type);
  const auto published = document_.published_day();
  const bool said = about_deed && !match.unreal && tense_of_verb(document_, root) != Tense::Future;
  for (std::size_t i = 0; i < document_.times.size(); ++i) {
    const TimeExpression& time = document_.times[i];
    if (time.sentence != telling.sentence || time.type == TimexType::Set) continue;
    if (!time.begin_day) continue;  // "now", "for years"
    // "Urged them to leave by Friday": what was said is not said later.
    if (said && published && *time.begin_day > *published) continue;
    const TokenIndex governor = governor_of(time.span, document_.sentences[at(telling.sentence)]);
    if (governor == root || before_verb(time.span, governor, root)) {
      count = 1;
      only = static_cast<Index>(i);
      break;
    }
    if (about_deed && is_of_deed_told(time, governor, root)) continue;
    // "Before dawn on Thursday" tells one day twice
    const bool again = count == 1 && document_.times[at(only)].begin_day == time.begin_day
                       && document_.times[at(only)].end_day == time.end_day;
    if (again) continue;
    ++count;
    only = static_cast<Index>(i);
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

// The word outside of a time expression that it hangs on: of the clause's own time the verb, not that
// of a clause inside it.
TokenIndex EventSetting::governor_of(Span span, const Sentence& sentence) const {
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    if (!span.covers(document_.tokens.span[at(t)])) continue;
    TokenIndex up = t;
    for (int depth = 0; depth < 20 && up != kNoToken && span.covers(document_.tokens.span[at(up)]);
         ++depth) {
      up = tree_.head(up);
    }
    return up;
  }
  return kNoToken;
}

// "Tollan on Monday blamed the rebels": between subject and verb it is the verb's, whatever the tree
// hangs it on.
bool EventSetting::before_verb(Span span, TokenIndex governor, TokenIndex root) const {
  if (governor == kNoToken || tree_.head(governor) != root || governor > root) return false;
  const Deprel d = tree_.deprel(governor);
  if (d != Deprel::Nsubj && d != Deprel::NsubjPass) return false;
  const Tokens& tokens = document_.tokens;
  return tokens.span[at(governor)].end <= span.begin && tokens.span[at(root - 1)].end <= span.end;
}

// "Of shelling a school", "that they shell schools", "to leave"; not "when they shelled it".
bool EventSetting::is_content_clause(TokenIndex verb) const {
  constexpr std::array<std::string_view, 5> kAbout = {"of", "for", "with", "over", "about"};
  const Deprel d = tree_.deprel(verb);
  if (d == Deprel::Ccomp || d == Deprel::Xcomp || d == Deprel::Acl) return true;
  const TokenIndex mark = d == Deprel::Advcl ? tree_.child(verb, Deprel::Mark) : kNoToken;
  return mark != kNoToken
         && std::ranges::any_of(kAbout, [&](auto w) { return tree_.has_lemma(mark, w); });
}

// "Accused the army of shelling a school in May", "demanded that they leave by Friday": the time of the
// deed that the words are about, not of the words.
bool EventSetting::is_of_deed_told(const TimeExpression& time, TokenIndex governor,
                                   TokenIndex root) const {
  constexpr std::int32_t kJustGone = 2;
  const auto published = document_.published_day();
  if (published && *time.begin_day <= *published) {
    // A day just gone may be of either, and mostly both are of that day.
    const bool one_day = time.end_day && *time.end_day - *time.begin_day <= 1;
    if (one_day && *time.begin_day >= *published - kJustGone) return false;
    // "Refused to join in 1956": so is what was to be done from then on.
    if (governor != kNoToken && tree_.deprel(governor) == Deprel::Xcomp) return false;
  }
  bool inside = false;
  TokenIndex t = governor;
  for (int depth = 0; t != kNoToken && t != root && depth < kMaxDepth; ++depth) {
    inside = inside || is_content_clause(t);
    t = tree_.head(t);
  }
  return inside && t == root;
}

}  // namespace tacitus
