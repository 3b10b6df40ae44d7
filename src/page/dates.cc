#include "page/dates.h"

#include <algorithm>

#include "page/text_scan.h"
#include "text/characters.h"

namespace tacitus {
namespace {

constexpr std::int32_t kFirstYear = 1990;
constexpr std::int32_t kLastYear = 2049;

// Walks over one text. Every reader takes the position by reference and moves it only on success.
class DateScanner {
 public:
  DateScanner(std::string_view text, const WordTable& words, DateOrder order)
      : text_(text), words_(words), order_(order) {}

  std::vector<DateHit> scan(std::size_t limit) {
    std::vector<DateHit> hits;
    std::size_t at = 0;
    std::int8_t weekday = 0;
    std::size_t weekday_end = 0;
    while (at < text_.size() && hits.size() < limit) {
      const char c = text_[at];
      if (!is_digit(c) && !is_word_byte(c)) {
        ++at;
        continue;
      }
      std::size_t next = at;
      std::optional<DateHit> hit = is_digit(c) ? from_number(next, near(weekday, weekday_end, at))
                                               : from_word(next, near(weekday, weekday_end, at));
      if (hit) {
        read_time(next, *hit);
        hit->span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)};
        hits.push_back(*hit);
        at = next;
        continue;
      }
      const std::size_t begin = at;
      at = skip_word(at);
      if (!is_digit(c)) {
        const WordEntry* entry = entry_at(begin, at);
        if (entry != nullptr && entry->weekday != 0) {
          weekday = entry->weekday;
          weekday_end = at;
        }
      }
    }
    return hits;
  }

 private:
  // A weekday counts for a date that follows within a comma, a blank or a stop.
  static std::int8_t near(std::int8_t weekday, std::size_t end, std::size_t at) {
    return weekday != 0 && at <= end + 4 ? weekday : std::int8_t{0};
  }
  std::size_t skip_word(std::size_t at) const {
    const bool digits = is_digit(text_[at]);
    while (at < text_.size()
           && (digits ? is_digit(text_[at]) : is_word_byte(text_[at]) && !is_digit(text_[at]))) {
      ++at;
    }
    return at;
  }
  const WordEntry* entry_at(std::size_t begin, std::size_t end) const {
    WordHash hash;
    for (std::size_t i = begin; i < end; ++i) hash.add(lower_ascii(text_[i]));
    return words_.find(hash.value);
  }
  char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  bool read_digits(std::size_t& at, std::size_t least, std::size_t most,
                   std::int32_t& value) const {
    std::size_t end = at;
    std::int32_t v = 0;
    while (end < text_.size() && is_digit(text_[end]) && end - at <= most) {
      v = v * 10 + (text_[end] - '0');
      ++end;
    }
    const std::size_t size = end - at;
    if (size < least || size > most) return false;
    value = v;
    at = end;
    return true;
  }
  bool read_year(std::size_t& at, std::int32_t& year) const {
    std::size_t next = at;
    if (!read_digits(next, 4, 4, year) || year < kFirstYear || year > kLastYear) return false;
    at = next;
    return true;
  }
  void skip_blanks(std::size_t& at, std::size_t most = 3) const {
    for (std::size_t i = 0; i < most && at < text_.size(); ++i) {
      if (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\n' || text_[at] == '\r') {
        ++at;
      } else if (text_.substr(at, 2) == "\xC2\xA0") {
        at += 2;
      } else if (const auto three = text_.substr(at, 3);
                 three == "\xE2\x80\x89" || three == "\xE2\x80\xAF") {  // thin spaces
        at += 3;
      } else {
        return;
      }
    }
  }
  bool read_month_word(std::size_t& at, std::int32_t& month) const {
    if (at >= text_.size() || !is_word_byte(text_[at]) || is_digit(text_[at])) return false;
    const std::size_t end = skip_word(at);
    const WordEntry* entry = entry_at(at, end);
    if (entry == nullptr || entry->month == 0) return false;
    month = static_cast<std::int32_t>(entry->month);
    at = end;
    return true;
  }
  static std::optional<DateHit> make(std::int32_t y, std::int32_t m, std::int32_t d) {
    const CivilDay day{y, m, d};
    if (y < kFirstYear || y > kLastYear || !is_valid(day)) return std::nullopt;
    DateHit hit;
    hit.day = day;
    return hit;
  }

