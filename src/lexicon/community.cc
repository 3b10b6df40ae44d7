#include "lexicon/community.h"

#include <algorithm>
#include <utility>

#include "base/calendar.h"
#include "lexicon/community_lines.h"

namespace tacitus {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// YYMMDD (up to 30 = 20YY) or YYYYMMDD; a day of 00 or beyond the month's end is its nearest day.
std::optional<std::int32_t> parse_date(std::string_view digits) {
  if (digits.size() != 6 && digits.size() != 8) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = 10 * value + (c - '0');
  }
  CivilDay day{value / 10000, value / 100 % 100, value % 100};
  if (digits.size() == 6) day.year += day.year <= 30 ? 2000 : 1900;
  if (day.month < 1 || day.month > 12) return std::nullopt;
  day.day = std::clamp(day.day, 1, 31);
  while (!is_valid(day)) --day.day;
  return to_days(day);
}

std::string without_blanks(std::string_view s) {
  std::string out;
  std::ranges::copy_if(s, std::back_inserter(out), [](char c) { return !is_blank(c); });
  return out;
}

// "SYRGOV >990101", "SYRELI < 000610", "SYRGOV 000717-241208". False if the dates are not dates.
bool parse_code(std::string_view inside, CommunityCode& out) {
  inside = trim_blanks(inside);
  const std::size_t end = std::min(inside.find_first_of(" \t<>"), inside.size());
  out.code = std::string(inside.substr(0, end));
  std::ranges::transform(out.code, out.code.begin(), upper);
  const std::string when = without_blanks(inside.substr(end));
  if (when.empty()) return true;
  const std::string_view w = when;
  const std::size_t dash = w.find('-');
  std::optional<std::int32_t> from = INT32_MIN;
  std::optional<std::int32_t> to = INT32_MAX;
  if (w.front() == '<') {
    to = parse_date(w.substr(1));
  } else if (w.front() == '>') {
    from = parse_date(w.substr(1));
  } else if (dash != std::string_view::npos) {
    from = parse_date(w.substr(0, dash));
    to = parse_date(w.substr(dash + 1));
  } else {
    return false;
  }
  if (!from || !to) return false;
  out.from = *from;
  out.to = *to;
  return true;
}

// All codes of a line, which is cut to what stands before them.
void take_codes(CommunityLines& lines, std::string_view& line, std::vector<CommunityCode>& out) {
  std::vector<CommunityCode> found;
  while (const auto inside = take_bracket(line)) {
    CommunityCode code;
    if (parse_code(*inside, code)) {
      found.push_back(std::move(code));
    } else {
      lines.note("not a date restriction", *inside);
    }
  }
  out.insert(out.end(), std::make_move_iterator(found.rbegin()),
             std::make_move_iterator(found.rend()));
}

// Plural as the old programs make it: +S; Y -> IES; S -> SES.
std::string plural_of(std::string_view phrase) {
  std::string out(phrase);
  if (out.empty()) return out;
  if (out.back() == 'Y') {
    out.back() = 'I';
    return out + "ES";
  }
  return out + (out.back() == 'S' ? "ES" : "S");
}

using Sets = std::map<std::string, std::vector<std::string>, std::less<>>;

// The phrases that "CONGRESS!PERSON!" stands for; false if the set is not known.
bool fill_set(std::string_view phrase, const Sets& sets, std::vector<std::string>& out) {
  const std::size_t first = phrase.find('!');
  const std::size_t second = first == std::string_view::npos ? first : phrase.find('!', first + 1);
  if (second == std::string_view::npos) return false;
  const auto set = sets.find(phrase.substr(first, second - first + 1));
  if (set == sets.end()) return false;
  for (const std::string& member : set->second) {
    std::string whole(phrase.substr(0, first));
    whole += member;
    whole += phrase.substr(second + 1);
    out.push_back(community_phrase(whole));
  }
  return true;
}

void define_set(std::string_view line, Sets& sets) {
  const std::size_t equals = line.find('=');
  std::vector<std::string>& members = sets[std::string(trim_blanks(line.substr(0, equals)))];
  std::string_view rest = line.substr(equals + 1);
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (std::string member = community_phrase(rest.substr(0, comma)); !member.empty()) {
      members.push_back(std::move(member));
    }
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
}

void agent_phrases(CommunityLines& lines, std::string_view line, const Sets& sets,
                   std::vector<std::string>& out) {
  const std::size_t open = line.find('{');
  const std::string_view written = trim_blanks(line.substr(0, open));
  if (written.find('!') != std::string_view::npos) {
    if (!fill_set(written, sets, out)) lines.note("unknown set", written);
    return;
  }
  out.push_back(community_phrase(written));
  if (open == std::string_view::npos) {
    out.push_back(plural_of(out.front()));
    return;
  }
  const std::size_t close = line.find('}', open);
  if (close == std::string_view::npos) return lines.note("no } after {", line);
  std::string plural = community_phrase(line.substr(open + 1, close - open - 1));
  if (!plural.empty()) out.push_back(std::move(plural));
}

}  // namespace

