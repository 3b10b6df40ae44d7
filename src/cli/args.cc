#include "cli/args.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "cli/settings.h"

namespace tacitus::cli {
namespace {

Error usage(std::string text) { return {Code::InvalidInput, std::move(text), "cli/usage"}; }

// Levenshtein distance; words are short.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t swap = corner + (a[i] == b[j] ? 0 : 1);
      corner = row[j + 1];
      row[j + 1] = std::min({swap, row[j] + 1, corner + 1});
    }
  }
  return row.back();
}

}  // namespace

bool in_list(std::string_view list, std::string_view word, char separator) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

std::string_view choices_of(const Verb& verb, const Flag& flag) {
  return flag.name == "--format" ? verb.formats : flag.choices;
}

const Verb* find_verb(std::string_view name) {
  const auto all = verbs();
  const auto it = std::ranges::find(all, name, &Verb::name);
  return it == all.end() ? nullptr : &*it;
}

const Flag* find_flag(std::string_view name) {
  const auto all = flags();
  const auto it = std::ranges::find_if(all, [&](const Flag& f) {
    return f.name == name || (!f.letter.empty() && f.letter == name);
  });
  return it == all.end() ? nullptr : &*it;
}

std::vector<const Flag*> flags_of(const Verb& verb) {
  std::vector<const Flag*> out;
  for (const Flag& flag : flags()) {
    const std::string_view name = flag.name.substr(2);
    if (in_list(verb.flags, name, ' ') || in_list(kCommonFlags, name, ' ')) out.push_back(&flag);
  }
  return out;
}

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  std::optional<std::string_view> best;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t d = distance(word, candidate);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const auto near = nearest(word, candidates);
  return near ? "; did you mean " + std::string(*near) + "?" : "";
}

Result<std::size_t> Args::take(const Verb& verb, std::span<const std::string_view> words,
                               std::size_t at) {
  std::string_view word = words[at];
  std::optional<std::string_view> value;
  const bool is_long = word.starts_with("--");
  if (const std::size_t equals = word.find('='); is_long && equals != std::string_view::npos) {
    value = word.substr(equals + 1);
    word = word.substr(0, equals);
  } else if (!is_long && word.size() > 2) {
    value = word.substr(2);  // "-j4"
    word = word.substr(0, 2);
  }
  const Flag* flag = find_flag(word);
  const std::vector<const Flag*> own = flags_of(verb);
  if (flag == nullptr || std::ranges::find(own, flag) == own.end()) {
    std::vector<std::string_view> known;
    known.reserve(own.size());
    for (const Flag* f : own) known.push_back(f->name);
    return usage("tacitus " + std::string(verb.name) + " has no flag " + std::string(word)
                 + did_you_mean(word, known));
  }
  if (flag->value.empty()) {
    if (value) return usage(std::string(word) + " takes no value");
    values_[flag->name] = "";
    if (flag->name == "--json") values_["--format"] = "json";
    return at + 1;
  }
  if (!value) {
    if (++at == words.size()) return usage(std::string(word) + " needs a value");
    value = words[at];
  }
  const std::string_view choices = choices_of(verb, *flag);
  if (!choices.empty() && !in_list(choices, *value, ',')) {
    return usage(std::string(word) + " is one of " + std::string(choices) + ", not "
                 + std::string(*value));
  }
  values_[flag->name] = *value;
  return at + 1;
}

void Args::take_settings(const Verb& verb, const Settings& settings) {
  for (const Flag* flag : flags_of(verb)) {
    if (flag->environment.empty() || values_.contains(flag->name)) continue;
    const Setting setting = settings.find(*flag, verb.name);
    // A format that this verb cannot print was meant for the others.
    const std::string_view choices = choices_of(verb, *flag);
    if (!choices.empty() && !in_list(choices, setting.value, ',')) continue;
    if (setting.origin.empty() || (flag->value.empty() && setting.value != "true")) continue;
    values_[flag->name] = flag->value.empty() ? "" : setting.value;
  }
}

Result<Args> Args::parse(const Verb& verb, std::span<const std::string_view> words,
                         const Settings& settings) {
  Args args;
  bool flags_ended = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view word = words[at];
    if (flags_ended || word.size() < 2 || word[0] != '-') {
      args.rest_.emplace_back(word);
      ++at;
    } else if (word == "--") {
      flags_ended = true;
      ++at;
    } else {
      const auto next = args.take(verb, words, at);
      if (!next) return next.error();
      at = next.value();
    }
  }
  args.take_settings(verb, settings);
  return args;
}

std::string Args::get(std::string_view flag, std::string_view otherwise) const {
  const auto it = values_.find(flag);
  return it != values_.end() ? it->second : std::string(otherwise);
}

Result<std::size_t> Args::number(std::string_view flag, std::size_t otherwise,
                                 std::size_t least) const {
  const std::string text = get(flag);
  if (text.empty() && !has(flag)) return otherwise;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least) {
    return usage(std::string(flag) + " needs a whole number of at least " + std::to_string(least)
                 + ", not \"" + text + "\"");
  }
  return value;
}

}  // namespace tacitus::cli
