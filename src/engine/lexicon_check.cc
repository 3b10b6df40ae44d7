#include "engine/lexicon_check.h"

#include <algorithm>

#include "base/mapped_file.h"
#include "coding/patterns.h"
#include "engine/stages.h"
#include "lexicon/check.h"
#include "lexicon/compiled.h"
#include "lexicon/lexicon.h"
#include "record/document.h"
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

bool codes_as(const Document& d, const PatternExample& example) {
  return std::ranges::any_of(d.events, [&](const Event& e) {
    if (e.type != example.event || !took_place(e)) return false;
    return std::ranges::any_of(e.tellings, [&](const EventMention& t) {
      return any_holds(d, t.sources, example.source) && any_holds(d, t.targets, example.target);
    });
  });
}

std::string expected(const PatternExample& example) {
  std::string out = (example.positive ? "" : "not ") + example.event;
  if (!example.source.empty()) out += " by " + example.source;
  if (!example.target.empty()) out += " on " + example.target;
  return out;
}

std::string found(const Document& d) {
  std::string out;
  for (const Event& e : d.events) {
    if (took_place(e)) out += (out.empty() ? "" : ", ") + e.type;
  }
  return out.empty() ? "nothing" : out;
}

}  // namespace

LexiconReport test_lexicon(const Engine& engine) {
  LexiconReport report;
  for (const PatternExample& example : engine.stages().patterns().examples()) {
    ++report.examples;
    ReadOptions options;
    options.format = InputFormat::Text;
    const auto record = engine.read(example.sentence, options);
    const bool as_stated =
        record.ok() && codes_as(record.value().document(), example) == example.positive;
    if (as_stated) continue;
    report.failures.push_back({example.where, example.sentence, expected(example),
                               record.ok() ? found(record.value().document()) : "unreadable"});
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
