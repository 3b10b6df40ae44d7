#ifndef TACITUS_PAGE_DATES_H_
#define TACITUS_PAGE_DATES_H_

// Dates as pages write them ("12-07-2016", "7 d\u00e9cembre 2016", "Dec. 7, 2016 at 10:05 am ET",
// "2016-12-07T10:05:00Z"), and the question of which number is the month.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/span.h"
#include "page/knowledge.h"
#include "page/page.h"

namespace tacitus {

// Years that a date of a page can have.
inline constexpr std::int32_t kFirstDateYear = 1990;
inline constexpr std::int32_t kLastDateYear = 2049;

struct DateHit {
  Span span;  // in the searched text, time of day included
  CivilDay day;
  bool order_open = false;   // month and day could change places: 12-07-2016
  bool numeric = false;      // written in numbers with the year last, in the order that was read
  bool month_first = false;  // how it was read, when numeric
  std::int8_t weekday = 0;   // written beside it, 1 = Monday
  std::string time;          // "10:05:00", empty if none
  std::string zone;          // "Z", "+02:00", empty if none or unknown
};

// Dates of years 1990 to 2049 in `text`, first to last, at most `limit`. A numeric date whose order
// is open is read by its weekday if one stands there, else in `order`, else month first.
std::vector<DateHit> find_dates(std::string_view text, const WordTable& words,
                                DateOrder order = DateOrder::Unknown, std::size_t limit = 8);

// "2016-12-07" or "2016-12-07T10:05:00Z".
std::string iso_of(const DateHit& hit);

// A machine-written date: ISO 8601 in its spellings, RFC 822, or anything find_dates reads.
std::optional<DateHit> parse_date_value(std::string_view value, const WordTable& words,
                                        DateOrder order = DateOrder::Unknown);

// The date in the path of a URL: "/2016/12/07/", "/2016-12-07-", "20161207". Only whole days.
std::optional<CivilDay> date_in_url(std::string_view url);

// What the words of the line say that one of its dates is the date of: "Updated May 2, 2020 |
// Published May 1, 2020", "2. Mai 2020 ver\u00f6ffentlicht". `around` is the part of the line that no
// other date claims: from the end of the one before, and behind it only where it is the last.
// `table` is PageKnowledge::date_labels.
DateLabel label_of_date(std::string_view line, Span date, Span around,
                        const std::vector<DateLabelRow>& table);
// The part of the line that the words about hits[i] stand in.
Span around_date(std::string_view line, const std::vector<DateHit>& hits, std::size_t i);

// Evidence on the order of day and month, gathered over the pages of one site or one page.
class DateVotes {
 public:
  void add(const DateHit& hit);
  void add(const DateVotes& other);
  void add(std::uint32_t month_first, std::uint32_t day_first);
  DateOrder order() const;
  std::uint32_t month_first() const { return month_first_; }
  std::uint32_t day_first() const { return day_first_; }

 private:
  std::uint32_t month_first_ = 0;
  std::uint32_t day_first_ = 0;
};

}  // namespace tacitus

#endif  // TACITUS_PAGE_DATES_H_
