// tacitus lexicon: checks the lexicons, and makes one file of them and back.

#include <filesystem>

#include <tacitus/engine.h>

#include "cli/engine_flags.h"
#include "cli/verbs.h"
#include "cli/whole_file.h"
#include "engine/lexicon_add.h"
#include "engine/lexicon_check.h"
#include "engine/stages.h"

namespace tacitus::cli {
namespace {

namespace fs = std::filesystem;

int lexicon_test(App& app) {
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  const LexiconReport report = test_lexicon(engine.value());
  for (const LexiconReport::Failure& f : report.failures) {
    app.out.line(f.where + ": expected " + f.expected + ", got " + f.found + ": " + f.sentence);
  }
  app.out.line(std::to_string(report.examples - report.failures.size()) + " of "
               + std::to_string(report.examples) + " examples code as stated");
  return report.failures.empty() ? kDone : kNothingFound;
}

int lexicon_check(App& app) {
  // Opening an engine compiles every file; its error names all faults with file and line.
  auto engine = open_engine(app.args, Depth::Record);
  if (!engine) return app.fail_with(engine.error());
  const auto faults = lint_lexicon(app.args.get("--lexicons"));
  if (!faults) return app.fail_with(faults.error());
  for (const std::string& fault : faults.value()) app.out.line(fault);
  const std::vector<std::string> unused = engine.value().stages().dictionary_notes();
  for (const std::string& note : unused) app.out.line(note);
  const bool sound = faults.value().empty() && unused.empty();
  if (sound) app.out.line("every lexicon file is sound");
  return sound ? kDone : kNothingFound;
}

int lexicon_add(App& app) {
  const std::vector<std::string> words(app.args.rest().begin() + 1, app.args.rest().end());
  const auto added = add_to_lexicon(app.args.get("--lexicons"), words);
  if (!added) return app.fail_with(added.error());
  app.out.write("added to " + added.value());
  return kDone;
}

Result<bool> write_file(const std::string& path, std::string_view bytes) {
  auto file = WholeFile::open(path);
  if (!file) return file.error();
  file.value().out().write(bytes);
  return file.value().keep();
}

// The folder or file that compile and decompile are about, and where to.
Result<std::pair<std::string, std::string>> from_and_to(const App& app) {
  const auto& rest = app.args.rest();
  std::string from = rest.size() > 1 ? rest[1] : app.args.get("--lexicons");
  std::string to = app.args.get("--output");
  if (rest.size() > 2 || from.empty() || to.empty() || to == "-") {
    return Error{Code::InvalidInput,
                 "lexicon " + rest.front() + " wants "
                     + (rest.front() == "compile" ? "a folder, and a file after -o"
                                                  : "a compiled file, and a folder after -o"),
                 "cli/usage"};
  }
  return std::pair(std::move(from), std::move(to));
}

int lexicon_compile(App& app) {
  const auto places = from_and_to(app);
  if (!places) return app.fail_with(places.error());
  const auto& [from, to] = places.value();
  // What does not load is told here, with file and line, and not when the file is used.
  EngineOptions options;
  options.lexicons = from;
  if (const auto engine = Engine::open(options); !engine) return app.fail_with(engine.error());
  const auto bytes = compile_lexicon_folder(from);
  if (!bytes) return app.fail_with(bytes.error());
  const auto written = write_file(to, bytes.value());
  return written ? kDone : app.fail_with(written.error());
}

int lexicon_decompile(App& app) {
  const auto places = from_and_to(app);
  if (!places) return app.fail_with(places.error());
  const auto files = decompile_lexicon(places.value().first);
  if (!files) return app.fail_with(files.error());
  for (const auto& [name, text] : files.value()) {
    const fs::path path = fs::path(places.value().second) / name;
    std::error_code fault;
    fs::create_directories(path.parent_path(), fault);
    if (fault) {
      return app.fail_with(
          {Code::Io, path.parent_path().string() + ": cannot make the folder: " + fault.message(),
           "io/write"});
    }
    if (const auto done = write_file(path.string(), text); !done)
      return app.fail_with(done.error());
  }
  return kDone;
}

}  // namespace

int run_lexicon(App& app) {
  constexpr std::pair<std::string_view, int (*)(App&)> kActions[] = {
      {"test", lexicon_test},
      {"check", lexicon_check},
      {"add", lexicon_add},
      {"compile", lexicon_compile},
      {"decompile", lexicon_decompile}};
  const std::string what = app.args.rest().empty() ? "" : app.args.rest().front();
  for (const auto& [name, action] : kActions) {
    if (name == what) return action(app);
  }
  return app.fail_with({Code::InvalidInput,
                        "lexicon is followed by check or test, add, compile or decompile",
                        "cli/usage"});
}

}  // namespace tacitus::cli