std::string_view trim_blanks(std::string_view s) {
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

std::string community_phrase(std::string_view written) {
  std::string out;
  for (const char c : written) {
    const bool gap = c == '_' || is_blank(c);
    if (!gap) {
      out += upper(c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::optional<std::string_view> take_bracket(std::string_view& line) {
  const std::size_t close = line.rfind(']');
  if (close == std::string_view::npos) return std::nullopt;
  const std::size_t open = line.rfind('[', close);
  if (open == std::string_view::npos) return std::nullopt;
  const std::string_view inside = line.substr(open + 1, close - open - 1);
  line = trim_blanks(line.substr(0, open));
  return inside;
}

// "<!--" to "-->" may span lines. True if nothing of the line is left.
bool CommunityLines::skip_comment(std::string_view& line) {
  if (!in_comment_ && line.starts_with("<!--")) in_comment_ = true;
  if (!in_comment_) return false;
  const std::size_t end = line.find("-->");
  if (end != std::string_view::npos) in_comment_ = false;
  line = end == std::string_view::npos ? std::string_view() : trim_blanks(line.substr(end + 3));
  return line.empty();
}

bool CommunityLines::next(std::string_view& line) {
  while (at_ < text_.size()) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string_view whole = text_.substr(at_, end - at_);
    at_ = end + 1;
    ++number_;
    indented_ = !whole.empty() && is_blank(whole.front());
    whole = trim_blanks(whole.substr(0, std::min(whole.find('#'), whole.find(';'))));
    if (whole.empty() || whole.front() == '/' || skip_comment(whole)) continue;
    if (whole.starts_with("~FINISH") || whole.starts_with("~~FINISH")) return false;
    line = whole;
    return true;
  }
  return false;
}

void CommunityLines::note_at(std::uint32_t line, std::string_view what, std::string_view found) {
  constexpr std::size_t kShown = 60;
  notes_.push_back({std::string(name_) + ':' + std::to_string(line),
                    std::string(what) + ": " + std::string(found.substr(0, kShown))});
}

std::string_view CommunityActor::code_on(std::int32_t day) const {
  const CommunityCode* always = nullptr;
  for (const CommunityCode& code : codes) {
    if (code.from == INT32_MIN && code.to == INT32_MAX) {
      if (always == nullptr) always = &code;
    } else if (code.from <= day && day <= code.to) {
      return code.code;
    }
  }
  return always == nullptr ? std::string_view() : std::string_view(always->code);
}

std::vector<CommunityActor> read_community_actors(std::string_view text, std::string_view name,
                                                  std::vector<CommunityNote>& notes) {
  CommunityLines lines(text, name, notes);
  std::vector<CommunityActor> out;
  for (std::string_view line; lines.next(line);) {
    const bool synonym = line.front() == '+';
    const bool codes_only = line.front() == '[';
    if ((synonym || codes_only) && out.empty()) {
      lines.note("before the first actor", line);
      continue;
    }
    if (!synonym && !codes_only) {
      out.emplace_back();
      out.back().line = lines.number();
    }
    CommunityActor& actor = out.back();
    take_codes(lines, line, actor.codes);
    if (synonym) line.remove_prefix(1);
    if (line.find_first_of("[]") != std::string_view::npos) {
      lines.note("half a bracket", line);
    } else if (std::string phrase = community_phrase(line); !phrase.empty()) {
      actor.phrases.push_back(std::move(phrase));
    } else if (!codes_only) {
      lines.note("no phrase", line);
    }
  }
  for (const CommunityActor& actor : out) {
    if (actor.codes.empty() && !actor.phrases.empty()) {
      lines.note_at(actor.line, "an actor without a code", actor.phrases.front());
    }
  }
  return out;
}

std::vector<CommunityAgent> read_community_agents(std::string_view text, std::string_view name,
                                                  std::vector<CommunityNote>& notes) {
  CommunityLines lines(text, name, notes);
  std::vector<CommunityAgent> out;
  Sets sets;
  for (std::string_view line; lines.next(line);) {
    // "!MINIST! = MINISTER, MINISTRY" defines a set, "!MINIST! FOR_TRADE [~GOV]" uses it.
    if (line.front() == '!' && line.find('=') != std::string_view::npos) {
      define_set(line, sets);
      continue;
    }
    const std::string_view whole = line;
    const auto inside = take_bracket(line);
    const std::string_view code = inside ? trim_blanks(*inside) : std::string_view();
    if (code.size() < 2 || (code.front() != '~' && code.back() != '~')) {
      lines.note("no code like [~GOV]", whole);
      continue;
    }
    CommunityAgent agent;
    agent.line = lines.number();
    agent.before = code.back() == '~';
    agent.code = community_phrase(agent.before ? code.substr(0, code.size() - 1) : code.substr(1));
    agent_phrases(lines, line, sets, agent.phrases);
    if (!agent.phrases.empty()) out.push_back(std::move(agent));
  }
  return out;
}

std::vector<CommunityPhrase> read_community_discards(std::string_view text, std::string_view name,
                                                     std::vector<CommunityNote>& notes) {
  CommunityLines lines(text, name, notes);
  std::vector<CommunityPhrase> out;
  for (std::string_view line; lines.next(line);) {
    CommunityPhrase discard;
    discard.line = lines.number();
    discard.special = line.front() == '+';
    if (discard.special) line.remove_prefix(1);
    take_bracket(line);
    discard.phrase = community_phrase(line);
    if (discard.phrase.empty()) {
      lines.note("no phrase", line);
    } else {
      out.push_back(std::move(discard));
    }
  }
  return out;
}

std::vector<CommunityPhrase> read_community_issues(std::string_view text, std::string_view name,
                                                   std::vector<CommunityNote>& notes) {
  CommunityLines lines(text, name, notes);
  std::vector<CommunityPhrase> out;
  for (std::string_view line; lines.next(line);) {
    if (line.front() == '<') continue;  // <ISSUE CATEGORY="..."> opens and closes a section
    CommunityPhrase issue;
    issue.line = lines.number();
    issue.special = line.front() == '~';
    if (issue.special) line.remove_prefix(1);
    const auto code = take_bracket(line);
    if (code) issue.code = std::string(trim_blanks(*code));
    issue.phrase = community_phrase(line);
    if (issue.phrase.empty() || (issue.code.empty() && !issue.special)) {
      lines.note("no phrase or no code", line);
    } else {
      out.push_back(std::move(issue));
    }
  }
  return out;
}

}  // namespace tacitus