  std::optional<DateHit> from_number(std::size_t& at, std::int8_t weekday) const {
    // "Ada Rook3.11.2023": markup between name and date leaves no blank; "v3.11.2023" is a version.
    const bool after_name =
        at > 2 && is_lower(text_[at - 1]) && is_lower(text_[at - 2]) && is_alpha(text_[at - 3]);
    if (at > 0 && !after_name
        && (is_word_byte(text_[at - 1]) || text_[at - 1] == '.' || text_[at - 1] == '$')) {
      return std::nullopt;
    }
    for (const auto reader : {&DateScanner::year_first, &DateScanner::compact}) {
      std::size_t next = at;
      if (auto hit = (this->*reader)(next)) {
        at = next;
        hit->weekday = weekday;
        return hit;
      }
    }
    std::size_t next = at;
    if (auto hit = year_last(next, weekday)) {
      at = next;
      return hit;
    }
    next = at;
    if (auto hit = day_month_word(next)) {
      at = next;
      hit->weekday = weekday;
      return hit;
    }
    return std::nullopt;
  }
  // 2016-12-07, 2016/12/07, 2016.12.07, "2016\u5e7412\u67087\u65e5"
  std::optional<DateHit> year_first(std::size_t& at) const {
    std::int32_t y = 0;
    std::int32_t m = 0;
    std::int32_t d = 0;
    if (!read_year(at, y)) return std::nullopt;
    if (text_.substr(at, 3) == "\xE5\xB9\xB4") {
      at += 3;
      if (!read_digits(at, 1, 2, m) || text_.substr(at, 3) != "\xE6\x9C\x88") return std::nullopt;
      at += 3;
      if (!read_digits(at, 1, 2, d)) return std::nullopt;
      return make(y, m, d);
    }
    const char separator = peek(at);
    if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
    ++at;
    if (!read_digits(at, 1, 2, m) || peek(at) != separator) return std::nullopt;
    ++at;
    if (!read_digits(at, 1, 2, d)) return std::nullopt;
    return make(y, m, d);
  }
  // 20161207, alone
  std::optional<DateHit> compact(std::size_t& at) const {
    std::int32_t v = 0;
    if (!read_digits(at, 8, 8, v)) return std::nullopt;
    return make(v / 10000, v / 100 % 100, v % 100);
  }
  // 12-07-2016, 7.12.2016, 12/7/16
  std::optional<DateHit> year_last(std::size_t& at, std::int8_t weekday) const {
    std::int32_t a = 0;
    std::int32_t b = 0;
    std::int32_t y = 0;
    const std::size_t begin = at;
    if (!read_digits(at, 1, 2, a)) return std::nullopt;
    const char separator = peek(at);
    if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
    ++at;
    // "4. 2. 2022", as German and Czech set it.
    if (separator == '.') skip_blanks(at, 1);
    if (!read_digits(at, 1, 2, b) || peek(at) != separator) return std::nullopt;
    ++at;
    if (separator == '.') skip_blanks(at, 1);
    if (!read_year(at, y)) {
      // Two-digit years with slashes, and dotted ones written out in full (31.10.23) that nothing
      // runs on from: 1.7.16 is also a version, 12.07.16% a share.
      const bool dotted = separator == '.' && at - begin == 6;
      if ((separator != '/' && !dotted) || !read_digits(at, 2, 2, y)) return std::nullopt;
      const char next = peek(at);
      if (dotted && next != '\0' && next != ' ' && next != ',' && next != ')' && next != '|'
          && next != '\n')
        return std::nullopt;
      y += 2000;
    }
    if (is_digit(peek(at)) || peek(at) == separator) return std::nullopt;
    return in_order(a, b, y, separator, weekday);
  }
  std::optional<DateHit> in_order(std::int32_t a, std::int32_t b, std::int32_t y, char separator,
                                  std::int8_t weekday) const {
    auto month_first = make(y, a, b);
    auto day_first = make(y, b, a);
    const bool open = month_first && day_first && a != b;
    bool take_month_first = month_first.has_value();
    if (open && separator == '.') take_month_first = false;  // dotted dates are day first
    bool decided = !open || separator == '.';
    if (open && !decided && weekday != 0) {
      const bool as_month = tacitus::weekday(to_days(month_first->day)) + 1 == weekday;
      const bool as_day = tacitus::weekday(to_days(day_first->day)) + 1 == weekday;
      if (as_month != as_day) {
        take_month_first = as_month;
        decided = true;
      }
    }
    if (open && !decided && order_ != DateOrder::Unknown) {
      take_month_first = order_ == DateOrder::MonthFirst;
      decided = true;
    }
    auto hit = take_month_first ? month_first : day_first;
    if (!hit) return std::nullopt;
    hit->numeric = a != b;
    hit->month_first = take_month_first;
    hit->order_open = !decided;
    hit->weekday = weekday;
    return hit;
  }
  // 7 December 2016, 7th of December, 2016, 7. Dezember 2016, 7 de diciembre de 2016, 7-Dec-2016
  std::optional<DateHit> day_month_word(std::size_t& at) const {
    std::int32_t d = 0;
    std::int32_t m = 0;
    std::int32_t y = 0;
    if (!read_digits(at, 1, 2, d)) return std::nullopt;
    skip_ordinal(at);
    if (peek(at) == '.') ++at;
    if (peek(at) == '-' || peek(at) == '/') ++at;
    skip_blanks(at);
    skip_small_word(at);
    if (!read_month_word(at, m)) return std::nullopt;
    skip_between(at);
    skip_small_word(at);
    if (!read_year(at, y)) return std::nullopt;
    return make(y, m, d);
  }
  // December 7, 2016; Dec. 7th 2016
  std::optional<DateHit> from_word(std::size_t& at, std::int8_t weekday) const {
    std::int32_t d = 0;
    std::int32_t m = 0;
    std::int32_t y = 0;
    if (at > 0 && is_word_byte(text_[at - 1])) return std::nullopt;
    std::size_t next = at;
    if (!read_month_word(next, m)) return std::nullopt;
    if (peek(next) == '.') ++next;
    if (peek(next) == '-' || peek(next) == '/') ++next;
    skip_blanks(next);
    if (!read_digits(next, 1, 2, d)) return std::nullopt;
    skip_ordinal(next);
    skip_between(next);
    if (!read_year(next, y)) return std::nullopt;
    auto hit = make(y, m, d);
    if (!hit) return std::nullopt;
    hit->weekday = weekday;
    at = next;
    return hit;
  }
  void skip_ordinal(std::size_t& at) const {
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "ST", "ND", "RD", "TH"}) {
      if (text_.substr(at, 2) == suffix && !is_word_byte(peek(at + 2))) {
        at += 2;
        return;
      }
    }
  }
  void skip_between(std::size_t& at) const {
    skip_blanks(at);
    for (int i = 0; i < 2; ++i) {
      const char c = peek(at);
      if (c == ',' || c == '.' || c == '-' || c == '/') ++at;
    }
    skip_blanks(at);
  }
  void skip_small_word(std::size_t& at) const {
    for (const std::string_view word : {"of ", "de ", "del ", "of, "}) {
      if (text_.substr(at, word.size()) == word) {
        at += word.size();
        return;
      }
    }
  }

  // "T10:05:00+02:00", " at 10:05 am ET", " | 10:05", ", 10.05 Uhr"
  void read_time(std::size_t& at, DateHit& hit) const {
    std::size_t next = at;
    if (peek(next) == 'T' || peek(next) == 't') {
      ++next;
    } else {
      skip_time_lead(next);
    }
    std::int32_t h = 0;
    std::int32_t m = 0;
    std::int32_t s = 0;
    if (!read_digits(next, 1, 2, h) || peek(next) != ':') return;
    ++next;
    if (!read_digits(next, 2, 2, m)) return;
    if (peek(next) == ':') {
      ++next;
      if (!read_digits(next, 2, 2, s)) return;
      if (peek(next) == '.' && is_digit(peek(next + 1))) {
        ++next;
        while (is_digit(peek(next))) ++next;
      }
    }
    read_half_day(next, h);
    if (h > 23 || m > 59 || s > 60) return;
    hit.time = two(h) + ":" + two(m) + ":" + two(std::min(s, 59));
    read_zone(next, hit);
    at = next;
  }
  void skip_time_lead(std::size_t& at) const {
    for (int i = 0; i < 6 && at < text_.size(); ++i) {
      const std::size_t before = at;
      skip_blanks(at);
      for (const std::string_view lead :
           {",", "|", "-", "@", "at", "um", "\xC2\xB7", "\xE2\x80\x93", "\xE2\x80\x94"}) {
        if (text_.substr(at, lead.size()) == lead) {
          at += lead.size();
          break;
        }
      }
      if (at == before) return;
    }
  }
  void read_half_day(std::size_t& at, std::int32_t& hour) const {
    std::size_t next = at;
    skip_blanks(next);
    const char half = lower_ascii(peek(next));
    if (half != 'a' && half != 'p') return;
    ++next;
    if (peek(next) == '.') ++next;
    if (lower_ascii(peek(next)) != 'm' || is_word_byte(peek(next + 1))) return;
    ++next;
    if (peek(next) == '.') ++next;
    if (hour < 1 || hour > 12) return;
    hour = hour % 12 + (half == 'p' ? 12 : 0);
    at = next;
  }
  void read_zone(std::size_t& at, DateHit& hit) const {
    std::size_t next = at;
    skip_blanks(next, 1);
    const char c = peek(next);
    if (c == 'Z' && !is_word_byte(peek(next + 1))) {
      hit.zone = "Z";
      at = next + 1;
      return;
    }
    for (const std::string_view name : {"GMT", "UTC"}) {
      if (text_.substr(next, 3) == name && !is_word_byte(peek(next + 3))) {
        hit.zone = "Z";
        at = next + 3;
        return;
      }
    }
    if (c != '+' && c != '-') return;
    ++next;
    std::int32_t h = 0;
    std::int32_t m = 0;
    std::size_t digits = next;
    while (is_digit(peek(digits))) ++digits;
    if (digits - next == 4) {
      read_digits(next, 4, 4, h);
      m = h % 100;
      h /= 100;
    } else {
      if (!read_digits(next, 2, 2, h)) return;
      if (peek(next) == ':') {
        ++next;
        if (!read_digits(next, 2, 2, m)) return;
      }
    }
    if (h > 14 || m > 59) return;
    hit.zone = std::string(1, c) + two(h) + ":" + two(m);
    at = next;
  }
  static std::string two(std::int32_t v) {
    return {static_cast<char>('0' + v / 10), static_cast<char>('0' + v % 10)};
  }

  std::string_view text_;
  const WordTable& words_;
  DateOrder order_;
};

