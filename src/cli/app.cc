#include "cli/app.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <tacitus/engine.h>
#include <unistd.h>

#include "cli/help.h"
#include "cli/settings.h"

namespace tacitus::cli {
namespace {

// A signal handler can reach nothing else; the threads that read look at it too.
std::atomic<int> signal_count{0};  // NOLINT(readability-identifier-naming)
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may not wait for a lock");

void on_signal(int) {
  if (signal_count.fetch_add(1) > 0) ::_exit(kInterrupted);
}

Error usage_error(std::string text) { return {Code::InvalidInput, std::move(text), "cli/usage"}; }

Error unknown_verb(std::string_view word) {
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs()) names.push_back(verb.name);
  return usage_error("there is no verb " + std::string(word) + did_you_mean(word, names)
                     + " (tacitus help lists them)");
}

int finish(Output& out, const Messages& messages, int code) {
  out.flush();
  if (interrupted()) return kInterrupted;
  if (out.ok()) return code;
  if (out.broken_pipe()) return kBrokenPipe;
  messages.error({Code::Io, std::string("cannot write the output: ") + std::strerror(out.error()),
                  "io/write"});
  return kStoreFailed;
}

// "tacitus help VERB", "tacitus --version" and their like, as text.
Result<std::string> general(std::string_view word, std::span<const std::string_view> rest) {
  if (word == "--version") return version_text(!rest.empty() && rest[0] == "--json");
  if (word == "-h" || word == "--help" || rest.empty()) return help_overview();
  const std::string_view next = rest.size() > 1 ? rest[1] : std::string_view();
  if (rest[0] == "--reference") return reference();
  if (rest[0] == "--man" && next.empty()) return man_page();
  if (rest[0] == "--completion") {
    std::string script = completion(next);
    if (script.empty()) return usage_error("--completion is followed by bash, zsh or fish");
    return script;
  }
  const std::string_view name = rest[0] == "--man" ? next : rest[0];
  const Verb* verb = find_verb(name);
  if (verb == nullptr) return unknown_verb(name);
  return rest[0] == "--man" ? man_page(*verb) : help_of(*verb);
}

bool is_among(std::string_view flag, std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (word == "--") return false;
    if (word == flag) return true;
  }
  return false;
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

// Before the command line is understood, faults in it are told as it seems to ask for.
Messages early_messages(std::span<const std::string_view> words) {
  const char* json = std::getenv("TACITUS_JSON_ERRORS");
  const bool by_environment = json != nullptr && (*json == '1' || *json == 't' || *json == 'y');
  return {
      by_environment || is_among("--json-errors", words),
      wants_color(is_among("--no-color", words) ? "never" : "auto", is_terminal(STDERR_FILENO))};
}

int run_verb(const Verb& verb, std::span<const std::string_view> words, Output& out,
             const Messages& early) {
  const auto settings = Settings::load();
  if (!settings) {
    early.error(settings.error());
    return kUnusable;
  }
  auto args = Args::parse(verb, words, settings.value());
  if (!args) {
    early.error(
        usage_error(args.error().text + " (see tacitus help " + std::string(verb.name) + ")"));
    return kUnusable;
  }
  const std::string color =
      args.value().has("--no-color") ? "never" : args.value().get("--color", "auto");
  out.use_color(wants_color(color, out.is_terminal()));
  const Messages messages(args.value().has("--json-errors"),
                          wants_color(color, is_terminal(STDERR_FILENO)));
  App app{verb, std::move(args).value(), out, messages, settings.value()};
  return finish(out, messages, verb.run(app));
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
  std::signal(SIGXFSZ, SIG_IGN);  // a file at its limit is like a full disk: the write fails
}

int run(std::span<const std::string_view> words) {
  catch_signals();
  Output out(stdout);
  if (words.empty()) {
    const std::string help = help_short();
    std::fwrite(help.data(), 1, help.size(), stderr);
    return kUnusable;
  }
  const Messages messages = early_messages(words);
  const std::string_view first = words[0];
  const auto rest = words.subspan(1);
  const auto fail = [&](const Error& error) {
    messages.error(error);
    return kUnusable;
  };
  if (first == "help" || first == "-h" || first == "--help" || first == "--version") {
    const auto text = general(first, rest);
    if (!text) return fail(text.error());
    out.write(text.value());
    return finish(out, messages, kDone);
  }
  const Verb* verb = find_verb(first);
  if (verb == nullptr && first.starts_with("-")) {
    return fail(usage_error("unknown flag " + std::string(first)));
  }
  if (verb == nullptr) return fail(unknown_verb(first));
  if (is_among("--help", rest) || is_among("-h", rest)) {
    out.write(is_among("--help", rest) ? help_of(*verb) : help_brief(*verb));
    return finish(out, messages, kDone);
  }
  return run_verb(*verb, rest, out, messages);
}

}  // namespace tacitus::cli
