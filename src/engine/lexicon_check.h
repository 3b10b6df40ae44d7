#ifndef TACITUS_ENGINE_LEXICON_CHECK_H_
#define TACITUS_ENGINE_LEXICON_CHECK_H_

#include <string>
#include <utility>
#include <vector>

#include <tacitus/engine.h>

#include "base/result.h"

namespace tacitus {

// What the examples beside the patterns gave when they were coded.
struct LexiconReport {
  struct Failure {
    std::string where;  // "data/lexicons/events/x.pat:120"
    std::string sentence;
    std::string expected;
    std::string found;
  };
  std::size_t examples = 0;
  std::vector<Failure> failures;
};

// Codes every example of the event patterns with the engine (of full depth).
LexiconReport test_lexicon(const Engine& engine);

// What is wrong in the tables of a folder (empty = the built-in ones) though they can be read: one
// line a fault, "file:line:column: what".
Result<std::vector<std::string>> lint_lexicon(const std::string& folder);

// The folder as the bytes of one file; `decompile_lexicon` gives its files back, by name.
Result<std::string> compile_lexicon_folder(const std::string& folder);
Result<std::vector<std::pair<std::string, std::string>>> decompile_lexicon(const std::string& path);

}  // namespace tacitus

#endif  // TACITUS_ENGINE_LEXICON_CHECK_H_
