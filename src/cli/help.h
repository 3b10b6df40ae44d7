#ifndef TACITUS_CLI_HELP_H_
#define TACITUS_CLI_HELP_H_

// Everything that is printed from the argument tables.

#include <string>

#include "cli/args.h"

namespace tacitus::cli {

std::string help_short();                  // bare `tacitus`
std::string help_overview();               // tacitus help
std::string help_of(const Verb& verb);     // tacitus help VERB
std::string help_brief(const Verb& verb);  // tacitus VERB -h
std::string version_text(bool json);
std::string man_page();                          // tacitus(1)
std::string man_page(const Verb& verb);          // tacitus-VERB(1)
std::string reference();                         // docs/reference/cli.md
std::string completion(std::string_view shell);  // bash, zsh or fish; empty for others

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_HELP_H_
