#include "coding/community_patterns.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace tacitus {
namespace {

constexpr std::array<std::string_view, 24> kPrepositions = {
    "to",   "with",  "from", "of",      "on",     "in",      "at",      "for",
    "by",   "into",  "over", "against", "about",  "under",   "between", "as",
    "upon", "after", "near", "through", "toward", "towards", "among",   "during"};

bool is_preposition(std::string_view word) {
  return std::ranges::find(kPrepositions, word) != kPrepositions.end();
}

std::string lower_case(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool is_word(std::string_view s) {
  return !s.empty() && std::ranges::all_of(s, [](char c) {
    return (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '\'' || (c >= '0' && c <= '9');
  });
}

// "weapons" -> weapon: the matcher asks for lemmas.
std::string lemma_of(std::string_view word) {
  if (word == "children") return "child";
  if (word == "people") return "person";
  if (word.size() > 2 && word.ends_with("men")) {
    return std::string(word.substr(0, word.size() - 3)) + "man";
  }
  if (word.size() > 4 && word.ends_with("ies")) {
    return std::string(word.substr(0, word.size() - 3)) + 'y';
  }
  for (const std::string_view ending : {"sses", "shes", "ches", "xes"}) {
    if (word.ends_with(ending)) return std::string(word.substr(0, word.size() - 2));
  }
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
      && !word.ends_with("is")) {
    return std::string(word.substr(0, word.size() - 1));
  }
  return std::string(word);
}

// A noun phrase of a pattern: "{FINANCIAL AID}" is modifier and head; "&GIFT" a set.
struct Phrase {
  std::string preposition;  // empty = subject or object
  std::vector<std::string> modifiers;
  std::string head;  // a word, or "&SET"
};

struct Shape {
  std::vector<Phrase> before;
  std::vector<Phrase> after;
  bool target_first = false;  // "+ * ROCKET": who stands before the verb suffers it
  std::string fault;
};

// Reads what stands between "-" and the code.
class ShapeReader {
 public:
  explicit ShapeReader(std::string_view text) : text_(text) {}

  Shape read() {
    while (shape_.fault.empty() && !next().empty()) take(word_);
    close_run();
    if (!past_verb_ && shape_.fault.empty()) shape_.fault = "a pattern without its verb";
    return std::move(shape_);
  }

 private:
  // The next token: a word, a bracket or a sign.
  std::string_view next() {
    const auto gap = [](char c) { return c == ' ' || c == '\t' || c == '_'; };
    while (at_ < text_.size() && gap(text_[at_])) ++at_;
    if (at_ == text_.size()) return word_ = {};
    const std::size_t from = at_;
    constexpr std::string_view kSigns = "(){}*+$%^|";
    if (kSigns.find(text_[at_]) != std::string_view::npos) {
      ++at_;
    } else {
      while (at_ < text_.size() && kSigns.find(text_[at_]) == std::string_view::npos
             && text_[at_] != ' ' && text_[at_] != '\t'
             && (text_[at_] != '_' || text_[from] == '&')) {
        ++at_;
      }
    }
    return word_ = text_.substr(from, at_ - from);
  }

  void take(std::string_view token) {
    if (token == "*") {
      close_run();
      past_verb_ = true;
    } else if (token == "+") {
      if (!past_verb_ && !source_seen_) shape_.target_first = true;
      close_run();
    } else if (token == "$") {
      source_seen_ = true;
      shape_.target_first = false;
      close_run();
    } else if (token == "%" || token == "^" || token == "}" || token == ")") {
      close_run();
    } else if (token == "|") {
      shape_.fault = "alternatives inside a pattern";
    } else if (token == "(") {
      close_run();
      preposition_ = lower_case(next());
      if (!is_word(preposition_)) shape_.fault = "a preposition that is none";
    } else if (token == "{") {
      const std::string preposition = preposition_;
      close_run();
      preposition_ = preposition;
    } else {
      word(token);
    }
  }

  void word(std::string_view token) {
    if (token.front() == '&') {
      run_.emplace_back(token);
      return;
    }
    std::string lower = lower_case(token);
    while (lower.ends_with('=')) lower.pop_back();
    if (is_preposition(lower)) {
      close_run();
      preposition_ = std::move(lower);
    } else if (is_word(lower)) {
      static constexpr std::array<std::string_view, 8> kSmall = {"the", "a",   "an",  "its",
                                                                 "his", "her", "was", "has"};
      if (std::ranges::find(kSmall, lower) == kSmall.end()) run_.push_back(std::move(lower));
    } else {
      shape_.fault = "a word that is none";
    }
  }

  // What was read since the last sign is one phrase.
  void close_run() {
    constexpr std::size_t kMaxWords = 3;
    if (run_.size() > kMaxWords) shape_.fault = "more than three words in a row";
    if (!run_.empty()) {
      Phrase phrase;
      phrase.preposition = preposition_;
      phrase.head = run_.back().front() == '&' ? run_.back() : lemma_of(run_.back());
      run_.pop_back();
      phrase.modifiers = std::move(run_);
      (past_verb_ ? shape_.after : shape_.before).push_back(std::move(phrase));
    }
    run_.clear();
    preposition_.clear();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view word_;
  std::vector<std::string> run_;
  std::string preposition_;
  bool past_verb_ = false;
  bool source_seen_ = false;
  Shape shape_;
};

class Writer {
 public:
  Writer(const CommunityVerbs& verbs, std::string_view name, std::size_t ordinal,
         const Table& cameo, std::vector<CommunityNote>& notes)
      : verbs_(verbs), name_(name), ordinal_(ordinal), notes_(notes) {
    const int code = cameo.column("code");
    const int type = cameo.column("type");
    const int mode = cameo.column("mode");
    for (std::size_t row = 0; row < cameo.rows(); ++row) {
      types_.emplace(cameo.cell(row, code),
                     std::pair{cameo.cell(row, type), cameo.cell(row, mode)});
    }
  }

  std::string write() {
    for (const CommunityVerbBlock& block : verbs_.blocks) {
      for (const CommunityPattern& pattern : block.patterns) write_pattern(block, pattern);
      for (const CommunityVerb& verb : block.verbs) write_verb(block, verb);
    }
    for (const CommunityPhrase& t : verbs_.transformations)
      note(t.line, "a transformation", t.phrase);
    std::string sets;
    for (const auto& [name, line] : set_lines_) sets += line;
    return sets + out_;
  }

 private:
  void note(std::uint32_t line, std::string_view what, std::string_view found) {
    constexpr std::size_t kShown = 60;
    notes_.push_back({name_ + ':' + std::to_string(line),
                      std::string(what) + " is not used: " + std::string(found.substr(0, kShown))});
  }

  // "+BEEF_UP" -> "beef up"; "WIRE_+TAP" -> "tap wire"; the verb leads.
  static std::string trigger_of(std::string_view lemma) {
    std::string head;
    std::string rest;
    bool marked = lemma.find('+') != std::string_view::npos;
    bool is_head = !marked;
    std::string word;
    const auto end_word = [&] {
      if (word.empty()) return;
      if (is_head && head.empty()) {
        head = word;
      } else {
        rest += ' ' + word;
      }
      word.clear();
      is_head = !marked;
    };
    for (const char c : lemma) {
      if (c == '+') {
        end_word();
        is_head = true;
      } else if (c == '_' || c == ' ') {
        end_word();
      } else {
        word += c;
      }
    }
    end_word();
    return lower_case(head + rest);
  }

  static bool usable(const std::string& trigger) {
    return !trigger.empty() && std::ranges::all_of(trigger, [](char c) {
      return c == ' ' || is_word(std::string_view(&c, 1));
    });
  }

  std::string triggers(const CommunityVerbBlock& block) {
    std::string list;
    for (const CommunityVerb& verb : block.verbs) {
      const std::string trigger = trigger_of(verb.lemma);
      if (usable(trigger)) list += (list.empty() ? "" : ",") + trigger;
    }
    const std::string name = lower_case(block.name);
    if (list.empty() && usable(name)) list = name;
    return list;
  }

  // The set that holds a word, or the members of a synonym set by their heads.
  std::string set_of(const std::string& head) {
    std::string name = "U-";
    for (const char c : head) {
      const bool letter =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      name += letter ? static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) : '-';
    }
    std::string key = name_key() + name;
    if (set_lines_.contains(key)) return key;
    std::set<std::string> words;
    if (head.front() == '&') {
      for (const std::string& member : members(head)) {
        const std::string lower = lower_case(member);
        const std::size_t gap = lower.find_last_of(" _");
        const std::string last = lower.substr(gap == std::string::npos ? 0 : gap + 1);
        if (is_word(last)) words.insert(lemma_of(last));
      }
    } else {
      words.insert(head);
    }
    if (words.empty()) words.insert("no-such-word");
    std::string line = "set " + key + ": ";
    for (const std::string& word : words) line += word + ", ";
    line.resize(line.size() - 2);
    set_lines_.emplace(key, line + '\n');
    return key;
  }

  // Names of sets of different files must not clash.
  std::string name_key() const { return "D" + std::to_string(ordinal_) + "-"; }

  std::vector<std::string> members(std::string_view set) const {
    while (set.ends_with('_')) set.remove_suffix(1);
    std::vector<std::string> out;
    for (const std::string_view name : {std::string(set), std::string(set) + '_'}) {
      const auto found = verbs_.sets.find(name);
      if (found == verbs_.sets.end()) continue;
      for (const std::string& member : found->second) {
        std::string bare = member;
        while (bare.ends_with('_') || bare.ends_with('=')) bare.pop_back();
        out.push_back(std::move(bare));
      }
    }
    return out;
  }

  bool has_members(const Phrase& phrase) const {
    return phrase.head.front() != '&' || !members(phrase.head).empty();
  }

  // "rule NAME TYPE mode code".
  void open_rule(std::uint32_t line, std::string code, std::string_view back) {
    while (!code.empty() && (code.back() == '?' || code.back() == '!')) code.pop_back();
    out_ += "rule user." + std::to_string(ordinal_) + '.' + std::to_string(line) + '.'
            + std::to_string(++rules_);
    const auto type = types_.find(code);
    const bool event = type != types_.end() && !type->second.first.empty();
    out_ += event ? ' ' + std::string(type->second.first) : " -";
    if (event && !type->second.second.empty()) out_ += ' ' + std::string(type->second.second);
    if (type != types_.end()) out_ += ' ' + code;
    out_ += "\n  line " + std::to_string(line) + '\n';
    if (const auto other = types_.find(std::string(back));
        other != types_.end() && !other->second.first.empty()) {
      out_ += "  back " + std::string(other->second.first) + ' ' + std::string(back) + '\n';
    }
  }

  bool known_code(std::string_view code) const {
    while (code.ends_with('?') || code.ends_with('!')) code.remove_suffix(1);
    return code == "---" || code.empty() || types_.contains(std::string(code));
  }

  void roles(bool target_first) {
    out_ += target_first
                ? "  source by, with\n  target subj\n"
                : "  source subj\n  target obj, iobj, to, with, against, on, from, of, for, "
                  "in, at, into, over, between\n";
  }

  void write_verb(const CommunityVerbBlock& block, const CommunityVerb& verb) {
    const std::string& code = verb.code.empty() ? block.code : verb.code;
    const std::size_t colon = code.find(':');
    const std::string forward = code.substr(0, colon);
    const std::string trigger = trigger_of(verb.lemma);
    if (!usable(trigger)) return note(verb.line, "a verb", verb.lemma);
    if (!known_code(forward)) return note(verb.line, "an unknown code", forward);
    for (const std::string& form : verb.forms) add_form(trigger, lower_case(form));
    if (forward.empty() || forward == "---") return;  // patterns only
    open_rule(
        verb.line, forward,
        colon == std::string::npos ? std::string_view() : std::string_view(code).substr(colon + 1));
    out_ += "  verb " + trigger + '\n';
    roles(false);
    out_ += "  need source\n";
  }

  void add_form(const std::string& trigger, const std::string& form) {
    if (trigger.find(' ') == std::string::npos && is_word(form) && forms_.insert(form).second) {
      out_ += "form " + trigger + ": " + form + '\n';
    }
  }

  void write_pattern(const CommunityVerbBlock& block, const CommunityPattern& pattern) {
    const Shape shape = ShapeReader(pattern.text).read();
    if (!shape.fault.empty()) return note(pattern.line, shape.fault, pattern.text);
    if (!known_code(pattern.code)) return note(pattern.line, "an unknown code", pattern.code);
    const bool filled =
        std::ranges::all_of(shape.after, [this](const Phrase& p) { return has_members(p); })
        && std::ranges::all_of(shape.before, [this](const Phrase& p) { return has_members(p); });
    const std::string verbs = triggers(block);
    if (!filled || verbs.empty()) return note(pattern.line, "a pattern of nothing", pattern.text);
    open_rule(pattern.line, pattern.code, pattern.back);
    const Phrase* companion = shape.after.empty() ? nullptr : &shape.after.front();
    out_ += "  verb ";
    std::string_view rest = verbs;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      out_ += std::string(rest.substr(0, end));
      if (companion != nullptr) {
        out_ += " + ";
        if (!companion->preposition.empty()) out_ += companion->preposition + ':';
        out_ += companion->head.front() == '&' ? set_of(companion->head) : companion->head;
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (!rest.empty()) out_ += ", ";
    }
    out_ += '\n';
    roles(shape.target_first);
    if (companion != nullptr && !companion->modifiers.empty()) {
      out_ += "  need mod " + set_of(companion->modifiers.back()) + '\n';
    }
    for (std::size_t i = 1; i < shape.after.size(); ++i) need(shape.after[i], "obj");
    for (const Phrase& phrase : shape.before) need(phrase, "subj");
  }

  void need(const Phrase& phrase, std::string_view slot) {
    out_ += "  need ";
    out_ += phrase.preposition.empty() ? std::string(slot) : phrase.preposition;
    out_ += ' ' + set_of(phrase.head) + '\n';
  }

  const CommunityVerbs& verbs_;
  std::string name_;
  std::size_t ordinal_;
  std::vector<CommunityNote>& notes_;
  std::map<std::string, std::pair<std::string_view, std::string_view>, std::less<>> types_;
  std::map<std::string, std::string> set_lines_;
  std::set<std::string> forms_;
  std::string out_;
  std::size_t rules_ = 0;
};

}  // namespace

std::string community_rules(const CommunityVerbs& verbs, std::string_view name, std::size_t ordinal,
                            const Table& cameo, std::vector<CommunityNote>& notes) {
  return Writer(verbs, name, ordinal, cameo, notes).write();
}

}  // namespace tacitus
