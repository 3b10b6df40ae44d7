#include "cli/help.h"

#include <algorithm>

namespace tacitus::cli {
namespace {

constexpr std::string_view kWhat = "tacitus reads news pages and keeps a checked record of them";

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.resize(std::max(width, out.size()), ' ');
  return out;
}

// `text` broken into lines of at most 78 characters, each after `indent` blanks.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out;
  std::string line(indent, ' ');
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (line.size() > indent && line.size() + 1 + word.size() > 78) {
      out += line + "\n";
      line.assign(indent, ' ');
    }
    if (line.size() > indent) line += ' ';
    line += word;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + line + "\n";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string spelled(const Flag& flag) {
  std::string out = flag.letter.empty() ? "    " : std::string(flag.letter) + ", ";
  out += flag.name;
  if (!flag.value.empty()) out += " " + std::string(flag.value);
  return out;
}

std::string explained(const Verb& verb, const Flag& flag) {
  std::string out(flag.help);
  if (const auto choices = choices_of(verb, flag); !choices.empty()) {
    out += " (" + std::string(choices) + ")";
  }
  if (!flag.otherwise.empty() && !flag.value.empty()) {
    out += "; default: " + std::string(flag.otherwise);
  }
  if (!flag.environment.empty()) out += " [" + std::string(flag.environment) + "]";
  return out;
}

std::string usage_of(const Verb& verb) {
  std::string out = "tacitus " + std::string(verb.name) + " [flags]";
  if (!verb.arguments.empty()) out += " " + std::string(verb.arguments);
  return out;
}

std::string verb_list() {
  std::string out;
  for (const Verb& verb : verbs()) {
    out += "  " + padded(verb.name, 12) + std::string(verb.summary) + "\n";
  }
  return out;
}

// roff: a leading dot or quote starts a request, and a backslash an escape.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
  return out;
}

std::string roff_lines(std::string_view text) {
  std::string out;
  for (const std::string_view line : lines_of(text)) out += roff(line) + "\n";
  return out;
}

std::string man_of(const Verb& verb) {
  std::string out = ".SS " + roff(usage_of(verb)) + "\n" + roff(verb.summary) + ".\n";
  for (const std::string_view paragraph : lines_of(verb.details)) {
    out += ".PP\n" + roff(paragraph) + "\n";
  }
  for (const Flag* flag : flags_of(verb)) {
    std::string name = spelled(*flag);
    name.erase(0, name.find_first_not_of(' '));
    out += ".TP\n.B " + roff(name) + "\n" + roff(explained(verb, *flag)) + "\n";
  }
  return out;
}

std::string bash_completion() {
  std::string out =
      "_tacitus() {\n  local cur=${COMP_WORDS[COMP_CWORD]} words\n  case ${COMP_WORDS[1]} in\n";
  std::string names = "help";
  for (const Verb& verb : verbs()) {
    names += " " + std::string(verb.name);
    out += "    " + std::string(verb.name) + ") words='--help";
    for (const Flag* flag : flags_of(verb)) out += " " + std::string(flag->name);
    out += "' ;;\n";
  }
  out += "  esac\n  if [ \"$COMP_CWORD\" = 1 ]; then words='" + names + " --help --version'; fi\n"
         "  case $cur in\n    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")) ;;\n"
         "    *) if [ \"$COMP_CWORD\" = 1 ]; then COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"));\n"
         "       else COMPREPLY=($(compgen -f -- \"$cur\")); fi ;;\n  esac\n}\n"
         "complete -o filenames -F _tacitus tacitus\n";
  return out;
}

// Single quotes inside a single-quoted word of zsh and fish.
std::string shell_quoted(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out;
}

std::string zsh_completion() {
  std::string out = "#compdef tacitus\n_tacitus() {\n  local -a verbs=(\n";
  for (const Verb& verb : verbs()) {
    out += "    '" + std::string(verb.name) + ":" + shell_quoted(verb.summary) + "'\n";
  }
  out +=
      "  )\n  if (( CURRENT == 2 )); then _describe verb verbs; return; fi\n  case $words[2] in\n";
  for (const Verb& verb : verbs()) {
    out += "    " + std::string(verb.name) + ") _arguments";
    for (const Flag* flag : flags_of(verb)) {
      out += " '" + std::string(flag->name);
      if (!flag->value.empty()) out += "=:" + std::string(flag->value) + ":_files";
      out += "'";
    }
    out += " '*:file:_files' ;;\n";
  }
  return out + "  esac\n}\n_tacitus \"$@\"\n";
}

std::string fish_completion() {
  std::string out;
  for (const Verb& verb : verbs()) {
    const std::string name(verb.name);
    out += "complete -c tacitus -n __fish_use_subcommand -a " + name + " -d '"
           + shell_quoted(verb.summary) + "'\n";
    for (const Flag* flag : flags_of(verb)) {
      out += "complete -c tacitus -n '__fish_seen_subcommand_from " + name + "' -l "
             + std::string(flag->name.substr(2)) + (flag->value.empty() ? "" : " -r") + " -d '"
             + shell_quoted(flag->help) + "'\n";
    }
  }
  return out;
}

