#include "lexicon/actor_names.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "lexicon/dates.h"
#include "lexicon/dictionaries.h"
#include "lexicon/names.h"

namespace tacitus {
namespace {

// Countries whose persons are called by the first word of the name: Xi Jinping, Kim Jong Un.
constexpr std::string_view kFamilyNameFirst[] = {"CHN", "KOR", "PRK", "HKG", "TWN"};

std::optional<ActorKind> kind_of(std::string_view cell) { return parse_label<ActorKind>(cell); }

// "foreign ministry" -> "foreign ministries"; empty if the word has no regular plural.
std::string regular_plural(std::string_view phrase) {
  if (phrase.empty()) return {};
  std::string out(phrase);
  const char last = out.back();
  const char before = out.size() > 1 ? out[out.size() - 2] : ' ';
  const bool vowel = std::string_view("aeiou").find(before) != std::string_view::npos;
  if (last == 'y' && !vowel) {
    out.back() = 'i';
    return out + "es";
  }
  if (last == 's' || last == 'x' || (last == 'h' && (before == 'c' || before == 's'))) {
    return out + "es";
  }
  if (out.ends_with("man")) {
    out[out.size() - 2] = 'e';
    return out;
  }
  return out + "s";
}

}  // namespace

class ActorNames::Builder {
 public:
  explicit Builder(ActorNames& out) : out_(out) {}

  void states(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const auto cell = [&](std::string_view column) {
        return table.cell(row, table.column(column));
      };
      KnownActor state;
      state.name = cell("name");
      state.kind = ActorKind::State;
      state.country = cell("code");
      state.sector = "GOV";
      state.where = table.where(row);
      const std::uint32_t index = add_actor(std::move(state));
      const std::string_view cameo = cell("cameo");
      out_.states_.push_back({cell("code"), cameo.empty() ? cell("code") : cameo, index});
      call(index, NameUse::Name, cell("name"));
      call_all(index, NameUse::Name, cell("aliases"));
      call_all(index, NameUse::Adjective, cell("adjectives"));
      call_all(index, NameUse::People, cell("people"));
      call_all(index, NameUse::Capital, cell("capital"));
      call_all(index, NameUse::Seat, cell("seats"));
    }
    std::ranges::sort(out_.states_, {}, &CodeName::code);
  }