bool all_digits(std::string_view s) { return std::all_of(s.begin(), s.end(), is_digit); }

// Seconds (10 digits) or milliseconds (13) since 1970, as some metadata gives the date.
std::optional<DateHit> from_unix_time(std::string_view value) {
  if ((value.size() != 10 && value.size() != 13) || !all_digits(value)) return std::nullopt;
  std::int64_t seconds = 0;
  for (const char c : value.substr(0, 10)) seconds = seconds * 10 + (c - '0');
  DateHit hit;
  hit.day = from_days(static_cast<std::int32_t>(seconds / 86400));
  if (hit.day.year < kFirstYear || hit.day.year > kLastYear) return std::nullopt;
  return hit;
}

std::optional<CivilDay> day_of(std::string_view y, std::string_view m, std::string_view d) {
  const auto number = [](std::string_view s) {
    std::int32_t v = 0;
    for (const char c : s) v = v * 10 + (c - '0');
    return v;
  };
  const CivilDay day{number(y), number(m), number(d)};
  if (day.year < kFirstYear || day.year > kLastYear || !is_valid(day)) return std::nullopt;
  return day;
}

// "/29-10-2021": only where the day cannot be a month.
std::optional<CivilDay> year_last_in_url(std::string_view url, const Span* runs) {
  const bool joined = runs[1].begin == runs[0].end + 1 && runs[2].begin == runs[1].end + 1;
  if (!joined || runs[0].size() != 2 || runs[1].size() != 2 || runs[2].size() != 4)
    return std::nullopt;
  const bool day_first = runs[0].of(url) > "12";
  if (!day_first && runs[1].of(url) <= "12") return std::nullopt;
  return day_of(runs[2].of(url), runs[day_first ? 1 : 0].of(url), runs[day_first ? 0 : 1].of(url));
}

}  // namespace

