#ifndef TACITUS_CLI_APP_H_
#define TACITUS_CLI_APP_H_

// What a verb is given: its arguments, the output, and how to say that something went wrong.

#include <cstdio>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/args.h"
#include "cli/messages.h"

namespace tacitus::cli {

// Exit codes; in docs/reference/cli.md and relied on by scripts.
inline constexpr int kDone = 0;
inline constexpr int kNothingFound = 1;  // ran, but nothing matched
inline constexpr int kUnusable = 2;      // wrong usage, or no input at all could be read
inline constexpr int kStoreFailed = 3;   // database or disk
inline constexpr int kPartly = 4;        // some inputs failed, the rest was done
inline constexpr int kInterrupted = 130;
inline constexpr int kBrokenPipe = 141;

// Data on its way to stdout. Remembers the first failed write; a reader that has gone away is no
// error worth a message.
class Output {
 public:
  explicit Output(std::FILE* file) : file_(file) {}
  // Whether what people read is coloured.
  bool color() const { return color_; }
  void use_color(bool on) { color_ = on; }
  void write(std::string_view bytes);
  void line(std::string_view text) {
    write(text);
    write("\n");
  }
  void flush();
  bool ok() const { return error_ == 0; }
  bool broken_pipe() const;
  int error() const { return error_; }
  bool is_terminal() const;

 private:
  std::FILE* file_;
  int error_ = 0;
  bool color_ = false;
};

struct App {
  const Verb& verb;
  Args args;
  Output& out;
  Messages messages;
  const Settings& settings;

  void fail(const Error& error) const { messages.error(error); }
  void warn(std::string_view text) const {
    if (!quiet()) messages.warning(text);
  }
  int fail_with(const Error& error) const {
    fail(error);
    return exit_code(error);
  }
  static int exit_code(const Error& error);
  bool quiet() const { return args.has("--quiet"); }
  std::string database() const { return args.get("--db", "tacitus.db"); }
};

// Set by SIGINT and SIGTERM; long loops look at it between documents.
bool interrupted();
void catch_signals();

// The whole program but for the process around it: words are argv without the program's name.
int run(std::span<const std::string_view> words);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_APP_H_
