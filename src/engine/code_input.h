#ifndef TACITUS_ENGINE_CODE_INPUT_H_
#define TACITUS_ENGINE_CODE_INPUT_H_

#include <memory>
#include <string>
#include <string_view>

#include <tacitus/engine.h>

#include "base/result.h"

namespace tacitus {

// One line of `tacitus code`: {"id", "text" | "html" | "raw", "url", "outlet", "published",
// "title"}; other members are passed over. Exactly one of text, html and raw must be there.
struct CodeInput {
  std::string bytes;
  ReadOptions options;
};

// Reads such lines. Holds the parser's memory, so keep one a thread.
class CodeInputReader {
 public:
  CodeInputReader();
  CodeInputReader(CodeInputReader&&) noexcept;
  CodeInputReader& operator=(CodeInputReader&&) noexcept;
  CodeInputReader(const CodeInputReader&) = delete;
  CodeInputReader& operator=(const CodeInputReader&) = delete;
  ~CodeInputReader();

  Result<CodeInput> read(std::string_view line);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_CODE_INPUT_H_
