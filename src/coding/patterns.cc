#include "coding/patterns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "lexicon/table.h"

namespace tacitus {
namespace {

constexpr std::size_t kMaxFaults = 200;
constexpr std::size_t kMaxTriggers = 200'000;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trim(std::string_view s) {
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

std::vector<std::string_view> split_words(std::string_view s) {
  std::vector<std::string_view> words;
  std::size_t i = 0;
  while (i < s.size()) {
    while (i < s.size() && is_blank(s[i])) ++i;
    const std::size_t begin = i;
    while (i < s.size() && !is_blank(s[i])) ++i;
    if (i > begin) words.push_back(s.substr(begin, i - begin));
  }
  return words;
}

// Sets are written in capitals: "HEAVY", "AID-WORD".
bool is_set_name(std::string_view s) {
  if (s.size() < 2 || s[0] < 'A' || s[0] > 'Z') return false;
  return std::ranges::all_of(
      s, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; });
}

// The first word of `s`, which is cut off.
std::string_view take_word(std::string_view& s) {
  s = trim(s);
  std::size_t end = 0;
  while (end < s.size() && !is_blank(s[end])) ++end;
  const std::string_view word = s.substr(0, end);
  s = trim(s.substr(end));
  return word;
}

template <class Value, std::size_t kSize>
std::optional<Value> find_name(const std::array<std::pair<std::string_view, Value>, kSize>& names,
                               std::string_view name) {
  for (const auto& [key, value] : names) {
    if (key == name) return value;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, Slot::Kind>, 10> kSlotNames{{
    {"subj", Slot::Kind::Subj},
    {"obj", Slot::Kind::Obj},
    {"iobj", Slot::Kind::Iobj},
    {"poss", Slot::Kind::Poss},
    {"mod", Slot::Kind::Mod},
    {"xcomp", Slot::Kind::Xcomp},
    {"ccomp", Slot::Kind::Ccomp},
    {"clause", Slot::Kind::Clause},
    {"place", Slot::Kind::Place},
    {"host", Slot::Kind::Host},
}};

constexpr std::array<std::pair<std::string_view, WordClass::Kind>, 9> kClassNames{{
    {"@any", WordClass::Kind::Any},
    {"@actor", WordClass::Kind::Actor},
    {"@polity", WordClass::Kind::Polity},
    {"@person", WordClass::Kind::Person},
    {"@armed", WordClass::Kind::Armed},
    {"@human", WordClass::Kind::Human},
    {"@place", WordClass::Kind::Place},
    {"@thing", WordClass::Kind::Thing},
    {"@unsaid", WordClass::Kind::Unsaid},
}};

constexpr std::array<std::pair<std::string_view, int>, 16> kPloverTypes{{
    {"AGREE", 0},
    {"CONSULT", 0},
    {"SUPPORT", 0},
    {"CONCEDE", 0},
    {"COOPERATE", 0},
    {"AID", 0},
    {"RETREAT", 0},
    {"REQUEST", 0},
    {"ACCUSE", 0},
    {"REJECT", 0},
    {"THREATEN", 0},
    {"PROTEST", 0},
    {"SANCTION", 0},
    {"MOBILIZE", 0},
    {"COERCE", 0},
    {"ASSAULT", 0},
}};

bool is_cameo(std::string_view s) {
  return s.size() >= 2 && s.size() <= 4
         && std::ranges::all_of(s, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

// One pass over the lines; sets are flattened at the end, so that they may be used before they
// are defined and in other files.
class PatternParser {
 public:
  void file(const PatternText& input);
  Result<PatternSet> finish();

 private:
  struct RawSet {
    bool defined = false;
    std::string first_use;  // where it was first named
    std::vector<WordId> words;
    std::vector<std::uint32_t> sets;
    int state = 0;  // while flattening: 0 new, 1 open, 2 done
  };

  void fault(std::string_view at, const std::string& what);
  void line(std::string_view text);
  void directive(std::string_view text);
  void set_line(std::string_view text);
  void form_line(std::string_view text);
  void set_words(std::string_view text);
  void rule_line(std::string_view text);
  void trigger_list(TriggerPos pos, std::string_view text);
  void trigger(TriggerPos pos, std::string_view item);
  void companion(Trigger& trigger, std::string_view text);
  std::vector<Slot> slots(std::string_view text);
  void restriction(bool wanted, std::string_view text);
  WordClass word_class(std::string_view name);
  void example(bool positive, std::string_view text);
  Slot slot(std::string_view name);
  WordId intern(std::string_view word);
  std::uint32_t set_id(std::string_view name);
  bool flatten(std::uint32_t id, std::size_t depth);
  std::string here() const { return out_.files_.back() + ":" + std::to_string(line_no_); }
  Rule* rule() { return in_rule_ ? &out_.rules_.back() : nullptr; }

  PatternSet out_;
  std::vector<RawSet> raw_{RawSet{true, "", {}, {}, 2}};
  std::unordered_map<std::string, int> rule_lines_;
  std::unordered_map<std::string, std::uint32_t> set_ids_;
  std::string faults_;
  std::size_t fault_count_ = 0;
  std::string_view line_text_;
  std::uint32_t line_no_ = 0;
  std::uint32_t line_as_ =
      0;  // what "line N" says of a rule that was made from another file; 0 = nothing
  bool in_rule_ = false;
  bool open_list_ = false;
  TriggerPos list_pos_ = TriggerPos::Verb;
  std::uint32_t open_set_ = 0;  // "set A: x," goes on in indented lines
};

void PatternParser::fault(std::string_view at, const std::string& what) {
  if (++fault_count_ > kMaxFaults) return;
  std::size_t column = 1;
  if (!at.empty() && at.data() >= line_text_.data()
      && at.data() <= line_text_.data() + line_text_.size()) {
    column = static_cast<std::size_t>(at.data() - line_text_.data()) + 1;
  }
  if (!faults_.empty()) faults_ += '\n';
  faults_ += here() + ":" + std::to_string(column) + ": " + what;
}

WordId PatternParser::intern(std::string_view word) {
  if (const auto found = out_.word_ids_.find(word); found != out_.word_ids_.end()) {
    return found->second;
  }
  const auto id = static_cast<WordId>(out_.words_.size());
  out_.words_.emplace_back(word);
  out_.word_ids_.emplace(std::string(word), id);
  return id;
}

std::uint32_t PatternParser::set_id(std::string_view name) {
  const auto [found, is_new] =
      set_ids_.try_emplace(std::string(name), static_cast<std::uint32_t>(out_.set_names_.size()));
  if (!is_new) return found->second;
  out_.set_names_.emplace_back(name);
  raw_.push_back({false, here(), {}, {}, 0});
  return static_cast<std::uint32_t>(out_.set_names_.size() - 1);
}

void PatternParser::file(const PatternText& input) {
  out_.files_.push_back(input.name);
  line_no_ = 0;
  in_rule_ = false;
  open_list_ = false;
  open_set_ = 0;
  std::string_view rest = input.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    ++line_no_;
    line_text_ = rest.substr(0, end);
    line(line_text_);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void PatternParser::line(std::string_view text) {
  const bool indented = !text.empty() && is_blank(text.front());
  std::string_view s = trim(text);
  if (s.empty() || s.front() == '#') return;
  if (!indented) {
    in_rule_ = false;
    open_list_ = false;
    open_set_ = 0;
    const std::string_view key = take_word(s);
    if (key == "set") return set_line(s);
    if (key == "rule") return rule_line(s);
    if (key == "form") return form_line(s);
    return fault(key, "expected 'set', 'form' or 'rule', found '" + std::string(key) + "'");
  }
  if (open_set_ != 0) return set_words(s);
  if (!in_rule_) return fault(s, "an indented line belongs under a 'set' or a 'rule'");
  if ((s.front() == '+' || s.front() == '-') && s.size() > 1 && is_blank(s[1])) {
    return example(s.front() == '+', trim(s.substr(1)));
  }
  if (open_list_) {
    open_list_ = s.back() == ',';
    return trigger_list(list_pos_, s);
  }
  for (const std::string_view part : split_list(s, ';')) directive(part);
}

void PatternParser::set_line(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return fault(text, "expected 'set NAME: words'");
  const std::string_view name = trim(text.substr(0, colon));
  if (!is_set_name(name)) return fault(name, "a set's name is written in capitals: 'WEAPON'");
  const std::uint32_t id = set_id(name);
  if (raw_[id].defined) return fault(name, "set '" + std::string(name) + "' is defined twice");
  raw_[id].defined = true;
  open_set_ = id;
  set_words(text.substr(colon + 1));
}

// "form lend: lent": what a lemmatiser may not know.
void PatternParser::form_line(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto lemma = split_words(text.substr(0, std::min(colon, text.size())));
  if (colon == std::string_view::npos || lemma.size() != 1) {
    return fault(text, "expected 'form LEMMA: form, form'");
  }
  for (const std::string_view form : split_list(text.substr(colon + 1))) {
    out_.forms_.emplace(std::string(form), intern(lemma[0]));
  }
}

void PatternParser::set_words(std::string_view text) {
  for (const std::string_view word : split_list(text)) {
    if (is_set_name(word)) {
      const std::uint32_t id = set_id(word);
      raw_[open_set_].sets.push_back(id);
    } else if (split_words(word).size() != 1) {
      fault(word, "a set holds single words; '" + std::string(word) + "' are several");
    } else {
      raw_[open_set_].words.push_back(intern(word));
    }
  }
}

void PatternParser::rule_line(std::string_view text) {
  const std::string_view name = take_word(text);
  Rule made;
  made.name = name;
  made.file = static_cast<std::uint32_t>(out_.files_.size() - 1);
  made.line = line_no_;
  if (name.empty()) return fault(name, "expected 'rule NAME TYPE [mode] [cameo]'");
  if (!rule_lines_.emplace(std::string(name), 0).second) {
    fault(name, "rule '" + std::string(name) + "' is defined twice");
  }
  const std::string_view event = take_word(text);
  if (event != "-" && !find_name(kPloverTypes, event)) {
    fault(event, "'" + std::string(event) + "' is no PLOVER event type");
  }
  made.event = event;
  while (!text.empty()) {
    const std::string_view word = take_word(text);
    if (is_cameo(word)) {
      made.cameo = word;
    } else if (made.mode.empty()) {
      made.mode = word;
    } else {
      fault(word, "expected a CAMEO code, found '" + std::string(word) + "'");
    }
  }
  line_as_ = 0;
  out_.rules_.push_back(std::move(made));
  in_rule_ = true;
}

void PatternParser::directive(std::string_view text) {
  std::string_view rest = text;
  const std::string_view key = take_word(rest);
  Rule& current = *rule();
  if (key == "verb") return trigger_list(TriggerPos::Verb, rest);
  if (key == "noun") return trigger_list(TriggerPos::Noun, rest);
  if (key == "aux") return trigger_list(TriggerPos::Aux, rest);
  if (key == "pred") return trigger_list(TriggerPos::Pred, rest);
  if (key == "source") {
    current.source = slots(rest);
  } else if (key == "target") {
    current.target = slots(rest);
  } else if (key == "theme") {
    current.theme = slots(rest);
  } else if (key == "tool") {
    current.tool = slots(rest);
  } else if (key == "need" || key == "not") {
    restriction(key == "need", rest);
  } else if (key == "light") {
    for (const std::string_view verb : split_list(rest)) current.light.push_back(intern(verb));
  } else if (key == "op") {
    current.op = rest;
  } else if (key == "line") {
    line_as_ = 0;
    for (const char c : rest) {
      const bool digit = c >= '0' && c <= '9' && line_as_ < 100'000'000;
      if (!digit) return fault(rest, "expected a line number");
      line_as_ = line_as_ * 10 + static_cast<std::uint32_t>(c - '0');
    }
    current.line = line_as_;
  } else if (key == "back") {
    current.back_event = take_word(rest);
    current.back_cameo = rest;
    if (!find_name(kPloverTypes, current.back_event) || !is_cameo(rest)) {
      fault(rest, "expected 'back TYPE CAMEO'");
    }
  } else if (key == "weak") {
    current.weak = true;
  } else if (key == "strong") {
    current.strong = true;
  } else if (key == "mutual") {
    current.mutual = true;
  } else {
    fault(key, "unknown directive '" + std::string(key) + "'");
  }
}

// A list that ends in a comma goes on in the next line.
void PatternParser::trigger_list(TriggerPos pos, std::string_view text) {
  list_pos_ = pos;
  open_list_ = text.ends_with(',');
  for (const std::string_view item : split_list(text)) trigger(pos, item);
}

void PatternParser::trigger(TriggerPos pos, std::string_view item) {
  if (out_.triggers_.size() >= kMaxTriggers) return fault(item, "too many triggers");
  Trigger made;
  made.rule = static_cast<std::uint32_t>(out_.rules_.size() - 1);
  made.line = line_as_ != 0 ? line_as_ : line_no_;
  made.pos = pos;
  const std::size_t plus = item.find('+');
  const auto words = split_words(item.substr(0, plus));
  if (words.empty()) return fault(item, "a trigger has no word");
  // A verb leads ("call off"), a noun or predicate ends ("artillery barrage", "on alert").
  const std::size_t head = pos == TriggerPos::Verb ? 0 : words.size() - 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_set_name(words[i])) return fault(words[i], "a set may only stand after '+'");
    if (i == head) {
      made.head = intern(words[i]);
    } else {
      made.with.push_back(intern(words[i]));
    }
  }
  if (plus != std::string_view::npos) companion(made, item.substr(plus + 1));
  out_.triggers_.push_back(std::move(made));
}

void PatternParser::companion(Trigger& trigger, std::string_view text) {
  text = trim(text);
  trigger.has_companion = true;
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    trigger.companion_prep = intern(trim(text.substr(0, colon)));
    text = trim(text.substr(colon + 1));
  }
  for (const std::string_view word : split_list(text, '|')) {
    if (is_set_name(word)) {
      trigger.companion_sets.push_back(set_id(word));
    } else if (split_words(word).size() == 1) {
      trigger.companion.push_back(intern(word));
    } else {
      fault(word, "a companion is one word; '" + std::string(word) + "' are several");
    }
  }
  if (trigger.companion.empty() && trigger.companion_sets.empty()) {
    fault(text, "expected a word after '+'");
  }
}

Slot PatternParser::slot(std::string_view name) {
  if (const auto kind = find_name(kSlotNames, name)) return {*kind, 0};
  return {Slot::Kind::Prep, intern(name)};
}

std::vector<Slot> PatternParser::slots(std::string_view text) {
  std::vector<Slot> found;
  for (const std::string_view name : split_list(text)) {
    if (split_words(name).size() != 1) {
      fault(name, "expected a slot name, found '" + std::string(name) + "'");
    } else {
      found.push_back(slot(name));
    }
  }
  return found;
}

WordClass PatternParser::word_class(std::string_view name) {
  if (name.empty()) return {};
  if (const auto kind = find_name(kClassNames, name)) return {*kind, 0};
  if (is_set_name(name)) return {WordClass::Kind::Set, set_id(name)};
  fault(name, "expected a SET or @class, found '" + std::string(name) + "'");
  return {};
}

void PatternParser::restriction(bool wanted, std::string_view text) {
  Restriction made;
  made.wanted = wanted;
  made.text = (wanted ? "need " : "not ") + std::string(text);
  const std::string_view of = take_word(text);
  if (of.empty()) return fault(of, "expected 'need SLOT [CLASS]'");
  if (of == "source") {
    made.of = Restriction::Of::Source;
  } else if (of == "target") {
    made.of = Restriction::Of::Target;
  } else if (of == "theme") {
    made.of = Restriction::Of::Theme;
  } else {
    for (const std::string_view name : split_list(of, '|')) made.slots.push_back(slot(name));
  }
  for (const std::string_view name : split_list(take_word(text), '|')) {
    made.classes.push_back(word_class(name));
  }
  if (!text.empty()) fault(text, "unexpected '" + std::string(text) + "'");
  rule()->restrictions.push_back(std::move(made));
}

void PatternParser::example(bool positive, std::string_view text) {
  PatternExample made;
  made.positive = positive;
  made.rule = rule()->name;
  made.event = rule()->event;
  made.where = here();
  const std::size_t arrow = text.find("=>");
  made.sentence = trim(text.substr(0, arrow));
  if (arrow != std::string_view::npos) {
    std::string_view rest = trim(text.substr(arrow + 2));
    const std::string_view event = take_word(rest);
    if (!find_name(kPloverTypes, event)) {
      return fault(event, "'" + std::string(event) + "' is no PLOVER event type");
    }
    made.event = event;
    const std::size_t to = rest.find("->");
    made.source = trim(rest.substr(0, to));
    if (to != std::string_view::npos) made.target = trim(rest.substr(to + 2));
  } else if (positive && made.event == "-") {
    return fault(text, "expected '=> TYPE source -> target'");
  }
  if (made.sentence.empty()) return fault(text, "an example needs a sentence");
  out_.examples_.push_back(std::move(made));
}

bool PatternParser::flatten(std::uint32_t id, std::size_t depth) {
  RawSet& set = raw_[id];
  if (set.state == 2) return true;
  if (set.state == 1 || depth > 50) return false;
  set.state = 1;
  for (const std::uint32_t inner : set.sets) {
    if (!flatten(inner, depth + 1)) return false;
    const auto& words = raw_[inner].words;
    raw_[id].words.insert(raw_[id].words.end(), words.begin(), words.end());
  }
  auto& words = raw_[id].words;
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  raw_[id].state = 2;
  return true;
}

Result<PatternSet> PatternParser::finish() {
  for (std::uint32_t id = 1; id < raw_.size(); ++id) {
    const std::string& name = out_.set_names_[id];
    std::string what;
    if (!raw_[id].defined) {
      what = "set '" + name + "' is not defined";
    } else if (!flatten(id, 0)) {
      what = "set '" + name + "' contains itself";
    }
    if (what.empty()) continue;
    if (!faults_.empty()) faults_ += '\n';
    faults_ += raw_[id].first_use + ":1: " + what;
  }
  if (!faults_.empty()) return Error{Code::InvalidInput, faults_, "lexicon/bad-pattern"};
  for (RawSet& set : raw_) out_.sets_.push_back(std::move(set.words));
  out_.sets_.erase(out_.sets_.begin());
  out_.index_.resize(out_.words_.size());
  for (std::uint32_t i = 0; i < out_.triggers_.size(); ++i) {
    out_.index_[out_.triggers_[i].head].push_back(i);
  }
  return std::move(out_);
}

Result<PatternSet> PatternSet::parse(const std::vector<PatternText>& files) {
  PatternParser parser;
  for (const PatternText& file : files) parser.file(file);
  return parser.finish();
}

WordId PatternSet::lemma_of_form(std::string_view form) const {
  const auto found = forms_.find(form);
  return found == forms_.end() ? 0 : found->second;
}

WordId PatternSet::word(std::string_view lemma) const {
  const auto found = word_ids_.find(lemma);
  return found == word_ids_.end() ? 0 : found->second;
}

bool PatternSet::in_set(WordId word, std::uint32_t set) const {
  return word != 0 && std::ranges::binary_search(sets_[set], word);
}

std::uint32_t PatternSet::set_named(std::string_view name) const {
  const auto found = std::ranges::find(set_names_, name);
  return found == set_names_.end() ? 0 : static_cast<std::uint32_t>(found - set_names_.begin());
}

std::vector<const Rule*> PatternSet::without_example() const {
  std::vector<const Rule*> out;
  for (const Rule& rule : rules_) {
    const bool has_one = std::ranges::any_of(examples_, [&rule](const PatternExample& example) {
      return example.rule == rule.name && (example.positive || rule.event == "-");
    });
    if (!has_one) out.push_back(&rule);
  }
  return out;
}

std::string PatternSet::where(const Rule& rule) const {
  return files_[rule.file] + ":" + std::to_string(rule.line);
}

std::string PatternSet::where(const Trigger& trigger) const {
  return files_[rules_[trigger.rule].file] + ":" + std::to_string(trigger.line);
}

}  // namespace tacitus
