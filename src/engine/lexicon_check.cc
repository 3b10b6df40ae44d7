#include "engine/lexicon_check.h"

#include "base/mapped_file.h"
#include "coding/events.h"
#include "coding/pattern_examples.h"
#include "coding/patterns.h"
#include "engine/stages.h"
#include "lexicon/check.h"
#include "lexicon/compiled.h"
#include "lexicon/lexicon.h"
#include "record/document.h"

namespace tacitus {
namespace {

std::string expected(const PatternExample& example) {
  std::string out = (example.positive ? "" : "not ") + example.event;
  if (example.positive) out += " by rule " + example.rule;
  if (!example.source.empty()) out += ", source " + example.source;
  if (!example.target.empty()) out += ", target " + example.target;
  return out;
}

}  // namespace

LexiconReport test_lexicon(const Engine& engine) {
  LexiconReport report;
  const PatternSet& patterns = engine.stages().patterns();
  for (const PatternExample& example : patterns.examples()) {
    ++report.examples;
    ReadOptions options;
    options.format = InputFormat::Text;
    options.explain = true;
    const auto record = engine.read(example.sentence, options);
    std::string found =
        record.ok() ? example_fault(record.value().document(), patterns, example) : "unreadable";
    if (found.empty()) continue;
    report.failures.push_back(
        {example.where, example.sentence, expected(example), std::move(found)});
  }
  return report;
}

Result<std::vector<std::string>> lint_lexicon(const std::string& folder) {
  const auto lexicon = Lexicon::load(folder);
  if (!lexicon) return lexicon.error();
  std::vector<std::string> out;
  for (const LexiconFault& fault : check_lexicon(*lexicon.value())) {
    out.push_back(fault.where + ": " + fault.text);
  }
  const auto events = EventCoder::compile(*lexicon.value());
  if (!events) return events.error();
  const PatternSet& patterns = events.value().patterns();
  for (const Rule* rule : patterns.without_example()) {
    out.push_back(patterns.where(*rule) + ":1: rule '" + rule->name + "' has no example");
  }
  return out;
}

Result<std::string> compile_lexicon_folder(const std::string& folder) {
  const auto read = read_lexicon_folder(folder);
  if (!read) return read.error();
  std::vector<LexiconFile> files;
  files.reserve(read.value().size());
  for (const auto& [name, text] : read.value()) files.push_back({name, text});
  return compile_lexicon(std::move(files));
}

Result<std::vector<std::pair<std::string, std::string>>> decompile_lexicon(
    const std::string& path) {
  const auto mapped = MappedFile::open(path);
  if (!mapped) return mapped.error();
  const auto compiled = CompiledLexicon::parse(mapped.value().bytes());
  if (!compiled) {
    Error error = compiled.error();
    error.text = path + ": " + error.text;
    return error;
  }
  std::vector<std::pair<std::string, std::string>> out;
  for (const CompiledLexicon::Entry& entry : compiled.value().entries()) {
    out.emplace_back(entry.name, entry.text);
  }
  return out;
}

}  // namespace tacitus
