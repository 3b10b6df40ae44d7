#ifndef TACITUS_CLI_HELP_H_
#define TACITUS_CLI_HELP_H_

// Everything that is printed from the argument tables.

#include <string>

#include "cli/args.h"

namespace tacitus::cli {

std::string help_short();               // bare `tacitus`
std::string help_overview();            // tacitus help
std::string help_of(const Verb& verb);  // tacitus help VERB
std::string version_line(bool json);
std::string man_page();
std::string reference();                         // docs/reference/cli.md
std::string completion(std::string_view shell);  // bash, zsh or fish; empty for others

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_HELP_H_
