#ifndef TACITUS_CODING_TIMES_READER_H_
#define TACITUS_CODING_TIMES_READER_H_

// Finds what the words of a time expression say, before anything is known of the calendar.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "coding/numbers_atoms.h"
#include "coding/numbers_words.h"

namespace tacitus {

// What was read; which fields count depends on `form`.
struct TimeReading {
  enum class Form : std::uint8_t {
    Date,        // year? month? day? day_end?; at least one; unit "W" = the week of that day
    Weekday,     // weekday, steps; count: "a week ago Monday", weeks back
    NthWeekday,  // weekday, number (5 = last), month, year? or steps; no month: of each month
    Days,        // steps days from publication (or from the last date when from_previous)
    Shift,       // count units, in direction `steps`, from publication or the last date
    Unit,        // the unit `steps` away: "last week", "this month", "the following day"
    Span,        // count units that end or start now: "the past three weeks"
    Season,      // part, year? or steps
    Quarter,     // number, year? or steps (when pointed); half years too
    Decade,      // year of its first year, or two-digit decade
    Century,     // number
    Clock,       // hour, minute
    DayPart,     // part of the day `steps` away
    Duration,    // count units
    Set,         // literal
    Reference,   // literal
    Holiday,     // literal, year? or steps
    Period       // literal: first and last day; "the Cold War"
  };
  enum class Part : std::uint8_t { None, MO, MI, AF, EV, NI };

  Form form = Form::Date;
  std::size_t first = 0;  // atoms [first, last)
  std::size_t last = 0;
  std::size_t head = 0;   // the atom whose governor tells the tense
  std::int32_t year = 0;  // 0 = not said; negative = BC
  std::int32_t year_end = 0;
  std::int32_t month = 0;
  std::int32_t month_end = 0;
  std::int32_t day = 0;
  std::int32_t day_end = 0;
  std::int32_t weekday = -1;
  std::int32_t steps = 0;
  std::int32_t number = 0;
  double count = 0.0;
  double rest = 0.0;     // "two years and six months": the six, of `rest_unit`
  bool vague = false;    // count not told: "weeks", "a few days"
  bool pointed = false;  // steps were said ("last Tuesday"), not left to the tense
  bool from_previous = false;
  bool fiscal = false;
  bool generic = false;    // any of its kind ("on a Monday"), or the present age ("today's youth")
  bool era_open = false;   // a year that the era of the passage may put before Christ
  bool told_year = false;  // Date: the year is `steps` from the page's ("May last year") or, when
                           // from_previous, the one told before ("March of the same year")
  bool so_far = false;     // its own clause is told in the past: "this week" ends with the page
  bool aside = false;      // of a noun's past: "a fair launched in 1997"
  std::string_view unit;   // as in times.tsv
  std::string_view rest_unit;
  Part part = Part::None;
  std::int32_t hour = -1;
  std::int32_t minute = 0;
  std::optional<double> zone;  // hours from UTC
  std::string_view literal;
  std::string_view mod;
  std::string_view rule;
};

// Whether month and day of "03/04/2016" are in the American order; decided per document.
enum class DateOrder : std::uint8_t { MonthFirst, DayFirst };

class TimeReader {
 public:
  // `counts[i]` true: the parser takes atom i for a count of the noun after it, so it is no day and
  // no year ("In May 20 soldiers were killed"). May be empty.
  struct Context {
    DateOrder order = DateOrder::MonthFirst;
    bool narrative = false;  // the page tells history: see times_genre.h
    const std::vector<bool>* counts = nullptr;
    const std::vector<bool>* names = nullptr;  // atoms inside names of persons ("Theresa May")
    // The atom of the noun that an atom describes, 0 = none: "winter wheat", "a Christmas market".
    const std::vector<std::size_t>* described = nullptr;
    const std::vector<bool>* before_nouns = nullptr;  // numbers with a plural or an adjective after
    bool ancient = false;     // the page tells of the time before the year 1000
    bool title_case = false;  // a headline that writes every word with a capital
  };
  TimeReader(const Words& words, const Atoms& atoms, Context context)
      : words_(words), atoms_(atoms), context_(context) {}

  // The longest expression that starts at atom `i`.
  std::optional<TimeReading> read(std::size_t i) const;

