#include "coding/times_genre.h"

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "coding/numbers_atoms.h"

namespace tacitus {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "400 BC", "c. 347", "in the year 71": a year of the time before the year 1000.
bool is_ancient_year(const Words& words, const Atoms& atoms, std::size_t i) {
  const bool era_follows = words.find(atoms, i + 1, WordKind::Era) && atoms[i + 1].capital;
  if (era_follows && atoms[i].value < 1500.0) return true;
  if (i == 0) return false;
  const WordHit era = words.find(atoms, i - 1, WordKind::Era);
  if (era && era.entry->number > 0 && atoms[i - 1].capital && atoms[i].value < 1000.0) return true;
  if (i >= 2 && atoms.is_word(i - 1, "year") && atoms.is_word(i - 2, "the")
      && atoms.is_digits(i, 2, 3)) {
    return true;
  }
  if (!atoms.is_digits(i, 3, 3)) return false;
  const std::size_t mark = atoms.is_mark(i - 1, U'.') && i >= 2 ? i - 2 : i - 1;
  return atoms.is_word(mark, "c") || atoms.is_word(mark, "ca") || atoms.is_word(mark, "circa");
}

}  // namespace

// A page that names years of the past often and weekdays never tells history or describes a place.
// Thresholds set on the GUM training part: biographies and guides lie above, news below.
bool is_narrative(const Words& words, const Document& document) {
  const Tokens& tokens = document.tokens;
  const auto published = document.published_day();
  const int now = published ? from_days(*published).year : 2100;
  std::size_t old_years = 0;
  std::size_t weekdays = 0;
  Atoms atoms;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const std::string_view form = tokens.span[t].of(document.text);
    if (form.size() == 4 && form[0] >= '1' && form[0] <= '2') {
      int year = 0;
      for (const char c : form)
        year = c >= '0' && c <= '9' && year >= 0 ? year * 10 + (c - '0') : -1;
      if (year >= 1000 && year <= now - 3) ++old_years;
    } else if (form.size() >= 6 && form.size() <= 9 && form.substr(form.size() - 3) == "day") {
      atoms.clear();
      append_atoms(document.text, tokens.span[t], kNoToken, atoms);
      words.mark(atoms, 0);
      if (words.find(atoms, 0, WordKind::Weekday)) ++weekdays;
    }
  }
  return old_years >= 5 && old_years * 400 >= tokens.size() && weekdays * 8 <= old_years;
}

bool is_ancient(const Words& words, const Document& document) {
  const Tokens& tokens = document.tokens;
  Atoms atoms;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const std::string_view form = tokens.span[t].of(document.text);
    if (form.empty() || form[0] < '0' || form[0] > '9' || form.size() > 4) continue;
    atoms.clear();
    const std::size_t first = t >= 2 ? t - 2 : 0;
    for (std::size_t k = first; k < std::min(t + 2, tokens.size()); ++k)
      append_atoms(document.text, tokens.span[k], static_cast<TokenIndex>(k), atoms);
    words.mark(atoms, 0);
    for (std::size_t i = 0; i < atoms.size(); ++i) {
      if (atoms[i].token != static_cast<TokenIndex>(t) || !atoms.is_digits(i, 1, 4)) continue;
      if (is_ancient_year(words, atoms, i)) return true;
    }
  }
  return false;
}

// A guide or a manual tells what is always so: it speaks in the present, and nothing in it depends
// on the day of its writing. "Rain falls from May to September" is of every year there. Thresholds
// set on the GUM training part: guides lie above, news, speeches and diaries below.
bool is_habitual(const Document& document) {
  constexpr std::array<std::string_view, 11> kTies = {"yesterday", "tomorrow",  "tonight",  "ago",
                                                      "Yesterday", "said",      "says",     "told",
                                                      "announced", "according", "statement"};
  constexpr std::size_t kShortest = 200;  // tokens; a brief says too little of its kind
  const Tokens& tokens = document.tokens;
  if (tokens.size() < kShortest) return false;
  std::size_t present = 0;
  std::size_t past = 0;
  std::size_t ties = 0;
  std::size_t persons = 0;  // "I", "we"
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const std::string_view feats = tokens.feats_of(static_cast<TokenIndex>(t));
    if (feats.find("Tense=Pres") != std::string_view::npos
        && feats.find("VerbForm=Fin") != std::string_view::npos) {
      ++present;
    }
    if (feats.find("Tense=Past") != std::string_view::npos
        && feats.find("VerbForm=Fin") != std::string_view::npos) {
      ++past;
    }
    if (feats.find("Person=1") != std::string_view::npos) ++persons;
    if (contains(kTies, tokens.span[t].of(document.text))) ++ties;
  }
  return present * 2 >= past * 3 && ties * 300 <= tokens.size() && persons * 60 <= tokens.size();
}

}  // namespace tacitus
