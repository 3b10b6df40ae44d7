#ifndef TACITUS_CLI_MESSAGES_H_
#define TACITUS_CLI_MESSAGES_H_

// What is said on stderr, one line each: "tacitus: error[slug]: text", or with --json-errors
// {"level":"error","slug":"...","text":"..."}.

#include <string>
#include <string_view>

#include "base/result.h"

namespace tacitus::cli {

class Messages {
 public:
  Messages(bool json, bool color) : json_(json), color_(color) {}
  void error(const Error& error) const;
  void warning(std::string_view text) const;

 private:
  void line(std::string_view level, std::string_view slug, std::string_view text) const;
  bool json_;
  bool color_;
};

// Whether to colour what goes to a file: `when` is "auto", "always" or "never". auto means on a
// terminal that is not dumb, unless NO_COLOR is set. Colour never tells what words do not.
bool wants_color(std::string_view when, bool terminal);

// `text` between terminal codes, or as it is.
enum class Paint { Bold, Dim, Red, Yellow };
std::string painted(std::string_view text, Paint paint, bool color);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_MESSAGES_H_
