#ifndef TACITUS_CLI_SETTINGS_H_
#define TACITUS_CLI_SETTINGS_H_

// What holds when a flag is not given: environment variables, then files.
//
//   tacitus.toml of the working folder, then
//   $XDG_CONFIG_HOME/tacitus/config.toml (~/.config unless told), then
//   /etc/tacitus/config.toml
//
// A file is a small part of TOML: `key = value` lines, `#` comments, values "text", 'text', whole
// numbers, true and false. A key is a flag's name without dashes; under a line `[claims]` it holds
// for that verb alone and there is stronger than one for all. Every fault is told with file and
// line, and an unknown key is one.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/args.h"

namespace tacitus::cli {

struct Setting {
  std::string value;   // a switch has "true" or "false"
  std::string origin;  // "TACITUS_DB", "tacitus.toml:3"; empty = nobody said anything
};

class Settings {
 public:
  Settings() = default;
  // The environment and the files of this user and folder.
  static Result<Settings> load();

  // Adds what the file says; `name` is for messages. Files are given from the strongest on.
  Result<bool> add_file(const std::string& name, std::string_view text);
  // Takes the environment's word for the flags that have a variable.
  Result<bool> add_environment();

  // The strongest setting of a flag for a verb.
  Setting find(const Flag& flag, std::string_view verb) const;

 private:
  struct Line {
    std::string_view flag;  // Flag::name
    std::string verb;       // empty = all
    Setting setting;
  };
  Result<Line> line_of(std::string_view text, const std::string& verb,
                       const std::string& where) const;
  std::vector<std::vector<Line>> sources_;  // from the strongest on
};

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_SETTINGS_H_
