#include <algorithm>

#include "page/dates.h"
#include "page/text_scan.h"
#include "page/world_dates.h"

namespace tacitus {
namespace {

constexpr std::int32_t kFirstYear = kFirstDateYear;
constexpr std::int32_t kLastYear = kLastDateYear;
// Years of Thailand are counted from 544 BC.
constexpr std::int32_t kBuddhist = 543;

// Walks over one text. Every reader takes the position by reference and moves it only on success.
class DateScanner {
 public:
  // `folded`: the text was written in the digits of another script.
  DateScanner(std::string_view text, const WordTable& words, DateOrder order, bool folded)
      : text_(text), words_(words), order_(order), folded_(folded) {}

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
    month = static_cast<std::uint8_t>(entry->month);
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
    if (at > 0 && !after_name && runs_on_from(at)) return std::nullopt;
    for (const auto reader : {&DateScanner::year_first, &DateScanner::compact,
                              &DateScanner::year_month_word, &DateScanner::persian}) {
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
  // True if the number belongs to what stands before it. Chinese and Japanese set no blank between
  // words, and their signs are letters to us.
  bool runs_on_from(std::size_t at) const {
    const char before = text_[at - 1];
    if (static_cast<unsigned char>(before) < 0x80)
      return is_word_byte(before) || before == '.' || before == '$';
    std::size_t lead = at - 1;
    while (lead > 0 && (static_cast<unsigned char>(text_[lead]) & 0xC0U) == 0x80U) --lead;
    return static_cast<unsigned char>(text_[lead]) < 0xE3;
  }
  // One of the words at `at`, which is then behind it.
  bool read_any(std::size_t& at, std::initializer_list<std::string_view> words) const {
    for (const std::string_view word : words) {
      if (text_.substr(at, word.size()) != word) continue;
      at += word.size();
      return true;
    }
    return false;
  }
  // "2016\u5e7412\u67087\u65e5", "2020\ub144 4\uc6d4 17\uc77c"
  std::optional<DateHit> east_asian(std::size_t& at, std::int32_t y) const {
    std::int32_t m = 0;
    std::int32_t d = 0;
    skip_blanks(at);
    if (!read_digits(at, 1, 2, m) || !read_any(at, {"\xE6\x9C\x88", "\xEC\x9B\x94"}))
      return std::nullopt;
    skip_blanks(at);
    if (!read_digits(at, 1, 2, d)) return std::nullopt;
    read_any(at, {"\xE6\x97\xA5", "\xEC\x9D\xBC"});
    return make(y, m, d);
  }
  // "2020. janu\u00e1r 14.", "2020 m. sausio 14 d.", "2020. gada 14. apr\u012bl\u012b"
  std::optional<DateHit> year_month_word(std::size_t& at) const {
    std::int32_t y = 0;
    std::int32_t m = 0;
    std::int32_t d = 0;
    if (!read_year(at, y)) return std::nullopt;
    skip_between(at);
    read_any(at, {"m. ", "gada "});
    const bool day_first = read_digits(at, 1, 2, d);
    if (day_first) skip_between(at);
    if (!read_month_word(at, m)) return std::nullopt;
    if (day_first) return make(y, m, d);
    skip_between(at);
    if (!read_digits(at, 1, 2, d) || peek(at) == ':' || is_digit(peek(at))) return std::nullopt;
    return make(y, m, d);
  }
  // "2 \u062a\u06cc\u0631 1399"; "1399/04/02" in Persian digits
  std::optional<DateHit> persian(std::size_t& at) const {
    std::int32_t y = 0;
    std::int32_t m = 0;
    std::int32_t d = 0;
    if (!read_digits(at, 1, 4, d)) return std::nullopt;
    if (d > 31) {
      const char separator = peek(at);
      if (!folded_ || (separator != '/' && separator != '-')) return std::nullopt;
      y = d;
      ++at;
      if (!read_digits(at, 1, 2, m) || peek(at) != separator) return std::nullopt;
      ++at;
      if (!read_digits(at, 1, 2, d)) return std::nullopt;
    } else {
      skip_blanks(at);
      if (!read_persian_month(at, m)) return std::nullopt;
      skip_between(at);
      if (!read_digits(at, 4, 4, y)) return std::nullopt;
    }
    const auto day = day_of_persian(y, m, d);
    return day ? make(day->year, day->month, day->day) : std::nullopt;
  }
  bool read_persian_month(std::size_t& at, std::int32_t& month) const {
    if (at >= text_.size() || !is_word_byte(text_[at])) return false;
    const std::size_t end = skip_word(at);
    const WordEntry* entry = entry_at(at, end);
    if (entry == nullptr || entry->persian_month == 0) return false;
    month = static_cast<std::uint8_t>(entry->persian_month);
    at = end;
    return true;
  }
  // 2016-12-07, 2016/12/07, 2016.12.07
  std::optional<DateHit> year_first(std::size_t& at) const {
    std::int32_t y = 0;
    std::int32_t m = 0;
    std::int32_t d = 0;
    if (!read_year(at, y)) return std::nullopt;
    if (read_any(at, {"\xE5\xB9\xB4", "\xEB\x85\x84"})) return east_asian(at, y);
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
    if (!read_named_month(at, m)) return std::nullopt;
    skip_between(at);
    skip_small_word(at);
    if (!read_year(at, y) && !read_buddhist_year(at, y)) return std::nullopt;
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
  // A word, or the number that Vietnamese names a month by.
  bool read_named_month(std::size_t& at, std::int32_t& month) const {
    std::size_t next = at;
    if (read_any(next, {"th\xC3\xA1ng ", "Th\xC3\xA1ng "}) && read_digits(next, 1, 2, month)) {
      at = next;
      return true;
    }
    return read_month_word(at, month);
  }
  bool read_buddhist_year(std::size_t& at, std::int32_t& year) const {
    std::size_t next = at;
    if (!read_digits(next, 4, 4, year) || year < kFirstYear + kBuddhist
        || year > kLastYear + kBuddhist) {
      return false;
    }
    year -= kBuddhist;
    at = next;
    return true;
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
    read_any(at, {"of ", "de ", "del ", "of, ", "d'", "d\xE2\x80\x99", "n\xC4\x83m "});
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
  bool folded_;
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

}  // namespace

std::vector<DateHit> find_dates(std::string_view text, const WordTable& words, DateOrder order,
                                std::size_t limit) {
  const auto folded = fold_digits(text);
  if (!folded) return DateScanner(text, words, order, false).scan(limit);
  auto hits = DateScanner(folded->text, words, order, true).scan(limit);
  for (DateHit& hit : hits) hit.span = {folded->from[hit.span.begin], folded->from[hit.span.end]};
  return hits;
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

}  // namespace tacitus
