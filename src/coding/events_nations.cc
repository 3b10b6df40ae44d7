#include "coding/events_nations.h"

#include <algorithm>
#include <vector>

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

Index state_actor(Document& document, const NationWords::Nation& nation) {
  for (std::size_t i = 0; i < document.actors.size(); ++i) {
    if (document.actors[i].kind == ActorKind::State && document.actors[i].country == nation.code) {
      return static_cast<Index>(i);
    }
  }
  Actor actor;
  actor.name = nation.name;
  actor.kind = ActorKind::State;
  actor.country = nation.code;
  actor.sector = "GOV";
  actor.cameo = nation.cameo.empty() ? nation.code : nation.cameo;
  actor.rule = "event/adjective";
  document.actors.push_back(std::move(actor));
  return static_cast<Index>(document.actors.size() - 1);
}

void add_mention(Document& document, TokenIndex first, TokenIndex last, Index sentence,
                 const NationWords::Nation& nation) {
  const Tokens& tokens = document.tokens;
  Mention mention;
  mention.first = first;
  mention.last = last;
  mention.head = last - 1;
  mention.span = {tokens.span[at(first)].begin, tokens.span[at(last - 1)].end};
  mention.full = mention.span;
  mention.sentence = sentence;
  mention.type = NameType::Norp;
  mention.kind = MentionKind::Metonym;
  mention.rule = "event/adjective";
  mention.actor = state_actor(document, nation);
  document.mentions.push_back(std::move(mention));
}

// New places of the items that stay; the first `fixed` always do.
std::vector<Index> renumber(const std::vector<bool>& used, std::size_t fixed) {
  std::vector<Index> to(used.size(), kNone);
  Index next = 0;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (i < fixed || used[i]) to[i] = next++;
  }
  return to;
}

void remap(std::vector<Index>& list, const std::vector<Index>& to) {
  for (Index& i : list) i = to[at(i)];
  std::erase(list, kNone);
}

template <class Item>
void keep(std::vector<Item>& items, const std::vector<Index>& to) {
  std::size_t next = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (to[i] == kNone) continue;
    if (next != i) items[next] = std::move(items[i]);
    ++next;
  }
  items.resize(next);
}

void mark_all(const std::vector<Index>& list, std::vector<bool>& used) {
  for (const Index i : list) used[at(i)] = true;
}

}  // namespace

NationWords NationWords::read(const Lexicon& lexicon) {
  NationWords words;
  const Table* table = lexicon.table("states");
  if (table == nullptr) return words;
  const int code = table->column("code");
  const int cameo = table->column("cameo");
  const int name = table->column("name");
  const int adjectives = table->column("adjectives");
  if (code < 0 || cameo < 0 || name < 0 || adjectives < 0) return words;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const Nation nation{std::string(table->cell(row, code)), std::string(table->cell(row, cameo)),
                        std::string(table->cell(row, name))};
    // "Russian jets" and "a U.S. drone".
    words.by_adjective_.emplace(nation.name, nation);
    const int aliases = table->column("aliases");
    for (const int column : {adjectives, aliases}) {
      if (column < 0) continue;
      for (const std::string_view word : split_list(table->cell(row, column), '|')) {
        words.by_adjective_.emplace(std::string(word), nation);
      }
    }
  }
  return words;
}

const NationWords::Nation* NationWords::find(std::string_view adjective) const {
  const auto found = by_adjective_.find(std::string(adjective));
  return found == by_adjective_.end() ? nullptr : &found->second;
}

RecordMark add_nation_mentions(Document& document, const NationWords& words) {
  const RecordMark mark{document.mentions.size(), document.actors.size()};
  const Tokens& tokens = document.tokens;
  std::vector<bool> is_head(tokens.size(), false);
  for (const Mention& mention : document.mentions) {
    const bool known = mention.actor != kNone || mention.place != kNone;
    if (mention.head != kNoToken && known) is_head[at(mention.head)] = true;
  }
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      const Deprel d = tokens.deprel[at(t)];
      if (is_head[at(t)] || (d != Deprel::Amod && d != Deprel::Compound && d != Deprel::Conj))
        continue;
      if (tokens.upos[at(t)] != Upos::Adj && tokens.upos[at(t)] != Upos::Propn) continue;
      // "South Korean" before "Korean".
      TokenIndex first = t;
      const NationWords::Nation* nation = nullptr;
      if (t > sentence.first) {
        const Span two{tokens.span[at(t - 1)].begin, tokens.span[at(t)].end};
        nation = words.find(document.at(two));
        if (nation != nullptr) first = t - 1;
      }
      if (nation == nullptr) nation = words.find(document.form(t));
      if (nation != nullptr) add_mention(document, first, t + 1, static_cast<Index>(s), *nation);
    }
  }
  return mark;
}

void drop_unused(Document& document, RecordMark mark) {
  std::vector<bool> mentions(document.mentions.size(), false);
  std::vector<bool> actors(document.actors.size(), false);
  for (const Event& event : document.events) {
    mark_all(event.sources, actors);
    mark_all(event.targets, actors);
    mark_all(event.instruments, mentions);
    for (const EventMention& telling : event.tellings) {
      mark_all(telling.sources, mentions);
      mark_all(telling.targets, mentions);
    }
  }
  const std::vector<Index> new_mention = renumber(mentions, mark.mentions);
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    if (new_mention[i] != kNone && document.mentions[i].actor != kNone && i >= mark.mentions) {
      actors[at(document.mentions[i].actor)] = true;
    }
  }
  const std::vector<Index> new_actor = renumber(actors, mark.actors);
  for (Event& event : document.events) {
    remap(event.sources, new_actor);
    remap(event.targets, new_actor);
    remap(event.instruments, new_mention);
    for (EventMention& telling : event.tellings) {
      remap(telling.sources, new_mention);
      remap(telling.targets, new_mention);
      if (telling.place != kNone) telling.place = new_mention[at(telling.place)];
    }
  }
  keep(document.mentions, new_mention);
  keep(document.actors, new_actor);
  for (Mention& mention : document.mentions) {
    if (mention.actor != kNone) mention.actor = new_actor[at(mention.actor)];
  }
  for (std::size_t i = 0; i < document.actors.size(); ++i) {
    remap(document.actors[i].mentions, new_mention);
  }
  for (std::size_t i = mark.mentions; i < document.mentions.size(); ++i) {
    const Index actor = document.mentions[i].actor;
    if (actor != kNone) document.actors[at(actor)].mentions.push_back(static_cast<Index>(i));
  }
}

}  // namespace tacitus
