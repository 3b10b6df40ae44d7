#include "coding/restriction_text.h"

#include <array>
#include <utility>

namespace tacitus {
namespace {

using Named = std::pair<std::string_view, std::string_view>;

constexpr std::array<Named, 10> kClasses = {{
    {"@actor", "a known actor"},
    {"@any", "anything"},
    {"@armed", "armed"},
    {"@human", "people"},
    {"@person", "a person"},
    {"@place", "a place"},
    {"@polity", "a state, body or group of politics"},
    {"@thing", "a thing"},
    {"@town", "a town"},
    {"@unsaid", "nobody, in a passive"},
}};
constexpr std::array<Named, 13> kSlots = {{
    {"subj", "subject"},
    {"obj", "object"},
    {"iobj", "indirect object"},
    {"poss", "possessor"},
    {"mod", "modifier"},
    {"xcomp", "infinitive"},
    {"ccomp", "clause"},
    {"clause", "clause"},
    {"place", "place"},
    {"host", "subject of the clause"},
    {"source", "source"},
    {"target", "target"},
    {"theme", "content"},
}};

template <std::size_t N>
std::string_view find(const std::array<Named, N>& names, std::string_view name) {
  for (const auto& [key, text] : names) {
    if (key == name) return text;
  }
  return {};
}

std::string slot_text(std::string_view slot) {
  const std::string_view known = find(kSlots, slot);
  return known.empty() ? "phrase with '" + std::string(slot) + "'" : std::string(known);
}

std::string class_text(std::string_view name) {
  const std::string_view known = find(kClasses, name);
  return known.empty() ? "a word of " + std::string(name) : std::string(known);
}

// The parts of "a|b" by `text`, joined with "or".
template <class Text>
std::string alternatives(std::string_view list, Text text) {
  std::string out;
  while (!list.empty()) {
    const std::size_t end = list.find('|');
    if (!out.empty()) out += " or ";
    out += text(list.substr(0, end));
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
  }
  return out;
}

}  // namespace

std::string restriction_text(std::string_view restriction) {
  const std::size_t first = restriction.find(' ');
  if (first == std::string_view::npos) return std::string(restriction);
  const bool needed = restriction.substr(0, first) == "need";
  std::string_view rest = restriction.substr(first + 1);
  const std::size_t second = rest.find(' ');
  std::string out = needed ? "needs as " : "takes no ";
  out += alternatives(rest.substr(0, second), slot_text);
  if (second == std::string_view::npos)
    return needed ? "needs a " + alternatives(rest, slot_text) : out;
  out += needed ? " " : " that is ";
  return out + alternatives(rest.substr(second + 1), class_text);
}

std::string_view relation_text(Deprel relation) {
  switch (relation) {
    case Deprel::Nsubj:
      return "subject";
    case Deprel::NsubjPass:
      return "subject of a passive";
    case Deprel::Obj:
      return "object";
    case Deprel::Iobj:
      return "indirect object";
    case Deprel::Obl:
    case Deprel::Nmod:
      return "phrase with a preposition";
    case Deprel::OblAgent:
      return "by-phrase";
    case Deprel::NmodPoss:
      return "possessor";
    case Deprel::Amod:
    case Deprel::Compound:
      return "modifier";
    case Deprel::Conj:
      return "joined by a conjunction";
    case Deprel::Appos:
      return "apposition";
    default:
      return name_of(relation);
  }
}

}  // namespace tacitus
