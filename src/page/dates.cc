#include "page/dates.h"

#include <algorithm>

#include "page/text_scan.h"
#include "text/characters.h"

namespace tacitus {
namespace {

std::optional<CivilDay> day_of(std::string_view y, std::string_view m, std::string_view d) {
  const auto number = [](std::string_view s) {
    std::int32_t v = 0;
    for (const char c : s) v = v * 10 + (c - '0');
    return v;
  };
  const CivilDay day{number(y), number(m), number(d)};
  if (day.year < kFirstDateYear || day.year > kLastDateYear || !is_valid(day)) return std::nullopt;
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
    // "January 19, 2020 / Updated 8 hours ago": the word tells of the time behind it.
    const std::string_view rest = std::string_view(behind).substr(at + row.label.size(), 12);
    if (std::any_of(rest.begin(), rest.end(), is_digit)) continue;
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

void DateVotes::add(const DateVotes& other) { add(other.month_first_, other.day_first_); }

void DateVotes::add(std::uint32_t month_first, std::uint32_t day_first) {
  month_first_ += month_first;
  day_first_ += day_first;
}

DateOrder DateVotes::order() const {
  // One stray date (a version number, a foreign quote) must not outvote the rest.
  if (month_first_ > 3 * day_first_) return DateOrder::MonthFirst;
  if (day_first_ > 3 * month_first_) return DateOrder::DayFirst;
  return DateOrder::Unknown;
}

}  // namespace tacitus
