#include "coding/numbers_words.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/utf8.h"

namespace tacitus {
namespace {

struct KindName {
  std::string_view name;
  WordKind kind;
};

constexpr std::array kKinds = {
    KindName{"cardinal", WordKind::Cardinal},
    KindName{"scale", WordKind::Scale},
    KindName{"scales", WordKind::Scales},
    KindName{"vague", WordKind::Vague},
    KindName{"none", WordKind::None},
    KindName{"half", WordKind::Half},
    KindName{"ordinal", WordKind::Ordinal},
    KindName{"month", WordKind::Month},
    KindName{"month-weak", WordKind::MonthWeak},
    KindName{"weekday", WordKind::Weekday},
    KindName{"weekday-weak", WordKind::WeekdayWeak},
    KindName{"weekdays", WordKind::Weekdays},
    KindName{"unit", WordKind::TimeUnit},
    KindName{"units", WordKind::TimeUnits},
    KindName{"season", WordKind::Season},
    KindName{"daypart", WordKind::DayPart},
    KindName{"deictic", WordKind::Deictic},
    KindName{"reference", WordKind::Reference},
    KindName{"holiday", WordKind::Holiday},
    KindName{"set", WordKind::SetWord},
    KindName{"every", WordKind::Every},
    KindName{"mod", WordKind::TimeMod},
    KindName{"ago", WordKind::Ago},
    KindName{"later", WordKind::Later},
    KindName{"earlier", WordKind::Earlier},
    KindName{"pointer", WordKind::Pointer},
    KindName{"clock", WordKind::Clock},
    KindName{"zone", WordKind::Zone},
    KindName{"era", WordKind::Era},
    KindName{"decade", WordKind::DecadeWord},
    KindName{"year-cue", WordKind::YearCue},
    KindName{"not-year", WordKind::NotYear},
    KindName{"number-label", WordKind::NumberLabel},
    KindName{"period", WordKind::Period},
    KindName{"age-noun", WordKind::AgeNoun},
    KindName{"not-time", WordKind::NotTime},
    KindName{"future-cue", WordKind::FutureCue},
    KindName{"past-cue", WordKind::PastCue},
    KindName{"bound-before", WordKind::BoundBefore},
    KindName{"bound-after", WordKind::BoundAfter},
    KindName{"counted", WordKind::Counted},
    KindName{"harm", WordKind::Harm},
    KindName{"currency", WordKind::Currency},
    KindName{"currency-mark", WordKind::CurrencyMark},
    KindName{"percent", WordKind::PercentWord},
    KindName{"not-count", WordKind::NotCount},
    KindName{"source", WordKind::SourceCue},
    KindName{"figure-cue", WordKind::FigureCue},
    KindName{"tell", WordKind::Tell},
    KindName{"toll", WordKind::Toll},
    KindName{"known", WordKind::Known},
};
static_assert(kKinds.size() == static_cast<std::size_t>(WordKind::End));

std::optional<WordKind> parse_kind(std::string_view name) {
  for (const KindName& k : kKinds)
    if (k.name == name) return k.kind;
  return std::nullopt;
}

// What an atom is compared by: its norm, or for a mark the mark itself.
std::string key_of(const Atoms& atoms, std::size_t i) {
  if (atoms[i].kind != AtomKind::Mark) return std::string(atoms.norm(i));
  std::string mark;
  append_utf8(mark, atoms[i].mark);
  return mark;
}

}  // namespace

Result<bool> Words::add(const Table& table) {
  const int phrase = table.column("phrase");
  const int kind = table.column("kind");
  const int value = table.column("value");
  if (phrase < 0 || kind < 0 || value < 0) {
    return Error{Code::InvalidInput, table.name() + ": expected the columns phrase, kind and value",
                 "lexicon/missing-column"};
  }
  std::string faults;
  Atoms atoms;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto parsed = parse_kind(table.cell(row, kind));
    const std::string_view text = table.cell(row, phrase);
    atoms.clear();
    append_atoms(text, {0, static_cast<std::uint32_t>(text.size())}, kNoToken, atoms);
    if (!parsed || atoms.size() == 0) {
      faults += table.where(row) + ": unknown kind or empty phrase\n";
      continue;
    }
    QuantityWord entry;
    entry.kind = *parsed;
    entry.row = static_cast<std::int32_t>(row);
    entry.value = std::string(table.cell(row, value));
    entry.where = table.where(row);
    std::from_chars(entry.value.data(), entry.value.data() + entry.value.size(), entry.number);
    for (std::size_t i = 1; i < atoms.size(); ++i) entry.rest.push_back(key_of(atoms, i));
    const auto [slot, fresh] =
        by_first_.emplace(key_of(atoms, 0), static_cast<std::int32_t>(buckets_.size()));
    if (fresh) buckets_.emplace_back();
    auto& bucket = buckets_[static_cast<std::size_t>(slot->second)];
    bucket.push_back(std::move(entry));
    std::stable_sort(
        bucket.begin(), bucket.end(),
        [](const QuantityWord& a, const QuantityWord& b) { return a.rest.size() > b.rest.size(); });
  }
  if (!faults.empty()) return Error{Code::InvalidInput, faults, "lexicon/unknown-kind"};
  return true;
}

void Words::mark(Atoms& atoms, std::size_t first) const {
  for (std::size_t i = first; i < atoms.size(); ++i) {
    Atom& atom = atoms.items[i];
    std::string mark;
    if (atom.kind == AtomKind::Mark) append_utf8(mark, atom.mark);
    const auto found = by_first_.find(mark.empty() ? atoms.norm(i) : std::string_view(mark));
    atom.bucket = found == by_first_.end() ? -1 : found->second;
  }
}

bool Words::matches(const QuantityWord& entry, const Atoms& atoms, std::size_t i) {
  if (i + entry.rest.size() >= atoms.size()) return false;
  for (std::size_t k = 0; k < entry.rest.size(); ++k) {
    const std::size_t at = i + 1 + k;
    const std::string& want = entry.rest[k];
    const bool same = atoms[at].kind == AtomKind::Mark ? decode_utf8(want, 0).code == atoms[at].mark
                                                       : atoms.norm(at) == want;
    if (!same) return false;
  }
  return true;
}

WordHit Words::find(const Atoms& atoms, std::size_t i, WordKind kind) const {
  if (i >= atoms.size() || atoms[i].bucket < 0) return {};
  for (const QuantityWord& entry : buckets_[static_cast<std::size_t>(atoms[i].bucket)]) {
    if (entry.kind == kind && matches(entry, atoms, i))
      return {&entry, static_cast<std::uint32_t>(entry.rest.size() + 1)};
  }
  return {};
}

std::vector<WordHit> Words::find_all(const Atoms& atoms, std::size_t i, WordKind kind) const {
  std::vector<WordHit> hits;
  if (i >= atoms.size() || atoms[i].bucket < 0) return hits;
  for (const QuantityWord& entry : buckets_[static_cast<std::size_t>(atoms[i].bucket)]) {
    if (entry.kind == kind && matches(entry, atoms, i))
      hits.push_back({&entry, static_cast<std::uint32_t>(entry.rest.size() + 1)});
  }
  return hits;
}

}  // namespace tacitus
