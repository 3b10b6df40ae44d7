#ifndef TACITUS_CODING_TIMES_RESOLVER_H_
#define TACITUS_CODING_TIMES_RESOLVER_H_

// Gives readings their TIMEX3 values and the days they cover.
//
// Two anchors: the day of publication, and the dates that the text told before. A day or month
// without a year belongs to the year of publication or to the year that the passage is telling of;
// a weekday or month lies before or after the anchor as the tense of its clause says:
//   published on a Thursday: "On Wednesday Kerry threatened" = the day before,
//                            "They will meet on Friday" = the day after.

#include <cstdint>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "coding/times_reader.h"
#include "record/record.h"

namespace tacitus {

// Now: "it is Tuesday".
enum class Tense : std::uint8_t { Unknown, Past, Present, Future, Now };

class TimeResolver {
 public:
  // `narrative`: the page tells history, so that "today" is the present age and "in January it
  // rains" any January.
  TimeResolver(std::optional<std::int32_t> published, bool narrative)
      : published_(published), narrative_(narrative) {}

  // Fills type, value, mod, interval, anchor and rule; the spans are the caller's. `sentence` lets
  // the passage's own year fade.
  TimeExpression resolve(const TimeReading& reading, Tense tense, Index sentence);

  // "It is Tuesday": from here on the text speaks on that day.
  void move_to(std::int32_t day) { published_ = day; }
  std::optional<std::int32_t> today() const { return published_; }

 private:
  void date(const TimeReading& r, Tense tense, TimeExpression& out);
  void year_date(const TimeReading& r, TimeExpression& out);
  void day_date(const TimeReading& r, CivilDay d, TimeExpression& out);
  std::optional<std::int32_t> year_of_month(const TimeReading& r, std::int32_t month, Tense tense);
  std::optional<std::int32_t> month_of_day(const TimeReading& r, Tense tense) const;
  void full_day(const TimeReading& r, std::int32_t day, TimeExpression& out);
  void weekday_form(const TimeReading& r, Tense tense, TimeExpression& out);
  void nth_weekday(const TimeReading& r, Tense tense, TimeExpression& out);
  void days_form(const TimeReading& r, TimeExpression& out);
  void shift(const TimeReading& r, TimeExpression& out);
  void shift_months(const TimeReading& r, std::int32_t from, TimeExpression& out);
  void unit_form(const TimeReading& r, Tense tense, TimeExpression& out);
  void span_form(const TimeReading& r, Tense tense, TimeExpression& out);
  std::int32_t told_year(const TimeReading& r, TimeExpression& out) const;
  void season(const TimeReading& r, Tense tense, TimeExpression& out);
  void quarter(const TimeReading& r, Tense tense, TimeExpression& out);
  void decade(const TimeReading& r, TimeExpression& out);
  void century(const TimeReading& r, TimeExpression& out);
  void clock(const TimeReading& r, TimeExpression& out);
  void day_part(const TimeReading& r, TimeExpression& out);
  void holiday(const TimeReading& r, Tense tense, TimeExpression& out);
  void period(const TimeReading& r, TimeExpression& out) const;
  void calendar_unit(std::string_view unit, std::int32_t anchor, std::int32_t steps,
                     TimeExpression& out);
  void set_day(std::int32_t day, TimeExpression& out) const;
  void narrow_by_mod(const TimeReading& r, TimeExpression& out) const;

  std::optional<std::int32_t> anchor(bool from_previous) const;
  bool in_passage() const;
  bool just_gone(std::int32_t month, std::int32_t day) const;
  bool lacks_day(const TimeReading& r) const;
  std::optional<std::int32_t> year_for(std::int32_t month, std::int32_t day, Tense tense);
  void remember(const TimeReading& r, const TimeExpression& out);

  std::optional<std::int32_t> published_;
  bool narrative_ = false;
  std::optional<std::int32_t> previous_day_;  // first day of the last date told
  bool previous_is_day_ = false;              // and no longer: "that night" can follow it
  bool previous_is_today_ = false;            // told as "today"
  Index previous_sentence_ = kNone;
  std::optional<std::int32_t> passage_year_;  // year last written out, if not that of publication
  Index passage_sentence_ = kNone;
  Index before_christ_ = kNone;  // sentence that told a year before Christ last
  Index sentence_ = kNone;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_RESOLVER_H_