 private:
  using Reading = std::optional<TimeReading>;
  Reading numeric_date(std::size_t i) const;
  Reading iso_date(std::size_t i) const;
  Reading with_month(std::size_t i) const;
  Reading month_first(std::size_t i) const;
  Reading day_first(std::size_t i) const;
  Reading weekday(std::size_t i) const;
  Reading year(std::size_t i) const;
  Reading decade(std::size_t i) const;
  Reading century(std::size_t i) const;
  Reading quarter(std::size_t i) const;
  Reading fiscal_year(std::size_t i) const;
  Reading quarter_code(std::size_t i) const;
  Reading quarter_words(std::size_t i) const;
  Reading season(std::size_t i) const;
  Reading deictic(std::size_t i) const;
  Reading pointer(std::size_t i) const;
  Reading pointed(std::size_t at, TimeReading r) const;
  Reading pointed_name(std::size_t at, TimeReading r) const;
  Reading pointed_unit(std::size_t at, TimeReading r) const;
  Reading pointed_amount(std::size_t at, TimeReading r) const;
  Reading amount(std::size_t i) const;
  Reading amount_tail(TimeReading reading) const;
  void take_rest(TimeReading& reading) const;
  Reading clock(std::size_t i) const;
  Reading set(std::size_t i) const;
  Reading holiday(std::size_t i) const;
  Reading reference(std::size_t i) const;
  Reading era_first(std::size_t i) const;
  Reading edge(std::size_t i) const;
  Reading period(std::size_t i) const;
  bool dates_something(std::size_t i) const;
  Reading neighbour(std::size_t i) const;
  Reading week_of(std::size_t i) const;
  Reading day_alone(std::size_t i) const;
  Reading half_past(std::size_t i) const;
  Reading named_hour(std::size_t i, TimeReading r) const;
  Reading overnight(std::size_t i) const;
  bool describes_an_attack(std::size_t i) const;
  Reading dawn(std::size_t i) const;
  Reading weekend(std::size_t i, std::size_t at) const;
  TimeReading ago_tail(TimeReading reading, std::size_t at) const;
  bool tells_an_age(std::size_t i) const;
  std::optional<std::size_t> take_count(std::size_t i, TimeReading& reading) const;
  Reading part_of_day(std::size_t i) const;
  Reading nth_weekday(std::size_t i) const;
  Reading day_of_pair(std::size_t i) const;
  bool take_part_of_century(std::size_t i, TimeReading& reading) const;
  std::size_t day_half(std::size_t i, TimeReading& reading) const;
  bool numbers_a_verse(std::size_t i) const;
  bool is_dotted_hour(std::size_t i) const;
  bool is_name_word(std::size_t i) const;
  Reading within(std::size_t i, std::size_t at, std::string_view mod) const;
  Reading year_edge(std::size_t i) const;
  Reading day_again(std::size_t i) const;
  Reading apostrophe_year(std::size_t i) const;
  Reading spoken_year(std::size_t i) const;
  void take_told_year(TimeReading& reading) const;
  void take_last_or_next(TimeReading& reading) const;
  Reading with_mod(std::size_t i) const;

  struct Number {
    std::int32_t value = 0;
    std::size_t next = 0;
  };
  TimeReading day_of_month(const Number& day, TimeReading reading) const;
  std::optional<Number> month_at(std::size_t i, bool beside_number) const;
  std::optional<Number> weekday_at(std::size_t i, bool beside_date) const;
  std::optional<Number> day_at(std::size_t i) const;
  bool follows_on_month(std::size_t i) const;
  std::optional<Number> ordinal_at(std::size_t i) const;
  std::optional<Number> year_at(std::size_t i, bool bare) const;
  std::optional<Number> year_tail(std::size_t i) const;
  std::optional<Number> range_end(std::size_t i) const;
  std::optional<std::int32_t> year_ahead(std::size_t i) const;
  bool month_stands_alone(std::size_t i) const;
  bool bare_plural_is_time(std::size_t i) const;
  bool is_clock_tail(std::size_t i) const;
  std::size_t skip_daypart(std::size_t i, TimeReading& reading) const;
  std::size_t clock_zone(std::size_t i, TimeReading& reading) const;
  bool blocked(std::size_t i) const;
  bool named(std::size_t i) const;
  bool describes(std::size_t first, std::size_t last) const;
  bool in_a_title(std::size_t i, std::size_t last) const;
  bool year_cued(std::size_t i) const;
  bool counts_something(std::size_t i, const Number& year, bool cued) const;
  bool era_of_second(std::size_t next) const;
  void take_short_end(TimeReading& reading) const;
  std::size_t skip_mod(std::size_t at, TimeReading& reading) const;
  Reading decade_in_digits(std::size_t at, bool introduced, bool apostrophe,
                           TimeReading reading) const;
  std::size_t second_ordinal(std::size_t at) const;
  bool season_is_meant(std::size_t at, std::size_t last) const;
  std::string_view edge_at(std::size_t at) const;
  bool is_plain_year(std::size_t i) const;
  Reading short_year(std::size_t i) const;
  Reading early_year(std::size_t i) const;
  bool is_label(std::size_t i) const;
  bool is_house_number(std::size_t i) const;
  bool is_life_date(std::size_t i) const;
  Reading months_of_year(std::size_t i) const;

  const Words& words_;
  const Atoms& atoms_;
  Context context_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_TIMES_READER_H_
