#include "page/robots.h"

#include <algorithm>

#include "page/text_scan.h"

namespace tacitus {
namespace {

// "*" stands for anything, "$" at the end for the end. Linear: a star takes as little as it can.
bool fits(std::string_view pattern, std::string_view path) {
  const bool to_end = pattern.ends_with('$');
  if (to_end) pattern.remove_suffix(1);
  std::size_t p = 0;
  std::size_t at = 0;
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  while (p < pattern.size() || (to_end && at < path.size())) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      retry = at;
    } else if (p < pattern.size() && at < path.size() && pattern[p] == path[at]) {
      ++p;
      ++at;
    } else if (star != std::string_view::npos && retry < path.size()) {
      p = star + 1;
      at = ++retry;
    } else {
      return false;
    }
  }
  return true;
}

// The rules of one agent: the longest that fits so far.
struct Verdict {
  bool named = false;
  bool allow = true;
  std::size_t length = 0;

  void rule(bool allows, std::string_view pattern, std::string_view path) {
    if (pattern.empty() || pattern.size() < length || !fits(pattern, path)) return;
    allow = allows || (allow && pattern.size() == length);
    length = pattern.size();
  }
};

}  // namespace

bool robots_allow(std::string_view robots_txt, std::string_view agent, std::string_view path) {
  Verdict ours;
  Verdict all;
  bool for_us = false;
  bool for_all = false;
  bool in_rules = false;  // the agents of the group have been named
  for (std::size_t at = 0; at < robots_txt.size();) {
    const std::size_t end = std::min(robots_txt.find('\n', at), robots_txt.size());
    std::string_view line = robots_txt.substr(at, end - at);
    at = end + 1;
    line = trim(line.substr(0, line.find('#')));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view key = trim(line.substr(0, colon));
    const std::string_view value = trim(line.substr(colon + 1));
    if (equals_ignoring_case(key, "user-agent")) {
      if (in_rules) for_us = for_all = in_rules = false;
      for_us = for_us || equals_ignoring_case(value, agent);
      for_all = for_all || value == "*";
      ours.named = ours.named || for_us;
      continue;
    }
    const bool allows = equals_ignoring_case(key, "allow");
    if (!allows && !equals_ignoring_case(key, "disallow")) continue;
    in_rules = true;
    if (for_us) ours.rule(allows, value, path);
    if (for_all) all.rule(allows, value, path);
  }
  return ours.named ? ours.allow : all.allow;
}

}  // namespace tacitus
