#include "coding/known_actors.h"

#include <algorithm>

#include "lexicon/names.h"

namespace tacitus {
namespace {

// The office of `actor` on `day`: one that is held, the later the better; else the last before the
// day (former); without a day the last of all. Null before the first.
void set_office(const KnownActor& actor, std::optional<std::int32_t> day, KnownMatch& match) {
  const Office* past = nullptr;
  for (const Office& office : actor.offices) {
    const bool held = !day || office.holds_on(*day);
    if (held && (match.office == nullptr || office.from >= match.office->from)) {
      match.office = &office;
    }
    if (day && office.to < *day && (past == nullptr || office.to > past->to)) past = &office;
  }
  if (match.office == nullptr && past != nullptr) {
    match.office = past;
    match.former = true;
  }
}

// Number of edits that make `a` into `b`, at most `limit` + 1.
std::size_t edits(std::string_view a, std::string_view b, std::size_t limit) {
  constexpr std::size_t kMax = 24;
  if (a.size() > kMax || b.size() > kMax) return limit + 1;
  std::size_t row[kMax + 1];
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }
std::string_view last_word(std::string_view key) {
  const std::size_t blank = key.rfind(' ');
  return blank == std::string_view::npos ? key : key.substr(blank + 1);
}

// "Sergei" and "Sergey", "Muammar" and "Moammar": one person's first name in two spellings.
bool same_first_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  const std::size_t allowed = std::min(a.size(), b.size()) >= 6 ? 2 : 1;
  return a.front() == b.front() && edits(a, b, allowed) <= allowed;
}

bool role_has(std::string_view role, std::string_view phrase) {
  const std::string a = name_key(role);
  const std::string b = name_key(phrase);
  return !b.empty() && (' ' + a + ' ').find(' ' + b + ' ') != std::string::npos;
}

// Heads of state and government: "President of the United States", not "Vice President".
bool is_head(const Office& office) {
  constexpr std::string_view kHeads[] = {"President", "Prime Minister", "Chancellor",
                                         "Premier",   "King",           "Queen",
                                         "Emir",      "Supreme Leader", "Pope"};
  return std::ranges::any_of(
      kHeads, [&office](std::string_view head) { return office.role.starts_with(head); });
}

// Out of office, but still a name that needs no introduction.
constexpr std::int32_t kRememberedDays = 8 * 365;

// How well a person fits the text, for a name that many may bear.
int fit(const KnownActor& actor, const KnownMatch& match, const NameContext& context) {
  int score = 0;
  const std::string_view country = match.office != nullptr ? match.office->country : actor.country;
  if (match.office == nullptr) return -3;
  score += match.former ? -1 : 2;
  if (country == context.focus) ++score;
  // "Trump" with no first name in the whole text: the writer takes him for known.
  if (context.unintroduced && context.day && is_head(*match.office)) {
    const bool remembered = !match.former || match.office->to + kRememberedDays >= *context.day;
    if (remembered) score += match.former ? 3 : 2;
  }
  if (context.title == nullptr) return score;
  for (const std::string_view named : context.title->countries) score += named == country ? 3 : -1;
  if (context.title->agent) {
    const std::string_view phrase = context.title->agent->phrase;
    const bool held = role_has(match.office->role, phrase);
    const bool same = context.title->agent->sector == match.office->sector;
    score += held ? 3 : (same ? 1 : -1);
  }
  return score;
}

// The least fit of a bare surname: in office, and either of the country the text is about or with
// a title that says so. "Mr. Brown" in a text about Ohio is not Gordon Brown.
constexpr int kSurnameFit = 3;

// The one candidate that fits best; nothing if two fit equally well.
std::optional<KnownMatch> best_person(const ActorNames& names, const std::vector<NameHit>& hits,
                                      std::string_view full, const NameContext& context) {
  std::optional<KnownMatch> best;
  int best_fit = kSurnameFit - 1;
  for (const NameHit& hit : hits) {
    const KnownActor& actor = names.actor(hit.actor);
    if (actor.kind != ActorKind::Person) continue;
    KnownMatch match{&actor, hit.use, nullptr, false};
    set_office(actor, context.day, match);
    int score = fit(actor, match, context);
    if (full.find(' ') != std::string_view::npos) {
      if (!same_first_name(first_word(full), first_word(name_key(actor.name)))) continue;
      score += 2;
    }
    if (score == best_fit && best && best->actor != &actor) best.reset();
    if (score > best_fit) {
      best = match;
      best_fit = score;
    }
  }
  return best;
}

// Of things with one name, the one of the state beside it ("Italy's [Senate]"), or in the text's
// country; else the first of the tables.
const NameHit* best_other(const ActorNames& names, const std::vector<NameHit>& hits,
                          const NameContext& context) {
  const NameHit* best = nullptr;
  for (const NameHit& hit : hits) {
    const KnownActor& actor = names.actor(hit.actor);
    if (actor.kind == ActorKind::Person || hit.use == NameUse::Surname) continue;
    if (context.person && hit.use != NameUse::Name) continue;
    const auto rank = [&](const NameHit& h) {
      const KnownActor& a = names.actor(h.actor);
      const bool local = a.country == context.focus && a.kind != ActorKind::State;
      const bool told = context.title != nullptr && a.kind != ActorKind::State
                        && std::ranges::find(context.title->countries, a.country)
                               != context.title->countries.end();
      return 20 * (told ? 1 : 0) + 10 * (local ? 1 : 0) - static_cast<int>(h.use);
    };
    if (best == nullptr || rank(hit) > rank(*best)) best = &hit;
  }
  return best;
}

// The person of exactly that name; of namesakes (or of one who served two bodies) the one in office.
std::optional<KnownMatch> person_named(const ActorNames& names, const std::vector<NameHit>& hits,
                                       const NameContext& context) {
  std::optional<KnownMatch> best;
  for (const NameHit& hit : hits) {
    const KnownActor& actor = names.actor(hit.actor);
    if (actor.kind != ActorKind::Person || hit.use != NameUse::Name) continue;
    KnownMatch match{&actor, hit.use, nullptr, false};
    set_office(actor, context.day, match);
    const auto rank = [](const KnownMatch& m) {
      return m.office == nullptr ? 0 : (m.former ? 1 : 2);
    };
    const bool later = best && rank(match) == rank(*best) && match.office != nullptr
                       && match.office->from > best->office->from;
    if (!best || rank(match) > rank(*best) || later) best = match;
  }
  return best;
}

}  // namespace