std::vector<DateHit> find_dates(std::string_view text, const WordTable& words, DateOrder order,
                                std::size_t limit) {
  return DateScanner(text, words, order).scan(limit);
}

std::string iso_of(const DateHit& hit) {
  std::string out = iso_date(to_days(hit.day));
  if (!hit.time.empty()) out += "T" + hit.time + hit.zone;
  return out;
}

std::optional<DateHit> parse_date_value(std::string_view value, const WordTable& words,
                                        DateOrder order) {
  value = trim(value);
  if (auto hit = from_unix_time(value)) return hit;
  auto hits = find_dates(value.substr(0, 200), words, order, 1);
  if (hits.empty()) return std::nullopt;
  return hits.front();
}

std::optional<CivilDay> date_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t path = url.find('/', host);
  if (path == std::string_view::npos) return std::nullopt;
  // The runs of digits of the path, with what parts them.
  std::vector<Span> runs;
  for (std::size_t i = path; i < url.size() && runs.size() < 32;) {
    if (!is_digit(url[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < url.size() && is_digit(url[i])) ++i;
    runs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)});
  }
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::string_view run = runs[i].of(url);
    if (run.size() == 8) {
      if (auto day = day_of(run.substr(0, 4), run.substr(4, 2), run.substr(6, 2))) return day;
    }
    if (i + 2 >= runs.size()) continue;
    if (auto day = year_last_in_url(url, &runs[i])) return day;
    if (run.size() != 4) continue;
    const Span month = runs[i + 1];
    const Span day = runs[i + 2];
    const bool joined = month.begin == runs[i].end + 1 && day.begin == month.end + 1;
    if (!joined || month.size() > 2 || day.size() > 2 || url[runs[i].end] != url[month.end])
      continue;
    if (auto found = day_of(run, month.of(url), day.of(url))) return found;
  }
  return std::nullopt;
}

