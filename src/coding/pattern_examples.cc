#include "coding/pattern_examples.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "record/modality.h"

namespace tacitus {
namespace {

bool any_holds(const Document& d, const std::vector<Index>& mentions, const std::string& words) {
  if (words.empty()) return true;
  return std::ranges::any_of(mentions, [&](Index m) {
    const Mention& mention = d.mentions[static_cast<std::size_t>(m)];
    const Span span = mention.full.empty() ? mention.span : mention.full;
    return d.at(span).find(words) != std::string_view::npos;
  });
}

bool is_of_rule(const EventMention& telling, const std::string& rule) {
  return telling.provenance.rule == "event/" + rule
         || std::ranges::any_of(telling.provenance.reasons, [&rule](const std::string& reason) {
              return reason.starts_with("about '") && reason.ends_with(" of rule " + rule);
            });
}

bool codes(const Document& d, const PatternExample& example, bool by_its_rule) {
  return std::ranges::any_of(d.events, [&](const Event& e) {
    if (e.type != example.event || !took_place(e)) return false;
    return std::ranges::any_of(e.tellings, [&](const EventMention& t) {
      return (!by_its_rule || is_of_rule(t, example.rule))
             && any_holds(d, t.sources, example.source) && any_holds(d, t.targets, example.target);
    });
  });
}

// Of a rule that makes no event by itself.
bool is_at_work(const Document& d, const std::string& rule) {
  const bool dropped = std::ranges::any_of(d.dropped, [&rule](const Dropped& drop) {
    return drop.reason.ends_with("(rule " + rule + ")");
  });
  return dropped || std::ranges::any_of(d.events, [&rule](const Event& e) {
           return std::ranges::any_of(
               e.tellings, [&rule](const EventMention& t) { return is_of_rule(t, rule); });
         });
}

bool holds(const Document& d, const PatternSet& patterns, const PatternExample& example) {
  if (example.positive) return codes(d, example, true);
  const bool drops = std::ranges::any_of(patterns.rules(), [&example](const Rule& rule) {
    return rule.event == "-" && rule.name == example.rule;
  });
  return !codes(d, example, false) && (!drops || is_at_work(d, example.rule));
}

}  // namespace

std::string example_fault(const Document& document, const PatternSet& patterns,
                          const PatternExample& example) {
  if (holds(document, patterns, example)) return {};
  std::string out;
  for (const Event& e : document.events) {
    if (!took_place(e)) continue;
    out += (out.empty() ? "" : ", ") + e.type + " by rule "
           + e.tellings.front().provenance.rule.substr(std::string_view("event/").size());
  }
  return out.empty() ? "nothing" : out;
}

}  // namespace tacitus
