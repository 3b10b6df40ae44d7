#include "lexicon/dictionaries.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/mapped_file.h"

namespace tacitus {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{256} << 20U;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_case(std::string_view s) {
  std::string out(s);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::vector<std::string> split_words(std::string_view s) {
  std::vector<std::string> words;
  while (!s.empty()) {
    const std::size_t end = std::min(s.find(' '), s.size());
    if (end > 0) words.emplace_back(s.substr(0, end));
    s.remove_prefix(std::min(end + 1, s.size()));
  }
  return words;
}

void noun_forms(const std::string& noun, std::vector<std::string>& out) {
  out.push_back(noun);
  if (noun.ends_with('y') && noun.size() > 2) {
    out.push_back(noun.substr(0, noun.size() - 1) + "ies");
  } else {
    out.push_back(noun + (noun.ends_with('s') ? "es" : "s"));
  }
}

void verb_forms(const std::string& verb, std::vector<std::string>& out) {
  const std::string stem = verb.ends_with('e') ? verb.substr(0, verb.size() - 1) : verb;
  for (const std::string& form : {verb, verb + "s", stem + "ed", stem + "ing"}) out.push_back(form);
}

// Every way of filling the places of a phrase of which each has one or more words.
void combine(const std::vector<std::vector<std::string>>& places, std::size_t from,
             const std::string& so_far, std::vector<std::string>& out) {
  constexpr std::size_t kMax = 64;
  if (out.size() >= kMax) return;
  if (from == places.size()) {
    out.push_back(so_far);
    return;
  }
  for (const std::string& word : places[from]) {
    std::string longer = so_far;
    if (!longer.empty()) longer += ' ';
    longer += word;
    combine(places, from + 1, longer, out);
  }
}

class Loader {
 public:
  std::shared_ptr<Dictionaries> out = std::make_shared<Dictionaries>();

  // Calls `take(text, name)` for each file.
  template <class Take>
  std::optional<Error> each(const std::vector<std::string>& paths, Take take) {
    for (const std::string& path : paths) {
      auto text = read_file(path, kMaxBytes);
      if (!text.ok()) return text.error();
      take(std::string_view(text.value()), std::filesystem::path(path).filename().string());
    }
    return std::nullopt;
  }

  std::optional<Error> load(const DictionaryFiles& files) {
    Dictionaries& d = *out;
    if (auto error = each(files.actors, [&d](std::string_view text, const std::string& name) {
          d.actors.push_back({name, read_community_actors(text, name, d.notes)});
        })) {
      return error;
    }
    if (auto error = each(files.agents, [&d](std::string_view text, const std::string& name) {
          d.agents.push_back({name, read_community_agents(text, name, d.notes)});
        })) {
      return error;
    }
    if (auto error = each(files.verbs, [&d](std::string_view text, const std::string& name) {
          d.verbs.push_back({name, read_community_verbs(text, name, d.notes)});
        })) {
      return error;
    }
    if (auto error = each(files.discards, [this](std::string_view text, const std::string& name) {
          discards(text, name);
        })) {
      return error;
    }
    return each(files.issues,
                [this](std::string_view text, const std::string& name) { issues(text, name); });
  }

 private:
  void discards(std::string_view text, const std::string& name) {
    for (const CommunityPhrase& entry : read_community_discards(text, name, out->notes)) {
      out->discards.add(lower_case(entry.phrase),
                        static_cast<PhraseIndex::Value>(out->discard_topics.size()));
      out->discard_topics.push_back({{}, entry.special, place(name, entry.line)});
    }
  }

  void issues(std::string_view text, const std::string& name) {
    for (const CommunityPhrase& entry : read_community_issues(text, name, out->notes)) {
      const auto topic = static_cast<PhraseIndex::Value>(out->issue_topics.size());
      for (const std::string& phrase : issue_phrases(entry.phrase)) out->issues.add(phrase, topic);
      out->issue_topics.push_back({entry.code, entry.special, place(name, entry.line)});
    }
  }

  static std::string place(const std::string& name, std::uint32_t line) {
    return name + ':' + std::to_string(line);
  }
};

}  // namespace

std::string written_name(std::string_view phrase) {
  constexpr std::size_t kShort = 4;
  if (phrase.size() <= kShort && phrase.find(' ') == std::string_view::npos) {
    return std::string(phrase);
  }
  std::string out = lower_case(phrase);
  bool first = true;
  for (char& c : out) {
    const bool letter = c >= 'a' && c <= 'z';
    if (letter && first) c = static_cast<char>(c - 'a' + 'A');
    first = !letter && c != '\'' && (c < '0' || c > '9') && static_cast<unsigned char>(c) < 0x80;
  }
  return out;
}

std::vector<std::string> issue_phrases(std::string_view phrase) {
  std::string written = lower_case(phrase);
  while (!written.empty() && written.front() == '~') written.erase(0, 1);
  std::ranges::replace(written, '+', ' ');
  std::vector<std::vector<std::string>> places;
  for (const std::string& word : split_words(written)) {
    places.emplace_back();
    if (word.starts_with("n:")) {
      noun_forms(word.substr(2), places.back());
    } else if (word.starts_with("v:")) {
      verb_forms(word.substr(2), places.back());
    } else {
      places.back().push_back(word);
    }
  }
  std::vector<std::string> out;
  if (!places.empty()) combine(places, 0, {}, out);
  return out;
}

Result<std::shared_ptr<const Dictionaries>> Dictionaries::load(const DictionaryFiles& files) {
  Loader loader;
  if (auto error = loader.load(files)) return *error;
  return std::shared_ptr<const Dictionaries>(std::move(loader.out));
}

}  // namespace tacitus
