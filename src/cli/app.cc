#include "cli/app.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <tacitus/engine.h>
#include <unistd.h>

#include "cli/help.h"

namespace tacitus::cli {
namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t signal_count = 0;  // NOLINT(readability-identifier-naming)

void on_signal(int) {
  signal_count = signal_count + 1;
  if (signal_count > 1) ::_exit(kInterrupted);
}

void print_error(std::string_view slug, std::string_view text) {
  std::string line = "tacitus: error";
  if (!slug.empty()) line += "[" + std::string(slug) + "]";
  line += ": " + std::string(text) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int usage_error(std::string_view text) {
  print_error("cli/usage", text);
  return kUnusable;
}

int unknown_verb(std::string_view word) {
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs()) names.push_back(verb.name);
  std::string text = "there is no verb " + std::string(word);
  if (const auto near = nearest(word, names)) text += "; did you mean " + std::string(*near) + "?";
  return usage_error(text + " (tacitus help lists them)");
}

int finish(Output& out, int code) {
  out.flush();
  if (interrupted()) return kInterrupted;
  if (out.ok()) return code;
  if (out.broken_pipe()) return kBrokenPipe;
  print_error("io/write", std::string("cannot write the output: ") + std::strerror(out.error()));
  return kStoreFailed;
}

// "tacitus help VERB", "tacitus VERB --help", "tacitus --version" and their like.
int run_general(std::string_view word, std::span<const std::string_view> rest, Output& out) {
  if (word == "--version") {
    out.line(version_line(!rest.empty() && rest[0] == "--json"));
    return kDone;
  }
  if (word == "-h" || word == "--help" || rest.empty()) {
    out.write(help_overview());
    return kDone;
  }
  if (rest[0] == "--man") {
    out.write(man_page());
  } else if (rest[0] == "--reference") {
    out.write(reference());
  } else if (rest[0] == "--completion") {
    const std::string script = rest.size() > 1 ? completion(rest[1]) : "";
    if (script.empty()) return usage_error("--completion is followed by bash, zsh or fish");
    out.write(script);
  } else if (const Verb* verb = find_verb(rest[0])) {
    out.write(help_of(*verb));
  } else {
    return unknown_verb(rest[0]);
  }
  return kDone;
}

bool asks_for_help(std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (word == "--") return false;
    if (word == "-h" || word == "--help") return true;
  }
  return false;
}

}  // namespace

void Output::write(std::string_view bytes) {
  if (error_ != 0 || bytes.empty()) return;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) error_ = errno;
}

void Output::flush() {
  if (error_ == 0 && std::fflush(file_) != 0) error_ = errno;
}

bool Output::broken_pipe() const { return error_ == EPIPE; }

bool Output::is_terminal() const { return ::isatty(::fileno(file_)) == 1; }

void App::fail(const Error& error) const { print_error(error.slug, error.text); }

void App::warn(std::string_view text) const {
  if (quiet()) return;
  const std::string line = "tacitus: " + std::string(text) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int App::exit_code(const Error& error) {
  switch (error.code) {
    case Code::Io:
    case Code::Corrupt:
    case Code::Locked:
    case Code::Unsupported:
      return kStoreFailed;
    case Code::NotFound:
      return kNothingFound;
    case Code::Interrupted:
      return kInterrupted;
    case Code::InvalidInput:
    case Code::Limit:
      return kUnusable;
  }
  return kUnusable;
}

bool interrupted() { return signal_count != 0; }

void catch_signals() {
  struct sigaction action = {};
  action.sa_handler = on_signal;  // no SA_RESTART: a blocked read must return
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

int run(std::span<const std::string_view> words) {
  catch_signals();
  Output out(stdout);
  if (words.empty()) {
    const std::string help = help_short();
    std::fwrite(help.data(), 1, help.size(), stderr);
    return kUnusable;
  }
  const std::string_view first = words[0];
  const auto rest = words.subspan(1);
  if (first == "help" || first == "-h" || first == "--help" || first == "--version") {
    return finish(out, run_general(first, rest, out));
  }
  const Verb* verb = find_verb(first);
  if (verb == nullptr) {
    if (first.starts_with("-")) return usage_error("unknown flag " + std::string(first));
    return unknown_verb(first);
  }
  if (asks_for_help(rest)) {
    out.write(help_of(*verb));
    return finish(out, kDone);
  }
  auto args = Args::parse(*verb, rest);
  if (!args)
    return usage_error(args.error().text + " (see tacitus help " + std::string(first) + ")");
  App app{*verb, std::move(args).value(), out};
  return finish(out, verb->run(app));
}

}  // namespace tacitus::cli
