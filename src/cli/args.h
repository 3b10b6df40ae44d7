#ifndef TACITUS_CLI_ARGS_H_
#define TACITUS_CLI_ARGS_H_

// The command line as tables: one row a flag, one row a verb. The parser, --help, the man page, the
// completions and docs/reference/cli.md are all made from these rows.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tacitus::cli {

struct Flag {
  std::string_view name;         // "--db"
  std::string_view letter;       // "-j", or empty
  std::string_view value;        // what stands for the value in help: "FILE"; empty = a switch
  std::string_view environment;  // its variable; a flag that has one may stand in a settings file
  std::string_view help;         // one line
  std::string_view choices;      // "table,tsv,csv", or empty
  std::string_view otherwise;    // of a setting: what holds when nobody says anything
};

struct App;

struct Verb {
  std::string_view name;
  std::string_view arguments;  // "PATH...|-"
  std::string_view summary;    // one line
  std::string_view details;    // the long help's paragraphs
  std::string_view examples;   // one a line
  std::string_view flags;      // names of its flags, blank separated, without "--"
  int (*run)(App& app);
  std::string_view formats = "table,tsv,csv,json,jsonl";  // what its --format may be
};

// Flags that every verb has.
inline constexpr std::string_view kCommonFlags = "color no-color json-errors quiet help";

std::span<const Flag> flags();
std::span<const Verb> verbs();
const Verb* find_verb(std::string_view name);
const Flag* find_flag(std::string_view name);
std::vector<const Flag*> flags_of(const Verb& verb);
// What the flag's value may be with this verb; empty = anything.
std::string_view choices_of(const Verb& verb, const Flag& flag);

class Settings;

// A command line taken apart. Flags may stand anywhere; "--" ends them. A flag that was not given
// takes its value from its environment variable, else from the settings files.
class Args {
 public:
  static Result<Args> parse(const Verb& verb, std::span<const std::string_view> words,
                            const Settings& settings);

  bool has(std::string_view flag) const { return values_.contains(flag); }
  std::string get(std::string_view flag, std::string_view otherwise = "") const;
  // The value as a number of at least `least`; an error names the flag.
  Result<std::size_t> number(std::string_view flag, std::size_t otherwise,
                             std::size_t least = 0) const;
  const std::vector<std::string>& rest() const { return rest_; }

 private:
  Result<std::size_t> take(const Verb& verb, std::span<const std::string_view> words,
                           std::size_t at);
  void take_settings(const Verb& verb, const Settings& settings);
  std::map<std::string_view, std::string> values_;  // keyed by Flag::name
  std::vector<std::string> rest_;
};

// The candidate closest to `word`, if one is near enough to be what was meant.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);
// "; did you mean --format?", or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

// Whether `word` is one of a list written "a,b,c".
bool in_list(std::string_view list, std::string_view word, char separator);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_ARGS_H_