  void sectors(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      out_.sectors_.push_back(
          {table.cell(row, table.column("sector")), table.cell(row, table.column("cameo")), 0});
    }
    std::ranges::sort(out_.sectors_, {}, &CodeName::code);
  }

  void actors(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const auto cell = [&](std::string_view column) {
        return table.cell(row, table.column(column));
      };
      KnownActor actor;
      actor.name = cell("name");
      actor.where = table.where(row);
      const auto kind = kind_of(cell("kind"));
      if (!kind) fault(actor.where, "unknown kind of actor", cell("kind"));
      actor.kind = kind.value_or(ActorKind::Unknown);
      actor.country = cell("country");
      actor.sector = cell("sector");
      actor.cameo = cell("cameo");
      const std::uint32_t index = add_actor(std::move(actor));
      call(index, NameUse::Name, cell("name"));
      call_all(index, NameUse::Name, cell("aliases"));
      call_all(index, NameUse::Adjective, cell("adjectives"));
      call_all(index, NameUse::Seat, cell("seats"));
    }
  }

  void persons(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const auto cell = [&](std::string_view column) {
        return table.cell(row, table.column(column));
      };
      Office office;
      office.role = cell("role");
      office.country = cell("country");
      office.sector = cell("sector");
      office.where = table.where(row);
      office.from = edge(cell("from"), false, office.where).value_or(INT32_MIN);
      office.to = edge(cell("to"), true, office.where).value_or(INT32_MAX);
      const std::uint32_t index = person(cell("name"), office);
      for (const std::string_view alias : split_list(cell("aliases"), '|')) {
        call(index, is_part_of(alias, cell("name")) ? NameUse::Surname : NameUse::Name, alias);
      }
      out_.actors_[index].offices.push_back(std::move(office));
    }
  }

  void agents(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const auto cell = [&](std::string_view column) {
        return table.cell(row, table.column(column));
      };
      Agent agent;
      agent.phrase = cell("phrase");
      agent.sector = cell("sector");
      agent.country = cell("country");
      agent.where = table.where(row);
      const auto kind = kind_of(cell("kind"));
      if (!kind) fault(agent.where, "unknown kind of actor", cell("kind"));
      agent.kind = kind.value_or(ActorKind::Unknown);
      for (const std::string_view flag : split_list(cell("flags"))) {
        agent.body = agent.body || flag == "body";
        agent.weak = agent.weak || flag == "weak";
        agent.in_names = agent.in_names || flag == "name";
      }
      const std::string_view plural = cell("plural");
      add_agent(agent, agent.phrase);
      if (plural == "-") continue;
      agent.plural = true;
      add_agent(agent, plural.empty() ? regular_plural(agent.phrase) : std::string(plural));
    }
  }

  // Actors of the user's dictionaries. Called before the shipped tables, so that they come first.
  void brought_actors(const Dictionaries& dictionaries) {
    for (const auto& file : dictionaries.actors) {
      for (const CommunityActor& entry : file.entries) {
        if (entry.phrases.empty() || entry.codes.empty()) continue;
        KnownActor actor;
        actor.brought = true;
        actor.where = file.name + ':' + std::to_string(entry.line);
        for (const CommunityCode& code : entry.codes) {
          Office office;
          office.cameo = code.code;
          const auto [country, sector] = parts_of(code.code);
          office.country = country;
          office.sector = sector;
          office.from = code.from;
          office.to = code.to;
          office.where = actor.where;
          actor.offices.push_back(std::move(office));
        }
        actor.name = own(written_name(entry.phrases.front()));
        const std::uint32_t index = add_actor(std::move(actor));
        for (const std::string& phrase : entry.phrases) {
          const std::string name = written_name(phrase);
          out_.brought_.add(name, index);
          call(index, NameUse::Name, name);
        }
      }
    }
  }

  // Agents keep the kind that the shipped table gives the same noun.
  void brought_agents(const Dictionaries& dictionaries) {
    for (const auto& file : dictionaries.agents) {
      for (const CommunityAgent& entry : file.entries) {
        Agent agent;
        agent.where = file.name + ':' + std::to_string(entry.line);
        const auto [country, sector] = parts_of(entry.code);
        agent.country = country;
        agent.sector = sector.empty() ? std::string_view(entry.code) : sector;
        for (std::size_t i = 0; i < entry.phrases.size(); ++i) {
          agent.phrase = own(lower_words(entry.phrases[i]));
          agent.plural = i > 0;
          const Agent* shipped = out_.agent(agent.phrase);
          agent.kind = shipped != nullptr ? shipped->kind
                                          : (agent.plural ? ActorKind::Group : ActorKind::Person);
          agent.body = shipped != nullptr && shipped->body;
          if (shipped != nullptr) agent.plural = shipped->plural;
          add_agent(agent, agent.phrase);
        }
      }
    }
  }

  std::string take_faults() {
    if (!faults_.empty()) faults_.pop_back();
    return std::move(faults_);
  }

 private:
  std::string_view own(std::string text) {
    out_.owned_.push_back(std::make_unique<std::string>(std::move(text)));
    return *out_.owned_.back();
  }

  static std::string lower_words(std::string_view phrase) {
    std::string out(phrase);
    for (char& c : out) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
  }

  // "USAGOV" -> USA GOV, "IGOUNO" -> UNO, "GOV" -> "" GOV; the country as ISO writes it.
  std::pair<std::string_view, std::string_view> parts_of(std::string_view code) const {
    std::string_view country;
    std::string_view sector;
    for (; code.size() >= 3; code.remove_prefix(3)) {
      const std::string_view unit = code.substr(0, 3);
      if (country.empty() || country == "IGO") {
        if (const std::string_view named = country_of(unit); !named.empty()) {
          country = named;
          continue;
        }
      }
      if (sector.empty()) sector = sector_of(unit);
    }
    return {country, sector};
  }

  std::string_view country_of(std::string_view unit) const {
    for (const std::string_view body : {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}) {
      if (unit == body || (body == "EUR" && unit == "EEC")) return body;
    }
    for (const CodeName& state : out_.states_) {
      if (state.cameo == unit || state.code == unit) return state.code;
    }
    return {};
  }

  std::string_view sector_of(std::string_view unit) const {
    for (const CodeName& sector : out_.sectors_) {
      if (sector.cameo == unit || sector.code == unit) return sector.code;
    }
    return {};
  }

  void fault(const std::string& where, std::string_view what, std::string_view found) {
    faults_ += where + ": " + std::string(what) + " '" + std::string(found) + "'\n";
  }

  std::optional<std::int32_t> edge(std::string_view cell, bool end, const std::string& where) {
    if (cell.empty()) return std::nullopt;
    const auto day = parse_date_edge(cell, end);
    if (!day) fault(where, "not a date", cell);
    return day;
  }

  std::uint32_t add_actor(KnownActor actor) {
    out_.actors_.push_back(std::move(actor));
    return static_cast<std::uint32_t>(out_.actors_.size() - 1);
  }

  void call(std::uint32_t actor, NameUse use, std::string_view name) {
    const auto value = static_cast<PhraseIndex::Value>(out_.hits_.size());
    out_.hits_.push_back({actor, use});
    out_.names_.add(name, value);
  }

  // "Deng" of Deng Xiaoping, whom many others are called like; "Jokowi" is Joko Widodo and no other.
  static bool is_part_of(std::string_view alias, std::string_view name) {
    return (' ' + std::string(name) + ' ').find(' ' + std::string(alias) + ' ')
           != std::string::npos;
  }

  void call_all(std::uint32_t actor, NameUse use, std::string_view names) {
    for (const std::string_view name : split_list(names, '|')) call(actor, use, name);
  }

  void add_agent(const Agent& agent, std::string_view form) {
    out_.agent_phrases_.add(form, static_cast<PhraseIndex::Value>(out_.agents_.size()));
    out_.agents_.push_back(agent);
  }

  // The person of that name; lines of one name and country are one person.
  std::uint32_t person(std::string_view name, const Office& office) {
    std::string key = std::string(name) + '\t' + std::string(office.country);
    const auto [at, is_new] = persons_.emplace(std::move(key), 0);
    if (!is_new) return at->second;
    KnownActor actor;
    actor.name = name;
    actor.kind = ActorKind::Person;
    actor.country = office.country;
    actor.where = office.where;
    at->second = add_actor(std::move(actor));
    call(at->second, NameUse::Name, name);
    out_.spellings_.emplace_back(hash64(spelling_key(name)), at->second);
    const bool first =
        std::ranges::find(kFamilyNameFirst, office.country) != std::end(kFamilyNameFirst);
    const std::size_t blank = first ? name.find(' ') : name.rfind(' ');
    if (blank != std::string_view::npos) {
      call(at->second, NameUse::Surname, first ? name.substr(0, blank) : name.substr(blank + 1));
    }
    return at->second;
  }

  ActorNames& out_;
  std::unordered_map<std::string, std::uint32_t> persons_;
  std::string faults_;
};

