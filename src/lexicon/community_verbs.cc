#include <algorithm>
#include <utility>

#include "lexicon/community.h"
#include "lexicon/community_lines.h"

namespace tacitus {
namespace {

std::string upper_trimmed(std::string_view s) {
  std::string out(trim_blanks(s));
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

class VerbReader {
 public:
  VerbReader(std::string_view text, std::string_view name, std::vector<CommunityNote>& notes)
      : lines_(text, name, notes) {}

  CommunityVerbs read() {
    for (std::string_view line; lines_.next(line);) take(line);
    check_sets();
    return std::move(out_);
  }

 private:
  void take(std::string_view line) {
    if (line.starts_with("---")) return block(line);
    switch (line.front()) {
      case '&':
        return set(line);
      case '+':
        return in_set_ ? member(line) : verb(line);
      case '~':
        return transformation(line);
      case '-':
        return pattern(line);
      case '{':
        return forms(line);
      default:
        return verb(line);
    }
  }

  void set(std::string_view line) {
    set_ = upper_trimmed(line);
    out_.sets.try_emplace(set_);
    in_set_ = true;
  }

  void member(std::string_view line) { out_.sets[set_].push_back(upper_trimmed(line.substr(1))); }

  void block(std::string_view line) {
    in_set_ = false;
    CommunityVerbBlock block;
    block.line = lines_.number();
    const auto code = take_bracket(line);
    if (code) block.code = upper_trimmed(*code);
    const auto no_dash = [](char c) { return c != '-'; };
    const auto first = std::ranges::find_if(line, no_dash);
    line.remove_prefix(static_cast<std::size_t>(first - line.begin()));
    while (!line.empty() && line.back() == '-') line.remove_suffix(1);
    block.name = upper_trimmed(line);
    if (block.name.empty()) lines_.note("a block without a name", line);
    out_.blocks.push_back(std::move(block));
  }

  // A verb outside any block opens one of its own (TABARI).
  void verb(std::string_view line) {
    in_set_ = false;
    CommunityVerb verb;
    verb.line = lines_.number();
    if (const auto code = take_bracket(line)) verb.code = upper_trimmed(*code);
    const std::size_t open = line.find('{');
    if (open != std::string_view::npos) add_forms(line.substr(open), verb.forms);
    verb.lemma = upper_trimmed(line.substr(0, open));
    if (verb.lemma.empty()) return lines_.note("a verb without a name", line);
    if (out_.blocks.empty()) {
      out_.blocks.emplace_back();
      out_.blocks.back().name = verb.lemma;
      out_.blocks.back().line = verb.line;
    }
    out_.blocks.back().verbs.push_back(std::move(verb));
  }

  // TABARI writes irregular forms on the line below the verb.
  void forms(std::string_view line) {
    if (out_.blocks.empty() || out_.blocks.back().verbs.empty()) {
      return lines_.note("forms without a verb", line);
    }
    add_forms(line, out_.blocks.back().verbs.back().forms);
  }

  void add_forms(std::string_view line, std::vector<std::string>& out) {
    const std::size_t close = line.find('}');
    if (close == std::string_view::npos) lines_.note("no } after {", line);
    std::string_view rest = line.substr(1, std::min(close, line.size()) - 1);
    while (!(rest = trim_blanks(rest)).empty()) {
      const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
      out.push_back(upper_trimmed(rest.substr(0, end)));
      rest.remove_prefix(end);
    }
  }

  void pattern(std::string_view line) {
    in_set_ = false;
    if (out_.blocks.empty()) return lines_.note("a pattern before the first verb", line);
    CommunityPattern pattern;
    pattern.line = lines_.number();
    const std::string_view whole = line;
    const auto code = take_bracket(line);
    if (!code) return lines_.note("a pattern without a code", whole);
    const std::size_t colon = code->find(':');
    pattern.code = upper_trimmed(code->substr(0, colon));
    if (colon != std::string_view::npos) pattern.back = upper_trimmed(code->substr(colon + 1));
    pattern.text = upper_trimmed(line.substr(1));
    if (pattern.text.find('*') == std::string::npos) {
      return lines_.note("a pattern without *", whole);
    }
    out_.blocks.back().patterns.push_back(std::move(pattern));
  }

  void transformation(std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return lines_.note("a transformation without =", line);
    CommunityPhrase out;
    out.line = lines_.number();
    out.phrase = std::string(trim_blanks(line.substr(1, equals - 1)));
    out.code = std::string(trim_blanks(line.substr(equals + 1)));
    out_.transformations.push_back(std::move(out));
  }

  // A pattern that names a set that is nowhere is no use; it is told once a pattern and left out.
  void check_sets() {
    for (CommunityVerbBlock& block : out_.blocks) {
      std::erase_if(block.patterns, [&](const CommunityPattern& p) { return !sets_known(p); });
    }
  }

  bool sets_known(const CommunityPattern& pattern) {
    std::string_view rest = pattern.text;
    for (std::size_t at = rest.find('&'); at != std::string_view::npos; at = rest.find('&')) {
      rest.remove_prefix(at);
      const std::size_t end = std::min(rest.find_first_of(" \t(){}|", 1), rest.size());
      const std::string_view name = rest.substr(0, end);
      rest.remove_prefix(end);
      if (out_.sets.contains(name) || out_.sets.contains(std::string(name) + '_')) continue;
      std::string_view bare = name;
      while (bare.ends_with('_')) bare.remove_suffix(1);
      if (out_.sets.contains(bare)) continue;
      lines_.note_at(pattern.line, "unknown set", name);
      return false;
    }
    return true;
  }

  CommunityLines lines_;
  CommunityVerbs out_;
  std::string set_;
  bool in_set_ = false;
};

}  // namespace

CommunityVerbs read_community_verbs(std::string_view text, std::string_view name,
                                    std::vector<CommunityNote>& notes) {
  return VerbReader(text, name, notes).read();
}

}  // namespace tacitus
