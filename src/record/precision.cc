#include "record/precision.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/calendar.h"

namespace tacitus {
namespace {

constexpr std::int32_t kWeek = 7;
constexpr std::int32_t kMonth = 31;
constexpr std::int32_t kYear = 366;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Takes the last word off `text`, in small letters up to its capacity.
std::string_view take_last_word(std::string_view& text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  std::size_t begin = text.size();
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const std::string_view word = text.substr(begin);
  text.remove_suffix(word.size());
  return word;
}

// "near Goma", "outside the city of Goma", "30 km from Goma", "north of Goma", "on the outskirts of Goma".
bool is_near(std::string_view before) {
  constexpr std::array<std::string_view, 10> kNear = {
      "near", "outside", "around", "beyond", "towards", "toward", "nearby", "off", "close", "by"};
  constexpr std::array<std::string_view, 14> kFrom = {
      "north",     "south",     "east",       "west",       "northeast", "northwest", "southeast",
      "southwest", "outskirts", "kilometers", "kilometres", "km",        "miles",     "suburbs"};
  constexpr int kMaxWords = 4;
  bool of = false;
  for (int i = 0; i < kMaxWords; ++i) {
    const std::string_view word = take_last_word(before);
    if (word.empty()) return false;
    if (std::ranges::find(kNear, word) != kNear.end()) return true;
    if (of && std::ranges::find(kFrom, word) != kFrom.end()) return true;
    const bool passes = word == "the" || word == "of" || word == "from" || word == "to"
                        || word == "city" || word == "town" || word == "village"
                        || word == "capital";
    if (!passes) return false;
    of = of || word == "of" || word == "from";
  }
  return false;
}

}  // namespace

std::string_view time_precision(std::string_view date, std::string_view value) {
  if (date.empty()) return {};
  if (value.empty()) return "report";
  const std::size_t slash = date.find('/');
  if (slash == std::string_view::npos) {
    const std::size_t t = value.find('T');
    const bool clock = t != std::string_view::npos && t > 0 && t + 1 < value.size()
                       && value[t + 1] >= '0' && value[t + 1] <= '9';
    return clock ? "instant" : "day";
  }
  const auto begin = parse_iso_day(date.substr(0, slash));
  const auto end = parse_iso_day(date.substr(slash + 1));
  if (!begin || !end) return "longer";
  const std::int32_t days = *end - *begin + 1;
  return days <= kWeek ? "week" : days <= kMonth ? "month" : days <= kYear ? "year" : "longer";
}

std::string_view place_precision(std::string_view kind, std::string_view before) {
  constexpr std::array<std::string_view, 4> kPoints = {"city", "town", "site", "village"};
  if (kind.empty()) return {};
  if (kind == "country") return "country";
  if (std::ranges::find(kPoints, kind) == kPoints.end()) return "region";
  return is_near(before) ? "near" : "place";
}

std::string_view time_precision(const Document& document, const Event& event) {
  return time_precision(
      event.date, event.time == kNone ? std::string_view()
                                      : document.times[static_cast<std::size_t>(event.time)].value);
}

std::string_view place_precision(const Document& document, const Event& event) {
  if (event.place == kNone) return {};
  std::string_view before;
  for (const EventMention& telling : event.tellings) {
    if (telling.place == kNone) continue;
    const Mention& mention = document.mentions[static_cast<std::size_t>(telling.place)];
    if (mention.place != event.place) continue;
    before = std::string_view(document.text).substr(0, mention.span.begin);
    break;
  }
  return place_precision(document.places[static_cast<std::size_t>(event.place)].kind, before);
}

}  // namespace tacitus
