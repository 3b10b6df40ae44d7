#ifndef TACITUS_ENGINE_LEXICON_CHECK_H_
#define TACITUS_ENGINE_LEXICON_CHECK_H_

#include <string>
#include <vector>

#include <tacitus/engine.h>

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

}  // namespace tacitus

#endif  // TACITUS_ENGINE_LEXICON_CHECK_H_