Result<ActorNames> ActorNames::compile(const Lexicon& lexicon) {
  ActorNames out;
  Builder builder(out);
  if (const Table* table = lexicon.table("states")) builder.states(*table);
  if (const Table* table = lexicon.table("codebook/sectors")) builder.sectors(*table);
  if (const Table* table = lexicon.table("agents")) builder.agents(*table);
  if (const Dictionaries* brought = lexicon.dictionaries(); brought != nullptr) {
    builder.brought_actors(*brought);
    builder.brought_agents(*brought);
    out.has_brought_agents_ = !brought->agents.empty();
  }
  for (const Table* table : lexicon.tables("actors/")) builder.actors(*table);
  for (const Table* table : lexicon.tables("persons/")) builder.persons(*table);
  if (std::string faults = builder.take_faults(); !faults.empty()) {
    return Error{Code::InvalidInput, std::move(faults), "lexicon/bad-actor"};
  }
  std::ranges::sort(out.spellings_);
  return out;
}

const Office* KnownActor::code_on(std::optional<std::int32_t> day) const {
  const Office* always = nullptr;
  for (const Office& office : offices) {
    const bool open = office.from == INT32_MIN && office.to == INT32_MAX;
    if (open) {
      if (always == nullptr) always = &office;
    } else if (!day || office.holds_on(*day)) {
      return &office;
    }
  }
  return always;
}

std::vector<NameHit> ActorNames::find(std::string_view name) const {
  std::vector<PhraseIndex::Value> values;
  names_.find(name, values);
  std::vector<NameHit> out;
  out.reserve(values.size());
  for (const PhraseIndex::Value value : values) out.push_back(hits_[value]);
  return out;
}

std::vector<NameHit> ActorNames::find_spelling(std::string_view name) const {
  const std::uint64_t key = hash64(spelling_key(name));
  std::vector<NameHit> out;
  for (auto at = std::ranges::lower_bound(spellings_, std::pair(key, std::uint32_t{0}));
       at != spellings_.end() && at->first == key; ++at) {
    out.push_back({at->second, NameUse::Name});
  }
  return out;
}

const Agent* ActorNames::agent_at(const Document& document, TokenIndex first, TokenIndex limit,
                                  TokenIndex& last) const {
  const PhraseIndex::Match match = agent_phrases_.longest(document, first, limit);
  last = match.last;
  if (match.last == match.first) return nullptr;
  std::vector<PhraseIndex::Value> values;
  agent_phrases_.values(document, match, values);
  // A noun of the user's dictionaries was added last, and wins.
  return values.empty() ? nullptr : &agents_[has_brought_agents_ ? values.back() : values.front()];
}

const Agent* ActorNames::agent(std::string_view words) const {
  std::vector<PhraseIndex::Value> values;
  agent_phrases_.find(words, values);
  return values.empty() ? nullptr : &agents_[has_brought_agents_ ? values.back() : values.front()];
}

const KnownActor* ActorNames::state(std::string_view code) const {
  const auto at = std::ranges::lower_bound(states_, code, {}, &CodeName::code);
  return at != states_.end() && at->code == code ? &actors_[at->actor] : nullptr;
}

std::string ActorNames::cameo(std::string_view country, std::string_view sector) const {
  const auto at = std::ranges::lower_bound(states_, country, {}, &CodeName::code);
  std::string out(at != states_.end() && at->code == country ? at->cameo : country);
  // CAMEO writes the United Nations IGOUNO and the European Union IGOEUR.
  if (country == "UNO" || country == "EUR") out.insert(0, "IGO");
  const auto role = std::ranges::lower_bound(sectors_, sector, {}, &CodeName::code);
  if (role != sectors_.end() && role->code == sector && role->cameo != out) out += role->cameo;
  return out;
}

}  // namespace tacitus