DateLabel label_of_date(std::string_view line, Span date, Span around,
                        const std::vector<DateLabelRow>& table) {
  constexpr std::uint32_t kReach = 40;  // bytes
  const std::uint32_t begin =
      std::max(around.begin, date.begin < kReach ? 0U : date.begin - kReach);
  const std::uint32_t end = std::max(date.end, around.end);
  const std::string before = lower_case(line.substr(begin, date.begin - begin));
  DateLabel best = DateLabel::None;
  std::size_t nearest = std::string::npos;  // bytes between the label's end and the date
  std::size_t longest = 0;
  for (const DateLabelRow& row : table) {
    const std::size_t at = before.rfind(row.label);
    if (at == std::string::npos) continue;
    const std::size_t gap = before.size() - at - row.label.size();
    // "last updated" ends where "updated" does and says more.
    if (gap > nearest || (gap == nearest && row.label.size() <= longest)) continue;
    nearest = gap;
    longest = row.label.size();
    best = row.kind;
  }
  if (best != DateLabel::None || end == date.end) return best;
  const std::string behind = lower_case(line.substr(date.end, std::min(kReach, end - date.end)));
  std::size_t first = std::string::npos;
  for (const DateLabelRow& row : table) {
    const std::size_t at = behind.find(row.label);
    if (row.kind == DateLabel::Other || at >= first) continue;
    first = at;
    best = row.kind;
  }
  return best;
}

Span around_date(std::string_view line, const std::vector<DateHit>& hits, std::size_t i) {
  const bool last = i + 1 == hits.size();
  return {i == 0 ? 0U : hits[i - 1].span.end,
          last ? static_cast<std::uint32_t>(line.size()) : hits[i].span.end};
}

void DateVotes::add(const DateHit& hit) {
  if (!hit.numeric || hit.order_open) return;
  ++(hit.month_first ? month_first_ : day_first_);
}

void DateVotes::add(const DateVotes& other) {
  month_first_ += other.month_first_;
  day_first_ += other.day_first_;
}

DateOrder DateVotes::order() const {
  // One stray date (a version number, a foreign quote) must not outvote the rest.
  if (month_first_ > 3 * day_first_) return DateOrder::MonthFirst;
  if (day_first_ > 3 * month_first_) return DateOrder::DayFirst;
  return DateOrder::Unknown;
}

}  // namespace tacitus
