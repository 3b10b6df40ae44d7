#include "record/actor_label.h"

namespace tacitus {
namespace {

bool opens_clause(Deprel deprel) {
  return deprel == Deprel::Acl || deprel == Deprel::AclRelcl || deprel == Deprel::Advcl
         || deprel == Deprel::Parataxis;
}

// Whether `t` stands in a clause below `head`.
bool in_clause_below(const Tokens& tokens, TokenIndex t, TokenIndex head) {
  constexpr int kMaxSteps = 40;
  for (int step = 0; step < kMaxSteps && t != kNoToken && t != head; ++step) {
    if (opens_clause(tokens.deprel[static_cast<std::size_t>(t)])) return true;
    t = tokens.head[static_cast<std::size_t>(t)];
  }
  return false;
}

}  // namespace

std::string_view label_of(const Document& document, const Actor& actor) {
  if (!actor.name.empty()) return actor.name;
  if (actor.mentions.empty()) return name_of(actor.kind);
  const Mention& m = document.mentions[static_cast<std::size_t>(actor.mentions.front())];
  if (m.full.empty() || m.head == kNoToken || m.full == m.span) return document.at(m.span);
  std::uint32_t end = m.span.end;
  for (auto t = static_cast<std::size_t>(m.last); t < document.tokens.size(); ++t) {
    if (document.tokens.span[t].end > m.full.end) break;
    if (in_clause_below(document.tokens, static_cast<TokenIndex>(t), m.head)) break;
    if (document.tokens.deprel[t] != Deprel::Punct) end = document.tokens.span[t].end;
  }
  return document.at({m.full.begin, end});
}

}  // namespace tacitus