std::optional<KnownMatch> match_known(const ActorNames& names, std::string_view name,
                                      const NameContext& context) {
  const std::vector<NameHit> hits = names.find(name);
  // What the user says in his own dictionaries goes before all that is shipped.
  for (const NameHit& hit : hits) {
    const KnownActor& actor = names.actor(hit.actor);
    if (!actor.brought) continue;
    return KnownMatch{&actor, NameUse::Name, actor.code_on(context.day), false};
  }
  if (const auto person = person_named(names, hits, context)) return person;
  if (!context.person) {
    if (const NameHit* other = best_other(names, hits, context)) {
      return KnownMatch{&names.actor(other->actor), other->use, nullptr, false};
    }
  }
  const std::string key = name_key(name);
  if (key.find(' ') == std::string::npos) return best_person(names, hits, key, context);
  // "Sergei Lavrov" where the table has "Sergey Lavrov".
  std::string surname(last_word(key));
  if (!surname.empty() && surname.front() >= 'a' && surname.front() <= 'z') {
    surname.front() = static_cast<char>(surname.front() - 'a' + 'A');
  }
  if (const auto person = best_person(names, names.find(surname), key, context)) return person;
  // "Ilham Aliev" where the table has "Ilham Aliyev".
  if (const auto person = person_named(names, names.find_spelling(name), context)) return person;
  // A body whose name was taken for a person's: "Al-Masry al-Youm".
  const NameHit* const other = context.person ? best_other(names, hits, context) : nullptr;
  if (other == nullptr || other->use != NameUse::Name) return std::nullopt;
  return KnownMatch{&names.actor(other->actor), other->use, nullptr, false};
}

std::string lexicon_id(const KnownActor& actor) {
  std::string out = name_key(actor.name);
  std::ranges::replace(out, ' ', '-');
  return actor.country.empty() ? out : out + '.' + std::string(actor.country);
}

}  // namespace tacitus