constexpr std::string_view kExitCodes[][2] = {
    {"0", "done"},
    {"1", "ran, but nothing was found"},
    {"2", "wrong usage, or no input could be read"},
    {"3", "database or disk: locked, read-only, foreign, newer, full"},
    {"4", "some inputs failed, the rest was done (2 with --strict)"},
    {"130", "interrupted; what was acknowledged is kept, the same command goes on"},
    {"141", "the reader of the output went away"},
};

}  // namespace

std::string help_short() {
  return std::string(kWhat) + "\n\nusage: tacitus VERB [flags] [arguments]\n\n" + verb_list()
         + "\ntacitus help VERB tells more.\n";
}

std::string help_overview() {
  std::string out = help_short() + "\nexit codes:\n";
  for (const auto& [code, meaning] : kExitCodes) {
    out += "  " + padded(code, 5) + std::string(meaning) + "\n";
  }
  return out
         + "\ntacitus help --man, --reference and --completion bash|zsh|fish print the same as a man "
           "page,\nMarkdown and shell completions (--man VERB one page); tacitus --version [--json] tells the version.\n";
}

std::string help_of(const Verb& verb) {
  std::string out = std::string(verb.summary) + "\n\nexamples:\n";
  for (const std::string_view line : lines_of(verb.examples))
    out += "  " + std::string(line) + "\n";
  out += "\nusage: " + usage_of(verb) + "\n";
  for (const std::string_view paragraph : lines_of(verb.details)) {
    out += "\n" + wrapped(paragraph, 0);
  }
  out += "\nflags:\n";
  for (const Flag* flag : flags_of(verb)) {
    out += "  " + padded(spelled(*flag), 26) + "\n" + wrapped(explained(verb, *flag), 10);
  }
  return out;
}

std::string help_brief(const Verb& verb) {
  std::string out = std::string(verb.summary) + "\n\nusage: " + usage_of(verb) + "\n\n";
  for (const Flag* flag : flags_of(verb)) {
    out += "  " + padded(spelled(*flag), 24) + std::string(flag->help) + "\n";
  }
  return out + "\ntacitus help " + std::string(verb.name) + " tells more, with examples.\n";
}

std::string man_page(const Verb& verb) {
  std::string name = "tacitus-" + std::string(verb.name);
  return ".TH " + name + " 1\n.SH NAME\n" + roff(name) + " \\- " + roff(verb.summary)
         + "\n.SH SYNOPSIS\n.B " + roff(usage_of(verb)) + "\n.SH DESCRIPTION\n" + man_of(verb)
         + ".SH EXAMPLES\n.nf\n" + roff_lines(verb.examples)
         + ".fi\n.SH SEE ALSO\n.BR tacitus (1)\n";
}

std::string man_page() {
  std::string out = ".TH TACITUS 1\n.SH NAME\ntacitus \\- " + roff(kWhat.substr(8))
                    + "\n.SH SYNOPSIS\n.B tacitus\nVERB [flags] [arguments]\n.SH VERBS\n";
  for (const Verb& verb : verbs()) out += man_of(verb);
  out += ".SH EXIT STATUS\n";
  for (const auto& [code, meaning] : kExitCodes) {
    out += ".TP\n.B " + std::string(code) + "\n" + roff(meaning) + "\n";
  }
  return out;
}

std::string reference() {
  std::string out =
      "# Command line\n\nMade by `tacitus help --reference` from the tables in src/cli; a test "
      "compares the two.\n\nData goes to stdout, everything else to stderr. On a terminal lists "
      "are tables, elsewhere JSON Lines; `--format` chooses. `-` is stdin. Flags may stand "
      "anywhere and `--` ends them. `-h` is short help, `--help` the long one.\n\nA flag with a "
      "name "
      "in brackets is a setting: it may stand in that environment variable or, under its name "
      "without dashes, in a settings file (`tacitus config`). The rules that all verbs keep, and "
      "how each is tested: [cli-rules.md](cli-rules.md).\n\n## Exit codes\n\n| code | meaning |\n| "
      "--- | --- |\n";
  for (const auto& [code, meaning] : kExitCodes) {
    out += "| " + std::string(code) + " | " + std::string(meaning) + " |\n";
  }
  for (const Verb& verb : verbs()) {
    out += "\n## tacitus " + std::string(verb.name) + "\n\n" + std::string(verb.summary)
           + ".\n\n```\n" + usage_of(verb) + "\n```\n";
    for (const std::string_view paragraph : lines_of(verb.details)) {
      out += "\n" + std::string(paragraph) + "\n";
    }
    out += "\n```\n" + std::string(verb.examples) + "\n```\n\n| flag | meaning |\n| --- | --- |\n";
    for (const Flag* flag : flags_of(verb)) {
      std::string name = spelled(*flag);
      name.erase(0, name.find_first_not_of(' '));
      out += "| `" + name + "` | " + explained(verb, *flag) + " |\n";
    }
  }
  return out;
}

std::string completion(std::string_view shell) {
  if (shell == "bash") return bash_completion();
  if (shell == "zsh") return zsh_completion();
  if (shell == "fish") return fish_completion();
  return {};
}

}  // namespace tacitus::cli
