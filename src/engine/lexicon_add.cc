#include "engine/lexicon_add.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

#include <tacitus/engine.h>

#include "base/mapped_file.h"
#include "coding/patterns.h"
#include "engine/lexicon_check.h"
#include "engine/stages.h"
#include "record/document.h"

namespace tacitus {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

Error wrong(std::string text) { return {Code::InvalidInput, std::move(text), "lexicon/not-added"}; }

bool one_line(const std::string& s) { return s.find_first_of("\t\n\r") == std::string::npos; }

// A file that is written back as it was unless the change is kept.
class Change {
 public:
  explicit Change(std::string path) : path_(std::move(path)) {
    if (auto text = read_file(path_, kMaxBytes); text.ok()) before_ = std::move(text).value();
  }
  ~Change() {
    if (kept_) return;
    if (before_) {
      write(*before_);
    } else {
      std::error_code ignored;
      std::filesystem::remove(path_, ignored);
    }
  }
  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;

  const std::string& path() const { return path_; }
  bool existed() const { return before_.has_value(); }
  std::string before() const { return before_.value_or(std::string()); }
  void keep() { kept_ = true; }

  // Whole or not at all: a temporary file takes the name.
  bool write(const std::string& text) const {
    const std::string unfinished = path_ + ".new";
    {
      std::ofstream out(unfinished, std::ios::binary);
      out << text;
      out.flush();
      if (!out) return false;
    }
    return std::rename(unfinished.c_str(), path_.c_str()) == 0;
  }

 private:
  std::string path_;
  std::optional<std::string> before_;
  bool kept_ = false;
};

std::string told(const Document& d) {
  std::string out;
  for (const Event& e : d.events) {
    out += "; it codes " + e.type + " by " + e.tellings.front().provenance.rule;
  }
  for (const Dropped& x : d.dropped) {
    out += "; no " + x.what + " at \"" + std::string(d.at(x.span)) + "\": " + x.reason;
  }
  return out;
}

// The faults of the folder after the change, if any: it must load, be sound and code the example.
std::optional<Error> check(const std::string& folder, const std::string& example,
                           const std::string& rule) {
  EngineOptions options;
  options.lexicons = folder;
  const auto engine = Engine::open(options);
  if (!engine) return engine.error();
  const auto faults = lint_lexicon(folder);
  if (!faults) return faults.error();
  if (!faults.value().empty()) return wrong(faults.value().front());
  if (example.empty()) return std::nullopt;
  ReadOptions read;
  read.format = InputFormat::Text;
  read.explain = true;
  const auto record = engine.value().read(example, read);
  if (!record) return record.error();
  const Document& d = record.value().document();
  for (const Event& event : d.events) {
    for (const EventMention& telling : event.tellings) {
      if (telling.provenance.rule == "event/" + rule) return std::nullopt;
    }
  }
  return wrong("the example is not coded by the new rule" + told(d));
}

// verb|noun WORD TYPE CAMEO EXAMPLE
Result<std::string> add_pattern(const std::string& folder, const std::vector<std::string>& words) {
  if (words.size() != 5) {
    return wrong("expected: " + words[0] + " WORD TYPE CAMEO \"an example sentence.\"");
  }
  Change change(folder + "/lexicons/events/added.pat");
  std::string name = "added-" + words[1] + '-' + words[2];
  std::ranges::replace(name, ' ', '-');
  std::string rule = "\nrule " + name + ' ' + words[2] + ' ' + words[3] + "\n  " + words[0] + ' '
                     + words[1] + '\n';
  rule += words[0] == "verb"
              ? "  source subj\n  target obj, iobj, to, with, against, on, from, of\n"
              : "  source subj, by, from\n  target of, on, against, to, with\n";
  rule += "  need source\n  + " + words[4] + " => " + words[2] + '\n';
  const std::string head =
      change.existed() ? change.before() : "# Patterns added with tacitus lexicon add.\n";
  if (!change.write(head + rule)) return wrong(change.path() + ": cannot be written");
  if (auto error = check(folder, words[4], name)) return *error;
  change.keep();
  return change.path() + ":" + rule;
}

// actor NAME KIND COUNTRY SECTOR
Result<std::string> add_actor(const std::string& folder, const std::vector<std::string>& words) {
  if (words.size() != 5) return wrong("expected: actor NAME KIND COUNTRY SECTOR");
  Change change(folder + "/lexicons/actors/added.tsv");
  const std::string head = change.existed()
                               ? change.before()
                               : "# Actors added with tacitus lexicon add.\n"
                                 "name\tkind\tcountry\tsector\taliases\tadjectives\tseats\tcameo\n";
  const std::string line = words[1] + '\t' + words[2] + '\t' + words[3] + '\t' + words[4] + '\n';
  if (!change.write(head + line)) return wrong(change.path() + ": cannot be written");
  if (auto error = check(folder, {}, {})) return *error;
  change.keep();
  return change.path() + ": " + line;
}

// The text with the row put before the first one that sorts after it.
std::string with_row(const std::string& text, const std::string& row) {
  std::string out;
  bool header_seen = false;
  bool put = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    const bool comment = line.empty() || line.front() == '#';
    if (!comment && header_seen && !put && line > row) {
      out += row + '\n';
      put = true;
    }
    header_seen = header_seen || !comment;
    out += line + '\n';
    at = end + 1;
  }
  return put ? out : out + row + '\n';
}

// agent NOUN SECTOR [KIND]
Result<std::string> add_agent(const std::string& folder, const std::vector<std::string>& words) {
  if (words.size() != 3 && words.size() != 4) return wrong("expected: agent NOUN SECTOR [KIND]");
  Change change(folder + "/lexicons/agents.tsv");
  if (!change.existed()) return wrong(change.path() + " is missing");
  const std::string row =
      words[1] + '\t' + words[2] + '\t' + (words.size() == 4 ? words[3] : "person");
  if (!change.write(with_row(change.before(), row))) {
    return wrong(change.path() + ": cannot be written");
  }
  if (auto error = check(folder, {}, {})) return *error;
  change.keep();
  return change.path() + ": " + row + '\n';
}

}  // namespace

Result<std::string> add_to_lexicon(const std::string& folder,
                                   const std::vector<std::string>& words) {
  if (folder.empty()) return wrong("--lexicons must name the folder of lexicons to add to");
  if (words.empty() || !std::ranges::all_of(words, one_line)) {
    return wrong("expected verb, noun, actor or agent, and what to add");
  }
  if (words[0] == "verb" || words[0] == "noun") return add_pattern(folder, words);
  if (words[0] == "actor") return add_actor(folder, words);
  if (words[0] == "agent") return add_agent(folder, words);
  return wrong("'" + words[0] + "' is none of verb, noun, actor, agent");
}

}  // namespace tacitus
